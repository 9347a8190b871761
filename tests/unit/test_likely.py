"""Slips that no list holds are told by how much likelier official texts are without them; right texts are left alone."""

import pytest

from gongkai.rules.language import slips
from gongkai.rules.language.repeated import repeated


@pytest.mark.parametrize(
    ("written", "slip"),
    [
        ("创建食品安全范示区", (6, "范示区", "示范区")),
        ("农村供水工程设建和管护", (5, "程设建", "程建设")),
        ("聚焦革改创新", (2, "革改创新", "改革创新")),
        ("依照中华人名共和国法律", (2, "中华人名共和国", "中华人民共和国")),
        ("优化营商坏境评价", (2, "营商坏境", "营商环境")),
        ("防犯和化解金融风险", (0, "防犯和化解金融", "防范和化解金融")),
        ("切实维护农民工合法权意", (7, "合法权意", "合法权益")),
        ("受强冷空气影晌，我市将出现大幅降温", (5, "影晌", "影响")),
        ("推动部门间数据共亨", (5, "数据共亨", "数据共享")),
        ("鸟鲁木齐市医疗保障局", (0, "鸟鲁木齐", "乌鲁木齐")),
    ],
)
def test_characters_turned_round_or_confused_are_told_with_their_words(
    written: str, slip: slips.Slip
) -> None:
    assert list(slips.found(written)) == [slip]


@pytest.mark.parametrize(
    "right",
    [
        "稳边固边兴边富民",
        "明厨亮灶覆盖学校食堂",
        "联系人王颖副局长",
        "两品一械监管",
        "以进促稳先立后破",
        "梁子湖大闸蟹",
        "农村厕所革命",
        "葛店开发区",
        "局长马骏主持全面工作",
        "驻村第一书记仝建民走访脱贫户",
        "推动动物防疫关口前移",
        "该公司在中国特设代表处。",
        "推广稻鸭共作和稻鳖共生技术。",
        "榴莲等特色单品全国集散中心。",
        "阜裕大桥建成通车。",
        "成都平羌渡“夜游青神”开街。",
        "打造“浙里最‘嘉’”营商环境。",
        "不同程度地存在官僚主义。",
    ],
)
def test_what_is_right_is_no_slip(right: str) -> None:
    assert list(slips.found(right)) == []


@pytest.mark.parametrize(
    ("written", "twice"),
    [
        ("市级维维权站", "维维"),
        ("捣毁传传销窝点", "传传"),
        ("有效商标注标注册量", "标注标注"),
        ("打造营商环商环境", "商环商环"),
        ("申请人应应当如实填报", "应应"),
        ("动员社社会力量", "社社"),
        ("取号机设在在二楼", "在在"),
        ("办证不不收取费用", "不不"),
        ("图书馆馆今日闭馆", "馆馆"),
    ],
)
def test_what_stands_twice_within_words_is_told(written: str, twice: str) -> None:
    assert [found for _, found in repeated(written)] == [twice]


@pytest.mark.parametrize(
    "right",
    [
        "积极推进新建建筑节能",
        "热热饭",
        "牢牢守住底线",
        "饮用水水源地",
        "口蹄疫疫苗",
        "高校一校一策",
        "网页页脚",
        "县残联联合县医院上门评残",
        "为为老服务机构减免租金",
        "行车安全全靠大家自觉",
        "罚款收据交交警大队",
        "如如实申报，可以从轻处理",
        "按按月计费的方式核对",
        "由管网网格员核对",
        "医院院感防控",
        "收割机机手培训",
        "重点是是否落实巡查制度",
        "废物物尽其用",
        "修改立法法",
    ],
)
def test_what_stands_twice_and_belongs_to_two_words_is_right(right: str) -> None:
    assert list(repeated(right)) == []
