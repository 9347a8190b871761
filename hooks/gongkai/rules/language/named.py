"""Each figure stands beside what its id calls it, and where a number of its kind can stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem
from ...reading.sources import Sources
from .pair import Mark, Pair
from .pairs import pairs

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


_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_COUNTED = (
    "(?:companies|businesses|cases|people|households|villages|schools|projects|tasks|messages|requests"
    "|complaints|pieces|vehicles|buses|routes|hotlines?|service)"
)
_NO_NUMBER = "(?!(?:of|in|on|at|to|by|for|from|and|or|as|were|was|more|less|fewer|off|above|below|over|under|higher|lower|up|down)\\b)"
_OF_SHARES = (
    "(?:rates|cuts|rises|increases|discounts|reductions|subsidies|shares|stakes|targets|gains|falls|bonuses"
    "|loans|levels|grants|rebates|this|was|has|is|its|less|across|plus|versus|points|years?|previous|\\w+selves)"
)
"""What may stand in the plural behind a share: 3% loans."""
_YEAR = "(?:19|20)\\d\\d"
_MISFITS = (
    # 0.066% pieces
    rf"(?<![-–\d.])(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )\d[\d.,]*(?:%| per ?cent) {_NO_NUMBER}(?:[a-z-]+ ){{0,3}}?(?!{_OF_SHARES}\b)[a-z-]+[^s\W]s\b"
    r"(?! (?:off|tickets))",
    # CNY 300 households
    rf"\bCNY [\d.,]+(?: (?:million|billion))? (?:(?!went|go|goes|was|were|to|for|from)[a-z-]+ ){{0,2}}?{_COUNTED}\b",
    # reached up 3%
    r"\b(?:reached|used|to|of|at|about|nearly|in all,?|in total,?|averag\w+|stood at|totall?\w+)"
    r" (?:up|down) (?:CNY )?\d[\d.,]*(?:%| per| percentage)",
    # 2023 working days
    r"\b(?:19|20)\d\d (?:working days|days|hours|people(?!['’])|kilometres|villages|households|companies|cases"
    r"|sets|kinds|pieces|months|weeks)\b",
    # 2023 June 5, no. 2026 of 5
    rf"\b(?:19|20)\d\d (?!May\b){_MONTH} \d{{1,2}}\b|(?:\b[Nn]o\.|\b[Ii]ssue|\bnumber) (?:19|20)\d\d (?:of|in) \d{{1,3}}\b",
    # added 2025 kindergarten places
    rf"\b(?:add(?:s|ed)?|has|have|had|remaining|further|past|last|another|with|built|all|drew|some|about|over|nearly|almost|opened|trained|helped"
    rf"|replaced|renovated|created) {_YEAR} (?!or\b|and\b|to\b|in\b|was\b|were\b|than\b|as\b)(?:[a-z-]+ ){{0,3}}?[a-z-]*[^\Ws]s\b",
    # between 2021 and 4,280
    rf"\b(?:from|between) {_YEAR} (?:to|and) (?!{_YEAR}|(?:the|early|mid|late|{_MONTH})\b)(?!\d{{1,2}} {_MONTH})\d[\d,.]*\b"
    r"(?![-%]| per| yuan| million| billion)",
    # January 2025, 1
    rf"\b{_MONTH} {_YEAR}, \d{{1,2}}\b(?!,\d| [a-z])",
    # No. 2020 [31], issued in 31
    rf"\bNo\. ?{_YEAR} ?[\[(]|\[(?!{_YEAR})\d{{1,3}}\] ?No\. ?{_YEAR}|\bNo\. {_YEAR} issued",
    # 1.5 certificates, not on average
    rf"^(?!.*\b(?:averag\w+|per|each|every|a head)\b).*?(?<![\d,])\d{{1,3}}\.\d+ (?!million|billion)(?:[a-z-]+ )?{_COUNTED}\b",
    # in 60, early 52
    r"\b(?:since|early|mid|late) (?!19|20)\d{2,3}(?=[,.;]?$|[,;.] )",
    # 3 case of
    r"(?<![\d.,-])(?:[2-9]|\d{2,}) (?:set|list|kind|item|piece|company|case|measure|policy|rule|type|category)"
    r" (?:of|was|were|and|\+)",
)
"""A number where none of its kind can stand."""
_MISFIT = lazy("|".join(_MISFITS))


def misplaced(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each number that stands in English where none of its kind can."""
    for pair in pairs(sources):
        if found := misfit(pair.en.text):
            message = N_("{written} is no number of that; compare with 「{zh}」 what each number counts")
            yield pair.told(message, found.start(), written=found[0], zh=pair.zh.text)


def misfit(en: str) -> re.Match[str] | None:
    """The first number of a text that stands where none of its kind can, or years from the later to the earlier."""
    return _MISFIT.search(en) or next((span for span in _SPAN.finditer(en) if span[1] > span[2]), None)


_SPAN = lazy(
    rf"\b({_YEAR}) ?(?:to|–|-|(?<=between \d{{4}} )and) ?(?:(?:{_MONTH}|the|end|beginning|of|\d{{1,2}}) ){{0,4}}({_YEAR})\b"
)
