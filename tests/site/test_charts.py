"""Charts on the built pages: described, with their table, and only where the data says so."""

import json

from tests.site.html import ROOT_URL, HtmlPage, Site


def charts(page: HtmlPage) -> list[str]:
    return [str(id) for id in page.tree.xpath("//figure[contains(@class, 'chart')]/@id")]


def test_each_chart_is_named_and_described(site: Site) -> None:
    for page in site.pages.values():
        for svg in page.tree.xpath("//figure//*[local-name() = 'svg']"):
            assert svg.get("role") == "img"
            for attribute in ("aria-labelledby", "aria-describedby"):
                (named,) = page.tree.xpath("//*[@id=$id]", id=svg.get(attribute))
                assert named.text_content().strip(), page.url


def test_one_period_gives_no_series(begun: Site) -> None:
    assert [url for url, page in begun.pages.items() if "indicators/" in url and charts(page)] == []


def test_two_periods_give_a_series(office: Site) -> None:
    page = office.pages["indicators/meters/"]
    assert charts(page) == ["chart-series"]
    assert page.texts("//figure//*[local-name() = 'text']") == ["1.26万户", "9305户", "2024年", "2025年"]


def test_a_chart_alone_stands_for_each_chart_and_leads_back_to_it(site: Site) -> None:
    shown = {
        link.removeprefix(ROOT_URL)
        for page in site.pages.values()
        for link in page.links("//figure//p[@class='reuse__files']/a/@href")
    }
    assert {link for link in shown if link.endswith("/")} == set(site.alone)
    assert [link for link in shown if not site.has(ROOT_URL + link)] == []
    for page in site.alone.values():
        assert page.tree.xpath("//script | //iframe") == []
        assert [link for link in page.links() if link.startswith(ROOT_URL) and not site.has(link)] == []
        assert page.tree.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_charts_alone_are_in_no_site_map_and_no_search(site: Site) -> None:
    assert "embed/" not in (site.folder / "sitemap.xml").read_text("utf-8")
    assert "/embed/" not in "".join(site.pages["sitemap/"].links())
    assert [name for name in site.folder.glob("pieces/*") if b"embed/" in name.read_bytes()] == []


def test_a_chart_tells_other_sites_how_to_show_it(office: Site) -> None:
    (told,) = office.pages["en/indicators/meters/"].tree.xpath("//link[@type='application/json+oembed']")
    path = "en/embed/series/meters/oembed.json"
    assert told.get("href").endswith(path)
    described = json.loads((office.folder / path).read_text("utf-8"))
    assert described["html"].startswith('<iframe src="https://')


def test_a_site_without_an_address_tells_no_other_site_anything(begun: Site) -> None:
    assert list(begun.folder.rglob("oembed.json")) == []
    assert [page.url for page in begun.pages.values() if page.tree.xpath("//link[contains(@type, 'oembed')]")] == []  # fmt: skip
    assert list(begun.folder.glob("indicators/*/*.png")) == []
