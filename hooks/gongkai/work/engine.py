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


def below(folder: Path) -> Iterator[Path]:
    """Yield the files in `folder`, those that links lead to too, but for code that Python keeps compiled."""
    for place, folders, names in os.walk(folder, followlinks=True):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (Path(place, name) for name in names)


@cache
def digest() -> bytes:
    """By what this engine differs from every other: its files, Python, and the packages that stand beside it."""
    found = hashlib.blake2b(sys.version.encode(), digest_size=32)
    for file in sorted(below(CODE)):
        found.update(file.read_bytes())
    found.update(repr(sorted(_packages())).encode())
    return found.digest()


def _packages() -> Iterator[str]:
    """Yield name and version of each package that is installed."""
    for folder in sys.path:
        with suppress(OSError):
            yield from (each.name for each in Path(folder).iterdir() if each.suffix == ".dist-info")
