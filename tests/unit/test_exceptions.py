"""Exceptions that editors allow beside the text."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from gongkai.gate.examine import examine

OFFICE = Path(__file__).parent.parent / "fixtures/office/site_data"


def examined(folder: Path, find: str, replace: str) -> tuple[list[str], list[str]]:
    """Rules broken, and reasons of what is excused, once 58 of 57 hazards were put right."""
    office = folder / "site_data"
    shutil.copytree(OFFICE, office)
    charts = office / "charts.yml"
    text = charts.read_text("utf-8").replace("id: hazards-found", "id: hazards-fixed", 1)
    text = text.replace(
        "label: {zh: 发现隐患, en: Hazards found}", "label: {zh: 整改隐患, en: Hazards put right}", 1
    )
    text = text.replace(
        "  - id: hazards-fixed\n    label: {zh: 其中已整改, en: of them put right}",
        "  - id: hazards-found\n    label: {zh: 其中发现隐患, en: of them found}",
        1,
    )
    assert text.count(find) == 1
    charts.write_text(text.replace(find, replace), "utf-8")
    found = examine(office, date(2026, 6, 30))
    return [fault.rule for fault in found.problems], [each.reason for each in found.excused]


@pytest.mark.parametrize(
    ("find", "replace"),
    [
        ("- id: hazards\n", "# gongkai: allow chart-whole: rounded\n- id: hazards\n"),
        (
            "  indicators:\n  - id: hazards-found\n",
            "  # gongkai: allow chart-whole: rounded\n  indicators:\n  - id: hazards-found\n",
        ),
        (
            "  indicators:\n  - id: hazards-found\n",
            "  indicators: # gongkai: allow chart-whole: rounded\n  - id: hazards-found\n",
        ),
    ],
)
def test_an_exception_covers_its_line_or_the_entry_below(tmp_path: Path, find: str, replace: str) -> None:
    rules, reasons = examined(tmp_path, find, replace)
    assert "chart-whole" not in rules
    assert "rounded" in reasons


def test_an_exception_does_not_reach_the_next_entry(tmp_path: Path) -> None:
    rules, reasons = examined(
        tmp_path, "- id: rates\n", "# gongkai: allow chart-whole: rounded\n- id: rates\n"
    )
    assert sorted(set(rules)) == ["chart-whole", "unused-exception"]
    assert reasons == []


def test_a_comment_inside_a_text_is_text(tmp_path: Path) -> None:
    text = "  description:\n    zh: |-\n      # gongkai: allow chart-whole: x\n    en: null"
    rules, reasons = examined(tmp_path, "  description: {zh: 两项比例的基数不同。, en: null}", text)
    assert "unused-exception" not in rules
    assert reasons == []
