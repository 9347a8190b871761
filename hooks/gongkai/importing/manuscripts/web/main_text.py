"""The lines of a page that are the text itself, without navigation, tools, publication data and what stands around."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from lxml import etree

from ..manuscript import Paragraph, Table
from .furniture import FOOT, SENTENCE, is_around, is_tool
from .lines import Line
from .titles import title_before, titles_of

_HINTS = re.compile(
    r"trs_?(ue)?_?(ditor|view)|trs_editor|ucap-?content|pages_?content|article-?(body|content|con|text|detail)|news-?(content|con|text)"
    r"|content-?(body|text|main)|^(zoom|vsb_content\w*|mainText|articleBody|xxgk_?content|conTxt)$",
    re.IGNORECASE,
)
"""Names that systems give to the element with the text."""

_MAKERS = re.compile("Microsoft Word|WPS|Kingsoft|LibreOffice|OpenOffice")
_SIGNED = re.compile(
    r"^[（(]?(\d{4}|[二〇○零一三四五六七八九]{4})年\S{1,3}月\S{1,3}日[）)]?$|^\S{2,30}(局|厅|委|会|室|府|院|处|所|中心|部|署|队|公司)$"
)
_LONG = 20
_SURE = 0.9
_MOST = 0.6
_HINTED = 0.5
"""Shares of the text of a page: so much nearly all of it is, most of it, and what a known name needs."""


def main_text(root: etree._Element, found: Sequence[Line]) -> list[Line]:
    """The lines of the text, its title first."""
    if not found or _is_office_made(root):
        return list(found)
    holder = _holder(root, found)
    inside = [at for at, line in enumerate(found) if _is_within(holder, line.holder)]
    first, last = _without_edges(found, inside[0], inside[-1])
    last = _signature(found, last)
    head = title_before(root, found, first)
    return [*head, *found[first : last + 1]]


def _is_office_made(root: etree._Element) -> bool:
    """Whether Word, WPS or LibreOffice has saved the page, so that there is nothing around the text."""
    makers = (
        meta.get("content", "") for meta in root.iter("meta") if meta.get("name", "").lower() == "generator"
    )
    return any(_MAKERS.search(maker) for maker in makers)


def _holder(root: etree._Element, found: Sequence[Line]) -> etree._Element:
    """The innermost element that holds nearly all of what reads like a text."""
    mass: dict[etree._Element, float] = defaultdict(float)
    for line in found:
        weight = _weight(line)
        for element in (line.holder, *line.holder.iterancestors()):
            mass[element] += weight
    total = mass[root]
    if not total:
        return root
    hinted = [element for element, own in mass.items() if own >= _HINTED * total and _is_hinted(element)]
    if hinted:
        return min(hinted, key=lambda element: mass[element])
    titles = list(titles_of(root, found))
    tables = {line.holder for line in found if isinstance(line.block, Table)}
    holder = root
    while (inner := _heaviest(holder, mass, total, titles)) is not None and inner not in tables:
        holder = inner
    return holder


def _heaviest(
    holder: etree._Element,
    mass: Mapping[etree._Element, float],
    total: float,
    titles: Iterable[etree._Element],
) -> etree._Element | None:
    """The child that holds nearly all of the text, or most of it with the title; None if the text is divided."""
    for child in holder:
        own = mass.get(child, 0)
        if own >= _SURE * total or (
            own >= _MOST * total and any(_is_within(child, title) for title in titles)
        ):
            return child
    return None


def _weight(line: Line) -> float:
    if FOOT.search(line.text) or is_tool(line):
        return 0
    own = len(line.text) * (1 - line.linked)
    return own if own >= _LONG or SENTENCE.search(line.text) else own * 0.3


def _is_hinted(element: etree._Element) -> bool:
    names = [element.get("id", ""), *element.get("class", "").split()]
    return element.get("itemprop") == "articleBody" or any(map(_HINTS.search, names))


def _is_within(outer: etree._Element, inner: etree._Element) -> bool:
    return inner is outer or any(element is outer for element in inner.iterancestors())


def _reads(line: Line, length: int) -> bool:
    """Whether a line certainly belongs to a text: a table, or a sentence of some length."""
    if is_around(line):
        return False
    return not isinstance(line.block, Paragraph) or (
        len(line.text) >= length and bool(SENTENCE.search(line.text))
    )


def _without_edges(found: Sequence[Line], first: int, last: int) -> tuple[int, int]:
    """First and last line of the text in a stretch of lines: tools before and behind it go."""
    stretch = range(first, last + 1)
    reads = [at for at in stretch if _reads(found[at], _LONG)] or [
        at for at in stretch if _reads(found[at], 1)
    ]
    if not reads:
        return first, last
    begins = max((at + 1 for at in range(first, reads[0]) if is_tool(found[at])), default=first)
    ends = min((at - 1 for at in range(reads[-1] + 1, last + 1) if is_around(found[at])), default=last)
    return begins, ends


def _signature(found: Sequence[Line], last: int) -> int:
    """The last line of the text, if office, date or annexes stand behind the element with the text."""
    said = {line.text for line in found[: last + 1]}
    for line in found[last + 1 :]:
        if is_around(line) or not _SIGNED.search(line.text) or line.text in said:
            break
        said.add(line.text)
        last += 1
    return last
