"""The lines of a web page as a browser shows them, each with the element that holds it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from ....model.markers import read
from ..manuscript import Block, Paragraph, table_or_lines
from ..spaces import apart, raised, visible
from ..word.symbols import shown
from .collapsing import collapsed, spoken_in
from .looks import Look, is_hidden, look_of, number_of, style_of
from .tables import data_rows, grid, whole

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_UNREAD = frozenset({
    "applet", "audio", "button", "canvas", "datalist", "embed", "head", "iframe", "input", "map",
    "noscript", "object", "option", "script", "select", "style", "svg", "template", "textarea", "title",
    "video", "xml",
})  # fmt: skip
_FURNITURE = frozenset({"nav", "aside"})


@dataclass(frozen=True)
class Line:
    """A paragraph or a table, the element that holds it, and how much of it is links (0 to 1)."""

    block: Block
    holder: etree._Element
    linked: float = 0

    @property
    def text(self) -> str:
        """The line, or the rows of the table."""
        return "\n".join(self.block.lines)


def lines_of(root: etree._Element) -> list[Line]:
    """The lines that an element shows."""
    reader = _Reader(root)
    reader.enter(root, Look())
    reader.close()
    return reader.lines


class _Reader:
    def __init__(self, holder: etree._Element) -> None:
        self.lines: list[Line] = []
        self._holders = [holder]
        self._pieces: list[tuple[str, Look]] = []
        self._number = ""

    def enter(self, element: etree._Element, around: Look) -> None:
        """Read what an element shows."""
        if not isinstance(element.tag, str) or element.tag in _UNREAD or element.tag in _FURNITURE:
            return
        style = style_of(element)
        if is_hidden(element, style):
            return
        look = look_of(element, style, around)
        if element.tag == "br":
            self.close()
        elif "mso-list" in style and style["mso-list"] == "ignore":
            number = " ".join("".join(map(str, element.itertext())).split())
            self._add(shown(number, _symbol_font(element)), look)
        elif element.tag in _BLOCKS:
            self._block(element, look)
        elif mark := _mark(element):
            self._add(mark, look)
        else:
            self._inside(element, look)

    def close(self) -> None:
        """End the line."""
        pieces, self._pieces = self._pieces, []
        text = collapsed("".join(text for text, _ in pieces))
        if not text:
            return
        pieces = [(own, look) for own, look in pieces if own.strip()]
        number, self._number = self._number, ""
        if number and not read(text):
            text = apart(number, text) + text
        spoken = sum(len(own.strip()) for own, _ in pieces)
        linked = sum(len(own.strip()) for own, look in pieces if look.linked) / spoken
        self.lines.append(Line(Paragraph(text, pieces[0][1].level), self._holders[-1], linked))

    def _block(self, element: etree._Element, look: Look) -> None:
        self.close()
        self._holders.append(element)
        if element.tag == "table" and (rows := data_rows(element)):
            self._table(element, rows, look)
        elif element.tag == "ol":
            self._numbered(element, look)
        else:
            self._inside(element, look)
        self.close()
        self._holders.pop()

    def _inside(self, element: etree._Element, look: Look) -> None:
        self._add(element.text, look)
        for child in element:
            self.enter(child, look)
            self._add(child.tail, look)

    def _numbered(self, element: etree._Element, look: Look) -> None:
        number = whole(element.get("start"), 1)
        for child in element:
            if child.tag == "li":
                number = whole(child.get("value"), number)
                self._number = number_of(element, number)
                number += 1
            self.enter(child, look)
            self._number = ""
            self._add(child.tail, look)

    def _add(self, text: str | None, look: Look) -> None:
        first, *others = (text or "").split("\n") if look.kept else [text or ""]
        self._pieces.append((visible(first).replace("\n", " ") if look.kept else spoken_in(first), look))
        for other in others:
            self.close()
            self._pieces.append((visible(other), look))

    def _table(self, element: etree._Element, rows: Sequence[etree._Element], look: Look) -> None:
        for caption in element.iterchildren("caption"):
            self.enter(caption, look)
        cells, merges = grid(rows, lambda cell: [line.block for line in lines_of(cell)])
        for block in table_or_lines(cells, 2, merges):
            linked = sum(len("".join(map(str, link.itertext()))) for link in element.iter("a"))
            spoken = sum(map(len, block.lines)) or 1
            self.lines.append(Line(block, element, min(1, linked / spoken)))


def _mark(element: etree._Element) -> str:
    """What a number above the line says: the mark of a note (which leads there and back), or an exponent."""
    said = "".join(map(str, element.itertext())).strip()
    if not said.isdecimal() or not said.isascii():
        return ""
    if element.tag == "a" and element.get("href", "").startswith("#"):
        return f"[{said}]"
    return raised(said) if element.tag == "sup" and next(element.iterdescendants("a"), None) is None else ""


def _symbol_font(element: etree._Element) -> str:
    fonts = (
        style_of(inner).get("font-family", "").strip("\"' ")
        for inner in element.iter()
        if isinstance(inner.tag, str)
    )
    return next((font for font in fonts if font.startswith(("wingdings", "symbol"))), "")
