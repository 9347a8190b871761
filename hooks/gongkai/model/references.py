"""Texts with references to figures: `{new-entities}`, `{total.change}`, or, where the figure is stated, `{24个|industries}`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

_REFERENCE = re.compile(r"\{\{|\}\}|\{(?:([^{}|]+)\|)?([a-z0-9-]+)(?:\.([a-z]+))?\}")
_PARTS = {"change": "comparison"}
"""Parts of a figure that texts may call otherwise than the data."""

_SENTENCE = re.compile(r"[.!?][”’\"')]*\s*$")
_BEGUN = re.compile(r"(?:^|[.!?] +)[“‘(]?$")
_STRAY = re.compile(r"\{[^{}]*\}|[{}]")


@dataclass(frozen=True)
class Reference:
    """A reference to a figure, or to one part of it, and its place in the text."""

    figure: str
    part: str | None
    offset: int
    printed: str = ""
    """What a mark (`{24个|id}`) prints itself."""

    begins: bool = False
    """Whether an English sentence begins with it."""

    @property
    def name(self) -> str:
        """What texts call it: `total.change`."""
        part = "change" if self.part == "comparison" else self.part
        return f"{self.figure}.{part}" if part else self.figure

    def cased(self, text: str) -> str:
        """`text`, printed for it, as it stands there: at least ten, At least ten."""
        return text[:1].upper() + text[1:] if self.begins else text


@dataclass(frozen=True)
class Literal:
    """Plain text, and its place in the text it comes from."""

    text: str
    offset: int
    brace: bool = False
    """Whether it is a brace that is meant as one: the text has it twice."""


@lru_cache(maxsize=32768)
def pieces(text: str) -> tuple[Literal | Reference, ...]:
    """The plain pieces of `text` and the references between them, in order."""
    return tuple(_pieces(text))


def _pieces(text: str) -> Iterator[Literal | Reference]:
    end = 0
    for found in _REFERENCE.finditer(text):
        if found.start() > end:
            yield Literal(text[end : found.start()], end)
        if found[2] is None:
            yield Literal(found[0][0], found.start(), brace=True)
        else:
            begins = bool(_BEGUN.search(text, 0, found.start()) and _SENTENCE.search(text))
            yield Reference(found[2], _PARTS.get(found[3], found[3]), found.start(), found[1] or "", begins)
        end = found.end()
    if end < len(text):
        yield Literal(text[end:], end)


def references(text: str) -> Iterator[Reference]:
    """Yield the references in `text`."""
    return (piece for piece in pieces(text) if isinstance(piece, Reference))


def stray_braces(text: str) -> Iterator[Literal]:
    """Yield each brace, and each pair of braces with what is between, that is no reference."""
    for piece in pieces(text):
        if isinstance(piece, Literal) and not piece.brace:
            for found in _STRAY.finditer(piece.text):
                yield Literal(found[0], piece.offset + found.start())


def plain(text: str, figure: Callable[[str, str | None], str]) -> str:
    """`text` with each reference replaced by what it prints itself, or by what `figure(id, part)` does."""
    return "".join(
        piece.text
        if isinstance(piece, Literal)
        else piece.printed or piece.cased(figure(piece.figure, piece.part))
        for piece in pieces(text)
    )


def bare(text: str) -> str:
    """`text` with each mark as the reference that other languages have for it: `{24个|id}` as `{id}`."""
    return _REFERENCE.sub(lambda found: f"{{{found[2]}.{found[3]}}}" if found[3] else f"{{{found[2]}}}", text)
