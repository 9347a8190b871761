"""What was typed on a form, written into the text of its file field by field."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from ..model.shapes import Shape
from ..reading.source import KeyPath, Source
from . import writing
from .unwritable import INVISIBLE, UnwritableError

_SINGLE = {"text", "choice", "day"}
_NOWHERE = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What no file of data holds as it is; programs for texts put some of it in where a line was broken by hand."""


def with_typed(source: Source, shape: Shape, typed: Mapping[KeyPath, str]) -> Source:
    """The file with what was typed into the fields at these paths; `shape` is that of the file.

    Raises:
        UnwritableError: if the file does not take it.
    """
    for path, text in typed.items():
        below = shape.at(path)
        single = below and (below.item if below.form == "list" else below).form
        if below is None or not path or single not in _SINGLE:
            raise UnwritableError
        _written(text)
        if below.form == "list":
            source = _with_lines(
                source, shape, path, [line.strip() for line in text.splitlines() if line.strip()]
            )
        else:
            source = _with_value(source, shape, path, text.replace("\r\n", "\n"))
    return source


def _written(text: str) -> None:
    """Let a text pass that a file can hold.

    Raises:
        UnwritableError: if it cannot.
    """
    odd = _NOWHERE.search(text)
    if odd:
        before = " ".join(text[max(odd.start() - 10, 0) : odd.start()].split())
        raise UnwritableError(INVISIBLE, code=f"U+{ord(odd[0]):04X}", before=before)


def with_added(source: Source, shape: Shape, path: KeyPath) -> tuple[Source, int]:
    """The file with an empty item more at the end of the list at `path`, and which it is.

    Raises:
        UnwritableError: if the file does not take it.
    """
    below = shape.at(path)
    if below is None or below.form != "list":
        raise UnwritableError
    items = source.get(path)
    value = _wide(items) if below.item.form == "list" else below.item.empty()
    return with_record(source, shape, path, value), len(items or ())


def with_record(source: Source, shape: Shape, path: KeyPath, record: Any) -> Source:
    """The file with `record` at the end of the list at `path`.

    Raises:
        UnwritableError: if the file does not take it.
    """
    items = source.get(path)
    if not items:
        return _put(source, shape, path, [record])
    return writing.inserted(source, path, len(items), record)


def with_key(source: Source, shape: Shape, path: KeyPath, key: str) -> Source:
    """The file with an empty entry more under `key` in the mapping at `path`.

    Raises:
        UnwritableError: if the file does not take it, or there is one already.
    """
    below, stands = shape.at(path), source.get(path)
    if below is None or below.form != "mapping" or not key or key in (stands or {}):
        raise UnwritableError
    return _put(source, shape, (*path, key), below.item.empty())


def without(source: Source, shape: Shape, path: KeyPath) -> Source:
    """The file without the item or entry at `path`; a list or mapping that need not be there goes with its last.

    Raises:
        UnwritableError: if the file does not take it.
    """
    above = path[:-1]
    if not path or path not in source.values:
        raise UnwritableError
    if len(source.get(above)) == 1 and _may_go(shape, above) and len(source.get(above[:-1])) > 1:
        return writing.without(source, above)
    return writing.without(source, path)


def moved(source: Source, path: KeyPath, by: int) -> Source:
    """The file with the item at `path` so many places further down its list; as it is, if that is beyond its ends.

    Raises:
        UnwritableError: if the file does not take it.
    """
    items = source.get(path[:-1])
    if not path or not isinstance(items, list) or not isinstance(path[-1], int) or path not in source.values:
        raise UnwritableError
    to = path[-1] + by
    return writing.moved(source, path, to) if 0 <= to < len(items) else source


def _with_value(source: Source, shape: Shape, path: KeyPath, text: str) -> Source:
    below = shape.at(path)
    assert below is not None
    if text:
        return _put(source, shape, path, text)
    if path not in source.values:
        return source
    emptied = _cleared(source, path, below)
    above = path[:-1]
    return _collapsed(emptied, shape, above) if above else emptied


def _cleared(source: Source, path: KeyPath, below: Shape) -> Source:
    """The file with nothing at `path`: null where that says that it is not known, else without the key."""
    nothing = None if below.nullable else ""
    if below.required or isinstance(path[-1], int) or len(source.get(path[:-1])) == 1:
        stands = below.required and below.nullable and source.get(path) is None
        return source if stands else writing.changed(source, path, nothing)
    return writing.without(source, path)


def _collapsed(source: Source, shape: Shape, path: KeyPath) -> Source:
    """The file without the record at `path` if it says nothing any more and need not be there."""
    value, below = source.get(path), shape.at(path)
    if below is None or below.form != "record" or _says_anything(value) or isinstance(path[-1], int):
        return source
    if below.required and below.nullable:
        return writing.changed(source, path, None)
    return writing.without(source, path) if _may_go(shape, path) else source


def _says_anything(value: Any) -> bool:
    if isinstance(value, dict):
        return any(map(_says_anything, value.values()))
    return value not in (None, "", [])


def _may_go(shape: Shape, path: KeyPath) -> bool:
    """Whether the key that `path` ends with need not be there."""
    below, around = shape.at(path), shape.at(path[:-1])
    return (
        bool(path)
        and below is not None
        and around is not None
        and around.form == "record"
        and not below.required
    )


def _put(source: Source, shape: Shape, path: KeyPath, value: Any) -> Source:
    """The file with `value` at `path`; records around it that are not there yet get the keys they must have."""
    start = next((end for end in range(1, len(path)) if source.get(path[:end]) is None), len(path))
    for end in range(len(path) - 1, start - 1, -1):
        below = shape.at(path[:end])
        if below is None or below.form not in {"record", "mapping"}:
            raise UnwritableError
        value = {**below.empty(), str(path[end]): value}
        if below.form == "record":
            value = {key: value[key] for key in below.fields if key in value}
    around = shape.at(path[: start - 1])
    order = tuple(around.fields) if around and around.form == "record" else ()
    return writing.changed(source, path[:start], value, order)


def _with_lines(source: Source, shape: Shape, path: KeyPath, lines: Sequence[str]) -> Source:
    """The file with these single values in the list at `path`; those that stay are not touched."""
    stands, below = source.get(path), shape.at(path)
    assert below is not None
    if not lines:
        return source if not stands else _emptied_list(source, shape, path, below)
    if not isinstance(stands, list) or not stands:
        return _put(source, shape, path, list(lines))
    changes = SequenceMatcher(None, stands, lines, autojunk=False).get_opcodes()
    for kind, one, two, first, last in reversed(changes):
        if kind == "equal":
            continue
        both = min(two - one, last - first)
        for index in range(both):
            source = writing.changed(source, (*path, one + index), lines[first + index])
        for index in reversed(range(first + both, last)):
            source = writing.inserted(source, path, one + both, lines[index])
        for index in reversed(range(one + both, two)):
            source = writing.without(source, (*path, index))
    return source


def _emptied_list(source: Source, shape: Shape, path: KeyPath, below: Shape) -> Source:
    if below.nullable:
        return writing.changed(source, path, None)
    if _may_go(shape, path) and len(source.get(path[:-1])) > 1:
        return writing.without(source, path)
    return writing.changed(source, path, [])


def _wide(rows: Any) -> list[str]:
    """An empty row as wide as those that are there."""
    return [""] * max((len(row) for row in rows or () if isinstance(row, list)), default=1)
