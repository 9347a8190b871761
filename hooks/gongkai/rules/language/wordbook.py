"""Which words of an English text may stand for which of a Chinese one: wide enough to tell of which part of the one a part of the other speaks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from functools import cache, lru_cache

from ...faults.patterns import lazy
from .table import rows

_LONGEST, _SHORTEST = 4, 2
_WORD = lazy(r"[a-z0-9]+(?:['.][a-z0-9]+)*")


@lru_cache(maxsize=2048)
def in_chinese(text: str) -> frozenset[str]:
    """The words of the list in a Chinese `text`, the longer before those within it."""
    found, at = set(), 0
    while at < len(text):
        word = next((text[at : at + long] for long in range(_LONGEST, _SHORTEST - 1, -1) if text[at : at + long] in _book()), "")  # fmt: skip
        found |= {word} if word else set()
        at += len(word) or 1
    return frozenset(found)


def in_english(text: str, of: Set[object]) -> frozenset[str]:
    """Those `of` the Chinese words that an English `text` may render."""
    said = _words(text)
    return frozenset(word for word in of if isinstance(word, str) and word in _book() and _renderings(word).search(said))  # fmt: skip


def places(text: str, of: Set[str]) -> frozenset[int]:
    """Where words of an English `text` stand that may render those `of` the Chinese words: letters before them."""
    said = _words(text)
    return frozenset(found.start() for word in of for found in _renderings(word).finditer(said))


@lru_cache(maxsize=2048)
def _words(text: str) -> str:
    """The words of an English `text`, a blank before and behind each."""
    return f" {' '.join(_WORD.findall(text.lower()))} "


@lru_cache(maxsize=8192)
def _renderings(word: str) -> re.Pattern[str]:
    """How English may render a Chinese word: `$` ends a word, a hyphen joins two."""
    stems = (
        re.escape(stem).replace(r"\-", r"[a-z0-9'.]* ").replace(r"\$", "(?= )")
        for stem in _book()[word].split()
    )
    return re.compile(f" (?:{'|'.join(stems)})")


@cache
def _book() -> Mapping[str, str]:
    return dict(rows("wordbook"))
