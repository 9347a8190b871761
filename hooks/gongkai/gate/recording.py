"""Writes the record of translations, once the data is sound."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from ..faults.problems import Problem
from ..reading.sources import RECORD, read_sources
from ..rules.language.record import read_record, renewed, stale, translations_of, written_record
from .examine import examine, load


@dataclass(frozen=True)
class Recorded:
    """What came of it: how many texts are on record, what is still stale, and the places where nothing was."""

    recorded: int
    stale: tuple[Problem, ...]
    unmet: tuple[str, ...]


def record_translations(root: Path, places: Collection[str], *, every: bool = False) -> Recorded:
    """Record the translations below `root`; the stale ones at `places` (file:line), or `every`, still hold.

    Raises:
        DataError: if the data has errors; nothing is written then.
        OSError: if the disk does not take it; the record is as it was.
    """
    load(root)
    sources = read_sources(root)
    now = translations_of(sources)
    record, _ = read_record(sources.record.text) if sources.record else (frozenset(), [])
    asked = {_place(place): place for place in places}
    waiting = {each: f"{each.where.file}:{each.where.line}" for each in stale(now, record)}
    accepted = {each for each, place in waiting.items() if every or place in asked}
    made = renewed(now, record, accepted)
    _write(root / RECORD, written_record(made))
    told = examine(root).problems if waiting.keys() - accepted else ()
    left = (fault for fault in told if fault.rule == "translation-stale")
    unmet = (asked[place] for place in asked.keys() - set(waiting.values()))
    return Recorded(len(made), tuple(left), tuple(sorted(unmet)))


def renew_record(root: Path) -> None:
    """Let the record of the translations below `root` follow texts that were written anew and say the same."""
    sources = read_sources(root)
    record, _ = read_record(sources.record.text) if sources.record else (frozenset(), [])
    _write(root / RECORD, written_record(renewed(translations_of(sources), record, ())))


def _write(record: Path, text: str) -> None:
    """Write `record` in one move, so that a record that is cut short takes nothing with it."""
    unfinished = record.with_name(f".{record.name}.new")
    unfinished.write_text(text, "utf-8", newline="\n")
    unfinished.replace(Path(os.path.realpath(record)))


def _place(place: str) -> str:
    """`place` as messages write it, without a column."""
    file, *numbers = place.replace("\\", "/").removeprefix("./").split(":")
    return ":".join((file, *numbers[:1]))
