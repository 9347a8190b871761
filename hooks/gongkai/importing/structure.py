"""The tree of a report, told from its text alone; what is not understood stays a paragraph, so nothing is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from types import MappingProxyType

from ..model.marks import unmarked
from ..model.report import Promise
from ..model.text import Text
from ..model.tree import Kind, Node, Role
from .headings import Shape, as_text
from .layout import Layout
from .levels import ROOT
from .roles import (
    announces,
    main_role,
    promises_follow,
    role_below,
    role_of_part,
    role_of_text,
    turns_to_plan,
    years,
)

_BOUNDARY = re.compile(
    r"(?<=[。！？])(?![”’）》」』。！？]|\s|$)|(?<=[。！？][”’」』])(?![）》。！？；，、]|\s|$)"
)
"""Where a sentence ends and another begins."""

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
        self.main = main_role(next(iter(titles), ""))
        self.reviewed = min((year for title in titles for year in years(title)), default=None)
        """The first year that the title names."""

    def _ahead(self, heading: str) -> bool:
        """Whether a heading names only years behind the first of the title."""
        named = years(heading)
        return self.reviewed is not None and bool(named) and min(named) > self.reviewed

    def nodes(self) -> Iterator[Node]:
        """Yield the nodes at the top, each with what stands below it."""
        layout, usual, promised = self.layout, self.main, False
        for at in sorted([*layout.ends, *layout.below[ROOT]]):
            role, kind = layout.ends.get(at) or self._said(at) or self._part(at, usual)
            promised = promised and layout.lines[at].marker is not None and at not in layout.ends
            if promised and role == "review":
                role = "plan"
            elif role == "review" and promises_follow(self._shape(at).text):
                role, promised = "plan", True
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
        if shape.heading:
            found = role_of_part(shape.heading, usual)
            return ("plan" if found == "review" and self._ahead(shape.heading) else found), None
        if self._introduces(at):
            return "preamble", None
        return role_of_text(shape.text, usual), None

    def _introduces(self, at: int) -> bool:
        """Whether a paragraph stands before the first part; where there are no parts, whether it announces them."""
        if self._first_part is not None:
            return at < self._first_part
        return at == self.layout.starts[0] and announces(self._shape(at).text)

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
        return Node(
            role,
            kind,
            marker=line.marker.printed if line.marker else "",
            gap=line.gap,
            heading=Text(zh=unmarked(shape.heading), en=None) if shape.heading else None,
            stop=shape.stop if shape.heading else "",
            sentences=sentences(shape.text if shape.heading else shape.stop + shape.text),
            children=tuple(self._children(at, role)),
            indent=line.indent,
            trail=line.trail,
        )

    def _children(self, at: int, role: Role) -> Iterator[Node]:
        heading = self._shape(at).heading
        turned = role == "problems" and turns_to_plan(heading, self._shape(at).text)
        promised = False
        for child in self.layout.below.get(at, ()):
            promised = role == "review" and (
                (promised and self.layout.lines[child].marker is not None)
                or promises_follow(self._shape(child).text)
            )
            usual: Role = "plan" if turned or promised else role
            yield self._node(child, *(self._said(child) or (self._role_below(child, usual), None)))
            turned = turned or (role == "problems" and turns_to_plan(heading, self._shape(child).text))

    def _role_below(self, at: int, usual: Role) -> Role:
        shape = self._shape(at)
        if shape.heading:
            return role_below(shape.heading, usual)
        return usual if self.layout.lines[at].marker else role_of_text(shape.text, usual)

    def _shape(self, at: int) -> Shape:
        return self.layout.shapes.get(at) or as_text(self.layout.lines[at])
