"""What was found in a file, and how much may be unpacked to find it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BufferedIOBase
from typing import IO

MAX_UNPACKED = 60_000_000
"""Bytes that all which is packed in one file may take together; what is larger is told and not read."""
MAX_PARTS = 3_000
MAX_NESTED = 5

UNKNOWN, LOCKED, DAMAGED, SCANNED = "unknown", "locked", "damaged", "scanned"
TOO_MUCH, TOO_LARGE = "too much", "too large"
"""Why a file is not read: its kind, a password, its pages are pictures, what is packed in it, its size."""


@dataclass(frozen=True)
class Part:
    """A text in a file: the name of the part it stands in (empty: the file itself), and whether a line may go on in the next."""

    name: str
    text: str
    wrapped: bool = True


@dataclass(frozen=True)
class Unread:
    """A file, or the part of it called `name`, that nobody has looked into, and why."""

    name: str
    reason: str


@dataclass(frozen=True)
class Picture:
    """What a picture says of where, when or by whom it was taken: EXIF, XMP, IPTC or text."""

    name: str
    kind: str


Found = Part | Unread | Picture
Look = Callable[[str, bytes, "Budget"], Iterator[Found]]
"""Looks into a part by its name and content."""


class TooMuchError(Exception):
    """More is packed than may be unpacked."""


@dataclass
class Budget:
    """What may still be unpacked of one file, and how deep."""

    left: int = MAX_UNPACKED
    parts: int = MAX_PARTS
    depth: int = field(default=0)

    def take(self, size: int) -> None:
        """Count `size` bytes of one part.

        Raises:
            TooMuchError: if nothing is left.
        """
        self.left -= size
        self.parts -= 1
        if self.left < 0 or self.parts < 0:
            raise TooMuchError

    def read(self, opened: IO[bytes] | BufferedIOBase) -> bytes:
        """What stands in a part, counted.

        Raises:
            TooMuchError: if that is more than may be unpacked.
        """
        content = opened.read(self.left + 1)
        self.take(len(content))
        return content
