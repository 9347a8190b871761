"""The numbers, or letters, by which things of a kind are told apart, and that count nothing: 2号线 and Line 2, 二期 and phase two, 甲厂 and Plant A."""

from __future__ import annotations

import re
from decimal import Decimal

from ...faults.patterns import lazy
from .quantities.chinese_numerals import counted
from .quantities.english_words import CARDINALS, ORDINALS, SMALL

_LETTERS = str.maketrans("甲乙丙丁abcd", "12341234")
_ZH = lazy(
    "((?:[一二三四五六七八九]|\\d+)(?=[号中小院](?!线索|召|称)|期|季度|批(?!准|复|评)|轮|标段|车间)|[甲乙丙丁](?=[厂方队班组校村区]))"
)
_NTHS = "Phase|Stage|Batch|Round|Quarter|Lot|Section"
_EN = lazy(
    rf"\b(?:(?:No\.|Line|Block|Building|Route|Hall|Team|Area|Zone|Unit|Gate|School|Workshop|Plant|Class|Group|Village|{_NTHS}) ?(\d+|(?-i:[A-D])\b|{'|'.join(CARDINALS[1:10])})\b|({'|'.join(ORDINALS[1:10])}) (?:{_NTHS})\b)",
    re.IGNORECASE,
)


def in_chinese(text: str) -> frozenset[object]:
    """Those of a Chinese text, in terms that both languages share."""
    return frozenset(("nth", Decimal(counted(each.translate(_LETTERS)))) for each in _ZH.findall(text))


def in_english(text: str) -> frozenset[object]:
    """Those of an English text, in the same terms."""
    said = ("".join(found.groups("")).lower() for found in _EN.finditer(text))
    return frozenset(("nth", Decimal(SMALL.get(each) or each.translate(_LETTERS))) for each in said)


def at(text: str) -> frozenset[int]:
    """Where the numbers begin in an English text."""
    return frozenset(found.start(found.lastindex or 0) for found in _EN.finditer(text))
