"""English texts follow the Chinese: what was changed in Chinese alone is told, by the record of translations."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ...faults.problems import N_, Place, Problem, problem
from ...faults.rule import Rule
from ...reading.sources import RECORD, Sources
from .record import Renamed, archived, read_record, renamed, stale, translations_of, unrecorded

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


def unexplained(sources: Sources) -> list[Renamed]:
    """The texts of records that are called otherwise than when they were recorded, and do not say so."""
    record, _ = read_record(sources.record.text) if sources.record else (frozenset(), [])
    files = {source.file.removeprefix(f"{sources.root}/"): source for _, source in sources.all()}
    moved = renamed(translations_of(sources), record) if record else []
    areas = {value for _, value in sources["areas"].texts("areas.*.formerly.*")}
    areas |= {each.former for each in moved if each.path[:1] == ("areas",)}
    found = []
    for each in moved:
        source = files[each.file]
        said = source.get((*each.path, "formerly")) or []
        led = each.former in said or (source.get((*each.path, "area")) and each.former in areas)
        if each.path[:1] not in _WITHOUT_PAGES and not led:
            found.append(each)
    return found


def called_otherwise(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each record that was called otherwise when its texts were recorded, and does not say so."""
    files = {source.file.removeprefix(f"{sources.root}/"): source for _, source in sources.all()}
    first = {(each.file, each.path, each.former): each for each in reversed(unexplained(sources))}
    for (file, path, former), each in first.items():
        source = files[file]
        key = next((key for key in ("id", "area") if source.get((*path, key)) is not None), "")
        message = N_(
            "this was called {former} when its texts were recorded, and its address has changed with that; write formerly: [{former}] here. If it was never published so, run: python -m gongkai translated {place}"
        )
        place = f"{each.moved.where.file}:{each.moved.where.line}"
        yield problem(source.locate((*path, key)), message, former=former, place=place)


def altered(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each archived source that is not the one on record."""
    record, _ = read_record(sources.record.text) if sources.record else (frozenset(), [])
    for each in stale(archived(sources), record):
        message = N_(
            "the archived source is not the one on record: put it back. If the office changed what it published, log that in corrections.yml and run: python -m gongkai translated {place}"
        )
        yield problem(each.where, message, place=f"{each.where.file}:{each.where.line}")


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


_WITHOUT_PAGES = (
    ("abbreviations",),
    ("charts",),
    ("corrections",),
    ("publications",),
    ("services",),
    ("terms",),
)
"""Registers whose records stand on no page that is called after them, or keep no former names."""

RULES: tuple[Rule[Sources], ...] = (
    Rule("record-renamed", N_("A record that is called otherwise says what it was called, so that its former address leads to it."),
         N_("Write formerly with the former id, or run: python -m gongkai translated FILE:LINE"), called_otherwise, severity="warning", across=True),
    Rule("source-unlike-record", N_("The archived source of a report stays as it was recorded."),
         N_("Put the source back as it was; what is wrong in it is corrected by errata."), altered, severity="warning"),
    Rule("translation-stale", N_("When a Chinese text changes, its English text is looked at again."),
         N_("Change the English text too, or run: python -m gongkai translated FILE:LINE"), changed, severity="warning", excusable=True),
    Rule("translation-unrecorded", N_("It is on record which Chinese text each English one was made from."),
         N_("Run: python -m gongkai translated"), unknown, severity="advice"),
    Rule("translation-record", N_("The record of translations is there, and holds nothing but its lines."),
         N_("Run: python -m gongkai translated"), unreadable, severity="warning", across=True),
)  # fmt: skip
