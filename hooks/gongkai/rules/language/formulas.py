"""Formulas that have one form, in another order or with one character exchanged: 扫恶除黑, “双公开、一随机” (ADR 52)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from functools import cache
from itertools import accumulate
from operator import sub
from typing import NamedTuple

from ...faults.patterns import lazy
from . import lexicon
from .edits import NUMERALS, is_han
from .grams import FOUR, grams

_PASSED = "“”‘’、·\x00"
"""What may stand within a formula, or not."""
_LIST, _OFFICES = "、", ("局", "厅")
_SHORTEST, _EXCHANGED, _SURE = 4, 6, 8
"""So long a formula has to be: for its order, for a character that sounds or looks like another, and for any within it."""
_ENDS = 3
_WHOLE = (
    lazy("“(?P<own>[^“”，。；：\\s]{3,24})”"),
    lazy("(?:^|(?<=[，。；：！？（\\n]))(?P<own>[^“”，。；：！？（）\\s]{3,24})(?=$|[，。；：！？）\\n])"),
)
"""What stands in quotation marks, or between other marks: it is the formula as a whole, or no formula."""


class _Formulas(NamedTuple):
    """What is asked of a text about the formulas of a portal."""

    shown: Mapping[str, str]
    """The formulas as they are written, by their characters alone."""
    right: Set[str]
    """What only looks like one."""
    sure: Set[str]
    """Those that are in quotation marks or name an office, whose order is sure."""
    sums: Mapping[int, Mapping[int, list[str]]]
    """Them by their size, and by what these sum up to."""
    begins: Mapping[str, list[str]]
    ends: Mapping[str, list[str]]
    """Them by how they begin, and by how they end."""
    lost: Mapping[str, str]
    """Them by what is left without one character."""
    holes: Mapping[str, list[str]]
    """Them by all but one."""


def disordered(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield where a text has a formula in another order, or with one character exchanged, what it has, and the formula."""
    at = [offset for offset, one in enumerate(text) if one not in _PASSED]
    said, end, told = "".join([text[offset] for offset in at]), 0, set[int]()
    for start, formula in sorted({*_turned(said), *_exchanged(said)}):
        stop = start + len(formula)
        if said[start:stop] in _known().right:
            continue
        written, shown = text[at[start] : at[stop - 1] + 1], _known().shown[formula]
        if start >= end and not _stands(said, start, formula) and not _only_parted(written, shown):
            end = stop
            told.update(range(at[start], at[stop - 1] + 1))
            yield at[start], written, shown
    for pattern in _WHOLE:
        for found in pattern.finditer(text):
            plain = "".join(one for one in found["own"] if one not in _PASSED)
            if told.isdisjoint(range(*found.span("own"))) and (formula := _nearly(plain)):
                yield found.start("own"), found["own"], _known().shown[formula]


def _nearly(written: str) -> str:
    """The formula that something which stands as a whole is but for one character, which it lacks or which is alike."""
    known, likely = _known(), lexicon.likely()
    if written in known.shown or written in known.right or written in likely or written in lexicon.terms():
        return ""
    lost = known.lost.get(written, "")
    if lost and (lost in known.sure or not grams().has_read(written, _ENDS)):
        return lost
    for at, one in enumerate(written):
        for formula in known.holes.get(f"{written[:at]}*{written[at + 1 :]}", ()):
            numerals = at > 0 and one in NUMERALS and formula[at] in NUMERALS
            if numerals or lexicon.alike(one).get(formula[at], "glance") != "glance":
                return formula if formula in known.sure and not grams().has_read(written, FOUR) else ""
    return ""


def _turned(said: str) -> Iterator[tuple[int, str]]:
    """Yield where the characters of a formula stand in another order, so that they read as nobody has written."""
    sums = [*accumulate(map(ord, said), initial=0)]
    for size, known in _known().sums.items():
        if known.keys().isdisjoint(map(sub, sums[size:], sums)):
            continue
        for start, value in enumerate(map(sub, sums[size:], sums)):
            for formula in known.get(value, ()):
                written = said[start : start + size]
                if sorted(written) == sorted(formula) and _is_turned(written, formula):
                    yield start, formula


def _is_turned(written: str, formula: str) -> bool:
    """Whether the same characters are no parts that only changed places, and the order of the formula is sure, or that which is written was never read."""
    known = _known()
    sure = formula in known.sure
    parted = written in formula * 2 and (not sure or len(formula) < _EXCHANGED or formula.endswith(_OFFICES))
    return written != formula and not parted and (sure or not grams().has_read(written, _ENDS))


def _exchanged(said: str) -> Iterator[tuple[int, str]]:
    """Yield where a longer formula has one character exchanged, so that it reads as nobody has written."""
    begins, ends = _known().begins, _known().ends
    for at in range(len(said) - _ENDS + 1):
        three = said[at : at + _ENDS]
        for formula in begins.get(three, ()):
            if _is_slip(said[at : at + len(formula)], formula):
                yield at, formula
        for formula in ends.get(three, ()):
            start = at + _ENDS - len(formula)
            if start >= 0 and _is_slip(said[start : at + _ENDS], formula):
                yield start, formula


def _is_slip(written: str, formula: str) -> bool:
    """Whether `written` is the formula but for one character, which looks or sounds like the right one, or stands within a long one."""
    differ = [at for at, (one, other) in enumerate(zip(written, formula, strict=False)) if one != other]
    if len(differ) != 1 or len(written) < len(formula) or written in _known().shown:
        return False
    at = differ[0]
    likeness = lexicon.alike(written[at]).get(formula[at], "glance")
    within = len(formula) >= _SURE and 0 < at < len(formula) - 1 and is_han(written[at])
    return (likeness != "glance" or within) and not grams().has_read(
        written[max(at - 2, 0) : at + _ENDS], FOUR if within else _ENDS
    )


def _only_parted(written: str, shown: str) -> bool:
    """Whether `written` is a list of other things, or has the parts of the formula in another order."""
    parts, ours = written.split(_LIST), shown.split(_LIST)
    return len(parts) > 1 and (len(parts) != len(ours) or sorted(parts) == sorted(ours))


def _stands(said: str, start: int, formula: str) -> bool:
    """Whether the formula itself stands there, beginning before or behind."""
    size = len(formula)
    return formula in said[max(start - size + 1, 0) : start + 2 * size - 1]


@cache
def _known() -> _Formulas:
    """The formulas that are listed, and what only looks like one."""
    shown, right, sure = dict[str, str](), set[str](), set[str]()
    for each in lexicon.formulas():
        if each.startswith("-"):
            right.add(each[1:])
        else:
            plain = "".join(one for one in each if one not in _PASSED)
            shown[plain] = each.strip("“”")
            if each.startswith("“") or each.endswith(_OFFICES):
                sure.add(plain)
    sums = defaultdict[int, dict[int, list[str]]](dict)
    begins, ends = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for formula in shown:
        if len(formula) >= _SHORTEST:
            sums[len(formula)].setdefault(sum(map(ord, formula)), []).append(formula)
        if len(formula) >= _EXCHANGED:
            begins[formula[:_ENDS]].append(formula)
            ends[formula[-_ENDS:]].append(formula)
    lost, holes = dict[str, str](), defaultdict[str, list[str]](list)
    for formula in shown:
        for at in range(len(formula)) if len(formula) >= _SHORTEST else ():
            before, after = formula[:at], formula[at + 1 :]
            holes[f"{before}*{after}"].append(formula)
            if formula in sure or (before and after):
                lost.setdefault(before + after, formula)
    return _Formulas(shown, right, sure, dict(sums), dict(begins), dict(ends), lost, dict(holes))
