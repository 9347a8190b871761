"""The tree of a report as the files that an editor goes on with: `report.yml` and its parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest

from ..model.markers import read
from ..model.parts import Count, Level
from ..model.tree import Node, Role, outline
from ..schema import Promise, Text
from .yamltext import Value, yaml_text

Data = dict[str, Value]


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
    grouped = list(_grouped(tree))
    patterns = _usual([_patterns(nodes) for nodes in grouped])
    count, parts = Count(), {}
    for nodes in grouped:
        name = _name(nodes, parts)
        parts[name] = yaml_text(_part(nodes, patterns, count))
    return Draft(tuple(patterns), parts)


def _grouped(tree: Sequence[Node]) -> Iterator[list[Node]]:
    """Yield the nodes of each part: one with what stands below it, or several that have no heading."""
    said = [node for node in tree if _says(node)]
    for alone, nodes in groupby(said, _is_part):
        if alone:
            yield from ([node] for node in nodes)
        else:
            yield list(nodes)


def _is_part(node: Node) -> bool:
    return bool(node.heading or node.children) and node.kind is None


def _says(node: Node) -> bool:
    return bool(node.marker or node.heading or node.text or node.rows)


def _name(nodes: Sequence[Node], taken: Mapping[str, str]) -> str:
    roles = [node.role for node in nodes]
    name = "opening" if "title" in roles else str(roles[0])
    number = next(number for number in range(1, len(taken) + 2) if _numbered(name, number) not in taken)
    return _numbered(name, number)


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name}-{number}"


def _part(nodes: Sequence[Node], patterns: Sequence[str], count: Count) -> Data:
    first = nodes[0]
    alone = len(nodes) == 1 and _is_part(first)
    role = first.role if alone else nodes[-1].role
    own = [*patterns[:1], *_patterns(nodes)[1:]] if alone else list(patterns)
    differs = own[1:] != list(patterns)[1 : len(own)]
    levels = [Level.of(pattern) for pattern in (own if differs else patterns)]
    data: Data = {"role": role}
    if differs:
        data["markers"] = own[1:]
    writer = _Writer(levels)
    if alone:
        return data | writer.node(first, role, 0, count)
    return data | {"body": writer.body(nodes, role, 0, count)}


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
    return [_pattern(headed.get(depth, [])) for depth in range(max(headed, default=-1) + 1)]


def _pattern(nodes: Sequence[Node]) -> str:
    if not nodes:
        return ""
    firsts = Counter(_first(node) for node in nodes)
    first = firsts.most_common(1)[0][0]
    alike = [node for node in nodes if _first(node) == first]
    return min((first, *_closed(first, alike)), key=lambda pattern: _exceptions(pattern, alike))


def _closed(first: str, nodes: Sequence[Node]) -> list[str]:
    return [f"{first}…{stop}" for stop in dict.fromkeys(node.stop for node in nodes)]


def _first(node: Node) -> str:
    """What the style of a node's marker prints first, and the gap."""
    marker = read(node.marker)
    return marker.style.first + node.gap if marker and marker.printed == node.marker else ""


def _exceptions(pattern: str, nodes: Sequence[Node]) -> int:
    level = Level.of(pattern)
    return sum(level.closing(run_in=bool(node.sentences)) != node.stop for node in nodes if node.heading)


