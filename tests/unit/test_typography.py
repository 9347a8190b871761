"""What is wrong in how texts are set, and what only looks so."""

from pathlib import Path

import pytest

from gongkai.reading.source import parse
from gongkai.reading.sources import Document, Sources, read_sources
from gongkai.rules.language import typography, wording

OFFICE = Path(__file__).parent.parent / "fixtures/office/site_data"


def found(text: str, language: str = "zh") -> list[str]:
    """Rules that a paragraph of a hand-written page breaks."""
    name = "about.md" if language == "zh" else "en/about.md"
    document = Document(name, name, f"---\ntitle: x\ndescription: x\n---\n\n{text}\n")
    office = read_sources(OFFICE)
    shared = {name: parse("", f"{name}.yml") for name in office.shared} | {"wording": office["wording"]}
    sources = Sources("x", shared, (), (), (document,))
    return [fault.rule for rule in (*typography.RULES, *wording.RULES) for fault in rule.problems(sources)]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("办理的的事项", "repeated-character"),
        ("推进推进改革", "repeated-character"),
        ("市场监管市场监管", "repeated-character"),
        ("完成了。。", "punctuation-doubled"),
        ("完成了，。", "punctuation-doubled"),
        ("完成,再做", "punctuation-width"),
        ("完成(一半)", "punctuation-width"),
        ("共１２个", "punctuation-width"),
        ("完成.", "punctuation-width"),
        ("《办法", "brackets-unbalanced"),
        ("办法》出台", "brackets-unbalanced"),
        ("“铁拳行动", "brackets-unbalanced"),
        ("（一半", "brackets-unbalanced"),
        ("市 场监管", "space-untypographic"),
        ("市场 ，监管", "space-untypographic"),
        ("市场\u3000监管", "space-untypographic"),
        ("市场\u200b监管", "space-untypographic"),
        ("锟斤拷", "character-broken"),
        ("由水力局负责", "wording"),
        ("帮助缺水户", "wording-doubtful"),
    ],
)
def test_what_is_wrong_in_chinese_is_told(text: str, rule: str) -> None:
    assert rule in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "的的确确办好，人人满意，天天检查，家家户户用上自来水。",
        "一步一步推进，研究研究再定。",
        "真的？！是的……也——许",
        "见《关于〈办法〉的通知》和“‘铁拳’行动”。",
        "1）检查 2）整改；（一）服务；一）其他",
        "网址见[说明](docs/a.md)，用`a, b`表示，比例为3:1，时间8:30。",
        "使用 MkDocs 和 12315 平台，共15.14万户（含PCT申请1件）。",
        "- 第一项，\n- 第二项。",
        "# 标题\n\n| 列 | 值 |\n|---|---|\n| 一 | 二 |",
        "解决缺水户用水问题",
        "GB/T 15834—2011规定，“句号（。）”用于句末。",
    ],
)
def test_what_is_right_in_chinese_passes(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("the the report", "repeated-word"),
        ("done,, and", "punctuation-doubled"),
        ("done ,and", "space-untypographic"),
        ("two  spaces", "space-untypographic"),
        ("(one half", "brackets-unbalanced"),
        ('the "pilot', "brackets-unbalanced"),
        ("Donâ€™t", "character-broken"),
    ],
)
def test_what_is_wrong_in_english_is_told(text: str, rule: str) -> None:
    assert rule in found(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "They had had that that day; it's the office's, e.g. Ms. Wang's ... and so on.",
        "1) first; 2) second (see [here](a.md)).",
        "Use `a  b` and <kbd>Tab</kbd>, at 8:30 p.m. on the 5 ft. mark.",
        "* one\n* two\n\n1. three\n2. four",
    ],
)
def test_what_is_right_in_english_passes(text: str) -> None:
    assert found(text, "en") == []
