"""Whatever words the model takes (kinds, states, bases …), each table that names them names all: a new word fails here first."""

from __future__ import annotations

import importlib
import pkgutil
import typing
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Literal, get_args, get_origin

import pytest
from pydantic import BaseModel

import gongkai
from gongkai.model import codes, figure, offices, parts, registers, report, tree
from gongkai.model.files import SHARED
from gongkai.model.languages import DerivedCode
from gongkai.model.parts import Head, Part
from gongkai.model.quantities.quantity import BoundKind
from gongkai.model.units import SCALES, Scale

NAMED = {
    "STATUSES": report.PromiseStatus,
    "PROGRAMME_KINDS": registers.ProgrammeKind,
    "REPORT_KINDS": parts.ReportKind,
    "DOCUMENT_KINDS": registers.DocumentKind,
    "VALIDITY": report.Validity,
    "FIGURE_STATUSES": figure.Status,
    "WANTED": registers.Wanted,
    "CHANGES": figure.Change,
    "BASES": figure.Basis,
    "SCOPES": figure.Scope,
    "QUALIFIERS": figure.Qualifier,
    "BOUNDS": BoundKind,
}
"""The literal whose words each table of `model/codes.py` names."""

OF_NO_LITERAL = {"PARTS"}
DISPATCHED = (registers.ChartKind,)
"""What `match` and `assert_never` hold: the type checker tells what nobody handles."""

UNNAMED = {
    DerivedCode,
    Scale,
    report.UpdateStatus,
    Literal["source.txt"],
    Literal["error", "warning"],
    offices.Reason,
    tree.Role,
    tree.Kind,
}
"""Derived languages are a table of their own, and so are scales (below) and the reasons why an office is missing, the roles of parts and the kinds of lines in them; states of an update are among those of a promise; a report has one source; a wrong expression is an error or a warning."""

PARTIAL = {
    "gongkai.rules.links._SHARED",
    "gongkai.rules.language.quantities.stated._MEASURES",
    "gongkai.faults.privacy._TOGETHER",
    "gongkai.rules.records.heads._OF_PARTS",
}
"""Tables of some of the words: what is counted together, what is measured in more than one unit; the kinds of pages that a record has."""


def _modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(gongkai.__path__, "gongkai."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def _tables() -> Iterator[tuple[str, frozenset[object], Mapping[object, object]]]:
    """Yield name, words and table of each table of a module that is annotated as keyed by a literal."""
    for module in _modules():
        for name, annotation in module.__annotations__.items():
            table = getattr(module, name, None)
            if isinstance(table, Mapping) and "[" in str(annotation):
                key = get_args(typing.get_type_hints(module)[name])[0]
                if get_origin(key) is Literal and f"{module.__name__}.{name}" not in PARTIAL:
                    yield f"{module.__name__}.{name}", frozenset(get_args(key)), table


def _literals(model: type[BaseModel], seen: set[object]) -> Iterator[object]:
    """Yield each literal in the fields of `model` and of those within."""
    for field in model.model_fields.values():
        waiting = [field.annotation]
        while waiting:
            annotation = waiting.pop()
            if get_origin(annotation) is Literal:
                yield annotation
            elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
                if annotation not in seen:
                    seen.add(annotation)
                    yield from _literals(annotation, seen)
            else:
                waiting += get_args(annotation)


@pytest.mark.parametrize("name", NAMED)
def test_each_word_that_the_data_may_hold_has_a_name(name: str) -> None:
    assert set(getattr(codes, name)) == set(get_args(NAMED[name]))


def test_each_table_of_codes_names_the_words_of_a_literal() -> None:
    tables = {name for name, value in vars(codes).items() if isinstance(value, Mapping) and name.isupper()}
    assert tables == NAMED.keys() | OF_NO_LITERAL


def test_each_table_keyed_by_a_literal_has_all_its_words() -> None:
    tables = list(_tables())
    assert len(tables) > 8
    assert [name for name, words, table in tables if set(table) != words] == []


def test_each_literal_of_the_data_is_named_or_dispatched() -> None:
    models: list[type[BaseModel]] = [*SHARED.values(), Head, Part]
    found = {literal for model in models for literal in _literals(model, set())}
    assert found - {*NAMED.values(), *DISPATCHED} - UNNAMED == set()


def test_each_scale_is_worth_something() -> None:
    assert set(SCALES) == set(get_args(Scale))
