"""What an import has guessed and asks about: comments in the data, in the order of their file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..faults.patterns import lazy
from ..model.tree import CONFIRM
from .source import KeyPath, Source

_ASKED = lazy(rf"^([ ]*)# {CONFIRM}(.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Asked:
    """A question, and where it stands: the offset of its line, line and column from 1, and the offset behind it."""

    question: str
    start: int
    line: int
    column: int
    end: int


def asked(source: Source) -> Iterator[Asked]:
    """Yield what a file asks."""
    line, before = 1, 0
    for found in _ASKED.finditer(source.text):
        line, before = line + source.text.count("\n", before, found.start()), found.start()
        yield Asked(found[2].strip(), found.start(), line, len(found[1]) + 1, found.end() + 1)


def subject(source: Source, point: Asked) -> KeyPath | None:
    """The record or block above which the question stands; None if nothing follows it."""
    behind = ((mark.start, path) for path, mark in source.keys.items() if mark.start > point.start)
    first = min(behind, default=None)
    return first[1][:-1] if first else None
