"""Kinds of slips that no list of words holds: words of counting by their sound, what stands twice within a name, characters that no text has."""

import pytest

from gongkai.rules.language import measures, particles, slips, titles
from gongkai.rules.language.expressions import listed
from gongkai.rules.language.repeated import repeated
from gongkai.rules.language.script import _simplified


@pytest.mark.parametrize(
    ("text", "written", "meant"),
    [
        ("省里连夜派出一只医疗队支援灾区。", "只", "支"),
        ("一只舞龙队在庙会上巡游。", "只", "支"),
        ("公园放养了六支梅花鹿。", "支", "只"),
        ("配了一幅老花镜。", "幅", "副"),
        ("送来一副水彩画。", "副", "幅"),
        ("共栽下1200颗银杏树。", "颗", "棵"),
        ("发射一棵气象卫星。", "棵", "颗"),
        ("新建三坐大桥。", "坐", "座"),
        ("停着五搜打捞船。", "搜", "艘"),
        ("第二十七界菊花展开幕。", "界", "届"),
        ("社会各届踊跃参与。", "届", "界"),
        ("这一片通讯在头版刊出。", "片", "篇"),
        ("护林员一天巡山两便。", "便", "遍"),
        ("查获两其走私案件。", "其", "起"),
        ("共抚育三千母杉木林。", "母", "亩"),
        ("三份之一的学生", "份", "分"),
    ],
)
def test_a_word_of_counting_is_told_from_another_that_sounds_alike(
    text: str, written: str, meant: str
) -> None:
    assert [each[1:] for each in slips.found(text)] == [(written, meant)]


@pytest.mark.parametrize(
    "right",
    [
        "三只警犬被居民领养，一支护卫犬训练队解散。",
        "一颗颗枣装箱，一棵棵枣树挂牌。",
        "一枝红梅探出院墙。",
        "棉纺二厂比赛场地对外开放。",
        "我市与三明干部学院签约。",
        "有一分光发一分热。",
        "四分之三的样品来自网店。",
        "十份重要文件由专人递送。",
        "两只球队吉祥物亮相。",
        "目数为200目的筛网。",
        "一到菜市场就能闻到香味。",
        "一定帽子合适吗",
        "一分材料一分货。",
        "两常规课改为线上。",
        "一只信鸽队伍里最老的鸽子。",
        "一手资料来自田野。",
        "兄弟阋墙的旧事成了戏曲题材。",
        "榫卯结构的亭子翘角飞檐。",
    ],
)
def test_a_word_of_counting_that_is_right_is_left_alone(right: str) -> None:
    assert list(slips.found(right)) == []


@pytest.mark.parametrize(
    ("text", "written", "meant"),
    [("仅供馆内借阋，不得携出。", "借阋", "借阅"), ("航标灯常年闪砾，指引船只。", "闪砾", "闪烁")],
)
def test_a_character_that_no_official_text_has_is_told_within_a_usual_word(
    text: str, written: str, meant: str
) -> None:
    assert [each[1:] for each in slips.found(text)] == [(written, meant)]


@pytest.mark.parametrize(
    ("text", "twice"),
    [
        ("市住房和城乡建设设局公布标准", "设设"),
        ("区公共资源交交易中心启用", "交交"),
        ("县疾病预防控控制中心", "控控"),
        ("应急管理理局", "理理"),
        ("国家税务总局局市税务局", "局局"),
    ],
)
def test_a_character_twice_within_a_name_is_told(text: str, twice: str) -> None:
    assert [each for _, each in repeated(text)] == [twice]


@pytest.mark.parametrize(
    "right", ["县气象局局长", "海事局局域网", "全国国有企业", "食品安全全面检查", "公共服务务必到位"]
)
def test_a_name_that_ends_where_another_word_begins_is_right(right: str) -> None:
    assert list(repeated(right)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("是每一位市民光荣地使命。", ["的"]),
        ("有着悠久地历史，", ["的"]),
        ("吸引了众多热心得观众。", ["的"]),
        ("我们有明确地方向。", []),
        ("当地传统习俗得到保留。", []),
        ("草原旅游目的地建设提速。", []),
        ("认真地记，安静地听。", []),
    ],
)
def test_di_before_a_thing_is_told(text: str, told: list[str]) -> None:
    assert [right for _, right in particles.told(text)] == told


@pytest.mark.parametrize(
    ("name", "meant"),
    [("档案管理法", "档案法"), ("海关管理法", "海关法"), ("药品管理法", ""), ("土地管理法", "")],
)
def test_a_law_is_not_called_by_what_it_does_with_its_subject(name: str, meant: str) -> None:
    assert titles._with_more(name) == meant


@pytest.mark.parametrize(
    ("text", "right"),
    [("既使果农增收，又使荒山披绿。", True), ("既使风浪再大，救助船也要出海。", False)],
)
def test_what_goes_on_as_both_and_is_right(text: str, right: bool) -> None:
    (each,) = (each for each in listed() if each.pattern == "既使")
    assert each.is_right(text, 0, None) is right


def test_houses_within_an_estate_are_counted_as_houses() -> None:
    assert list(measures.found_in("对紫薇苑小区5栋、6栋外墙进行加固")) == []


def test_characters_of_japanese_texts_and_abolished_ones_are_known() -> None:
    assert [_simplified().get(each) for each in "働砲劵窓塲"] == ["动", "炮", "券", "窗", "场"]
