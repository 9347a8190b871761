"""The archived source as it is published: without what its report does not show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..faults.problems import N_
from ..model.languages import ORIGINAL
from ..model.phrases import translations
from ..model.tree import Node, outline
from ..reading.source import Source
from ..rules.proof.alignment import aligned
from ..rules.proof.lines import source_lines, told_lines

_LEFT_OUT = N_("Not shown here: {reason}")


def shown(archived: str, nodes: Sequence[Node], sources: Mapping[str, Source]) -> str:
    """The source `archived` of the report that `nodes` of the files `sources` are, with the reason in place of what is hidden.

    A line that stands nowhere in the report, behind one that is hidden, may be a part of it, and is left out too.
    """
    if not any(placed.node.hidden for placed in outline(nodes)):
        return archived
    ours, theirs = list(told_lines(nodes, sources)), source_lines(archived)
    lines = archived.split("\n")
    hiding: Node | None = None
    for our, their in aligned([line.body for line in ours], [line.body for line in theirs]):
        before = hiding
        if our is not None:
            told = ours[our]
            hiding = next((node for node in (*told.above, told.node) if node.hidden), None)
        if their is not None and hiding is not None:
            own = our is not None and hiding is ours[our].node and hiding is not before
            lines[theirs[their].number - 1] = (
                _instead(lines[theirs[their].number - 1], hiding) if own else "\0"
            )
    return "\n".join(line for line in lines if line != "\0")


def _instead(line: str, node: Node) -> str:
    """The heading of a node that is hidden, where it has one, and the reason."""
    heading = f"{node.marker}{node.gap}{node.title}{node.stop}" if node.heading else ""
    said = translations(ORIGINAL).gettext(_LEFT_OUT)
    reason = node.hidden.zh if node.hidden else ""
    return f"{line[: len(line) - len(line.lstrip())]}{heading}〔{said.format(reason=reason)}〕"
