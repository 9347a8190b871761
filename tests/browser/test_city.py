"""The pages of a portal that collects others in a browser: accessible, not cut off, and found by the words of the offices."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_shell import LANGUAGES, Look, with_axe
from tests.conftest import serve

PATHS = (
    "",
    "offices/",
    "offices/parks/",
    "offices/sports/",
    "promises/",
    "indicators/",
    "indicators/matters-handled/",
)


@pytest.fixture(scope="module")
def city_url(city_portal: Path) -> Iterator[str]:
    """URL of the city's site."""
    yield from serve(city_portal / "site")


def test_axe_finds_no_violation_and_nothing_is_cut_off(browser: Browser, city_url: str) -> None:
    look, context = Look(), with_axe(browser, reduced_motion="reduce")
    page = context.new_page()
    for language in LANGUAGES:
        for number, path in enumerate(PATHS):
            page.goto(city_url + language + path)
            look.take(page, language, path, number)
        assert look.violations[language] == []
    context.close()
    assert max(look.widths.values()) <= 320


def test_words_of_an_office_find_its_page(browser_page: Page, city_url: str) -> None:
    for language, query, found in (
        ("", "查档", "offices/archives/"),
        ("en/", "felling permits", "en/offices/forestry/"),
    ):
        browser_page.goto(f"{city_url}{language}search/?q={query}")
        first = browser_page.locator("main ol a, main [role=list] a").first
        expect(first).to_have_attribute("href", f"/{found}")
