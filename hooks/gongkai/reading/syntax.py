"""The YAML parser's errors in the words of the person who edits the file."""

from __future__ import annotations

import yaml

from ..faults.patterns import lazy
from ..faults.problems import N_, Place, Problem, place_after, problem

TAGS = N_("tags (!name) are not used here; put the text in quotes or remove it")

_TABS = N_("this character cannot begin a value: use spaces instead of tabs, and put the text in quotes")
_ESCAPES = N_("unknown escape after a backslash: use 'single quotes' or “curly” ones")
_PERCENT = N_("a line that begins with % must stand in quotes")
_SYNTAX = {
    "mapping values are not allowed in this context": N_(
        "a colon where none can stand: check the indentation, and put a text that holds “: ” in quotes"
    ),
    "found character that cannot start any token": _TABS,
    "found a tab character that violates indentation": _TABS,
    "found a tab character where an indentation space is expected": _TABS,
    "did not find expected '-' indicator": N_(
        "a list item beginning with - was expected here: check the indentation"
    ),
    "block sequence entries are not allowed in this context": N_(
        "a list item cannot begin here: check the indentation, and put each on a line of its own"
    ),
    "did not find expected key": N_("a key was expected here: check the indentation and the quotes"),
    "did not find expected node content": N_("a value was expected here: add it, or put the text in quotes"),
    "did not find expected <document start>": N_(
        "the file should have ended here: check the indentation and the quotes"
    ),
    "could not find expected ':'": N_("a colon is missing after this key"),
    "did not find expected alphabetic or numeric character": N_(
        "a text that begins with * or & must stand in quotes"
    ),
    "did not find expected comment or line break": N_("a text that begins with | or > must stand in quotes"),
    "mapping keys are not allowed in this context": N_("a text that begins with ? must stand in quotes"),
    "found unknown escape character": _ESCAPES,
    "did not find expected hexdecimal number": _ESCAPES,
    "found invalid Unicode character escape code": _ESCAPES,
    "found undefined tag handle": TAGS,
    "did not find expected tag URI": TAGS,
    "did not find expected whitespace or line break": TAGS,
    "could not find expected directive name": _PERCENT,
    "found unknown directive name": _PERCENT,
    "found unexpected non-alphabetical character": _PERCENT,
    "found incompatible YAML document": _PERCENT,
}
_OPENED = {
    "found unexpected end of stream": N_("a quoted text is not closed; add the closing quote"),
    "found unexpected document indicator": N_("a quoted text is not closed; add the closing quote"),
    "did not find expected ',' or ']'": N_("a list in [ ] is not closed or lacks a comma"),
    "did not find expected ',' or '}'": N_(
        "a mapping in {{ }} is not closed or lacks a comma; quote a text that begins with {{"
    ),
}
"""Messages about what was opened and not closed; they name the place where it was opened."""
_BARE_REFERENCE = lazy(r"[:-] +(\{(?:[^{}|\n]+\|)?[a-z0-9.-]+\})[^\n,}]*[^\s,}]")


def syntax_problem(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """What is wrong with `text` as YAML, in the words of its editor; `error` is the parser's."""
    reason, mark = error.problem or "", error.problem_mark or error.context_mark
    if reason in _OPENED:
        mark = error.context_mark or mark
    at = mark.index if mark else 0
    line = text[text.rfind("\n", 0, at) + 1 :].partition("\n")[0]
    bare = _BARE_REFERENCE.search(line)
    if bare:
        where = Place(file, text.count("\n", 0, at) + 1, bare.start(1) + 1)
        return problem(where, N_("a text that begins with {{ must stand in quotes"))
    where, known = place_after(text[:at], file), _OPENED.get(reason) or _SYNTAX.get(reason)
    if known:
        return problem(where, known)
    return problem(where, N_("YAML cannot be read here ({reason})"), reason=reason)
