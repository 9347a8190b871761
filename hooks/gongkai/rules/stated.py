"""The figures of a report as values that can be compared with each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ..model.units import SCALES, find
from ..problems import Place
from ..schema import SIGNED, decimal
from ..source import KeyPath, Source
from ..sources import ReportSources
from .references import declared


@dataclass(frozen=True)
class Stated:
    """A figure with a value; `amount` is the value in single units, `as_of` empty for the end of the period."""

    id: str
    source: Source
    path: KeyPath
    value: str
    scale: str | None
    unit: str | None
    indicators: tuple[str, ...]
    as_of: str

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
    def planned(self) -> bool:
        """Whether the value is to be reached, not reached."""
        return self.path[0] == "plans"


def stated(report: ReportSources) -> Iterator[Stated]:
    """Yield each figure of `report` whose value, scale and unit have the right form."""
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
        as_of = figure.get("as_of")
        yield Stated(
            id, source, path, value, scale, unit,
            tuple(each for each in named if isinstance(each, str)),
            as_of if isinstance(as_of, str) else "",
        )  # fmt: skip
