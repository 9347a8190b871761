"""Of two numbers one is a share, a sum or a measure and the other is not: that English makes the other one of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem
from ...model.units import find
from ...reading.sources import Sources
from .around import printed
from .pairs import clear
from .quantities.matching import Matched, matched

_SHARE = lazy(r" ?(?:%|per ?cent\b|percentage)")
_SUM_BEHIND = lazy(r"(?: (?:thousand|million|billion))? (?:yuan|RMB)\b")
_SUM_BEFORE = lazy(r"(?:CNY|RMB|¥) ?$")


def exchanged(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each number that English makes a share, a sum or a measure in place of the other one that is."""
    for pair in clear(sources):
        known = [
            (match, _kind(match), _said(match, pair.en.text))
            for match in matched(pair.zh.text, pair.en.text)
            if match.sure and match.zh.quantity and not match.zh.part
        ]
        for (one, ours, said), (_, theirs, said_too) in permutations(known, 2):
            if ours and not theirs and not said and said_too == ours:
                message = N_(
                    "the Chinese text says {zh}, so {written} is in the wrong unit; write that of the Chinese"
                )
                yield pair.told(message, one.en.start, written=one.en.written, zh=printed(one))


def _kind(match: Matched) -> str:
    """Whether the Chinese number is a share, a sum of money, or of which measure; empty if none of these."""
    quantity = match.zh.quantity
    unit = find(quantity.unit) if quantity and quantity.unit else None
    if unit and unit.kind == "measure":
        return unit.name
    return {"percent": "share", "money": "sum"}.get(unit.kind, "") if unit else ""


def _said(match: Matched, en: str) -> str:
    """What English makes of it by what stands beside it."""
    written = match.en.written
    if "%" in written or re.search(r"per ?cent", written) or _SHARE.match(en, match.en.end):
        return "share"
    money = (
        re.search(r"CNY|yuan|RMB", written)
        or _SUM_BEHIND.match(en, match.en.end)
        or _SUM_BEFORE.search(en[: match.en.start])
    )
    measure = match.en.unit.name if match.en.unit and match.en.unit.kind == "measure" else ""
    return "sum" if money else measure
