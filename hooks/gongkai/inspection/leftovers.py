"""What a program or a draft left on a page: placeholders, empty values, notes to oneself."""

from __future__ import annotations

from collections.abc import Iterator

from ..faults.patterns import lazy
from ..faults.problems import N_, Problem
from ..faults.rule import Rule
from .built import BuiltPage

_QUOTED = ("script", "style", "code", "pre")
_ATTRIBUTES = (
    "//@alt | //@title | //@aria-label | //@placeholder | //@href | //@datetime | //@value | //meta/@content"
)
_LEFT = lazy(
    r"\{\{|\}\}|\{%|%\}|\{[A-Za-z_][A-Za-z0-9_.]*\}|%\([a-z_]+\)s|\b(?:TODO|FIXME|TBD|XXX)\b|(?i:lorem ipsum)|\[object Object\]|\ufffd"
    r"|^\s*(?:None|undefined|NaN|null|nan)\s*$|(?<=[(（:：])\s*(?:None|undefined|NaN)\s*(?=[)）]|$)|/(?:None|undefined|null)/"
)
_PLAIN = lazy(r"[{%\[\ufffd]|TODO|FIXME|TBD|XXX|[Ll][Oo][Rr][Ee][Mm]|None|undefined|NaN|nan|null")
"""What there must be in a page for any of these; most have nothing of it."""


def _left(page: BuiltPage) -> Iterator[Problem]:
    for text in page.tree.xpath(f"//text() | {_ATTRIBUTES}"):
        found = _LEFT.search(text) if _PLAIN.search(text) else None
        if found:
            element = text.getparent()
            if not (text.is_text or text.is_tail) or not (
                element.tag in _QUOTED or any(element.iterancestors(*_QUOTED))
            ):
                message = N_("“{left}” was left on the page: {text}")
                yield page.fault(element, message, left=found[0].strip(), text=" ".join(text.split())[:60])


RULES: tuple[Rule[BuiltPage], ...] = (
    Rule("leftover", N_("No placeholder, no empty value of a program and no note to oneself is published."),
         N_("Write what should stand there, or take it out; quote code as `code`."), _left),
)  # fmt: skip
