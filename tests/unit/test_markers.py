"""Markers: what each style prints for a number, and the number read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.model.markers import STYLES, Style, inline, read


@pytest.mark.parametrize(
    ("first", "number", "printed"),
    [
        ("一、", 12, "十二、"),
        ("（一）", 20, "（二十）"),
        ("1.", 30, "30."),
        ("①", 20, "⑳"),
        ("第一章", 3, "第三章"),
        ("第一，", 2, "第二，"),
        ("一是", 10, "十是"),
        ("——", 7, "——"),
        ("专栏1", 2, "专栏2"),
        ("A.", 3, "C."),
    ],
)
def test_a_style_prints_its_numbers_as_it_prints_1(first: str, number: int, printed: str) -> None:
    assert Style(first).printed(number) == printed


@pytest.mark.parametrize(("first", "beyond"), [("一、", 100), ("①", 21), ("1.", 1000), ("Ⅰ、", 13)])
def test_beyond_what_it_can_count_a_style_prints_nothing(first: str, beyond: int) -> None:
    assert Style(first).printed(beyond - 1)
    assert Style(first).printed(beyond) is None


@given(st.sampled_from(STYLES), st.integers(1, 99))
def test_what_a_style_prints_it_reads_back(style: Style, number: int) -> None:
    printed = style.printed(number)
    if printed is None:
        return
    marker = style.read(printed)
    assert marker
    assert (marker.number, marker.printed) == (number if style.counts else 1, printed)
    found = read(printed)
    assert found is not None
    assert found.printed == printed


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("一、总体情况", "一、"),
        ("（十一）供水", "（十一）"),
        ("(3)完成改造", "(3)"),
        ("——改革深化。", "——"),
        ("第二十条 经费", "第二十条"),
        ("附件2 分工表", "附件2"),
    ],
)
def test_a_line_begins_with_its_marker(line: str, printed: str) -> None:
    marker = read(line)
    assert marker
    assert marker.printed == printed


@pytest.mark.parametrize(
    "line", ["", "水库建成。", "二〇二五年", "（十一月）供水", "2025年", "一百、", "01.水库"]
)
def test_a_line_that_begins_otherwise_has_no_marker(line: str) -> None:
    assert read(line) is None


@pytest.mark.parametrize(
    ("text", "markers"),
    [
        ("一是通水。新增管网3公里。二是节水。三是治水。", ["一是", "二是", "三是"]),
        ("1.本表为快报数。2.部分合计不等。", ["1.", "2."]),
        ("措施：①加固；②清淤。", ["①", "②"]),
        ("四要节水；五要治水。", ["四要", "五要"]),
        ("一是通水。", []),
        ("增长1.5亿元，2.5亿元用于水利。", []),
        ("一、二季度通水，二、三季度节水。", []),
        ("第一，通水。第三，节水。", []),
    ],
)
def test_markers_within_a_paragraph_are_those_that_count_on(text: str, markers: list[str]) -> None:
    assert [piece.marker.printed for piece in inline(text)] == markers
