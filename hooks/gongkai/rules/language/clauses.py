"""Which clauses of the two texts say the same: by the numbers and things that both speak of, in order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ...faults.patterns import lazy
from .quantities.matching import matched
from .things import in_chinese, in_english

_ZH = lazy("[^，。；：！？]+")
_EN = lazy(
    r"(?:(?!,(?!\d)|[;:]|\.(?:\s|$)| (?:and|but|while|whereas|with|so)\b).)+", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True)
class Clauses:
    """A part of each text that says the same: where it begins and ends."""

    zh: tuple[int, int]
    en: tuple[int, int]


@lru_cache(maxsize=64)
def aligned(zh: str, en: str) -> tuple[Clauses, ...]:
    """The parts of the two texts that belong together, in order; the whole of both if there is but one."""
    ours, theirs = _spans(_ZH, zh), _spans(_EN, en)
    if not ours or not theirs:
        return ()
    alike = _alike(zh, en, ours, theirs)
    best: dict[tuple[int, int], tuple[float, tuple[Clauses, ...]]] = {(0, 0): (0, ())}
    for i in range(len(ours)):
        for j in range(len(theirs)):
            if (i, j) not in best:
                continue
            score, path = best[i, j]
            for n, m in _STEPS:
                if i + n > len(ours) or j + m > len(theirs):
                    continue
                zhs, ens = (ours[i][0], ours[i + n - 1][1]), (theirs[j][0], theirs[j + m - 1][1])
                gain = _gain(alike, range(i, i + n), range(j, j + m))
                length = abs((zhs[1] - zhs[0]) / len(zh) - (ens[1] - ens[0]) / len(en))
                reached = score + gain - 1.0 * (n + m - 2) - 4 * length
                if (i + n, j + m) not in best or reached > best[i + n, j + m][0]:
                    best[i + n, j + m] = reached, (*path, Clauses(zhs, ens))
    return best.get((len(ours), len(theirs)), (0, ()))[1]


def evenly(zh: str, en: str) -> tuple[Clauses, ...]:
    """The clauses of the two texts, if each of the one is one of the other, and speaks of something that the other does."""
    parts = aligned(zh, en)
    if len(parts) != len(_spans(_ZH, zh)) or len(parts) != len(_spans(_EN, en)):
        return ()
    alike = _alike(zh, en, [part.zh for part in parts], [part.en for part in parts])
    return parts if any(alike[at][at] for at in range(len(parts))) else ()


def _spans(clause: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [found.span() for found in clause.finditer(text) if found[0].strip()]


_STEPS = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2), (2, 3), (3, 2), (1, 4), (1, 5), (4, 1))


def _gain(alike: Sequence[Sequence[float]], ours: range, theirs: range) -> float:
    """How much clauses taken together have in common: two of each are taken together only where they have changed places."""
    if len(ours) == len(theirs) == 2:
        return alike[ours[0]][theirs[1]] + alike[ours[1]][theirs[0]]
    return sum(alike[i][j] for i in ours for j in theirs)


def _alike(
    zh: str, en: str, ours: Sequence[tuple[int, int]], theirs: Sequence[tuple[int, int]]
) -> list[list[float]]:
    """How much each two clauses have in common."""
    numbers = [(m.zh.start, m.en.start) for m in matched(zh, en) if m.sure]
    meant = [in_chinese(zh[a:b]) for a, b in ours]
    said = [in_english(en[a:b]) for a, b in theirs]
    return [
        [
            len(meant[i] & said[j]) + 3 * sum(a <= x < b and c <= y < d for x, y in numbers)
            for j, (c, d) in enumerate(theirs)
        ]
        for i, (a, b) in enumerate(ours)
    ]
