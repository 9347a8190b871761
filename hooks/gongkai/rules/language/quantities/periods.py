"""The parts of the year that English names by their months, their edges or by days, and the years of plans."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from decimal import Decimal

from ....faults.patterns import lazy
from .english_units import BY_NAME
from .english_words import MONTHS, SMALL
from .lunar import FESTIVALS
from .stated import Said, Sense, beside, measured, sense, senses, whole

_MONTH = "|".join(MONTHS)
_MONTHS = lazy(
    rf"\b(?P<first>{_MONTH})(?: \d{{4}})?(?: to | through | and | until |[-–])(?P<last>{_MONTH})\b"
)
_QUARTERS = lazy(r"\b(?P<which>first|last|final|closing|opening) (?:(?P<many>three|six|nine) months|quarter)\b", re.IGNORECASE)  # fmt: skip
_EDGE = lazy(
    rf"\b(?:(?:from|since|between|starting in|beginning in|as of)(?: early)?|(?P<end>(?:by|until|at|to|and)(?: the end of)?|(?:the )?end of|late)) (?P<month>{_MONTH})\b",
    re.IGNORECASE,
)
"""The month with which a quarter begins, or ends."""
_EDGE_DAY = lazy(rf"\b(?P<which>first|last|final|closing) day of (?:(?P<month>{_MONTH})(?:,? (?P<year>(?:19|20)\d\d))?|(?:(?:19|20)\d\d|the year|that year|this year)\b)", re.IGNORECASE)  # fmt: skip
"""The first and the last day of a year or month, by what they are."""
_TO_MONTH = lazy(rf"\b(?P<many>three|six|nine|twelve|3|6|9|12) months (?:to|through|up to|ending(?: in)?|ended|until) (?:the end of )?(?P<last>{_MONTH})\b", re.IGNORECASE)  # fmt: skip
_SECTORS = lazy(
    r"\b(?:primary|secondary|tertiary)\b(?! (?:and \w+ )?(?:schools?|education|pupils?|students?|level))",
    re.IGNORECASE,
)
_SERVICES = lazy(r"\bservices?\b", re.IGNORECASE)
"""What the tertiary sector is."""
_DATES: Mapping[str, tuple[tuple[int, int], ...]] = {
    r"mid-?year|middle of (?:the|this) year|mid-?point of the year|half-?way through the year|half-year": ((6, 30), (6, 0), (7, 1)),
    r"(?:end|close) of (?:the )?(?:year|20\d\d)|year[- ]end|year's end": ((12, 31), (12, 30), (12, 0)),
    r"(?:start|beginning|turn|outset) of (?:the )?(?:year|20\d\d)|new year|year[- ]start": ((1, 1), (1, 0)),
    r"middle of (?:the|each|every|that|this|next) month|mid-month": ((0, 15), (0, 14), (0, 16)), r"(?:end|close|last day) of (?:the|each|every|that|this|next) month|month[- ]end": ((0, 30), (0, 31), (0, 28), (0, 29)),
    r"(?:start|beginning|first) of (?:the|each|every|that|this|next) month": ((0, 1),), r"(?:year|20\d\d) (?:got off|began|begins|started|opened|opens)": ((1, 1), (2, 0), (3, 0)),
    r"end of the (?:first )?half": ((6, 30), (6, 0)),
    r"end of the first quarter": ((3, 31), (3, 0)), r"end of the second quarter": ((6, 30), (6, 0)), r"end of the third quarter": ((9, 30), (9, 0)),
    "National Day": ((10, 1),), "May Day|Labou?r Day": ((5, 1),), "Children's Day": ((6, 1),), "Women's Day": ((3, 8),),
    "Arbor Day|Tree[- ]Planting Day": ((3, 12),), "Consumer(?:s'|s)? (?:Rights )?Day": ((3, 15),), "Teachers' Day": ((9, 10),),
    "Army Day": ((8, 1),), "Constitution Day": ((12, 4),), "Fire (?:Safety |Prevention )?Day": ((11, 9),), "Environment Day": ((6, 5),),
    "New Year's Eve": ((12, 31), (12, 29)), "Party's (?:founding|birthday)": ((7, 1),), "Youth Day": ((5, 4),), "Nurses' Day": ((5, 12),),
    "Singles' Day|Double Eleven": ((11, 11),), "Water Day": ((3, 22),), "Martyrs' Day": ((9, 30),), "Day Against Drug": ((6, 26),),
}  # fmt: skip
_OF_FESTIVALS = {words: (divmod(day, 100),) for words, day in FESTIVALS.items()}
_NAMED_DATES = tuple(
    (lazy(rf"\b(?:{words})\b", re.IGNORECASE), days)
    for words, days in (*_DATES.items(), *_OF_FESTIVALS.items())
)
_ANY_DATE = lazy(
    r"\bDay\b|month|Festival|Yuanxiao|Dragon|Qixi|Double|Chong|Laba|Autumn|Party|year|half|quarter|20\d\d",
    re.IGNORECASE,
)
_NAMED_DATE = lazy(rf"\b(?:{'|'.join((*_DATES, *_OF_FESTIVALS))})\b", re.IGNORECASE)
_EDGE_YEAR = lazy(r"\b20\d[0156]\b")
"""A year with which a plan ends or begins."""
_SOME_PLAN = lazy(
    r"\b(?:new|next|last|latest|current|coming|previous|present|following|this|that) (?:five-year|Five-Year) (?:[Pp]lan|period)"
)
_YEARS_TO = lazy(
    r"\b(?P<many>two|three|four|five|six|ten|\d+) years (?:to|through|up to|ending(?: in)?|ended) (?P<last>20\d\d)\b",
    re.IGNORECASE,
)
"""The three years to 2023, which begin with 2021."""
_SCHOOL_YEAR = lazy(r"\b(20|19)\d\d[-–/](\d\d)\b(?!-)")
"""Two years of which the second is cut short: 2023-24."""


def dates(text: str) -> Iterator[Said]:
    """Yield days and parts of the year by name, and quarters by their months."""
    for pattern, days in _NAMED_DATES if _ANY_DATE.search(text) and _NAMED_DATE.search(text) else ():
        for found in pattern.finditer(text):
            months = senses("month", *(month for month, _ in days if month))
            yield beside(found, months | senses("number", *(day for _, day in days if day)))
    yield from _edge_days(text)
    for found in _MONTHS.finditer(text):
        first, last = (MONTHS.index(found[each]) + 1 for each in ("first", "last"))
        if says := set(_of_months(first, last)):
            yield whole(found, says)
    for found in _EDGE.finditer(text):
        month = MONTHS.index(found["month"].capitalize()) + 1
        if month % 3 == (0 if found["end"] else 1):
            yield beside(found, _of_edge(month, end=bool(found["end"])))
        if found["end"]:
            yield beside(found, {sense("number", month), *measured(Decimal(month), BY_NAME["个月"])})
    yield from _sectors(text)
    for found in _TO_MONTH.finditer(text):
        last = MONTHS.index(found["last"].capitalize()) + 1
        first = last - int(SMALL.get(found["many"].lower()) or found["many"]) + 1
        if first > 0:
            yield whole(found, {*_of_months(first, last), sense("month", last)})
    for found in _QUARTERS.finditer(text):
        many = {"six": 6, "nine": 9}.get((found["many"] or "").lower(), 3)
        opening = found["which"].lower() in ("first", "opening")
        span = (1, many) if opening else (13 - many, 12)
        yield (whole if found["many"] else beside)(found, {*_of_months(*span), *senses("month", *span)})


def _edge_days(text: str) -> Iterator[Said]:
    """Yield the first and the last day of a year or a month."""
    for found in _EDGE_DAY.finditer(text):
        last = found["which"].lower() != "first"
        month = MONTHS.index(found["month"].capitalize()) + 1 if found["month"] else 12 if last else 1
        days = (28, 29, 30, 31) if last else (1,)
        if found["month"] and found["year"] and last:
            days = (monthrange(int(found["year"]), month)[1],)
        yield beside(found, senses("month", month) | senses("number", *days))


def _sectors(text: str) -> Iterator[Said]:
    """Yield which part of the economy is meant: the tertiary, or services."""
    for found in _SECTORS.finditer(text):
        nth = ("primary", "secondary", "tertiary").index(found[0].lower()) + 1
        yield beside(found, {sense("ordinal", nth), sense("number", nth)})
    for found in _SERVICES.finditer(text):
        yield beside(found, {sense("ordinal", 3)})


def _of_edge(month: int, *, end: bool) -> Iterator[Sense]:
    """Yield the quarter, and the half of the year, that a month begins or ends."""
    yield sense("quarter", (month + 2) // 3)
    if month % 6 == (0 if end else 1):
        yield "half-year", "first" if month in (1, 6) else "second"


def _of_months(first: int, last: int) -> Iterator[Sense]:
    many = last - first + 1
    if many == 3 and last % 3 == 0:
        yield sense("quarter", last // 3)
    elif many == 6:
        yield ("half-year", "first" if first == 1 else "second")
    elif first == 1 and many in (9, 6):
        yield sense("number", many // 3)
    if first == 1 and many > 1:
        yield from senses("number", many, Decimal(many) / 12, Decimal(many) / 3)


def plans(text: str) -> Iterator[Said]:
    """Yield which plan a year begins or ends, and the first of the years up to one."""
    for found in _YEARS_TO.finditer(text):
        first = int(found["last"]) - int(SMALL.get(found["many"].lower()) or found["many"]) + 1
        yield found.start(), found.end("many"), frozenset(senses("number", first))
    for found in _SCHOOL_YEAR.finditer(text):
        yield *found.span(2), frozenset(senses("number", int(found[1] + found[2])))
    for found in _EDGE_YEAR.finditer(text):
        yield beside(found, senses("plan", (int(found[0]) - 1951) // 5))
    for found in _SOME_PLAN.finditer(text):
        yield beside(found, senses("plan", *range(12, 17)))


def short_years(text: str) -> Iterator[Said]:
    """Yield years and decades without their century: '98, the '80s."""
    for found in _SHORT_YEAR.finditer(text):
        year = int(found[1])
        yield whole(found, senses("number", year, 1900 + year, 2000 + year))


_SHORT_YEAR = lazy(r"(?<!\w)['’‘](\d\d)s?\b")
