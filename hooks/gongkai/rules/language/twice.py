"""Two different Chinese texts have two different English ones, clause by clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem
from ...faults.rule import Rule, all_of
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


def strayed(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each clause that stands in two English texts whose Chinese has nothing in common."""
    return unless_faultless(sources, _strayed, in_records(sources), in_pages(sources))


def _strayed(pairs: Iterable[Pair], pages: Iterable[Couple]) -> Iterator[Problem]:
    first: dict[str, Pair] = {}
    for pair in (*pairs, *of_pages(pages)):
        for clause in _clauses(pair.en.text) if len(pair.zh.text) >= _SENTENCE else ():
            other = first.setdefault(clause, pair)
            if (
                pair.en.text != other.en.text
                and len(likeness.telling(pair.zh.text) & likeness.telling(other.zh.text)) < 2
            ):
                message = N_(
                    "{clause} also stands in the English of 「{zh}」, which has nothing in common with this text; take it out of one of the two"
                )
                yield pair.told(message, clause=clause, zh=other.zh.text)
                yield other.told(message, clause=clause, zh=pair.zh.text)


@lru_cache(maxsize=4096)
def _clauses(en: str) -> Sequence[str]:
    """The clauses of a text that say something of their own."""
    clauses = (" ".join(part.split()).casefold() for part in _CLAUSE.split(en))
    return [each for each in clauses if len(each.split()) >= _WORDS and len(_TELLING.findall(each)) >= _FEW]


_CLAUSE = lazy(r"[,;:.](?:\s+(?:and |but |which |with |of )?|$)")
_TELLING = lazy(
    r"\b(?!(?:first|second|third|half|years?|quarter|months?|this|that|with|from|province|city|county|country|whole|rest|same|last|next|period|time|were|have|been|will|which|their|more|than|over)\b)[a-z]{4,}"
)
_FEW = 3
"""Words that say when or where stand in many texts."""
_SENTENCE = 12
"""A Chinese text of so few characters may be a name, or an abbreviation."""


def _shared(one: str, other: str) -> float:
    """The share of their pairs of characters that two texts have in common; an abbreviation has all of them."""
    short, long = sorted((one, other), key=len)
    if set(short) <= set(long):
        return 1.0
    ours, theirs = likeness.pairs(one), likeness.pairs(other)
    return len(ours & theirs) / (min(len(ours), len(theirs)) or 1)


RULES: tuple[Rule[Sources], ...] = (
    Rule("parity-repeated", N_("No English sentence stands for two Chinese ones."),
         N_("Translate the one that has the English of the other."), all_of(repeated, strayed), severity="warning", excusable=True, across=True),
)  # fmt: skip
