"""What stands in PDFs: their pages, what they say of themselves, and the files in them."""

from __future__ import annotations

import io
from collections.abc import Iterator

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError

from .documents import within
from .found import DAMAGED, LOCKED, SCANNED, TOO_MUCH, Budget, Found, Look, Part, Unread

_MAX_PAGES = 1_000
_UNREADABLE = (
    PyPdfError,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    NotImplementedError,
    RecursionError,
    OSError,
)
"""What pypdf raises of a file that is no sound PDF."""


def paged(name: str, content: bytes, budget: Budget, look: Look) -> Iterator[Found]:
    """Yield what is found in a PDF: its pages, what it says of itself, the notes laid upon it, and the files in it."""
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            yield Unread(name, LOCKED)
            return
        if len(reader.pages) > _MAX_PAGES:
            yield Unread(name, TOO_MUCH)
            return
        yield Part(
            within(name, "metadata"), "\n".join(str(value) for value in (reader.metadata or {}).values())
        )
        texts = [page.extract_text() for page in reader.pages]
        pictures = sum(
            not text.strip() and _has_pictures(page) for text, page in zip(texts, reader.pages, strict=True)
        )
        notes = "\n".join(note for page in reader.pages for note in _notes(page))
        attached = [(own, one) for own, all_of in reader.attachments.items() for one in all_of]
    except _UNREADABLE:
        yield Unread(name, DAMAGED)
        return
    yield from (Part(within(name, f"page {number}"), text) for number, text in enumerate(texts, start=1))
    if notes:
        yield Part(within(name, "notes"), notes)
    if pictures * 2 >= max(len(texts), 1):
        yield Unread(name, SCANNED)
    for own, one in attached:
        budget.take(len(one))
        yield from look(within(name, own), one, budget)


def _notes(page: PageObject) -> Iterator[str]:
    """Yield what is written on the notes, boxes and fields that were laid upon a page."""
    annotations = page.get("/Annots")
    for annotation in annotations.get_object() if annotations is not None else ():
        said = annotation.get_object()
        yield from (str(said[key]) for key in ("/Contents", "/T", "/V", "/Subj") if key in said)


def _has_pictures(page: PageObject) -> bool:
    resources = page.get("/Resources")
    return resources is not None and "/XObject" in resources.get_object()
