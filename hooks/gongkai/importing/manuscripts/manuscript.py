"""A manuscript: the lines that an office has written, whatever file they came in, and what the file knows of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...faults.problems import Problem
from ...model.grid import Merge, unmergeable
from .spaces import folded


@dataclass(frozen=True)
class Paragraph:
    """One line of the text, an automatic number written out at its head."""

    text: str
    level: int | None = None
    """How deep a heading it is, from 1; None for what the file does not call a heading."""

    titled: bool = False
    """Whether the file calls it the title of the whole."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The line."""
        return (self.text,)


Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Table:
    """Rows of cells; a cell that another one covers is empty."""

    rows: Rows
    merged: tuple[str, ...] = ()
    """Ranges of cells that are one, as B1:D1."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The rows as lines, with tabs between cells."""
        return tuple("\t".join(row) for row in self.rows)


Block = Paragraph | Table


@dataclass(frozen=True)
class Manuscript:
    """Paragraphs and tables in their order; footnotes; and what whoever imports it should know."""

    blocks: tuple[Block, ...]
    notes: tuple[str, ...] = ()
    """Footnotes with their marks, in the order in which [1], [2] … stand in the text."""

    remarks: tuple[Problem, ...] = ()
    """What was left out or chosen: no faults, to be told."""

    @property
    def text(self) -> str:
        """The whole text, a paragraph or row a line, the footnotes at the end: what `structure` reads."""
        return "\n".join([*(line for block in self.blocks for line in block.lines), *self.notes])

    @property
    def merged(self) -> Mapping[Rows, tuple[str, ...]]:
        """The merged cells of each table that has any, by its rows."""
        return {
            block.rows: block.merged for block in self.blocks if isinstance(block, Table) and block.merged
        }

    @property
    def levels(self) -> Mapping[int, int]:
        """How deep a heading each line of the text is, from 1, that the file calls one; lines are numbered from 0."""
        found: dict[int, int] = {}
        at = 0
        for block in self.blocks:
            if isinstance(block, Paragraph) and block.level is not None and not block.titled:
                found[at] = block.level
            at += sum(line.count("\n") + 1 for line in block.lines)
        return found


def table_or_lines(
    rows: Sequence[Sequence[Sequence[Block]]], width: int, merges: Sequence[Merge] = ()
) -> list[Block]:
    """Rows of cells as a table; what only stands in a frame (no row has two cells) as its own paragraphs and tables."""
    if width < 2:
        return [block for row in rows for cell in row for block in cell]
    cells = [tuple(folded(line for block in cell for line in block.lines) for cell in row) for row in rows]
    widest = max(map(len, cells), default=0)
    kept = [at for at, row in enumerate(cells) if any(row)]
    filled = tuple(cells[at] + ("",) * (widest - len(cells[at])) for at in kept)
    merged = tuple(map(str, _left(merges, kept)))
    return [Table(filled, () if unmergeable(filled, merged) else merged)] if filled else []


def _left(merges: Sequence[Merge], kept: Sequence[int]) -> Iterator[Merge]:
    """Yield what `merges` are among the rows that are `kept`."""
    for each in merges:
        rows = [number for number, at in enumerate(kept) if each.top <= at <= each.bottom]
        if rows and (len(rows) > 1 or each.wide > 1):
            yield Merge(rows[0], each.left, rows[-1], each.right)
