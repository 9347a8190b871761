"""Quantities in Chinese texts: what is printed with its words, what it says, and what is no quantity."""

from __future__ import annotations

import time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.model.quantities import Amount, Quantity, others, quantities, read
from tests.bench.quantities import Tally, compare

SHARED = Path(__file__).parents[3] / "shared"


def says(quantity: Quantity) -> str:
    """What `quantity` says, in short: `value unit, bound, ±change on basis, …`."""
    flags = [name for name in ("words", "run", "order", "vague", "carried") if getattr(quantity, name)]
    parts = [
        _amount(quantity.value, quantity.unit),
        *([quantity.bound.kind] if quantity.bound else ()),
        *_change(quantity),
        *_others(quantity),
        *flags,
    ]
    return ", ".join(part for part in parts if part)


def _number(value: Decimal | None) -> str:
    return "" if value is None else format(value, "f")


def _amount(value: Decimal | None, unit: str | None) -> str:
    return f"{_number(value)} {unit or ''}".strip()


def _change(quantity: Quantity) -> list[str]:
    change, step = quantity.change, quantity.step
    if change:
        value = change.direction if change.value is None else f"{change.value:+f}"
        where = "against" if change.versus else "on"
        return [f"{value} {where} {change.basis}" if change.basis else value]
    if step:
        return [f"from {_at(step.start)} {step.direction}" if step.start else f"{step.direction} to"]
    return []


def _at(start: Amount) -> str:
    at = f" at {start.at}" if start.at else ""
    return f"{_amount(start.value, start.unit)}{at}"


def _others(quantity: Quantity) -> list[str]:
    found = []
    if quantity.low is not None:
        found.append(f"{_number(quantity.low)}..{_number(quantity.high)}")
    if quantity.ratio:
        found.append("{}/{}".format(*quantity.ratio))
    if quantity.multiple_of:
        found.append(f"of {quantity.multiple_of}")
    if quantity.proportion:
        found.append(":".join(map(str, quantity.proportion)))
    if quantity.rank:
        rank = quantity.rank
        found.append(f"place {rank.place}" if rank.place else f"top {rank.top}")
        found[-1] += f" of {rank.scope}" if rank.scope else ""
    return found


