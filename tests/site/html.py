"""A built site, parsed once, as the tests ask about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

from lxml import html

from gongkai.model.kinds import EMBED
from gongkai.model.languages import DERIVED, split_address

ROOT_URL = "http://site.test/"


@dataclass(frozen=True)
class HtmlPage:
    """One page: its address below the root and its tree."""

    url: str
    tree: html.HtmlElement

    def texts(self, xpath: str) -> list[str]:
        """Text of what `xpath` finds, spaces folded."""
        return [" ".join(element.text_content().split()) for element in self.tree.xpath(xpath)]

    def links(self, xpath: str = "//@href | //@src") -> Iterator[str]:
        """Absolute addresses of what the page names, internal ones below `ROOT_URL`."""
        yield from (urljoin(ROOT_URL + self.url, link) for link in self.tree.xpath(xpath))

    def metas(self) -> list[tuple[str, str]]:
        """Name and content of the `meta` elements."""
        return [(m.get("name"), m.get("content")) for m in self.tree.xpath("//meta[@name]")]


def _alone(url: str) -> bool:
    return split_address(url)[1].startswith(EMBED)


class Site:
    """A folder that a build made."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def pages(self) -> dict[str, HtmlPage]:
        """Every page by its address, but those in a derived language: they are these in another script (tests/unit/test_derived.py)."""
        derived = tuple(language.prefix for language in DERIVED.values())
        return {
            page.url: page for page in self._all if not _alone(page.url) and not page.url.startswith(derived)
        }

    @cached_property
    def alone(self) -> dict[str, HtmlPage]:
        """Every chart alone by its address."""
        return {page.url: page for page in self._all if _alone(page.url)}

    @cached_property
    def _all(self) -> list[HtmlPage]:
        return [self._page(file) for file in sorted(self.folder.rglob("*.html"))]

    @cached_property
    def anchors(self) -> dict[str, set[str]]:
        """Ids on each page."""
        return {url: set(page.tree.xpath("//@id")) for url, page in self.pages.items()}

    def has(self, link: str) -> bool:
        """Whether a link below `ROOT_URL` leads to a file, and its fragment to an id."""
        address, fragment = urldefrag(link)
        path = unquote(address.removeprefix(ROOT_URL)).partition("?")[0]
        if path in self.alone:
            return not fragment
        if path in self.pages:
            return not fragment or unquote(fragment) in self.anchors[path]
        return (self.folder / path).is_file() or (self.folder / path / "index.html").is_file()

    def _page(self, file: Path) -> HtmlPage:
        url = file.relative_to(self.folder).as_posix().removesuffix("index.html")
        return HtmlPage(url, html.document_fromstring(file.read_bytes().decode("utf-8")))
