"""Quantities in English texts: 151,400, 1.2 million, five per cent, two, third, end of May, first half."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from ....model.units import EXACT, POINTS, RATES, UNITS
from .quantity import Quantity

_CARDINALS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]  # fmt: skip
_ORDINALS = ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"]  # fmt: skip
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
_TIMES = {"doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4, "quintupled": 5}
"""How many times as much: 增长两倍 is 增至三倍."""

_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]  # fmt: skip

_NUMBER = r"(?<![\w.,])\d+(?:,\d{3})*(?:\.\d+)?"
_WORD = rf"(?:(?:{'|'.join(_TENS)})[- ](?:{'|'.join([*_CARDINALS[1:10], *_ORDINALS[1:10]])})\b|{'|'.join(sorted(_SMALL, key=len, reverse=True))})"
_SCALE = rf"(?:{'|'.join(_SCALES)})s?"
_SIGNS: dict[str, str] = {
    "times": r"[- ]times\b",
    "of": r"[- ](?:per|in|out of)[- ](?:a |one )?(?P<of>1,000|thousand|10,000|ten thousand)\b",
    **{unit.kind: unit.said for unit in UNITS if unit.kind in (*RATES, *POINTS, "multiple")},
}
"""What stands behind a number and makes it another kind of quantity."""

_SIGN = "|".join(_SIGNS.values()).replace("?P<of>", "?:")
_SIGNED = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _SIGNS.items()}
_QUANTITY = re.compile(
    r"(?P<range>\b(?:January to June|July to December)\b)|(?P<clock>\b(?:a?round[- ]the[- ]clock|24/7)\b)|"
    rf"(?P<times>\b(?:{'|'.join(_TIMES)})\b)|(?P<plan>(?:\b\d+th|\b(?:{'|'.join(_ORDINALS[10:])})) Five-Year\b)|\bQ(?P<q>[1-4])\b|"
    r"(?P<half_a>\bhalf (?:a|an) (?:(?P<point>percentage point)|(?P<many>million|billion|trillion))\b)|"
    r"(?P<half>\b(?:first|second)(?= half\b(?![- ](?:marathon|hour|time)))|\b(?:first|second) six months|(?<=in the )second(?=[.,;]|$))|"
    r"\b(?P<quarter>first|second|third|fourth) quarter\b|"
    rf"\b(?P<month>{'|'.join(month for month in _MONTHS if month != 'May')})\b|"
    r"(?P<may>(?<=\d )May\b|(?<=of )May\b|(?<=[Ii]n )May\b|(?<=[Bb]y )May\b|(?<=since )May\b|(?<=until )May\b|(?<=to )May\b|(?<=from )May\b|(?<=during )May\b|(?<=after )May\b|^May$|\bMay(?= \d))|"
    rf"(?P<fraction>\b(?:a|{'|'.join(_CARDINALS[1:10])})[- ](?:third|quarter|fifth|tenth)s?\b)|"
    rf"(?P<digits>{_NUMBER})(?P<suffix>st|nd|rd|th)?(?:[- ](?P<scale>{_SCALE})\b)?(?P<sign>{_SIGN})?|"
    rf"\b(?P<words>{_WORD}(?:[- ]hundred(?: and {_WORD}| {_WORD})?)?)(?:[- ](?P<scale2>{_SCALE})\b)?(?P<more>[- ]{_SCALE}\b)?(?P<sign2>{_SIGN})?(?![\w])|"
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
    *(f"{number}fold" for number in _SMALL),
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
    if found["half_a"]:
        half = Decimal(_scale(found["many"])) / 2
        yield Quantity("points" if found["point"] else "number", half.normalize(), start, written)
    elif found["half"]:
        yield Quantity("half-year", written.split()[0].lower(), start, written)
    elif found["range"]:
        yield Quantity("half-year", "first" if written[:2].lower() == "ja" else "second", start, written)
    elif found["clock"]:
        yield Quantity("number", Decimal(24), start, written, firm=False)
    elif found["times"]:
        times = Decimal(_TIMES[written.lower()])
        for value in (times - 1, times):
            yield Quantity("number", value, start, written, firm=False)
        yield Quantity("multiple", times, start, written, firm=False)
    elif found["plan"]:
        number = found["plan"].split(" ")[0].lower()
        yield Quantity("plan", Decimal(_SMALL.get(number) or number[:-2]), start, written)
    elif found["quarter"] or found["q"]:
        number = found["quarter"] and _SMALL[found["quarter"].lower()]
        yield Quantity("quarter", Decimal(number or found["q"]), start, written)
    elif found["month"] or found["may"]:
        yield Quantity("month", Decimal(_MONTHS.index(written.capitalize()) + 1), start, written)
    else:
        quantity = _number(found, text)
        yield from _signed(quantity, found["sign"] or found["sign2"] or "")
        if found["soft"]:
            yield replace(quantity, kind="multiple")
        if found["fraction"]:
            share = (Decimal(quantity.value) * 100).normalize()
            yield replace(quantity, kind="percent", value=share, firm=False)


def _signed(quantity: Quantity, sign: str) -> Iterator[Quantity]:
    """Yield what a number says together with the sign behind it, and other ways to say that."""
    kind, found = next(
        ((kind, found) for kind, pattern in _SIGNED.items() if (found := pattern.fullmatch(sign))),
        ("number", None),
    )
    value = Decimal(quantity.value)
    if kind == "times":  # four times a year are four
        quantity = replace(quantity, written=quantity.written.removesuffix(sign))
    if kind in ("times", "multiple"):  # a threefold rise is to three times as much, or by
        yield quantity
        yield from (replace(quantity, kind="multiple", value=each, firm=False) for each in (value, value + 1))
    elif kind == "of" and found:
        many = found["of"].lower() in ("10,000", "ten thousand")
        yield quantity
        yield replace(quantity, value=Decimal(10_000 if many else 1000), firm=False)
        yield replace(quantity, kind="per-myriad" if many else "per-mille", firm=False)
    else:
        signed = replace(quantity, kind=kind)  # type: ignore[arg-type]
        yield signed
        yield from signed.alike()


def _number(found: re.Match[str], text: str) -> Quantity:
    start, written = found.start(), found[0]
    if found["fraction"]:
        return _fraction(start, written)
    if found["soft"]:
        return Quantity("number", Decimal(_SOFT[written.lower()]), start, written, firm=False)
    if found["bare"]:
        value = _SCALES[found["bare"].lower()] * _SCALES.get((found["bare2"] or "").lower(), 1)
        return Quantity("number", Decimal(value), start, written, firm=value > 10**3)
    scale = _scale(found["scale"]) * _scale(found["scale2"]) * _scale(found["more"])
    if found["digits"]:
        value_of_digits = Decimal(found["digits"].replace(",", "")) * scale
        return Quantity("number", value_of_digits.normalize(), start, written)
    value = _spoken(found["words"]) * scale
    anaphora = found["words"].lower() == "two" and _ANAPHORA.search(text, 0, start)
    return Quantity("number", Decimal(value), start, written, firm=value > 1 and not anaphora)


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


_NAMES = {
    f"u{at}": unit
    for at, unit in enumerate(UNITS)
    if unit.factor == 1 and (unit.kind in ("money", "measure") or unit.name in EXACT)
}
_UNIT = re.compile(
    "(?<![A-Za-z])(?:"
    + "|".join(
        f"(?P<{name}>{unit.pattern})"
        for name, unit in sorted(_NAMES.items(), key=lambda item: -len((item[1].words or ("",))[0]))
    )
    + ")(?![A-Za-z])",
    re.IGNORECASE,
)


def units(text: str) -> Iterator[Quantity]:
    """Yield the money and the measures that the English `text` names; they answer, and ask for nothing."""
    for found in _UNIT.finditer(text):
        yield Quantity("unit", _NAMES[found.lastgroup or ""].name, found.start(), found[0], firm=False)
