"""A report is walked in one way: as it is printed, and the patterns over its files meet the same places."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from gongkai.gate.examine import load
from gongkai.model.data import Report
from gongkai.model.former import parts
from gongkai.model.outline import FIGURES, HEADINGS, SENTENCES, figures, outline
from gongkai.model.report import Achievements, ReportHead, Sentence
from gongkai.reading.sources import ReportSources, read_sources

ROOT = Path(__file__).parent.parent.parent
DATA = ROOT / "tests/fixtures/office/site_data"
REPORTS = list(zip(read_sources(DATA).reports, load(DATA).reports, strict=True))


def _paths(files: ReportSources, *patterns: str) -> set[tuple[str, tuple[str | int, ...]]]:
    names = {id(source): name for name, source in files.files.items()}
    return {(names[id(source)], path) for source, path, _ in files.find(*patterns)}


@pytest.mark.parametrize(("files", "report"), REPORTS)
def test_the_outline_meets_what_the_patterns_meet_in_the_files(files: ReportSources, report: Report) -> None:
    sections = list(outline(report))
    assert _paths(files, *HEADINGS) == {(each.at.file, each.heading_path) for each in sections if each.headed}
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
        assert source.get((*section.heading_path, "zh")) == section.name.zh or not section.headed
        for index, sentence in enumerate(section.sentences):
            assert source.get((*section.at.path, "sentences", index, "zh")) == sentence.zh


def test_the_text_of_an_area_follows_its_measures() -> None:
    report, files = load(DATA).reports[0], read_sources(DATA).reports[0]
    head = ReportHead.model_validate(files["report"].value)
    done = Achievements.model_validate(files["achievements"].value).achievements
    area = next(area for area in done if area.measures)
    both = area.model_copy(update={"sentences": (Sentence(zh="其他工作有序开展。", en=None),)})
    grown = replace(report, parts=parts(report.id, head, (both, *done[1:]), ()))
    said = [(each.level, each.layout, each.marker("zh")) for each in outline(grown) if each.area == area.area]
    measures = [(3, "run-in", f"{number}是") for number in "一二三四五六七八九"[: len(area.measures)]]
    assert said[: len(measures) + 2] == [(2, "own-line", "（一）"), *measures, (3, None, "")]
