"""Proof that a report's tree is its archived source, line by line: one node too few or too many is one fault, at its place.

Lines are held together by what they say, not by their numbers; so where a node is missing, those after it,
which the order then numbers otherwise, are no faults of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cached_property

from ..fidelity import Segment, differences, normalise
from ..model.markers import Marker, Style, read
from ..model.marks import pieces
from ..model.tree import Node, outline
from ..problems import N_, Place, Problem, problem
from ..schema import Erratum
from ..source import KeyPath, Source
from .alignment import Pair, aligned

MOST_CHANGED = 10
"""Characters that an erratum may change."""

_SHOWN = 24


@dataclass(frozen=True)
class Line:
    """A line of the report: of the source, or printed by a node of the tree."""

    text: str
    number: int

    @cached_property
    def marker(self) -> Marker | None:
        """What it begins with, as far as it looks like a marker."""
        return read(self.text)

    @property
    def body(self) -> str:
        """What it says behind its marker."""
        return self.text[len(self.marker.printed) :].lstrip() if self.marker else self.text

    @property
    def style(self) -> Style | None:
        """Style of its marker."""
        return self.marker.style if self.marker else None

    @property
    def shown(self) -> str:
        """Its beginning, for a message."""
        return f"{self.text[:_SHOWN]}…" if len(self.text) > _SHOWN else self.text


@dataclass(frozen=True)
class Told(Line):
    """A line printed by a node, and the pieces of the data that it is made of."""

    node: Node
    above: tuple[Node, ...]
    segments: tuple[Segment, ...]
    place: Place

    @property
    def said(self) -> list[Segment]:
        """The pieces behind the marker."""
        left, kept = len(self.text) - len(self.body), []
        for segment in self.segments:
            cut = min(left, len(segment.text))
            left -= cut
            if segment.text[cut:]:
                kept.append(Segment(segment.text[cut:], segment.source, segment.path, _moved(segment, cut)))
        return kept or [Segment("", self.segments[0].source, self.segments[0].path)]


def proof(
    tree: Sequence[Node], sources: Mapping[str, Source], archived: str, errata: Sequence[Erratum] = ()
) -> Iterator[Problem]:
    """Yield a problem for each line of the tree that the archived source does not hold so, and each that it lacks."""
    theirs = source_lines(archived, errata)
    ours = list(_told(tree, sources))
    pairs = aligned([line.body for line in ours], [line.body for line in theirs])
    held = _Held(ours, theirs, pairs)
    yield from held.faults()


def source_lines(archived: str, errata: Sequence[Erratum] = ()) -> list[Line]:
    """The lines of an archived source that say something, errata corrected and half-width marks widened."""
    for erratum in errata:
        archived = archived.replace(erratum.printed, erratum.corrected)
    lines = enumerate(archived.split("\n"), start=1)
    return [Line(_bare(normalise(line)), number) for number, line in lines if line.strip()]


def declared(head: Source, archived: str, errata: Sequence[Erratum]) -> Iterator[Problem]:
    """Yield a problem for each erratum that does not name one place, or changes more than a slip."""
    for index, erratum in enumerate(errata):
        where = head.locate(("errata", index, "printed"))
        count, changed = archived.count(erratum.printed), _changed(erratum)
        if count != 1:
            message = N_("the source holds {printed} {count} times; an erratum must name one place")
            yield problem(where, message, printed=repr(erratum.printed), count=count)
        if erratum.printed == erratum.corrected:
            yield problem(where, N_("the erratum changes nothing"))
        elif changed > MOST_CHANGED:
            message = N_(
                "the erratum changes {count} characters, and a slip has {limit} at most; keep the text of the source"
            )
            yield problem(where, message, count=changed, limit=MOST_CHANGED)
        if "\n" in erratum.corrected or erratum.printed.count("\n") > 1:
            yield problem(where, N_("the erratum goes over several paragraphs; declare one for each"))


def _changed(erratum: Erratum) -> int:
    matcher = SequenceMatcher(None, normalise(erratum.printed), normalise(erratum.corrected), autojunk=False)
    return sum(max(a2 - a1, b2 - b1) for kind, a1, a2, b1, b2 in matcher.get_opcodes() if kind != "equal")


def _bare(line: str) -> str:
    """A line without white space around it; a row keeps its empty cells."""
    return line.strip(" \u3000\xa0\r") if "\t" in line else line.strip()


def _told(tree: Sequence[Node], sources: Mapping[str, Source]) -> Iterator[Told]:
    for placed in outline(tree):
        for segments in _segments(placed.node, sources):
            text = normalise("".join(segment.text for segment in segments))
            if text.strip():
                place = segments[0].locate(0)
                yield Told(text, placed.line, placed.node, placed.above, tuple(_widened(segments, text)), place)


def _widened(segments: Sequence[Segment], text: str) -> Iterator[Segment]:
    """Yield the segments with what `text` says in their places."""
    at = 0
    for segment in segments:
        end = at + len(segment.text)
        yield Segment(text[at:end], segment.source, segment.path, segment.offset)
        at = end


def _segments(node: Node, sources: Mapping[str, Source]) -> Iterator[list[Segment]]:
    """Yield the pieces of each line that a node prints."""
    assert node.at
    source, path = sources[node.at.file], node.at.path
    for row, cells in enumerate(node.rows):
        found = [segment for column, cell in enumerate(cells) for segment in _cell(source, (*path, "rows", row, column), cell)]
        yield found[:-1]
    if node.rows:
        return
    head = Segment(node.marker + node.gap, source, path)
    heading = list(_marked(source, (*path, "heading", "zh"), node.heading.zh)) if node.heading else []
    text = [
        segment
        for index, sentence in enumerate(node.sentences)
        for segment in _marked(source, _path(source, path, index), sentence.zh)
    ]
    stop = Segment(node.stop, source, (*path, "heading", "zh"))
    yield [head, *heading, stop, *text]


def _cell(source: Source, path: KeyPath, cell: str) -> tuple[Segment, Segment]:
    return Segment(cell, source, path, 0), Segment("\t", source, path)


def _path(source: Source, path: KeyPath, index: int) -> KeyPath:
    return (*path, "zh") if source.get((*path, "zh")) is not None else (*path, "sentences", index, "zh")


def _marked(source: Source, path: KeyPath, text: str) -> Iterator[Segment]:
    for piece in pieces(text):
        yield Segment(piece.printed, source, path, piece.offset)


def _moved(segment: Segment, by: int) -> int | None:
    return None if segment.offset is None else segment.offset + by


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

    def faults(self) -> Iterator[Problem]:
        """Yield what differs, in the order of the source."""
        at = 0
        while at < len(self.pairs):
            our, their = self.pairs[at]
            if our is not None and their is not None:
                yield from self._pair(self.ours[our], self.theirs[their])
            elif our is not None:
                yield from self._extra(self.ours[our])
            else:
                end = self._end_of_missing(at)
                yield from self._missing(at, end)
                at = end - 1
            at += 1

    def _pair(self, our: Told, their: Line) -> Iterator[Problem]:
        if our.text == their.text:
            if our.marker:
                self._count(our.marker.style).explains(our.marker.number, their.marker.number if their.marker else 0)
            return
        if our.style == their.style:
            if our.marker and their.marker and not self._count(our.marker.style).explains(our.marker.number, their.marker.number):
                yield self._misnumbered(our, their)
            if our.body != their.body:
                yield from differences(their.body, [our.said])
        elif our.body == their.body:
            yield self._misnumbered(our, their)
        else:
            yield from differences(their.text, [list(our.segments)])

    def _misnumbered(self, our: Told, their: Line) -> Problem:
        message = N_("「{text}」 begins with {theirs} in the source, here with {ours}; set marker, or list and start")
        ours, theirs = (line.marker.printed if line.marker else "–" for line in (our, their))
        return problem(our.place, message, text=_shown(our.body), ours=ours, theirs=theirs)

    def _extra(self, our: Told) -> Iterator[Problem]:
        if our.marker:
            self._count(our.marker.style).missing -= 1
        extra = [self.ours[at] for at, their in self.pairs if at is not None and their is None]
        if any(line.node is node for node in our.above for line in extra) or self._row_told(our, extra):
            return
        elsewhere = next((line for line in self._lacking() if line.body == our.body), None)
        if elsewhere:
            message = N_("「{ours}」 stands elsewhere in the source (line {line}); move it there")
            yield problem(our.place, message, ours=our.shown, line=elsewhere.number)
        else:
            message = N_("the source does not hold 「{ours}」; remove it, or write what the source says")
            yield problem(our.place, message, ours=our.shown)

    @staticmethod
    def _row_told(our: Told, extra: Sequence[Told]) -> bool:
        """Whether the line is a row of a table of which all rows are too many, and not the first."""
        rows = [line for line in extra if line.node is our.node]
        return len(rows) == len(our.node.rows) and rows[0] is not our

    def _lacking(self) -> Iterator[Line]:
        return (self.theirs[their] for our, their in self.pairs if our is None and their is not None)

    def _missing(self, start: int, end: int) -> Iterator[Problem]:
        """Yield the fault that one node is missing: its line, and those that stand below it."""
        lines = [self.theirs[their] for _, their in self.pairs[start:end] if their is not None]
        first = lines[0]
        if first.marker:
            self._count(first.marker.style).missing += 1
        said = {self.ours[our].body for our, their in self.pairs if our is not None and their is None}
        if first.body in said:
            return
        before = next((self.ours[our] for our, _ in reversed(self.pairs[:start]) if our is not None), None)
        after = self.ours[0] if self.ours else None
        anchor = before or after
        place = anchor.place if anchor else Place("report.yml")
        message = (
            N_("behind this the source has 「{source}」 (line {line}, {count} lines), which is missing; add {what}")
            if before
            else N_("before this the source has 「{source}」 (line {line}, {count} lines), which is missing; add {what}")
        )
        yield problem(place, message, source=first.shown, line=first.number, count=len(lines), what=self._what(first))

    def _what(self, line: Line) -> str:
        """What to write for a line that is missing, as its like is written."""
        if "\t" in line.text:
            return f"- [{', '.join(line.text.split(chr(9)))}]"
        like = next((our.node for our in self.ours if line.style and our.style == line.style), None)
        if like and like.heading:
            return f"- heading: {{zh: {_shown(line.body.partition('。')[0])}, en: null}}"
        return f"- zh: {_shown(line.body)}"

    def _end_of_missing(self, start: int) -> int:
        """Number of the pair behind the missing line at `start` and all that stands below it."""
        first, doubled = self._their(start), {line.body for line in self._double()}
        end = start + 1
        while end < len(self.pairs) and self.pairs[end][0] is None:
            line = self._their(end)
            below = first.style is not None and line.style != first.style
            if not (below or ("\t" in first.text and "\t" in line.text)) or line.body in doubled:
                break
            end += 1
        return end

    def _double(self) -> Iterator[Line]:
        return (self.ours[our] for our, their in self.pairs if our is not None and their is None)

    def _their(self, at: int) -> Line:
        their = self.pairs[at][1]
        assert their is not None
        return self.theirs[their]

    def _count(self, style: Style) -> _Counted:
        return self.counted.setdefault(style, _Counted())


def _shown(text: str) -> str:
    return f"{text[:_SHOWN]}…" if len(text) > _SHOWN else text
