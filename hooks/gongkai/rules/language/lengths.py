"""So many of a time in one language are not so many of another in the other: six months are not six weeks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem
from ...reading.sources import Sources
from .often import EN_HOURS, HOURS
from .pairs import pairs
from .quantities.chinese_numerals import NUMERALS, counted
from .quantities.english_words import CARDINALS, SMALL

_ZH = lazy(
    rf"(?<![第\d.月{NUMERALS}])(?P<many>\d{{1,3}}|[{NUMERALS}]{{1,3}})个?(?:工作|自然)?(?P<unit>分钟|小时|天|日(?!起|前|后|至)|周(?![岁年一二三四五六日])|星期|(?<=个)月|季度|年(?![级代度]))"
)
_EN = lazy(
    rf"\b(?P<many>\d{{1,3}}|{'|'.join(CARDINALS[1:13])})[ -](?:calendar |working |full |whole |consecutive |business )?(?P<unit>minute|hour|day|week|month|quarter|year)s?\b(?![ -]old)",
    re.IGNORECASE,
)
_NEAR = Decimal("0.12")
"""By how much of the one two lengths may differ that are called the same: two weeks, half a month."""


def exchanged(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each length of time that English tells in another unit."""
    for pair in pairs(sources):
        for found, said in unlike(pair.zh.text, pair.en.text):
            message = N_(
                "the Chinese text says {zh}, so {written} is in the wrong unit; write that of the Chinese"
            )
            yield pair.told(message, found.start(), written=found[0], zh=f"「{said}」")


def unlike(zh: str, en: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each length of time of `en` that has the number of one in `zh` but another unit, and that one, where neither has an equal in the other."""
    theirs = [(found, _many(found["many"]), EN_HOURS[found["unit"].lower()]) for found in _EN.finditer(en)]
    ours = (
        [(found, counted(found["many"]), HOURS[found["unit"]]) for found in _ZH.finditer(zh)]
        if theirs
        else []
    )
    for said, many, hours in theirs:
        if not any(_same(many * hours, other * each) for _, other, each in ours):
            for found, other, each in ours:
                if other == many > 1 and not any(
                    _same(other * each, more * unit) for _, more, unit in theirs
                ):
                    yield said, found[0]
                    break


def _many(word: str) -> Decimal:
    return Decimal(SMALL.get(word.lower()) or word)


def _same(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= max(one, other) * _NEAR
