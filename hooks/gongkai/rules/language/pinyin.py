"""How Chinese characters are read, without tones: whether an English word spells a name that stands in a Chinese text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from ...faults.patterns import lazy
from ...model.grouping import grouped
from . import lexicon
from .table import rows


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


_RARE = 12.0
_TYPED = lazy(
    "(?<=[\u4e00-\u9fff])(?<![号信博名网址箱码拼音令段])[a-z]{4,18}(?=[\u4e00-\u9fff]|[，。；、]|$)"
)


def typed(text: str) -> Iterator[tuple[int, str]]:
    """Yield the letters within a Chinese text that spell a word of it: somebody forgot to choose the characters (身份zheng)."""
    return (
        (found.start(), found[0])
        for found in _TYPED.finditer(text)
        if any(_makes_a_word(text[found.start() - 1], cut) for cut in _cuts(found[0]))
    )


def _cuts(letters: str) -> Iterator[list[str]]:
    """Yield each way to cut letters into syllables."""
    if not letters:
        yield []
    for end in range(1, min(len(letters), 6) + 1):
        if lexicon.sounding(letters[:end]):
            yield from ([letters[:end], *rest] for rest in _cuts(letters[end:]))


def _makes_a_word(before: str, cut: list[str]) -> bool:
    """Whether syllables begin as a usual word does, or a single one ends a word with the character before it."""
    firsts, seconds = map(lexicon.sounding, cut[:2]) if len(cut) > 1 else (before, lexicon.sounding(cut[0]))
    likely = lexicon.likely()
    return any(likely.get(one + other, _RARE) < _RARE for one in firsts for other in seconds)


@lru_cache(maxsize=4096)
def is_pinyin(word: str) -> bool:
    """Whether `word` is made of syllables of Chinese."""
    return _syllables().fullmatch(_plain(word)) is not None


def spelled(word: str, zh: str) -> bool:
    """Whether characters that follow each other in `zh` are read as `word`."""
    return span(word, zh) is not None


def span(word: str, zh: str) -> tuple[int, int] | None:
    """From where to where the characters stand in `zh` that are read as `word`."""
    return next(spans(word, zh), None)


def spans(word: str, zh: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where characters stand in `zh` that are read as `word`."""
    plain, readings = _plain(word), _readings()
    starts = (at for at, first in enumerate(zh) if plain.startswith(readings.get(first, ())))
    ends = ((start, _read(plain, zh, start)) for start in starts)
    return ((start, end) for start, end in ends if end is not None)


def joined_apart(zh: str, en: str) -> str:
    """`zh` with a line for what joins others (和), where it is but a part of a name that `en` spells: 王致和."""
    for name in _LONG_NAME.findall(en) if _JOINS.search(zh) else ():
        for start, end in spans(name, zh):
            zh = zh[:start] + _JOINS.sub("-", zh[start:end]) + zh[end:]
    return zh


_JOINS, _LONG_NAME = lazy("[和与及]"), lazy("[A-Z][a-z]{5,}")


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
