"""Markers: what each style prints for a number, and the number read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.model.markers import STYLES, Style, inline, outlined, read, styled, whole


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
    assert whole(printed)


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
    ("first", "above", "number", "printed"),
    [
        ("1.1", "2", 3, "2.3"),
        ("1.1.", "2.", 3, "2.3."),
        ("1.1.1", "4.12", 1, "4.12.1"),
        ("1.1", "第三章", 2, "3.2"),
    ],
)
def test_what_is_numbered_through_takes_the_numbers_above(
    first: str, above: str, number: int, printed: str
) -> None:
    assert styled(first).printed(number, above) == printed
    found = whole(printed)
    assert found
    assert (found.style, found.number) == (styled(first), number)


def test_without_a_number_above_nothing_can_be_printed() -> None:
    assert styled("1.1").printed(2, "——") is None


@pytest.mark.parametrize(
    ("lines", "markers"),
    [
        (["1 总结", "1.1 供水", "1.1.1 管网", "1.2 排水", "2 计划", "2.1 供水"], [*"1", "1.1", "1.1.1", "1.2", "2", "2.1"]),
        (["1. 总结", "1.1. 供水", "1.1.1. 管网", "2. 计划", "2.1. 供水"], ["1.", "1.1.", "1.1.1.", "2.", "2.1."]),
        (["第一章 总则", "1.1背景", "1.2意义", "第二章 目标", "2.1供水"], ["1.1", "1.2", "2.1"]),
        (["1 总结", "1.1 供水", "1. 甲", "2. 乙", "1.2 排水", "2 计划"], ["1", "1.1", "1.2", "2"]),
        (["1 总结", "1.2.1 管网", "2 计划"], []),
        (["1.2亿元用于供水", "1.3 万元用于排水", "2.1%的户数"], []),
        (["12 月通水", "1.5公里管网", "3.2 万户改水"], []),
        (["1. 供水", "2. 排水"], []),
    ],
)  # fmt: skip
def test_lines_are_numbered_through_where_each_counts_on_from_what_stands_above(
    lines: list[str], markers: list[str]
) -> None:
    assert [marker.printed for _, marker in sorted(outlined(lines).items())] == markers


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
