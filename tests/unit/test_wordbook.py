"""The wide word list: what it may be asked, and what is told by it of steps and of who does what."""

from __future__ import annotations

import re

import pytest

from gongkai.rules.language import sequence, wordbook
from gongkai.rules.language.table import rows

_STEM = re.compile(r"[a-z0-9'&/.]+\$?(?:-[a-z0-9'.]+\$?)*")


def test_each_row_is_a_word_once_and_what_english_says() -> None:
    table = rows("wordbook")
    assert [row for row in table if len(row) != 2 or not 2 <= len(row[0]) <= 4] == []
    assert [row for row in table if not row[1] or not all(map(_STEM.fullmatch, row[1].split()))] == []
    assert len({row[0] for row in table}) == len(table)
    assert [row[0] for row in table] == sorted(row[0] for row in table)


def test_a_longer_word_is_taken_before_those_within_it() -> None:
    assert "养老金" in wordbook.in_chinese("养老金按时发放")
    assert "养老" not in wordbook.in_chinese("养老金按时发放")


@pytest.mark.parametrize(
    ("word", "english", "rendered"),
    [
        ("切断", "The power was cut off.", True),
        ("切断", "Buttercups grow here.", False),
        ("疏散", "Everybody was evacuated.", True),
        ("疏散", "Vacuum cleaners were handed out.", False),
    ],
)
def test_a_word_is_rendered_by_the_beginnings_of_words(word: str, english: str, rendered: bool) -> None:
    assert bool(wordbook.in_english(english, {word})) == rendered


def test_where_a_word_is_rendered_is_told() -> None:
    first, second = (wordbook.places("Register first and queue later.", {word}) for word in ("登记", "排队"))
    assert first
    assert second
    assert max(first) < min(second)


@pytest.mark.parametrize(
    ("zh", "straight", "turned"),
    [
        ("先清淤，再铺管，最后恢复路面。", "First the silt is dredged, then pipes are laid and finally the surface is restored.", "First pipes are laid, then the silt is dredged and finally the surface is restored."),
        ("旅客须先安检后候车。", "Passengers go through security first and wait afterwards.", "Passengers wait first and go through security afterwards."),
        ("依次为扫描、编目、上架。", "The order is scanning, cataloguing and shelving.", "The order is cataloguing, scanning and shelving."),
    ],
)  # fmt: skip
def test_steps_follow_each_other_as_they_do_in_chinese(zh: str, straight: str, turned: str) -> None:
    assert not sequence.turned(zh, straight)
    assert sequence.turned(zh, turned)


@pytest.mark.parametrize(
    "english",
    ["Nobody waits before going through security.", "Passengers wait only once they are through security."],
)
def test_nothing_is_told_of_steps_that_english_puts_the_other_way_round(english: str) -> None:
    assert not sequence.turned("旅客须先安检后候车。", english)
