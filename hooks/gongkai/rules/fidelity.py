"""Where two texts differ, character for character, after one declared normalisation: half-width punctuation next to Chinese becomes full-width."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from ..faults.patterns import lazy
from ..faults.problems import N_, Place, Problem, problem
from ..reading.source import KeyPath, Source

_FULL_WIDTH = str.maketrans(",;:!?()", "，；：！？（）")
_CJK = lazy("[\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60\u201c\u201d\u2018\u2019]")
_HALF_WIDTH = lazy("[,;:!?()]+")
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


def differences(wanted: str, paragraph: list[Segment]) -> Iterator[Problem]:
    """Yield a problem for each difference between what a paragraph says and what the source has for it."""
    said = "".join(segment.text for segment in paragraph)
    for start, source_start in _places(said, wanted) if said != wanted else ():
        message = N_("this differs from the source: 「{ours}」 here, 「{source}」 there")
        where = _locate(paragraph, start)
        yield problem(where, message, ours=_around(said, start), source=_around(wanted, source_start))


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
