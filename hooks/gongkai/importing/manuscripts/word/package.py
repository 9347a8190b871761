"""The parts of a Word file: a zip archive of XML, read within bounds; nothing in it is executed, resolved or fetched."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from functools import cached_property
from io import BytesIO
from typing import NoReturn

from lxml import etree

from ....faults.problems import N_
from ..refusal import DAMAGED, PROTECTED, refuse
from .names import TRANSITIONAL

_MOST_BYTES = 32_000_000
_MOST_ELEMENTS = 600_000
_MOST_PARTS = 20_000
_MAIN = "/officeDocument"
_BROKEN = (zipfile.BadZipFile, OSError, ValueError, NotImplementedError)
_DECLARES = N_(
    "the file declares a document type, which Word never does and which can do harm; open it in Word or WPS and save it afresh as .docx"
)
_TOO_LARGE = N_(
    "unpacked, the file is far larger than any report (more than {limit} MB of text); paste the text into a new file"
)


class Package:
    """The parts of a zip archive by their names, which Word takes without regard to case."""

    def __init__(self, name: str, content: bytes) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
        except _BROKEN:
            refuse(name, DAMAGED, what="zip")
        members = self._zip.infolist()
        if len(members) > _MOST_PARTS:
            self._too_large()
        self._members = {member.filename.lstrip("/").lower(): member for member in members}
        if any(member.flag_bits & 1 for member in members):
            refuse(name, PROTECTED)

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._members

    def holds(self, folder: str) -> bool:
        """Whether any part stands in the folder."""
        return any(part.startswith(f"{folder}/") for part in self._members)

    def holds_programs(self) -> bool:
        """Whether there are macros in it."""
        return any(part.endswith("vbaproject.bin") for part in self._members)

    def read(self, part: str) -> bytes:
        """What a part holds.

        Raises:
            DataError: if it is missing, damaged, or too large once unpacked.
        """
        member = self._members.get(part.lower())
        if member is None or member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            refuse(self.name, DAMAGED, what=part)
        try:
            with self._zip.open(member) as opened:
                content = opened.read(_MOST_BYTES + 1)
        except (*_BROKEN, zlib.error, EOFError, RuntimeError):
            refuse(self.name, DAMAGED, what=part)
        if len(content) > _MOST_BYTES:
            self._too_large()
        return content

    def xml(self, part: str) -> etree._Element:
        """The root element of a part.

        Raises:
            DataError: if it is no XML, or declares a document type (entities), or is too large.
        """
        content = self.read(part)
        if b"<!DOCTYPE" in content:
            refuse(self.name, _DECLARES)
        for strict, transitional in TRANSITIONAL:
            content = content.replace(strict, transitional)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError):
            refuse(self.name, DAMAGED, what=part)
        if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]  # in UTF-16; the stubs are wrong
            refuse(self.name, _DECLARES)
        if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
            self._too_large()
        return root

    @cached_property
    def main(self) -> str:
        """Name of the part with the text."""
        return self.related("", _MAIN) or "word/document.xml"

    def related(self, part: str, kind: str) -> str | None:
        """Name of the part to which another one leads as `kind` (the end of the type); None if to none."""
        folder, file = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{file}.rels")
        if relations not in self:
            usual = posixpath.join(folder, f"{kind.lstrip('/')}.xml")
            return usual if usual in self else None
        for relation in self.xml(relations):
            if relation.get("Type", "").endswith(kind) and relation.get("TargetMode") != "External":
                target = posixpath.join("/", folder, relation.get("Target", ""))
                return posixpath.normpath(target).lstrip("/")
        return None

    def _too_large(self) -> NoReturn:
        refuse(self.name, _TOO_LARGE, limit=_MOST_BYTES // 1_000_000)
