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
    ],
)
def test_what_only_looks_raw_passes(text: str) -> None:
    assert told(text) == []
