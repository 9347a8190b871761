"""The word tables of the comparison between languages: each entry says what it says."""

from decimal import Decimal

import pytest

from gongkai.rules.language.quantities import chinese, directions, english
from gongkai.rules.language.quantities.quantity import Quantity

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
MONTHS = "January February March April May June July August September October November December"


def read(quantities: list[Quantity]) -> set[tuple[str, str, bool]]:
    """Kind, value and firmness of each quantity."""
    return {(each.kind, f"{Decimal(each.value).normalize():f}", each.firm) for each in quantities}


@pytest.mark.parametrize(
    ("word", "value"),
    [
        *((word, number) for number, word in enumerate(CARDINALS.split())),
        *((word, number) for number, word in enumerate(ORDINALS.split())),
        *TENS.items(),
        *((f"{tens}-{one}", ten + number) for tens, ten in TENS.items() for number, one in enumerate(CARDINALS.split()[1:10], 1)),
        *((f"{tens}-{one}", ten + number) for tens, ten in TENS.items() for number, one in enumerate(ORDINALS.split()[1:10], 1)),
        ("dozen", 12),
    ],
)  # fmt: skip
def test_a_number_in_english_words(word: str, value: int) -> None:
    assert read([*english.quantities(f"There were {word} cases.")]) == {("number", str(value), value > 1)}
    assert read([*english.quantities(f"{word.capitalize()} cases came.")]) == {
        ("number", str(value), value > 1)
    }


@pytest.mark.parametrize(
    ("word", "worth"),
    [("hundred", 100), ("thousand", 1000), ("million", 10**6), ("billion", 10**9), ("trillion", 10**12), ("bn", 10**9)],
)  # fmt: skip
def test_a_scale_in_english(word: str, worth: int) -> None:
    for written in (f"3 {word}", f"3-{word}", f"three {word}", f"3 {word}s"):
        assert read([*english.quantities(f"It cost {written} in all.")]) == {("number", str(3 * worth), True)}


@pytest.mark.parametrize(
    ("word", "value", "firm"),
    [("hundred", 100, False), ("thousand", 1000, False), ("million", 10**6, True), ("billion", 10**9, True)],
)
def test_a_scale_alone_in_english(word: str, value: int, firm: bool) -> None:
    assert read([*english.quantities(f"a {word} of them")]) == {("number", str(value), firm)}
    assert read([*english.quantities(f"many {word}s of them")]) == {("number", str(value), firm)}


@pytest.mark.parametrize(
    ("word", "value"),
    [("both", 2), ("double", 2), ("dual", 2), ("twice", 2), ("pair", 2), ("twin", 2), ("half", 0), ("once", 1), ("single", 1),
     ("triple", 3), ("fortnight", 2)],
)  # fmt: skip
def test_an_english_word_that_answers_and_asks_nothing(word: str, value: int) -> None:
    said = {(kind, str(value), False) for kind in ("number", "multiple")}
    assert read([*english.quantities(f"It is {word}.")]) == said


@pytest.mark.parametrize(
    ("word", "times"), [("doubled", 2), ("tripled", 3), ("trebled", 3), ("quadrupled", 4), ("quintupled", 5)]
)
def test_how_many_times_as_much(word: str, times: int) -> None:
    said = {("number", str(times - 1), False), ("number", str(times), False), ("multiple", str(times), False)}
    assert read([*english.quantities(f"It {word}.")]) == said


@pytest.mark.parametrize(("month", "number"), [(month, at) for at, month in enumerate(MONTHS.split(), 1)])
def test_a_month_in_english(month: str, number: int) -> None:
    assert read([*english.quantities(f"It was done in {month}.")]) == {("month", str(number), True)}


@pytest.mark.parametrize(
    "before", ["3", "of", "in", "In", "by", "By", "since", "until", "to", "from", "during", "after"]
)
def test_may_is_a_month_after(before: str) -> None:
    assert ("month", "5", True) in read([*english.quantities(f"{before} May")])


@pytest.mark.parametrize(
    ("part", "share", "percent"),
    [("third", "0.3333", "33.33"), ("quarter", "0.25", "25"), ("fifth", "0.2", "20"), ("tenth", "0.1", "10")],
)
def test_a_fraction_in_english(part: str, share: str, percent: str) -> None:
    for written in (f"a {part}", f"one-{part}"):
        said = read([*english.quantities(f"It was {written} of all.")])
        assert said == {("number", share, part != "quarter"), ("percent", percent, False)}
    for count, word in enumerate(CARDINALS.split()[1:10], 1):
        value = f"{round(Decimal(count) / {'third': 3, 'quarter': 4, 'fifth': 5, 'tenth': 10}[part], 4).normalize():f}"
        found = [*english.quantities(f"It was {word} {part}s of all.")]
        assert f"{Decimal(found[0].value).normalize():f}" == value


