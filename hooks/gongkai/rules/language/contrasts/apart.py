"""What tells two numbers apart, each beside its own word: men and women, by day and by night, exports to one country and another."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from functools import cache

from ..table import rows

_ROWS = {zh: tuple(en.split()) for zh, en in rows("contrasts/apart")}
"""The beginnings of the English by the Chinese words of a line; one with a full stop is a whole word, a hyphen any gap."""
_WORDS: Mapping[str, tuple[str, ...]] = {line: tuple(line.split("|")) for line in _ROWS}


def in_chinese(text: str) -> frozenset[str]:
    """The lines of which the Chinese `text` says a word."""
    return frozenset(line for line, words in _WORDS.items() if any(word in text for word in words))


def in_english(text: str, of: Set[object]) -> frozenset[str]:
    """The lines `of` which the English `text` says a word."""
    return frozenset(line for line in _WORDS if line in of and _english(line).search(text))


@cache
def _english(line: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(_pattern, _ROWS[line]))})", re.IGNORECASE)


def _pattern(word: str) -> str:
    whole = word.endswith(".")
    return word.removesuffix(".").replace("-", "[ .-]") + (r"\b" if whole else "")
