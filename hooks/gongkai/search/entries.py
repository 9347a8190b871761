"""What the search is told of a page: its text, and the tokens it is found by."""

from __future__ import annotations

import pickle
import re
import unicodedata
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from operator import add

from ..model.kinds import KIND, LAST, KindName

_HAN = re.compile(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff]+")
_LATIN = re.compile(r"[a-z0-9]+(?:[.,][0-9]+)*")
_INLINE = "a|abbr|b|bdi|cite|code|data|dfn|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr"
_LEFT_OUT = re.compile(
    r'<a\b[^>]*class="headerlink".*?</a>|<(script|style|template)\b.*?</\1>'
    r'|<(section|aside)\b[^>]*\bclass="(?:abbreviations|services)".*?</\2>|<!--.*?-->',
    re.DOTALL,
)
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

    @property
    def names(self) -> str:
        """What the page is called: in these words it is found before others."""
        return "\n".join((self.title, *self.aliases))


def packed(entry: Entry) -> bytes:
    """`entry` in little room: all of them wait until the last page is made."""
    return zlib.compress(pickle.dumps(entry), 1)


def unpacked(content: bytes) -> Entry:
    """The entry that was `packed`."""
    entry: Entry = pickle.loads(zlib.decompress(content))
    return entry


def text_of(html: str) -> str:
    """The plain text of rendered content; block elements part words, inline elements do not."""
    return " ".join(unescape(_ANY_TAG.sub(" ", _INLINE_TAG.sub("", _LEFT_OUT.sub("", html)))).split())


def place_of(kind: KindName, age: int = 0) -> int:
    """The `order` of a page by its kind, after all pages of younger reports; `age` counts these reports."""
    return age * (LAST + 1) + KIND[kind].order


def tokens(text: str) -> set[str]:
    """What `text` is found by: each pair of neighbouring Han characters, the last of a run alone, Latin words, numbers.

    Numbers stand without points and commas.
    """
    normal = normalise(text)
    runs = " ".join([*_HAN.findall(normal), ""])
    pairs = {pair.rstrip() for pair in set(map(add, runs, runs[1:])) if pair[0] != " "}
    return pairs | {word.replace(".", "").replace(",", "") for word in _LATIN.findall(normal)}


def normalise(text: str) -> str:
    """`text` as it is compared: compatible forms, among them full-width ones, made alike, in lower case."""
    return unicodedata.normalize("NFKC", text).lower()
