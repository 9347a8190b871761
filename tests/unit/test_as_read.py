"""Pages are compared and proofread as a reader sees them: telephone numbers however grouped, entities as characters."""

from __future__ import annotations

import pytest

from gongkai.reading.documents import Document
from gongkai.reading.sources import Sources
from gongkai.rules.language import pages
from gongkai.rules.language.pair import dialled, full_width
from gongkai.rules.language.prose import HIDDEN, shown


@pytest.mark.parametrize(
    "number",
    [
        "（0578）6127 305", "（0578） 612 7305", "(0578)612-7305", "(0578)6127305", "0578—6127305", "0578 612 7305", "+86 578 612 7305",
        "+86-578-6127305", "+86 (0)578 612 7305", "0578\u2011612\u20117305", "0578-    6127305",
    ],
)  # fmt: skip
def test_a_telephone_number_is_the_same_however_it_is_grouped(number: str) -> None:
    assert dialled(number).strip() == "0578-6127305"
    assert len(dialled(number)) == len(number)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0578-6127305, 612 7306 or 612 7307", "0578-6127305, 6127306  or 6127307 "),
        ("010-68123456/68123457", "010-68123456;68123457"),
        ("400 1234 567", "400-123-4567"),
        ("in 2024 2025 2026", "in 2024 2025 2026"),
    ],
)
def test_numbers_beside_it_and_without_an_area_are_grouped_alike(text: str, expected: str) -> None:
    assert dialled(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "总额186.3亿元,增长7.9%,其中:出口1,215件;进口。",
            "总额186.3亿元，增长7.9%，其中：出口1,215件；进口。",
        ),
        ("时间:8月3日22:00,比分3:2", "时间：8月3日22:00，比分3:2"),
        ("电话:0711-3350096,见https://a.cn/b?c", "电话：0711-3350096，见https://a.cn/b?c"),
    ],
)
def test_marks_in_half_width_are_read_in_full(text: str, expected: str) -> None:
    assert full_width(text) == expected


def test_an_entity_is_the_character_that_one_sees() -> None:
    text = "&ldquo;一&rdquo;&nbsp;&lt; `&lt;` &unknown; 一\\*"
    assert len(shown(text)) == len(text)
    assert shown(text).replace(HIDDEN, "") == "“一”<  &unknown; 一"


def test_an_address_with_brackets_a_tip_and_the_name_of_an_address_are_not_read() -> None:
    text = '[甲](https://a.cn/b_(c).html "丙")和[乙][1]。\n\n[1]: https://a.cn/d'
    assert shown(text).replace(HIDDEN, "") == "[甲]和[乙]。\n\n"


def test_what_is_quoted_has_no_headings() -> None:
    pair = tuple(
        Document(f"docs/{name}", name, f"## {head} {{ #a }}\n\n```\n# {note}\n```\n")
        for name, head, note in (("a.md", "甲", "一\n# 一"), ("en/a.md", "A", "one\n# two"))
    )
    assert not list(pages.differing(Sources("site_data", {}, (), (), pair)))


@pytest.mark.parametrize(
    ("zh", "en", "count"),
    [
        ("https://www.yunpu.gov.cn/a.html", "https://en.yunpu.gov.cn/b.html", 0),
        ("https://www.yunpu.gov.cn/a.html", "https://www.yunpu.gov.cn/english/b.html", 0),
        ("https://zh.wikipedia.org/wiki/甲_(乙)", "https://en.wikipedia.org/wiki/A_(B)", 0),
        ("https://www.yunpu.gov.cn/a.html", "https://www.yunpu.gov.cn/b.html", 2),
        ("https://www.yunpu.gov.cn/a.html", "https://en.other.gov.cn/b.html", 2),
    ],
)
def test_an_english_page_may_lead_to_english_pages(zh: str, en: str, count: int) -> None:
    pair = (Document("docs/a.md", "a.md", f"[甲]({zh})"), Document("docs/en/a.md", "en/a.md", f"[A]({en})"))
    assert len(list(pages.differing(Sources("site_data", {}, (), (), pair)))) == count
