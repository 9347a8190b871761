"""The table of units: each printed in both languages, read back from both, and nothing lost between."""

from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.model.figure import CountedChange, Figure
from gongkai.model.printing import printed
from gongkai.model.text import UnitName
from gongkai.model.units import SCALE_NAMES, SCALES, UNITS, Kind, Scale, Unit, find, is_counted, same, scaled
from gongkai.rules.language import parity
from gongkai.rules.language.quantities import chinese, english, matching

GOLDEN = Path(__file__).parent / "units.tsv"
"""Spelling, kind, a figure of 12.5 and of 1, and a rise by 12.5, in English; `python -m tests.unit.test_units` writes it."""


def figure(**fields: Any) -> Figure:
    return Figure.model_validate(fields)


def change(value: str, unit: str, **fields: str) -> Figure:
    stated = {"value": value, "unit": unit, "basis": "year-on-year", "direction": "up", **fields}
    return figure(value="1", comparison=stated)


def test_the_table_has_units_of_every_kind_and_of_no_other() -> None:
    assert {unit.kind for unit in UNITS} == set(get_args(Kind))


def rows() -> list[str]:
    """What the table prints, a row a spelling."""
    return [
        "\t".join(
            [
                spelling,
                unit.kind,
                printed(figure(value="12.5" if unit.kind != "doubling" else "3", unit=spelling), None, "en")
                or "",
                printed(figure(value="1", unit=spelling), None, "en") or "",
                printed(change("12.5" if unit.kind != "doubling" else "3", spelling), "comparison", "en")
                or "",
                unit.pattern,
            ]
        )
        for unit in UNITS
        for spelling in unit.spellings
    ]


def test_every_unit_prints_what_the_golden_table_says() -> None:
    assert rows() == GOLDEN.read_text("utf-8").splitlines()


def test_every_spelling_is_one_unit() -> None:
    spellings = [spelling for unit in UNITS for spelling in unit.spellings]
    assert len(spellings) == len(set(spellings))
    assert all(find(spelling) is unit for unit in UNITS for spelling in unit.spellings)


def test_every_scale_has_a_worth_and_a_name() -> None:
    assert list(get_args(Scale)) == list(SCALES) == list(SCALE_NAMES)


@pytest.mark.parametrize(
    ("scale", "worth", "one"),
    [
        ("十", 10, "CNY 10"),
        ("百", 100, "CNY 100"),
        ("千", 1000, "CNY 1,000"),
        ("万", 10**4, "CNY 10,000"),
        ("十万", 10**5, "CNY 100,000"),
        ("百万", 10**6, "CNY 1 million"),
        ("千万", 10**7, "CNY 10 million"),
        ("亿", 10**8, "CNY 100 million"),
        ("十亿", 10**9, "CNY 1 billion"),
        ("百亿", 10**10, "CNY 10 billion"),
        ("千亿", 10**11, "CNY 100 billion"),
        ("万亿", 10**12, "CNY 1 trillion"),
        ("十万亿", 10**13, "CNY 10 trillion"),
        ("百万亿", 10**14, "CNY 100 trillion"),
    ],
)
def test_every_scale_is_printed_and_read(scale: str, worth: int, one: str) -> None:
    stated = figure(value="1", words="", scale=scale, unit="元", qualifier="近")
    assert stated.amount == worth
    assert printed(stated, None, "zh") == f"近{scale}元"
    assert printed(stated, None, "en") == f"nearly {one}"
    (said,) = (each.says for each in chinese.stated(f"投资3{scale}元") if each.says)
    assert said == {("number", Decimal(3 * worth).normalize())}


