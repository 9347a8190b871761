"""Numbers stand in English in the order of the Chinese text, unless what stands beside them says why not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem
from ...faults.rule import Rule, all_of
from ...reading.sources import Sources
from . import moments, named
from .around import around
from .evidence import behind, by_words, counting, evidence
from .labels import swapped
from .pair import Pair
from .pairs import clear, pairs
from .quantities.matching import Matched
from .quantities.stated import Stated, dimension
from .respectively import in_new_order, things_turned

_BEFORE = lazy(
    r"\b(?:from|(?<!more )(?<!less )(?<!fewer )than|of|against|instead of|compared (?:with|to)"
    r"|previously|originally|formerly|up on|down on|on|on top of|in addition to|added to|besides|beyond"
    r"|was|where (?:it|there|we|they) (?:had|was|were)|used to \w+|once|where|when)"
    r"\s+(?:[\w'’]+ ){0,3}?(?:[A-Z]{3} )?$",
    re.IGNORECASE,
)
"""What stands before a value that was left behind: it fell to 5 from 8."""
_BEFORE_THAT = lazy(r"[^,;.]{0,16}\b(?:before|previously|earlier|originally|formerly|it (?:was|had been))\b")
_OF = lazy(
    r"\b(?:of|in|from|for|by|across|under|through|among|at|with|to|on)\s+"
    r"(?:the |all |a total (?:of )?|more than |over |nearly |about |some )?(?:[A-Z]{3} )?$",
    re.IGNORECASE,
)
"""What English puts the other way round: 225 items of 4 kinds."""


def exchanged(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each two numbers of one sort that stand the other way round in English."""
    for pair in pairs(sources):
        addresses = [range(*found.span()) for found in _ADDRESS.finditer(pair.zh.text)]
        known = [match for match in counting(pair) if not any(match.zh.start in each for each in addresses)]
        for one, other in _neighbours(known, pair):
            if pair.page and one.zh.quantity is not other.zh.quantity:
                continue  # of which English may speak in an order of its own
            if one.en.start > other.en.start and not (
                _is_difference(one) or _in_own_order(one, other, pair) or _explained(one, other, pair)
            ):
                yield _before(pair, other, one, _between(one, other, pair))


def _before(pair: Pair, first: Matched, second: Matched, zh: str) -> Problem:
    """A problem for the first of two numbers in English, which is the second in Chinese."""
    message = N_(
        "{other} stands before {one}, but the Chinese text says {zh}; compare what each of them counts"
    )
    return pair.told(message, first.en.start, one=second.en.written, other=first.en.written, zh=f"「{zh}」")


_ADDRESS = lazy(
    r"(?:邮(?:政编码|编)[：:为是 ]*\d{6}[^。；\d]*)?[路街巷道弄][ ]?\d+[ ]?号(?:[^，。；\d]{0,3}\d+[号栋幢座楼层室])*"
)
"""An address, which English names from the room to the city."""


def _is_difference(match: Matched) -> bool:
    """Whether English says by how much it changed in place of what it was before."""
    step = match.zh.quantity.step if match.zh.quantity and match.zh.part == "start" else None
    value = step.start.value if step and step.start else None
    return value is not None and not any(value == each for _, each in match.en.says)


_JOINED = lazy("[、和与及]")


def _neighbours(known: Sequence[Matched], pair: Pair) -> Iterator[tuple[Matched, Matched]]:
    """Yield each quantity with the next of its sort; figures of the data are all of one."""
    marked = _marked(pair, known)
    for at, one in enumerate(known):
        for other in known[at + 1 :]:
            figures = one.zh.start in marked and other.zh.start in marked
            in_row = _JOINED.fullmatch(pair.zh.text, one.zh.end, other.zh.start)
            if figures or _sort(one) == _sort(other) or (in_row and one.zh.unit == other.zh.unit):
                yield one, other
                break


def _sort(match: Matched) -> tuple[object, ...]:
    """What is easily exchanged for another: shares, changes, ranks, money, things counted."""
    quantity, unit = match.zh.quantity, match.zh.unit
    changes = quantity is not None and quantity.change is not None
    share = quantity is not None and quantity.ratio is not None
    kind = "percent" if share else dimension(unit) or unit.kind if unit else None
    return changes, quantity is not None and quantity.rank is not None, kind


