"""How alike two Chinese texts are, by the pairs of characters that they share."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=1024)
def pairs(text: str) -> frozenset[str]:
    """Each pair of characters that stand side by side in `text`."""
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))


def share(part: str, whole: str) -> float:
    """How much of `part` stands in `whole`: from 0 to 1, by its pairs; nothing, if it has none."""
    ours = pairs(part)
    return len(ours & pairs(whole)) / (len(ours) or 1)
