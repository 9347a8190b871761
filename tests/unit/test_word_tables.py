"""The word tables of the comparison between languages: each entry says what it says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest

from gongkai.rules.language.contrasts.contrast import Contrast, Sense
from gongkai.rules.language.contrasts.offices import OFFICES
from gongkai.rules.language.contrasts.tables import BASIS, DIRECTION, OPPOSITES, SCOPE, TIME, of_file
from gongkai.rules.language.every import every
from gongkai.rules.language.magnitude import misjudged
from gongkai.rules.language.pinyin import is_pinyin, spelled
from gongkai.rules.language.quantities import chinese, english
from gongkai.rules.language.quantities.stated import Sense as Said
from gongkai.rules.language.quantities.stated import Stated
from gongkai.rules.language.table import rows
from gongkai.rules.language.things import in_chinese, in_english

CARDINALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
SOFT = "both double dual twice pair twin couple half once single triple trio fortnight decade"
MONTHS = "January February March April May June July August September October November December"


def read(text: str) -> list[tuple[set[Said], bool]]:
    """What each quantity of an English text says, and whether it is firm; without measures."""
    stated = [each for each in english.stated(text) if each.says]
    return [({sense for sense in each.says if sense[0] not in MEASURED}, each.firm) for each in stated]


MEASURED = ("length", "area", "weight", "power", "energy", "volume", "months", "minutes")


def says(kind: str, value: str) -> set[Said]:
    return {(kind, Decimal(value))}  # type: ignore[arg-type]


NUMBERS = {
    **{word: number for number, word in enumerate(CARDINALS.split())},
    **{word: number for number, word in enumerate(ORDINALS.split())},
    **TENS,
    **{f"{tens}-{one}": ten + number for tens, ten in TENS.items() for number, one in enumerate(CARDINALS.split()[1:10], 1)},
    **{f"{tens}-{one}": ten + number for tens, ten in TENS.items() for number, one in enumerate(ORDINALS.split()[1:10], 1)},
}  # fmt: skip


@pytest.mark.parametrize("said", [lambda word: f"There were {word} cases.", lambda word: f"{word.capitalize()} cases came."])  # fmt: skip
def test_a_number_in_english_words(said: Callable[[str], str]) -> None:
    expected = {word: [(says("number", str(value)), value > 1)] for word, value in NUMBERS.items()}
    assert {word: read(said(word)) for word in NUMBERS} == expected


@pytest.mark.parametrize(
    ("word", "worth"),
    [("hundred", 100), ("thousand", 1000), ("million", 10**6), ("billion", 10**9), ("trillion", 10**12)],
)  # fmt: skip
def test_a_scale_in_english(word: str, worth: int) -> None:
    for written in (f"3 {word}", f"3-{word}", f"three {word}", f"3 {word}s"):
        assert read(f"It cost {written} in all.") == [(says("number", str(3 * worth)), True)]


@pytest.mark.parametrize("written", ["3bn", "3 bn"])
def test_a_short_scale_in_english(written: str) -> None:
    assert read(f"It cost {written} in all.") == [(says("number", str(3 * 10**9)), True)]


@pytest.mark.parametrize(
    ("word", "firm"),
    [("hundred", False), ("thousand", False), ("million", True), ("billion", True)],
)
def test_a_scale_alone_is_a_number_only_if_it_is_large_and_one(word: str, firm: bool) -> None:
    assert [each for _, each in read(f"a {word} of them")] == [firm]
    assert [each for _, each in read(f"many {word}s of them")] == [False]


@pytest.mark.parametrize("word", SOFT.split())
def test_an_english_word_that_answers_and_asks_nothing(word: str) -> None:
    assert [firm for _, firm in read(f"It is {word}.")] == [False]


@pytest.mark.parametrize(
    ("word", "times"),
    [("doubled", 2), ("tripled", 3), ("trebled", 3), ("quadrupled", 4), ("quintupled", 5), ("doubling", 2)],
)
def test_how_many_times_as_much(word: str, times: int) -> None:
    assert read(f"It {word}.") == [(says("multiple", str(times)), True)]


@pytest.mark.parametrize(("month", "number"), [(month, at) for at, month in enumerate(MONTHS.split(), 1)])
def test_a_month_in_english(month: str, number: int) -> None:
    assert read(f"It was done in {month}.") == [(says("month", str(number)), True)]


@pytest.mark.parametrize(
    "before", ["3", "of", "in", "In", "by", "By", "since", "until", "to", "from", "during", "after"]
)
def test_may_is_a_month_after(before: str) -> None:
    assert (says("month", "5"), True) in read(f"{before} May")


@pytest.mark.parametrize(
    ("part", "share", "percent"),
    [("third", "0.3333", "33.33"), ("fifth", "0.2", "20"), ("tenth", "0.1", "10"), ("quarter", "0.25", "25")],
)
def test_a_fraction_in_english(part: str, share: str, percent: str) -> None:
    for written in (f"a {part}", f"one-{part}"):
        rounded = {percent, percent[:2], percent[:4].rstrip(".")}
        said = says("number", share).union(*(says("percent", each) for each in rounded))
        assert read(f"It was {written} of all.") == [(said, part != "quarter")]


@pytest.mark.parametrize(
    ("sign", "kind"),
    [("%", "percent"), (" %", "percent"), (" per cent", "percent"), (" percent", "percent"), ("-percent", "percent"),
     (" percentage points", "points"), (" percentage point", "points"), ("-percentage-point", "points"),
     ("‰", "per-mille"), (" per mille", "per-mille"), (" per mill", "per-mille"), ("‱", "per-myriad"), (" permyriad", "per-myriad"),
     (" basis points", "basis-points"), ("bp", "basis-points"), (" per mille points", "mille-points"), ("‰ points", "mille-points")],
)  # fmt: skip
def test_a_sign_behind_an_english_number(sign: str, kind: str) -> None:
    assert read(f"It was 7{sign} in all.") == [(says(kind, "7"), True)]


def of_chinese(text: str) -> list[set[Said]]:
    return [set(each.says) for each in chinese.stated(text) if each.firm]


@pytest.mark.parametrize(
    ("sign", "kind"),
    [("%", "percent"), ("％", "percent"), ("个百分点", "points"), ("百分点", "points"), ("‰", "per-mille"), ("‱", "per-myriad"),
     ("个千分点", "mille-points"), ("千分点", "mille-points"), ("个基点", "basis-points"), ("基点", "basis-points")],
)  # fmt: skip
def test_a_sign_behind_a_chinese_number(sign: str, kind: str) -> None:
    assert of_chinese(f"达7{sign}。") == [says(kind, "7")]
    assert of_chinese(sign) == []


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [("百分之七", "percent", "7"), ("千分之七", "per-mille", "7"), ("万分之七", "per-myriad", "7"), ("七成", "percent", "70"), ("7成", "percent", "70"),
     ("七成五", "percent", "75"), ("三成半", "percent", "35"), ("百分之三点五", "percent", "3.5"),
     ("增长7倍", "multiple", "8"), ("是去年的7倍", "multiple", "7"), ("增长了近七倍", "multiple", "8"), ("翻一番", "multiple", "2"),
     ("翻两番", "multiple", "4"), ("翻3番", "multiple", "8"),
     ("二季度", "quarter", "2"), ("第4季度", "quarter", "4"), ("“十四五”规划", "plan", "14")],
)  # fmt: skip
def test_what_chinese_says_of_it(text: str, kind: str, value: str) -> None:
    assert of_chinese(text) == [says(kind, value)]


def test_a_month_in_characters_may_be_the_one_of_that_number() -> None:
    assert of_chinese("十二月") == [says("month", "12") | says("ordinal", "12")]
    assert of_chinese("12月") == [says("month", "12")]


@pytest.mark.parametrize("follows", "为立功员果绩长本都熟交分型品人年效")
def test_no_tenths_before(follows: str) -> None:
    for text in (f"三成{follows}", f"3成{follows}"):
        assert all(kind != "percent" for said in of_chinese(text) for kind, _ in said)


@pytest.mark.parametrize(
    "idiom",
    ["千方百计", "万无一失", "百姓", "百货", "百业", "百年", "百科", "百度", "千家万户", "千万不", "成千上万", "万众", "万一", "万象", "万物", "万事", "十分", "十足",
     "五金", "五谷", "五官", "五花八门", "三农", "三峡", "三亚", "三轮车", "四川", "四处", "四周", "四季", "八卦", "七夕", "九江", "九州", "六安", "百分点", "千分点",
     "两岸", "两侧", "两旁", "两江", "两湖", "两会", "两头", "二手", "二维码", "第三方", "三明", "双十一", "二氧化", "一二三四", "千瓦", "千米", "千克", "千伏", "千帕", "千卡",
     "五台山", "八达岭", "三北", "“两新”", "“两张皮”", "7折"],
)  # fmt: skip
def test_an_idiom_counts_nothing(idiom: str) -> None:
    assert of_chinese(f"在{idiom}") == []


@pytest.mark.parametrize("text", ["300千米", "37千瓦", "110千伏", "50千克"])
def test_a_unit_that_begins_like_a_scale_is_none(text: str) -> None:
    number = Decimal(re.match(r"\d+", text)[0])  # type: ignore[index]
    assert ("number", number) in of_chinese(text)[0]


CONTRASTS: dict[str, Contrast] = {
    name: contrast
    for table in (SCOPE, TIME, BASIS, OFFICES, OPPOSITES, DIRECTION)
    for name, contrast in table.items()
}


@pytest.mark.parametrize("name", ["scope", "times", "days", "bases", "direction", "opposites", "kinds", "clauses", "offices"])  # fmt: skip
def test_each_contrast_and_each_sense_stands_once_in_its_table(name: str) -> None:
    written = [row for row in rows(f"contrasts/{name}") if row != [""]]
    assert {len(row) for row in written} <= {1, 3, 4, 5}
    assert all(row[0][0] + row[0][-1] == "[]" for row in written if len(row) == 1)
    read = of_file(name)
    assert sum(map(len, read.values())) + len(read) == len(written)


def plain(pattern: str) -> Iterator[str]:
    """The alternatives of a pattern without groups that are plain words."""
    words = () if "(" in pattern else pattern.split("|")
    return (word for word in words if re.fullmatch(r"[\w ]{2,}", word))


def senses() -> Iterator[tuple[str, Sense]]:
    for name, contrast in CONTRASTS.items():
        yield from ((name, sense) for sense in contrast.senses)


def test_what_says_a_thing_for_certain_may_say_it() -> None:
    in_chinese = ((sense, word, sense.zh_may) for _, sense in senses() for word in plain(sense.row[0]))
    in_english = ((sense, word, sense.en_may) for _, sense in senses() for word in plain(sense.row[1]))
    said = [*in_chinese, *in_english]
    assert said
    assert [(sense.name, word) for sense, word, may in said if not may.search(word)] == []


def test_no_word_of_english_says_for_certain_two_things_that_exclude_each_other() -> None:
    said = [
        (word, sense.name, other.name)
        for name, sense in senses()
        for word in plain(sense.row[1])
        for other in CONTRASTS[name].senses
        if other is not sense and other.en.fullmatch(word)
    ]
    assert said == []


@pytest.mark.parametrize(
    ("zh", "en"),
    [("数千家企业", "tens of thousands of companies"), ("惠及百万群众", "tens of millions of people"), ("上亿人次", "millions of visits")],
)  # fmt: skip
def test_another_size_is_told(zh: str, en: str) -> None:
    expected = [] if "上亿" in zh else [zh]
    assert [zh for _ in misjudged(zh, en)] == expected


@pytest.mark.parametrize(
    ("zh", "en", "told"),
    [
        ("每年两次", "every two years", True),
        ("每两年一次", "every two years", False),
        ("每月两次", "every other month", True),
        ("两年一届", "biennial", False),
        ("每隔三天", "every three days", False),
    ],
)
def test_every_so_many(zh: str, en: str, told: bool) -> None:
    assert bool(list(every(zh, en))) == told


@pytest.mark.parametrize(
    ("word", "zh"),
    [("Xiangyang", "襄阳"), ("Xi'an", "西安"), ("Chongqing", "重庆"), ("Lüliang", "吕梁"), ("Li Na".replace(" ", ""), "李娜")],
)  # fmt: skip
def test_a_name_is_spelled_by_its_characters(word: str, zh: str) -> None:
    assert is_pinyin(word)
    assert spelled(word, f"在{zh}等地")
    assert not spelled(word, "武汉、宜昌")


def test_a_longer_word_of_the_table_holds_no_shorter_one() -> None:
    assert len(in_chinese("医疗器械")) == 1
    assert in_chinese("电动自行车") & in_english("electric bicycles")


def test_every_thing_of_the_table_is_found_by_its_words() -> None:
    for thing, (ours, theirs) in enumerate(rows("things")):
        assert all(in_chinese(word) for word in ours.lstrip("~?").split("|")), ours
        assert all(thing in in_english(stem.replace("-", " ")) for stem in theirs.split()), theirs


@pytest.mark.parametrize(("name", "columns"), [("additions", 2), ("denied", 2), ("doers", 2), ("doing", 2), ("measures", 2), ("must", 2), ("sayings", 2), ("statutes", 2), ("steps", 2), ("slackening", 4)])  # fmt: skip
def test_what_stands_in_a_column_of_patterns_is_one(name: str, columns: int) -> None:
    for row in rows(name):
        assert all(re.compile(each) and each for each in row), row
        assert len(row) in (2, columns), row


def test_stated_answers_what_it_may_say() -> None:
    asked = Stated(0, 1, "2倍", frozenset({("multiple", Decimal(3))}))
    answer = Stated(
        0, 1, "200%", frozenset({("percent", Decimal(200))}), frozenset({("multiple", Decimal(3))})
    )
    assert answer.answers(asked)
    assert not asked.answers(answer)
