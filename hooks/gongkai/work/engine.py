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


def as_it_stands() -> bytes:
    """By what this engine differs from every other: its files, Python, and the packages that stand beside it."""
    found = hashlib.blake2b(sys.version.encode(), digest_size=32)
    for each in sorted(_packages()):
        found.update(f"{each}\0".encode())
    for file in sorted(below(CODE)):
        with suppress(FileNotFoundError):  # a link that leads nowhere
            content = hashlib.sha256(file.read_bytes()).digest()
            found.update(str(file).encode("utf-8", "surrogateescape") + content)
    return found.digest()


def _packages() -> Iterator[str]:
    """Yield name and version of each installed package, as its folder is called."""
    for place in sys.path:
        with suppress(OSError):
            yield from (each.name for each in Path(place).iterdir() if each.suffix in _INSTALLED)


_INSTALLED = (".dist-info", ".egg-info")


@cache
def digest() -> bytes:
    """The same of the engine that this process runs, whatever becomes of its files meanwhile."""
    return as_it_stands()
