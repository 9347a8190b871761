"""Every so many years, months, weeks, days: which is not so many times in each."""

from __future__ import annotations

import re
from collections.abc import Iterator

_UNITS = {"year": "年", "month": "月", "week": "周|星期", "day": "天|日", "hour": "小时", "quarter": "季"}
_EVERY = re.compile(
    rf"\bevery (?:other|second|third|two|three|four|five|six|\d+) (?P<unit>{'|'.join(_UNITS)})s?\b|\b(?P<once>bi(?:ennial|monthly|weekly))\b",
    re.IGNORECASE,
)
_TWICE = re.compile(
    r"\b(?:twice|(?:two|three|four|five) times) (?:a|each|every|per) (?:week|month|year|day|quarter)\b",
    re.IGNORECASE,
)
_LONGER = re.compile("每隔?[两二三四五2-5]个?[年月周天日季]")
"""Every two of a time, which is not twice in each."""
_NUMBER = "[两二三四五六七八九十\\d]+"


def every(zh: str, en: str) -> Iterator[re.Match[str]]:
    """Yield what `en` says to be every so many of a time, where `zh` knows no such stretch."""
    for found in _TWICE.finditer(en) if _LONGER.search(zh) and not _EVERY.search(en) else ():
        yield found
    for found in _EVERY.finditer(en):
        units = _UNITS[found["unit"].lower()] if found["unit"] else "年|月|周|星期"
        if "半年" in zh and re.search("six|6|bi", found[0], re.IGNORECASE):
            continue
        if not re.search(
            rf"(?:[每隔]{_NUMBER}|双)个?(?:{units})|隔(?:{units})|{_NUMBER}个?(?:{units})[^，。]{{0,6}}[一1]",
            zh,
        ):
            yield found
