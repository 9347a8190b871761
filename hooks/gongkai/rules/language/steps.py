"""Steps of a procedure that stand in another order in the other language, told by what is done in each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

from .table import patterns

_STEPS = patterns("steps")
"""What is done in the steps of a procedure, in Chinese and in English."""


def turned(ours: Sequence[str], theirs: Sequence[str]) -> tuple[int, int] | None:
    """Which two steps stand each in the place of the other, if any do."""
    for one, other in combinations(range(len(ours)), 2):
        exchanged = min(_shared(ours[one], theirs[other]), _shared(ours[other], theirs[one]))
        if exchanged and not _shared(ours[one], theirs[one]) and not _shared(ours[other], theirs[other]):
            return one, other
    return None


def _shared(zh: str, en: str) -> int:
    return len(_done(zh, 0) & _done(en, 1))


@lru_cache(maxsize=1024)
def _done(text: str, language: int) -> frozenset[int]:
    return frozenset(at for at, step in enumerate(_STEPS) if step[language].search(text))
