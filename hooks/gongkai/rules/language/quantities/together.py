"""What numbers of a Chinese text say together: 十年六个月, 每十个中有三个, from 1 January to 31 December."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

from ....faults.patterns import lazy
from ....model.units import find
from .chinese_numerals import NUMERALS, counted, scaled
from .stated import Sense, Stated, measured, nth, part_of_whole, sense, senses, summed

_N = rf"\d+(?:\.\d+)?|[{NUMERALS}]+"
_COMPOUND = lazy(
    rf"(?<![\d第{NUMERALS}])(?P<many>{_N})(?P<unit>年|个?小时|周|天|米|公里|元|斤)[零又加]?(?P<more>{_N})(?P<part>个月|小时|分钟|分(?![之数])|天|秒|厘米|米|角|两)"
)
_SHARE = lazy(
    rf"(?:每[^，。；\d{NUMERALS}]{{0,6}}?|(?=[^，。；\d]{{0,12}}中))(?P<whole>{_N})[个名户件起家位人次所项户]{{1,2}}[^，。；\d]{{0,12}}?(?:，[^，。；\d每]{{0,6}}?)?(?:就?有|占)[^，。；\d{NUMERALS}]{{0,4}}(?P<part>{_N})(?!成|分之|%)"
)
_MONTHS = lazy(
    r"(?P<first>\d{1,2})月1日[^，。；\d]{0,6}?(?:至|到|[-—–~～]{1,2})(?:(?:\d{4}|[次翌当同本])年)?(?P<last>\d{1,2})月(?P<day>\d{1,2})日"
)
_SMALL_MONEY = lazy(rf"(?:(?P<whole>{_N})元)?(?P<tenths>{_N})[毛角](?:(?P<rest>{_N})分)?|(?P<cents>{_N})分钱")
_SCALED = lazy(
    rf"(?<![第\d.{NUMERALS}])(?=[\d{NUMERALS}])(?=[^多余来]*?(?:[多余来][万亿]|\d[十百千万亿]+[\d一二两三四五六七八九]))(?:(?:\d++(?:\.\d++)?|[{NUMERALS}])[多余来]?)+(?<![\d.])"
)
_HEIGHT = lazy(r"(?<!\d)(\d)米(\d{2})(?![\d米厘])")
_PARTS = lazy(r"(?<![比\d]分)(?<!比分为)(?<!\d)(\d{1,2})比(\d{1,2})(?![\d胜负])")
_WHOLE_MONTHS = lazy(r"(?<![\d.])((?:[369]|1[258]|2[147])0)天")
_IN_A_ROW = lazy(rf"连续第({_N})[次年届]")
_RACE = lazy(r"(?<!\d)(\d{1,2})秒(\d{2})(?!\d)")
_LI = lazy(rf"(?<![第{NUMERALS}\d])(?P<many>{_N})华?里(?![程面头外边弄巷])")
_FEN = lazy(rf"(?<![\d第{NUMERALS}])(?P<many>{_N})分(?:地|田|菜地|薄田|水田|旱地|自留地)")
_LOCANTS = lazy(r"\d(?:,\d)+(?=-)")
_AGES = lazy(rf"(?<![\d第{NUMERALS}])(?P<many>{_N})个?(?P<of>世纪(?![初末中年以])|甲子)")
_LEFT = lazy(
    rf"(?:[减降缩省]|压[缩减])[^，。；\d]{{0,8}}(?:至|到|为|成|只有|仅为)(?:了)?(?:原来|原先|原有|原本|以前|过去|从前|此前|之前|改革前|往年|上年|去年)[^，。；\d{NUMERALS}]{{0,4}}(?P<whole>{_N})分之(?P<part>{_N})"
)
_ALL_BUT = lazy(rf"除了?[^，。；\d{NUMERALS}]{{0,6}}(?P<whole>{_N})分之(?P<part>{_N})(?=[^，。；]{{0,8}}外)")
_DURATION = lazy(
    rf"(?<![第{NUMERALS}\d])(?P<many>[{NUMERALS}]+)(?P<unit>年|周|天)(?![级代度来前后底初末间中制级以])"
)
_PER = {lazy("每亩|/亩|亩[产均]"): 15, lazy("每斤|/斤"): 2}
"""By what is measured that English measures by the hectare, or the kilogram."""
_NO_YEAR = 2023
"""One with 28 days in February."""


@dataclass(frozen=True)
class Together:
    """What the numbers from `start` to `end` say as well; of the kinds in `instead`, none is asked for by itself."""

    start: int
    end: int
    says: frozenset[Sense]
    instead: frozenset[str] = frozenset()


def together(stated: Iterable[Stated], text: str) -> Iterator[Stated]:
    """Yield each number with what it says together with its neighbours."""
    joined = [
        Together(
            *found.span(),
            frozenset(says(found)),
            frozenset({"number"} if form in (_FEN, _HEIGHT, _LOCANTS) else ()),
        )
        for form, says in _SAID
        for found in form.finditer(text)
    ]
    joined += [*_whole_months(text), *_rows_of_months(text)]
    times = _per(text)
    for each in stated:
        if not each.written:  # what may answer a number, though it asks for none
            yield replace(each, may=each.may.union(*(other.says for other in joined)))
            continue
        within = [other for other in joined if other.start <= _numeral(each) < other.end]
        says = each.says.union(*(other.says for other in within), _by_more(each, times))
        yield replace(each, says=says, firm=each.firm and not any(_is_of(each, other) for other in within))


def _per(text: str) -> int | None:
    """How many times as much it is of the measure of English."""
    return next((times for per, times in _PER.items() if per.search(text)), None)


def _numeral(stated: Stated) -> int:
    """Where its numeral begins, which the verb of a change or a bound stands before."""
    change = stated.quantity.change if stated.quantity else None
    bound = stated.quantity.bound if stated.quantity else None
    before = change.verb if change else bound.words if bound else ""
    if stated.quantity and stated.quantity.step and not stated.part:
        before = stated.written[: max(map(stated.written.rfind, "至到为成")) + 1]
    return stated.start + len(before) if stated.written.startswith(before) else stated.start


def _by_more(stated: Stated, times: int | None) -> Iterator[Sense]:
    """Yield how much a sum or measure is by the hectare, or the kilogram."""
    value, unit = stated.quantity and stated.quantity.value, stated.unit
    if times and value and not stated.part and unit and unit.kind in ("money", "measure"):
        yield from (sense("number", value * times), *measured(value * times, unit))


def _is_of(stated: Stated, together: Together) -> bool:
    """Whether a number is told by what it says together with others, so that nobody asks for it by itself."""
    return not _is_year(stated) and all(kind in together.instead for kind, _ in stated.says)


def durations(text: str) -> Iterator[Stated]:
    """Yield how long something takes, in words, which asks for nothing: 三年."""
    for found in _DURATION.finditer(text):
        many, unit = counted(found["many"]), find(found["unit"])
        says = frozenset({sense("number", many), *measured(many, unit)})
        yield Stated(*found.span(), found[0], says, firm=False, unit=unit)


def _sum(found: re.Match[str]) -> Iterator[Sense]:
    many, unit, more, part = found.group("many", "unit", "more", "part")
    return summed([(counted(many), find(unit)), (counted(more), find("分钟" if part == "分" else part))])


def _money(found: re.Match[str]) -> set[Sense]:
    whole, tenths, rest, cents = (
        counted(found[part] or "零") for part in ("whole", "tenths", "rest", "cents")
    )
    yuan = whole + tenths / 10 + (rest + cents) / 100
    return senses("number", yuan, yuan * 100, yuan * (_per(found.string) or 1))


def _years(found: re.Match[str]) -> set[Sense]:
    years = counted(found["many"]) * (60 if found["of"] == "甲子" else 100)
    return {sense("number", years), *measured(years, find("年"))}


def _part(found: re.Match[str], *, taken: bool = False) -> set[Sense]:
    """The part of a whole, or what is taken away where it is left."""
    share = counted(found["part"]) / (counted(found["whole"]) or 1)
    return part_of_whole(1 - share if taken else share) if 0 < share < 1 else set()


def _whole_months(text: str) -> Iterator[Together]:
    """Yield what whole months are called: the first half of the year, a quarter, or no more than their names."""
    for found in _MONTHS.finditer(text):
        first, last = int(found["first"]), int(found["last"])
        if not (1 <= first <= 12 and 1 <= last <= 12) or int(found["day"]) not in (
            monthrange(_NO_YEAR, last)[1],
            29 * (last == 2),
        ):
            continue
        says: set[Sense] = set()
        if (first, last) in ((1, 6), (7, 12)):
            says = {("half-year", "first" if first == 1 else "second")}
        elif last == first + 2 and last % 3 == 0:
            says = {sense("quarter", Decimal(last) / 3)}
        elif (first, last) == (1, 9):
            says = {sense("number", 3)}
        named = bool(says) or (first, last) == (1, 12)
        yield Together(
            *found.span(), frozenset(says), frozenset({"number", "month"} if named else {"number"})
        )


def _rows_of_months(text: str) -> Iterator[Together]:
    """Yield the months of a row of which only the last is called one: 7、8、9月."""
    for row in _MONTH_ROW.finditer(text):
        for found in _FIGURE.finditer(row[0]):
            month = sense("month", int(found[0]))
            yield Together(row.start() + found.start(), row.start() + found.end(), frozenset({month}), frozenset({"number"}))  # fmt: skip


_FIGURE = lazy(r"\d+")
_MONTH_ROW = lazy(r"(?<![\d.])(?:(?:1[0-2]|[1-9])[、和及])+(?=(?:1[0-2]|[1-9])月)")


def _is_year(stated: Stated) -> bool:
    return any(kind == "number" and isinstance(value, Decimal) and value > 31 for kind, value in stated.says)


_SAID: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Iterable[Sense]]], ...] = (
    (_COMPOUND, _sum),
    (_SHARE, _part),
    (_SMALL_MONEY, _money),
    (_SCALED, lambda found: senses("number", scaled(found[0]))),
    (lazy("百十(?=[来多几号]?[户人个家名头只])"), lambda _: senses("number", 100)),
    (lazy("([三四五六七八九])旬(?![老的]?[古代])"), lambda found: senses("number", counted(found[1]) * 10)),
    (_HEIGHT, lambda found: senses("number", Decimal(f"{found[1]}.{found[2]}"))),
    (_RACE, lambda found: senses("number", Decimal(f"{found[1]}.{found[2]}"))),
    (
        _PARTS,
        lambda found: (
            each
            for part in found.groups()
            for each in senses("percent", 100 * Decimal(part) / (sum(map(Decimal, found.groups())) or 1))
        ),
    ),
    (_IN_A_ROW, lambda found: nth(counted(found[1]))),
    (_WHOLE_MONTHS, lambda found: measured(Decimal(found[1]) / 30, find("个月"))),
    (_LI, lambda found: measured(counted(found["many"]) / 2, find("公里"))),
    (_FEN, lambda found: measured(counted(found["many"]) / 10, find("亩"))),
    (_LOCANTS, lambda _: ()),
    (_AGES, _years),
    (_LEFT, partial(_part, taken=True)),
    (_ALL_BUT, partial(_part, taken=True)),
)
"""What each form says: 一年零六个月, 每十个中有三个, 3元5角, 10秒12, 里, 分地, 2,4-D, 世纪, what is left."""
