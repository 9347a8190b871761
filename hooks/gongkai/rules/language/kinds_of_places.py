"""What kind of place English makes of one that both texts name: Yunshan City for 云山县, Donghu Road for 东湖桥."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...faults.patterns import lazy
from .pinyin import spans
from .table import rows

_KIND = "Municipal(?:ity)?|Provincial|City|County|District|Prefecture|Province|Town(?:ship)?|Village|Community|Sub-?[Dd]istrict|Road|Street|Avenue|Lane|River|Lake|Mountain|Island|Bridge|Reservoir"
_PLACE = lazy(
    rf"\b(?P<name>[A-Z][a-z]{{3,}}(?:'[a-z]+)?) (?P<kind>{_KIND})\b(?! and (?:River|Lake|Mountain|Road|Bridge)s?\b)"
)


@cache
def _kinds() -> tuple[tuple[re.Pattern[str], re.Pattern[str] | None], ...]:
    return tuple(
        (re.compile(zh), re.compile(en[0], re.IGNORECASE) if en else None)
        for zh, *en in rows("kinds_of_places")
    )


def mistaken(zh: str, en: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each place of `en` that is of another kind wherever `zh` names it, and how `zh` calls it."""
    for found in _PLACE.finditer(en):
        called = [_called(zh, start, end) for start, end in spans(found["name"], zh)]
        if called and all(kind and not kind[0].match(found["kind"]) for kind in called):
            yield found, next(kind[1] for kind in called if kind)


def _called(zh: str, start: int, end: int) -> tuple[re.Pattern[str], str] | None:
    """What English may call the place that stands there, and its name with what it is; None if nothing tells what it is."""
    for at in (end, end - 1):
        for kind, en in _kinds():
            if found := kind.match(zh, at):
                return (en, zh[start : found.end()]) if en else None
    return None
