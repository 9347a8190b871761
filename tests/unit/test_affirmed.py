"""English denies nothing that the Chinese affirms."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gongkai.rules.language import affirmed

TABLE = Path(affirmed.__file__).with_name("verbs.txt")


def test_a_row_of_verbs_has_chinese_words_and_beginnings_of_english_ones() -> None:
    rows = [line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert len(rows) > 100
    for row in rows:
        assert re.fullmatch(r"[\u4e00-\u9fff]+(?:\|[\u4e00-\u9fff]+)*\t[a-z]{2,}(?: [a-z]{2,})*", row), row


@pytest.mark.parametrize(
    ("zh", "en", "said"),
    [
        ("加强对乡镇安全的考核。", "The assessment of safety in towns will not be strengthened.", "will not"),
        ("防止拖欠，保障工资按时支付。", "Arrears are prevented, but wages are not guaranteed.", "are not"),
    ],
)
def test_what_the_chinese_affirms_is_not_denied(zh: str, en: str, said: str) -> None:
    found = affirmed.denied(zh, en)
    assert found is not None
    assert found[0] == said


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("持续开展抽查。", "Checks will not be stopped."),
        ("加强监管，不得开展活动。", "Supervision is tightened, and activities may not be carried out."),
        (
            "对抽检不合格的产品依法下架。",
            "Products that did not pass the sampling were taken off the shelves.",
        ),
        ("经营者须取得许可后方可营业。", "Traders may not open until they have a licence."),
        ("全部按时完成。", "Nothing was left that had not been completed on time."),
    ],
)
def test_a_denial_of_the_contrary_affirms(zh: str, en: str) -> None:
    assert affirmed.denied(zh, en) is None
