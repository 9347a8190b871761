"""What one Chinese text says in place of another, by the tables that hold two languages against each other: 城市 for 农村."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....faults.patterns import lazy
from .families import in_chinese
from .tables import CLAUSES, KINDS, OPPOSITES


def contrary(ours: str, theirs: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield where `ours` says for certain what nothing in `theirs` may mean, with what that says of its kind, which nothing in `ours` may mean; and where it denies what that says."""
    for denied in _DENIED.finditer(ours):
        if denied["what"] in _DENIED.sub("", theirs) and f"{denied['not']}{denied['what'][0]}" not in theirs:
            yield denied, denied["what"]
    for found, instead in _instead(ours, theirs):
        if not (_CHANGE.search(found[0]) and _CHANGE.search(instead)):
            yield found, instead


_CHANGE = lazy("[增新添扩升提涨减降缩跌落]")
"""What is more of one thing may be less of another: 新建 to have less 漏损."""


def _instead(ours: str, theirs: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each exchange by the tables."""
    for member, places in in_chinese(ours).items():
        for other, instead in in_chinese(theirs).items() if not member.may_be_said(theirs) else ():
            if other.family == member.family and not other.may_be_said(ours):
                yield places[0], instead[0][0]
    for contrast in (each for table in (OPPOSITES, KINDS, CLAUSES) for each in table.values()):
        for sense in contrast.said(ours):
            found = next(sense.places(ours), None) if contrast.speaks(theirs) else None
            others = contrast.senses if found and not sense.may_be_said(theirs) else ()
            for each in others:
                said = None if each is sense or each.may_be_said(ours) else next(each.places(theirs), None)
                if found and said:
                    yield found, said[0]


_DENIED = lazy("(?P<not>未|没有|并非)(?:[能予曾经再])?(?P<what>(?!成年|来|[必尝免央])[\u4e00-\u9fff]{2})")
"""What is denied."""
