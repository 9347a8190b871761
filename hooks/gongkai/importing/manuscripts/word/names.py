"""Names of elements and attributes in Word files, and how switches are read."""

from __future__ import annotations

from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{_W}}}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
V = "{urn:schemas-microsoft-com:vml}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
KNOWN = frozenset({"wps", "wpg", "wpc", "w14", "w15", "w16", "w16cex", "w16cid", "w16se", "wp14", "a14"})
"""Prefixes of the extensions whose elements are understood here, or hold nothing to read."""

TRANSITIONAL = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", _W.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M.strip("{}").encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", A.strip("{}").encode()),
)
"""Namespaces of the strict form of the standard, each with its name in all other files."""


def value(element: etree._Element | None, name: str = "val") -> str | None:
    """An attribute of an element, None if either is missing."""
    return None if element is None else element.get(W + name)


def number(element: etree._Element | None, name: str = "val") -> int | None:
    """An attribute as a number; None if it is missing, or none that Word could have written."""
    said = value(element, name)
    digits = said.strip().lstrip("-") if said else ""
    return int(said) if said and digits.isdecimal() and digits.isascii() and len(digits) < 10 else None


def is_on(element: etree._Element) -> bool:
    """Whether a switch is on; without a value it is."""
    return value(element) not in ("0", "false", "off")
