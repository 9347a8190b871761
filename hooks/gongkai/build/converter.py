"""Markdown as HTML: of generated pages by the few forms that their templates write, of hand-written ones by Python-Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from markdown import Markdown
from markdown.extensions.toc import slugify, unique

_LISTED = 2
"""The level of the headings that the table of contents holds."""

_BLOCK = "<(?P<tag>aside|blockquote|details|div|dl|figure|nav|ol|p|section|table|ul)\\b"
_PIECE = re.compile(
    rf"{_BLOCK}"
    r"|(?P<level>#+) (?P<title>.+?)(?: \{ #(?P<id>\S+)(?P<kinds>(?: \.\S+)*) \})? *$"
    r"|(?P<list>- .+(?:\n *- .+)*)"
    rf"|(?P<text>\S.*(?:\n(?!\{{ |#+ |{_BLOCK.replace('P<tag>', ':')}).+)*)(?:\n\{{(?P<class> \.\S+) \}} *$)?",
    re.MULTILINE,
)
"""What follows on a page: a block of HTML, by its first tag; a heading; a list; a paragraph."""

_ITEM = re.compile(r"^( *)- (.*)$", re.MULTILINE)
_LINK = re.compile(r"\[([^\[\]]*)\]\(([^()\s]*)\)(?:\{( \.\S+) \})?")
_FILE = re.compile(r"(^|/)index\.md(?=#|$)")
_TAG = re.compile("<[^>]*>")


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


def content_of(markdown: Markdown, text: str) -> Content:
    """What `markdown` makes of `text`."""
    html = markdown.convert(text)
    tokens = getattr(markdown, "toc_tokens", [])
    return Content(html, tuple(Heading(unescape(token["name"]), token["id"]) for token in tokens))


def converted(text: str) -> Content:
    """The Markdown of a generated page as HTML, its links as addresses of pages.

    It is what Python-Markdown makes of it, in a tenth of the time: nothing else is written by templates, and all signs of data are escaped.
    """
    made, toc, pieces = [], [], list(_pieces(text))
    used = {piece["id"] for piece, _ in pieces if piece["id"]}
    for piece, block in pieces:
        if piece["tag"]:
            made.append(block)
        elif piece["level"]:
            level, words = len(piece["level"]), _line(piece["title"])
            said = unescape(_TAG.sub("", words))
            id = piece["id"] or unique(slugify(said, "-"), used)
            made.append(f'<h{level}{_classed(piece["kinds"])} id="{id}">{words}</h{level}>')
            if level == _LISTED:
                toc.append(Heading(said, id))
        elif piece["list"]:
            made.append(_list([(len(space), _line(words)) for space, words in _ITEM.findall(piece["list"])]))
        else:
            made.append(f"<p{_classed(piece['class'])}>{_line(piece['text'])}</p>")
    return Content("\n".join(made), tuple(toc))


def _pieces(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield what `text` consists of; of HTML the whole block."""
    at = 0
    while piece := _PIECE.search(text, at):
        at = _end(text, piece) if piece["tag"] else piece.end()
        yield piece, text[piece.start() : at]


def _end(text: str, begin: re.Match[str]) -> int:
    """Where the block ends that a tag opens."""
    depth = 0
    for tag in re.compile(rf"<(/?){begin['tag']}\b").finditer(text, begin.start()):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return text.index(">", tag.end()) + 1
    return len(text)


def _list(items: list[tuple[int, str]]) -> str:
    """A list of `items`, which it takes; what is indented more stands in the one before."""
    depth, made = items[0][0], []
    while items and items[0][0] == depth:
        words = items.pop(0)[1]
        below = f"{_list(items)}\n" if items and items[0][0] > depth else ""
        made.append(f"<li>{words}{below}</li>")
    return "\n".join(["<ul>", *made, "</ul>"])


def _line(text: str) -> str:
    """What stands in a line, with its links."""
    return _LINK.sub(_link, text.strip()) if "](" in text else text.strip()


def _link(found: re.Match[str]) -> str:
    label, path, kind = found.groups()
    to = _FILE.sub(r"\1", path) or "./"
    return f'<a{_classed(kind)} href="{to}">{label}</a>'


def _classed(kinds: str | None) -> str:
    """The attribute `class` for what Markdown writes as ` .this .that`."""
    return f' class="{kinds[2:].replace(" .", " ")}"' if kinds else ""
