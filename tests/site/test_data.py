"""What the built sites offer to others: tables, descriptions for machines, feeds, and the log of corrections."""

from __future__ import annotations

import json
import re
import struct
from pathlib import Path

from lxml import etree

from tests.site.html import ROOT_URL, HtmlPage, Site
from tests.site.schemaorg import faults

DOMAIN = "https://www.example.gov.cn/"
ATOM = {"a": "http://www.w3.org/2005/Atom"}
OPEN_GRAPH = {"og:type", "og:site_name", "og:title", "og:description", "og:locale", "og:locale:alternate"}


def pages(site: Site) -> list[HtmlPage]:
    return [page for url, page in site.pages.items() if not url.endswith("404.html")]


def open_graph(page: HtmlPage) -> dict[str, str]:
    return {m.get("property"): m.get("content") for m in page.tree.xpath("//meta[@property]")}


def test_the_data_package_is_valid(site: Site) -> None:
    from frictionless import Package, validate  # noqa: PLC0415 - it takes a quarter of a second

    path = site.folder / "data/datapackage.json"
    report = validate(str(path))
    assert report.valid, report.flatten(["name", "fieldName", "message"])
    assert len(Package(str(path)).resources) == len(list((site.folder / "data").glob("*.csv")))


def test_every_address_in_the_tables_leads_somewhere_in_both_languages(site: Site) -> None:
    records = [
        (file.name, record)
        for file in (site.folder / "data").glob("*.json")
        for record in json.loads(file.read_text("utf-8")).get("records", ())
    ]
    addresses = [
        (name, prefix + record["page"])
        for name, record in records
        for prefix in ("", "en/")
        if record.get("page")
    ]
    addresses += [(name, record["source"]) for name, record in records if "source" in record]
    assert [(name, address) for name, address in addresses if not site.has(ROOT_URL + address)] == []
    assert len(addresses) > 100


def test_the_data_page_names_every_file_and_nothing_that_is_not_there(site: Site) -> None:
    files = {
        file.relative_to(site.folder).as_posix()
        for file in (site.folder / "data").rglob("*")
        if file.is_file() and file.suffix != ".html"
    }
    for url in ("data/", "en/data/"):
        links = {link.removeprefix(ROOT_URL) for link in site.pages[url].links("//main//a/@href")}
        assert files - links == set(), url


def test_the_data_page_says_how_large_each_table_is(site: Site) -> None:
    cells = site.pages["en/data/"].tree.xpath("//td[@class='files']")
    for cell in cells:
        files = [site.folder / "data" / str(href).rsplit("/", 1)[1] for href in cell.xpath("./a/@href")]
        assert cell.xpath("./span/text()") == [f"{max(1, round(f.stat().st_size / 1000))} KB" for f in files]
    assert len(cells) > 5


def test_every_page_with_a_trail_says_so_to_machines_and_says_it_rightly(site: Site) -> None:
    for page in pages(site):
        scripts = page.tree.xpath("//script[@type='application/ld+json']/text()")
        assert len(scripts) == 1, page.url
        data = json.loads(scripts[0])
        assert data["@context"] == "https://schema.org"
        assert [fault for node in data["@graph"] for fault in faults(node)] == [], page.url
        trail = page.texts("//nav[contains(@class, 'path')]//li")
        paths = [node for node in data["@graph"] if node["@type"] == "BreadcrumbList"]
        assert [item["name"] for node in paths for item in node["itemListElement"]] == trail, page.url


def test_each_kind_of_page_is_what_it_is(site: Site) -> None:
    kinds = {
        "": "GovernmentOrganization",
        "en/office/": "GovernmentOrganization",
        "data/": "Dataset",
        next(url for url in site.pages if re.fullmatch(r"en/reports/[\w-]+/", url)): "Report",
    }
    for url, kind in kinds.items():
        script = site.pages[url].tree.xpath("//script[@type='application/ld+json']/text()")[0]
        assert json.loads(script)["@graph"][0]["@type"] == kind, url


def test_each_page_can_be_shared(site: Site) -> None:
    for page in pages(site):
        tags = open_graph(page)
        assert tags.keys() >= OPEN_GRAPH, page.url
        assert all(tags.values()), page.url
        assert len(page.tree.xpath("//meta[@property]")) == len(tags), page.url
        assert tags["og:locale"] == ("en_GB" if page.url.startswith("en/") else "zh_CN"), page.url


