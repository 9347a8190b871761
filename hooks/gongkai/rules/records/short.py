"""Short forms against what they stand for: their characters, or letters, stand in it in the same order."""

from __future__ import annotations

from collections.abc import Iterator

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.languages import ORIGINAL
from ...reading.source import KeyPath, Source
from ...reading.sources import Sources

_COUNTED = lazy("[一二两双三四五六七八九十多“”\\W\\d]")
"""What counts the parts of the long form, or quotes: 两品一械."""
_SHORT = lazy("[\u4e00-\u9fff]{2,}|[A-Z]{2,}")


def unlike(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each short form whose characters do not stand in the long form in their order."""
    for source, path, short, long in _forms(sources):
        rest = iter(long.lower())
        if _SHORT.fullmatch(_COUNTED.sub("", short)) and not all(
            one in rest for one in _COUNTED.sub("", short).lower()
        ):
            message = N_("{short} is not short for {long}; correct one of them")
            yield problem(source.locate(path), message, short=short, long=long)


def _forms(sources: Sources) -> Iterator[tuple[Source, KeyPath, str, str]]:
    """Yield source and path of each long form, with the short one before it."""
    terms, agency = sources["terms"], sources["agency"]
    for path, short in terms.texts("abbreviations.*.*.short"):
        long = terms.get((*path[:-1], "long"))
        if isinstance(long, str):
            yield terms, (*path[:-1], "long"), short, long
    short, name = (agency.get((key, ORIGINAL)) for key in ("short_name", "name"))
    if isinstance(short, str) and isinstance(name, str):
        yield agency, ("short_name", ORIGINAL), short, name


RULES: tuple[Rule[Sources], ...] = (
    Rule("short-form", N_("A short form is made of the characters of what it stands for."),
         N_("Correct the short form or the long one, or allow it with the reason."), unlike, severity="warning", excusable=True),
)  # fmt: skip
