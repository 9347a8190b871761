"""Which paragraph of a report stands in the place of each one of its new text, and what becomes of it there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from ..importing.naming import Ids
from ..model.marks import pieces, plain
from ..model.parts import Head, Part, tree
from ..model.tree import Node, outline
from ..reading.source import Source
from ..rules.fidelity import normalise
from ..rules.proof.alignment import aligned
from .carrying import Carrying
from .divided import headed

Kind = Literal["new", "changed", "gone"]


@dataclass(frozen=True)
class Former:
    """A report as it stands: its head and its parts by name, and their files."""

    head: Head
    parts: Mapping[str, Part]
    sources: Mapping[str, Source]

    @property
    def nodes(self) -> tuple[Node, ...]:
        """Its tree."""
        return tree(self.head, self.parts)


@dataclass(frozen=True)
class Change:
    """A paragraph that is not as it was."""

    kind: Kind
    text: str
    before: str = ""
    """Of what has changed, what it said."""


def outline_of(nodes: Sequence[Node]) -> Iterator[Node]:
    """Yield the nodes of a tree in their order."""
    return (placed.node for placed in outline(nodes))


@dataclass
class Matching:
    """Which node of the former text stands in the place of each new one, and what becomes of that."""

    former: Former
    old: Sequence[Node]
    new: Sequence[Node]
    carrying: Carrying = field(init=False)
    pairs: dict[int, Node] = field(init=False)
    """Of each new node by its identity the old one."""

    gone: list[Node] = field(init=False)
    became: dict[int, Node] = field(default_factory=dict)
    """Of each node that was there before the old one, by the identity of what it became."""

    same: set[int] = field(default_factory=set)
    """Identities of those that say what they said."""

    asks: Callable[[str], bool] = field(default=lambda _key: True)
    """Whether a key is written: what is asked no more is not."""

    def __post_init__(self) -> None:
        """Hold both texts against each other."""
        figures = [piece.figure for node in self.old for each in node.sentences for piece in pieces(each.zh)]
        self.carrying = Carrying(Ids(set(figures)))
        pairs = aligned([said(node) for node in self.old], [said(node) for node in self.new])
        self.pairs = {
            id(self.new[new]): self.old[old] for old, new in pairs if old is not None and new is not None
        }
        self.gone = [self.old[old] for old, new in pairs if old is not None and new is None]
        self._follow_headings()
        stayed: set[int] = set()
        for node in self.new:  # first what stayed: it tells the ids of figures that are stated again
            old = self.pairs.get(id(node))
            if old is not None and _same(old, shaped := headed(old, node)):
                self.carrying.same(old, shaped)
                stayed.add(id(old))
        self.carrying.elsewhere = {
            normalise(plain(each.zh)): (each, node)
            for node in self.old if id(node) not in stayed
            for each in node.sentences
        }  # fmt: skip

    def _follow_headings(self) -> None:
        """Let the paragraph that has the heading of one that was divided stand in its place, whatever text is left to it."""
        free = {node.title: node for node in self.new if node.heading and id(node) not in self.pairs}
        for node in self.new:
            old = self.pairs.get(id(node))
            if old is not None and old.heading and not headed(old, node).heading and old.title in free:
                del self.pairs[id(node)]
                self.pairs[id(free.pop(old.title))] = old

    def node(self, node: Node) -> Node:
        """What becomes of a node of the draft."""
        old = self.pairs.get(id(node))
        children = tuple(self.node(child) for child in node.children)
        if old is None:
            return replace(self.carrying.added(node), children=children)
        shaped = headed(old, node)
        same = _same(old, shaped)
        carry = self.carrying.same if same else self.carrying.changed
        became = replace(carry(old, shaped), children=children)
        self.became[id(became)] = old
        if same:
            self.same.add(id(became))
        return became

    def changes(self) -> Iterator[Change]:
        """Yield what is new and changed, then what is gone."""
        for node in self.new:
            old = self.pairs.get(id(node))
            if old is None:
                yield Change("new", _shown(node))
            elif said(old) != said(node):
                yield Change("changed", _shown(node), _shown(old))
        yield from (Change("gone", _shown(node)) for node in self.gone)


def _same(old: Node, new: Node) -> bool:
    """Whether a node says what the old one said, in the same shape."""
    return said(old) == said(new) and bool(old.heading) == bool(new.heading)


def said(node: Node) -> str:
    """What a node says, without its number."""
    return normalise(f"{node.title}{node.stop}{node.text}")


def _shown(node: Node) -> str:
    return f"{node.marker}{node.gap}{node.title}{node.stop}{node.text}"
