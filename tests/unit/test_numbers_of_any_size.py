"""Whatever number stands in a text, none at all, a huge one or what only looks like one, the comparison ends."""

from __future__ import annotations

import re
from random import Random

import pytest

from gongkai.reading.sources import read_sources
from tests.bench import parity

_NUMBER = re.compile(
    r"\d+(?:[.,]\d+)*|[一二三四五六七八九十两百千万半]+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|third|quarter)\b"
)
_ODD = ("0", "0.0", "-0", "1/0", "0/0", "0:0", "9" * 30, ".", "1.2.3", "1e9", "零", "零分之一", "〇", "半", "zero", "no")  # fmt: skip
_TRIED = 150
_SAID = (
    ("偏多零分之一。", "Up by 1/0."), ("比分为0/0。", "The score was 0 out of 0."), ("每0天清淤一次。", "Silt is cleared 0 times a month."),
    ("每隔15分钟一班。", "Buses run 0 times an hour."), ("占三分之二。", "Two out of every 0 people."), (f"是三年前的{'9' * 30}倍。", "Twice what it was."),
    ("每0分钟一班。", "Every 0 minutes."), ("由0增至0，增长0倍。", "Rose from 0 to 0, 0 times as much."),
    (f"四分之{'9' * 30}的村通了天然气。", "Only a quarter of the villages have natural gas."),
)  # fmt: skip


@pytest.mark.timeout(
    90
)  # ten times what it takes: a pattern that tries every way to cut thirty digits takes minutes
def test_numbers_of_any_size_are_compared() -> None:
    random = Random(20261127)

    def odd(text: str) -> str:
        return _NUMBER.sub(lambda found: random.choice((found[0], *_ODD)), text)

    cases = [case for path in (parity.OWN, parity.FREE) for case in parity.listed(path)]
    pairs = [*_SAID, *((odd(case.zh), odd(case.en)) for case in random.sample(cases, _TRIED))]
    assert len(parity.found(pairs, read_sources(parity.OFFICE, parity.TODAY))) == len(pairs)