def _marked(pair: Pair, known: Sequence[Matched]) -> frozenset[int]:
    """Where quantities start that are figures of the data."""
    return frozenset(
        match.zh.start
        for match in known
        if any(mark.start < match.zh.end and match.zh.start < mark.end for mark in pair.zh.marks)
    )


def _explained(one: Matched, other: Matched, pair: Pair) -> bool:
    """Whether English has a reason to name the later first: from 8 to 5, as 5, down from 8; of the 18, seven."""
    before = around(pair.en.text, one.en).before
    if _year(pair.en.text, one.en) in _years_of(other, pair) or _year(pair.en.text, other.en) in _years_of(
        one, pair
    ):
        return False
    if one.zh.quantity and one.zh.quantity is other.zh.quantity:
        left = _BEFORE.search(before) or _BEFORE_THAT.match(pair.en.text, one.en.end)
        return one.zh.part == "start" and left is not None
    left = _STEP.match(pair.zh.text, one.zh.end, other.zh.end) and _BEFORE.search(before)
    if left or (
        _FORMER.search(pair.zh.text, one.zh.end, other.zh.start)
        and _BEFORE.search(around(pair.en.text, other.en).before)
    ):
        return True
    if "respectively" in pair.en.text and _JOINED.fullmatch(pair.zh.text, one.zh.end, other.zh.start):
        return in_new_order(one, pair)
    straight, swapped = evidence(one, other, pair)
    if straight != swapped:
        return straight > swapped
    straight, swapped = by_words(one, other, pair)
    return straight > swapped or _put_round(one, other, pair, before)


def _put_round(one: Matched, other: Matched, pair: Pair, before: str) -> bool:
    """Whether English may name two numbers the other way round: parts with their whole, times as much, of two sorts."""
    of_it = _OF.search(pair.en.text, other.en.end, one.en.start) and not _APART.search(
        pair.en.text, other.en.end, one.en.start
    )
    times = one.zh.quantity is not None and one.zh.quantity.multiple_of is not None
    return (
        one.zh.unit != other.zh.unit
        or bool(of_it)
        or (
            _sort(one)[2] != "percent"
            and not _PARTED.search(pair.en.text, other.en.end, one.en.start)
            and _OUT_OF.search(pair.en.text) is not None
        )
        or (times and _BEFORE.search(before) is not None)
        or (
            _RATIO.fullmatch(pair.zh.text, one.zh.end, other.zh.start) is not None
            and _NAMES_PARTS.fullmatch(pair.en.text, other.en.end, one.en.start) is not None
        )
    )


def _in_own_order(one: Matched, other: Matched, pair: Pair) -> bool:
    """Whether each of the two has its own year in both languages, or both are the score of the one that lost."""
    dated = all(_year(pair.en.text, each.en) in _years_of(each, pair) for each in (one, other))
    return dated or (_SCORE.search(pair.zh.text) is not None and _LOST.search(pair.en.text) is not None)


_SCORE = lazy("\\d[比∶:：]\\d[^。；]*[胜负敌败输]|[胜负敌败输][^。；]*\\d[比∶:：]\\d")
_LOST = lazy(r"\b(?:lost|loses?|went down|(?:was|were) (?:beaten|defeated)|fell)\b")
_APART = lazy(r"[;:]|\b(?:and|while|whereas|but)\b")
_PARTED = lazy("[;:]")
_EN_YEAR_BEFORE = lazy(r"\b(20\d\d),?[^,;.\d]{0,16}$")
_EN_YEAR_BEHIND = lazy(r"[^,;.\d]{0,24}\b(?:in|for|of) (20\d\d)\b")


_ZH_YEAR = lazy("(20\\d\\d)年[^，。；\\d]{0,6}[\\d.]+[^，。；\\d]*$")


def _years_of(match: Matched, pair: Pair) -> frozenset[str]:
    """The years beside a value in Chinese, which English must not give to another."""
    if match.zh.part != "start" and (match.zh.quantity is None or match.zh.quantity.step is None):
        return frozenset(_ZH_YEAR.findall(pair.zh.text, 0, match.zh.end))
    digits = re.match(r"\d[\d.]*", match.en.written)  # those of a step are not told apart
    behind = rf"(20\d\d)年[^，。；\d]{{0,6}}{re.escape(digits[0])}(?![\d.])" if digits else "(?!)"
    return frozenset(re.findall(behind, pair.zh.text))


