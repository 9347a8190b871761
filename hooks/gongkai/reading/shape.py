"""Faults of shape: what pydantic finds in a data file, in the words of its editor and with its place."""

from __future__ import annotations

import difflib
import re
from functools import cache
from itertools import product
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ..faults.problems import N_, Problem, problem
from ..model.codes import PROGRAMME_KINDS, REPORT_KINDS, STATUSES
from ..model.languages import LANGUAGES
from ..model.parts import FORMS
from ..model.phrases import translations
from ..model.shapes import Shape
from ..model.text import ADDRESS, DECIMAL, FORMER, LINE, SIGNED, SLUG, Record
from .source import KeyPath, Source

M = TypeVar("M", bound=Record)


def check(model: type[M], source: Source) -> M | list[Problem]:
    """The record that `source` holds, or all faults of its shape."""
    if source.value is None:
        return [problem(source.locate(()), N_("the file holds no data; fill it in"))]
    try:
        return model.model_validate(source.value)
    except ValidationError as error:
        faults = error.errors()
    unknown = [fault["loc"] for fault in faults if fault["type"] == "extra_forbidden"]
    meant = {(*path[:-1], near) for path in unknown for near in _near(path, _known_keys(model, path[:-1]))}
    return [_shape_problem(model, source, fault) for fault in faults if not _follows(fault, meant)]


_SHAPES = FORMS | {
    "missing": N_("{key} is missing; add it"),
    "model_type": N_("{key} must be a mapping of keys and values"),
    "dict_type": N_("{key} must be a mapping of keys and values"),
    "tuple_type": N_("{key} must be a list, each item beginning with -"),
    "string_type": N_("{key} must be a text"),
    "string_too_short": N_("{key} is empty; fill it in"),
    "string_too_long": N_("{key} is longer than {max_length} characters"),
    "too_short": N_("{key} needs at least one item"),
    "literal_error": N_("{key} cannot be {input}; allowed: {expected}"),
    "int_parsing": N_("{key} must be a whole number, not {input}"),
    "int_parsing_size": N_("{key} must be a whole number, not {input}"),
    "int_type": N_("{key} must be a whole number"),
    "greater_than": N_("{key} must be greater than {gt}"),
    "less_than": N_("{key} must be less than {lt}"),
    "moment": N_(
        "{key}: {input} is no moment; write it with day, minute and zone, such as 2024-07-20T09:00+08:00"
    ),
    "day": N_("{key}: {input} is not a date of the calendar; write it as 2023-05-31"),
}
_CALLED = STATUSES | PROGRAMME_KINDS | REPORT_KINDS
_PATTERNS = {
    LINE: N_("{key} must be one line without spaces at its ends"),
    SLUG: N_("{key}: {input} is no id; use small letters, digits and single hyphens"),
    FORMER: N_(
        "{key}: {input} is no id and no address; write what the record was called, or where it stood in the browser from the root on, such as /programmes/old-name/"
    ),
    DECIMAL: N_("{key}: {input} is no number; write digits and at most one point, such as 15.14"),
    ADDRESS: N_(
        "{key}: {input} is no address of the web; write all of it, such as https://www.example.gov.cn/page.html"
    ),
    SIGNED: N_("{key}: {input} is no number; write digits and at most one point, such as 15.14"),
}


def _follows(fault: ErrorDetails, meant: set[KeyPath]) -> bool:
    """Whether the fault only follows from others: from faulty items of a list, or from a mistyped key."""
    short = fault["type"] == "too_short" and bool(fault["input"])
    return short or (fault["type"] == "missing" and fault["loc"] in meant)


def _shape_problem(model: type[Record], source: Source, fault: ErrorDetails) -> Problem:
    path, kind = fault["loc"], fault["type"]
    if kind == "extra_forbidden":
        return _unknown_key(model, source, path)
    where = source.locate(path)
    if path[-1:] == ("[key]",):
        where, path = source.locate_key(path[:-1]), path[:-2]
    values: dict[str, Any] = {
        **fault.get("ctx", {}),
        "key": _key_name(path, source),
        "input": _shown(fault["input"]),
    }
    if kind == "string_pattern_mismatch":
        return problem(where, _PATTERNS[values["pattern"]], **values)
    if kind == "literal_error":
        codes = re.findall("'([^']+)'", values["expected"])
        values["expected"] = ", ".join(codes)
        for code, language in product(codes, LANGUAGES):
            if fault["input"] == translations(language).gettext(_CALLED.get(code, code)):
                return problem(where, N_("{key}: {input} is written {code} here"), **values, code=code)
    if fault["input"] is None:
        kind = "string_too_short"
    return problem(where, _SHAPES[kind], **values)


def _unknown_key(model: type[Record], source: Source, path: KeyPath) -> Problem:
    where, key = source.locate_key(path), str(path[-1])
    known = _known_keys(model, path[:-1])
    for near in _near(path, known):
        return problem(where, N_("unknown key {key}; did you mean {near}?"), key=key, near=near)
    return problem(where, N_("unknown key {key}; known here: {known}"), key=key, known=", ".join(known))


def _near(path: KeyPath, known: list[str]) -> list[str]:
    """The known key that the one at the end of `path` is most like, if any."""
    return difflib.get_close_matches(str(path[-1]), known, n=1)


@cache
def _known_keys(model: type[Record], path: KeyPath) -> list[str]:
    """Keys known at `path`."""
    shape = Shape.of(model).at(path)
    return list(shape.fields) if shape else []


def _shown(value: object) -> str:
    """`value` as the editor may have written it, of lists and mappings only the brackets."""
    return "[…]" if isinstance(value, list) else "{…}" if isinstance(value, dict) else str(value)


def _key_name(path: KeyPath, source: Source) -> str:
    """The last named step of `path`, with the number of the item (from 1) if it is one; else the file."""
    if not path:
        return source.file.rpartition("/")[2]
    if isinstance(path[-1], int):
        name = next((step for step in reversed(path) if isinstance(step, str)), "")
        return f"{name} {path[-1] + 1}".strip()
    return path[-1]