PHRASES: tuple[tuple[str, dict[str, str]], ...] = (
    # numbers, scales, units
    ("全年立案1,376件，办结1298件。", {"1,376件": "1376 件", "1298件": "1298 件"}),
    ("兑现奖补资金1221.9亿元", {"1221.9亿元": "122190000000 元"}),
    ("存款余额6.36万亿元", {"6.36万亿元": "6360000000000 元"}),
    ("投入3千万元建设园区", {"3千万元": "30000000 元"}),
    ("发放消费券5百万元", {"5百万元": "5000000 元"}),
    ("粮食总产38.64亿斤", {"38.64亿斤": "3864000000 斤"}),
    ("检查企业312家（次）", {"312家（次）": "312 家（次）"}),
    ("更新设备46台（套）", {"46台（套）": "46 台（套）"}),
    ("出动执法人员2.3万人次、车辆860台次", {"2.3万人次": "23000 人次", "860台次": "860 台次"}),
    ("浓度为31微克/立方米", {"31微克/立方米": "31 微克/立方米"}),
    ("新增光伏装机21.5万千瓦，发电3.2亿千瓦时", {"21.5万千瓦": "215000 千瓦", "3.2亿千瓦时": "320000000 千瓦时"}),
    ("５家企业获奖，占比１２．５％", {"５家": "5 家", "１２．５％": "12.5 ％"}),
    ("到账外资4200万美元", {"4200万美元": "42000000 美元"}),
    ("孕产妇死亡率为6.1/10万", {"6.1/10万": "6.1 /10万"}),
    ("全年保持零增长，增加值增长0.0%", {"增长0.0%": "0.0 %, +0.0"}),
    ("办理时间为0.5个工作日", {"0.5个工作日": "0.5 个工作日"}),
    ("惠及3.2亿农村居民", {"3.2亿": "320000000"}),
    ("集装箱吞吐量38万标箱", {"38万标箱": "380000 标箱"}),
    ("建筑面积3.2万㎡，供水120m³，管线45km", {"3.2万㎡": "32000 ㎡", "120m³": "120 m³", "45km": "45 km"}),
    ("共有12\u2009345名学生、1 234 567元", {"12\u2009345名": "12345 名", "1 234 567元": "1234567 元"}),
    ("2024 100人", {"100人": "100 人"}),
    ("选举代表35名，存栏3.2万头，制图26幅", {"35名": "35 名", "3.2万头": "32000 头", "26幅": "26 幅"}),
    ("削减COD2.06万吨，配备AED120台", {"2.06万吨": "20600 吨", "120台": "120 台"}),
    ("5G基站进展、PM2.5年均浓度和ISO9001体系", {}),
    ("听课不少于15节，名单和12名称都在", {"不少于15节": "15 节, at-least", "12": "12"}),
    # bounds
    ("走访企业近300家，座谈约50人", {"近300家": "300 家, nearly", "约50人": "50 人, about"}),
    ("产值超3000亿元，门店逾百家", {"超3000亿元": "300000000000 元, more-than", "逾百家": "100 家, more-than, words"}),
    ("覆盖率达到90%及以上", {"90%及以上": "90 %, at-least"}),
    ("失业率控制在5.5%左右", {"5.5%左右": "5.5 %, about"}),
    ("费用控制在80万元以内", {"80万元以内": "800000 元, at-most"}),
    ("抽检不低于4批次/千人", {"不低于4批次/千人": "4 批次/千人, at-least"}),
    ("每年开展演练不少于2次", {"不少于2次": "2 次, at-least"}),
    ("误差不超过0.3个百分点", {"不超过0.3个百分点": "0.3 个百分点, at-most"}),
    ("累计培训1100多万人次、资助900多亿元", {"1100多万人次": "11000000 人次, more-than", "900多亿元": "90000000000 元, more-than"}),
    ("开展活动100余场，选派10余名干部", {"100余场": "100 场, more-than", "10余名": "10 名, more-than"}),
    ("注册用户接近2000万", {"接近2000万": "20000000, nearly"}),
    ("年收入低于1.2万元的家庭", {"低于1.2万元": "12000 元, less-than"}),
    ("距上次检查不足3个月", {"不足3个月": "3 个月, less-than"}),
    ("为60岁以上老人建档", {"60岁以上": "60 岁, at-least"}),
    ("历时3个多月完成整改", {"3个多月": "3 个月, more-than"}),
    ("节约资金3亿元", {"3亿元": "300000000 元"}),
    ("附近5个社区", {"5个": "5 个"}),
    ("1个案例入选，3个人案", {"1个": "1 个", "3": "3"}),
    ("至少2名专职人员", {"至少2名": "2 名, at-least"}),
    ("约占四分之一", {"约占四分之一": "about, 1/4, words"}),
    ("存款首破千亿元，侦破12起", {"破千亿元": "100000000000 元, more-than, words", "12起": "12 起"}),
    ("引进百亿元以上项目2个", {"百亿元以上": "10000000000 元, at-least, words", "2个": "2 个"}),
    # changes
    ("税收收入增长5.8%", {"增长5.8%": "5.8 %, +5.8"}),
    ("售水量同比微增0.6%，投诉同比小幅下降2.1%", {"同比微增0.6%": "0.6 %, +0.6 on 同比", "同比小幅下降2.1%": "2.1 %, -2.1 on 同比"}),
    ("投诉同比下降12.4%", {"同比下降12.4%": "12.4 %, -12.4 on 同比"}),
    ("销售额环比增长3.1%", {"环比增长3.1%": "3.1 %, +3.1 on 环比"}),
    ("较2020年增长52.6%", {"较2020年增长52.6%": "52.6 %, +52.6 on 较2020年"}),
    ("比上年同期多出3.5亿元", {"比上年同期多出3.5亿元": "350000000 元, +350000000 on 比上年同期"}),
    ("比上年末净减少1.2万人", {"比上年末净减少1.2万人": "12000 人, -12000 on 比上年末"}),
    ("两年平均增长6.2%", {"两年平均增长6.2%": "6.2 %, +6.2 on 两年平均"}),
    ("研发投入年均增长超过10%", {"年均增长超过10%": "10 %, more-than, +10 on 年均"}),
    ("能耗累计下降14.5%", {"累计下降14.5%": "14.5 %, -14.5 on 累计"}),
    ("满意度提高0.8个百分点", {"提高0.8个百分点": "0.8 个百分点, +0.8"}),
    ("准点率提高两个百分点", {"提高两个百分点": "2 个百分点, +2, words"}),
    ("入园率提升一个百分点", {"一个百分点": "1 个百分点, words"}),
    ("下降十二个千分点", {"下降十二个千分点": "12 个千分点, -12, words"}),
    ("负债率下降0.3个千分点", {"下降0.3个千分点": "0.3 个千分点, -0.3"}),
    ("文件数量压减30%以上", {"压减30%以上": "30 %, at-least, -30"}),
    ("办理时限缩短5天", {"缩短5天": "5 天, -5"}),
    ("案件减少了12件", {"减少了12件": "12 件, -12"}),
    ("规上工业增速-4.7%", {"增速-4.7%": "-4.7 %, -4.7"}),
    ("居民消费价格涨幅2%左右", {"涨幅2%左右": "2 %, about, +2"}),
    ("人口自然增长率为-1.2‰", {"-1.2‰": "-1.2 ‰"}),
    ("订单增长3.5倍", {"增长3.5倍": "3.5 倍, +3.5"}),
    ("分别增长6.9%、8.4%和10.1%", {
        "增长6.9%": "6.9 %, +6.9", "8.4%": "8.4 %, +8.4, carried", "10.1%": "10.1 %, +10.1, carried",
    }),
    ("城乡居民收入同比分别增长5.1%、6.3%", {"同比分别增长5.1%": "5.1 %, +5.1 on 同比", "6.3%": "6.3 %, +6.3 on 同比, carried"}),
    ("事故起数、死亡人数分别下降9.5%和11%", {"下降9.5%": "9.5 %, -9.5", "11%": "11 %, -11, carried"}),
    ("增长5%、占比30%", {"增长5%": "5 %, +5", "30%": "30 %"}),
    ("净增40户、突破600户", {"净增40户": "40 户, +40", "突破600户": "600 户, more-than"}),
    ("占比比上年提高2.1个百分点", {"比上年提高2.1个百分点": "2.1 个百分点, +2.1 on 比上年"}),
    ("增加值比重提高1.5个百分点", {"提高1.5个百分点": "1.5 个百分点, +1.5"}),
    ("保持较快增长，税收增长8%", {"增长8%": "8 %, +8"}),
    ("降幅收窄1.1个百分点", {"收窄1.1个百分点": "1.1 个百分点, -1.1"}),
    ("全市排名上升3位", {"上升3位": "3 位, +3"}),
    ("新增就业岗位320个，新增56家", {"320个": "320 个", "56家": "56 家"}),
    ("改造提升农贸市场6个，优化提升12条线路", {"6个": "6 个", "12条": "12 条"}),
    ("同比分别增长4.2%、下降8.6%", {"同比分别增长4.2%": "4.2 %, +4.2 on 同比", "下降8.6%": "8.6 %, -8.6 on 同比, carried"}),
    ("户均营收增长近一成", {"增长近一成": "1 成, nearly, +1, words"}),
    ("降雨较常年偏多六成", {"较常年偏多六成": "6 成, +6 on 较常年, words"}),
    ("比近五年平均水平下降40%", {"比近五年平均水平下降40%": "40 %, -40 on 比近五年平均水平"}),
    # against something that is no time
    ("洪峰超警戒水位1.3米", {"超警戒水位1.3米": "1.3 米, +1.3 against 超警戒水位"}),
    ("余额低于债务限额8000万元", {"低于债务限额8000万元": "80000000 元, -80000000 against 低于债务限额"}),
    ("不超过限额8000万元", {"8000万元": "80000000 元"}),
    ("比上年前进3名", {"比上年前进3名": "3 名, +3 on 比上年"}),
    ("增速高于全省1.2个百分点", {"高于全省1.2个百分点": "1.2 个百分点, +1.2 against 高于全省"}),
    ("比全国平均水平低0.6个百分点", {"比全国平均水平低0.6个百分点": "0.6 个百分点, -0.6 against 比全国平均水平"}),
    ("快于全市平均0.4个百分点", {"快于全市平均0.4个百分点": "0.4 个百分点, +0.4 against 快于全市平均"}),
    ("超出年度计划15户", {"超出年度计划15户": "15 户, +15 against 超出年度计划"}),
    # to, from and to
    ("死亡率降至0.3‰", {"降至0.3‰": "0.3 ‰, down to"}),
    ("平均用时压缩至3天", {"压缩至3天": "3 天, down to"}),
    ("参保率提高到96%", {"提高到96%": "96 %, up to"}),
    ("入网企业增加到212家", {"增加到212家": "212 家, up to"}),
    ("由24.7%提高到31%", {"由24.7%提高到31%": "31 %, from 24.7 % up"}),
    ("从19个拓展至40个", {"从19个拓展至40个": "40 个, from 19 个 up"}),
    ("由原来的7天压减为2天", {"由原来的7天压减为2天": "2 天, from 7 天 at 原来 down"}),
    ("产值由2021年的8.2亿元增加到15亿元", {"由2021年的8.2亿元增加到15亿元": "1500000000 元, from 820000000 元 at 2021年 up"}),
    ("收入比由2.02缩小到1.99", {"由2.02缩小到1.99": "1.99, from 2.02 down"}),
    ("由法定20个工作日压缩到5个工作日以内", {
        "由法定20个工作日压缩到5个工作日以内": "5 个工作日, at-most, from 20 个工作日 at 法定 down",
    }),
    ("标准提高到每人每月780元", {"提高到每人每月780元": "780 元, up to"}),
    # multiples
    ("是去年的2倍", {"是去年的2倍": "2 倍, of 去年"}),
    ("为年度任务的108.5%", {"为年度任务的108.5%": "108.5 %, of 年度任务"}),
    ("相当于2019年的1.3倍", {"相当于2019年的1.3倍": "1.3 倍, of 2019年"}),
    ("产值翻一番", {"翻一番": "1 番, +1, words"}),
    ("五年翻了两番", {"翻了两番": "2 番, +2, words"}),
    ("比“十三五”末翻了一番", {"比“十三五”末翻了一番": "1 番, +1 on 比“十三五”末, words"}),
    # places
    ("总量居全国第3位", {"全国第3位": "place 3 of 全国"}),
    ("指数居中西部第一", {"中西部第一": "place 1 of 中西部, words"}),
    ("港口吞吐量位列全球第2", {"全球第2": "place 2 of 全球"}),
    ("在全市营商环境评价中排名第二", {"排名第二": "place 2 of 全市营商环境评价, words"}),
    ("综合实力稳居武汉都市圈首位", {"武汉都市圈首位": "top 首位 of 武汉都市圈"}),
    ("增速进入全省前3", {"全省前3": "top 3 of 全省"}),
    ("考核连续两年位居全市第一方阵", {"连续两年": "2 年, words, run", "全市第一方阵": "top 第一方阵 of 全市"}),
    ("主要指标走在全省前列", {"全省前列": "top 前列 of 全省"}),
    ("跻身全国百强县", {"全国百强县": "top 100 of 全国"}),
    ("产量居全省第4、第7位", {"全省第4": "place 4 of 全省", "第7位": "place 7 of 全省, carried"}),
    # ranges, fractions, runs, orders
    ("每个街道建成3—5个", {"3—5个": "个, 3..5"}),
    ("办理时限为1至2个工作日", {"1至2个工作日": "个工作日, 1..2"}),
    ("补贴比例10%～15%", {"10%～15%": "%, 10..15"}),
    ("投资20—30万元", {"20—30万元": "元, 200000..300000"}),
    ("增长5%—6%", {"增长5%—6%": "%, up, 5..6"}),
    ("三分之二以上的村", {"三分之二以上": "at-least, 2/3, words"}),
    ("占比超1/3", {"超1/3": "more-than, 1/3"}),
    ("占比过半", {"过半": "more-than, 1/2, words"}),
    ("近八成受访者", {"近八成": "8 成, nearly, words"}),
    ("超4成企业", {"超4成": "4 成, more-than"}),
    ("三次产业结构调整为7.1:38.4:54.5", {"7.1:38.4:54.5": "7.1:38.4:54.5"}),
    ("连续12年保持稳定", {"连续12年": "12 年, run"}),
    ("连续三个季度回升", {"连续三个季度": "3 个季度, words, run"}),
    ("打造千亿级产业集群", {"千亿级": "100000000000, words, order"}),
    ("培育五百亿级集群", {"五百亿级": "50000000000, words, order"}),
    ("产值突破千亿大关", {"突破千亿": "100000000000, more-than, words"}),
    ("培育50亿元级企业2家", {"50亿元级": "5000000000 元, order", "2家": "2 家"}),
    ("上百家企业参展，数十项成果", {"上百家": "家, vague", "数十项": "项, vague"}),
    # numerals in words
    ("两名干部获评先进，六项服务上线", {"两名": "2 名, words", "六项": "6 项, words"}),
    ("举办一次应急演练，每半年抽查一次。", {"一次": "1 次, words"}),
    ("约谈企业十二家", {"十二家": "12 家, words"}),
    ("百余处隐患", {"百余处": "100 处, more-than, words"}),
    ("百分之五以上", {"百分之五以上": "5 %, at-least, words"}),
)  # fmt: skip

