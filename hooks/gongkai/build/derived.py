"""Pages in a language that is derived: those of another, its text nodes and attributes written in the other script."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from urllib.parse import unquote

from ..model.data import Data
from ..model.languages import DERIVED, LANGUAGES, Derived
from ..model.traditional import Traditional
from ..pages.markdown import href, target
from ..pages.nav import Tree
from ..search.entries import Entry

_MARKUP = re.compile(
    r"(<!--.*?-->|<(?P<own>script|style)\b[^>]*>.*?</(?P=own)>"
    r"|<(?:a|area|audio|form|iframe|image|img|link|meta|source|use|video|[a-z0-9]+(?=[\x00-=?-\x7f]*+[^\x00-\x7f>]|[^>]* lang=))\b[^>]*>)",
    re.DOTALL,
)
"""As what splits a document: markup with links, languages or other than ASCII, whether it has contents of its own, and all else by turns."""

_ATTRIBUTE = re.compile(r'\b([a-z][\w:-]*)=("[^"]*"|\'[^\']*\')')
_KEPT = frozenset(
    ("id", "class", "for", "name", "property", "rel", "type", "datetime", "value", "hreflang", "aria-labelledby",
     "aria-describedby", "d", "points", "viewBox", "x", "y", "width", "height")
)  # fmt: skip
_ADDRESSES = frozenset(("href", "src", "action", "data-titles"))
_OF_PAGE = re.compile(rf'<[^<]*\b(?:{"|".join(_ADDRESSES)})="(?!\.\./|[/#]|[a-z][a-z0-9+.-]*:)')
"""What a tag begins with that leads on from the page itself: where others lead is the same for all pages of a folder."""

_FOLDERS = 8
"""The tags of so many folders are kept: those of all take 50 MB of 10,000 pages."""

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/#?]|$", re.IGNORECASE)


@dataclass(frozen=True)
class Derivation:
    """Makes documents in a derived `language` of those in its source, whose `pages` are given by their addresses."""

    language: Derived
    script: Traditional
    pages: Set[str]
    site_url: str | None

    @property
    def _source(self) -> str:
        return LANGUAGES[self.language.source].html

    def file(self, address: str) -> str:
        """Name of the file that is made of the page at `address`."""
        return f"{self.language.prefix}{address}index.html"

    def entry(self, entry: Entry) -> Entry:
        """What is shown of a page of the source where the search finds it."""
        written = self.script.written
        filters = {written(name): written(value) for name, value in entry.filters.items()}
        url, title, text = self.language.prefix + entry.url, written(entry.title), written(entry.text)
        return replace(entry, url=url, title=title, filters=filters, text=text)

    def document(self, address: str, html: str) -> str:
        """The page at `address` of the source, whose document is `html`, in the derived language."""
        parts, named, written = _MARKUP.split(html), False, self.script.written
        folder = posixpath.dirname(address.rstrip("/"))
        if folder not in self._known and len(self._known) == _FOLDERS:
            self._known.clear()  # pages of a folder follow each other
        known = self._known[folder]
        for at in range(0, len(parts) - 1, 3):
            text, markup, own = parts[at : at + 3]
            name, sep, rest = text.partition("<") if named else ("", "", text)
            parts[at] = f"{name}{sep}{written(rest)}"
            named = " hreflang=" in markup  # what leads to a language is called in it
            if (made := known.get(markup)) is None:
                made = self._markup(address, markup, own)
                if not (
                    own or named or _OF_PAGE.match(markup) or (self.site_url and self.site_url in markup)
                ):
                    known[markup] = made
            parts[at + 1], parts[at + 2] = made, ""
        return "".join(parts)

    @cached_property
    def _known(self) -> dict[str, dict[str, str]]:
        """Tags of pages by their folder, and what they become there."""
        return defaultdict(dict)

    def _markup(self, address: str, found: str, own: str | None) -> str:
        if own == "script" and "application/ld+json" in found:
            return self._told(self.script.written(found))
        if found.startswith(("<!", '<meta name="ColumnType"')):  # the rules list its values
            return found
        if " hreflang=" in found:
            return self._way(address, found)
        tag = found[: found.index(">") + 1]
        return _ATTRIBUTE.sub(lambda each: self._attribute(address, each), tag) + found[len(tag) :]

    def _attribute(self, address: str, attribute: re.Match[str]) -> str:
        name, quote, value = attribute[1], attribute[2][0], attribute[2][1:-1]
        if name in _ADDRESSES:
            value = self._led(address, value)
        elif name == "lang":
            value = self.language.html if value == self._source else value
        elif name == "content":
            value = self._named(value)
        elif name not in _KEPT:
            value = self.script.written(value)
        return f"{name}={quote}{value}{quote}"

    def _led(self, address: str, link: str) -> str:
        """The `link` of the page at `address`: to a page that there is in the derived language as it stands, else out of its folder."""
        if self.site_url and link.startswith(self.site_url):
            return self._absolute(link)
        if _ELSEWHERE.match(link):
            return link
        path = link.partition("#")[0].partition("?")[0]
        led = target(path, address)
        if unquote(led) in self.pages:
            return link
        root = "../" * (self.language.prefix + address).count("/")
        return f"{root}{led}{link[len(path) :]}"

    def _absolute(self, link: str) -> str:
        below = link.removeprefix(self.site_url or "")
        page = unquote(re.split("[?#]", below, maxsplit=1)[0])
        return f"{self.site_url}{self.language.prefix}{below}" if page in self.pages else link

    def _named(self, content: str) -> str:
        """The content of a `meta` element."""
        swapped = {LANGUAGES[self.language.source].open_graph: self.language.open_graph}
        swapped |= {other: one for one, other in swapped.items()}
        if self.site_url and content.startswith(self.site_url):
            return self._absolute(content)
        return swapped.get(content) or self.script.written(content)

    def _told(self, json: str) -> str:
        """What JSON-LD says of the page."""
        said = json.replace(f'"inLanguage":"{self._source}"', f'"inLanguage":"{self.language.html}"')
        if not self.site_url:
            return said
        addresses = re.compile(f'"{re.escape(self.site_url)}[^"]*"')
        return addresses.sub(lambda found: f'"{self._absolute(found[0][1:-1])}"', said)

    def _way(self, address: str, tag: str) -> str:
        """The `tag` of a link that leads to the page in a language: the one that stands here is another."""
        if tag.startswith("<link"):
            return tag
        here, page = self.language.prefix + address, tag.replace(' aria-current="true"', "")
        language = re.search(r'hreflang="([^"]*)"', tag)
        if language and language[1] == self.language.html:
            page = page[:-1] + ' aria-current="true">'
            return re.sub('href="[^"]*"', f'href="{href(here, here)}"', page, count=1)
        link = re.search(r'href="([^"]*)"', tag)
        away = self._led(address, link[1]) if link else ""
        if language and language[1] == self._source:
            away = href(address, here)
        return re.sub('href="[^"]*"', lambda _: f'href="{away}"', page, count=1)


def derivations(data: Data, trees: Mapping[str, Tree], site_url: str | None) -> list[Derivation]:
    """What makes the pages of `trees` in the scripts that the office of `data` wishes."""
    script = _script(tuple((term.zh, term.hant) for term in data.terms if term.hant))
    wished = [DERIVED[code] for code in data.agency.scripts]
    return [
        Derivation(each, script, frozenset(page.url for page in trees[each.source]), site_url)
        for each in wished
    ]


@lru_cache(maxsize=1)
def _script(exceptions: tuple[tuple[str, str], ...]) -> Traditional:
    """The tables with these `exceptions`: to read them takes longer than all else that a preview makes afresh."""
    return Traditional(dict(exceptions))
