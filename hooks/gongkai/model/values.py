"""What a figure says of its indicator: a value reached, a target, background, or only a part of the whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar, assert_never

from .figure import Figure, Status
from .text import Period
from .tree import ROLE, Role

T = TypeVar("T")


def status_of(figure: Figure, role: Role) -> Status:
    """The status of a figure; that of a part of its `role`, if it states none itself."""
    return figure.status or ROLE[role].status


def stretch_of(figure: Figure, period: Period, plan_period: Period | None, role: Role) -> Period | None:
    """First and last day of what the figure speaks of; None for background that names no stretch."""
    if figure.span:
        return figure.span
    status = status_of(figure, role)
    match status:
        case "actual":
            return period
        case "target":
            return plan_period if ROLE[role].planned else period
        case "background":
            return None
    assert_never(status)


def reached(figure: Figure, indicator: str, role: Role) -> bool:
    """Whether the figure is a value of `indicator` as it was: no target, no background, no part of the whole."""
    return status_of(figure, role) == "actual" and figure.of != indicator


def one(found: Iterable[tuple[Period | None, T]], period: Period) -> T | None:
    """What one report states of an indicator, given with its stretches: for its `period` before any other; None if not just one."""
    stated = list(found)
    whole: Sequence[tuple[Period | None, T]] = [each for each in stated if each[0] == period] or stated
    return whole[0][1] if len(whole) == 1 else None
