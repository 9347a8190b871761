"""What stands in the tree of a report: it printed back, and how a node is laid out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gongkai.model.markers import inline
from gongkai.model.tree import Node, outline


def printed(tree: Sequence[Node]) -> str:
    """Every line of a report, in order."""
    return "\n".join(line for placed in outline(tree) for line in placed.node.lines)


def layout(node: Node) -> str | None:
    """How the heading stands: on a line of its own, or before the text; None without a heading."""
    return None if node.heading is None else "run-in" if node.sentences else "own-line"


def remark(node: Node) -> str:
    """What the heading adds in brackets: （单位：％）."""
    found = re.search(r"（[^（）]*）$|\([^()]*\)$", node.title)
    return found[0] if found else ""


def within(node: Node) -> tuple[str, ...]:
    """The markers within the text."""
    return () if node.rows else tuple(piece.marker.printed for piece in inline(node.text))
