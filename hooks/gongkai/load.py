"""Read, check and assemble the data of one portal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from . import fidelity, schema
from .problems import DataError, Problem
from .rules import RULES, RULES_OF_SOUND_REPORTS
from .schema import REPORT, SHARED, Record
from .shape import check
from .source import Source
from .sources import ReportSources, read_sources


@dataclass(frozen=True)
class Report:
    """One report: its head, what was done, what is planned, and the archived source."""

    id: str
    head: schema.ReportHead
    achievements: tuple[schema.Achievement, ...]
    plans: tuple[schema.Plan, ...]
    figures: dict[str, schema.Figure]
    source: str


@dataclass(frozen=True)
class Data:
    """All data of one portal, checked. Reports stand oldest first."""

    agency: schema.Agency
    areas: tuple[schema.Area, ...]
    programmes: tuple[schema.Programme, ...]
    indicators: tuple[schema.Indicator, ...]
    documents: tuple[schema.Document, ...]
    terms: tuple[schema.Term, ...]
    search: schema.Search
    home: schema.Home
    charts: tuple[schema.Chart, ...]
    corrections: tuple[schema.Correction, ...]
    reports: tuple[Report, ...]


def load(root: Path) -> Data:
    """Data of the portal whose files stand below `root`.

    Raises:
        DataError: with every fault of the data.
    """
    sources = read_sources(root)
    problems = list(sources.problems)
    if not sources.shared:
        raise DataError(problems)
    shared = {name: _model(SHARED[name], sources[name], problems) for name in SHARED}
    parts = [
        {name: _model(REPORT[name], report[name], problems) for name in REPORT} for report in sources.reports
    ]
    problems += [fault for rule in RULES for fault in rule(sources)]
    reports = [_report(files, models, problems) for files, models in zip(sources.reports, parts, strict=True)]
    if not any(fault.where.file.startswith(f"{sources.root}/reports/") for fault in problems):
        problems += [fault for rule in RULES_OF_SOUND_REPORTS for fault in rule(sources)]
    if problems:
        raise DataError(problems)
    return Data(
        agency=cast(schema.Agency, shared["agency"]),
        areas=cast(schema.Areas, shared["areas"]).areas,
        programmes=cast(schema.Programmes, shared["programmes"]).programmes,
        indicators=cast(schema.Indicators, shared["indicators"]).indicators,
        documents=cast(schema.Documents, shared["documents"]).documents,
        terms=cast(schema.Terms, shared["terms"]).terms,
        search=cast(schema.Search, shared["search"]),
        home=cast(schema.Home, shared["home"]),
        charts=cast(schema.Charts, shared["charts"]).charts,
        corrections=cast(schema.Corrections, shared["corrections"]).corrections,
        reports=tuple(cast(Report, report) for report in reports),
    )


def open_points(data: Data) -> Iterator[str]:
    """Yield the name of each value that the sources do not state, as `agency.domain`."""
    for name in ("supervisor", "domain", "licence"):
        if getattr(data.agency, name) is None:
            yield f"agency.{name}"
    for name in schema.Filing.model_fields:
        if getattr(data.agency.filing, name) is None:
            yield f"agency.filing.{name}"
    for report in data.reports:
        for name in schema.Disclosure.model_fields:
            if getattr(report.head.disclosure, name) is None:
                yield f"reports/{report.id}.disclosure.{name}"


def _model(model: type[Record], source: Source, problems: list[Problem]) -> Record | None:
    if source.problems:
        return None
    found = check(model, source)
    if isinstance(found, Record):
        return found
    problems += found
    return None


def _report(files: ReportSources, models: dict[str, Record | None], problems: list[Problem]) -> Report | None:
    head, achievements, plans = models["report"], models["achievements"], models["plans"]
    if not (
        isinstance(head, schema.ReportHead)
        and isinstance(achievements, schema.Achievements)
        and isinstance(plans, schema.Plans)
        and files.text is not None
    ):
        return None
    figures = _figures(achievements, plans)
    report = Report(files.id, head, achievements.achievements, plans.plans, figures, files.text)
    folder = files.text_file.removesuffix("source.txt")
    if not any(fault.where.file.startswith(folder) for fault in problems):
        problems += _unfaithful(files, report)
    return report


def _unfaithful(files: ReportSources, report: Report) -> Iterator[Problem]:
    """Yield the problems of a report that is otherwise sound and does not say what its source says."""
    head = report.head
    faults = list(fidelity.declarations(files, head.imprint, head.errata))
    if faults:
        yield from faults
        return
    expected = fidelity.archived(report.source, head.imprint, head.errata)
    yield from fidelity.differences(expected, fidelity.compose(files, report.figures))


def _figures(achievements: schema.Achievements, plans: schema.Plans) -> dict[str, schema.Figure]:
    figures: dict[str, schema.Figure] = {}
    for area in achievements.achievements:
        figures |= area.figures
        for measure in area.measures:
            figures |= measure.figures
    for plan in plans.plans:
        figures |= plan.figures
    return figures
