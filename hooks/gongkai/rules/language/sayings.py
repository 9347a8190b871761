"""Numerals that count nothing: in fixed expressions (十年寒窗), and in names that the English spells as they are read (三元, Sanyuan)."""

from __future__ import annotations

import re
from functools import lru_cache

from ...faults.patterns import lazy
from . import lexicon
from .pinyin import span
from .table import alternatives, rows

_NUMERAL = lazy("[一二两三四五六七八九十百千万]")
_NAME = lazy(r"\b[A-Z][a-z']{3,}\b")
_LUNAR_DAY = lazy(r"([一二三五六七九])月\1(?![日号天\d十])")
"""三月三 is a festival, and 九月九."""
_TWICE = lazy(alternatives("idle_numerals")["TWICE"])
"""Expressions of two numerals: 五颜六色."""


_NOT_COUNTED = r"(?![\d.%％‰]|(?<=\d)[个名件次家户万亿千百元年月日号米张套台项条吨公]|(?<=\d)人(?!员))"
_NAMED = {lazy(rf"(?<![\d.])(?:{zh}){_NOT_COUNTED}"): lazy(en, re.IGNORECASE) for zh, en in rows("sayings")}
"""Numbers that are part of a name in Chinese, and what English may call the thing in words."""
_LATIN_OR_HOURS = lazy(
    r"\d[SAGKDC小]|[A-Z超]\w?\d|B超|4050|985|211|996|007|11[09]|12[02]|1[026]\d{3}|9\d{4}|[×xX*]24"
)


@lru_cache(maxsize=4096)
def plain(zh: str, en: str) -> str:
    """`zh` with blanks in place of what counts nothing."""
    spans = [
        found.span()
        for ours, theirs in (_NAMED.items() if _LATIN_OR_HOURS.search(zh) else ())
        if theirs.search(en)
        for found in ours.finditer(zh)
    ]
    if not spans and not _NUMERAL.search(zh):
        return zh
    spans += [found.span() for found in _LUNAR_DAY.finditer(zh)]
    spans += [found.span() for found in _TWICE.finditer(zh)]
    for found in _NUMERAL.finditer(zh):
        starts = range(max(found.start() - 3, 0), found.start() + 1)
        spans += [(at, at + 4) for at in starts if zh[at] != "最" and zh[at : at + 4] in lexicon.idioms()]
    spans += [read for found in _NAME.finditer(en) if (read := span(found[0], zh))]
    for start, end in spans:
        zh = zh[:start] + " " * (end - start) + zh[end:]
    return zh
