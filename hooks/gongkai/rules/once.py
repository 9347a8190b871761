"""What many rules ask of the same sources, found once."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from ..reading.sources import Sources

Found = TypeVar("Found")


class _Same:
    """Sources that are the same only as themselves: each rule asks of the ones at hand."""

    def __init__(self, sources: Sources) -> None:
        self.sources = sources

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.sources is self.sources

    def __hash__(self) -> int:
        return id(self.sources)


def once(find: Callable[[Sources], Found]) -> Callable[[Sources], Found]:
    """`find`, which keeps what it found in the last two sources: all, and those of the reports that have changed."""

    @lru_cache(maxsize=2)
    def found(same: _Same) -> Found:
        return find(same.sources)

    return lambda sources: found(_Same(sources))
