"""The day, or the stretch of time, that a Chinese text names for the numbers after it."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..faults.patterns import lazy
from .numerals import from_chinese

_CLAUSE = "(?<![^，。；、：,;:（(])"
"""Where a clause begins."""
_TO = "(?:-|—|－|–|~|～|至|到)"
_MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = "(?:[0-9]{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]"
_FEW = "[0-9]{1,2}|[一二三四五六七八九十]{1,2}"
_NAMES: Mapping[str, tuple[str, Callable[..., tuple[int, int]]]] = {
    "date": (rf"{_MONTH}月{_DAY}", lambda month, _day: (month, month)),
    "month_end": (rf"{_MONTH}月份?[底末]", lambda month: (month, month)),
    "month": (rf"{_MONTH}月份", lambda month: (month, month)),
    "bare": (rf"{_MONTH}月(?![{_TO[3:-1]}])", lambda month: (month, month)),
    "first_months": (rf"[前头](?:{_FEW})个?月", lambda count: (1, count)),
    "first_quarters": ("[前头][二三23]个?季度", lambda count: (1, 3 * count)),
    "quarter_end": ("第?[一二三四1-4]季度末", lambda quarter: (3 * quarter - 2, 3 * quarter)),
    "quarter": ("第?[一二三四1-4]季度", lambda quarter: (3 * quarter - 2, 3 * quarter)),
    "half_end": ("上半年[底末]", lambda: (1, 6)),
    "first_half": ("上半年", lambda: (1, 6)),
    "second_half": ("下半年", lambda: (7, 12)),
    "year_end": ("(?<=年)度?[底末](?!端)|年度?[底末]", lambda: (1, 12)),
    "whole": ("全年(?:度(?=[，,]))?|(?<=年)度(?=[，,])", lambda: (1, 12)),
}
"""How the months of a year are named, and which they are, the first to the last, from the numbers in the name."""
_DAYS = ("date", "month_end", "quarter_end", "half_end", "year_end")
"""Names of a day; the others name one only after 截至."""
_OTHER = "(?P<other>同期|度|以来|起|至今|[上中下]旬|月|初|(?<=[去上]年)同比|的?(?:目标|任务|预算|指标|水平|基础|决算))?"
"""After these it is the time of something else."""
_MOMENT = lazy(
    "(?P<compared>[比较与和同跟从由自占为超过]|完成)?"
    f"(?P<until>截至到?|截止[至到]?|{_CLAUSE}[至到])?"
    f"(?:(?:(?P<since>20[0-9]{{2}})年?{_TO})?(?P<year>20[0-9]{{2}})年"
    f"|(?P<last>去年|上年(?!均)|{_CLAUSE}前年(?!均))|(?P<this>今年|本年))?"
    f"(?:{'|'.join(f'(?P<{name}>{pattern})' for name, (pattern, _) in _NAMES.items())})?" + _OTHER
)
"""A time, between what makes it the time of something else."""
_YEAR = "(?:(?P<{0}_year>20[0-9]{{2}})年|(?P<{0}_last>去年|上年)|(?P<{0}_this>今年|本年|当年))?"
_RANGE = lazy(
    f"(?P<compared>[比较与和同跟占为超过]|完成)?{_YEAR.format('first')}(?<![0-9第])(?P<first>{_MONTH})(?:月份?(?P<first_day>{_DAY})?)?"
    f"(?:{_TO}|(?P<beside>[、和]))"
    f"{_YEAR.format('end')}(?P<end>{_MONTH})月(?:(?P<end_day>{_DAY})|份|[底末])?{_OTHER}"
)
"""From a month or day to another."""
_TIMES = lazy("[年月季]|20[0-9]{2}|[０-９]{4}")
"""What stands in every name of a time."""
_SILENT = lazy(r"《[^》]*》|“[^”]*”|\{[^{}|]*\|[^{}]*\}")
_OVER = lazy(
    "[。；！？;]|(?:年初|今年|本年|本届|[一二三四五六七八九十两0-9]+年|开局)以?来|目前|现有|现在|基础上"
)
"""After these the time named before no longer holds."""
_SHORTEST = 27
"""Days from the first to the last of the shortest month; shorter stretches are events."""
_NUMBER = "[0-9]+|[一二三四五六七八九十]+"
_DATE = lazy(rf"(20[0-9]{{2}})年({_MONTH})月({_DAY[:-4]})日")
_NARROW = str.maketrans("０１２３４５６７８９", "0123456789", " \u3000")
_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")


@dataclass(frozen=True)
class Moment:
    """A day (`start` is None) or a stretch of time, and how a text names it."""

    text: str
    start: date | None
    end: date


def holding(text: str, offset: int, year: int) -> list[Moment]:
    """All that `text` names before `offset` and that still holds there."""
    said = _SILENT.sub(lambda found: "·" * len(found[0]), text[:offset])
    return list(moments(_OVER.split(said)[-1], year))


def dates(text: str) -> Iterator[date]:
    """Yield each day that `text` names with its year: 2025年7月18日, 二〇二五年一月十六日."""
    for found in _DATE.finditer(_plain(text)):
        year, month, day = int(found[1]), *map(_number, found.group(2, 3))
        if 0 < month < 13 and 0 < day <= monthrange(year, month)[1]:
            yield date(year, month, day)


def moments(text: str, year: int) -> Iterator[Moment]:
    """Yield each day and stretch that `text` names, of `year` where it names none."""
    if not _TIMES.search(text):
        return
    text = _plain(text)
    rest = _RANGE.sub(lambda found: "·" * len(found[0]), text)
    named: list[tuple[re.Match[str], tuple[date | None, date] | None]] = []
    named += [(found, _between(found, year)) for found in _RANGE.finditer(text)]
    named += [(found, _stretch(found, year)) for found in _MOMENT.finditer(rest) if found[0]]
    for found, stretch in sorted(named, key=lambda each: each[0].start()):
        if stretch and not found["compared"] and not found["other"]:
            yield Moment(found[0], *stretch)


def _plain(text: str) -> str:
    """`text` without spaces, its years in digits and its dates in one form."""
    text = text.translate(_NARROW)
    text = re.sub(
        "二[〇零○][〇零○一二三四五六七八九]{2}(?=年)", lambda found: found[0].translate(_DIGITS), text
    )
    text = re.sub(r"(?<!\d)(20\d\d)[-./](\d{1,2})[-./](\d{1,2})(?!\d)", r"\1年\2月\3日", text)
    return re.sub("(?<=[前头])两(?=个?[月季])", "二", text)


def _stretch(found: re.Match[str], year: int) -> tuple[date | None, date] | None:
    """First and last day of what was found, no first of a day; None if it names neither."""
    name = next((name for name in _NAMES if found[name]), None)
    if name is None and not any(found[key] for key in ("year", "last", "this")):
        return None
    if name in ("bare", "date") and not found["until"]:
        return None  # an event, more often than what is counted
    name, text = name or "whole", found[name or "whole"] or ""
    numbers = [_number(each) for each in re.findall(_NUMBER, text)]
    first, last = _NAMES[name][1](*numbers)
    year = _year(found["year"], found["last"], year)
    try:
        end = date(year, last, numbers[1] if name == "date" else monthrange(year, last)[1])
        start = date(int(found["since"] or year), first, 1)
    except ValueError:  # the 31st of June, the first twenty months
        return None
    return (None if found["until"] or name in _DAYS else start), end


def _between(found: re.Match[str], year: int) -> tuple[date, date] | None:
    """First and last day of a range; None if the calendar has no such days, or it is too short for what is counted."""
    first, last = _number(found["first"]), _number(found["end"])
    day, end_day = found["first_day"], found["end_day"]
    if found["beside"] and (last != first + 1 or day or end_day):
        return None
    year = _year(found["end_year"], found["end_last"], year)
    begins = year - (first > last)
    if found["first_year"] or found["first_last"]:
        begins = _year(found["first_year"], found["first_last"], year)
        named = found["end_year"] or found["end_last"] or found["end_this"]
        year = year if named else begins + (first > last)
    try:
        start = date(begins, first, _number(day[:-1]) if day else 1)
        end = date(year, last, _number(end_day[:-1]) if end_day else monthrange(year, last)[1])
    except ValueError:
        return None
    return (start, end) if (end - start).days >= _SHORTEST else None


def _year(named: str | None, last: str | None, year: int) -> int:
    return int(named) if named else year - (("去年", "上年", "前年").index(last) // 2 + 1 if last else 0)


def _number(text: str) -> int:
    return from_chinese(text) or int(text)
