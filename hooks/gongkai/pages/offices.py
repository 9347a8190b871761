"""Pages of a portal that collects others: who has reported, what each promised, and one indicator at several offices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ..model.addresses import path_of
from ..model.offices import REASONS, Measured, Office, Promised, Stated
from ..model.printing import date_text, opening
from ..model.registers import Indicator
from ..model.text import Period, Text
from ..model.units import same
from .page import Page
from .scoreboard import Row, Tally, tally
from .writer import Writer


@dataclass(frozen=True)
class Beside:
    """An office's value of an indicator that several have; `unit` is that of its own indicator."""

    office: Office
    measured: Measured
    value: Stated
    unit: Text | None
    span: str


@dataclass(frozen=True)
class Alike:
    """Values that can be held against each other: in one unit, of one time."""

    unit: Text | None
    span: str
    values: Sequence[Beside]


@dataclass(frozen=True)
class Across:
    """One indicator at all offices that have it: values that are alike, those who have none, and what they add up to."""

    groups: Sequence[Alike]
    without: Sequence[tuple[Office, str]]
    total: Decimal | None
    units: bool
    spans: bool
    """Whether units differ, and whether times do."""


def pages(writer: Writer) -> Iterator[Page]:
    """Yield the page of all offices, that of their promises, and one of each office; none if no others are collected."""
    _, found = writer._, writer.data.offices
    if not found:
        return
    boards = [Row(writer.text(each.entry.name), path_of("office-entry", each.entry.id), _tally(each.tables.commitments))
              for each in found if each.tables.commitments]  # fmt: skip
    whole = _tally(promise for each in found for promise in each.tables.commitments)
    counts = Counter(each.state for each in found)
    yield writer.page(
        "offices", path_of("offices"), title=_("Offices"), source="offices.yml",
        description=_("Which offices have reported, of which day their data are, and how their promises stand."),
        offices=[(each, why(writer, each), _age(writer, each)) for each in found], boards=boards, reported=counts["reported"],
        shared=[each for each in writer.data.indicators if each.offices],
    )  # fmt: skip
    if whole.total:
        yield writer.page(
            "promises", path_of("promises"), title=_("Promises of all offices"), short=_("Promises"), parent=path_of("offices"), source="offices.yml",
            description=_("Every promise of the offices, by office and by state, each with the page where the office says more."),
            whole=whole, boards=boards, offices=[each for each in found if each.tables.commitments],
        )  # fmt: skip
    for each in found:
        yield _entry(writer, each)


def _entry(writer: Writer, office: Office) -> Page:
    _, name = writer._, writer.text(office.entry.name)
    indicators = [
        (each, values[-1]) for each in office.tables.indicators if (values := office.values(each.id))
    ]
    return writer.page(
        "office-entry", path_of("office-entry", office.entry.id), title=name, parent=path_of("offices"), source="offices.yml",
        description=_("{office}: its reports, its promises and its figures, as its own portal publishes them.").format(office=name),
        office=office, why=why(writer, office), tally=_tally(office.tables.commitments), newest=office.newest,
        reports=sorted(office.tables.reports, key=lambda each: each.period_end, reverse=True), indicators=indicators,
        span=lambda value: span(writer, value),
    )  # fmt: skip


def why(writer: Writer, office: Office) -> str:
    """Why an office is missing; empty if it is not."""
    if office.refusal is None:
        return ""
    detail = office.refusal.detail
    with suppress(ValueError):
        detail = date_text(date.fromisoformat(detail), writer.language)
    return writer._(REASONS[office.refusal.reason]).format(detail=detail)


def _age(writer: Writer, office: Office) -> int:
    """How many days the newest one in its data lies before that on which all offices were asked."""
    asked = writer.data.gathered_on
    return max((asked - office.day).days, 0) if asked and office.day else 0


def _tally(promises: Iterable[Promised]) -> Tally:
    """How the promises stand, by what their offices say."""
    return tally(promise.status for promise in promises)


def across(writer: Writer, indicator: Indicator) -> Across:
    """`indicator` at the offices that have it: of the newest time that all of them state, or the newest of each."""
    there = {each.entry.id: each for each in writer.data.offices}
    stated: list[tuple[Office, Measured, list[Stated]]] = []
    without: list[tuple[Office, str]] = []
    for counterpart in indicator.offices:
        office = there[counterpart.office]
        measured, values = office.measured(counterpart.indicator), office.values(counterpart.indicator)
        if measured and values:
            stated.append((office, measured, values))
        else:
            without.append((office, why(writer, office) or writer._("it states no value")))
    common = (
        set.intersection(*({value.stretch for value in values} for _, _, values in stated))
        if stated
        else set()
    )
    newest = max(common, key=lambda stretch: (stretch[1] or date.min, stretch[0] or date.min), default=None)
    chosen = (
        (office, measured, next((value for value in reversed(values) if value.stretch == newest), values[-1]))
        for office, measured, values in stated
    )
    groups = _grouped([_beside(writer, *each) for each in chosen])
    units, spans = ({getattr(each, key) for each in groups} for key in ("unit", "span"))
    total = None if without or len(groups) != 1 or not indicator.adds else _total(groups[0].values)
    return Across(groups, without, total, len(units) > 1, len(spans) > 1)


def _total(values: Sequence[Beside]) -> Decimal | None:
    """The sum of `values`, if each is exact and there are several."""
    amounts = [each.value.amount for each in values if each.value.bound is None]
    exact = [amount for amount in amounts if amount is not None]
    return sum(exact, Decimal()) if len(exact) == len(values) > 1 else None


def _beside(writer: Writer, office: Office, measured: Measured, value: Stated) -> Beside:
    english = measured.unit_en if same(value.unit, measured.unit_zh) else None
    unit = Text.model_construct(zh=value.unit, en=english) if value.unit else None
    return Beside(office, measured, value, unit, span(writer, value))


def _grouped(found: Sequence[Beside]) -> list[Alike]:
    groups: list[list[Beside]] = []
    for each in found:
        like = next((group for group in groups if _alike(group[0], each)), None)
        if like is None:
            groups.append([each])
        else:
            like.append(each)
    return [Alike(group[0].unit, group[0].span, group) for group in groups]


def _alike(one: Beside, other: Beside) -> bool:
    units = (one.value.unit, other.value.unit)
    return one.value.stretch == other.value.stretch and same(*units)


def span(writer: Writer, value: Stated) -> str:
    """The time of which a value speaks."""
    if value.as_of:
        return date_text(value.as_of, writer.language)
    if value.start is None or value.end is None:
        return ""
    return opening(writer.stretch_name(Period.model_construct(start=value.start, end=value.end)))
