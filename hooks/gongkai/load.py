"""Read, check and assemble the data of one portal."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import cast

from . import fidelity, parallel, rules, schema
from .problems import DataError, Problem
from .rules.exceptions import Excused, excuse
from .rules.rule import Rule
from .schema import REPORT, SHARED, Record
from .shape import check
from .source import Source
from .sources import ReportSources, Sources, read_sources

_MANY = 8
"""So many reports are checked by several processes; with fewer, starting these takes longer than it spares."""


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
    abbreviations: schema.Abbreviations
    search: schema.Search
    home: schema.Home
    charts: tuple[schema.Chart, ...]
    corrections: tuple[schema.Correction, ...]
    reports: tuple[Report, ...]


@dataclass(frozen=True)
class Examined:
    """What came of reading a portal: its data, None if they have errors; its faults, and those excused."""

    data: Data | None
    problems: tuple[Problem, ...]
    excused: tuple[Excused, ...] = ()


def load(root: Path, day: date | None = None) -> Data:
    """Data of the portal whose files stand below `root`, as they stand on `day` (today).

    Raises:
        DataError: with every error of the data; warnings and advice are for `examine`.
    """
    examined = examine(root, day)
    if examined.data is None:
        raise DataError(fault for fault in examined.problems if _is_error(fault))
    return examined.data


def examine(root: Path, day: date | None = None) -> Examined:
    """Read and check the portal whose files stand below `root` by all rules on the data."""
    sources = read_sources(root, day)
    problems = list(rules.FILES.name(sources.problems))
    if not sources.shared:
        return Examined(None, tuple(problems))
    shared = {name: _model(SHARED[name], sources[name], problems) for name in SHARED}
    parts = [
        {name: _model(REPORT[name], report[name], problems) for name in REPORT} for report in sources.reports
    ]
    jobs = [partial(_broken_rule, rule, sources) for rule in rules.RULES]
    count = parallel.processes() if len(sources.reports) >= _MANY else 1
    problems += [fault for found in parallel.run(jobs, count) for fault in found]
    reports = [_report(files, models, problems) for files, models in zip(sources.reports, parts, strict=True)]
    if not _broken(f"{sources.root}/reports/", problems):
        problems += [fault for rule in rules.RULES_OF_SOUND_REPORTS for fault in rule.problems(sources)]
    problems, excused = excuse(sources, problems, rules.ALL)
    data = None if any(map(_is_error, problems)) else _data(shared, reports)
    return Examined(data, tuple(sorted(set(problems))), tuple(excused))


def _broken_rule(rule: Rule[Sources], sources: Sources) -> list[Problem]:
    return list(rule.problems(sources))


def _is_error(fault: Problem) -> bool:
    return rules.ALL[fault.rule].severity == "error"


_COMPOSING = {rules.FILES.id, rules.SHAPE.id, "figure-reference", "figure-declared-twice", "figure-parts"}
"""Rules without which a report's text cannot be put together."""


def _broken(folder: str, problems: list[Problem], blocking: Container[str] = rules.ALL) -> bool:
    """Whether files below `folder` have errors of the rules `blocking`, from which others would only follow."""
    return any(
        fault.where.file.startswith(folder)
        and fault.rule in blocking
        and _is_error(fault)
        and not rules.ALL[fault.rule].excusable
        for fault in problems
    )


def _data(shared: Mapping[str, Record | None], reports: list[Report | None]) -> Data:
    """The data that was read without an error."""
    return Data(
        agency=cast(schema.Agency, shared["agency"]),
        areas=cast(schema.Areas, shared["areas"]).areas,
        programmes=cast(schema.Programmes, shared["programmes"]).programmes,
        indicators=cast(schema.Indicators, shared["indicators"]).indicators,
        documents=cast(schema.Documents, shared["documents"]).documents,
        terms=cast(schema.Terms, shared["terms"]).terms,
        abbreviations=cast(schema.Terms, shared["terms"]).abbreviations,
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
    problems += rules.SHAPE.name(found)
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
    if not _broken(files.text_file.removesuffix("source.txt"), problems, _COMPOSING):
        problems += rules.FIDELITY.name(_unfaithful(files, report))
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
