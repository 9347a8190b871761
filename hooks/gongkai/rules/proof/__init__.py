"""Proof that a report's tree is its archived source: one node too few or too many is one fault, at its place.

Lines are held together by what they say, not by their numbers; so where a node is missing, those after it,
which the order then numbers otherwise, are no faults of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ...faults.problems import N_, Place, Problem, problem
from ...model.errata import corrected
from ...model.markers import Style
from ...model.report import Erratum
from ...model.tree import Node
from ...reading.source import Source
from ..fidelity import differences
from .alignment import Pair, aligned
from .lines import Line, Told, shown, source_lines, told_lines


def proof(
    tree: Sequence[Node], sources: Mapping[str, Source], archived: str, errata: Sequence[Erratum] = ()
) -> Iterator[Problem]:
    """Yield a problem for each line of the tree that the archived source does not hold so, and each that it lacks.

    `sources` are the data files by the names that the nodes give.
    """
    theirs = source_lines(corrected(archived, errata))
    ours = list(told_lines(tree, sources))
    pairs = aligned([line.body for line in ours], [line.body for line in theirs])
    yield from _Held(ours, theirs, pairs).faults()


@dataclass
class _Counted:
    """How far the numbers of one style are off here, and by how many missing nodes that is explained."""

    last: int = 0
    off: int = 0
    missing: int = 0

    def explains(self, ours: int, theirs: int) -> bool:
        """Whether two numbers differ just by the nodes that are missing or too many before them."""
        off, restarts = theirs - ours, ours <= self.last
        low, high = sorted((0, self.missing)) if restarts else (self.off + self.missing,) * 2
        self.last, self.off, self.missing = ours, off, 0
        return low <= off <= high


@dataclass
class _Held:
    """The lines of a tree held against those of the source."""

    ours: Sequence[Told]
    theirs: Sequence[Line]
    pairs: Sequence[Pair]
    counted: dict[Style, _Counted] = field(default_factory=dict)

    @cached_property
    def extra(self) -> list[Told]:
        """Lines that the source does not hold at their places."""
        return [self.ours[our] for our, their in self.pairs if our is not None and their is None]

    @cached_property
    def missing(self) -> list[Line]:
        """Lines of the source that the tree does not hold at their places."""
        return [self.theirs[their] for our, their in self.pairs if our is None and their is not None]

    def faults(self) -> Iterator[Problem]:
        """Yield what differs, in the order of the source."""
        at = 0
        while at < len(self.pairs):
            our, their = self.pairs[at]
            end = at + 1
            if our is None:
                end = self._end_of_missing(at)
                yield from self._missing(at, end)
            elif their is None:
                yield from self._extra(self.ours[our])
            else:
                yield from self._pair(self.ours[our], self.theirs[their])
            at = end

    def _pair(self, our: Told, their: Line) -> Iterator[Problem]:
        if our.style != their.style:
            if our.body == their.body:
                yield _misnumbered(our, their)
            else:
                yield from differences(their.text, list(our.segments))
            return
        if our.marker and their.marker:
            counted = self.counted.setdefault(our.marker.style, _Counted())
            ours, wanted = our.marker.number, their.marker.number
            if not counted.explains(ours, wanted) and ours != wanted:
                yield _misnumbered(our, their)
        if our.body != their.body:
            yield from differences(their.body, our.said)

    def _extra(self, our: Told) -> Iterator[Problem]:
        if our.style:
            self.counted.setdefault(our.style, _Counted()).missing -= 1
        if self._follows(our):
            return
        elsewhere = next((line for line in self.missing if line.body == our.body), None)
        if elsewhere:
            message = N_("「{ours}」 stands elsewhere in the source, on line {line}; move it there")
            yield problem(our.place, message, ours=shown(our.text), line=elsewhere.number)
        else:
            message = N_("the source does not hold 「{ours}」; remove it, or write what the source says")
            yield problem(our.place, message, ours=shown(our.text))

    def _follows(self, our: Told) -> bool:
        """Whether the line is too many only because its node is, or one above it."""
        if any(line.node is node for node in our.above for line in self.extra):
            return True
        rows = [line for line in self.extra if line.node is our.node]
        return len(rows) == len(our.node.rows) and rows[0] is not our

    def _missing(self, start: int, end: int) -> Iterator[Problem]:
        """Yield the fault that one node is missing: its line, and those that stand below it."""
        first, last = self._their(start), self._their(end - 1)
        if first.style:
            self.counted.setdefault(first.style, _Counted()).missing += 1
        if any(line.body == first.body for line in self.extra):
            return
        before = next((self.ours[our] for our, _ in reversed(self.pairs[:start]) if our is not None), None)
        message = (
            N_("after this the source goes on with 「{source}」 (line {lines}), which is missing; add {what}")
            if before
            else N_("before this the source has 「{source}」 (line {lines}), which is missing; add {what}")
        )
        lines = f"{first.number}–{last.number}" if last is not first else first.number
        where = before or next(iter(self.ours), None)
        place = where.place if where else Place("report.yml")
        yield problem(place, message, source=shown(first.text), lines=lines, what=self._what(first))

    def _end_of_missing(self, start: int) -> int:
        """Number of the pair behind the missing line at `start` and all that stands below it."""
        first, moved = self._their(start), {line.body for line in self.extra}
        end = start + 1
        while end < len(self.pairs) and self.pairs[end][0] is None:
            line = self._their(end)
            below = first.style is not None and line.style != first.style
            if not (below or (first.is_row and line.is_row)) or line.body in moved:
                break
            end += 1
        return end

    def _their(self, at: int) -> Line:
        their = self.pairs[at][1]
        assert their is not None
        return self.theirs[their]

    def _what(self, line: Line) -> str:
        """What to write for a line that is missing, as its like is written."""
        if line.is_row:
            return f"- [{', '.join(cell or chr(34) * 2 for cell in line.text.split(chr(9)))}]"
        like = next((our.node for our in self.ours if line.style and our.style == line.style), None)
        if like and like.heading:
            return f"- heading: {{zh: {shown(line.body.partition('。')[0])}, en: null}}"
        return f"- zh: {shown(line.body)}"


def _misnumbered(our: Told, their: Line) -> Problem:
    message = N_(
        "「{text}」 begins with {theirs} in the source, here with {ours}; mend the order, or set marker"
    )
    ours, theirs = (line.marker.printed if line.marker else "–" for line in (our, their))
    return problem(our.place, message, text=shown(our.body), ours=ours, theirs=theirs)
