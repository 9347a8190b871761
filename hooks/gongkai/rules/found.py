"""What the rules find in the data, and what of it still holds when only some reports have changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from ..faults.problems import Problem
from ..faults.rule import Rule
from ..reading.sources import ReportSources, Sources
from ..work import parallel

_MANY = 8
"""So many reports are checked by several processes; with fewer, starting these takes longer than it spares."""


@dataclass(frozen=True)
class Found:
    """The problems that each rule found in `sources`, by its id."""

    sources: Sources
    problems: Mapping[str, Sequence[Problem]]
    kept: frozenset[str] = frozenset()
    """Ids of the reports that were not examined again."""


def find(rules: Sequence[Rule[Sources]], sources: Sources, before: Found | None = None) -> Found:
    """Hold `sources` against `rules`; what an examination `before` by the same rules found elsewhere than in changed reports still holds.

    Raises:
        WorkerError: if a process was killed.
    """
    changed = None if before is None else _changed(before.sources, sources)
    if before is None or changed is None:
        jobs = [partial(_of_all, rule, sources) for rule in rules]
        count = parallel.processes() if len(sources.reports) >= _MANY else 1
        found = parallel.run(jobs, count)
        return Found(sources, {rule.id: faults for rule, faults in zip(rules, found, strict=True)})
    only = replace(
        sources, reports=changed, only_reports=True
    )  # one for all rules: what they derive from it is found once
    afresh = {rule.id: _of(rule, sources, only, before.problems[rule.id]) for rule in rules}
    kept = {report.id for report in sources.reports} - {report.id for report in changed}
    return Found(sources, afresh, frozenset(kept))


def _changed(before: Sources, now: Sources) -> tuple[ReportSources, ...] | None:
    """The reports whose files are others than `before`; None if anything else is."""
    ids = [[report.id for report in sources.reports] for sources in (before, now)]
    shared = [replace(sources, reports=(), problems=()) for sources in (before, now)]
    if ids[0] != ids[1] or shared[0] != shared[1]:
        return None
    return tuple(new for old, new in zip(before.reports, now.reports, strict=True) if old != new)


def _of_all(rule: Rule[Sources], sources: Sources) -> list[Problem]:
    return list(rule.problems(sources))


def _of(rule: Rule[Sources], sources: Sources, only: Sources, before: Sequence[Problem]) -> Sequence[Problem]:
    """What `rule` finds in `sources`, of which `only` the reports in those are others than `before`."""
    if rule.across:
        return list(rule.problems(sources))
    folders = tuple(f"{only.root}/reports/{report.id}/" for report in only.reports)
    afresh = rule.problems(only) if only.reports else ()
    return [
        *(fault for fault in before if not fault.where.file.startswith(folders)),
        *(fault for fault in afresh if fault.where.file.startswith(folders)),
    ]
