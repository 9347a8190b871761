"""Every so many years, months, weeks, days or hours: which is not so many times in each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from ...faults.patterns import lazy
from .often import HOURS
from .quantities.chinese_numerals import NUMERALS, counted
from .quantities.english_words import CARDINALS, SMALL

_UNITS = {
    "year": "年", "month": "月", "week": "周|星期", "day": "天|日", "hour": "小时", "quarter": "季", "minute": "分",
}  # fmt: skip
_UNIT = "|".join(_UNITS)
_WORDS: Mapping[str, int] = {**SMALL, "other": 2, "twice": 2}
_EVERY = lazy(
    rf"\bevery (?P<many>other|second|third|two|three|four|five|six|\d+) (?P<unit>{_UNIT})s?\b|\b(?P<once>bi(?:ennial|monthly|weekly))\b",
    re.IGNORECASE,
)
_OFTEN = lazy(
    rf"\b(?P<many>twice|(?:{'|'.join(CARDINALS[1:13])}|\d+) (?:times|trains|buses|services|departures|flights|ferries|sailings|checks|inspections|rounds|visits|meetings|reports)) (?:an?|each|every|per) (?P<unit>{_UNIT})\b",
    re.IGNORECASE,
)
_STRETCH = lazy(
    rf"每(?P<apart>隔?)(?P<many>半|\d+|[{NUMERALS}]+)个?(?P<unit>{'|'.join(_UNITS.values())}|刻|秒)"
)
"""Every so many of a time, which is not so many times in each."""
_ONCE = lazy(rf"[每逢按][一个]?(?P<unit>{'|'.join(_UNITS.values())})")
"""Each of a time, which English may tell in shorter ones: every three months for 每季度."""
_NUMBER = "[两二三四五六七八九十\\d]+"
_HOURS = {**HOURS, "刻": HOURS["刻钟"], "分": HOURS["分钟"], "秒": Decimal(1) / 3600}
_MINUTES = lazy("minutes?$", re.IGNORECASE)
_NEAR = Decimal("0.1")
"""By how much of the one two stretches may differ that are called the same: two weeks, half a month."""


def every(zh: str, en: str) -> Iterator[re.Match[str]]:
    """Yield what `en` says to be every so many of a time, or so often in one, where `zh` knows no such stretch."""
    ours = [*_STRETCH.finditer(zh)]
    stretches = [each for found in ours for each in _hours(found)]
    said = [found for found in _EVERY.finditer(en) if stretches or not _MINUTES.search(found[0])]
    for found in _OFTEN.finditer(en) if stretches and not said else ():
        often = _count(found["many"].split()[0])
        if (
            often
            and not _any_near(_length(found["unit"]) / often, stretches)
            and not re.search("[次班趟]/|每[天日周月年][^，。；]{0,6}[两二三四\\d]", zh)
        ):
            yield found
    once = [Decimal(_HOURS[found["unit"]]) for found in _ONCE.finditer(zh)]
    for found in said:
        if unit := found["unit"]:
            long = _length(unit) * _count(found["many"])
            same = _any_near(long, stretches) or (_count(found["many"]) > 1 and _any_near(long, once))
        else:
            same = "半年" in zh
        units = _UNITS[unit.lower()] if unit else "年|月|周|星期"
        known = rf"(?:[每隔]{_NUMBER}|双)个?(?:{units})|隔[一1]?个?(?:{units})|{_NUMBER}个?(?:{units})[^，。]{{0,6}}[一1]"
        one_each = unit and len(said) <= len(ours)
        if not same and ((stretches and one_each) or not re.search(known, zh)):
            yield found


def _hours(found: re.Match[str]) -> Iterator[Decimal]:
    """Yield how many hours a stretch of the Chinese has; with as many between, one more."""
    many = Decimal("0.5") if found["many"] == "半" else counted(found["many"])
    yield from (each * _HOURS[found["unit"]] for each in (many, many + 1)[: 1 + bool(found["apart"])])


def _length(unit: str) -> Decimal:
    return Decimal(_HOURS[_UNITS[unit.lower()].partition("|")[0]])


def _count(word: str) -> Decimal:
    return Decimal(_WORDS.get(word.lower()) or word)


def _any_near(hours: Decimal, others: list[Decimal]) -> bool:
    return any(abs(hours - other) <= other * _NEAR for other in others)
