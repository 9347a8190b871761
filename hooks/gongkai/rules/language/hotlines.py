"""The numbers of the hotlines that the whole country has, beside what each is for: 12351 is that of the unions, not of the markets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...reading.sources import Sources
from . import lexicon
from .prose import in_chinese

_NUMBER = lazy(r"(?<![\d.-])(?:1\d\d|12\d{3}|9\d{4})(?![\d.%％-]|[年月日时个名件次家户人起元万亿批条项台辆])")
_BEHIND = lazy(r"[“”\"]?(?:为|是|作为)?[\u4e00-\u9fff]{0,14}?(?:热线|专线|电话|平台|服务台|报警台)")
_BEFORE = lazy(r"[\u4e00-\u9fff“”]{2,16}?(?:热线|专线|电话|平台|号码)[“”]?[（(：:是为]{0,2}$")
_DIALLED = lazy("(?<=[拨打])1\\d\\d[“”]?(?:火警|匪警|急救|消防)")
"""A number of three digits that is dialled in an emergency, whether there is such or not."""
_SPEAKING = 18


def misnumbered(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each number of a hotline that is said to be for what another is for."""
    for text in in_chinese(sources):
        for found in _NUMBER.finditer(text.text):
            if other := _other(text.text, found):
                values = {"number": found[0], "right": other[0], "subject": other[1]}
                if own := _hotlines().get(found[0]):
                    message = N_("{number} is the hotline for {own}; that for {subject} is {right}")
                    values["own"] = own[0]
                else:
                    message = N_("there is no hotline {number}; that for {subject} is {right}")
                yield problem(text.place(found.start()), message, **values)


def told(text: str) -> list[tuple[str, str]]:
    """The hotlines of which a text speaks that gives the numbers of others, and what they are for."""
    return [other for found in _NUMBER.finditer(text) if (other := _other(text, found))]


def _other(text: str, found: re.Match[str]) -> tuple[str, str] | None:
    """The hotline of which a text speaks that gives the number of another, or its own with digits turned round, and the word for it."""
    behind = _BEHIND.match(text, found.end())
    said = behind or _BEFORE.search(text[max(found.start() - _SPEAKING, 0) : found.start()])
    if not said or any(word in said[0] for word in _hotlines().get(found[0], ())):
        return None
    known = found[0] in _hotlines() or _DIALLED.match(text, found.start())
    spoken = [
        (len(word), number, word)
        for number, words in _hotlines().items()
        for word in words
        if word in said[0] and (known or sorted(number) == sorted(found[0]))
    ]
    return max(spoken)[1:] if spoken else None


@cache
def _hotlines() -> Mapping[str, list[str]]:
    """What each hotline is for, in words of which the first is its name."""
    return {number: words for number, *words in map(str.split, lexicon.lines("hotlines"))}


RULES: tuple[Rule[Sources], ...] = (
    Rule("hotline", N_("Each hotline of the country stands beside what it is for."),
         N_("Look up the number, or name what it is for."), misnumbered, severity="warning", excusable=True),
)  # fmt: skip
