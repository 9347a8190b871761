"""What a rank says: its place or group, and among whom."""

from __future__ import annotations

import re
from dataclasses import replace

from ...faults.patterns import lazy
from .pieces import value_of
from .quantity import Quantity, Rank
from .words import STRONGEST

Found = re.Match[str]


def place(found: Found) -> tuple[Rank, bool] | None:
    """The place of a rank, and whether it is in words; None if the numeral is none."""
    numeral = found["place"] or found["top"]
    if found["named"]:
        return Rank(top=found["named"]), False
    if found["strongest"]:
        return Rank(top=STRONGEST[found["strongest"]]), False
    value = value_of(numeral)
    if value is None:
        return None
    rank = Rank(place=int(value)) if found["place"] else Rank(top=int(value))
    return rank, not numeral[-1].isdecimal()


def rank(found: Found, text: str) -> Quantity | None:
    """A place among those of a scope; its verb is printed with it where the scope stands elsewhere."""
    known = place(found)
    if known is None:
        return None
    of, words = known
    if _VERB_WITHIN.search(found["ownscope"] or found["scope"] or "") or (
        found["named"] and found["verb"] == "走在" and not found["scope"]
    ):
        return None
    group = "ownscope" if found["ownscope"] else "scope"
    scope = text[found.start(group) : found.end(group)] if found[group] else _scope_before(found, text)
    start = found.start(group) if found[group] else found.start()
    return Quantity(start, text[start : found.end()], words=words, rank=replace(of, scope=scope))


_VERB_WITHIN = lazy("[在居列]|排名|分别|升至|跻身|跃升|(?:中|名次?)$")
_AMONG = lazy(
    r"在([^，。；：、\s第从]{2,20}?)(?:当?中|里)[^，。；：、\s]{0,3}$|在([^，。；：、\s第从]{2,20})$"
)


def _scope_before(found: Found, text: str) -> str | None:
    """The scope in words before the verb: 在全区政务公开考核中排名第4."""
    among = _AMONG.search(text, max(0, found.start() - 30), found.start())
    return (among[1] or among[2]) if among else None
