"""A data file opened on a form: which record of it, where that stands, what leads there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ..model.names import FILES, ROLES, keys, named
from ..model.shapes import Shape, shape_of
from ..reading.source import KeyPath
from .desk import Held
from .form import Field, fields, fingerprint, label
from .places import path_of, pointer


@dataclass(frozen=True)
class Opened:
    """The form of what stands at `path` in a file."""

    held: Held
    path: KeyPath = ()

    @classmethod
    def at(cls, held: Held, named: str) -> Opened | None:
        """The form at the JSON pointer `named`; None if nothing stands there."""
        path = path_of(held.source, named)
        there = path in held.source.values and cls(held).shape.at(path) is not None
        return cls(held, path) if there else None

    @cached_property
    def shape(self) -> Shape:
        """The shape of the file."""
        return shape_of(self.held.name)

    @cached_property
    def form(self) -> Field:
        """Its fields."""
        shape = self.shape.at(self.path) or self.shape
        return fields(self.held.source, shape, self.path, self.title)

    @property
    def title(self) -> str:
        """What it is called: by what it says, or as its file is (a msgid)."""
        if not self.path:
            return title_of(self.held)
        around = self.shape.at(self.path[:-1])
        unnamed = around.title if around and around.form == "list" else str(self.path[-1])
        return label(self.held.source.get(self.path)) or unnamed

    @property
    def record(self) -> str:
        """A sign of the record by which it is known again, wherever in its list it stands."""
        value = self.held.source.get(self.path)
        id = value.get("id") or value.get("area") if isinstance(value, dict) else None
        return fingerprint(f"{pointer(self.path)} {id or label(value)}")

    @cached_property
    def names(self) -> frozenset[str]:
        """Names of all that stands on the form: fields, and records that have forms of their own."""
        return frozenset(_names(self.form))

    def above(self) -> Iterator[Opened]:
        """Yield the forms that lead to it, that of the file first."""
        yield from (Opened(self.held, path) for path in self._apart() if path != self.path)

    def own_form(self, path: KeyPath) -> KeyPath:
        """The path of the form on which what stands at `path` is edited."""
        return list(Opened(self.held, path)._apart())[-1]

    def _apart(self) -> Iterator[KeyPath]:
        """Yield the paths of the forms from that of the file down to its own."""
        yield ()
        field = fields(self.held.source, self.shape, (), "")
        for end in range(1, len(self.path) + 1):
            apart = field.apart
            below = next((each for each in field.children if each.path == self.path[:end]), None)
            if below is None:
                return
            if apart:
                yield self.path[:end]
            field = below


def _names(field: Field) -> Iterator[str]:
    yield field.name
    for child in field.children:
        if field.apart:
            yield child.name
        else:
            yield from _names(child)


def title_of(held: Held) -> str:
    """What a file is called: a register or a head as every portal calls it (a msgid), a part by its heading, a page by its title."""
    if held.name.startswith("docs/"):
        found = re.search(r"^title:[ ]*(.*)$", held.text, re.MULTILINE)
        return found[1].strip("'\" ") if found else held.name
    report, _, name = held.name.rpartition("/")
    if report and name not in keys() and name not in FILES:
        role = next((name for key, name in ROLES.items() if key == held.source.get(("role",))), name)
        return label(held.source.get(("heading", "zh"))) or role
    return FILES.get(name) or named("", name)
