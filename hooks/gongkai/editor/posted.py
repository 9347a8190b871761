"""What came back from a form: what was typed on it, what was pressed, and of which state of the file it was made."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from ..model.shapes import Shape
from ..reading.source import KeyPath, Source
from . import changing
from .form import fingerprint
from .numbers import with_mark
from .places import path_of
from .unwritable import UnwritableError

WAS = "was"
"""What stands before the name of a field where its form says what stood in it."""


@dataclass(frozen=True)
class Posted:
    """A form that came back."""

    digest: str
    """Of the file when the form was made."""

    record: str
    """Sign of the record that it was a form of."""

    typed: Mapping[str, str]
    """What was typed, by the names of those fields alone that are not as they were."""

    pressed: str = ""
    """What is to be done to a list: `add`, `up`, `down`, `remove`, `put`, and the name of what it is done to."""

    key: str = ""
    """Under which key an entry is to be put."""

    @classmethod
    def of(cls, form: MultiDict[str, str]) -> Posted:
        """What the fields of a request say."""
        names = [name for name in form if name.startswith("/")]
        typed = {name: form[name] for name in names if fingerprint(form[name]) != form.get(WAS + name)}
        pressed = form.get("do", "")
        name = pressed.partition(":")[2]
        return cls(
            form.get("digest", ""), form.get("record", ""), typed, pressed, form.get(f"key{name}", "").strip()
        )

    @property
    def place(self) -> str:
        """The name of what somebody was at: the list whose items go up, down or away, the text that was marked, the first field that was typed in."""
        verb, _, name = self.pressed.partition(":")
        match verb:
            case "up" | "down" | "remove":
                return name.rpartition("/")[0]
            case "mark":
                return name.rpartition(":")[0].rpartition(":")[0]
        return next(iter(self.typed), "")

    def changed(self, source: Source, shape: Shape) -> tuple[Source, KeyPath | None]:
        """The file as the form wants it, and where an item more was made.

        Raises:
            UnwritableError: if the file does not take it.
        """
        typed = {path_of(source, name): text for name, text in self.typed.items()}
        return self._pressed(changing.with_typed(source, shape, typed), shape)

    def _pressed(self, source: Source, shape: Shape) -> tuple[Source, KeyPath | None]:
        verb, _, name = self.pressed.partition(":")
        path = path_of(source, name)
        match verb:
            case "add":
                source, index = changing.with_added(source, shape, path)
                return source, (*path, index)
            case "put":
                return changing.with_key(source, shape, path, self.key), (*path, self.key)
            case "remove":
                return changing.without(source, shape, path), None
            case "up" | "down":
                return changing.moved(source, path, -1 if verb == "up" else 1), None
            case "mark":
                return self._marked(source, shape, name), None
            case "":
                return source, None
        raise UnwritableError

    def _marked(self, source: Source, shape: Shape, name: str) -> Source:
        """The file with a number in one of its texts marked as the figure that is named."""
        found = re.fullmatch(r"(.*):(\d{1,6}):(\d{1,6})", name)
        path = path_of(source, found[1]) if found else ()
        zh = source.get(path)
        if found is None or not isinstance(zh, str):
            raise UnwritableError
        text = with_mark(zh, int(found[2]), int(found[3]), self.key)
        return changing.with_typed(source, shape, {path: text})
