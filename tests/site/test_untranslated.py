"""Every page reads well where nothing, or only half of the texts, stands in English: so every office begins."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import html
from pypdf import PdfReader

from gongkai.__main__ import main
from gongkai.feeds.atom import feeds
from gongkai.gate.examine import load
from gongkai.model.archive import Archive
from gongkai.model.phrases import translations
from gongkai.model.script import has_chinese
from gongkai.pages.trees import trees
from tests.conftest import OFFICE, make, portal
from tests.site.html import ROOT_URL, HtmlPage, Site
from tests.untranslated import half, untranslate

ATTRIBUTES = ("aria-label", "alt", "title", "placeholder", "content")
MARKUP = re.compile(r"[<>]|&lt;|&gt;|untranslated|lang=")
NOTHING = re.compile(r"\b(None|null|undefined|nan)\b")


@pytest.fixture(scope="module", params=["none", "half-1", "half-2"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A portal of the fictitious office of which nothing is translated, or one half or another."""
    if request.param == "none":
        found: Path = request.getfixturevalue("untranslated_portal")
        return found
    made = portal(tmp_path_factory.mktemp(request.param), OFFICE)
    assert untranslate(made / "site_data", half(int(request.param.partition("-")[2]))) > 50
    make(made, made / "site")
    return made


@pytest.fixture(scope="module")
def site(folder: Path) -> Site:
    return Site(folder / "site")


@pytest.fixture(scope="module")
def english(site: Site) -> dict[str, HtmlPage]:
    return {url: page for url, page in site.pages.items() if url.startswith("en/")}


def _spoken(page: HtmlPage) -> Iterator[tuple[html.HtmlElement, str, str]]:
    """Yield each element with its language and what it says, itself or in an attribute."""
    languages: dict[html.HtmlElement | None, str] = {None: ""}
    for element in page.tree.iter(html.etree.Element):
        languages[element] = language = element.get("lang", languages[element.getparent()])
        if element.tag not in ("script", "style"):
            said = [element.text, *(child.tail for child in element)]
            said += [element.get(name) for name in ATTRIBUTES]
            for text in filter(None, said):
                yield element, language, text


def test_the_check_finds_nothing_in_data_and_site(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    command = ["check", "--site", "site", "--format", "json", "--ignore", "commitment-overdue"]
    done = CliRunner().invoke(main, command)
    found = [fault["rule"] for fault in json.loads(done.stdout)["problems"]]
    assert set(found) <= {"parity-name"}, done.stdout
    assert len(found) <= 5


def test_what_is_chinese_is_marked_wherever_it_is_read_or_spoken(english: dict[str, HtmlPage]) -> None:
    unmarked = [
        (url, element.tag, text)
        for url, page in english.items()
        for element, language, text in _spoken(page)
        if has_chinese(text) and not language.startswith("zh")
    ]
    assert unmarked == []


def test_no_attribute_holds_markup_and_nothing_is_said_to_be_none(english: dict[str, HtmlPage]) -> None:
    for url, page in english.items():
        for element, _language, text in _spoken(page):
            assert not NOTHING.search(text), (url, text)
            assert not any(MARKUP.search(element.get(name) or "") for name in ATTRIBUTES), (
                url,
                element.attrib,
            )
        for script in page.tree.xpath("//script[@type='application/ld+json']"):
            assert not MARKUP.search(json.dumps(json.loads(script.text), ensure_ascii=False)), url


def test_a_page_that_shows_what_is_not_translated_says_so_and_leads_to_the_count(
    english: dict[str, HtmlPage],
) -> None:
    for url, page in english.items():
        shown = page.tree.xpath("//main//*[contains(@class, 'untranslated')]")
        notices = page.texts("//main/p[@class='notice']")
        wanted = [
            "Parts of this page have not been translated yet; they are shown in Chinese. How much is translated"
        ]
        assert notices == (wanted if shown else []), url
        led = set(page.links("//main/p[@class='notice']/a/@href"))
        assert led <= {f"{ROOT_URL}en/data/translations/"}, url


def test_chinese_pages_need_no_mark_and_no_notice(site: Site) -> None:
    for url, page in site.pages.items():
        if not url.startswith("en/"):
            assert page.tree.xpath("//main//*[contains(@class, 'untranslated')]") == [], url
            assert page.tree.xpath("//main/p[@class='notice']") == [], url


def test_pdfs_say_in_chinese_what_has_no_english(folder: Path) -> None:
    text = "".join(page.extract_text() for page in PdfReader(folder / "site/reports/2025/2025.en.pdf").pages)
    assert has_chinese(text)
    assert not NOTHING.search(text)


def test_what_is_chinese_in_a_feed_is_marked(folder: Path) -> None:
    made = Archive(load(folder / "site_data"))
    phrases = {language: translations(language).gettext for language in ("zh", "en")}
    english = feeds(made, trees(made, ()), phrases, None)["en/feed.xml"]
    for line in english.splitlines():
        if has_chinese(line):
            assert 'xml:lang="zh-CN"' in line, line


def test_tables_leave_empty_what_has_no_english(folder: Path) -> None:
    for file in (folder / "site/data").glob("*.csv"):
        assert not NOTHING.search(file.read_text("utf-8")), file
    for file in (folder / "site/data").glob("*.json"):
        assert "None" not in file.read_text("utf-8"), file
