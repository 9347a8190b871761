"""A quantity that a text states, in a form that is alike in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from ....model.units import Points, Rate

Kind = Literal[Rate, Points, "number", "multiple", "unit", "month", "half-year", "quarter", "plan", "figure"]


@dataclass(frozen=True)
class Quantity:
    """What is stated: a number, a rate, points, how many times as much, a unit, a month, a period, a five-year plan, or a figure.

    `firm` is False for words that often say something else (一致, first-class, both): they may answer a firm
    quantity of the other language but ask for none.
    """

    kind: Kind
    value: Decimal | str
    start: int
    written: str
    firm: bool = True

    @property
    def same(self) -> tuple[Kind, Decimal | str]:
        """What must agree between languages."""
        return self.kind, self.value

    def alike(self) -> Iterator[Quantity]:
        """Yield what says the same in another way: 0.5% for 5‰, three times as much for 200% more."""
        for worth in (_RATES, _POINTS):
            if self.kind in worth and isinstance(self.value, Decimal):
                share = self.value / worth[self.kind]
                for kind, parts in worth.items():
                    if kind != self.kind:
                        yield replace(self, kind=kind, value=(share * parts).normalize(), firm=False)
        if self.kind == "percent" and isinstance(self.value, Decimal):
            for times in (self.value / 100, self.value / 100 + 1):
                yield replace(self, kind="multiple", value=times.normalize(), firm=False)


_RATES: dict[Kind, int] = {"percent": 100, "per-mille": 1000, "per-myriad": 10_000}
_POINTS: dict[Kind, int] = {"points": 100, "mille-points": 1000, "basis-points": 10_000}
