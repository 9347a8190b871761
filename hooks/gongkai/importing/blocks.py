"""One body of a report as data: its sections, paragraphs and tables, and the lists that its items make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model.markers import whole
from ..model.parts import UNMARKED, Count, Level
from ..model.report import Promise
from ..model.tree import CONFIRM, Node, Role
from .yamltext import Comment, Value

Data = dict[str, Value]


def says(node: Node) -> bool:
    """Whether a node prints anything."""
    return bool(node.marker or node.heading or node.text or node.rows)


def worded(zh: str, en: str | None = None) -> Data:
    """A text in both languages, as the data hold it."""
    return {"zh": zh, "en": en}


def confirm(question: str) -> Comment:
    """The comment by which a draft asks a question; who deletes it has answered."""
    return Comment(f"{CONFIRM}{question}")


def pattern(nodes: Sequence[Node]) -> str:
    """The pattern by which the fewest of the headings `nodes` are exceptions."""
    if not nodes:
        return ""
    firsts = Counter(_first(node) for node in nodes)
    first = firsts.most_common(1)[0][0]
    alike = [node for node in nodes if _first(node) == first]
    return min(
        (first, *(f"{first}…{stop}" for stop in dict.fromkeys(node.stop for node in alike))),
        key=lambda chosen: _exceptions(chosen, alike),
    )


@dataclass(frozen=True)
class Writer:
    """Writes nodes as the data of a part whose levels print as given."""

    levels: Sequence[Level]

    def node(self, node: Node, role: Role, depth: int, count: Count, level: Level | None = None) -> Data:
        """What the data says of one node; `level` is that of its list."""
        if level is None:
            level = self.levels[depth] if node.heading and depth < len(self.levels) else UNMARKED
        data: Data = {confirm(question): None for question in node.asked}
        data |= {"id": node.id} if node.id else {}
        if node.role not in (role, "table" if node.rows else role):
            data["role"] = node.role
        data |= {key: value for key, value in (("kind", node.kind), ("area", node.area)) if value}
        data |= _marker(node, level, count)
        if node.heading:
            data["heading"] = worded(node.heading.zh, node.heading.en)
            if level.closing(run_in=bool(node.sentences)) != node.stop:
                data["stop"] = node.stop
        data |= _said(node)
        if node.hidden:
            data["hidden"] = worded(node.hidden.zh, node.hidden.en)
        if node.children:
            data["body"] = self.body(node.children, node.role, depth + 1, Count(above=node.marker))
        return data

    def body(self, nodes: Sequence[Node], role: Role, depth: int, count: Count) -> list[Value]:
        """What the data says of nodes that stand side by side."""
        usual = self.levels[depth].style if depth < len(self.levels) else None
        items: list[Value] = []
        for run in _runs([node for node in nodes if says(node)], usual.first if usual else ""):
            if len(run) == 1 and (run[0].heading or not run[0].marker or not run[0].sentences):
                items.append(self.node(run[0], role, depth, count))
            else:
                items.append(self._list(run, role, depth, count.above))
        return items

    def _list(self, run: Sequence[Node], role: Role, depth: int, above: str) -> Data:
        first = pattern([node for node in run if node.heading]) or _first(run[0])
        level, count, marker = Level.of(first), Count(above=above), whole(run[0].marker)
        if marker is None:
            return self.node(run[0], role, depth, count)
        count.last[marker.style] = marker.number - 1
        own = run[0].role if len({node.role for node in run}) == 1 else role
        data: Data = {"role": own} if own != role else {}
        data |= {"list": first, **({"start": marker.number} if marker.number > 1 else {})}
        return data | {"items": [self.node(node, own, depth, count, level) for node in run]}


def _runs(nodes: Sequence[Node], usual: str) -> Iterator[list[Node]]:
    """Yield the nodes one by one, and together those that count on in a style that is not the level's."""
    run: list[Node] = []
    for node in nodes:
        if run and not _continues(run, node):
            yield run
            run = []
        run.append(node)
        if not _is_listed(node, usual):
            yield run
            run = []
    if run:
        yield run


def _is_listed(node: Node, usual: str) -> bool:
    """Whether a node stands in a list: it has a marker and no heading, or a marker that is not its level's."""
    if node.kind or not _first(node) or not (node.heading or node.sentences):
        return False
    return not node.heading or _first(node).rstrip() != usual


def _continues(run: Sequence[Node], node: Node) -> bool:
    before, marker = whole(run[-1].marker), whole(node.marker)
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
    stated = {id: each.model_dump(mode="json", exclude_defaults=True) for id, each in node.figures.items()}
    figures: Data = {"figures": stated} if stated else {}
    if node.rows:
        words: Data = {"words": dict(node.words)} if node.words else {}
        merged: Data = {"merged": list(node.merged)} if node.merged else {}
        heads: Data = {} if node.heads is None else {"heads": list(node.heads)}
        return {"rows": [list(row) for row in node.rows], **merged, **heads, **words, **figures}
    if not node.sentences:
        return figures
    first = node.sentences[0]
    near: dict[int, Data] = {at: {Comment(said): None} for at, said in node.near.items()}
    if len(node.sentences) == 1 and not node.heading and _sentence(first).keys() == {"zh", "en"}:
        return {**near.get(0, {}), **_sentence(first), **figures}
    sentences = [{**near.get(at, {}), **_sentence(each)} for at, each in enumerate(node.sentences)]
    return {"sentences": sentences, **figures}


def _sentence(sentence: Promise) -> Data:
    said: Data = sentence.model_dump(mode="json", exclude_defaults=True, exclude={"zh", "en", "id"})
    id: Data = {"id": sentence.id} if sentence.id else {}
    return {**id, **worded(sentence.zh, sentence.en), **said}


def _first(node: Node) -> str:
    """What the style of a node's marker prints first, and the gap."""
    marker = whole(node.marker)
    return marker.style.first + node.gap if marker else ""


def _exceptions(chosen: str, nodes: Sequence[Node]) -> int:
    level = Level.of(chosen)
    return sum(level.closing(run_in=bool(node.sentences)) != node.stop for node in nodes if node.heading)
