"""How sure it is that an edit is what was meant: trees of questions about its traits, learnt from texts that were spoilt at random (ADR 49)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import resources

from .edits import Edit, read

Tree = float | tuple[int, float, "Tree", "Tree"]
"""What a tree adds, or the trait that it asks for, the bar, and the trees if it is not, or is, above; in JSON a list."""


@lru_cache(maxsize=4096)
def weigh(text: str) -> tuple[tuple[float, Edit], ...]:
    """Each edit that makes a text of tokens likelier, and how sure it is: the surest first."""
    weighed = [(sum(_of_tree(tree, edit.traits) for tree in _trees()), edit) for edit in read(text).edits()]
    return tuple(sorted(weighed, key=lambda each: -each[0]))


def _of_tree(tree: Tree, traits: Sequence[float]) -> float:
    """What a tree adds for these traits."""
    while not isinstance(tree, float):
        trait, bar, below, above = tree
        tree = below if traits[trait] <= bar else above
    return tree


@cache
def _trees() -> list[Tree]:
    text = resources.files("gongkai").joinpath("wording/weights.json").read_text(encoding="utf-8")
    trees: list[Tree] = json.loads(text)
    return trees