NONE = (
    "2024年", "2024年12月31日", "1月至5月", "1—5月", "2021—2025年", "二〇二三年", "6月底前", "一季度", "第四季度",
    "国办发〔2024〕5号", "PM2.5浓度", "C919客机", "G60走廊", "5G基站", "A4纸", "N95口罩", "12345热线受理", "12315平台",
    "“护秩2024”行动", "《规划（2021—2035年）》", "第一产业", "第三方机构", "第十八届", "第二十条", "三大攻坚战", "三年行动计划",
    "一系列措施", "进一步加强", "一体化", "两条底线", "三个方面", "中央八项规定", "一次性补贴", "二次分配", "千方百计", "百姓",
    "2号线", "88号", "电话：0711-3350018", "13800138000", "80后", "24日", "8:30", "早于20∶30", "延长到21∶30以后", "前11个月", "7×24小时", "1+N体系", "2.0版", "一是加强",
    "（一）总体情况", "3.加强监管", "①完善制度", "每万人口", "万元地区生产总值", "近三年", "五年来", "世界500强", "3·15",
    "十四届人大三次会议", "二十大精神", "国道318", "863计划", "“十四五”规划", "一件事", "四川", "七一勋章", "建国75周年",
    "说一件干一件", "24小时值守", "24小时用水咨询热线", "发生5.2级地震",
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PHRASES, ids=[text for text, _ in PHRASES])
def test_a_phrase_says(text: str, expected: dict[str, str]) -> None:
    assert {one.printed: says(one) for one in quantities(text)} == expected


