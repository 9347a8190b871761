"""Lengths of time in another unit, days on the other side, and what English counts where the Chinese has no numeral."""

from __future__ import annotations

import pytest

from gongkai.rules.language import articles, lengths, named, sides, uncounted


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


def test_parts_of_a_law_are_called_by_their_own_numbers() -> None:
    zh = "涉嫌违反《动物防疫法》第二十九条第（三）项。"
    assert [
        *articles.unlike(
            zh, "A suspected breach of item (29) of Article 3 of the Animal Epidemic Prevention Law."
        )
    ]
    assert not [
        *articles.unlike(
            zh, "A suspected breach of item (3) of Article 29 of the Animal Epidemic Prevention Law."
        )
    ]


@pytest.mark.parametrize(
    "en",
    [
        "The garden is open from 6 am by 10 pm.", "Rain came by 412 mm.", "It rose by 30 yuan by 640.", "It was up to 5.2 percent over last year.",
        "Rain fell from 50 pm.", "Works began on 35 September.", "Notice ran from 12 to 1 November.", "Between 2030 and 2026 trees are planted.",
        "A fine of between CNY 50,000 and CNY 10,000.", "The pass rate rose from 93.8 to 91.2.", "Complaints fell from 12 to 40.",
    ],
)  # fmt: skip
def test_a_number_where_none_can_stand_is_told(en: str) -> None:
    assert named.misfit(en)


@pytest.mark.parametrize(
    "en",
    [
        "The garden is open from 6 am to 10 pm.", "It grew by 5.2 percent over last year.", "Everyone was out by 11:30.", "Notice ran from 1 to 12 November.",
        "Between 2026 and 2030 trees are planted.", "Sales rose from CNY 950 million to CNY 1.2 billion.", "The rate rose from 91.2 to 93.8.",
        "A fine of CNY 10,000 to 50,000.", "Waiting fell from 40 minutes to 12.", "Output went from 900 thousand to 1 million.",
    ],
)  # fmt: skip
def test_a_number_in_its_place_is_right(en: str) -> None:
    assert not named.misfit(en)
