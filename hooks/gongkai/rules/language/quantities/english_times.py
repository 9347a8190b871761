"""Times of the day and how often something happens in English: 5 p.m., half past seven, every other day, twice a year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from ....faults.patterns import lazy
from ....model.units import Unit
from .english_units import BY_NAME
from .english_words import COUNT, count
from .stated import Said, Sense, beside, measured, sense, senses, whole

_UNITS: Mapping[str, tuple[str, int]] = {
    "hour": ("小时", 1), "day": ("天", 1), "week": ("周", 1), "month": ("个月", 1), "year": ("年", 1), "quarter": ("季度", 1),
    "minute": ("分钟", 1), "kilogram": ("公斤", 1), "kilogramme": ("公斤", 1), "kilo": ("公斤", 1), "litre": ("升", 1), "liter": ("升", 1), "metre": ("米", 1), "meter": ("米", 1), "kilometre": ("公里", 1), "kilometer": ("公里", 1), "tonne": ("吨", 1), "hectare": ("公顷", 1),
    "decade": ("年", 10), "century": ("年", 100), "fortnight": ("天", 14),
}  # fmt: skip
_HALF = r"(?: ?[ap]\.?m\b| in the (?:morning|afternoon|evening)\b| at night\b)"
_UNTIL = rf" ?(?:to|and|until|till|-|–|—) ?\d{{1,2}}(?:[:.]\d\d)?{_HALF}"
_CLOCK = lazy(
    r"\b(?P<hour>\d{1,2})(?:[:.](?P<minutes>\d\d))? ?(?P<half>[ap])\.?m\b|"
    rf"\b(?P<hours>[01]?\d|2[0-4])(?::(?P<rest>[0-5]\d)\b|(?={_UNTIL})|"
    rf"\.(?P<minute>[0-5]\d)(?={_UNTIL}|{_HALF}| (?:every|each|daily|on (?:week|[MTWFS])|sharp)\b))",
    re.IGNORECASE,
)
"""A time of the day; with a point only where what follows says that it is one."""
_NIGHT_AND_DAY = lazy(r"\b(?:day and night|night and day|at all hours|at any hour|(?:a?round|round) the clock|all day and all night)\b", re.IGNORECASE)  # fmt: skip


def times(text: str) -> Iterator[Said]:
    """Yield times of the day, each by both clocks."""
    for found in _CLOCK.finditer(text):
        hour = int(found["hour"] or found["hours"])
        minutes = int(found["minutes"] or found["rest"] or found["minute"] or 0)
        hours = (
            {hour, hour - 12}
            if hour > 12
            else {hour, hour + 12 * (hour < 12)}
            if (found["half"] or "p").lower() == "p"
            else {hour, 0}
        )
        yield whole(found, senses("number", *hours, minutes))
    for found in _PAST.finditer(text):
        begun = count(found["hour"]) - bool(found["to"])
        past = 30 if found["half"] else 45 if found["to"] else 15
        yield whole(found, senses("number", begun, begun + 12, past))
    for found in _NIGHT_AND_DAY.finditer(text):
        yield whole(found, {*senses("number", 24, 7), *measured(Decimal(24), BY_NAME["小时"])})
    for found in _TWELVE.finditer(text):
        yield beside(found, senses("number", 0, 12, 24))
    for found in _EVERY_DAY.finditer(text):
        yield beside(found, senses("number", 365, 12))


_TWELVE = lazy(r"\b(?:noon|midday|midnight)\b", re.IGNORECASE)
_EVERY_DAY = lazy(r"\b(?:(?:all|the) year round|year-round|the whole year|throughout the year|every (?:single )?day)\b", re.IGNORECASE)  # fmt: skip
_PAST = lazy(
    rf"\b(?:(?P<half>half past)|(?:a )?quarter (?:past|(?P<to>to))) (?P<hour>{COUNT})\b", re.IGNORECASE
)
"""Half past seven, a quarter to eight."""


def alternate(text: str) -> Iterator[Said]:
    """Yield every other day, and how long it is from one time to the next: twice a day."""
    for found in _EVERY_OTHER.finditer(text):
        yield whole(found, of_unit(Decimal(2), found["unit"].lower()))
    lower = text.lower()
    for found in _OFTEN.finditer(text) if "twice" in lower or "times" in lower else ():
        many, unit = _WHOLE_OF[found["unit"].lower()]
        often = count(found["many"]) if found["many"] else Decimal(2)
        if often:
            apart = many / often
            yield (whole if found["many"] else beside)(
                found, {sense("number", apart), *measured(apart, BY_NAME[unit])}
            )


_OFTEN = lazy(rf"\b(?:twice|(?P<many>{COUNT}) times) (?:an?|each|every|per) (?P<unit>hour|day|month|year)\b", re.IGNORECASE)  # fmt: skip
_WHOLE_OF: Mapping[str, tuple[int, str]] = {
    "hour": (60, "分钟"),
    "day": (24, "小时"),
    "month": (30, "天"),
    "year": (12, "个月"),
}
_EVERY_OTHER = lazy(r"\bevery (?:other|second) (?P<unit>hour|day|week|month|year|quarter)\b", re.IGNORECASE)  # fmt: skip


def of_unit(many: Decimal, name: str) -> Iterator[Sense]:
    """Yield what so many hours, weeks, kilometres or points are."""
    if name.endswith("point"):
        yield sense("points", many)
        return
    unit, times = _UNITS[name]
    yield from measured(many * times, BY_NAME[unit])
    yield sense("number", many * times)
    also: Mapping[str, tuple[int, Unit]] = {
        "month": (30, BY_NAME["天"]), "fortnight": (15, BY_NAME["天"]), "year": (365, BY_NAME["天"]),
    }  # fmt: skip
    if name in also:
        yield from measured(many * also[name][0], also[name][1])
    if name == "fortnight":
        yield from measured(Decimal("0.5"), BY_NAME["个月"])
