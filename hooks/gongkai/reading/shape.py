"""Faults of shape: what pydantic finds in a data file, in the words of its editor and with its place."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ..faults.problems import N_, Problem, problem
from ..model.codes import PROGRAMME_KINDS, REPORT_KINDS, STATUSES
from ..model.languages import LANGUAGES, ORIGINAL
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
    near = _meant(model, faults, source)
    if slips := _absent(near, source):
        told = [_unknown_key(model, source, path, key) for path, key in slips.items()]
        rest = check(model, source.renamed(slips))
        return told + rest if isinstance(rest, list) else told
    return [_shape_problem(model, source, fault, near) for fault in faults if not _follows(fault)]


def mended(model: type[Record], source: Source) -> Source:
    """`source` with its mistyped keys as they are meant, so that nothing seems to be missing that only stands under another name."""
    try:
        model.model_validate(source.value)
    except ValidationError as error:
        slips = _absent(_meant(model, error.errors(), source), source)
        return mended(model, source.renamed(slips)) if slips else source
    return source


def _absent(near: Mapping[KeyPath, str], source: Source) -> dict[KeyPath, str]:
    """Those of the mistyped keys that stand in place of one that is not there."""
    found: dict[KeyPath, str] = {}
    for path, key in near.items():
        taken = key in source.get(path[:-1]) or (path[:-1], key) in [
            (each[:-1], found[each]) for each in found
        ]
        found |= {} if taken else {path: key}
    return found


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
    "bool_type": N_("{key} must be true or false"),
    "bool_parsing": N_("{key} must be true or false"),
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


def _follows(fault: ErrorDetails) -> bool:
    """Whether the fault only follows from others: from faulty items of a list."""
    return fault["type"] == "too_short" and bool(fault["input"])


def _shape_problem(
    model: type[Record], source: Source, fault: ErrorDetails, near: Mapping[KeyPath, str]
) -> Problem:
    path, kind = fault["loc"], fault["type"]
    if kind == "extra_forbidden":
        return _unknown_key(model, source, path, near.get(path))
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


def _unknown_key(model: type[Record], source: Source, path: KeyPath, near: str | None) -> Problem:
    where, key = source.locate_key(path), str(path[-1])
    if near:
        return problem(where, N_("unknown key {key}; did you mean {near}?"), key=key, near=near)
    known = ", ".join(_known(model, path[:-1]))
    return problem(where, N_("unknown key {key}; known here: {known}"), key=key, known=known)


def _meant(model: type[Record], faults: Sequence[ErrorDetails], source: Source) -> dict[KeyPath, str]:
    """The key that is meant by each unknown one: the one most like it, by what forms call it too; else the only one that is missing there."""
    found: dict[KeyPath, str] = {}
    unknown = [fault["loc"] for fault in faults if fault["type"] == "extra_forbidden"]
    for above in dict.fromkeys(path[:-1] for path in unknown):
        known, here = _known(model, above), source.get(above) or {}
        called = {
            name.casefold(): key
            for absent in (False, True)  # of two alike, the one that does not stand there yet
            for key, names in known.items()
            for name in names
            if (key not in here) == absent
        }
        strange = [path for path in unknown if path[:-1] == above]
        for path in strange:
            for name in difflib.get_close_matches(str(path[-1]).casefold(), called, n=1):
                found[path] = called[name]
        left = [path for path in strange if path not in found]
        missing = {
            fault["loc"] for fault in faults if fault["type"] == "missing" and fault["loc"][:-1] == above
        }
        missing -= {(*above, key) for key in found.values()}
        if len(left) == len(missing) == 1 and _stands_for(str(left[0][-1]), source.get(left[0])):
            found[left[0]] = str(missing.pop()[-1])
    return found


def _stands_for(key: str, value: object) -> bool:
    """Whether a key unlike any other may stand for the one that is missing: `cn`, 电话, any with more below it; a word with a text may be a key too many."""
    return len(key) == len(ORIGINAL) or not key.isascii() or isinstance(value, dict | list)


@cache
def _known(model: type[Record], path: KeyPath) -> dict[str, list[str]]:
    """Keys known at `path`, with what each is called."""
    shape = Shape.of(model).at(path)
    fields = shape.fields if shape else {}
    return {
        key: [key, *(translations(language).gettext(field.title) for language in LANGUAGES)]
        for key, field in fields.items()
    }


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
