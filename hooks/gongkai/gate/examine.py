"""Read, check and assemble the data of one portal."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from .. import rules
from ..faults.problems import DataError, Problem, problem, veiled
from ..faults.rule import Rule
from ..model import identity
from ..model.data import Data, Report
from ..model.errata import body
from ..model.figure import CountedChange
from ..model.files import COLLECTING, SHARED
from ..model.named import Names, named
from ..model.outline import figures
from ..model.parts import Head, tree
from ..model.parts import Part as PartFile
from ..model.report import Disclosure
from ..model.sections import sections
from ..model.text import Record, UnitName
from ..model.tree import Node
from ..model.units import is_counted, same
from ..reading.embargo import moments, public
from ..reading.names import names
from ..reading.settings import now
from ..reading.shape import check, mended
from ..reading.source import Source
from ..reading.sources import FORMER, ReportSources, Sources, read_sources
from ..reading.stated import filled
from ..rules import errata
from ..rules.exceptions import Excused, excuse
from ..rules.found import Found, find
from ..rules.proof import proof
from .collected import Collected, collect
from .unseen import Spoken, seen_alone, unseen
from .withheld import shown


@dataclass(frozen=True)
class Part:
    """What came of the files of one report: the report, None if it cannot be put together, and faults."""

    files: ReportSources
    report: Report | None
    problems: tuple[Problem, ...]
    unseen: Spoken | None = None
    """What its hidden blocks speak of."""


@dataclass(frozen=True)
class Examined:
    """What came of reading a portal: its data, None if they have errors; its faults, and those excused."""

    data: Data | None
    problems: tuple[Problem, ...]
    excused: tuple[Excused, ...] = ()
    found: Found | None = None
    """What the rules found, for the next examination."""

    parts: tuple[Part, ...] = ()
    waiting: tuple[datetime, ...] = ()
    """The moments to come at which more is public."""

    def sound(self) -> Data:
        """The data.

        Raises:
            DataError: with every error of the data; warnings and advice are only told by the check.
        """
        if self.data is None:
            raise DataError(fault for fault in self.problems if _is_error(fault))
        return self.data

    def published(self) -> Data:
        """The data, for the public.

        Raises:
            DataError: with every error of the data, and all that waits for an answer.
        """
        held = [fault for fault in self.problems if _is_error(fault) or rules.ALL[fault.rule].holds]
        if held:
            raise DataError(held)
        return self.sound()


def load(root: Path, day: date | None = None) -> Data:
    """Data of the portal whose files stand below `root`, as they stand on `day` (today).

    Raises:
        DataError: with every error of the data; warnings and advice are for `examine`.
    """
    return examine(root, day, chosen=ERRORS).sound()


def examine(
    root: Path,
    day: date | None = None,
    *,
    chosen: Sequence[Rule[Sources]] = rules.RULES,
    before: Examined | None = None,
    at: datetime | None = None,
    settled: Set[bytes] | None = None,
    whole: Sources | None = None,
) -> Examined:
    """Read and check what is public, `at` a moment (now), of the portal whose files stand below `root`, by the rules `chosen`.

    What an examination `before` by the same rules found in what has not changed since is taken over;
    so is that no rule had anything to say of the texts that are `settled`. The `whole` of the files is not read again.
    """
    whole = whole or read_sources(root, day, before.found.sources if before and before.found else None)
    if old := next((report["report"] for report in whole.reports if report.former), None):
        return Examined(None, (*rules.SHAPE.name([problem(old.locate_key(("headings",)), FORMER)]),))
    at = at or now()
    sources = public(whole, at) if whole.shared else whole
    if before and before.found:
        settled = before.found.settled.union(settled or ())
    sources = replace(sources, settled=settled)
    waiting = tuple(dict.fromkeys(each for each, _ in moments(whole) if each > at)) if whole.shared else ()
    problems = list(rules.FILES.name(sources.problems))
    if not sources.shared:
        return Examined(None, tuple(problems))
    shared = {
        name: _model(SHARED[name], sources[name], problems)
        for name in SHARED
        if name not in COLLECTING or name in sources.shared
    }
    found = find(chosen, sources, before.found if before else None)
    told = [*problems, *_all(found)]
    kept = {part.files.id: part for part in before.parts if part.files.id in found.kept} if before else {}
    parts = tuple(kept.get(files.id) or _part(files, told) for files in sources.reports)
    problems += [fault for part in parts for fault in part.problems]
    if (meant := _mended(sources, {fault.where.file for fault in problems})) != sources:
        found = find(chosen, meant, before.found if before else None)
    problems += _all(found)
    if not _broken(f"{sources.root}/reports/", problems):
        problems += [fault for rule in rules.RULES_OF_SOUND_REPORTS for fault in rule.problems(sources)]
    collected = collect(root, sources, shared)
    problems += collected.problems
    problems, excused = excuse(sources, problems, rules.ALL)
    sound = not any(map(_is_error, problems))
    known = names(sources)
    data = _data(shared, [part.report for part in parts], collected, known) if sound else None
    data = data and seen_alone(data, [part.unseen for part in parts if part.unseen], known)
    return Examined(data, tuple(sorted(set(veiled(problems)))), tuple(excused), found, parts, waiting)


ERRORS = tuple(rule for rule in rules.RULES if rule.severity == "error")
"""The rules of which nothing can be made where they find anything."""

HOLDING = (*ERRORS, *(rule for rule in rules.RULES if rule.holds))
"""The rules that a build asks: what they find is not published."""


def _all(found: Found) -> Iterator[Problem]:
    return (fault for faults in found.problems.values() for fault in faults)


def _mended(sources: Sources, files: Container[str]) -> Sources:
    """`sources` with the mistyped keys in the faulty `files` as they are meant: what rules find in them does not follow from these."""

    def mended_file(model: type[Record], source: Source) -> Source:
        return mended(model, source) if source.file in files and not source.problems else source

    def mended_report(report: ReportSources) -> ReportSources:
        written = {
            name: mended_file(Head if name == "report" else PartFile, source)
            for name, source in report.written.items()
        }
        if written == report.written:
            return report
        parts = filled({name: source for name, source in written.items() if name != "report"})
        return replace(report, files={"report": written["report"], **parts}, written=written)

    shared = {
        name: mended_file(SHARED[name], source) if name in SHARED else source
        for name, source in sources.shared.items()
    }
    return replace(sources, shared=shared, reports=tuple(map(mended_report, sources.reports)))


def _part(files: ReportSources, problems: Sequence[Problem]) -> Part:
    found: list[Problem] = []
    folder = files.text_file.removesuffix("source.txt")
    models = {
        name: _model(Head if name == "report" else PartFile, source, found)
        for name, source in files.files.items()
    }
    head, parts = (
        models["report"],
        {name: part for name, part in models.items() if isinstance(part, PartFile)},
    )
    if not isinstance(head, Head) or not set(head.parts) <= parts.keys():
        return Part(files, None, tuple(found))
    nodes = tree(head, parts)
    report = _report(files, head, nodes)
    if report and not _broken(folder, [*problems, *found], _PROVING):
        found += rules.FIDELITY.name(_unproved(files, head, nodes))
    return Part(files, report, tuple(found), unseen(nodes))


def _is_error(fault: Problem) -> bool:
    return rules.ALL[fault.rule].severity == "error"


_PROVING = {rules.FILES.id, rules.SHAPE.id, "figure-reference"}
"""Rules without which a report's text cannot be put together."""


