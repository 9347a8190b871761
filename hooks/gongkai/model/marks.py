"""Marks in a Chinese text that say what is a figure: `拓展至{24个|licence-industries}`; without them it is the source's.

A brace that is meant as one is written twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARK = re.compile(r"\{\{|\}\}|\{([^{}|]+)\|([a-z0-9-]+)(?:\.([a-z]+))?\}")


@dataclass(frozen=True)
class Piece:
    """Text as printed; `offset` is its place in the text with the marks, `figure` what it states, if anything."""

    printed: str
    offset: int
    figure: str = ""
    part: str = ""
    """`change` or `rank`, where it states only that of the figure."""


def pieces(text: str) -> Iterator[Piece]:
    """Yield the pieces of a text, in order; together they print it."""
    end = 0
    for found in _MARK.finditer(text):
        if found.start() > end:
            yield Piece(text[end : found.start()], end)
        if found[1]:
            yield Piece(found[1], found.start() + 1, found[2], found[3] or "")
        else:
            yield Piece(found[0][0], found.start())
        end = found.end()
    if end < len(text):
        yield Piece(text[end:], end)


def plain(text: str) -> str:
    """The text as printed, without its marks."""
    return "".join(piece.printed for piece in pieces(text)) if "{" in text or "}" in text else text


def unmarked(printed: str) -> str:
    """How a text that holds no marks is written: its braces twice."""
    return printed.replace("{", "{{").replace("}", "}}")
