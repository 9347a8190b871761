"""The portal in an old browser: all that browsers learned after Chromium 87 is taken away before its scripts run."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from tools.newer import NEWER

_WITHOUT = {"replaceChildren": "Element"}
"""Taken away too: some browsers that call themselves as new as that lack it."""

_TAKE_AWAY = """
for (const name of %s) {
  const [owner, member] = name.split(".");
  const kind = globalThis[owner];
  if (!member) delete globalThis[owner];
  else if (kind) for (const place of [kind, kind.prototype, owner === "Window" ? globalThis : null]) {
    if (place) try { delete place[member]; } catch {}
  }
}
"""


def _newer() -> list[str]:
    lines = [line.split("\t") for line in NEWER.read_text("utf-8").splitlines()]
    return [name for kind, name, _ in lines if kind in ("global", "member", "shared")] + [
        f"{owner}.{name}" for name, owner in _WITHOUT.items()
    ]


@pytest.fixture
def old_page(fresh_page: Page) -> tuple[Page, list[str]]:
    """A page without what is newer, and the errors of its scripts."""
    errors = list[str]()
    fresh_page.add_init_script(_TAKE_AWAY % json.dumps(_newer()))
    fresh_page.on("pageerror", lambda error: errors.append(str(error)))
    return fresh_page, errors


def test_what_is_newer_is_really_gone(old_page: tuple[Page, list[str]], fixture_url: str) -> None:
    page, _ = old_page
    page.goto(fixture_url)
    gone = "[[].at, ''.at, Object.hasOwn, window.structuredClone, document.body.replaceChildren, [].findLast]"
    assert page.evaluate(f"{gone}.map((each) => typeof each)") == ["undefined"] * 6


@pytest.mark.parametrize(("folder", "query"), [("", "水库"), ("en/", "reservoir")], ids=["zh", "en"])
def test_an_old_browser_searches_in_box_and_page(
    old_page: tuple[Page, list[str]], fixture_url: str, folder: str, query: str
) -> None:
    page, errors = old_page
    page.goto(f"{fixture_url}{folder}office/")
    page.get_by_role("combobox").fill(query)
    expect(page.get_by_role("option").first).to_contain_text(query, ignore_case=True)
    page.get_by_role("combobox").press("Enter")
    page.wait_for_url("**/search/?q=*")
    results = page.locator("#portal-search ol > li")
    expect(results.first.locator("mark").first).to_be_visible()
    page.locator("#portal-search summary").click()
    page.locator("#portal-search [type=checkbox]").first.check()
    expect(page.locator("#portal-search [role=status]")).not_to_be_empty()
    page.locator("#portal-search [type=search]").fill("龘龘龘")
    expect(page.locator("#portal-search [role=status] a")).to_be_visible()
    assert errors == []


def test_an_old_browser_enlarges_text_and_swaps_colours(
    old_page: tuple[Page, list[str]], fixture_url: str
) -> None:
    page, errors = old_page
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(fixture_url)
    page.locator(".elder-switch--on:visible").first.click()
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "20px"
    page.locator(".scheme-switch:visible").click()
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    assert errors == []


def test_the_hint_that_search_cannot_run_stands_in_the_page_and_goes_when_it_runs(
    fresh_page: Page, fixture_url: str
) -> None:
    hint = "这里无法搜索：JavaScript没有启用，或者浏览器版本太旧。"
    page = fresh_page
    page.goto(fixture_url + "search/?q=水库")
    expect(page.locator("#portal-search ol > li").first).to_be_visible()
    assert hint not in page.locator("main").inner_text()
    page.route("**/assets/search/*.js", lambda route: route.fulfill(body="let a = = 1", content_type="text/javascript"))  # fmt: skip
    page.goto(fixture_url + "search/?q=水库")
    expect(page.locator("#portal-search")).to_contain_text(hint)
    expect(page.locator("#portal-search a")).to_have_attribute("href", "../sitemap/")
