"""Moments as data files and settings write them: day, minute and zone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

PUBLISH_AT = "publish_at"
"""The key under which a record says from when on it is public."""

_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?) ?(Z|[+-]\d\d:\d\d)")
_STATED = re.compile(rf"""\b{PUBLISH_AT}["']?\s*:\s*["']?([^"'#,}}\n]+)""")


def moment(written: str) -> datetime | None:
    """The moment that is written with day, minute and zone; None if it is none."""
    found = _MOMENT.fullmatch(written)
    try:
        return datetime.fromisoformat(f"{found[1]}T{found[2]}{found[3]}") if found else None
    except ValueError:
        return None


def stated_in(text: str) -> Iterator[datetime]:
    """Yield each moment that `text`, a data file or a page, states for something to be published at."""
    return (found for value in _STATED.findall(text) if (found := moment(value.strip())))
