"""Markdown that would be printed raw is told; what only looks so passes."""

import pytest

from gongkai.reading.documents import Document
from gongkai.reading.sources import Sources
from gongkai.rules.raw import RULES


def told(text: str) -> list[int]:
    page = Document("docs/a.md", "a.md", f"---\ntitle: x\ndescription: x\n---\n{text}\n")
    return [fault.where.line - 4 for fault in RULES[0].problems(Sources("site_data", {}, (), (), (page,)))]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("说明：\n1. 一\n2. 二", 2),
        ("说明：\n* 一", 2),
        ("| 甲 | 乙 |\n| 1 | 2 |", 1),
        ("表\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", 2),
        ("- 一\n  - 二", 2),
        ("1. 一\n   - 二", 2),
        ("！[图](a.png)", 1),
        ("一\n\n＃＃ 二", 3),
        ("＊＊重点＊＊", 1),
        ("{++新++}", 1),
        ("1. 一\n2. 二\n3.学校审核；\n4. 四", 3),
        ("* 一\n*户口簿；\n* 三", 2),
        ("| 甲 | 乙 |\n|---|---|\n｜ 1 ｜ 2 ｜", 3),
        ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 | 3 |", 3),
        ("| 甲 | 乙 | 丙 |\n|---|---|---|\n| 1 | 2 |", 3),
        ("｀接口｀", 1),
        ("术语\n：说明", 2),
        ("市民中心\\\n人民路8号", 1),
        ("须在** 5月31日 **前提交", 1),
        ("请于*6月1日**前缴费", 1),
        ("##标题", 1),
        ("本办法自3月1日起施行。\n---", 2),
        ("各街道办事处：\n\n    现将防汛工作有关事项通知如下。", 3),
        ("<div>\n**注意**\n</div>", 2),
        ("• 一\n• 二", 1),
    ],
)
def test_what_would_be_printed_is_told(text: str, line: int) -> None:
    assert told(text) == [line]


@pytest.mark.parametrize(
    "text",
    [
        "说明：\n\n- 一\n    - 二\n- 三",
        "标题\n======\n\n正文",
        "# 标题\n- 一",
        "```\n- [x] 一\n~~二~~\n```",
        "`~~二~~`和`[^1]`",
        "遮住的138****1234、张**、____",
        "〔2023〕1号[注]（见附表）",
        "增长5%-6%，-3℃至+2℃，2*3=6",
        "| 甲 | 乙 |\n|---|---|\n| 1 | ~ |",
        "第一行\n2023. 年",
        "- 一\n\n    二\n\n- 三",
        "**重点**和*强调*",
        "最低气温降至\n-5℃，局部\n-8℃",
        "惠及老人\n3.5万人",
        "*号项为必填项。\n\n*注：本表每年更新。",
        "1、一  \n2、二",
        "| 甲 | 乙 | 丙 |\n|---|---|---|\n| 小计 |\n| 1 | `a|b` | a\\|b |",
        "标题\n---\n\n正文。\n\n---\n\n完",
        "例如：\n\n    curl -d name=张三 //host；\n",
        "- 一\n\n    续写一段话，说明如下。",
        "<div markdown>\n**注意**\n</div>",
        "```\n#include\n-甲\n-乙\n```",
    ],
)
def test_what_only_looks_raw_passes(text: str) -> None:
    assert told(text) == []
