"""What a file itself calls headings, where the markers of the text do not tell: styles of Word, h2 and h3 of web pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .lines import PART, Line

_LONGEST = 40
_MOST = 0.6
"""Where a file calls more of its lines headings than so, its styles mean something else."""


def called_headings(lines: Sequence[Line], levels: Mapping[int, int]) -> Mapping[int, int]:
    """Those of `levels` that can be believed."""
    filled = [at for at, line in enumerate(lines) if line.body]
    can_be = {at for at in filled if not lines[at].cells and len(rest := lines[at].rest) <= _LONGEST and rest[-1:] not in "。；;，,"}  # fmt: skip
    called = {at: level for at, level in levels.items() if at in can_be}
    return called if len(called) <= _MOST * len(filled) else {}


def ranks(lines: Sequence[Line], levels: Mapping[int, int], *, titled: bool) -> Mapping[int, float]:
    """How high each heading without marker stands, by those with one that the file puts on a level with it; `titled` if no part has one."""
    known: dict[int, float] = {}
    for at, level in levels.items():
        rank = lines[at].rank
        if rank is not None:
            known[level] = min(rank, known.get(level, rank))
    if not known and not titled:
        return {}
    top = min(levels.values(), default=1)
    return {
        at: _rank(level, known) if known else float(PART + level - top)
        for at, level in levels.items()
        if not lines[at].marker
    }


def _rank(level: int, known: Mapping[int, float]) -> float:
    above = [each for each in known if each <= level]
    nearest = max(above) if above else min(known)
    return known[nearest] + 0.3 * (level - nearest)
