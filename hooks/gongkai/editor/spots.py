"""From where to where things stand in the text of a data file: keys and items, in lines or in brackets."""

from __future__ import annotations

from typing import Any

from ..importing.yamltext import yaml_text
from ..migrating.edits import Edits
from ..reading.source import KeyPath
from .unwritable import UnwritableError


def flowing(edits: Edits, path: KeyPath) -> bool:
    """Whether what stands at `path`, or anything around it, stands in braces or brackets."""
    return any(edits.in_brackets(path[:length]) for length in range(1, len(path) + 1))


def between_commas(edits: Edits, path: KeyPath) -> tuple[int, int]:
    """From where to where a key or an item in brackets stands, with one of the commas beside it."""
    source, above = edits.source, path[:-1]
    steps = list(source.get(above)) if isinstance(path[-1], str) else list(range(len(source.get(above))))
    place = steps.index(path[-1])
    marks = source.keys if isinstance(path[-1], str) else source.values
    starts = [marks[*above, step].start for step in steps]
    if place + 1 < len(steps):
        return starts[place], starts[place + 1]
    return edits.end((*above, steps[place - 1])), edits.end(path)


def dash(edits: Edits, path: KeyPath) -> int:
    """Offset of the dash of an item in a list by lines."""
    source = edits.source
    value = source.get(path)
    start = source.values[path].start
    if isinstance(value, dict) and value and not edits.in_brackets(path):
        start = source.keys[*path, next(iter(value))].start
    found = source.text.rfind("-", edits.line_start(start), start)
    if found < 0 or source.text[found + 1 : start].strip():
        raise UnwritableError
    return found


def item(edits: Edits, path: KeyPath) -> tuple[int, int]:
    """From where to where an item of a list by lines stands, the comments right above it with it."""
    source, begins = edits.source, dash(edits, path)
    start = edits.line_start(begins)
    if source.text[start:begins].strip():  # a list begun behind a dash or a key
        raise UnwritableError
    comment = f"{' ' * (begins - start)}#"
    while start and source.text.startswith(comment, above := edits.line_start(start - 1)):
        start = above
    return start, edits.next_line(edits.end(path))


def indented(value: dict[str, Any], column: int) -> str:
    """A mapping by lines, `column` spaces from the margin."""
    return "".join(f"{' ' * column}{line}\n" for line in yaml_text(value).splitlines())
