"""The tables of what excludes what, read from the text files beside this module.

A name in brackets begins a contrast; each row below is one of its senses, with tabs between: how English says it, what says
it for certain in Chinese and in English, what may say it in each. These are patterns; a name in braces stands for a piece
of `pieces.txt`. A word that stands for certain must be wrong to leave out when another of its contrast takes its place; what
may say it is anything that could have been meant.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ....faults.patterns import whole
from ..table import rows
from .contrast import Contrast, Row, Sense


def of_file(name: str) -> Mapping[str, Mapping[str, Row]]:
    """The rows of each contrast in a file, by how English says the sense."""
    found: dict[str, dict[str, Row]] = {}
    senses: dict[str, Row] = {}
    for said, *row in rows(f"contrasts/{name}"):
        if row:
            senses[said] = tuple(whole(pattern, _pieces()) for pattern in row)
        elif said:
            senses = found.setdefault(said.strip("[]"), {})
    return found


@cache
def _pieces() -> Mapping[str, str]:
    """The pieces of patterns; one may hold those before it."""
    found: dict[str, str] = {}
    for name, piece in rows("contrasts/pieces"):
        found[name] = whole(piece, found)
    return found


def contrast(senses: Mapping[str, Row], *, close: bool = False) -> Contrast:
    """The contrast of such rows; `close`: for clauses alone."""
    return Contrast(tuple(Sense(name, row) for name, row in senses.items()), close)


def _table(name: str, *, close: bool = False) -> Mapping[str, Contrast]:
    return {key: contrast(senses, close=close) for key, senses in of_file(name).items()}


SCOPE = _table("scope")
"""How far something reaches."""
TIME, DAYS = _table("times"), _table("days")
"""When and how often; which day, and which hour of the day."""
BASIS = _table("bases")
"""Of what a share is told, and with what something is compared."""
DIRECTION = _table("direction")
"""Up and down, without a number beside."""
OPPOSITES, KINDS = _table("opposites"), _table("kinds")
"""Opposites and what is easily exchanged; things of a closed kind, and how far something reaches that has no figure."""
CLAUSES = _table("clauses", close=True)
"""What excludes what within a clause."""
