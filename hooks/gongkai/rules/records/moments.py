"""The day, or the stretch of time, that a Chinese text names for the numbers after it."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ...model.numerals import from_chinese

_TO = "(?:-|—|－|–|~|～|至|到)"
_MONTH = "(?:1[0-2]|0?[1-9])"
_FEW = "[0-9]{1,2}|[一二三四五六七八九十]{1,2}"
_NAMES: Mapping[str, tuple[str, Callable[..., tuple[int, int]]]] = {
    "months": (rf"{_MONTH}月?{_TO}{_MONTH}月份?", lambda first, last: (first, last)),
    "date": (rf"{_MONTH}月[0-9]{{1,2}}日", lambda month, _day: (month, month)),
    "month_end": (rf"{_MONTH}月份?[底末]", lambda month: (month, month)),
    "month": (rf"{_MONTH}月份", lambda month: (month, month)),
    "bare": (rf"{_MONTH}月(?![{_TO[3:-1]}])", lambda month: (month, month)),
    "first_months": (rf"前(?:{_FEW})个?月", lambda count: (1, count)),
    "first_quarters": ("前[二三23]个?季度", lambda count: (1, 3 * count)),
    "quarter_end": ("第?[一二三四1-4]季度末", lambda quarter: (3 * quarter - 2, 3 * quarter)),
    "quarter": ("第?[一二三四1-4]季度", lambda quarter: (3 * quarter - 2, 3 * quarter)),
    "first_half": ("上半年", lambda: (1, 6)),
    "second_half": ("下半年", lambda: (7, 12)),
    "year_end": ("(?<=年)[底末](?!端)|年[底末]", lambda: (1, 12)),
    "whole": ("全年", lambda: (1, 12)),
}
"""How the months of a year are named, and which they are, the first to the last, from the numbers in the name."""
_DAYS = ("date", "month_end", "quarter_end", "year_end")
"""Names of a day; the others name one only after 截至."""
_MOMENT = re.compile(
    "(?P<compared>[比较与和同跟从由自占为超过]|完成)?"
    "(?P<until>截至到?|截止[至到]?)?"
    f"(?:(?:(?P<since>20[0-9]{{2}})年?{_TO})?(?P<year>20[0-9]{{2}})年|(?P<last>去年|上年(?!均))|(?P<this>今年|本年))?"
    f"(?:{'|'.join(f'(?P<{name}>{pattern})' for name, (pattern, _) in _NAMES.items())})?"
    "(?P<other>同期|同比|度|以来|起|至今|月|初|的?(?:目标|任务|预算|指标|水平|基础|决算))?"
)
"""A time, between what makes it the time of something else."""
_SILENT = re.compile("《[^》]*》|“[^”]*”")
_OVER = re.compile(
    "[。；！？;]|(?:年初|今年|本年|本届|[一二三四五六七八九十两0-9]+年|开局)以?来|目前|现有|现在|基础上"
)
"""After these the time named before no longer holds."""


@dataclass(frozen=True)
class Moment:
    """A day (`start` is None) or a stretch of time, and how a text names it."""

    text: str
    start: date | None
    end: date


def before(text: str, offset: int, year: int) -> Moment | None:
    """What `text` names last before `offset`, of `year` where it names none; None if nothing holds there."""
    said = _SILENT.sub(lambda found: "·" * len(found[0]), text[:offset])
    return next(reversed(list(moments(_OVER.split(said)[-1], year))), None)


def moments(text: str, year: int) -> Iterator[Moment]:
    """Yield each day and stretch that `text` names, of `year` where it names none."""
    for found in _MOMENT.finditer(text):
        stretch = _stretch(found, year - bool(found["last"]))
        if stretch and not found["compared"] and not found["other"]:
            yield Moment(found[0], *stretch)


def _stretch(found: re.Match[str], year: int) -> tuple[date | None, date] | None:
    """First and last day of what was found, no first of a day; None if it names neither."""
    name = next((name for name in _NAMES if found[name]), None)
    if name is None and not any(found[key] for key in ("year", "last", "this")):
        return None
    if name in ("bare", "date") and not found["until"]:
        return None  # an event, more often than what is counted
    name, text = name or "whole", found[name or "whole"] or ""
    numbers = [from_chinese(each) or int(each) for each in re.findall("[0-9]+|[一二三四五六七八九十]+", text)]
    first, last = _NAMES[name][1](*numbers)
    year = int(found["year"] or year)
    try:
        end = date(year, last, numbers[1] if name == "date" else monthrange(year, last)[1])
        start = date(int(found["since"] or year), first, 1)
    except ValueError:  # the 31st of June, the first twenty months
        return None
    return (None if found["until"] or name in _DAYS else start), end
