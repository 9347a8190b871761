"""Changes of indicators against the two values between which they are: 13项，比年初增长8.3%, with twelve at the end of the year before."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from ...faults.patterns import lazy
from ...faults.problems import N_, Place, Problem, problem
from ...faults.rule import Rule, all_of
from ...model.languages import ORIGINAL
from ...model.outline import SENTENCES
from ...model.references import references
from ...model.text import SIGNED, decimal, months
from ...model.units import SCALES, same
from ...reading.source import KeyPath, Source
from ...reading.sources import Sources
from ..records.periods import day, stretch
from .stated import RESPECTIVELY, levels, mentioned, stated

_YEAR_BEGAN = lazy("年初|[上去]年(?:末|底|年底|年末)")
_CLOSE, _REVISED = (Decimal(2), Decimal("0.3")), (Decimal(10), Decimal("0.6"))
"""By how many points, and by what part of it, a change may differ from that of two values: of one series, and of two reports."""


@dataclass(frozen=True)
class _Value:
    """A value of an indicator, the day on which it held, how long its period is, and what is said of its change."""

    source: Source
    path: KeyPath
    amount: Decimal
    unit: str | None
    end: date
    months: int
    change: Mapping[str, object] | None

    @property
    def where(self) -> Place:
        return self.source.locate((*self.path, "value"))


def unlike(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each change that cannot be that between the two values the data state."""
    for values in timed(sources).values():
        for value in values:
            said = _signed(value.change) if value.change else None
            base = _base(value, values) if said is not None else None
            if value.change is None or said is None or base is None:
                continue
            exact = _between(base.amount, value.amount, value.change.get("unit"))
            began = bool(_YEAR_BEGAN.search(str(value.change.get("against") or "")))
            points, part = _CLOSE if began else _REVISED
            if exact is not None and abs(exact - said) > max(points, part * abs(said)):
                message = N_(
                    "the change is given as {said}, but from {base} (at {place}) to {value} it is {exact}; correct the change, or the value that is wrong"
                )
                yield problem(
                    value.source.locate((*value.path, "comparison")), message,
                    said=_printed(said, value.change), exact=_printed(exact, value.change),
                    base=f"{base.amount.normalize():f}", value=f"{value.amount.normalize():f}", place=base.where,
                )  # fmt: skip


