"""The day by which a promise will be kept: in its own words, or in those that say who has to keep it until when."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from ..faults.patterns import lazy
from .numerals import from_chinese

Days = tuple[date, date]
"""The first and the last day."""

_NUMBER = "[0-9]{1,2}|十[一二]?|[一二三四五六七八九]"
DUE = lazy(
    rf"(?:^|(?<=[，。；、：于在拟])|(?<=预计)|(?<=计划))(?:(?P<inyear>20\d\d)年)?(?P<begun>{_NUMBER})月(?:份)?(?=(?:全面|正式)*"
    r"(?:开[工馆业园展放学通]|完[成工]|启[动用]|建成|竣工|投[用产入运]|通[车水气航电]|供[水气暖电]|上线|举[办行]|召开|推[出行]|试行|发布|出台|印发|组织|实施|交付|入驻|搬迁))|"
    rf"(?:(?P<year>20\d\d)年|(?P<this>今年|本年|当年|明年))?(?:(?P<month>{_NUMBER})月(?:份)?(?:(?P<day>\d{{1,2}})日(?:\d{{1,2}}[时点](?=以?之?前))?|(?P<end>[底末]))?(?P<before>以?之?前)?"
    r"|第?(?P<quarter>[一二三四1-4])季度[末底]?(?:以?之?前)?|(?P<half>上半年|下半年)|(?P<festival>元旦|国庆|劳动节|五一)节?(?:假期)?之?前|(?P<whole>年内|(?:年|(?<=年))[底末](?!(?:滚存|累计|结余|余额|存量|总量|常住|户籍|存栏|在校))(?:以?之?前)?|全年))"
    r"|到?(?P<until>20\d\d)年(?=实现|建成|完成|底|，|达到|基本|全面)"
)
"""The day, or the end of the stretch, before which something will be there."""
_BEFORE = {"元旦": 12, "国庆": 9, "劳动节": 4, "五一": 4}
"""In which month the last day before a festival is."""


def due(sentence: str, year: int) -> date | None:
    """The last day by which a plain sentence says that something will be there; `year` where it names none."""
    for found in DUE.finditer(sentence):
        if found["until"]:
            return date(int(found["until"]), 12, 31)
        stated = found["year"] or found["inyear"]
        named = int(stated) if stated else year + (found["this"] == "明年")
        last = _last(found, named)
        if last:
            return last
    return None


def month_end(sentence: str, plan: Days) -> date | None:
    """The end of the month that a plain sentence calls 月底, in a `plan` of one month; of the next, if it says so after that began."""
    found = _MONTH_END.search(sentence)
    first, last = plan
    if found is None or (first.year, first.month) != (last.year, last.month):
        return None
    later = bool(found["next"]) and first.day > 1
    return _end_of(first.year + (first.month + later) // 13, (first.month + later - 1) % 12 + 1)


_MONTH_END = lazy(r"(?<![每次当上各个\d一二三四五六七八九十])(?:本|(?P<next>下个?))?月[底末](?:以?之?前)?")


def years(plan: Days) -> range:
    """The years that a day without one may lie in, of what is planned: the first and the one after it, if it is over several."""
    first, last = (day.year for day in plan)
    return range(first, min(first + 1, last) + 1)


def within(days: Iterable[date | None], plan: Days) -> date | None:
    """Of the days that a text may name, one for each year, the first that lies in the plan; else the last."""
    named = [day for day in days if day]
    return next((day for day in named if plan[0] <= day <= plan[1]), named[-1] if named else None)


ASSIGNED = lazy(
    r"^[（(【\[]?(?:(?:责任|牵头|配合|主办|协办|承办|主责|实施|参与|协作)(?:单位|部门|科室|处室|股室|领导|人员?)|分管领导|(?:完成|办结|整改|落实|推进)(?:时限|时间|期限|日期|时间节点)|时间节点)(?:[】\]]|[：:])"
)
"""How a text begins that says who has to do what stands before it, and until when."""

_TERM = lazy(
    r"(?:(?:完成|办结|整改|落实|推进)(?:时限|时间|期限|日期|时间节点)|时间节点|时限)(?:[：:为]|[】\]][：:]?)\s*(?P<until>[^；;，,。）)\]】]+)"
)
_UNTIL = lazy(
    rf"(?:(?P<year>20\d\d)[年./-])?(?P<month>{_NUMBER}|0[1-9])(?:月份?|(?=[./-]))(?:[./-]?(?P<day>\d{{1,2}})日?)?$"
)


def term(text: str, year: int) -> date | None:
    """The last day of what is to be done, where a plain text names it as such: 完成时限：6月底前, 完成时间：2025年9月."""
    found = _TERM.search(text)
    if found is None:
        return None
    until = found["until"].strip()
    named = _UNTIL.search(until)
    if named is None:
        return due(until, year)
    in_year, month = int(named["year"] or year), _number(named["month"])
    return _day_of(in_year, month, int(named["day"])) if named["day"] else _end_of(in_year, month)


def _last(found: re.Match[str], year: int) -> date | None:
    if found["begun"]:
        return _end_of(year, _number(found["begun"]))
    if found["month"]:
        month = _number(found["month"])
        if found["day"]:
            return _day_of(year, month, int(found["day"])) if found["before"] else None
        if found["end"]:
            return _end_of(year, month)
        return _end_of(year, month - 1) if found["before"] else None
    if found["festival"] or found["quarter"]:
        return _end_of(year, _BEFORE.get(found["festival"]) or 3 * _number(found["quarter"]))
    return date(year, 6, 30) if found["half"] == "上半年" else date(year, 12, 31)


def _number(words: str) -> int:
    return from_chinese(words) or int(words)


def _end_of(year: int, month: int) -> date | None:
    """The last day of a month; None if there is no such month."""
    return date(year, month, monthrange(year, month)[1]) if 0 < month < 13 else None


def _day_of(year: int, month: int, day: int) -> date | None:
    """A day; None if the calendar has none such."""
    last = _end_of(year, month)
    return last.replace(day=day) if last and 0 < day <= last.day else None
