"""Numerals that count nothing: in fixed expressions (十年寒窗), and in names that the English spells as they are read (三元, Sanyuan)."""

from __future__ import annotations

import re
from functools import lru_cache

from . import lexicon
from .pinyin import span

_NUMERAL = re.compile("[一二两三四五六七八九十百千万]")
_NAME = re.compile(r"\b[A-Z][a-z']{3,}\b")
_LUNAR_DAY = re.compile(r"([一二三五六七九])月\1(?![日号天\d十])")
"""三月三 is a festival, and 九月九."""
_FOUR = 4


@lru_cache(maxsize=2048)
def plain(zh: str, en: str) -> str:
    """`zh` with blanks in place of what counts nothing."""
    if not _NUMERAL.search(zh):
        return zh
    spans = [found.span() for found in _LUNAR_DAY.finditer(zh)]
    for found in _NUMERAL.finditer(zh):
        starts = range(max(found.start() - _FOUR + 1, 0), found.start() + 1)
        spans += [(at, at + _FOUR) for at in starts if zh[at : at + _FOUR] in lexicon.idioms()]
    spans += [read for found in _NAME.finditer(en) if (read := span(found[0], zh))]
    for start, end in spans:
        zh = zh[:start] + " " * (end - start) + zh[end:]
    return zh
