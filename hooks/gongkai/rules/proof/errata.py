"""Declared slips of a source: each names one place, and changes no more than a slip does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from ...faults.problems import N_, Problem, problem
from ...model.report import Erratum
from ...reading.source import Source
from ..fidelity import normalise

MOST_CHANGED = 10
"""Characters that an erratum may change."""


def declared(head: Source, archived: str, errata: Sequence[Erratum]) -> Iterator[Problem]:
    """Yield a problem for each erratum that does not name one place, or changes more than a slip."""
    for index, erratum in enumerate(errata):
        where = head.locate(("errata", index, "printed"))
        count, changed = archived.count(erratum.printed), _changed(erratum)
        if count != 1:
            message = N_("the source holds {printed} {count} times; an erratum must name one place")
            yield problem(where, message, printed=repr(erratum.printed), count=count)
        if erratum.printed == erratum.corrected:
            yield problem(where, N_("the erratum changes nothing"))
        elif changed > MOST_CHANGED:
            message = N_(
                "the erratum changes {count} characters, more than {limit}; write what the source says"
            )
            yield problem(where, message, count=changed, limit=MOST_CHANGED)
        if "\n" in erratum.corrected or erratum.printed.count("\n") > 1:
            yield problem(where, N_("the erratum goes over several paragraphs; declare one for each"))


def mended(archived: str, errata: Sequence[Erratum]) -> str:
    """The source with its slips corrected."""
    for erratum in errata:
        archived = archived.replace(erratum.printed, erratum.corrected)
    return archived


def _changed(erratum: Erratum) -> int:
    matcher = SequenceMatcher(None, normalise(erratum.printed), normalise(erratum.corrected), autojunk=False)
    return sum(max(a2 - a1, b2 - b1) for kind, a1, a2, b1, b2 in matcher.get_opcodes() if kind != "equal")
