"""English says of nothing that it gets worse where the Chinese says the contrary, or nothing of the kind."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gongkai.rules.language import slackening

TABLE = Path(slackening.__file__).with_name("slackening.txt")


def test_each_row_says_what_the_chinese_must_have() -> None:
    rows = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines() if line[:1] != "#"]
    assert len(rows) > 30
    for row in rows:
        assert len(row) in (2, 4), row
        assert all(re.compile(each) for each in row)


@pytest.mark.parametrize(
    ("zh", "en", "said"),
    [
        (
            "完善落实机制，防止责任弱化。",
            "The mechanism will be worsened so that duties do not lapse.",
            "worsened",
        ),
        ("成立专班。", "A team was set down.", "set down"),
        ("新开线路4条。", "Four fewer routes were opened.", "fewer"),
    ],
)
def test_what_is_not_said_to_slacken_is_told(zh: str, en: str, said: str) -> None:
    found = slackening.slackened(zh, en)
    assert found is not None
    assert found[0] == said


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("工业用电由负转正。", "After shrinking for months, industrial use of electricity is growing again."),
        ("男生多于女生。", "There are fewer girls than boys."),
        ("严格监管不放松。", "Supervision was not relaxed."),
    ],
)
def test_what_the_chinese_may_say_is_not(zh: str, en: str) -> None:
    assert slackening.slackened(zh, en) is None
