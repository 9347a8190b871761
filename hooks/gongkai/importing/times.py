"""The day or stretch that the words before a number name for it, as its figure states it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from ..model.moments import Moment, holding
from ..model.text import Period
from ..model.tree import ROLE, Role

YEAR = 12
_AIM = "力争|有望|可望"
_FORECAST = re.compile(rf"(?:预计|预期(?=[可将能会达增])|{_AIM})[^，。；：]*$")
_AIMED = re.compile(rf"(?:{_AIM})[^，。；：]*$")
"""Before a number that is not reached; a whole year that is over may be 预计 and yet what it came to, as far as is known."""
Stated = dict[str, Any]
"""Keys of a figure with their values."""


@dataclass(frozen=True)
class Times:
    """The periods of a report."""

    period: Period
    plan: Period | None

    def stated(self, before: str, role: Role, due: date | None = None) -> Stated:
        """What a figure says of its time, with `before` before it in its sentence; nothing if it is plainly the report's."""
        stated = self._named(before, role, due)
        pattern = _AIMED if self.period.months >= YEAR else _FORECAST
        ahead = ROLE[role].status == "actual" and "status" not in stated and pattern.search(before)
        return {"status": "background"} | stated if ahead else stated

    def _named(self, before: str, role: Role, due: date | None) -> Stated:
        planned = ROLE[role].planned
        base = self.plan if planned else self.period
        named = next(reversed(holding(before, len(before), base.end.year)), None) if base else None
        if base is None or named is None or named.end == due:
            return {}
        if named.end == base.end and named.start in (None, base.start):
            return {}
        last = self.period.end
        if (last.month, last.day) == (12, 31) and any(
            word in named.text for word in ("去年", "上年", "前年")
        ):
            # in what was done, as often the year reported on as the one before it; in a plan, the former
            return self._status(named, role) if planned else {}
        return self._status(named, role) | _time(named)

    def _status(self, named: Moment, role: Role) -> Stated:
        usual, plan = ROLE[role].status, self.plan
        if named.end < self.period.start:
            return {} if usual == "background" else {"status": "background"}
        if named.end > self.period.end:
            return {} if usual == "target" else {"status": "target"}
        within_plan = plan is not None and plan.start <= named.end <= plan.end
        return {"status": "actual"} if usual == "target" and not within_plan else {}


def following(period: Period) -> Period:
    """The stretch behind a period that is as long; behind less than a year, not beyond the end of that one."""
    start = period.end + timedelta(days=1)
    month = start.month - 1 + period.months
    end = date(start.year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return stretch(start, end if period.months >= YEAR else min(end, date(start.year, 12, 31)))


def stretch(start: date, end: date) -> Period:
    """The period from one day to another."""
    return Period.model_validate({"start": start.isoformat(), "end": end.isoformat()})


def _time(named: Moment) -> Stated:
    if named.start is not None and named.start > named.end:
        return {}  # the source has mistaken its own years
    if named.start is None:
        return {"as_of": named.end.isoformat()}
    return {"span": {"start": named.start.isoformat(), "end": named.end.isoformat()}}
