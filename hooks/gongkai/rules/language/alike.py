"""Characters written for others that sound or look alike, each of which is a word where it stands: told by what stands around them (以全部到位)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ...faults.patterns import lazy
from .table import filled


@cache
def _patterns() -> Sequence[tuple[re.Pattern[str], str]]:
    return [(lazy(pattern, re.MULTILINE), meant) for meant, pattern in filled("alike")]


def alike(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield where each begins, what is written, and what is meant."""
    for pattern, meant in _patterns():
        for found in pattern.finditer(text):
            yield found.start("at"), found["at"], meant
