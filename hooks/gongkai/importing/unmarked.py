"""How high headings without marker stand, as 2024年工作回顾 above 一、 or 换管提速 below 主要做法: by what they say and what follows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from .lines import PART, Line
from .roles import divides, frames

Headings = Mapping[int, str]
"""Headings without marker that fill their lines, by these."""


def unmarked_ranks(
    own: Headings, lines: Sequence[Line], starts: Sequence[int], *, settled: bool
) -> Mapping[int, float]:
    """The rank of those that are no parts; `starts` are the lines of the body, `settled` if something else tells the parts."""
    after = dict(pairwise(at for at in starts if lines[at].body))
    often = Counter(own.values()) if any(line.entitled for line in lines) else Counter()
    below = {at for at in own if often[own[at]] > 1} | (
        set() if settled else _sections(own, after, len(lines))
    )
    halves = [at for at in own if divides(own[at]) or (at in after and lines[after[at]].begins)]
    named = [at for at in own if at in halves or frames(own[at])] if len(halves) > 1 else []
    led = {at for at in own if own.get(at - 1, "")[:1] == "【" != own[at][0]}
    first = next((at for at in starts if lines[at].rank == PART or at in led), 0)
    return dict.fromkeys(below, PART + 1.0) | dict.fromkeys(
        named if named and named[0] < first else (), PART - 0.5
    )


def _sections(own: Headings, after: Mapping[int, int], end: int) -> Set[int]:
    """Those that stand below others, where one of these begins with a heading or two are halves that hold several."""
    framing = [at for at in own if frames(own[at])]
    parts = [at for at in own if at in framing or after.get(at) in own]
    if not framing or min(own) != parts[0]:
        return set()
    held = {at: sum(at < each < last for each in own) for at, last in pairwise([*parts, end])}
    led = any(held[at] > 1 and after.get(at) in own for at in framing)
    return (
        own.keys() - set(parts)
        if led or sum(divides(own[at]) and held[at] > 1 for at in framing) > 1
        else set()
    )
