"""Numbers that say the same from another side: 96% and 4% short of it, 28 of 30 and two left, three-tenths of a point."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from ....faults.patterns import lazy
from .stated import RATES, Stated

_CLOSE = Decimal("0.0051")
_ABOUT = Decimal("0.15")
_POINT = lazy(r" of an? (?:percentage )?point\b")
_MANY = lazy(r"\b(?:in|out of|of|for)(?: every)? $")
"""What stands before the number of which something is one: one in 200."""


def kin(one: Stated, other: Stated, en: str, *, rest: bool = True) -> bool:
    """Whether one share, in per cent, is the other, its `rest`, or what it has beyond the whole; and points those in words."""
    by_half = "by " in en[max(other.start - 3, 0) : other.start + 3]
    if by_half and _is_multiplied(one) and any(value < 1 for is_rate, value in _values(other) if not is_rate):
        return False
    if _next_to(one, other):
        return True
    if _is_of_it(one, other) or (_BEFORE.search(en) and _is_of_it(_as_multiple(other), one)):
        return True
    points = _POINT.match(en, other.end) is not None
    if points != any(kind == "points" for kind, _ in one.says):
        return False
    rated, theirs = points or _is_rate(one) or _is_rate(other), list(_shares(other, en))
    if not (rated or (rest and _TO_COME.search(en))):
        return False
    return any(_is_same(a, b, rest=rest) for a in _shares(one, "") for b in theirs if rated or a != b)


_TO_COME = lazy(r"\b(?:yet|still|waiting|remains?) to\b|\bawait")
"""What says that the part of a whole is the one that is not done."""


def _is_multiplied(stated: Stated) -> bool:
    """Whether it is by how many times, at least once, something grew: by 1.5 times, which is not by half."""
    change = stated.quantity.change if stated.quantity else None
    return bool(
        change and change.direction == "up" and stated.unit and stated.unit.kind == "multiple" and change.value
        and change.value >= 1
    )  # fmt: skip


def _next_to(one: Stated, other: Stated) -> bool:
    """Whether it is the last below, or the first above, a bound of years or of what is counted: under 18, and 17 or younger."""
    counted = one.unit is None or one.unit.kind not in ("money", "measure")
    bound = one.quantity.bound if one.quantity and counted else None
    step = {"less-than": -1, "more-than": 1}.get(bound.kind, 0) if bound else 0
    return bool(step) and any(("number", value + step) in other.says for _, value in _values(one))


def _is_of_it(one: Stated, other: Stated) -> bool:
    """Whether what is so many times something else is told as what that is of it: 2.3 times as much, less than half."""
    times = [
        value for kind, value in one.says if kind == "multiple" and isinstance(value, Decimal) and value > 1
    ]
    parts = [
        value for kind, value in other.says if kind == "number" and isinstance(value, Decimal) and value < 1
    ]
    return any(abs(1 / many - part) < _ABOUT * part for many in times for part in parts)


def _as_multiple(stated: Stated) -> Stated:
    """A number with all that it may say beside: four times as much is told by four."""
    return replace(stated, says=stated.says | stated.may)


_BEFORE = lazy(r"\b(?:used to|once|before|previous\w*|former\w*|earlier|original\w*|old)\b", re.IGNORECASE)
"""What says that the larger of two is what it was: it used to cost four times as much."""


def _is_rate(stated: Stated) -> bool:
    """Whether it is in per cent, and no part of a whole: two thirds, three in five."""
    return any(kind in RATES for kind, _ in stated.says) and not any(
        kind == "number" for kind, _ in stated.says
    )


def _is_same(a: Decimal, b: Decimal, *, rest: bool) -> bool:
    """Whether one is the other, what it lacks to one (its `rest`), or what it has beyond."""
    apart = min(abs(a - b), abs(abs(a - b) - 1), abs(a + b - 1) if rest else Decimal(1))
    return apart < _CLOSE * min(a, b, Decimal(1))


def _shares(stated: Stated, en: str) -> Iterator[Decimal]:
    """Yield what part of a whole, or how many times as much, it may be."""
    for kind, value in stated.says:
        if isinstance(value, Decimal) and value > 0:
            if kind in RATES:
                yield value / RATES[kind]
            elif kind in ("multiple", "points") or (kind == "number" and value < 1):
                yield value
            elif kind == "number" and value > 1 and _MANY.search(en, 0, stated.start):
                yield 1 / value


def one_less(stated: Stated, of: Sequence[Stated]) -> bool:
    """Whether it is one less than another of those that are counted."""
    return any(
        ("number", value + 1) in other.says
        for is_rate, value in _values(stated)
        for other in of
        if not is_rate
    )


def one_more(stated: Stated, of: Sequence[Stated]) -> bool:
    """Whether it is one more than another of those that are counted."""
    return any(one_less(other, (stated,)) for other in of)


def in_proportion(lost: Sequence[Stated], new: Sequence[Stated]) -> Iterator[Stated]:
    """Yield the parts of a proportion, and the two numbers that are so to each other: 1.05:1, and 105 for every 100."""
    parts = next(
        (each.quantity.proportion for each in lost if each.quantity and each.quantity.proportion), ()
    )
    for one, other in combinations(new, 2) if len(parts) == len(("one", "other")) and all(parts) else ():
        shares = {a / b for _, a in _values(one) for _, b in _values(other) if b}
        if not shares.isdisjoint({parts[0] / parts[1], parts[1] / parts[0]}):
            yield from (one, other, *(each for each in lost if each.quantity and each.quantity.proportion))


def in_parts(new: Sequence[Stated], of: Sequence[Stated]) -> Iterator[Stated]:
    """Yield two numbers that together make one of the others: in four instalments of 30, for 120; 40 for every 1,000, for four of a hundred."""
    whole = {each for other in of if other.quantity for each in _values(other)}
    for one, other in combinations(new, 2):
        made = [
            each for _, a in _values(one) for _, b in _values(other) for each in (a * b, a / b if b else 0)
        ]
        if any((False, each) in whole for each in made):
            yield from (one, other)


def by_places(stated: Stated, of: Sequence[Stated], theirs: Sequence[Stated], en: str) -> bool:
    """Whether it is a rank that English tells by the places to another: up two places to seventh, from ninth."""
    steps = [value for each in theirs if _PLACES.match(en, each.end) for _, value in _values(each)]
    ranks = [value for each in of for _, value in (*each.says, *each.may) if isinstance(value, Decimal)]
    rank = stated.quantity.rank if steps and stated.quantity else None
    return rank is not None and any(
        abs(value - other) in steps for _, value in _values(stated) for other in ranks
    )


_PLACES = lazy(r" (?:more )?(?:places?|spots?|positions?|ranks?|rungs?|steps?|notches|notch)\b")


def worked_out(new: Stated, of: Sequence[Stated]) -> Iterator[Stated]:
    """Yield those of which the number is the sum or the difference, or the one as a part of the other."""
    wanted = set(_values(new))
    for one, other in combinations((each for each in of if each.quantity), 2):
        if _is_of_one(wanted, one, other) or _is_of_one(wanted, other, one):
            yield from (one, other)
        if _unit(one) != _unit(other) or _is_span(one, other):
            continue
        for (is_rate, a), (_, b) in ((a, b) for a in _values(one) for b in _values(other)):
            if min(a, b) > 0 and ("multiple", (max(a, b) / min(a, b)).normalize()) in new.says:
                yield from (one, other)
            if not wanted.isdisjoint({(is_rate, abs(a - b)), (is_rate, a + b)}) or (
                not is_rate and min(a, b) >= 1 and _is_part(new, min(a, b) / max(a, b))
            ):
                yield from (one, other)


def _is_span(one: Stated, other: Stated) -> bool:
    """Whether two numbers are the ends of a span, which nobody adds up."""
    return one.quantity is other.quantity and one.quantity is not None and not one.quantity.step


def between(lost: Stated, theirs: Sequence[Stated]) -> bool:
    """Whether a change, or to what it came, is the sum or the difference of two that English states: from 12 minutes to eight, for four fewer than twelve."""
    if lost.quantity is None or not (lost.quantity.change or lost.quantity.step):
        return False
    wanted = {value for _, value in _values(lost)}
    pairs = combinations((each for each in theirs if each.written), 2)
    return any(
        not wanted.isdisjoint({abs(a - b), a + b})
        for one, other in pairs
        if one.unit is None or other.unit is None or one.unit == other.unit
        for _, a in _values(one)
        for _, b in _values(other)
    )


def _is_of_one(wanted: set[tuple[bool, Decimal]], share: Stated, whole: Stated) -> bool:
    """Whether a number is so large a share of another: half of 120 million."""
    parts = {each for each in _shares(share, "") if each < 1}
    return any(
        (False, part * value) in wanted for part in parts for is_rate, value in _values(whole) if not is_rate
    )


def is_each(new: Stated, of: Sequence[Stated]) -> bool:
    """Whether it is what comes upon each if so many are shared evenly, or what all have if each has as many."""
    wanted = {value for is_rate, value in _values(new) if not is_rate}
    counts = [
        value for each in of if each.firm for is_rate, value in _values(each) if not is_rate and value > 1
    ]
    return any(max(a, b) / min(a, b) in wanted or a * b in wanted for a, b in combinations(counts, 2))


def _is_part(new: Stated, share: Decimal) -> bool:
    return share < 1 and any(abs(each - share) < _CLOSE * 2 * share for each in _shares(new, ""))


def _unit(stated: Stated) -> object:
    kinds = {kind for kind, _ in stated.says}
    return "rate" if kinds & {"percent", "points"} else stated.quantity.unit if stated.quantity else None


def _values(stated: Stated) -> Iterator[tuple[bool, Decimal]]:
    """Yield the values of a number that is counted, or in per cent; points go with these."""
    for kind, value in stated.says:
        if isinstance(value, Decimal) and kind in ("number", "percent", "points"):
            yield kind != "number", value
