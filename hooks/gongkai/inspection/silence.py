"""Files of a site in which nothing was found: not looked into again while they, the engine and what they are held against are the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING

from ..work import engine
from ..work.kept import INSPECTED, SIZE, keep, kept

if TYPE_CHECKING:
    from .built import BuiltFile


@dataclass(frozen=True)
class Silence:
    """Digests of files and what was looked for in vain: kept of inspections before, and of this one."""

    before: frozenset[bytes] = field(default_factory=lambda: kept(INSPECTED))
    now: set[bytes] = field(default_factory=set)

    def left(self, files: Iterable[BuiltFile], sought: str, *by: object) -> Iterator[BuiltFile]:
        """Yield the files in which what is `sought`, going `by` nothing else, has not been sought in vain."""
        for file in files:
            if (digest := _digest(file, sought, *by)) in self.before:
                self.now.add(digest)
            else:
                yield file

    def note(self, file: BuiltFile, sought: str, *by: object) -> None:
        """Note that nothing was found in a file."""
        self.now.add(_digest(file, sought, *by))

    def keep(self) -> None:
        """Let the next inspection know."""
        keep(self.now, self.before, INSPECTED)


def _digest(file: BuiltFile, *sought: object) -> bytes:
    said = f"{sought!r}\0{file.name}\0".encode()
    return blake2b(said + file.content, key=engine.digest(), digest_size=SIZE).digest()
