"""Markdown as HTML: one converter for every page, so that its extensions are made once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

_FILE = "index.md"


@dataclass(frozen=True)
class Heading:
    """An entry of the table of contents; `title` is HTML."""

    title: str
    id: str

    @property
    def url(self) -> str:
        """Address of the heading within its page."""
        return f"#{self.id}"


@dataclass(frozen=True)
class Content:
    """What Markdown became: HTML, and its headings of the second level."""

    html: str
    toc: tuple[Heading, ...]


class Converter:
    """Converts the Markdown of generated pages, whose links lead to `index.md`, with the extensions given."""

    def __init__(self, extensions: Sequence[str], configs: Mapping[str, dict[str, Any]]) -> None:
        self._markdown = Markdown(extensions=list(extensions), extension_configs=dict(configs))
        self._markdown.treeprocessors.register(_Links(self._markdown), "gongkai-links", 0)

    def convert(self, text: str) -> Content:
        """`text` as HTML, its links as addresses of pages; where the page stands makes no difference."""
        html = self._markdown.reset().convert(text)
        tokens = getattr(self._markdown, "toc_tokens", [])
        return Content(html, tuple(Heading(token["name"], token["id"]) for token in tokens))


class _Links(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter("a"):
            path, sep, anchor = element.get("href", "").partition("#")
            if path.rpartition("/")[2] == _FILE:
                element.set("href", f"{path.removesuffix(_FILE) or './'}{sep}{anchor}")
