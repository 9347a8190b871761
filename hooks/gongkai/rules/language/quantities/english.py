"""What English texts state: 151,400, five per cent, the third round, by the end of May, in the second half of the year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import zip_longest
from typing import get_args

from ....faults.patterns import lazy
from ....model.units import Points, Rate, Unit
from .english_parts import half, half_or_second, in_digits, in_words
from .english_signs import SIGN, signed
from .english_units import BY_NAME, MILLION, metres_or_million, unit_beside, units
from .english_words import (
    CARDINALS,
    GLUED,
    MONTHS,
    ORDINALS,
    PARTS,
    SCALES,
    SMALL,
    SOFT,
    TENS,
    TIMES,
    scale,
    spoken,
)
from .otherwise import and_parts, otherwise, shares
from .stated import Kind, Said, Sense, Stated, measured, of_match, part_of_whole, sense, senses

__all__ = ("stated", "units")

_NUMBER = r"(?:(?<![\w.,])|(?<=\bRMB)|(?<=\bCNY)|(?<=\bUSD))\d+(?:,\d{3})*(?:\.\d+)?"
_WORD = (
    rf"(?:(?:{'|'.join(TENS)})[- ](?:{'|'.join([*CARDINALS[1:10], *ORDINALS[1:10]])})\b"
    rf"|{'|'.join(sorted(SMALL, key=len, reverse=True))})"
)
_SCALE = rf"(?:{'|'.join(SCALES)})s?"
_GLUED = rf" ?(?-i:{'|'.join(GLUED)})\b"
_MAY = (
    r"(?<=\d )May\b(?! Day)|(?<=of )May\b|(?<=[Ii]n )May\b"  # 5 May, not 1 May Day
    r"|(?:(?<=, )|(?<=and ))May\b(?=[,.;]| 20)"  # April, May, June
    r"|(?<=mid-)May\b|May(?=[ ]?[–—-][ ]?(?:[A-Z][a-z]{2,8}|\d))|(?<=[a-z][–—-])May\b"  # mid-May, May–July, April–May
    r"|(?<=[Ee]arly )May\b|(?<=[Ll]ate )May\b|(?<=[Bb]y )May\b|(?<=since )May\b|(?<=until )May\b|(?<=to )May\b"
    r"|(?<=\d[a-z][a-z] )May\b(?! Day)|(?<=from )May\b|(?<=during )May\b|(?<=after )May\b|^May$|\bMay(?= \d)"
)
"""The month, not the verb."""
_MONTHS = {month[:3]: at for at, month in enumerate(MONTHS, 1)}
_SHORT = "|".join(month for month in _MONTHS if month != "May").replace("Sep", "Sept?")
_QUANTITY = lazy(
    r"(?P<range>\b(?:January(?: to | through | and |[-–])June|July(?: to | through | and |[-–])December)\b)|"
    r"(?P<clock>\b(?:a?round[- ]the[- ]clock|24/7)\b)|"
    rf"(?P<times>\b(?:{'|'.join(TIMES)})\b)|"
    rf"(?P<plan>(?:\b\d+th|\b(?:{'|'.join(ORDINALS[10:])})) Five-Year\b)|"
    r"\bQ(?P<q>[1-4])\b|"
    r"(?P<half_a>\bhalf(?: an?|(?=-))[ -](?:(?P<point>percentage point)|(?P<many>million|billion|trillion)"
    r"|(?P<piece>kilomet(?:re|er)|tonne|hectare|hour|day|month|year))\b)|"
    r"(?P<half>\b(?:first|second)(?= half\b"  # the first half, not the first half of May
    rf"(?![- ](?:marathon|hour|time|of the month|of (?:{'|'.join(MONTHS)}))))"
    r"|\b(?:first|second) six months|(?<=in the )second(?=[.,;]|$))|"
    r"\b(?P<quarter>first|second|third|fourth)(?: and (?P<quarter2>second|third|fourth))? quarters?\b|"
    rf"\b(?P<month>(?<!(?-i:Long) )(?-i:{'|'.join(month for month in MONTHS if month != 'May')})"
    rf"|(?<=\d )(?-i:{_SHORT})|(?-i:{_SHORT})(?=\.? \d))\b|"
    rf"(?P<may>(?-i:{_MAY}))|"
    rf"(?P<fraction>\b(?:an?|{'|'.join(CARDINALS[1:10])})(?: (?:further|full|good|mere|whole|clear))?[- ]"
    rf"(?:{'|'.join(sorted((*PARTS, 'halve'), key=len, reverse=True))})s?\b"
    r"(?! (?:year|round|prize|place|award|of the year\b(?!'))))|"  # a third, not a third prize
    r"(?<![\w./,-])(?P<of_parts>[1-9]\d?)/(?P<parts>[2-9]|[1-9]\d{1,2})(?![\w/]|-\d|[.,]\d)(?! (?:hours?|days?)\b)|"
    rf"(?P<digits>{_NUMBER})(?P<suffix>st|nd|rd|th)?(?:(?P<glued>{_GLUED})|[- ](?P<scale>{_SCALE})\b)?(?P<sign>{SIGN})?|"
    rf"\b(?<!per )(?P<words>{_WORD}(?:[- ]hundred(?: and {_WORD}| {_WORD})?)?)"
    rf"(?:[- ](?P<scale2>{_SCALE})\b)?(?P<more>[- ]{_SCALE}\b)?(?P<sign2>{SIGN})?(?![\w])|"
    r"\b(?P<bare>hundred|thousand|million|billion)(?:[- ](?P<bare2>million|thousand|billion))?s?\b|"
    rf"\b(?P<soft>{'|'.join(SOFT)})s?\b",
    re.IGNORECASE,
)
_START = lazy(r"\d+|[A-Za-z]+")
_FIRST_WORDS = {
    "a",
    "an",
    "q",
    "around",
    "round",
    *(word.lower() for word in (*SMALL, *SCALES, *SOFT, *TIMES, *MONTHS, *_MONTHS, "Sept")),
    *(f"{scale}s" for scale in (*SCALES, *SOFT)),
    *(f"{number}fold" for number in SMALL),
}
"""What a quantity in words can begin with."""
_ANAPHORA = lazy(r"\b(?:one or|(?:the|these|those|other|its|any|all|both|following|between)(?: same)?) $", re.IGNORECASE)  # fmt: skip
_DATE = lazy(r"\b(?:19|20)\d\d[-/.](\d\d?)[-/.]\d\d?\b")
_NTH = lazy("(?:first|second|third|th|[^s]tieth)$", re.IGNORECASE)
_NAME = lazy(r"[A-Za-z’']-$")
_ITEM = lazy(r"(?:^|[.;:,] )\(?$")
_ITEM_END = lazy(r"[.)](?!\d)")


@lru_cache(maxsize=32768)
def stated(text: str) -> tuple[Stated, ...]:
    """What the English `text` states, in its order, and last the digits in it that are no numbers."""
    found_all: list[Stated] = []
    end = 0
    for start in _START.finditer(text):  # most words begin no quantity, and the whole pattern takes long
        if start.start() >= end and (start[0].isdecimal() or start[0].lower() in _FIRST_WORDS):
            found = _QUANTITY.match(text, start.start())
            if found:
                end = found.end()
                found_all += _quantities(found, text)
    others = otherwise(text)
    besides = frozenset(_besides(text)).union(*(says for _, _, says in others))
    asked = (_unasked(each, others, text) for each in found_all)
    told = [said for said in others if said[1] > said[0] and any(kind == "percent" for kind, _ in said[2])]
    exact = [*and_parts(text), *(share for share in shares(text) if not _ROUGHLY.search(text, 0, share[0]))] if told else []  # fmt: skip
    parts = (Stated(start, end, text[start:end], says, firm=(start, end, says) in exact) for start, end, says in told)  # fmt: skip
    return (*_elliptic(asked, text), *parts, Stated(0, 0, "", frozenset(), besides, firm=False))


def _besides(text: str) -> Iterator[Sense]:
    """Yield what may answer for a number in whatever way the text has it: its digits, months in figures, all, one, equally."""
    for each in re.findall(r"\d[\d,.]*|\d", text):
        digits = each.replace(",", "").strip(".").lstrip("0") or "0"
        yield "digits", digits
        yield from senses("number", Decimal(digits)) if re.fullmatch(r"\d+(\.\d+)?", digits) else ()
    for month in _DATE.findall(text):
        yield sense("month", int(month))
    for words, says in _BESIDES:
        yield from says if words.search(text) else ()


_BESIDES: tuple[tuple[re.Pattern[str], Iterable[Sense]], ...] = (
    (lazy(r"\b(?:an?|another|single|sole|only)\b", re.IGNORECASE), senses("number", 1)),
    (lazy(r"\bbetween\b(?! \d| \w+ and \w+)"), senses("number", 2)),
    (lazy("quarter"), tuple(measured(Decimal(3), BY_NAME["个月"]))),
    (lazy(rf"\bend of (?:{'|'.join(MONTHS)})\b"), senses("number", 28, 29, 30, 31)),
    (lazy(r"\bthe (?:last|remaining|other)(?: one)?(?=[.,;]|$)", re.IGNORECASE), senses("number", 1)),
    (lazy(r"\b(?:all|every(?:one|body)?|each|universal|fully?|entire|complete|without exception|no (?:\w+ ){1,4}left)\b", re.IGNORECASE), senses("percent", 100)),
    (lazy(r"\b(?:equally|evenly|in equal (?:shares|parts|measure)|down the middle|fifty[- ]fifty|half and half|half (?:of it )?each)\b", re.IGNORECASE),
     frozenset().union(*(part_of_whole(Decimal(1) / many) for many in range(2, 6)))),
)  # fmt: skip
"""What words may say of a number: one; three months; the last day of a month; a hundred per cent; a half each, or a third."""
_ROUGHLY = lazy(
    r"\b(?:about|around|nearly|almost|roughly|some|close to|over|under|more than|fewer than|less than|at least)(?: every)? $",
    re.IGNORECASE,
)
"""What makes of a share one that is told in round numbers."""


def _elliptic(asked: Iterable[Stated], text: str) -> Iterator[Stated]:
    """Yield each number; one with nothing behind it may be what the one before is, or the next: by 0.8 of a point, and by 0.3; from 3 to 2.4 per cent; ten days rather than six."""
    before: Stated | None = None
    length: Unit | None = None
    all_of_them = [*asked]
    for each, after in zip_longest(all_of_them, all_of_them[1:]):
        stated = each
        if after and _TO_NEXT.fullmatch(text, each.end, after.start):
            of_next = {kind for kind, _ in after.says if kind in _RATES}
            same = {(kind, value) for kind in of_next for of, value in each.says if of == "number"}
            stated = replace(each, says=each.says | same)
        if (
            before
            and stated.unit is None
            and _ALONE.match(text, stated.end)
            and not _STOP.search(text, before.end, stated.start)
        ):
            of_it = ({kind for kind, _ in said} for said in (before.says, before.may))
            rate = next((kind for kinds in of_it for kind in _RATES if kind in kinds), None)
            may = {(rate, value) for of, value in stated.says if of == "number" and rate}
            timed = before.unit if before.unit and before.unit.kind == "time" else None
            numbers = [value for of, value in stated.says if of == "number" and isinstance(value, Decimal)]
            of_unit = {
                each for unit in (before.unit, length) for value in numbers for each in measured(value, unit)
            }
            yield replace(stated, says=stated.says | of_unit, may=stated.may | may, unit=timed)
        else:
            yield stated
        before = stated if stated.unit or stated.written.lower().endswith(_RATED) else before
        length = stated.unit if stated.unit and stated.unit.kind == "measure" else length


_RATES: tuple[Kind, ...] = (*get_args(Rate), *get_args(Points))
_TO_NEXT = lazy(r" ?(?:to|and|or|from|[-–—]|,? not) ?")
_RATED = ("thousand", "1,000", "10,000")
_ALONE = lazy(
    r"\s*(?:$|[.,;:)](?!\d)|(?:and(?! (?:a|one|three)\b)|but|or|while|respectively|from|to|in|on|for|at|by)\b)"
)
_STOP = lazy(r"[.;](?!\d)")


def _unasked(stated: Stated, others: tuple[Said, ...], text: str) -> Stated:
    """A number that is part of what is said in other words, or of a name, asks for nothing."""
    within = any(start <= stated.start and stated.end <= end for start, end, _ in others)
    named = _OF_NAME.match(text, stated.start) and stated.start and text[stated.start - 2] not in ".;:!?"
    return replace(stated, firm=False) if within or named or _PARTY.match(text, stated.start) else stated


_OF_NAME = lazy(
    r"(?:(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Hundred|Thousand|Million)s?\b[- ,]*)+(?:and )?[A-Z]"
)
"""Part of a name: the Hundred Schools campaign."""
_TENS = "(?:fifty|thirty|forty|sixty|seventy|eighty|twenty)"
_PARTY = lazy(
    r"(?:a |the )?third[- ]part|(?<=\ba )second(?=[.,;)]|$)"  # third party, waits a second
    r"|365 days a year|seven days a week|24 hours(?: a day)?\b"
    rf"|{_TENS}-{_TENS}\b|(?<=-){_TENS}\b",  # fifty-fifty
    re.IGNORECASE,
)


def _quantities(found: re.Match[str], text: str) -> Iterator[Stated]:
    lower = found[0].lower()
    if found["half_a"]:
        yield half(found)
    elif found["half"]:
        yield of_match(found, {half_or_second(found, lower)})
    elif found["range"]:
        yield of_match(found, {("half-year", "first" if lower[:2] == "ja" else "second")})
    elif found["clock"]:
        yield of_match(found, {sense("number", 24)}, {sense("minutes", 632)}, firm=False)
    elif found["times"]:
        times = Decimal(TIMES[lower])
        yield of_match(
            found, {sense("multiple", times)}, {sense("number", times - 1), sense("number", times)}
        )
    elif found["plan"]:
        number = found["plan"].split(" ")[0].lower()
        yield of_match(found, {sense("plan", Decimal(SMALL.get(number) or number[:-2]))})
    elif found["quarter"] or found["q"]:
        for word in filter(None, (found["quarter"], found["quarter2"], found["q"])):
            yield of_match(found, {sense("quarter", Decimal(SMALL.get(word.lower()) or word))})
    elif found["month"] or found["may"]:
        yield of_match(found, {sense("month", _MONTHS[found[0][:3].capitalize()])})
    elif found["fraction"] or found["parts"]:
        yield in_words(found) if found["fraction"] else in_digits(found)
    elif found["soft"]:
        value = Decimal(SOFT[lower if lower in SOFT else lower.removesuffix("s")])
        says = {sense("number", value), sense("multiple", value)}
        says |= {sense("percent", 50)} if value < 1 else set()
        yield of_match(found, says, firm=False)
    else:
        yield _number(found, text)


def _number(found: re.Match[str], text: str) -> Stated:
    sign = found["sign"] or found["sign2"] or ""
    value, firm = _value(found)
    if found["digits"] and (_NAME.search(text, 0, found.start()) or _is_item(found, text)):
        firm = False
    minus = text[found.start() - 1 : found.start()] in ("-", "−", "–") and not text[: found.start() - 1][-1:].isalnum()  # fmt: skip
    stated = signed(
        replace(of_match(found, set(), firm=firm), again=_is_again(found, text)), value, sign, text
    )
    if minus and found["digits"]:
        below = signed(of_match(found, set(), firm=firm), -value, sign, text)
        stated = replace(below, may=below.may | stated.says)
    if found["digits"] or (found["words"] and _NTH.search(found["words"])):
        quarter = {sense("quarter", value)} if "quarter" in text and found["words"] else set()
        stated = replace(stated, may=stated.may | {sense("ordinal", value)} | quarter)
    if found["digits"] and MILLION.match(text, found.end()):
        says, unit = metres_or_million(text, found.start(), found.end(), value)
        return replace(stated, end=found.end() + 1, says=says, unit=unit)
    if stated.unit is None and not sign:
        unit = unit_beside(text, found.start(), found.end())
        stated = replace(stated, unit=unit, says=stated.says | set(measured(abs(value), unit)))
    return stated


def _is_again(found: re.Match[str], text: str) -> bool:
    """Whether it may count what was named before: the two, but not: the two-tier network."""
    few = (found["words"] or "").lower() in ("two", "three", "four")
    return (
        few and not text.startswith("-", found.end()) and _ANAPHORA.search(text, 0, found.start()) is not None
    )


def _is_item(found: re.Match[str], text: str) -> bool:
    """Whether the number is that of an item of a list: (1) …, 2. …"""
    return bool(
        _ITEM.search(text, 0, found.start())
        and _ITEM_END.match(text, found.end())
        and text[found.end() + 1 : found.end() + 2].strip() != text[found.end() : found.end() + 1]
    ) and found.end() + 1 < len(text)


def _value(found: re.Match[str]) -> tuple[Decimal, bool]:
    """The value of a number, and whether it is meant as one."""
    if found["bare"]:
        value = SCALES[found["bare"].lower()] * SCALES.get((found["bare2"] or "").lower(), 1)
        return Decimal(value), value > 10**3 and not found[0].lower().endswith("s")
    scaled = scale(found["scale"]) * scale(found["scale2"]) * scale(found["more"])
    scaled *= GLUED[found["glued"].strip().lower()] if found["glued"] else 1
    if found["digits"]:
        return Decimal(found["digits"].replace(",", "")) * scaled, True
    words = found["words"].lower()
    value_in_words = spoken(words) * scaled
    vague = words in ("dozen", "centenary", "centennial") or (words == "ten" and scaled > 1)
    return Decimal(value_in_words), value_in_words > 1 and not vague
