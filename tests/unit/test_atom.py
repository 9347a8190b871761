"""The feed: an entry for what the data date, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from lxml import etree

from gongkai.feeds.atom import atom_xml, feeds
from gongkai.gate.examine import load
from gongkai.model.archive import Archive
from gongkai.model.news import events
from gongkai.model.phrases import translations
from gongkai.pages.nav import Tree
from gongkai.pages.trees import trees

FEED = etree.RelaxNG(etree.parse("tests/site/atom.rng"))
ATOM = {"a": "http://www.w3.org/2005/Atom"}


@cache
def office() -> Archive:
    return Archive(load(Path("tests/fixtures/office/site_data")))


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
        ("2026-06-02", "publication/talk-2026-06"),
        ("2026-05-20", "publication/bulletin-2026-05"),
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


def test_an_office_that_dates_nothing_has_no_news_and_no_feed() -> None:
    data = load(Path("tests/fixtures/transport/site_data"))
    undated = [replace(each, head=each.head.model_copy(update={"disclosure": None})) for each in data.reports]
    portal = Archive(replace(data, reports=tuple(undated)))
    assert events(portal) == []
    grown = trees(portal, [])
    assert atom_xml(portal.data, grown["zh"], [], None, str) is None
    assert "There is no feed yet" in grown["en"]["data/"].markdown


def test_entries_say_what_happened_in_the_language_of_the_feed() -> None:
    assert texts(feed("zh"), "a:entry/a:title")[1:6] == [
        "水利工作简报2026年第5期",
        "进行中：2026年9月底前建成“智慧水务”平台二期",
        "更正：全站英文地址改用“Xibian Road”。",
        "更正：补登一项承诺的办结情况。",
        "2025年工作总结和2026年工作计划",
    ]
    assert texts(feed("en"), "a:entry/a:summary")[:3] == [
        "Services offered online about 14",
        "Services offered online 13",
        "All equipment has arrived.",
    ]


def test_an_entry_leads_to_the_publication_that_says_it() -> None:
    via = [link.get("href") for link in feed("en").findall("a:entry/a:link[@rel='via']", ATOM)]
    assert via == [
        "https://news.example.com/water?id=7&page=1",
        *["https://water.example.gov.cn/bulletin/2026/05.html"] * 2,
    ]


def test_the_feed_is_as_new_as_its_newest_entry() -> None:
    root = feed("en")
    updated = texts(root, "a:entry/a:updated")
    assert updated == sorted(updated, reverse=True)
    assert texts(root, "a:updated") == ["2026-06-02T00:00:00+08:00"] == updated[:1]


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
    assert known.findall(links, ATOM)[4].get("href") == (
        "https://www.example.gov.cn/en/commitments/flood-safety/#2025-smart-water-second-stage"
    )
    unknown = feed("en")
    assert [link.get("href") for link in unknown.findall("a:link", ATOM)] == ["feed.xml", "./"]
    assert unknown.findall(links, ATOM)[8].get("href") == "reports/2025/"


def test_an_area_and_a_programme_have_feeds_of_their_own() -> None:
    found = feeds(
        office(), trees(office(), []), {each: translations(each).gettext for each in ("zh", "en")}, None
    )
    assert [name for name in found if name.startswith("en/commitments/")] == [
        "en/commitments/flood-safety/feed.xml",
        "en/commitments/service/feed.xml",
        "en/commitments/water-supply/feed.xml",
    ]
    root = etree.fromstring(found["en/programmes/smart-water/feed.xml"].encode())
    FEED.assertValid(root)
    assert texts(root, "a:title") == ["Smart Water platform - Chengxi County Water Bureau"]
    assert [link.get("href") for link in root.findall("a:link", ATOM)] == ["feed.xml", "./"]
    assert [link.get("href") for link in root.findall("a:entry/a:link", ATOM)][::2][:2] == [
        "../../commitments/flood-safety/#2025-smart-water-second-stage",
        "../../reports/2025/",
    ]
