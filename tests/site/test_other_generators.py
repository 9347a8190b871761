"""What `export` writes is the same site under other generators: pages, titles, texts, page tags and footers."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from copy import deepcopy
from pathlib import Path

import pytest

from tests.conftest import OFFICE, gongkai
from tests.site.html import ROOT_URL, HtmlPage, Site

GENERATORS = {
    "mkdocs": ("mkdocs", "build", "--strict"),
    "properdocs": ("properdocs", "build", "--strict", "--config-file", "mkdocs.yml"),
    "zensical": ("zensical", "build", "--clean"),
}
OF_THE_GENERATOR = {"viewport", "color-scheme", "theme-color", "generator"}
OF_OUR_SHELL = ("#elder", "#top")
"""Links of the home page that switch to larger text, which is not exported."""


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fictitious office's pages as Markdown."""
    folder = tmp_path_factory.mktemp("exported")
    gongkai(folder, "export", str(folder), "--root", str(OFFICE)).check_returncode()
    return folder


@pytest.fixture(scope="module", params=GENERATORS)
def other(request: pytest.FixtureRequest, exported: Path) -> Site:
    """What another generator makes of them."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", *GENERATORS[request.param]]
    shutil.rmtree(exported / "site", ignore_errors=True)
    done = subprocess.run(command, cwd=exported, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    site = Site(exported / "site")
    assert site.pages
    return site


def test_every_page_is_there_with_its_text_and_its_tags(office: Site, other: Site) -> None:
    ours, theirs = _pages(office), _pages(other)
    assert theirs.keys() == ours.keys()
    for url, page in ours.items():
        assert theirs[url].texts("//h1") == page.texts("//main//h1"), url
        assert theirs[url].texts("//article") == [_exported(page)], url
        assert theirs[url].tree.xpath("//article/div/@lang") == page.tree.xpath("/html/@lang"), url
        assert _tags(theirs[url]) == _tags(page), url


def test_every_page_has_the_footer_of_the_office(office: Site, other: Site) -> None:
    theirs = _pages(other)
    for url, page in _pages(office).items():
        said = theirs[url].texts("//footer[@class='site-footer']//li")
        notice = page.texts("//p[@class='site-footer__translation']")
        assert said[: len(notice)] == notice, url
        del said[: len(notice)]
        office_lines = page.tree.xpath("//footer//dl/div")
        told = [" ".join(line.itertext()).strip() for line in office_lines]
        assert [each for each in said if each in told] == [each for each in told if each in said], url
        assert len([each for each in said if each in told]) >= 4, url
        assert set(page.texts("//ul[@class='site-footer__filing']/li")) <= set(said), url
        links = set(theirs[url].tree.xpath("//footer[@class='site-footer']//a/@href"))
        filed = page.tree.xpath(
            "//ul[@class='site-footer__filing']//a/@href | //dl//a[starts-with(@href, 'tel:')]/@href"
        )
        assert links >= set(filed), url


def test_links_and_anchors_of_the_text_lead_somewhere(other: Site) -> None:
    broken = [
        f"{page.url}: {link}"
        for page in _pages(other).values()
        for link in page.links("//article//a/@href")
        if link.startswith(ROOT_URL) and not link.endswith(OF_OUR_SHELL) and not other.has(link)
    ]
    assert broken == []


def _pages(site: Site) -> dict[str, HtmlPage]:
    return {url: page for url, page in site.pages.items() if not url.endswith("404.html")}


def _exported(page: HtmlPage) -> str:
    """What a page says, without the box that our shell puts below it."""
    tree = deepcopy(page.tree)  # other tests read the page as well
    for box in tree.xpath("//main//p[@id='wrong']"):
        box.drop_tree()
    return " ".join(tree.xpath("//main")[0].text_content().split())


def _tags(page: HtmlPage) -> list[tuple[str, str]]:
    return [(name, content) for name, content in page.metas() if name not in OF_THE_GENERATOR]
