"""The title of a text on a web page, which often stands apart from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from lxml import etree

from ..manuscript import Paragraph
from .furniture import SENTENCE, is_around, is_tool
from .lines import Line

_SHORTEST = 6
_MOST_LINES = 4
_NAMES = ("ArticleTitle", "title", "og:title")


def titles_of(root: etree._Element, found: Sequence[Line]) -> dict[etree._Element, list[Line]]:
    """The lines of each element that may be the title: a first heading, or what the page is named after."""
    named = [_bare(name) for name in _named(root)]
    together: dict[etree._Element, list[Line]] = defaultdict(list)
    for line in found:
        together[line.holder].append(line)
    return {holder: lines for holder, lines in together.items() if _is_title(holder, lines, named)}


def _is_title(holder: etree._Element, lines: Sequence[Line], named: Sequence[str]) -> bool:
    whole = _whole(lines[:_MOST_LINES])
    if (
        len(lines) > _MOST_LINES
        or len(whole) < _SHORTEST
        or any(line.linked > 0.5 or is_tool(line) for line in lines)
    ):
        return False
    return holder.tag == "h1" or any(
        name and (name.startswith(whole) or whole.startswith(name)) for name in named
    )


def title_before(root: etree._Element, found: Sequence[Line], first: int) -> list[Line]:
    """The lines of the title where it stands before the element with the text, and what stands under it."""
    titles = titles_of(root, found[:first])
    if not titles:
        return _above_tools(found[:first])
    own = list(titles.values())[-1]
    whole = _whole(own)
    if _whole(found[first : first + _MOST_LINES]).startswith(whole):
        return []
    behind = next(at for at in range(first - 1, -1, -1) if found[at] is own[-1]) + 1
    under = [
        line
        for line in found[behind:first]
        if not is_around(line) and (len(line.text) >= _SHORTEST or SENTENCE.search(line.text))
    ]
    return [*_titled(own, joined=whole in map(_bare, _named(root))), *under]


def _above_tools(before: Sequence[Line]) -> list[Line]:
    """What stands right above the publication data and reads like a title, where the page names none."""
    at = len(before)
    while at and is_tool(before[at - 1]):
        at -= 1
    if at in (0, len(before)) or len(before[at - 1].text) < _SHORTEST or SENTENCE.search(before[at - 1].text):
        return []
    return _titled([before[at - 1]], joined=False)


def _whole(lines: Sequence[Line]) -> str:
    return _bare("".join(line.text for line in lines))


def _titled(lines: Sequence[Line], *, joined: bool) -> list[Line]:
    """The lines of a title; one line, if the page names it so elsewhere and only broke it for the eye."""
    texts = ["".join(line.text for line in lines)] if joined else [line.text for line in lines]
    return [
        replace(line, block=Paragraph(text, titled=True)) for text, line in zip(texts, lines, strict=False)
    ]


def _named(root: etree._Element) -> Iterable[str]:
    """Yield what the page says is its title."""
    for meta in root.iter("meta"):
        if meta.get("name", meta.get("property", "")) in _NAMES:
            yield meta.get("content", "")
    for title in root.iter("title"):
        yield "".join(map(str, title.itertext()))


def _bare(text: str) -> str:
    return "".join(text.split())
