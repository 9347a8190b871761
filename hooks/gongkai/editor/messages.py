"""What the check says, sorted to the fields of a form."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from gettext import NullTranslations

from werkzeug.wrappers import Response

from ..faults.problems import Problem
from ..faults.rule import Severity
from ..gate.gate import REGISTER
from ..model.names import keys
from ..reading.source import KeyPath, Source
from ..rules import SHAPE
from .places import path_at, pointer


@dataclass(frozen=True)
class Message:
    """A fault in words, and where: the name of its file as the check says it, and its line."""

    severity: Severity
    said: str
    advice: str
    file: str
    line: int
    holds: bool = False
    """Whether it keeps the portal from being published, as every error does."""


@dataclass(frozen=True)
class Sorted:
    """Messages by the names of the fields that they stand at, and those that stand at none of this form."""

    at: Mapping[str, Sequence[Message]] = field(default_factory=dict)
    elsewhere: Sequence[Message] = ()


def message(fault: Problem, phrases: NullTranslations) -> Message:
    """A fault in the words of `phrases`."""
    rule = REGISTER[fault.rule]
    said = _with_titles(fault, phrases).said(phrases.gettext)
    # the advice on the shape is for whoever edits files
    advice = "" if fault.rule == SHAPE.id else phrases.gettext(rule.advice)
    return Message(rule.severity, said, advice, fault.where.file, fault.where.line, rule.holds)


def _with_titles(fault: Problem, phrases: NullTranslations) -> Problem:
    """The fault with keys called as on a form."""
    values = (
        (name, phrases.gettext(keys()[said][0]) if name == "key" and said in keys() else said)
        for name, said in fault.values
    )
    return replace(fault, values=tuple(values))


def sort(
    faults: Iterable[Problem], file: str, source: Source, names: Container[str], phrases: NullTranslations
) -> Sorted:
    """Messages of `faults`, those in the `file` that is a form of the fields called `names` at these."""
    at: dict[str, list[Message]] = {}
    elsewhere: list[Message] = []
    for fault in faults:
        name = _nearest(path_at(source, fault.where), names) if fault.where.file == file else None
        (elsewhere if name is None else at.setdefault(name, [])).append(message(fault, phrases))
    return Sorted(at, elsewhere)


def new(faults: Iterable[Problem], before: Iterable[Problem]) -> list[Problem]:
    """Those of `faults` that were not there `before`, wherever in their files these stood."""
    known = {_alike(fault) for fault in before}
    return [fault for fault in faults if _alike(fault) not in known]


def _alike(fault: Problem) -> tuple[object, ...]:
    return fault.where.file, fault.message, fault.values, fault.rule


def _nearest(path: KeyPath, names: Container[str]) -> str | None:
    """The name of the field at `path`, or of what it stands in on the form."""
    found = (pointer(path[:end]) for end in range(len(path), -1, -1))
    return next((name for name in found if name in names), None)


def refusal(said: str) -> Message:
    """What is said at a field that cannot be written."""
    return Message("error", said, "", "", 0)


def answer(at: Mapping[str, Sequence[Message]], elsewhere: Sequence[Message] = ()) -> Response:
    """Messages as JSON, for the script of the form."""
    found = {
        "fields": {name: [_told(each) for each in messages] for name, messages in at.items()},
        "elsewhere": [_told(each) for each in elsewhere],
    }
    return Response(json.dumps(found, ensure_ascii=False), content_type="application/json")


def _told(each: Message) -> dict[str, str]:
    return {
        "severity": each.severity,
        "said": each.said,
        "advice": each.advice,
        "where": f"{each.file}:{each.line}",
    }
