"""Units: those that the table knows, each said in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.languages import ORIGINAL
from ...model.outline import FIGURES, SENTENCES, TARGETS
from ...model.references import references
from ...model.units import RELATIVE, UNITS, Unit, find, is_counted, is_kind, same, scaled, spellings
from ...reading.source import KeyPath, Source
from ...reading.sources import ReportSources, Sources
from ..records.references import declared

_BROKEN = lazy(r"\.0*[1-9]")
"""A number with a part of one: of what is counted one by one, there is none."""
_PLACES = ("位", "名次")
"""What a change of rank is counted in."""


def unknown(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each unit of an indicator that no official text counts in."""
    register = sources["indicators"]
    for path, unit in register.texts("indicators.*.unit.zh"):
        if not find(unit) and not scaled(unit):
            near = get_close_matches(unit, [*spellings()], n=1, cutoff=0.3)
            if near:
                message = N_("no unit {unit} is known; is {near} meant?")
                yield problem(register.locate(path), message, unit=unit, near=near[0])
            else:
                yield problem(register.locate(path), N_("no unit {unit} is known"), unit=unit)


def with_scale(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each unit that holds a scale, which would be lost from the value."""
    register, changes = sources["indicators"], (f"{figure}.comparison.unit" for figure in FIGURES)
    patterns = (*(f"{figure}.unit" for figure in FIGURES), *changes)
    places: list[tuple[Source, KeyPath, object]] = [
        (register, path, unit) for path, unit in register.texts("indicators.*.unit.zh")
    ]
    for report in sources.reports:
        places += report.find(*patterns)
    for source, path, unit in places:
        if isinstance(unit, str) and (parts := scaled(unit)):
            if source is register:
                message = N_(
                    "{unit} is a scale and a unit; write {one} here, and scale: {scale} at the figures"
                )
            else:
                message = N_("{unit} is a scale and a unit; write scale: {scale}, unit: {one}")
            yield problem(source.locate(path), message, unit=unit, scale=parts[0], one=parts[1])


def in_english(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each unit of an indicator that has the English name of another."""
    register = sources["indicators"]
    for path, written in register.texts("indicators.*.unit.zh"):
        unit, en = find(written), register.get((*path[:-1], "en"))
        if unit and isinstance(en, str) and unit.pattern and not _says(unit, en) and _is_other(en):
            message = N_("{unit} is called {words} in English, not {en}")
            where = register.locate((*path[:-1], "en"))
            yield problem(where, message, unit=written, words=_called(unit), en=en)


def changes(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each change that is neither in per cent or points nor in the unit of its figure."""
    register = sources["indicators"]
    pattern = "indicators.*.values.*.comparison.unit"
    found: list[tuple[Source, KeyPath, object]] = [(register, *each) for each in register.texts(pattern)]
    for report in sources.reports:
        found += report.find(*(f"{figure}.comparison.unit" for figure in FIGURES))
    for source, path, unit in found:
        own, change = source.get((*path[:-2], "unit")), str(source.get((*path[:-1], "value")) or "")
        if not isinstance(unit, str) or unit in _PLACES or scaled(unit):
            continue
        if source.get((*path[:-2], "value")) is None and source.get((*path[:-1], "printed")) is not None:
            continue  # the change is all that is stated
        alike = isinstance(own, str) and same(unit, own)
        whole = not _BROKEN.search(str(source.get((*path[:-2], "value")) or ".5"))
        broken = alike and is_counted(str(unit)) and whole and _BROKEN.search(change) and not source.get((*path[:-1], "scale"))  # fmt: skip
        if broken or not (alike or is_kind(unit, *RELATIVE)):
            message = N_("a change is in %, 个百分点 or the unit of the figure ({own}), not in {unit}")
            shown = f"{change}{unit}" if broken else unit
            yield problem(source.locate(path), message, own=own or "-", unit=shown)


def nouns(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each change of what is counted that English would print without a noun."""
    register = sources["indicators"]
    units = {id: (*record, "unit") for id, record in sources.records("indicators").items()}
    for report in sources.reports:
        said = {
            reference.figure for _, _, en in report.texts("en", *SENTENCES) for reference in references(en)
        }
        for source, path, change in report.find(*(f"{figure}.comparison" for figure in FIGURES)):
            figure = source.get(path[:-1])
            if path[-2] not in said:
                continue
            if (
                not isinstance(figure, dict)
                or not isinstance(change, dict)
                or figure.get("unit") != change.get("unit")
            ):
                continue
            unit, indicator = change.get("unit"), figure.get("indicator")
            if not isinstance(unit, str) or not is_counted(unit) or indicator not in units:
                continue
            key = "one" if change.get("value") == "1" and not change.get("scale") else "en"
            if not register.get((*units[indicator], key)):
                message = N_(
                    "{indicator} changes by {value}{unit}, but its unit has no {key}: what is counted, in English"
                )
                yield problem(
                    register.locate(units[indicator]), message,
                    indicator=indicator, value=change.get("value"), unit=unit, key=key,
                )  # fmt: skip


def unsaid(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each English text that gives a figure without its unit, where that is left to the text."""
    names = sources.said_of("indicators", "unit", "en")
    for report in sources.reports:
        units = dict(_units(report, names))
        for source, path, en in report.texts("en", *SENTENCES, *TARGETS):
            zh = source.get((*path[:-1], ORIGINAL))
            for reference in references(en):
                unit = units.get(reference.figure)
                if not unit or _says(unit, en) or not _left(unit, reference.part, zh):
                    continue
                message = N_("the English text does not say the unit of {figure}; write {words}")
                where = source.locate_in(path, reference.offset)
                yield problem(where, message, figure=reference.figure, words=_called(unit))


def _units(report: ReportSources, names: Mapping[str, object]) -> Iterator[tuple[str, Unit]]:
    """Yield the unit of each figure that has a name in English, with the one that its indicator gives."""
    for id, (source, path) in declared(report):
        written = source.get((*path, "unit"))
        unit = find(written) if isinstance(written, str) else None
        if unit and unit.pattern and unit.kind != "count":
            own = names.get(str(source.get((*path, "indicator"))))
            known = "|".join([unit.pattern, *([re.escape(own)] if isinstance(own, str) and own else [])])
            yield id, replace(unit, said=known)


def _left(unit: Unit, part: str | None, zh: object) -> bool:
    """Whether the unit of a figure is left to the text: words always, a sign where only the number is wanted."""
    if part == "number":
        return isinstance(zh, str) and any(spelling in zh for spelling in unit.spellings)
    return part is None and not unit.sign


def _says(unit: Unit, en: str) -> bool:
    called = _called(unit).strip() in en
    return called or re.search(rf"(?<![A-Za-z])(?:{unit.pattern})(?![A-Za-z])", en, re.IGNORECASE) is not None


def _is_other(en: str) -> bool:
    """Whether `en` is what a unit of the table is called."""
    return any(re.fullmatch(f"[ ]?(?:{unit.pattern})", en, re.IGNORECASE) for unit in UNITS if unit.pattern)


def _called(unit: Unit) -> str:
    """What English calls the unit: the sign without its number, or the words for several."""
    return unit.sign.replace("{}", "").strip() or (unit.words or ("", ""))[1]


RULES: tuple[Rule[Sources], ...] = (
    Rule("unit-unknown", N_("A unit is one that official texts count or measure in."),
         N_("Correct the unit, or allow it with the reason."), unknown, severity="warning", excusable=True),
    Rule("unit-scale", N_("A unit holds no scale: 万元 is the scale 万 and the unit 元."),
         N_("Write the two apart."), with_scale),
    Rule("unit-english", N_("A unit does not have the English name of another."),
         N_("Correct the unit in one of the languages, or allow it with the reason."), in_english, severity="warning", excusable=True),
    Rule("comparison-unit", N_("A change is stated in per cent, in points or in the unit of what changes."),
         N_("Correct the unit of the comparison."), changes, severity="warning", excusable=True),
    Rule("comparison-noun", N_("A change of what is counted has its noun in English."),
         N_("Add en, or one for a single one, to the unit in indicators.yml."), nouns, across=True, severity="warning", excusable=True),
    Rule("unit-unsaid", N_("An English text that gives a measured figure says its unit."),
         N_("Write the unit into the English text."), unsaid, severity="warning", excusable=True),
)  # fmt: skip
