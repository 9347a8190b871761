"""How a promise stands: what its updates say, what follows from the reports that came after, and what its target came to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from .data import Report
from .figure import Figure
from .outline import outline
from .parts import MAIN
from .printing import filled
from .references import references
from .registers import Wanted
from .report import Promise, PromiseStatus, Update, UpdateStatus
from .units import same

if TYPE_CHECKING:
    from .archive import Archive, Passage, Reading, Value

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
    ends = (report.head.period.end for report in later if report.id == last.report)
    said_on = max((last.date, *ends))
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


def due(passage: Passage) -> date:
    """By when a commitment is to be kept: its own day, or the end of what its report plans."""
    promise = passage.commitment
    return (promise.due if promise else None) or passage.report.head.last_day


def outcome(archive: Archive, passage: Passage) -> Outcome | None:
    """What the one target of a commitment came to by the newest value of its indicator in a later report or publication.

    None as long as that decides nothing: short of the target before the promise was due.
    """
    targets = [
        each
        for each in _figures(archive, passage)
        if each.status == "target" and len(each.figure.measures) == 1 and each.figure.of is None
    ]
    return _outcome(archive, passage, targets[0]) if len(targets) == 1 else None


def evidence(archive: Archive, passage: Passage, update: Update) -> Passage | None:
    """The sentence that says what an `update` of a commitment tells; None if not just one does."""
    within = update.report or passage.report.id
    address = archive.by_measure.get((within, update.evidence or ""))
    said = [each for each in archive.said_in.get(within, ()) if each.page == address]
    if update.quote:
        return _only([each for each in said if update.quote in filled(each.sentence, each.report.figures).zh])
    return _only(said) or _only(_about(archive, passage, said))


def _outcome(archive: Archive, passage: Passage, target: Reading) -> Outcome | None:
    name = target.figure.measures[0]
    values = [each for each in archive.values(name) if each.reached(name) and _later(archive, passage, each)]
    newest = values[-1] if values else None
    if newest is None:
        return None
    words = clause(passage.sentence.zh, target.id)
    reached = met(target.figure, newest.figure, words, archive.wanted.get(name, "neutral"))
    if reached is None or not (reached or newest.until >= due(passage)):
        return None
    return Outcome(target, newest, reached)


def _later(archive: Archive, passage: Passage, value: Value) -> bool:
    """Whether `value` was stated by a report that could speak of the promise, or stands for a day after the one that made it."""
    if value.report is None:
        return value.until > passage.report.head.period.end
    return value.report.id in {report.id for report in archive.later[passage.report.id]}


def _figures(archive: Archive, passage: Passage) -> Iterator[Reading]:
    for figure in dict.fromkeys(each.figure for each in references(passage.sentence.zh)):
        yield archive.readings[passage.report.id, figure]


def _about(archive: Archive, passage: Passage, said: Sequence[Passage]) -> list[Passage]:
    """Those of the sentences `said` that state an indicator of the commitment; failing that, that name a programme of it."""
    indicators = {name for each in _figures(archive, passage) for name in each.figure.measures}
    programmes = set(passage.sentence.programmes)
    stating = [p for p in said if any(indicators & {*f.figure.measures} for f in _figures(archive, p))]
    return stating or [p for p in said if programmes & set(p.sentence.programmes)]


def _only(found: Sequence[Passage]) -> Passage | None:
    return found[0] if len(found) == 1 else None


LESS = re.compile(
    "以内|以下|不超过|不高于|不突破|控制在|降至|降到|压缩(?:至|到)|压减(?:至|到)|缩短(?:至|到)|低于|小于|至多|最多"
)
"""Words of a target that is reached from above."""

MOST = frozenset({"at-most", "less-than"})
"""Bounds that say so too."""

_STRICT = frozenset({"more-than", "less-than"})
_LOOSE = frozenset({"nearly", "about"})
_CLAUSE = re.compile("[，；。]")


@dataclass(frozen=True)
class Outcome:
    """What a target came to: the value held against it, and whether that reached it."""

    target: Reading
    value: Value
    met: bool


def met(target: Figure, value: Figure, words: str, wanted: Wanted) -> bool | None:
    """Whether `value` reaches the `target` set in the clause `words` for an indicator that should go where it is `wanted`.

    None where the two cannot be compared: other units, a rank, a range, a number that is only about right.
    """
    goal, amount = target.amount, value.amount
    if goal is None or amount is None or not same(target.unit, value.unit) or _inexact(target, value):
        return None
    less = target.bound in MOST or wanted == "down" or bool(LESS.search(words))
    return reaches(amount, goal, less=less, strict=target.bound in _STRICT)


def reaches(amount: Decimal, goal: Decimal, *, less: bool, strict: bool = False) -> bool:
    """Whether `amount` is as much as the `goal`, or as little where `less` is wanted; beyond it if that is `strict`."""
    if strict and amount == goal:
        return False
    return amount <= goal if less else amount >= goal


def clause(text: str, figure: str) -> str:
    """The clause of `text` that refers to `figure`."""
    named = (each for each in _CLAUSE.split(text) if any(one.figure == figure for one in references(each)))
    return next(named, text)


def _inexact(target: Figure, value: Figure) -> bool:
    stated = (target.low, target.high, target.before, value.low, value.high, value.before)
    return any(stated) or target.bound in _LOOSE or target.qualifier in {"近", "约"}
