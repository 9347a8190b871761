"""Every portal has pages on itself, its figures, its access and its privacy, with the office's names; its own come first."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gongkai.build.written import read_pages
from gongkai.gate.examine import load
from gongkai.model.archive import Archive
from gongkai.pages.addresses import STANDARD
from gongkai.pages.page import Page
from tests.beginning import begin
from tests.conftest import TRANSPORT


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    """The folder of an office that begins and has no page of its own."""
    begin(tmp_path)
    for page in tmp_path.glob("docs/**/*.md"):
        page.unlink()
    return tmp_path


def read(portal: Path) -> dict[str, Page]:
    found = Archive(load(portal / "site_data"))
    return {page.name: page for page in read_pages(portal / "docs", found)}


def change(portal: Path, **values: str) -> None:
    """Let the office state other values."""
    agency = portal / "site_data/agency.yml"
    text = agency.read_text("utf-8")
    for key, value in values.items():
        text = re.sub(rf"^{key}:.*\n(?:[ -].*\n)*", "", text, flags=re.MULTILINE) + f"{key}: {value}\n"
    agency.write_text(text, "utf-8")


def test_each_of_them_is_there_in_each_language_with_the_names_of_the_office(portal: Path) -> None:
    pages = read(portal)
    assert pages.keys() == {f"{folder}{name}.md" for folder in ("", "en/") for name in STANDARD}
    assert "澄溪县水利局" in pages["about.md"].markdown
    assert "Chengxi County Water Bureau" in pages["en/about.md"].markdown
    for name in ("about", "accessibility"):
        for folder in ("", "en/"):
            assert "[0570-00000100](tel:+8657000000100)" in pages[f"{folder}{name}.md"].markdown


def test_a_page_of_the_offices_own_takes_its_place_in_both_languages(portal: Path) -> None:
    (portal / "docs/privacy.md").write_text("---\ntitle: 隐私\ndescription: 说明。\n---\n# 隐私\n", "utf-8")
    (portal / "docs/en/privacy.md").write_text("---\ntitle: P\ndescription: D.\n---\n# P\n", "utf-8")
    pages = read(portal)
    assert (pages["privacy.md"].markdown, pages["en/privacy.md"].markdown) == ("# 隐私\n", "# P\n")
    assert len(pages) == 8


def test_a_portal_in_chinese_alone_says_nothing_of_english(portal: Path) -> None:
    change(portal, translations="[]")
    pages = read(portal)
    assert pages.keys() == {f"{name}.md" for name in STANDARD}
    for page in pages.values():
        assert "英" not in page.markdown + page.description, page.name


def test_what_the_office_does_not_state_is_not_named(portal: Path) -> None:
    change(portal, telephone="null", contact="null", address="null")
    pages = read(portal)
    for page in pages.values():
        assert "tel:" not in page.markdown
        assert not re.search(r"\b(?:None|null)\b", page.markdown), page.name
    assert "没有个人的姓名和电话" in pages["privacy.md"].markdown


def test_the_page_on_the_site_leads_to_what_there_is(portal: Path) -> None:
    assert re.findall(r"\]\((\w+)/index", read(portal)["about.md"].markdown) == [
        "data",
        "office",
        "office",
        "corrections",
    ]
    there = Archive(load(TRANSPORT / "site_data"))
    (about,) = (page for page in read_pages(portal / "docs", there) if page.name == "about.md")
    assert {"reports", "commitments", "indicators"} <= set(re.findall(r"\]\((\w+)/index", about.markdown))
    assert isinstance(there, Archive)
