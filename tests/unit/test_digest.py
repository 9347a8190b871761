"""Pictures made of the data: a report at one glance, and what goes with a shared link to an indicator."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from gongkai.gate.examine import load
from gongkai.model.archive import Archive, archive
from gongkai.pages import cards, digest, pdf, trees
from gongkai.pages.writer import Writer
from tests.unit.portals import OFFICE

TRANSPORT = archive(load(Path(__file__).parent.parent / "fixtures/transport/site_data"))


@pytest.mark.parametrize("among", [OFFICE, TRANSPORT], ids=["office", "transport"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_report_with_three_figures_or_more_has_one_page_at_a_glance(among: Archive, language: str) -> None:
    writer = Writer(among, language)
    shown = [report for report in among.data.reports if digest.shown(writer, report)]
    assert [report.id for report in among.data.reports if report not in shown] in ([], ["2023-task-list"])
    for report in shown:
        (name, page), (drawing, svg) = digest.files(writer, report, pdf.fonts())
        assert name == f"reports/{report.id}/{report.id}-digest.{language}.pdf"
        assert drawing == f"reports/{report.id}/{report.id}-digest.{language}.svg"
        assert len(PdfReader(io.BytesIO(page)).pages) == 1
        assert svg.startswith(b"<svg")


def test_the_page_holds_figures_their_movement_and_the_promises_and_is_the_same_each_time() -> None:
    writer, report = Writer(OFFICE, "en"), OFFICE.data.reports[-1]
    first = dict(digest.files(writer, report, pdf.fonts()))
    assert first == dict(digest.files(writer, report, pdf.fonts()))
    (page,) = PdfReader(io.BytesIO(first["reports/2025/2025-digest.en.pdf"])).pages
    text = " ".join(page.extract_text().split())
    assert "2025: Work in 2025 and plans for 2026" in text
    assert "Reservoirs and ponds inspected" in text
    assert "Up from 36 reservoirs and ponds (2024)" in text
    assert "4 promises" in text
    assert "This is a translation, not reviewed by the office" in text


def test_an_indicator_has_a_picture_of_its_value_once_the_site_knows_its_address() -> None:
    there = Writer(OFFICE, "en", site_url="https://water.example.gov.cn/")
    found = [each for each in cards.carded(there) if each[0].id == "meters"]
    ((address, picture),) = cards.files(there, found, pdf.fonts())
    assert address == "indicators/meters/meters.en.png"
    assert picture[16:24] == (1200).to_bytes(4) + (630).to_bytes(4)
    assert [(address, picture)] == list(cards.files(there, found, pdf.fonts()))
    page = trees(OFFICE, [], site_url="https://water.example.gov.cn/")["en"]["indicators/meters/"]
    assert page.card == (address, "Homes given a meter, 9,305 homes (2025)")
    nowhere = replace(
        OFFICE, data=replace(OFFICE.data, agency=OFFICE.data.agency.model_copy(update={"domain": None}))
    )
    assert cards.carded(Writer(nowhere, "en")) == []
