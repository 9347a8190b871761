"""What is packed in archives and in the packages of office programs, within limits: a bomb is told, not unpacked."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Iterator

from .documents import within
from .found import DAMAGED, LOCKED, TOO_MUCH, Budget, Found, Look, Part, Unread
from .markup import PACKAGES, spoken, tables

_BROKEN = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    NotImplementedError,
    ValueError,
)
_STORED = ("meta-inf/", "thumbnails/", "configurations2/", "_rels/.rels")
_BESIDE = (".bin", ".wmf", ".emf", ".vml", ".odttf", ".fntdata", ".dat")
"""What office programs keep in a package for themselves: settings of printers, macros, drawings, fonts."""


def zipped(name: str, content: bytes, budget: Budget, look: Look) -> Iterator[Found]:
    """Yield what is found in a ZIP archive, a document of an office program among them."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            budget.take(0)
            if sum(member.file_size for member in members) > budget.left:
                yield Unread(name, TOO_MUCH)
                return
            is_package = any(member.filename in PACKAGES for member in members)
            if is_package:
                yield from tables(name, archive, budget)
            for member in members:
                own = _named(member)
                if not (is_package and _is_beside(own.lower())):
                    if not is_package:
                        yield Part(within(name, own), own)
                    yield from _member(within(name, own), archive, member, budget, look)
    except _BROKEN:
        yield Unread(name, DAMAGED)


def _member(
    inside: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo, budget: Budget, look: Look
) -> Iterator[Found]:
    if member.flag_bits & 0x1:
        yield Unread(inside, LOCKED)
        return
    with archive.open(member) as opened:
        content = budget.read(opened)
    if inside.lower().endswith((".xml", ".rels", ".rdf")):
        yield Part(inside, spoken(content), wrapped=False)
    else:
        yield from look(inside, content, budget)


def _is_beside(own: str) -> bool:
    """Whether a member of a package says nothing, or nothing that is not told elsewhere."""
    stored = own.startswith(_STORED) and not own.endswith(".rels")
    return (
        stored
        or own.startswith("xl/worksheets/sheet")
        or (own.endswith(_BESIDE) and "embeddings/" not in own)
    )


def _named(member: zipfile.ZipInfo) -> str:
    """The name of a member as whoever packed it wrote it: old programs write GBK and do not say so."""
    if member.flag_bits & 0x800:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return member.filename


def packed(name: str, content: bytes, budget: Budget, look: Look) -> Iterator[Found]:
    """Yield what is found in one file packed by gzip, bzip2 or xz."""
    marks = ((b"\x1f\x8b", gzip.open), (b"BZh", bz2.open), (b"", lzma.open))
    open_as = next(opener for mark, opener in marks if content.startswith(mark))
    try:
        with open_as(io.BytesIO(content), "rb") as opened:
            whole = budget.read(opened)
    except _BROKEN:
        yield Unread(name, DAMAGED)
        return
    yield from look(name, whole, budget)


def unpacked(name: str, content: bytes, budget: Budget, look: Look) -> Iterator[Found]:
    """Yield what is found in a tape archive."""
    try:
        with tarfile.open(fileobj=io.BytesIO(content), mode="r:") as archive:
            for member in archive:
                opened = archive.extractfile(member) if member.isfile() else None
                if opened is not None:
                    inside = within(name, member.name)
                    budget.take(member.size)
                    yield Part(inside, member.name)
                    yield from look(inside, opened.read(), budget)
    except _BROKEN:
        yield Unread(name, DAMAGED)
