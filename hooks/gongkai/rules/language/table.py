"""The tables of words beside these modules: plain text, a row a line, its columns parted by tabs; # begins a comment."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from ...faults.patterns import lazy

Value = TypeVar("Value")


def rows(name: str) -> list[list[str]]:
    """The columns of each row of the table `name`.txt; of an empty line one that is empty."""
    lines = (Path(__file__).parent / f"{name}.txt").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def filled(name: str) -> list[list[str]]:
    """The rows of a table in which =name begins a row that «name» stands for in others, without those."""
    table = rows(name)
    parts = {row[0].removeprefix("="): row[1] for row in table if row[0].startswith("=")}
    return [
        [_PART.sub(lambda part: parts[part[1]], column) for column in row]
        for row in table
        if not row[0].startswith("=")
    ]


_PART = lazy("«([^»]+)»")


def words(name: str) -> frozenset[str]:
    """The words of a table that holds nothing else."""
    return frozenset(word for row in rows(name) for word in row[0].split())


def patterns(name: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """The rows of a table of patterns: one of Chinese, and one of how the English begins that says it."""
    return tuple((lazy(zh), lazy(rf"\b(?:{en})", re.IGNORECASE)) for zh, en in rows(name))


def grouped(found: Iterable[tuple[str, Value]]) -> dict[str, list[Value]]:
    """What is `found` by what stands before each, in its order."""
    groups: dict[str, list[Value]] = defaultdict(list)
    for key, value in found:
        groups[key].append(value)
    return dict(groups)
