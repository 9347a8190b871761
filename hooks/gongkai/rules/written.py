"""Hand-written pages: they say something, do nothing, and fetch nothing from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from ..faults.active import acting
from ..faults.fetched import fetched
from ..faults.patterns import lazy
from ..faults.problems import N_, Problem, problem
from ..faults.rule import Rule
from ..reading.documents import Document
from ..reading.sources import Sources
from .raw import converted
from .settled import in_pages, unless_faultless

_HOST = lazy(r"\s*(?:[a-z][a-z0-9+.-]*:)?[/\\]{2}([^/\\?#]*)", re.IGNORECASE)
"""What browsers take for a host: they read \\ as /."""


def _acting(document: Document) -> Iterator[Problem]:
    return acting(document.text, converted(document), document.file)


def _fetched(sources: Sources) -> Iterator[Problem]:
    own = sources["agency"].get(("domain",))
    for document in sources.documents:
        yield from unless_faultless(sources, _of_others, document, own)


def _of_others(document: Document, own: object) -> Iterator[Problem]:
    made = converted(document)
    if not _HOST.search(made):
        return
    for _, address in fetched(html.fragment_fromstring(made, create_parent="div")):
        host = _HOST.match(address)
        if host and host[1].lower() != own:
            message = N_(
                "the page would fetch {address} from another host as soon as somebody opens it; keep the file in docs/assets/"
            )
            at = max(document.text.find(address), 0)
            yield problem(document.place(at), message, address=address)


RULES: tuple[Rule[Sources], ...] = (
    Rule("page-code", N_("Hand-written pages hold no script, no frame, no style and no address that runs something."),
         N_("Write it as text or as a link; what must run belongs into the templates."), in_pages(_acting), across=True),
    Rule("page-fetches", N_("Hand-written pages show no picture, sound or film that another host serves."),
         N_("Put the file into docs/assets/ and show it from there, or link to it."), _fetched, across=True),
)  # fmt: skip
