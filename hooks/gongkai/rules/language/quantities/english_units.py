"""The units that English texts name: beside a number, and anywhere."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from ....faults.patterns import lazy
from ....model.units import UNITS, Unit
from .stated import CENT, Sense, measured, sense

_TIMES_OF_DAY = ("年", "季度", "个月", "周", "个工作日", "天", "小时", "分钟", "秒")
NAMES = {
    f"u{at}": unit
    for at, unit in enumerate((*UNITS, CENT))
    if unit.factor == 1 and (unit.kind in ("money", "measure") or unit.name in _TIMES_OF_DAY)
}
BY_NAME = {unit.name: unit for unit in NAMES.values()}
_EITHER = "|".join(
    f"(?P<{name}>{unit.pattern})"
    for name, unit in sorted(NAMES.items(), key=lambda item: -len((item[1].words or (" " * 12,))[0]))
)
UNIT = lazy(f"(?<![A-Za-z])(?:{_EITHER})(?![A-Za-z])", re.IGNORECASE)
_BEHIND = lazy(rf"[- ]?(?:(?:full|square|consecutive|more|calendar|working|whole|straight|successive|further|extra|additional)[- ])??(?:{_EITHER})(?![A-Za-z])", re.IGNORECASE)  # fmt: skip
_MONEY = {name: unit for name, unit in NAMES.items() if unit.kind == "money" and unit.name != "分"}
_BEFORE = lazy(
    r"(?<![A-Za-z])(?:" + "|".join(f"(?P<{name}>{unit.pattern})" for name, unit in _MONEY.items()) + r")[ ]?$",
    re.IGNORECASE,
)  # fmt: skip
_LONGEST = 24


def unit_beside(text: str, start: int, end: int) -> Unit | None:
    """The unit that stands right behind a number, or the currency before it."""
    behind = _BEHIND.match(text, end)
    if behind:
        return NAMES[behind.lastgroup or ""]
    return unit_before(text, start)


def unit_before(text: str, start: int) -> Unit | None:
    """The currency before a number."""
    before = _BEFORE.search(text[max(0, start - _LONGEST) : start])
    return NAMES[before.lastgroup or ""] if before else None


@lru_cache(maxsize=4096)
def units(text: str) -> frozenset[str]:
    """Names of the money, the measures and times that the English `text` speaks of, with or without a number."""
    return frozenset(NAMES[found.lastgroup or ""].name for found in UNIT.finditer(text))


MILLION = lazy(r"m\b(?! ?[/²³])")
"""What may make millions of a number, or metres: 6m cubic metres, CNY 6m, a road 6m wide."""


def metres_or_million(
    text: str, start: int, end: int, value: Decimal
) -> tuple[frozenset[Sense], Unit | None]:
    """What a number with an m behind it says: millions if a unit or a currency stands beside, else either."""
    many = value * 10**6
    beyond = unit_beside(text, end + 1, end + 1) or unit_before(text, start)
    metres = () if beyond else (sense("number", value), *measured(value, BY_NAME["米"]))
    return frozenset({sense("number", many), *measured(many, beyond), *metres}), beyond
