"""Below which line each line stands: told by the styles of markers, in whatever order a text uses them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ..model.markers import SIGNS, Style
from ..model.tree import Role
from .headings import Shape
from .lines import PART, SECTION, Line
from .roles import announces, role_of_part

ROOT = -1
DEEPEST = 5
"""Levels of a tree, the parts not counted."""

_BACK = re.compile(
    r"^(各位代表|各位委员|同志们|一年来，|过去一年，|回顾|总的看|总的来看|总体来?看|综上|以上|与此同时|此外，|同时，我们|同时，也|"
    r"在肯定成绩|在看到成绩|我们也?清醒|我们也|(但|同时)也要看到|(存在的?)?(主要)?(问题|不足)[：:])"
    r"|^.{0,16}存在(一些|以下|不少|着)?[^。，]{0,10}(问题|困难|不足)"
)
"""How a paragraph begins that speaks of the whole part again, not of the last section."""

_PARTS: tuple[Role, ...] = ("preamble", "closing", "annex", "glossary")
"""What headings without marker are for that are parts, whatever marks the others."""


@dataclass(frozen=True)
class _Open:
    """A line that others may stand below; `opens` if plain paragraphs do."""

    at: int
    style: Style | None
    rank: float
    opens: bool
    expects: bool


class Levels:
    """The lines that are open at one point of a text, the last one deepest."""

    def __init__(
        self, lines: Sequence[Line], shapes: Mapping[int, Shape], *, titled: bool, ranks: Mapping[int, float]
    ) -> None:
        self.lines, self.shapes, self.titled, self.ranks = lines, shapes, titled, ranks
        """`titled`: the parts bear headings without marker; `ranks`: how high those stand of which the file tells it."""
        labels = Counter(line.rest.partition("：")[0] for line in lines if "：" in line.rest)
        self._often = {label for label, times in labels.items() if times > 1}
        """Labels that come again, so that they stand below each of what they tell of: 存在问题：…."""
        self._open: list[_Open] = []

    def parent(self, at: int) -> int:
        """Number of the line below which that at `at` stands, ROOT for a part; asked line by line."""
        line, shape = self.lines[at], self.shapes.get(at, Shape())
        if line.labelled:
            return self._label(at, line, shape)
        if line.marker:
            return self._marked(at, line, shape)
        if shape.own_line:
            return self._headed(at, shape)
        return self._plain(at, line)

    def caption(self, at: int) -> int:  # noqa: ARG002 - asked as `parent` is
        """Number of the line below which stands what names a table: a heading on a line of its own."""
        run_in = {at for at, shape in self.shapes.items() if shape.heading and shape.text}
        self._close(lambda line: not line.opens or line.at in run_in)
        return self._top()

    def end(self) -> None:
        """Close all lines: what follows stands below none of them."""
        self._open.clear()

    def _marked(self, at: int, line: Line, shape: Shape) -> int:
        assert line.marker
        style, place = line.marker.style, line.rank
        if shape.heading or (place is not None and place <= SECTION):
            self._close(lambda line: line.style is None and not line.opens)
        alike = (open.style == style or (line.asks and self.lines[open.at].asks) for open in self._open)
        known = next((number for number, same in enumerate(alike) if same), None)
        if known is not None:
            sibling = self._open[known]
            del self._open[known:]
            if line.entitled or (sibling.opens and shape.heading and place is None):
                return self._push(at, style, sibling.rank, shape, line)
        elif place is not None:
            self._close(lambda line: line.rank >= place)
        else:
            self._close(lambda line: not line.opens and not line.expects)
        if line.entitled:
            self._close(lambda line: line.style is None and not self._counts(line.at, at, style))
        return self._push(at, style, self._rank(line, shape), shape, line)

    def _counts(self, above: int, at: int, style: Style) -> bool:
        """Whether a heading without marker has below it what the word at `at` counts: it names the word, or says it at once."""
        word, before = re.sub("[^\u4e00-\u9fff]|[第一]", "", style.first), self.lines[at - 1].rest
        named = word in self.shapes.get(above, Shape()).heading
        return named or above == at - 1 or before[-1:] in "：:" or announces(before)

    def _rank(self, line: Line, shape: Shape) -> float:
        if line.rank is not None:
            return line.rank
        if line.entitled or (self.titled and shape.own_line):
            return (self._open[-1].rank if self._open else PART - 1) + 0.5
        if not shape.own_line:
            return 9.5
        return 7.5 if line.marker and line.marker.style in SIGNS else 6.5

    def _headed(self, at: int, shape: Shape) -> int:
        before = self.lines[at - 1]
        if self._open and self._open[-1].at == at - 1 and before.labelled and not before.rest:
            return self._push(at, None, 0.5, shape)
        rank = self.ranks.get(at)
        is_part = self._is_part(shape)
        if rank is not None and not is_part:
            self._close(lambda line: line.rank >= rank)
            return self._push(at, None, rank, shape)
        if self.titled or is_part:
            self._open.clear()
            return self._push(at, None, PART, shape)
        self._close(lambda line: line.style is None or not line.opens or line.rank > 6)
        return self._push(at, None, 6.4, shape)

    def _is_part(self, shape: Shape) -> bool:
        return role_of_part(shape.heading, "review") in _PARTS

    def _label(self, at: int, line: Line, shape: Shape) -> int:
        if line.appended:
            self._open.clear()
            return self._push(at, line.marker.style if line.marker else None, 0, shape, line)
        self._close(lambda line: not line.opens)
        return self._top()

    def _plain(self, at: int, line: Line) -> int:
        if _BACK.search(line.rest) and line.rest.partition("：")[0] not in self._often:
            del self._open[1:]
        self._close(lambda line: not line.opens)
        above = self._top()
        told = self._open and self._is_part(self.shapes.get(self._open[0].at, Shape()))
        if line.rest[-1:] in ("：", ":") and not (told or announces(line.rest)):
            rank = self._open[-1].rank if self._open else SECTION
            self._open.append(_Open(at, None, rank + 0.1, opens=False, expects=True))
        return above

    def _close(self, closed: Callable[[_Open], bool]) -> None:
        while self._open and closed(self._open[-1]):
            self._open.pop()

    def _push(
        self, at: int, style: Style | None, place: float, shape: Shape, line: Line | None = None
    ) -> int:
        del self._open[DEEPEST:]
        above = self._top()
        headed = bool(shape.heading) and place <= 7
        opens = shape.own_line or headed or (line is not None and (line.labelled or line.entitled))
        expects = line is not None and (shape.text or shape.stop)[-1:] in ("：", ":")
        self._open.append(_Open(at, style, place, opens, expects))
        return above

    def _top(self) -> int:
        return self._open[-1].at if self._open else ROOT
