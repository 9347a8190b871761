"""Read YAML into plain values, and keep beside them where each one stands in its file.

Every scalar is read as text (empty, `~` and `null` as None); the schema decides what it means. So no word
turns into a truth value, no time into a number, and 97.60 keeps its last digit. The tree is built from the
parser's events, without recursion, and aliases are refused: nesting and "YAML bombs" cost nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from .problems import N_, Place, Problem, problem

KeyPath = tuple[str | int, ...]

MAX_BYTES = 4_000_000
MAX_DEPTH = 16

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_CONTROLS = N_("control character U+{code}; delete it")
_TAGS = N_("tags (!name) are not used here; put the text in quotes or remove it")
_HEADS = {"'": "'", '"': '"', "|": "\n", ">": "\n"}
"""What the head of a text in another style than plain begins and ends with."""
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
        at = mark.start
        if self.text[at : at + 1] in _HEADS:
            at = self.text.index(_HEADS[self.text[at]], at) + 1
        for character in value[: offset + 1]:
            found = self.text.find(character, at, mark.end)
            at = found + 1 if found >= 0 else at
        at = max(at - 1, mark.start)
        line_start = self.text.rfind("\n", 0, at) + 1
        return Place(self.file, self.text.count("\n", 0, at) + 1, at - line_start + 1)

    def get(self, path: KeyPath) -> Any:
        """Value at `path`, or None."""
        value = self.value
        for step in path:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    def find(self, pattern: str) -> Iterator[tuple[KeyPath, Any]]:
        """Yield path and value of all that `pattern` meets; `*` stands for any item or key."""
        found: list[tuple[KeyPath, Any]] = [((), self.value)]
        for step in pattern.split("."):
            found = [((*path, key), value[key]) for path, value in found for key in _steps(value, step)]
        yield from found

    def texts(self, pattern: str) -> Iterator[tuple[KeyPath, str]]:
        """Yield path and value of the texts that `pattern` meets."""
        return ((path, value) for path, value in self.find(pattern) if isinstance(value, str))

    def _place(self, mark: Mark) -> Place:
        return Place(self.file, mark.line, mark.column)


def read(path: Path, file: str) -> Source:
    """Read the YAML file at `path`, called `file` in messages; what is wrong stands in its problems."""
    text = read_text(path, file)
    return Source(file, problems=(text,)) if isinstance(text, Problem) else parse(text, file)


def read_text(path: Path, file: str) -> str | Problem:
    """Text of a UTF-8 file with `\\n` line ends, or the problem that keeps it from being read."""
    try:
        if path.stat().st_size > MAX_BYTES:
            limit = MAX_BYTES // 1_000_000
            message = N_("the file is larger than {limit} MB; split it or remove what does not belong here")
            return problem(Place(file), message, limit=limit)
        content = path.read_bytes()
    except FileNotFoundError:
        return problem(Place(file), N_("the file is missing; create it"))
    except OSError as error:
        return problem(Place(file), N_("the file cannot be read ({reason})"), reason=error.strerror)
    return decode(content, file)


def decode(content: bytes, file: str) -> str | Problem:
    """Text of UTF-8 `content` with `\\n` line ends, or the problem that keeps it from being text."""
    if content.startswith(b"\xef\xbb\xbf"):
        return problem(
            Place(file), N_("the file begins with a byte order mark; save it as UTF-8 without BOM")
        )
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        where = _place_after(_lines(content[: error.start].decode("utf-8")), file)
        return problem(where, N_("this is not UTF-8 (perhaps GBK or UTF-16); save the file as UTF-8"))
    text = _lines(text)
    control = _CONTROL.search(text)
    if control is None:
        return text
    where = _place_after(text[: control.start()], file)
    return problem(where, _CONTROLS, code=f"{ord(control[0]):04X}")


def parse(text: str, file: str) -> Source:
    """Parse YAML `text`, called `file` in messages."""
    builder = _Builder(file)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if not builder.feed(event):
                break
    except yaml.MarkedYAMLError as error:
        builder.problems.append(_syntax_problem(error, text, file))
    value = None if builder.problems else builder.value
    return Source(file, value, text, builder.values, builder.keys, tuple(builder.problems))


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _place_after(text: str, file: str) -> Place:
    return Place(file, text.count("\n") + 1, len(text) - (text.rfind("\n") + 1) + 1)


def _steps(value: Any, step: str) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from value if step == "*" else ([step] if step in value else [])
    elif isinstance(value, list) and step == "*":
        yield from range(len(value))


class _Builder:
    """Builds the value of one document from parser events, on a stack of open containers."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.value: Any = None
        self.values: dict[KeyPath, Mark] = {}
        self.keys: dict[KeyPath, Mark] = {}
        self.problems: list[Problem] = []
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
            self._report(event, _TAGS)
        control = _CONTROL.search(event.value) if isinstance(event, yaml.ScalarEvent) else None
        if control:
            self._report(event, _CONTROLS, code=f"{ord(control[0]):04X}")

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


