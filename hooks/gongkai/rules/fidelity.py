"""Proof that a report says what its source says, character for character.

The Chinese texts of a report, figures filled in and numbered as printed, must equal the archived source after
one declared normalisation (half-width punctuation next to Chinese becomes full-width) and the declared errata.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from ..faults.problems import N_, Place, Problem, problem
from ..model.data import Report
from ..model.errata import body, corrected
from ..model.languages import ORIGINAL
from ..model.outline import outline
from ..model.printing import printed
from ..model.references import Literal, pieces
from ..model.report import Erratum
from ..model.section import Section
from ..reading.source import KeyPath, Source
from ..reading.sources import ReportSources

_FULL_WIDTH = str.maketrans(",;:!?()", "，；：！？（）")
_CJK = re.compile("[\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60\u201c\u201d\u2018\u2019]")
_HALF_WIDTH = re.compile("[,;:!?()]+")
_AROUND = 12
_APART = 4
_LONG = 5_000


@dataclass(frozen=True)
class Segment:
    """A piece of the composed text, and where it comes from in the data."""

    text: str
    source: Source
    path: KeyPath
    offset: int | None = None

    def locate(self, index: int) -> Place:
        """Place in the data of the character at `index` of the piece."""
        if self.offset is None:
            return self.source.locate(self.path)
        return self.source.locate_in(self.path, self.offset + index)


def normalise(text: str) -> str:
    """`text` with full-width punctuation wherever a Chinese character or mark stands beside it."""

    def widened(marks: re.Match[str]) -> str:
        beside = text[max(marks.start() - 1, 0) : marks.start()] + text[marks.end() : marks.end() + 1]
        return marks[0].translate(_FULL_WIDTH) if _CJK.search(beside) else marks[0]

    return _HALF_WIDTH.sub(widened, text)


def archived(source: str, imprint: str | None, slips: Sequence[Erratum]) -> str:
    """The report in an archived `source`: without the page's imprint, errata corrected, normalised."""
    return normalise(corrected(body(source, imprint), slips)).strip("\n")


def differences(expected: str, segments: list[list[Segment]]) -> Iterator[Problem]:
    """Yield a problem for each difference between the composed text and the source."""
    lines, said = expected.split("\n"), ["".join(segment.text for segment in part) for part in segments]
    for start, end, source_start, source_end in _changes(said, lines):
        ours, theirs = range(start, end), range(source_start, source_end)
        for index, source_index in zip(ours, theirs, strict=False):
            yield from _differences(segments[index], said[index], lines[source_index])
        for index in ours[len(theirs) :]:
            message = N_("the source does not hold this paragraph: 「{ours}」")
            yield problem(_locate(segments[index], 0), message, ours=_around(said[index], 0))
        for index in theirs[len(ours) :][:1]:
            before = segments[max(end - 1, 0)]
            message = N_("the source goes on after this: 「{source}」")
            yield problem(_locate_end(before), message, source=_around(lines[index], 0))


def compose(files: ReportSources, report: Report) -> list[list[Segment]]:
    """The Chinese text of a report as paragraphs of pieces, numbered and punctuated as printed."""
    composer = _Composer(files, report)
    return [list(composer.line(section)) for section in outline(report)]


class _Composer:
    def __init__(self, files: ReportSources, report: Report) -> None:
        self.files = files
        self.figures = report.figures
        self.homes = {
            id: (files[section.at.file], (*section.at.path, "figures", id))
            for section in outline(report)
            for id in section.figures
        }

    def line(self, section: Section) -> Iterator[Segment]:
        source = self.files[section.at.file]
        if section.headed:
            yield from self.text(
                source, section.heading_path, section.marker(ORIGINAL), section.stop(ORIGINAL)
            )
        for index in range(len(section.sentences)):
            yield from self.text(source, (*section.at.path, "sentences", index))

    def text(self, source: Source, path: KeyPath, before: str = "", after: str = "") -> list[Segment]:
        path = (*path, ORIGINAL)
        segments = [Segment(before, source, path)] if before else []
        for piece in pieces(source.get(path)):
            if isinstance(piece, Literal):
                segments.append(Segment(piece.text, source, path, piece.offset))
            else:
                home, figure = self.homes[piece.figure]
                words = self.figures[piece.figure].words
                key = piece.part if piece.part in ("comparison", "rank") else "words" if words else "value"
                text = printed(self.figures[piece.figure], piece.part, ORIGINAL) or ""
                segments.append(Segment(text, home, (*figure, key)))
        return [*segments, Segment(after, source, path)] if after else segments


def _differences(paragraph: list[Segment], said: str, wanted: str) -> Iterator[Problem]:
    for start, source_start in _places(said, wanted):
        yield problem(
            _locate(paragraph, start), N_("this differs from the source: 「{ours}」 here, 「{source}」 there"),
            ours=_around(said, start), source=_around(wanted, source_start),
        )  # fmt: skip


def _places(said: str, wanted: str) -> list[tuple[int, int]]:
    """Offsets of each difference in both; of texts that are very long or hardly alike, of the first."""
    if max(len(said), len(wanted)) > _LONG:
        first = next(
            (at for at, (one, other) in enumerate(zip(said, wanted, strict=False)) if one != other), 0
        )
        return [(first, first)]
    changes = _changes(said, wanted, apart=_APART)
    alike = sum(end - start for start, end, _, _ in changes) * 2 < len(said)
    return [(start, source_start) for start, _, source_start, _ in (changes if alike else changes[:1])]


def _changes(ours: Sequence[str], theirs: Sequence[str], apart: int = 1) -> list[tuple[int, int, int, int]]:
    """Start and end of each change in both; changes with fewer than `apart` equal items between are one."""
    changes: list[tuple[int, int, int, int]] = []
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for kind, *change in matcher.get_opcodes():
        near = changes and change[0] - changes[-1][1] < apart
        if kind != "equal":
            before = changes.pop() if near else change
            changes.append((before[0], change[1], before[2], change[3]))
    return changes


def _locate(paragraph: list[Segment], at: int) -> Place:
    for segment in paragraph:
        if at < len(segment.text):
            return segment.locate(at)
        at -= len(segment.text)
    return _locate_end(paragraph)


def _locate_end(paragraph: list[Segment]) -> Place:
    last = paragraph[-1]
    return last.locate(len(last.text) - 1)


def _around(text: str, at: int) -> str:
    start, end = max(at - _AROUND, 0), at + _AROUND
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
