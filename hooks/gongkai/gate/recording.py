"""Writes the record of translations, once the data is sound."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from ..faults.problems import Problem
from ..reading.settings import today
from ..reading.sources import RECORD, read_sources
from ..rules.language.record import (
    account,
    accounts_of,
    archived,
    read_record,
    renewed,
    stale,
    translations_of,
    written_record,
)
from ..rules.language.translated import unexplained
from .examine import examine, load


@dataclass(frozen=True)
class Recorded:
    """What came of it: how many texts are on record, what waits for somebody to look at it, and the places where nothing does."""

    recorded: int
    waiting: tuple[Problem, ...]
    unmet: tuple[str, ...]


class TooManyError(Exception):
    """So many texts are to be accepted at once that nobody can have looked at each: their number."""


def record_translations(
    root: Path, places: Collection[str], *, every: bool = False, reason: str | None = None
) -> Recorded:
    """Record the translations below `root`; what waits at `places` (file:line), or `every` stale text, still holds: if that is many, for a `reason`.

    Raises:
        DataError: if the data has errors; nothing is written then.
        TooManyError: if many texts are accepted and no reason is given; nothing is written then.
        OSError: if the disk does not take it; the record is as it was.
    """
    load(root)
    sources = read_sources(root)
    now = [*translations_of(sources), *archived(sources)]
    before = sources.record.text if sources.record else ""
    record, _ = read_record(before)
    asked = {_place(place): place for place in places}
    waiting = {each: f"{each.where.file}:{each.where.line}" for each in stale(now, record)}
    sealed = {each for each in waiting if not each.chinese}
    accepted = {each for each, place in waiting.items() if place in asked or (every and each not in sealed)}
    if len(accepted) > FEW and not reason:
        raise TooManyError(len(accepted))
    moved = {each: f"{each.moved.where.file}:{each.moved.where.line}" for each in unexplained(sources)}
    kept = {(each.file, each.path) for each, place in moved.items() if place in asked}
    made = renewed(now, record, accepted, [each for each in moved if (each.file, each.path) not in kept])
    accounts = [
        *accounts_of(before),
        *([account(today(), len(accepted), reason)] if reason and accepted else []),
    ]
    _write(root / RECORD, written_record(made, accounts))
    left = (fault for fault in examine(root).problems if fault.rule in _WAITING)
    unmet = (asked[place] for place in asked.keys() - {*waiting.values(), *moved.values()})
    return Recorded(len(made), tuple(left), tuple(sorted(unmet)))


FEW = 5
"""So many texts can be looked at before one command."""

_WAITING = ("record-renamed", "source-unlike-record", "translation-stale")
"""Rules on what the record holds against a text until somebody has looked at it."""


def renew_record(root: Path) -> None:
    """Let the record of the translations below `root` follow texts that were written anew and say the same."""
    sources = read_sources(root)
    before = sources.record.text if sources.record else ""
    now = [*translations_of(sources), *archived(sources)]
    _write(root / RECORD, written_record(renewed(now, read_record(before)[0], ()), accounts_of(before)))


def _write(record: Path, text: str) -> None:
    """Write `record` in one move, so that a record that is cut short takes nothing with it."""
    unfinished = record.with_name(f".{record.name}.new")
    unfinished.write_text(text, "utf-8", newline="\n")
    unfinished.replace(Path(os.path.realpath(record)))


def _place(place: str) -> str:
    """`place` as messages write it, without a column."""
    file, *numbers = place.replace("\\", "/").removeprefix("./").split(":")
    return ":".join((file, *numbers[:1]))
