"""Text-true writing: an edit changes the lines of its field and no other, whatever stands around it.

Each function gives the file with its new text. That is read again before it is given: if it holds anything but what was
asked for, nothing is written at all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import Any

from ..importing.yamltext import Value
from ..reading.source import KeyPath, Source, parse
from .listing import with_item, with_moved, without_it
from .stating import with_value
from .unwritable import UnwritableError


def changed(source: Source, path: KeyPath, value: Value, order: Sequence[str] = ()) -> Source:
    """The file with `value` at `path`; a key that is not there yet takes its place in the `order` of keys.

    Raises:
        UnwritableError: if the file does not take it.
    """
    return _proved(source, with_value(source, path, value, order), lambda data: _assign(data, path, value))


def without(source: Source, path: KeyPath) -> Source:
    """The file without the key or the item that `path` ends with.

    Raises:
        UnwritableError: if the file does not take it.
    """
    return _proved(source, without_it(source, path), lambda data: _at(data, path[:-1]).pop(path[-1]))


def inserted(source: Source, path: KeyPath, index: int, value: Value) -> Source:
    """The file with `value` as the item `index` of the list at `path`, which has others.

    Raises:
        UnwritableError: if the file does not take it.
    """
    return _proved(
        source, with_item(source, path, index, value), lambda data: _at(data, path).insert(index, value)
    )


def moved(source: Source, path: KeyPath, index: int) -> Source:
    """The file with the item at `path` as number `index` of its list, all that stands in it and above it with it.

    Raises:
        UnwritableError: if the file does not take it.
    """

    def move(data: Any) -> None:
        items = _at(data, path[:-1])
        items.insert(index, items.pop(path[-1]))

    return _proved(source, with_moved(source, path, index), move)


def _proved(source: Source, text: str, change: Callable[[Any], object]) -> Source:
    """The file that is `text`, if it says what `source` said with the `change` made."""
    wanted = deepcopy(source.value)
    change(wanted)
    found = parse(text, source.file)
    if _plain(found.value) != _plain(wanted) or any(
        fault not in source.problems and found.value is None for fault in found.problems
    ):
        raise UnwritableError
    return found


def _plain(value: Any) -> Any:
    """A value as a data file holds it: every single value a text."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return None if value is None else str(value)


def _at(data: Any, path: KeyPath) -> Any:
    for step in path:
        data = data[step]
    return data


def _assign(data: Any, path: KeyPath, value: Value) -> None:
    *above, last = path
    for step in above:
        if isinstance(data, dict) and data.get(step) is None:
            data[step] = {}
        data = data[step]
    data[last] = value
