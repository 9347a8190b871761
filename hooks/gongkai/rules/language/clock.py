"""Times of the day are the same in both languages, by either clock: 17:00 is 5 p.m."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...faults.patterns import lazy
from ...model.numerals import from_chinese
from .quantities.chinese_numerals import counted

_HALF_DAY = 12
_DAY = 24 * 60
_ZH = lazy(
    r"(?P<part>上午|早上|凌晨|中午|下午|傍晚|晚上|晚)?(?<!\d)(?P<hour>[01]?\d|2[0-4])"
    r"(?:[:：](?P<minutes>[0-5]\d)(?![\d:：])"  # 9:30
    r"|[时点](?P<half>半|整)?(?:(?P<more>[0-5]?\d)分)?(?![差间段效长候代速]))"  # 9时30分, 9点半, not 9时段
)
_EN = lazy(
    r"(?<![\d.,])(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minutes>[0-5]\d))?"
    r"(?:(?= ?(?:to|and|until|till|[-–—]) ?(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?"  # 9 to 11.30 a.m.
    r" ?(?P<later>[ap])(?:\.m\.|m\b))"
    r"| ?(?P<part>[ap])(?:\.m\.|m\b))"  # 9 a.m., 9.30pm
    r"|(?<![\d.,:])(?P<hour2>[01]?\d|2[0-4]):(?P<minutes2>[0-5]\d)(?![\d:])"  # 14:30
    r"|\b(?P<noon>noon|midday)\b|\b(?P<midnight>midnight)\b",
    re.IGNORECASE,
)
Minutes = frozenset[int]
"""Minutes after midnight that a time may mean: two, if it does not say which half of the day."""


def unlike(zh: str, en: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each time of day in `en` that `zh` does not name, with those that it does, if both name as many."""
    zh = _HOUR.sub(lambda found: f"{found[1]}{counted(found[2])}点{_minutes(found[3], found[4])}", zh)
    ours = _spanned([*_ZH.finditer(zh)], zh)
    theirs = [*in_english(en)] if ours else []
    if ours and len(ours) == len(theirs):
        strange = [
            (each, meant) for each, meant in theirs if all(meant.isdisjoint(other) for _, other in ours)
        ]
        for found, _ in strange:
            yield found, "、".join(written for written, _ in ours)


_HOUR = lazy(
    "(上午|早上|凌晨|中午|下午|傍晚|晚上|晚)(十[一二]?|[一二两三四五六七八九]|\\d{1,2}(?=[点时][一三]刻))[点时](?:([零一二三四五六七八九十]{1,3})分|([一三])刻)?"
)
"""A time in words, behind the part of the day."""


def _minutes(words: str | None, quarters: str | None) -> str:
    """The minutes behind an hour in figures."""
    minutes = from_chinese((words or "").removeprefix("零")) or 15 * (from_chinese(quarters or "") or 0)
    return f"{minutes}分" if minutes else ""


def _spanned(found: Sequence[re.Match[str]], zh: str) -> list[tuple[str, Minutes]]:
    """The times of the Chinese with what they mean: the end of a span is the next after its beginning."""
    ours = [(each[0], _chinese(each)) for each in found]
    for at, (one, other) in enumerate(pairwise(found)):
        begins, ends = ours[at][1], ours[at + 1][1]
        if one["part"] and len(begins) == 1 and len(ends) > 1 and _TO.fullmatch(zh, one.end(), other.start()):
            ours[at + 1] = (other[0], frozenset({min(ends, key=lambda each: (each - min(begins)) % _DAY)}))
    return ours


_TO = lazy("(?:至|到|[-—–~～]{1,2})")


def in_chinese(zh: str) -> Iterator[tuple[re.Match[str], Minutes]]:
    """Yield each time of day in `zh` with what it may mean."""
    return ((found, _chinese(found)) for found in _ZH.finditer(zh))


