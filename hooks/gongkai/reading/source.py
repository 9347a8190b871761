"""Read YAML into plain values, and keep beside them where each one stands in its file.

Every scalar is read as text (empty, `~` and `null` as None); the schema decides what it means. So no word
turns into a truth value, no time into a number, and 97.60 keeps its last digit. The tree is built from the
parser's events, without recursion, and aliases are refused: nesting and "YAML bombs" cost nothing.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from ..faults.patterns import lazy
from ..faults.problems import N_, Place, Problem, problem
from ..model.languages import LANGUAGES
from .comments import lost
from .conflicts import conflicts
from .slips import slips
from .syntax import TAGS, syntax_problem
from .textfile import CONTROL, CONTROLS, read_text

KeyPath = tuple[str | int, ...]

MAX_DEPTH = 16

_HEADS = {"'": "'", '"': '"', "|": "\n", ">": "\n"}
"""What the head of a text in another style than plain begins and ends with."""
_NEAR = 1_000
"""Characters of a file within which the next one of a text is looked for; between them stand only spaces and escapes."""
_BETWEEN = lazy(r"(?:\s|\\x..|\\u.{4}|\\U.{8}|\\.|[\\'])*", re.DOTALL)
"""What may stand between them: folded lines, escapes, a quotation mark that is written twice."""
_BELOW = ("body", "items")
"""Where blocks of a report hold others."""
_NULLS = {"", "~", "null", "Null", "NULL"}


@dataclass(frozen=True)
class Mark:
    """Line and column from 1; `start` and `end` are character offsets in the file's text."""

    line: int
    column: int
    start: int
    end: int


@dataclass(frozen=True)
class Source:
    """One data file: its value, the places of its parts, and what is wrong with it as YAML."""

    file: str
    value: Any = None
    text: str = ""
    values: Mapping[KeyPath, Mark] = field(default_factory=dict)
    keys: Mapping[KeyPath, Mark] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    whole: Source | None = field(default=None, compare=False, repr=False)
    """As it was read, if this is only what of it is public."""

    def locate(self, path: KeyPath) -> Place:
        """Place of a text, or of the key of a mapping or list; of its nearest parent if `path` is missing."""
        while path:
            if path in self.values and not isinstance(self.get(path), dict | list):
                return self._place(self.values[path])
            if path in self.keys:
                return self._place(self.keys[path])
            if path in self.values:
                return self._place(self.values[path])
            path = path[:-1]
        return Place(self.file)

    def locate_key(self, path: KeyPath) -> Place:
        """Place of the key that `path` ends with."""
        return self._place(self.keys[path]) if path in self.keys else self.locate(path)

    def locate_in(self, path: KeyPath, offset: int) -> Place:
        """Place of the character at `offset` of the text at `path`, whatever the YAML style."""
        mark, value = self.values.get(path), self.get(path)
        if mark is None or not isinstance(value, str):
            return self.locate(path)
        at = self.index_in(path, offset)
        line = bisect_right(self._lines, at)
        return Place(self.file, line, at - self._lines[line - 1] + 1)

    def index_in(self, path: KeyPath, offset: int) -> int:
        """Where in the file the character at `offset` of the text at `path` stands."""
        mark = self.values[path]
        aligned = self._aligned(path, mark, self.get(path))
        return aligned[min(offset, len(aligned) - 1)] if aligned else mark.start

    def _aligned(self, path: KeyPath, mark: Mark, value: str) -> Sequence[int]:
        """Where in the file each character of the text at `path` stands; found once, however much is located there."""
        if path not in self._found:
            at = mark.start
            if self.text[at : at + 1] in _HEADS:
                at = self.text.index(_HEADS[self.text[at]], at) + 1
            positions = array("L")
            for character in value:
                found = self.text.find(character, at, min(at + _NEAR, mark.end))
                if found > at and not _BETWEEN.fullmatch(self.text, at, found):
                    found = -1  # the text is not read as it stands (`broken.py`)
                at = found + 1 if found >= 0 else at
                positions.append(max(at - 1, mark.start))
            self._found[path] = positions
        return self._found[path]

    @cached_property
    def _found(self) -> dict[KeyPath, array[int]]:
        """What was aligned already; it follows from the text alone."""
        return {}

    @cached_property
    def _lines(self) -> list[int]:
        """Where each line of the file begins."""
        return [0, *(found.end() for found in re.finditer("\n", self.text))]

    def get(self, path: KeyPath) -> Any:
        """Value at `path`, or None."""
        value = self.value
        for step in path:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    def renamed(self, keys: Mapping[KeyPath, str]) -> Source:
        """The file with other `keys` in place of those at the given paths."""

        def path_of(path: KeyPath) -> KeyPath:
            return tuple(keys.get(path[: at + 1], step) for at, step in enumerate(path))

        def copied(value: Any, path: KeyPath) -> Any:
            if isinstance(value, dict):
                return {
                    keys.get((*path, key), key): copied(each, (*path, key)) for key, each in value.items()
                }
            if isinstance(value, list):
                return [copied(each, (*path, at)) for at, each in enumerate(value)]
            return value

        places = ({path_of(path): mark for path, mark in marks.items()} for marks in (self.values, self.keys))
        values, names = places
        return replace(
            self, value=copied(self.value, ()), values=values, keys=names, whole=self.whole or self
        )

    def find(self, pattern: str) -> Iterator[tuple[KeyPath, Any]]:
        """Yield path and value of all that `pattern` meets; `*` stands for any item or key, `**` for a block and all in it, `**key` for those that have the key."""
        if pattern not in self._met:
            self._met[pattern] = tuple(self._meets(pattern))
        return iter(self._met[pattern])

    @cached_property
    def _met(self) -> dict[str, tuple[tuple[KeyPath, Any], ...]]:
        """What was looked for before: many rules look for the same."""
        return {}

    def _meets(self, pattern: str) -> list[tuple[KeyPath, Any]]:
        found: list[tuple[KeyPath, Any]] = [((), self.value)]
        for step in pattern.split("."):
            if step.startswith("**"):
                below = (each for path, value in found for each in blocks(value, path))
                found = [(path, value) for path, value in below if not step[2:] or step[2:] in value]
            else:
                found = [((*path, key), value[key]) for path, value in found for key in _steps(value, step)]
        return found

    def texts(self, pattern: str) -> Iterator[tuple[KeyPath, str]]:
        """Yield path and value of the texts that `pattern` meets."""
        return ((path, value) for path, value in self.find(pattern) if isinstance(value, str))

    @cached_property
    def in_languages(self) -> tuple[tuple[KeyPath, dict[str, Any]], ...]:
        """Path and value of each mapping of languages."""
        return tuple(_in_languages((), self.value))

    def _place(self, mark: Mark) -> Place:
        return Place(self.file, mark.line, mark.column)


