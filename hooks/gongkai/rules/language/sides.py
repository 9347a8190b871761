"""On which side of a day something happens: before it in both languages, or after it in both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...faults.patterns import lazy
from .quantities.english_words import MONTHS

_ZH = lazy(
    "(?<!\\d)(?P<month>1[0-2]|[1-9])月(?P<day>[12]\\d|3[01]|[1-9])[日号](?P<before>之?前|以前|止(?=[，。；）]|$))?(?P<after>之?后(?![一二三四五六七八九十\\d])|以后|起|以来|开始)?"
)
_MONTH = "|".join(MONTHS)
_EN = lazy(
    r"\b(?:(?P<before>(?<!not )(?<!no )(?:before|by|until|till|prior to|no later than|up to|on or before))"
    r"|(?P<after>after|from|since|starting(?: from| on)?|beginning(?: from| on)?|as of))"
    rf" (?:the )?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})|(?P<month2>{_MONTH}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)\b",
    re.IGNORECASE,
)
_DENIES = lazy(r"\b(?:not|no|never|nobody|none|only)\b|n't\b", re.IGNORECASE)
_MAY_BE_BOTH = lazy("[至到—–-]$|[截未非不无]")


def unlike(zh: str, en: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each day of `en` on the one side of which something happens that in `zh` happens on the other, and what `zh` says."""
    told = [*_EN.finditer(en)]
    if not told or _MAY_BE_BOTH.search(zh):
        return
    if _DENIES.search(en):
        yield from _not_until(zh, told)
        return
    ours: dict[tuple[int, int], list[re.Match[str]]] = {}
    for found in _ZH.finditer(zh):
        ours.setdefault((int(found["month"]), int(found["day"])), []).append(found)
    for said in told:
        here = ours.get(_day(said), [])
        wrong, right = ("after", "before") if said["before"] else ("before", "after")
        if here and all(each[wrong] and not each[right] for each in here):
            yield said, here[0][0]


def _day(said: re.Match[str]) -> tuple[int, int]:
    """The month and the day of a date in English."""
    month, day = (said[part] or said[f"{part}2"] for part in ("month", "day"))
    return MONTHS.index(month.capitalize()) + 1, int(day)


def _not_until(zh: str, told: Sequence[re.Match[str]]) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each day until which English forbids what `zh` forbids from it on."""
    forbidden = [found for found in _ZH.finditer(zh) if found["after"] and _FORBIDS.match(zh, found.end())]
    for said in told if len(forbidden) == 1 else ():
        here = forbidden[0]
        if said["before"] and _day(said) == (int(here["month"]), int(here["day"])):
            yield said, here[0]


_FORBIDS = lazy("[^。；]*(?:不得|不再|不准|不许|禁止|停止)")
