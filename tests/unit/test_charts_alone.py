"""Charts apart from their pages: files, citations, frames."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest

from gongkai.pages.charts import alone
from gongkai.pages.charts.drawn import every
from gongkai.pages.charts.reuse import reuse
from gongkai.pages.charts.wrapping import width, wrapped
from gongkai.pages.typesetting import fonts
from gongkai.pages.writer import Writer
from tests.unit.portals import OFFICE

SITE = "https://water.example.gov.cn/"
EN = Writer(OFFICE, "en", site_url=SITE)
ZH = Writer(OFFICE, "zh")
METERS, METERS_ZH = (
    next(chart for chart in every(writer) if chart.of == ("series", "meters")) for writer in (EN, ZH)
)


def test_a_chart_is_there_as_page_svg_png_and_csv_at_an_address_of_its_own() -> None:
    made = dict(alone.files(ZH, [METERS_ZH], fonts()))
    name = "embed/series/meters/series-meters"
    assert {address.rpartition(".")[2] for address in made} == {"html", "json", "svg", "png", "csv"}
    assert made[f"{name}.zh.png"].startswith(b"\x89PNG")
    rows = made[f"{name}.csv"].decode("utf-8-sig").splitlines()
    assert [row.split(",")[:2] for row in rows[1:]] == [["2024", "done"], ["2025", "done"]]
    assert made == dict(alone.files(ZH, [METERS_ZH], fonts()))


def test_the_tables_of_numbers_stand_with_the_original_alone() -> None:
    assert [name for name, _ in alone.files(EN, [METERS], fonts()) if name.endswith("csv")] == []


def test_a_drawing_alone_says_what_it_shows_for_which_time_and_who_says_so() -> None:
    drawing = ElementTree.fromstring(alone.drawing(EN, METERS))
    words = [element.text for element in drawing.iter("{http://www.w3.org/2000/svg}text")]
    assert words[0] == "Homes given a meter over the periods"
    assert words[-2:] == ["Chengxi County Water Bureau (2024; 2025)", f"{SITE}en/indicators/meters/"]
    assert alone.drawing(Writer(OFFICE, "en", site_url=None), METERS) != ""


def test_a_chart_is_cited_with_its_time_and_its_whole_address() -> None:
    assert reuse(EN, METERS).cited == (
        "Chengxi County Water Bureau: Homes given a meter over the periods (2024; 2025). 9,305 homes; Down from 12,600 homes (2024). "
        f"{SITE}en/indicators/meters/#chart-series"
    )


def test_code_for_another_site_names_the_whole_address_and_is_what_oembed_tells() -> None:
    taken = reuse(EN, METERS)
    assert taken.code == (
        f'<iframe src="{SITE}en/embed/series/meters/" title="Homes given a meter over the periods" '
        f'width="100%" height="{taken.height}" style="border:0;max-width:40rem" loading="lazy"></iframe>'
    )
    pages = dict(alone.pages(EN, [METERS]))
    told = json.loads(pages["en/embed/series/meters/oembed.json"])
    assert {key: told[key] for key in ("version", "type", "html", "height", "width")} == {
        "version": "1.0", "type": "rich", "html": taken.code, "height": taken.height, "width": 640,
    }  # fmt: skip


def test_a_number_and_its_unit_stand_in_one_line() -> None:
    assert list(wrapped("2022年1月至10月", 14, 100)) == ["2022年1月至", "10月"]


@pytest.mark.parametrize("words", ["一二三，四五六。七八九", "one two three four", "https://example.org/a/very/long/address"])  # fmt: skip
def test_no_line_is_wider_than_there_is_room_but_for_what_closes_a_phrase(words: str) -> None:
    lines = list(wrapped(words, 10, 50))
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")
    assert all(width(line.rstrip("，。"), 10) <= 50 for line in lines)
    assert not any(line[0] in "，。" for line in lines)
