"""The lines of a data file on which a block of a report stands, with the comments above it."""

from __future__ import annotations

from ..reading.source import KeyPath
from .edits import Edits


def block_lines(edits: Edits, path: KeyPath) -> tuple[str, ...]:
    """The lines of the block at `path`, as they stand at the left margin, comments above first."""
    return (*comments_above(edits, path), *_own(edits, path, edits.end(path)))


def head_lines(edits: Edits, path: KeyPath) -> tuple[str, ...] | None:
    """Those of the keys before its `body`; None if others follow that, or it has none."""
    keys = edits.source.get(path)
    body = (*path, "body")
    if body not in edits.source.keys or list(keys)[-1] != "body" or edits.in_brackets(path) or len(keys) == 1:
        return None
    if not edits.leads(body):
        return None
    own = _own(edits, path, edits.line_start(edits.source.keys[body].start) - 1)
    return (*comments_above(edits, path), *own)


def comments_above(edits: Edits, path: KeyPath) -> tuple[str, ...]:
    """The comments right above the block; of a file as a whole, all above its first key."""
    lines = edits.source.text[: edits.line_start(_start(edits, path))].split("\n")[:-1]
    first = len(lines)
    while first and lines[first - 1].lstrip().startswith("#"):
        first -= 1
    return tuple(line.lstrip() for line in (lines[first:] if path else lines))


def _start(edits: Edits, path: KeyPath) -> int:
    return edits.source.values[path].start


def _own(edits: Edits, path: KeyPath, end: int) -> tuple[str, ...]:
    start = _start(edits, path)
    column = start - edits.line_start(start)
    said = edits.source.text[start : edits.next_line(max(end - 1, start))].rstrip("\n").split("\n")
    return (
        said[0].rstrip(),
        *(line[min(column, len(line) - len(line.lstrip())) :].rstrip() for line in said[1:]),
    )
