"""Each figure stands beside what its id calls it, and where a number of its kind can stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem
from ...reading.sources import Sources
from .pair import Mark, Pair
from .pairs import pairs
from .quantities.english_words import MONTHS
from .table import alternatives

_WORD = lazy("[a-z]{3,}")
_STEM = 5
_COMMON = frozenset(["the", "and", "for", "with", "from", "into", "that", "this", "per", "its", "are", "was", "were", "has", "had", "not", "all", "new", "total", "number", "share", "rate", "rates"])  # fmt: skip
_STOP = lazy(r"[,;:()]|\.(?:\s|$)|\b(?:and|while|with)\b")
_FAR = 70


def exchanged(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each two figures that stand beside the names of each other."""
    for pair in pairs(sources):
        for one, other in crossed(pair):
            a, b = (pair.en.text[mark.start : mark.end] for mark in (one, other))
            yield pair.misplaced(one.start, a, b, pair.zh.text)


def crossed(pair: Pair) -> Iterator[tuple[Mark, Mark]]:
    """Yield each two neighbours of an English text of which one stands beside words that only the other is called by, and neither beside its own."""
    marks = [mark for mark in pair.en.marks if "." not in mark.name]
    beside = [_beside(pair, mark) for mark in marks] if len(marks) > 1 else []
    told: Mark | None = None
    for (one, first), (other, second) in pairwise(zip(marks, beside, strict=False)):
        ours, theirs = _words(one.name), _words(other.name)
        ours, theirs = ours - theirs, theirs - ours
        if (first & theirs or second & ours) and not (first & ours or second & theirs) and one is not told:
            yield one, other
            told = other


def _beside(pair: Pair, mark: Mark) -> frozenset[str]:
    """The words right behind a figure, or before it where it is what something was; up to the next."""
    text, others = pair.en.text, [other for other in pair.en.marks if other is not mark]
    start = max([mark.start - _FAR, 0, *(other.end for other in others if other.end <= mark.start)])
    end = min([mark.end + _FAR, *(other.start for other in others if other.start >= mark.end)])
    before, behind = text[start : mark.start], text[mark.end : end]
    if _WAS.search(before):
        return _words(_STOP.split(before)[-1])
    return _words(_STOP.split(behind)[0])


_WAS = lazy(r"\b(?:was|were|is|are|reached|stood at|numbered|totalled|rose to|fell to)\s+$")


def _words(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(text.lower()) if word not in _COMMON)


_SAID = alternatives("misfits")
_MISFIT = lazy(_SAID["MISFIT"])
"""A number where none of its kind can stand."""


def misplaced(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each number that stands in English where none of its kind can."""
    for pair in pairs(sources):
        if found := misfit(pair.en.text):
            message = N_("{written} is no number of that; compare with 「{zh}」 what each number counts")
            yield pair.told(message, found.start(), written=found[0], zh=pair.zh.text)


def misfit(en: str) -> re.Match[str] | None:
    """The first number of a text that stands where none of its kind can, or years from the later to the earlier."""
    spans = (
        span
        for form in (_SPAN, *_ASCENDING)
        for span in form.finditer(en)
        if _number(span[1]) > _number(span[2])
    )
    falls = (span for span in _FALLING.finditer(en) if _number(span[1]) < _number(span[2]))
    return _MISFIT.search(en) or next(spans, None) or next(falls, None)


def _number(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))


_N = r"(\d[\d,]*(?:\.\d+)?)(?![\d,]*\d)(?! (?:thousand|million|billion|trillion|mu\b|hectares?|tonnes?|hours?|minutes?))"
_MONTHS = "|".join(MONTHS)
_ASCENDING = (
    lazy(r"\bfrom [^,;.]*?\d[^,;]*? in ((?:19|20)\d\d) to [^,;.]*?\d[^,;]*? in ((?:19|20)\d\d)\b"),
    lazy(rf"\b(?:from|between) (\d{{1,2}}) (?:to|and) (\d{{1,2}}) (?:{_MONTHS})\b"),
    lazy(rf"\b[Bb]etween (?:{_MONTHS}) ((?:19|20)\d\d) and (?:{_MONTHS}) ((?:19|20)\d\d)\b"),
    lazy(rf"\bbetween (?:CNY )?{_N}(?:%| per ?cent| yuan)? and (?:CNY )?{_N}"),
    lazy(rf"(?<!from )(?<!by )\bCNY {_N} to (?:CNY )?{_N}(?=[.,;)]|$| (?:yuan|each|a |per ))"),
    lazy(
        rf"\b(?:rose|risen|rises|rising|grew|grown|climbed|increased|went up|goes up|gone up) from (?:CNY )?{_N}(?:%| per ?cent)?(?: in \d{{4}})? to (?:CNY )?{_N}"
    ),
)
"""Days, years, sums and what rises, from the less to the more."""
_FALLING = lazy(
    rf"\b(?:fell|fallen|falls|dropped|declined|decreased|went down|goes down|was cut|were cut|was reduced|were reduced|shortened) from (?:CNY )?{_N}(?:%| per ?cent)?(?: in \d{{4}})? to (?:CNY )?{_N}"
)
_SPAN = lazy(_SAID["SPAN"])
