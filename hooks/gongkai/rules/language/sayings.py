"""Numerals that count nothing: in fixed expressions (十年寒窗), and in names that the English spells as they are read (三元, Sanyuan)."""

from __future__ import annotations

import re
from functools import lru_cache

from ...faults.patterns import lazy
from . import lexicon
from .pinyin import span
from .table import rows

_NUMERAL = lazy("[一二两三四五六七八九十百千万]")
_NAME = lazy(r"\b[A-Z][a-z']{3,}\b")
_LUNAR_DAY = lazy(r"([一二三五六七九])月\1(?![日号天\d十])")
"""三月三 is a festival, and 九月九."""
_TWICE = lazy(
    "(?!一式)[一二三四五六七八九十百千万](?![年月日天个人次件户家名所项种台元吨米的之和与及])[\u4e00-\u9fff][一二三四五六七八九十百千万](?![年月日天个人次件户家名所项种台元吨米])[\u4e00-\u9fff]|三番五次|五次三番|三天两头|三年五载|隔三[差岔]五|三分钟热度|五分钟热度|[一二]百个(?:放心|满意|支持|不)|三个臭皮匠|一个篱笆三个桩|一个好汉三个帮|台上[一三]分钟|台下十年功|八小时[以之]?[内外](?!班)|三百六十行|不怕一万|三十六计|七十二变|十八般武艺|九十九个|八辈子|五十步笑百步|三下五除二|不管三七二十一|百尺竿头|三尺讲台|三尺之上|七尺男儿|[一三]亩三分地|一招鲜|半瓶[子水]|半拉子|两张皮|两面人|四两拨千斤|三岁看老|百家饭|十里八[乡村]|三里五村|百八十|二百五|老三篇|三脚猫|二把刀|九九归一|五星级服务|两把刷子|三把火|八竿子|九头牛|[五六七八九]成新|二人转|[二四八]分之一决赛|二次(?=供水|创业|元|曲线|利用|污染|装修)|十里长街|万金油|(?:现代|铁人|女子)?[三五七十]项(?=全能)|现代五项|铁人三项|[二两]人三足|[五十]个?(?:手?指)头?"
)
"""Expressions of two numerals: 五颜六色."""


_NAMED = {lazy(rf"(?<![\d.])(?:{zh})(?![\d.%％‰]|(?<=\d)[个名件次家户万亿千百元年月日号米张套台项条吨公]|(?<=\d)人(?!员))"): lazy(en, re.IGNORECASE) for zh, en in rows("sayings")}  # fmt: skip
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