@pytest.mark.parametrize("text", NONE)
def test_no_quantity_is_read_where_nothing_is_counted(text: str) -> None:
    assert [one.printed for one in quantities(text)] == []


@pytest.mark.parametrize(
    "printed",
    [printed for _, expected in PHRASES for printed, said in expected.items() if "carried" not in said],
)
def test_what_is_printed_alone_reads_as_in_its_text(printed: str) -> None:
    quantity = read(printed)
    assert quantity is not None
    assert quantity.printed == printed


@pytest.mark.parametrize(
    ("printed", "said"),
    [("第二", "place 2, words"), ("前列", "top 前列"), ("前3", "top 3"), ("第8", "place 8")],
)
def test_a_rank_may_be_printed_without_its_scope(printed: str, said: str) -> None:
    quantity = read(printed)
    assert quantity is not None
    assert says(quantity) == said


@pytest.mark.parametrize(
    "text", ["", "有关情况", "2024年", "12345", "增长", "约", "第一产业", "24个和3个", "24个，"]
)
def test_what_is_no_single_quantity_is_not_read(text: str) -> None:
    assert read(text) is None


def test_a_number_behind_deputies_is_none_of_a_table() -> None:
    assert [found.printed for found in quantities("乘客代表30—50人见表30")] == ["30—50人"]


