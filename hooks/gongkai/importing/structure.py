"""The tree of a report, told from its text alone; what is not understood stays a paragraph, so nothing is lost."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import cached_property
from itertools import pairwise, takewhile
from types import MappingProxyType

from ..model.due import ASSIGNED
from ..model.marks import unmarked
from ..model.report import Promise
from ..model.text import Text
from ..model.tree import Kind, Node, Role
from .headings import Shape, as_text, states
from .layout import Layout
from .levels import ROOT
from .roles import (
    announces,
    either,
    foresees,
    is_ahead,
    main_role,
    promises_follow,
    reviewed,
    role_below,
    role_beside,
    role_of_part,
    role_of_text,
    turns_to_plan,
    years,
)

_BOUNDARY = re.compile(
    r"(?<=[。！？])(?![”’）》」』。！？]|\s|$)|(?<=[。！？][”’」』])(?![）》。！？；，、]|\s|$)"
)
"""Where a sentence ends and another begins."""

_SOLVES = re.compile("解决|破解|化解|缓解")
_BY = re.compile("[（(]?由[^，。；]{2,20}(?:负责|牵头|承办)")

Said = tuple[Role, Kind | None]
Merged = Mapping[tuple[tuple[str, ...], ...], tuple[str, ...]]
"""The merged cells of tables by their rows."""


def structure(
    text: str, levels: Mapping[int, int] = MappingProxyType({}), merged: Merged = MappingProxyType({})
) -> tuple[Node, ...]:
    """The nodes of a report whose text is given, one paragraph a line; printed again they are that text.

    `levels` tell of lines how deep a heading the file calls them that they come from, `merged` which cells of its tables are one.
    """
    return tuple(_Builder(Layout(text, levels), merged).nodes())


def tidied(tree: Sequence[Node]) -> tuple[Node, ...]:
    """The tree without white space around its lines and without empty ones: what the data keep of it."""
    return tuple(
        replace(node, indent="", trail="", children=tidied(node.children))
        for node in tree
        if node.children or any(line.strip() for line in node.lines)
    )


def sentences(text: str) -> tuple[Promise, ...]:
    """A paragraph cut where a sentence ends."""
    return tuple(Promise(zh=unmarked(piece), en=None) for piece in _BOUNDARY.split(text) if piece)


class _Builder:
    def __init__(self, layout: Layout, merged: Merged) -> None:
        self.layout, self.merged = layout, merged
        heads: dict[Kind | None, list[str]] = {}
        for at, (role, kind) in layout.ends.items():
            heads.setdefault(kind if role == "title" else "note", []).append(layout.lines[at].body)
        titles = heads.get(None) or heads.get("series", [])
        lead = takewhile(lambda at: not self._shape(at).heading, layout.starts)
        self.main = main_role(next(iter(titles), ""), "".join(layout.lines[at].body for at in lead))
        self.reviewed = reviewed(titles, "".join(heads.get("date-line", ())))

    def _ahead(self, heading: str) -> bool:
        """Whether a heading names only years behind the first of the title."""
        named = years(heading)
        return self.reviewed is not None and bool(named) and min(named) > self.reviewed

    def nodes(self) -> Iterator[Node]:
        """Yield the nodes at the top, each with what stands below it."""
        layout, usual, admitted = self.layout, self.main, False
        promised = self._promised(layout.below[ROOT])
        for at in sorted([*layout.ends, *layout.below[ROOT]]):
            role, kind = layout.ends.get(at) or self._said(at) or self._part(at, usual)
            if role == "review" and (at in promised or (admitted and self._is_ahead(at))):
                role = "plan"
            admitted = admitted or role == "problems"
            yield self._node(at, role, kind)
            if role in ("plan", "targets") and self._shape(at).heading:
                usual = "plan"

    def _said(self, at: int) -> Said | None:
        """Role and kind of a line that says them wherever it stands: of tables, and notes."""
        if self.layout.lines[at].cells:
            return "table", None
        if self.layout.is_note(at):
            return "annex", "note"
        if self.layout.is_unit(at):
            return "table", "note"
        return ("table", "caption") if self.layout.is_caption(at) else None

    def _part(self, at: int, usual: Role) -> Said:
        """Role of a line at the top."""
        shape, line = self._shape(at), self.layout.lines[at]
        if line.appended:
            named = role_of_part(shape.heading, "annex")
            return ("glossary" if named == "glossary" else "annex"), None
        if usual == "review" and self._pledged(at):
            return "plan", None
        if shape.heading or line.asks:
            found = role_of_part(shape.heading or re.split("[。！]", shape.text)[-1], usual)
            if found == "review" and line.names_problem:
                return "problems", None
            below = [self._shape(each).text for each in self.layout.below.get(at, ())]
            if found in ("plan", "review") and below and all(map(foresees, below)):
                found = "background"
            if found == "plan" and usual == "review" and either(shape.heading) and self._plans_later(at):
                found = "review"
            return ("plan" if found == "review" and self._ahead(shape.heading) else found), None
        return ("preamble" if self._introduces(at) else self._role_of_text(at, usual)), None

    def _plans_later(self, at: int) -> bool:
        """Whether a later line at the top says by its heading that it plans."""
        later = (self._shape(each).heading for each in self.layout.below[ROOT] if each > at)
        return any(head and not either(head) and role_of_part(head, "review") == "plan" for head in later)

    def _pledged(self, at: int) -> bool:
        """Whether with a line stands who has to do it, and then what became of it, so that it was promised."""
        heads = (self._shape(each).heading for each in (at, self.layout.parents[at]))
        if any(role_of_part(head, "plan") == "problems" and not _SOLVES.match(head) for head in heads):
            return False
        following = self.layout.starts[bisect_right(self.layout.starts, at) :]
        said = takewhile(lambda each: not self.layout.lines[each].marker, following)
        told = [*takewhile(lambda each: not self._shape(each).heading or self._progresses(each), said)]
        became = next((each for each in told if self._progresses(each)), at)
        return any(map(self._assigns, (each for each in (at, *told) if each < became)))

    def _assigns(self, at: int) -> bool:
        """Whether a line says, perhaps at its end, who has to do it."""
        pieces = re.split(r"(?<=[。；])|(?=[（(])", self._shape(at).text)
        return any(ASSIGNED.search(piece) or _BY.match(piece) for piece in pieces)

    def _progresses(self, at: int) -> bool:
        """Whether a line is called what became of something: 进展情况：…."""
        return role_below(self._shape(at).heading, "plan") == "review"

    def _introduces(self, at: int) -> bool:
        """Whether a paragraph stands before the first part; before promises or without parts, whether it is the first, and announces or greets."""
        text, before = self._shape(at).text, self._first_part is not None and at < self._first_part
        if at != self.layout.starts[0]:
            return before and not self._pledges and not self.layout.lines[at].marker
        greeted = self.layout.ends.get(at - 1) == ("preamble", "salutation") and not states(text)
        return before or greeted or announces(text)

    @cached_property
    def _pledges(self) -> bool:
        """Whether the parts of a review are promises, so that what stands before them tells what was done."""
        before = takewhile(lambda at: at != self._first_part, self.layout.below[ROOT])
        return self.main == "review" and any(promises_follow(self._shape(at).text) for at in before)

    @cached_property
    def _first_part(self) -> int | None:
        return next((top for top in self.layout.below[ROOT] if self._shape(top).heading), None)

    def _node(self, at: int, role: Role, kind: Kind | None) -> Node:
        line, shape = self.layout.lines[at], self._shape(at)
        if role == "title" and line.marker:
            line, shape = replace(line, marker=None, gap=""), Shape(text=line.body)
        if line.cells:
            rows = self.layout.rows(at)
            return Node(role, kind, rows=rows, merged=self.merged.get(rows, ()))
        heading, text = shape.heading.rstrip(), shape.text.lstrip()
        stop = shape.heading[len(heading) :] + shape.stop + shape.text[: len(shape.text) - len(text)]
        return Node(
            role,
            kind,
            marker=line.marker.printed if line.marker else "",
            gap=line.gap,
            heading=Text(zh=unmarked(heading), en=None) if heading else None,
            stop=stop if heading else "",
            sentences=sentences(text if heading else stop + text),
            children=tuple(self._children(at, role)),
            indent=line.indent,
            trail=line.trail,
        )

    def _is_ahead(self, at: int) -> bool:
        end = next((top for top in self.layout.below[ROOT] if top > at), len(self.layout.lines))
        told, texts = self.layout.below.get(at, ()), (line.rest for line in self.layout.lines[at:end])
        return not any(map(self._progresses, told)) and is_ahead(self._shape(at).heading, texts)

    def _children(self, at: int, role: Role) -> Iterator[Node]:
        heading = self._shape(at).heading
        turned = role == "problems" and turns_to_plan(heading, self._shape(at).text)
        children = self.layout.below.get(at, ())
        promised = self._promised(children) if role in ("review", "problems") else ()
        done = role in ("review", "problems") and any(map(self._progresses, children))
        for child in children:
            usual: Role = "plan" if turned or child in promised else role
            said, shape = self._role_below(child, usual), self._shape(child)
            if done:
                said = role_beside(shape.heading, shape.text, said)
            yield self._node(child, *(self._said(child) or (said, None)))
            turned = turned or (role == "problems" and turns_to_plan(heading, self._shape(child).text))

    def _promised(self, lines: Sequence[int]) -> Set[int]:
        """Those of lines side by side that say that promises follow, and what follows: all with a marker, or all without."""
        marked = {at: bool(self.layout.lines[at].marker) for at in lines}
        leads = {at for at in lines if promises_follow(self._shape(at).text)}
        found: set[int] = set()
        for before, at in pairwise((ROOT, *lines)):
            if at in leads or before in leads or (before in found and marked[before] == marked[at]):
                found.add(at)
        return found

    def _role_below(self, at: int, usual: Role) -> Role:
        shape = self._shape(at)
        if usual == "review" and self._pledged(at):
            return "plan"
        if shape.heading:
            return role_below(shape.heading, usual)
        return usual if self.layout.lines[at].marker else self._role_of_text(at, usual)

    def _role_of_text(self, at: int, usual: Role) -> Role:
        text = self._shape(at).text
        found = role_of_text(text, usual)
        return "plan" if found == "review" and self._ahead(text[:8]) else found

    def _shape(self, at: int) -> Shape:
        return self.layout.shapes.get(at) or as_text(self.layout.lines[at])
