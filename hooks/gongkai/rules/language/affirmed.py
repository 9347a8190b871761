"""What English denies and the Chinese affirms: a deed of which the Chinese has the verb (`verbs.txt`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import product

from ...faults.patterns import lazy
from ...model.grouping import grouped
from .table import alternatives, rows

_FIRST = 3
_NOT = lazy(
    r"\b(?:(?:is|are|was|were|has|have|had|do|does|did|will|would|shall|should|must|can|could|may)"
    r" (?:(?:also|still|yet|now|therefore) )?not|cannot|never|\w+n't)\b"
    r"(?! (?:only|merely|just|simply|until|but|help"  # not only, cannot but
    r"|be (?:ruled out|excluded|missed|overstated|over-?emphasi[sz]ed|stressed enough|underestimated))\b)"
    r"(?=(?P<rest>(?: [\w'-]+){1,8}))",
    re.IGNORECASE,
)
_SAID = alternatives("affirmed")
_TWICE = lazy(rf"\b(?:{_SAID['TWICE']})\b", re.IGNORECASE)
"""What turns a denial round, or makes it a condition."""
_ASIDE = frozenset(["be", "been", "being", "yet", "still", "also", "now", "further", "to", "the", "a", "an", "any", "all", "in", "on", "of", "its", "their", "fully", "in", "full", "again", "more", "well"])  # fmt: skip
_LIGHT = frozenset(["work", "working", "keep", "take", "taken", "took", "make", "made", "strive", "continue", "seek", "try", "begin", "help", "solid", "concrete", "steps", "measures", "efforts", "effective", "further", "holistic", "approach"])  # fmt: skip
"""Verbs, and what follows them, that only say that another is done: to take steps to support."""
_DENIES = lazy("[不没无未非否勿莫禁难尚仅拒零杜绝避防忌漏只才方停缺止虚假少]")
_DENIAL = lazy("[不没无未勿莫禁]")
AFFIRMED = lazy(_SAID["AFFIRMED"])
"""Words with a character of denial that deny nothing."""
_ADJECTIVES = lazy(_SAID["ADJECTIVES"])
"""Words that English may deny by an adjective: what is said of them is denied by another word."""


def denied(zh: str, en: str) -> re.Match[str] | None:
    """What `en` denies of a deed that `zh` affirms wherever it names it."""
    found = [*_NOT.finditer(en)]
    plain = AFFIRMED.sub("-", zh)
    deeds = _ADJECTIVES.sub("-", plain)
    if not found or len(_DENIAL.findall(deeds)) >= len(found):
        return None  # each may be the English of one
    for each in found:
        start, behind = en.rfind(". ", 0, each.start()) + 1, each.end("rest")
        end = en.find(". ", behind)
        around = en[start : each.start()] + en[behind : end if end > 0 else len(en)]
        if not _TWICE.search(around) and _stands(each["rest"].lower(), zh):
            return each
    return None


def _stands(denied: str, zh: str) -> bool:
    """Whether `zh` has the first verb of what is denied, and denies it nowhere."""
    words = [word for word in denied.split() if word not in _ASIDE and not word.endswith("ly")]
    for word in words:
        said = [
            clause.replace(verb, "-")
            for clause in _CLAUSE.findall(zh)
            for verb in _verbs(word)
            if verb in clause
        ]
        if said or word not in _LIGHT:
            return bool(said) and not any(
                _DENIES.search(_ADJECTIVES.sub("-", AFFIRMED.sub("-", clause))) for clause in said
            )
    return False


_CLAUSE = lazy("[^，。；：！？\\n]+")


@cache
def _verbs(word: str) -> tuple[str, ...]:
    """The verbs of Chinese that an English word may say."""
    return tuple(verb for stem, verb in _table().get(word[:_FIRST], ()) if word.startswith(stem))


@cache
def _table() -> Mapping[str, list[tuple[str, str]]]:
    """By the first letters of English verbs: their beginnings, each with a verb of Chinese."""
    said = (each for zh, en in rows("verbs") for each in product(en.split(), zh.split("|")))
    return grouped((stem[:_FIRST], (stem, verb)) for stem, verb in said)
