"""Names of two records in one list: a sentence names them in the same order in both languages, or their English is exchanged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.languages import ORIGINAL
from ...model.outline import SENTENCES
from ...reading.sources import Sources

_ENGLISH = "en"
_NAMED = (("documents", "title"), ("programmes", "name"))
_BETWEEN = lazy("[》”、，和及与以《“]*")
"""What stands between two names in a list."""


def exchanged(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each two records that a Chinese sentence lists in one order, and its English in the other."""
    for name, key in _NAMED:
        register = sources[name]
        known = {zh: (*path[:-1], _ENGLISH) for path, zh in register.texts(f"{name}.*.{key}.{ORIGINAL}")}
        any_name = re.compile("|".join(map(re.escape, sorted(known, key=len, reverse=True))) or "(?!)")
        told = set[str]()
        for report in sources.reports:
            for source, path, zh in report.texts(ORIGINAL, *SENTENCES):
                en = str(source.get((*path[:-1], _ENGLISH)) or "").lower()
                for one, other in pairwise(any_name.finditer(zh)):
                    at, after = (en.find(str(register.get(known[each[0]])).lower()) for each in (one, other))
                    listed = _BETWEEN.fullmatch(zh, one.end(), other.start()) and one[0] not in told
                    if listed and 0 <= after < at:
                        told.add(one[0])
                        message = N_(
                            "a sentence names {one} before {other}, its English the other way round; is the English of the two exchanged?"
                        )
                        where = register.locate(known[one[0]])
                        yield problem(where, message, one=one[0], other=other[0])


RULES: tuple[Rule[Sources], ...] = (
    Rule("name-exchanged", N_("What a sentence lists by name stands in the same order in both languages."),
         N_("Exchange the English names, or allow it with the reason."), exchanged, severity="warning", across=True, excusable=True),
)  # fmt: skip
