"""What a sentence lacks, and shares and bounds that cannot be, are told; what only looks so is not."""

import pytest

from gongkai.rules.language import sentences, shares, typography

NUMBERS = typography._NUMBERS


def lacking(text: str) -> list[tuple[int, str, str]]:
    return [*sentences.found_in(text, sentences.patterns("lacking"))]


@pytest.mark.parametrize(
    "text",
    [
        "全市共有家企业获评绿色工厂。",
        "开放时间为上午9时至。",
        "，请提前三天预约。",
        "全年累计办理件群众诉求。",
        "三项合计元。",
        "总投资亿元。",
        "税收比上年增加万元。",
        "改造老旧管网万米，新建高标准农田万亩。",
        "全年培训人次。",
        "发放宣传册余份。",
        "检查企业家次。",
        "同比增长%，",
        "覆盖率提高个百分点。",
        "压减率达到以上，",
        "群众满意率为，",
        "办结率由提高到98%。",
        "本办法自年月日起施行。",
        "截至2024年月底。",
        "于5月日召开。",
        "有效期年。",
        "活动为期天。",
        "应当在个工作日内答复。",
        "依照第条的规定。",
        "（国办发〔2024〕号）",
        "位于人民路号。",
        "根据《》的规定",
        "《关于的通知》",
        "座谈会由主持。",
        "会议由同志主持召开。",
        "根据，现公布如下。",
        "在的领导下，全市干部团结奋斗。",
        "对进行专项检查，",
    ],
)
def test_what_a_sentence_lacks_is_told(text: str) -> None:
    assert len(lacking(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "按份共有人，共计件数，现有户籍人口，各类企业数量见附表，单位为万元。",
        "新增个体工商户300户，共有家庭农场20个，表现有所改善，发现有条件的地方。",
        "年产值超亿元企业21家，接待近万人次，培训数百人次，有效期二年。",
        "其余件数另计，剩余份额不变，新余篇章，余家湖村，富余人员。",
        "比上年增长%",
        "比重每提高一个百分点，提前一天，超过十个工作日，首个工作日。",
        "门第，次第条款，及第名单，第一条，京第一号。",
        "出生年月，按年月日填写，按月日均值计算，2024年月均增长。",
        "国办发〔2024〕5号，人民路5号。",
        "对作出不同意决定的，应当说明理由。由负责人签字，由主持人宣布。",
        "经市政府同意，同志们，关于印发办法的通知，理由等制度。",
        "三个“三”与“四个自信”，没有“引号”的字。",
    ],
)
def test_what_is_whole_is_not_told(text: str) -> None:
    assert lacking(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "事故同比下降250%。",
        "时间缩短了2倍。",
        "能耗降低1.5倍",
        "按时办结率达到112%。",
        "合格率为101.5％",
        "占比120%",
    ],
)
def test_a_share_that_cannot_be_is_told(text: str) -> None:
    assert len(list(shares.found_in(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "下降100%，增长250%，增加2倍，由3倍下降到2倍，毛入学率102%，负债率降至150%，",
        "办结率100%，拨备覆盖率250%，完成率120%，降低倍数，下降了三成。",
    ],
)
def test_a_share_that_can_be_is_not_told(text: str) -> None:
    assert list(shares.found_in(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "提高3%个百分点",
        "38℃度",
        "面积300㎡平方米",
        "约有30家左右",
        "大约三百人上下",
        "近百余年",
        "约300多家",
        "不低于95%以上",
        "至少三个月以上",
        "不超过30日以内",
        "2O座",
        "l5座",
        "3.l公里",
        "5十家",
        "二零二〇年",
    ],
)
def test_a_number_with_two_bounds_or_a_letter_is_told(text: str) -> None:
    assert any(found for each in NUMBERS for found in each.found(text))


@pytest.mark.parametrize(
    "text",
    [
        "公约第三条上下文，集约300亩以上，预约20人左右",
        "O3协同治理，搭载I5系统，O2O模式，中核四0四有限公司",
        "不少于50米，30日以内，95%以上，近百年，二〇二〇年，二零二四年",
        "不低于5人，超过三元，约一百元种子",
    ],
)
def test_a_number_that_is_well_written_is_not_told(text: str) -> None:
    assert [found[0] for each in NUMBERS for found in each.found(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "共处理投诉120件，其中办结95件，正在办理35件。",
        "抽检50所学校食堂，其中60所合格。",
        "招收学员30人（其中女学员42人）。",
        "抽检样品200批次，合格185批次，不合格20批次。",
        "招录教师30人，其中男12人、女20人。",
        "三次产业占比分别为12.3%、41.5%、56.2%。",
        "三次产业结构调整为12.3：41.5：56.2。",
    ],
)
def test_parts_that_are_not_the_whole_are_told(text: str) -> None:
    assert list(shares.found_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "共处理投诉120件，其中办结95件，正在办理25件。",
        "培训50人，其中骨干60人次；受理1.2万件，其中咨询9000件。",
        "整治3类问题，其中隐患45处。",
        "抽检样品200批次，合格180批次，不合格15批次，待检5批次。",
        "共检查120人，其中男60人、女40人、儿童20人。",
        "三次产业增加值分别增长3.1%、5.6%、6.2%。",
        "三次产业结构调整为12.3：41.5：46.2。",
        "三次产业结构为1.2∶4.2∶4.6。",
    ],
)
def test_parts_of_which_more_are_named_or_that_add_up_pass(text: str) -> None:
    assert not list(shares.found_in(text))