_TABS = N_("this character cannot begin a value: use spaces instead of tabs, and put the text in quotes")
_ESCAPES = N_("unknown escape after a backslash: use 'single quotes' or “curly” ones")
_PERCENT = N_("a line that begins with % must stand in quotes")
_SYNTAX = {
    "mapping values are not allowed in this context": N_(
        "a colon where none can stand: check the indentation, and put a text that holds “: ” in quotes"
    ),
    "found character that cannot start any token": _TABS,
    "found a tab character that violates indentation": _TABS,
    "found a tab character where an indentation space is expected": _TABS,
    "did not find expected '-' indicator": N_(
        "a list item beginning with - was expected here: check the indentation"
    ),
    "block sequence entries are not allowed in this context": N_(
        "a list item cannot begin here: check the indentation, and put each on a line of its own"
    ),
    "did not find expected key": N_("a key was expected here: check the indentation and the quotes"),
    "did not find expected node content": N_("a value was expected here: add it, or put the text in quotes"),
    "did not find expected <document start>": N_(
        "the file should have ended here: check the indentation and the quotes"
    ),
    "could not find expected ':'": N_("a colon is missing after this key"),
    "did not find expected alphabetic or numeric character": N_(
        "a text that begins with * or & must stand in quotes"
    ),
    "did not find expected comment or line break": N_("a text that begins with | or > must stand in quotes"),
    "mapping keys are not allowed in this context": N_("a text that begins with ? must stand in quotes"),
    "found unknown escape character": _ESCAPES,
    "did not find expected hexdecimal number": _ESCAPES,
    "found invalid Unicode character escape code": _ESCAPES,
    "found undefined tag handle": _TAGS,
    "did not find expected tag URI": _TAGS,
    "did not find expected whitespace or line break": _TAGS,
    "could not find expected directive name": _PERCENT,
    "found unknown directive name": _PERCENT,
    "found unexpected non-alphabetical character": _PERCENT,
    "found incompatible YAML document": _PERCENT,
}
_OPENED = {
    "found unexpected end of stream": N_("a quoted text is not closed; add the closing quote"),
    "found unexpected document indicator": N_("a quoted text is not closed; add the closing quote"),
    "did not find expected ',' or ']'": N_("a list in [ ] is not closed or lacks a comma"),
    "did not find expected ',' or '}'": N_(
        "a mapping in {{ }} is not closed or lacks a comma; quote a text that begins with {{"
    ),
}
"""Messages about what was opened and not closed; they name the place where it was opened."""
_BARE_REFERENCE = re.compile(r"[:-] +(\{[a-z0-9.-]+\})[^\n,}]*[^\s,}]")


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    reason, mark = error.problem or "", error.problem_mark or error.context_mark
    if reason in _OPENED:
        mark = error.context_mark or mark
    at = mark.index if mark else 0
    line = text[text.rfind("\n", 0, at) + 1 :].partition("\n")[0]
    bare = _BARE_REFERENCE.search(line)
    if bare:
        where = Place(file, text.count("\n", 0, at) + 1, bare.start(1) + 1)
        return problem(where, N_("a text that begins with {{ must stand in quotes"))
    where, known = _place_after(text[:at], file), _OPENED.get(reason) or _SYNTAX.get(reason)
    if known:
        return problem(where, known)
    return problem(where, N_("YAML cannot be read here ({reason})"), reason=reason)
