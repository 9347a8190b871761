"""Files of a site in which nothing was found: not looked into again while they, the engine and what they are held against are the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING

from ..faults.problems import Problem
from ..work import engine
from ..work.kept import INSPECTED, SIZE, keep, kept

if TYPE_CHECKING:
    from .built import BuiltFile


@dataclass(frozen=True)
class Silence:
    """Digests of files and what was looked for in vain: kept of inspections before, and of this one."""

    before: frozenset[bytes] = field(default_factory=lambda: kept(INSPECTED))
    now: set[bytes] = field(default_factory=set)

    def left(self, files: Iterable[BuiltFile], sought: str, *by: object) -> Iterator[tuple[BuiltFile, bytes]]:
        """Yield the files in which what is `sought`, going `by` nothing else, has not been sought in vain, each with what is to be among those `now` if it is."""
        for file in files:
            if (digest := _digest(file, sought, *by)) in self.before:
                self.now.add(digest)
            else:
                yield file, digest

    def broken(
        self,
        files: Iterable[BuiltFile],
        find: Callable[[BuiltFile], Iterable[Problem]],
        sought: str,
        *by: object,
    ) -> Iterator[Problem]:
        """Yield what `find` finds in the files in which it has not been sought in vain."""
        for file, digest in self.left(files, sought, *by):
            if found := [*find(file)]:
                yield from found
            else:
                self.now.add(digest)

    def keep(self) -> None:
        """Let the next inspection know."""
        keep(self.now, self.before, INSPECTED)


def _digest(file: BuiltFile, *sought: object) -> bytes:
    said = f"{sought!r}\0{file.name}\0".encode()
    return blake2b(said + file.content, key=engine.digest(), digest_size=SIZE).digest()
