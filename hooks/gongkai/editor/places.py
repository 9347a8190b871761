"""Where in a form a fault belongs: the field whose text stands at the place of the fault, and the names of fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..faults.problems import Place
from ..reading.source import KeyPath, Source

_ESCAPES = (("~", "~0"), ("/", "~1"), (" ", "~2"))


def pointer(path: KeyPath) -> str:
    """The name of the field at `path`, as a JSON pointer that holds no spaces, for ids of HTML hold none."""
    return "".join("/" + _replaced(str(step), _ESCAPES) for step in path)


def path_of(source: Source, named: str) -> KeyPath:
    """The path that a JSON pointer names, steps into lists being numbers."""
    path: list[str | int] = []
    for step in named.split("/")[1:]:
        key = _replaced(step, [(escaped, character) for character, escaped in reversed(_ESCAPES)])
        listed = isinstance(source.get(tuple(path)), list)
        path.append(int(key) if listed and key.isdecimal() else key)
    return tuple(path)


def path_at(source: Source, place: Place) -> KeyPath:
    """The path of what stands at `place`: the text there, or the key; else of what begins before it."""
    at = _offset(source.text, place)
    around = (path for path, start, end in _marks(source) if start <= at <= max(end - 1, start))
    found = max(around, key=len, default=None)
    if found is not None:
        return found
    before = ((start, len(path), path) for path, start, _ in _marks(source) if start <= at)
    return max(before, key=lambda each: each[:2], default=(0, 0, ()))[2]


def _replaced(text: str, pairs: Iterable[tuple[str, str]]) -> str:
    for one, other in pairs:
        text = text.replace(one, other)
    return text


def _marks(source: Source) -> Iterator[tuple[KeyPath, int, int]]:
    for marks in (source.keys, source.values):
        yield from ((path, mark.start, mark.end) for path, mark in marks.items())


def _offset(text: str, place: Place) -> int:
    at = 0
    for _ in range(place.line - 1):
        at = text.find("\n", at) + 1
    return at + place.column - 1