def read(path: Path, file: str, before: Source | None = None) -> Source:
    """Read the YAML file at `path`, called `file` in messages; what is wrong stands in its problems.

    What was read of it `before` still holds as long as the text is the same.
    """
    text = read_text(path, file)
    if isinstance(text, Problem):
        return Source(file, problems=(text,))
    return before if before and before.text == text and before.file == file else parse(text, file)


def parse(text: str, file: str) -> Source:
    """Parse YAML `text`, called `file` in messages."""
    merged = tuple(conflicts(text, file))
    if merged:
        return Source(file, text=text, problems=merged)
    builder = _Builder(file)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if not builder.feed(event):
                break
    except yaml.MarkedYAMLError as error:
        builder.problems.append(syntax_problem(error, text, file))
    plain = [(start, end) for _, _, start, end in builder.plain]
    slipped = slips(text, file, builder.quoted, plain, bool(builder.problems))
    problems = slipped or builder.problems  # all else that is wrong may only follow from slips
    if problems:
        return Source(file, None, text, builder.values, builder.keys, tuple(problems))
    cut = tuple(lost(text, file, builder.plain))
    return Source(file, builder.value, text, builder.values, builder.keys, cut)


def _steps(value: Any, step: str) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from value if step == "*" else ([step] if step in value else [])
    elif isinstance(value, list) and step == "*":
        yield from range(len(value))


def _in_languages(path: KeyPath, value: Any) -> Iterator[tuple[KeyPath, dict[str, Any]]]:
    if isinstance(value, dict):
        if value.keys() & LANGUAGES.keys():
            yield path, value
        for key, part in value.items():
            yield from _in_languages((*path, key), part)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _in_languages((*path, index), part)


def strings(value: object) -> Iterator[str]:
    """Yield each text in `value`, however deep."""
    if isinstance(value, str):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from strings(part)


def sentences(block: object, language: str) -> Iterator[str]:
    """Yield the sentences of a block in `language`, or its own text if it has no list of them."""
    block = block if isinstance(block, dict) else {}
    listed = block.get("sentences", [block])
    for sentence in listed if isinstance(listed, list) else ():
        if isinstance(sentence, dict) and isinstance(text := sentence.get(language), str):
            yield text


