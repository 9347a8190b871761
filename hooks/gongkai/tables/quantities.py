"""The table of figures: every quantity that the reports state, exact and as printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any

from ..faults.problems import N_
from ..model.archive import Archive, Reading, Value
from ..model.codes import BASES, BOUNDS, CHANGES, FIGURE_STATUSES, QUALIFIERS, SCOPES
from ..model.figure import Figure
from ..model.printing import OF_QUALIFIERS, filled, printed
from ..model.quantities.quantity import BoundKind
from ..model.text import Text
from ..model.units import SCALE_NAMES
from .passages import AREA, PAGE, PART, REPORT
from .table import Column, Columns, Listing, Table

_Stated = tuple[Value, str, Text | None]
"""A figure, one indicator that it states, and the sentence, if a report states it; a figure that states several has a row for each."""


def compared(figure: Callable[[Any], Figure]) -> Columns[Any]:
    """The columns of how a figure is compared and ranked, if it is; its change itself has one of its own."""
    return (
        (Column("comparison_unit", N_("Unit of the change"), language="zh"), lambda r: c.unit if (c := figure(r).comparison) else None),
        (Column("comparison_direction", N_("Direction of the change"), codes=CHANGES), lambda r: c.direction if (c := figure(r).comparison) else None),
        (Column("comparison_basis", N_("Changed against"), codes=BASES), lambda r: c.basis if (c := figure(r).comparison) else None),
        (Column("rank_place", N_("Rank"), "integer"), lambda r: k.place if (k := figure(r).rank) else None),
        (Column("rank_scope", N_("Ranked within"), codes=SCOPES), lambda r: k.scope if (k := figure(r).rank) else None),
    )  # fmt: skip


def _stated(archive: Archive) -> Iterator[_Stated]:
    for _, group in groupby(archive.readings.values(), key=lambda reading: id(reading.passage)):
        readings = list(group)
        passage = readings[0].passage
        sentence = filled(passage.sentence, passage.report.figures)
        yield from (
            (reading, indicator, sentence) for reading in readings for indicator in reading.figure.measures
        )


FIGURES: Listing[_Stated] = Listing(
    "figures", N_("Figures"), N_("Every quantity that the reports state, exact and as printed, with the sentence that states it."), key=("report", "id", "indicator"),
    records=_stated,
    columns=(
        (REPORT, lambda r: r[0].report.id if r[0].report else None),
        (PART, lambda r: "planned" if r[0].planned else "done"),
        (AREA, lambda r: r[0].area),
        (Column("id", N_("Id"), about=N_("Unique in its report.")), lambda r: r[0].id),
        (Column("indicator", N_("Indicator id"), refers="indicators"), lambda r: r[1]),
        (Column("status", N_("Status"), codes=FIGURE_STATUSES, about=N_("Only what is actual is a value of the indicator; a target is none.")), lambda r: r[0].status),
        (Column("of", N_("Part of"), about=N_("Id of the indicator of whose whole the figure is a part, or to which it is added. If that is the indicator of the row, the figure is no value of it."), refers="indicators"), lambda r: r[0].figure.of),
        (Column("amount", N_("Amount"), "number", N_("The exact value, the scale multiplied in.")), lambda r: exact(r[0].figure.amount)),
        (Column("value", N_("Value as printed"), about=N_("The digits that the report prints, closing zeros included.")), lambda r: r[0].figure.value),
        (Column("scale", N_("Scale as printed"), codes=SCALE_NAMES), lambda r: r[0].figure.scale),
        (Column("unit", N_("Unit as printed"), language="zh"), lambda r: r[0].figure.unit),
        (Column("qualifier", N_("Qualifier as printed"), codes=QUALIFIERS), lambda r: r[0].figure.qualifier),
        (Column("bound", N_("Bound"), codes=BOUNDS, about=N_("Where the report states the value as a bound, or not exactly.")), lambda r: _bound(r[0].figure)),
        (Column("low", N_("From"), "number", N_("Of a range, its lower end.")), lambda r: _decimal(r[0].figure, r[0].figure.low)),
        (Column("high", N_("To"), "number", N_("Of a range, its upper end.")), lambda r: _decimal(r[0].figure, r[0].figure.high)),
        (Column("before", N_("Value before"), "number", N_("Of what went from one value to another, the former.")), lambda r: _decimal(r[0].figure, r[0].figure.before)),
        (Column("words", N_("Value in words"), about=N_("Where the report prints a Chinese numeral.")), lambda r: r[0].figure.words),
        (Column("printed", N_("As printed on this site"), "text"), lambda r: on_site(r[0].figure)),
        (Column("as_of", N_("As of"), "date", N_("Only where the report states a day; of a target, the day by which.")), lambda r: r[0].day),
        (Column("start", N_("First day covered"), "date", N_("Of the report’s period; of a target, of the plan’s; or of the stretch of time that the sentence names.")), lambda r: r[0].stretch.start if r[0].stretch else None),
        (Column("end", N_("Last day covered"), "date", N_("Where as_of states a day on which things stood, that day.")), lambda r: _end(r[0])),
        (Column("comparison_value", N_("Change"), "number"), lambda r: Decimal(f"{c.amount:f}") if (c := r[0].figure.comparison) else None),
        *compared(lambda r: r[0].figure),
        (Column("sentence", N_("Sentence that states it"), "text"), lambda r: r[2]),
        (PAGE, lambda r: _place(r[0])),
    ),
)  # fmt: skip
"""The oldest report first."""


def chosen(values: Iterable[tuple[str, Value]]) -> Table:
    """The figures `values`, each with the indicator that it states, in their order."""
    return FIGURES.of((value, indicator, _sentence(value)) for indicator, value in values)


def _sentence(value: Value) -> Text | None:
    return filled(value.passage.sentence, value.report.figures) if isinstance(value, Reading) else None


def _place(value: Value) -> str:
    return f"{value.passage.page}#{value.id}" if isinstance(value, Reading) else value.path


def _bound(figure: Figure) -> BoundKind | None:
    """The bound, also where the data has the word that the report prints."""
    return figure.bound or (OF_QUALIFIERS[figure.qualifier] if figure.qualifier else None)


def _decimal(figure: Figure, value: str | None) -> Decimal | None:
    return None if value is None else Decimal(f"{figure.scaled(value).normalize():f}")


def _end(reading: Value) -> date | None:
    if reading.status != "target" and reading.day:
        return reading.day
    return reading.stretch.end if reading.stretch else None


def exact(amount: Decimal | None) -> Decimal | None:
    """`amount` with no more digits than it needs."""
    return None if amount is None else Decimal(f"{amount.normalize():f}")


def on_site(figure: Figure) -> Text | None:
    """The value as each language of the site prints it."""
    chinese, english = (printed(figure, None, language) for language in ("zh", "en"))
    return Text(zh=chinese, en=english) if chinese else None
