"""A quantity that a text states, in a form that is alike in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Kind = Literal["number", "percent", "points", "month", "half-year", "quarter", "plan", "figure"]


@dataclass(frozen=True)
class Quantity:
    """What is stated: a number, a share in per cent, percentage points, a month, a period, a five-year plan, or a figure.

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
