"""How a figure has moved: as the report says itself, and against the value before it; in words, with a mark beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from markupsafe import Markup as Safe
from markupsafe import escape

from ..faults.problems import N_
from ..model.archive import Value
from ..model.codes import WANTED
from ..model.movements import Movement, Way, movement, welcome
from ..model.printing import change_beside, opening
from ..model.registers import Wanted
from .markdown import Phrase, data_element
from .stating import Stating

if TYPE_CHECKING:
    from .writer import Writer

_MARKS: Mapping[Way | None, str] = {"up": "▲", "down": "▼", "same": "＝", None: ""}
_FRAMES: Mapping[Way | None, tuple[str, str]] = {
    "up": (N_("Up from {value} ({time})"), N_("Up")),
    "down": (N_("Down from {value} ({time})"), N_("Down")),
    "same": (N_("Unchanged from {value} ({time})"), N_("Unchanged")),
    None: (N_("Before: {value} ({time})"), N_("Not exact")),
}
"""What is said of each way with the value before, and where that stands beside it; None: one of the two is a bound."""


class Moving:
    """Writes changes in the language of `writer`, as HTML."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.stating = Stating(writer)
        self._: Callable[[str], str] = writer._

    @property
    def filters(self) -> Mapping[str, Callable[..., object]]:
        """What the templates write changes with."""
        return {
            "change": self.change,
            "moved": self.moved,
            "movement": self.movement,
            "later": self.later,
            "wanted": self.wanted,
        }

    def movement(self, reading: Value) -> Movement | None:
        """How the indicator of `reading` has moved to it, if it is a value of that and an earlier report states one."""
        indicator = self.writer.indicators[reading.figure.measures[0]]
        return movement(self.writer.archive, indicator, reading) if reading.reached(indicator.id) else None

    def later(self, reading: Value) -> Safe:
        """What the office has published of the indicator since `reading`; empty if nothing."""
        newest = self.writer.archive.newest(reading.figure.measures[0])
        if newest is None or newest.publication is None or newest.anchor == reading.anchor:
            return Safe()
        said = Phrase(escape(self._("A later figure: {value} ({time})")))
        return said.format(value=self.stating.stated(newest), time=self.stating.when(newest))

    def change(self, reading: Value) -> Safe:
        """The change that the report itself states, with its mark; empty if it states none."""
        figure = reading.figure
        words = change_beside(figure, self.writer.language)
        if figure.comparison is None or not words:
            return Safe()
        wanted = self.writer.indicators[figure.measures[0]].direction
        said = data_element(figure, opening(words), "comparison")
        return self._marked(said, figure.comparison.direction, wanted)

    def moved(self, moved: Movement, *, named: bool = True) -> Safe:
        """The value before, and which way it went from there; `named` is False where that value and its time stand beside it."""
        words = self.said(moved) if named else escape(self._(_FRAMES[moved.way][1]))
        return self._marked(words, moved.way, moved.indicator.direction)

    def said(self, moved: Movement) -> Safe:
        """The value before and which way it went from there, without a mark."""
        before, time = self.stating.stated(moved.before), self.stating.when(moved.before)
        return Phrase(escape(self._(_FRAMES[moved.way][0]))).format(value=before, time=time)

    def notes(self, reading: Value) -> list[str]:
        """What stands below a value where there is little room, plain: the change that the report states, the value before, the time."""
        moved = self.movement(reading)
        notes = (self.change(reading), self.moved(moved) if moved else "", self.stating.noted(reading))
        return [Safe(note).striptags() for note in notes if note]

    def wanted(self, wanted: Wanted) -> str:
        """Which way an indicator should go, in words."""
        return self._(WANTED[wanted])

    def _marked(self, words: Safe, way: Way | None, wanted: Wanted) -> Safe:
        """`words` behind the mark of the way, and which way is better where that is not what everybody expects."""
        good = welcome(way, wanted)
        kind = {True: " better", False: " worse", None: ""}[good]
        mark = Phrase('<span aria-hidden="true">{}</span>\u00a0').format(_MARKS[way]) if way else ""
        told = good is False or (good and wanted == "down")
        short = self._("more is better") if wanted == "up" else self._("less is better")
        better = Phrase("{}{}").format(self._("; "), short) if told else ""
        return Phrase('<span class="change{}">{}{}{}</span>').format(kind, mark, words, better)
