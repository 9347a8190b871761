"""What takes long to make, made once of the same: kept from one command to the next, in the folder of whoever runs it.

It is known by a digest of what it was made of and of the engine, and carries one of itself: what was cut short, or became
another on the disk, counts for nothing. It may be deleted at any time.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path

from . import engine
from .exchange import put
from .kept import folder

_MADE = "made"
_SIZE = 32
"""Bytes of a digest of what is kept, which stands before it."""
_MOST = 256 << 20
"""Of more bytes than these, none are kept on."""


def made(of: object, make: Callable[[], bytes]) -> bytes:
    """What `make` makes, which goes by nothing but the engine and what `of` says when printed."""
    found = before(of)
    if found is None:
        keep(of, found := make())
    return found


def before(of: object) -> bytes | None:
    """What was made `of` this before; None if nothing was, or it is not whole."""
    try:
        found = _file(of).read_bytes()
    except OSError:
        return None
    content = found[_SIZE:]
    return content if found[:_SIZE] == _digest(content) else None


def keep(of: object, content: bytes) -> None:
    """Keep the `content` that was made `of` this; where that cannot be, the next command makes it again."""
    file = _file(of)
    with suppress(OSError):
        _room(file.parent)
        put(file, _digest(content) + content, 0o600)


def _file(of: object) -> Path:
    return folder() / _MADE / blake2b(repr(of).encode(), key=engine.digest(), digest_size=_SIZE).hexdigest()


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=_SIZE).digest()


@cache
def _room(place: Path) -> None:
    """Make a folder for what is kept; where there is too much of it, all goes: whatever is still needed is made again."""
    place.mkdir(parents=True, exist_ok=True)
    with os.scandir(place) as files:
        if sum(file.stat().st_size for file in files) > _MOST:
            shutil.rmtree(place, ignore_errors=True)
            place.mkdir()
