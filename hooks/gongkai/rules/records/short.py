"""Short forms against what they stand for: their characters, or letters, stand in it in the same order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule, all_of
from ...model.languages import ORIGINAL
from ...model.numerals import from_chinese
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


def otherwise(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each long form that is not the English one which the Chinese gives for the same letters."""
    found = [*_forms(sources)]
    given = {short: each["said"] for _, path, short, long in found if (each := _GIVEN.search(long))}
    for source, path, short, long in found:
        other = given.get(short, long) if path[1] != ORIGINAL else long
        if other.lower() != long.lower():
            message = N_("{short} stands for {long} here, but for {other} in Chinese; correct one of them")
            yield problem(source.locate(path), message, short=short, long=long, other=other)


def incomplete(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each gloss that lists more or fewer things than its Chinese term counts: 四大安全, 三品一特."""
    terms = sources["terms"]
    for path, gloss in terms.texts("terms.*.gloss"):
        term = str(terms.get((*path[:-1], ORIGINAL)))
        parts = [*_COUNTS.finditer(term)]
        count, items = sum(from_chinese(each[1]) or 2 for each in parts), _PARTED.split(gloss)
        listed = len(items) > 1 and all(map(_ITEM.fullmatch, items))
        if listed and "".join(each[0] for each in parts) == term and abs(len(items) - count) == 1:
            message = N_("{term} are {count}, but this lists {listed}: {gloss}; correct it")
            where = terms.locate(path)
            yield problem(where, message, term=term, count=count, listed=len(items), gloss=gloss)


_GIVEN = lazy("（英文[：:为]?[ ]?(?P<said>[A-Za-z][A-Za-z ]+)）")
_COUNTS = lazy("([一二两双三四五六七八九十])[大个项类种]?[\u4e00-\u9fff]{1,3}?(?=[一二两双三四五六七八九十]|$)")  # fmt: skip
_PARTED = lazy(", (?:and )?| and ")
_ITEM = lazy(r"(?!.*\b(?:the|an?|of|on|in|with|for|by|to|that|which|who|is|are|be|one|two|three|four|five|six)\b)[\w’-]+(?: [\w’-]+){0,2}", re.IGNORECASE)  # fmt: skip


RULES: tuple[Rule[Sources], ...] = (
    Rule("short-form", N_("A short form is made of the characters of what it stands for."),
         N_("Correct the short form or the long one, or allow it with the reason."), all_of(unlike, otherwise), severity="warning", excusable=True),
    Rule("gloss-incomplete", N_("The gloss of a term that counts things lists as many."),
         N_("Correct the gloss, or allow it with the reason."), incomplete, severity="warning", excusable=True),
)  # fmt: skip
