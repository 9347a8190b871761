"""How a value of an indicator stands to the one before it: what it was, which way it went, and whether it should go that way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from .archive import Archive, Value
from .data import Report
from .registers import Indicator, Wanted
from .report import PromiseStatus
from .units import find

Way = Literal["up", "down", "same"]


@dataclass(frozen=True)
class Movement:
    """Two values of one indicator that can be held against each other, the earlier first."""

    indicator: Indicator
    before: Value
    now: Value

    @property
    def way(self) -> Way | None:
        """Which way it went; None where one of the values is a bound or is not exact."""
        first, last = self.before.figure, self.now.figure
        if any(figure.bound or figure.qualifier for figure in (first, last)):
            return None
        assert first.amount is not None
        assert last.amount is not None
        return "up" if last.amount > first.amount else "down" if last.amount < first.amount else "same"


@dataclass(frozen=True)
class Changes:
    """What a report says otherwise than the one before it of the same kind and length, and what became of what that promised."""

    report: Report
    before: Report
    moved: Sequence[Movement]
    new: Sequence[Indicator]
    gone: Sequence[Indicator]
    promises: Counter[PromiseStatus]


def welcome(way: Way | None, wanted: Wanted) -> bool | None:
    """Whether an indicator went the way that it should go; None where neither is better, or it did not move."""
    return None if way in (None, "same") or wanted == "neutral" else way == wanted


def movement(archive: Archive, indicator: Indicator, now: Value) -> Movement | None:
    """The newest of the values before `now` that it can be held against; None if there is none."""
    key = indicator.id, now.anchor
    if key not in archive.before:
        earlier = reversed(archive.reached[indicator.id])
        archive.before[key] = next((each for each in earlier if comparable(indicator, each, now)), None)
    before = archive.before[key]
    return Movement(indicator, before, now) if before else None


def comparable(indicator: Indicator, before: Value, now: Value) -> bool:
    """Whether both are amounts of one kind, the first of an earlier time, for stretches of one length unless it is a level."""
    if before.figure.amount is None or now.figure.amount is None:
        return False
    first, last = before.stretch, now.stretch
    if indicator.level:
        earlier = before.until < now.until
    else:
        earlier = bool(first and last and first.end < last.start and first.months == last.months)
    return earlier and _measure(before) == _measure(now)


def report_before(archive: Archive, report: Report) -> Report | None:
    """The newest of the earlier reports that are of the kind and length of `report`."""
    period = report.head.period
    alike = [
        each
        for each in archive.data.reports
        if each.head.kind == report.head.kind
        and each.head.period.months == period.months
        and each.head.period.end < period.start
    ]
    return max(alike, key=lambda each: each.head.period.end, default=None)


def changes(archive: Archive, report: Report) -> Changes | None:
    """What is otherwise than in the report before; None if there is none."""
    before = report_before(archive, report)
    if before is None:
        return None
    pairs = [
        (each, archive.stated(before, each.id), archive.stated(report, each.id))
        for each in archive.data.indicators
    ]
    moved = [
        Movement(indicator, first, last)
        for indicator, first, last in pairs
        if first and last and comparable(indicator, first, last)
    ]
    return Changes(
        report, before, moved, list(_lacking(archive, before, report)), list(_lacking(archive, report, before)),
        Counter(archive.standing(each) for each in archive.commitments.get(before.id, ())),
    )  # fmt: skip


def _lacking(archive: Archive, without: Report, having: Report) -> Iterator[Indicator]:
    """Yield the indicators of which one report states a value and the other says nothing at all."""
    for indicator in archive.data.indicators:
        readings = archive.stating.get((having.id, indicator.id), ())
        if (without.id, indicator.id) not in archive.stating and any(
            each.reached(indicator.id) for each in readings
        ):
            yield indicator


def _measure(reading: Value) -> object:
    """What it is measured in: the unit; all nouns of counting are alike, since the indicator is the same."""
    unit = find(reading.figure.unit)
    return unit.kind if unit and unit.kind == "count" else unit or reading.figure.unit
