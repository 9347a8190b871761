"""Text files come out as they were meant, in whatever encoding they were saved."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.importing.manuscripts.manuscript import Paragraph, Table
from gongkai.importing.manuscripts.read import read

REPORT = "县水务局工作总结\n一、供水。新建管网126.5公里，“四乱”清零。\n（一）节水"
ENCODED = {
    "UTF-8": REPORT.encode(),
    "UTF-8 with mark": codecs.BOM_UTF8 + REPORT.encode(),
    "UTF-16 little": codecs.BOM_UTF16_LE + REPORT.encode("utf-16-le"),
    "UTF-16 big": codecs.BOM_UTF16_BE + REPORT.encode("utf-16-be"),
    "UTF-16 without mark": REPORT.encode("utf-16-le"),
    "UTF-16 big without mark": REPORT.encode("utf-16-be"),
    "UTF-32": REPORT.encode("utf-32"),
    "GBK": REPORT.encode("gbk"),
    "GB 18030": REPORT.encode("gb18030"),
    "Windows": REPORT.replace("\n", "\r\n").encode(),
    "old Mac": REPORT.replace("\n", "\r").encode(),
    "other line ends": REPORT.replace("\n", "\u2028").encode(),
    "empty lines and white space": ("\n\n　　" + REPORT.replace("\n", " \n\n\t　　") + "\x0c\n").encode(),
}


@pytest.mark.parametrize("content", ENCODED.values(), ids=ENCODED)
@pytest.mark.parametrize("name", ["", "report.txt", "report"])
def test_a_text_is_read_in_every_encoding(content: bytes, name: str) -> None:
    assert read(name, content).text == REPORT


def test_characters_outside_gbk_are_read_from_gb_18030() -> None:
    assert read("a.txt", "镕基，𠮷田，€".encode("gb18030")).text == "镕基，𠮷田，€"


@pytest.mark.parametrize("text", ["一", "联通", "¥ 3", "·"])
def test_short_texts_in_gbk_are_no_utf_8(text: str) -> None:
    assert read("a.txt", text.encode("gb18030")).text == text


def test_lines_with_tabs_side_by_side_are_a_table() -> None:
    read_back = read("a.txt", "情况表\n指标\t数值\n供水\t3 \n完".encode())
    assert read_back.blocks == (
        Paragraph("情况表"),
        Table((("指标", "数值"), ("供水", "3"))),
        Paragraph("完"),
    )


def test_an_empty_corner_of_a_table_stays() -> None:
    assert read("a.txt", "\t一月\n供水\t3".encode()).text == "\t一月\n供水\t3"


@given(
    st.lists(
        st.text(st.sampled_from("县水务局工作总结一二三、（）。，“”123 　"), min_size=1).filter(str.strip),
        min_size=1,
        max_size=8,
    )
)
def test_every_encoding_says_the_same(lines: list[str]) -> None:
    text = "\n".join(lines)
    expected = "\n".join(line.strip() for line in lines)
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "gb18030"):
        assert read("a.txt", text.encode(encoding)).text == expected
