"""The things that a text speaks of, alike in both languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from ...faults.patterns import lazy
from .lexicon import straddles
from .table import rows

_WORD = lazy(r"[a-z&]+")
_FIRST = 2
Spoken = frozenset[int]
"""Numbers of the lines of the table."""


@lru_cache(maxsize=4096)
def in_chinese(text: str) -> Spoken:
    """The things of which the Chinese `text` speaks; a longer word holds no shorter one."""
    things, _ = _table()
    found = _chinese().finditer(text)
    return frozenset(
        things[each[0]] for each in found if each[0] in things and not straddles(text, *each.span())
    )


@cache
def telling() -> Spoken:
    """The things of which not every second text speaks."""
    return frozenset(thing for thing, (zh, _) in enumerate(rows("things")) if not zh.startswith("~"))


def in_english(text: str) -> Spoken:
    """The things of which the English `text` may speak."""
    return frozenset(words_in_english(text))


@lru_cache(maxsize=4096)
def words_in_english(text: str) -> Mapping[int, str]:
    """The things of which the English `text` may speak, each with a word that says it."""
    words = _WORD.findall(text.lower())
    found: dict[int, str] = {}
    for at, word in enumerate(words):
        for second, thing in _begun_by(word):
            if not second or (at + 1 < len(words) and words[at + 1].startswith(second)):
                found.setdefault(thing, word)
    return found


@lru_cache(maxsize=16384)
def _begun_by(word: str) -> tuple[tuple[str, int], ...]:
    """The things of which an English word may speak, each with how the next word begins then."""
    stems = _table()[1].get(word[:_FIRST], ())
    return tuple((second, thing) for stem, second, thing in stems if word.startswith(stem))


@cache
def _table() -> tuple[dict[str, int], dict[str, list[tuple[str, str, int]]]]:
    """The things by their Chinese words, and by the first letters of the English: both beginnings of words of two."""
    words: dict[str, int] = {}
    stems: dict[str, list[tuple[str, str, int]]] = {}
    for thing, (ours, theirs) in enumerate(rows("things")):
        words |= dict.fromkeys(ours.lstrip("~?").split("|"), thing)
        for stem in theirs.lower().split():
            first, _, second = stem.partition("-")
            stems.setdefault(first[:_FIRST], []).append((first, second, thing))
    return words, stems


@cache
def _chinese() -> re.Pattern[str]:
    return re.compile("|".join(sorted((*_table()[0], *_OTHER_WORDS), key=len, reverse=True)))


_OTHER_WORDS = ("落实", "各国", "两国", "我国", "全国", "多国")
"""Words whose last character begins no other: 落实|习近平."""
