"""English says of nothing that it gets worse, slower or fewer, or is but a part of all, where the Chinese says the contrary or nothing of the kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ...faults.patterns import lazy
from .table import rows


def slackened(zh: str, en: str) -> re.Match[str] | None:
    """The first word of `en` that says so where `zh` does not, or says the contrary."""
    for found in _words().finditer(en):
        for word, meant, contrary, strong in _table():
            if not _pattern(word).match(en, found.start()):
                continue
            against = contrary and re.search(contrary, zh) and not re.search(strong, zh)
            kind = _BEFORE_NOUN.search(en, 0, found.start()) and _NOUN.match(en, found.end())
            turned = (kind and found[0].endswith("ed")) or _TURNED.search(en, 0, found.start())
            if (against or not re.search(meant, zh)) and not turned:
                return found
    return None


_BEFORE_NOUN = lazy(
    r"(?:^|[.;:] |\b(?:the|an?|all|some|any|of|for|from|with|by|in|on|other|\d+) )$", re.IGNORECASE
)
_NOUN = lazy(r" (?!by|to|in|on|from|with|at|for|and|or|as|than|until|because)[a-z]+")
"""What a participle stands before that says only what kind of a thing something is: abandoned cars."""
_TURNED = lazy(
    r"(?:\b(?:not|no|none|nothing|never|without|nor|stop\w*|prevent\w*|rather|avoid\w*|halt\w*|end\w*|after|fewer|fight\w*|against)|n't)(?: \w+){0,4} $",
    re.IGNORECASE,
)
"""What turns it round: no longer weakened."""


@cache
def _words() -> re.Pattern[str]:
    return _pattern("|".join(word for word, *_ in _table()))


@cache
def _pattern(word: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{word})\b", re.IGNORECASE)


@cache
def _table() -> Sequence[tuple[str, str, str, str]]:
    """Each word, what the Chinese must have for it, what is its contrary, and what may be so called all the same."""
    return [(word, meant, *(contrary or ("", ""))) for word, meant, *contrary in rows("slackening")]
