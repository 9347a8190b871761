"""What the XML in the documents of office programs says: paragraphs as lines, cells of a row side by side."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal

from lxml import etree

from ...faults.patterns import lazy
from .documents import within
from .found import Budget, Found, Part

PACKAGES = ("[Content_Types].xml", "mimetype", "OFD.xml")
"""One of these stands in each package of an office program."""

_LINES = frozenset([
    "p", "si", "c", "is", "row", "tr", "tc", "h", "table-row", "table-cell", "TextObject", "TextCode",
    "Relationship", "creator", "lastModifiedBy", "title", "subject", "description", "keywords", "comment", "t1",
    "sheet", "li", "item",
])  # fmt: skip
_SPACES = frozenset(["br", "tab", "cr", "line-break", "s"])
_SPEAKING = ("Target", "title", "descr", "alt", "value", "string-value")
_SHARED = "xl/sharedStrings.xml"
_SHEET = lazy(r"xl/worksheets/[^/]+\.xml")
_LONG_NUMBER = lazy(r"\d(?:\.\d+)?[eE]\+?\d+")


def spoken(content: bytes) -> str:
    """The text of the XML in `content`; what cannot be read is left out."""
    pieces: list[str] = []
    for event, element in _events(content):
        name = _local(element)
        if event == "start":
            said = [(_plain(key), text) for key, text in element.attrib.items()]
            pieces += [text for key, text in said if key in _SPEAKING and isinstance(text, str)]
            pieces += ("\n" if name in _LINES else " " if name in _SPACES else "", element.text or "")
        else:
            pieces += ("\n" if name in _LINES else "", element.tail or "")
    return re.sub(r"[ ]*\n\s*", "\n", "".join(pieces))


def tables(name: str, archive: zipfile.ZipFile, budget: Budget) -> Iterator[Found]:
    """Yield the sheets of a workbook, a row a line, its shared texts filled in."""
    names = archive.namelist()
    sheets = sorted(each for each in names if _SHEET.fullmatch(each))
    texts = _read(archive, _SHARED, budget) if _SHARED in names else b""
    shared = [_text(each) for each in _all(texts, "si")]
    for sheet in sheets:
        rows = _all(_read(archive, sheet, budget), "row")
        lines = (" | ".join(_cell(cell, shared) for cell in row if _local(cell) == "c") for row in rows)
        own = sheet.rpartition("/")[2].removesuffix(".xml")
        yield Part(within(name, own), "\n".join(lines), wrapped=False)


def _read(archive: zipfile.ZipFile, name: str, budget: Budget) -> bytes:
    with archive.open(name) as opened:
        return budget.read(opened)


def _cell(cell: etree._Element, shared: list[str]) -> str:
    """What a cell shows; of a formula its value."""
    kind = cell.get("t", "n")
    value = next((part.text or "" for part in cell if _local(part) == "v"), "")
    if kind == "s" and value.isdigit() and int(value) < len(shared):
        return shared[int(value)]
    if kind == "inlineStr":
        return _text(cell)
    return f"{Decimal(value):f}" if _LONG_NUMBER.fullmatch(value) else value


def _text(element: etree._Element) -> str:
    return "".join(str(text) for text in element.itertext())


def _all(content: bytes, name: str) -> list[etree._Element]:
    """The elements called `name`, whatever their namespace."""
    return [element for event, element in _events(content) if event == "end" and _local(element) == name]


def _events(content: bytes) -> Iterator[tuple[str, etree._Element]]:
    """Walk through XML in order; entities stay as they are, nothing is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    root = etree.fromstring(content, parser) if content.strip() else None
    if root is not None:
        yield from etree.iterwalk(root, ("start", "end"))


def _local(element: etree._Element) -> str:
    return _plain(element.tag) if isinstance(element.tag, str) else ""


def _plain(name: str | bytes) -> str:
    return str(name).rpartition("}")[2]
