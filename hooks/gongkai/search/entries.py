"""What the search is told of a page: its text, and the tokens it is found by."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from html import unescape
from operator import add

from ..model.kinds import KIND, LAST, KindName

_HAN = re.compile(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff]+")
_LATIN = re.compile(r"[a-z0-9]+(?:[.,·][0-9]+)*")
_POINTS = str.maketrans("", "", ".,·")
_POINT = re.compile(r"(?<=\d)[.,·](?=\d)")
_ZEROS = re.compile(r"(?<![\d.,·])(\d[\d,]*\.\d*?)0+(?!\d|\.\d)")
"""The last zeros of a decimal number: who types 97.6 means 97.60 too."""

_SCALED = re.compile(r"(?<![\d.,])(\d[\d,]*(?:\.\d+)?)([万亿])")
_SCALES = {"万": 10_000, "亿": 100_000_000}
_INLINE = "a|abbr|b|bdi|cite|code|data|dfn|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr"
_LEFT_OUT = re.compile(
    r'<a\b[^>]*class="headerlink".*?</a>|<(script|style|template|svg|nav|aside|form|button)\b.*?</\1>'
    r'|<(section|aside|details)\b[^>]*\bclass="(?:abbreviations|services|reuse|toc)".*?</\2>|<!--.*?-->',
    re.DOTALL,
)
_FURNITURE = re.compile(
    r'<ul class="key-figures">.*?</ul>|<div class="trait">.*?</div>|<dt>.*?</dt>|<h2 id="(?:areas|cite)">.*?(?=<h2 |\Z)|<h2 id="(?:commitments|documents|done|figures|planned|programmes|source|targets)">.*?</h2>'
    r'|<(summary)\b.*?</\1>|<thead>(?:(?!</thead>).)*<th scope="col" class="number">.*?</thead>'
    r'|<p class="meta">[^<]*</p>|<p class="meta promised">.*?</p>|<li class="promised">.*?</li>|<(?:a|span) class="(?:more|state)\b[^>]*>.*?</(?:a|span)>|<div class="notice">.*?</div>',
    re.DOTALL,
)
"""What the templates of generated pages say beside what the page is about: their headings, marks and ways to other pages."""

_VALUE = re.compile(r'<tr id=[^>]*>.*?<td class="number">(.*?)</td>', re.DOTALL)
_HEADING = re.compile(r"<h[2-4]\b[^>]*>.*?</h[2-4]>", re.DOTALL)
_INLINE_TAG = re.compile(rf"</?(?:{_INLINE})\b[^>]*>")
_ANY_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Entry:
    """A page that can be found. Of pages that answer a query equally well, the one with the least `order` comes first."""

    url: str
    title: str
    aliases: tuple[str, ...]
    filters: Mapping[str, str]
    text: str
    order: int = 0
    twin: str = ""
    """What the page is about, if it is said in its title alone: of pages about the same one is shown, which leads to the others."""

    anchors: Mapping[str, str] = field(default_factory=dict)
    """Where on the page each of those aliases is explained that are."""

    aside: bool = False
    """Whether the page is about the site itself; it then counts less, unless its title is asked for."""

    values: str = ""
    """What the page is there to state: who types one of its numbers means it as much as who types its title."""

    headings: tuple[str, ...] = ()
    """What the parts of the page are called."""

    def named(self) -> set[str]:
        """The tokens of the title, and the numbers among the values."""
        return tokens(self.title) | {token for token in tokens(self.values) if token.isdecimal()}


def text_of(html: str, *, furnished: bool = False) -> str:
    """The plain text of rendered content; block elements part words, inline elements do not.

    What stands beside the text in `nav`, `aside` or a form is no text of the page, nor is what the templates of a `furnished` one add.
    """
    said = _LEFT_OUT.sub("", _FURNITURE.sub("", html) if furnished else html)
    return " ".join(unescape(_ANY_TAG.sub(" ", _INLINE_TAG.sub("", said))).split())


def headings_of(html: str) -> tuple[str, ...]:
    """The plain text of the headings below the title."""
    return tuple(text_of(heading) for heading in _HEADING.findall(html))


def values_of(html: str) -> str:
    """The plain text of the values in the tables of an indicator's page, whose rows have addresses."""
    return text_of(" ".join(_VALUE.findall(html)))


def place_of(kind: KindName, age: int = 0) -> int:
    """The `order` of a page by its kind, after all pages of younger reports; `age` counts these reports."""
    return age * (LAST + 1) + KIND[kind].order


def tokens(text: str) -> set[str]:
    """What `text` is found by: each pair of neighbouring Han characters, the last of a run alone, Latin words, numbers.

    Numbers stand without points, commas and last zeros: 3.15 finds 3·15, 97.6 finds 97.60. Those in 万 and 亿 stand as digits too.
    """
    normal = normalise(text)
    runs = " ".join([*_HAN.findall(normal), ""])
    pairs = {pair.rstrip() for pair in set(map(add, runs, runs[1:])) if pair[0] != " "}
    scaled = {
        f"{Decimal(digits.replace(',', '')) * _SCALES[scale]:.0f}"
        for digits, scale in _SCALED.findall(normal)
    }
    words = set(_LATIN.findall(_ZEROS.sub(r"\1", normal)))
    return pairs | scaled | {word.translate(_POINTS) for word in words}


def typed(query: str) -> str:
    """`query` as the browser makes it of what is typed: numbers have neither points nor last zeros."""
    return _POINT.sub("", _ZEROS.sub(r"\1", normalise(query)))


def normalise(text: str) -> str:
    """`text` as it is compared: compatible forms, among them full-width ones, made alike, in lower case."""
    return unicodedata.normalize("NFKC", text).lower()
