"""Pairs of words that are confused, and what stands beside each: so that the wrong one is told though it is a word, too (ADR 52)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from ...model.grouping import grouped
from . import lexicon

_NEVER = "-"
_FAR, _LONGEST = 10, 3
_EMPTY = "|"


class Contrast(NamedTuple):
    """Two words: how sure it has to be that the second is meant for the first, or the first for the second, and what speaks for the second."""

    to_second: str
    to_first: str
    by_itself: int
    weights: Mapping[str, int]


@cache
def others() -> Mapping[str, list[str]]:
    """The words that may be meant in place of each."""
    ways = ((one, other, *line.split(" ", 4)[2:4]) for (one, other), line in _lines().items())
    return grouped(
        (written, meant)
        for one, other, to_second, to_first in ways
        for written, meant, bar in ((one, other, to_second), (other, one, to_first))
        if bar != _NEVER
    )


@cache
def _lines() -> Mapping[tuple[str, str], str]:
    return {
        (line[: (size := line.index(" "))], line[size + 1 : 2 * size + 1]): line
        for line in lexicon.lines("contexts")
    }


@cache
def _contrast(one: str, other: str) -> Contrast | None:
    line = _lines().get((one, other))
    if line is None:
        return None
    _, _, to_second, to_first, by_itself, *features = line.split(" ")
    return Contrast(to_second, to_first, int(by_itself), dict(map(_weight, features)))


def _weight(feature: str) -> tuple[str, int]:
    """What stands there, and its weight: -12<建."""
    at = next(at for at, one in enumerate(feature) if one in "<>_~")
    return feature[at:], int(feature[:at])


def surer(text: str, at: int, written: str, meant: str) -> int | None:
    """By how much what stands beside `written`, at `at` of a text of tokens, is surer than it has to be that `meant` is meant; none if nothing is known."""
    contrast = _contrast(written, meant)
    if contrast is not None:
        return (
            _sum(contrast, text, at, written) - int(contrast.to_second)
            if contrast.to_second != _NEVER
            else None
        )
    contrast = _contrast(meant, written)
    if contrast is None or contrast.to_first == _NEVER:
        return None
    return -_sum(contrast, text, at, written) - int(contrast.to_first)


def _sum(contrast: Contrast, text: str, at: int, written: str) -> int:
    weights = contrast.weights
    return contrast.by_itself + sum(
        weights.get(each, 0) for each in set(_beside(text, at, at + len(written)))
    )


def _beside(text: str, start: int, end: int) -> Iterator[str]:
    """Yield what stands beside a word: up to three tokens on each side, one on both, and each two of the ten on either."""
    before = (_EMPTY * _LONGEST + text[:start])[-_FAR:]
    after = (text[end : end + _FAR] + _EMPTY * _LONGEST)[:_FAR]
    for size in range(1, _LONGEST + 1):
        yield "<" + before[-size:]
        yield ">" + after[:size]
    yield "_" + before[-1] + after[0]
    for side in (before, after):
        for at in range(len(side) - 1):
            yield "~" + side[at : at + 2]
