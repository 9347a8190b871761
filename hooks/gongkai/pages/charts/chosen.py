"""Which charts stand on which page, and with which figures: only what the reports state and what can be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ...model.addresses import SERIES, embed_path
from ...model.archive import Archive, Reading, Value
from ...model.data import Report
from ...model.registers import Chart, Indicator, PlotKind, Shown


@dataclass(frozen=True)
class Plot:
    """A chart of one report: each indicator that the report states, the whole of parts first."""

    chart: Chart
    kind: PlotKind
    readings: Sequence[tuple[Shown, Reading]]


@dataclass(frozen=True)
class Series:
    """An indicator over the time, oldest first: a level at any time, else for periods of the same length; a gap where a report does not state it."""

    indicator: Indicator
    readings: Sequence[tuple[Report | None, Value | None]]
    """Each value, and the report that states it, or does not."""

    @property
    def gaps(self) -> bool:
        """Whether a report between the first and the last leaves the indicator out."""
        return any(reading is None for _, reading in self.readings)

    @property
    def dated(self) -> bool:
        """Whether the figures are as of days that do not correspond, so that only the table tells all."""
        days = [reading.day for _, reading in self.readings if reading and not self.indicator.level]
        return len({day and (day.month, day.day) for day in days}) > 1


def plots(archive: Archive, report: Report, page: str | None) -> Iterator[Plot]:
    """Yield the charts on a page of `report`: an area, an area and a measure, or None for the report's own page."""
    for chart in archive.data.charts:
        if chart.page == page and chart.kind != "series":
            stated = list(_readings(archive, report, chart))
            # those of one stretch: one scale cannot show a month beside a year
            readings = [pair for pair in stated if pair[1].stretch == stated[0][1].stretch]
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
    indicators = archive.data.indicator
    for chart in archive.data.charts if report is archive.latest else ():
        if chart.page == page and chart.kind == "series":
            found = series(archive, indicators[chart.indicators[0].id])
            if found:
                yield chart, found


def series(archive: Archive, indicator: Indicator) -> Series | None:
    """The series of an indicator; None where fewer than two values can stand beside each other."""
    stated = _levels(archive, indicator) if indicator.level else _stretches(archive, indicator)
    drawn = [at for at, (_, value) in enumerate(stated) if value]
    if len(drawn) < 2 or any((value.figure.amount or 0) < 0 for _, value in stated if value):
        return None  # no chart of ours shows what is below nought
    return Series(indicator, stated[drawn[0] : drawn[-1] + 1])


def _levels(archive: Archive, indicator: Indicator) -> list[tuple[Report | None, Value | None]]:
    """The values of what stands at a certain level, one a day: what a report states before what was published elsewhere."""
    found: dict[date, Value] = {}
    for value in archive.reached[indicator.id]:
        if value.figure.amount is not None and (value.report or value.until not in found):
            found[value.until] = value
    return [(value.report, value) for value in found.values()]


def _stretches(archive: Archive, indicator: Indicator) -> list[tuple[Report | None, Value | None]]:
    """Of the values those for stretches as long as the newest, and the reports on such periods that state none."""
    found = [value for value in archive.reached[indicator.id] if value.figure.amount is not None]
    if not found:
        return []
    newest = found[-1]
    length = _months(newest)
    periods = {length, newest.report.head.period.months if newest.report else length}
    alike = {
        value.report.id if value.report else value.anchor: value
        for value in found
        if _months(value) == length
    }
    silent = [r for r in archive.data.reports if r.head.period.months in periods and r.id not in alike]
    pairs: list[tuple[Report | None, Value | None]] = [(value.report, value) for value in alike.values()]
    pairs += [(report, None) for report in silent]
    return sorted(pairs, key=lambda pair: _end(*pair))


def _end(report: Report | None, value: Value | None) -> date:
    """The day by which it is placed among the others."""
    stretch = value.stretch if value else report and report.head.period
    return stretch.end if stretch else date.max


def _months(value: Value) -> int:
    return value.stretch.months if value.stretch else 0


def _readings(archive: Archive, report: Report, chart: Chart) -> Iterator[tuple[Shown, Reading]]:
    for shown in (chart.whole, *chart.indicators) if chart.whole else chart.indicators:
        reading = archive.stated(report, shown.id)
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