@pytest.mark.parametrize(
    ("sign", "kind"),
    [("%", "percent"), (" %", "percent"), (" per cent", "percent"), (" percent", "percent"), ("-percent", "percent"),
     (" percentage points", "points"), (" percentage point", "points"), ("-percentage-point", "points"),
     ("‰", "per-mille"), (" per mille", "per-mille"), (" per mill", "per-mille"), ("‱", "per-myriad"), (" permyriad", "per-myriad"),
     (" basis points", "basis-points"), ("bp", "basis-points"), (" per mille points", "mille-points"), ("‰ points", "mille-points")],
)  # fmt: skip
def test_a_sign_behind_an_english_number(sign: str, kind: str) -> None:
    said = [each for each in english.quantities(f"It was 7{sign} in all.") if each.firm]
    assert read(said) == {(kind, "7", True)}


@pytest.mark.parametrize(
    ("sign", "kind"),
    [("%", "percent"), ("％", "percent"), ("个百分点", "points"), ("百分点", "points"), ("‰", "per-mille"), ("‱", "per-myriad"),
     ("个千分点", "mille-points"), ("千分点", "mille-points"), ("个基点", "basis-points"), ("基点", "basis-points")],
)  # fmt: skip
def test_a_sign_behind_a_chinese_number(sign: str, kind: str) -> None:
    assert read([each for each in chinese.quantities(f"达7{sign}。") if each.firm]) == {(kind, "7", True)}
    assert [each.kind for each in chinese.quantities(sign) if each.firm] == []


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [("百分之七", "percent", "7"), ("千分之七", "per-mille", "7"), ("万分之七", "per-myriad", "7"), ("七成", "percent", "70"), ("7成", "percent", "70"),
     ("增长7倍", "multiple", "8"), ("是去年的7倍", "multiple", "7"), ("增至7倍", "multiple", "7"), ("增长了近七倍", "multiple", "8"), ("翻一番", "multiple", "2"),
     ("翻两番", "multiple", "4"), ("翻3番", "multiple", "8"), ("翻番", "multiple", "2"), ("增幅达7倍", "multiple", "8"),
     ("三分之二", "number", "0.6667"), ("二季度", "quarter", "2"), ("第4季度", "quarter", "4"), ("十二月", "month", "12"), ("“十四五”规划", "plan", "14")],
)  # fmt: skip
def test_what_chinese_says_of_it(text: str, kind: str, value: str) -> None:
    assert read([each for each in chinese.quantities(text) if each.firm]) == {(kind, value, True)}


@pytest.mark.parametrize(("word", "value"), [("双", 2), ("首", 1), ("再次", 2), ("再度", 2), ("又一", 2)])
def test_a_chinese_word_that_answers_and_asks_nothing(word: str, value: int) -> None:
    assert read([*chinese.quantities(word)]) == {("number", str(value), False)}


@pytest.mark.parametrize("follows", "为立功员果绩长本都熟交分型品人年效")
def test_no_tenths_before(follows: str) -> None:
    assert all(each.kind != "percent" for each in chinese.quantities(f"三成{follows}"))
    assert all(each.kind != "percent" for each in chinese.quantities(f"3成{follows}"))


@pytest.mark.parametrize(
    "idiom",
    ["千方百计", "万无一失", "百姓", "百货", "百业", "百强", "百年", "百科", "百度", "千家万户", "千万不", "成千上万", "万众", "万一", "万象", "万物", "万事", "十分", "十足", "五金", "五谷", "五官", "五花八门", "三农", "三峡", "三亚", "三轮车", "四川", "四处", "四周", "四季", "八卦", "七夕", "九江", "九州", "六安", "百分点", "千分点", "两岸", "两侧", "两旁", "两江", "两湖", "两会", "两头", "二手", "二维码", "第三方", "三明", "双十一", "二氧化", "一二三四", "千瓦", "千米", "千克", "千伏", "千帕", "千卡"],
)  # fmt: skip
def test_an_idiom_counts_nothing(idiom: str) -> None:
    assert [each for each in chinese.quantities(f"在{idiom}") if each.firm] == []


UP = "increase increased increases increasing rise rises risen rising rose grow grows grown growing grew growth higher"
DOWN = (
    "decrease decreased decreases decreasing decline declined declines declining fell fall falls fallen falling"
    " drops dropped dropping shrank shrink shrunk shrinks shrinking lower lowered lowers reduce reduced reduces reducing"
    " reduction reductions"
)


@pytest.mark.parametrize(
    "word", [*UP.split(), "up by", "up from", "up 3", "up USD 3", "up $3", "up {x}", "more than doubled"]
)
def test_an_english_rise_against_a_chinese_fall(word: str) -> None:
    assert [found.start() for found in directions.opposed("降", f"It {word} it.")] == [3]
    assert list(directions.opposed("增", f"It {word} it.")) == []