def _broken(folder: str, problems: Sequence[Problem], blocking: Container[str] = rules.ALL) -> bool:
    """Whether files below `folder` have errors of the rules `blocking`, from which others would only follow."""
    return any(
        fault.where.file.startswith(folder)
        and fault.rule in blocking
        and _is_error(fault)
        and not rules.ALL[fault.rule].excusable
        for fault in problems
    )


def _data(
    shared: Mapping[str, Any], reports: Sequence[Report | None], collected: Collected, names: Names
) -> Data:
    """The data that was read without an error: so each file of SHARED is what its model says, and each report is there."""
    units = {each.id: each.unit for each in shared["indicators"].indicators if each.unit}
    listed = ("areas", "programmes", "indicators", "documents", "terms", "charts", "corrections", "publications", "services")  # fmt: skip
    return Data(
        agency=shared["agency"],
        search=shared["search"],
        home=shared["home"],
        abbreviations=shared["terms"].abbreviations,
        **{name: getattr(shared[name], name) for name in listed},
        reports=tuple(_counted(named(report, names), units) for report in reports if report),
        offices=collected.offices,
        gathered_on=collected.day,
    )


def _counted(report: Report, units: Mapping[str, UnitName]) -> Report:
    """`report` with the noun of each change that is stated in what its figure counts."""
    changed = {
        id: figure.model_copy(update={"comparison": CountedChange(**dict(change), noun=noun)})
        for id, figure in report.figures.items()
        if (change := figure.comparison)
        and same(change.unit, figure.unit)
        and is_counted(change.unit)
        and (noun := next((units[each] for each in figure.measures if each in units), None))
    }
    return replace(report, figures={**report.figures, **changed}) if changed else report


def open_points(data: Data) -> Iterator[str]:
    """Yield the name of each value that the sources do not state, as `agency.domain`."""
    yield from identity.missing(data.agency)
    for report in data.reports:
        if report.head.disclosure is None:
            yield f"reports/{report.id}.disclosure"
        for name in Disclosure.model_fields if report.head.disclosure else ():
            if getattr(report.head.disclosure, name) is None:
                yield f"reports/{report.id}.disclosure.{name}"


def slips(data: Data) -> dict[str, int]:
    """How many slips of its source are corrected, by the id of each report that has any."""
    return {report.id: len(report.head.errata) for report in data.reports if report.head.errata}


def _model(model: type[Record], source: Source, problems: list[Problem]) -> Record | None:
    if source.problems:
        return None
    found = check(model, source)
    if isinstance(found, Record):
        return found
    problems += rules.SHAPE.name(found)
    return None


def _report(files: ReportSources, head: Head, nodes: Sequence[Node]) -> Report | None:
    """The report that consists of `nodes`; None without its source."""
    if files.text is None:
        return None
    found = sections(files.id, head.title, nodes)
    report = Report(files.id, head, found, {}, shown(files.text, nodes, files.files))
    return replace(report, figures=figures(report))


def _unproved(files: ReportSources, head: Head, nodes: Sequence[Node]) -> Iterator[Problem]:
    """Yield what the part files of a report say otherwise than its source."""
    faults = list(errata.declarations(files, head.imprint, head.errata))
    yield from faults or proof(nodes, files.files, body(files.text or "", head.imprint), head.errata)
