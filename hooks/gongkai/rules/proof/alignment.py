"""Which lines of two texts belong together: those that are equal, and between them those that are much alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

Pair = tuple[int | None, int | None]
"""Numbers of a line of each text, None for one that the other text does not have."""

_ALIKE = 0.5
_MOST = 250_000
"""Pairs of lines that are compared one by one; in more, lines are taken in order."""


def aligned(ours: Sequence[str], theirs: Sequence[str]) -> list[Pair]:
    """Pairs of lines in the order of both texts, each line once."""
    pairs: list[Pair] = []
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for kind, start, end, their_start, their_end in matcher.get_opcodes():
        if kind == "equal":
            pairs += zip(range(start, end), range(their_start, their_end), strict=True)
        else:
            pairs += _between(ours, theirs, range(start, end), range(their_start, their_end))
    return pairs


def _between(ours: Sequence[str], theirs: Sequence[str], left: range, right: range) -> Iterator[Pair]:
    """Yield the lines between two places where the texts agree, the most alike together."""
    together = _best(ours, theirs, left, right)
    at, their_at = left.start, right.start
    for our, their in [*together, (left.stop, right.stop)]:
        yield from ((number, None) for number in range(at, our))
        yield from ((None, number) for number in range(their_at, their))
        if our < left.stop:
            yield our, their
        at, their_at = our + 1, their + 1


def _best(ours: Sequence[str], theirs: Sequence[str], left: range, right: range) -> list[tuple[int, int]]:
    """The pairs of lines, in order, whose likenesses add up to the most."""
    if len(left) * len(right) > _MOST:
        return list(zip(left, right, strict=False))
    grams, their_grams = [_grams(ours[at]) for at in left], [_grams(theirs[at]) for at in right]
    score = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    like: dict[tuple[int, int], float] = {}
    for i in range(len(left) - 1, -1, -1):
        for j in range(len(right) - 1, -1, -1):
            likeness = _likeness(grams[i], their_grams[j])
            score[i][j] = max(score[i + 1][j], score[i][j + 1])
            if likeness >= _ALIKE and score[i + 1][j + 1] + likeness > score[i][j]:
                score[i][j] = score[i + 1][j + 1] + likeness
                like[i, j] = likeness
    return list(_path(score, like, left, right))


def _path(
    score: Sequence[Sequence[float]], like: dict[tuple[int, int], float], left: range, right: range
) -> Iterator[tuple[int, int]]:
    i = j = 0
    while i < len(left) and j < len(right):
        if (i, j) in like:
            yield left[i], right[j]
            i, j = i + 1, j + 1
        elif score[i + 1][j] >= score[i][j + 1]:
            i += 1
        else:
            j += 1


def _grams(text: str) -> Counter[str]:
    return Counter(text[at : at + 2] for at in range(max(len(text) - 1, 1)))


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """How much of two texts is the same, from 0 to 1."""
    return 2 * (one & other).total() / max(one.total() + other.total(), 1)
