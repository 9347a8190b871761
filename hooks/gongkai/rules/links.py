"""Where the links of hand-written pages lead within the site: to a page, a file or a place that is there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from lxml import html

from ..faults.problems import N_, Place, Problem, problem
from ..faults.rule import Rule
from ..model.kinds import FILES, KINDS, KindName
from ..model.languages import split_address
from ..reading.documents import Document
from ..reading.sources import Sources
from .raw import converted
from .settled import unless_faultless

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


@dataclass(frozen=True)
class _There:
    """What of a portal is there to be linked to, beside its pages: files, ids of reports and of records, None where these cannot be told."""

    kept: tuple[str, ...]
    reports: tuple[str, ...]
    ids: Mapping[str, Sequence[str] | None]


def _dead(sources: Sources) -> Iterator[Problem]:
    ids = {name: sorted(sources.ids(name)) if sources.knows(name) else None for name in _SHARED.values()}
    there = _There(sources.kept, tuple(report.id for report in sources.reports), ids)
    return unless_faultless(sources, _leading_nowhere, sources.documents, there)


def _leading_nowhere(documents: Sequence[Document], there: _There) -> Iterator[Problem]:
    pages = {document.src_uri: document for document in documents}
    for document in documents:
        end = 0
        for address in _addresses(document):
            message, page = _fault(address, document, pages, there)
            if message:
                at = document.text.find(address, end)
                end = max(at, end)
                where = Place(document.file) if at < 0 else document.place(at)
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


def _fault(address: str, document: Document, pages: Mapping[str, Document], there: _There) -> tuple[str, str]:
    """What is told of an address, if it leads nowhere, and the page that has no such place."""
    path, _, place = address.partition("#")
    path = unquote(path.partition("?")[0])
    name = posixpath.normpath(posixpath.join(posixpath.dirname(document.src_uri), path)) if path else ""
    page = pages.get(name, document if not name else None)
    if page is not None:
        known = not place or place == "top" or unquote(place) in _places(converted(page))
        return ("", "") if known else (_NO_PLACE, page.file)
    return ("", "") if _is_there(name, there) else (_NOWHERE, "")


def _is_there(name: str, there: _There) -> bool:
    """Whether a page or a file is there, or may be made from the data."""
    if name in there.kept or name.startswith(".."):
        return name in there.kept
    if not name.endswith(".md"):
        folder, _, file = split_address(name)[1].rpartition("/")
        return _is_made(f"{folder}/", there) if folder else file in FILES
    path = re.sub(r"(?:(?<=/)|^)index\.md$", "", split_address(name)[1])
    return _is_made(path if path.endswith("/") or not path else f"{path.removesuffix('.md')}/", there)


def _is_made(path: str, there: _There) -> bool:
    """Whether a page at `path` may be made from the data, or comes with the engine; its id is known, if that can be told."""
    for kind in KINDS:
        if kind.address is None or not (found := re.fullmatch(_pattern(kind.address), path)):
            continue
        if not found.groups():
            return True
        ids = there.ids[_SHARED[kind.name]] if kind.name in _SHARED else there.reports
        return ids is None or found[1] in ids
    return False


@lru_cache(maxsize=64)
def _pattern(address: str) -> str:
    return re.sub(r"\\\{\w+\\\}", "([^/]+)", re.escape(address))


RULES: tuple[Rule[Sources], ...] = (
    Rule("page-link", N_("Every link of a hand-written page leads to a page, a file or a place that is there."),
         N_("Correct the address, or take the link out."), _dead, severity="warning", excusable=True, across=True),
)  # fmt: skip
