"""Nothing private is published: not in pages, attributes, data, archives, PDFs, names of files, or pictures."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from pypdf import PdfReader

from ..faults.privacy import leaks
from ..faults.problems import N_, Problem, place_after, problem
from ..faults.rule import Rule
from ..rules.privacy import MESSAGES, public
from .built import BuiltFile, BuiltSite

_TEXTS = (
    ".html",
    ".htm",
    ".txt",
    ".csv",
    ".xml",
    ".svg",
    ".js",
    ".css",
    ".md",
    ".webmanifest",
    ".yml",
    ".json",
)
_PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".tif", ".tiff", ".avif")
_METADATA = {
    b"Exif\x00\x00": "EXIF",
    b"eXIf": "EXIF",
    b"EXIF": "EXIF",
    b"http://ns.adobe.com/xap/": "XMP",
    b"XML:com.adobe.xmp": "XMP",
    b"Photoshop 3.0": "IPTC",
}
_DRAWING = re.compile(
    r"""\s(?:d|points|transform|viewBox|clip-path|[xy][12]?|[cr][xy]?|width|height)=(?:"[^"]*"|'[^']*')"""
)
"""Coordinates of a drawing, which are nobody's numbers."""

_RECORDS = (".csv", ".zip")
"""Files in which each line is a record of its own, or such files together."""

_HASHES = ("manifest.json",)
"""Files of nothing but names and hashes."""


def _private(site: BuiltSite) -> Iterator[Problem]:
    allowed = public(site.sources)
    for file in site.files:
        if file.name.endswith(_HASHES):
            continue
        for inside, text in _texts(file.name, file):
            for leak in leaks(text, allowed, wrapped=not file.name.endswith(_RECORDS)):
                where = place_after(text[: leak.start], file.file) if not inside else file.line(1)
                yield problem(where, MESSAGES[leak.kind], masked=leak.masked)


def _texts(name: str, file: BuiltFile) -> Iterator[tuple[str, str]]:
    """Yield the texts of a file, each with the name of the part it stands in; the name of the file is one."""
    yield "name", name
    yield from _parts(name, file.content, "") if name.endswith((*_TEXTS, ".zip", ".pdf")) else ()


def _parts(name: str, content: bytes, part: str) -> Iterator[tuple[str, str]]:
    if name.endswith(".zip"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.namelist():
                yield member, member
                yield from _parts(member, archive.read(member), member)
    elif name.endswith(".pdf"):
        reader = PdfReader(io.BytesIO(content))
        yield "metadata", "\n".join(str(value) for value in (reader.metadata or {}).values())
        yield from (
            (f"page {number}", page.extract_text()) for number, page in enumerate(reader.pages, start=1)
        )
    elif name.endswith(_TEXTS):
        yield part, _DRAWING.sub(_blank, content.decode("utf-8", errors="replace"))


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _pictures(site: BuiltSite) -> Iterator[Problem]:
    for file in site.files:
        if file.name.lower().endswith(_PICTURES):
            content = file.content
            for kind in sorted({name for mark, name in _METADATA.items() if mark in content}):
                message = N_(
                    "the picture says where and by whom it was taken ({kind}); save it without metadata"
                )
                yield problem(file.line(1), message, kind=kind)


RULES: tuple[Rule[BuiltSite], ...] = (
    Rule(
        "published-private",
        N_("Nothing private is published, neither in pages nor in data, archives, PDFs and names of files."),
        N_("Remove it from the data or the page, and build again."),
        _private,
        source="19号; Personal Information Protection Law",
        quotes=False,
    ),
    Rule(
        "picture-metadata",
        N_("Pictures carry no metadata about places, persons and cameras."),
        N_("Save the picture without metadata."),
        _pictures,
    ),
)