def blocks(value: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, dict[str, Any]]]:
    """Yield path and value of a part of a report and of each block in it, in the order of the text; nothing if `value` is none."""
    waiting: list[tuple[KeyPath, Any]] = (
        [(path, value)] if isinstance(value, dict) and "role" in value else []
    )
    while waiting:
        at, block = waiting.pop()
        if isinstance(block, dict):
            yield at, block
            waiting += reversed(
                [
                    ((*at, key, index), child)
                    for key in _BELOW
                    if isinstance(block.get(key), list)
                    for index, child in enumerate(block[key])
                ]
            )


class _Builder:
    """Builds the value of one document from parser events, on a stack of open containers."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.value: Any = None
        self.values: dict[KeyPath, Mark] = {}
        self.keys: dict[KeyPath, Mark] = {}
        self.problems: list[Problem] = []
        self.plain: list[tuple[KeyPath, str, int, int]] = []
        """Path, value, beginning and end of each text without quotes."""
        self.quoted: list[tuple[int, int]] = []
        """Beginning and end of each other text."""
        self._stack: list[tuple[dict[str, Any] | list[Any], KeyPath]] = []
        self._key: list[str | None] = []
        self._documents = 0

    def feed(self, event: yaml.Event) -> bool:
        """Take in one event; False when reading on makes no sense."""
        match event:
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    return self._stop(event, N_("a second document begins here; remove the line ---"))
            case yaml.AliasEvent():
                return self._stop(event, N_("aliases (*name) are not used here; write the value out"))
            case yaml.ScalarEvent():
                self._check(event)
                plain_null = not event.style and event.value in _NULLS
                if self._stack and isinstance(self._stack[-1][0], dict) and self._key[-1] is None:
                    self._open_key(event)
                else:
                    self._add(None if plain_null else event.value, event)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._check(event)
                if len(self._stack) >= MAX_DEPTH:
                    return self._stop(
                        event, N_("nested too deeply; nothing here needs more than {limit} levels")
                    )
                if self._stack and isinstance(self._stack[-1][0], dict) and self._key[-1] is None:
                    return self._stop(event, N_("a key must be a simple word"))
                container: dict[str, Any] | list[Any] = (
                    {} if isinstance(event, yaml.MappingStartEvent) else []
                )
                self._stack.append((container, self._add(container, event)))
                self._key.append(None)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._stack.pop()
                self._key.pop()
        return True

    def _check(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._report(event, N_("anchors (&name) are not used here; remove it"))
        if event.tag is not None and event.tag != "!":
            self._report(event, TAGS)
        control = CONTROL.search(event.value) if isinstance(event, yaml.ScalarEvent) else None
        if control:
            self._report(event, CONTROLS, code=f"{ord(control[0]):04X}")

    def _open_key(self, event: yaml.ScalarEvent) -> None:
        container, path = self._stack[-1]
        self._key[-1] = event.value
        if event.value in container:
            self._report(event, N_("the key {key} stands twice; keep one of the two"), key=event.value)
        self.keys[(*path, event.value)] = _mark(event)

    def _add(self, value: Any, event: yaml.Event) -> KeyPath:
        if not self._stack:
            self.value = value
            self.values[()] = _mark(event)
            return ()
        container, path = self._stack[-1]
        if isinstance(container, list):
            path = (*path, len(container))
            container.append(value)
        else:
            key = self._key[-1] or ""
            path = (*path, key)
            container[key] = value
            self._key[-1] = None
        self.values[path] = _mark(event)
        if isinstance(event, yaml.ScalarEvent) and isinstance(value, str):
            mark = self.values[path]
            if event.style:
                self.quoted.append((mark.start, mark.end))
            else:
                self.plain.append((path, value, mark.start, mark.end))
        return path

    def _report(self, event: yaml.Event, message: str, **values: object) -> None:
        mark = _mark(event)
        self.problems.append(problem(Place(self.file, mark.line, mark.column), message, **values))

    def _stop(self, event: yaml.Event, message: str) -> bool:
        self._report(event, message, limit=MAX_DEPTH)
        return False


def _mark(event: yaml.Event) -> Mark:
    start, end = event.start_mark, event.end_mark
    assert start is not None
    assert end is not None
    return Mark(start.line + 1, start.column + 1, start.index, end.index)
