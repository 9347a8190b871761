"""Where the links of hand-written pages lead within the site: to a page, a file or a place that is there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from lxml import html

from ..faults.problems import N_, Place, Problem, place_after, problem
from ..faults.rule import Rule
from ..model.kinds import FILES, KINDS, KindName
from ..model.languages import split_address
from ..reading.documents import Document
from ..reading.sources import Sources
from .raw import converted

_NOWHERE = N_("{address} leads to no page and no file of the site; correct it, or take the link out")
_NO_PLACE = N_("{address} leads to a place that {page} has not; correct it, or take the link out")
_SHARED: Mapping[KindName, str] = {
    "service": "services",
    "commitments-area": "areas",
    "programme": "programmes",
    "office-entry": "offices",
    "indicator": "indicators",
}
"""Of which records a kind has a page each."""


def _dead(sources: Sources) -> Iterator[Problem]:
    pages = {document.src_uri: document for document in sources.documents}
    for document in sources.documents:
        end = 0
        for address in _addresses(document):
            message, page = _fault(address, document, pages, sources)
            if message:
                at = document.text.find(address, end)
                end = max(at, end)
                where = Place(document.file) if at < 0 else place_after(document.text[:at], document.file)
                yield problem(where, message, address=address, page=page)


def _addresses(document: Document) -> Iterator[str]:
    """Yield each address to which the page leads within the site."""
    for address in _linked(converted(document)):
        try:
            parts = urlsplit(address)
        except ValueError:
            continue
        outside = parts.scheme or parts.netloc or address.startswith(("/", "\\", "mailto:"))
        if not outside and "@" not in address and (parts.path or parts.fragment):
            yield address


@lru_cache(maxsize=256)
def _linked(made: str) -> tuple[str, ...]:
    return tuple(
        str(value)
        for element in _parsed(made).iter("a", "img")
        if (value := element.get("href") or element.get("src")) and not (element.text or "").startswith("^")
    )


@lru_cache(maxsize=256)
def _places(made: str) -> frozenset[str]:
    """What a link can lead to within a page."""
    return frozenset(
        str(value)
        for element in _parsed(made).iter()
        for value in (element.get("id"), element.get("name"))
        if value
    )


def _parsed(made: str) -> html.HtmlElement:
    return html.fragment_fromstring(made or " ", create_parent="div")


def _fault(
    address: str, document: Document, pages: Mapping[str, Document], sources: Sources
) -> tuple[str, str]:
    """What is told of an address, if it leads nowhere, and the page that has no such place."""
    path, _, place = address.partition("#")
    path = unquote(path.partition("?")[0])
    name = posixpath.normpath(posixpath.join(posixpath.dirname(document.src_uri), path)) if path else ""
    there = pages.get(name, document if not name else None)
    if there is not None:
        known = not place or place == "top" or unquote(place) in _places(converted(there))
        return ("", "") if known else (_NO_PLACE, there.file)
    return ("", "") if _is_there(name, sources) else (_NOWHERE, "")


def _is_there(name: str, sources: Sources) -> bool:
    """Whether a page or a file is there, or may be made from the data."""
    if name in sources.kept or name.startswith(".."):
        return name in sources.kept
    if not name.endswith(".md"):
        folder, _, file = split_address(name)[1].rpartition("/")
        return _is_made(f"{folder}/", sources) if folder else file in FILES
    path = re.sub(r"(?:(?<=/)|^)index\.md$", "", split_address(name)[1])
    return _is_made(path if path.endswith("/") or not path else f"{path.removesuffix('.md')}/", sources)


def _is_made(path: str, sources: Sources) -> bool:
    """Whether a page at `path` may be made from the data, or comes with the engine; its id is known, if that can be told."""
    for kind in KINDS:
        if kind.address is None or not (found := re.fullmatch(_pattern(kind.address), path)):
            continue
        if not found.groups():
            return True
        if kind.name in _SHARED:
            return not sources.knows(_SHARED[kind.name]) or found[1] in sources.ids(_SHARED[kind.name])
        return found[1] in {report.id for report in sources.reports}
    return False


@lru_cache(maxsize=64)
def _pattern(address: str) -> str:
    return re.sub(r"\\\{\w+\\\}", "([^/]+)", re.escape(address))


RULES: tuple[Rule[Sources], ...] = (
    Rule("page-link", N_("Every link of a hand-written page leads to a page, a file or a place that is there."),
         N_("Correct the address, or take the link out."), _dead, severity="warning", excusable=True, across=True),
)  # fmt: skip
