"""Patterns that are made once they are asked: to make all two thousand takes half a second, and most commands ask few."""

from __future__ import annotations

import re
from typing import Any, cast
from weakref import WeakSet

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, made when it is first asked for more than its text."""
    made = _Lazy(pattern, flags)
    _KNOWN.add(made)
    return cast("re.Pattern[str]", made)


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
