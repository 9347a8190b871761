"""The tree of a report as sections: which of them head pages of their own, where these stand, and what leads to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from .addresses import path_of
from .hiding import shown
from .kinds import KindName
from .markers import whole
from .marks import plain
from .references import references
from .registers import REST
from .section import Section
from .text import Text
from .tree import ROLE, Node, outline


def sections(report: str, title: Text, nodes: Sequence[Node]) -> tuple[Section, ...]:
    """The sections of the report with the id `report`, which consists of `nodes`."""
    placing = _Placing(report, title)
    return tuple(placing.top(node) for node in _at_marks(shown(nodes)))


def _at_marks(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """The nodes with each figure where the text marks it first, in the order of the text, wherever it is stated."""
    texts = (sentence.zh for placed in outline(nodes) for sentence in placed.node.sentences)
    marked = {each.figure for text in texts for each in references(text) if each.printed}
    stated = {id: each for placed in outline(nodes) for id, each in placed.node.figures.items()}

    def moved(node: Node) -> Node:
        ids = [each.figure for sentence in node.sentences for each in references(sentence.zh) if each.printed]
        here = {id: stated.pop(id) for id in ids if id in stated}
        unmarked = {id: each for id, each in node.figures.items() if id not in marked}
        return replace(node, figures={**here, **unmarked}, children=tuple(map(moved, node.children)))

    return tuple(map(moved, nodes))


@dataclass(frozen=True)
class _Where:
    """On which page a node stands, below which heading, and in which field of work."""

    address: str
    name: Text
    level: int = 1
    area: str = ""
    paged: KindName | None = None
    """The kind of the page that a section above heads."""


@dataclass
class _Placing:
    """Finds pages and anchors for the nodes of one report, each but once."""

    report: str
    title: Text
    anchors: set[str] = field(default_factory=set)
    addresses: set[str] = field(default_factory=set)

    def top(self, node: Node) -> Section:
        """The section of a part, or of what stands beside the parts."""
        where = _Where(path_of("report", self.report), self.title)
        if node.heading and node.at and not node.at.path and not node.area and self._says_more(node):
            address = path_of("part", self.report, node.at.file)
            if address not in self.addresses:
                self.addresses.add(address)
                return self._section(node, where, "part", address)
        return self.section(node, where)

    def section(self, node: Node, where: _Where) -> Section:
        """The section of a node that stands `where`."""
        return self._section(node, where, *(self._page(node, where) or (None, where.address)))

    def _section(self, node: Node, where: _Where, page: KindName | None, address: str) -> Section:
        area, anchor = node.area or where.area, self._anchor(node)
        name = _printed(node.heading) or where.name
        below = _Where(address, name, where.level + 1, area, page or where.paged)
        assert node.at is not None
        marker = whole(node.marker)
        return Section(
            node.role, where.level, marker.number if marker and marker.style.counts else 0, name, node.at,
            "heading" if node.heading else "", address, anchor,
            printed=node.marker + node.gap, closing=node.stop, page=page, headed=node.heading is not None, kind=node.kind,
            sentences=node.sentences, rows=node.rows, merged=node.merged, heads=node.heads, words=dict(node.words), hidden=node.hidden, formerly=node.formerly, figures=node.figures,
            area=area or REST.id, id=node.id, children=tuple(self.section(child, below) for child in node.children),
        )  # fmt: skip

    def _page(self, node: Node, where: _Where) -> tuple[KindName, str] | None:
        """Kind and address of the page that a node heads, if it does."""
        kind, slug = self._kind(node, where)
        if kind is None:
            return None
        ids = (where.area, slug) if kind == "measure" else (slug,)
        address = path_of(kind, self.report, *ids)
        if address in self.addresses:
            return None
        self.addresses.add(address)
        return kind, address

    def _kind(self, node: Node, where: _Where) -> tuple[KindName | None, str]:
        fields = ROLE[node.role].fields
        if node.heading is None or fields is None:
            return None, ""
        if node.area and where.paged in (None, "part") and where.level <= 2:
            return fields, node.area
        if node.id and where.paged == "area" and where.area:
            return "measure", node.id
        return None, ""

    def _says_more(self, node: Node) -> bool:
        """Whether a part says anything that no page of a field of work shows."""
        if not ROLE[node.role].shown:
            return False
        return bool(node.sentences or node.rows) or any(
            not (child.area and child.heading and ROLE[child.role].fields) for child in node.children
        )

    def _anchor(self, node: Node) -> str:
        """An anchor that no other section has."""
        wanted = _wanted(node)
        number = 1
        anchor = wanted
        while anchor in self.anchors:
            number += 1
            anchor = f"{wanted}-{number}"
        self.anchors.add(anchor)
        return anchor


def _wanted(node: Node) -> str:
    purpose = ROLE[node.role]
    if node.at and not node.at.path and not node.area:
        return purpose.anchor or ("done" if purpose.fields else node.at.file)
    if node.heading and node.area:
        before = purpose.anchor if purpose.fields else node.role
        return f"{before}-{node.area}" if before else node.area
    return node.id or "section"


def _printed(heading: Text | None) -> Text | None:
    """A heading as readers see it: the braces of the source once."""
    if heading is None or "{" not in heading.zh + (heading.en or ""):
        return heading
    return Text(zh=plain(heading.zh), en=heading.en and plain(heading.en))
