"""Which words of an English text may stand for which of a Chinese one: wide enough to tell of which part of the one a part of the other speaks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
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
    return frozenset(word for word in of if isinstance(word, str) and any(True for _ in _where(word, said)))


def places(text: str, of: Set[str]) -> frozenset[int]:
    """Where words of an English `text` stand that may render those `of` the Chinese words: letters before them."""
    said = _words(text)
    return frozenset(at for word in of for at in _where(word, said))


@lru_cache(maxsize=2048)
def _words(text: str) -> str:
    """The words of an English `text`, a blank before and behind each."""
    return f" {' '.join(_WORD.findall(text.lower()))} "


def _where(word: str, said: str) -> Iterator[int]:
    """Yield where the words of `said` stand that may render a Chinese word, none of which the list need hold."""
    for first, *others in _renderings(word):
        at = said.find(first)
        while at >= 0:
            if _follow(others, said, at):
                yield at
            at = said.find(first, at + 1)


def _follow(others: Sequence[str], said: str, at: int) -> bool:
    """Whether the words behind the one `at` a place begin as these do."""
    for other in others:
        at = said.find(" ", at + 1)
        if not said.startswith(other, at):
            return False
    return True


@lru_cache(maxsize=8192)
def _renderings(word: str) -> Sequence[Sequence[str]]:
    """How English may render a Chinese word: words that stand together, each with a blank before it, and behind it where `$` ends it."""
    stems = _book().get(word, "").split()
    return [[f" {part}".replace("$", " ") for part in stem.split("-")] for stem in stems]


@cache
def _book() -> Mapping[str, str]:
    return dict(rows("wordbook"))
