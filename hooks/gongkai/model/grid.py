"""A table with merged cells: which of its rows are heads, and how far each cell reaches.

Merged ranges are called as spreadsheets call them: `B1:G1` are the second to the seventh cell of the first row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from .text import Text

_RANGE = re.compile(r"([A-Z]{1,2})([1-9]\d{0,2}):([A-Z]{1,2})([1-9]\d{0,2})")
_AMOUNT = re.compile(r"[-+]?\d[\d,，]*(?:\.\d+)?[%％‰]?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_CODE = re.compile(r"[（(]?(\d{1,2}|[甲乙丙丁戊])[）)]?(?:=.*)?")

Scope = Literal["col", "colgroup", "row", "rowgroup"]
Rows = Sequence[Sequence[str]]


@dataclass(frozen=True)
class Merge:
    """Cells that are one, from the first to the last row and column, counted from 0."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def wide(self) -> int:
        """Over how many columns it reaches."""
        return self.right - self.left + 1

    @property
    def high(self) -> int:
        """Over how many rows it reaches."""
        return self.bottom - self.top + 1

    def __str__(self) -> str:
        """As data call it: A1:C1."""
        return f"{letters(self.left)}{self.top + 1}:{letters(self.right)}{self.bottom + 1}"

    def cells(self) -> Iterator[tuple[int, int]]:
        """Yield row and column of each cell in it."""
        return (
            (row, column)
            for row in range(self.top, self.bottom + 1)
            for column in range(self.left, self.right + 1)
        )


def merge(named: str) -> Merge | None:
    """The range that is called so; None if it is none of several cells."""
    found = _RANGE.fullmatch(named)
    if found is None:
        return None
    said = Merge(int(found[2]) - 1, _column(found[1]), int(found[4]) - 1, _column(found[3]))
    return said if said.bottom >= said.top and said.right >= said.left and said.wide * said.high > 1 else None


def unmergeable(rows: Rows, named: Sequence[str]) -> str | None:
    """The first range that leaves the table, meets another, or covers what a cell says."""
    taken: set[tuple[int, int]] = set()
    for each in named:
        found = merge(each)
        if found is None or any(row >= len(rows) or at >= len(rows[row]) for row, at in found.cells()):
            return each
        first, *covered = found.cells()
        if taken.intersection((first, *covered)) or any(rows[row][at] for row, at in covered):
            return each
        taken.update((first, *covered))
    return None


@dataclass(frozen=True)
class Cell:
    """A cell that is shown."""

    text: Text
    scope: Scope | None
    """For what it is the head; None if it is none, or says nothing."""

    wide: int = 1
    high: int = 1


