"""The text of a report is found on saved web pages of every make, and comes out as the browser shows it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.faults.problems import DataError
from gongkai.importing.manuscripts.manuscript import Paragraph
from gongkai.importing.manuscripts.read import read

from .web_pages import PAGES, TEXT


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_the_report_is_found_on_the_page_and_nothing_else(page: Callable[[], bytes]) -> None:
    assert read("report.html", page()).text == TEXT


def test_a_title_that_the_page_names_nowhere_stands_above_its_date() -> None:
    page = "<title>政务公开</title><div><a href=1>首页</a></div><div>云岭县工作总结</div><div>发布时间：2024-07-08</div><div><p>推进改革，成效显著。</p><p>完成了3件事。</p></div>"
    assert read("a.html", page.encode()).text == "云岭县工作总结\n推进改革，成效显著。\n完成了3件事。"


def test_of_a_page_that_word_saved_nothing_is_left_out() -> None:
    page = "<meta name=Generator content='Microsoft Word 15'><p>工作总结</p><p>来源：办公室</p><p>推进改革，成效显著。</p><p>主办单位：水务局</p>"
    assert (
        read("a.htm", page.encode()).text == "工作总结\n来源：办公室\n推进改革，成效显著。\n主办单位：水务局"
    )


def shown(markup: str) -> str:
    return read("a.html", f"<html><body>{markup}</body></html>".encode()).text


MARKUP = {
    "<p>推<b>进<i>改</i></b>革&nbsp;&nbsp;<font>三</font>项　四</p>": "推进改革  三项　四",
    "<p>推进\n  改革\n 3 项\nof  two</p>": "推进改革3 项of two",
    "<div>一<p>二</p>三<div>四</div>五</div>": "一\n二\n三\n四\n五",
    "<p>一<br><br/>二<br>\n三</p>": "一\n二\n三",
    "<p>一<script>二</script><style>三</style><!-- 四 --><span style='display: none'>五</span><span hidden>六</span>七</p>": "一七",
    "<ol><li>推进</li><li value=5>改革</li><li><p>监管</p><p>服务</p></li></ol>": "1.推进\n5.改革\n6.监管\n服务",
    "<ol start=3 style='list-style-type: cjk-ideographic'><li>推进<ol type=a><li>改革</li></ol></li><li>监管</li></ol>": "三、推进\na.改革\n四、监管",
    "<ol><li>一、推进</li><li>2.改革</li></ol>": "一、推进\n2.改革",
    "<ol style='list-style:none'><li>推进</li></ol><ul><li>改革</li></ul>": "推进\n改革",
    "<pre>一\n  二　三\n</pre>": "一\n二　三",
    "<p>一</p><table><tr><td>指标<td colspan=2>数值</tr><tr><td rowspan=2>供水<td>甲<td><p>1</p><p>亿元</p></tr><tr><td>乙<td>2</tr></table>": "一\n指标\t数值\t\n供水\t甲\t1亿元\n\t乙\t2",
    "<table><tr><td><p>一</p><table><tr><td>指标</td><td>数值</td></tr></table></td></tr></table>": "一\n指标\t数值",
    "<table><caption>情况表</caption><tr><th>指标</th><th>数值</th></tr></table>": "情况表\n指标\t数值",
    "<p><span style='mso-list:Ignore'><span style='font-family:Wingdings'>l<span>&nbsp;&nbsp;</span></span></span>推进</p>": "●推进",
    "<p>推进<o:p></o:p>改革<o:p>&nbsp;</o:p></p>": "推进改革",
    "<p>10<sup>8</sup>，CO<sub>2</sub>，供水<a href='#n1'><sup>1</sup></a></p><p><a href='#a1'>1</a>指城乡。</p>": "10⁸，CO2，供水[1]\n[1]指城乡。",
    "<p>推\u200b进&shy;改&#65279;革</p>": "推进改革",
    "<p>3&nbsp;&lt;&nbsp;5，&ldquo;四&rdquo;，A&amp;B</p>": "3 < 5，“四”，A&B",
}  # fmt: skip


@pytest.mark.parametrize(("markup", "text"), MARKUP.items())
def test_markup_is_read_as_a_browser_shows_it(markup: str, text: str) -> None:
    assert shown(markup) == text


ENCODED = {
    "GBK called GB 2312": ('<meta charset="gb2312">', "gbk"),
    "GBK that says nothing": ("", "gbk"),
    "UTF-8 called GB 2312": ('<meta charset="gb2312">', "utf-8"),
    "UTF-8 with mark": ("", "utf-8-sig"),
    "UTF-16": ("", "utf-16"),
    "Big5": ('<meta http-equiv="Content-Type" content="text/html; charset=big5">', "big5"),
    "XHTML in GBK": ('<?xml version="1.0" encoding="gbk"?>', "gbk"),
}  # fmt: skip


@pytest.mark.parametrize(("head", "encoding"), ENCODED.values(), ids=ENCODED)
def test_the_encoding_is_found(head: str, encoding: str) -> None:
    assert (
        read("a.htm", f"{head}<html><body><p>推行改革，水利工作。</p></body></html>".encode(encoding)).text
        == "推行改革，水利工作。"
    )


def test_what_the_page_knows_of_headings_is_kept() -> None:
    page = (
        "<h1 align=center>年度报告</h1><h3>推进</h3><p><strong>强化监管。</strong>查处3件，罚款2万元。</p>"
        "<p style='text-align:center'>（2024年）</p><p><span style='font-family:楷体'>改革。</span><span style='font-family:仿宋'>完成。</span></p>"
    )
    assert read("a.html", page.encode()).blocks == (
        Paragraph("年度报告", level=1),
        Paragraph("推进", level=3),
        Paragraph("强化监管。查处3件，罚款2万元。"),
        Paragraph("（2024年）"),
        Paragraph("改革。完成。"),
    )


def test_what_was_chosen_or_cannot_be_read_is_told() -> None:
    page = "<meta charset=gbk><p>推进改革，".encode("gbk") + b"\xff\xff" + "完成。</p>".encode("gbk")
    assert [str(remark) for remark in read("a.html", page).remarks] == [
        "a.html:1:1: the text was picked out of a web page; compare its first and last lines with the page",
        "a.html:1:1: characters that cannot be read stand as � (2); compare them with the page",
    ]


@pytest.mark.parametrize("tag", ["div", "span", "font", "table><tr><td"])
def test_a_page_too_deep_to_be_read_whole_is_refused(tag: str) -> None:
    with pytest.raises(DataError) as raised:
        read("a.html", f"<html><body>{f'<{tag}>' * 300}推进".encode())
    assert str(raised.value) == (
        "a.html:1:1: the page cannot be read; open it in the browser, copy the text of the report, and save it as .txt"
    )


@given(st.data())
def test_a_damaged_page_is_read_or_refused(data: st.DataObject) -> None:
    content = bytearray(data.draw(st.sampled_from(sorted(PAGES.items())))[1]())
    for _ in range(data.draw(st.integers(0, 10))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 400))] = data.draw(st.binary(max_size=6))
    with suppress(DataError):
        read("a.html", bytes(content[: data.draw(st.integers(0, len(content)))]))


def test_merged_cells_of_a_table_are_told() -> None:
    page = "<p>一</p><table><tr><td colspan=2>指标<td>数值</tr><tr><td rowspan=2>供水<td>甲<td>1</tr><tr><td>乙<td>2</tr></table>"
    read_from = read("page.html", f"<html><body>{page}</body></html>".encode())
    rows = (("指标", "", "数值"), ("供水", "甲", "1"), ("", "乙", "2"))
    assert read_from.merged == {rows: ("A1:B1", "A2:A3")}
