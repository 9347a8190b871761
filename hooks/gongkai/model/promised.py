"""What a promise came to: by when it was due, what its target reached, and which sentence says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from .printing import filled
from .references import references
from .report import Update
from .targets import Outcome, clause, met

if TYPE_CHECKING:
    from .archive import Archive, Passage, Reading, Value


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
