"""How a promise stands: what its updates say, and what follows from the reports that came after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from .data import Report
from .outline import outline
from .parts import MAIN
from .report import Promise, PromiseStatus, Update, UpdateStatus
from .targets import Outcome

ENDED: frozenset[UpdateStatus] = frozenset({"kept", "carried-over", "changed", "withdrawn"})
"""What no later report need speak of."""


def standing(promise: Promise, later: Sequence[Report], outcome: Outcome | None = None) -> PromiseStatus:
    """How a promise stands once the reports `later` have come, the oldest first; `outcome` is that of its target.

    No clock takes part: a promise is late only if, on its due date or after, it is said not to be finished; one of which
    nothing is said may have been kept. What an editor says of a report counts before what its figures say.
    """
    measured: PromiseStatus | None = None if outcome is None else "reached" if outcome.met else "missed"
    if not promise.updates:
        return measured or ("not-mentioned" if later else "announced")
    last = promise.updates[-1]
    if last.status in ENDED:
        return last.status
    if measured and outcome and not _weighed(outcome, last):
        return measured
    said_on = max((day for day in (last.date, *_ends(last.report, later))), default=last.date)
    if promise.due and said_on >= promise.due:
        return "late"
    unsaid = [report for report in later if report.id != last.report and report.head.period.end > last.date]
    return "not-mentioned" if unsaid else last.status


def _weighed(outcome: Outcome, update: Update) -> bool:
    """Whether who wrote an `update` could have known the value that decides."""
    report, publication = outcome.value.report, outcome.value.publication
    if report:
        return report.id == update.report or report.head.period.end <= update.date
    return publication is not None and publication.published_on <= update.date


def later(reports: Sequence[Report], promised: Report) -> list[Report]:
    """Those of `reports`, the oldest first, that could say what became of what the report `promised` promises."""
    return [
        report
        for report in reports
        if report.head.period.end > promised.head.period.end
        and report.head.kind in {promised.head.kind, MAIN}
        and any(section.role == "review" for section in outline(report))
    ]


def _ends(cited: str | None, reports: Sequence[Report]) -> Iterator[date]:
    return (report.head.period.end for report in reports if report.id == cited)
