"""A file of the data without some of the items of its lists; what stays is still found where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from .source import KeyPath, Source


def without(source: Source, dropped: Iterable[KeyPath]) -> Source:
    """`source` without the items of lists at the paths `dropped`; what stays is still found where it stands in the file."""
    gone: dict[KeyPath, set[int]] = {}
    for path in dropped:
        if isinstance(path[-1], int):
            gone.setdefault(path[:-1], set()).add(path[-1])
    if not gone:
        return source
    marks = (
        {after: mark for path, mark in group.items() if (after := _after(path, gone)) is not None}
        for group in (source.values, source.keys)
    )
    values, keys = marks
    return replace(source, value=_cut(source.value, (), gone), values=values, keys=keys, whole=source)


def _after(path: KeyPath, gone: dict[KeyPath, set[int]]) -> KeyPath | None:
    """Where what stood at `path` stands now; None if it is gone."""
    found: list[str | int] = []
    for depth, step in enumerate(path):
        lost = gone.get(path[:depth], ())
        if step in lost:
            return None
        found.append(step - sum(each < step for each in lost) if isinstance(step, int) else step)
    return tuple(found)


def _cut(value: Any, path: KeyPath, gone: dict[KeyPath, set[int]]) -> Any:
    if isinstance(value, dict):
        return {key: _cut(each, (*path, key), gone) for key, each in value.items()}
    if isinstance(value, list):
        lost = gone.get(path, ())
        return [_cut(each, (*path, index), gone) for index, each in enumerate(value) if index not in lost]
    return value
