"""The built site as it will be served: its files, its pages, and where it says it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from posixpath import normpath
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree, html

from ..delivery import manifest
from ..faults.patterns import lazy
from ..faults.problems import Place, Problem, place_after, problem
from ..model.identity import Mark
from ..model.kinds import EMBED
from ..model.languages import DERIVED, LANGUAGES, ORIGINAL, TRANSLATIONS, address_in, split_address
from ..reading.sources import Sources
from ..rules.allowed import allowed
from .silence import Silence

NOWHERE = "https://site.invalid/"
"""Stands for the root of a site that does not say where it is (RFC 2606)."""

HOMES = tuple(address_in(language, "index.html") for language in LANGUAGES)
_PARSER = html.HTMLParser(encoding="utf-8")
_PASSED_OVER = lazy(r"^[\x00-\x20]+|[\t\n\r]|[\x00-\x20]+$")
"""What browsers leave out of an address; a backslash is a slash to them, and after `https:` a host comes without any."""
_WITHOUT_HOST = lazy(r"https?:(?!//)", re.IGNORECASE)
_CANONICAL = re.compile(rb'<link rel="?canonical"? href="?([^">\s]+)')


@dataclass(frozen=True)
class BuiltFile:
    """One file of the site: its address below the site, its path on the disk, its name in messages."""

    name: str
    path: Path
    file: str

    @property
    def content(self) -> bytes:
        """What the file holds; read each time, so that no more than one file is in memory."""
        return self.path.read_bytes()

    @property
    def text(self) -> str:
        """The file as text."""
        return self.content.decode("utf-8", "replace")

    def after(self, before: str, message: str, **values: object) -> Problem:
        """A problem with what follows the text `before` in the file."""
        return problem(place_after(before, self.file), message, **values)

    def line(self, number: int) -> Place:
        """Place of a line of the file; the column is not known."""
        return Place(self.file, max(number, 1))


@dataclass(frozen=True)
class BuiltPage:
    """One HTML page of the site, parsed; `content` is what the parser read."""

    file: BuiltFile
    content: bytes
    tree: html.HtmlElement
    site: BuiltSite

    @property
    def url(self) -> str:
        """Address below the root of the site."""
        return re.sub(r"(^|/)index\.html$", r"\1", self.file.name)

    @property
    def language(self) -> str:
        """Language of the page by its address."""
        return split_address(self.url)[0]

    @property
    def lost(self) -> bool:
        """Whether the page is shown where nothing is; it speaks both languages and belongs to no column."""
        return self.file.name.rpartition("/")[2] == "404.html"

    @property
    def embedded(self) -> bool:
        """Whether it is a chart alone, for other sites to show: nothing stands around it, and nobody shall find it by itself."""
        return split_address(self.url)[1].startswith(EMBED)

    def place(self, element: html.HtmlElement | None) -> Place:
        """Place of `element` in the page, of its beginning if there is no such element."""
        return self.file.line(1 if element is None else element.sourceline or 1)

    def fault(self, element: html.HtmlElement | None, message: str, **values: object) -> Problem:
        """A problem held against `element`."""
        return problem(self.place(element), message, **values)

    def find(self, xpath: str) -> list[html.HtmlElement]:
        """The elements that `xpath` finds."""
        found: list[html.HtmlElement] = self.tree.xpath(xpath)
        return found

    @cached_property
    def metas(self) -> dict[str, list[html.HtmlElement]]:
        """The `meta` elements by their name or property."""
        found: dict[str, list[html.HtmlElement]] = {}
        for meta in self.tree.iterfind("head/meta"):
            found.setdefault(meta.get("name") or meta.get("property") or "", []).append(meta)
        return found

    def meta(self, name: str) -> str:
        """Content of the first `meta` element called `name`, empty if there is none."""
        return next((meta.get("content") or "" for meta in self.metas.get(name, ())), "")


@dataclass(frozen=True)
class BuiltSite:
    """All files of a site, in the order of their names, with the data it was built from."""

    files: Sequence[BuiltFile]
    sources: Sources

    @cached_property
    def names(self) -> frozenset[str]:
        """Addresses of all files."""
        return frozenset(file.name for file in self.files)

    @cached_property
    def base(self) -> str | None:
        """Absolute root of the site: as its home page states it, else by the domain; None if neither does."""
        home = next((file for file in self.files if file.name == "index.html"), None)
        stated = _CANONICAL.search(home.content) if home else None
        domain = self.agency("domain")
        return stated[1].decode() if stated else f"https://{domain}/" if domain else None

    @cached_property
    def scripts(self) -> frozenset[str]:
        """Files of the scripts that the templates name: those that the home pages of all languages have in common."""
        homes = [file for file in self.files if file.name in HOMES]
        named = [
            {
                target[0]
                for source in page.tree.xpath("//script/@src")
                if (target := self.target(page.url, source))
            }
            for page in map(self.page, homes)
        ]
        return frozenset(set.intersection(*named)) if named else frozenset()

    @cached_property
    def listed(self) -> tuple[BuiltFile, Mapping[str, Any] | None] | None:
        """The manifest and what it says, None if it is damaged; None if there is no manifest."""
        file = next((file for file in self.files if file.name == manifest.NAME), None)
        if file is None:
            return None
        try:
            return file, manifest.parsed(file.content, file.file)
        except OSError:
            return file, None

    @cached_property
    def silence(self) -> Silence:
        """Its files in which nothing was found before."""
        return Silence()

    @cached_property
    def allowed(self) -> frozenset[str]:
        """Numbers and addresses that may be published although they look private."""
        return allowed(self.sources)

    def agency(self, *path: str) -> str:
        """What the data say of the office, in Chinese where it is not translated; empty if nothing."""
        if "agency" not in self.sources.shared:
            return ""
        value: Any = self.sources["agency"].get(path)
        if value is None and path[-1] in TRANSLATIONS:
            value = self.sources["agency"].get((*path[:-1], ORIGINAL))
        return value if isinstance(value, str) else ""

    def said(self, mark: Mark, language: str) -> str:
        """What the data say for a mark of the office in `language`; empty if nothing."""
        return self.agency(*mark.path) or self.agency(*mark.path, language)

    def target(self, url: str, link: str) -> tuple[str, str] | None:
        """File and fragment to which `link` on the page at `url` leads; None if it leaves the site."""
        address, _, fragment = _PASSED_OVER.sub("", link).partition("#")
        path = address.partition("?")[0].replace("\\", "/")
        address = path + address[len(path) :]
        if _WITHOUT_HOST.match(path):
            return None
        if ":" not in path and not path.startswith("/"):
            return self._below(url, unquote(path)), unquote(fragment)
        base = self.base or NOWHERE
        absolute = urljoin(base + url, address).partition("?")[0]
        if absolute.startswith(base):
            return _file(unquote(absolute[len(base) :])), unquote(fragment)
        own = urlsplit(absolute)[:2] == urlsplit(base)[:2]
        return (urlsplit(absolute).path, fragment) if own else None

    def _below(self, url: str, path: str) -> str:
        """File to which the relative `path` leads; `..` above the root stays in the name, and leads nowhere."""
        folder = url.rpartition("/")[0]
        if not path:
            return _file(url)
        ends = path.endswith(("/", "/.", "/..")) or path in (".", "..")
        whole = normpath(f"{folder}/{path}" if folder else path)
        return _file(("" if whole == "." else f"{whole}/") if ends else whole)

    def pages(self) -> Iterator[BuiltPage]:
        """Yield each HTML page but those derived from others; none is kept, so that an archive of any size fits into memory."""
        derived = tuple(language.prefix for language in DERIVED.values())
        for file in self.files:
            if file.name.endswith(".html") and not (file.name.startswith(derived) or self._leads_on(file)):
                yield self.page(file)

    def _leads_on(self, file: BuiltFile) -> bool:
        """Whether a file stands where a page was before, and is nothing but what leads to where it is now."""
        return file.name in self._leading and file.content == self._leading[file.name].encode()

    @cached_property
    def _leading(self) -> Mapping[str, str]:
        from ..shell.moved import moved_pages  # noqa: PLC0415 - brings in templates, and few ask for any

        moved = (self.listed[1] or {}).get(manifest.MOVED) if self.listed else None
        return moved_pages(moved, self.base) if moved else {}

    def page(self, file: BuiltFile) -> BuiltPage:
        """The page in `file`; an empty one if the file is."""
        content = file.content
        try:
            tree = html.document_fromstring(content, parser=_PARSER)
        except etree.ParserError:
            tree = html.document_fromstring("<html></html>")
        return BuiltPage(file, content, tree, self)


def _file(path: str) -> str:
    return f"{path}index.html" if not path or path.endswith("/") else path


def built_site(folder: Path, sources: Sources) -> BuiltSite:
    """The site in `folder`; messages call its files by the path given."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    files = (BuiltFile(path.relative_to(folder).as_posix(), path, path.as_posix()) for path in paths)
    return BuiltSite(tuple(files), sources)
