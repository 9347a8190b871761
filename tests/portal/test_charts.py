"""Charts on the built pages: described, with their table, and only where the data says so."""

import pytest

from tests.site.html import ROOT_URL, HtmlPage, Site

REPORT = "reports/2023-h1/"


def charts(page: HtmlPage) -> list[str]:
    return [str(id) for id in page.tree.xpath("//figure[contains(@class, 'chart')]/@id")]


@pytest.mark.parametrize("language", ["", "en/"])
def test_the_charts_of_the_data_stand_on_their_pages(real: Site, language: str) -> None:
    assert {
        url.removeprefix(language): charts(page)
        for url, page in real.pages.items()
        if url.startswith("en/") is bool(language) and charts(page)
    } == {
        REPORT: ["chart-provincial-ranks"],
        f"{REPORT}business-environment/new-regulation/": ["chart-annual-report-rates"],
        f"{REPORT}safety/food-safety/": ["chart-food-safety-rates"],
        f"{REPORT}market-order/consumer-environment/": ["chart-consumer-requests"],
    }


def test_a_chart_prints_every_figure_of_its_table_and_links_its_indicator(real: Site) -> None:
    page = real.pages[f"{REPORT}business-environment/new-regulation/"]
    assert page.texts("//figure//*[local-name() = 'g'][@class = 'value']/*") == ["84.87%", "97.60%", "90.09%"]
    assert page.texts("//figure//td[@class = 'number']") == ["84.87%", "97.60%", "90.09%"]
    assert list(page.links("//figure//th/a/@href")) == [
        f"{ROOT_URL}indicators/{id}/"
        for id in ("company-annual-reports", "self-employed-annual-reports", "cooperative-annual-reports")
    ]
