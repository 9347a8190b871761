"""Patterns are made once they are asked, and each of them can be made."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import gongkai
from gongkai.faults.patterns import joined, lazy


def test_a_pattern_is_made_once_it_is_asked() -> None:
    digits = lazy(r"(?P<n>\d+)")
    assert digits.pattern == r"(?P<n>\d+)"
    assert "search" not in vars(digits)
    assert digits.sub("-", "1 2") == "- -"
    assert "search" in vars(digits)
    assert digits.groupindex == {"n": 1}


def test_a_table_of_alternatives_is_joined(tmp_path: Path) -> None:
    table = tmp_path / "homes.txt"
    table.write_text("# rooms\n=ROOM\n\\d{3,4}室\n# 3门201\n\\d门\\d+|房\n\n=HOME\n路(?:{ROOM})\n", "utf-8")
    assert joined(table) == {"ROOM": r"\d{3,4}室|\d门\d+|房", "HOME": r"路(?:\d{3,4}室|\d门\d+|房)"}


def test_no_row_of_alternatives_ends_in_a_blank_which_editors_take_away() -> None:
    texts = [table.read_text("utf-8") for table in Path(gongkai.__path__[0]).rglob("*.txt")]
    tables = [text for text in texts if "# =NAME begins what is joined as alternatives" in text]
    assert len(tables) > 5
    assert [row for text in tables for row in text.splitlines() if row.endswith(" ")] == []


def test_every_pattern_of_the_engine_can_be_made() -> None:
    modules = pkgutil.walk_packages(gongkai.__path__, "gongkai.")
    names = [module.name for module in modules if not module.name.endswith("__main__")]
    made = [pattern.flags for name in names for pattern in _lazy(list(vars(import_module(name)).values()))]
    assert len(made) > 500


def _lazy(value: Any) -> Iterator[Any]:
    if type(value) is type(lazy("")):
        yield value
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _lazy(each)