def test_what_is_no_quantity_is_told_apart() -> None:
    found = others("2024年，12345热线受理3件，依〔2024〕5号文件在C919项目中排第一，第三方评估6月底前完成。")
    assert [(one.printed, one.kind) for one in found] == [
        ("2024年", "year"), ("12345", "hotline"), ("〔2024〕5号", "document-number"), ("C919", "latin"),
        ("第一", "ordinal"), ("第三方", "ordinal"), ("6月底前", "date"),
    ]  # fmt: skip


_PIECES = st.sampled_from(
    [*"0123456789.,%％‰—～至到由从比较近约超余多第前的，。；、一二两三十百千万亿个年月日户家成番倍是为居分之（）“”《》-:∶/ \n",
     "增长", "下降", "同比", "全省", "以上", "左右", "连续", "提高到", "万元", "亿元", "百分点", "上年", "排名", "PM2.5"],
)  # fmt: skip


@given(st.lists(_PIECES, max_size=60).map("".join))
def test_any_text_is_read_and_printed_as_it_stands(text: str) -> None:
    at = 0
    for quantity in quantities(text):
        assert quantity.start >= at
        assert text[quantity.start : quantity.end] == quantity.printed != ""
        at = quantity.end
    assert all(text[other.start : other.end] == other.printed for other in others(text))


