"""How Chinese characters are read, without tones: whether an English word spells a name that stands in a Chinese text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from .table import grouped, rows


@cache
def _readings() -> Mapping[str, tuple[str, ...]]:
    """The readings of each character."""
    syllables = (row[0].split(" ") for row in rows("pinyin"))
    found = grouped((one, syllable) for syllable, characters in syllables for one in characters)
    return {character: tuple(readings) for character, readings in found.items()}


@cache
def _syllables() -> re.Pattern[str]:
    known = {each for found in _readings().values() for each in found}
    either = "|".join(sorted(known, key=len, reverse=True))
    return re.compile(rf"(?:{either})+")


@lru_cache(maxsize=4096)
def is_pinyin(word: str) -> bool:
    """Whether `word` is made of syllables of Chinese."""
    return _syllables().fullmatch(_plain(word)) is not None


def spelled(word: str, zh: str) -> bool:
    """Whether characters that follow each other in `zh` are read as `word`."""
    return span(word, zh) is not None


def span(word: str, zh: str) -> tuple[int, int] | None:
    """From where to where the characters stand in `zh` that are read as `word`."""
    plain, readings = _plain(word), _readings()
    starts = (at for at, first in enumerate(zh) if plain.startswith(readings.get(first, ())))
    ends = ((start, _read(plain, zh, start)) for start in starts)
    return next(((start, end) for start, end in ends if end is not None), None)


def reads(text: str, zh: str) -> bool:
    """Whether `text` is nothing but how all of `zh` is read, with or without tones."""
    return bool(zh) and _reads_all(_plain(text.replace(" ", "")), zh, 0)


def _reads_all(rest: str, zh: str, at: int) -> bool:
    if at >= len(zh) or not rest:
        return at >= len(zh) and not rest
    return any(
        rest.startswith(syllable) and _reads_all(rest[len(syllable) :], zh, at + 1)
        for syllable in _readings().get(zh[at], ())
    )


def _read(rest: str, zh: str, at: int) -> int | None:
    """Where the characters of `zh` from `at` on end that are read as `rest`."""
    if not rest or at >= len(zh):
        return None if rest else at
    for syllable in _readings().get(zh[at], ()):
        end = _read(rest[len(syllable) :], zh, at + 1) if rest.startswith(syllable) else None
        if end is not None:
            return end
    return None


def _plain(word: str) -> str:
    bare = unicodedata.normalize("NFD", word.lower().replace("ü", "v"))
    return re.sub("[^a-z]", "", bare)
