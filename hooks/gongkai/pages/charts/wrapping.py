"""Lines of text in a drawing, broken by what they take at most, whatever the font."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import east_asian_width

_PIECES = re.compile(r"\s+|[^\s\u2e80-\uffef]*\d[\u2e80-\uffef]|[^\s\u2e80-\uffef]+|.")
_CLOSING = frozenset("，。；：、）》”’！？,.;:)!?%")


def width(words: str, size: float) -> float:
    """How wide `words` are at most, in a font of a `size`."""
    return size * _hundredths(words) / 100


@cache
def _hundredths(words: str) -> int:
    """How wide `words` are at most, in hundredths of the font's size."""
    return sum(100 if east_asian_width(letter) in "WF" else 56 for letter in words)


def wrapped(words: str, size: float, room: float) -> Iterator[str]:
    """Yield the lines that `words` become where there is `room`; no line begins with what closes a phrase, nor with the unit of a number."""
    line, taken, most = "", 0, max(1, int(room / (0.56 * size)))
    pieces = (piece[at : at + most] for piece in _PIECES.findall(words) for at in range(0, len(piece), most))
    for piece in pieces:
        if line and piece not in _CLOSING and size * (taken + _hundredths(piece.rstrip())) > room * 100:
            yield line.rstrip()
            line, taken = "", 0
        if line or piece.strip():
            line, taken = line + piece, taken + _hundredths(piece)
    if line.strip():
        yield line.rstrip()
