"""What many rules ask of the same sources, found once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from ..reading.sources import Sources

Found = TypeVar("Found")


def once(find: Callable[[Sources], Found]) -> Callable[[Sources], Found]:
    """`find`, which leaves what it found with the sources, as a cached property does: it goes when they go."""
    name = f"{find.__module__}.{find.__qualname__}"

    def found(sources: Sources) -> Found:
        kept: dict[str, Found] = vars(sources)
        if name not in kept:
            kept[name] = find(sources)
        return kept[name]

    return found
