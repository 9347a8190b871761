"""`gongkai new report`: a skeleton that the check leads through to a report without faults."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gongkai.__main__ import main

ROOT = Path(__file__).parent.parent.parent
OFFICE = ROOT / "tests/fixtures/office/site_data"
SOURCE = "一、工作总结\n(一)便民服务。\n一是网上办理。网上办理事项达到13项。\n二、工作计划\n(一)便民服务。网上办理事项再增加。\n"
CLOSED = "    updates:\n    - date: 2027-01-08\n      status: kept\n      text: {zh: 已完成。, en: Done.}\n      link: https://www.example.gov.cn/done\n"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the fixture office's data in an empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(OFFICE, "site_data")
    return Path("site_data")


def gongkai(*command: str) -> Result:
    return CliRunner().invoke(main, [*command, "--lang", "en"], catch_exceptions=False)


def checked() -> Result:
    """What the check says on a day after all that the new report dates."""
    return gongkai("check", "--today", "2027-02-01", "--no-quote")


def write(path: Path, *changes: tuple[str, str]) -> None:
    """Make each change of `changes`, patterns and replacements, where it first fits."""
    text = path.read_text("utf-8")
    for pattern, new in changes:
        text, count = re.subn(pattern, new, text, count=1, flags=re.DOTALL | re.MULTILINE)
        assert count == 1, pattern
    path.write_text(text, "utf-8")


def complete(office: Path) -> None:
    """Fill in the skeleton of 2026 with a report of one area, measure and promise, as an editor does."""
    folder = office / "reports/2026"
    (folder / "source.txt").write_text(SOURCE, "utf-8")
    write(
        folder / "report.yml",
        ("^title:\n  zh:\n  en:", "title: {zh: 工作总结和计划, en: Work and plans}"),
    )
    write(
        folder / "achievements.yml",
        ("^heading:\n  zh:\n  en:", "heading: {zh: 工作总结, en: Work}"),
        ("- area: flood-safety.*(?=- area: service)", ""),
        ("zh:\n    en:", "zh: 便民服务\n    en: Services"),
        ("id:$", "id: online"),
        ("zh:\n      en:", "zh: 网上办理\n      en: Online services"),
        ("zh:\n      en: null", 'zh: 网上办理事项达到{13项|services-online}。\n      en: "There are {services-online} services online."'),
    )  # fmt: skip
    write(
        folder / "plans.yml",
        ("^heading:\n  zh:\n  en:", "heading: {zh: 工作计划, en: Plans}"),
        ("- area: flood-safety.*(?=- area: service)", ""),
        ("zh:\n    en:", "zh: 便民服务\n    en: Services"),
        ("id:\n    zh:\n", "id: still-more\n    zh: 网上办理事项再增加。\n"),
    )
    write(office / "home.yml", (r"key_figures: \[.*?\]", "key_figures: [services-online]"))
    text = (office / "reports/2025/plans.yml").read_text("utf-8")
    text = re.sub(r"    updates:\n    - {date: 2026-04-02.*?(?=  - id)", CLOSED, text, flags=re.DOTALL)
    for id in ("more-stations", "more-online", "streams-plan-carried-out"):
        text = re.sub(rf"(  - id: {id}\n)", rf"\1{CLOSED}", text)
    (office / "reports/2025/plans.yml").write_text(text, "utf-8")


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_skeleton_filled_in_is_a_sound_report(office: Path, line_end: str) -> None:
    made = gongkai("new", "report", "2026")
    assert made.exit_code == 0
    assert "achievements.yml:5:6: zh is empty; fill it in [shape]" in made.stdout
    assert checked().exit_code == 1
    complete(office)
    for path in (office / "reports/2026").iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", line_end.encode()))
    assert [line for line in checked().output.splitlines() if not line.startswith(("open:", "errata:"))] == [
        "The data is sound."
    ]


def test_open_commitments_and_areas_of_the_last_report_are_listed(office: Path) -> None:
    gongkai("new", "report", "2026-h1")
    plans = (office / "reports/2026-h1/plans.yml").read_text("utf-8")
    assert "#   more-stations: 监测站总数达到150个。\n" in plans
    head = (office / "reports/2026-h1/report.yml").read_text("utf-8")
    assert (
        "period: {start: 2026-01-01, end: 2026-06-30}\nplan_period: {start: 2026-07-01, end: 2026-12-31}\n"
        in head
    )


@pytest.mark.parametrize(
    ("id", "message"),
    [
        ("2025", "the report 2025 is there already; nothing was changed\n"),
        ("2026-h3", "no period is called 2026-h3; write 2023-h2, 2023-q3, 2023-05 or 2023\n"),
        ("../2026", "no period is called ../2026; write 2023-h2, 2023-q3, 2023-05 or 2023\n"),
    ],
)
def test_nothing_is_overwritten_or_made_elsewhere(office: Path, id: str, message: str) -> None:
    before = {path: path.read_bytes() for path in office.rglob("*.*")}
    refused = gongkai("new", "report", id)
    assert (refused.exit_code, refused.stderr) == (1, message)
    assert {path: path.read_bytes() for path in office.rglob("*.*")} == before


def test_the_next_report_has_the_parts_and_levels_of_the_last(office: Path) -> None:
    shutil.copytree(OFFICE.parent.parent / "transport/site_data", office, dirs_exist_ok=True)
    shutil.rmtree(office / "reports/2024")
    shutil.rmtree(office / "reports/2025")
    shutil.rmtree(office / "reports/2024-h1")
    gongkai("new", "report", "2024")
    folder = office / "reports/2024"
    head = (folder / "report.yml").read_text("utf-8")
    assert (
        "markers: [一、, （一）…。, 1. …。]\nparts: [opening, review, problems, plan, glossary, signature]\n"
        in head
    )
    assert (
        (folder / "problems.yml")
        .read_text("utf-8")
        .endswith("role: problems\nheading:\n  zh:\n  en:\nbody:\n- zh:\n  en: null\n")
    )
    assert "    #   {公里|roads-rebuilt}\n" in (folder / "review.yml").read_text("utf-8")


def test_the_first_report_begins_with_all_areas(office: Path) -> None:
    shutil.rmtree(office / "reports")
    assert gongkai("new", "report", "2026").exit_code == 0
    assert "- area: water-supply # 城乡供水\n" in (office / "reports/2026/achievements.yml").read_text(
        "utf-8"
    )
