"""A quantity that a text states, in a form that is alike in both languages."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from ....model.quantities import Quantity
from ....model.units import Points, Rate, Unit, find

Kind = Literal[
    Rate, Points, "number", "ordinal", "multiple", "month", "half-year", "quarter", "lunar", "plan", "digits",
    "length", "area", "weight", "power", "energy", "volume", "months", "minutes",
]  # fmt: skip
"""Of what a value is one: a number as such, a rate, points, how many times as much, a month, a period, digits, a measure."""

Sense = tuple[Kind, Decimal | str]
"""What must agree between languages."""


@dataclass(frozen=True)
class Stated:
    """What is stated from `start` to `end` of a text.

    `says`: the ways to say it, of which the other language must know one; `may`: what else it may answer there.
    `firm` is False for words that often say something else (一致, first-class, both): they ask for nothing.
    `again` is True where it may count what was named before (the two): it is only told in place of another number.
    `unit` stands beside it; `quantity` is what the grammar of Chinese read, and `part` which of its values this is.
    """

    start: int
    end: int
    written: str
    says: frozenset[Sense]
    may: frozenset[Sense] = frozenset()
    firm: bool = True
    again: bool = False
    unit: Unit | None = None
    quantity: Quantity | None = None
    part: Literal["", "start", "low", "high"] = ""

    def answers(self, other: Stated) -> bool:
        """Whether it says what `other` asks for."""
        return not other.says.isdisjoint(self.says) or not other.says.isdisjoint(self.may)


def of_match(
    found: re.Match[str], says: set[Sense], may: set[Sense] | None = None, *, firm: bool = True
) -> Stated:
    """What `found` states."""
    return Stated(found.start(), found.end(), found[0], frozenset(says), frozenset(may or ()), firm)


def sense(kind: Kind, value: Decimal | int) -> Sense:
    """A value of a kind, the same however it is written."""
    return kind, Decimal(value).normalize()


def senses(kind: Kind, *values: Decimal | int) -> set[Sense]:
    """Several values of a kind."""
    return {sense(kind, value) for value in values}


def named(says: str) -> set[Sense]:
    """The values that a row of a table names: month:12 number:31."""
    said = [each.split(":") for each in says.split()]
    return {sense(kind, int(value)) if value.isdecimal() else (kind, value) for kind, value in said}  # type: ignore[arg-type, misc]


def nth(number: Decimal | int) -> set[Sense]:
    """A number that may be the place in an order."""
    return {sense("number", number), sense("ordinal", number)}


Said = tuple[int, int, frozenset[Sense]]
"""From where to where, and what it says; a number within asks for nothing by itself."""


def whole(found: re.Match[str], says: Iterable[Sense]) -> Said:
    """What all that is `found` says, so that no number within asks for anything."""
    return (*found.span(), frozenset(says))


def beside(found: re.Match[str], says: Iterable[Sense]) -> Said:
    """What is `found` says, too: the numbers within are asked for all the same."""
    return found.start(), found.start(), frozenset(says)


def part_of_whole(share: Decimal) -> set[Sense]:
    """What a part says, as a number and in per cent."""
    if 0 < share < _SMALL:
        return {sense("number", share), sense("percent", share * 100)}
    if share > _WHOLE:
        return {sense("number", share)}
    return {sense("number", round(share, 4)), *(sense("percent", round(share * 100, to)) for to in (0, 1, 2))}


_WHOLE = 1_000_000
"""Above it what is called a part is none."""
_SMALL = Decimal("0.001")
"""Below it a share is told by all its digits: two in a hundred thousand."""


RATES: Mapping[str, int] = {"percent": 100, "per-mille": 1000, "per-myriad": 10_000}
POINTS: Mapping[str, int] = {"points": 100, "mille-points": 1000, "basis-points": 10_000}


def alike(kind: str, value: Decimal) -> Iterator[Sense]:
    """Yield what says a rate in another way: 0.5% for 5‰, three times as much for 200% more."""
    for worth in (RATES, POINTS):
        if kind in worth:
            share = value / worth[kind]
            yield from (sense(other, share * parts) for other, parts in worth.items() if other != kind)  # type: ignore[arg-type]
    if kind == "percent":
        yield from (sense("multiple", times) for times in (value / 100, value / 100 + 1))


_MEASURES: Mapping[Kind, Mapping[str, str]] = {
    "length": {"米": "1", "公里": "1000", "厘米": "0.01", "毫米": "0.001", "海里": "1852"},
    "area": {"平方米": "1", "公顷": "10000", "亩": "666.6667", "平方公里": "1000000"},
    "weight": {"克": "0.001", "公斤": "1", "斤": "0.5", "吨": "1000", "毫克": "0.000001"},
    "power": {"瓦": "1", "千瓦": "1000", "兆瓦": "1000000", "吉瓦": "1000000000"},
    "energy": {"千瓦时": "1", "兆瓦时": "1000", "吉瓦时": "1000000", "太瓦时": "1000000000"},
    "volume": {"升": "1", "毫升": "0.001", "立方米": "1000"},
    "months": {"个月": "1", "季度": "3", "年": "12", "岁": "12"},
    "minutes": {"秒": "0.0166667", "分钟": "1", "小时": "60", "天": "1440", "周": "10080"},
}
"""How much of each measure is in a unit, so that 3000米 is 3 km and 15万亩 are 10,000 hectares."""
MEASURED = frozenset(_MEASURES)
_BY_UNIT = {name: (kind, Decimal(worth)) for kind, of in _MEASURES.items() for name, worth in of.items()}
_FINE = 200
"""Steps to a tenfold: what rounding makes different is one or two of them apart."""

CENT = Unit("money", ("分",), words=("cent", "cents"), said="fen")


def dimension(unit: Unit | None) -> Kind | None:
    """What the unit measures; None if nothing that is stated in other units as well."""
    return _BY_UNIT[unit.name][0] if unit and unit.name in _BY_UNIT else None


def measured(value: Decimal, unit: Unit | None) -> Iterator[Sense]:
    """Yield how much it is in whatever unit, rounded twice, so that neighbours meet."""
    if unit is None or unit.name not in _BY_UNIT or value <= 0:
        return
    kind, worth = _BY_UNIT[unit.name]
    yield from _steps(kind, value * worth * unit.factor)


def summed(parts: Iterable[tuple[Decimal, Unit | None]]) -> Iterator[Sense]:
    """Yield how much parts in several units are together: a year and six months."""
    known = [(value, unit, *_BY_UNIT[unit.name]) for value, unit in parts if unit and unit.name in _BY_UNIT]
    total = sum((value * worth * unit.factor for value, unit, _, worth in known), Decimal(0))
    if total > 0 and len({kind for _, _, kind, _ in known}) == 1:
        yield from _steps(known[0][2], total)


def _steps(kind: Kind, much: Decimal) -> Iterator[Sense]:
    at = math.log10(much) * _FINE
    yield from ((kind, Decimal(step)) for step in (math.floor(at), math.ceil(at)))


def base(spelling: str | None) -> Unit | None:
    """The unit of a quantity; of one by another (元/亩), what it counts."""
    return find(spelling.partition("/")[0] if spelling else None)
