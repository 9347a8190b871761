"""A form as a tree of fields: what a file holds at each place, and what its model would take there."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from ..model.languages import LANGUAGES
from ..model.marks import plain
from ..model.shapes import Shape
from ..reading.source import KeyPath, Source
from .places import pointer

Look = Literal["text", "long", "choice", "day", "lines", "pair", "record", "records", "table", "mapping"]
"""How a field is shown."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LONG = 60
_NAMES = (
    "name", "title", "heading", "text", "what", "query", "zh", "label", "short", "pattern", "number", "printed",
    "id",
)  # fmt: skip
"""Where a record holds what it may be called by, the best first."""


@dataclass(frozen=True)
class Field:
    """A place of a file on a form."""

    path: KeyPath
    shape: Shape
    value: Any
    look: Look
    title: str
    """What it is called: a msgid, or a word of the data."""

    there: bool = True
    """Whether the file states it."""

    children: tuple[Field, ...] = field(default=())
    apart: bool = False
    """Whether each of its records has a form of its own."""

    @property
    def name(self) -> str:
        """What its input is called."""
        return pointer(self.path)

    @property
    def key(self) -> str | int:
        """The last step that leads to it."""
        return self.path[-1] if self.path else ""

    @property
    def typed(self) -> str:
        """What stands in its input."""
        return "\n".join(self.value) if self.look == "lines" and self.value else said(self.value)

    @property
    def was(self) -> str:
        """By which it is known whether somebody has typed in it."""
        return fingerprint(self.typed)

    @property
    def label(self) -> str:
        """What the record is called by what it says."""
        return label(self.value)

    def inputs(self) -> Iterator[Field]:
        """Yield the fields in it that are typed in."""
        if self.look in {"text", "long", "choice", "day", "lines"}:
            yield self
        elif not self.apart:
            for child in self.children:
                yield from child.inputs()


def said(value: object) -> str:
    """A single value as it stands in an input."""
    return "" if value is None or isinstance(value, dict | list) else str(value)


def fingerprint(typed: str) -> str:
    """A short sign of what stands in an input, whatever ends its lines."""
    return hashlib.sha256(typed.replace("\r\n", "\n").encode()).hexdigest()[:12]


def label(value: Any) -> str:
    """What a record is called by what it says, without marks; nothing if it says nothing."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, dict):
        found = (label(value.get(key)) for key in _NAMES)
        first = next(filter(None, found), "")
        return first or next(filter(None, map(label, value.get("sentences") or ())), "")
    return label(value[0]) if isinstance(value, list) and value else ""


def fields(source: Source, shape: Shape, path: KeyPath, title: str) -> Field:
    """The form of what stands at `path`, whose shape is `shape`."""
    return _field(path, shape, source.get(path), title, there=path in source.values)


def _field(path: KeyPath, shape: Shape, value: Any, title: str, *, there: bool) -> Field:
    match shape.form:
        case "record":
            return _record(path, shape, value, title, there=there)
        case "list":
            return _list(path, shape, value, title, there=there)
        case "mapping":
            entries = value.items() if isinstance(value, dict) else ()
            children = tuple(_field((*path, key), shape.item, each, key, there=True) for key, each in entries)
            return Field(path, shape, value, "mapping", title, there, children)
    return Field(path, shape, value, _look(path, shape, value), title, there)


def _look(path: KeyPath, shape: Shape, value: Any) -> Look:
    text = said(value)
    if shape.form == "choice":
        return "choice" if not text or text in shape.choices else "text"
    if shape.form == "day" and (not text or _DAY.fullmatch(text)):
        return "day"
    return "long" if (path and path[-1] in LANGUAGES) or len(text) > _LONG or "\n" in text else "text"


def _record(path: KeyPath, shape: Shape, value: Any, title: str, *, there: bool) -> Field:
    held = value if isinstance(value, dict) else {}
    children = tuple(
        _field((*path, key), each, held.get(key), each.title, there=key in held)
        for key, each in shape.fields.items()
    )
    return Field(path, shape, value, "pair" if shape.worded else "record", title, there, children)


def _list(path: KeyPath, shape: Shape, value: Any, title: str, *, there: bool) -> Field:
    items = value if isinstance(value, list) else []
    item = shape.item
    if item.form in {"text", "choice", "day"} and all(_one_line(each) for each in items):
        return Field(path, shape, items, "lines", title, there)
    children = tuple(
        _field((*path, index), item, each, label(each), there=True) for index, each in enumerate(items)
    )
    look: Look = "table" if item.form == "list" else "records"
    return Field(path, shape, value, look, title, there, children, apart=_apart(path, item))


def _one_line(value: Any) -> bool:
    return isinstance(value, str) and value == value.strip() and len(value.splitlines()) == 1


def _apart(path: KeyPath, item: Shape) -> bool:
    """Whether the records of a list have forms of their own: those of a register, and those that hold sentences."""
    if item.form != "record":
        return False
    return "sentences" in item.fields or (len(path) == 1 and len(item.fields) > 2)
