"""What Chinese texts state: what the grammar of quantities reads, and the numbers that are none, as the other language may say them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from ....faults.patterns import lazy
from ....model.numerals import from_chinese
from ....model.quantities import Other, Quantity, numbers
from ....model.units import POINTS, RATES
from . import lunar
from .besides import besides
from .chinese_forms import PLAN
from .chinese_names import is_name, sums_up
from .chinese_numerals import NUMERALS, ONES, counted
from .stated import Kind, Sense, Stated, alike, base, measured, part_of_whole, sense
from .together import durations, together

_ANY = lazy(rf"[\d{NUMERALS}０-９]|半|成|首位|榜首|前列|方阵|梯")
_HALF = lazy("[上下]半年")
_MONTHS = lazy(rf"(\d{{1,2}}|[{NUMERALS}]+)(?:月?[-—–~～至到]{{1,2}}(\d{{1,2}}|[{NUMERALS}]+))?\s?月")
_QUARTER = lazy(r"(?P<upto>前)?(?P<number>[一二两三四1-4])个?季度")
_DECADE = lazy(rf"(?:(?P<century>\d+|[{NUMERALS}]+)世纪)?(?P<decade>\d0|[{ONES}]十)年代")
_FEW = 2
_LAST_CENTURY = 20
_NEARLY = Decimal("0.3")
_FIRST_YEAR, _LAST_YEAR = 1800, 2200
_LITERAL = {"latin", "hotline", "phone", "document-number", "name", "address", "time"}
"""Numbers whose digits stand in both languages as they are."""
_ORDINAL = lazy(rf"(第)?(\d+|[{NUMERALS}]+)")


@lru_cache(maxsize=32768)
def stated(text: str) -> tuple[Stated, ...]:
    """What the Chinese `text` states, in its order, and last what it may say besides."""
    if not _ANY.search(text):
        return (besides(text),)
    found_quantities, found_others = numbers(text)
    read = [
        replace(
            each, firm=each.firm and not sums_up(quantity, text) and not text.startswith("半", quantity.end)
        )
        for quantity in found_quantities
        if not is_name(quantity, text) and not _is_none(quantity, text)
        for each in _of(quantity)
    ]
    for other in found_others:
        read += [] if other.kind == "ordinal" and _QUARTER.match(text, other.start + 1) else _other(other)
    for found in _HALF.finditer(text):
        half: Sense = ("half-year", "first" if found[0][0] == "上" else "second")
        read.append(Stated(*found.span(), found[0], frozenset({half}), _of_half(found[0][0] == "下")))
    for found in PLAN.finditer(text):
        plan = Stated(*found.span(), found[0] + "五", frozenset({sense("plan", from_chinese(found[0]) or 0)}))
        read += [] if any(each.start == plan.start for each in read) else [plan]
    days = list(lunar.in_chinese(text))
    read = [each for each in read if not any(day.start < each.end and each.start < day.end for day in days)]
    read += days
    taken = [(each.start, each.end) for each in read]
    taken += [(other.start, other.end) for other in found_others if other.kind != "idiom"]
    read += [
        span
        for span in durations(text)
        if not any(start < span.end and span.start < end for start, end in taken)
    ]
    return tuple(together((*sorted(read, key=lambda each: each.start), besides(text)), text))


def _is_none(quantity: Quantity, text: str) -> bool:
    """Whether not one is meant: 无1家达标."""
    return quantity.value == 1 and text.endswith(("无", "没有"), 0, quantity.start)


def _of_half(second: bool) -> frozenset[Sense]:
    """What English may say of half a year: six months, or the first and the last of them."""
    first = 7 if second else 1
    return frozenset({sense("number", 6), sense("month", first), sense("month", first + 5)})


def _of(quantity: Quantity) -> Iterator[Stated]:
    """Yield each value that a quantity states."""
    if quantity.step and quantity.step.start:
        start = quantity.step.start
        if start.value is not None:
            left = _valued(quantity, start.value, start.unit, "start")
            said = {sense("number", start.value), *_ratio(start.value, quantity.value)}
            yield replace(left, says=left.says | said)
    if quantity.low is not None and quantity.high is not None:
        low = _valued(quantity, quantity.low, quantity.unit, "low")
        yield replace(low, firm=low.firm and quantity.low != 0)
        yield _valued(quantity, quantity.high, quantity.unit, "high")
    elif quantity.ratio:
        yield _share(quantity, *quantity.ratio)
    elif quantity.rank:
        yield from _rank(quantity)
    elif quantity.proportion:
        yield from _proportion(quantity)
    elif quantity.value is not None:
        yield _valued(quantity, quantity.value, quantity.unit)


def _proportion(quantity: Quantity) -> Iterator[Stated]:
    """Yield the parts of a proportion, which are shares if they make a hundred; one to three may be one for each three."""
    hundred = abs(sum(quantity.proportion, Decimal(-100))) < 1
    for value in quantity.proportion:
        part = _valued(quantity, value, None)
        shares = {sense("percent", value)} if hundred else set()
        yield replace(part, says=part.says | shares, firm=value != 1)


def _ratio(start: Decimal, end: Decimal | None) -> Iterator[Sense]:
    """Yield how much more it came to be, which English may say in place of the first value: it doubled to 120, it rose by 30 to 640."""
    if end is not None:
        yield sense("number", abs(end - start))
    if start > 0 and end is not None and end > 0:
        yield sense("multiple", round(end / start, 2))
        yield sense("percent", round(abs(end / start - 1) * 100, 1))


def _valued(
    quantity: Quantity, value: Decimal, spelling: str | None, part: Literal["", "start", "low", "high"] = ""
) -> Stated:
    unit = base(spelling)
    says: set[Sense] = set()
    may: set[Sense] = {sense("number", abs(value))}
    firm = (not quantity.words or abs(value) > 1) and not (value == 1 and quantity.bound)
    if unit is None or unit.kind not in (*RATES, *POINTS, "multiple", "doubling"):
        says = {sense("number", value), *measured(value, unit)}
    elif unit.kind in ("multiple", "doubling"):
        says, may = _times(quantity, value, doubling=unit.kind == "doubling")
        firm = "翻" in quantity.printed or firm
    else:
        kind: Kind = unit.kind  # type: ignore[assignment]
        says = {sense(kind, unit.amount(value))}
        may = set(alike(kind, unit.amount(value)))
        may |= {sense("number", value)} if kind in ("per-mille", "per-myriad") else set()
    below: set[Sense] = {(kind, -number) for kind, number in says if isinstance(number, Decimal)}
    if value < 0:
        says |= below
    elif quantity.change and quantity.change.direction == "down":
        may |= below
    return Stated(
        quantity.start, quantity.end, quantity.printed, frozenset(says), frozenset(may), firm, unit=unit, quantity=quantity, part=part
    )  # fmt: skip


def _times(quantity: Quantity, value: Decimal, *, doubling: bool) -> tuple[set[Sense], set[Sense]]:
    """How many times as much something is, and other ways to say that; 增长2倍 is to three times as much."""
    ratio = 2 ** min(value, Decimal(40)) if doubling else value + (quantity.change is not None)
    says = {sense("multiple", ratio)}
    may = {sense("number", each) for each in (value, ratio)}
    may |= {sense("percent", share * 100) for share in (ratio - 1, ratio)}
    if ratio > 2:  # more than doubled, nearly tripled
        says |= {sense("multiple", Decimal(int(times))) for times in (ratio, ratio + _NEARLY)}
    return says, may


def _share(quantity: Quantity, part: int, whole: int) -> Stated:
    share = Decimal(part) / Decimal(whole)
    says = part_of_whole(share)
    may = {sense("number", part), sense("number", whole)}
    return Stated(quantity.start, quantity.end, quantity.printed, frozenset(says), frozenset(may), quantity=quantity)  # fmt: skip


def _rank(quantity: Quantity) -> Iterator[Stated]:
    rank = quantity.rank
    number = rank and (rank.place or (rank.top if isinstance(rank.top, int) else None))
    says = frozenset({sense("number", number or 1)})
    yield Stated(
        quantity.start, quantity.end, quantity.printed, says, firm=bool(number and number > 1), quantity=quantity
    )  # fmt: skip


_MONTH_DAY = lazy(r"(?:1[0-2]|[1-9])([12]\d|3[01]|0[1-9])")
"""A day that is called by its number alone: “618”."""
_SAYING = 8
"""Up to how many characters, marks included, a numeral in quotes is a saying: “两张皮”."""


def _other(other: Other) -> Iterator[Stated]:
    """Yield what a number says that is no quantity."""
    if other.kind in ("in-quotes", "in-document"):
        day = _MONTH_DAY.fullmatch(other.printed[1:-1])
        for each in stated(other.printed[1:-1])[:-1]:
            by_word = each.quantity is not None and each.quantity.words and len(other.printed) <= _SAYING
            firm = each.firm and not by_word
            says = each.says | ({sense("number", int(day[1]))} if day else set())
            yield replace(
                each, start=other.start + 1 + each.start, end=other.start + 1 + each.end, says=says, firm=firm
            )
    elif other.kind in ("date", "period", "year"):
        yield from _date(other)
    elif other.kind in _LITERAL:
        for found in re.finditer(r"\d+(?:\.\d+)?", other.printed):
            digits: Sense = ("digits", found[0].lstrip("0") or "0")
            says = frozenset({digits, sense("number", Decimal(found[0]))})
            firm = other.kind in ("latin", "hotline", "document-number", "address") or len(found[0]) > _FEW
            yield Stated(
                other.start + found.start(), other.start + found.end(), other.printed, says, firm=firm
            )
    elif other.kind == "ordinal":
        yield from _ordinals(other)


def _ordinals(other: Other) -> Iterator[Stated]:
    for found in _ORDINAL.finditer(other.printed):
        number = counted(found[2])
        after = other.printed[found.end() : found.end() + 1]
        firm = number > 1 and not (found[1] and after in ("个", "方", "时", "一", "")) and after != "周"
        start = other.start + found.start()
        says = {sense("ordinal" if found[1] and firm else "number", number)}
        yield Stated(start, other.start + found.end(), other.printed, frozenset(says), frozenset({sense("number", number)}), firm)  # fmt: skip


def _date(other: Other) -> Iterator[Stated]:
    text, start = other.printed, other.start
    for found in _QUARTER.finditer(text):
        number = counted(found["number"])
        says = (
            {sense("quarter", number)}
            if not found["upto"]
            else {sense("number", number), sense("number", number / 4), sense("number", number * 3)}
        )
        yield Stated(start, other.end, text, frozenset(says), frozenset({sense("number", number), sense("quarter", number)}))  # fmt: skip
    for found in _DECADE.finditer(text):
        decade = counted(found["decade"])
        century = counted(found["century"]) if found["century"] else Decimal(20)
        says = {sense("number", (century - 1) * 100 + decade), sense("number", decade)}
        yield Stated(start, other.end, text, frozenset(says), firm=False)
    for found in _MONTHS.finditer(text):
        yield from _months(found, start, text)
    rest = text
    for pattern in (_MONTHS, _DECADE, _QUARTER):
        rest = pattern.sub(lambda found: " " * len(found[0]), rest)
    for found in re.finditer(rf"\d+(?:\.\d+)?|[{NUMERALS}]+", rest):
        value = counted(found[0])
        of_century = rest.startswith("世纪", found.end())
        day = found[0].isdecimal() and rest[found.end() : found.end() + 1] == "日"
        is_firm = _FIRST_YEAR < value < _LAST_YEAR or day or (of_century and value < _LAST_CENTURY)
        at = start + found.start()
        says = {
            sense("number", value),
            *({sense("number", (value - 1) * 100), sense("ordinal", value)} if of_century else ()),
        }
        yield Stated(at, other.end, text, frozenset(says), firm=is_firm)


def _months(found: re.Match[str], start: int, text: str) -> Iterator[Stated]:
    first = counted(found[1])
    last = counted(found[2]) if found[2] else first
    span = (start + found.start(), start + found.end(), text)
    if first == last:
        nth = () if found[1].isdecimal() else (sense("ordinal", first),)
        yield Stated(*span, frozenset({sense("month", first), *nth}))
        return
    half = {(1, 6): "first", (7, 12): "second"}.get((int(first), int(last)))
    also: frozenset[Sense] = frozenset({sense("number", last - first + 1), sense("quarter", last / 3), sense("number", last / 12)})  # fmt: skip
    if half:
        yield Stated(*span, frozenset({("half-year", half)}), also)
    yield Stated(
        *span, frozenset({sense("month", last)}) | (also if not half else frozenset()), firm=not half
    )
    quarter = {sense("quarter", last / 3)} if last - first == _FEW and last % 3 == 0 else set()
    yield Stated(*span, frozenset({sense("month", first), *quarter}), firm=not half and first > 1)
