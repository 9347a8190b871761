"""Tables of a web page: which hold data, and their cells, covered ones empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lxml import etree

from ....model.grid import Merge
from ..manuscript import Block

_LONG_CELL = 800
_MOST_COLUMNS = 63


def data_rows(table: etree._Element) -> list[etree._Element]:
    """The rows of a table that holds data; none of one that only arranges the page."""
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    arranges = (
        max((len(_cells(row)) for row in rows), default=0) < 2
        or table.get("role") in ("presentation", "none")
        or next(table.iterdescendants("table"), None) is not None
        or any(len(" ".join("".join(map(str, cell.itertext())).split())) > _LONG_CELL for row in rows for cell in _cells(row))
    )  # fmt: skip
    return [] if arranges else rows


def _cells(row: etree._Element) -> list[etree._Element]:
    return list(row.iterchildren("td", "th"))


Cells = list[list[Block]]


def grid(
    rows: Sequence[etree._Element], read: Callable[[etree._Element], list[Block]]
) -> tuple[list[Cells], list[Merge]]:
    """The cells of each row, and which are one; one that another covers, from the left or from above, is empty."""
    covered: dict[int, int] = {}
    read_rows: list[Cells] = []
    merges: list[Merge] = []
    for top, row in enumerate(rows):
        cells: Cells = []
        for cell in _cells(row):
            _pass(cells, covered)
            wide = min(max(whole(cell.get("colspan"), 1), 1), _MOST_COLUMNS)
            high = min(max(whole(cell.get("rowspan"), 1), 1), len(rows) - top)
            left = len(cells)
            covered.update(dict.fromkeys(range(left, left + wide), high - 1))
            cells += [read(cell), *([] for _ in range(wide - 1))]
            if wide * high > 1:
                merges.append(Merge(top, left, top + high - 1, left + wide - 1))
        _pass(cells, covered)
        read_rows.append(cells)
    return read_rows, merges


def _pass(cells: Cells, covered: dict[int, int]) -> None:
    """Leave those cells empty that one of a row before covers."""
    while covered.get(len(cells), 0):
        covered[len(cells)] -= 1
        cells.append([])


def whole(said: str | None, otherwise: int) -> int:
    """A whole number that an attribute says; another one where it says none."""
    digits = (said or "").strip()
    return int(digits) if digits.isdecimal() and digits.isascii() and len(digits) < 6 else otherwise
