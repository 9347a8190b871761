"""Text files come out as they were meant, in whatever encoding they were saved."""

from __future__ import annotations

import codecs
import re

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


PARAGRAPHS = (
    "青檀县水利局2025年上半年工作总结",
    "今年以来，县水利局认真落实县委、县政府决策部署，围绕“防洪保安、供水保民、治水兴业”的思路，上半年完成水利投资3.72亿元，同比增长11.6%，为年度计划的48.3%。现将有关情况报告如下。",
    "一、上半年工作情况",
    "1、水旱灾害防御扎实有力。一是责任落实到人。公布126座水库、34处山洪灾害危险区责任人名单，签订责任书160份。二是隐患整治到位。汛前检查发现问题57处，已整改53处，整改率93.0%。",
    "2、河湖管理持续加强。县、乡、村三级河长巡河1.96万次，清理“四乱”问题23个，拆除违建4300多平方米，综合治理水土流失面积15平方公里，水土保持率居全市第三。",
    "3、农村供水提质增效。新建改造供水管网86千米，规模化供水工程覆盖农村人口27.6万人，占农村人口的71.4%；自来水普及率达96.2%，水质达标率比上年末提高1.3个百分点。",
)  # fmt: skip


def set_in_lines(paragraph: str, width: int, indent: str) -> list[str]:
    """A paragraph as a page has it: no mark begins a line, no number is parted."""
    lines, line = [], indent
    for piece in re.findall(r"[0-9.%]+|.", paragraph):
        if len(line) + len(piece) > width and piece not in "，。、；”":
            lines.append(line)
            line = ""
        line += piece
    return [*lines, line]


@pytest.mark.parametrize("width", [26, 31, 34])
@pytest.mark.parametrize("indent", ["　　", ""])
def test_lines_that_end_where_a_page_did_are_paragraphs_again(width: int, indent: str) -> None:
    lines = [line for each in PARAGRAPHS for line in set_in_lines(each, width, indent)]
    pages = [*lines[:6], "", "— 1 —", "\x0c", *lines[6:], "", "— 2 —"]
    found = read("a.txt", "\r\n".join(pages).encode("gb18030"))
    assert found.text.split("\n") == list(PARAGRAPHS)
    assert [str(remark) for remark in found.remarks] == [
        "a.txt:1:1: the lines of the text end where a page did; they were joined to paragraphs: compare where these begin",
        "a.txt:1:1: numbers of pages were left out: 2",
    ]


def test_the_only_number_of_a_page_is_left_out_if_it_stands_between_dashes() -> None:
    assert read("a.txt", "水务局总结\n— 2 —\n一、供水\n第3页\n".encode()).text == "水务局总结\n一、供水"
    assert read("a.txt", "水务局总结\n第3页\n一、供水\n".encode()).text == "水务局总结\n第3页\n一、供水"


def test_a_list_of_short_lines_stays_one() -> None:
    text = "\n".join(f"{number}.完成第{number}批老旧小区改造和加装电梯项目" for number in range(1, 10))
    assert read("a.txt", text.encode()).text == text