def in_english(en: str) -> Iterator[tuple[re.Match[str], Minutes]]:
    """Yield each time of day in `en` with what it may mean."""
    return ((found, _english(found)) for found in _EN.finditer(_by_halves(_in_figures(en))))


def _by_halves(en: str) -> str:
    """`en`, as long as it is, with a.m. and p.m. for the parts of the day that follow a time."""
    return _PART.sub(lambda found: (" a.m." if found["early"] else " p.m.").ljust(len(found[0])), en)


def _in_figures(en: str) -> str:
    """`en`, as long as it is, with figures for the hours in words: half past nine is 9:30."""
    return _WORDS.sub(_figures, en)


def _figures(found: re.Match[str]) -> str:
    hour = int(found["hour"]) if found["hour"].isdigit() else _NAMES.index(found["hour"].lower()) + 1
    minutes = _PAST.get((found["part"] or "").lower().removeprefix("a "), 0)
    if found["way"] == "to":
        hour, minutes = (hour - 2) % _HALF_DAY + 1, 60 - minutes
    return f"{hour}:{minutes:02}".rjust(len(found[0]))


_PAST = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_NAMES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_WORDS = lazy(
    r"\b(?:(?P<part>half|(?:a )?quarter|five|ten|twenty|twenty-five)(?: minutes)? (?P<way>past|to)"
    rf" (?P<hour>{'|'.join(_NAMES)}|1?\d)(?: o['’]clock)?)"
    r"(?= (?:in the (?:morning|afternoon|evening)|at night))",
    re.IGNORECASE,
)

_PART = lazy(
    r"(?<=\d) (?:in the (?:(?P<early>morning)|afternoon|evening)|at night|that (?:night|evening))\b",
    re.IGNORECASE,
)


def turned(zh: str, en: str) -> re.Match[str] | None:
    """The time of day that English says is new, if the Chinese says that it is the old one."""
    step = _STEP.search(zh)
    ours = [_chinese(found) for found in _ZH.finditer(zh, step.start())] if step else []
    theirs = [*_EN.finditer(_by_halves(_in_figures(en)))] if len(ours) == 2 else []
    if len(theirs) != 2 or ours[0] & ours[1]:
        return None
    says = [_english(found) for found in theirs]
    new_first = _INSTEAD.search(en, theirs[0].end(), theirs[1].start())
    return theirs[0] if new_first and says[0] & ours[0] and says[1] & ours[1] else None


_STEP = lazy("[由从](?=[^，。；]{0,8}(?:[时点]|\\d:\\d\\d)[^，。；]{0,8}[至到为])")
_INSTEAD = lazy(r"\b(?:instead of|rather than|not)\b")


def _chinese(found: re.Match[str]) -> Minutes:
    minutes = int(found["minutes"] or found["more"] or (30 if found["half"] == "半" else 0))
    hour, part = int(found["hour"]), found["part"]
    if part in ("下午", "傍晚", "晚上", "晚") and hour < _HALF_DAY:
        return _at({hour + _HALF_DAY}, minutes)
    return _at({hour} if part or hour > _HALF_DAY else {hour, hour + _HALF_DAY}, minutes)


def _english(found: re.Match[str]) -> Minutes:
    if found["noon"] or found["midnight"]:
        return _at({_HALF_DAY} if found["noon"] else {0, 2 * _HALF_DAY}, 0)
    hour, minutes = int(found["hour"] or found["hour2"]), int(found["minutes"] or found["minutes2"] or 0)
    if found["part"] and hour == _HALF_DAY and found["part"].lower() == "a":
        return _at({0, 2 * _HALF_DAY}, minutes)
    if found["part"]:
        return _at({hour % _HALF_DAY + _HALF_DAY * (found["part"].lower() == "p")}, minutes)
    if found["later"]:  # from 9 to 5 p.m.
        return _at({hour, hour + _HALF_DAY}, minutes)
    return _at({hour}, minutes)


def _at(hours: set[int], minutes: int) -> Minutes:
    return frozenset(hour * 60 + minutes for hour in hours)
