"""Reports printed back from their trees."""

from __future__ import annotations

from collections.abc import Sequence

from gongkai.model.tree import Node, outline


def printed(tree: Sequence[Node]) -> str:
    """Every line of a report, in order."""
    return "\n".join(line for placed in outline(tree) for line in placed.node.lines)
