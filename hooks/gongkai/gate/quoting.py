"""The line that a fault points at, with a mark below the place: as an editor sees it on the screen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from unicodedata import east_asian_width

from ..faults.privacy import leaks
from ..faults.problems import Place, Problem
from ..faults.rule import Rule
from ..reading.textfile import read_text

Quote = Callable[[Place], Iterator[str]]

_COLUMNS = 72
"""Widest quotation, in columns of a terminal; a Chinese character takes two."""
_BEFORE = 24
_PRIVATE = re.compile(r"[0-9]{11,}")
"""Telephone numbers and longer ones are never printed in full, whatever the fault beside them is."""
_BLANK = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def unquoted(_: Place) -> Iterator[str]:
    """Quote nothing."""
    return iter(())


def quoting(problems: Iterable[Problem], rules: Mapping[str, Rule[Any]]) -> Quote:
    """A function that quotes a place in two lines; nothing where one of `rules` found it that must not print the text."""
    private = {(fault.where.file, fault.where.line) for fault in problems if not rules[fault.rule].quotes}
    files: dict[str, list[str]] = {}

    def quote(where: Place) -> Iterator[str]:
        if where.file not in files:
            text = read_text(Path(where.file), where.file) if Path(where.file).is_file() else ""
            said = text if isinstance(text, str) else ""
            files[where.file] = said.split("\n")
            private.update((where.file, line) for line in _private_lines(said))
        lines = files[where.file]
        if (where.file, where.line) not in private and where.line <= len(lines):
            yield from marked(lines[where.line - 1], where.column)

    return quote


def _private_lines(text: str) -> Iterator[int]:
    """Yield each line on which something private stands, or a piece of it."""
    for leak in leaks(text):
        yield from range(text.count("\n", 0, leak.start) + 1, text.count("\n", 0, leak.end) + 2)


def marked(line: str, column: int) -> Iterator[str]:
    """Yield `line`, cut to what fits around `column`, and a line with a caret below that character."""
    line = _BLANK.sub(" ", _PRIVATE.sub(lambda found: found[0][:3] + "*" * (len(found[0]) - 3), line))
    at = min(column - 1, len(line))
    start = at
    while start and width(line[start - 1 : at]) <= _BEFORE:
        start -= 1
    start += len(line[start:at]) - len(line[start:at].lstrip())
    head = "…" if line[:start].strip() else ""
    end = at
    while end < len(line) and width(line[start : end + 1]) <= _COLUMNS:
        end += 1
    if line[at:].strip():
        yield f"    {head}{line[start:end]}{'…' if end < len(line) else ''}"
        yield f"    {' ' * width(head + line[start:at])}^"


def width(text: str) -> int:
    """Columns that `text` takes on a terminal: two for a full-width character."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
