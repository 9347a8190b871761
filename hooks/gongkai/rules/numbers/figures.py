"""Figures: their parts fit each other, their indicator and the home page."""

from __future__ import annotations

from collections.abc import Iterator

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.figure import Figure
from ...model.languages import ORIGINAL
from ...model.numerals import from_chinese
from ...model.outline import FIGURES
from ...model.units import same
from ...reading.sources import Sources
from ..records.references import declared, unshown
from .stated import mentioned, stated


def values(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each figure whose parts do not fit each other."""
    for report in sources.reports:
        seen: set[str] = set()
        for id, (source, path) in declared(report):
            figure = source.get(path)
            if id in seen or not isinstance(figure, dict):
                continue  # what stands twice is told as such
            seen.add(id)
            value, words, rank = figure.get("value"), figure.get("words"), figure.get("rank")
            if isinstance(rank, dict) and rank.get("place") is None and not rank.get("printed"):
                yield problem(
                    source.locate((*path, "rank", "place")), N_("{key} is empty; fill it in"), key="place"
                )
            if not _is_marked(figure) and value is None and rank is None:
                yield problem(source.locate_key(path), N_("the figure has neither a value nor a rank"))
            counted = any(key in figure for key in ("scale", "unit", "qualifier", "words"))
            if value is None and figure.get("low") is None and counted:
                yield problem(source.locate_key(path), N_("the figure has a unit or a scale but no value"))
            if (
                words
                and isinstance(words, str)
                and isinstance(value, str)
                and str(from_chinese(words)) != value
            ):
                message = N_("the words {words} do not say the value {value}")
                yield problem(source.locate((*path, "words")), message, words=words, value=value)
            if figure.get("as_of") and figure.get("span"):
                message = N_("the figure has both a day (as_of) and a stretch of time (span); keep one")
                yield problem(source.locate_key((*path, "span")), message)
            if not figure.get("indicator") and not figure.get("indicators"):
                yield problem(
                    source.locate_key(path), N_("the figure names no indicator; add indicator: its id")
                )


def several(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each figure of several indicators of which the words before it count, or list, more or fewer: 三个100%."""
    for report in sources.reports:
        known = dict(declared(report))
        for _, reference, text in mentioned(report):
            source, path = known[reference.figure]
            listed, said = source.get((*path, "indicators")), _SEVERAL.search(text, 0, reference.offset)
            count = said and (from_chinese(said["n"]) if said["n"] else said["each"].count("率"))
            if said and isinstance(listed, list) and count != len(listed):
                message = N_("the figure {id} stands for {count} indicators, but the text says 「{words}」; correct them")  # fmt: skip
                where = source.locate((*path, "indicators"))
                yield problem(where, message, id=reference.figure, count=len(listed), words=said[0])


_SEVERAL = lazy("(?:(?P<n>[两二三四五六七八九十])[个项]|(?P<each>(?:[^，。；、和率]+率[、和])+[^，。；、和率]+率)(?:均|都|全部)?(?:达到?|为|实现|保持)?)$")  # fmt: skip


def _is_marked(figure: dict[str, object]) -> bool:
    """Whether a mark in the text prints the figure or its change; what is printed says enough."""
    change = figure.get("comparison")
    return "printed" in figure or (isinstance(change, dict) and "printed" in change)


def units(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each figure whose unit is not the one of its indicator."""
    units = dict(_units(sources))
    for report in sources.reports:
        for source, path, indicator in report.find(
            *(f"{figure}.{key}" for figure in FIGURES for key in ("indicator", "indicators.*"))
        ):
            if not isinstance(indicator, str) or indicator not in units:
                continue
            figure = path[: path.index("figures") + 2]
            unit = source.get((*figure, "unit"))
            if not isinstance(unit, str | None) or source.get((*figure, "value")) is None:
                continue
            if unit is None and not source.get(figure).keys() <= Figure.model_fields.keys():
                continue
            if not same(unit, units[indicator]):
                message = N_("the unit {unit} is not that of the indicator {indicator} ({expected})")
                yield problem(
                    source.locate((*figure, "unit")), message,
                    unit=unit or "-", indicator=indicator, expected=units[indicator] or "-",
                )  # fmt: skip


def _units(sources: Sources) -> Iterator[tuple[str, str | None]]:
    """Yield id and Chinese unit of each indicator whose unit can be compared."""
    for id, unit in sources.said_of("indicators", "unit").items():
        written = unit.get(ORIGINAL) if isinstance(unit, dict) else None
        if isinstance(written, str) or unit is None:
            yield id, written


def on_the_home_page(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each key figure that the latest report does not declare or show, or not as a value reached."""
    for report in sources.latest:
        partial = {figure.id for figure in stated(report) if not figure.reached}
        for path, name in sources["home"].texts("key_figures.*") if report.readable else ():
            if name in partial:
                message = N_(
                    "the home page shows what was reached, but {id} is a target, background or a part"
                )
                yield problem(sources["home"].locate(path), message, id=name)
        message = N_("the latest report {report} declares no figure {id}; choose another")
        yield from unshown(sources["home"], "key_figures.*", report, dict(declared(report)), message)


HOME: Rule[Sources] = Rule("home-figure", N_("The key figures of the home page are values that the latest report says were reached."),
    N_("Choose a figure that the latest report declares, and no target."), on_the_home_page, across=True)  # fmt: skip
RULES: tuple[Rule[Sources], ...] = (
    Rule("figure-parts", N_("The parts of a figure fit each other."),
         N_("Correct the value, its scale or its comparison."), values),
    Rule("figure-several", N_("A figure of several indicators is of as many as its text names."),
         N_("Name under indicators all of which the text speaks, or allow it with the reason."), several, severity="warning", excusable=True),
    Rule("figure-unit", N_("A figure has the unit of its indicator."),
         N_("Correct the unit, or choose another indicator."), units),
    HOME,
)  # fmt: skip
