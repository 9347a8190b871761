"""The head of a hand-written page, between two lines of ---."""

from __future__ import annotations

import re

from ..faults.patterns import lazy
from .source import Source, parse

_FRONT = lazy(r"---\n(.*?\n)---\n", re.DOTALL)


def front(text: str, file: str) -> tuple[Source, str] | None:
    """The head of the page `text`, called `file` in messages, and what stands below it; None if it has none."""
    found = _FRONT.match(text)
    return (parse("\n" + found[1], file), text[found.end() :]) if found else None
