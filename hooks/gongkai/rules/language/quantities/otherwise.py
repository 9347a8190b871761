"""What English says of a quantity without its number: nine in ten, an hour and a half, by the end of the year, halved."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import chain

from ....model.units import Unit
from .english_units import BY_NAME, NAMES, UNIT
from .english_words import CARDINALS, MONTHS, SMALL, TENS, scale
from .stated import Sense, measured, sense

Said = tuple[int, int, frozenset[Sense]]
"""From where to where, and what it says; a number within asks for nothing by itself."""

_COUNT = rf"(?:\d+|{'|'.join((*CARDINALS[1:13], *TENS))})"
_WHOLE = r"(?:10,000|1,000|100|50|20|10|twenty|two|three|four|five|six|seven|eight|ten|a hundred|one hundred|a thousand|every (?:two|three|four|five|ten|hundred|thousand|\d+))"
_SHARE = re.compile(
    rf"\b(?P<part>{_COUNT})(?P<noun> (?:[a-z-]+ ){{0,3}}?)(?:in|out of|of every|for every) (?P<whole>{_WHOLE})\b(?! (?:years?|months?|weeks?|days?|hours?|districts?|counties|provinces|cities|places|stages|batches|phases|areas|steps|groups|categories)\b)",
    re.IGNORECASE,
)
"""Two villages in three, nine out of ten."""
_SPELLED = re.compile(
    r"\b(?P<many>an?|one|two|three|half an?|(?:a|one) quarter of an?|three quarters of an?|a full|a whole|under an?|the)[ -](?P<unit>hour|day|week|month|year|quarter|minute|kilomet(?:re|er)|tonne|hectare|decade|century|fortnight|percentage point|point)s?\b(?P<half> and a half)?",
    re.IGNORECASE,
)
_MANY: Mapping[str, str] = {
    "two": "2", "three": "3", "half a": "0.5", "half an": "0.5",
    "a quarter of an": "0.25", "one quarter of an": "0.25", "three quarters of an": "0.75",
}  # fmt: skip
_UNITS: Mapping[str, tuple[str, int]] = {
    "hour": ("小时", 1), "day": ("天", 1), "week": ("周", 1), "month": ("个月", 1), "year": ("年", 1), "quarter": ("季度", 1),
    "minute": ("分钟", 1), "kilometre": ("公里", 1), "kilometer": ("公里", 1), "tonne": ("吨", 1), "hectare": ("公顷", 1),
    "decade": ("年", 10), "century": ("年", 100), "fortnight": ("天", 14),
}  # fmt: skip
_POINTS = re.compile(
    rf"\b(?P<value>\d+(?:\.\d+)?|{_COUNT})(?: of a)? (?:percentage )?points?\b", re.IGNORECASE
)
_HALVED = re.compile(r"\bhalv(?:e[sd]?|ing)\b|\bby half\b|\bcut in half\b|\bhalf (?:of )?(?:what|that|as)\b", re.IGNORECASE)  # fmt: skip
_DOZENS = re.compile(rf"\b(?P<many>{_COUNT}|half a|a) (?P<of>dozen|score)\b", re.IGNORECASE)
_CLOCK = re.compile(r"\b(?P<hour>\d{1,2})(?:[:.](?P<minutes>\d\d))? ?(?P<half>[ap])\.?m\b|\b(?P<hours>[01]?\d|2[0-4]):(?P<rest>[0-5]\d)\b", re.IGNORECASE)  # fmt: skip
_MONTH = "|".join(MONTHS)
_MONTHS = re.compile(
    rf"\b(?P<first>{_MONTH})(?: \d{{4}})?(?: to | through | and | until |[-–])(?P<last>{_MONTH})\b"
)
_QUARTERS = re.compile(r"\b(?P<which>first|last|final|closing|opening) (?:(?P<many>three|six|nine) months|quarter)\b", re.IGNORECASE)  # fmt: skip
_EDGE = re.compile(
    rf"\b(?:(?:from|since|starting in|beginning in|as of)(?: early)?|(?P<end>(?:by|until|at|to)(?: the end of)?)) (?P<month>{_MONTH})\b",
    re.IGNORECASE,
)
"""The month with which a quarter begins, or ends."""
_TO_MONTH = re.compile(rf"\b(?P<many>three|six|nine|twelve|3|6|9|12) months (?:to|through|up to|ending(?: in)?|ended|until) (?:the end of )?(?P<last>{_MONTH})\b", re.IGNORECASE)  # fmt: skip
_SECTORS = re.compile(r"\b(?:primary|secondary|tertiary)\b", re.IGNORECASE)
_DATES: Mapping[str, tuple[tuple[int, int], ...]] = {
    r"mid-?year|middle of (?:the|this) year|mid-?point of the year|half-?way through the year|half-year": ((6, 30), (6, 0), (7, 1)),
    r"(?:end|close) of (?:the )?(?:year|20\d\d)|year[- ]end|year's end": ((12, 31), (12, 30), (12, 0)),
    r"(?:start|beginning|turn|outset) of (?:the )?(?:year|20\d\d)|new year|year[- ]start": ((1, 1), (1, 0)),
    r"end of the (?:first )?half": ((6, 30), (6, 0)),
    r"end of the first quarter": ((3, 31), (3, 0)), r"end of the second quarter": ((6, 30), (6, 0)), r"end of the third quarter": ((9, 30), (9, 0)),
    "National Day": ((10, 1),), "May Day|Labou?r Day": ((5, 1),), "Children's Day": ((6, 1),), "Women's Day": ((3, 8),),
    "Arbor Day|Tree[- ]Planting Day": ((3, 12),), "Consumer(?:s'|s)? (?:Rights )?Day": ((3, 15),), "Teachers' Day": ((9, 10),),
    "Army Day": ((8, 1),), "Constitution Day": ((12, 4),), "Fire (?:Safety |Prevention )?Day": ((11, 9),), "Environment Day": ((6, 5),),
    "Singles' Day|Double Eleven": ((11, 11),), "Water Day": ((3, 22),), "Martyrs' Day": ((9, 30),), "Day Against Drug": ((6, 26),),
}  # fmt: skip
_NAMED_DATES = tuple((re.compile(rf"\b(?:{words})\b", re.IGNORECASE), days) for words, days in _DATES.items())
_ANY_DATE = re.compile(r"\bDay\b|year|half|quarter|20\d\d", re.IGNORECASE)
_NONE = re.compile(r"\b(?:no|not|none|without|nil|zero|free of|never|nothing|nobody)\b", re.IGNORECASE)
_NIGHT_AND_DAY = re.compile(r"\b(?:day and night|night and day|at all hours|at any hour|(?:a?round|round) the clock|all day and all night)\b", re.IGNORECASE)  # fmt: skip


def otherwise(text: str) -> tuple[Said, ...]:
    """What the English `text` says of quantities in other words than their numbers."""
    return tuple(
        chain(
            _shares(text),
            _spelled(text),
            _and_parts(text),
            _points(text),
            _times(text),
            _dates(text),
            _plans(text),
            _single(text),
        )
    )


def _number(word: str) -> Decimal:
    return Decimal(word) if word.isdecimal() else Decimal(SMALL[word.lower()])


def _shares(text: str) -> Iterator[Said]:
    for found in _SHARE.finditer(text):
        last = found["whole"].replace(",", "").lower().split()[-1]
        whole = Decimal({"hundred": 100, "thousand": 1000}.get(last) or _number(last))
        share = _number(found["part"]) / whole
        if share < 1:
            says = {
                sense("number", round(share, 4)),
                sense("percent", round(share * 100, 2)),
                sense("per-mille", share * 1000),
            }
            yield found.start(), found.end(), frozenset(says)


def _spelled(text: str) -> Iterator[Said]:
    """Yield an hour, half a day, a year and a half, a fortnight."""
    for found in _SPELLED.finditer(text):
        name = found["unit"].lower()
        many = Decimal(_MANY.get((found["many"] or "one").lower(), "1"))
        many += Decimal("0.5") * bool(found["half"])
        yield found.start(), found.end(), frozenset(_of_unit(many, name))


def _and_parts(text: str) -> Iterator[Said]:
    """Yield three and a half hours, four metres and a quarter, two and a half million."""
    for found in _AND_PART.finditer(text):
        many = _number(found["many"]) + _PART_OF_ONE[found["part"].lower()]
        unit = UNIT.match(text, found.end())
        of_it = measured(many, NAMES[unit.lastgroup or ""]) if unit else ()
        says = {sense("number", many * scale(found["scale"])), sense("points", many), *of_it}
        yield found.start(), found.end(), frozenset({*says, sense("percent", many)})


_AND_PART = re.compile(rf"\b(?P<many>{_COUNT}) and (?P<part>(?:a|one) half|(?:a|one) quarter|three[- ]quarters)(?: (?P<scale>thousand|million|billion))?[ ]?", re.IGNORECASE)  # fmt: skip
_PART_OF_ONE: Mapping[str, Decimal] = {
    **dict.fromkeys(("a half", "one half"), Decimal("0.5")),
    **dict.fromkeys(("a quarter", "one quarter"), Decimal("0.25")),
    **dict.fromkeys(("three quarters", "three-quarters"), Decimal("0.75")),
}


def _plans(text: str) -> Iterator[Said]:
    """Yield the five years of a plan: 2026 to 2030."""
    for found in _FIVE_YEARS.finditer(text):
        first, last = int(found["first"]), int(found["last"][-2:]) + 2000
        if first % 5 == 1 and last == first + 4:
            yield found.start(), found.end(), frozenset({sense("plan", (first - 1951) // 5)})
    for found in _LAST_YEAR.finditer(text):
        yield found.start(), found.start(), frozenset({sense("plan", (int(found[0]) - 1951) // 5)})


_LAST_YEAR = re.compile(r"\b20[2-9][05]\b")
"""The year with which a plan ends."""
_FIVE_YEARS = re.compile(
    r"\b(?P<first>20\d\d)(?: ?[-–—] ?| to | and | through | until )(?P<last>20\d\d|\d\d)\b"
)


def _of_unit(many: Decimal, name: str) -> Iterator[Sense]:
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


def _points(text: str) -> Iterator[Said]:
    for found in _POINTS.finditer(text):
        word = found["value"]
        value = Decimal(word) if word[0].isdecimal() else _number(word)
        yield found.start(), found.start(), frozenset({sense("points", value)})


def _times(text: str) -> Iterator[Said]:
    """Yield times of the day, each by both clocks."""
    for found in _CLOCK.finditer(text):
        hour = int(found["hour"] or found["hours"])
        minutes = int(found["minutes"] or found["rest"] or 0)
        hours = {hour, hour + 12 * (hour < 12)} if (found["half"] or "p").lower() == "p" else {hour, 0}
        says = {sense("number", each) for each in (*hours, minutes)}
        yield found.start(), found.end(), frozenset(says)
    for found in _NIGHT_AND_DAY.finditer(text):
        says = {sense("number", 24), sense("number", 7), *measured(Decimal(24), BY_NAME["小时"])}
        yield found.start(), found.end(), frozenset(says)


def _dates(text: str) -> Iterator[Said]:
    """Yield days and parts of the year by name, and quarters by their months."""
    for pattern, days in _NAMED_DATES if _ANY_DATE.search(text) else ():
        for found in pattern.finditer(text):
            months = {sense("month", month) for month, _ in days}
            yield (
                found.start(),
                found.start(),
                frozenset(months | {sense("number", day) for _, day in days if day}),
            )
    for found in _MONTHS.finditer(text):
        first, last = (MONTHS.index(found[each]) + 1 for each in ("first", "last"))
        says = set(_of_months(first, last))
        if says:
            yield found.start(), found.end(), frozenset(says)
    for found in _EDGE.finditer(text):
        month = MONTHS.index(found["month"].capitalize()) + 1
        if month % 3 == (0 if found["end"] else 1):
            yield found.start(), found.start(), frozenset({sense("quarter", (month + 2) // 3)})
    for found in _SECTORS.finditer(text):
        nth = ("primary", "secondary", "tertiary").index(found[0].lower()) + 1
        yield found.start(), found.start(), frozenset({sense("ordinal", nth), sense("number", nth)})
    for found in _TO_MONTH.finditer(text):
        last = MONTHS.index(found["last"].capitalize()) + 1
        first = last - int(_number(found["many"])) + 1
        if first > 0:
            yield found.start(), found.end(), frozenset({*_of_months(first, last), sense("month", last)})
    for found in _QUARTERS.finditer(text):
        many = {"six": 6, "nine": 9}.get((found["many"] or "").lower(), 3)
        opening = found["which"].lower() in ("first", "opening")
        span = (1, many) if opening else (13 - many, 12)
        end = found.end() if found["many"] else found.start()
        yield (
            found.start(),
            end,
            frozenset({*_of_months(*span), sense("month", span[0]), sense("month", span[1])}),
        )


def _of_months(first: int, last: int) -> Iterator[Sense]:
    many = last - first + 1
    if many == 3 and last % 3 == 0:
        yield sense("quarter", last // 3)
    elif many == 6:
        yield ("half-year", "first" if first == 1 else "second")
    elif first == 1 and many in (9, 6):
        yield sense("number", many // 3)
    if first == 1 and many > 1:
        yield from (
            sense("number", many),
            sense("number", Decimal(many) / 12),
            sense("number", Decimal(many) / 3),
        )


_YEAR_BY_MONTHS = re.compile(
    r"\b(?:twelve|12) months (?:earlier|before|ago|later|previously)\b", re.IGNORECASE
)
"""A year, in months."""


_PARTS = {"half": 50, "third": 33, "quarter": 25, "fifth": 20, "tenth": 10}
_LEFT = re.compile(r"\b(?:an?|one) (?P<part>half|third|quarter|fifth|tenth) (?:of )?(?:what|the|its|their|that|as)\b", re.IGNORECASE)  # fmt: skip
"""What is left of something, which Chinese tells by how much it fell: a quarter of the time allowed."""


_MORE = re.compile(r"\b(?P<value>\d+(?:\.\d+)?)(?:%| per ?cent) (?:(?P<more>more|higher|greater|above|over)|less|fewer|lower|below|under)\b", re.IGNORECASE)  # fmt: skip
"""By how much more than something, which Chinese tells as a share of it: 12% more than planned is 112%."""

_ALL_BUT = re.compile(r"\ball but (?P<value>\d+(?:\.\d+)?)(?:%| per ?cent)", re.IGNORECASE)


def _single(text: str) -> Iterator[Said]:
    for found in _HALVED.finditer(text):
        says = {sense("percent", 50), sense("number", Decimal("0.5")), sense("multiple", Decimal("0.5"))}
        yield found.start(), found.end(), frozenset(says)
    for found in _DOZENS.finditer(text):
        word = found["many"].lower()
        many = {"half a": Decimal("0.5"), "a": Decimal(1)}.get(word) or _number(word)
        yield (
            found.start(),
            found.end(),
            frozenset({sense("number", many * (12 if found["of"].lower() == "dozen" else 20))}),
        )
    for found in _MORE.finditer(text):
        value = Decimal(found["value"])
        yield (
            found.start(),
            found.end(),
            frozenset({sense("percent", 100 + value if found["more"] else 100 - value)}),
        )
    for found in _ALL_BUT.finditer(text):
        value = Decimal(found["value"])
        yield found.start(), found.end(), frozenset({sense("percent", 100 - value), sense("percent", value)})
    for found in _LEFT.finditer(text):
        left = _PARTS[found["part"].lower()]
        yield found.start(), found.start(), frozenset({sense("percent", 100 - left), sense("percent", left)})
    yield from ((*found.span(), frozenset()) for found in _YEAR_BY_MONTHS.finditer(text))
    found_none = _NONE.search(text)
    if found_none:
        yield found_none.start(), found_none.start(), frozenset({sense("number", 0)})
