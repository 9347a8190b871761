"""Patterns that are made once they are asked: to make all two thousand takes half a second, and most commands ask few; and tables of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast
from weakref import WeakSet

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, made when it is first asked for more than its text."""
    made = _Lazy(pattern, flags)
    _KNOWN.add(made)
    return cast("re.Pattern[str]", made)


def joined(table: Path) -> Mapping[str, str]:
    """The parts of a table, each of alternatives that are joined: =NAME begins a part, {NAME} stands for it below, # begins a comment."""
    parts: dict[str, str] = {}
    rows = [row for row in table.read_text("utf-8").splitlines() if row and not row.startswith("#")]
    for part in re.split("^=", "\n".join(rows), flags=re.MULTILINE)[1:]:
        name, *branches = part.splitlines()
        parts[name] = whole("|".join(branches), parts)
    return parts


def whole(pattern: str, pieces: Mapping[str, str]) -> str:
    """A `pattern` with the `pieces` that it names in braces."""
    return re.sub(r"\{([A-Z_]+)\}", lambda found: pieces[found[1]], pattern)


def make() -> None:
    """Make every pattern there is, for processes that are forked from this one and would each make them."""
    for pattern in tuple(_KNOWN):
        pattern.search  # noqa: B018 - asked for it


class _Lazy:
    """Once it is made, its methods are those of the pattern, and cost no more."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        made = re.compile(self.pattern, self._flags)
        vars(self).update({method: getattr(made, method) for method in _METHODS})
        return getattr(made, name)


_KNOWN: WeakSet[_Lazy] = WeakSet()
