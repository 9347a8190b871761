"""A text in both languages as readers see it, with the places of its characters; how it is stored is known elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ...faults.patterns import lazy
from ...faults.problems import Place, Problem, problem

_QUOTES = str.maketrans({"‘": "'", "’": "'"})
_ABROAD = lazy(
    r"(?:\+|\b00)86[- ]?(?:\(0?\)[- ]?)?(?P<far>\(?(?:10|2\d|[3-9]\d{2})\)?)[- ]?(?P<first>\d{3,4})[- ]?(?P<last>\d{4})(?!\d)"
    r"|(?<![\d+(-])\(?(?P<near>0(?:10|2\d|[3-9]\d{2}))\)?[- ](?P<begins>\d{3,4})[- ](?P<ends>\d{4})(?!\d)"
)
"""A telephone number as English groups it: +86 711 335 0096, (0711) 335 0096."""
_BESIDE = lazy(r"(?<=\d{7})(\s*(?:[,/、或]|or|and)\s*)(\d{4}) (\d{4})(?!\d)")
"""Another number of the same place behind it."""


def dialled(text: str) -> str:
    """A `text`, no longer or shorter, with its telephone numbers as Chinese writes them."""
    return _BESIDE.sub(lambda found: f"{found[1]}{found[2]}{found[3]} ", _ABROAD.sub(_dialled, text))


def as_here(text: str) -> str:
    """An English `text`, no longer or shorter, with straight quotation marks and its telephone numbers as Chinese writes them."""
    return dialled(text.translate(_QUOTES))


def _dialled(found: re.Match[str]) -> str:
    area = found["near"] or f"0{found['far'].strip('()')}"
    number = f"{found['first'] or found['begins']}{found['last'] or found['ends']}"
    return f"{area}-{number}".ljust(len(found[0]))


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
    be done; `done`: what was; `label`: it is a title, a heading or the head of a table; `page`: it stands
    on a hand-written page, where what is a sentence here may be said elsewhere there.
    """

    zh: Said
    en: Said
    place: Callable[[int | None], Place]
    planned: bool = False
    done: bool = False
    label: bool = False
    page: bool = False

    def told(self, message: str, offset: int | None = None, **values: object) -> Problem:
        """A problem at a character of the English text, or with the whole of it."""
        return problem(self.place(offset), message, **values)
