"""A report whose office has changed the text: its files with what was made of all that stayed, and what has changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ..model.tree import Node
from .keeping import files_of
from .matching import Change, Former, Matching, outline_of


@dataclass(frozen=True)
class Renewed:
    """The files of a report by name, as they are to be; what has changed; and the nodes that it is now."""

    files: Mapping[str, str]
    changes: Sequence[Change]
    nodes: Sequence[Node]


def renewed(
    former: Former,
    drafted: Sequence[Node],
    asks: Callable[[Sequence[Node]], Callable[[str], bool]],
    *,
    verbatim: bool = True,
) -> Renewed:
    """The report of which `drafted` is the draft afresh; `asks` tells which keys of it are written once its nodes are known.

    Blocks that say what they said stand as they stood, unless not `verbatim`.
    """
    matching = Matching(former, list(outline_of(former.nodes)), list(outline_of(drafted)))
    nodes = [matching.node(node) for node in drafted]
    matching.asks = asks(nodes)
    if not verbatim:
        matching.same.clear()
    files = dict(files_of(former, nodes, matching))
    return Renewed(files, list(matching.changes()), nodes)
