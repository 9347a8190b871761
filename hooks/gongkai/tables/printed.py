"""The tables that reports print, a file each: their heads and cells as they stand, with the English of those that have one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from ..faults.problems import N_
from ..model.archive import Archive
from ..model.data import Report
from ..model.outline import outline
from ..model.script import has_chinese
from ..model.section import Section
from ..model.text import Text
from .table import Cell, Column, Table, table

_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")

Row = Sequence[Text]


def tables(archive: Archive) -> list[Table]:
    """The tables of all reports that are shown."""
    return [
        _table(name, report, section)
        for report in archive.data.reports
        for name, section in named(report)
        if section.rows
    ]


def named(report: Report) -> Iterator[tuple[str, Section]]:
    """Yield each table of `report` with its name among those for others; one that is hidden keeps its number."""
    found = (each for each in outline(report) if each.rows or (each.role == "table" and each.hidden))
    return ((f"table-{report.id}-{number}", each) for number, each in enumerate(found, start=1))


def _table(name: str, report: Report, section: Section) -> Table:
    grid = section.grid
    rows = grid.filled()
    columns = [
        (column, _value(column, place))
        for place, head in enumerate(_heads(grid.names()))
        for column in [_column(place, head, [row[place].zh for row in rows])]
    ]
    title = Text(
        zh=f"{report.id}: {section.name.zh}", en=section.name.en and f"{report.id}: {section.name.en}"
    )
    return table(name, title, N_("A table of a report, as it is printed there."), columns, rows, key=())


def _heads(row: Row) -> Iterator[Text]:
    """Yield the heads of the columns; one that is empty, or as another, with its number."""
    seen: set[str] = set()
    for number, head in enumerate(row, start=1):
        if head.zh:
            last = f" ({number})" if head.zh in seen else ""
            seen.add(head.zh)
            yield Text(zh=f"{head.zh}{last}", en=f"{head.en}{last}" if head.en is not None else None)
        else:
            yield Text(zh=f"第{number}列", en=f"Column {number}")


def _column(place: int, head: Text, cells: Sequence[str]) -> Column:
    key = f"column_{place + 1}"
    if any(map(has_chinese, cells)):
        return Column(key, head, "text")
    numbers = [cell for cell in cells if cell]
    return Column(key, head, "number" if numbers and all(map(_NUMBER.fullmatch, numbers)) else "string")


def _value(column: Column, place: int) -> Callable[[Row], Cell | Text]:
    def value(row: Row) -> Cell | Text:
        cell = row[place]
        if column.kind == "text":
            return cell
        return Decimal(cell.zh) if column.kind == "number" and cell.zh else cell.zh or None

    return value
