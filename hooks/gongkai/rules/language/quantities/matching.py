"""Which number of the English text says which quantity of the Chinese."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from . import chinese, english
from .stated import Stated


@dataclass(frozen=True)
class Matched:
    """A quantity of the Chinese text and the number that says it in English; `sure` if no other could."""

    zh: Stated
    en: Stated
    sure: bool


@lru_cache(maxsize=32768)
def matched(zh: str, en: str) -> tuple[Matched, ...]:
    """Each quantity of the text `zh` with its number in `en`, as far as there is one, in the order of the Chinese."""
    return tuple(_matched([each for each in chinese.stated(zh) if each.says], [each for each in english.stated(en) if each.says]))  # fmt: skip


def _matched(ours: Sequence[Stated], theirs: Sequence[Stated]) -> Iterator[Matched]:
    left = list(theirs)
    rivals = Counter(_key(each) for each in ours)
    for each in ours:
        answers = [other for other in left if other.answers(each)]
        best = [other for other in answers if not other.says.isdisjoint(each.says)] or answers
        best = [other for other in best if other.unit and each.unit] or best
        if best:
            left.remove(best[0])
            yield Matched(each, best[0], sure=len(best) == 1 and rivals[_key(each)] == 1)


def _key(stated: Stated) -> object:
    return stated.says


def missing(stated: Sequence[Stated], other: Sequence[Stated]) -> Iterator[Stated]:
    """Yield what is firmly stated and nowhere answered."""
    for each in stated:
        if each.firm and not any(answer.answers(each) for answer in other):
            yield each
