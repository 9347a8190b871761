"""The numbers, or letters, by which things of a kind are told apart, and that count nothing: 2号线 and Line 2, 二期 and phase two, 甲厂 and Plant A."""

from __future__ import annotations

import re
from decimal import Decimal

from ...faults.patterns import lazy
from .quantities.chinese_numerals import counted
from .quantities.english_words import CARDINALS, ORDINALS, SMALL

_LETTERS = str.maketrans("甲乙丙丁ABCDabcdⅠⅡⅢⅣⅤⅥ", "123412341234123456")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
_ZH = lazy(
    "((?:[一二三四五六七八九]|\\d+)(?="
    "[号中小院](?!线索|召|称)|期|季度|批(?!准|复|评)|轮|标段|车间|组(?!织|建|成|合)|队(?!伍)|食堂|[楼层]|等[奖功]"  # 二期, 3号
    "|[类级](?!联动|别|型|似))"
    "|[甲乙丙丁](?=[厂方队班组校村区地馆库楼])"  # 甲厂
    "|[A-DⅠ-Ⅵ](?=[级类区座栋馆组班等]))"  # A级
)
_NTHS = "Phase|Stage|Batch|Round|Quarter|Lot|Section|Prize|Canteen|Floor|Level|Grade|Tier"
_EN = lazy(
    r"\b(?:(?:No\.|Line|Block|Building|Route|Hall|Team|Area|Zone|Unit|Gate|School|Workshop|Plant|Class|Category|Group"
    rf"|Village|Site|Warehouse|{_NTHS}) ?(\d+|(?-i:[A-D])\b|(?-i:[IV]{{1,3}})\b|{'|'.join(CARDINALS[1:10])})\b"  # Line 2
    rf"|({'|'.join(ORDINALS[1:10])}) (?:{_NTHS})s?\b"  # second phase
    r"|\b(?:rated|graded|given an?|(?<=[a-z] )(?=[A-D](?:[.,;]|$))) ?(?-i:([A-D]))\b)",  # rated A
    re.IGNORECASE,
)


def in_chinese(text: str) -> frozenset[object]:
    """Those of a Chinese text, in terms that both languages share."""
    return frozenset(("nth", Decimal(counted(each.translate(_LETTERS)))) for each in _ZH.findall(text))


def in_english(text: str) -> frozenset[object]:
    """Those of an English text, in the same terms."""
    said = ("".join(found.groups("")).lower() for found in _EN.finditer(text))
    return frozenset(
        ("nth", Decimal(SMALL.get(each) or _ROMAN.get(each) or each.translate(_LETTERS))) for each in said
    )


def at(text: str) -> frozenset[int]:
    """Where the numbers begin in an English text."""
    return frozenset(found.start(found.lastindex or 0) for found in _EN.finditer(text))
