"""Numbers and times that name what stands beside them: 3楼5号窗口 is not window 3 on the fifth floor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from ...faults.patterns import lazy
from .quantities.chinese_numerals import NUMERALS, counted
from .quantities.english_words import SMALL
from .table import rows

_NUMBER_ZH = rf"(\d+|[{NUMERALS}]+)"
_NUMBER_EN = rf"(\d+|(?:{'|'.join(sorted(SMALL, key=len, reverse=True))})\b)"
_CLOCK = r"((?:[01]?\d|2[0-4])[:：.时点](?:[0-5]\d)?)"


def _pattern(zh: str, en: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The patterns of both languages for a row of the table."""
    if zh.startswith("~"):
        ours = rf"(?:{zh[1:]})[^，。；、\d]{{0,6}}{_CLOCK}|{_CLOCK}(?:{zh[1:]})"
        theirs = rf"\b(?:{en})[^,.;\d]{{0,24}}?\b{_CLOCK}"
    else:
        ours, theirs = zh.replace("@", _NUMBER_ZH), rf"\b{en.replace('@', _NUMBER_EN)}"
    return lazy(ours), lazy(theirs, re.IGNORECASE)


_LABELS = [_pattern(zh, en) for zh, en in rows("labels")]
_SOME = lazy(
    rf"[\d{NUMERALS}]号?[楼层窗柜室房教会诊考栋幢座门登检出站线路条款项章页排车单年班组标]|[表图件]\d|\d[:：时点]"
)


def swapped(zh: str, en: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield what English names by the number that Chinese gives another beside it, which has its own; and what the Chinese says."""
    if len(_SOME.findall(zh)) < len(("one", "other")):
        return
    named = [(found, pattern) for ours, pattern in _LABELS if (found := _only(ours, zh))]
    both = [(ours, found) for ours, pattern in named if len(named) > 1 and (found := _only(pattern, en))]
    for (one, first), (other, second) in combinations(both, 2):
        a, b = _value(one), _value(other)
        if a != b and _value(first) == b and _value(second) == a:
            yield first, one[0]


def _only(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = [*pattern.finditer(text)]
    return found[0] if len(found) == 1 else None


def _value(found: re.Match[str]) -> int:
    """The number, or the minutes since the clock struck twelve."""
    written = next(group for group in found.groups() if group).lower()
    time = _TIME.fullmatch(written)
    if time:
        return int(time[1]) * 60 + int(time[2] or 0)
    return SMALL[written] if written in SMALL else int(counted(written))


_TIME = lazy(r"(\d+)[:：.时点](\d*)")
