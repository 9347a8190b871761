"""How a figure is printed: in Chinese as the source does, in English by Babel."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.model.figure import Figure
from gongkai.model.printing import date_text, printed


def figure(**fields: Any) -> Figure:
    return Figure.model_validate(fields)


@pytest.mark.parametrize(
    ("fields", "zh", "en"),
    [
        ({"value": "24", "unit": "个"}, "24个", "24"),
        ({"value": "9305", "unit": "户"}, "9305户", "9,305"),
        ({"value": "15.14", "scale": "万", "unit": "户"}, "15.14万户", "151,400"),
        ({"value": "15000", "unit": "人次", "qualifier": "近"}, "近15000人次", "nearly 15,000"),
        ({"value": "120", "unit": "个", "qualifier": "约"}, "约120个", "about 120"),
        ({"value": "300", "unit": "家", "qualifier": "超"}, "超300家", "more than 300"),
        ({"value": "300", "unit": "家", "qualifier": "逾"}, "逾300家", "more than 300"),
        ({"value": "0.066", "unit": "%"}, "0.066%", "0.066%"),
        ({"value": "97.60", "unit": "%"}, "97.60%", "97.60%"),
        ({"value": "100", "unit": "%"}, "100%", "100%"),
        ({"value": "3.2", "unit": "个百分点"}, "3.2个百分点", "3.2 percentage points"),
        ({"value": "211.32", "scale": "万", "unit": "元"}, "211.32万元", "CNY 2,113,200"),
        (
            {"value": "1", "words": "", "scale": "百万", "qualifier": "近", "unit": "元"},
            "近百万元",
            "nearly CNY 1 million",
        ),
        ({"value": "200", "scale": "万", "unit": "元"}, "200万元", "CNY 2 million"),
        ({"value": "1.5", "scale": "亿", "unit": "元"}, "1.5亿元", "CNY 150 million"),
        ({"value": "10", "scale": "亿", "unit": "元"}, "10亿元", "CNY 1 billion"),
        ({"value": "15.3", "scale": "亿", "unit": "元"}, "15.3亿元", "CNY 1.53 billion"),
        ({"value": "0.00125", "scale": "万", "unit": "吨"}, "0.00125万吨", "12.5"),
        ({"value": "2", "words": "两", "unit": "个"}, "两个", "2"),
        ({"value": "10", "words": "十", "unit": "类"}, "十类", "10"),
        ({"value": "1517", "unit": "台件"}, "1517台件", "1,517"),
        ({"value": "0"}, "0", "0"),
    ],
)
def test_a_figure_is_printed(fields: dict[str, str], zh: str, en: str) -> None:
    assert printed(figure(**fields), None, "zh") == zh
    assert printed(figure(**fields), None, "en") == en


@pytest.mark.parametrize(
    ("fields", "zh", "en"),
    [
        ({"value": "33", "unit": "条"}, "33", "33"),
        ({"value": "15.14", "scale": "万", "unit": "户", "qualifier": "近"}, "15.14", "151,400"),
        ({"value": "2", "words": "两", "unit": "个"}, "两", "2"),
    ],
)
def test_the_number_stands_without_qualifier_scale_and_unit(fields: dict[str, str], zh: str, en: str) -> None:
    assert printed(figure(**fields), "number", "zh") == zh
    assert printed(figure(**fields), "number", "en") == en


@pytest.mark.parametrize(
    ("comparison", "zh", "en"),
    [
        (("9.59", "%", "year-on-year", "up"), "同比增长9.59%", "up 9.59% year on year"),
        (("4.10", "%", "year-on-year", "down"), "同比下降4.10%", "down 4.10% year on year"),
        (("1200", "户", "month-on-month", "up"), "环比增长1200户", "up 1,200 month on month"),
        (
            ("2.8", "个百分点", "half-on-half", "up"),
            "较上半年增长2.8个百分点",
            "up 2.8 percentage points half on half",
        ),
    ],
)
def test_a_comparison_is_printed(comparison: tuple[str, ...], zh: str, en: str) -> None:
    compared = dict(zip(("value", "unit", "basis", "direction"), comparison, strict=True))
    assert printed(figure(value="1", comparison=compared), "comparison", "zh") == zh
    assert printed(figure(value="1", comparison=compared), "comparison", "en") == en


@pytest.mark.parametrize(
    ("basis", "against", "zh", "en"),
    [
        ("other", "年初", "较年初增长8.3%", "up 8.3% on the start of the year"),
        ("other", "比上年末", "比上年末增长8.3%", "up 8.3% on the end of the previous year"),
        ("other", "与2019年同期相比", "与2019年同期相比增长8.3%", "up 8.3%"),
        ("other", "改制前", "较改制前增长8.3%", "up 8.3%"),
        ("other", "年均", "年均增长8.3%", "up 8.3% a year on average"),
        ("other", None, "增长8.3%", "up 8.3%"),
        ("none", None, "增长8.3%", "up 8.3%"),
    ],
)
def test_a_change_names_what_it_is_held_against_as_far_as_there_are_words(
    basis: str, against: str | None, zh: str, en: str
) -> None:
    compared = {"value": "8.3", "unit": "%", "basis": basis, "against": against, "direction": "up"}
    assert printed(figure(value="1", comparison=compared), "comparison", "zh") == zh
    assert printed(figure(value="1", comparison=compared), "comparison", "en") == en


@pytest.mark.parametrize(
    ("place", "zh", "en"),
    [(1, "第一", "first"), (2, "第二", "second"), (10, "第十", "tenth"), (11, "第十一", "11th"), (13, "第十三", "13th"),
     (21, "第二十一", "21st"), (22, "第二十二", "22nd"), (33, "第三十三", "33rd"), (100, "第100", "100th"), (111, "第111", "111th")],
)  # fmt: skip
def test_a_rank_is_printed(place: int, zh: str, en: str) -> None:
    ranked = figure(rank={"place": place, "scope": "province"})
    assert printed(ranked, "rank", "zh") == zh
    assert printed(ranked, "rank", "en") == en


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_part_that_the_figure_lacks_is_none(language: str) -> None:
    ranked, counted = figure(rank={"place": 1, "scope": "city"}), figure(value="1")
    assert [printed(ranked, part, language) for part in (None, "number", "comparison")] == [None] * 3
    assert [printed(counted, part, language) for part in ("comparison", "rank")] == [None] * 2


@given(st.decimals(0, 10**6, allow_nan=False, places=2), st.sampled_from([None, "万", "亿"]))
def test_english_says_the_exact_amount(value: Decimal, scale: str | None) -> None:
    text = printed(figure(value=str(value), scale=scale), None, "en") or ""
    number, _, word = text.partition(" ")
    factor = {"": 1, "million": 10**6, "billion": 10**9, "trillion": 10**12}[word]
    assert Decimal(number.replace(",", "")) * factor == value * {None: 1, "万": 10**4, "亿": 10**8}[scale]


@given(st.from_regex(r"(0|[1-9][0-9]{0,8})(\.[0-9]{1,4})?", fullmatch=True))
def test_chinese_prints_every_digit_that_is_written(value: str) -> None:
    assert printed(figure(value=value), None, "zh") == value


def test_a_day_is_written_as_readers_write_it() -> None:
    assert date_text(date(2023, 5, 31), "zh") == "2023年5月31日"
    assert date_text(date(2023, 5, 31), "en") == "31 May 2023"
