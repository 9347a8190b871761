"""What both languages must say alike, and what only looks different."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.model.numerals import chinese as numeral
from gongkai.reading.source import parse
from gongkai.reading.sources import Sources, read_sources
from gongkai.rules.language import (
    additions,
    beside,
    clock,
    content,
    negation,
    parity,
    pinyin,
    rendering,
    roles,
    whole,
)
from gongkai.rules.language.quantities import chinese, english
from gongkai.rules.language.quantities.names import names
from gongkai.rules.language.quantities.stated import Stated

OFFICE = Path(__file__).parent.parent / "fixtures/office/site_data"


def said(stated: tuple[Stated, ...]) -> list[tuple[str, str]]:
    """What is firmly stated, and for the first time: of each quantity one way to say it, measures and digits left out."""
    kinds = ("number", "ordinal", "percent", "points", "month", "half-year", "quarter")
    return [
        (kind, f"{value:f}" if isinstance(value, Decimal) else value)
        for each in stated
        if each.firm and not each.again
        for kind, value in sorted(each.says, key=lambda sense: sense[0])[:1]
        if kind in kinds
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实有市场主体15.14万户", [("number", "151400")]),
        ("近百万元", [("number", "1000000")]),
        ("投资1.2亿元", [("number", "120000000")]),
        ("提高2.8个百分点", [("points", "2.8")]),
        ("覆盖率百分之五", [("percent", "5")]),
        ("三分之一的企业", [("number", "0.3333")]),
        ("2023年5月31日", [("number", "2023"), ("month", "5"), ("number", "31")]),
        ("截至五月底", [("month", "5")]),
        ("上半年和下半年", [("half-year", "first"), ("half-year", "second")]),
        ("第一季度", [("quarter", "1")]),
        (
            "两个，第三轮，十项，二十一项",
            [("number", "2"), ("ordinal", "3"), ("number", "10"), ("number", "21")],
        ),
        ("进一步一致推进一体化，千方百计，万无一失，十分重视百姓", []),
        ("百分点", []),
    ],
)
def test_quantities_of_chinese_texts(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(chinese.stated(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("151,400 market entities", [("number", "151400")]),
        ("nearly CNY 1 million", [("number", "1000000")]),
        ("CNY 0.12 billion", [("number", "120000000")]),
        ("2.8 percentage points", [("points", "2.8")]),
        ("5%, five per cent, 5 percent", [("percent", "5")] * 3),
        ("one third of them", [("number", "0.3333")]),
        ("on 31 May 2023", [("number", "31"), ("month", "5"), ("number", "2023")]),
        ("by the end of May", [("month", "5")]),
        ("It may be so. May it last.", []),
        (
            "in the first half of the year and in the second.",
            [("half-year", "first"), ("half-year", "second")],
        ),
        ("the first quarter", [("quarter", "1")]),
        (
            "two, the third round, ten kinds, twenty-one items",
            [("number", "2"), ("number", "3"), ("number", "10"), ("number", "21")],
        ),
        ("one of the first, at once, both, first-class, half-way, the two hotlines", []),
        ("a half marathon", []),
        ("hundred-million-yuan class", [("number", "100000000")]),
    ],
)
def test_quantities_of_english_texts(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(english.stated(text)) == expected


@given(st.integers(2, 99))
def test_numerals_are_read_alike(number: int) -> None:
    assert said(chinese.stated(f"共{numeral(number)}项")) == [("number", str(number))]
    assert said(english.stated(f"{number} items")) == [("number", str(number))]


@given(st.integers(1, 99_999), st.integers(1, 4))
def test_numbers_in_ten_thousands_are_read_alike(number: int, places: int) -> None:
    printed = Decimal(number).scaleb(-places)
    amount = (printed * 10_000).normalize()
    ours = [each.says for each in chinese.stated(f"{printed}万元") if each.says]
    theirs = [each.says for each in english.stated(f"CNY {amount:,f}") if each.says]
    assert ours == theirs == [{("number", amount)}]


def found(zh: str, en: str) -> list[str]:
    """Rules that a pair of texts breaks."""
    office = read_sources(OFFICE)
    page = parse(f"areas:\n- summary:\n    zh: '{zh}'\n    en: '{en}'\n", "areas.yml")
    sources = Sources("x", {**office.shared, "areas": page}, (), ())
    rules = (
        *parity.RULES,
        *beside.RULES,
        *rendering.RULES,
        *negation.RULES,
        *roles.RULES,
        *whole.RULES,
        *content.RULES,
        *additions.RULES,
    )
    return [
        fault.rule for rule in rules for fault in rule.problems(sources) if fault.where.file == "areas.yml"
    ]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("完成改造1.26万户。", "In all, 12,600 homes were done."),
        ("七成五的企业和三成半的市民。", "75% of companies and 35% of citizens."),
        ("三成五个体户。", "30% of five self-employed."),
        ("上升百分之三点五。", "It rose by 3.5%."),
        ("提高0.5个百分点。", "It rose by half a percentage point."),
        ("共50万件。", "Half a million in all."),
        ("24小时自助服务。", "Self-service 24/7."),
        ("3个工作日内办结。", "Done within three business days."),
        ("第三轮巡察覆盖两个镇。", "The third round covered both towns."),
        ("一批重大案件进一步得到处理。", "A number of major cases were dealt with further."),
        ("统一标准，一体推进。", "One standard, moved forward as one."),
        ("在第一时间回应群众。", "The public were answered at once."),
        ("全天24小时值守。", "Staff are on duty 24 hours a day."),
        ("占三分之一。", "They are one third."),
        ("半成品抽检。", "Half-finished goods were sampled."),
        (
            "提高至5%以上，同比提高2个百分点。",
            "It rose to more than 5%, two percentage points up on the year.",
        ),
        ("减少污染，提高水质。", "Pollution was reduced and the water improved."),
        ("降低事故增长率。", "The growth of accidents was held down."),
        ("让利率下行。", "Rates were allowed to fall."),
        ("实行阶梯水价。", "Prices rise with use."),
        ("防止反弹。", "A rise is prevented."),
        ("推进“放管服”改革。", 'The reform known as "fangguanfu" (放管服) goes on.'),
        ("三镇两乡共5个水厂。", "Five waterworks in three towns and two townships."),
        ("截至2024年12月底。", "By the end of December 2024."),
        ("千家万户用上好水。", "Every home has good water."),
        ("落实“十四五”规划。", "The 14th Five-Year Plan was carried out."),
        ("落实“十四五”规划。", "The Fourteenth Five-Year Plan was carried out."),
        ("二季度抽检。", "Samples were taken in Q2."),
        ("上半年抽检。", "Samples were taken from January to June."),
        ("1—6月抽检。", "Samples were taken in the first half of the year."),
        ("10—12月抽检。", "Samples were taken from October to December."),
        ("前三季度抽检。", "Samples were taken in the first three quarters."),
        ("五月抽检。", "Samples were taken during May."),
        ("合格率百分之百。", "The pass rate was 100%."),
        ("八成以上用户满意。", "More than 80% of users were satisfied."),
        ("半年内完成。", "It was done within six months."),
        ("24小时值守。", "Staff are on duty round the clock."),
        ("惠及上万家企业。", "More than ten thousand companies gained."),
        ("惠及数十家企业。", "Dozens of companies gained."),
        ("惠及一万二千户。", "It reached 12,000 households."),
        ("3·15晚会曝光。", "It was shown on the evening of 15 March."),
        ("业务增长两倍。", "Business tripled."),
        ("用一个季度完成。", "It took one quarter."),
        ("两周内办结。", "It was settled within a fortnight."),
        ("PM2.5浓度为34微克/立方米。", "PM2.5 was 34 micrograms per cubic metre."),
        ("出口同比增长2倍。", "Exports were up 2-fold (200%) year on year."),
        ("出口增长2倍。", "Exports tripled."),
        ("出口增长2倍。", "Exports rose by 200%."),
        ("出口增长3.5倍。", "Exports rose 3.5-fold."),
        ("是去年的2倍。", "It is twice as much as last year."),
        ("是去年的3倍。", "It is three times last year's."),
        ("翻一番。", "It doubled."),
        ("产值翻两番。", "Output quadrupled."),
        ("产值翻番。", "Output doubled."),
        ("死亡率为5‰。", "The death rate was 5‰."),
        ("死亡率为5‰。", "The death rate was 5 per mille."),
        ("死亡率千分之五。", "The rate was 5 per 1,000."),
        ("死亡率5‰。", "The rate was 0.5%."),
        ("下降0.3个千分点。", "It fell by 0.3 per mille points."),
        ("下降0.3个千分点。", "It fell by 0.03 percentage points."),
        ("下调25个基点。", "It was cut by 25 basis points."),
        ("占3成。", "They are 30%."),
        ("占三成。", "They are three tenths."),
        ("超八成。", "More than 80%."),
        ("出口3.5亿美元。", "Exports were USD 350 million."),
        ("出口3.5亿美元。", "Exports were $350 million."),
        ("出口3.5亿美元。", "Exports were 350 million US dollars."),
        ("投资2万亿元。", "CNY 2 trillion was invested."),
        ("投资3千万元。", "30 million yuan was invested."),
        ("投资5千亿元。", "RMB 500 billion was invested."),
        ("湿地5平方公里。", "There are 5 sq km of wetland."),
        ("湿地5.5平方公里。", "5.5 square kilometers of wetland."),
        ("粮食1.2万吨。", "12,000 tonnes of grain."),
        ("用电3亿千瓦时。", "300 million kWh was used."),
        ("修路12公里。", "12 km of road."),
        ("亿元项目开工。", "A hundred-million-yuan project began."),
        ("覆盖率93％。", "Coverage was 93%."),
        ("增速-4.7%。", "Growth was -4.7%."),
        ("万分之五。", "It was 5 per 10,000."),
        ("检查3次。", "It was checked 3 times."),
        ("每月检查两次。", "It is checked twice a month."),
        ("每万人10.58件。", "There are 10.58 per 10,000 people."),
        ("增长一倍。", "It doubled."),
        ("提高到原来的3倍。", "It tripled."),
        ("成倍增长。", "It multiplied."),
        ("两米线。", "Two metres of line."),
        ("增幅达2倍。", "It was up 200%."),
        ("增长近2倍。", "It nearly tripled."),
        ("成功率100%。", "The success rate was 100%."),
        ("完成功能5项。", "5 functions were done."),
        ("3成功。", "3 succeeded."),
        ("投资十亿元。", "CNY 1 billion was invested."),
        ("两千万吨。", "20 million tonnes."),
        ("减排20万吨标准煤。", "200,000 tonnes of standard coal were saved."),
        ("补贴500元/亩。", "The subsidy is CNY 500 per mu."),
        ("压缩至3天。", "Cut to three days."),
        ("高新技术产业增加值增长2.5倍以上。", "The value added grew by more than 250%."),
        ("二十四小时值守。", "24 hours a day."),
        ("300千米铁路。", "300 kilometres of railway."),
        ("100多亿美元。", "More than USD 10 billion."),
        ("有期徒刑十年六个月。", "Ten and a half years in prison."),
        ("全程1小时30分。", "It takes 90 minutes."),
        ("周期15.5个月。", "It takes fifteen and a half months."),
        ("结构为9:45:46。", "They make up 9%, 45% and 46%."),
        ("每十个来电中就有三个涉及物业。", "Property is the subject of 30% of calls."),
        ("高0.8个百分点，低0.3个百分点。", "0.8 of a percentage point higher, and lower by 0.3."),
        ("LPR下调10个基点至3.35%。", "The rate fell 0.1 of a percentage point, to 3.35%."),
        ("2金1银。", "Two golds and a silver."),
        ("身高1.4米以下（含1.4米）。", "No taller than 1.4 metres."),
        ("建于15世纪末。", "It was built in the late 1400s."),
        ("3岁以下托位。", "Places for the under-threes."),
        ("首年免租，次年减半。", "No rent in the first year and half in the second."),
        ("2024年1月1日至6月30日。", "The first half of 2024."),
        ("自2023年1月1日起至12月31日止。", "The calendar year 2023."),
        ("由610元提高到640元。", "It rose by 30 yuan to 640 yuan."),
        ("投资增长1.2倍。", "Investment more than doubled."),
        ("占三分之二。", "It is about 67%."),
        ("每斤1.25元。", "It is 2.5 yuan a kilogram."),
        ("罚款贰万元整。", "A fine of 20,000 yuan."),
        ("9月末余额5亿元。", "It was 500 million yuan at the end of the third quarter."),
        ("跑出10秒12。", "A time of 10.12 seconds."),
        ("三分之一强的企业。", "Just over one company in three."),
        ("每吨上涨两毛，每度降3分钱。", "Up 0.2 yuan a tonne, down 0.03 yuan a kilowatt-hour."),
        ("出生率6.8‰，死亡率7.4‰。", "The birth rate was 6.8 per thousand and the death rate 7.4."),
        ("缩短3分半钟。", "Three and a half minutes less."),
        ("风速50米/秒。", "Winds of 50 metres per second."),
        ("前30分钟免费。", "The first half-hour is free."),
        ("每天6:30—8:30和18:30—20:30。", "From 6.30 to 8.30 in the morning and 6.30 to 8.30 in the evening."),
        ("每天8:30开放。", "It opens at 8.30 every day."),
        ("上午9时至11时。", "Between 9 and 11 in the morning."),
        ("由6元/2公里调整为7元/2公里。", "For the first two kilometres, from 6 yuan to 7."),
        ("完成全年任务的108%。", "The yearly target was beaten by 8%."),
        ("达到年度目标的96%。", "It fell 4% short of the annual target."),
        ("出口增长300%。", "Exports quadrupled."),
        ("上升0.3个百分点。", "Up three-tenths of a point."),
        ("两成村民外出务工。", "Four in five villagers stay at home."),
        ("99.5%的用户无投诉。", "Only one user in 200 complained."),
        ("30件提案已办结28件。", "Of the 30 proposals two are still open."),
        ("12个镇中11个已完成。", "All 12 towns have finished except one."),
        ("办结率99.2%，提高1.1个百分点。", "The rate was 99.2%, up from 98.1%."),
        (
            "下拨1.2亿元，其中8000万元用于抢修。",
            "Of the 120 million yuan two thirds, or 80 million yuan, went on repairs.",
        ),
        ("下降10.0%", "−10.0%"),
        ("Ⅳ级响应。", "A Level 4 response."),
        ("门票半价。", "Tickets are 50% off."),
        ("步道全长30里。", "The trail is 15 kilometres long."),
        ("由6:00提前至5:45。", "It opens at 5:45, 15 minutes earlier."),
        ("农历八月十五举行。", "It is held at Mid-Autumn."),
        ("全年365天开放。", "It is open all year round."),
        ("顺延至五月初六。", "It is put off until June 1."),
        (
            "龙舟赛定于五月初五（公历5月31日）。",
            "The race is on May 31 (the fifth day of the fifth lunar month).",
        ),
        (
            "庙会从正月初八开到正月十六。",
            "It runs from the eighth to the sixteenth day of the first lunar month.",
        ),
        ("九月初九免费。", "It is free on the Double Ninth Festival."),
        ("整治两处隐患，均已完成。", "Two hazards were found, and the two have been dealt with."),
        ("（七）加强监管", "(7) Stricter supervision"),
        ("3.5亿元投入使用。", "350 million yuan was put to use."),
        ("产量提高到原来的3倍。", "Output rose by 200%."),
        ("投资2亿元。", "RMB200 million was invested."),
        ("最低气温零下5℃。", "The lowest temperature was -5°C."),
        ("两岁半的幼儿。", "Toddlers aged 30 months."),
        ("每百名老人拥有床位4张。", "There are 40 beds for every 1,000 old people."),
        ("厂房扩大到原来的1.5倍。", "The plant was enlarged to 150% of what it was."),
        ("水库建于上世纪60年代。", "The reservoir was built in the 1960s."),
        ("航班由昆明经贵阳飞往大连。", "The flight to Dalian leaves Kunming and stops in Guiyang."),
        ("发言以10分钟为限。", "Speeches are limited to 10 minutes."),
        ("获救渔民无一伤亡。", "All the rescued fishermen are safe."),
        ("大厅不设休息日。", "The hall is open seven days a week."),
        ("停水与管道老化不无关系。", "The loss of water was not unrelated to ageing pipes."),
        ("此案不能不引起重视。", "The case cannot be ignored."),
        ("该县幼儿园多于小学。", "There are fewer primary schools than kindergartens in the county."),
        ("空气质量达标天数超过九成。", "On more than nine days in ten the air met the standard."),
        ("举办“咖啡馆之夜”。", "A café night was held."),
        ("新建图书馆、体育馆和青少年宫。", "A new library, a sports hall and a youth centre were built."),
        ("整修道路、供水和排水管网。", "Roads and water pipes were repaired."),
        ("集资修路。", "The road was built with money raised by villagers."),
        ("雨后复工。", "Work was resumed after the rain."),
        ("回收三元锂电池。", "Ternary lithium batteries are recycled."),
        ("东湖站换乘3号线，西苑站换乘5号线。", "Change to Line 5 at Xiyuan and to Line 3 at Donghu."),
        (
            "为独居老人送餐、助浴，并每月上门体检。",
            "Old people living alone get meals, help with bathing and a monthly check-up at home.",
        ),
        ("清洗水箱，并公示水质检测结果。", "Water tanks were cleaned and test results posted."),
        ("群众对此无不称赞。", "The people were full of praise for it."),
        ("母亲陪女儿上学。", "The daughter goes to school with her mother."),
    ],
)
def test_texts_that_say_the_same_pass(zh: str, en: str) -> None:
    assert found(zh, en) == []


@pytest.mark.parametrize(
    ("zh", "en", "rule"),
    [
        ("完成改造1.26万户。", "In all, 1.26 homes were done.", "parity-value"),
        ("完成改造1.26万户。", "Homes were done.", "parity-value"),
        ("提高2.8个百分点。", "It rose by 2.8%.", "parity-value"),
        ("第三轮巡察。", "The second round.", "parity-value"),
        ("截至5月底。", "By the end of June.", "parity-value"),
        ("七成五的企业。", "70% of companies.", "parity-value"),
        ("上升百分之三点五。", "It rose by 3%.", "parity-value"),
        ("提高0.5个百分点。", "It rose by half a million.", "parity-value"),
        ("3小时内到达。", "They arrive within 3 days.", "parity-unit"),
        ("3个工作日内办结。", "Done within 3 days.", "parity-unit"),
        ("上半年完成。", "It was done in the second half of the year.", "parity-value"),
        ("全省排名第二。", "Third in the province.", "parity-value"),
        ("新增3个水厂。", "New waterworks were built.", "parity-value"),
        ("新增水厂。", "Seven new waterworks were built.", "parity-value"),
        ("投资2亿元。", "CNY 2 million was invested.", "parity-value"),
        ("用水量增长。", "Water use decreased.", "parity-direction"),
        ("漏损率下降5%，供水率提高3%。", "Leaks rose by 5%, supply rose by 3%.", "parity-direction"),
        ("落实“十四五”规划。", "The 13th Five-Year Plan was carried out.", "parity-value"),
        ("前三季度抽检。", "Samples were taken in the first two quarters.", "parity-value"),
        ("10—12月抽检。", "Samples were taken from October to November.", "parity-value"),
        ("八成用户满意。", "Ninety per cent of users were satisfied.", "parity-value"),
        ("惠及一万二千户。", "It reached 120,000 households.", "parity-value"),
        ("减少30件。", "There were 30 more.", "parity-direction"),
        ("出口增长2倍。", "Exports rose by 2.", "parity-value"),
        ("出口增长2倍。", "Exports rose by 2%.", "parity-value"),
        ("出口增长2倍。", "Exports doubled.", "parity-value"),
        ("死亡率5‰。", "The rate was 5%.", "parity-value"),
        ("死亡率5‰。", "The rate was 5.", "parity-value"),
        ("占3成。", "They are 3%.", "parity-value"),
        ("占3成。", "They are 3.", "parity-value"),
        ("出口3.5亿美元。", "Exports were 350 million.", "parity-unit"),
        ("出口3.5亿美元。", "Exports were CNY 350 million.", "parity-unit"),
        ("投资2万亿元。", "CNY 2 billion was invested.", "parity-value"),
        ("湿地5平方公里。", "There are 5 kilometres of wetland.", "parity-unit"),
        ("下降0.3个千分点。", "It fell by 0.3 percentage points.", "parity-value"),
        ("下调25个基点。", "It was cut by 25%.", "parity-value"),
        ("翻两番。", "It doubled.", "parity-value"),
        ("投资3千万元。", "CNY 3 million was invested.", "parity-value"),
        ("粮食1.2万吨。", "12,000 of grain.", "parity-unit"),
        ("千分之五。", "It is 5%.", "parity-value"),
        ("提高2个百分点。", "Up 2%.", "parity-value"),
        ("出口5亿欧元。", "Exports were USD 500 million.", "parity-unit"),
        ("山塘治理。", "Work on reservoirs.", "parity-name"),
        ("加强治理。", "治理 was stepped up.", "parity-script"),
        ("加强治理。", "It was stepped up， and more.", "parity-script"),
        ("有期徒刑十年六个月。", "Ten years and two months in prison.", "parity-value"),
        ("三年内完成。", "It will be done within two years.", "parity-value"),
        ("每万人拥有律师4.6名。", "There are 4.6 lawyers for every 1,000 people.", "parity-value"),
        ("每5件中有2件。", "Two in three of them.", "parity-value"),
        ("比2020年增长1.5倍。", "It was 1.5 times that of 2020.", "parity-value"),
        ("建于15世纪。", "It was built in the 14th century.", "parity-value"),
        ("2024年1月1日至6月30日。", "The first quarter of 2024.", "parity-value"),
        ("工期约一年半。", "It takes about two and a half years.", "parity-value"),
        ("18:30—20:30。", "From 5.30 to 8.30 in the evening.", "parity-value"),
        ("上午9时开始。", "It begins at 9 in the evening.", "parity-value"),
        ("八月十五。", "The fifth day of the eighth month.", "parity-value"),
        ("三分之二的村。", "A third of the villages.", "parity-value"),
        ("提高108%。", "Up 18%.", "parity-value"),
        ("30件已办结28件。", "27 of the 30 have been dealt with.", "parity-value"),
        ("增长10%", "−10%", "parity-value"),
        ("定于五月初五。", "On the sixth day of the fifth lunar month.", "parity-value"),
        (
            "定于五月初五（公历5月31日）。",
            "On May 31 (the sixth day of the fifth lunar month).",
            "parity-value",
        ),
        ("正月十五举行。", "On the 15th day of the second lunar month.", "parity-value"),
        ("五月初五（公历5月31日）。", "On May 30.", "parity-value"),
        ("实施三年行动计划。", "The four-year action plan was carried out.", "parity-value"),
        ("整治两处隐患。", "The three hazards were dealt with.", "parity-value"),
        ("双向流动。", "The three-way flow.", "parity-value"),
        ("推行一窗通办。", "Two-window services were introduced.", "parity-value"),
        ("编制一张清单。", "Two lists were compiled.", "parity-value"),
        ("（七）加强监管", "8. Stricter supervision", "parity-value"),
        ("三、下一步工作", "IV. Next steps", "parity-value"),
        ("水库建于上世纪60年代。", "The reservoir was built in the 1950s.", "parity-value"),
        ("航班由昆明经贵阳飞往大连。", "The flight runs from Dalian via Guiyang to Kunming.", "parity-roles"),
        ("货轮途经厦门驶往高雄。", "The freighter called at Kaohsiung on its way to Xiamen.", "parity-roles"),
        ("发言以10分钟为限。", "Speeches must last at least 10 minutes.", "parity-bound"),
        ("获救渔民无一伤亡。", "All the rescued fishermen were hurt.", "parity-negation"),
        ("此次考试不设补考。", "A resit is offered for this examination.", "parity-negation"),
        (
            "停水与管道老化不无关系。",
            "The loss of water had nothing to do with ageing pipes.",
            "parity-negation",
        ),
        ("该县幼儿园多于小学。", "The county has fewer kindergartens than primary schools.", "parity-roles"),
        ("今年雨日少于去年。", "There were more rainy days than last year.", "parity-roles"),
        ("翻新校舍。", "Die Schulgebäude wurden saniert.", "parity-placeholder"),
        ("修建道路。", "Se construyó una carretera.", "parity-placeholder"),
        ("新建图书馆、体育馆和青少年宫。", "A new library and a sports hall were built.", "parity-content"),
        ("栽种行道树。", "Street trees were planted with a donation from a local bank.", "parity-added"),
        (
            "东湖站换乘3号线，西苑站换乘5号线。",
            "Change to Line 5 at Donghu and to Line 3 at Xiyuan.",
            "parity-roles",
        ),
        ("甲厂生产轴承，乙厂生产齿轮。", "Plant A makes gears and Plant B makes bearings.", "parity-roles"),
        ("事故与超载不无关系。", "The accident had nothing to do with overloading.", "parity-negation"),
        (
            "为独居老人送餐、助浴，并每月上门体检。",
            "Meals and help with bathing were provided for old people living alone.",
            "parity-content",
        ),
        ("孩子们无不欢喜。", "None of the children was delighted.", "parity-negation"),
        ("不得不推迟开学。", "The start of term must not be put off.", "parity-negation"),
        ("父亲将肾捐给儿子。", "A son gave a kidney to his father.", "parity-roles"),
        ("每户限养两条犬。", "Each household must keep at least two dogs.", "parity-bound"),
    ],
)
def test_texts_that_do_not_say_the_same_are_told(zh: str, en: str, rule: str) -> None:
    assert rule in found(zh, en)


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("上午9:00开门，下午5时关门。", "Open from 9 a.m. to 5 p.m."),
        ("17:30结束。", "It ends at half past five, 5.30 p.m."),
        ("中午12时休息。", "It closes at noon."),
        ("24时前提交。", "Hand it in by midnight."),
    ],
)
def test_a_time_may_be_told_by_either_clock(zh: str, en: str) -> None:
    assert list(clock.unlike(zh, en)) == []


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("下午5时关门。", "It closes at 6 p.m."),
        ("8:30上课。", "Lessons begin at 8:20."),
        ("上午10时。", "10 p.m."),
    ],
)
def test_another_time_is_told(zh: str, en: str) -> None:
    assert [said for _, said in clock.unlike(zh, en)] != []


@pytest.mark.parametrize(
    ("text", "zh", "same"),
    [
        ("guang chang wu", "广场舞", True),
        ("Guǎngchǎngwǔ", "广场舞", True),
        ("guangchang", "广场舞", False),
        ("Guangzhou", "广场", False),
    ],
)
def test_a_text_may_be_how_the_chinese_is_read(text: str, zh: str, same: bool) -> None:
    assert pinyin.reads(text, zh) == same


def test_names_are_hidden_on_both_sides_only() -> None:
    known = names((("一业一证", "One Licence per Industry"), ("两档一策", "Two Files, One Policy")))
    zh, en = known.hidden("推行一业一证和两档一策", "the one licence per industries reform")
    assert zh == "推行    和两档一策"
    assert "licence" not in en


_WORDS = (
    "first second half a third quarter May in the twenty five hundred million 1,234.5 3rd 5% per cent points both Q2 "
    "double January to June round clock 14th Five-Year Plan tripled x2 2x é1 _two ２ . , -"
)


@given(st.lists(st.sampled_from(_WORDS.split()), max_size=12), st.sampled_from([" ", "-", ""]))
def test_a_quantity_is_found_wherever_the_whole_pattern_finds_one(words: list[str], between: str) -> None:
    text = between.join(words)
    whole = [found.start() for found in english._QUANTITY.finditer(text)]
    assert sorted({each.start for each in english.stated(text) if each.says}) == sorted(set(whole))
