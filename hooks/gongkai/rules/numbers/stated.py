"""The figures of a report as values that can be compared with each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ...faults.problems import Place
from ...model.languages import ORIGINAL
from ...model.outline import SENTENCES
from ...model.references import Reference, references
from ...model.text import SIGNED, decimal
from ...model.tree import ROLE
from ...model.units import SCALES, find
from ...reading.source import KeyPath, Source
from ...reading.sources import ReportSources, Sources
from ..once import once
from ..records.references import declared

RESPECTIVELY = "分别|各自|依次"
"""A pattern of what gives each of the figures behind it what is named before all of them."""


@dataclass(frozen=True)
class Stated:
    """A figure with a value; `amount` is the value in single units, `as_of` and `span` empty for the whole period."""

    id: str
    source: Source
    path: KeyPath
    value: str
    scale: str | None
    unit: str | None
    indicators: tuple[str, ...]
    as_of: str
    span: str
    status: str
    of: str

    @property
    def amount(self) -> Decimal:
        """The value in single units."""
        return decimal(self.value) * SCALES.get(self.scale or "", 1)

    @property
    def kind(self) -> str:
        """Kind of the unit, empty for one that the table lacks."""
        unit = find(self.unit)
        return unit.kind if unit else ""

    @property
    def printed(self) -> str:
        """Value, scale and unit as Chinese texts print them."""
        return f"{self.value}{self.scale or ''}{self.unit or ''}"

    @property
    def where(self) -> Place:
        """Place of the value."""
        return self.source.locate((*self.path, "value"))

    @property
    def reached(self) -> tuple[str, ...]:
        """The indicators whose value it is: none of a target, of background, and not that of which it is a part."""
        return tuple(each for each in self.indicators if each != self.of) if self.status == "actual" else ()


def status(report: ReportSources, source: Source, path: KeyPath) -> str:
    """The status of the figure at `path`, by where it stands if it states none."""
    return str(source.get((*path, "status")) or ROLE[report.role(source, path)].status)


@once
def stated(report: ReportSources) -> tuple[Stated, ...]:
    """The figures of `report` whose value, scale and unit have the right form."""
    return tuple(_stated(report))


def _stated(report: ReportSources) -> Iterator[Stated]:
    for id, (source, path) in declared(report):
        figure = source.get(path)
        if not isinstance(figure, dict):
            continue
        value, scale, unit = figure.get("value"), figure.get("scale"), figure.get("unit")
        if not isinstance(value, str) or not re.fullmatch(SIGNED, value) or len(value) > 20:
            continue
        if not isinstance(scale, str | None) or not isinstance(unit, str | None):
            continue
        if scale is not None and scale not in SCALES:
            continue
        several = figure.get("indicators")
        named = [figure.get("indicator"), *(several if isinstance(several, list) else ())]
        yield Stated(
            id, source, path, value, scale, unit,
            tuple(each for each in named if isinstance(each, str)),
            str(figure.get("as_of") or ""),
            str(figure.get("span") or ""),
            status(report, source, path),
            str(figure.get("of") or ""),
        )  # fmt: skip


def mentioned(report: ReportSources) -> Iterator[tuple[Stated, Reference, str]]:
    """Yield each figure to which a Chinese sentence refers, with the reference and the sentence."""
    figures = {figure.id: figure for figure in stated(report)}
    for _, _, text in report.texts(ORIGINAL, *SENTENCES):
        for reference in references(text):
            if reference.figure in figures:
                yield figures[reference.figure], reference, text


def levels(sources: Sources) -> dict[str, KeyPath]:
    """The path of each indicator of what is there at a time, by its id."""
    said = sources.said_of("indicators", "level")
    return {id: path for id, path in sources.records("indicators").items() if str(said[id]).lower() == "true"}


def names_of_indicators(sources: Sources) -> dict[str, str]:
    """The Chinese name of each indicator that has one, by its id."""
    named = sources.said_of("indicators", "name", ORIGINAL) if "indicators" in sources.shared else {}
    return {id: name for id, name in named.items() if isinstance(name, str)}
