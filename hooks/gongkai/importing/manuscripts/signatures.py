"""What kind of file this is, told by what it begins with before the end of its name; and what to do with those not read."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Literal, NoReturn

from ...faults.problems import N_
from ...reading.contents.encodings import marked
from .refusal import DAMAGED, LARGE, PROTECTED, refuse
from .word.package import Package

Form = Literal["web", "text"]

MOST_BYTES = 100_000_000
_HEAD = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WEB = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta|title|div|table|p)\b", re.IGNORECASE)
_BEFORE = re.compile(rb"\s*(?:<\?xml[^>]*>|<!--(?:[^-]|-(?!->))*-->)\s*")
_WEB_ENDINGS = {".html", ".htm", ".shtml", ".xhtml"}
_READ_ENDINGS = {"", ".txt", ".text", ".md"} | _WEB_ENDINGS

_OLD = N_(
    "this is a file in the old form of Word or WPS; open it there, choose “Save as” with the type “Word document (.docx)”, and take that file"
)
_OFD = N_(
    "an OFD file knows where letters stand, but not what is a paragraph; take the Word or WPS file from which it was made, saved as .docx"
)
_REFUSED: tuple[tuple[bytes | None, tuple[str, ...], str], ...] = (
    (None, (".doc", ".wps"), _OLD),
    (None, (".ofd",), _OFD),
    (rb"\s*%PDF", (".pdf",), N_(
        "a PDF knows where letters stand, but not what is a paragraph; take the Word or WPS file from which it was made, saved as .docx"
    )),
    (rb"\s*\{\\rtf", (".rtf",), N_(
        "this is an RTF file; open it in Word or WPS, choose “Save as” with the type “Word document (.docx)”, and take that file"
    )),
    (rb".*?<(?:\w+:)?(?:wordDocument|package)\b.{0,2000}schemas\.microsoft\.com", (), N_(
        "this is a Word file as XML; open it in Word or WPS, choose “Save as” with the type “Word document (.docx)”, and take that file"
    )),
    (rb"\s*(?i:MIME-Version:|From: <Saved by|Content-Type: multipart/related)", (".mht",), N_(
        "this is a web page in one file (.mht); open it in the browser and save it as “web page, HTML only”, or open it in Word and save it as .docx"
    )),
)  # fmt: skip
"""How files begin that are neither pages nor text, how their names end, and what is said of them."""

_OTHER_OFFICE = N_(
    "this is a spreadsheet, slides or an OpenDocument file; save or paste the text as a Word document (.docx)"
)
_ARCHIVE = N_("this is an archive; unpack it and take the .docx, .html or .txt file in it")
_PROGRAMS = N_(
    "the file holds macros, that is programs; open it in Word or WPS, save it as .docx without macros, and take that"
)
_EMPTY = N_("the file is empty; save the report and take that file")
_UNKNOWN = N_("this kind of file cannot be read; save the report as .docx, as .html or as .txt")


def check_size(name: str, content: bytes) -> None:
    """Refuse what is empty or too large.

    Raises:
        DataError: if it is.
    """
    if len(content) > MOST_BYTES:
        refuse(name, LARGE, limit=MOST_BYTES // 1_000_000)
    if not content:
        refuse(name, _EMPTY)


def word_package(name: str, content: bytes) -> Package | None:
    """The parts of a Word file; None if this is no zip archive.

    Raises:
        DataError: if the archive is no Word file, damaged, or holds programs.
    """
    if not content.startswith(b"PK"):
        return None
    package = Package(name, content)
    if package.holds_programs() or _ending(name) in (".docm", ".dotm"):
        refuse(name, _PROGRAMS)
    if package.main not in package:
        _refuse_archive(name, package)
    return package


def _refuse_archive(name: str, package: Package) -> NoReturn:
    if "ofd.xml" in package:
        refuse(name, _OFD)
    if "mimetype" in package or package.holds("xl") or package.holds("ppt"):
        refuse(name, _OTHER_OFFICE)
    if package.holds("word") or _ending(name) == ".docx":
        refuse(name, DAMAGED, what=package.main)
    refuse(name, _ARCHIVE)


def form(name: str, content: bytes) -> Form:
    """Whether a file that is no archive is a web page or plain text.

    Raises:
        DataError: if it is neither.
    """
    if content.startswith(_OLE):
        refuse(name, PROTECTED if "EncryptedPackage".encode("utf-16-le") in content else _OLD)
    known = marked(content[:_HEAD])  # as ASCII would be, without what UTF-16 puts between
    head = known[0].replace(b"\x00", b"") if known else content[:_HEAD]
    for begins, _, message in _REFUSED:
        if begins and re.match(begins, head, re.DOTALL):
            refuse(name, message)
    if _WEB.match(_begun(head)):
        return "web"
    return _by_ending(name)


def _begun(head: bytes) -> bytes:
    """The beginning of a file behind declarations and comments."""
    while before := _BEFORE.match(head):
        head = head[before.end() :]
    return head.lstrip()


def _by_ending(name: str) -> Form:
    ending = _ending(name)
    for _, endings, message in _REFUSED:
        if ending in endings:
            refuse(name, message)
    if ending == ".docx":
        refuse(name, DAMAGED, what="zip")
    if ending not in _READ_ENDINGS:
        refuse(name, _UNKNOWN)
    return "web" if ending in _WEB_ENDINGS else "text"


def _ending(name: str) -> str:
    return PurePosixPath(name.replace("\\", "/")).suffix.lower()
