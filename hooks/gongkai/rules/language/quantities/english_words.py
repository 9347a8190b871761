"""The words of English that are numbers, and what they are worth."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

CARDINALS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]  # fmt: skip
ORDINALS = ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"]  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
TENTHS = {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100}  # fmt: skip
SMALL = {
    **{word: number for number, word in enumerate(CARDINALS)},
    **{word: number for number, word in enumerate(ORDINALS)},
    **TENS,
    **TENTHS,
    "dozen": 12,
    "centenary": 100,
    "centennial": 100,
}
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
GLUED: Mapping[str, int] = {"k": 1000, "mn": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12, "trn": 10**12}
"""Scales that are written against their number: 1.8bn, 340m."""
SOFT: Mapping[str, int | Decimal] = {
    **dict.fromkeys(("both", "double", "dual", "twice", "pair", "twin", "couple", "fortnight"), 2),
    **dict.fromkeys(("half", "halfway", "majority"), Decimal("0.5")),
    **dict.fromkeys(("once", "single"), 1),
    **dict.fromkeys(("triple", "treble", "trio", "thrice"), 3),
    "decade": 10,
    "nineties": 90,
    "eighties": 80,
}
TIMES = {"doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4, "quintupled": 5, "doubling": 2, "tripling": 3, "quadrupling": 4}  # fmt: skip
"""How many times as much: 增长两倍 is 增至三倍."""
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]  # fmt: skip
COUNT = rf"(?:\d+(?:\.\d+)?|(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(CARDINALS[1:10])})\b)?|{'|'.join(sorted(CARDINALS[1:], key=len, reverse=True))})"
"""Pattern of a number in digits or words up to ninety-nine."""
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}  # fmt: skip


def scale(word: str | None) -> int:
    """How many one of a word for a scale is; none is one."""
    return SCALES[word.strip(" -").lower().removesuffix("s")] if word else 1


def count(word: str) -> Decimal:
    """The number that `COUNT` has found."""
    return Decimal(word) if word[0].isdecimal() else Decimal(spoken(word))


def spoken(words: str) -> int:
    """The number that `words` say, without a scale."""
    total = 0
    for word in re.split("[- ](?:and )?", words.lower()):
        total = total * 100 if word == "hundred" else total + SMALL[word]
    return total
