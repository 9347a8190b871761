"""Hand-written pages are compared by what a section says, not by how many paragraphs, items and rows say it."""

from __future__ import annotations

import pytest

from gongkai.reading.documents import Document
from gongkai.rules.language.pages import couples, of_pages


def paired(zh: str, en: str) -> list[tuple[str, str]]:
    """What is compared of two pages, blanks in place of markup drawn together."""
    pages = (Document("docs/a.md", "a.md", zh), Document("docs/en/a.md", "en/a.md", en))
    return [
        (" ".join(pair.zh.text.split()), " ".join(pair.en.text.split())) for pair in of_pages(couples(pages))
    ]


def test_a_table_in_another_order_is_compared_row_by_row() -> None:
    zh = "| 塔下街道 | 0558-6610051 |\n| 南门街道 | 0558-6610052 |\n| 河东街道 | 0558-6610053 |"
    en = "| Hedong | 0558-6610053 |\n| Nanmen | 0558-6610052 |\n| Taxia | 0558-6610051 |"
    assert paired(zh, en) == [
        ("塔下街道 0558-6610051", "Taxia 0558-6610051"),
        ("南门街道 0558-6610052", "Nanmen 0558-6610052"),
        ("河东街道 0558-6610053", "Hedong 0558-6610053"),
    ]


def test_numbers_exchanged_between_rows_are_no_other_order() -> None:
    zh = "| 学校 | 3.15元 |\n| 医院 | 4.20元 |"
    en = "| Schools | CNY 4.20 |\n| Hospitals | CNY 3.15 |"
    assert paired(zh, en) == [("学校 3.15元", "Schools CNY 4.20"), ("医院 4.20元", "Hospitals CNY 3.15")]


@pytest.mark.parametrize(
    ("zh", "en", "expected"),
    [
        (
            "**问：大雾天开不开？**\n\n答：能见度不足500米的，停航。",
            "**Does the ferry run in fog?** Not if one can see less than 500 metres.",
            [
                ("问：大雾天开不开？", "Does the ferry run in fog?"),
                ("答：能见度不足500米的，停航。", "Not if one can see less than 500 metres."),
            ],
        ),
        (
            "请带身份证、户口簿和照片2张。",
            "Please bring:\n\n- your identity card\n- your household register\n- two photographs",
            [
                (
                    "请带身份证、户口簿和照片2张。",
                    "Please bring: your identity card; your household register; two photographs.",
                )
            ],
        ),
        (
            "6月3日8:00至17:00，南门街停水。请提前储水，停水期间关好水龙头。\n\n来水后先放一会儿再用。",
            "On 3 June, from 8 a.m. to 5 p.m., there will be no water in Nanmen Street.\n\n"
            "Please store some beforehand, and keep your taps closed meanwhile. When the water is back, let it run for a while.",
            [
                (
                    "6月3日8:00至17:00，南门街停水。请提前储水，停水期间关好水龙头。来水后先放一会儿再用。",
                    "On 3 June, from 8 a.m. to 5 p.m., there will be no water in Nanmen Street. Please store some beforehand, "
                    "and keep your taps closed meanwhile. When the water is back, let it run for a while.",
                )
            ],
        ),
    ],
)
def test_paragraphs_and_items_are_compared_together_unless_their_sentences_fit_one_by_one(
    zh: str, en: str, expected: list[tuple[str, str]]
) -> None:
    assert paired(zh, en) == expected


def test_a_paragraph_that_is_missing_is_compared_with_nothing() -> None:
    zh = "大风、大雾天气停航，恢复时间在码头公布。\n\n老人和孩子请坐前舱，行李请放在指定的地方。\n\n夜间最后一班21:30开船。"
    en = "In high wind or fog the ferry does not run; when it runs again is posted at the pier.\n\nThe last boat at night leaves at 9.30 p.m."
    assert [chinese for chinese, _ in paired(zh, en)] == [
        "大风、大雾天气停航，恢复时间在码头公布。",
        "夜间最后一班21:30开船。",
    ]
