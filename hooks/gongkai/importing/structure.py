"""The tree of a report, told from its text alone; what is not understood stays a paragraph, so nothing is lost."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..model.markers import inline
from ..model.marks import unmarked
from ..model.tree import Kind, Node, Role
from ..schema import Promise, Text
from .ends import Ends, ending, opening
from .headings import Shape, as_text, decide, stands_alone, unmarked_label, unmarked_run_in, whole
from .levels import ROOT, Levels
from .lines import PART, Line, lines, rank
from .roles import main_role, role_below, role_of_part, role_of_text, turns_to_plan

_BOUNDARY = re.compile(r"(?<=[。！？])(?![”’）》」』。！？]|\s|$)|(?<=[。！？][”’」』])(?![）》。！？；，、]|\s|$)")
_CAPTION = re.compile(r"[（(]?单位：|表$|一览表|情况表|统计表")
_UNIT = re.compile(r"^[（(]?(计量|金额)?单位[：:]\S{1,20}[）)]?$")


def structure(text: str) -> tuple[Node, ...]:
    """The nodes of a report whose text is given, one paragraph a line; printed again they are that text."""
    read = lines(text)
    head = opening(read)
    tail = ending(read, len(head))
    return _Builder(read, head, tail).tree()


def tidied(tree: Sequence[Node]) -> tuple[Node, ...]:
    """The tree without white space around its lines and without empty ones: what `source.txt` and the data keep."""
    return tuple(
        replace(node, indent="", trail="", children=tidied(node.children))
        for node in tree
        if node.children or any(line.strip() for line in node.lines)
    )


def sentences(text: str) -> tuple[Promise, ...]:
    """A paragraph cut where a sentence ends."""
    return tuple(Promise(zh=unmarked(piece), en=None) for piece in _BOUNDARY.split(text) if piece)


@dataclass(frozen=True)
class _Plan:
    """What was decided of each line: how it divides, and below which it stands."""

    shapes: Mapping[int, Shape]
    parents: Mapping[int, int]


class _Builder:
    def __init__(self, read: list[Line], head: Ends, tail: Ends) -> None:
        self.lines, self.head, self.tail = read, head, tail
        self.body = [at for at in range(len(read)) if at not in head and at not in tail]
        self.starts = {at for at in self.body if not self._in_table(at)}
        """Lines that begin a node: of a table the first."""

        self.main = main_role(next((read[at].body for at, said in head.items() if said == ("title", None)), ""))
        self.plan = self._plan()
        self.below: dict[int, list[int]] = defaultdict(list)
        for at, parent in self.plan.parents.items():
            self.below[parent].append(at)

    def tree(self) -> tuple[Node, ...]:
        """The whole report."""
        tops = sorted([*self.head, *self.tail, *self.below[ROOT]])
        first = next((at for at in self.below[ROOT] if self.plan.shapes[at].heading), len(self.lines))
        nodes: list[Node] = []
        usual = self.main
        for at in tops:
            role, kind = (self.head | self.tail).get(at) or self._top_role(at, usual, first)
            nodes.append(self._node(at, role, kind))
            usual = "plan" if role in ("plan", "targets") and self.plan.shapes[at].heading else usual
        return tuple(nodes)

    def _top_role(self, at: int, usual: Role, first: int) -> tuple[Role, Kind | None]:
        shape = self.plan.shapes[at]
        if self._is_note(at):
            return "annex", "note"
        if self.lines[at].labelled and self.lines[at].body.startswith("附"):
            return "glossary" if role_of_part(shape.heading, "annex") == "glossary" else "annex", None
        if self.lines[at].cells or self._is_caption(at):
            return "table", None if self.lines[at].cells else "caption"
        if self._is_unit(at):
            return "table", "note"
        if shape.heading:
            return role_of_part(shape.heading, usual), None
        if at < first < len(self.lines) or (at == min(self.body) and _announces(shape.text)):
            return "preamble", None
        return role_of_text(shape.text, usual), None

    def _node(self, at: int, role: Role, kind: Kind | None) -> Node:
        line = self.lines[at]
        if line.cells:
            return Node("table", kind, rows=tuple(self._rows(at)))
        shape = self.plan.shapes.get(at, as_text(line))
        return Node(
            role, kind, line.marker.printed if line.marker else "", line.gap,
            Text(zh=unmarked(shape.heading), en=None) if shape.heading else None, shape.stop, sentences(shape.text),
            children=tuple(self._children(at, role)),
            indent=line.indent, trail=line.trail,
        )  # fmt: skip

    def _children(self, at: int, role: Role) -> Iterator[Node]:
        shape = self.plan.shapes.get(at, Shape())
        turned = role == "problems" and turns_to_plan(shape.heading, shape.text)
        for child in self.below[at]:
            yield self._child(child, "plan" if turned else role)
            turned = turned or (role == "problems" and turns_to_plan(shape.heading, self.plan.shapes[child].text))

    def _child(self, at: int, role: Role) -> Node:
        shape = self.plan.shapes[at]
        if self._is_note(at):
            return self._node(at, "annex", "note")
        if self._is_caption(at) or self._is_unit(at):
            return self._node(at, "table", "note" if self._is_unit(at) else "caption")
        if shape.heading:
            return self._node(at, role_below(shape.heading, role), None)
        plain = not self.lines[at].marker
        return self._node(at, role_of_text(shape.text, role) if plain else role, None)

    def _rows(self, at: int) -> list[tuple[str, ...]]:
        rows = [self.lines[at].cells]
        while at + 1 < len(self.lines) and self.lines[at + 1].cells:
            at += 1
            rows.append(self.lines[at].cells)
        return rows

    def _in_table(self, at: int) -> bool:
        """Whether the line is a row of a table that began before."""
        return bool(self.lines[at].cells) and at > 0 and bool(self.lines[at - 1].cells) and at - 1 in self.body

    def _is_caption(self, at: int) -> bool:
        """Whether the line names the table that begins on the next line."""
        line = self.lines[at]
        after = at + 2 if self._is_unit(at + 1) else at + 1
        if line.cells or line.closed or self._is_unit(at) or after >= len(self.lines) or not self.lines[after].cells:
            return False
        if line.body.startswith(("附件", "附录", "附：")):
            return False
        return line.labelled or (not line.marker and bool(_CAPTION.search(line.rest)))

    def _is_unit(self, at: int) -> bool:
        """Whether the line only names the unit of the table that begins on the next line."""
        before_table = at + 1 < len(self.lines) and bool(self.lines[at + 1].cells)
        return before_table and bool(_UNIT.search(self.lines[at].body))

    def _captioned(self, at: int) -> int | None:
        """Number of the line that names the table to which the line belongs, if one does."""
        before = at - 1
        if self.lines[at].cells and before in self.starts and self._is_unit(before):
            before -= 1
        belongs = bool(self.lines[at].cells) or self._is_unit(at)
        return before if belongs and before in self.starts and self._is_caption(before) else None

    def _is_note(self, at: int) -> bool:
        line = self.lines[at]
        return line.marker is not None and bool(re.match(r"(注|备注|附注|说明)[：:]", line.marker.printed))

    def _plan(self) -> _Plan:
        guess = {at: shape for at in self.starts if (shape := self._guess(at))}
        titled = not any(
            self.lines[at].marker and rank(self.lines[at].marker.style) in range(PART + 1) for at in self.starts  # type: ignore[union-attr]
        )
        shapes = self._shapes(guess, self._parents(guess, titled=titled))
        parents = self._parents(shapes, titled=titled)
        return _Plan({**shapes, **self._unmarked(shapes, parents)}, parents)

    def _guess(self, at: int) -> Shape | None:
        """Shape of a line at first sight."""
        line = self.lines[at]
        if line.cells or not line.body or self._is_unit(at):
            return None
        if self._is_caption(at):
            return Shape(line.rest)
        if line.marker:
            place = rank(line.marker.style)
            high = place is not None and place <= PART + 2
            return whole(line) or (Shape("?", "", line.rest) if high else None)
        return whole(line) if stands_alone(self.lines, at) else None

    def _parents(self, shapes: Mapping[int, Shape], *, titled: bool) -> dict[int, int]:
        levels, parents = Levels(self.lines, shapes, titled=titled), dict[int, int]()
        for at in sorted(self.starts | self.tail.keys()):
            if at in self.tail or self._ends_all(at):
                levels.end()
            if at in self.starts:
                caption = self._captioned(at)
                parents[at] = ROOT if self._ends_all(at) else levels.parent(at) if caption is None else caption
        return parents

    def _ends_all(self, at: int) -> bool:
        """Whether the line is a note behind the whole report."""
        after = [later for later in self.starts if later > at]
        return self._is_note(at) and not self.lines[at - 1].cells and all(map(self._is_note, after))

    def _shapes(self, guess: Mapping[int, Shape], parents: Mapping[int, int]) -> dict[int, Shape]:
        shapes = {at: as_text(self.lines[at]) for at in self.starts}
        groups: dict[tuple[int, object], list[int]] = defaultdict(list)
        for at in sorted(self.starts):
            line = self.lines[at]
            if line.marker and not (line.labelled and line.marker.printed[-1] in "：:"):
                place = rank(line.marker.style)
                groups[parents[at], line.marker.style if place is None else place].append(at)
            elif at in guess and guess[at].own_line and not line.marker:
                shapes[at] = guess[at]
        opened = set(parents.values())
        for group in groups.values():
            shapes |= decide(self.lines, group, [at in opened for at in group])
        return shapes

    def _unmarked(self, shapes: Mapping[int, Shape], parents: Mapping[int, int]) -> dict[int, Shape]:
        """Shapes of paragraphs that begin with a heading without marker: several of them, side by side."""
        found: dict[int, Shape] = {}
        groups: dict[int, list[int]] = defaultdict(list)
        for at in sorted(self.starts):
            if not self.lines[at].marker and not self.lines[at].cells and not shapes[at].heading:
                groups[parents[at]].append(at)
        for group in groups.values():
            named = {at: shape for at in group if (shape := unmarked_label(self.lines[at])) and inline(shape.text)}
            headed = {at: shape for at in group if (shape := unmarked_run_in(self.lines[at]))}
            found |= named
            if len(headed) > 1 and len(headed) * 2 >= len(group) - 1:
                found |= headed
        return found


def _announces(text: str) -> bool:
    return bool(re.search(r"(现将|报告|汇报|总结|通报|公布)[^。]{0,30}如下", text))
