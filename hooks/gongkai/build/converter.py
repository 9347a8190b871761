"""Markdown as HTML: one converter for every page, so that its extensions are made once."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from .emphasis import PATTERN

_FILE = "index.md"
_BEFORE_HTML = 25
"""Priority just before what looks for HTML in Markdown."""

_UNUSED = (
    "backtick",
    "reference",
    "image_link",
    "image_reference",
    "short_reference",
    "short_image_ref",
    "autolink",
    "automail",
    "em_strong",
    "em_strong2",
    PATTERN,
)
"""Inline forms that no template writes and every character of the data is escaped from: looking for them takes half the time."""

_BLOCK = re.compile(
    r"^<(blockquote|details|div|dl|figure|ol|p|section|table|ul)\b(?![^>]*\bmarkdown\b)", re.MULTILINE
)


@dataclass(frozen=True)
class Heading:
    """An entry of the table of contents."""

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

    def __init__(
        self,
        extensions: Sequence[str],
        configs: Mapping[str, dict[str, Any]],
        written: Mapping[str, Content] | None = None,
    ) -> None:
        self._written = written or {}
        self._markdown = Markdown(extensions=list(extensions), extension_configs=dict(configs))
        for form in filter(self._markdown.inlinePatterns.__contains__, _UNUSED):
            self._markdown.inlinePatterns.deregister(form)
        self._markdown.preprocessors.register(_Blocks(self._markdown), "gongkai-blocks", _BEFORE_HTML)
        self._markdown.treeprocessors.register(_Links(self._markdown), "gongkai-links", 0)

    def content(self, name: str, text: str) -> Content:
        """`text` as HTML; that of a hand-written page, which has a `name`, may be converted already."""
        return self._written.get(name) or self.convert(text)

    def convert(self, text: str) -> Content:
        """`text` as HTML, its links as addresses of pages; where the page stands makes no difference."""
        return content_of(self._markdown.reset(), text)


def content_of(markdown: Markdown, text: str) -> Content:
    """What `markdown` makes of `text`."""
    html = markdown.convert(text)
    tokens = getattr(markdown, "toc_tokens", [])
    return Content(html, tuple(Heading(unescape(token["name"]), token["id"]) for token in tokens))


class _Blocks(Preprocessor):
    """Puts each block of HTML aside whole, which spares it being parsed: it goes into the page as it stands."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        parts, at = [], 0
        while begin := _BLOCK.search(text, at):
            end = _end(text, begin)
            parts += [text[at : begin.start()], f"\n{self.md.htmlStash.store(text[begin.start() : end])}\n\n"]
            at = end
        return "".join([*parts, text[at:]]).split("\n")


def _end(text: str, begin: re.Match[str]) -> int:
    """Where the block ends that the tag `begin` opens."""
    depth = 0
    for tag in re.compile(rf"<(/?){begin[1]}\b").finditer(text, begin.start()):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return text.index(">", tag.end()) + 1
    return len(text)


class _Links(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter("a"):
            path, sep, anchor = element.get("href", "").partition("#")
            if path.rpartition("/")[2] == _FILE:
                element.set("href", f"{path.removesuffix(_FILE) or './'}{sep}{anchor}")
