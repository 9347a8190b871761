"""How the lines of a text divide into headings and text, and below which line each of them stands."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice, takewhile
from types import MappingProxyType

from ..model.due import ASSIGNED
from ..model.markers import inline
from .annexes import told_amid
from .ends import Ends, ending, opening
from .headings import (
    Shape,
    as_text,
    decide,
    named_run_in,
    stands_alone,
    tells,
    unmarked_label,
    unmarked_run_in,
    whole,
)
from .hints import called_headings, ranks
from .levels import ROOT, Levels
from .lines import PART, SECTION, Line, lines
from .unmarked import unmarked_ranks

_CAPTION = re.compile(r"[（(]?单位：|表$|一览表|情况表|统计表")
_UNIT = re.compile(r"^[（(]?(计量|金额)?单位[：:]\S{1,20}[）)]?$")
_SEVERAL, _NAME = 3, 6
"""So many paragraphs that begin with a name each, of at most so many characters."""
_MOSTLY = 0.6
_NOTE = re.compile(r"(注|备注|附注|说明)[：:]")


class Layout:
    """The lines of a text, numbered from 0, and what was decided of them."""

    def __init__(self, text: str, levels: Mapping[int, int] = MappingProxyType({})) -> None:
        told = lines(text)
        head = opening(told)
        self.lines: Sequence[Line] = told_amid(told, len(head))
        self.levels = called_headings(self.lines, levels)
        self.ends: Ends = head | ending(self.lines, len(head))
        """Role and kind of the lines before and behind the body."""

        self.starts = [at for at in range(len(self.lines)) if at not in self.ends and not self._in_table(at)]
        """Lines of the body that begin a node: of a table the first."""

        self.shapes, self.parents = self._decided()

    @cached_property
    def below(self) -> Mapping[int, Sequence[int]]:
        """The lines that stand below each line, in order; below ROOT the parts."""
        found: dict[int, list[int]] = defaultdict(list)
        for at, parent in self.parents.items():
            found[parent].append(at)
        return found

    def rows(self, at: int) -> tuple[tuple[str, ...], ...]:
        """The rows of the table that begins at a line."""
        return tuple(takewhile(bool, (line.cells for line in islice(self.lines, at, None))))

    def is_caption(self, at: int) -> bool:
        """Whether the line names the table that begins behind it."""
        line = self.lines[at]
        after = at + 2 if self.is_unit(at + 1) else at + 1
        if line.cells or line.closed or line.appended or self.is_unit(at) or not self._is_row(after):
            return False
        names = self._marked and not self.lines[at - 1].labelled
        return line.labelled or (not line.marker and (names or bool(_CAPTION.search(line.rest))))

    @cached_property
    def _marked(self) -> bool:
        """Whether the parts bear markers, so that what stands without one before a table names only that."""
        return any(line.rank is not None and line.rank <= PART for line in self.lines)

    def is_unit(self, at: int) -> bool:
        """Whether the line only names the unit of the table that begins on the next line."""
        return self._is_row(at + 1) and bool(_UNIT.search(self.lines[at].body))

    def is_note(self, at: int) -> bool:
        """Whether the line explains a table or the whole."""
        marker = self.lines[at].marker
        return marker is not None and bool(_NOTE.match(marker.printed))

    def _is_row(self, at: int) -> bool:
        return at < len(self.lines) and bool(self.lines[at].cells)

    def _assigns(self, at: int) -> bool:
        """Whether the line only says who has to do what stands before it."""
        return not self.lines[at].marker and bool(ASSIGNED.search(self.lines[at].rest))

    def _in_table(self, at: int) -> bool:
        """Whether the line is a row of a table that began before."""
        return self._is_row(at) and at > 0 and self._is_row(at - 1) and at - 1 not in self.ends

    def _decided(self) -> tuple[dict[int, Shape], dict[int, int]]:
        """Shape and parent of each line: guessed first, then told by what its siblings are."""
        guess = {at: shape for at in self.starts if (shape := self._guess(at))}
        shapes = self._shapes(guess, self._parents(guess))
        parents = self._parents(shapes)
        return shapes | dict(self._unmarked(shapes, parents)), parents

    def _guess(self, at: int) -> Shape | None:
        """Shape of a line at first sight."""
        line = self.lines[at]
        if line.cells or not line.body or self.is_unit(at) or self._assigns(at):
            return None
        if self.is_caption(at):
            return Shape(line.rest)
        if line.marker:
            place = line.rank
            opens = line.entitled or (place is not None and place <= SECTION)
            return whole(line) or (Shape("?", "", line.rest) if opens else None)
        return whole(line) if at in self.levels or stands_alone(self.lines, at) else None

    def _parents(self, shapes: Mapping[int, Shape]) -> dict[int, int]:
        places = {self.lines[at].rank for at in self.starts}
        titled = not places & set(range(PART + 1))
        own = {
            at: shapes[at].heading
            for at in self.starts
            if at in shapes and shapes[at].own_line and not self.lines[at].marker
        }
        settled = self._marked or bool(self.levels)
        known = {
            **unmarked_ranks(own, self.lines, self.starts, settled=settled), **ranks(self.lines, self.levels, titled=titled),
        }  # fmt: skip
        levels = Levels(self.lines, shapes, titled=titled, ranks=known)
        parents: dict[int, int] = {}
        for at in sorted([*self.starts, *self.ends]):
            if at in self.ends or at in self._last_notes:
                levels.end()
            if at in self._last_notes:
                parents[at] = ROOT
            elif at not in self.ends:
                caption = self._captioned(at)
                told = levels.caption if self.is_caption(at) else levels.parent
                parents[at] = told(at) if caption is None else caption
        return parents

    @cached_property
    def _last_notes(self) -> frozenset[int]:
        """Notes behind the whole report, which stand below nothing."""
        last = len(self.starts)
        while last and self.is_note(self.starts[last - 1]) and not self._is_row(self.starts[last - 1] - 1):
            last -= 1
        return frozenset(self.starts[last:])

    def _captioned(self, at: int) -> int | None:
        """Number of the line that names the table to which the line belongs, if one does."""
        if not (self._is_row(at) or self.is_unit(at)):
            return None
        before = at - 2 if self._is_row(at) and at and self.is_unit(at - 1) else at - 1
        return before if before >= 0 and before not in self.ends and self.is_caption(before) else None

    def _shapes(self, guess: Mapping[int, Shape], parents: Mapping[int, int]) -> dict[int, Shape]:
        """Shapes of the marked lines as their siblings have them, and of those that stand alone."""
        shapes = {at: as_text(self.lines[at]) for at in self.starts}
        groups: dict[tuple[int, object], list[int]] = defaultdict(list)
        for at in self.starts:
            line = self.lines[at]
            if line.marker and not line.explains:
                groups[parents[at], line.marker.style if line.rank is None else line.rank].append(at)
            elif at in guess and guess[at].own_line and not line.marker:
                shapes[at] = guess[at]
        said = (at for at in parents if self.lines[at].body or self.lines[at].cells)
        opened = {parents[at] for at in said if not (self._assigns(at) or self._named(at, parents[at]))}
        for group in groups.values():
            shapes |= decide(self.lines, group, [at in opened for at in group])
        return shapes | self._explained(parents)

    def _named(self, at: int, above: int) -> bool:
        """Whether the line names a table behind a sentence, which is no heading for that."""
        return self.is_caption(at) and self.lines[above].closed

    def _explained(self, parents: Mapping[int, int]) -> dict[int, Shape]:
        """Shapes of the notes that explain a name each, where most of those that stand side by side do."""
        groups: dict[int, list[int]] = defaultdict(list)
        for at in self.starts:
            if self.lines[at].is_note:
                groups[parents[at]].append(at)
        found: dict[int, Shape] = {}
        for group in groups.values():
            named = {at: shape for at in group if (shape := named_run_in(self.lines[at]))}
            found |= named if len(named) >= _MOSTLY * len(group) else {}
        return found

    def _unmarked(
        self, shapes: Mapping[int, Shape], parents: Mapping[int, int]
    ) -> Iterator[tuple[int, Shape]]:
        """Yield the shapes of paragraphs that begin with a heading without marker: several, side by side."""
        groups: dict[int, list[int]] = defaultdict(list)
        labels: dict[int, Shape] = {}
        for at in self.starts:
            line = self.lines[at]
            if not (line.marker or line.cells or shapes[at].heading or self._assigns(at)):
                groups[parents[at]].append(at)
                answers = parents[at] != ROOT and self.lines[parents[at]].asks
                if not answers and (label := unmarked_label(line)):
                    labels[at] = label
        often = Counter(label.heading for label in labels.values() if tells(label))
        for group in groups.values():
            headed = [(at, shape) for at in group if (shape := unmarked_run_in(self.lines[at]))]
            if len(headed) > 1 and len(headed) * 2 >= len(group) - 1:
                yield from headed
            named = [(at, shape) for at in group if (shape := named_run_in(self.lines[at]))]
            if len(named) == len(group) >= _SEVERAL and all(
                len(shape.heading) <= _NAME for _, shape in named
            ):
                yield from named  # 骨科：…, 儿科：…
        for at, label in labels.items():
            if inline(label.text) or (often[label.heading] > 1 and tells(label)):
                yield at, label
