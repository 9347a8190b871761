"""A text in both languages as readers see it, with the places of its characters; how it is stored is known elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ...faults.problems import Place, Problem, problem

QUOTES = str.maketrans({"‘": "'", "’": "'"})


@dataclass(frozen=True)
class Mark:
    """What stands in a text for a figure, or for a part of it: from where to where, and its name, `id` or `id.part`."""

    start: int
    end: int
    name: str


@dataclass(frozen=True)
class Said:
    """A text in one language as readers see it, and the figures in it."""

    text: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Pair:
    """A text in both languages; `place` tells where the character at an offset of the English stands.

    Without an offset, it tells where the whole text stands. `planned`: it says what will
    be done; `done`: what was.
    """

    zh: Said
    en: Said
    place: Callable[[int | None], Place]
    planned: bool = False
    done: bool = False

    def told(self, message: str, offset: int | None = None, **values: object) -> Problem:
        """A problem at a character of the English text, or with the whole of it."""
        return problem(self.place(offset), message, **values)
