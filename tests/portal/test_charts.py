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
        if url.startswith("en/") is bool(language) and charts(page) not in ([], ["chart-series"])
    } == {
        REPORT: ["chart-provincial-ranks"],
        f"{REPORT}business-environment/": ["chart-annual-report-rates"],
        f"{REPORT}business-environment/new-regulation/": ["chart-annual-report-rates"],
        f"{REPORT}safety/": ["chart-food-safety-rates"],
        f"{REPORT}safety/food-safety/": ["chart-food-safety-rates"],
        f"{REPORT}market-order/": ["chart-consumer-requests"],
        f"{REPORT}market-order/consumer-environment/": ["chart-consumer-requests"],
    }


def test_an_area_opens_with_figures_and_a_chart_of_its_own_or_of_a_measure(real: Site) -> None:
    page = real.pages[f"{REPORT}market-order/"]
    assert len(page.tree.xpath("//h1/following-sibling::ul[contains(@class, 'key-figures')]/li")) == 3
    assert page.tree.xpath("//main//*[contains(@class, 'chart')]/following::ul[contains(@class, 'cards')]")


def test_a_report_that_stands_alone_says_so_and_compares_nothing(real: Site, office: Site) -> None:
    alone = real.pages[f"en/{REPORT}"].texts("//h2[@id='changes']/following-sibling::*[1]")
    assert alone == ["This site has no earlier report of this kind that covers a period of the same length, so it cannot say what has changed."]  # fmt: skip
    rows = office.pages["en/reports/2025/"].texts("//h2[@id='changes']/following-sibling::details[1]//tbody/tr[2]/*")  # fmt: skip
    assert rows == ["Hazards found", "58 hazards", "35 hazards", "▼ Down; less is better"]


def test_all_indicators_are_compared_on_one_page(real: Site, office: Site) -> None:
    page = office.pages["en/compared/"]
    assert page.texts("//ul[@class='multiples']/li[2]//p | //ul[@class='multiples']/li[2]//a")[:3] == [
        "Hazards found", "35 hazards 2025", "▼ Down from 58 hazards (2024); less is better",
    ]  # fmt: skip
    assert "Businesses on the register" in "".join(real.pages["en/compared/"].texts("//main"))


def test_each_chart_is_named_and_described(real: Site, office: Site) -> None:
    for page in (*real.pages.values(), *office.pages.values()):
        for svg in page.tree.xpath("//figure//*[local-name() = 'svg']"):
            assert svg.get("role") == "img"
            for attribute in ("aria-labelledby", "aria-describedby"):
                (named,) = page.tree.xpath("//*[@id=$id]", id=svg.get(attribute))
                assert named.text_content().strip(), page.url


def test_a_chart_prints_every_figure_of_its_table_and_links_its_indicator(real: Site) -> None:
    page = real.pages[f"{REPORT}business-environment/new-regulation/"]
    assert page.texts("//figure//*[local-name() = 'g'][@class = 'value']/*") == ["84.87%", "97.60%", "90.09%"]
    assert page.texts("//figure//td[@class = 'number']") == ["84.87%", "97.60%", "90.09%"]
    assert list(page.links("//figure//th/a/@href")) == [
        f"{ROOT_URL}indicators/{id}/"
        for id in ("company-annual-reports", "self-employed-annual-reports", "cooperative-annual-reports")
    ]


def test_one_period_gives_no_series(real: Site) -> None:
    drawn = [url for url, page in real.pages.items() if "indicators/" in url and charts(page)]
    levels = (
        "licence-industries",
        "total-entities",
    )  # values from publications stand beside that of the report
    assert sorted(drawn) == sorted(f"{home}indicators/{name}/" for home in ("", "en/") for name in levels)


def test_two_periods_give_a_series(office: Site) -> None:
    page = office.pages["indicators/meters/"]
    assert charts(page) == ["chart-series"]
    assert page.texts("//figure//*[local-name() = 'text']") == ["1.26万户", "9305户", "2024年", "2025年"]
