"""What an indicator counts, in English: its unit, its name and the words behind its figures speak of one thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import product

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule, all_of
from ...model.languages import ORIGINAL
from ...model.outline import SENTENCES
from ...model.references import references
from ...model.units import is_counted
from ...reading.source import KeyPath
from ...reading.sources import Sources
from .stated import stated

_ENGLISH = "en"
_BEHIND = lazy(r"[^{}.;:()]*")
_PEOPLE = ("people", "person", "人", "名", "位")
"""Whom a name calls by what they are: 26 heads of offices."""
_LESS = (lazy("压缩|精简|压减|缩短|降幅|减少|下降|降低"), lazy(r"\b(?:re(?:duc|mov)|cut|short|fall|drop|decreas|declin|lower|less|fewer|sav|streamlin|eas|simplif|down)", re.IGNORECASE))  # fmt: skip
_MORE = (lazy("增幅|增速|增长|提高|提升"), lazy(r"\b(?:increas|grow|rise|rising|rais|gain|improv|higher|more|up|boost|enhanc|expan|speed)", re.IGNORECASE))  # fmt: skip
"""A change in the name of an indicator, and the words by which English says it."""


def unlike(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each unit whose noun stands neither in the name of its indicator nor behind its figures, or in another's."""
    register = sources["indicators"]
    nouns, names = dict(_nouns(sources)), sources.said_of("indicators", "name", _ENGLISH)
    called = {id: frozenset(_words(str(name or ""))) for id, name in names.items()}
    said = _behind(sources) if nouns else {}
    for id, (path, noun) in nouns.items():
        person = noun in _PEOPLE and register.get((*path[:2], "unit", ORIGINAL)) in _PEOPLE
        if id in said and not (person or noun in called[id] or noun in said[id]):
            message = N_(
                "nothing in its name, or behind its figures, speaks of {noun}; correct the unit or the name"
            )
            yield problem(register.locate((*path, _ENGLISH)), message, noun=register.get((*path, _ENGLISH)))
    strays = [id for id, (_, noun) in nouns.items() if noun not in called[id]]
    for one, other in product(strays, nouns):
        (path, noun), theirs = nouns[one], nouns[other][1]
        exchanged = theirs not in called[other] and noun in called[other]
        if noun != theirs and theirs in called[one] and (exchanged or called[one] <= called[other]):
            message = N_(
                "this is rather the name of {other}: {id} counts {noun}; correct the name or the unit"
            )
            where = register.locate((*path[:2], "name", _ENGLISH))
            yield problem(where, message, other=other, id=one, noun=register.get((*path, _ENGLISH)))


def changes(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each name that speaks of a change in Chinese, and of none in English."""
    register = sources["indicators"]
    for path, name in register.texts(f"indicators.*.name.{ORIGINAL}"):
        en = register.get((*path[:-1], _ENGLISH))
        for ours, theirs in (_LESS, _MORE) if isinstance(en, str) else ():
            found = ours.search(name)
            if found and not theirs.search(str(en)):
                message = N_("the name says {word}, its English does not; correct one of them")
                yield problem(register.locate((*path[:-1], _ENGLISH)), message, word=found[0])


def _nouns(sources: Sources) -> Iterator[tuple[str, tuple[KeyPath, str]]]:
    """Yield the id of each indicator of what is counted, the path of its unit and the noun by which English counts."""
    for id, record in sources.records("indicators").items():
        unit = sources["indicators"].get((*record, "unit"))
        zh, en = (unit.get(ORIGINAL), unit.get(_ENGLISH)) if isinstance(unit, dict) else (None, None)
        words = _words(en.partition(" of ")[0]) if isinstance(en, str) else []
        if words and isinstance(zh, str) and is_counted(zh):
            yield id, ((*record, "unit"), words[-1])


def _behind(sources: Sources) -> Mapping[str, set[str]]:
    """The words of English that stand behind the figures of each indicator."""
    found = defaultdict[str, set[str]](set)
    for report in sources.reports:
        indicators = {figure.id: figure.indicators for figure in stated(report)}
        for _, _, text in report.texts(_ENGLISH, *SENTENCES):
            for reference in references(text):
                behind = _BEHIND.match(text, text.find("}", reference.offset) + 1)
                for id in indicators.get(reference.figure, ()):
                    found[id].update(_words(behind[0] if behind else ""))
    return found


def _words(text: str) -> list[str]:
    """The words of an English text, in small letters and without the s of several."""
    return [word.removesuffix("s") for word in re.findall("[a-z]+", text.lower())]


RULES: tuple[Rule[Sources], ...] = (
    Rule("indicator-noun", N_("The English name and unit of an indicator say what its figures count."),
         N_("Correct the name or the unit, or allow it with the reason."), all_of(unlike, changes), severity="warning", across=True, excusable=True),
)  # fmt: skip
