"""What stands in a paragraph of a Word file, run by run, as Word shows it with all changes accepted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from ..spaces import raised, visible
from .fields import Fields
from .names import KNOWN, MC, XML_SPACE, A, M, V, W, is_on, value
from .styles import Styles
from .symbols import UNKNOWN, shown, sign

DROPPED = frozenset({f"{W}del", f"{W}moveFrom"})
"""Elements around what a tracked change has taken away."""

KEPT = frozenset({f"{W}ins", f"{W}moveTo"})
_SIGNS = {
    f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-",
}  # fmt: skip
_DRAWN = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_BOX = f"{W}txbxContent"
_CHOICE = f"{MC}AlternateContent"


@dataclass(frozen=True)
class Reference:
    """A reference to a note: its kind (`footnote`, `endnote`), its id, its mark; none where the author typed one."""

    kind: str
    id: str
    mark: str


class Inline:
    """Reads the paragraphs of a file, and remembers what it came across."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self.fields = Fields(frozenset(), {}, False)
        self.noticed: Counter[str] = Counter()
        """How often: `changes`, `hidden`, `pictures`, `signs` that no table knows."""

        self.references: list[Reference] = []
        """Those to footnotes and endnotes, in the order of the text."""

        self.boxes: list[etree._Element] = []
        """Text boxes that the paragraphs read last hold."""

    def said(self, paragraph: etree._Element) -> str:
        """What a paragraph shows, `\\n` for a break; its text boxes are in `boxes` afterwards."""
        return "".join(self._within(paragraph, paragraph))

    def _within(self, element: etree._Element, paragraph: etree._Element) -> Iterator[str]:
        for child in element:
            if child.tag == f"{W}r":
                yield from self._run(child, paragraph)
            elif child.tag == f"{M}t":
                yield visible(child.text or "")
            elif child.tag == f"{W}sdt":
                if not is_placeholder(child):
                    yield from self._within(child, paragraph)
            elif child.tag == _CHOICE:
                yield from self._within(chosen(child), paragraph)
            elif child.tag in DROPPED:
                self.noticed["changes"] += 1
            elif child.tag not in _NO_TEXT:
                self.noticed["changes"] += child.tag in KEPT
                yield from self._within(child, paragraph)

    def _run(self, run: etree._Element, paragraph: etree._Element) -> Iterator[str]:
        if run in self.fields.silent:
            return
        look = self._styles.look(run, paragraph)
        text = "".join(self._text(run, paragraph)) + self.fields.written.get(run, "")
        if look.raised and text.isdecimal() and text.isascii():
            text = raised(text)
        if look.hidden:
            self.noticed["hidden"] += bool(text.strip())
        elif text:
            yield text

    def _text(self, run: etree._Element, paragraph: etree._Element) -> Iterator[str]:
        font = value(run.find(f"{W}rPr/{W}rFonts"), "ascii") or ""
        for child in run:
            if child.tag == f"{W}t":
                yield self._known(shown(_spoken(child), font))
            elif child.tag in _SIGNS:
                yield _SIGNS[child.tag]
            elif child.tag == f"{W}sym":
                yield self._known(sign(value(child, "font") or "", _code(child)))
            elif child.tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                yield self._reference(child)
            elif child.tag == f"{W}ruby":
                base = child.find(f"{W}rubyBase")
                yield "" if base is None else "".join(self._within(base, paragraph))
            elif child.tag == _CHOICE:
                yield from self._text(chosen(child), paragraph)
            elif child.tag in _DRAWN:
                yield from self._drawn(child)

    def _known(self, text: str) -> str:
        self.noticed["signs"] += text.count(UNKNOWN)
        return text

    def _reference(self, reference: etree._Element) -> str:
        own = value(reference, "customMarkFollows") in ("1", "true", "on")
        counted = sum(bool(other.mark) for other in self.references)
        mark = "" if own else f"[{counted + 1}]"
        kind = reference.tag.removeprefix(W).removesuffix("Reference")
        self.references.append(Reference(kind, value(reference, "id") or "", mark))
        return mark

    def _drawn(self, drawing: etree._Element) -> Iterator[str]:
        """Yield the letters of a drawing that are no text box; keep its boxes, or count it as a picture."""
        boxes = list(_boxes(drawing))
        lettered = [path.get("string", "") for path in drawing.iter(f"{V}textpath")]
        self.boxes += boxes
        yield from (visible(letters) for letters in lettered)
        self.noticed["pictures"] += not boxes and not any(lettered) and _is_picture(drawing)


_NO_TEXT = frozenset({f"{W}pPr", f"{W}rPr", f"{W}sdtPr", f"{W}sdtEndPr", f"{W}rt", f"{W}subDoc"})


def chosen(alternatives: etree._Element) -> etree._Element:
    """The one of several ways to say the same that is read: the first that is understood and says anything."""
    branches = [
        choice
        for choice in alternatives.iterfind(f"{MC}Choice")
        if set(choice.get("Requires", "").split()) <= KNOWN
    ]
    branches += alternatives.findall(f"{MC}Fallback")
    return next(filter(_says, branches), branches[0] if branches else etree.Element(f"{MC}Choice"))


def is_placeholder(control: etree._Element) -> bool:
    """Whether a content control shows only what is to be filled in."""
    shows = control.find(f"{W}sdtPr/{W}showingPlcHdr")
    return shows is not None and is_on(shows)


def _says(element: etree._Element) -> bool:
    return next(element.iter(f"{W}t", f"{W}sym", f"{A}blip", f"{V}textpath"), None) is not None


def _boxes(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the outermost text boxes in an element, each once."""
    for child in chosen(element) if element.tag == _CHOICE else element:
        if child.tag == _BOX:
            yield child
        else:
            yield from _boxes(child)


def _is_picture(drawing: etree._Element) -> bool:
    named = next(drawing.iter(f"{A}blip", f"{V}imagedata", f"{A}graphicData"), None)
    return named is not None


def _spoken(text: etree._Element) -> str:
    said = text.text or ""
    if text.get(XML_SPACE) != "preserve":
        said = said.strip(" \t\r\n")
    return visible(" ".join(said.splitlines()) if "\n" in said or "\r" in said else said).replace("\t", " ")


def _code(symbol: etree._Element) -> int:
    said = value(symbol, "char") or ""
    try:
        return int(said, 16)
    except ValueError:
        return 0
