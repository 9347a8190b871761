"""What one Chinese text says in place of another, by the tables that hold two languages against each other: 城市 for 农村."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lexicon import straddles
from .contrast import Sense, certain, is_denied
from .families import in_chinese
from .tables import CLAUSES, KINDS, OPPOSITES


def contrary(ours: str, theirs: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield where `ours` says for certain what nothing in `theirs` may mean, with what that says of its kind, which nothing in `ours` may mean."""
    for member, places in in_chinese(ours).items():
        for other, instead in in_chinese(theirs).items() if not member.may_be_said(theirs) else ():
            if other.family == member.family and not other.may_be_said(ours):
                yield places[0], instead[0][0]
    for contrast in (each for table in (OPPOSITES, KINDS, CLAUSES) for each in table.values()):
        for sense in contrast.said(ours) if contrast.speaks(theirs) else ():
            found = _said(sense, ours)
            others = contrast.senses if found and not sense.may_be_said(theirs) else ()
            for each in others:
                said = None if each is sense or each.may_be_said(ours) else _said(each, theirs)
                if found and said:
                    yield found, said[0]


def _said(sense: Sense, zh: str) -> re.Match[str] | None:
    """Where a text says it for certain, by a word of its own that nothing denies."""
    found = (each for each in sense.zh.finditer(certain(zh)) if not straddles(zh, *each.span()))
    return next((each for each in found if not is_denied(zh, each)), None)
