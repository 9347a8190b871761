"""Quantities in English texts: 151,400, 1.2 million, five per cent, two, third, end of May, first half."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from .quantity import Kind, Quantity

_CARDINALS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_ORDINALS = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_SMALL = {
    **{word: number for number, word in enumerate(_CARDINALS)},
    **{word: number for number, word in enumerate(_ORDINALS)},
    **_TENS,
    "twentieth": 20,
    "dozen": 12,
}
_SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "bn": 10**9,
}
_SOFT = {
    "both": 2,
    "double": 2,
    "dual": 2,
    "twice": 2,
    "pair": 2,
    "twin": 2,
    "half": 0,
    "once": 1,
    "single": 1,
    "triple": 3,
    "fortnight": 2,
}
_TIMES = {"doubled": (1, 2), "tripled": (2, 3), "trebled": (2, 3), "quadrupled": (3, 4)}
"""How often more, and how often as much: 增长两倍 is 增至三倍."""

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

_NUMBER = r"(?<![\w.,])\d+(?:,\d{3})*(?:\.\d+)?"
_WORD = rf"(?:(?:{'|'.join(_TENS)})[- ](?:{'|'.join([*_CARDINALS[1:10], *_ORDINALS[1:10]])})\b|{'|'.join(sorted(_SMALL, key=len, reverse=True))})"
_SCALE = rf"(?:{'|'.join(_SCALES)})s?"
_SIGN = r"(?P<points>[- ]percentage[- ]points?)|(?P<percent>[ ]?%|[- ]per ?cent\b)"
_QUANTITY = re.compile(
    r"(?P<range>\b(?:January to June|July to December)\b)|(?P<clock>\b(?:a)?round[- ]the[- ]clock\b)|"
    rf"(?P<times>\b(?:{'|'.join(_TIMES)})\b)|(?P<plan>(?:\b\d+th|\b(?:{'|'.join(_ORDINALS[10:])})) Five-Year\b)|\bQ(?P<q>[1-4])\b|"
    r"(?P<half>\b(?:first|second)(?= half\b(?![- ](?:marathon|hour|time)))|\b(?:first|second) six months|(?<=in the )second(?=[.,;]|$))|"
    r"\b(?P<quarter>first|second|third|fourth) quarter\b|"
    rf"\b(?P<month>{'|'.join(month for month in _MONTHS if month != 'May')})\b|"
    r"(?P<may>(?<=\d )May\b|(?<=of )May\b|(?<=[Ii]n )May\b|(?<=[Bb]y )May\b|(?<=since )May\b|(?<=until )May\b|(?<=to )May\b|(?<=from )May\b|(?<=during )May\b|(?<=after )May\b|^May$|\bMay(?= \d))|"
    rf"(?P<fraction>\b(?:a|one|two|three)[- ](?:third|quarter|fifth|tenth)s?\b)|"
    rf"(?P<digits>{_NUMBER})(?P<suffix>st|nd|rd|th)?(?:[- ](?P<scale>{_SCALE})\b)?(?:{_SIGN})?|"
    rf"\b(?P<words>{_WORD}(?:[- ]hundred(?: and {_WORD}| {_WORD})?)?)(?:[- ](?P<scale2>{_SCALE})\b)?(?P<more>[- ]{_SCALE}\b)?(?:{_SIGN.replace('points', 'points2').replace('<percent>', '<percent2>').replace('percentage[- ]points2', 'percentage[- ]points')})?(?![\w])|"
    rf"\b(?P<bare>hundred|thousand|million|billion)(?:[- ](?P<bare2>million|thousand|billion))?s?\b|"
    rf"\b(?P<soft>{'|'.join(_SOFT)})\b",
    re.IGNORECASE,
)
_START = re.compile(r"\d+|[A-Za-z]+")
_FIRST_WORDS = {
    "a",
    "q",
    "around",
    "round",
    *(word.lower() for word in (*_SMALL, *_SCALES, *_SOFT, *_TIMES, *_MONTHS)),
    *(f"{scale}s" for scale in _SCALES),
}
"""What a quantity in words can begin with."""

_ANAPHORA = re.compile(r"\b(?:the|these|those|other|its|any) (?:same )?$", re.IGNORECASE)


def quantities(text: str) -> Iterator[Quantity]:
    """Yield the quantities that the English `text` states; figures are no part of it."""
    end = 0
    for start in _START.finditer(
        text
    ):  # most words begin no quantity, and the whole pattern takes long to say so
        if start.start() >= end and (start[0].isdecimal() or start[0].lower() in _FIRST_WORDS):
            found = _QUANTITY.match(text, start.start())
            if found:
                end = found.end()
                yield from _quantities(found, text)


def _quantities(found: re.Match[str], text: str) -> Iterator[Quantity]:
    start, written = found.start(), found[0]
    if found["half"]:
        yield Quantity("half-year", written.split()[0].lower(), start, written)
    elif found["range"]:
        yield Quantity("half-year", "first" if written[:2].lower() == "ja" else "second", start, written)
    elif found["clock"]:
        yield Quantity("number", Decimal(24), start, written, firm=False)
    elif found["times"]:
        for value in _TIMES[written.lower()]:
            yield Quantity("number", Decimal(value), start, written, firm=False)
    elif found["plan"]:
        number = found["plan"].split(" ")[0].lower()
        yield Quantity("plan", Decimal(_SMALL.get(number) or number[:-2]), start, written)
    elif found["quarter"] or found["q"]:
        number = found["quarter"] and _SMALL[found["quarter"].lower()]
        yield Quantity("quarter", Decimal(number or found["q"]), start, written)
    elif found["month"] or found["may"]:
        yield Quantity("month", Decimal(_MONTHS.index(written.capitalize()) + 1), start, written)
    else:
        yield _number(found, text)


def _number(found: re.Match[str], text: str) -> Quantity:
    start, written = found.start(), found[0]
    if found["fraction"]:
        return _fraction(start, written)
    if found["soft"]:
        return Quantity("number", Decimal(_SOFT[written.lower()]), start, written, firm=False)
    if found["bare"]:
        value = _SCALES[found["bare"].lower()] * _SCALES.get((found["bare2"] or "").lower(), 1)
        return Quantity("number", Decimal(value), start, written, firm=value > 10**3)
    kind: Kind = (
        "points"
        if found["points"] or found["points2"]
        else "percent"
        if found["percent"] or found["percent2"]
        else "number"
    )
    scale = _scale(found["scale"]) * _scale(found["scale2"]) * _scale(found["more"])
    if found["digits"]:
        value_of_digits = Decimal(found["digits"].replace(",", "")) * scale
        return Quantity(kind, value_of_digits.normalize(), start, written)
    value = _spoken(found["words"]) * scale
    anaphora = found["words"].lower() == "two" and _ANAPHORA.search(text, 0, start)
    return Quantity(kind, Decimal(value), start, written, firm=value > 1 and not anaphora)


def _scale(word: str | None) -> int:
    return _SCALES[word.strip(" -").lower().removesuffix("s")] if word else 1


def _spoken(words: str) -> int:
    total = 0
    for word in re.split("[- ](?:and )?", words.lower()):
        total = total * 100 if word == "hundred" else total + _SMALL[word]
    return total


def _fraction(start: int, written: str) -> Quantity:
    count, part = re.split("[- ]", written.lower())
    whole = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}[part.removesuffix("s")]
    share = Decimal(1 if count == "a" else _SMALL[count]) / whole
    return Quantity(
        "number", round(share, 4), start, written, firm=part != "quarter"
    )  # a quarter of the year, too
