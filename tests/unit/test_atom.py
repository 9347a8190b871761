"""The feed: an entry for what the data date, and nothing else."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import etree

from gongkai.feeds.atom import atom_xml
from gongkai.gate.examine import load
from gongkai.model.archive import Archive, archive
from gongkai.model.news import events
from gongkai.model.phrases import translations
from gongkai.pages import trees
from gongkai.pages.nav import Tree
from tests.beginning import begin

FEED = etree.RelaxNG(etree.parse("tests/site/atom.rng"))
ATOM = {"a": "http://www.w3.org/2005/Atom"}


@cache
def office() -> Archive:
    return archive(load(Path("tests/fixtures/office/site_data")))


def feed(language: str, site_url: str | None = None) -> etree._Element:
    tree: Tree = trees(office(), [])[language]
    gettext = translations(language).gettext
    text = atom_xml(office().data, tree, events(office()), site_url, gettext)
    assert text
    root = etree.fromstring(text.encode())
    FEED.assertValid(root)
    return root


def texts(root: etree._Element, path: str) -> list[str]:
    return [element.text or "" for element in root.findall(path, ATOM)]


def test_what_the_data_date_is_news_the_newest_first() -> None:
    assert [(event.day.isoformat(), event.id) for event in events(office())] == [
        ("2026-04-02", "update/2025/smart-water-second-stage/1"),
        ("2026-02-02", "correction/3"),
        ("2026-02-02", "correction/2"),
        ("2026-01-20", "report/2025"),
        ("2026-01-12", "update/2024/supply-rate-target/1"),
        ("2026-01-12", "update/2024/smart-water-second-stage/1"),
        ("2026-01-12", "update/2024/reinforce-dams/2"),
        ("2025-09-01", "update/2024/fee-reform/1"),
        ("2025-06-20", "update/2024/reinforce-dams/1"),
        ("2025-03-03", "correction/1"),
        ("2025-01-15", "report/2024"),
    ]


def test_an_office_that_dates_nothing_has_no_news_and_no_feed(tmp_path: Path) -> None:
    portal = archive(load(begin(tmp_path)))
    assert events(portal) == []
    assert atom_xml(portal.data, trees(portal, [])["zh"], [], None, str) is None


def test_entries_say_what_happened_in_the_language_of_the_feed() -> None:
    assert texts(feed("zh"), "a:entry/a:title")[:4] == [
        "进行中：2026年9月底前建成“智慧水务”平台二期，",
        "更正：全站英文地址改用“Xibian Road”。",
        "更正：补登一项承诺的办结情况。",
        "2025年：2025年工作总结和2026年工作计划",
    ]
    assert texts(feed("en"), "a:entry/a:summary")[0] == "All equipment has arrived."


def test_the_feed_is_as_new_as_its_newest_entry() -> None:
    root = feed("en")
    updated = texts(root, "a:entry/a:updated")
    assert updated == sorted(updated, reverse=True)
    assert texts(root, "a:updated") == ["2026-04-02T00:00:00+08:00"] == updated[:1]


def test_ids_are_unique_in_both_languages_and_do_not_depend_on_the_domain() -> None:
    ids = [
        texts(feed(language, site_url), "a:id") + texts(feed(language, site_url), "a:entry/a:id")
        for language in ("zh", "en")
        for site_url in (None, "https://www.example.gov.cn/")
    ]
    assert ids[0] == ids[1]
    assert ids[2] == ids[3]
    assert len(set(ids[0] + ids[2])) == 2 * len(ids[0])


def test_addresses_are_absolute_only_where_the_domain_is_known() -> None:
    links = "a:entry/a:link"
    known = feed("en", "https://www.example.gov.cn/")
    assert [link.get("href") for link in known.findall("a:link", ATOM)] == [
        "https://www.example.gov.cn/en/feed.xml",
        "https://www.example.gov.cn/en/",
    ]
    assert known.findall(links, ATOM)[0].get("href") == (
        "https://www.example.gov.cn/en/commitments/flood-safety/#2025-smart-water-second-stage"
    )
    unknown = feed("en")
    assert [link.get("href") for link in unknown.findall("a:link", ATOM)] == ["feed.xml", "./"]
    assert unknown.findall(links, ATOM)[3].get("href") == "reports/2025/"
