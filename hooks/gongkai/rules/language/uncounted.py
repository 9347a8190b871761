"""What English counts, or names the hour or the weekday of, where the Chinese has no numeral at all: two hours, until 11 pm, on Monday."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...faults.patterns import lazy
from .quantities.chinese_numerals import NUMERALS

_NUMERAL = f"0-9０-９{NUMERALS}半双单几数多"
_NONE: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (lazy(f"[{_NUMERAL}午]|夜半|整点"), lazy(r"\b\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?|o['’]clock\b)|\b(?:[01]?\d|2[0-3]):[0-5]\d\b")),
    (lazy(f"[{_NUMERAL}隔季倍翻旬周年天日岁对]"), lazy(r"(?<!\bor )(?<!-)\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en) [a-z]{2,}")),
    (lazy("周|星期|礼拜|工作日|双休|日|逢"), lazy(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b")),
)  # fmt: skip
"""What in Chinese may say it, whatever it is, and what English says."""


def uncounted(zh: str, en: str) -> Iterator[re.Match[str]]:
    """Yield the first of each sort that `en` says and nothing in `zh` can."""
    yield from (found for ours, theirs in _NONE if not ours.search(zh) and (found := theirs.search(en)))