@pytest.mark.parametrize(
    "word", [*DOWN.split(), "down by", "down from", "down 3", "down USD 3", "down €3", "down {x}"]
)
def test_an_english_fall_against_a_chinese_rise(word: str) -> None:
    assert [found.start() for found in directions.opposed("增", f"It {word} it.")] == [3]
    assert list(directions.opposed("降", f"It {word} it.")) == []


@pytest.mark.parametrize(
    "word",
    [
        "增",
        "升",
        "涨",
        "提高",
        "提升",
        "提速",
        "高",
        "扩",
        "拓",
        "加",
        "上",
        "长",
        "翻",
        "多",
        "壮",
        "成",
        "发展",
        "攀",
        "走高",
        "回暖",
        "优",
        "强",
        "大",
    ],
)
def test_a_chinese_rise(word: str) -> None:
    assert list(directions.opposed(word, "It increased.")) == []
    assert [found[0] for found in directions.opposed(word, "It declined.")] == ["declined"]


@pytest.mark.parametrize(
    "word",
    [
        "降",
        "减",
        "缩",
        "少",
        "下",
        "跌",
        "低",
        "落",
        "短",
        "省",
        "弱",
        "精简",
        "压",
        "退",
        "免",
        "简",
        "负",
        "清",
        "控",
        "去",
        "取消",
        "收窄",
        "贬",
    ],
)
def test_a_chinese_fall(word: str) -> None:
    assert list(directions.opposed(word, "It declined.")) == []
    assert [found[0] for found in directions.opposed(word, "It increased.")] == ["increased"]


@pytest.mark.parametrize(
    "word",
    ["increased", "rose", "risen", "decreased", "declined", "fell", "shrank", "shrunk", "shrinks", "dropped"],
)
def test_an_english_word_that_says_nothing_else(word: str) -> None:
    assert [found[0] for found in directions.opposed("变化", f"It {word}.")] == [word]


@pytest.mark.parametrize("word", ["growing", "higher", "falling", "lower", "reduced"])
def test_an_english_word_that_may_say_something_else(word: str) -> None:
    assert list(directions.opposed("变化", f"It is {word}.")) == []


ZH_UP = "增长 增加 增至 上升 升至 上涨 提高 提升 扩大 拓展 扩至"
ZH_DOWN = "下降 降低 降至 减少 减至 压减 压缩 精简 缩短 缩减 回落"
EN_UP = "increase increased increases increasing rise rises risen rising rose grow grown grows grew growth raised up"
EN_DOWN = (
    "decrease decreased decreases decreasing decline declined declines declining fell fall falls fallen dropped shrank"
    " lowered down reduced cut shortened"
)


@pytest.mark.parametrize("word", ZH_UP.split())
@pytest.mark.parametrize("between", ["", "了", "至", "到", "近", "约", "超", "为", "超过"[:1] + "了"])
def test_a_chinese_rise_beside_a_number(word: str, between: str) -> None:
    assert len([*directions.attached(f"{word}{between}30件", "down 30")]) == 1
    assert [*directions.attached(f"{word}{between}30件", "up 30")] == []


@pytest.mark.parametrize("word", ZH_DOWN.split())
def test_a_chinese_fall_beside_a_number(word: str) -> None:
    assert len([*directions.attached(f"{word}30件", "up 30")]) == 1
    assert [*directions.attached(f"{word}{{x}}", "down {x}")] == []


@pytest.mark.parametrize("word", EN_UP.split())
@pytest.mark.parametrize("between", ["", " by", " to", " of", " in", " from", " by nearly", " to about", " by more than", " by over", " by USD", " by US$"])  # fmt: skip
def test_an_english_rise_beside_a_number(word: str, between: str) -> None:
    number = "30" if between.endswith("$") else " 30"
    assert len([*directions.attached("减少30", f"It {word}{between}{number}.")]) == 1
    assert [*directions.attached("增加30", f"It {word}{between}{number}.")] == []


@pytest.mark.parametrize("word", EN_DOWN.split())
def test_an_english_fall_beside_a_number(word: str) -> None:
    assert len([*directions.attached("增加1200", f"It {word} by 1,200.")]) == 1
    assert [*directions.attached("减少1200", f"It {word} by 1,200.")] == []


@pytest.mark.parametrize(("word", "zh"), [("more", "减少"), ("extra", "减少"), ("additional", "减少"), ("fewer", "增加"), ("less", "增加")])  # fmt: skip
def test_an_english_word_behind_a_number(word: str, zh: str) -> None:
    assert len([*directions.attached(f"{zh}30", f"There were 30 {word}.")]) == 1
    assert [*directions.attached(f"{zh}30", f"There were 30 {word} than that.")] == []
