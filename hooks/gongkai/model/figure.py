"""A quantity as a report prints it."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Literal

from pydantic import Field

from .quantities.quantity import BoundKind
from .text import Day, DecimalText, Line, Period, Record, SignedText, Slug, UnitName, decimal
from .units import SCALES, Scale

Basis = Literal["year-on-year", "month-on-month", "half-on-half", "other", "none"]
Change = Literal["up", "down"]
Scope = Literal["nation", "province", "city", "other", "none"]
Qualifier = Literal["近", "约", "超", "逾"]


class Comparison(Record):
    """Change against another period, in the unit given."""

    value: DecimalText
    scale: Scale | None = None
    unit: Line | None
    basis: Basis
    """`none`: the text names none; `other`: it names another, in the words of `against`."""

    direction: Change
    against: Line | None = None
    printed: Line | None = None
    """As its mark in the text prints it."""

    @property
    def amount(self) -> Decimal:
        """The value in single units, scale multiplied in."""
        return _scaled(self.value, self.scale)


class CountedChange(Comparison):
    """A change in the unit of its figure, which English calls by the noun of the indicator."""

    noun: UnitName


class Rank(Record):
    """Place among the offices of `scope`, counted from 1; or only the group of the first ones: 前列, 百强."""

    place: Annotated[int, Field(gt=0, lt=1000)] | None = None
    scope: Scope
    """`none`: nothing names one; `other`: the mark names another, in the words of `among`."""

    among: Line | None = None
    """The words by which the mark names it."""

    printed: Line | None = None
    """As its mark in the text prints it."""


Status = Literal["actual", "target", "background"]
"""What was reached, what is to be reached, and what is told only for comparison."""


class Figure(Record):
    """One quantity as the report prints it. It stands in the data once; texts refer to it by its id."""

    value: SignedText | None = None
    scale: Scale | None = None
    unit: Line | None = None
    qualifier: Qualifier | None = None
    bound: BoundKind | None = None
    words: str | None = None
    low: SignedText | None = None
    high: SignedText | None = None
    """The ends of a range, in the scale and unit of the figure."""

    before: SignedText | None = None
    """Of what went from one value to another, the former."""

    printed: Line | None = None
    """As its mark in the text prints it."""

    indicator: Slug | None = None
    indicators: tuple[Slug, ...] = ()
    as_of: Day | None = None
    """The day for which it stands; of a target, by which."""

    span: Period | None = None
    """What it covers, where that is neither the period of the report nor, for a target, that of the plan."""

    status: Status | None = None
    """None: actual in what was done, a target in a plan."""

    of: Slug | None = None
    """The indicator of whose whole it is a part, or to which it is added; its own, if it is no value of that."""

    comparison: Comparison | None = None
    rank: Rank | None = None

    @property
    def amount(self) -> Decimal | None:
        """The value in single units, scale multiplied in."""
        return None if self.value is None else self.scaled(self.value)

    def scaled(self, value: str) -> Decimal:
        """A value in the scale of the figure, in single units."""
        return _scaled(value, self.scale)

    @property
    def measures(self) -> tuple[str, ...]:
        """Ids of the indicators that the figure states."""
        return (self.indicator, *self.indicators) if self.indicator else self.indicators


@lru_cache(maxsize=8192)
def _scaled(value: str, scale: Scale | None) -> Decimal:
    return decimal(value) * SCALES.get(scale or "", 1)


Figures = dict[Slug, Figure]
