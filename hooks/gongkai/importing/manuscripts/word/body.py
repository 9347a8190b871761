"""The blocks of a Word file: paragraphs with their automatic numbers, tables, text boxes, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from ....model.grid import Merge
from ..manuscript import Block, Paragraph, table_or_lines
from ..spaces import apart
from .fields import fields
from .inline import DROPPED, Inline, chosen, is_placeholder
from .names import MC, W, is_on, number, value
from .numbering import Numbering
from .styles import Styles

_CONTENTS = "Table of Contents"
_MOST_COLUMNS = 63


class Body:
    """Reads the blocks of one file, from first to last, since numbers count on."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self.inline = Inline(styles)

    def story(self, root: etree._Element) -> list[Block]:
        """The blocks of the text, or of a note."""
        found = fields(root)
        self.inline.fields = found
        self.inline.noticed["contents"] += found.contents
        return list(self._blocks(root))

    def _blocks(self, container: etree._Element) -> Iterator[Block]:
        """Yield the blocks in a container; a paragraph whose mark was deleted goes on in the next."""
        waiting = ""
        for element in self._elements(container):
            if element.tag == f"{W}tbl":
                yield from self._lines(waiting, None)
                waiting = ""
                yield from self._table(element)
                continue
            waiting += self.inline.said(element)
            boxes, self.inline.boxes = self.inline.boxes, []
            if not _is_joined(element):
                if waiting.strip() or not self._is_gone(element):
                    yield from self._lines(waiting, element)
                waiting = ""
            for box in boxes:
                yield from self._blocks(box)
        yield from self._lines(waiting, None)

    def _elements(self, container: etree._Element) -> Iterator[etree._Element]:
        """Yield paragraphs and tables, whatever wraps them."""
        for child in container:
            if child.tag in (f"{W}p", f"{W}tbl"):
                yield child
            elif child.tag == f"{MC}AlternateContent":
                yield from self._elements(chosen(child))
            elif child.tag == f"{W}altChunk":
                self.inline.noticed["chunks"] += 1
            elif child.tag == f"{W}sdt":
                yield from self._controlled(child)
            elif child.tag not in DROPPED:
                yield from self._elements(child)

    def _controlled(self, control: etree._Element) -> Iterator[etree._Element]:
        gallery = value(control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery"))
        if gallery == _CONTENTS:
            self.inline.noticed["contents"] += 1
        elif not is_placeholder(control):
            yield from self._elements(control)

    def _is_gone(self, element: etree._Element) -> bool:
        """Whether an empty paragraph is none at all: its mark is hidden, or it belongs to a table of contents."""
        hidden = element.find(f"{W}pPr/{W}rPr/{W}vanish")
        runs = element.findall(f"{W}r")
        return (hidden is not None and is_on(hidden)) or (
            bool(runs) and all(run in self.inline.fields.silent for run in runs)
        )

    def _lines(self, said: str, element: etree._Element | None) -> Iterator[Block]:
        """Yield the lines of a paragraph: a break begins a new one, as it does for the reader."""
        marker = "" if element is None else self._numbering.marker(element)
        level = None if element is None else self._styles.level(element)
        titled = element is not None and self._styles.is_title(element)
        lines = [line.strip() for line in said.split("\n") if line.strip()]
        for own in lines or ([""] if marker.strip() else []):
            yield Paragraph((apart(marker, own) + own).strip(), level, titled)
            marker = ""

    def _table(self, table: etree._Element) -> Iterator[Block]:
        kept = [row for row in _within(table, f"{W}tr") if row.find(f"{W}trPr/{W}del") is None]
        rows = [self._row(row) for row in kept]
        width = max((len(_cells(row)) for row in _within(table, f"{W}tr")), default=0)
        yield from table_or_lines(rows, width, list(merges(kept)))

    def _row(self, row: etree._Element) -> list[list[Block]]:
        cells: list[list[Block]] = []
        for left, wide, cell in placed(row):
            cells += [[] for _ in range(left - len(cells))]
            cells.append([] if _is_covered(cell) else list(self._blocks(cell)))
            cells += [[] for _ in range(wide - 1)]
        return cells


def _cells(row: etree._Element) -> list[etree._Element]:
    return list(_within(row, f"{W}tc"))


def _within(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield the elements with a tag, whatever wraps them."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in DROPPED and child.tag not in (f"{W}p", f"{W}tc", f"{W}tr", f"{W}tbl"):
            yield from _within(chosen(child) if child.tag == f"{MC}AlternateContent" else child, tag)


def placed(row: etree._Element) -> Iterator[tuple[int, int, etree._Element]]:
    """Yield the column of each cell of a row, over how many it reaches, and the cell."""
    left = min(max(number(row.find(f"{W}trPr/{W}gridBefore")) or 0, 0), _MOST_COLUMNS)
    for cell in _cells(row):
        wide = min(max(number(cell.find(f"{W}tcPr/{W}gridSpan")) or 1, 1), _MOST_COLUMNS + 1)
        yield left, wide, cell
        left += wide


def merges(rows: Sequence[etree._Element]) -> Iterator[Merge]:
    """Yield the cells of a table that are one, over columns or down from where a merge begins."""
    going: dict[int, Merge] = {}
    for top, row in enumerate(rows):
        below: dict[int, Merge] = {}
        for left, wide, cell in placed(row):
            above, last = going.get(left), next(reversed(below.values()), None)
            if above and above.wide == wide and _is_covered(cell):
                below[left] = replace(going.pop(left), bottom=top)
            elif last and last.right == left - 1 and _goes_on(cell, "hMerge"):
                below[last.left] = replace(last, right=left + wide - 1)
            else:
                below[left] = Merge(top, left, top, left + wide - 1)
        yield from (each for each in going.values() if each.wide * each.high > 1)
        going = below
    yield from (each for each in going.values() if each.wide * each.high > 1)


def _is_covered(cell: etree._Element) -> bool:
    """Whether a cell belongs to the one above or before it, or was deleted."""
    merged = any(_goes_on(cell, tag) for tag in ("vMerge", "hMerge"))
    return merged or cell.find(f"{W}tcPr/{W}cellDel") is not None


def _goes_on(cell: etree._Element, tag: str) -> bool:
    merged = cell.find(f"{W}tcPr/{W}{tag}")
    return merged is not None and value(merged) != "restart"


def _is_joined(paragraph: etree._Element) -> bool:
    """Whether the mark at the end of a paragraph was deleted or moved away."""
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    return mark is not None and any(mark.find(tag) is not None for tag in DROPPED)