class Grid:
    """The rows of a table as they are shown."""

    def __init__(
        self, rows: Sequence[Sequence[Text]], merged: Sequence[str], heads: Sequence[int] | None
    ) -> None:
        self.rows = rows
        self.width = max(map(len, rows), default=0)
        merges = [found for found in map(merge, merged) if found]
        self._at = {(each.top, each.left): each for each in merges}
        self._covered = {cell: each for each in merges for cell in [*each.cells()][1:]}
        said = [[cell.zh for cell in row] for row in rows]
        self.top = _top(said, merges, heads)
        """How many rows at the top are heads."""

        self._groups = {
            each.top for each in merges if each.wide == self.width and each.high == 1 and each.top >= self.top
        }
        self._heads = {number - 1 for number in heads} if heads is not None else self._below_groups(said)
        self._named = _named(merges, self.top, self.width)
        """How many columns at the left name their rows."""

    @property
    def head(self) -> list[list[Cell]]:
        """The rows at the top that are heads."""
        return [self._row(at) for at in range(self.top)]

    @property
    def bodies(self) -> list[list[list[Cell]]]:
        """The rows below, in groups: a cell across the whole table begins one."""
        starts = sorted({self.top, *self._groups, len(self.rows)})
        return [[self._row(at) for at in range(start, end)] for start, end in pairwise(starts)]

    @property
    def merged(self) -> bool:
        """Whether any cells are one."""
        return bool(self._at)

    def names(self) -> list[Text]:
        """What each column is called: all that stands above it, from the top."""
        return [self._name(column) for column in range(self.width)]

    def filled(self) -> list[list[Text]]:
        """The rows below the heads, each named by all that names it: what is covered repeats what covers it."""
        return [
            [
                self._said(at, column) if column < self._named else self._own(at, column)
                for column in range(self.width)
            ]
            for at in range(self.top, len(self.rows))
        ]

    def _row(self, at: int) -> list[Cell]:
        return [
            Cell(
                self._own(at, column),
                self._scope(at, column),
                each.wide if each else 1,
                each.high if each else 1,
            )
            for column in range(self.width)
            if (at, column) not in self._covered
            for each in [self._at.get((at, column))]
        ]

    def _scope(self, at: int, column: int) -> Scope | None:
        if not self._own(at, column).zh:
            return None
        each = self._at.get((at, column))
        if at in self._groups:
            return "rowgroup"
        if at < self.top or at in self._heads:
            return "colgroup" if each and each.wide > 1 else "col"
        if column < self._named:
            return "rowgroup" if each and each.high > 1 else "row"
        return None

    def _own(self, at: int, column: int) -> Text:
        row = self.rows[at]
        return row[column] if column < len(row) else _EMPTY

    def _said(self, at: int, column: int) -> Text:
        each = self._covered.get((at, column))
        return self._own(each.top, each.left) if each and each.wide < self.width else self._own(at, column)

    def _name(self, column: int) -> Text:
        whole = {at for at in range(self.top) if (each := self._at.get((at, 0))) and each.wide == self.width}
        rows = [at for at in range(self.top) if at not in whole] or [*range(self.top)]
        said = dict.fromkeys(self._said(at, column) for at in rows)
        words = [text for text in said if text.zh]
        english = [text.en for text in words if text.en]
        return Text.model_construct(
            zh=" ".join(text.zh for text in words),
            en=": ".join(english) if len(english) == len(words) else None,
        )

    def _below_groups(self, said: Rows) -> set[int]:
        """The rows below a cell across the whole table that name what follows."""
        return {at + 1 for at in self._groups if at + 2 < len(said) and _is_head(said[at + 1])}


_EMPTY = Text.model_construct(zh="", en="")


def _top(rows: Rows, merges: Sequence[Merge], heads: Sequence[int] | None) -> int:
    """How many rows at the top are heads: as many as are said, else as their merged cells need."""
    if heads is not None:
        return next((at for at in range(len(rows)) if at + 1 not in heads), len(rows))
    if not _is_head(rows[0]):
        return 0
    end, before = 1, 0
    while end != before and end < len(rows):
        before = end
        end = max((end, *(each.bottom + 1 for each in merges if each.top < end)))
        flat = any(each.top == each.bottom == end - 1 for each in merges)
        end += flat and end < len(rows) and _is_head(rows[end])
    if end < len(rows) and _is_coded(rows[end]):
        end += 1
    return end if end < len(rows) else int(not any(each.top == 0 and each.bottom for each in merges))


def _is_head(row: Sequence[str]) -> bool:
    """Whether a row may name its columns: it has no amounts."""
    said = [cell for cell in row if cell]
    return bool(said) and not any(_AMOUNT.fullmatch(cell) and not _YEAR.fullmatch(cell) for cell in said)


def _is_coded(row: Sequence[str]) -> bool:
    """Whether a row numbers the columns: 甲, 1, 2, 3=1+2."""
    found = [_CODE.fullmatch(cell) for cell in row if cell]
    codes = [each[1] for each in found if each]
    numbers = [int(code) for code in codes if code.isdecimal()]
    return len(codes) == len(found) > 1 and numbers == list(range(1, len(numbers) + 1)) and len(numbers) > 1


def _named(merges: Sequence[Merge], top: int, width: int) -> int:
    """How many columns at the left name their rows: as many as merged cells at the left reach over."""
    left = [each for each in merges if each.top >= top and each.wide < width]
    named = 1
    for each in sorted(left, key=lambda each: each.left):
        if each.left < named:
            named = max(named, each.right + 1 + (each.high > 1))
    return min(named, max(width - 1, 1))


@cache
def letters(column: int) -> str:
    """What a spreadsheet calls a column, counted from 0: A … Z, AA …"""
    rest, last = divmod(column, 26)
    return f"{letters(rest - 1) if rest else ''}{chr(65 + last)}"


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
