"""Charts on the built pages: described, with their table, and only where the data says so."""

from tests.site.html import HtmlPage, Site


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
