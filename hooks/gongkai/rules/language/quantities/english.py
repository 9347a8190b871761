"""What English texts state: 151,400, five per cent, the third round, by the end of May, in the second half of the year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from ....model.units import POINTS, RATES, UNITS
from .english_units import BY_NAME, NAMES, UNIT, unit_beside, units
from .english_words import CARDINALS, MONTHS, ORDINALS, PARTS, SCALES, SMALL, SOFT, TENS, TIMES, scale, spoken
from .otherwise import Said, and_parts, otherwise, shares
from .stated import Kind, Sense, Stated, alike, measured, part_of_whole, sense

__all__ = ("stated", "units")

_NUMBER = r"(?<![\w.,])\d+(?:,\d{3})*(?:\.\d+)?"
_WORD = rf"(?:(?:{'|'.join(TENS)})[- ](?:{'|'.join([*CARDINALS[1:10], *ORDINALS[1:10]])})\b|{'|'.join(sorted(SMALL, key=len, reverse=True))})"
_SCALE = rf"(?:{'|'.join(SCALES)})s?"
_SIGNS: dict[str, str] = {
    "times": r"[- ]times\b",
    "of": r"[- ](?:per|in|out of)[- ](?:a |one )?(?P<of>1,000|thousand|10,000|ten thousand)\b",
    **{unit.kind: unit.said for unit in UNITS if unit.kind in (*RATES, *POINTS, "multiple")},
}
"""What stands behind a number and makes it another kind of quantity."""
_SIGN = "|".join(_SIGNS.values()).replace("?P<of>", "?:")
_SIGNED = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _SIGNS.items()}
_QUANTITY = re.compile(
    r"(?P<range>\b(?:January(?: to | through | and |[-–])June|July(?: to | through | and |[-–])December)\b)|(?P<clock>\b(?:a?round[- ]the[- ]clock|24/7)\b)|"
    rf"(?P<times>\b(?:{'|'.join(TIMES)})\b)|(?P<plan>(?:\b\d+th|\b(?:{'|'.join(ORDINALS[10:])})) Five-Year\b)|\bQ(?P<q>[1-4])\b|"
    r"(?P<half_a>\bhalf(?: an?|(?=-))[ -](?:(?P<point>percentage point)|(?P<many>million|billion|trillion)|(?P<piece>kilomet(?:re|er)|tonne|hectare|hour|day|month|year))\b)|"
    r"(?P<half>\b(?:first|second)(?= half\b(?![- ](?:marathon|hour|time|of the month|of (?:January|February|March|April|May|June|July|August|September|October|November|December))))|\b(?:first|second) six months|(?<=in the )second(?=[.,;]|$))|"
    r"\b(?P<quarter>first|second|third|fourth)(?: and (?P<quarter2>second|third|fourth))? quarters?\b|"
    rf"\b(?P<month>{'|'.join(month for month in MONTHS if month != 'May')})\b|"
    r"(?P<may>(?-i:(?<=\d )May\b(?! Day)|(?<=of )May\b|(?<=[Ii]n )May\b|(?:(?<=, )|(?<=and ))May\b(?=[,.;]| 20)|(?<=mid-)May\b|(?<=[Ee]arly )May\b|(?<=[Ll]ate )May\b|(?<=[Bb]y )May\b|(?<=since )May\b|(?<=until )May\b|(?<=to )May\b|(?<=from )May\b|(?<=during )May\b|(?<=after )May\b|^May$|\bMay(?= \d)))|"
    rf"(?P<fraction>\b(?:an?|{'|'.join(CARDINALS[1:10])})[- ](?:{'|'.join(sorted((*PARTS, 'halve'), key=len, reverse=True))})s?\b(?! (?:year|round|of the year\b(?!'))))|"
    r"(?<![\w./,-])(?P<of_parts>[1-9]\d?)/(?P<parts>[2-9]|[1-9]\d{1,2})(?![\w/]|-\d|[.,]\d)(?! (?:hours?|days?)\b)|"
    rf"(?P<digits>{_NUMBER})(?P<suffix>st|nd|rd|th)?(?:[- ](?P<scale>{_SCALE})\b)?(?P<sign>{_SIGN})?|"
    rf"\b(?<!per )(?P<words>{_WORD}(?:[- ]hundred(?: and {_WORD}| {_WORD})?)?)(?:[- ](?P<scale2>{_SCALE})\b)?(?P<more>[- ]{_SCALE}\b)?(?P<sign2>{_SIGN})?(?![\w])|"
    rf"\b(?P<bare>hundred|thousand|million|billion)(?:[- ](?P<bare2>million|thousand|billion))?s?\b|"
    rf"\b(?P<soft>{'|'.join(SOFT)})s?\b",
    re.IGNORECASE,
)
_START = re.compile(r"\d+|[A-Za-z]+")
_FIRST_WORDS = {
    "a",
    "an",
    "q",
    "around",
    "round",
    *(word.lower() for word in (*SMALL, *SCALES, *SOFT, *TIMES, *MONTHS)),
    *(f"{scale}s" for scale in (*SCALES, *SOFT)),
    *(f"{number}fold" for number in SMALL),
}
"""What a quantity in words can begin with."""
_ANAPHORA = re.compile(r"\b(?:the|these|those|other|its|any|all|both|following|between) (?:same )?$", re.IGNORECASE)  # fmt: skip
_DATE = re.compile(r"\b(?:19|20)\d\d[-/.](\d\d?)[-/.]\d\d?\b")
_END_OF = re.compile(rf"\bend of (?:{'|'.join(MONTHS)})\b")
"""The last day of a month, by another name."""
_ALL = re.compile(
    r"\b(?:all|every|each|universal|fully?|entire|complete|without exception|no (?:\w+ ){1,4}left)\b",
    re.IGNORECASE,
)
"""What says a hundred per cent in words."""
_NTH = re.compile("(?:first|second|third|th|[^s]tieth)$", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z’']-$")
_ITEM = re.compile(r"(?:^|[.;:,] )\(?$")
_ITEM_END = re.compile(r"[.)](?!\d)")
_BARE = 10
"""Up to what number the tens, hundreds and so on that are no numbers go: hundreds of companies."""


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
    digits: frozenset[Sense] = frozenset(
        ("digits", each.replace(",", "").strip(".").lstrip("0") or "0") for each in re.findall(r"\d[\d,.]*|\d", text)
    )  # fmt: skip
    whole = frozenset(sense("number", Decimal(value)) for _, value in digits if re.fullmatch(r"\d+(\.\d+)?", str(value)))  # fmt: skip
    dates = frozenset(sense("month", Decimal(month)) for month in _DATE.findall(text))
    last = frozenset(sense("number", day) for day in (28, 29, 30, 31) if _END_OF.search(text))
    quarter = measured(Decimal(3), BY_NAME["个月"]) if "quarter" in text else ()
    all_of_it = frozenset(quarter) | frozenset({sense("percent", 100)} if _ALL.search(text) else ())
    one = frozenset({sense("number", 1)} if _A.search(text) else ())
    others = otherwise(text)
    besides = (
        one | digits | whole | dates | last | all_of_it | frozenset().union(*(says for _, _, says in others))
    )
    asked = (_unasked(each, others, text) for each in found_all)
    told = [said for said in others if said[1] > said[0] and any(kind == "percent" for kind, _ in said[2])]
    exact = [*and_parts(text), *(share for share in shares(text) if not _ROUGHLY.search(text, 0, share[0]))] if told else []  # fmt: skip
    parts = (Stated(start, end, text[start:end], says, firm=(start, end, says) in exact) for start, end, says in told)  # fmt: skip
    return (*_elliptic(asked, text), *parts, Stated(0, 0, "", frozenset(), besides, firm=False))


_A = re.compile(r"\b(?:an?|another|single|sole|only)\b", re.IGNORECASE)
_ROUGHLY = re.compile(
    r"\b(?:about|around|nearly|almost|roughly|some|close to|over|under|more than|fewer than|less than|at least)(?: every)? $",
    re.IGNORECASE,
)
"""What makes of a share one that is told in round numbers."""


def _elliptic(asked: Iterable[Stated], text: str) -> Iterator[Stated]:
    """Yield each number; one with nothing behind it may be what the one before is: by 0.8 of a point, and by 0.3."""
    before: Stated | None = None
    for stated in asked:
        if (
            before
            and stated.unit is None
            and _ALONE.match(text, stated.end)
            and not _STOP.search(text, before.end, stated.start)
        ):
            says = [kind for kind, _ in (*before.says, *before.may) if kind in (*RATES, *POINTS)]
            kinds = says[:1]
            may = {(kind, value) for kind in kinds for of, value in stated.says if of == "number"}
            timed = before.unit if before.unit and before.unit.kind == "time" else None
            yield replace(stated, may=stated.may | may, unit=timed)
        else:
            yield stated
        before = stated if stated.unit or stated.written.lower().endswith(_RATED) else before


_RATED = ("thousand", "1,000", "10,000")
_ALONE = re.compile(
    r"\s*(?:$|[.,;:)](?!\d)|(?:and(?! (?:a|one|three)\b)|but|or|while|respectively|from|to|in|on|for|at|by)\b)"
)
_STOP = re.compile(r"[.;](?!\d)")


def _unasked(stated: Stated, others: tuple[Said, ...], text: str) -> Stated:
    """A number that is part of what is said in other words, or of a name, asks for nothing."""
    within = any(start <= stated.start and stated.end <= end for start, end, _ in others)
    named = _OF_NAME.match(text, stated.start) and stated.start and text[stated.start - 2] not in ".;:!?"
    return replace(stated, firm=False) if within or named or _PARTY.match(text, stated.start) else stated


_OF_NAME = re.compile(
    r"(?:(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Hundred|Thousand|Million)s?\b[- ,]*)+(?:and )?[A-Z]"
)
"""Part of a name: the Hundred Schools campaign."""
_PARTY = re.compile(
    r"(?:a |the )?third[- ]part|(?:fifty|thirty|forty|sixty|seventy|eighty|twenty)-(?:fifty|thirty|forty|sixty|seventy|eighty|twenty)\b|(?<=-)(?:fifty|thirty|forty|sixty|seventy|eighty|twenty)\b",
    re.IGNORECASE,
)


def _quantities(found: re.Match[str], text: str) -> Iterator[Stated]:
    lower = found[0].lower()
    if found["half_a"]:
        yield _half(found)
    elif found["half"]:
        yield _stated(found, {_half_or_second(found, lower)})
    elif found["range"]:
        yield _stated(found, {("half-year", "first" if lower[:2] == "ja" else "second")})
    elif found["clock"]:
        yield _stated(found, {sense("number", 24)}, {sense("minutes", 632)}, firm=False)
    elif found["times"]:
        times = Decimal(TIMES[lower])
        yield _stated(found, {sense("multiple", times)}, {sense("number", times - 1), sense("number", times)})
    elif found["plan"]:
        number = found["plan"].split(" ")[0].lower()
        yield _stated(found, {sense("plan", Decimal(SMALL.get(number) or number[:-2]))})
    elif found["quarter"] or found["q"]:
        for word in filter(None, (found["quarter"], found["quarter2"], found["q"])):
            yield _stated(found, {sense("quarter", Decimal(SMALL.get(word.lower()) or word))})
    elif found["month"] or found["may"]:
        yield _stated(found, {sense("month", MONTHS.index(found[0].capitalize()) + 1)})
    elif found["fraction"] or found["parts"]:
        yield _fraction(found) if found["fraction"] else _parts(found)
    elif found["soft"]:
        value = Decimal(SOFT[lower if lower in SOFT else lower.removesuffix("s")])
        says = {sense("number", value), sense("multiple", value)}
        says |= {sense("percent", 50)} if value < 1 else set()
        yield _stated(found, says, firm=False)
    else:
        yield _number(found, text)


def _half_or_second(found: re.Match[str], lower: str) -> Sense:
    """The second half, or the second of whatever the first was: in the first year, and in the second."""
    firsts = _FIRST.findall(found.string, 0, found.start()) if lower == "second" else []
    whole = found.string.startswith(" half", found.end())
    return (
        ("half-year", lower.split(maxsplit=1)[0])
        if whole or not firsts or "half" in firsts
        else sense("ordinal", 2)
    )


_FIRST = re.compile(r"\bfirst (\w+)", re.IGNORECASE)


def _half(found: re.Match[str]) -> Stated:
    """Half a million, half a kilometre, half a percentage point."""
    half = Decimal(scale(found["many"])) / 2
    unit = UNIT.fullmatch(found["piece"]) if found["piece"] else None
    of_it = measured(half, NAMES[unit.lastgroup or ""]) if unit else ()
    return _stated(
        found, {sense("points" if found["point"] else "number", half), *of_it}, firm=not found["piece"]
    )


def _stated(
    found: re.Match[str], says: set[Sense], may: set[Sense] | None = None, *, firm: bool = True
) -> Stated:
    return Stated(found.start(), found.end(), found[0], frozenset(says), frozenset(may or ()), firm)


def _number(found: re.Match[str], text: str) -> Stated:
    sign = found["sign"] or found["sign2"] or ""
    value, firm = _value(found, text)
    if found["digits"] and (_NAME.search(text, 0, found.start()) or _is_item(found, text)):
        firm = False
    minus = text[found.start() - 1 : found.start()] in ("-", "−", "–") and not text[: found.start() - 1][-1:].isalnum()  # fmt: skip
    value = -value if minus and found["digits"] else value
    stated = _signed(_stated(found, set(), firm=firm), value, sign, text)
    if found["digits"] or (found["words"] and _NTH.search(found["words"])):
        quarter = {sense("quarter", value)} if "quarter" in text and found["words"] else set()
        stated = replace(stated, may=stated.may | {sense("ordinal", value)} | quarter)
    if stated.unit is None and not sign:
        unit = unit_beside(text, found.start(), found.end())
        stated = replace(stated, unit=unit, says=stated.says | set(measured(abs(value), unit)))
    return stated


_MORE = re.compile(
    r" (?:more|higher|larger|greater|bigger|faster|longer|increase|rise|growth|gain|jump|surge|over)\b"
)
_GROWS = re.compile(
    r"\b(?:r[io]se[sn]?|rising|gr[eo]w\w*|increas\w+|up|expand\w+|climb\w+|jump\w+|surg\w+|soar\w+|gain\w+|multipl\w+)(?: by)?(?: (?:about|around|nearly|almost|over|more than|some|a|an))* ?$",
    re.IGNORECASE,
)
"""What says that so many times as much is added, or is there then."""
_TO_PERCENT = re.compile(r"(?: ?[-–—~] ?| to | and )\d[\d.]*(?:%| per ?cent)", re.IGNORECASE)
"""What makes the first of two numbers a rate too: 15-30%."""
_TO_TIMES = re.compile(r" (?:to|or) [a-z\d]+(?: times|fold)\b")
"""What makes the first of two numbers a multiple too: three to five times."""
_OF_COST = re.compile(r" of the (?:time|cost|price)\b")
"""A tenth of the time may be what is left of it."""
_POINTS = re.compile("(?: of an?)? points?\\b")
_A_YEAR = re.compile(r" (?:a|per|each|every) year\b", re.IGNORECASE)
"""What may say a quarter, a month: four times a year."""
_LEFT_OF = re.compile(r" of (?:the|its|their|what)\b[^.,;]{0,30}\b(?:full (?:price|fare)|used to|previous|former|before|original|earlier|once|it was|they were)\b", re.IGNORECASE)  # fmt: skip


def left_of(text: str, start: int, end: int) -> bool:
    """Whether what stands there is so much of what something was."""
    return _LEFT_OF.match(text, end) is not None or _costs(text, start, end)


def _costs(text: str, start: int, end: int) -> bool:
    """Whether something takes so much of the time, or costs so much of the price."""
    return _OF_COST.match(text, end) is not None and _COSTING.search(text, 0, start) is not None


_COSTING = re.compile(
    r"\b(?:tak\w+|took|cost\w*|need\w*|done|in|at|for|to|now)\b(?: [\w-]+){0,3} ?$", re.IGNORECASE
)


def _is_item(found: re.Match[str], text: str) -> bool:
    """Whether the number is that of an item of a list: (1) …, 2. …"""
    return bool(
        _ITEM.search(text, 0, found.start())
        and _ITEM_END.match(text, found.end())
        and text[found.end() + 1 : found.end() + 2].strip() != text[found.end() : found.end() + 1]
    ) and found.end() + 1 < len(text)


def _signed(stated: Stated, value: Decimal, sign: str, text: str) -> Stated:
    """What a number says together with the sign behind it, and other ways to say that."""
    kind, found = next(
        ((kind, found) for kind, pattern in _SIGNED.items() if (found := pattern.fullmatch(sign))),
        ("number", None),
    )
    plain = sense("number", value)
    if kind == "times":  # four times a year are four
        end = stated.end - len(sign)
        a_year = _A_YEAR.match(text, stated.end) is not None
        stated = replace(
            stated, written=stated.written.removesuffix(sign), end=end, firm=stated.firm and not a_year
        )
    if kind in ("times", "multiple"):  # a threefold rise is to three times as much, or by
        grows = _MORE.match(text, stated.end + len(sign) * (kind == "times")) or _GROWS.search(
            text, 0, stated.start
        )
        times = {sense("multiple", value), sense("percent", value * 100)}
        times |= {sense("multiple", value + 1)} if grows else set()
        return replace(stated, says=frozenset({plain}), may=frozenset(times))
    if kind == "of" and found:
        many = found["of"].lower() in ("10,000", "ten thousand")
        rate = sense("per-myriad" if many else "per-mille", value)
        return replace(stated, says=frozenset({plain}), may=frozenset({rate, sense("number", 10_000 if many else 1000)}))  # fmt: skip
    rated: Kind = kind  # type: ignore[assignment]
    if kind == "number":
        if _TO_PERCENT.match(text, stated.end):
            stated = replace(stated, may=frozenset({sense("percent", value)}))
        if _TO_TIMES.match(text, stated.end):
            stated = replace(stated, may=frozenset({sense("multiple", value)}))
        points = {sense("points", value)} if _POINTS.match(text, stated.end) else set()
        return replace(stated, says=frozenset({plain, *points}))
    unit = next(unit for unit in UNITS if unit.kind == kind)
    says, may = {sense(rated, value)}, set(alike(kind, value))
    if kind == "percent" and _LEFT_OF.match(text, stated.end):  # cut by 60%, it is 40% of what it was
        says, may = {sense(rated, 100 - value)}, may | says
    elif kind == "percent" and _costs(text, stated.start, stated.end):
        says.add(sense(rated, 100 - value))
    return replace(stated, says=frozenset(says), may=frozenset(may), unit=unit)


def _value(found: re.Match[str], text: str) -> tuple[Decimal, bool]:
    """The value of a number, and whether it is meant as one."""
    if found["bare"]:
        value = SCALES[found["bare"].lower()] * SCALES.get((found["bare2"] or "").lower(), 1)
        return Decimal(value), value > 10**3 and not found[0].lower().endswith("s")
    scaled = scale(found["scale"]) * scale(found["scale2"]) * scale(found["more"])
    if found["digits"]:
        return Decimal(found["digits"].replace(",", "")) * scaled, True
    words = found["words"].lower()
    value_in_words = spoken(words) * scaled
    anaphora = words in ("two", "three", "four") and _ANAPHORA.search(text, 0, found.start())
    vague = words in ("dozen", "centenary", "centennial") or (words == "ten" and scaled > 1)
    return Decimal(value_in_words), value_in_words > 1 and not anaphora and not vague


def _parts(found: re.Match[str]) -> Stated:
    """Parts of a whole in digits (1/3); what may be a day of the year (3/15) asks for nothing."""
    many, whole = int(found["of_parts"]), int(found["parts"])
    share = Decimal(many) / whole
    says = part_of_whole(share)
    return _stated(found, says, {sense("number", many), sense("number", whole)}, firm=many < whole <= _BARE)


def _fraction(found: re.Match[str]) -> Stated:
    count, part = re.split("[- ]", found[0].lower())
    whole = PARTS["half" if part.startswith("hal") else part.removesuffix("s")]
    many = 1 if count in ("a", "an") else SMALL[count]
    share = Decimal(many) / whole
    may = {sense("number", each) for each in (many, whole)}
    if _LEFT_OF.match(found.string, found.end()):  # a third of what it was, it is two thirds less
        may |= part_of_whole(share)
        share = 1 - share
    says = part_of_whole(share)
    if _costs(found.string, *found.span()):
        says.add(sense("percent", round(100 - share * 100, 2)))
    may.add(sense("ordinal", whole))
    part_of = _PART_OF.match(found.string, found.end()) is not None
    quarters = whole == 4 and (many == 1 or _OF_A_YEAR.search(found.string, 0, found.start()))
    return _stated(found, says, may, firm=part_of and whole != 2 and not quarters and not (many > whole))


_OF_A_YEAR = re.compile(
    r"\b(?:first|last|past|previous|all|both|these|next|final|the|consecutive|in|for|over) $", re.IGNORECASE
)


_PART_OF = re.compile(
    r"\W*$|[,.;:)]| (?:of|less|more|fewer|lower|higher|over|from|on|in|than|as|to|and|or|were|was|are|is|have|has|had|did|do|by|at|for|up|down|since|went|came|larger|smaller|faster)\b"
)
"""What stands behind a part, and behind no ordinal: a third of them, and not a third group."""
