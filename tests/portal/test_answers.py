"""What people need at once stands first, and every page says whom to tell that something is wrong with it."""

from __future__ import annotations

from urllib.parse import unquote

import pytest

from tests.site.html import Site

NUMBERS = ["tel:963333", "tel:12315", "tel:12345", "tel:+862760670200"]


@pytest.mark.parametrize("language", ["", "en/"])
def test_the_home_page_begins_with_the_numbers_to_call(real: Site, language: str) -> None:
    main = real.pages[language].tree.xpath("//main")[0]
    assert main.xpath(".//a[starts-with(@href, 'tel:')][not(ancestor::p)]/@href") == NUMBERS
    assert main.xpath("./*[1]//a[@class='call']/@href") == NUMBERS


def test_the_numbers_stand_at_the_foot_of_every_page_and_where_none_is(real: Site) -> None:
    for page in real.pages.values():
        assert page.tree.xpath("//footer//a[@class='call']/@href") == NUMBERS[:3], page.url


@pytest.mark.parametrize("page", ["programmes/lift-963333/", "reports/2023-h1/safety/special-equipment/"])
def test_a_number_stands_on_the_pages_that_speak_of_it(real: Site, page: str) -> None:
    assert real.pages[page].tree.xpath("//main//aside//a[@class='call']/@href") == NUMBERS[:1]


def test_topics_of_the_home_page_lead_to_pages_and_not_to_the_search(real: Site) -> None:
    links = list(real.pages["en/"].links("//main//ul[@class='topics']//a/@href"))
    assert links
    assert [link for link in links if "?q=" in link or not real.has(link)] == []


def test_every_page_says_whom_to_tell_that_it_is_wrong_with_its_address(office: Site, real: Site) -> None:
    for site, root in ((real, "/"), (office, "https://www.example.gov.cn/")):
        for page in site.pages.values():
            if page.url.endswith(".html"):
                continue
            wrong = page.tree.xpath("//main//p[@class='wrong']")
            assert [unquote(code) for code in wrong[0].xpath(".//code/text()")] == [unquote(root + page.url)]
    page = office.pages["en/office/"]
    assert page.tree.xpath("//p[@class='wrong']//a/@href") == [
        "https://zfwzzc.www.gov.cn/check_web/errorInfo/jcInfo/00000000-0000-0000-0000-000000000000-0000000000",
        "mailto:office@example.gov.cn?subject=Wrong%20on%20this%20page%3A%20https%3A%2F%2Fwww.example.gov.cn%2Fen%2Foffice%2F",
        "tel:+8657000000100",
    ]  # fmt: skip