class _Writer:
    def __init__(self, levels: Sequence[Level]) -> None:
        self.levels = levels

    def node(self, node: Node, role: Role, depth: int, count: Count, level: Level | None = None) -> Data:
        """What the data says of one node; `level` is that of its list."""
        if level is None:
            level = self.levels[depth] if node.heading and depth < len(self.levels) else Level(None, "", None)
        data: Data = {"id": node.id} if node.id else {}
        if node.role not in (role, "table" if node.rows else role):
            data["role"] = node.role
        data |= {key: value for key, value in (("kind", node.kind), ("area", node.area)) if value}
        data |= _marker(node, level, count)
        if node.heading:
            data["heading"] = _text(node.heading)
            if level.closing(run_in=bool(node.sentences)) != node.stop:
                data["stop"] = node.stop
        data |= _said(node)
        if node.hidden:
            data["hidden"] = _text(node.hidden)
        if node.children:
            data["body"] = self.body(node.children, node.role, depth + 1, Count())
        return data

    def body(self, nodes: Sequence[Node], role: Role, depth: int, count: Count) -> list[Value]:
        """What the data says of nodes that stand side by side."""
        usual = self.levels[depth].style if depth < len(self.levels) else None
        items: list[Value] = []
        for run in _runs([node for node in nodes if _says(node)], usual.first if usual else ""):
            if len(run) == 1 and (run[0].heading or not run[0].marker or not run[0].sentences):
                items.append(self.node(run[0], role, depth, count))
            else:
                items.append(self._list(run, role, depth))
        return items

    def _list(self, run: Sequence[Node], role: Role, depth: int) -> Data:
        first, marker = _pattern([node for node in run if node.heading]) or _first(run[0]), read(run[0].marker)
        if not marker or not _first(run[0]):
            return self.node(run[0], role, depth, Count())
        level, count = Level.of(first), Count()
        count.last[marker.style] = marker.number - 1
        roles = {node.role for node in run}
        own = run[0].role if len(roles) == 1 else role
        data: Data = {"role": own} if own != role else {}
        data["list"] = first
        if marker.number > 1:
            data["start"] = marker.number
        return data | {"items": [self.node(node, own, depth, count, level) for node in run]}


def _runs(nodes: Sequence[Node], usual: str) -> Iterator[list[Node]]:
    """Yield the nodes one by one, and together those that count on in a style that is not the level's."""
    run: list[Node] = []
    for node in nodes:
        if run and not _continues(run, node):
            yield run
            run = []
        listed = _first(node) and _is_listed(node, usual)
        if listed:
            run.append(node)
        else:
            if run:
                yield run
                run = []
            yield [node]
    if run:
        yield run


def _is_listed(node: Node, usual: str) -> bool:
    """Whether a node with a marker stands in a list: it has no heading, or none of the style of its level."""
    if node.kind or not (node.heading or node.sentences):
        return False
    return not node.heading or _first(node).rstrip() != usual


def _continues(run: Sequence[Node], node: Node) -> bool:
    before, marker = read(run[-1].marker), read(node.marker)
    if not before or not marker or _first(run[0]) != _first(node):
        return False
    return marker.number == before.number + 1 or not marker.style.counts


def _marker(node: Node, level: Level, count: Count) -> Data:
    """The marker, if it is not the one that the order tells."""
    if level.style is None:
        count.take(node.marker)
        return {"marker": node.marker + node.gap} if node.marker else {}
    kept = dict(count.last)
    if count.next(level.style) == node.marker and node.gap == level.gap:
        return {}
    count.last = kept
    count.take(node.marker)
    return {"marker": node.marker + node.gap}


def _said(node: Node) -> Data:
    figures: Data = {"figures": _figures(node)} if node.figures else {}
    if node.rows:
        words: Data = {"words": dict(node.words)} if node.words else {}
        return {"rows": [list(row) for row in node.rows], **words, **figures}
    if not node.sentences:
        return figures
    first = node.sentences[0]
    if len(node.sentences) == 1 and not node.heading and _sentence(first).keys() == {"zh", "en"}:
        return {**_sentence(first), **figures}
    return {"sentences": [_sentence(sentence) for sentence in node.sentences], **figures}


def _figures(node: Node) -> Data:
    return {id: figure.model_dump(mode="json", exclude_defaults=True) for id, figure in node.figures.items()}


def _sentence(sentence: Promise) -> Data:
    said: Data = sentence.model_dump(mode="json", exclude_defaults=True, exclude={"zh", "en", "id"})
    id: Data = {"id": sentence.id} if sentence.id else {}
    return {**id, "zh": sentence.zh, "en": sentence.en, **said}


def _text(text: Text) -> Data:
    return {"zh": text.zh, "en": text.en}
