"""What is hidden is published nowhere: not on a page, not in a table, not in the archived source."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from gongkai.__main__ import main
from gongkai.gate.examine import load
from gongkai.model.outline import figures, outline
from tests.beginning import begin

TEXT = """\
澄溪县水利局2024年上半年工作总结
一、上半年工作情况
（一）防汛防旱
检查水库1206座次。
联系人王某家住团结路，养鸡37只。
（二）困难家庭。张某家领取补助900元。
1. 李某家2口人。
（三）城乡供水
减免水费211万元。
"""


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A report of which a paragraph and a section are hidden, in the current folder."""
    monkeypatch.chdir(tmp_path)
    begin(Path())
    command = ["import", "-", "--period", "2024-h1", "--lang", "zh"]
    assert CliRunner().invoke(main, command, input=TEXT, catch_exceptions=False).exit_code == 0
    review = Path("site_data/reports/2024-h1/review.yml")
    text = review.read_text("utf-8")
    hidden = "hidden: {zh: 涉及个人, en: personal}\n"
    for line, indent in (("zh: 联系人", "    "), ("heading:\n    zh: 困难家庭", "  ")):
        at = text.index(line)
        assert text.count(line) == 1
        text = f"{text[:at]}{hidden}{indent if line.startswith('heading') else indent[: at - text.rfind(chr(10), 0, at) - 1]}{text[at:]}"
    review.write_text(text, "utf-8")
    return Path("site_data")


def test_the_published_source_says_why_in_place_of_what_is_hidden(data: Path) -> None:
    [report] = load(data).reports
    assert report.source == (
        TEXT.replace("联系人王某家住团结路，养鸡37只。", "〔此处不予显示：涉及个人〕")
        .replace("张某家领取补助900元。", "〔此处不予显示：涉及个人〕")
        .replace("1. 李某家2口人。\n", "")
    )


def test_nobody_who_shows_the_report_has_its_hidden_words_or_figures(data: Path) -> None:
    [report] = load(data).reports
    assert "王某" not in repr(report)
    assert "张某" not in repr(report)
    assert "李某" not in repr(report)
    assert [figure.value for figure in figures(report).values()] == ["1206", "211"]
    assert [section.hidden.zh for section in outline(report) if section.hidden] == ["涉及个人"] * 2


def test_the_registers_have_nothing_that_only_hidden_words_speak_of(data: Path) -> None:
    registered = (data / "indicators.yml").read_text("utf-8")
    assert "养鸡" in registered
    found = load(data)
    assert [indicator.name.zh for indicator in found.indicators] == ["检查水库", "减免水费"]


def test_a_term_that_only_hidden_words_have_is_not_explained(data: Path) -> None:
    terms = "terms:\n- {zh: 团结路, en: Unity Road}\n- {zh: 水库, en: reservoir}\n"
    (data / "terms.yml").write_text(terms, "utf-8")
    assert [term.zh for term in load(data).terms] == ["水库"]


def test_a_hidden_figure_that_is_stated_elsewhere_is_shown_nowhere(data: Path) -> None:
    review = data / "reports/2024-h1/review.yml"
    text = review.read_text("utf-8")
    review.write_text(text.replace("body:", "figures:\n  yang-ji: {status: background}\nbody:", 1), "utf-8")
    [report] = load(data).reports
    assert [figure.value for figure in figures(report).values()] == ["1206", "211"]
