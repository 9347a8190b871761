"""What the gate found, written for people (text), programs (JSON, SARIF) and GitHub's checks."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from gettext import NullTranslations
from typing import Any
from urllib.parse import quote

from .. import __version__
from ..faults.privacy import masked
from ..faults.problems import N_, Problem, lines
from ..faults.rule import Severity
from .gate import REGISTER, Findings
from .quoting import Quote, unquoted

_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "advice": "note"}
_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "advice": "notice"}
_NAMES: dict[Severity, str] = {"error": "", "warning": N_("warning: "), "advice": N_("advice: ")}


def text(found: Findings, phrases: NullTranslations, quote: Quote = unquoted) -> str:
    """A line for each fault, what `quote` says of its place below it; a line for each exception, open point and report with errata."""
    gettext = phrases.gettext

    def lines_of(fault: Problem, said: str) -> Iterator[str]:
        yield _line(fault, said, gettext)
        yield from quote(fault.where)

    told = list(lines((each for each in found.problems if not REGISTER[each.rule].holds), gettext, lines_of))
    waiting = [each for each in found.problems if REGISTER[each.rule].holds]
    if waiting:
        heading = gettext("to be confirmed, in the order of the text ({count}):")
        told += [heading.format(count=len(waiting)), *lines(waiting, gettext, lines_of)]
    allowed = gettext("{fault} – allowed: {reason}")
    told += [
        allowed.format(fault=each.problem.text(gettext), reason=masked(each.reason)) for each in found.excused
    ]
    stated = gettext("open: {name} is not stated in the source")
    told += [stated.format(name=name) for name in found.open_points]
    told += [_slips(phrases, id, count) for id, count in found.errata.items()]
    return "\n".join(told)


def as_json(found: Findings, phrases: NullTranslations) -> str:
    """An object with the lists `problems`, `excused` and `open`, and the number of `errata` of each report."""
    gettext = phrases.gettext
    excused = [{**_record(each.problem, gettext), "reason": masked(each.reason)} for each in found.excused]
    problems = [_record(fault, gettext) for fault in found.problems]
    beside = {"open": list(found.open_points), "errata": dict(found.errata)}
    return _dump({"problems": problems, "excused": excused, **beside})


def sarif(found: Findings, phrases: NullTranslations) -> str:
    """A log in SARIF 2.1.0 (OASIS), which code hosts and editors show beside the line."""
    gettext = phrases.gettext
    results = [_result(fault, gettext) for fault in found.problems]
    for each in found.excused:
        suppression = {"kind": "inSource", "justification": masked(each.reason)}
        results.append({**_result(each.problem, gettext), "suppressions": [suppression]})
    rules = [
        {
            "id": rule.id,
            "shortDescription": {"text": gettext(rule.title)},
            "help": {"text": gettext(rule.advice)},
            "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        }
        for rule in REGISTER.values()
    ]
    driver = {"name": "gongkai", "version": __version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
        "properties": {"errata": dict(found.errata)},
    }
    return _dump({"$schema": _SARIF, "version": "2.1.0", "runs": [run]})


def github(found: Findings, phrases: NullTranslations) -> str:
    """A workflow command of GitHub Actions for each fault, which marks its line in a change."""
    return "\n".join(
        f"::{_COMMANDS[REGISTER[fault.rule].severity]} file={_property(fault.where.shown)},line={fault.where.line},"
        f"col={fault.where.column},title={_property(fault.rule)}::{_escaped(fault.said(phrases.gettext))}"
        for fault in found.problems
    )


FORMATS: dict[str, Callable[[Findings, NullTranslations], str]] = {
    "text": text,
    "json": as_json,
    "sarif": sarif,
    "github": github,
}


def _slips(phrases: NullTranslations, id: str, count: int) -> str:
    told = phrases.ngettext(
        "errata: {num} slip of the source is corrected in reports/{id}",
        "errata: {num} slips of the source are corrected in reports/{id}",
        count,
    )
    return told.format(num=count, id=id)


def _line(fault: Problem, said: str, gettext: Callable[[str], str]) -> str:
    name = _NAMES[REGISTER[fault.rule].severity]
    return f"{fault.where}: {gettext(name) if name else ''}{said} [{fault.rule}]"


def _record(fault: Problem, gettext: Callable[[str], str]) -> dict[str, Any]:
    return {
        "rule": fault.rule,
        "severity": REGISTER[fault.rule].severity,
        "file": fault.where.shown,
        "line": fault.where.line,
        "column": fault.where.column,
        "message": fault.said(gettext),
    }


def _result(fault: Problem, gettext: Callable[[str], str]) -> dict[str, Any]:
    region = {"startLine": fault.where.line, "startColumn": fault.where.column}
    return {
        "ruleId": fault.rule,
        "level": _LEVELS[REGISTER[fault.rule].severity],
        "message": {"text": fault.said(gettext)},
        "locations": [
            {"physicalLocation": {"artifactLocation": {"uri": quote(fault.where.shown)}, "region": region}}
        ],
    }


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
