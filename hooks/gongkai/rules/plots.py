"""Charts against the reports: never empty, and no parts larger than their whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from pydantic import ValidationError

from ..faults.problems import N_, Problem, problem
from ..faults.rule import Rule
from ..model.figure import Figure
from ..model.languages import ORIGINAL
from ..model.marked import SCOPES
from ..model.outline import FIGURES
from ..model.registers import SHAPES, ChartKind, Shape
from ..model.text import Period
from ..model.values import one, reached
from ..reading.sources import ReportSources, Sources
from .charts import paths, shape, shown
from .numbers.stated import levels
from .once import once

Stated = Mapping[str, Figure]
"""What one report says was reached, by indicator, left out where it states several figures of one."""


_EMPTY: Mapping[ChartKind, str] = {
    "bar": N_("no report states two of these indicators, each just once; the chart would be empty"),
    "parts": N_("no report states the whole and all its parts, each just once; the chart would be empty"),
    "ranking": N_("no report states a rank for two of these indicators; the chart would be empty"),
    "series": N_("a series needs two reports on periods of the same length that state {id}"),
}


def empty(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each chart that no report gives enough figures for."""
    charts, known, reports = sources["charts"], sources.ids("indicators"), _sound(sources)
    if len(reports) < max(len(sources.reports), 1):
        return
    published = sources.said_of("indicators", "values")
    for chart in paths(charts):
        kind, ids = charts.get((*chart, "kind")), [id for _, id in shown(charts, chart)]
        is_known = isinstance(kind, str) and kind in _EMPTY
        more = published.get(ids[0]) if kind == "series" and ids and ids[0] in levels(sources) else None
        if isinstance(more, list) and len(more) + sum(ids[0] in each for _, _, each in reports) > 1:
            continue  # of what stands at a level, what was published elsewhere is drawn as well
        if is_known and ids and known.issuperset(ids) and not _drawn(SHAPES[kind], ids, reports):
            yield problem(charts.locate((*chart, "id")), _EMPTY[kind], id=ids[0])


def unranked(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each indicator in a chart of ranks for which no report states a rank: it would be left out unsaid."""
    charts, known, reports = sources["charts"], sources.ids("indicators"), list(_sound(sources))
    ranked = {id for _, _, stated in reports for id, figure in stated.items() if figure.rank}
    for chart in paths(charts):
        for path, id in shown(charts, chart) if shape(charts, chart).ranks and ranked else ():
            if id in known and id not in ranked:
                message = N_("no report states a rank for {id}; take it out of the chart")
                yield problem(charts.locate(path), message, id=id)


def wholes(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each report in which the parts of a chart are more than its whole."""
    charts, reports = sources["charts"], list(_sound(sources))
    for chart in paths(charts):
        ids = [id for _, id in shown(charts, chart)]
        if not shape(charts, chart).whole or charts.get((*chart, "whole", "id")) not in ids[:1]:
            continue
        for report, _period, stated in reports:
            amounts = [_amount(stated, id) or Decimal(0) for id in ids]
            if ids[0] in stated and sum(amounts[1:]) > amounts[0]:
                message = N_("in the report {report} the parts are {parts}, more than the whole, {whole}")
                yield problem(
                    charts.locate_key((*chart, "indicators")), message,
                    report=report.id, parts=f"{sum(amounts[1:]):f}", whole=f"{amounts[0]:f}",
                )  # fmt: skip


def negative(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each indicator of a chart that a report states below nought."""
    charts, reports = sources["charts"], list(_sound(sources))
    for chart in paths(charts):
        for path, id in shown(charts, chart):
            amounts = {report.id: _amount(stated, id) or Decimal(0) for report, _period, stated in reports}
            for report, amount in amounts.items():
                if amount < 0 and not shape(charts, chart).ranks:
                    message = N_(
                        "the report {report} states {amount} for {id}; no chart shows what is below nought"
                    )
                    yield problem(charts.locate(path), message, report=report, amount=f"{amount:f}", id=id)


def ranked_elsewhere(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each chart of ranks whose title names a reach in which none of them is a rank."""
    charts, reports = sources["charts"], list(_sound(sources))
    for chart in paths(charts):
        title = charts.get((*chart, "title", ORIGINAL))
        if not shape(charts, chart).ranks or not isinstance(title, str):
            continue
        ids = {id for _, id in shown(charts, chart)}
        ranks = [figure.rank for _, _, stated in reports for id, figure in stated.items() if id in ids]
        scopes = {rank.scope for rank in ranks if rank}
        for name, scope in SCOPES.items():
            if name in title and scopes and scope not in scopes:
                message = N_(
                    "the title says {name}, but none of the ranks shown is one there; correct the title"
                )
                where = charts.locate_in((*chart, "title", ORIGINAL), title.find(name))
                yield problem(where, message, name=name)


def _drawn(shape: Shape, ids: list[str], reports: Sequence[tuple[ReportSources, Period, Stated]]) -> bool:
    """Whether a report, or for a series two, states enough of `ids`."""
    if shape.over_time:
        lengths = [
            (stated[ids[0]].span or period).months
            for _, period, stated in reports
            if _amount(stated, ids[0]) is not None
        ]
        return any(lengths.count(length) >= 2 for length in lengths)
    needed = len(ids) if shape.whole else 2
    return any(len(_together(shape, ids, stated)) >= needed for _, _, stated in reports)


def _together(shape: Shape, ids: list[str], stated: Stated) -> list[Figure]:
    """The figures that the chart shows: those that cover the stretch that its first does."""
    part = "rank" if shape.ranks else "amount"
    shown = [stated[id] for id in ids if id in stated and getattr(stated[id], part) is not None]
    return [figure for figure in shown if figure.span == shown[0].span]


def _amount(stated: Stated, id: str) -> Decimal | None:
    return stated[id].amount if id in stated else None


@once
def _sound(sources: Sources) -> Sequence[tuple[ReportSources, Period, Stated]]:
    """Each report whose figures can be read, with its period and what it states."""
    sound = []
    for report in sources.reports:
        figures: dict[str, list[tuple[Period | None, Figure]]] = {}
        try:
            period = Period.model_validate(report["report"].get(("period",)))
            for source, path, value in report.find(*FIGURES):
                figure = Figure.model_validate(value)
                for indicator in figure.measures:
                    if reached(figure, indicator, report.role(source, path)):
                        figures.setdefault(indicator, []).append((figure.span or period, figure))
        except ValidationError:
            continue
        if report.readable:
            chosen = ((id, one(found, period)) for id, found in figures.items())
            sound.append((report, period, {id: figure for id, figure in chosen if figure}))
    return sound


RULES: tuple[Rule[Sources], ...] = (
    Rule("chart-empty", N_("A chart has figures enough to show."),
         N_("Choose indicators that a report states, or remove the chart."), empty),
    Rule("chart-unranked", N_("A chart of ranks shows what reports state a rank for."),
         N_("Take the indicator out of the chart."), unranked, severity="warning"),
    Rule("chart-negative", N_("What a chart shows is not below nought."),
         N_("Leave the indicator out of the chart."), negative),
    Rule("chart-whole", N_("The parts of a chart are not more than its whole."),
         N_("Compare the figures with the source."), wholes, excusable=True),
    Rule("chart-reach", N_("The title of a chart of ranks names where they are ranks."),
         N_("Correct the title, or allow it with the reason."), ranked_elsewhere, severity="warning", excusable=True),
)  # fmt: skip
