"""Charts as the templates show them: drawn in the page's language, with caption and table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from markupsafe import Markup as Safe

from ...model.addresses import SERIES, path_of, report_path
from ...model.archive import Value
from ...model.data import Report
from ...model.outline import outline
from ...model.printing import date_text, opening, printed
from ...model.registers import Indicator
from ...model.section import Section
from ...model.text import Text
from ...model.units import is_kind
from ..stating import Stating
from ..writer import Writer
from . import chosen as charts
from .drawing import Row, bars, columns, places, sparkline

_PLACES = 5
"""As many places as are drawn at least: enough to see that second is not last."""


@dataclass(frozen=True)
class Drawn:
    """A chart on a page."""

    id: str
    kind: str
    title: Text | str
    about: Sequence[Text | str]
    svg: Safe
    rows: Sequence[tuple[Text | str, str, Value]]
    """Head, indicator and value of each row of its table."""

    of: tuple[str, str]
    """Of what it is drawn: the report and the chart of charts.yml, or `SERIES` and the indicator."""

    page: str
    """Path of the page to which it belongs."""

    tabled: bool = True
    """Whether its table stands below it; else the page has one already."""

    @property
    def place(self) -> str:
        """Where it stands on that page."""
        return f"{self.page}#chart-{self.id}"

    @property
    def readings(self) -> Sequence[tuple[str, Value]]:
        """What it shows: each value with the indicator that it states."""
        return [(indicator, reading) for _head, indicator, reading in self.rows]


def drawn(writer: Writer, report: Report, page: str | None = None) -> list[Drawn]:
    """The charts that charts.yml puts on a page of `report`: area, area and measure, or None for its own page."""
    found = [_plot(writer, report, plot) for plot in charts.plots(writer.archive, report, page)]
    for chart, series in charts.told(writer.archive, report, page):
        id = series.indicator.id
        rows = [(_stretch(writer, of, reading), id, reading) for of, reading in series.readings if reading]
        about: list[Text | str] = [chart.description, *_notes(writer, series)]
        svg = _columns(writer, f"chart-{chart.id}", series)
        path = _path(writer, report, page)
        found.append(Drawn(chart.id, "series", chart.title, about, svg, rows, (SERIES, id), path))
    return found


def in_area(writer: Writer, report: Report, section: Section) -> list[Drawn]:
    """The charts of an area, `section`; where it has none of its own, the first of one of its measures."""
    pages = (section.area, *(f"{section.area}/{measure.id}" for measure in section.measures))
    found = (drawn(writer, report, page) for page in pages)
    own = next(found)
    return own or next((charts[:1] for charts in found if charts), [])


def over_time(writer: Writer, indicator: Indicator) -> list[Drawn]:
    """The series of an indicator for its own page, which has the table; none where nothing can be compared."""
    series = charts.series(writer.archive, indicator)
    if series is None:
        return []
    title = writer._("{indicator} over the periods").format(indicator=writer.text(indicator.name))
    svg = _columns(writer, "chart-series", series)
    rows = [
        (_stretch(writer, of, reading), indicator.id, reading) for of, reading in series.readings if reading
    ]
    about, path = list(_notes(writer, series)), path_of("indicator", indicator.id)
    of = (SERIES, indicator.id)
    return [Drawn("series", "series", title, about, svg, rows, of, path, tabled=False)]


def every(writer: Writer) -> Iterator[Drawn]:
    """Yield each chart once that stands on any page: those of the reports, then the series of the indicators."""
    for report in writer.data.reports:
        yield from of_report(writer, report)
    for indicator in writer.data.indicators:
        yield from over_time(writer, indicator)


def of_report(writer: Writer, report: Report) -> Iterator[Drawn]:
    """Yield each chart that is drawn of one report."""
    for page in dict.fromkeys(chart.page for chart in writer.data.charts):
        if page is None or _page_of(writer, report, page):
            yield from (chart for chart in drawn(writer, report, page) if chart.kind != "series")


def _page_of(writer: Writer, report: Report, page: str) -> str | None:
    """Path of the page of `report` on an area, or on an area and a measure; None if it has none."""
    area, _, measure = page.partition("/")
    if measure:
        return writer.archive.by_measure.get((report.id, measure))
    sections = (section for section in outline(report) if section.page == "area" and section.area == area)
    return next((section.address for section in sections), None)


def _path(writer: Writer, report: Report, page: str | None) -> str:
    return (page and _page_of(writer, report, page)) or report_path(report)


def spark(series: charts.Series) -> Safe:
    """The series so small that it stands beside a line of text, its newest value set off."""
    values = [value for _, value in series.readings]
    last = max(at for at, value in enumerate(values) if value)
    return sparkline(
        [
            Row("", "", float(value.figure.amount or 0), kind="bar" if at == last else "whole") if value else Row("", "", 0, kind="none")
            for at, value in enumerate(values)
        ]
    )  # fmt: skip


def _plot(writer: Writer, report: Report, plot: charts.Plot) -> Drawn:
    chart, name = plot.chart, f"chart-{plot.chart.id}"
    rows = [(writer.indicators[shown.id].name, shown.id, reading) for shown, reading in plot.readings]
    stated = [(shown.label[writer.language], reading) for shown, reading in plot.readings]
    about: list[Text | str] = [chart.description, *_days(writer, stated)]
    of, path = (report.id, chart.id), _path(writer, report, chart.page)
    svg = _drawing(writer, name, plot)
    return Drawn(chart.id, chart.kind, chart.title, about, svg, rows, of, path)


def _drawing(writer: Writer, name: str, plot: charts.Plot) -> Safe:
    match plot.kind:
        case "bar":
            return _bars(writer, name, plot)
        case "parts":
            return _parts(writer, name, plot)
        case "ranking":
            return _places(writer, name, plot)
    assert_never(plot.kind)


def _bars(writer: Writer, name: str, plot: charts.Plot) -> Safe:
    """Bars from 0 to 100 % if they are rates, else to the largest."""
    rows = list(_rows(writer, plot))
    largest = max(row.end for row in rows)
    rates = largest <= 100 and all(is_kind(reading.figure.unit, "percent") for _, reading in plot.readings)
    return bars(name, rows, 100 if rates else largest or 1, {0: "0", 100: "100%"} if rates else {})


def _parts(writer: Writer, name: str, plot: charts.Plot) -> Safe:
    """The whole, and below it each part where the one before ends."""
    whole, *parts = _rows(writer, plot)
    rows, start = [Row(whole.label, whole.value, whole.end, kind="whole")], 0.0
    for part in parts:
        rows.append(Row(part.label, part.value, start + part.end, start))
        start += part.end
    return bars(name, rows, whole.end or 1, {})


def _places(writer: Writer, name: str, plot: charts.Plot) -> Safe:
    rows = [
        Row(shown.label[writer.language], printed(figure, "rank", writer.language) or "", figure.rank.place)
        for shown, figure in ((shown, reading.figure) for shown, reading in plot.readings)
        if figure.rank and figure.rank.place
    ]
    return places(name, rows, max(_PLACES, *(round(row.end) + 1 for row in rows)))


def _columns(writer: Writer, name: str, series: charts.Series) -> Safe:
    rows = _stated(writer, series)
    return columns(name, rows, max(row.end for row in rows) or 1)


def _stated(writer: Writer, series: charts.Series) -> list[Row]:
    return [
        Row(
            _stretch(writer, report, reading),
            (reading and printed(reading.figure, None, writer.language)) or "",
            float(reading.figure.amount or 0) if reading else 0,
            kind="bar" if reading else "none",
        )
        for report, reading in series.readings
    ]


def _rows(writer: Writer, plot: charts.Plot) -> Iterator[Row]:
    for shown, reading in plot.readings:
        value = printed(reading.figure, None, writer.language) or ""
        yield Row(shown.label[writer.language], value, float(reading.figure.amount or 0))


def _notes(writer: Writer, series: charts.Series) -> Iterator[str]:
    """Yield what one must know to read a series honestly."""
    if series.indicator.level:
        yield writer._(
            "Columns start at zero. They are in order of date; the gaps between them are not to scale."
        )
        return
    yield writer._(
        "Columns start at zero. Only figures for periods of the same length are shown side by side."
    )
    stated = [(_stretch(writer, report, value), value) for report, value in series.readings if value]
    if series.gaps:
        yield writer._("Where there is no column, the report does not state the figure.")
    if series.dated:
        days = [_named(writer, name, Stating(writer).when(value)) for name, value in stated if value.day]
        yield writer._("The days do not correspond: {days}.").format(days=writer._("; ").join(days))
    else:
        yield from _days(writer, stated)


def _days(writer: Writer, stated: Sequence[tuple[str, Value]]) -> Iterator[str]:
    """Yield for which days or which stretch figures stand, each given with its name, where it is not the whole period of the report."""
    days: dict[date | None, list[str]] = {}
    for name, value in stated:
        days.setdefault(value.figure.as_of, []).append(name)
    named = [(date_text(day, writer.language), names) for day, names in days.items() if day]
    if len(days) > 1:
        of_each = [
            _named(writer, writer._("as of {day}").format(day=day), writer._(", ").join(names))
            for day, names in named
        ]
        yield writer._("Not all of one day: {days}.").format(days=writer._("; ").join(of_each))
    elif named:
        yield writer._("Figures as of {days}.").format(days=named[0][0])
    stretches = dict.fromkeys(value.figure.span for _name, value in stated if value.figure.span)
    if stretches:
        names = [writer.stretch_name(stretch) for stretch in stretches]
        yield writer._("What the figures cover: {stretches}.").format(stretches=writer._("; ").join(names))


def _named(writer: Writer, name: str, text: str) -> str:
    return writer._("{name}: {text}").format(name=name, text=text)


def _stretch(writer: Writer, report: Report | None, value: Value | None) -> str:
    """The day or stretch that a column of a series stands for."""
    if value and value.day and writer.indicators[value.figure.measures[0]].level:
        return date_text(value.day, writer.language)
    stretch = value.stretch if value else report and report.head.period
    if stretch:
        return opening(writer.stretch_name(stretch))
    return date_text(value.until, writer.language) if value else ""
