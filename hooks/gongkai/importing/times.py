"""The day or stretch that the words before a number name for it, as its figure states it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from ..model.moments import Moment, holding
from ..model.text import Period
from ..model.tree import ROLE, Role

Stated = dict[str, Any]
"""Keys of a figure with their values."""


@dataclass(frozen=True)
class Times:
    """The periods of a report."""

    period: Period
    plan: Period | None

    def stated(self, before: str, role: Role, due: date | None = None) -> Stated:
        """What a figure says of its time, with `before` before it in its sentence; nothing if it is plainly the report's."""
        planned = ROLE[role].planned
        base = self.plan if planned else self.period
        found = holding(before, len(before), base.end.year) if base else []
        if base is None or not found or self._plain(found[-1], base) or found[-1].end == due:
            return {}
        named = found[-1]
        if any(word in named.text for word in ("去年", "上年", "前年")) and (
            self.period.end.month,
            self.period.end.day,
        ) == (12, 31):
            # in what was done, as often the year reported on as the one before it; in a plan, the former
            return self._status(named, role) if planned else {}
        return self._status(named, role) | _time(named)

    def _plain(self, named: Moment, base: Period) -> bool:
        return named.end == base.end and named.start in (None, base.start)

    def _status(self, named: Moment, role: Role) -> Stated:
        usual = ROLE[role].status
        if named.end < self.period.start:
            return {} if usual == "background" else {"status": "background"}
        if usual == "target" and named.end <= self.period.end and not self._within_plan(named):
            return {"status": "actual"}
        return {"status": "target"} if usual != "target" and named.end > self.period.end else {}

    def _within_plan(self, named: Moment) -> bool:
        return self.plan is not None and self.plan.start <= named.end <= self.plan.end


def following(period: Period) -> Period:
    """The stretch behind a period that is as long."""
    start = period.end + timedelta(days=1)
    month = start.month - 1 + period.months
    end = date(start.year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return stretch(start, end)


def stretch(start: date, end: date) -> Period:
    """The period from one day to another."""
    return Period.model_validate({"start": start.isoformat(), "end": end.isoformat()})


def _time(named: Moment) -> Stated:
    if named.start is not None and named.start > named.end:
        return {}  # the source has mistaken its own years
    if named.start is None:
        return {"as_of": named.end.isoformat()}
    return {"span": {"start": named.start.isoformat(), "end": named.end.isoformat()}}
