"""The units and scales of official texts: what each is, how Chinese spells it and how English prints it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Literal, cast, get_args

from ..faults.problems import N_

Scale = Literal[
    "十", "百", "千", "万", "十万", "百万", "千万", "亿", "十亿", "百亿", "千亿", "万亿", "十万亿", "百万亿"
]  # fmt: skip
SCALES: dict[str, int] = {
    "十": 10, "百": 100, "千": 1000, "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7,
    "亿": 10**8, "十亿": 10**9, "百亿": 10**10, "千亿": 10**11, "万亿": 10**12, "十万亿": 10**13, "百万亿": 10**14,
}  # fmt: skip
"""What each scale is worth."""

SCALE_NAMES = {
    "十": N_("Ten"), "百": N_("Hundred"), "千": N_("Thousand"), "万": N_("Ten thousand"),
    "十万": N_("Hundred thousand"), "百万": N_("Million"), "千万": N_("Ten million"),
    "亿": N_("Hundred million"), "十亿": N_("Billion"), "百亿": N_("Ten billion"),
    "千亿": N_("Hundred billion"), "万亿": N_("Trillion"), "十万亿": N_("Ten trillion"), "百万亿": N_("Hundred trillion"),
}  # fmt: skip
SCALE = "|".join(sorted(SCALES, key=len, reverse=True))
"""Pattern of a scale, the longest first."""

Rate = Literal["percent", "per-mille", "per-myriad"]
Points = Literal["points", "mille-points", "basis-points"]
Kind = Literal[Rate, Points, "multiple", "doubling", "money", "measure", "time", "count", "score"]
RATES: tuple[str, ...] = get_args(Rate)
POINTS: tuple[str, ...] = get_args(Points)
RELATIVE = (*RATES, *POINTS, "multiple", "doubling")
"""Kinds that say how one quantity stands to another: of these are changes, and they have no scale."""

EXACT = ("个工作日", "小时", "分钟")
"""Units of time that no other says as well: days, months and years are called in many ways."""


@dataclass(frozen=True)
class Unit:
    """One unit, or one kind of counting: what is printed with a number, and what is left to the text around it.

    A sign stands with its number wherever that is printed (5%, USD 5); words stand in the English text itself
    (5 tonnes of rice), and with changes. What is counted has neither: each text and each indicator has its noun.
    """

    kind: Kind
    spellings: tuple[str, ...]
    """How Chinese texts write it, the usual way first."""

    sign: str = ""
    """The number with its sign: `{}%`."""

    words: tuple[str, str] | None = None
    """What one and several are called."""

    said: str = ""
    """Pattern of what else English texts call it."""

    factor: Decimal = Decimal(1)
    """How many of the unit that English prints are in one."""

    @property
    def name(self) -> str:
        """What it is called among those that edit: the usual Chinese spelling."""
        return self.spellings[0]

    @property
    def pattern(self) -> str:
        """Pattern of all that English texts call it; empty for what is counted."""
        forms = [_pattern(word) for word in self.words or ()]
        return "|".join([*reversed(forms), *([self.said] if self.said else [])])

    def amount(self, value: Decimal) -> Decimal:
        """`value` in what English prints: 3成 are 30%, 翻两番 is four times."""
        return Decimal(2) ** value if self.kind == "doubling" else value * self.factor

    def signed(self, number: str) -> str:
        """The English `number` with the sign, if there is one."""
        sign = self.sign.removesuffix("s") if number == "1" and self.kind in POINTS else self.sign
        return sign.format(number) if sign else number

    def worded(self, number: str) -> str:
        """The English `number` with sign or words; alone if the unit has neither."""
        if self.sign or not self.words:
            return self.signed(number)
        return f"{number} {self.words[number != '1']}"


def find(spelling: str | None) -> Unit | None:
    """The unit that Chinese texts write like this, one by another (元/平方米) too; None if the table lacks it."""
    return _find(spelling) if spelling else None


def same(one: str | None, other: str | None) -> bool:
    """Whether both spellings are one unit: ％ and %, 公里 and 千米."""
    return one == other or (find(one) is not None and find(one) == find(other))


def is_kind(spelling: str | None, *kinds: str) -> bool:
    """Whether the unit is known and of one of `kinds`."""
    unit = find(spelling)
    return unit is not None and unit.kind in kinds


def is_counted(spelling: str | None) -> bool:
    """Whether the noun of the unit stands in the data: what is counted, and what the table lacks."""
    unit = find(spelling)
    return unit is None or unit.kind in ("count", "score")


def scaled(spelling: str) -> tuple[str, str] | None:
    """Scale and unit in a spelling that holds both (万元), which are two things in the data."""
    found = re.fullmatch(f"({SCALE})(.+)", spelling)
    return (found[1], found[2]) if found and find(found[2]) and not find(spelling) else None


def spellings() -> Iterator[str]:
    """Yield every spelling in the table."""
    return (spelling for unit in UNITS for spelling in unit.spellings)


@cache
def _find(spelling: str) -> Unit | None:
    plain = spelling.translate(_NARROW)
    known = _known()
    if plain in known:
        return known[plain]
    above, by, below = plain.partition("/")
    if by:
        return _quotient(spelling, known.get(above), below)
    left, by, right = plain.partition("·")
    if by and left in known and right in known:
        return _product(spelling, known[left], known[right])
    either = re.fullmatch(r"(.+)\((.+)\)", plain)
    counted = known.get(plain.removesuffix("(次)").removesuffix("次"))
    if _is_count(counted) or (either and all(_is_count(known.get(part)) for part in either.groups())):
        return Unit("count", (plain.translate(_WIDE),))
    return None


def _is_count(unit: Unit | None) -> bool:
    return unit is not None and unit.kind == "count"


@cache
def _known() -> dict[str, Unit]:
    return {spelling.translate(_NARROW): unit for unit in UNITS for spelling in unit.spellings}


def _quotient(spelling: str, above: Unit | None, below: str) -> Unit | None:
    """Money, a measure or a count by another unit, of which there may be many: 元/吨, 人/平方公里, 件/万人."""
    per = _per(below)
    if above is None or per is None:
        return None
    by = replace(above, spellings=(spelling,), said=above.pattern)
    if above.sign:
        return replace(by, sign=f"{above.sign} {per}")
    return replace(by, words=(f"{above.words[0]} {per}", f"{above.words[1]} {per}")) if above.words else by


def _per(below: str) -> str | None:
    """By what something is measured, in English: per tonne, per 10,000 people; None for what is not in the table."""
    found = re.fullmatch(f"({SCALE})?(.+)", below)
    unit = _known().get(found[2]) if found else None
    if found is None or unit is None:
        return None
    count = SCALES.get(found[1], 1)
    names = unit.words or _COUNTED.get(unit.name)
    if unit.kind == "money":
        return "per " + unit.signed(f"{count:,}")
    if names is None:
        return ""
    return f"per {names[0]}" if count == 1 else f"per {count:,} {names[1]}"


def _product(spelling: str, left: Unit, right: Unit) -> Unit:
    if left.words and right.words:
        return Unit(
            "measure",
            (spelling,),
            words=(f"{left.words[0]}-{right.words[0]}", f"{left.words[0]}-{right.words[1]}"),
        )
    return Unit("count", (spelling,))


def _pattern(word: str) -> str:
    """Pattern of an English word in both spellings, its parts joined as may be."""
    return re.sub(
        "tre(?=s?\\b)", "t(?:re|er)", word.replace("(", r"\(").replace(")", r"\)").replace("-", " ")
    ).replace(" ", "[- ]")


_NARROW = str.maketrans("％（）／℃", "%()/℃")
_WIDE = str.maketrans("()", "（）")
_COUNTED = {
    "人": ("person", "people"), "户": ("household", "households"), "家": ("company", "companies"),
    "件": ("item", "items"), "次": ("time", "times"), "台": ("unit", "units"), "辆": ("vehicle", "vehicles"),
}  # fmt: skip
"""What is called so where another unit is measured by it: 元/人."""


def _table() -> Iterator[Unit]:
    """Yield the units of units.txt, which says what stands in a line."""
    for line in Path(__file__).with_name("units.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, written, english, said, factor = (*line.split("\t"), "", "", "")[:5]
            unit = Unit(cast("Kind", kind), tuple(written.split()), said=said, factor=Decimal(factor or 1))
            one, _, many = english.partition("/")
            if "{}" in english:
                yield replace(unit, sign=english)
            elif english:
                yield replace(unit, words=(one, many or f"{one}s"))
            else:  # of what is counted each spelling is a unit
                yield from (replace(unit, spellings=(each,)) for each in unit.spellings)


UNITS = tuple(_table())
"""All units. What is not among them, an office may count in by the noun that indicators.yml gives."""
