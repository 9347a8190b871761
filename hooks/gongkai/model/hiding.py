"""What of a report is not shown (`hidden`), and what is left of it where that is taken away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .references import references
from .tree import Node, outline


def hidden(nodes: Sequence[Node]) -> Iterator[Node]:
    """Yield each node that is hidden, and each below one."""
    for node in nodes:
        if node.hidden:
            yield from (placed.node for placed in outline([node]))
        else:
            yield from hidden(node.children)


def shown(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """The nodes, those that are hidden with their heading and the reason alone: nobody who shows a report has more of them."""
    unseen = list(hidden(nodes))
    if not unseen:
        return tuple(nodes)
    known = {id(node) for node in unseen}
    seen = _marked([placed.node for placed in outline(nodes) if id(placed.node) not in known])
    return _without(nodes, _marked(unseen) - seen)


def _without(nodes: Sequence[Node], secret: set[str]) -> tuple[Node, ...]:
    return tuple(
        replace(node, sentences=(), rows=(), merged=(), heads=None, words=(), figures={}, children=())
        if node.hidden
        else replace(
            node,
            figures={id: figure for id, figure in node.figures.items() if id not in secret},
            children=_without(node.children, secret),
        )
        for node in nodes
    )


def _marked(nodes: Sequence[Node]) -> set[str]:
    """Ids of the figures that the nodes' texts mark."""
    texts = (sentence.zh for node in nodes for sentence in node.sentences)
    return {each.figure for text in texts for each in references(text) if each.printed}
