"""Hand-written pages: they say something, do nothing, and fetch nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml import html

from ..faults.active import acting
from ..faults.problems import N_, Problem, place_after, problem
from ..faults.rule import Rule
from ..reading.documents import Document
from ..reading.sources import Sources
from .raw import converted
from .settled import in_pages

_SHOWN = ("src", "srcset", "poster")
"""Attributes whose address is fetched as soon as a page is open."""


def _acting(document: Document) -> Iterator[Problem]:
    return acting(document.text, converted(document), document.file)


def _fetched(document: Document) -> Iterator[Problem]:
    made = converted(document)
    if "//" not in made:
        return
    for element in html.fragment_fromstring(made, create_parent="div").iter():
        for address in (element.get(name, "") for name in _SHOWN):
            if urlsplit(address).netloc:
                message = N_(
                    "the page would fetch {address} from another host as soon as somebody opens it; keep the file in docs/assets/"
                )
                at = max(document.text.find(address), 0)
                yield problem(place_after(document.text[:at], document.file), message, address=address)


RULES: tuple[Rule[Sources], ...] = (
    Rule("page-code", N_("Hand-written pages hold no script, no frame, no style and no address that runs something."),
         N_("Write it as text or as a link; what must run belongs into the templates."), in_pages(_acting), across=True),
    Rule("page-fetches", N_("Hand-written pages show no picture, sound or film that another host serves."),
         N_("Put the file into docs/assets/ and show it from there, or link to it."), in_pages(_fetched), across=True),
)  # fmt: skip
