"""Parts of a whole in English: 1/3, two thirds, a quarter of what it was, half the time."""

from __future__ import annotations

import re
from decimal import Decimal

from ....faults.patterns import lazy
from .english_units import NAMES, UNIT
from .english_words import PARTS, SMALL, scale
from .stated import Sense, Stated, measured, of_match, part_of_whole, sense

_BARE = 10
"""Up to what number of parts something is divided."""
_OF_COST = lazy(r" of the (?:time|cost|price)\b")
"""A tenth of the time may be what is left of it."""
_LEFT_OF = lazy(r" of (?:the|its|their|what)\b[^.,;]{0,30}\b(?:full (?:price|fare)|used to|previous|former|before|original|earlier|once|did|it was|they were)\b", re.IGNORECASE)  # fmt: skip


def left_of(text: str, start: int, end: int) -> bool:
    """Whether what stands there is so much of what something was."""
    return of_what_was(text, end) or costs(text, start, end)


def of_what_was(text: str, end: int) -> bool:
    """Whether what ends there is so much of what something was before."""
    return _LEFT_OF.match(text, end) is not None


def costs(text: str, start: int, end: int) -> bool:
    """Whether something takes so much of the time, or costs so much of the price."""
    return _OF_COST.match(text, end) is not None and _COSTING.search(text, 0, start) is not None


_COSTING = lazy(
    r"\b(?:tak\w+|took|cost\w*|need\w*|done|in|at|for|to|now)\b(?: [\w-]+){0,3} ?$", re.IGNORECASE
)


def in_digits(found: re.Match[str]) -> Stated:
    """Parts of a whole in digits (1/3); what may be a day of the year (3/15) asks for nothing."""
    many, whole = int(found["of_parts"]), int(found["parts"])
    share = Decimal(many) / whole
    says = part_of_whole(share)
    return of_match(found, says, {sense("number", many), sense("number", whole)}, firm=many < whole <= _BARE)


def in_words(found: re.Match[str]) -> Stated:
    """Parts of a whole in words: two thirds."""
    count, *_, part = re.split("[- ]", found[0].lower())
    whole = PARTS["half" if part.startswith("hal") else part.removesuffix("s")]
    many = 1 if count in ("a", "an") else SMALL[count]
    share = Decimal(many) / whole
    may = {sense("number", each) for each in (many, whole)}
    if of_what_was(found.string, found.end()):  # a third of what it was, it is two thirds less
        may |= part_of_whole(share)
        share = 1 - share
    says = part_of_whole(share)
    if costs(found.string, *found.span()):
        says.add(sense("percent", round(100 - share * 100, 2)))
    may.add(sense("ordinal", whole))
    part_of = _PART_OF.match(found.string, found.end()) is not None
    quarter = (many, whole) == (1, 4) and not _BY.search(found.string, 0, found.start())  # of a year
    return of_match(found, says, may, firm=part_of and whole != 2 and not quarter and not (many > whole))


_PART_OF = lazy(
    r"\W*$|[,.;:)]| (?:of|less|more|fewer|lower|higher|over|from|on|in|than|as|to|and|or|were|was|are|is|have|has|had|did|do|by|at|for|up|down|since|went|came|larger|smaller|faster)\b"
)
"""What stands behind a part, and behind no ordinal: a third of them, and not a third group."""


_BY = lazy(r"\bby $")


def half_or_second(found: re.Match[str], lower: str) -> Sense:
    """The second half, or the second of whatever the first was: in the first year, and in the second; of the quarters, if nothing is halved."""
    firsts = _FIRST.findall(found.string, 0, found.start()) if lower == "second" else []
    whole = found.string.startswith(" half", found.end())
    return (
        ("half-year", lower.split(maxsplit=1)[0])
        if whole or "half" in firsts or (not firsts and _HALF.search(found.string))
        else sense("ordinal", 2)
    )


_HALF = lazy(r"\bhal(?:f|ves)\b|\bsix months\b", re.IGNORECASE)
_FIRST = lazy(r"\bfirst (\w+)", re.IGNORECASE)


def half(found: re.Match[str]) -> Stated:
    """Half a million, half a kilometre, half a percentage point."""
    many = Decimal(scale(found["many"])) / 2
    unit = UNIT.fullmatch(found["piece"]) if found["piece"] else None
    of_it = measured(many, NAMES[unit.lastgroup or ""]) if unit else ()
    return of_match(
        found, {sense("points" if found["point"] else "number", many), *of_it}, firm=not found["piece"]
    )
