"""Expressions that are listed as wrong: by the engine for every office, in wording.yml for one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule, Severity
from ...reading.sources import Sources
from ..once import once
from .expressions import Expression, allowed, listed, of_office, standing, texts_of
from .prose import Prose, prose, read

_NOT_PROSE = ("search", "wording")


def sensible(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each entry that undoes itself or stands twice."""
    seen: set[str] = set()
    wording = sources["wording"]
    for path, pattern in wording.texts("wording.*.pattern"):
        where = wording.locate(path)
        if pattern in (wording.get((*path[:-1], "instead")) or ""):
            message = N_("what should be written instead of {pattern} holds it again")
            yield problem(wording.locate((*path[:-1], "instead")), message, pattern=pattern)
        if pattern in texts_of(wording.get((*path[:-1], "unless"))):
            message = N_(
                "{pattern} is an exception to itself, so that it is never told; write longer expressions"
            )
            yield problem(wording.locate((*path[:-1], "unless")), message, pattern=pattern)
        if pattern in seen:
            yield problem(where, N_("{pattern} is listed twice; keep one"), pattern=pattern)
        seen.add(pattern)
    for path, pattern in wording.texts("allowed.*.pattern"):
        if pattern in seen:
            message = N_("{pattern} is both listed as wrong and allowed; keep one")
            yield problem(wording.locate(path), message, pattern=pattern)


def _finder(severity: Severity) -> Callable[[Sources], Iterator[Problem]]:
    def find(sources: Sources) -> Iterator[Problem]:
        known = {pattern: each for pattern, each in _present(sources).items() if each.severity == severity}
        if not known:
            return
        longest_first = re.compile("|".join(map(re.escape, sorted(known, key=len, reverse=True))))
        years = _years(sources)
        for text in _texts_read(sources):
            for found in longest_first.finditer(text.text):
                entry = known[found[0]]
                year = (
                    years.get(text.place(0).file) if entry.changed else None
                )  # a text whose place is asked for is not settled
                if not entry.is_right(text.text, found.start(), year):
                    message = N_("{pattern} is wrong here: write {instead} ({reason})")
                    values = {"pattern": entry.pattern, "instead": entry.instead, "reason": entry.reason}
                    yield problem(text.place(found.start()), message, **values)

    return find


@once
def _texts_read(sources: Sources) -> list[Prose]:
    """All texts as they are read."""
    return [read(text) for text in prose(sources, _NOT_PROSE)]


@once
def _present(sources: Sources) -> Mapping[str, Expression]:
    """The expressions that stand somewhere in the texts: what the office says of one goes before the engine."""
    texts = dict.fromkeys(text.text for text in _texts_read(sources))
    if not texts:
        return {}
    entries = {each.pattern: each for each in (*listed(), *of_office(sources["wording"]))}
    there = standing(entries, "\x01".join(texts))
    return {pattern: entries[pattern] for pattern in there - allowed(sources["wording"])}


def _years(sources: Sources) -> dict[str, int]:
    """The year on which each report's files are, as far as it can be read."""
    return {
        source.file: int(end[:4])
        for report in sources.reports
        for source in report.files.values()
        if isinstance(end := report["report"].get(("period", "end")), str) and end[:4].isdecimal()
    }


_TITLE = N_("No text holds an expression that the engine's list or wording.yml names as wrong.")
_ADVICE = N_(
    "Write what the list says instead; if it is right here, except it beside the text, or under allowed in wording.yml."
)
RULES: tuple[Rule[Sources], ...] = (
    Rule("wording", _TITLE, _ADVICE, _finder("error"), source="国办秘函〔2019〕19号", excusable=True),
    Rule("wording-doubtful", _TITLE, _ADVICE, _finder("warning"), severity="warning", excusable=True),
    Rule("wording-list", N_("The list of wrong expressions makes sense."),
         N_("Correct the entry in wording.yml."), sensible),
)  # fmt: skip
