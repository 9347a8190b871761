"""How a quantity is printed in English; in Chinese it is printed as the source prints it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from .numerals import number, ordinal
from .quantities import Change, Quantity, Rank
from .quantities.quantity import BoundKind
from .quantities.words import BASES, VERSUS, pattern
from .units import find

BOUNDS: Mapping[BoundKind, str] = {
    "at-least": "at least", "at-most": "at most", "more-than": "more than", "less-than": "less than",
    "nearly": "nearly", "about": "about",
}  # fmt: skip
_PARTS = {
    2: ("half", "halves"),
    3: ("third", "thirds"),
    4: ("quarter", "quarters"),
    5: ("fifth", "fifths"),
    10: ("tenth", "tenths"),
}
_COUNTS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_VAGUE = {
    "十": "dozens",
    "百": "hundreds",
    "千": "thousands",
    "万": "tens of thousands",
    "亿": "hundreds of millions",
}
_DOUBLINGS = {1: "doubled", 2: "quadrupled"}
_GROUPS = {
    "首位": "first",
    "榜首": "first",
    "前列": "among the leaders",
    "前茅": "among the leaders",
    "领先地位": "among the leaders",
}

POINTS_IN_TIME: Mapping[str, str] = {
    "上年": "the previous year", "去年": "the previous year", "上年末": "the end of the previous year", "去年底": "the end of the previous year",
    "去年末": "the end of the previous year", "上年底": "the end of the previous year", "年初": "the start of the year",
    "上年同期": "the same period of the previous year", "去年同期": "the same period of the previous year",
    "同期": "the same period of the previous year", "上月": "the previous month", "上季度": "the previous quarter", "上半年": "the first half of the year",
}  # fmt: skip
YARDSTICKS: Mapping[str, str] = {
    "全国": "the country", "全省": "the province", "全市": "the city", "全区": "the district", "全县": "the county",
    "目标": "the target", "年度目标": "the target of the year", "计划": "the plan", "年度计划": "the plan of the year",
    "任务": "the target", "年度任务": "the target of the year", "预期": "what was expected", "预期目标": "the target",
}  # fmt: skip
SCOPES: Mapping[str, str] = {
    "全国": "in the country", "国内": "in the country", "全省": "in the province", "省内": "in the province", "全市": "in the city",
    "市内": "in the city", "全区": "in the district", "全县": "in the county", "全州": "in the prefecture", "全球": "in the world",
    "世界": "in the world", "亚洲": "in Asia", "中部": "in central China", "中部地区": "in central China", "西部": "in western China",
    "西部地区": "in western China", "东部": "in eastern China", "东部地区": "in eastern China", "中西部": "in central and western China",
    "中西部地区": "in central and western China", "东北": "in north-east China", "长三角": "in the Yangtze River Delta",
}  # fmt: skip


def english(quantity: Quantity) -> str:
    """`quantity` in English: at least 5%, about 300, up 9.59% year on year, third in central China, USD 350 million.

    What is counted has no word here: the sentence around has it. A basis or scope that no table knows is left to it too
    (see `unsaid`).
    """
    if quantity.rank:
        return _rank(quantity.rank)
    if quantity.change:
        return _change(quantity, quantity.change)
    if quantity.step:
        start, to = quantity.step.start, _bounded(quantity)
        return (
            f"from {_valued(start.value, start.unit)} to {to}"
            if start
            else f"{'down ' * (quantity.step.direction == 'down')}to {to}"
        )
    if quantity.run:
        return f"for {_bounded(quantity)} in a row"
    if quantity.multiple_of:
        return _joined(
            _bounded(quantity),
            "that of" if quantity.unit == "倍" else "of",
            point_in_time(quantity.multiple_of),
        )
    return _bounded(quantity)


def against(words: str) -> str:
    """What something has changed against, behind how much: year on year, on the start of the year; empty if no table knows it."""
    known = point_in_time(words.removeprefix("比").removeprefix("较"))
    return BASES.get(words) or (f"on {known}" if known else "")


def point_in_time(words: str) -> str:
    """A time that something is compared with, in English; empty if no table knows it."""
    year = re.fullmatch(r"(\d{4})年(末|底|同期)?", words)
    if not year:
        return POINTS_IN_TIME.get(words, "") or YARDSTICKS.get(words, "")
    before = {"同期": "the same period of ", None: ""}.get(year[2], "the end of ")
    return before + year[1]


def _valued(value: Decimal, unit: str | None) -> str:
    """A value with the sign or words of its unit; what is counted has neither."""
    known = find(unit)
    worth = known.amount(value) if known else value
    text = number(worth, 0 if worth != value else max(0, -int(value.as_tuple().exponent)))
    return known.worded(text) if known else text


def _bounded(quantity: Quantity) -> str:
    bound = BOUNDS[quantity.bound.kind] if quantity.bound else ""
    return _joined(bound, "around" if quantity.order and not bound else "", _plain(quantity))


def _plain(quantity: Quantity) -> str:
    if quantity.vague:
        return _vague(quantity.printed)
    if quantity.ratio:
        return _ratio(*quantity.ratio)
    if quantity.proportion:
        return ":".join(map(str, quantity.proportion))
    if quantity.low is not None and quantity.high is not None:
        return f"{_valued(quantity.low, quantity.unit)} to {_valued(quantity.high, quantity.unit)}"
    return "" if quantity.value is None else _valued(quantity.value, quantity.unit)


def _vague(printed: str) -> str:
    found = re.search("(上)?[数几]?([十百千万亿]+)", printed)
    largest = found[2][-1] if found else "十"
    return f"{'over a hundred' if found and found[1] and largest == '百' else _VAGUE[largest]}"


def _ratio(part: int, whole: int) -> str:
    if whole not in _PARTS or not 0 < part < 10:
        return f"{part}/{whole}"
    return f"{_COUNTS[part]} {_PARTS[whole][part > 1]}" if whole > 2 or part > 1 else "half"


def _change(quantity: Quantity, change: Change) -> str:
    if change.versus:
        way = "above" if change.direction == "up" else "below"
        return _joined(_bounded(quantity), way, _basis(change) or "it")
    if quantity.unit == "番":
        return _joined(_doubled(quantity), _basis(change))
    positive = quantity if quantity.value is None or quantity.value >= 0 else _unsigned(quantity)
    fold = f"{number(positive.value or Decimal(0))}-fold" if quantity.unit == "倍" else ""
    bound = BOUNDS[quantity.bound.kind] if quantity.bound and fold else ""
    return _joined(change.direction, bound, fold or _bounded(positive), _basis(change))


def _unsigned(quantity: Quantity) -> Quantity:
    return Quantity(
        quantity.start,
        quantity.printed,
        abs(quantity.value or Decimal(0)),
        quantity.unit,
        bound=quantity.bound,
    )


def _doubled(quantity: Quantity) -> str:
    times = int(quantity.value or 1)
    bound = BOUNDS[quantity.bound.kind] if quantity.bound else ""
    return _joined(bound, _DOUBLINGS.get(times, f"up to {2**times} times"))


def _basis(change: Change) -> str:
    """The basis in English, or nothing if no table knows it."""
    basis = change.basis or ""
    if change.versus and basis not in BASES:
        what = re.sub(
            rf"^(?:比|较|{pattern(VERSUS)})|(?:平均水平|平均|水平)$",
            "",
            basis,
        )
        known = YARDSTICKS.get(re.sub("(?:平均水平|平均|水平)$", "", what), "")
        return f"the average of {known}" if known and "平均" in basis else known
    return against(basis)


def _rank(rank: Rank) -> str:
    scope = SCOPES.get(rank.scope or "", "")
    if rank.place is not None:
        return _joined(ordinal(rank.place), scope)
    if isinstance(rank.top, int):
        return _joined(f"among the top {rank.top}", scope)
    return _joined(_GROUPS.get(rank.top or "", "in the leading group"), scope)


def _joined(*words: str) -> str:
    return " ".join(word for word in words if word)
