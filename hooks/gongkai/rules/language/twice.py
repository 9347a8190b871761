"""Two different Chinese texts have two different English ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...faults.problems import N_, Problem
from ...faults.rule import Rule
from ...model import likeness
from ...reading.sources import Sources
from ..settled import unless_faultless
from .pages import Couple, of_pages
from .pair import Pair
from .pairs import in_pages, in_records

_WORDS = 5
_ALIKE = 0.4
"""How much of their characters two Chinese texts share that may be called alike."""


def repeated(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each English sentence that stands for two Chinese ones that have little in common."""
    return unless_faultless(sources, _repeated, in_records(sources), in_pages(sources))


def _repeated(pairs: Iterable[Pair], pages: Iterable[Couple]) -> Iterator[Problem]:
    first: dict[str, Pair] = {}
    for pair in (*pairs, *of_pages(pages)):
        said = " ".join(pair.en.text.split()).casefold()
        if len(said.split()) < _WORDS:
            continue
        before = first.setdefault(said, pair)
        if _shared(before.zh.text, pair.zh.text) < _ALIKE:
            message = N_("this English text is also that of 「{zh}」; translate the one that it does not fit")
            yield pair.told(message, zh=before.zh.text)
            yield before.told(message, zh=pair.zh.text)


def _shared(one: str, other: str) -> float:
    """The share of their pairs of characters that two texts have in common; an abbreviation has all of them."""
    short, long = sorted((one, other), key=len)
    if set(short) <= set(long):
        return 1.0
    ours, theirs = likeness.pairs(one), likeness.pairs(other)
    return len(ours & theirs) / (min(len(ours), len(theirs)) or 1)


RULES: tuple[Rule[Sources], ...] = (
    Rule("parity-repeated", N_("No English sentence stands for two Chinese ones."),
         N_("Translate the one that has the English of the other."), repeated, severity="warning", excusable=True, across=True),
)  # fmt: skip
