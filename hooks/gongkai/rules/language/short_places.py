"""What short, old and poetic names of places mean: 羊城 is Guangzhou."""

from __future__ import annotations

from functools import lru_cache

from ...faults.patterns import lazy
from .table import rows

_SHORT = tuple((lazy(short), name) for short, name in rows("short_places"))


@lru_cache(maxsize=4096)
def in_full(zh: str) -> str:
    """`zh` and the full names of the places that it calls by others."""
    return " ".join([zh, *(name for short, name in _SHORT if short.search(zh))])


def is_short(name: str) -> bool:
    """Whether `name` is one of them as it is."""
    return any(short.fullmatch(name) for short, _ in _SHORT)
