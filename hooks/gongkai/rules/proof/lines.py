"""The lines of a report as its source has them, and as the nodes of its tree print them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ...faults.problems import Place
from ...model.languages import ORIGINAL
from ...model.markers import Marker, Style, label, read
from ...model.marks import pieces
from ...model.tree import Node, outline
from ...reading.source import KeyPath, Source
from ..fidelity import Segment, normalise

SHOWN = 24
"""Characters of a line in a message."""


@dataclass(frozen=True)
class Line:
    """A line that says something; `number` counts the lines of the source, or of the tree printed."""

    text: str
    number: int

    @cached_property
    def marker(self) -> Marker | None:
        """What it begins with, as far as that looks like a marker."""
        return read(self.text) or label(self.text)

    @property
    def style(self) -> Style | None:
        """Style of its marker."""
        return self.marker.style if self.marker else None

    @cached_property
    def body(self) -> str:
        """What it says behind its marker."""
        return self.text[len(self.marker.printed) :].lstrip() if self.marker else self.text

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return "\t" in self.text


@dataclass(frozen=True)
class Told(Line):
    """A line printed by a node, and the pieces of the data that it is made of."""

    node: Node
    above: tuple[Node, ...]
    segments: tuple[Segment, ...]

    @property
    def place(self) -> Place:
        """Where the line begins in the data."""
        return self.segments[0].locate(0)

    @property
    def said(self) -> list[Segment]:
        """The pieces behind the marker."""
        left, kept = len(self.text) - len(self.body), []
        for segment in self.segments:
            cut = min(left, len(segment.text))
            left -= cut
            if segment.text[cut:]:
                offset = None if segment.offset is None else segment.offset + cut
                kept.append(Segment(segment.text[cut:], segment.source, segment.path, offset))
        return kept or [Segment("", self.segments[0].source, self.segments[0].path)]


def shown(text: str) -> str:
    """The beginning of a text, for a message."""
    text = text.replace("\t", " | ")
    return f"{text[:SHOWN]}…" if len(text) > SHOWN else text


def source_lines(archived: str) -> list[Line]:
    """The lines of an archived source that say something, marks beside Chinese widened."""
    lines = enumerate(archived.split("\n"), start=1)
    return [Line(_bare(normalise(line)), number) for number, line in lines if line.strip()]


def told_lines(tree: Sequence[Node], sources: Mapping[str, Source]) -> Iterator[Told]:
    """Yield the lines that the nodes of a tree print, from the data files by name."""
    for placed in outline(tree):
        for segments in _segments(placed.node, sources):
            text = normalise("".join(segment.text for segment in segments))
            if text.strip():
                yield Told(text, placed.line, placed.node, placed.above, tuple(_widened(segments, text)))


def _bare(line: str) -> str:
    """A line without white space around it; a row keeps its empty cells."""
    return line.strip(" \u3000\xa0\r") if "\t" in line else line.strip()


def _widened(segments: Sequence[Segment], text: str) -> Iterator[Segment]:
    """Yield the segments with what `text` says in their places."""
    at = 0
    for segment in segments:
        end = at + len(segment.text)
        yield Segment(text[at:end], segment.source, segment.path, segment.offset)
        at = end


def _segments(node: Node, sources: Mapping[str, Source]) -> Iterator[list[Segment]]:
    """Yield the pieces of each line that a node prints."""
    assert node.at, "the tree was not read from data"
    source, path = sources[node.at.file], node.at.path
    if node.rows:
        yield from (list(_row(source, (*path, "rows", number), row)) for number, row in enumerate(node.rows))
        return
    found = [Segment(node.marker + node.gap, source, path)]
    if node.heading:
        found += _marked(source, (*path, "heading", ORIGINAL), node.heading.zh)
        found.append(Segment(node.stop, source, (*path, "heading", ORIGINAL)))
    short = source.get((*path, ORIGINAL)) is not None
    for index, sentence in enumerate(node.sentences):
        found += _marked(
            source, (*path, ORIGINAL) if short else (*path, "sentences", index, ORIGINAL), sentence.zh
        )
    yield found


def _row(source: Source, path: KeyPath, row: Sequence[str]) -> Iterator[Segment]:
    for column, cell in enumerate(row):
        yield Segment("\t" if column else "", source, (*path, column))
        yield Segment(cell, source, (*path, column), 0)


def _marked(source: Source, path: KeyPath, text: str) -> Iterator[Segment]:
    for piece in pieces(text):
        yield Segment(piece.printed, source, path, piece.offset)