@given(st.text(max_size=80))
def test_no_text_raises(text: str) -> None:
    quantities(text)
    read(text)


def _costs(text: str) -> float:
    """Processor seconds of reading `text`, the best of three."""
    seconds = []
    for _ in range(3):
        start = time.process_time()
        quantities(text)
        seconds.append(time.process_time() - start)
    return min(seconds)


@settings(max_examples=25)
@given(st.text(alphabet="由比从增1一的长2三%年前、第，", min_size=20, max_size=60))
def test_eight_times_the_false_starts_cost_no_more_than_that(text: str) -> None:
    clause = f"{text}，的"  # a number of thousands of digits is not bounded
    assert _costs(clause * 40) < 30 * max(_costs(clause * 5), 0.001)


def test_eight_times_the_report_costs_no_more_than_that() -> None:
    text = "；".join(phrase for phrase, _ in PHRASES) + "。"
    assert _costs(text * 8) < 30 * _costs(text)


@pytest.mark.skipif(not (SHARED / "cases/reports").is_dir(), reason="the labelled reports are not here")
def test_labelled_reports_are_read_as_labelled() -> None:
    total = Tally()
    for folder in sorted((SHARED / "cases/reports").glob("*/source.txt")):
        total.add(compare(folder.parent))
    assert total.right / total.found > 0.99
    assert total.right / total.expected > 0.99
    assert total.exact / total.right > 0.99


def test_a_negative_growth_is_a_fall_whatever_stands_before_it() -> None:
    [found] = quantities("工业增加值负增长1.1%")
    assert (found.printed, found.change and found.change.value) == ("负增长1.1%", Decimal("-1.1"))


def test_the_scope_of_a_rank_that_is_printed_alone_has_no_verb() -> None:
    scopes = [
        (found := read(text)) and found.rank and found.rank.scope
        for text in ("位居全市前三", "稳居全省第一方阵", "名列全国前茅")
    ]
    assert scopes == ["全市", "全省", "全国"]