def _year(en: str, number: Stated) -> str:
    """The year beside a number in English: behind it, else before."""
    found = _EN_YEAR_BEHIND.match(en, number.end) or _EN_YEAR_BEFORE.search(en, 0, number.start)
    return found[1] if found else ""


_OUT_OF = lazy(
    r"\b(?:of|among|with(?! (?:one|two|three)\b(?! of\b))|out of|including|from) (?:the |its |their |these |those |all |some |a total of )?"
    r"(?:\d|[a-z]*(?:one|two|three|four|five|six|seven|eight|nine|ten|teen|ty|dozen|hundred)\b)",
    re.IGNORECASE,
)
"""What says that the whole is named with its part, in whichever order."""
_STEP = lazy("[^，。；、]{0,4}[到至为成]|[^，。；、]*(?:基础上|之外|以外|外，)")
"""What stands before the end of a change, or before what is added."""
_FORMER = lazy("(?:原|此前|以前|过去|之前|从前|[上去]年)[^，。；]{0,4}$")
"""What says of the second number that it was before."""
_RATIO = lazy("[比∶:：]")
_NAMES_PARTS = lazy(r" (?:[a-z-]+ ){1,4}(?:to|for|with) (?:every |each )?", re.IGNORECASE)
"""What stands between the parts of a proportion where English names what each counts: three places for women to every two."""
_LEFT_BEHIND = lazy(
    r"\b(?:after|from|against|instead of|rather than|compared (?:with|to)|up on|down on)\s+(?:[A-Z]{3} )?$"
)


def reversed_steps(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each change that English tells from its end to its beginning: 58.6% after 55.9%."""
    for pair in pairs(sources):
        known = counting(pair)
        for one, other in pairwise(known):
            step = one.zh.quantity is other.zh.quantity and one.zh.part == "start"
            if step and _LEFT_BEHIND.search(pair.en.text, one.en.end, other.en.start):
                yield _before(pair, one, other, _between(one, other, pair))


def crossed(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each two numbers of which English counts by each what the Chinese counts by the other."""
    for pair in clear(sources):
        known = counting(pair)
        for one, other in pairwise(known):
            if one.en.start < other.en.start and _is_crossed(one, other, pair):
                yield pair.misplaced(
                    one.en.start, one.en.written, other.en.written, _between(one, other, pair)
                )


def _is_crossed(one: Matched, other: Matched, pair: Pair) -> bool:
    """Whether each of two numbers in their order stands beside what is the other's."""
    in_row = _ROWED.fullmatch(pair.zh.text, one.zh.end, other.zh.start) and one.zh.unit == other.zh.unit
    if "respectively" in pair.en.text:
        return bool(in_row) and things_turned(pair)
    if in_row:
        listed = (
            one.zh.unit is not None
            and one.zh.unit.kind == "count"
            and _LISTED.search(pair.zh.text, one.zh.end, other.zh.start)
        )
        if not listed:
            return False
        found = (behind(one, other, pair), by_words(one, other, pair))
        return any(swapped > straight == 0 for straight, swapped in found)
    if _sort(one) != _sort(other):
        return False
    straight, swapped = evidence(one, other, pair)
    figures = {one.zh.start, other.zh.start} <= _marked(pair, (one, other))
    return swapped > (0 if figures else 1) and not straight


_LISTED = lazy("[\u4e00-\u9fff][、和与及]")
"""Between two numbers of things, of which each has its own."""
_ROWED = lazy("(?:[\u4e00-\u9fff]{0,2}[、和与及或至到]|以上)?")
"""What stands between numbers of a row, or of a span: 3路、8路."""


def _between(one: Matched, other: Matched, pair: Pair) -> str:
    return pair.zh.text[one.zh.start : other.zh.end]


def mislabelled(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each thing that English names by the number of another beside it."""
    for pair in pairs(sources):
        for found, said in swapped(pair.zh.text, pair.en.text):
            message = N_(
                "the Chinese text says {zh}, so {written} has the number of another; exchange the two"
            )
            yield pair.told(message, found.start(), written=found[0], zh=f"「{said}」")


RULES: tuple[Rule[Sources], ...] = (
    Rule("parity-order", N_("Numbers of one sort stand in the same order in both languages, each with its own noun."),
         N_("Compare what each number counts; change the places of the two, or the order of the sentence."), all_of(exchanged, crossed, reversed_steps, mislabelled, named.exchanged, named.misplaced, moments.exchanged), severity="warning", excusable=True),
)  # fmt: skip
