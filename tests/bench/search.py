"""What the search costs and finds: the index made again, then asked in a browser through nginx with compressed files.

`python -m tests.bench.search SITE…` (`make bench-search`) prints a table with a column for each built site, such as the real one and that of
an archive of ten thousand pages. Bytes are those on the wire, headers included; each query comes from a browser that has nothing kept.
"""

from __future__ import annotations

import gzip
import json
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
from playwright.sync_api import Browser, Page, sync_playwright

from gongkai.delivery.hosts import Place, configuration
from gongkai.delivery.policy import text_types
from gongkai.search.entries import Entry
from gongkai.search.index import write_index
from tests.portal.conftest import HOMES, ask
from tests.portal.test_search import QUERIES
from tools.browser import ARGUMENTS
from tools.browser import find as find_browser
from tools.servers import free_port, running

from .measure import measured

PARTS = ("assets", "pieces", "search", "office", "sitemap", "en/search", "en/office", "en/sitemap")
"""Folders of a site that a search needs."""

_WATCH = """() => {
  const input = document.querySelector('#site-search input');
  input.addEventListener('input', () => { window.typed = performance.now(); });
  new MutationObserver(() => { window.shown = performance.now(); })
    .observe(document.getElementById('site-search'), { childList: true, subtree: true });
}"""


@dataclass
class Found:
    """What was measured on a site; of each query the bytes and milliseconds."""

    index: tuple[float, float]
    first: Mapping[str, float] = field(default_factory=dict)
    page: list[int] = field(default_factory=list)
    query: list[int] = field(default_factory=list)
    wait: list[float] = field(default_factory=list)


def entries(site: Path, language: str) -> Iterator[Entry]:
    """Yield the pages of an index, as they were told to it but for other names."""
    files = site.glob(f"pieces/{language}.*.p*.json")
    for file in sorted(files, key=lambda file: int(file.stem.rpartition(".p")[2])):
        for url, title, filters, text in json.loads(file.read_bytes()):
            yield Entry(url, title, (), filters, f"{title} {text}")


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve what a search needs of `site` with nginx, compressed beforehand."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        for part in PARTS:
            shutil.copytree(site / part, folder / "site" / part)
        for file in (folder / "site").rglob("*"):
            if file.suffix[1:] in text_types():
                file.with_name(f"{file.name}.gz").write_bytes(gzip.compress(file.read_bytes(), 9))
        port = free_port()
        place = Place(str(folder / "site"), "/", "", port)
        text = configuration("nginx", place)
        with running("nginx", text, port, folder / "nginx") as url:
            yield url


def measure(site: Path, browser: Browser) -> Found:
    """Everything about the search of `site`."""
    with tempfile.TemporaryDirectory() as target:
        command = (sys.executable, "-m", "tests.bench.search", "--index-into", target, str(site))
        cost = measured(command, Path.cwd(), {"PYTHONPATH": "."}, 600)
    assert cost
    found = Found((cost.cpu, cost.memory / 1e6))
    with served(site) as url:
        for query in QUERIES:
            found.page.append(_visit(browser, f"{url}{HOMES[query['lang']]}search/?q=", query["query"]))
            size, wait = _typed(browser, f"{url}{HOMES[query['lang']]}office/", query["query"])
            found.query.append(size)
            found.wait.append(wait)
        found.first = {language: _right(browser, url, language) for language in HOMES}
    return found


def _right(browser: Browser, url: str, language: str) -> float:
    """The share of labelled queries whose first page is right."""
    labelled = [query for query in QUERIES if query["lang"] == language]
    page = browser.new_page()
    answers = ask(page, url, language, [query["query"] for query in labelled])
    page.close()
    right = [
        bool(answer) and any(part.lower() in answer[0][1] for part in query["contains_any"])
        for query, answer in zip(labelled, answers, strict=True)
    ]
    return sum(right) / len(right)


def _visit(browser: Browser, url: str, query: str) -> int:
    """Bytes of a first visit to the search page with its first results."""
    page, sizes = _fresh(browser)
    page.goto(url + query, wait_until="networkidle")
    page.locator("#portal-search ol > li").first.wait_for()
    page.context.close()
    return sum(sizes)


def _typed(browser: Browser, url: str, query: str) -> tuple[int, float]:
    """Bytes after the page itself, and milliseconds from the last key to the first suggestion."""
    page, sizes = _fresh(browser)
    page.goto(url, wait_until="networkidle")
    before = sum(sizes)
    page.evaluate(_WATCH)
    page.locator("#site-search input").focus()
    page.keyboard.insert_text(query[:-1])
    page.keyboard.insert_text(query[-1])
    page.get_by_role("option").first.wait_for()
    wait: float = page.evaluate("window.shown - window.typed")
    page.wait_for_load_state("networkidle")
    page.context.close()
    return sum(sizes) - before, wait


def _fresh(browser: Browser) -> tuple[Page, list[int]]:
    """A page that has nothing kept, and the bytes it is sent, as they come."""
    page = browser.new_context().new_page()
    sizes: list[int] = []
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.on("Network.loadingFinished", lambda event: sizes.append(int(event["encodedDataLength"])))
    return page, sizes


def table(found: Mapping[str, Found]) -> Iterator[str]:
    """Yield the lines of a Markdown table with a column for each site."""
    rows: dict[str, Any] = {
        "index made again, both languages: processor seconds, memory": lambda one: (
            f"{one.index[0]:.1f} s, {one.index[1]:.0f} MB"
        ),
        "labelled queries with a right page first, zh / en": lambda one: (
            f"{one.first['zh']:.3f} / {one.first['en']:.3f}"
        ),
        "search page with results, first visit: median, most": lambda one: _both(one.page, 1000, "KB"),
        "query in the box, first visit, beside the page: median, most": lambda one: _both(
            one.query, 1000, "KB"
        ),
        "last key to first suggestion: median, most": lambda one: _both(one.wait, 1, "ms"),
    }
    yield f"| | {' | '.join(found)} |\n|---|{'---:|' * len(found)}"
    for name, cell in rows.items():
        yield f"| {name} | {' | '.join(cell(one) for one in found.values())} |"


def _both(values: list[Any], unit: int, name: str) -> str:
    return f"{statistics.median(values) / unit:.0f}, {max(values) / unit:.0f} {name}"


@click.command()
@click.argument("sites", type=click.Path(path_type=Path, exists=True, file_okay=False), nargs=-1)
@click.option("--index-into", type=click.Path(path_type=Path), help="Only write the index of SITES there.")
def main(sites: tuple[Path, ...], index_into: Path | None) -> None:
    """Measure the search of each of the built SITES."""
    if index_into:
        for language in HOMES:
            write_index(index_into, language, entries(sites[0], language), [])
        return
    found = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=list(ARGUMENTS))
        for site in sites or (Path("site"),):
            pages = sum(1 for _ in site.rglob("index.html"))
            found[f"{pages:,} pages"] = measure(site, browser)
    click.echo("\n".join(table(found)))


if __name__ == "__main__":
    main()
