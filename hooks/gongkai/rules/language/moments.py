"""Times of day, days, weekdays, years, and how often something happens, stand beside the same in both languages: it opens at nine and closes at five."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ...faults.patterns import lazy
from ...faults.problems import Problem
from ...reading.sources import Sources
from . import clock, often
from .evidence import evidence
from .pair import Pair, Said
from .pairs import pairs
from .quantities.english_words import MONTHS
from .quantities.matching import Matched
from .quantities.stated import Stated

_Reader = Callable[[str], Iterator["Moment"]]


class Moment(NamedTuple):
    """What a text calls a time, from `start` to `end`, and what it may mean."""

    start: int
    end: int
    means: frozenset[object]


def exchanged(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each two times of one kind that have changed places in English."""
    for pair in pairs(sources):
        for here, there in turned(pair):
            first, second = (pair.en.text[each.start : each.end].strip() for each in there)
            zh = pair.zh.text[here[0].start : here[1].end]
            yield pair.misplaced(there[0].start, first, second, zh)


def turned(pair: Pair) -> Iterator[tuple[Sequence[Moment], Sequence[Moment]]]:
    """Yield the two times of each kind in Chinese and in English, if there are two and each stands where the other should."""
    for in_chinese, in_english in _KINDS:
        here = [*in_chinese(pair.zh.text)]
        there = [*in_english(pair.en.text)] if len(here) == _TWO else []
        if len(there) == _TWO and _changed_places(pair, here, there):
            yield here, there


_TWO = 2


def _changed_places(pair: Pair, here: Sequence[Moment], there: Sequence[Moment]) -> bool:
    """Whether the one of `there` stands for what the other of `here` does: the end of a span, what closes, another season."""
    one, other = here
    straight, turned = _answers(here, there), _answers(here, there[::-1])
    rowed = _ZH_ROW.fullmatch(pair.zh.text, one.end, other.start)
    if straight == turned or (rowed and _EN_ROW.fullmatch(pair.en.text, there[0].end, there[1].start)):
        return False
    span = _ZH_TO.fullmatch(pair.zh.text, one.end, other.start)
    if span:
        return turned and _EN_TO.fullmatch(pair.en.text, there[0].end, there[1].start) is not None
    answers = there if straight else there[::-1]
    roles = [_role(pair.zh.text, here, each, _ZH_ROLES) for each in here]
    said = [_role(pair.en.text, there, each, _EN_ROLES) for each in answers]
    if all(roles) and all(said) and roles[0] != roles[1]:
        return roles == said[::-1]
    right, wrong = _beside(pair, here, answers)
    return wrong > right == 0


def _beside(pair: Pair, here: Sequence[Moment], answers: Sequence[Moment]) -> tuple[int, int]:
    """How many things stand in English beside the moment beside which the Chinese has them, and how many beside the other."""
    if _THAN.search(pair.zh.text):
        return 0, 0
    zh, en = (_without(text, moments) for text, moments in ((pair.zh.text, here), (pair.en.text, answers)))
    one, other = (
        Matched(_stated(ours), _stated(theirs), sure=True) for ours, theirs in zip(here, answers, strict=True)
    )
    return evidence(one, other, replace(pair, zh=Said(zh), en=Said(en)))


def _stated(moment: Moment) -> Stated:
    return Stated(moment.start, moment.end, "", frozenset())


_THAN = lazy("[比较]")


def _without(text: str, moments: Sequence[Moment]) -> str:
    """A text, as long as it is, with a mark in place of each of the moments, which says nothing of the other."""
    for start, end, _ in moments:
        text = text[:start] + ";".ljust(end - start) + text[end:]
    return text


def _answers(here: Sequence[Moment], there: Sequence[Moment]) -> bool:
    return all(one.means & other.means for one, other in zip(here, there, strict=True))


_ZH_TO = lazy("[ ]?(?:至|到|[-—–~～]{1,2})[ ]?(?:[今明次昨当同][日天晚年]|\\d{4}年)?")
_ZH_ROW, _EN_ROW = lazy("[、和与及或]"), lazy(r",? (?:and|or|&) (?:on )?")
"""Between two times of a row, of both of which the rest is said."""
_EN_TO = lazy(
    r"(?: (?:today|yesterday|tonight|that day)|,? \d{4},?)?[ ]?(?:to|until|till|through|and|[-–—])[ ]?(?:the )?"
)
_ZH_ROLES = (
    lazy("起|开始|开[馆门放园市工业通航闸机播演课]|启[航运]|自$|从$"),
    lazy("止|截|结束|[停关闭]|打烊|收[市工]"),
)
_EN_ROLES = (
    lazy(r"\b(?:open|beg[ai]n|start|commenc|from)\w*", re.IGNORECASE),
    lazy(r"\b(?:clos|end|stop|ceas|finish|deadline)\w*|\b(?:until|till|to)\b(?: the)? *$", re.IGNORECASE),
)
"""What says that something begins, and that it ends."""
_MARK = lazy("[，。；、,;.]")


def _role(text: str, among: Sequence[Moment], moment: Moment, roles: Sequence[re.Pattern[str]]) -> int:
    """Whether something begins (1) or ends (-1) at a moment, by the words of its clause up to the other moment, in English before it; 0: neither or both."""
    start = max((each.end for each in among if each.end <= moment.start), default=0)
    before = _MARK.split(text[start : moment.start])[-1]
    end = min((each.start for each in among if each.start >= moment.end), default=len(text))
    after = _MARK.split(text[moment.end : end])[0] if roles is _ZH_ROLES else ""
    begins, ends = (bool(each.search(before) or each.search(after)) for each in roles)
    return begins - ends


def _reader(pattern: re.Pattern[str], means: Callable[[re.Match[str]], object]) -> _Reader:
    return lambda text: (Moment(*found.span(), frozenset({means(found)})) for found in pattern.finditer(text))


def _times(read: Callable[[str], Iterator[tuple[re.Match[str], clock.Minutes]]]) -> _Reader:
    return lambda text: (Moment(*found.span(), frozenset[object](means)) for found, means in read(text))


def _intervals(read: Callable[[str], Iterator[often.Often]]) -> _Reader:
    return lambda text: (Moment(*each.at.span(), frozenset[object](each.apart())) for each in read(text))


_DAYS = ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")
_MONTH = "|".join(MONTHS)
_KINDS: Sequence[tuple[_Reader, _Reader]] = (
    (_times(clock.in_chinese), _times(clock.in_english)),
    (_intervals(often.in_chinese), _intervals(often.in_english)),
    (
        _reader(lazy(r"(\d{1,2})月(\d{1,2})日"), lambda found: (int(found[1]), int(found[2]))),
        _reader(
            lazy(rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_MONTH})|(?P<named>{_MONTH}) (?P<nth>\d{{1,2}})(?:st|nd|rd|th)?)\b"),
            lambda found: (MONTHS.index(found["month"] or found["named"]) + 1, int(found["day"] or found["nth"])),
        ),
    ),
    (
        _reader(lazy("(?:周|星期)([日一二三四五六天])"), lambda found: "日一二三四五六".find(found[1].replace("天", "日"))),
        _reader(lazy(r"\b(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)days?\b"), lambda found: _DAYS.index(found[1][:3])),
    ),
    (
        _reader(lazy(r"((?:19|20)\d\d)(?:年|(?=[-—–~～至]\d{4}年))"), lambda found: int(found[1])),
        _reader(lazy(r"(?<![\d.,])((?:19|20)\d\d)(?![\d,]|\.\d)"), lambda found: int(found[1])),
    ),
)  # fmt: skip
"""Readers of each kind of time in Chinese and in English."""
