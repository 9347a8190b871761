"""What is found by how it sounds: the names of a site, and how its characters are read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ..model.sounds import sounds
from .entries import Entry, normalise

_NAMES = 20_000
"""Characters of all names, at most; the first pages have the first word."""

_HAN = re.compile(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff]{2,}")


_USUAL = tuple(
    bytes((high, low)).decode("gb2312", "ignore") for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF)
)
"""The characters that are used most (the first level of GB/T 2312): somebody may type any of them for one of the site."""


def spoken(pages: Sequence[Entry], words: Iterable[str]) -> dict[str, object]:
    """The Chinese in titles, headings and other names of `pages`, and the characters of `words` and names by their syllables."""
    names = list(_first(dict.fromkeys(_names(pages))))
    here = set("".join([*names, *words, *_USUAL]))
    read = {
        syllable: "".join(filter(here.__contains__, characters)) for syllable, characters in sounds().items()
    }
    return {
        "names": names,
        "sounds": {syllable: characters for syllable, characters in read.items() if characters},
    }


def _names(pages: Sequence[Entry]) -> Iterator[str]:
    """Yield each name, those of what is not about the site itself first."""
    for page in sorted(pages, key=lambda page: page.aside):
        for name in (page.title, *page.aliases, *page.headings):
            yield from _HAN.findall(normalise(name))


def _first(names: Iterable[str]) -> Iterator[str]:
    """Yield names as long as there is room."""
    room = _NAMES
    for name in names:
        room -= len(name)
        if room < 0:
            return
        yield name
