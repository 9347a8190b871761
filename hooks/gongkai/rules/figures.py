"""Figures: declared once, used in both languages, and true to the way they are printed."""

from __future__ import annotations

from collections.abc import Iterator

from ..figures import PARTS
from ..numerals import from_chinese
from ..problems import N_, Problem, problem
from ..source import KeyPath, Source
from ..sources import FIGURES, TARGETS, TEXTS, ReportSources, Sources
from ..texts import references as references_in
from ..texts import stray_braces

_HAS = {None: "value", "number": "value", "comparison": "comparison", "rank": "rank"}


def references(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each reference in a text that leads to no figure, or to a part it lacks."""
    for report in sources.reports:
        declared = dict(_declared(report))
        for language in ("zh", "en"):
            for source, path, text in report.texts(language, *TEXTS, *TARGETS):
                yield from _faulty_references(source, path, text, declared)


def unused(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each figure that stands twice, or that no text of a language uses."""
    for report in sources.reports:
        seen: dict[str, str] = {}
        used = {language: _used(report, language) for language in ("zh", "en")}
        for name, (source, path) in _declared(report):
            where = source.locate_key(path)
            if name in seen:
                message = N_("the figure {id} is declared a second time; the first is at {first}")
                yield problem(where, message, id=name, first=seen[name])
                continue
            seen[name] = str(where)
            missing = [language for language in ("zh", "en") if name not in used[language]]
            if missing == ["zh", "en"]:
                yield problem(
                    where, N_("no text uses the figure {id}; write {{{id}}} where it belongs"), id=name
                )
            elif missing == ["zh"]:
                yield problem(where, N_("no Chinese text uses the figure {id}"), id=name)
            elif missing == ["en"] and _translated(report):
                yield problem(where, N_("no English text uses the figure {id}"), id=name)


def unproven(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each part of a figure that no Chinese text prints: the source cannot prove it."""
    for report in sources.reports:
        printed = {
            (reference.figure, _HAS.get(reference.part))
            for _, _, text in report.texts("zh", *TEXTS)
            for reference in references_in(text)
        }
        names = {name for name, _ in printed}
        for name, (source, path) in _declared(report):
            for part in ("value", "comparison", "rank"):
                if name in names and (name, part) not in printed and source.get((*path, part)) is not None:
                    message = N_(
                        "no Chinese text prints the {part} of the figure {id}, so the source cannot prove it"
                    )
                    yield problem(source.locate_key((*path, part)), message, part=part, id=name)


def values(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each figure whose parts do not fit each other."""
    for report in sources.reports:
        for _, (source, path) in _declared(report):
            figure = source.get(path)
            if not isinstance(figure, dict):
                continue
            value, words = figure.get("value"), figure.get("words")
            if value is None and figure.get("rank") is None:
                yield problem(source.locate_key(path), N_("the figure has neither a value nor a rank"))
            if value is None and any(key in figure for key in ("scale", "unit", "qualifier", "words")):
                yield problem(source.locate_key(path), N_("the figure has a unit or a scale but no value"))
            if (
                words
                and isinstance(words, str)
                and isinstance(value, str)
                and str(from_chinese(words)) != value
            ):
                message = N_("the words {words} do not say the value {value}")
                yield problem(source.locate((*path, "words")), message, words=words, value=value)
            if not figure.get("indicator") and not figure.get("indicators"):
                yield problem(
                    source.locate_key(path), N_("the figure names no indicator; add indicator: its id")
                )


def units(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each figure whose unit is not the one of its indicator."""
    units = dict(_units(sources["indicators"]))
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
            if unit != units[indicator]:
                message = N_("the unit {unit} is not that of the indicator {indicator} ({expected})")
                yield problem(
                    source.locate((*figure, "unit")), message,
                    unit=unit or "-", indicator=indicator, expected=units[indicator] or "-",
                )  # fmt: skip


def _units(indicators: Source) -> Iterator[tuple[str, str | None]]:
    """Yield id and Chinese unit of each indicator whose unit can be compared."""
    for path, id in indicators.texts("indicators.*.id"):
        unit = indicators.get((*path[:-1], "unit"))
        if isinstance(unit, dict) and isinstance(unit.get("zh"), str):
            yield id, unit["zh"]
        elif unit is None:
            yield id, None


def on_the_home_page(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each key figure that the latest report does not declare."""
    for report in sources.reports[-1:]:
        declared = dict(_declared(report))
        for path, name in sources["home"].texts("key_figures.*"):
            if name not in declared:
                message = N_("the latest report {report} declares no figure {id}; choose another")
                yield problem(sources["home"].locate(path), message, report=report.id, id=name)


def _declared(report: ReportSources) -> Iterator[tuple[str, tuple[Source, KeyPath]]]:
    for source, path, _ in report.find(*FIGURES):
        yield str(path[-1]), (source, path)


def _used(report: ReportSources, language: str) -> set[str]:
    return {
        reference.figure for _, _, text in report.texts(language, *TEXTS) for reference in references_in(text)
    }


def _translated(report: ReportSources) -> bool:
    """Whether every text of the report has its English, so that a figure missing there is a fault."""
    return all(value is not None for _, _, value in report.find(*(f"{text}.en" for text in TEXTS)))


def _faulty_references(
    source: Source, path: KeyPath, text: str, declared: dict[str, tuple[Source, KeyPath]]
) -> Iterator[Problem]:
    for offset in stray_braces(text):
        message = N_("a brace that belongs to no reference; write {{figure-id}} or {{figure-id.rank}}")
        yield problem(source.locate_in(path, offset), message)
    for reference in references_in(text):
        where = source.locate_in(path, reference.offset)
        if reference.figure not in declared:
            message = N_("no figure {id} is declared in this report; add it under figures")
            yield problem(where, message, id=reference.figure)
        elif reference.part is not None and reference.part not in PARTS:
            message = N_("a figure has no part {part}; there are {parts}")
            yield problem(where, message, part=reference.part, parts=", ".join(PARTS))
        else:
            home, figure = declared[reference.figure]
            key = _HAS[reference.part]
            if home.get(figure) is not None and home.get((*figure, key)) is None:
                yield problem(where, N_("the figure {id} has no {key}"), id=reference.figure, key=key)
