"""What is counted is the same in both languages: a noun that says what another unit counts, a bound beside a figure that has none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem
from ...reading.sources import Sources
from .pair import Mark, Pair
from .pairs import pairs
from .quantities.chinese_numerals import NUMERALS, counted
from .quantities.english_words import COUNT, count
from .table import rows

_COUNTS = {noun: units.split("|") for noun, units in rows("counting")}
"""English nouns, each with the units that count it in Chinese."""
_UNITS = frozenset(unit for units in _COUNTS.values() for unit in units)
_NOUN = lazy(r"\s*(?P<first>(?:cubic |square )?[a-z-]+)\b(?: (?P<second>[a-z]+)\b)?")
_SCALE = lazy("^[十百千万亿余多]+")


def counted_otherwise(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each figure, and each unit, of which English counts what its unit does not."""
    for pair in pairs(sources):
        for unit, noun, at in _nouns(pair):
            if unit in _UNITS and noun in _COUNTS and unit not in _COUNTS[noun]:
                message = N_(
                    "the Chinese text counts by {unit}, so these are no {noun}; write what is counted"
                )
                yield pair.told(message, at, unit=f"「{unit}」", noun=noun)


_OLD: Mapping[str, str] = {
    "斤": r"kilo(?:gram(?:me)?)?s?\b(?!met)",
    "里": r"(?:kilometre|kilometer|km)s?\b",
    "两": r"gram(?:me)?s?\b",
    "尺": r"met(?:re|er)s?\b",
}
"""Measures of old, and that of today which has another size."""
_OLD_ZH = lazy(
    rf"(?<![公市千华第{NUMERALS}\d.])(?P<many>\d+|[{NUMERALS}]+)(?P<unit>[斤里两尺])(?![名个年天{NUMERALS}度程面外])"
)


def of_old(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each old measure, its number in words, that English tells as as many of today's."""
    for pair in pairs(sources):
        for ours in _OLD_ZH.finditer(pair.zh.text):
            theirs = re.search(rf"\b(?P<many>\d+|{COUNT}) {_OLD[ours['unit']]}", pair.en.text, re.IGNORECASE)
            if theirs and count(theirs["many"].lower()) == counted(ours["many"]):
                message = N_(
                    "the Chinese text says {zh}, so {written} is in the wrong unit; write that of the Chinese"
                )
                yield pair.told(message, theirs.start(), written=theirs[0], zh=f"「{ours[0]}」")


def _nouns(pair: Pair) -> Iterator[tuple[str, str, int]]:
    """Yield the unit of each figure with the noun behind it in English, and a unit by itself with its English."""
    if pair.zh.text in _UNITS:
        yield pair.zh.text, pair.en.text.lower(), 0
    ours = {mark.name: mark for mark in pair.zh.marks}
    for mark in pair.en.marks:
        noun = _NOUN.match(pair.en.text, mark.end)
        if mark.name in ours and noun:
            unit = _unit(pair.zh.text[ours[mark.name].start : ours[mark.name].end])
            counted = next((word for word in noun.groups() if word in _COUNTS), "")
            yield unit, counted, mark.end


def _unit(printed: str) -> str:
    last = _LAST.search(printed)
    return _SCALE.sub("", last[0]) if last else ""


_LAST = lazy("[\u4e00-\u9fff]*$")


def bounded_twice(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each figure that English bounds although its own words, and the Chinese around it, do not."""
    for pair in pairs(sources):
        ours = {mark.name: mark for mark in pair.zh.marks}
        for mark in pair.en.marks:
            found = _BOUND.search(pair.en.text, 0, mark.start)
            if found and mark.name in ours and not _is_bound(pair, ours[mark.name], high=bool(found["high"])):
                message = N_("the Chinese text says {zh}, so {written} has a bound too many; take it out")
                zh = pair.zh.text[ours[mark.name].start : ours[mark.name].end]
                yield pair.told(
                    message, found.start(), zh=f"「{zh}」", written=pair.en.text[found.start() : mark.end]
                )


def _is_bound(pair: Pair, mark: Mark, *, high: bool) -> bool:
    """Whether the Chinese bounds a figure, or may on that side."""
    around = pair.zh.text[max(mark.start - _BEFORE, 0) : mark.end + 3]
    return (_AT_MOST if high else _AT_LEAST).search(around) is not None


_BEFORE = 6
_BOUND = lazy(
    r"\b(?:(?P<high>no more than|not more than|at most|less than|fewer than|under|below)|more than|over|at least|no less than|no fewer than)\s+$"
)
_AT_MOST = lazy(
    "不[得能]?[超高多大]|[最至]多|(?<!不)(?<!不得)[低少小]于|限|[以之]?[下内]|近|约|不[足到满]|破"
)
_AT_LEAST = lazy("[超逾多余近过不最满够上达少低高限下内]")
