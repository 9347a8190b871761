"""The built sites, both offices': every page, link, tag and language."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree

from gongkai.model.kinds import KINDS
from tests.conftest import OFFICE
from tests.site.html import ROOT_URL, HtmlPage, Site

BRAND = "//*[@class='brand__office']"
STATIC = ("404.html", "en/404.html")
ARTICLE = {"ArticleTitle", "ContentSource"}
COLUMN = {"ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"}


def _content(site: Site) -> list[HtmlPage]:
    return [page for url, page in site.pages.items() if url not in STATIC]


def test_every_internal_link_and_anchor_exists(site: Site) -> None:
    broken = [
        f"{page.url}: {link}"
        for page in site.pages.values()
        for link in page.links()
        if link.startswith(ROOT_URL) and not site.has(link)
    ]
    assert broken == []


def test_a_figure_in_running_text_leads_to_the_row_that_explains_it(site: Site) -> None:
    seen = set()
    for page in _content(site):
        figures = page.tree.xpath("//main//a[@class='figure']")
        for figure, link in zip(figures, page.links("//main//a[@class='figure']/@href"), strict=True):
            url, _, anchor = link.removeprefix(ROOT_URL).partition("#")
            row = site.pages[url].tree.get_element_by_id(anchor)
            assert row.tag == "tr", page.url
            assert figure.xpath("./data/@value")[0] in row.xpath("./td//data/@value"), figure.text_content()
            assert url.removeprefix("en/").startswith("indicators/") or len(row.xpath(".//th/a")) > 1, (
                page.url
            )
            seen.add(url)
    assert len(seen) > 5


def test_nothing_is_fetched_from_another_host(site: Site) -> None:
    fetched = (
        "//@src | //link[not(@rel='canonical' or @rel='alternate')]/@href | //@srcset | //@poster | //@data"
    )
    foreign = [
        link for page in site.pages.values() for link in page.links(fetched) if not link.startswith(ROOT_URL)
    ]
    assert foreign == []


def test_text_files_name_no_other_host(site: Site) -> None:
    allowed = {
        "example.com",
        "www.w3.org",
        "www.sitemaps.org",
        "www.example.gov.cn",
        "github.com",
        "traffic.example.gov.cn",
        "news.example.com",
        "water.example.gov.cn",
        "scjg.ezhou.gov.cn",
    }
    """Those of grammars, and of publications that the data cite."""
    named = {
        (file.relative_to(site.folder).as_posix(), host)
        for file in site.folder.rglob("*")
        if file.suffix in (".css", ".js", ".svg", ".json", ".xml")
        and file.parent.name != "pieces"  # what pages say
        for host in re.findall(r"(?:https?:)?//([a-z0-9-]+(?:\.[a-z0-9-]+)+)", file.read_text("utf-8"))
        if host not in allowed
    }
    assert named == set()


def test_styles_fetch_nothing_from_another_host(site: Site) -> None:
    css = "".join(file.read_text("utf-8") for file in site.folder.rglob("*.css"))
    assert [url for url in re.findall(r"url\(([^)]*)\)", css) if "//" in url] == []
    assert "@import" not in css


def test_each_page_says_its_language(site: Site) -> None:
    wrong = {
        page.url: page.tree.get("lang")
        for page in _content(site)
        if page.tree.get("lang") != ("en" if page.url.startswith("en/") else "zh-CN")
    }
    assert wrong == {}


def test_each_page_exists_in_both_languages_at_the_same_path(site: Site) -> None:
    chinese = {page.url for page in _content(site) if not page.url.startswith("en/")}
    english = {page.url.removeprefix("en/") for page in _content(site) if page.url.startswith("en/")}
    assert chinese == english


def test_each_page_links_to_itself_in_the_other_language(site: Site) -> None:
    for page in _content(site):
        other = page.url.removeprefix("en/") if page.url.startswith("en/") else f"en/{page.url}"
        assert ROOT_URL + other in set(page.links("//header//a/@href")), page.url


def test_each_page_has_one_heading_of_the_first_level_and_no_gap_below(site: Site) -> None:
    for page in site.pages.values():
        levels = [int(heading.tag[1]) for heading in page.tree.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        if page.url not in STATIC:
            assert levels.count(1) == 1, page.url
        main = [int(h.tag[1]) for h in page.tree.xpath("//main//h1|//main//h2|//main//h3|//main//h4")]
        gaps = [pair for pair in pairwise(main) if pair[1] > pair[0] + 1]
        assert gaps == [], page.url


def test_titles_and_descriptions_are_unique_within_a_language(site: Site) -> None:
    for what in ("//title/text()", "//meta[@name='description']/@content"):
        for prefix in (True, False):
            found = Counter(
                text
                for page in _content(site)
                if page.url.startswith("en/") is prefix
                for text in page.tree.xpath(what)
            )
            assert [text for text, count in found.items() if count > 1] == []


def test_ids_are_unique_on_each_page(site: Site) -> None:
    for page in site.pages.values():
        twice = [name for name, count in Counter(page.tree.xpath("//@id")).items() if count > 1]
        assert twice == [], page.url


def test_page_tags_stand_once_and_are_never_empty(site: Site) -> None:
    for page in _content(site):
        metas = page.metas()
        assert [name for name, count in Counter(name.lower() for name, _ in metas).items() if count > 1] == []
        assert [name for name, content in metas if not content] == []
        names = {name for name, _ in metas}
        assert {"SiteName", "SiteIDCode"} <= names, page.url
        if COLUMN & names:
            assert names >= COLUMN, page.url
            assert dict(metas)["ColumnType"] in {kind.column for kind in KINDS}
        if ARTICLE & names:
            assert names >= ARTICLE, page.url


def test_every_page_carries_the_filing_data(site: Site) -> None:
    for page in _content(site):
        footer = page.tree.xpath("//footer")[-1]
        links = set(footer.xpath(".//a/@href"))
        assert any(link.startswith("https://beian.mps.gov.cn/#/query/webSearch?code=") for link in links), (
            page.url
        )
        assert "https://beian.miit.gov.cn/" in links, page.url
        assert any(link.startswith("tel:") for link in links), page.url
        prefix = "en/" if page.url.startswith("en/") else ""
        assert f"{ROOT_URL}{prefix}sitemap/" in page.links("//footer//a/@href"), page.url


def test_the_site_map_lists_every_page_in_both_languages(site: Site) -> None:
    for path in ("sitemap/", "en/sitemap/"):
        listed = set(site.pages[path].links("//main//a/@href"))
        missing = [
            page.url for page in _content(site) if ROOT_URL + page.url not in listed | {ROOT_URL + path}
        ]
        assert missing in ([], ["sitemap/"], ["en/sitemap/"]), path


def test_no_page_shows_its_markup(site: Site) -> None:
    raw = re.compile(r"(?<=[。；.;])[-*] |^[-*#>] |\*\*|\]\(|\{[%{:]")
    shown = [
        (page.url, found.group())
        for page in _content(site)
        for text in page.tree.xpath("//main//text()[not(ancestor::pre or ancestor::code)]")
        if (found := raw.search(text))
    ]
    assert shown == []


def test_a_page_does_not_link_to_every_page(site: Site) -> None:
    for page in _content(site):
        around = page.tree.xpath("//header//a | //nav//a | //footer//a | //aside//a")
        assert len(around) < 120, page.url


def test_no_script_or_style_stands_inline(site: Site) -> None:
    for page in site.pages.values():
        assert page.tree.xpath("//script[not(@src)][not(@type='application/ld+json')]") == [], page.url
        assert page.tree.xpath("//style | //@style") == [], page.url
        assert page.tree.xpath("//@*[starts-with(name(), 'on')]") == [], page.url


def test_english_pages_mark_what_is_chinese(site: Site) -> None:
    han = re.compile(r"[\u4e00-\u9fff]")
    for page in _content(site):
        if not page.url.startswith("en/"):
            continue
        for text in page.tree.xpath("//body//text()[not(ancestor::script)]"):
            if han.search(text):
                marked = text.getparent().xpath("ancestor-or-self::*[@lang][1]/@lang")
                assert marked[-1:] == ["zh-CN"], f"{page.url}: {text.strip()[:40]}"


def test_chinese_pages_show_no_phrase_that_is_not_translated(site: Site) -> None:
    for page in _content(site):
        if page.url.startswith("en/"):
            continue
        for xpath in (
            "//header//text()",
            "//main//h2//text()",
            "//main//th[@scope='col']//text()",
            "//footer//dt//text()",
        ):
            for text in page.tree.xpath(xpath):
                if re.search(r"[A-Za-z]{3,}", text):
                    lang = text.getparent().xpath("ancestor-or-self::*[@lang][1]/@lang")
                    assert (
                        lang == ["en"]
                        or re.search(r"[\u4e00-\u9fff]", text)
                        or text.strip() in ("English", "FAQ")
                    ), f"{page.url}: {text.strip()}"


def test_a_report_claims_to_equal_its_source_but_for_its_errata_and_shows_what_it_leaves_out(
    office: Site,
) -> None:
    slips, none = office.pages["reports/2024/"], office.pages["reports/2025/"]
    assert slips.texts("//p[@class='lede']")[0].startswith("报告全文，除2处已说明的印刷错误外，与原文一致。")
    assert slips.tree.xpath("//p[@class='lede']/a/@href") == ["#errata"]
    assert none.texts("//p[@class='lede']")[0].startswith("报告全文，与原文一致。")
    english = office.pages["en/reports/2024/"].texts("//p[@class='lede']")[0]
    assert "with 2 misprints in the source corrected" in english
    left_out = "//dt[.='来源中有、但不属于报告正文的文字']/following-sibling::dd"
    source = (OFFICE / "site_data/reports/2024/source.txt").read_text("utf-8")
    assert slips.texts(left_out) == [" ".join(source[source.index("网站标识码") :].split())]
    assert none.texts(left_out) == []


def test_the_xml_site_map_lists_every_page_with_its_alternates(site: Site) -> None:
    tree = etree.parse(site.folder / "sitemap.xml")
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    listed = {urlsplit(loc.text or "").path.lstrip("/") for loc in tree.findall(".//s:loc", spaces)}
    assert listed == {page.url for page in _content(site)}
    for url in tree.findall("s:url", spaces):
        assert {link.get("hreflang") for link in url.findall("x:link", spaces)} == {"zh-CN", "en"}


def test_the_page_that_is_not_found_speaks_both_languages_that_of_the_folder_first(site: Site) -> None:
    for url, language, headings in (
        ("404.html", "zh-CN", ["找不到页面", "Page not found"]),
        ("en/404.html", "en", ["Page not found", "找不到页面"]),
    ):
        page = site.pages[url]
        assert page.tree.get("lang") == language
        assert page.texts("//h1 | //h2") == headings
        outside = ("https://", "tel:", "mailto:", "#")
        assert {link[0] for link in page.tree.xpath("//@href | //@src") if not link.startswith(outside)} == {
            "/"
        }


def test_the_page_that_is_not_found_carries_what_every_page_does_in_its_own_language(site: Site) -> None:
    for url, home in (("404.html", ""), ("en/404.html", "en/")):
        page, other = site.pages[url], site.pages[f"{home}about/"]
        for part in (
            "//body/footer",
            "//nav[@class='sections']",
            "//details[@class='menu']",
            "//form[@role='search']",
        ):
            wrong = r" ?(?:本页有误？|Something wrong on this page\?)"  # of a page that is there alone
            said = [re.sub(wrong, "", text).strip() for text in other.texts(part)]
            assert page.texts(part) == said != []
            links, others = (
                {link for link in each.links(f"{part}//@href") if "#" not in link} for each in (page, other)
            )
            assert links == others
        assert page.tree.xpath("//form[@role='search']/@action") == [f"/{home}search/"]
        assert page.texts("//nav[contains(@class, 'path')]//li") == [
            page.texts("//main//a")[0],
            page.texts("//h1")[0],
        ]
        assert page.texts("//title") == [f"{page.texts('//h1')[0]} - {page.texts(BRAND)[0]}"]
        assert page.tree.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_absolute_addresses_are_reciprocal_where_the_domain_is_known(fixture_site: Path) -> None:
    site = Site(fixture_site)
    for page in _content(site):
        links = {
            link.get("hreflang"): link.get("href")
            for link in page.tree.xpath("//link[@rel='alternate'][@hreflang]")
        }
        path = page.url.removeprefix("en/")
        root = "https://www.example.gov.cn/"
        assert links == {"zh-CN": root + path, "en": f"{root}en/{path}", "x-default": root + path}
        assert page.tree.xpath("//link[@rel='canonical']/@href") == [root + page.url]


def test_no_absolute_address_is_made_up_where_the_domain_is_not_known(begun: Site) -> None:
    for page in _content(begun):
        assert page.tree.xpath("//link[@rel='canonical'] | //link[@rel='alternate'][@hreflang]") == []
