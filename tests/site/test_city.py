"""The built portal of a city that collects five offices, one of which has an altered file."""

from __future__ import annotations

from pathlib import Path

import pytest

from gongkai.gate import gate
from tests.site.html import ROOT_URL, Site


def test_the_check_of_data_and_site_finds_only_the_office_that_is_missing(
    city_portal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(city_portal)
    found = gate.check(Path("site_data"), site=Path("site"))
    assert [str(fault) for fault in found.problems] == [
        "site_data/offices.yml:4:8: data/figures.csv is not the file that the manifest lists [office-missing]"
    ]


def test_each_internal_link_leads_to_a_page(city: Site) -> None:
    links = {link for page in city.pages.values() for link in page.links() if link.startswith(ROOT_URL)}
    assert [link for link in links if not city.has(link)] == []


def test_who_has_reported_and_who_has_not_stands_in_both_languages(city: Site) -> None:
    for url, said, why in (
        ("offices/", "5个机关中，4个已有报告。", "data/figures.csv不是清单所列的文件"),
        (
            "en/offices/",
            "4 of 5 offices have reported.",
            "data/figures.csv is not the file that the manifest lists",
        ),
    ):
        page = city.pages[url]
        assert page.texts("//p[@class='lede']") == [said]
        rows = page.texts("//tbody/tr/td")
        assert [row == why for row in rows] == [False, True, False, False, False]
    assert "Data of 18 July 2025; 347 days before the offices were asked" in page.texts("//tbody/tr/td")[4]


def test_promises_stand_by_office_and_state_and_lead_to_the_offices(city: Site) -> None:
    page = city.pages["en/promises/"]
    assert page.texts("//h3") == [
        "Baihuai Parks Bureau",
        "Baihuai Archives",
        "Baihuai Weather Bureau",
        "Baihuai Forestry Bureau",
    ]
    states = page.texts("//li[contains(@class, 'commitment')]//*[contains(@class, 'state')]")
    assert sorted(states) == ["Announced"] * 4 + ["Kept", "Partly kept", "Under way", "Under way"]
    links = set(page.links("//li[contains(@class, 'commitment')]//a/@href"))
    assert "https://archives.example.cn/en/commitments/other/#2025-guide" in links


def test_nothing_of_an_altered_file_stands_anywhere(city_portal: Path) -> None:
    pages = [file.read_text("utf-8") for file in (city_portal / "site").rglob("*.html")]
    assert [text for text in pages if "场馆开放" in text or ">960" in text or ">860" in text] == []


def test_a_portal_without_figures_of_its_own_compares_none(city: Site) -> None:
    assert [url for url in city.pages if url.endswith("compared/")] == []
    assert not any(link.endswith("compared/") for link in city.pages["en/indicators/"].links())
