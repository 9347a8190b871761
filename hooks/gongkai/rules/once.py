"""What many rules ask of the same sources, or of the same report, found once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from ..reading.sources import ReportSources, Sources

Of = TypeVar("Of", Sources, ReportSources)
Found = TypeVar("Found")


def once(find: Callable[[Of], Found]) -> Callable[[Of], Found]:
    """`find`, which leaves what it found with the sources or the report, as a cached property does: it goes when they go."""
    name = f"{find.__module__}.{find.__qualname__}"

    def found(of: Of) -> Found:
        kept: dict[str, Found] = vars(of)
        if name not in kept:
            kept[name] = find(of)
        return kept[name]

    return found