@pytest.mark.parametrize(
    ("fields", "zh", "en"),
    [
        ({"value": "5", "unit": "‰"}, "5‰", "5‰"),
        ({"value": "5", "unit": "‱"}, "5‱", "5 per 10,000"),
        ({"value": "3", "unit": "成"}, "3成", "30%"),
        ({"value": "3", "words": "三", "unit": "成", "qualifier": "超"}, "超三成", "more than 30%"),
        ({"value": "3.5", "scale": "亿", "unit": "美元"}, "3.5亿美元", "USD 350 million"),
        ({"value": "6.36", "scale": "万亿", "unit": "元"}, "6.36万亿元", "CNY 6.36 trillion"),
        ({"value": "3", "scale": "千亿", "unit": "欧元"}, "3千亿欧元", "EUR 300 billion"),
        ({"value": "93", "unit": "％"}, "93％", "93%"),
        ({"value": "-4.7", "unit": "%"}, "-4.7%", "-4.7%"),
        ({"value": "−4.70", "unit": "%"}, "−4.70%", "-4.70%"),
        ({"value": "－2", "scale": "亿", "unit": "元"}, "－2亿元", "CNY -200 million"),
        ({"value": "2", "unit": "倍"}, "2倍", "2 times"),
        ({"value": "2", "words": "两", "unit": "番"}, "两番", "4 times"),
        ({"value": "1", "unit": "个百分点"}, "1个百分点", "1 percentage point"),
        ({"value": "5", "unit": "角"}, "5角", "5 jiao"),
        ({"value": "500", "unit": "元/亩"}, "500元/亩", "CNY 500 per mu"),
        ({"value": "12", "unit": "元/万人"}, "12元/万人", "CNY 12 per 10,000 people"),
    ],
)
def test_a_figure_keeps_its_unit(fields: dict[str, str], zh: str, en: str) -> None:
    assert (printed(figure(**fields), None, "zh"), printed(figure(**fields), None, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("value", "unit", "scale", "zh", "en"),
    [
        ("2", "倍", None, "同比增长2倍", "up 2-fold (200%) year on year"),
        ("0.5", "倍", None, "同比增长0.5倍", "up 0.5-fold (50%) year on year"),
        ("5", "‰", None, "同比增长5‰", "up 5‰ year on year"),
        ("0.3", "个千分点", None, "同比增长0.3个千分点", "up 0.3 per mille points year on year"),
        ("25", "个基点", None, "同比增长25个基点", "up 25 basis points year on year"),
        ("3", "成", None, "同比增长3成", "up 30% year on year"),
        ("3.5", "美元", "亿", "同比增长3.5亿美元", "up USD 350 million year on year"),
        ("1200", "吨", None, "同比增长1200吨", "up 1,200 tonnes year on year"),
        ("1", "公里", None, "同比增长1公里", "up 1 kilometre year on year"),
        ("2", "番", None, "同比增长2番", "up 3-fold (300%) year on year"),
        ("2", "位", None, "同比增长2位", "up 2 places year on year"),
        ("4.7", "％", None, "同比增长4.7％", "up 4.7% year on year"),
    ],
)
def test_a_change_keeps_its_unit(value: str, unit: str, scale: str | None, zh: str, en: str) -> None:
    stated = change(value, unit, **({"scale": scale} if scale else {}))
    assert (printed(stated, "comparison", "zh"), printed(stated, "comparison", "en")) == (zh, en)


@pytest.mark.parametrize(("value", "words"), [("12", "12 cases"), ("1", "1 case"), ("1200", "1,200 cases")])
def test_a_change_of_what_is_counted_has_its_noun(value: str, words: str) -> None:
    noun = UnitName(zh="件", en="cases", one="case")
    counted = CountedChange(value=value, unit="件", basis="year-on-year", direction="down", noun=noun)
    stated = Figure(value="3", unit="件", comparison=counted)
    assert printed(stated, "comparison", "en") == f"down {words} year on year"
    assert printed(stated, "comparison", "zh") == f"同比下降{value}件"


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [("%", "％", True), ("公里", "千米", True), ("家（次）", "家(次)", True), ("%", "‰", False), ("甲", "甲", True), ("%", "成", False), (None, "%", False)],
)  # fmt: skip
def test_two_spellings_are_one_unit_or_not(one: str | None, other: str, alike: bool) -> None:
    assert same(one, other) is alike


@pytest.mark.parametrize(
    ("spelling", "kind", "words"),
    [
        ("元/平方米", "money", None),
        ("微克/立方米", "measure", ("microgram per cubic metre", "micrograms per cubic metre")),
        ("立方米/万元", "measure", ("cubic metre per CNY 10,000", "cubic metres per CNY 10,000")),
        ("吨·公里", "measure", ("tonne-kilometre", "tonne-kilometres")),
        ("人/平方公里", "count", None),
        ("处次", "count", None),
        ("起（次）", "count", None),
        ("人·次", "count", None),
    ],
)
def test_units_are_put_together(spelling: str, kind: str, words: tuple[str, str] | None) -> None:
    unit = find(spelling)
    assert unit is not None
    assert (unit.kind, unit.words) == (kind, words)


@pytest.mark.parametrize("spelling", ["", "木", "元/木", "木/元", "木·吨", "%次", "/", "元/", "木次"])
def test_what_the_table_lacks_is_none(spelling: str) -> None:
    assert find(spelling) is None


