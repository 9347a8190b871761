"""What a printed quantity says: a value, a bound, a change, a rank, and so on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

BoundKind = Literal["at-least", "at-most", "more-than", "less-than", "nearly", "about"]
Direction = Literal["up", "down"]
SIGNS: Mapping[Direction, int] = {"up": 1, "down": -1}


@dataclass(frozen=True)
class Bound:
    """How exact a value is, with the words that say it: 近, 余, 以上."""

    kind: BoundKind
    words: str


@dataclass(frozen=True)
class Amount:
    """A value in single units, the scale multiplied in; `scale` is as printed, `at` the time or state it had the value."""

    value: Decimal
    unit: str | None = None
    scale: str = ""
    at: str | None = None


@dataclass(frozen=True)
class Change:
    """How much something rose or fell; `value` is negative for a fall, None for a range or ratio.

    `basis` is printed or None; `versus` if it is no time but something else (全省平均), so that nothing has changed.
    """

    value: Decimal | None
    unit: str | None
    direction: Direction
    verb: str
    basis: str | None = None
    versus: bool = False


@dataclass(frozen=True)
class Step:
    """From one value, if printed, to another: 由24.7%提高到31%, 降至0.4‰."""

    to: Amount
    direction: Direction | None
    start: Amount | None = None


@dataclass(frozen=True)
class Rank:
    """A place, or the group of the `top` ones by number or name (前3, 百强, 前列), among those of `scope` in words."""

    place: int | None = None
    top: int | str | None = None
    scope: str | None = None


@dataclass(frozen=True)
class Quantity:
    """A quantity in a text: where it starts, how it is printed, and what that says.

    `value` has the sign that is printed, so that 下降5% is 5 here and -5 in `change`.
    `words`: the numeral is in words; `carried`: verb or basis come from words before (增长9.6%、12.4%);
    `run`: for so long without a break (连续3年); `order`: of that order (千亿级); `vague`: no number at all (上百家).
    """

    start: int
    printed: str
    value: Decimal | None = None
    unit: str | None = None
    scale: str = ""
    words: bool = False
    bound: Bound | None = None
    change: Change | None = None
    step: Step | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    ratio: tuple[int, int] | None = None
    multiple_of: str | None = None
    proportion: tuple[Decimal, ...] = ()
    rank: Rank | None = None
    carried: bool = False
    run: bool = False
    order: bool = False
    vague: bool = False

    @property
    def end(self) -> int:
        """Where the text goes on."""
        return self.start + len(self.printed)


OtherKind = Literal[
    "address", "date", "document-number", "hotline", "idiom", "in-document", "in-quotes", "indicator-name",
    "latin", "marker", "name", "ordinal", "period", "phone", "time", "year",
]  # fmt: skip


@dataclass(frozen=True)
class Other:
    """A number in a text that is no quantity, and what it is instead."""

    start: int
    printed: str
    kind: OtherKind

    @property
    def end(self) -> int:
        """Where the text goes on."""
        return self.start + len(self.printed)
