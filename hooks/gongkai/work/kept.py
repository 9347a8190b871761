"""Digests kept from one command to the next: in the folder of whoever runs it, where no change to a portal can bring any along."""

from __future__ import annotations

import os
from collections.abc import Set
from contextlib import suppress
from pathlib import Path

SIZE = 12
"""Bytes of a digest."""
ALL, HOLDING, INSPECTED = "settled", "settled.build", "settled.site"
"""What is kept of an examination by all rules, by those that a build asks, and of an inspection of a site."""
_MOST = 100_000
"""Of more than these, none are kept but those that hold now."""


def folder() -> Path:
    """Where they are kept; nowhere, if nobody knows whose process this is."""
    try:
        caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    except RuntimeError:
        return Path(os.devnull, "gongkai")
    return caches / "gongkai"


def kept(name: str = ALL) -> frozenset[bytes]:
    """The digests that were kept by a `name`; none, if they cannot be read."""
    try:
        found = (folder() / name).read_bytes()
    except OSError:
        return frozenset()
    return frozenset(found[at : at + SIZE] for at in range(0, len(found), SIZE))


def keep(now: Set[bytes], before: Set[bytes], name: str = ALL) -> None:
    """Keep by a `name` the digests that hold `now` beside those of `before`; where that cannot be, the next command has none."""
    both = now | before
    if both != before:
        with suppress(OSError):
            folder().mkdir(parents=True, exist_ok=True)
            (folder() / name).write_bytes(b"".join(sorted(both if len(both) <= _MOST else now)))
