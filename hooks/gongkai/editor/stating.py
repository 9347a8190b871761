"""A value put into the text of a data file: in place of another, or under a key that is not there yet."""

from __future__ import annotations

from collections.abc import Sequence

from ..importing.yamltext import Value, inline, yaml_text
from ..migrating.edits import Edits, set_text
from ..reading.source import KeyPath, Source
from .spots import flowing, indented
from .unwritable import UnwritableError


def with_value(source: Source, path: KeyPath, value: Value, order: Sequence[str]) -> str:
    """The text with `value` at `path`; a key that is not there yet takes its place in the `order` of keys."""
    edits = Edits(source)
    if path not in source.values:
        return _added(source, path, value, order)
    if _single(value) and _single(source.get(path)):
        _set_single(edits, path, value)
    elif flowing(edits, path[:-1]) or isinstance(path[-1], int):
        edits.replace(source.values[path].start, edits.end(path), inline(value))
    else:
        start = source.keys[path].start
        said = indented({str(path[-1]): value}, start - edits.line_start(start))
        edits.replace(start, edits.end(path), said.lstrip(" ").removesuffix("\n"))
    return edits.text()


def _set_single(edits: Edits, path: KeyPath, value: Value) -> None:
    """Let a single value stand in place of another: in the quotes that stand there, or none where it is nothing."""
    start, end = edits.source.values[path].start, edits.end(path)
    stood = edits.source.text[start:end]
    if not stood.strip():  # nothing stands behind the colon
        edits.replace(start, start, f" {inline(value) if flowing(edits, path[:-1]) else _block(value)}")
    elif value is None:
        edits.replace(start, end, "null")
    elif stood[0] in "|>":
        edits.replace(start, end, _block(value))
    else:
        set_text(edits, path, str(value))


def _block(value: Value) -> str:
    """A single value as it stands in a block."""
    return yaml_text({"x": value}).removeprefix("x: ").removesuffix("\n")


def _added(source: Source, path: KeyPath, value: Value, order: Sequence[str]) -> str:
    """The text with a key that is not there yet, behind those of its mapping that come before it in `order`."""
    edits, above = Edits(source), path[:-1]
    stands = source.get(above)
    if above and stands in (None, {}):
        return with_value(source, above, {str(path[-1]): value}, order)
    if not isinstance(stands, dict) or not stands or isinstance(path[-1], int):
        raise UnwritableError
    keys = list(stands)
    place = order.index(str(path[-1])) if path[-1] in order else len(order)
    before = (
        [key for key in keys if key in order and order.index(key) < place] if place < len(order) else keys
    )
    after = before[-1] if before else None
    if flowing(edits, above):
        entry = inline({str(path[-1]): value})[1:-1]
        at = edits.end((*above, after)) if after else source.keys[*above, keys[0]].start
        edits.replace(at, at, f", {entry}" if after else f"{entry}, ")
        return edits.text()
    first = source.keys[*above, keys[0]].start
    column = first - edits.line_start(first)
    said = indented({str(path[-1]): value}, column)
    if after is None:  # where the first key stands, that may stand behind a dash
        edits.replace(first, first, said.lstrip(" ") + " " * column)
        return edits.text()
    at = edits.next_line(edits.end((*above, after)))
    edits.replace(at, at, said if source.text[:at].endswith("\n") else f"\n{said}")
    return edits.text()


def _single(value: object) -> bool:
    return value is None or isinstance(value, str | int)
