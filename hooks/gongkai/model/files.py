"""The shape of every data file, as frozen models; JSON Schemas for editors are written from them."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from .languages import ORIGINAL
from .names import hint, named
from .office import Agency
from .offices import Gathered, Offices
from .parts import Head, Part
from .phrases import translations
from .publications import Publications
from .registers import (
    Areas,
    Charts,
    Corrections,
    Documents,
    Home,
    Indicators,
    Programmes,
    Search,
    Terms,
    Wording,
)
from .services import Services
from .text import Record

SHARED: dict[str, type[Record]] = {
    "agency": Agency, "areas": Areas, "programmes": Programmes, "indicators": Indicators, "documents": Documents,
    "terms": Terms, "search": Search, "home": Home, "charts": Charts, "corrections": Corrections, "wording": Wording,
    "publications": Publications, "services": Services, "offices": Offices, "gathered": Gathered,
}  # fmt: skip

COLLECTING = frozenset({"offices", "gathered"})
"""Those of a portal that collects what other offices publish."""

OPTIONAL = frozenset({"publications", "services"}) | COLLECTING
"""Those that an office without such records need not have."""


KINDS: dict[str, type[Record]] = {**SHARED, "report": Head, "part": Part}
"""The model of every kind of data file."""


KEPT = "original"
"""What the file is called, but for its ending, from which the text of a report was imported."""


_SAID_BY_MARKS = ("Comparison", "Rank")
"""What the marks of a part say, so that a file states of it only what they do not."""


def json_schemas() -> dict[str, str]:
    """Text of the JSON Schema of every kind of data file, by file name."""
    said, chinese = _docstrings(), translations(ORIGINAL).gettext
    models: dict[str, TypeAdapter[Any]] = {name: TypeAdapter(shape) for name, shape in KINDS.items()}
    schemas = {name: _described(model.json_schema(), said, chinese) for name, model in models.items()}
    for name in _SAID_BY_MARKS:
        del schemas["part"]["$defs"][name]["required"]
    return {
        f"{name}.schema.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in schemas.items()
    }


def _docstrings() -> dict[str, str]:
    """What each class of the model says of itself, from its source: Python forgets it with PYTHONOPTIMIZE=2."""
    classes = (
        node
        for file in sorted(Path(__file__).parent.glob("*.py"))
        for node in ast.parse(file.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef)
    )
    return {node.name: text for node in classes if (text := ast.get_docstring(node))}


def _described(
    schema: dict[str, Any], said: Mapping[str, str], chinese: Callable[[str], str]
) -> dict[str, Any]:
    """`schema` and those it is made of, each with what its class says; its keys called as in Chinese, and told in both languages."""
    model = schema.get("title", "")
    described = {"description": said[model]} if model in said else {}
    keys = {
        key: {
            **field,
            "title": chinese(named(model, key)),
            "description": f"{chinese(hint(model, key))}\n\n{named(model, key)}: {hint(model, key)}",
        }
        for key, field in schema.get("properties", {}).items()
    }
    parts = {name: _described(part, said, chinese) for name, part in schema.get("$defs", {}).items()}
    more = {"properties": keys, "$defs": parts}
    return dict(
        sorted({**schema, **described, **{key: value for key, value in more.items() if value}}.items())
    )