def test_shared_pages_have_an_address_and_a_picture_where_the_domain_is_known(office: Site) -> None:
    for page in pages(office):
        tags = open_graph(page)
        assert tags["og:url"] == DOMAIN + page.url
        assert page.tree.xpath("//link[@rel='canonical']/@href") == [tags["og:url"]]
        own = re.match(r"(?:en/)?indicators/([^/]+)/$", page.url)
        picture = f"indicators/{own[1]}/{own[1]}.{'en' if page.url.startswith('en/') else 'zh'}.png" if own else "assets/images/card.png"  # fmt: skip
        assert tags["og:image"] == DOMAIN + picture
        assert (office.folder / picture).is_file()
    card = (office.folder / "assets/images/card.png").read_bytes()
    size = tuple(int(tags[f"og:image:{side}"]) for side in ("width", "height"))
    assert struct.unpack(">II", card[16:24]) == size == (1200, 630)


def test_shared_pages_have_no_made_up_address_where_the_domain_is_not_known(begun: Site) -> None:
    for page in pages(begun):
        assert open_graph(page).keys() <= OPEN_GRAPH, page.url


def test_the_feed_of_each_language_is_valid_and_every_page_names_it(office: Site) -> None:
    grammar = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
    for prefix, language in (("", "zh-CN"), ("en/", "en")):
        tree = etree.parse(office.folder / f"{prefix}feed.xml")
        grammar.assertValid(tree)
        assert tree.getroot().get("{http://www.w3.org/XML/1998/namespace}lang") == language
        links = [
            link.get("href") or "" for link in tree.findall(".//a:link", ATOM) if link.get("rel") != "via"
        ]
        assert [link for link in links if not office.has(link.replace(DOMAIN, ROOT_URL))] == []
    for page in pages(office):
        feed = f"{ROOT_URL}{'en/' if page.url.startswith('en/') else ''}feed.xml"
        assert list(page.links("//link[@type='application/atom+xml']/@href")) == [feed], page.url


def test_there_is_no_feed_where_nothing_has_a_date_and_the_data_page_says_so(begun: Site) -> None:
    assert not list(begun.folder.rglob("feed.xml"))
    for page in pages(begun):
        assert not page.tree.xpath("//link[@type='application/atom+xml']"), page.url
    assert "目前没有订阅源" in begun.pages["data/"].tree.text_content()
    assert "There is no feed yet" in begun.pages["en/data/"].tree.text_content()


def test_a_licence_that_is_not_stated_is_said_not_to_be(begun: Site, office: Site) -> None:
    licence = "//dt[.='Licence']/following-sibling::dd"
    assert begun.pages["en/data/"].texts(licence) == ["Not stated in the source"]
    assert office.pages["en/data/"].texts(licence) == ["Chengxi County Open Data Licence (example)"]


def test_robots_may_read_everything_and_find_the_site_map_where_its_address_is_known(
    begun: Site, office: Site
) -> None:
    assert (begun.folder / "robots.txt").read_text("utf-8") == "User-agent: *\nAllow: /\n"
    assert (office.folder / "robots.txt").read_text("utf-8") == (
        f"User-agent: *\nAllow: /\nSitemap: {DOMAIN}sitemap.xml\n"
    )


def test_corrections_stand_newest_first_with_day_page_and_reason(office: Site) -> None:
    page = office.pages["en/corrections/"]
    assert page.texts("//main//h2/text()/..")[:3] == [
        "Correction 3, 2 February 2026",
        "Correction 2, 2 February 2026",
        "Correction 1, 3 March 2025",
    ]
    assert page.texts("//main//dl[3]//dd") == [
        "The value of flood supplies was corrected from CNY 2,213,200 to CNY 2,113,200.",
        "A digit was mistyped when the data was entered; the source is right.",
        "Better prepared for emergencies",
    ]


def test_an_office_that_has_corrected_nothing_says_so(begun: Site) -> None:
    assert "目前没有更正。" in begun.pages["corrections/"].texts("//main/p")


def test_every_page_leads_to_the_corrections(site: Site) -> None:
    for page in pages(site):
        prefix = "en/" if page.url.startswith("en/") else ""
        assert f"{ROOT_URL}{prefix}corrections/" in page.links("//footer//a/@href"), page.url
