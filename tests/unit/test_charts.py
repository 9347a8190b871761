"""Which charts are drawn, and what the drawings hold."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree

import pytest

from gongkai.model.archive import Archive
from gongkai.model.text import Period
from gongkai.pages.charts import chosen as charts
from gongkai.pages.charts.drawing import Row, bars, columns, places
from gongkai.pages.charts.drawn import drawn, over_time
from gongkai.pages.writer import Writer
from tests.unit.portals import OFFICE as ARCHIVE
from tests.unit.portals import portal

FIRST, SECOND = ARCHIVE.data.reports
INDICATORS = {indicator.id: indicator for indicator in ARCHIVE.data.indicators}
RATES = [Row("企业", "84.87%", 84.87), Row("个体工商户", "97.60%", 97.6)]
TICKS: Mapping[float, str] = {0: "0", 100: "100%"}


def texts(svg: str) -> list[str | None]:
    return [element.text for element in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


def marks(svg: str, kind: str) -> list[str]:
    groups = ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}g")
    return [path.attrib["d"] for group in groups if group.get("class") == kind for path in group]


def values(indicator: str, among: Archive = ARCHIVE) -> list[Decimal | None]:
    series = charts.series(among, INDICATORS[indicator])
    assert series
    return [reading.figure.amount if reading else None for _, reading in series.readings]


def test_a_chart_stands_on_its_page_in_each_report_that_states_it() -> None:
    page = "flood-safety/hazard-inspection"
    for report in (FIRST, SECOND):
        (plot,) = charts.plots(ARCHIVE, report, page)
        assert [shown.id for shown, _ in plot.readings] == ["hazards-found", "hazards-fixed"]
        assert [reading.passage.report is report for _, reading in plot.readings] == [True, True]


def test_a_series_holds_what_was_done_and_not_what_is_planned() -> None:
    assert values("rural-supply-rate") == [Decimal("88.50"), Decimal("91.30")]


def test_an_indicator_that_a_report_states_twice_makes_no_series() -> None:
    twice = portal("2025", "stations-new", of=None)
    assert charts.series(twice, INDICATORS["stations"]) is None


def test_a_part_stands_in_no_series_of_its_whole() -> None:
    assert values("stations") == [Decimal(120), Decimal(135)]


def test_background_stands_in_no_series() -> None:
    told = portal("2025", "stations-new", of=None, status="background")
    assert values("stations", told) == [Decimal(120), Decimal(135)]


def test_a_result_that_a_plan_tells_stands_in_the_series_and_a_target_that_a_review_tells_does_not() -> None:
    swapped = portal("2024", "rural-supply-target", status="actual")
    swapped = portal("2024", "rural-supply-rate", swapped, status="target")
    assert values("rural-supply-rate", swapped) == [Decimal(90), Decimal("91.30")]


def test_a_series_holds_stretches_of_one_length() -> None:
    part = Period.model_construct(start=date(2025, 1, 1), end=date(2025, 5, 31))
    assert charts.series(portal("2025", "meters", span=part), INDICATORS["meters"]) is None
    both = portal(
        "2024",
        "meters",
        portal("2025", "meters", span=part),
        span=Period.model_construct(start=date(2024, 1, 1), end=date(2024, 5, 31)),
    )
    series = charts.series(both, INDICATORS["meters"])
    assert series
    assert [reading.figure.amount if reading else None for _, reading in series.readings] == [12600, 9305]
    (chart,) = over_time(Writer(both, "en"), INDICATORS["meters"])
    assert texts(chart.svg)[-4:] == ["12,600", "9,305", "January to May 2024", "January to May 2025"]
    assert chart.about[-1] == "What the figures cover: January to May 2024; January to May 2025."


def test_a_value_for_the_whole_period_stands_before_one_for_a_part_of_it() -> None:
    part = Period.model_construct(start=date(2025, 1, 1), end=date(2025, 5, 31))
    told = portal("2025", "stations-new", of=None, span=part)
    assert values("stations", told) == [Decimal(120), Decimal(135)]


def test_a_chart_shows_one_stretch_only() -> None:
    part = Period.model_construct(start=date(2025, 1, 1), end=date(2025, 5, 31))
    mixed = portal("2025", "hazards-fixed", span=part)
    assert list(charts.plots(mixed, mixed.data.reports[-1], "flood-safety/hazard-inspection")) == []


def test_a_chart_names_the_days_of_its_figures() -> None:
    one = portal("2025", "hazards-fixed", as_of=date(2025, 5, 31))
    (chart,) = drawn(Writer(one, "en"), one.data.reports[-1], "flood-safety/hazard-inspection")
    assert chart.about[1:] == [
        "The figures are not all for the same day (of them put right: as of 31 May 2025)."
    ]
    both = portal("2025", "hazards-found", one, as_of=date(2025, 5, 31))
    (chart,) = drawn(Writer(both, "en"), both.data.reports[-1], "flood-safety/hazard-inspection")
    assert chart.about[1:] == ["Figures as of 31 May 2025."]


def test_a_value_below_nought_makes_no_series() -> None:
    report = ARCHIVE.data.reports[0]
    fallen = {**report.figures, "meters": report.figures["meters"].model_copy(update={"value": "-1"})}
    reports = (replace(report, figures=fallen), *ARCHIVE.data.reports[1:])
    assert charts.series(Archive(replace(ARCHIVE.data, reports=reports)), INDICATORS["meters"]) is None
    assert charts.series(ARCHIVE, INDICATORS["meters"]) is not None


def test_a_rank_makes_no_series() -> None:
    assert charts.series(ARCHIVE, INDICATORS["warning-delivery"]) is None


def test_one_period_makes_no_series() -> None:
    once = INDICATORS["services-online"].model_copy(update={"level": False})
    assert charts.series(ARCHIVE, once) is None
    assert over_time(Writer(ARCHIVE, "zh"), once) == []


def test_a_level_is_drawn_with_all_its_values_whoever_states_them() -> None:
    (chart,) = over_time(Writer(ARCHIVE, "en"), INDICATORS["services-online"])
    assert [reading.publication and reading.publication.id for _id, reading in chart.readings] == [
        None,
        "bulletin-2026-05",
        "talk-2026-06",
    ]
    assert "the gaps between them are not to scale" in str(chart.about[0])


def test_long_names_of_columns_stand_on_several_lines() -> None:
    rows = [Row(f"January to October {year}", "1", 1) for year in (2022, 2023, 2024)]
    assert columns("x", rows, 1).count(">January to<") == 3
    many = [Row(f"January to October {year}", "123", year) for year in range(2010, 2022)]
    first, last = re.findall(r'y="(\d+)"[^>]*>January to October', str(columns("x", many, 2021)))
    assert last > first


def test_days_that_do_not_correspond_are_said() -> None:
    (chart,) = over_time(Writer(ARCHIVE, "en"), INDICATORS["rural-supply-rate"])
    assert chart.about[1:] == [
        "The days do not correspond: 2024: as of 30 November 2024; 2025: as of 31 December 2025."
    ]


def test_a_series_of_the_data_stands_in_the_newest_report_alone() -> None:
    assert [chart.id for chart in drawn(Writer(ARCHIVE, "zh"), SECOND, "water-supply")] == ["homes"]
    assert drawn(Writer(ARCHIVE, "zh"), FIRST, "water-supply") == []


@pytest.mark.parametrize(
    ("end", "months"), [(date(2023, 6, 30), 6), (date(2023, 12, 31), 12), (date(2023, 1, 31), 1)]
)
def test_a_period_knows_its_months(end: date, months: int) -> None:
    assert Period.model_construct(start=date(2023, 1, 1), end=end).months == months


def test_the_same_rows_give_the_same_bytes() -> None:
    assert bars("a", RATES, 100, TICKS) == bars("a", RATES, 100, TICKS)


def test_text_stays_text() -> None:
    assert texts(bars("a", RATES, 100, TICKS)) == ["0", "100%", "企业", "个体工商户", "84.87%", "97.60%"]


def test_bars_begin_at_zero_and_end_at_their_value() -> None:
    assert marks(bars("a", [Row("a", "25%", 25)], 100, TICKS), "bar") == ["M0,26h82v12h-82Z"]


def test_a_part_begins_where_the_one_before_ends() -> None:
    rows = [Row("all", "4", 4, kind="whole"), Row("one", "1", 1), Row("two", "3", 4, start=1)]
    svg = bars("a", rows, 4, {})
    assert marks(svg, "whole") == ["M0,26h328v12h-328Z"]
    assert marks(svg, "bar") == ["M0,74h82v12h-82Z", "M82,122h246v12h-246Z"]


def test_a_place_is_one_of_the_places_drawn() -> None:
    svg = places("a", [Row("a", "second", 2), Row("b", "fifth", 5)], 6)
    assert len(marks(svg, "place")) == 12
    assert len(marks(svg, "bar")) == 2


def test_a_period_without_a_figure_keeps_its_place_and_has_no_column() -> None:
    svg = columns("a", [Row("2023", "1", 1), Row("2024", "", 0, kind="none"), Row("2025", "2", 2)], 2)
    assert len(marks(svg, "bar")) == 2
    assert texts(svg) == ["1", "2", "2023", "2024", "2025"]


def test_many_columns_stand_before_a_scale() -> None:
    svg = columns("a", [Row(str(2000 + year), f"{year}000", year * 1000) for year in range(1, 21)], 20000)
    assert len(marks(svg, "bar")) == 20
    assert texts(svg) == ["0", "5,000", "10,000", "15,000", "20,000", "2001", "2020"]


def test_a_drawing_brings_no_style_and_is_named_by_its_caption() -> None:
    root = ElementTree.fromstring(bars("chart-a", RATES, 100, TICKS))
    assert {name: root.get(name) for name in ("role", "aria-labelledby", "aria-describedby")} == {
        "role": "img", "aria-labelledby": "chart-a-title", "aria-describedby": "chart-a-about",
    }  # fmt: skip
    assert [element.tag for element in root.iter() if element.get("style") or "style" in element.tag] == []


def test_a_label_is_no_markup() -> None:
    assert "<b>" not in bars("a", [Row("<b>&</b>", "1", 1)], 1, {})
