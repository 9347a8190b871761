"""Wherever a number stands apart from its sentence, it is named a target or a part if it is one, and has its day."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
import yaml
from babel.dates import format_date
from lxml.html import HtmlElement

from tests.conftest import OFFICE
from tests.site.html import HtmlPage, Site

DATA = {"office": OFFICE / "site_data"}
MARK = re.compile(r"\{[^{}|]+\|([a-z0-9-]+)(?:\.[a-z]+)?\}")
TARGET = {"zh": re.compile("目标：|计划目标"), "en": re.compile("Target: |target of the plan")}
PART = {"zh": "总数的一部分", "en": "part of the total"}
CLAIMS = re.compile(
    r"\b(?:own|exact|original|very|same) words\b|\bword for word\b|\bverbatim\b|\bas the source (?:states|says|has)\b"
    r"|\bliterally\b|\bin the original\b|\bquot(?:e|es|ed|ation)\b|\bwords of the (?:source|office|report)\b",
    re.IGNORECASE,
)
TRUE_OF_THE_CHINESE = "The Chinese text of the reports is that of their sources, word for word"
NOTICE = "This is a translation, not reviewed by the office; where it differs from the Chinese, the Chinese prevails."


@dataclass(frozen=True)
class Stated:
    """A figure as the YAML has it: nothing of the engine is asked."""

    report: str
    id: str
    indicators: tuple[str, ...]
    planned: bool
    of: str | None
    as_of: date | None

    @property
    def reached(self) -> bool:
        """Whether it says how things were, of the whole."""
        return not self.planned and self.of not in self.indicators


@dataclass(frozen=True)
class Portal:
    """A built site, and what its data state."""

    site: Site
    folder: Path

    @cached_property
    def figures(self) -> list[Stated]:
        return [figure for report in sorted(self.folder.glob("reports/*/")) for figure in _figures(report)]

    def of(self, indicator: str) -> list[Stated]:
        return [figure for figure in self.figures if indicator in figure.indicators]

    def pages(self) -> Iterator[tuple[str, HtmlPage]]:
        for url, page in self.site.pages.items():
            yield ("en" if url.startswith("en/") else "zh"), page


def _figures(report: Path) -> Iterator[Stated]:
    head = yaml.load((report / "report.yml").read_text("utf-8"), yaml.CSafeLoader)
    parts = [
        yaml.load((report / f"{name}.yml").read_text("utf-8"), yaml.CSafeLoader) for name in head["parts"]
    ]
    yield from _marked(report.name, parts)


def _marked(report: str, parts: Iterable[dict[str, Any]]) -> Iterator[Stated]:
    """Each figure that a text marks, with what is written under `figures`, whichever block that is."""
    blocks = [(part["role"] == "plan", block) for part in parts for block in _blocks(part)]
    written = {id: figure for _, block in blocks for id, figure in block.get("figures", {}).items()}
    seen: set[str] = set()
    for planned, block in blocks:
        for id in MARK.findall("".join(sentence["zh"] for sentence in block.get("sentences", ()))):
            if id not in seen:
                seen.add(id)
                yield _stated(report, id, {"indicator": id, **written.get(id, {})}, planned)


def _blocks(block: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield block
    for child in block.get("body", ()):
        yield from _blocks(child)


def _stated(report: str, id: str, figure: dict[str, Any], planned: bool) -> Stated:
    ids = tuple(figure.get("indicators", ())) or (figure["indicator"],)
    return Stated(report, id, ids, planned, figure.get("of"), figure.get("as_of"))


@pytest.fixture(scope="session", params=["office"])
def portal(request: pytest.FixtureRequest) -> Portal:
    """Either office."""
    return Portal(request.getfixturevalue(request.param), DATA[request.param])


def text(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def day(figure: Stated, language: str) -> str:
    return format_date(figure.as_of, "long", locale="en_GB" if language == "en" else "zh_Hans_CN")


def faults(figure: Stated, said: str, language: str, *, dated: bool = True) -> list[str]:
    """What `said` of `figure` leaves out, or says wrongly."""
    found = []
    if bool(TARGET[language].search(said)) != figure.planned:
        found.append("target")
    if (PART[language] in said) != (figure.of is not None):
        found.append("part")
    if dated and figure.as_of and day(figure, language) not in said:
        found.append("day")
    return found


def test_every_citation_says_what_the_figure_is_and_for_when(portal: Portal) -> None:
    known = {f"#{figure.report}-{figure.id}": figure for figure in portal.figures}
    seen = 0
    for language, page in portal.pages():
        for citation in page.tree.xpath("//p[@class='citation']"):
            place = f"#{text(citation).partition('#')[2]}"
            if place.startswith("#published-"):  # what a publication states: tests/site/test_answers.py
                continue
            figure = known[place]
            said = text(citation).rpartition("indicators/")[0]
            name = text(page.tree.xpath("//h1")[0]).rstrip("¶ ")
            assert faults(figure, said.partition(name)[2], language) == [], (page.url, text(citation))
            seen += 1
    assert seen == 2 * sum(len(figure.indicators) for figure in portal.figures)


def test_every_indicator_is_headed_and_listed_by_a_value_that_was_reached(portal: Portal) -> None:
    seen = 0
    for language, page in portal.pages():
        prefix = "en/" if language == "en" else ""
        found = re.fullmatch(rf"{prefix}indicators/([\w-]+)/", page.url)
        stated = portal.of(found[1]) if found else []
        if not found or not stated:
            continue
        (headline,) = page.tree.xpath("//ul[@class='key-figures']/li")
        listed = portal.site.pages[f"{prefix}indicators/"].tree.xpath(
            f"//td[../th/a[contains(@href, '/{found[1]}/') or starts-with(@href, '{found[1]}/')]]"
        )
        reached = [figure for figure in stated if figure.reached]
        newest = reached[-1] if reached else stated[-1]
        for place in (headline, *listed):
            assert faults(newest, text(place), language) == [], (page.url, text(place))
        assert len(listed) == 1, page.url
        seen += 1
    assert seen == 2 * len({id for figure in portal.figures for id in figure.indicators})


def test_every_row_of_a_table_says_what_its_figure_is_and_for_when(portal: Portal) -> None:
    rows = 0
    for language, page in portal.pages():
        for row in page.tree.xpath("//tr[@id]"):
            id = row.get("id")
            report = next((each for each in page.url.split("/") if re.fullmatch(r"\d{4}.*", each)), None)
            named = [
                f for f in portal.figures if f"{f.report}-{f.id}" == id or (f.report, f.id) == (report, id)
            ]
            for figure in named[:1]:
                assert faults(figure, text(row), language) == [], (page.url, text(row))
                rows += 1
    assert rows > 2 * len(portal.figures)


def test_the_home_page_shows_what_was_reached(portal: Portal) -> None:
    for language, page in portal.pages():
        if page.url in ("", "en/"):
            for tile in page.tree.xpath("//ul[@class='key-figures']/li"):
                (indicator,) = re.findall(r"indicators/([\w-]+)/", tile.xpath(".//a/@href")[0])
                newest = [figure for figure in portal.of(indicator) if figure.reached][-1]
                assert faults(newest, text(tile), language) == [], text(tile)


def test_what_was_published_since_stands_beside_what_a_report_says(portal: Portal) -> None:
    register = yaml.load((portal.folder / "indicators.yml").read_text("utf-8"), yaml.CSafeLoader)[
        "indicators"
    ]
    published = {each["id"] for each in register if each.get("values")}
    said: dict[bool, set[str]] = {True: set(), False: set()}
    for _language, page in portal.pages():
        for tile in page.tree.xpath("//ul[@class='key-figures']/li[.//a]"):
            (indicator,) = re.findall(r"indicators/([\w-]+)/", tile.xpath(".//a/@href")[0])
            said[bool(re.search("A later figure: |之后公布：", text(tile)))].add(indicator)
    assert said[True] <= published
    assert not said[False] & published
    assert said[True]


def test_no_chart_holds_a_target_or_a_part(portal: Portal) -> None:
    refused = {
        (id, figure.report) for figure in portal.figures if not figure.reached for id in figure.indicators
    } - {(id, figure.report) for figure in portal.figures if figure.reached for id in figure.indicators}
    for _language, page in portal.pages():
        report = next((each for each in page.url.split("/") if re.fullmatch(r"\d{4}.*", each)), "")
        for link in page.tree.xpath("//figure[contains(@class, 'chart')]//th/a/@href"):
            assert (link.rstrip("/").rpartition("/")[2], report) not in refused, page.url


def test_the_tables_for_others_say_which_figures_are_targets_and_parts(portal: Portal) -> None:
    records = json.loads((portal.site.folder / "data/figures.json").read_text("utf-8"))["records"]
    rows = {(row["report"], row["id"], row["indicator"]): row for row in records}
    for figure in portal.figures:
        for indicator in figure.indicators:
            row = rows.pop((figure.report, figure.id, indicator))
            assert row["status"] == ("target" if figure.planned else "actual")
            assert row["of"] == figure.of
            head = yaml.load(
                (portal.folder / f"reports/{figure.report}/report.yml").read_text("utf-8"), yaml.CSafeLoader
            )
            period = head["plan_period" if figure.planned else "period"]
            end = figure.as_of or period["end"]
            assert (row["start"], row["end"]) == (str(period["start"]), str(end))
    assert rows == {}


def test_what_is_told_to_machines_holds_no_number_of_a_plan(portal: Portal) -> None:
    for _language, page in portal.pages():
        for script in page.tree.xpath("//script[@type='application/ld+json']/text()"):
            if '"isBasedOn"' in script:  # what publications state is no number of a plan
                continue
            kinds = set(re.findall(r'"@type":"(\w+)"', script))
            assert not kinds & {"Observation", "StatisticalPopulation", "QuantitativeValue", "PropertyValue"}


def test_every_english_page_says_that_it_is_a_translation(site: Site) -> None:
    for url, page in site.pages.items():
        said = " ".join(page.tree.text_content().split())
        assert (NOTICE in said) == (url.startswith("en/") or url.endswith("404.html")), url


def test_no_english_page_takes_its_words_for_those_of_the_office(site: Site) -> None:
    for url, page in site.pages.items():
        tree = deepcopy(page.tree)  # other tests read the page as well
        for element in tree.xpath("//*[@lang='zh-CN' and not(self::html)]"):
            element.drop_tree()
        said = " ".join(tree.text_content().split()).replace(TRUE_OF_THE_CHINESE, "")
        described = " ".join(tree.xpath("//meta[@name='Description' or @name='description']/@content"))
        if url.startswith("en/"):
            assert CLAIMS.findall(said + described) == [], url
