"""Masks and blanks stay text, and emphasis that is meant stays emphasis."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from gongkai.reading.emphasis import MeantEmphasis

TEXT = (
    "138****1234，另一人139****5678",
    "1**********8 和 1**********9",
    "张**，李**",
    "张**、李**和王**三人",
    "张**同志、李**同志",
    "欧阳**同志、张**同志",
    "张*明、李*强",
    "6222 **** **** 1234",
    "6222 ****1234 和 6222 ****5678",
    "卡号6222 ** ** 1234，另一张6217 ** ** 5678",
    "A__B__C 和 a_b_c",
    "身份证号420704********1234，另一人420704********5678",
    "138***1234和139***5678",
    "鄂A12**号车、鄂B34**号车",
    "鄂G****5、鄂G****6",
    "鄂G1***，鄂G2***",
    "尾号**12的卡、尾号**34的卡",
    "长*宽*高",
    "5*3*2米、5米*3米*2米",
    "姓名：____ 电话：____",
    "2**10 与 3**10",
    "lisi****@example.cn、wang****@example.cn",
    "* 与 * 之间",
    "文件号：〔2023〕**号、〔2024〕**号",
    "房号12-**-301，12-**-302",
    "信用代码9142****0000****12",
    "*1234、*5678",
    "**1234、**5678",
    "**路12号、**路34号",
    "鄂A·**123、鄂B·**456",
    "浙A**D12、浙B**D34",
    "邮箱a***@b.cn、c***@d.cn",
    "举报人138****0000（刘**）和139****1111（周**）",
)
MEANT = {
    "**重要**": "<strong>重要</strong>",
    "这是**重点**，请看": "这是<strong>重点</strong>，请看",
    "这是**重点**内容": "这是<strong>重点</strong>内容",
    "在**重点**领域": "在<strong>重点</strong>领域",
    "共**12**个": "共<strong>12</strong>个",
    "第**3**、**5**条": "第<strong>3</strong>、<strong>5</strong>条",
    "**共计**34个": "<strong>共计</strong>34个",
    "依据**《办法》**的规定": "依据<strong>《办法》</strong>的规定",
    "**“重点”**领域": "<strong>“重点”</strong>领域",
    "（**注意**）": "（<strong>注意</strong>）",
    "**王**": "<strong>王</strong>",
    "**138****1234**": "<strong>138****1234</strong>",
    "**举报电话**138****1234": "<strong>举报电话</strong>138****1234",
    "**一、二**和**三**": "<strong>一、二</strong>和<strong>三</strong>",
    "张三**已完成**、李四**未完成**": "张三<strong>已完成</strong>、李四<strong>未完成</strong>",
    "2023**年度**、2024**年度**": "2023<strong>年度</strong>、2024<strong>年度</strong>",
    "每张票**50元**、每张卡**60元**": "每张票<strong>50元</strong>、每张卡<strong>60元</strong>",
    "张**说**明": "张<strong>说</strong>明",
    "这是*重点*，请看": "这是<em>重点</em>，请看",
    "*emphasis* and _emphasis_": "<em>emphasis</em> and <em>emphasis</em>",
    "***both***": "<strong><em>both</em></strong>",
    "**bold with *emphasis* in it**": "<strong>bold with <em>emphasis</em> in it</strong>",
    "__bold__ word": "<strong>bold</strong> word",
    "**[link](a.md)**": '<strong><a href="a.md">link</a></strong>',
    "`138****1234` **a** `2**3`": "<code>138****1234</code> <strong>a</strong> <code>2**3</code>",
    r"\*\*not bold\*\*": "**not bold**",
}


def converted(text: str) -> str:
    return markdown(text, extensions=[MeantEmphasis(), "tables", "attr_list"])


@pytest.mark.parametrize("text", TEXT)
def test_a_mask_or_blank_is_shown_as_it_is_written(text: str) -> None:
    assert html.unescape(converted(f"电话：{text}")) == f"<p>电话：{text}</p>"
    assert html.unescape(converted(text)).startswith(("<p>", "<ul>"))


@pytest.mark.parametrize("text", MEANT)
def test_emphasis_that_is_meant_is_made(text: str) -> None:
    assert converted(text) == f"<p>{MEANT[text]}</p>"


def test_masks_stay_in_cells_headings_and_links() -> None:
    table = converted("| 甲 | 乙 |\n|---|---|\n| 138****1234 | 139****5678 |")
    assert re.findall("<td>(.*?)</td>", table) == ["138****1234", "139****5678"]
    assert converted("## 张**，李**").startswith("<h2>张**，李**</h2>")
    assert "[" not in converted("[张**，李**](a.md)")


@given(
    st.lists(st.from_regex(r"\A1[3-9][0-9]\*{3,8}[0-9]{2,4}\Z"), min_size=1, max_size=4),
    st.sampled_from(["，", "、", " ", "和", "\n"]),
)
def test_no_masked_number_loses_a_sign(numbers: list[str], between: str) -> None:
    shown = html.unescape(re.sub("<[^>]*>", "", converted(f"电话{between.join(numbers)}等")))
    assert all(number in shown for number in numbers)
