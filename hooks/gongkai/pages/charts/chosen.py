"""Which charts stand on which page, and with which figures: only what the reports state and what can be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model.addresses import SERIES, embed_path
from ...model.archive import Archive, Reading
from ...model.data import Report
from ...model.movements import stated as stated_in
from ...model.registers import Chart, Indicator, PlotKind, Shown


@dataclass(frozen=True)
class Plot:
    """A chart of one report: each indicator that the report states, the whole of parts first."""

    chart: Chart
    kind: PlotKind
    readings: Sequence[tuple[Shown, Reading]]


@dataclass(frozen=True)
class Series:
    """An indicator in reports on periods of the same length, oldest first; a gap where one does not state it."""

    indicator: Indicator
    readings: Sequence[tuple[Report, Reading | None]]

    @property
    def gaps(self) -> bool:
        """Whether a report between the first and the last leaves the indicator out."""
        return any(reading is None for _, reading in self.readings)

    @property
    def dated(self) -> bool:
        """Whether the figures are as of days that do not correspond, so that only the table tells all."""
        days = [reading.figure.as_of for _, reading in self.readings if reading]
        return len({day and (day.month, day.day) for day in days}) > 1


def plots(archive: Archive, report: Report, page: str | None) -> Iterator[Plot]:
    """Yield the charts on a page of `report`: an area, an area and a measure, or None for the report's own page."""
    for chart in archive.data.charts:
        if chart.page == page and chart.kind != "series":
            readings = _together(list(_readings(archive, report, chart)))
            if len(readings) >= 2 and (chart.kind != "parts" or len(readings) > len(chart.indicators)):
                yield Plot(chart, chart.kind, readings)


def embeds(archive: Archive, report: Report, page: str | None, language: str) -> tuple[tuple[str, str], ...]:
    """Path and title of each chart on a page of `report` as it stands alone."""
    return (
        *((embed_path(report.id, plot.chart.id), plot.chart.title[language]) for plot in plots(archive, report, page)),
        *((embed_path(SERIES, each.indicator.id), chart.title[language]) for chart, each in told(archive, report, page)),
    )  # fmt: skip


def told(archive: Archive, report: Report, page: str | None) -> Iterator[tuple[Chart, Series]]:
    """Yield the series that charts.yml puts on a page of `report`, if that is the newest report."""
    indicators = {indicator.id: indicator for indicator in archive.data.indicators}
    for chart in archive.data.charts if report is archive.latest else ():
        if chart.page == page and chart.kind == "series":
            found = series(archive, indicators[chart.indicators[0].id])
            if found:
                yield chart, found


def series(archive: Archive, indicator: Indicator) -> Series | None:
    """The series of an indicator; None where fewer than two reports state it for stretches as long as the newest."""
    stated = [(report, stated_in(archive, report, indicator.id)) for report in archive.data.reports]
    found = [(report, reading) for report, reading in stated if reading and reading.figure.amount is not None]
    if not found:
        return None
    if any((reading.figure.amount or 0) < 0 for _, reading in found):
        return None  # no chart of ours shows what is below nought
    newest, last = found[-1]
    length = _months(last)
    alike = [
        (report, reading)
        for report, reading in stated
        if report.head.period.months == newest.head.period.months or (reading and _months(reading) == length)
    ]
    drawn = [at for at, pair in enumerate(alike) if pair in found and _months(pair[1]) == length]
    if len(drawn) < 2:
        return None
    kept = [(report, reading if at in drawn else None) for at, (report, reading) in enumerate(alike)]
    return Series(indicator, kept[drawn[0] : drawn[-1] + 1])


def _together(readings: Sequence[tuple[Shown, Reading]]) -> Sequence[tuple[Shown, Reading]]:
    """Those that cover the stretch that the first does: one scale cannot show a month beside a year."""
    return [pair for pair in readings if pair[1].stretch == readings[0][1].stretch]


def _months(reading: Reading | None) -> int:
    return reading.stretch.months if reading and reading.stretch else 0


def _readings(archive: Archive, report: Report, chart: Chart) -> Iterator[tuple[Shown, Reading]]:
    for shown in (chart.whole, *chart.indicators) if chart.whole else chart.indicators:
        reading = stated_in(archive, report, shown.id)
        if (
            reading
            and (
                reading.figure.rank and reading.figure.rank.place
                if chart.kind == "ranking"
                else reading.figure.amount
            )
            is not None
        ):
            yield shown, reading
