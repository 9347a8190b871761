"""Numbers that say no more than of which size they are: 上百, 数千, tens of thousands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...faults.patterns import lazy
from ...model.units import SCALES

_ZH = lazy(r"(?:(?P<few>数以|[数几上成])|(?<![\d一二三四五六七八九十百千万亿两零〇]))(?P<scale>十万亿|百万亿|十亿|百亿|千亿|万亿|十万|百万|千万|[十百千万亿])(?![分之姓货科度方里不一\d一二三四五六七八九十百千万亿])")  # fmt: skip
_TENS = {
    "": 1, "dozens": 10, "tens": 10, "scores": 10, "hundreds": 100, "several hundred": 100, "a few hundred": 100,
    "ten": 10, "hundred": 100,
}  # fmt: skip
_UNITS = {"": 1, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_EN = lazy(
    r"\b(?:(?P<tens>tens|hundreds|several hundred|a few hundred)(?: of)? (?P<of>thousand|million|billion|trillion)s?|(?P<alone>dozens|scores|hundreds|thousands|millions|billions)) ?(?=of\b|[a-z])"
    r"|(?<![\w-])(?:(?P<by>ten|hundred)-)?(?P<class>thousand|million|billion|trillion)(?=-(?:yuan|dollar))",
    re.IGNORECASE,
)
_WIDE = 1000
"""Thousands may be tens of thousands, too."""


def misjudged(zh: str, en: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each size in `en` that is none of those in `zh`, with the Chinese words, if `zh` says nothing but sizes."""
    said = [
        (found[0], SCALES[found["scale"]])
        for found in _ZH.finditer(zh)
        if found["few"] or SCALES[found["scale"]] >= 10**6
    ]
    if not said:
        return
    for found in _EN.finditer(en):
        low, high = _size(found)
        if not any(low <= size < high for _, size in said):
            yield found, said[0][0]


def _size(found: re.Match[str]) -> tuple[int, int]:
    if found["class"]:
        low = _TENS[(found["by"] or "").lower()] * _UNITS[found["class"].lower()]
        return low, low * 10
    if found["tens"]:
        low = _TENS[found["tens"].lower()] * _UNITS[found["of"].lower()]
        return low, low * 10
    word = found["alone"].lower()
    if word in _TENS:
        return _TENS[word], _TENS[word] * 10
    low = _UNITS[word.removesuffix("s")]
    return low, low * _WIDE
