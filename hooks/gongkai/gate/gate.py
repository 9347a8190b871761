"""The gate between editors and the public: all rules, on data, hand-written pages and the built site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from .. import inspection
from ..faults.problems import Problem, veiled
from ..faults.rule import SEVERITIES, Rule, Severity
from ..model.archive import Archive
from ..reading.settings import in_china
from ..rules.exceptions import Excused
from ..rules.records.confirm import CONFIRMED
from . import released, wiring
from .examine import Examined, examine, open_points, slips
from .written import OF_SOURCES, page_faults

REGISTER: dict[str, Rule[Any]] = {
    **OF_SOURCES,
    **inspection.ALL,
    **{rule.id: rule for rule in released.RULES},
}
"""Every rule by its id."""


@dataclass(frozen=True)
class Findings:
    """What the gate found: faults in the order of their places, behind them what waits for confirmation in that of the text, those excused, values the sources lack, their slips."""

    problems: tuple[Problem, ...]
    excused: tuple[Excused, ...] = ()
    open_points: tuple[str, ...] = ()
    errata: Mapping[str, int] = field(default_factory=dict)
    """How many slips of the source are corrected in a report, by its id."""

    def of(self, severity: Severity) -> list[Problem]:
        """The faults as serious as `severity`."""
        return [fault for fault in self.problems if REGISTER[fault.rule].severity == severity]

    def worst(self, least: Severity) -> bool:
        """Whether any fault is `least` or more serious."""
        return any(self.of(severity) for severity in SEVERITIES[: SEVERITIES.index(least) + 1])

    def chosen(self, select: Iterable[str], ignore: Iterable[str]) -> Findings:
        """The findings of the rules in `select` (all, if empty) without those in `ignore`."""
        wanted = (set(select) or REGISTER.keys()) - set(ignore)
        excused = tuple(each for each in self.excused if each.problem.rule in wanted)
        return replace(self, problems=tuple(f for f in self.problems if f.rule in wanted), excused=excused)


def check(root: Path, day: date | None = None, site: Path | None = None) -> Findings:
    """Hold the data below `root`, the pages in `docs` beside it and the built `site` against every rule."""
    return findings(examine(root, day), root, day, site)


def findings(
    examined: Examined,
    root: Path,
    day: date | None = None,
    site: Path | None = None,
    before: tuple[str, Mapping[str, Any]] | None = None,
) -> Findings:
    """What `check` finds in what was `examined`, and beside it; of the site also against the manifest of a release `before`, given with its name.

    What is under embargo is examined as it will be public, moment by moment.
    """
    portal = Archive(examined.data) if examined.data else None
    sources = examined.found.sources if examined.found else None
    problems = {*examined.problems, *page_faults(root.parent / "docs", portal)}
    if (config := root.parent / "mkdocs.yml").exists():
        problems |= set(wiring.faults(config))
    settled = examined.found.settled if examined.found else None
    for at in examined.waiting:  # what is published by a clock is looked at before
        then = in_china(at).date()
        examined = examine(root, max(day or then, then), at=at, settled=settled)
        problems |= {fault for fault in examined.problems if REGISTER[fault.rule].severity != "advice"}
    if site is not None:
        problems |= set(inspection.faults(site, root, day, before))
    elif sources:
        problems |= set(released.faults(root.parent / "site", sources, portal))
    data = examined.data
    stated, errata = ((), {}) if data is None else (tuple(open_points(data)), slips(data))
    told = [*_in_the_order_of_the_text(sorted(veiled(problems)), root)]
    return Findings(tuple(told), examined.excused, stated, errata)


def _in_the_order_of_the_text(faults: Sequence[Problem], root: Path) -> Iterator[Problem]:
    """Yield the faults; behind them the questions of imports, report by report as its text goes."""
    yield from (fault for fault in faults if fault.rule != CONFIRMED.id)
    asked = [fault for fault in faults if fault.rule == CONFIRMED.id]
    if not asked:
        return
    from .open_questions import points  # noqa: PLC0415 - answers bring in much of the import, and few portals have any left

    found = enumerate(points(root, None))
    order = {(point.place(root), point.asked.line): number for number, point in found}
    yield from sorted(
        asked, key=lambda fault: order.get((fault.where.file, fault.where.line or 0), len(order))
    )
