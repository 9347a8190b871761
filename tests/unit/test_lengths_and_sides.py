"""Lengths of time in another unit, days on the other side, and what English counts where the Chinese has no numeral."""

from __future__ import annotations

import pytest

from gongkai.rules.language import lengths, sides, uncounted


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        (
            "两次献血间隔不少于6个月，每车可采6人。",
            "At least 6 weeks must pass between two donations; a van takes 6.",
        ),
        ("三日内答复，三年内有效。", "An answer is given within three hours; it holds for three years."),
    ],
)
def test_as_many_of_another_unit_is_told(zh: str, en: str) -> None:
    assert [*lengths.unlike(zh, en)]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("14天内答复。", "An answer is given within two weeks."),
        ("两周后复查，每天两次。", "A second check follows after 14 days, twice a day."),
        ("工期3年，分3个月推进。", "It takes three years, in stretches of three months."),
        ("有效期12个月。", "It is valid for a year."),
    ],
)
def test_as_long_in_other_words_is_right(zh: str, en: str) -> None:
    assert not [*lengths.unlike(zh, en)]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        (
            "9月1日前领取的，须于11月15日前换发。",
            "Those obtained after September 1 must be replaced by November 15.",
        ),
        ("7月1日起施行。", "It applies until 1 July."),
    ],
)
def test_a_day_on_whose_other_side_it_happens_is_told(zh: str, en: str) -> None:
    assert [*sides.unlike(zh, en)]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("7月1日起施行。", "It takes effect on 1 July."),
        ("7月1日起方可报名。", "Nobody may enrol before 1 July."),
        ("3月1日至5月31日禁渔。", "Fishing is closed from 1 March until 31 May."),
        ("6月底前完成。", "It will be done by 30 June."),
    ],
)
def test_a_day_on_its_own_side_is_right(zh: str, en: str) -> None:
    assert not [*sides.unlike(zh, en)]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("公园延长夜间开放时间。", "The park stays open until 11 pm."),
        ("延长开放时间。", "Opening hours were extended by two hours."),
        ("加强巡逻。", "Patrols were stepped up on Monday."),
    ],
)
def test_what_english_counts_beside_no_numeral_is_told(zh: str, en: str) -> None:
    assert [*uncounted.uncounted(zh, en)]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("个别路段仍有积水。", "One or two stretches of road are under water."),
        ("正午举行。", "It takes place at 12:00."),
        ("周末照常开放。", "It is open on Saturday and Sunday."),
        ("隔周召开。", "It meets every two weeks."),
    ],
)
def test_what_chinese_says_without_a_numeral_is_right(zh: str, en: str) -> None:
    assert not [*uncounted.uncounted(zh, en)]
