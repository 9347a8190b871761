"""The files of docs/ that are no pages and are published as they are: pictures, tables, documents, archives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from .contents.found import TOO_LARGE, UNKNOWN, Found, Part, Unread
from .contents.looking import looked_into

MAX_LOOKED = 50_000_000
"""Bytes of a file that is looked into; a larger one is told."""


@dataclass(frozen=True)
class Beside:
    """A file: its name below docs/, its name in messages, where it stands, its size, and when it was changed."""

    name: str
    file: str
    path: Path
    size: int
    changed: int

    def __repr__(self) -> str:
        """What it is called, and what it holds: not when it was written."""
        return f"Beside({self.name!r}, {self.file!r}, {_digest(self)!r})"

    @property
    def found(self) -> tuple[Found, ...]:
        """What stands in the file; the file's own name is a part of it."""
        return (Part("", self.name), *_found(self))

    @property
    def content(self) -> bytes:
        """What the file holds; nothing if it cannot be read, which is told elsewhere, or has gone."""
        try:
            return self.path.read_bytes()
        except OSError:
            return b""

    @property
    def text(self) -> str | None:
        """The text of the file; None if it is no text."""
        parts = _found(self)
        return parts[0].text if len(parts) == 1 and isinstance(parts[0], Part) and not parts[0].name else None


@lru_cache(maxsize=4096)
def _digest(file: Beside) -> str:
    """A digest of what `file` holds; of one that is not looked into, its size."""
    return str(file.size) if file.size > MAX_LOOKED else blake2b(file.content).hexdigest()


@lru_cache(maxsize=4096)
def _found(file: Beside) -> tuple[Found, ...]:
    """What stands in `file`, found once for all rules."""
    return tuple(contents(file.path, file.name, file.size))


def contents(path: Path, name: str, size: int) -> Iterator[Found]:
    """Yield what is found in the file at `path`, called `name`."""
    if size > MAX_LOOKED:
        yield Unread("", TOO_LARGE)
        return
    try:
        content = path.read_bytes()
    except OSError:
        yield Unread("", UNKNOWN)
        return
    yield from looked_into(name, content)


def read_beside(docs: Path, names: list[str]) -> tuple[Beside, ...]:
    """The files `names` of `docs` that can be read."""
    found = []
    for name in names:
        path = docs / name
        try:
            state = path.stat()
        except OSError:
            continue
        found.append(Beside(name, path.as_posix(), path, state.st_size, state.st_mtime_ns))
    return tuple(found)
