"""Charts as the templates show them: drawn in the page's language, with caption and table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate
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
    path = (page and _page_of(writer, report, page)) or report_path(report)
    return [
        *(_plot(writer, report, plot, path) for plot in charts.plots(writer.archive, report, page)),
        *(
            _series(writer, series, chart.id, chart.title, [chart.description], path=path)
            for chart, series in charts.told(writer.archive, report, page)
        ),
    ]


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
    path = path_of("indicator", indicator.id)
    return [replace(_series(writer, series, "series", title, [], path=path), tabled=False)]


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


def _series(
    writer: Writer, series: charts.Series, id: str, title: Text | str, about: Sequence[Text], *, path: str
) -> Drawn:
    rows = [
        Row(
            _stretch(writer, report, reading),
            (reading and printed(reading.figure, None, writer.language)) or "",
            float(reading.figure.amount or 0) if reading else 0,
            kind="bar" if reading else "none",
        )
        for report, reading in series.readings
    ]
    svg = columns(f"chart-{id}", rows, max(row.end for row in rows) or 1)
    name = series.indicator.id
    table = [
        (row.label, name, reading) for row, (_, reading) in zip(rows, series.readings, strict=True) if reading
    ]
    notes: list[Text | str] = [*about, *_notes(writer, series)]
    return Drawn(id, "series", title, notes, svg, table, (SERIES, name), path)


def _plot(writer: Writer, report: Report, plot: charts.Plot, path: str) -> Drawn:
    chart = plot.chart
    rows = [(writer.indicators[shown.id].name, shown.id, reading) for shown, reading in plot.readings]
    stated = [(shown.label[writer.language], reading) for shown, reading in plot.readings]
    about: list[Text | str] = [chart.description, *_days(writer, stated)]
    svg = _drawing(writer, f"chart-{chart.id}", plot)
    return Drawn(chart.id, chart.kind, chart.title, about, svg, rows, (report.id, chart.id), path)


def _drawing(writer: Writer, name: str, plot: charts.Plot) -> Safe:
    """Bars from 0 to 100 % if they are rates, else to the largest; a whole, and each part where the one before ends; or places."""
    rows = list(_rows(writer, plot))
    match plot.kind:
        case "bar":
            largest = max(row.end for row in rows)
            rates = largest <= 100 and all(is_kind(each.figure.unit, "percent") for _, each in plot.readings)
            return bars(name, rows, 100 if rates else largest or 1, {0: "0", 100: "100%"} if rates else {})
        case "parts":
            whole, *parts = rows
            starts = accumulate((part.end for part in parts), initial=0.0)
            placed = [
                replace(part, start=start, end=start + part.end)
                for part, start in zip(parts, starts, strict=False)
            ]
            return bars(name, [replace(whole, kind="whole"), *placed], whole.end or 1, {})
        case "ranking":
            return places(name, rows, max(_PLACES, *(round(row.end) + 1 for row in rows)))
    assert_never(plot.kind)


def _rows(writer: Writer, plot: charts.Plot) -> Iterator[Row]:
    """Yield the rows of a chart of one report: places of a ranking, amounts of the others."""
    for shown, figure in ((shown, reading.figure) for shown, reading in plot.readings):
        label, rank = shown.label[writer.language], figure.rank
        if plot.kind != "ranking":
            yield Row(label, printed(figure, None, writer.language) or "", float(figure.amount or 0))
        elif rank and rank.place:
            yield Row(label, printed(figure, "rank", writer.language) or "", rank.place)


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
            _named(writer, writer._(", ").join(names), writer._("as of {day}").format(day=day))
            for day, names in named
        ]
        yield writer._("The figures are not all for the same day ({days}).").format(
            days=writer._("; ").join(of_each)
        )
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