def turned(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each figure that its sentence says to have risen, or fallen, to what is less, or more, than its level was."""
    values, known = timed(sources), levels(sources)
    for report in sources.reports:
        for figure, reference, text in mentioned(report):
            said = _TO.search(text, 0, reference.offset)
            if said is None or reference.part or len(figure.reached) != 1 or figure.reached[0] not in known:
                continue
            before = _before(figure.source, figure.path, values[figure.reached[0]])
            if before and (figure.amount < before.amount if said["up"] else figure.amount > before.amount):
                message = N_(
                    "「{said}」 stands before {value}, but before that it was {base} (at {place}); correct the text, or the value that is wrong"
                )
                yield problem(
                    figure.where, message,
                    said=said[0], value=figure.printed, base=f"{before.amount.normalize():f}", place=before.where,
                )  # fmt: skip


def astray(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each change right behind a figure of another indicator that has none of its own there."""
    for report in sources.reports:
        figures = {figure.id: figure for figure in stated(report)}
        for source, path, text in report.texts(ORIGINAL, *SENTENCES):
            found = list(references(text))
            changed = {each.figure for each in found if each.part == "comparison"}
            for before, each in pairwise(found):
                value, own = figures.get(before.figure), before.part or before.figure in changed
                between = text[before.offset : each.offset].rpartition("}")[2]
                shared = _OF_ALL.search(text, max(before.offset - _NEAR, 0), each.offset + _NEAR)
                if (
                    value
                    and each.part == "comparison"
                    and between in ("", "，", "（")
                    and not (own or shared)
                ):
                    message = N_("this stands right behind {value}, but is the change of {id}; give it to {own}")  # fmt: skip
                    yield problem(source.locate_in(path, each.offset), message, value=value.printed, id=each.figure, own=value.id)  # fmt: skip


_OF_ALL = lazy(f"{RESPECTIVELY}|[均都各]|双双|其中|两者|合计")
"""What gives a change to several figures, or to a whole."""
_NEAR = 12


def _before(source: Source, path: KeyPath, values: list[_Value]) -> _Value | None:
    """The last value of a level before that of the figure at `path`; of what is counted anew each time none is what it rose from."""
    now = next((each for each in values if each.source is source and each.path == path), None)
    earlier = [each for each in values if now and each.end < now.end and same(each.unit, now.unit)]
    last = max(earlier, key=lambda each: each.end, default=None)
    return last if last and len({each.amount for each in earlier if each.end == last.end}) == 1 else None


_TO = lazy(
    "(?:(?P<up>(?:拓展|扩[大展]?|增[加长]?|上升|[提抬升]高|提升|上涨|攀升|升|涨)[至到])|(?:下降|降低?|减少?|压[减缩降]|缩[减短小]|回落|下滑|跌)[至到])了?$"
)
"""Right before a value: whether it rose or fell to that."""


def _printed(change: Decimal, stated: Mapping[str, object]) -> str:
    return f"{round(change, 1):+f}{stated.get('unit') or ''}"


def timed(sources: Sources) -> Mapping[str, list[_Value]]:
    """The values of each indicator that reports and other publications state for a day."""
    found: dict[str, list[_Value]] = defaultdict(list)
    for report in sources.reports:
        start, last = (day(report["report"], ("period", key)) for key in ("start", "end"))
        for figure in stated(report):
            end = day(figure.source, (*figure.path, "as_of")) or last
            if start and end and not figure.span and len(figure.reached) == 1:
                change = _mapping(figure.source.get((*figure.path, "comparison")))
                value = _Value(figure.source, figure.path, figure.amount, figure.unit, end, months(start, end), change)  # fmt: skip
                found[figure.reached[0]].append(value)
    register, publications = sources["indicators"], sources["publications"]
    known = sources.records("publications").items()
    periods = {id: stretch(publications, *record, "period") for id, record in known}
    for path, value in register.find("indicators.*.values.*"):
        if not isinstance(value, dict) or value.get("span"):
            continue
        period = periods.get(str(value.get("publication")))
        id, end = register.get((*path[:2], "id")), day(register, (*path, "as_of"))
        long = months(*period) if period and not end else 1
        end = end or (period[1] if period else None)
        if isinstance(id, str) and end and not value.get("qualifier"):
            number, scale = str(value.get("value")), str(value.get("scale") or "")
            if re.fullmatch(SIGNED, number) and (not scale or scale in SCALES):
                amount = decimal(number) * SCALES.get(scale, 1)
                found[id].append(_Value(register, path, amount, _text(value.get("unit")), end, long, _mapping(value.get("comparison"))))  # fmt: skip
    return found


def _mapping(value: object) -> Mapping[str, object] | None:
    return value if isinstance(value, dict) else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _signed(change: Mapping[str, object]) -> Decimal | None:
    """The change, below zero if it is one for less; None if it is neither in per cent nor in points."""
    number = str(change.get("value"))
    if change.get("unit") not in ("%", "％", "个百分点") or not re.fullmatch(SIGNED, number):
        return None
    return -decimal(number) if change.get("direction") == "down" else decimal(number)


def _base(value: _Value, values: list[_Value]) -> _Value | None:
    """The one value with which `value` is compared, if the data state it."""
    change = value.change or {}
    year = value.end.year - 1
    if _YEAR_BEGAN.search(str(change.get("against") or "")):
        known = [each for each in values if each.end == date(year, 12, 31)]
    elif change.get("basis") == "year-on-year":
        known = [
            each
            for each in values
            if (each.end.year, each.end.month) == (year, value.end.month) and each.months == value.months
        ]
    else:
        return None
    fit = [each for each in known if same(each.unit, value.unit)]
    return fit[0] if len({each.amount for each in fit}) == 1 else None


def _between(base: Decimal, value: Decimal, unit: object) -> Decimal | None:
    if unit == "个百分点":
        return value - base
    return (value / base - 1) * 100 if base > 0 else None


RULES: tuple[Rule[Sources], ...] = (
    Rule("change-unlike-values", N_("A change is that between the two values that the data state."),
         N_("Compare both values and the change with what was published, or allow it with the reason."), all_of(unlike, turned, astray), severity="warning", across=True, excusable=True),
)  # fmt: skip
