"""A term that a report explains is found where it is explained."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import serve

PLACE = "reports/2023/part/glossary/#"


@pytest.fixture(scope="module")
def transport_url(transport_site: Path) -> Iterator[str]:
    """URL of the transport office's site."""
    yield from serve(transport_site)


@pytest.mark.parametrize("query", ["洪水预警", "台风预警"])
def test_the_last_word_answers_where_the_site_is_about_it_and_the_rest_is_said_to_stand_nowhere(
    browser_page: Page, fixture_url: str, query: str
) -> None:
    browser_page.goto(f"{fixture_url}search/?q={query}")
    status = browser_page.locator("#portal-search [role=status]")
    expect(status).to_have_text(re.compile(f"^[0-9].*本站没有提到：{query[:2]}。$"))
    expect(browser_page.locator("#portal-search ol > li").first).to_contain_text("预警")


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("search/?q=投诉电话", "服务和电话"),
        ("search/?q=停水", "供水"),
        ("en/search/?q=water outage", "Water supply"),
    ],
)
def test_everyday_words_lead_to_what_the_site_says(
    browser_page: Page, fixture_url: str, asked: str, title: str
) -> None:
    browser_page.goto(fixture_url + asked)
    expect(browser_page.locator("#portal-search ol > li").first).to_contain_text(title)


@pytest.mark.parametrize(
    ("asked", "term"),
    [
        ("search/?q=什么是一卡通行", "一卡通行"),
        ("search/?q=村畅乡", "通村畅乡"),
        ("en/search/?q=one card for all", "One Card for All"),
    ],
)
def test_a_term_opens_where_it_is_explained(
    browser_page: Page, transport_url: str, asked: str, term: str
) -> None:
    browser_page.goto(transport_url + asked)
    language = "en/" if asked.startswith("en/") else ""
    links = browser_page.locator(f"main ol h2 a[href*='/{language}{PLACE}']")
    expect(links).to_have_count(1)
    links.click()
    expect(browser_page.locator("dt:target")).to_contain_text(term)
