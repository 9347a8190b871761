"""How a visit goes: on a slow line, on paper, from a link to a figure, between pages and languages, and what it costs."""

from __future__ import annotations

import gzip
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PageObject, PdfReader

LANGUAGES = ("", "en/")
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 100_000, "uploadThroughput": 50_000}
"""A slow 3G line: milliseconds there and back, bytes a second. Twice 50 KB: what serves the test does not compress."""

CHARTED = "reports/2023-h1/business-environment/new-regulation/"
BUDGET = {"": 16_000, CHARTED: 18_000, "reports/2023-h1/": 30_000, "search/?q=12315": 60_000}
"""Bytes of a first visit, compressed."""


SAID = """window.said = new Set();
new MutationObserver(() => said.add(document.querySelector("#portal-search [role=status]")?.textContent))
  .observe(document, {subtree: true, childList: true, characterData: true});"""
"""Keeps each line that the search says of how it stands, however short."""


def _throttle(page: Page) -> None:
    line = page.context.new_cdp_session(page)
    line.send("Network.setCacheDisabled", {"cacheDisabled": True})
    line.send("Network.emulateNetworkConditions", SLOW)


def test_on_a_slow_line_a_page_is_read_before_search_and_links_arrive(
    fresh_page: Page, site_url: str
) -> None:
    held: list[str] = []
    for scripts in ("**/search/*.js", "**/portal.js"):
        fresh_page.route(scripts, lambda route: held.append(route.request.url))
    _throttle(fresh_page)
    fresh_page.goto(site_url + CHARTED, wait_until="commit")
    expect(fresh_page.locator("main p").first).to_be_visible()
    expect(fresh_page.locator("footer")).to_be_visible()
    assert len(held) == 2
    assert fresh_page.evaluate("document.readyState") != "complete"


def test_on_a_slow_line_the_search_says_that_it_is_searching_and_finds(
    fresh_page: Page, site_url: str
) -> None:
    _throttle(fresh_page)
    fresh_page.add_init_script(SAID)
    fresh_page.goto(site_url + "search/?q=电梯", wait_until="commit")
    status = fresh_page.locator("#portal-search [role=status]")
    expect(fresh_page.locator("#portal-search ol > li").first).to_contain_text("电梯", timeout=60_000)
    expect(status).to_have_text(re.compile(r"\d+条结果"))
    assert re.search("正在搜索|用时较长", fresh_page.evaluate("[...said].join('\\n')"))


def test_back_from_a_result_the_search_and_its_filters_are_as_they_were(
    browser_page: Page, site_url: str
) -> None:
    browser_page.goto(site_url + "search/?q=电梯")
    page = browser_page.locator("#portal-search")
    page.locator("summary").click()
    page.get_by_label("指标").check()
    expect(browser_page).to_have_url(re.compile("类型|%E7%B1%BB"))
    expect(page.locator("ol > li .meta").first).to_have_text(re.compile("^指标"))
    found = page.get_by_role("status").inner_text()
    page.locator("ol > li a").first.click()
    expect(page).not_to_be_attached()
    browser_page.go_back()
    expect(page.get_by_role("status")).to_have_text(found)
    expect(page.get_by_role("searchbox")).to_have_value("电梯")
    expect(page.get_by_label("指标")).to_be_checked()


@pytest.mark.parametrize("start", ["#overdue-rate", ""], ids=["an anchor", "scrolled"])
def test_the_language_switch_keeps_the_place(browser_page: Page, site_url: str, start: str) -> None:
    path = "reports/2023-h1/safety/special-equipment/"
    browser_page.goto(site_url + path + start)
    if start:
        expect(browser_page.locator(start)).to_be_in_viewport()
    else:
        browser_page.locator("#programmes").evaluate(
            "(heading) => heading.scrollIntoView({ behavior: 'instant' })"
        )
    browser_page.get_by_role("link", name="English").first.evaluate("(link) => link.click()")
    place = start or "#programmes"
    browser_page.wait_for_url(f"{site_url}en/{path}{place}")
    expect(browser_page.locator(place)).to_be_in_viewport()


def test_the_language_switch_at_the_top_leads_to_the_top(browser_page: Page, site_url: str) -> None:
    browser_page.goto(site_url + "office/")
    browser_page.get_by_role("link", name="English").first.click()
    browser_page.wait_for_url(f"{site_url}en/office/")


@pytest.mark.parametrize("language", LANGUAGES, ids=["zh", "en"])
def test_a_figure_in_a_text_leads_to_its_row_which_is_marked(
    browser_page: Page, site_url: str, language: str
) -> None:
    browser_page.goto(f"{site_url}{language}reports/2023-h1/safety/special-equipment/")
    browser_page.locator("main p a.figure", has_text="0.066%").press("Enter")
    row = browser_page.locator(":target")
    expect(row).to_be_in_viewport()
    expect(row).to_contain_text("0.066%")
    expect(row).not_to_have_css("background-color", "rgba(0, 0, 0, 0)")


def test_an_abbreviation_leads_to_its_explanation_without_javascript(plain_page: Page, site_url: str) -> None:
    page = plain_page
    page.goto(site_url + CHARTED)
    page.get_by_role("link", name="列异", exact=True).press("Enter")
    expect(page.locator(":target")).to_be_in_viewport()
    expect(page.locator(":target")).to_contain_text("列入经营异常名录")


def test_a_chart_on_paper_is_whole_and_its_text_is_text(browser_page: Page, site_url: str) -> None:
    browser_page.goto(site_url + CHARTED)
    paper = PdfReader(io.BytesIO(browser_page.pdf(format="A4", prefer_css_page_size=True)))
    (sheet,) = (page for page in paper.pages if "整条" in page.extract_text())
    _, chart = sheet.extract_text().split("整条")
    assert [word for word in ("企业", "个体", "84.87%", "97.60%", "90.09%") if word not in chart] == []
    assert _outside(sheet) == []


def _outside(sheet: PageObject) -> list[str]:
    """Text that begins beyond the edges of the paper."""
    found: list[str] = []

    def visit(text: str, matrix: list[float], text_matrix: list[float], *_font: object) -> None:
        x = matrix[0] * text_matrix[4] + matrix[4]
        if text.strip() and not 0 <= x <= float(sheet.mediabox.width):
            found.append(text)

    sheet.extract_text(visitor_text=visit)
    return found


@pytest.mark.parametrize("language", LANGUAGES, ids=["zh", "en"])
def test_a_first_visit_is_light(browser: Browser, site_url: str, real_site: Path, language: str) -> None:
    for path, most in BUDGET.items():
        context = browser.new_context(viewport={"width": 360, "height": 740})
        page = context.new_page()
        with _fetched(page) as fetched:
            page.goto(f"{site_url}{language}{path}", wait_until="networkidle")
        context.close()
        files = [real_site / urlsplit(url).path.lstrip("/") for url in fetched if url.startswith(site_url)]
        weight = sum(_compressed(file / "index.html" if file.is_dir() else file) for file in files)
        assert 10_000 < weight < most, path


@contextmanager
def _fetched(page: Page) -> Iterator[list[str]]:
    """What `page` asks for meanwhile."""
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    yield fetched


def _compressed(file: Path) -> int:
    content = file.read_bytes()
    return min(len(content), len(gzip.compress(content)))
