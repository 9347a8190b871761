"""A site of which nothing is translated, in a browser; and the page that is not found, wherever it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_shell import SCHEMES, VIOLATIONS, WCAG, with_axe
from tests.conftest import serve

PATHS = (
    "", "reports/", "reports/2025/", "reports/2025/flood-safety/", "reports/2025/flood-safety/hazard-inspection/",
    "reports/2025/plan/service/", "commitments/", "commitments/service/", "programmes/", "programmes/smart-water/",
    "indicators/", "indicators/meters/", "documents/", "office/", "data/", "data/translations/", "corrections/",
    "search/?q=供水", "sitemap/", "404.html",
)  # fmt: skip


@pytest.fixture(scope="module")
def url(untranslated_portal: Path) -> Iterator[str]:
    """URL of the fictitious office's site without any English."""
    yield from serve(untranslated_portal / "site")


def test_axe_finds_no_violation_and_nothing_is_cut_off(browser: Browser, url: str) -> None:
    found: list[str] = []
    context = with_axe(browser, reduced_motion="reduce", viewport={"width": 360, "height": 740})
    page = context.new_page()
    for path in PATHS:
        page.goto(f"{url}en/{path}")
        for scheme in SCHEMES if path in ("", "indicators/meters/", "404.html") else SCHEMES[:1]:
            page.emulate_media(color_scheme=scheme)
            found += [
                f"{path} {scheme}: {violation}" for violation in page.evaluate(VIOLATIONS, {"runOnly": WCAG})
            ]
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path
    context.close()
    assert found == []


def test_the_english_search_finds_chinese_and_says_that_it_is(browser_page: Page, url: str) -> None:
    browser_page.goto(f"{url}en/search/?q=供水")
    first = browser_page.locator("#portal-search ol > li").first
    expect(first.locator("h2 a span[lang='zh-CN']")).to_contain_text("供水")
    expect(first.locator("mark span[lang='zh-CN']").first).to_have_text("供水")
    browser_page.goto(f"{url}search/?q=供水")
    expect(browser_page.locator("#portal-search ol > li").first).to_contain_text("供水")
    expect(browser_page.locator("#portal-search ol > li [lang]")).to_have_count(0)


@pytest.mark.parametrize(("folder", "query"), [("", "供水"), ("en/", "water")], ids=["zh", "en"])
def test_the_page_that_is_not_found_searches_at_any_depth(
    fresh_page: Page, fixture_url: str, folder: str, query: str
) -> None:
    answer = fresh_page.request.get(f"{fixture_url}{folder}404.html").body()
    fresh_page.route(
        "**/no/such/page/", lambda route: route.fulfill(status=404, body=answer, content_type="text/html")
    )
    fresh_page.goto(f"{fixture_url}{folder}no/such/page/")
    fresh_page.locator("#site-search input").fill(query)
    expect(fresh_page.locator("#site-search [role=option]").first).to_contain_text(query, ignore_case=True)
    fresh_page.locator("#site-search input").press("Enter")
    expect(fresh_page.locator("#portal-search ol > li").first).to_contain_text(query, ignore_case=True)
