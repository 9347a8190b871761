"""What is short, on one line: mappings and lists of few words in braces and brackets, as editors write them."""

from __future__ import annotations

from ..importing.yamltext import inline
from ..reading.source import KeyPath, Source
from .edits import Edits

WIDEST = 200
"""Columns that a line may have to be taken together."""


def compact(source: Source) -> str:
    """The text of a file whose short values stand on one line each; what has comments stays as it is, and sentences."""
    edits = Edits(source)
    waiting: list[KeyPath] = [()]
    while waiting:
        path = waiting.pop()
        value = source.get(path)
        if path and not edits.in_brackets(path) and _joined(edits, path):
            continue
        steps = value if isinstance(value, dict) else range(len(value or ()))
        waiting += [(*path, step) for step in steps if isinstance(value[step], dict | list)]
    return edits.text()


def _joined(edits: Edits, path: KeyPath) -> bool:
    """Put the value at `path` on one line; whether it could be."""
    source, value = edits.source, edits.source.get(path)
    end = edits.end(path)
    start = source.keys[path].end if path in source.keys else source.values[path].start
    if not _simple(value) or path[-2:-1] == ("sentences",) or edits.comments(start, edits.next_line(end - 1)):
        return False
    written = inline(value)
    if start - edits.line_start(start) + len(written) > WIDEST or "\n" in written:
        return False
    edits.replace(start, end, f": {written}" if path in source.keys else written)
    return True


def _simple(value: object) -> bool:
    """Whether a value is made of short texts without figures."""
    if isinstance(value, dict):
        return all(_simple(each) for each in value.values())
    if isinstance(value, list):
        return all(_simple(each) and not isinstance(each, dict | list) for each in value)
    return value is None or (isinstance(value, str) and not any(sign in value for sign in "{}\n"))
