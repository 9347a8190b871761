"""English texts follow the Chinese: what was changed in Chinese alone is told, by the record of translations."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ...faults.problems import N_, Place, Problem, problem
from ...faults.rule import Rule
from ...reading.sources import RECORD, Sources
from .record import read_record, stale, translations_of, unrecorded

_MANY = 200
"""So many translations are the work of weeks: that nobody keeps a record of them is told."""
_SOME = 40
"""So many are never all new, if there is a record."""


def changed(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each English text whose Chinese was changed after it; none without a record."""
    if sources.record is not None:
        record, _ = read_record(sources.record.text)
        for each in stale(translations_of(sources), record):
            message = N_(
                "the Chinese text was changed and this translation was not: 「{zh}」. Change it too; if it still says the same, run: python -m gongkai translated {place}"
            )
            yield problem(each.where, message, zh=each.chinese, place=f"{each.where.file}:{each.where.line}")


def unknown(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each file with English texts that are not on record; none without a record."""
    if sources.record is not None:
        record, _ = read_record(sources.record.text)
        found = sorted(each.where for each in unrecorded(translations_of(sources), record))
        for _, places in groupby(found, lambda where: where.file):
            message = N_(
                "an English text that is new or was changed, perhaps with others below; to be told when their Chinese changes, run: python -m gongkai translated"
            )
            yield problem(next(places), message)


def unreadable(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each line of the record that is none, such as what a conflict in git leaves, and if it is gone."""
    record, faulty = read_record(sources.record.text) if sources.record else (frozenset(), [])
    now = translations_of(sources) if len(record) < _MANY else []
    known = len(now) - len(unrecorded(now, record)) if now else 0
    if len(now) >= (_MANY if sources.record is None else _SOME) and not known:
        message = N_(
            "this record knows none of {count} translations; if it was deleted or emptied, bring it back from the last version, else run: python -m gongkai translated"
        )
        yield problem(Place(f"{sources.root}/{RECORD}"), message, count=len(now))
    if sources.record is not None:
        for line in faulty:
            message = N_("this is no line of the record; to remove it, run: python -m gongkai translated")
            yield problem(Place(sources.record.file, line), message)


RULES: tuple[Rule[Sources], ...] = (
    Rule(
        "translation-stale",
        N_("When a Chinese text changes, its English text is looked at again."),
        N_("Change the English text too, or run: python -m gongkai translated FILE:LINE"),
        changed,
        severity="warning",
        excusable=True,
    ),
    Rule(
        "translation-unrecorded",
        N_("It is on record which Chinese text each English one was made from."),
        N_("Run: python -m gongkai translated"),
        unknown,
        severity="advice",
    ),
    Rule(
        "translation-record",
        N_("The record of translations is there, and holds nothing but its lines."),
        N_("Run: python -m gongkai translated"),
        unreadable,
        severity="warning",
        across=True,
    ),
)
