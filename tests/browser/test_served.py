"""The site works in a browser under the very headers it is meant to be served with, at the root and below a path."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from gongkai.delivery.hosts import Place, configuration
from gongkai.gate.examine import load
from gongkai.model.archive import Archive
from gongkai.model.languages import address_in
from gongkai.pages.charts.drawn import every
from gongkai.pages.charts.reuse import reuse
from gongkai.pages.writer import Writer
from tests.browser.test_shell import KINDS, LANGUAGES
from tests.conftest import OFFICE, serve
from tools.servers import PACKAGES, find, free_port, running

_LISTEN = """addEventListener('securitypolicyviolation', event =>
  console.error(`violation: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`))"""

WIDTHS_OF_FRAMES = (320, 420, 640)
WHOLE = """() => {
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
  const { width, height } = document.querySelector('svg').getBoundingClientRect();
  return [innerWidth, width > 0 && height > 0, scrollHeight <= clientHeight, scrollWidth <= clientWidth];
}"""


@pytest.fixture(scope="module", params=["/", "/portal/"])
def served(
    request: pytest.FixtureRequest, fixture_site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    if not find("nginx"):
        pytest.skip(f"nginx is not installed: apt-get install {' '.join(PACKAGES['nginx'])}")
    port = free_port()
    place = Place(str(fixture_site), request.param, "", port)
    text = configuration("nginx", place)
    with running("nginx", text, port, tmp_path_factory.mktemp("nginx")) as url:
        yield url.rstrip("/") + request.param


def test_no_kind_of_page_violates_the_policy_or_misses_a_file(browser: Browser, served: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.add_init_script(_LISTEN)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
    page.on("response", lambda a: said.append(f"{a.status} {a.url}") if a.status >= 400 else None)
    for language in LANGUAGES:
        for path in KINDS.values():
            page.goto(served + language + path)
    context.close()
    assert said == []


def test_the_search_answers_under_the_policy(browser_page: Page, served: str) -> None:
    for path, first in (("search/?q=水库", "水库"), ("en/search/?q=reservoir", "eservoir")):
        browser_page.goto(served + path)
        expect(browser_page.locator("#portal-search ol > li a").first).to_contain_text(first)


def test_a_missing_page_below_en_is_in_english(browser_page: Page, served: str) -> None:
    for path, heading in (("nowhere/at/all", "找不到页面"), ("en/nowhere/", "Page not found")):
        browser_page.goto(served + path)
        expect(browser_page.locator("h1")).to_have_text(heading)


def test_a_chart_stands_whole_in_the_frame_of_another_site(
    browser_page: Page, served: str, tmp_path: Path
) -> None:
    writers = (Writer(Archive(load(OFFICE / "site_data")), language) for language in ("zh", "en"))
    offered = ((writer, reuse(writer, chart)) for writer in writers for chart in every(writer))
    charts = {address_in(writer.language, each.path): each.height for writer, each in offered}
    assert charts
    page = browser_page
    other, shown = serve(tmp_path), tmp_path / "index.html"
    url = next(other)  # a page without an address may show nothing of this machine
    framed = '<iframe src="{}{}" width="{}" height="{}" style="border:0"></iframe>'
    wanted = [(path, width, height) for path, height in charts.items() for width in WIDTHS_OF_FRAMES]
    shown.write_text("".join(framed.format(served, *each) for each in wanted), "utf-8")
    page.goto(url)
    for frame, (path, width, _) in zip(page.frames[1:], wanted, strict=True):
        assert (frame.url, frame.evaluate(WHOLE)) == (served + path, [width, True, True, True])
    shown.write_text(f'<iframe src="{served}"></iframe>', "utf-8")
    page.goto(url)
    assert page.frames[1].url != served or not page.frames[1].title()
    next(other, None)
