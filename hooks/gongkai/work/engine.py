"""The engine as it is: its files, and by what one knows that it is another."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

CODE = Path(__file__).parent.parent
_KEPT = "__pycache__"


def code() -> Iterator[str]:
    """Yield the files of the engine, in their order."""
    for folder, below, names in os.walk(CODE):
        below[:] = sorted(name for name in below if name != _KEPT)
        yield from (f"{folder}{os.sep}{name}" for name in sorted(names))


@cache
def digest() -> bytes:
    """By what this engine differs from every other: its files, Python, and the packages that stand beside it."""
    found = hashlib.blake2b(sys.version.encode(), digest_size=32)
    for file in code():
        found.update(Path(file).read_bytes())
    found.update(repr(sorted(_packages())).encode())
    return found.digest()


def _packages() -> Iterator[str]:
    """Yield name and version of each package that is installed."""
    for folder in sys.path:
        with suppress(OSError):
            yield from (each.name for each in Path(folder).iterdir() if each.suffix == ".dist-info")
