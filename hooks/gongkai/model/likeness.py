"""How alike two Chinese texts are, by the pairs of characters that they share."""

from __future__ import annotations

from collections.abc import Mapping, Set
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TypeVar

from ..faults.patterns import lazy

K = TypeVar("K")

_CLEARLY = 3
_HAN_RUN = lazy("[\u4e00-\u9fff]+")
_OF_ANY = lazy(
    "切实|积极|大力|扎实|深入|全面|进一步|不断|持续|着力|认真|坚持|有效|稳步|各项|各类|加快|推动|推进|加强|有力|有序|高质量|健全|完善|统筹|开展|实施|严格|充分|努力|全力|做好|抓好|落实|提升|提高|建设|完成|工作|项目|达到|实现|力争|确保|新增|计划|年|月|底|前|全市|全县|本市|本县"
)


@lru_cache(maxsize=1024)
def pairs(text: str) -> frozenset[str]:
    """Each pair of characters that stand side by side in `text`."""
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))


def share(part: str, whole: str) -> float:
    """How much of `part` stands in `whole`: from 0 to 1, by its pairs; nothing, if it has none."""
    ours = pairs(part)
    return len(ours & pairs(whole)) / (len(ours) or 1)


def likest(said: str, others: Mapping[K, str], least: float) -> K | None:
    """The key of that of `others` which has most in common with a text, run by run; None if none is like it by at `least` so much (0 to 1)."""
    alike = {key: SequenceMatcher(None, text, said, autojunk=False).ratio() for key, text in others.items()}
    best = max(alike, key=alike.__getitem__, default=None)
    return None if best is None or alike[best] < least else best


@lru_cache(maxsize=1024)
def telling(text: str) -> frozenset[str]:
    """The pairs of characters of a text, without those words that any may hold."""
    return frozenset(pair for run in _HAN_RUN.findall(_OF_ANY.sub("，", text)) for pair in pairs(run))


def nearer(ours: frozenset[str], own: str, said: Mapping[str, Set[str]]) -> str | None:
    """Which of several has a quarter of `ours`, and three pairs at least, of which `own` has none; or most of them, of which `own` has a few."""
    if not said.get(own):
        return None
    near = max(said, key=lambda other: len(ours & said[other]))
    theirs, few = len(ours & said[near]), len(ours & said[own])
    clearly = theirs >= max(_CLEARLY * 2, len(ours) * 2 / 3, few * _CLEARLY)
    return near if clearly or (not few and theirs >= max(_CLEARLY, len(ours) // 4)) else None