@pytest.mark.parametrize(
    ("spelling", "parts"),
    [("万元", ("万", "元")), ("亿美元", ("亿", "美元")), ("万吨", ("万", "吨")), ("万亿元", ("万亿", "元")), ("千米", None), ("百木", None), ("元", None)],
)  # fmt: skip
def test_a_unit_that_holds_a_scale_is_taken_apart(spelling: str, parts: tuple[str, str] | None) -> None:
    assert scaled(spelling) == parts


VALUES = st.from_regex(r"-?(0|[1-9][0-9]{0,6})(\.[0-9]{1,4})?", fullmatch=True)
MONEY = [unit for unit in UNITS if unit.kind == "money" and unit.sign.endswith(" {}")]
SIGNED = [unit for unit in UNITS if unit.sign and unit.kind != "doubling"]


@given(
    VALUES,
    st.sampled_from([None, *SCALES]),
    st.sampled_from([each for unit in UNITS for each in unit.spellings]),
)
def test_every_figure_is_reprinted_in_chinese(value: str, scale: str | None, unit: str) -> None:
    stated = figure(value=value, scale=scale, unit=unit)
    assert printed(stated, None, "zh") == f"{value}{scale or ''}{unit}"


@given(
    VALUES,
    st.sampled_from([None, *SCALES]),
    st.sampled_from(MONEY),
)
def test_english_prints_the_exact_amount_of_money(value: str, scale: str | None, unit: Unit) -> None:
    english_text = printed(figure(value=value, scale=scale, unit=unit.name), None, "en") or ""
    code, number, *word = english_text.split(" ")
    factor = {"": 1, "million": 10**6, "billion": 10**9, "trillion": 10**12}["".join(word)]
    exact = Decimal(value) * SCALES.get(scale or "", 1) * unit.factor
    assert Decimal(number.replace(",", "")) * factor == exact
    assert f"{code} {{}}" == unit.sign


def missing(zh: str, en: str) -> list[str]:
    """What of one text the other does not say: its firm quantities, and the units of the Chinese text."""
    ours, theirs = chinese.stated(zh), english.stated(en)
    unsaid = (*matching.missing(ours, theirs), *matching.missing(theirs, ours), *parity.unnamed(zh, en))
    return [each.written for each in unsaid]


POSITIVE = st.from_regex(r"([2-9]|[1-9][0-9]{1,5})(\.[1-9]{1,2})?", fullmatch=True)


@given(POSITIVE, st.sampled_from([None, "万", "亿", "千万", "万亿"]), st.sampled_from(SIGNED))
def test_both_prints_of_a_figure_say_the_same(value: str, scale: str | None, unit: Unit) -> None:
    scale = scale if unit.kind == "money" else None
    stated = figure(value=value, scale=scale, unit=unit.name)
    zh, en = (f"共{printed(stated, None, 'zh')}。", f"It is {printed(stated, None, 'en')}.")
    assert missing(zh, en) == []


@given(
    POSITIVE,
    st.sampled_from([unit for unit in UNITS if not is_counted(unit.name) and unit.kind != "doubling"]),
)
def test_both_prints_of_a_change_say_the_same(value: str, unit: Unit) -> None:
    stated = change(value, unit.name)
    zh, en = printed(stated, "comparison", "zh"), printed(stated, "comparison", "en")
    assert missing(f"{zh}。", f"It was {en}.") == []


@pytest.mark.parametrize("unit", [unit for unit in UNITS if unit.sign], ids=lambda unit: unit.name)
def test_a_sign_that_is_lost_is_told(unit: Unit) -> None:
    stated = figure(value="37", unit=unit.name) if unit.kind != "doubling" else figure(value="3", unit="番")
    zh = "翻3番" if unit.kind == "doubling" else f"共{printed(stated, None, 'zh')}"
    if unit.factor == 1 and unit.name != "角":  # which is a corner, too
        assert missing(f"{zh}。", "It is 37.") != []
    assert missing(f"{zh}。", "It is.") != []


@pytest.mark.parametrize(
    "unit", [unit for unit in UNITS if unit.kind == "measure"], ids=lambda unit: unit.name
)
def test_a_measure_is_read_by_each_of_its_spellings(unit: Unit) -> None:
    for spelling in unit.spellings:
        read = [each.unit for each in parity.unnamed(f"共37{spelling}。", "It is 37.")]
        assert read == ([] if spelling in "升安伏帕" else [unit])
    for word in unit.words or ():
        assert english.units(f"It is 37 {word}.") == {unit.name}


if __name__ == "__main__":
    GOLDEN.write_text("".join(f"{row}\n" for row in rows()), "utf-8")
