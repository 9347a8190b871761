"""A text as the draft of a report: the files of its folder, and what its registers gain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from ..model.marks import plain
from ..model.moments import dates, moments
from ..model.parts import ReportKind
from ..model.report import Disclosure
from ..model.text import Period
from ..model.titled import report_kind
from ..model.tree import ROLE, Kind, Node, Role, outline
from .blocks import Data, confirm, worded
from .draft import draft
from .known import Known
from .questions import question
from .roles import years
from .structure import Merged, structure, tidied
from .times import YEAR, Times, following, stretch
from .writing import Gettext, Writing

_SUFFIXES: Mapping[ReportKind, str] = {
    "work-report": "", "other": "", "task-list": "tasks", "bulletin": "bulletin", "multi-year-plan": "plan",
    "rule-of-law": "rule-of-law", "disclosure": "disclosure",
}  # fmt: skip
"""What stands behind the period in the id of a report."""
_WIDE = str.maketrans(",;:!?()", "，；：！？（）")
_FIRST_PART, _LAST_PART = 4, 6
_OF_PLANS: tuple[ReportKind, ...] = ("task-list", "multi-year-plan")


@dataclass(frozen=True)
class Order:
    """What an editor says of the text: its period, perhaps its kind, and what its file is called."""

    period: Period
    name: str
    """The period as the editor writes it: 2024-h1."""

    kind: ReportKind | None = None
    called: str = ""
    levels: Mapping[int, int] = field(default_factory=dict)
    """How deep a heading the file calls each of its lines."""

    merged: Merged = field(default_factory=dict)


@dataclass(frozen=True)
class Imported:
    """The id of a report, its files by name, and the records that each register gains; of one imported again the files that go, and what is told of it."""

    id: str
    files: Mapping[str, str]
    records: Mapping[str, Sequence[Data]]
    removed: Sequence[str] = ()
    told: Sequence[str] = ()


def imported(text: str, order: Order, known: Known, gettext: Gettext) -> Imported:
    """The draft of the report that `text` is."""
    nodes = tidied(structure(text, order.levels, order.merged))
    title = _title(nodes)
    kind: ReportKind = order.kind or report_kind(title)
    times = _times(order.period, kind, [placed.node for placed in outline(nodes)])
    tree, writing = written(nodes, times, known, gettext)
    drafted = draft(tree)
    of_kind, of_title = _questions(title, kind, order, gettext)
    called = title or order.called or order.name
    before: Data = {
        **of_kind, "kind": kind, **of_title, "title": worded(called, known.english.get(called)),
        "period": _days(times.period), **({"plan_period": _days(times.plan)} if times.plan else {}),
    }  # fmt: skip
    head = drafted.head(before, {**_disclosure(nodes, known), "source": "source.txt"})
    id = order.name + (f"-{_SUFFIXES[kind]}" if _SUFFIXES[kind] else "")
    files = {"report.yml": head, **{f"{name}.yml": part for name, part in drafted.parts.items()}}
    return Imported(id, files | archived(text), dict(records(writing, gettext)))


def archived(text: str) -> dict[str, str]:
    """The archived source of a report, by the name of its file."""
    return {"source.txt": text if text.endswith("\n") else f"{text}\n"}


def written(
    nodes: Sequence[Node], times: Times, known: Known, gettext: Gettext
) -> tuple[tuple[Node, ...], Writing]:
    """The nodes with all that can be told of their texts, and what else was found there."""
    reviewed = any(placed.node.role == "review" for placed in outline(nodes))
    proposing: tuple[Role, ...] = ("review",) if reviewed else ("review", "plan")
    writing = Writing(known, times, gettext, proposing)
    return writing.tree(nodes), writing


def _title(nodes: Sequence[Node]) -> str:
    said = [plain(node.text) or node.title for node in nodes if node.role == "title" and node.kind is None]
    return "".join(said).strip()


def _disclosure(nodes: Sequence[Node], known: Known) -> Data:
    """What the text says itself of who issued it, when and under which number; nothing if it says none of it."""
    said: dict[Kind | None, list[str]] = {}
    for placed in outline(nodes):
        said.setdefault(placed.node.kind, []).append(placed.node.text.strip())
    offices = said.get("office") or said.get("issuer") or []
    written = [day for text in said.get("date", ()) for day in dates(text)]
    stated = {
        "issuer": worded(offices[0], known.english.get(offices[0])) if len(offices) == 1 else None,
        "written_on": written[-1].isoformat() if written else None,
        "document_number": next(iter(said.get("number", ())), "").strip("（()） ") or None,
    }
    keys = Disclosure.model_fields
    return {"disclosure": {key: stated.get(key) for key in keys}} if any(stated.values()) else {}


def _times(period: Period, kind: ReportKind, nodes: Sequence[Node]) -> Times:
    """What a text reports on of a `period`, and what it plans for: that period itself, if it is a plan by its kind or nothing in it says what was done and its title names no later year."""
    roles = {node.role for node in nodes}
    later = min(years(_title(nodes)), default=0) > period.end.year
    if kind in _OF_PLANS or ("plan" in roles and "review" not in roles and not later):
        return Times(period, period)
    reported = _reported(period, nodes)
    return Times(reported, _plan(reported, nodes))


def _reported(period: Period, nodes: Sequence[Node]) -> Period:
    """A `period` as far as the title says, or as far as it had come when the text was written."""
    of_title = [node.text for node in nodes if node.role == "title"]
    ends = [each for text in of_title for each in moments(text, period.end.year)]
    said = [each.end for each in ends if each.start in (None, period.start)]
    written = [day for node in nodes if node.role in ("title", "signature") for day in dates(node.text)]
    until = min((day for day in (*said, *written[-1:]) if _within(day, period)), default=period.end)
    return stretch(period.start, until)


def _within(day: date, period: Period) -> bool:
    """Whether a day lies so far within a period that a report of that day leaves part of it out."""
    whole = period.end - period.start
    rest = (period.end - day) * _LAST_PART
    return (day - period.start) * _FIRST_PART > whole and rest > min(whole, timedelta(365))


def _plan(reported: Period, nodes: Sequence[Node]) -> Period | None:
    """What is planned behind what was `reported`: the stretch that a heading of the plan names, else the next, behind more than a year as far as the last year the plan names."""
    planned = [node for node in nodes if ROLE[node.role].planned]
    headings = (node.title for node in planned if node.heading)
    for each in (each for heading in headings for each in moments(heading, reported.end.year)):
        if each.start and reported.end < each.end and reported.start < each.start:
            return stretch(each.start, each.end)
    if not planned:
        return None
    behind = following(reported)
    if reported.months <= YEAR:
        return behind
    first, last = behind.days
    said = (re.sub("《.*?》", "", f"{node.title}{node.text}") for node in planned)
    until = max((year for text in said for year in years(text) if year <= last.year), default=first.year)
    return stretch(first, min(last, date(max(until, first.year), 12, 31)))


def _questions(title: str, kind: ReportKind, order: Order, gettext: Gettext) -> tuple[Data, Data]:
    """What the head asks about the kind of the report, and about its title."""
    ask = order.kind is None and (kind == "other" or not title)
    return (
        {confirm(question("kind", gettext)): None} if ask else {},
        {} if title else {confirm(question("title", gettext)): None},
    )


def _days(period: Period) -> Data:
    return {"start": period.start.isoformat(), "end": period.end.isoformat()}


def records(writing: Writing, gettext: Gettext) -> Iterator[tuple[str, list[Data]]]:
    """Yield what each register gains."""
    yield "areas", [
        {
            confirm(question("area", gettext, heading=f"“{area.heading}”")): None, "id": area.id,
            "name": worded(area.name), "summary": worded(area.heading.translate(_WIDE)),
        }
        for area in writing.areas.new
    ]  # fmt: skip
    yield "documents", writing.mentions.new
    yield "indicators", writing.indicators.new
