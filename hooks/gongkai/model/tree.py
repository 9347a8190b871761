"""A report as it is written: a tree of lines, some with a marker, some of them headings, with what stands below.

Everybody who asks what a report says (proof, pages, PDF, tables) walks it by `outline`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from .figure import Figures, Status
from .marks import plain
from .report import Promise
from .text import Text

Role = Literal[
    "title", "preamble", "review", "problems", "targets", "plan", "self", "background", "annex", "glossary",
    "table", "closing", "signature",
]  # fmt: skip
"""What a part of a report is for; the pages follow it."""

Kind = Literal[
    "date-line", "speaker", "issuer", "series", "number", "origin", "salutation", "caption", "note", "office", "date",
]  # fmt: skip
"""What a line is, more finely than its role says."""


@dataclass(frozen=True)
class Purpose:
    """What a role makes of what stands in a part: whether it is planned, and what status its figures have."""

    planned: bool = False
    status: Status = "actual"
    shown: bool = True
    """Whether what it says beside its sections is worth a page of its own."""

    fields: Literal["area", "plan"] | None = None
    """The kind of the pages of its fields of work; None if it makes none."""

    anchor: str = ""
    """What leads to its first part in the whole report, and, with a hyphen, to its fields of work; empty for the names of these."""


ROLE: Mapping[Role, Purpose] = {
    "title": Purpose(status="background", shown=False),
    "preamble": Purpose(shown=False),
    "review": Purpose(fields="area"),
    "problems": Purpose(),
    "targets": Purpose(planned=True, status="target"),
    "plan": Purpose(planned=True, status="target", fields="plan", anchor="plan"),
    "self": Purpose(planned=True, status="target"),
    "background": Purpose(status="background"),
    "annex": Purpose(),
    "glossary": Purpose(status="background"),
    "table": Purpose(),
    "closing": Purpose(status="background", shown=False),
    "signature": Purpose(status="background", shown=False),
}
"""Each role by its name."""

CONFIRM = "confirm: "
"""How a comment in the files of a report begins that asks for confirmation of what an import has guessed."""


@dataclass(frozen=True)
class At:
    """Where a node stands in the data: its file, and its path in it."""

    file: str
    path: tuple[str | int, ...] = ()


@dataclass(frozen=True)
class Node:
    """One line of a report with what stands below it; a table is one node, each row a line."""

    role: Role
    kind: Kind | None = None
    marker: str = ""
    """As printed."""

    gap: str = ""
    """White space behind the marker."""

    heading: Text | None = None
    stop: str = ""
    """What closes the heading: 。 or ： or nothing."""

    sentences: tuple[Promise, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    merged: tuple[str, ...] = ()
    heads: tuple[int, ...] | None = None
    words: tuple[tuple[str, str], ...] = ()
    """English of cells."""

    children: tuple[Node, ...] = ()
    id: str | None = None
    area: str | None = None
    figures: Figures = field(default_factory=dict)
    hidden: Text | None = None
    """Why it is not shown."""

    formerly: tuple[str, ...] = ()
    """Where it stood before."""

    indent: str = ""
    trail: str = ""
    """White space around the line; it says nothing, and the data does not keep it."""

    at: At | None = field(default=None, compare=False, repr=False)
    asked: tuple[str, ...] = field(default=(), compare=False, repr=False)
    """What somebody has to confirm that an import has guessed."""

    near: Mapping[int, str] = field(default_factory=dict, compare=False, repr=False)
    """What an import says of the English of a sentence, by its number from 0."""

    @property
    def text(self) -> str:
        """The Chinese text behind marker and heading, as printed; of a table, its lines."""
        if self.rows:
            return "\n".join("\t".join(row) for row in self.rows)
        return "".join(plain(sentence.zh) for sentence in self.sentences)

    @property
    def title(self) -> str:
        """The Chinese heading, or nothing."""
        return plain(self.heading.zh) if self.heading else ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines that the node itself prints, without its children."""
        head = f"{self.indent}{self.marker}{self.gap}{self.title}{self.stop}"
        return tuple(f"{head}{self.text}{self.trail}".split("\n"))


@dataclass(frozen=True)
class Placed:
    """A node where it stands in its report: how deep, below which, and on which line (from 1) of the source."""

    node: Node
    above: tuple[Node, ...]
    line: int

    @property
    def depth(self) -> int:
        """0 for the parts of the report."""
        return len(self.above)


def outline(tree: Sequence[Node]) -> Iterator[Placed]:
    """Yield every node of a report, in the order in which it is printed."""
    waiting: list[tuple[Node, tuple[Node, ...]]] = [(node, ()) for node in reversed(tree)]
    line = 1
    while waiting:
        node, above = waiting.pop()
        yield Placed(node, above, line)
        line += len(node.lines)
        waiting += [(child, (*above, node)) for child in reversed(node.children)]
