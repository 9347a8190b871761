"""Patterns are made once they are asked, and each of them can be made."""

from __future__ import annotations

import gc
import pkgutil
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
    for module in pkgutil.walk_packages(gongkai.__path__, "gongkai."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    made = [each.flags for each in gc.get_objects() if type(each) is type(lazy(""))]
    assert len(made) > 500
