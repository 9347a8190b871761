"""A report as data files: `report.yml` with its head, and a file for each part; read, they are the tree.

What the order tells is not written: a heading takes the next number of its level (`markers`), an item that of its
list. Where a report leaves its own order, `marker` says what it prints.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from ..faults.problems import N_
from .figure import Figures
from .grid import unmergeable
from .markers import Style, styled, whole
from .report import Disclosure, Erratum, Promise
from .text import Formerly, Line, Link, Moment, Period, Printed, Record, Slug, Text
from .tree import At, Kind, Node, Role

ReportKind = Literal[
    "work-report", "task-list", "bulletin", "multi-year-plan", "rule-of-law", "disclosure", "other"
]  # fmt: skip

MAIN: ReportKind = "work-report"
"""The kind that says what was done as a whole; the home page shows the newest of it."""

Cell = str
Pattern = Annotated[str, Field(max_length=20)]
"""How a level prints a heading: `一、`, `（一）…。`; `…` stands for the heading where something closes it."""

Key = str | int
FORMS = {
    "lacks": N_("{key} has {one} without {other}; write both"),
    "says_nothing": N_("{key} says nothing; give it a heading, a text, a list or rows"),
    "unmergeable": N_(
        "{range} under {key} cannot be merged; write the first and the last cell, such as B1:D1, of cells in the table of which only the first says anything"
    ),
    "two_forms": N_("{key} cannot have {one} and {other}; make two items of it"),
}
"""What is wrong with a block that is of no form, or of two, or merges what cannot be, by the type of the fault."""

_FORMS = ("heading", "sentences", "zh", "list", "rows")


class Block(Record):
    """What stands in a body: a section with a heading, a paragraph, a list, or a table."""

    id: Slug | None = None
    formerly: Formerly = ()
    role: Role | None = None
    """Where it differs from that of what it stands in."""

    kind: Kind | None = None
    area: Slug | None = None
    marker: str | None = None
    """What is printed, where the order says something else; empty for nothing."""

    heading: Text | None = None
    stop: str | None = None
    """What closes the heading, where the level says something else."""

    zh: Line | None = None
    en: Line | None = None
    sentences: tuple[Promise, ...] = ()
    figures: Figures = Field(default_factory=dict)
    list: Printed | None = None
    start: Annotated[int, Field(gt=0, lt=1000)] = 1
    items: tuple[Block, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    merged: tuple[str, ...] = ()
    """Ranges of cells that are one: B1:D1."""

    heads: tuple[Annotated[int, Field(gt=0)], ...] | None = None
    """Numbers of the rows that name columns, where they are not told by what the rows say and how cells are merged."""

    words: dict[str, Line] = Field(default_factory=dict)
    """English of the cells of a table that are words."""

    hidden: Text | None = None
    """Why it is not shown."""

    body: tuple[Block, ...] = ()

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        forms = [form for form in _FORMS if getattr(self, form)]
        given = self.model_fields_set
        if "zh" in forms and "en" not in given:
            raise PydanticCustomError("lacks", "", {"one": "zh", "other": "en"})
        if ("list" in forms) != bool(self.items):
            raise PydanticCustomError("lacks", "", {"one": "list", "other": "items"})
        if not forms and not self.marker and not isinstance(self, Part):
            raise PydanticCustomError("says_nothing", "")
        if wrong := unmergeable(self.rows, self.merged):
            raise PydanticCustomError("unmergeable", "", {"range": wrong})
        if len(forms) > 1 and forms != ["heading", "sentences"]:
            raise PydanticCustomError("two_forms", "", {"one": forms[0], "other": forms[-1]})
        return self


class Part(Block):
    """One file: a part with its role; one without heading only holds what stands beside it at the top."""

    role: Role
    markers: tuple[Pattern, ...] | None = None
    """Patterns of the levels below, where this part leaves those of the report."""


class Head(Record):
    """report.yml: what a report is, how its levels are marked, and the files of its parts in the order of the source."""

    kind: ReportKind
    title: Text
    period: Period
    plan_period: Period | None = None
    markers: tuple[Pattern, ...] = ()
    parts: Annotated[tuple[Slug, ...], Field(min_length=1)]
    disclosure: Disclosure | None = None
    url: Link | None = None
    """Where the office published it first."""

    source: Literal["source.txt"] = "source.txt"
    imprint: Line | None = None
    """Where that begins which is no part of the report."""

    errata: tuple[Erratum, ...] = ()
    publish_at: Moment = None
    formerly: Formerly = ()

    @property
    def last_day(self) -> date:
        """The last day that the report speaks of."""
        return (self.plan_period or self.period).end

    @property
    def header(self) -> Disclosure:
        """The disclosure header; one that states nothing, if the report has none."""
        return self.disclosure or _UNSTATED


_UNSTATED = Disclosure.model_validate(dict.fromkeys(Disclosure.model_fields))


@dataclass(frozen=True)
class Level:
    """How the headings of one level are printed."""

    style: Style | None
    gap: str
    stop: str | None
    """None: 。 before a text on the same line, nothing else."""

    @classmethod
    def of(cls, pattern: str) -> Level:
        """The level that a pattern of the data describes."""
        before, dots, stop = pattern.partition("…")
        first = before.rstrip()
        return cls(styled(first) if first else None, before[len(first) :], stop if dots else None)

    def closing(self, *, run_in: bool) -> str:
        """What closes a heading here, before a text or alone on its line."""
        return self.stop if self.stop is not None else "。" if run_in else ""


@dataclass
class Count:
    """The last number of each style among the nodes that stand side by side."""

    last: dict[Style, int] = field(default_factory=dict)
    above: str = ""
    """The marker of the node that they stand below."""

    def next(self, style: Style) -> str:
        """What is printed for the next one."""
        self.last[style] = self.last.get(style, 0) + 1
        return style.printed(self.last[style], self.above) or ""

    def take(self, printed: str) -> str:
        """Go on from what is printed here."""
        if marker := whole(printed):
            self.last[marker.style] = marker.number
        return printed


UNMARKED = Level(None, "", None)


def tree(head: Head, parts: Mapping[str, Part]) -> tuple[Node, ...]:
    """The nodes of a report from its parts by name."""
    count = Count()
    nodes: list[Node] = []
    for name in head.parts:
        part = parts[name]
        levels = [Level.of(pattern) for pattern in head.markers]
        if part.markers is not None:
            levels[1:] = [Level.of(pattern) for pattern in part.markers]
        reader, place = _Reader(name, levels), _Place(part.role, 0, count)
        if part.heading or part.sentences or part.zh or part.marker:
            nodes.append(reader.node(part, (), place))
        else:
            nodes += reader.body(part.body, ("body",), place)
    return tuple(nodes)


@dataclass(frozen=True)
class _Place:
    """Where a block stands: the role of what it stands in, how deep, and beside which numbers."""

    role: Role
    depth: int
    count: Count
    listed: Level | None = None
    """How the list prints its items, in which it stands."""


@dataclass(frozen=True)
class _Reader:
    file: str
    levels: Sequence[Level]

    def node(self, block: Block, path: tuple[Key, ...], place: _Place) -> Node:
        """The node of one block."""
        role, level = block.role or place.role, place.listed or self._level(block, place.depth)
        printed = _marker(block, level, place.count)
        marker = printed.rstrip()
        stop = block.stop if block.stop is not None else level.closing(run_in=bool(block.sentences))
        return Node(
            role="table" if block.rows else role,
            kind=block.kind,
            marker=marker,
            gap=printed[len(marker) :],
            heading=block.heading,
            stop=stop if block.heading else "",
            sentences=(Promise(zh=block.zh, en=block.en),) if block.zh else block.sentences,
            rows=block.rows,
            merged=block.merged,
            heads=block.heads,
            words=tuple(block.words.items()),
            children=tuple(
                self.body(block.body, (*path, "body"), _Place(role, place.depth + 1, Count(above=marker)))
            ),
            id=block.id,
            area=block.area,
            figures=block.figures,
            hidden=block.hidden,
            formerly=block.formerly,
            at=At(self.file, path),
        )

    def body(self, blocks: Sequence[Block], path: tuple[Key, ...], place: _Place) -> Iterator[Node]:
        """Yield the nodes of a body, those of its lists among them."""
        for index, block in enumerate(blocks):
            if block.list:
                yield from self._items(block, (*path, index, "items"), place)
            else:
                yield self.node(block, (*path, index), place)

    def _items(self, block: Block, path: tuple[Key, ...], place: _Place) -> Iterator[Node]:
        level, count = Level.of(block.list or ""), Count(above=place.count.above)
        if level.style:
            count.last[level.style] = block.start - 1
        within = _Place(block.role or place.role, place.depth, count, level)
        for index, item in enumerate(block.items):
            yield self.node(item, (*path, index), within)

    def _level(self, block: Block, depth: int) -> Level:
        return self.levels[depth] if block.heading and depth < len(self.levels) else UNMARKED


def _marker(block: Block, level: Level, count: Count) -> str:
    """The marker of a block with the gap behind it."""
    if block.marker is not None:
        kept = block.marker.rstrip()
        return count.take(kept) + block.marker[len(kept) :]
    return count.next(level.style) + level.gap if level.style else ""
