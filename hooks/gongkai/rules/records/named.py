"""Names of two records in one list: a sentence names them in the same order in both languages, or their English is exchanged."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.languages import ORIGINAL
from ...model.outline import SENTENCES
from ...reading.source import KeyPath
from ...reading.sources import Sources

_ENGLISH = "en"
_NAMED = (("documents", "title"), ("programmes", "name"))
_BETWEEN = lazy("[》”、，和及与以《“]*")
"""What stands between two names in a list."""


def exchanged(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each two records that a Chinese sentence lists in one order, and its English in the other."""
    for name, key in _NAMED:
        register = sources[name]
        known = {zh: path for path, zh in register.texts(f"{name}.*.{key}.{ORIGINAL}")}
        told = set[str]()
        for report in sources.reports:
            for source, path, zh in report.texts(ORIGINAL, *SENTENCES):
                en = source.get((*path[:-1], _ENGLISH))
                for one, other in pairwise(_listed(zh, known)) if isinstance(en, str) else ():
                    end = zh.find(one) + len(one)
                    theirs = [
                        str(register.get((*known[each][:-1], _ENGLISH))).lower() for each in (one, other)
                    ]
                    places = [en.lower().find(each) for each in theirs]
                    between = _BETWEEN.fullmatch(zh[end : zh.find(other)])
                    if between and one not in told and min(places) >= 0 and places[0] > places[1]:
                        told.add(one)
                        message = N_(
                            "a sentence names {one} before {other}, its English the other way round; is the English of the two exchanged?"
                        )
                        where = register.locate((*known[one][:-1], _ENGLISH))
                        yield problem(where, message, one=one, other=other)


def _listed(zh: str, known: dict[str, KeyPath]) -> list[str]:
    """The names that a Chinese text holds, in their order."""
    return sorted((name for name in known if name in zh), key=zh.find)


RULES: tuple[Rule[Sources], ...] = (
    Rule("name-exchanged", N_("What a sentence lists by name stands in the same order in both languages."),
         N_("Exchange the English names, or allow it with the reason."), exchanged, severity="warning", across=True, excusable=True),
)  # fmt: skip
