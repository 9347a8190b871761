"""Tables of a web page: which hold data, and their cells, covered ones empty."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lxml import etree

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


def grid(
    rows: Sequence[etree._Element], read: Callable[[etree._Element], list[Block]]
) -> Iterator[list[list[Block]]]:
    """Yield the cells of each row; one that another covers, from the left or from above, is empty."""
    covered: dict[int, int] = {}
    for row in rows:
        cells: list[list[Block]] = []
        for cell in _cells(row):
            while covered.get(len(cells), 0):
                covered[len(cells)] -= 1
                cells.append([])
            wide = min(max(whole(cell.get("colspan"), 1), 1), _MOST_COLUMNS)
            for at in range(len(cells), len(cells) + wide):
                covered[at] = max(whole(cell.get("rowspan"), 1), 1) - 1
            cells += [read(cell), *([] for _ in range(wide - 1))]
        while covered.get(len(cells), 0):
            covered[len(cells)] -= 1
            cells.append([])
        yield cells


def whole(said: str | None, otherwise: int) -> int:
    """A whole number that an attribute says; another one where it says none."""
    digits = (said or "").strip()
    return int(digits) if digits.isdecimal() and digits.isascii() and len(digits) < 6 else otherwise
