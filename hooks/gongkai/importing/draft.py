"""The tree of a report as the files that an editor goes on with: `report.yml` and its parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest

from ..model.parts import Count, Level
from ..model.tree import Node, outline
from .blocks import Data, Writer, pattern, says
from .yamltext import Value, Verbatim, yaml_text


@dataclass(frozen=True)
class Draft:
    """The text of each file by name, without `.yml`; the parts in their order."""

    markers: tuple[str, ...]
    parts: Mapping[str, str]

    def head(self, before: Mapping[str, Value], after: Mapping[str, Value]) -> str:
        """`report.yml`, with what else it says before and after markers and parts."""
        return yaml_text({**before, "markers": list(self.markers), "parts": list(self.parts), **after})


def draft(tree: Sequence[Node]) -> Draft:
    """The files of a report; read again they are the tree, but for white space around lines."""
    groups = list(grouped(tree))
    patterns = _usual([_patterns(nodes) for nodes in groups])
    count = Count()
    parts: dict[str, str] = {}
    for nodes in groups:
        name = name_of(nodes, parts)
        parts[name] = yaml_text(part(nodes, patterns, count))
    return Draft(tuple(patterns), parts)


def grouped(tree: Sequence[Node]) -> Iterator[list[Node]]:
    """Yield the nodes of each part: one with what stands below it, or several that have no heading."""
    said = [node for node in tree if says(node)]
    for alone, nodes in groupby(said, is_part):
        if alone:
            yield from ([node] for node in nodes)
        else:
            yield list(nodes)


def is_part(node: Node) -> bool:
    """Whether a node at the top is a part of its own."""
    return bool(node.heading or node.children) and node.kind is None


def name_of(nodes: Sequence[Node], taken: Collection[str]) -> str:
    """What the file of a part is called, when others are `taken`."""
    roles = [node.role for node in nodes]
    name = "opening" if "title" in roles else str(roles[0])
    number = next(number for number in range(1, len(taken) + 2) if _numbered(name, number) not in taken)
    return _numbered(name, number)


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name}-{number}"


def part(
    nodes: Sequence[Node],
    patterns: Sequence[str],
    count: Count,
    writing: Callable[[Sequence[Level]], Writer] = Writer,
    own: Sequence[str] | None = None,
) -> Data:
    """What the file of one part says; `patterns` are those of the report, `own` those of the part, if they are settled."""
    first = nodes[0]
    alone = len(nodes) == 1 and is_part(first)
    role = first.role if alone else nodes[-1].role
    if own is None:
        own = [*patterns[:1], *_patterns(nodes)[1:]] if alone else list(patterns)
    differs = list(own[1:]) != list(patterns)[1 : len(own)]
    levels = [Level.of(printed) for printed in (own if differs else patterns)]
    data: Data = {"role": role}
    if differs:
        data["markers"] = list(own[1:])
    writer = writing(levels)
    if not alone:
        return data | {"body": writer.body(nodes, role, 0, count)}
    written = writer.node(first, role, 0, count)
    return written if isinstance(written, Verbatim) else data | written


def _usual(patterns: Sequence[Sequence[str]]) -> list[str]:
    """The pattern of each level that most parts have."""
    levels = zip_longest(*(own for own in patterns if own))
    return [Counter(own for own in level if own is not None).most_common(1)[0][0] for level in levels]


def _patterns(nodes: Sequence[Node]) -> list[str]:
    """The pattern of each level by which the fewest headings are exceptions."""
    headed: dict[int, list[Node]] = {}
    for placed in outline(nodes):
        if placed.node.heading and not placed.node.kind:
            headed.setdefault(placed.depth, []).append(placed.node)
    return [pattern(headed.get(depth, [])) for depth in range(max(headed, default=-1) + 1)]
