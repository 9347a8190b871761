"""Changes of the text of a data file, each at its place; nothing else of the text changes, comments least of all."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from functools import cached_property

from ..importing.yamltext import scalar
from ..reading.source import KeyPath, Source

_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#.*$", re.MULTILINE)
_REST = re.compile(r"(?:[\s,]|(?:(?<=\s))#.*)*")
"""What may stand between the last value in brackets and the bracket that closes them."""


class Edits:
    """Changes of one file, gathered and made at once."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._changes: list[tuple[int, int, str]] = []

    def replace(self, start: int, end: int, text: str) -> None:
        """Let `text` stand where now stands what is between two offsets of the file."""
        self._changes.append((start, end, text))

    def rename(self, path: KeyPath, name: str) -> None:
        """Call the key at `path` by another name."""
        mark = self.source.keys[path]
        self.replace(mark.start, mark.end, name)

    def text(self) -> str:
        """The text with all changes made."""
        text = self.source.text
        for start, end, replacement in sorted(self._changes, reverse=True):
            text = text[:start] + replacement + text[end:]
        return text

    def line_start(self, at: int) -> int:
        """Offset where the line of `at` begins."""
        return self.source.text.rfind("\n", 0, at) + 1

    def next_line(self, at: int) -> int:
        """Offset where the line after that of `at` begins; the end of the text after the last."""
        return self.source.text.find("\n", at) + 1 or len(self.source.text)

    def leads(self, path: KeyPath) -> bool:
        """Whether the key at `path` has its line to itself, so that all of it can go."""
        start = self.source.keys[path].start
        return not self.source.text[self.line_start(start) : start].strip()

    def in_brackets(self, path: KeyPath) -> bool:
        """Whether the mapping or list at `path` stands in braces or brackets."""
        return self.source.text[self.source.values[path].start] in "{["

    def end(self, path: KeyPath) -> int:
        """Offset behind the value at `path`."""
        value, mark = self.source.get(path), self.source.values[path]
        steps = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
        last = max(
            (self.end((*path, step)) for step in steps), default=mark.start + isinstance(value, dict | list)
        )
        if not isinstance(value, dict | list):
            return mark.start + len(self.source.text[mark.start : mark.end].rstrip())
        if not self.in_brackets(path):
            return last
        rest = _REST.match(self.source.text, last)
        return (rest.end() if rest else last) + 1

    def comments(self, start: int = 0, end: int | None = None) -> list[str]:
        """The comments between two offsets."""
        found = _COMMENT.finditer(self.source.text, start, len(self.source.text) if end is None else end)
        return [each[0].rstrip() for each in found if not self._in_text(each.start())]

    def _in_text(self, at: int) -> bool:
        index = bisect_right(self._texts, (at, len(self.source.text)))
        return index > 0 and at < self._texts[index - 1][1]

    @cached_property
    def _texts(self) -> list[tuple[int, int]]:
        """Where each key and each single value stands."""
        values = self.source.values.items()
        single = [mark for path, mark in values if not isinstance(self.source.get(path), dict | list)]
        return sorted((mark.start, mark.end) for mark in (*self.source.keys.values(), *single))


def set_text(edits: Edits, path: KeyPath, value: str) -> None:
    """Let `value` stand at `path`, in such quotes as stand there."""
    start, end = edits.source.values[path].start, edits.end(path)
    flow = any(edits.in_brackets(path[:length]) for length in range(1, len(path)))
    match edits.source.text[start]:
        case '"':
            said = json.dumps(value, ensure_ascii=False)
        case "'":
            said = "'{}'".format(value.replace("'", "''"))
        case _:
            said = scalar(value, flow=flow)
    edits.replace(start, end, said)
