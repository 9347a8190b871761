"""What the rules find in the data, and what of it still holds when only some reports have changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import takewhile

from ..faults.problems import Problem
from ..faults.rule import Rule
from ..reading.sources import ReportSources, Sources
from ..work import parallel
from .language.prose import prose
from .settled import Asked, asked, digest_of, together

MANY = 8
"""So many reports are shared out among processes; with fewer, the rules are."""
Problems = Mapping[str, Sequence[Problem]]
"""What each rule found, by its id."""
_SHARES = 3
"""Of so many shares of the reports each process takes one after the other, as many as it comes to."""


@dataclass(frozen=True)
class Found:
    """The problems that each rule found in `sources`, by its id."""

    sources: Sources
    problems: Problems
    kept: frozenset[str] = frozenset()
    """Ids of the reports that were not examined again."""

    settled: frozenset[bytes] = frozenset()
    """Digests of the texts of which none of the rules had anything to say."""


def find(rules: Sequence[Rule[Sources]], sources: Sources, before: Found | None = None) -> Found:
    """Hold `sources` against `rules`; what an examination `before` by the same rules found elsewhere than in changed reports still holds.

    Raises:
        WorkerError: if a process was killed.
    """
    changed = None if before is None else _changed(before.sources, sources)
    if before is None or changed is None:
        told, settled = _unsettled(rules, sources)
        return Found(sources, told, settled=settled)
    only = replace(
        sources, reports=changed, only_reports=True
    )  # one for all rules: what they derive from it is found once
    afresh = {rule.id: _of(rule, sources, only, before.problems[rule.id]) for rule in rules}
    kept = {report.id for report in sources.reports} - {report.id for report in changed}
    spoken_of = asked(sources).spoken_of | asked(only).spoken_of
    settled = (before.settled | asked(only).settled | asked(sources).faultless) - spoken_of
    return Found(sources, afresh, frozenset(kept), settled)


def _changed(before: Sources, now: Sources) -> tuple[ReportSources, ...] | None:
    """The reports whose files are others than `before`; None if anything else is."""
    ids = [[report.id for report in sources.reports] for sources in (before, now)]
    shared = [replace(sources, reports=(), problems=()) for sources in (before, now)]
    if ids[0] != ids[1] or shared[0] != shared[1]:
        return None
    return tuple(new for old, new in zip(before.reports, now.reports, strict=True) if old != new)


def _unsettled(rules: Sequence[Rule[Sources]], sources: Sources) -> tuple[Problems, frozenset[bytes]]:
    """The problems that each of `rules` finds, and what is settled now; none is asked again that found nothing in the same.

    A rule that looks at reports apart goes by one of them and what stands beside them, or by that alone; another one by all.
    """
    if sources.settled is None:
        return _shared_out(rules, sources, sources)[0], frozenset()
    reports = {_folder(sources, report.id): digest_of(sources, report) for report in sources.reports}
    beside = digest_of(sources)
    whole = {rule.id: digest_of(sources, rule.id, *reports.values()) for rule in rules if rule.across}
    left = tuple(
        report
        for report, digest in zip(sources.reports, reports.values(), strict=True)
        if digest not in sources.settled
    )
    quiet = beside in sources.settled
    apart = (
        replace(sources, reports=left, only_reports=quiet) if quiet or left != sources.reports else sources
    )
    asked_again = [
        rule
        for rule in rules
        if (whole[rule.id] not in sources.settled if rule.across else left or not quiet)
    ]
    found, noted = _shared_out(asked_again, apart, sources)
    told = {rule.id: found.get(rule.id, ()) for rule in rules}
    files = {fault.where.file for rule in rules if not rule.across for fault in told[rule.id]}
    silent = {
        digest for folder, digest in reports.items() if not any(file.startswith(folder) for file in files)
    }
    silent |= {digest for id, digest in whole.items() if not told[id]}
    silent |= {beside} if all(file.startswith(tuple(reports)) for file in files) else set()
    return told, noted.settled | silent


def _shared_out(rules: Sequence[Rule[Sources]], sources: Sources, whole: Sources) -> tuple[Problems, Asked]:
    """The problems that each of `rules` finds in `sources`, or in the `whole` of them; where there are many reports, each process takes some, so that what rules derive from one is found once."""
    reports, count = sources.reports, parallel.processes()
    if count == 1 or not rules or next(prose(sources), None) is None:
        return _found(rules, sources, whole)
    if len(reports) < MANY:
        return _from_both_ends(rules, sources, whole)
    within, size = [rule for rule in rules if not rule.across], -(-len(reports) // (_SHARES * count))
    shares = (reports[first : first + size] for first in range(0, len(reports), size))
    jobs = [partial(_of_share, within, sources, share, number) for number, share in enumerate(shares)]
    jobs.append(partial(_found, [rule for rule in rules if rule.across], whole, whole))
    found = list(parallel.run(jobs, count))
    told = {rule.id: [fault for each, _ in found for fault in each.get(rule.id, ())] for rule in rules}
    return told, together(noted for _, noted in found)


def _from_both_ends(
    rules: Sequence[Rule[Sources]], sources: Sources, whole: Sources
) -> tuple[Problems, Asked]:
    """The same; one process begins with the first rule, another with the last, until they meet."""
    with parallel.turns(len(rules)) as turn:
        theirs = parallel.beside(lambda: _found(takewhile(turn, reversed(rules)), sources, whole))
        told, noted = _found(takewhile(turn, rules), sources, whole)
        more, also = theirs()
    told = {**told, **more}
    lost, again = _found([rule for rule in rules if rule.id not in told], sources, whole)
    told = {**told, **lost}
    return {rule.id: told[rule.id] for rule in rules}, together((noted, also, again))


def _of_share(
    rules: Sequence[Rule[Sources]], sources: Sources, reports: tuple[ReportSources, ...], number: int
) -> tuple[Problems, Asked]:
    """What `rules` find in a share of the `reports`; with the first in everything beside them too. What they derive goes with the share."""
    share = replace(sources, reports=reports, only_reports=sources.only_reports or number > 0)
    return _found(rules, share, share)


def _found(rules: Iterable[Rule[Sources]], sources: Sources, whole: Sources) -> tuple[Problems, Asked]:
    """The problems that each of `rules` finds in `sources`, or in the `whole` of them if it does not look at reports apart."""
    told = {rule.id: _in(rule, whole if rule.across else sources) for rule in rules}
    return told, together((asked(sources), asked(whole)))


def _in(rule: Rule[Sources], sources: Sources) -> Sequence[Problem]:
    """What `rule` finds in `sources`: in nothing but their reports, if these alone are read for faults."""
    found = asked(sources).told(rule.problems(sources))
    if not sources.only_reports:
        return list(found)
    folders = _folders(sources)
    return [fault for fault in found if fault.where.file.startswith(folders)]


def _folders(sources: Sources) -> tuple[str, ...]:
    return tuple(_folder(sources, report.id) for report in sources.reports)


def _folder(sources: Sources, id: str) -> str:
    return f"{sources.root}/reports/{id}/"


def _of(rule: Rule[Sources], sources: Sources, only: Sources, before: Sequence[Problem]) -> Sequence[Problem]:
    """What `rule` finds in `sources`, of which `only` the reports in those are others than `before`."""
    if rule.across:
        return list(asked(sources).told(rule.problems(sources)))
    folders = _folders(only)
    kept = [fault for fault in before if not fault.where.file.startswith(folders)]
    return [*kept, *(_in(rule, only) if only.reports else ())]
