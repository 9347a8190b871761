"""Looks into a file by what it is, not by its name: texts, tables, documents, archives, mail, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...faults.patterns import lazy
from .archives import packed, unpacked, zipped
from .documents import formatted, mailed
from .encodings import decoded
from .found import DAMAGED, MAX_NESTED, TOO_MUCH, UNKNOWN, Budget, Found, Look, Part, TooMuchError, Unread
from .pictures import pictured


def _paged(name: str, content: bytes, budget: Budget) -> Iterator[Found]:
    """Yield what is found in a PDF."""
    from .pdfs import paged  # noqa: PLC0415 - what reads PDFs takes long to bring in, and most portals have none

    yield from paged(name, content, budget, _look)


_KINDS: tuple[tuple[bytes, int, Look], ...] = (
    (b"PK\x03\x04", 0, lambda name, content, budget: zipped(name, content, budget, _look)),
    (b"PK\x05\x06", 0, lambda name, content, budget: zipped(name, content, budget, _look)),
    (b"%PDF", 0, _paged),
    (b"{\\rtf", 0, lambda name, content, _: formatted(name, content)),
    (b"\x1f\x8b", 0, lambda name, content, budget: packed(name, content, budget, _look)),
    (b"BZh", 0, lambda name, content, budget: packed(name, content, budget, _look)),
    (b"\xfd7zXZ\x00", 0, lambda name, content, budget: packed(name, content, budget, _look)),
    (b"ustar", 257, lambda name, content, budget: unpacked(name, content, budget, _look)),
)
_SILENT = (
    b"wOFF", b"wOF2", b"OTTO", b"\x00\x01\x00\x00\x00", b"ttcf", b"ID3", b"OggS", b"\x1aE\xdf\xa3", b"RIFF",
    b"\x00asm", b"fLaC",
)  # fmt: skip
"""Fonts, sound, film and programs of pages: they hold no text that anybody reads."""
_CLOSED = (".ofd", ".tif", ".tiff", ".djvu", ".caj")
"""What is shown as pages, and whose text, if any, need not be what is shown."""
_NO_TEXT = (
    ".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".zip", ".png", ".jpg", ".jpeg", ".gif", ".webp",
)  # fmt: skip
"""What is no text: one in its place is what a server or a program said instead of it."""
_RECORDS = (".csv", ".tsv", ".tab")
"""Files in which each line is a record of its own."""
_DRAWING = lazy(
    r"""\s(?:d|points|transform|viewBox|clip-path|[xy][12]?|[cr][xy]?|width|height)=(?:"[^"]*"|'[^']*')"""
)
"""Coordinates of a drawing, which are nobody's numbers."""
_MAIL = (".eml", ".mht", ".mhtml")


def looked_into(name: str, content: bytes) -> Iterator[Found]:
    """Yield what is found in the file `name`."""
    yield from _look("", content, Budget(), name)


def _look(part: str, content: bytes, budget: Budget, name: str = "") -> Iterator[Found]:
    """Yield what is found in a `part` of a file, or in the file called `name`."""
    own = (part or name).lower()
    budget.depth += 1
    if budget.depth > MAX_NESTED:
        yield Unread(part, TOO_MUCH)
    else:
        if own.endswith(_CLOSED):
            yield Unread(part, UNKNOWN)
        try:
            yield from _of_kind(part, own, content, budget)
        except TooMuchError:
            if budget.depth > 1:
                raise
            yield Unread(part, TOO_MUCH)
    budget.depth -= 1


def _of_kind(part: str, own: str, content: bytes, budget: Budget) -> Iterator[Found]:
    for mark, at, look in _KINDS:
        if content[at : at + len(mark)] == mark:
            yield from look(part, content, budget)
            return
    picture = pictured(part, content)
    if picture is not None:
        yield from picture
    elif not content.startswith(_SILENT) and content[4:8] != b"ftyp":
        text = decoded(content)
        if text is None:
            if not own.endswith(_CLOSED):
                yield Unread(part, UNKNOWN)
        elif own.endswith(_NO_TEXT):
            yield Unread(part, DAMAGED)
        elif own.endswith(_MAIL):
            yield from mailed(part, content, budget, _look)
        else:
            yield Part(part, _DRAWING.sub(_blank, text) if "<" in text else text, not own.endswith(_RECORDS))


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])
