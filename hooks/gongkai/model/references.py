"""Texts with references to figures: `共新登记市场主体{new-entities}`, `{total.comparison}`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_REFERENCE = re.compile(r"\{([a-z0-9-]+)(?:\.([a-z]+))?\}")
_STRAY = re.compile(r"\{[^{}]*\}|[{}]")


@dataclass(frozen=True)
class Reference:
    """A reference to a figure, or to one part of it, and its place in the text."""

    figure: str
    part: str | None
    offset: int


@dataclass(frozen=True)
class Literal:
    """Plain text, and its place in the text it comes from."""

    text: str
    offset: int


def pieces(text: str) -> Iterator[Literal | Reference]:
    """Yield the plain pieces of `text` and the references between them, in order."""
    end = 0
    for found in _REFERENCE.finditer(text):
        if found.start() > end:
            yield Literal(text[end : found.start()], end)
        yield Reference(found[1], found[2], found.start())
        end = found.end()
    if end < len(text):
        yield Literal(text[end:], end)


def references(text: str) -> Iterator[Reference]:
    """Yield the references in `text`."""
    return (piece for piece in pieces(text) if isinstance(piece, Reference))


def stray_braces(text: str) -> Iterator[Literal]:
    """Yield each brace, and each pair of braces with what is between, that is no reference."""
    for piece in pieces(text):
        if isinstance(piece, Literal):
            for found in _STRAY.finditer(piece.text):
                yield Literal(found[0], piece.offset + found.start())


def plain(text: str, figure: Callable[[str, str | None], str]) -> str:
    """`text` with each reference replaced by what `figure(id, part)` prints."""
    return "".join(
        piece.text if isinstance(piece, Literal) else figure(piece.figure, piece.part)
        for piece in pieces(text)
    )
