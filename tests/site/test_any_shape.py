"""An office whose reports have unlike shapes: a year's report in parts, a list of tasks, and a half-year's report of two paragraphs."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from lxml import etree
from pypdf import PdfReader

from gongkai.gate import gate
from gongkai.gate.examine import load
from gongkai.model.archive import Archive
from tests.conftest import TRANSPORT
from tests.site.html import HtmlPage, Site

DAY = date(2024, 8, 1)
ATOM = "{http://www.w3.org/2005/Atom}"


def main(page: HtmlPage) -> str:
    """What a page says between header and footer."""
    return " ".join(page.texts("//main"))


def test_no_rule_finds_a_fault_in_data_and_site(transport_site: Path) -> None:
    data = TRANSPORT / "site_data"
    found = gate.check(data, DAY, transport_site).problems
    assert {fault.rule for fault in found} == {"commitment-overdue"}


def test_the_pages_of_a_report_follow_its_roles(transport: Site) -> None:
    chinese = [url for url in transport.pages if url.startswith("reports/2")]
    assert sorted(chinese) == [
        "reports/2023-task-list/",
        "reports/2023/",
        "reports/2023/buses/",
        "reports/2023/buses/for-the-elderly/",
        "reports/2023/buses/routes/",
        "reports/2023/part/glossary/",
        "reports/2023/part/problems/",
        "reports/2023/part/review/",
        "reports/2023/plan/buses/",
        "reports/2023/plan/rural-roads/",
        "reports/2023/rural-roads/",
        "reports/2024-h1/",
    ]


@pytest.mark.parametrize("report", ["2023", "2023-task-list", "2024-h1"])
def test_the_page_of_a_report_shows_every_line_of_its_source(transport: Site, report: str) -> None:
    shown = "".join(main(transport.pages[f"reports/{report}/"]).split())
    source = (TRANSPORT / f"site_data/reports/{report}/source.txt").read_text("utf-8")
    lines = [line for line in source.partition("网站标识码")[0].split("\n") if line]
    for piece in (piece for line in lines for piece in line.split("\t")):
        lead, _, text = piece.partition("。") if piece[0] in "（12" else ("", "", piece)
        assert "".join(lead.split()) in shown
        assert "".join(text.split()) in shown, piece


def test_a_table_of_the_source_is_a_table_in_either_language(transport: Site) -> None:
    for prefix, heads in (
        ("", ["指标", "单位", "2022年", "2023年"]),
        ("en/", ["Figure", "Unit", "2022", "2023"]),
    ):
        page = transport.pages[f"{prefix}reports/2023/part/review/"]
        assert page.texts("//main//table[1]/thead//th") == heads
        assert page.texts("//main//table[1]/tbody/tr[1]/td")[-1] == "126.5"


def test_a_figure_stands_on_the_page_whose_text_prints_it(transport: Site) -> None:
    page = transport.pages["reports/2023/buses/for-the-elderly/"]
    assert "居全省第三" in main(page)
    assert page.tree.xpath("//*[@id='low-floor-share']")
    assert not transport.pages["reports/2023/buses/"].tree.xpath("//*[@id='low-floor-share']")


def test_bounds_and_changes_are_right_in_english(transport: Site) -> None:
    roads, buses = (
        main(transport.pages[f"en/reports/2023/{path}/"]) for path in ("rural-roads", "buses/routes")
    )
    assert "126.5 kilometres of rural roads were rebuilt, up 8.4% year on year" in roads
    assert "4 routes were opened and nearly 20 improved; they carry 36,000 passengers a day." in buses
    plan = main(transport.pages["en/reports/2023/plan/rural-roads/"])
    assert "at least 130 kilometres" in plan
    assert "Punctuality is to reach at least 90%" in plan


def test_what_is_only_planned_is_a_report_and_its_promises_are_commitments(transport: Site) -> None:
    said = main(transport.pages["commitments/other/"])
    assert "新建公交场站" in said
    assert "下半年，将继续推进农村公路改造" in said
    assert "目标：2座" in main(transport.pages["reports/2023-task-list/"])


def test_a_target_is_no_value_of_its_indicator(transport: Site) -> None:
    table = transport.pages["indicators/roads-rebuilt/"]
    values = table.texts("//main//table[1]//tr/td[1]")
    assert [value for value in values if "130" in value and "目标" not in value] == []


def test_every_sentence_and_figure_stands_in_the_tables(transport_site: Path) -> None:
    figures = json.loads((transport_site / "data/figures.json").read_text("utf-8"))["records"]
    data = Archive(load(TRANSPORT / "site_data", DAY)).data
    stated = [(report.id, id) for report in data.reports for id in report.figures]
    assert sorted((row["report"], row["id"]) for row in figures) == sorted(stated)
    assert {row["id"]: row["bound"] for row in figures if row["bound"]} == {
        "routes-improved": "nearly",
        "roads-planned": "at-least",
        "punctuality-target": "at-least",
    }


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("2023/2023.zh.pdf", "农村公路改造"),
        ("2023/2023.en.pdf", "Rural roads rebuilt"),
        ("2023-task-list/2023-task-list.zh.pdf", "开展换乘优惠试点"),
        ("2024-h1/2024-h1.en.pdf", "一是抓建设"),
    ],
)
def test_each_report_is_a_pdf_whatever_its_shape(transport_site: Path, file: str, text: str) -> None:
    pages = PdfReader(transport_site / "reports" / file).pages
    said = "".join(page.extract_text() for page in pages)
    assert "".join(text.split()) in "".join(said.split())


def test_the_feed_dates_the_report_that_says_when_it_was_published(transport_site: Path) -> None:
    feed = etree.parse(transport_site / "feed.xml")
    titles = [entry.findtext(f"{ATOM}title") or "" for entry in feed.iter(f"{ATOM}entry")]
    assert any("2023年工作总结" in title for title in titles)


def test_the_search_finds_what_stands_in_no_area(transport_site: Path) -> None:
    said = "".join(path.read_text("utf-8") for path in (transport_site / "pieces").glob("zh.*.json"))
    for text in ("资金缺口较大", "通村畅乡", "整改隐患", "换乘优惠试点"):
        assert text in said
