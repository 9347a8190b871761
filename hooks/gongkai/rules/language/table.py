"""The tables of words beside these modules: plain text, a row a line, its columns parted by tabs; # begins a comment."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ...faults.patterns import joined, lazy, whole


def rows(name: str) -> list[list[str]]:
    """The columns of each row of the table `name`.txt; of an empty line one that is empty."""
    lines = (Path(__file__).parent / f"{name}.txt").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def filled(name: str) -> list[list[str]]:
    """The rows of a table in which =NAME begins a row that {NAME} stands for in others, without those."""
    table = rows(name)
    pieces = {row[0].removeprefix("="): row[1] for row in table if row[0].startswith("=")}
    return [[whole(column, pieces) for column in row] for row in table if not row[0].startswith("=")]


def alternatives(name: str) -> Mapping[str, str]:
    """The parts of the table `name`.txt, each of alternatives that are joined."""
    return joined(Path(__file__).parent / f"{name}.txt")


@cache
def rights(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The rows of a table of what is right, each with the pattern of where something else stands `at` its place."""
    return tuple((lazy(pattern), right) for right, pattern in filled(name))


def words(name: str) -> frozenset[str]:
    """The words of a table that holds nothing else."""
    return frozenset(word for row in rows(name) for word in row[0].split())


def patterns(name: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """The rows of a table of patterns: one of Chinese, and one of how the English begins that says it."""
    return tuple((lazy(zh), lazy(rf"\b(?:{en})", re.IGNORECASE)) for zh, en in rows(name))
