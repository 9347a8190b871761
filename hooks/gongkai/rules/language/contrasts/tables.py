"""The tables of what excludes what, read from the text files beside this module.

A name in brackets begins a contrast; each row below is one of its senses, with tabs between: how English says it, what says
it for certain in Chinese and in English, what may say it in each. These are patterns; a name in braces stands for a piece
of `pieces.txt`. A word that stands for certain must be wrong to leave out when another of its contrast takes its place; what
may say it is anything that could have been meant.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ....faults.patterns import lazy
from .contrast import Contrast, Row, Sense

_PIECE = lazy(r"\{[A-Z_]+\}")


def rows(table: str) -> Mapping[str, Mapping[str, Row]]:
    """The rows of each contrast in a file, by how English says the sense."""
    found: dict[str, dict[str, Row]] = {}
    senses: dict[str, Row] = {}
    for line in _lines(table):
        name, *row = _PIECE.sub(lambda piece: _pieces()[piece[0]], line).split("\t")
        if row:
            senses[name] = tuple(row)
        else:
            senses = found.setdefault(name.strip("[]"), {})
    return found


def _lines(table: str) -> list[str]:
    text = Path(__file__).with_name(f"{table}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def _pieces() -> Mapping[str, str]:
    """The pieces of patterns; one may hold those before it."""
    found: dict[str, str] = {}
    for line in _lines("pieces"):
        name, _, piece = line.partition("\t")
        found[f"{{{name}}}"] = _PIECE.sub(lambda piece: found[piece[0]], piece)
    return found


def contrast(senses: Mapping[str, Row], *, close: bool = False) -> Contrast:
    """The contrast of such rows; `close`: for clauses alone."""
    return Contrast(tuple(Sense(name, row) for name, row in senses.items()), close)


def _table(name: str, *, close: bool = False) -> Mapping[str, Contrast]:
    return {key: contrast(senses, close=close) for key, senses in rows(name).items()}


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
