"""The site of this repository's own portal, built once; only the tests in this folder know it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import ROOT, make, once, serve
from tests.site.html import Site

Asked = Callable[[str, list[str]], list[list[tuple[str, str]]]]
HOMES = {"zh": "", "en": "en/"}
ASK = """async (queries) => {
  const { load } = await import(new URL('assets/search/engine.js', window.siteRoot));
  const engine = await load();
  const answers = [];
  for (const query of queries) {
    const { results } = await engine.search(query);
    const pages = await Promise.all(results.slice(0, 5).map((result) => result.data()));
    answers.push(pages.map((page) => [page.url, `${page.meta.title}\\n${page.content}`.toLowerCase()]));
  }
  return answers;
}"""


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository's office."""
    return once(tmp_path_factory, "real", lambda folder: make(ROOT, folder / "site")) / "site"


@pytest.fixture(scope="session")
def site_url(real_site: Path) -> Iterator[str]:
    """URL of the real site, served on loopback."""
    yield from serve(real_site)


@pytest.fixture(scope="session")
def real(real_site: Path) -> Site:
    """The site of this repository's office, parsed."""
    return Site(real_site)


@pytest.fixture(scope="session")
def office(fixture_site: Path) -> Site:
    """The site of an office that does not exist, to hold it against."""
    return Site(fixture_site)


def ready(page: Page, site_url: str, language: str) -> None:
    """Open the search of a language in `page`."""
    page.goto(f"{site_url}{HOMES[language]}search/")
    page.evaluate("(root) => { window.siteRoot = root; }", site_url)


def ask(page: Page, site_url: str, language: str, queries: list[str]) -> list[list[tuple[str, str]]]:
    """The first five pages, address and text, for each of the queries."""
    ready(page, site_url, language)
    answers: list[list[tuple[str, str]]] = page.evaluate(ASK, queries)
    return answers


@pytest.fixture(scope="session")
def asked(browser: Browser, site_url: str) -> Iterator[Asked]:
    """Asks the search of a language: the first five pages, address and text, for each of some queries.

    The engine is loaded afresh each time, its pieces are kept by the browser.
    """
    pages: dict[str, Page] = {}
    for language in HOMES:
        pages[language] = browser.new_page()
        ready(pages[language], site_url, language)
    yield lambda language, queries: pages[language].evaluate(ASK, queries)
    for page in pages.values():
        page.close()
