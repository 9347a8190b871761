"""The tables of words beside these modules: plain text, a row a line, its columns parted by tabs; # begins a comment."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from ...faults.patterns import lazy


def rows(name: str) -> list[list[str]]:
    """The columns of each row of the table `name`.txt; of an empty line one that is empty."""
    lines = (Path(__file__).parent / f"{name}.txt").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def filled(name: str) -> list[list[str]]:
    """The rows of a table in which =NAME begins a row that {NAME} stands for in others, without those."""
    table = rows(name)
    pieces = {row[0].removeprefix("="): row[1] for row in table if row[0].startswith("=")}
    return [[whole(column, pieces) for column in row] for row in table if not row[0].startswith("=")]


def whole(pattern: str, pieces: Mapping[str, str]) -> str:
    """A `pattern` with the `pieces` that it names in braces."""
    return _PIECE.sub(lambda found: pieces[found[1]], pattern)


_PIECE = lazy(r"\{([A-Z_]+)\}")


def alternatives(name: str) -> Mapping[str, str]:
    """The parts of a table of alternatives, each joined: =NAME begins a part, for which {NAME} stands in those below."""
    parts: dict[str, str] = {}
    for part in _HEAD.split("\n".join(row for (row,) in rows(name) if row))[1:]:
        head, *joined = part.splitlines()
        parts[head] = whole("|".join(joined), parts)
    return parts


_HEAD = lazy("^=", re.MULTILINE)


def words(name: str) -> frozenset[str]:
    """The words of a table that holds nothing else."""
    return frozenset(word for row in rows(name) for word in row[0].split())


def patterns(name: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """The rows of a table of patterns: one of Chinese, and one of how the English begins that says it."""
    return tuple((lazy(zh), lazy(rf"\b(?:{en})", re.IGNORECASE)) for zh, en in rows(name))
