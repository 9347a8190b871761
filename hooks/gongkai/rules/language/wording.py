"""Expressions that the editors of the office have listed as wrong, in wording.yml."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule, Severity
from ...reading.sources import Sources
from .prose import prose, read

_NOT_PROSE = ("search", "wording")


def listed(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each entry that names itself as what is right, or stands twice."""
    seen: set[str] = set()
    wording = sources["wording"]
    for path, pattern in wording.texts("wording.*.pattern"):
        if pattern in (wording.get((*path[:-1], "instead")) or ""):
            message = N_("what should be written instead of {pattern} holds it again")
            yield problem(wording.locate((*path[:-1], "instead")), message, pattern=pattern)
        if pattern in seen:
            yield problem(wording.locate(path), N_("{pattern} is listed twice; keep one"), pattern=pattern)
        seen.add(pattern)


def _finder(severity: Severity) -> Callable[[Sources], Iterator[Problem]]:
    def find(sources: Sources) -> Iterator[Problem]:
        entries = {
            entry["pattern"]: entry
            for _, entry in sources["wording"].find("wording.*")
            if _is_whole(entry) and entry.get("severity", "error") == severity
        }
        if not entries:
            return
        longest_first = re.compile("|".join(map(re.escape, sorted(entries, key=len, reverse=True))))
        for text in map(read, prose(sources, _NOT_PROSE)):
            for found in longest_first.finditer(text.text):
                entry = entries[found[0]]
                if not _is_right(text.text, found, entry):
                    message = N_("{pattern} is wrong here: write {instead} ({reason})")
                    values = {key: entry[key] for key in ("pattern", "instead", "reason")}
                    yield problem(text.place(found.start()), message, **values)

    return find


def _is_whole(entry: object) -> bool:
    """Whether the entry has all it needs; what it lacks is told as a fault of its shape."""
    return isinstance(entry, dict) and all(
        isinstance(entry.get(key), str) for key in ("pattern", "instead", "reason")
    )


def _is_right(text: str, found: re.Match[str], entry: dict[str, Any]) -> bool:
    """Whether what was found is part of an expression that the entry allows."""
    unless = entry.get("unless")
    words = [word for word in unless if isinstance(word, str)] if isinstance(unless, list) else []
    return any(_covers(text, word, *found.span()) for word in words)


def _covers(text: str, word: str, start: int, end: int) -> bool:
    """Whether `word` stands in `text` around or across `start` to `end`."""
    at = text.find(word, max(start - len(word) + 1, 0))
    return 0 <= at < end


_TITLE = N_("No text holds an expression that wording.yml lists.")
_ADVICE = N_("Write what the list says instead; if it is right here, add the words around it to unless.")
RULES: tuple[Rule[Sources], ...] = (
    Rule("wording", _TITLE, _ADVICE, _finder("error"), source="国办秘函〔2019〕19号", excusable=True),
    Rule("wording-doubtful", _TITLE, _ADVICE, _finder("warning"), severity="warning", excusable=True),
    Rule(
        "wording-list",
        N_("The list of wrong expressions makes sense."),
        N_("Correct the entry in wording.yml."),
        listed,
    ),
)
