"""What the keys and words of the data are called on forms, and what goes into each key: English here, other languages in the catalogue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from ..faults.problems import N_
from . import codes
from .registers import ChartKind
from .tree import Kind, Role

FILES: Mapping[str, str] = {
    "agency": N_("The office"), "search": N_("Search"), "home": N_("Home page"), "report": N_("Head of the report"),
    "wording": N_("Wording"), "terms": N_("Terms"),
}  # fmt: skip
"""What a data file is called, where that is not what its list is."""

ROLES: Mapping[Role, str] = {
    "title": N_("Title"), "preamble": N_("Preamble"), "review": N_("Review"), "problems": N_("Problems"), "targets": N_("Targets"),
    "plan": N_("Plan"), "self": N_("The office itself"), "background": N_("Background"), "annex": N_("Annex"),
    "glossary": N_("Glossary"), "table": N_("Table"), "closing": N_("Closing words"), "signature": N_("Signature"),
}  # fmt: skip
LINES: Mapping[Kind, str] = {
    "date-line": N_("Line with the date"), "speaker": N_("Speaker"), "issuer": N_("Issuer"), "series": N_("Series"),
    "number": N_("Number"), "origin": N_("Origin"), "salutation": N_("Salutation"), "caption": N_("Caption"), "note": N_("Note"),
    "office": N_("Office"), "date": N_("Date"),
}  # fmt: skip
CHARTS: Mapping[ChartKind, str] = {
    "bar": N_("Bars"), "parts": N_("Parts of a whole"), "ranking": N_("Ranking"), "series": N_("Series over time"),
}  # fmt: skip
SEVERITIES = {"error": N_("Error"), "warning": N_("Warning")}

_TABLES: Sequence[Mapping[Any, str]] = (
    codes.CHANGES, codes.WANTED, codes.STATUSES, codes.PROGRAMME_KINDS, codes.REPORT_KINDS, codes.DOCUMENT_KINDS, codes.VALIDITY,
    codes.FIGURE_STATUSES, codes.BASES, codes.SCOPES, codes.BOUNDS, ROLES, LINES, CHARTS, SEVERITIES,
)  # fmt: skip


@cache
def keys() -> Mapping[str, tuple[str, str]]:
    """What each key is called, and what goes into it (msgids), as `keys.txt` says; `Model.key` in one model alone, where that differs."""
    found: dict[str, tuple[str, str]] = {}
    for line in Path(__file__).with_name("keys.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            key, name, hint = line.split("\t")
            usual = found.get(key.partition(".")[2], ("", ""))
            found[key] = (usual[0] if name == "-" else name, usual[1] if hint == "-" else hint)
    return found


def named(model: str, key: str) -> str:
    """What `key` of a model is called (a msgid); the key itself, if nothing names it."""
    return _of(model, key)[0]


def hint(model: str, key: str) -> str:
    """What goes into `key` of a model (a msgid); empty if nothing says it."""
    return _of(model, key)[1]


def _of(model: str, key: str) -> tuple[str, str]:
    return keys().get(f"{model}.{key}") or keys().get(key, (key, ""))


def words(choices: Sequence[str]) -> Mapping[str, str]:
    """What each of the words is called (msgids), of which a field takes one; Chinese words are their own names."""
    table = next((each for each in _TABLES if set(choices) <= each.keys()), {})
    return {choice: table.get(choice, choice) for choice in choices}
