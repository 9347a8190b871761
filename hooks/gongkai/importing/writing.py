"""The tree of a report with all that can be told of its texts: figures, documents, programmes, fields of work, promises."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import repeat

from ..faults.problems import N_
from ..model.due import ASSIGNED, due, month_end, term, within, years
from ..model.likeness import likest, telling
from ..model.marks import plain
from ..model.references import references
from ..model.report import Promise
from ..model.text import Text
from ..model.tree import ROLE, Node, Role
from . import promises
from .fields import Areas
from .known import Known, reduced
from .marking import Marked, Marker, as_figures
from .measuring import Indicators
from .memory import Memory
from .mentions import Mentions, candidates
from .naming import Ids
from .questions import question
from .times import Times

Gettext = Callable[[str], str]

_SILENT: tuple[Role, ...] = ("title", "signature")
_PAGED: tuple[Role, ...] = ("review", "plan")
_ALIKE = 0.6
_TOLD, _FEWEST = 2 / 3, 5
"""So much of what a clause of a commitment says, and so many pairs, a clause repeats that tells what became of it."""
_REVIEWED: tuple[Role, ...] = ("review", "problems")

_CLAUSE = re.compile("[，。；：]")
_THIS_OR_NEXT = re.compile("今年|本年(?!度)|当年|明年")

_LIKE = N_("much like “{zh}”, which is in English: {en}")


@dataclass(frozen=True)
class Where:
    """In what a node stands."""

    heading: str = ""
    depth: int = 0
    area: bool = False


@dataclass
class Writing:
    """Writes into the nodes of one report what it makes of their texts."""

    known: Known
    times: Times
    gettext: Gettext
    proposing: tuple[Role, ...] = ("review",)
    """Roles of the sections from which new fields of work are proposed."""

    indicators: Indicators = field(init=False)
    mentions: Mentions = field(init=False)
    areas: Areas = field(init=False)
    memory: Memory = field(init=False)
    sections: Ids = field(default_factory=Ids)
    promised: Ids = field(default_factory=Ids)
    told: set[str] = field(default_factory=set)
    """Commitments of the last report of which was asked whether a sentence tells what became of them."""
    open: list[str] = field(default_factory=list)
    """Quoted names that may be programmes, until they were asked about."""

    def __post_init__(self) -> None:
        """Begin with what is known."""
        self.memory = Memory(self.known.english)
        self.indicators, self.mentions = Indicators(self.known), Mentions(self.known)
        self.areas = Areas(self.known)

    def tree(self, nodes: Sequence[Node]) -> tuple[Node, ...]:
        """The nodes of a report with all that stands below them."""
        texts = [text for node in nodes for text in _texts(node)]
        self.open = list(candidates(texts, self.known.programmes))
        return self._side_by_side(nodes, Where())

    def _side_by_side(self, nodes: Sequence[Node], where: Where) -> tuple[Node, ...]:
        """The nodes, each with the term that stands behind it: 完成时限：6月底前."""
        terms: list[date | None] = []
        behind: date | None = None
        for node in reversed(nodes):
            terms.append(behind)
            behind = (self._term(node.text) or behind) if ASSIGNED.search(node.text) else None
        return tuple(map(self._node, nodes, repeat(where), reversed(terms)))

    def _node(self, node: Node, where: Where, behind: date | None) -> Node:
        heading = re.sub(r"[（(].*?[）)]$", "", node.title) or where.heading
        area = self._area(node, where)
        is_measure = where.area and node.heading and node.role == "review"
        id = self.sections.give(node.title[:10], "section") if is_measure else None
        if node.rows or node.role in _SILENT:
            written = replace(
                node, words=tuple(self._words(node)), sentences=tuple(map(self._translated, node.sentences))
            )
        else:
            written = self._said(node, heading, behind)
        below = Where(heading, where.depth + 1, area is not None)
        return replace(
            written, area=area, id=id, heading=self._heading(node),
            children=self._side_by_side(node.children, below),
        )  # fmt: skip

    def _area(self, node: Node, where: Where) -> str | None:
        if node.heading is None or node.role not in _PAGED or where.depth > 1 or where.area:
            return None
        return self.areas.of(node.title, node.role, propose=where.depth == 1 and node.role in self.proposing)

    def _said(self, node: Node, heading: str, behind: date | None) -> Node:
        """The node with the sentences of its paragraph, `behind` which a term may stand."""
        planned = ROLE[node.role].planned and node.kind is None
        pieces = [plain(sentence.zh) for sentence in node.sentences]
        if planned:
            pieces = list(promises.cut(pieces))
        behind = self._term(node.text) or behind
        due = [self._due(piece, node.role) or behind if planned else None for piece in pieces]
        marked = Marker(self.indicators, self.times).mark(pieces, node.role, heading, due)
        said = [
            self._sentence(piece, zh, by, planned=planned)
            for piece, zh, by in zip(pieces, marked.sentences, due, strict=True)
        ]
        asked = [*self._asked(marked, said, "".join(pieces))]
        if node.role in _REVIEWED:
            asked += self._came_of(said)
        return replace(
            node,
            sentences=tuple(said),
            figures=as_figures(marked.figures),
            asked=tuple(asked),
            near=dict(self._near(said)),
        )

    def _near(self, said: Sequence[Promise]) -> Iterator[tuple[int, str]]:
        """Yield what English there is of something much like each sentence that has none."""
        for at, sentence in enumerate(said):
            near = self.memory.near(reduced(sentence.zh)) if sentence.en is None else None
            if near:
                yield at, self.gettext(_LIKE).format(zh=near.zh, en=near.en)

    def _due(self, piece: str, role: Role) -> date | None:
        plan = self.times.plan
        if plan is None or not ROLE[role].planned:
            return None
        if plan.start.year != self.times.period.end.year and _THIS_OR_NEXT.search(piece):
            return None  # written in the old year or in the new one
        by = self._planned(due, piece) or month_end(piece, plan.days)
        first = min(plan.start, self.times.period.end)
        return by if by and by > first else None

    def _term(self, text: str) -> date | None:
        return self._planned(term, plain(text))

    def _planned(self, day: Callable[[str, int], date | None], text: str) -> date | None:
        """The day that a text names by `day`, in a year of the plan."""
        plan = self.times.plan
        return within((day(text, year) for year in years(plan.days)), plan.days) if plan else None

    def _sentence(self, piece: str, zh: str, due: date | None, *, planned: bool) -> Promise:
        self.mentions.take(zh)
        id = None
        if planned and self.times.plan and promises.is_promise(piece):
            id = self.promised.give(promises.subject(piece), "promise")
        said = promises.target(zh) if id else None
        return Promise.model_validate({
            "zh": zh, "en": self.known.english.get(reduced(zh)), "id": id, "due": due.isoformat() if id and due else None,
            "target": Text(zh=said, en=self.known.english.get(reduced(said))) if said else None,
        })  # fmt: skip

    def _asked(self, marked: Marked, said: Sequence[Promise], text: str) -> Iterator[str]:
        for name in marked.doubts:
            yield question("indicator", self.gettext, name=name)
        for name in [name for name in self.open if f"“{name}”" in text]:
            self.open.remove(name)
            yield question("programme", self.gettext, name=f"“{name}”")
        for promise in said:
            former = self._former(plain(promise.zh)) if promise.id else None
            if former and former != promise.id:
                yield question("goes-on", self.gettext, id=promise.id or "", former=former)

    def _came_of(self, said: Sequence[Promise]) -> Iterator[str]:
        """Ask of each commitment of the last report, once, whether a sentence tells what became of it."""
        for sentence in said:
            text = plain(sentence.zh)
            for former in (*self._repeated(text), *self._reached(sentence.zh)):
                if former not in self.told:
                    self.told.add(former)
                    yield question("came-of", self.gettext, name=f"“{text}”", former=former)

    def _repeated(self, text: str) -> Iterator[str]:
        """Yield the commitments of the last report of which a clause of a text nearly repeats one."""
        clauses = [telling(clause) for clause in _CLAUSE.split(text)]
        for id, theirs in self._clauses:
            if any(len(ours & theirs) >= max(_FEWEST, len(theirs) * _TOLD) for ours in clauses):
                yield id

    def _reached(self, zh: str) -> Iterator[str]:
        """Yield the commitments of the last report of whose target a marked sentence states what was reached."""
        figures = {each.figure for each in references(zh)}
        for indicator, former in self.known.aimed.items():
            stated = self.indicators.stated.get(indicator, ())
            if any(each.figure in figures and each.status == "actual" for each in stated):
                yield former

    @cached_property
    def _clauses(self) -> Sequence[tuple[str, frozenset[str]]]:
        return [
            (id, telling(clause)) for id, zh in self.known.promised for clause in _CLAUSE.split(plain(zh))
        ]

    def _former(self, text: str) -> str | None:
        """The commitment of the last report that says nearly the same."""
        return likest(text, {id: plain(zh) for id, zh in self.known.promised}, _ALIKE)

    def _heading(self, node: Node) -> Text | None:
        heading = node.heading
        return Text(zh=heading.zh, en=self.known.english.get(heading.zh)) if heading else None

    def _translated(self, sentence: Promise) -> Promise:
        """What is neither marked nor cut, but may name documents."""
        self.mentions.take(sentence.zh)
        return sentence.model_copy(update={"en": self.known.english.get(sentence.zh)})

    def _words(self, node: Node) -> Iterator[tuple[str, str]]:
        cells = dict.fromkeys(cell for row in node.rows for cell in row)
        return ((cell, self.known.english[cell]) for cell in cells if cell in self.known.english)


def _texts(node: Node) -> Iterator[str]:
    yield node.text
    for child in node.children:
        yield from _texts(child)
