"""Numbers by which things are told apart say which figure belongs to which."""

from __future__ import annotations

import pytest

from gongkai.reading.sources import read_sources
from gongkai.rules.language import nths
from tests.bench.parity import OFFICE, TODAY, found


def told(zh: str, en: str) -> list[str]:
    return found([(zh, en)], read_sources(OFFICE, TODAY))[0]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("一期投资3亿元，二期投资5亿元。", "Investment was CNY 500 million in phase two, against CNY 300 million in phase one."),
        ("1号线日均客流8万人次，2号线日均客流5万人次。", "Line 2 carried 50,000 passengers a day and Line 1 80,000."),
        ("第一批补助200万元，第二批补助300万元。", "The second batch was 3 million yuan, the first batch 2 million yuan."),
    ],
)  # fmt: skip
def test_figures_may_stand_in_another_order_beside_what_they_are_of(zh: str, en: str) -> None:
    assert not told(zh, en)


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("一期投资3亿元，二期投资5亿元。", "Investment was CNY 500 million in phase one and CNY 300 million in phase two."),
        ("1号线日均客流8万人次，2号线日均客流5万人次。", "Line 2 carried 80,000 passengers a day and Line 1 50,000."),
        ("第一批补助200万元，第二批补助300万元。", "The second batch was 2 million yuan, the first batch 3 million yuan."),
    ],
)  # fmt: skip
def test_figures_beside_the_wrong_ones_are_told(zh: str, en: str) -> None:
    assert told(zh, en)


def test_both_languages_are_read_alike() -> None:
    said = nths.in_chinese("2号线、三期和第四批")
    assert said == nths.in_english("Line 2, phase three and the fourth batch")
    assert not nths.in_chinese("共批准3件，召集2次")
    assert not nths.in_english("two phases of the moon")
