"""Lines of text in a drawing, broken by what they take at most, whatever the font."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from unicodedata import east_asian_width

from ...faults.patterns import lazy

_PIECES = lazy(r"\s+|[^\s\u2e80-\uffef]*\d[\u2e80-\uffef]|[^\s\u2e80-\uffef]+|.")
_CLOSING = frozenset("，。；：、）》”’！？,.;:)!?%")


def width(words: str, size: float) -> float:
    """How wide `words` are at most, in a font of a `size`."""
    return size * _hundredths(words) / 100


@cache
def _hundredths(words: str) -> int:
    """How wide `words` are at most, in hundredths of the font's size."""
    return sum(100 if east_asian_width(letter) in "WF" else 56 for letter in words)


@lru_cache(maxsize=256)
def _pieces(words: str) -> Sequence[tuple[str, int, int]]:
    """What `words` are broken into, each with how wide it is at the end of a line and within."""
    return [_measured(piece) for piece in _PIECES.findall(words)]


def _measured(piece: str) -> tuple[str, int, int]:
    return piece, _hundredths(piece.rstrip()), _hundredths(piece)


def _cut(words: str, most: int) -> Iterator[tuple[str, int, int]]:
    """Yield the pieces of `words`, none longer than `most` characters."""
    for piece in _pieces(words):
        if len(piece[0]) <= most:
            yield piece
        else:
            yield from (_measured(piece[0][at : at + most]) for at in range(0, len(piece[0]), most))


def wrapped(words: str, size: float, room: float) -> Iterator[str]:
    """Yield the lines that `words` become where there is `room`; no line begins with what closes a phrase, nor with the unit of a number."""
    line, taken, most = "", 0, max(1, int(room / (0.56 * size)))
    for piece, last, wide in _cut(words, most):
        if line and piece not in _CLOSING and size * (taken + last) > room * 100:
            yield line.rstrip()
            line, taken = "", 0
        if line or piece.strip():
            line, taken = line + piece, taken + wide
    if line.strip():
        yield line.rstrip()
