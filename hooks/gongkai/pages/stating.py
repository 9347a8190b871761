"""A figure apart from its sentence: what it is, of what it is a part, and for which day or stretch it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, assert_never

from markupsafe import Markup as Safe
from markupsafe import escape

from ..model.archive import Value
from ..model.figure import Figure
from ..model.languages import in_chinese
from ..model.printing import change_beside, date_text, opening, printed, whole
from ..model.publications import Publication
from ..model.registers import Indicator
from ..model.units import find
from .markdown import Phrase, data_element, foreign, spoken

if TYPE_CHECKING:
    from .writer import Writer


class Stating:
    """Writes figures in the language of `writer`, as HTML."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.language = writer.language
        self._: Callable[[str], str] = writer._

    @property
    def filters(self) -> Mapping[str, Callable[..., str]]:
        """What the templates write figures with."""
        return {
            "stated": self.stated,
            "large": self.large,
            "cell": self.cell,
            "details": self.details,
            "noted": self.noted,
            "cited": self.cited,
            "when": self.when,
            "published": self.published,
            "opening": opening,
        }

    def stated(self, reading: Value) -> Safe:
        """The value with its noun, named a target, background or a part if it is one."""
        return self._framed(reading, self._value(reading.figure))

    def large(self, reading: Value) -> Safe:
        """The value with its number set large, named as `stated` names it."""
        figure = reading.figure
        number = printed(figure, "number", self.language) or ""
        if not number:
            return self._framed(reading, self._value(figure))
        before, _number, after = (printed(figure, None, self.language) or "").partition(number)
        after = escape(after) + self._measured(figure)
        around = [Safe("<small>%s</small>") % part if part else "" for part in (before, after)]
        return self._framed(reading, data_element(figure, number).join(around))

    def cell(self, reading: Value, *, timed: bool = True, named: bool = True) -> Safe:
        """The value as a table shows it, with its details below; `timed` is False where its time stands beside it.

        `named` is False where the table says that all its values are targets.
        """
        details = self.details(reading, timed=timed)
        below = f'<br><span class="meta">{details}</span>' if details else ""
        value = self.stated(reading) if named else self._part(reading, self._value(reading.figure))
        return Safe(f"{value}{below}")

    def details(self, reading: Value, *, timed: bool = True, ranked: bool = False) -> Safe:
        """Comparison, rank unless it stands for the value (`ranked`: always), and time if it is not plainly the report's."""
        figure = reading.figure
        comparison = change_beside(figure, self.language)
        parts = (
            comparison and data_element(figure, comparison, "comparison"),
            self._rank(figure) if ranked or figure.value is not None else "",
            "" if reading.plain or not timed else escape(self.when(reading)),
        )
        return Safe(self._("; ").join(part for part in parts if part))

    def noted(self, reading: Value) -> Safe:
        """The day or stretch, whatever it is, and the rank unless it stands for the value."""
        time = self.when(reading)
        rank = self._rank(reading.figure) if reading.figure.value is not None else ""
        parts = escape(opening(time)), rank
        return Safe(self._("; ").join(part for part in parts if part))

    def when(self, reading: Value) -> str:
        """The day or stretch for which the figure stands, as plain text; empty if the source names none.

        What a publication says without either stands for the day on which it came out.
        """
        if reading.publication and not (reading.day or reading.stretch):
            return self.published(reading.publication)
        stretch = "" if reading.stretch is None else self.writer.stretch_name(reading.stretch)
        if reading.day is None:
            return stretch
        day = date_text(reading.day, self.language)
        if reading.status != "target":
            return self._("as of {day}").format(day=day)
        if reading.stretch and reading.day == reading.stretch.end:
            return stretch
        return self._("; ").join((stretch, self._("by {day}").format(day=day)))

    def published(self, publication: Publication) -> str:
        """When it was published."""
        day = date_text(publication.published_on, self.language)
        return self._("published on {day}").format(day=day)

    def cited(self, reading: Value, name: str) -> Safe:
        """The indicator `name` and its value as they are cited: with the time, and as what it is."""
        value = self._part(reading, self._value(reading.figure))
        change = change_beside(reading.figure, self.language)
        if change:
            value = Phrase(escape(self._("{value}, {change}"))).format(
                value=value, change=data_element(reading.figure, change, "comparison")
            )
        return Phrase(escape(self._frame(reading))).format(
            indicator=spoken(name, self.language, escape), value=value, time=self.when(reading)
        )

    def _frame(self, reading: Value) -> str:
        match reading.status:
            case "actual":
                return self._("{indicator}, {value} ({time})")
            case "target":
                return self._("{indicator}, target of the plan ({time}): {value}")
            case "background":
                if self.when(reading):
                    return self._("{indicator}, background figure ({time}): {value}")
                return self._("{indicator}, background figure: {value}")
        assert_never(reading.status)

    def _framed(self, reading: Value, value: Safe) -> Safe:
        value = self._part(reading, value)
        match reading.status:
            case "actual":
                return value
            case "target":
                return Phrase(escape(self._("Target: {target}"))).format(target=value)
            case "background":
                return Phrase(escape(self._("Background: {value}"))).format(value=value)
        assert_never(reading.status)

    def _part(self, reading: Value, value: Safe) -> Safe:
        of = reading.figure.of
        if of is None:
            return value
        if of in reading.figure.measures:
            return Phrase(escape(self._("{value} (part of the total)"))).format(value=value)
        whole = foreign(self.writer.indicators[of].name, self.language, escape)
        return Phrase(escape(self._("{value} (part of: {whole})"))).format(value=value, whole=whole)

    def _value(self, figure: Figure) -> Safe:
        """The value with its noun; of a figure that states none, the rank or the change."""
        text = whole(figure, self.language)
        if text is None:
            return self._rank(figure)
        if printed(figure, None, self.language) is None:
            return data_element(figure, text, "comparison")
        noun = self._noun(figure, self.writer.indicators[figure.measures[0]])
        return Safe(f"{data_element(figure, text)}{noun}")

    def _measured(self, figure: Figure) -> Safe:
        """The unit where English leaves it to the noun: a length, a weight; what is counted the indicator names itself."""
        unit = find(figure.unit)
        counted = unit is None or unit.kind == "count"
        return Safe() if counted else self._noun(figure, self.writer.indicators[figure.measures[0]])

    def _noun(self, figure: Figure, indicator: Indicator) -> Safe:
        """What is counted, where English needs the noun and the number carries no sign of its own."""
        unit = find(figure.unit)
        if in_chinese(self.language) or indicator.unit is None or (unit and unit.sign):
            return Safe()
        if unit and unit.words and (figure.value is None or figure.before is not None):
            return Safe()  # a range, or from one value to another, is printed with its unit
        words = (indicator.unit.one, indicator.unit.en) if indicator.unit.en or not unit else unit.words
        noun = words and words[figure.amount != 1]
        if indicator.unit.en is None and not noun:
            return Safe(f" {foreign(indicator.unit, self.language, escape)}")
        return Safe(f" {escape(noun)}") if noun else Safe()

    def _rank(self, figure: Figure) -> Safe:
        if figure.rank is None:
            return Safe()
        scope = {
            "nation": self._("{rank} in the country"),
            "province": self._("{rank} in the province"),
            "city": self._("{rank} in the city"),
            "other": "{rank}",
            "none": "{rank}",
        }[figure.rank.scope]
        rank = printed(figure, "rank", self.language) or ""
        if figure.rank.among:
            scope = "{rank}"  # the mark says it
        return Phrase(escape(scope)).format(rank=data_element(figure, rank, "rank"))
