"""What may stand at each place of a data file, read from the models: a new field of a model appears by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, Self

from .files import SHARED
from .names import hint, named, words
from .parts import Head, Part
from .text import Record

Form = Literal["text", "choice", "day", "record", "list", "mapping"]


@dataclass(frozen=True)
class Shape:
    """What may stand at one place of a file: a part of the JSON Schema of its model, and the parts that this refers to."""

    schema: Mapping[str, Any]
    parts: Mapping[str, Any]
    title: str = ""
    """What it is called (a msgid)."""

    required: bool = True
    """Whether its key must be there."""

    hint: str = ""
    """What goes there (a msgid)."""

    @classmethod
    def of(cls, model: type[Record]) -> Self:
        """The shape of a file of that model."""
        schema = model.model_json_schema()
        return cls(schema, schema.get("$defs", {}))

    @cached_property
    def _options(self) -> list[Mapping[str, Any]]:
        return [self._resolved(each) for each in self.schema.get("anyOf", [self.schema])]

    @cached_property
    def _said(self) -> Mapping[str, Any]:
        """What it is, if it is anything."""
        return next(each for each in self._options if each.get("type") != "null")

    @property
    def nullable(self) -> bool:
        """Whether it may be stated that nothing is known."""
        return any(each.get("type") == "null" for each in self._options)

    @property
    def model(self) -> str:
        """Name of the model of a record."""
        return str(self._said.get("title", ""))

    @property
    def form(self) -> Form:
        """What kind of field it is."""
        said = self._said
        if "enum" in said or "const" in said:
            return "choice"
        match said.get("type"):
            case "array":
                return "list"
            case "object":
                return "record" if "properties" in said else "mapping"
        return "day" if said.get("format") == "date" else "text"

    @property
    def choices(self) -> Mapping[str, str]:
        """The words that it may be, and what each is called (a msgid)."""
        said = self._said
        return words([str(each) for each in said.get("enum", [said.get("const")])])

    @cached_property
    def fields(self) -> Mapping[str, Shape]:
        """The fields of a record, in their order."""
        required = self._said.get("required", ())
        return {
            key: Shape(each, self.parts, named(self.model, key), key in required, hint(self.model, key))
            for key, each in self._said.get("properties", {}).items()
        }

    @cached_property
    def item(self) -> Shape:
        """What stands in the list, or under each key of the mapping."""
        said = self._said
        below = said.get("items") or next(iter(said.get("patternProperties", {}).values()), None)
        return Shape(below or said.get("additionalProperties") or {"type": "string"}, self.parts, self.title)

    @property
    def worded(self) -> bool:
        """Whether it is a text in several languages, and nothing else."""
        return self.form == "record" and {"zh", "en"} <= self.fields.keys() <= {"zh", "en", "one"}

    def at(self, path: tuple[str | int, ...]) -> Shape | None:
        """The shape at `path` below it; None if nothing may stand there."""
        shape: Shape | None = self
        for step in path:
            if shape is None or shape.form not in ("record", "list", "mapping"):
                return None
            shape = shape.fields.get(str(step)) if shape.form == "record" else shape.item
        return shape

    def empty(self) -> Any:
        """What stands there before anything is known: a record with the keys it must have, a paragraph if it need have none."""
        match self.form:
            case "record":
                needed = {key: each for key, each in self.fields.items() if each.required}
                if not needed and {"zh", "en"} <= self.fields.keys():
                    return {"zh": "", "en": None}
                return {key: None if each.nullable else each.empty() for key, each in needed.items()}
            case "list":
                return []
            case "mapping":
                return {}
        return None if self.nullable else ""

    def _resolved(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        name = schema.get("$ref", "").removeprefix("#/$defs/")
        return self.parts[name] if name else schema


def shape_of(name: str) -> Shape:
    """The shape of a data file: a register by its name, or a file of a report (`2024/report`)."""
    report, _, file = name.rpartition("/")
    if not report:
        return Shape.of(SHARED[name])
    return Shape.of(Head if file == "report" else Part)
