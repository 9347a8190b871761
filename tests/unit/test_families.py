"""Words of a family, of which one excludes the other."""

import pytest

from gongkai.rules.language.contrasts import families
from gongkai.rules.language.contrasts.families import Member, exchanged

MEMBERS: list[Member] = list(
    dict.fromkeys(member for words in families._table().zh.values() for _, member in words)
)


def said(zh: str, en: str) -> list[tuple[str, str, str]]:
    return [(found.zh[0], found.instead, found.en[0]) for found in exchanged(zh, en)]


@pytest.mark.parametrize(
    ("zh", "en", "expected"),
    [
        ("全年人口净流入1.1万人。", "Over the year there was a net outflow of 11,000 people.", ("净流入", "inflow", "outflow")),
        ("实现贸易顺差3.2亿美元。", "There was a trade deficit of USD 320 million.", ("顺差", "surplus", "deficit")),
        ("借伞免押金。", "A deposit is taken when an umbrella is borrowed.", ("免押金", "no deposit", "A deposit")),
        ("该渡口予以保留。", "The ferry crossing is to be closed down.", ("予以保留", "kept", "closed down")),
        ("听证会不公开举行。", "The hearing was open to the public.", ("不公开", "confidential", "open to the public")),
        ("生猪出栏12万头。", "Sheep sent to market numbered 120,000.", ("生猪", "pig", "Sheep")),
        ("将线索移交公安机关，收缴罚款12万元。", "Leads were received from the police, and fines of 120,000 yuan were collected.", ("移交", "handed over", "received from")),
        ("大桥北侧路灯关灯。", "The lamps north of the bridge are to be switched on.", ("关灯", "close", "switched on")),
        ("山区气温回升。", "It turned colder in the hills.", ("气温回升", "warmer", "colder")),
        ("老旧电梯36部已评估，新增维保人员4名。", "Some 36 brand-new lifts were assessed, and four people for upkeep were hired.", ("老旧", "old", "brand-new")),
        ("湿地新发现黑鹳3只。", "Three white storks were newly sighted on the wetland.", ("黑鹳", "black stork", "white storks")),
        ("专家来自荷兰。", "The experts came from Denmark.", ("荷兰", "Netherlands", "Denmark")),
        ("堤坝决口。", "The dyke held.", ("决口", "burst", "dyke held")),
        ("孩子由祖母抚养。", "The child is brought up by the grandfather.", ("祖母", "grandmother", "grandfather")),
    ],
)  # fmt: skip
def test_another_of_the_family_is_told(zh: str, en: str, expected: tuple[str, str, str]) -> None:
    assert said(zh, en) == [expected]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("生猪出栏12万头。", "Livestock sent to market numbered 120,000."),  # in other words
        ("生猪、肉羊出栏12万头。", "Sheep and pigs sent to market numbered 120,000."),  # both
        (
            "听证会不公开举行。",
            "The hearing was not open to the public.",
        ),  # a longer word that holds a shorter
        ("企业盈利。", "The company did not make a loss."),  # denied
        ("未成年人谢绝入内。", "Adults only."),
        ("《生猪条例》施行。", "The rules on sheep apply."),  # in a title
        ("从重庆引进生猪。", "Pigs were brought in from Goat Island."),  # a name
    ],
)
def test_what_is_not_told(zh: str, en: str) -> None:
    assert said(zh, en) == []


def test_each_member_is_named_in_english_and_found_there() -> None:
    assert MEMBERS
    assert [member for member in MEMBERS if member not in _surely_in(f"It is {member.name}.")] == []


def _surely_in(en: str) -> set[Member]:
    return {said.member for said in families._in_english(en) if said.sure}
