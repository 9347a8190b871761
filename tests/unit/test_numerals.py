"""Chinese numerals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.model.numerals import chinese, from_chinese


@given(st.integers(0, 99))
def test_numerals_read_back_give_the_number(number: int) -> None:
    assert from_chinese(chinese(number)) == number


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "零"), (3, "三"), (10, "十"), (12, "十二"), (20, "二十"), (21, "二十一"), (99, "九十九")],
)
def test_numerals_are_written_as_printed(number: int, words: str) -> None:
    assert chinese(number) == words


@pytest.mark.parametrize("number", [-1, 100])
def test_other_numbers_are_not_written_in_words(number: int) -> None:
    with pytest.raises(ValueError, match=f"^{number}$"):
        chinese(number)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("两", 2),
        ("百", 100),
        ("一百", 100),
        ("三百零五", 305),
        ("两千", 2000),
        ("一千二百三十四", 1234),
        ("三万", 30_000),
        ("一万二千", 12_000),
        ("两亿零五万", 200_050_000),
    ],
)
def test_numerals_are_read(words: str, number: int) -> None:
    assert from_chinese(words) == number


@pytest.mark.parametrize("words", ["", "3", "三3", "一一", "五零", "几", "万", "三万万3"])
def test_what_is_no_numeral_is_none(words: str) -> None:
    assert from_chinese(words) is None
