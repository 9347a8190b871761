"""What is kept of each page once it is read: enough for the rules on the whole site, and little."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from sys import intern
from typing import Any

from ..faults.fetched import addresses
from ..faults.patterns import lazy
from ..faults.problems import Place
from ..reading.source import strings
from .built import BuiltFile, BuiltPage, BuiltSite
from .tags import article

LINKS = (
    "//@href | //@src | //@srcset | //@poster | //@cite | //object/@data | //form/@action | //@data-titles"
)
_LEAVES = lazy(r"(?:mailto|tel|data|javascript):")


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a place on another page of the site; `line` is where it stands."""

    file: str
    fragment: str
    line: int


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the rules on the whole site know of a page."""

    file: BuiltFile
    url: str
    language: str
    lost: bool
    article: bool
    tags: Mapping[str, str]
    """Page tags of the page and of its column, its title and its description."""

    lines: Mapping[str, int]
    """Lines on which these stand."""

    footer: str
    ids: frozenset[str]
    missing: tuple[Link, ...]
    """Links to files that are not there."""

    anchors: tuple[Link, ...]
    """Links to ids of other pages; to be compared with these."""

    foreign: tuple[tuple[str, int], ...]
    """Addresses on other hosts that the page links to."""

    links: int
    entries: int
    """Items, rows, quotations and paragraphs below the heading and the sentence that says what the page is for."""

    tables: int
    pictures: int
    size: int

    def place(self, what: str) -> Place:
        """Place of the tag `what`."""
        return self.file.line(self.lines.get(what, 1))


@dataclass(frozen=True)
class SiteFacts:
    """The site, and the facts of all its pages in the order of their names."""

    site: BuiltSite
    pages: tuple[PageFacts, ...]


_KEPT = ("ColumnName", "ColumnDescription", "ColumnType", "ArticleTitle", "PubDate", "description")


def gather(page: BuiltPage) -> PageFacts:
    """The facts of `page`."""
    tags = {name: intern(page.meta(name)) for name in _KEPT if name in page.metas}
    lines = {name: page.place(page.metas[name][0]).line for name in tags}
    title = page.tree.find("head/title")
    tags["title"] = " ".join(title.text_content().split()) if title is not None else ""
    lines["title"] = page.place(title).line
    footer = page.find("//body/footer")
    ids = frozenset(map(str, page.tree.xpath("//@id")))
    found = _Links(page, ids)
    main = "//main//*[self::li or self::tr or self::blockquote or self::dd or self::p[not(@class)]]"
    return PageFacts(
        file=page.file, url=page.url, language=page.language, lost=page.lost, article=article(page),
        tags=tags, lines={**lines, "footer": page.place(footer[-1] if footer else None).line},
        footer=intern(" ".join(footer[-1].text_content().split())) if footer else "",
        ids=ids, missing=tuple(found.missing), anchors=tuple(found.anchors), foreign=tuple(found.foreign),
        links=found.count, entries=len(page.find(main)), tables=len(page.find("//table")),
        pictures=len(page.find("//img | //svg[@role='img']")),
        size=len(page.content),
    )  # fmt: skip


class _Links:
    """The links of a page, sorted by whether they lead anywhere; most are asked about once a folder."""

    def __init__(self, page: BuiltPage, ids: frozenset[str]) -> None:
        self.missing: list[Link] = []
        self.anchors: list[Link] = []
        self.foreign: list[tuple[str, int]] = []
        self.count = 0
        self._target = lru_cache(None)(lambda link: page.site.target(page.url, link))
        licence = page.site.agency("licence", "url")  # may stand on the same host and be no part of this site
        for address, line in _addresses(page):
            if address != licence:
                self._sort(page, ids, address, line)

    def _sort(self, page: BuiltPage, ids: frozenset[str], address: str, line: int) -> None:
        self.count += 1
        target = self._target(address)
        if target is None:
            self.foreign.append((intern(address), line))
            return
        file, fragment = target
        if file not in page.site.names:
            self.missing.append(Link(address, "", line))
        elif file == page.file.name:
            if fragment and fragment not in ids:
                self.missing.append(Link(address, fragment, line))
        elif fragment and file.endswith(".html"):
            self.anchors.append(Link(intern(file), intern(fragment), line))


def _addresses(page: BuiltPage) -> Iterator[tuple[str, int]]:
    """Yield each address that the page names, and its line."""
    for value in page.tree.xpath(LINKS):
        for address in addresses(value.attrname, str(value)):
            if not _LEAVES.match(address):
                yield address, value.getparent().sourceline or 1
    for script in page.tree.iterfind(".//script[@type='application/ld+json']"):
        for address in strings(_parsed(script.text or "")):
            if page.site.base and address.startswith(page.site.base):
                yield address, script.sourceline or 1
    for name in ("Url", "Image", "og:url", "og:image"):
        for meta in page.metas.get(name, ()):
            yield meta.get("content") or "", meta.sourceline or 1


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None
