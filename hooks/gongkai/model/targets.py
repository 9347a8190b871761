"""A target held against a value of the same indicator: reached, or not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from .figure import Figure
from .references import references
from .registers import Wanted
from .units import same

if TYPE_CHECKING:
    from .archive import Reading, Value

LESS = re.compile(
    "以内|以下|不超过|不高于|不突破|控制在|降至|降到|压缩(?:至|到)|压减(?:至|到)|缩短(?:至|到)|低于|小于|至多|最多"
)
"""Words of a target that is reached from above."""

MOST = frozenset({"at-most", "less-than"})
"""Bounds that say so too."""

_STRICT = frozenset({"more-than", "less-than"})
_LOOSE = frozenset({"nearly", "about"})
_CLAUSE = re.compile("[，；。]")


@dataclass(frozen=True)
class Outcome:
    """What a target came to: the value held against it, and whether that reached it."""

    target: Reading
    value: Value
    met: bool


def met(target: Figure, value: Figure, words: str, wanted: Wanted) -> bool | None:
    """Whether `value` reaches the `target` set in the clause `words` for an indicator that should go where it is `wanted`.

    None where the two cannot be compared: other units, a rank, a range, a number that is only about right.
    """
    goal, amount = target.amount, value.amount
    if goal is None or amount is None or not same(target.unit, value.unit) or _inexact(target, value):
        return None
    less = target.bound in MOST or wanted == "down" or bool(LESS.search(words))
    return reaches(amount, goal, less=less, strict=target.bound in _STRICT)


def reaches(amount: Decimal, goal: Decimal, *, less: bool, strict: bool = False) -> bool:
    """Whether `amount` is as much as the `goal`, or as little where `less` is wanted; beyond it if that is `strict`."""
    if strict and amount == goal:
        return False
    return amount <= goal if less else amount >= goal


def clause(text: str, figure: str) -> str:
    """The clause of `text` that refers to `figure`."""
    named = (each for each in _CLAUSE.split(text) if any(one.figure == figure for one in references(each)))
    return next(named, text)


def _inexact(target: Figure, value: Figure) -> bool:
    stated = (target.low, target.high, target.before, value.low, value.high, value.before)
    return any(stated) or target.bound in _LOOSE or target.qualifier in {"近", "约"}
