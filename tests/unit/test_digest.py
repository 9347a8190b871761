"""Pictures made of the data: a report at one glance, and what goes with a shared link to an indicator."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
import typst
from pypdf import PdfReader

from gongkai.gate.examine import load
from gongkai.model.archive import Archive
from gongkai.model.text import Text
from gongkai.pages import cards, digest
from gongkai.pages.trees import trees
from gongkai.pages.typesetting import fonts
from gongkai.pages.writer import Writer
from gongkai.work.compiled import TEMPLATES
from tests.unit.portals import OFFICE

TRANSPORT = Archive(load(Path(__file__).parent.parent / "fixtures/transport/site_data"))


@pytest.mark.parametrize("among", [OFFICE, TRANSPORT], ids=["office", "transport"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_report_with_three_figures_or_more_has_one_page_at_a_glance(among: Archive, language: str) -> None:
    writer = Writer(among, language)
    shown = [report for report in among.data.reports if digest.shown(writer, report)]
    assert [report.id for report in among.data.reports if report not in shown] in ([], ["2023-task-list"])
    for report in shown:
        (name, page), (drawing, svg) = digest.files(writer, report, fonts())
        assert name == f"reports/{report.id}/{report.id}-digest.{language}.pdf"
        assert drawing == f"reports/{report.id}/{report.id}-digest.{language}.svg"
        assert len(PdfReader(io.BytesIO(page)).pages) == 1
        assert svg.startswith(b"<svg")


def test_the_page_holds_figures_their_movement_and_the_promises_and_is_the_same_each_time() -> None:
    writer, report = Writer(OFFICE, "en"), OFFICE.data.reports[-1]
    first = dict(digest.files(writer, report, fonts()))
    assert first == dict(digest.files(writer, report, fonts()))
    (page,) = PdfReader(io.BytesIO(first["reports/2025/2025-digest.en.pdf"])).pages
    text = " ".join(page.extract_text().split())
    assert "Work in 2025 and plans for 2026" in text
    assert "2025: Work" not in text
    assert "Reservoirs and ponds inspected" in text
    assert "Up from 36 reservoirs and ponds (2024)" in text
    assert "4 promises" in text
    assert "This is a translation, not reviewed by the office" in text
    assert "comparisons and the states of promises draw on other reports and publications too" in text
    assert "From the report itself" not in text


def test_a_report_that_is_compared_with_nothing_is_said_to_be_all_there_is_on_the_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Archive, "standing", lambda *_: "announced")
    alone = Archive(
        replace(
            OFFICE.data,
            reports=OFFICE.data.reports[-1:],
            indicators=tuple(each.model_copy(update={"published": ()}) for each in OFFICE.data.indicators),
        )
    )
    report = alone.data.reports[0]
    page = dict(digest.files(Writer(alone, "en"), report, fonts()))["reports/2025/2025-digest.en.pdf"]
    text = " ".join(PdfReader(io.BytesIO(page)).pages[0].extract_text().split())
    assert "From the report itself; each figure with its sentence stands on the site." in text


def test_however_much_there_is_to_say_nothing_reaches_below_the_foot_of_the_page() -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="250"><rect width="400" height="250"/></svg>'
    said = {
        "language": "en", "office": "Office", "title": "Title",
        "figures": {"heading": "Done", "items": [{"number": "CNY 1,205,000", "name": "a name of some length " * 4, "notes": ["a note " * 9] * 3}] * 6},
        "charts": [{"title": "A chart", "alt": "A chart", "svg": drawing}] * 4,
        "promises": {"heading": "3 promises", "items": [["1", "kept"]] * 3},
        "next": {"heading": "Next", "items": ["LAST of the body " * 12] * 3}, "sources": ["FOOT"],
    }  # fmt: skip
    page = typst.compile(
        (TEMPLATES / "digest.typ").read_bytes(),
        font_paths=fonts(),
        sys_inputs={"digest": json.dumps(said)},
    )
    heights: dict[str, float] = {}

    def visit(text: str, matrix: list[float], text_matrix: list[float], *_font: object) -> None:
        for word in ("LAST", "FOOT"):
            if word in text:
                heights[word] = matrix[3] * text_matrix[5] + matrix[5]

    PdfReader(io.BytesIO(page)).pages[0].extract_text(visitor_text=visit)
    assert heights["LAST"] > heights["FOOT"] + 20


def test_an_indicator_has_a_picture_of_its_value_once_the_site_knows_its_address() -> None:
    there = Writer(OFFICE, "en", site_url="https://water.example.gov.cn/")
    found = [each for each in cards.carded(there) if each[0].id == "meters"]
    ((address, picture),) = cards.files(there, found, fonts())
    assert address == "indicators/meters/meters.en.png"
    assert picture[16:24] == (1200).to_bytes(4) + (630).to_bytes(4)
    assert [(address, picture)] == list(cards.files(there, found, fonts()))
    page = trees(OFFICE, [], site_url="https://water.example.gov.cn/")["en"]["indicators/meters/"]
    assert page.card == (address, "Homes given a meter, 9,305 homes (2025)")
    nowhere = replace(
        OFFICE, data=replace(OFFICE.data, agency=OFFICE.data.agency.model_copy(update={"domain": None}))
    )
    assert cards.carded(Writer(nowhere, "en")) == []


def test_a_title_is_quoted_as_it_is_and_a_period_that_it_does_not_name_stands_behind_it() -> None:
    report = OFFICE.data.reports[-1]
    head = report.head.model_copy(
        update={"title": Text(zh="政府工作报告", en="Report on the Work of the Government")}
    )
    unnamed = Archive(replace(OFFICE.data, reports=(*OFFICE.data.reports[:-1], replace(report, head=head))))
    writer = Writer(unnamed, "zh")
    assert writer.report_title(unnamed.data.reports[-1]) == "政府工作报告（2025年）"
    assert Writer(OFFICE, "zh").report_title(report) == "2025年工作总结和2026年工作计划"
    page = trees(unnamed, [])["zh"]["indicators/fees-waived/"].markdown
    assert "《政府工作报告》（2025年），" in page
    assert "《2024年工作总结和2025年工作计划》，" in page
