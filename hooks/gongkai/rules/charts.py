"""Charts by themselves: of indicators that exist, in one unit, of one shape, on a page that exists."""

from __future__ import annotations

from collections.abc import Iterator

from ..faults.problems import N_, Problem, problem
from ..faults.rule import Rule
from ..model.languages import ORIGINAL
from ..model.registers import SHAPES, Shape
from ..model.units import same
from ..reading.source import KeyPath, Source
from ..reading.sources import Sources


def indicators(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each indicator of a chart that is none, and each that stands twice in it."""
    known, charts = sources.ids("indicators"), sources["charts"]
    for chart in paths(charts):
        seen: set[str] = set()
        for path, id in shown(charts, chart):
            if id not in known and sources.knows("indicators"):
                message = N_("no indicator has the id {id}; indicators.yml lists them")
                yield problem(charts.locate(path), message, id=id)
            elif id in seen:
                yield problem(charts.locate(path), N_("the chart shows {id} twice; remove one"), id=id)
            seen.add(id)


def shapes(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each chart that has more or less than its kind shows."""
    charts = sources["charts"]
    for chart in paths(charts):
        found, whole = shape(charts, chart), charts.get((*chart, "whole"))
        if found.whole and whole is None:
            yield problem(charts.locate((*chart, "kind")), N_("a chart of parts needs its whole; add whole:"))
        if not found.whole and whole is not None:
            message = N_("only a chart of parts has a whole; remove it or change the kind")
            yield problem(charts.locate_key((*chart, "whole")), message)
        if found.over_time and charts.get((*chart, "indicators", 1)) is not None:
            where = charts.locate((*chart, "indicators", 1, "id"))
            yield problem(where, N_("a series shows one indicator; give each a chart of its own"))


def units(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each indicator in another unit than the first of its chart."""
    charts = sources["charts"]
    known = {id: unit or "-" for id, unit in sources.said_of("indicators", "unit", ORIGINAL).items()}
    for chart in paths(charts):
        found = [(path, id) for path, id in shown(charts, chart) if id in known]
        if shape(charts, chart).ranks or not found:
            continue
        first = known[found[0][1]]
        for path, id in found:
            if not same(known[id], first):
                message = N_("the unit of {id} is {unit}, of the others {first}; one scale cannot show both")
                yield problem(charts.locate(path), message, id=id, unit=known[id], first=first)


def pages(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each chart on a page that no report has."""
    charts = sources["charts"]
    known = [page for report in sources.reports for page in report.pages() if not page.startswith("plan/")]
    readable = known and all(report.readable for report in sources.reports)
    for path, value in charts.texts("charts.*.page"):
        if readable and value not in known:
            message = N_(
                "no report has the page {page}; write an area, or area and measure, such as {example}"
            )
            yield problem(charts.locate(path), message, page=value, example=known[-1])


def paths(charts: Source) -> Iterator[KeyPath]:
    """Yield the path of each chart."""
    return (path for path, value in charts.find("charts.*") if isinstance(value, dict))


def shape(charts: Source, chart: KeyPath) -> Shape:
    """What the kind of `chart` shows; of one that is none, what most do."""
    kind = charts.get((*chart, "kind"))
    return SHAPES.get(kind, Shape()) if isinstance(kind, str) else Shape()  # type: ignore[call-overload]


def shown(charts: Source, chart: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Yield path and value of the ids of what `chart` shows, the whole first."""
    for pattern in ("charts.*.whole.id", "charts.*.indicators.*.id"):
        yield from ((path, id) for path, id in charts.texts(pattern) if path[: len(chart)] == chart)


RULES: tuple[Rule[Sources], ...] = (
    Rule("chart-indicator", N_("A chart shows indicators that exist, each once."),
         N_("Choose ids from indicators.yml."), indicators),
    Rule("chart-shape", N_("A chart has what its kind shows, no more and no less."),
         N_("Correct the kind of the chart, or its whole."), shapes),
    Rule("chart-unit", N_("The indicators of a chart have one unit."),
         N_("Leave out the indicator in another unit."), units),
    Rule("chart-page", N_("A chart stands on a page that exists."),
         N_("Write an area, or area and measure."), pages, across=True),
)  # fmt: skip
