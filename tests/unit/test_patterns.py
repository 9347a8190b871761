"""Patterns are made once they are asked, and each of them can be made."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module

import gongkai
from gongkai.faults.patterns import lazy


def test_a_pattern_is_made_once_it_is_asked() -> None:
    digits = lazy(r"(?P<n>\d+)")
    assert digits.pattern == r"(?P<n>\d+)"
    assert "search" not in vars(digits)
    assert digits.sub("-", "1 2") == "- -"
    assert "search" in vars(digits)
    assert digits.groupindex == {"n": 1}


def test_every_pattern_of_the_engine_can_be_made() -> None:
    modules = pkgutil.walk_packages(gongkai.__path__, "gongkai.")
    names = [module.name for module in modules if not module.name.endswith("__main__")]
    made = [pattern.flags for name in names for pattern in _lazy(list(vars(import_module(name)).values()))]
    assert len(made) > 500


def _lazy(value: object) -> Iterator[re.Pattern[str]]:
    if type(value) is type(lazy("")):
        yield value
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _lazy(each)
