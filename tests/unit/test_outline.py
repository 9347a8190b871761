"""A report is walked in one way: as it is printed, and the patterns over its files meet the same places."""

from __future__ import annotations

from pathlib import Path

import pytest

from gongkai.model.data import Report
from gongkai.model.outline import FIGURES, HEADINGS, SENTENCES, figures, outline
from gongkai.model.section import Section
from gongkai.reading.sources import ReportSources, read_sources
from tests.unit.portals import OFFICE

ROOT = Path(__file__).parent.parent.parent
DATA = ROOT / "tests/fixtures/office/site_data"
REPORTS = list(zip(read_sources(DATA).reports, OFFICE.data.reports, strict=True))


def _paths(files: ReportSources, *patterns: str) -> set[tuple[str, tuple[str | int, ...]]]:
    names = {id(source): name for name, source in files.files.items()}
    return {(names[id(source)], path) for source, path, _ in files.find(*patterns)}


def _heading(section: Section) -> tuple[str | int, ...]:
    return (*section.at.path, section.key) if section.key else section.at.path


@pytest.mark.parametrize(("files", "report"), REPORTS)
def test_the_outline_meets_what_the_patterns_meet_in_the_files(files: ReportSources, report: Report) -> None:
    sections = list(outline(report))
    assert _paths(files, *HEADINGS) == {(each.at.file, _heading(each)) for each in sections if each.headed}
    assert _paths(files, *SENTENCES) == {
        (each.at.file, (*each.at.path, "sentences", index))
        for each in sections
        for index in range(len(each.sentences))
    }
    assert _paths(files, *FIGURES) == {
        (each.at.file, (*each.at.path, "figures", id)) for each in sections for id in each.figures
    }
    assert figures(report).keys() == report.figures.keys()


@pytest.mark.parametrize(("files", "report"), REPORTS)
def test_the_addresses_below_a_report_are_alike_in_files_and_outline(
    files: ReportSources, report: Report
) -> None:
    below = {each.address.removeprefix(f"reports/{report.id}/").rstrip("/") for each in outline(report)}
    assert below - {""} == set(files.pages())


@pytest.mark.parametrize(("files", "report"), REPORTS)
def test_each_place_of_the_outline_holds_its_words(files: ReportSources, report: Report) -> None:
    for section in outline(report):
        source = files[section.at.file]
        assert source.get((*_heading(section), "zh")) == section.name.zh or not section.headed
        for index, sentence in enumerate(section.sentences):
            assert source.get((*section.at.path, "sentences", index, "zh")) == sentence.zh
