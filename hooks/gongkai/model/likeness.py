"""How alike two Chinese texts are, by the pairs of characters that they share."""

from __future__ import annotations


def pairs(text: str) -> set[str]:
    """Each pair of characters that stand side by side in `text`."""
    return {text[at : at + 2] for at in range(len(text) - 1)}


def share(part: str, whole: str) -> float:
    """How much of `part` stands in `whole`: from 0 to 1, by its pairs; nothing, if it has none."""
    ours = pairs(part)
    return len(ours & pairs(whole)) / (len(ours) or 1)
