"""Proof that a report says what its source says, character for character.

The Chinese texts of a report, figures filled in and numbered as printed, must equal the archived source after
one declared normalisation (half-width punctuation next to Chinese becomes full-width) and the declared errata.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .figures import printed
from .numerals import chinese
from .problems import N_, Place, Problem, problem
from .schema import Erratum, Figure
from .source import KeyPath, Source
from .sources import FIGURES, ReportSources
from .texts import Literal, pieces

_FULL_WIDTH = str.maketrans(",;:!?()", "，；：！？（）")
_CJK = "\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60\u201c\u201d\u2018\u2019"
_BESIDE_CJK = re.compile(f"(?<=[{_CJK}])[,;:!?()]|[,;:!?()](?=[{_CJK}])")
_AROUND = 12


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
    before = None
    while before != text:
        before, text = text, _BESIDE_CJK.sub(lambda mark: mark[0].translate(_FULL_WIDTH), text)
    return text


def archived(source: str, imprint: str | None, errata: tuple[Erratum, ...]) -> str:
    """The report in an archived `source`: without the page's imprint, errata corrected, normalised."""
    body = source[: source.index(imprint)] if imprint else source
    for erratum in errata:
        body = body.replace(erratum.printed, erratum.corrected)
    return normalise(body).strip("\n")


def declarations(
    report: ReportSources, imprint: str | None, errata: tuple[Erratum, ...]
) -> Iterator[Problem]:
    """Yield a problem for each declaration that does not fit the source."""
    head, text = report["report"], report.text or ""
    if imprint and text.count(imprint) != 1:
        message = N_("the imprint begins {count} times in the source; it must begin exactly once")
        yield problem(head.locate(("imprint",)), message, count=text.count(imprint))
    for index, erratum in enumerate(errata):
        where = head.locate(("errata", index, "printed"))
        if text.count(erratum.printed) != 1:
            message = N_("the source holds {printed} {count} times; an erratum must name one place")
            yield problem(where, message, printed=repr(erratum.printed), count=text.count(erratum.printed))
        elif erratum.printed == erratum.corrected:
            yield problem(where, N_("the erratum changes nothing"))


def differences(expected: str, segments: list[list[Segment]]) -> Iterator[Problem]:
    """Yield a problem for the first difference of each paragraph of the composed text."""
    lines = expected.split("\n")
    for index, paragraph in enumerate(segments):
        said = "".join(segment.text for segment in paragraph)
        wanted = lines[index] if index < len(lines) else ""
        if said != wanted:
            at = _first_difference(said, wanted)
            yield problem(
                _locate(paragraph, at), N_("this differs from the source: “{ours}” here, “{source}” there"),
                ours=_around(said, at), source=_around(wanted, at),
            )  # fmt: skip
    if len(lines) > len(segments):
        message = N_("the source goes on: “{source}”")
        last = segments[-1][-1]
        yield problem(last.source.locate(last.path), message, source=_around(lines[len(segments)], 0))


def compose(report: ReportSources, figures: dict[str, Figure]) -> list[list[Segment]]:
    """The Chinese text of a report as paragraphs of pieces, numbered and punctuated as printed."""
    composer = _Composer(report, figures)
    return [*composer.achievements(), *composer.plans()]


class _Composer:
    def __init__(self, report: ReportSources, figures: dict[str, Figure]) -> None:
        self.report = report
        self.figures = figures
        self.homes = {str(path[-1]): (source, path) for source, path, _ in report.find(*FIGURES)}

    def achievements(self) -> Iterator[list[Segment]]:
        head, source = self.report["report"], self.report["achievements"]
        yield self.text(head, ("headings", "achievements"), before="一、")
        for number, (path, area) in enumerate(source.find("achievements.*"), start=1):
            yield self.text(source, (*path, "heading"), before=f"（{chinese(number)}）", after="。")
            for index in range(len(area.get("measures") or ())):
                measure = (*path, "measures", index)
                lead = self.text(source, (*measure, "lead"), before=f"{chinese(index + 1)}是", after="。")
                yield [*lead, *self.sentences(source, measure)]
            if area.get("sentences"):
                yield list(self.sentences(source, path))

    def plans(self) -> Iterator[list[Segment]]:
        head, source = self.report["report"], self.report["plans"]
        yield self.text(head, ("headings", "plans"), before="二、")
        for number, (path, _) in enumerate(source.find("plans.*"), start=1):
            heading = self.text(source, (*path, "heading"), before=f"（{chinese(number)}）", after="。")
            yield [*heading, *self.sentences(source, path)]

    def sentences(self, source: Source, path: KeyPath) -> Iterator[Segment]:
        for index in range(len(source.get((*path, "sentences")))):
            yield from self.text(source, (*path, "sentences", index))

    def text(self, source: Source, path: KeyPath, before: str = "", after: str = "") -> list[Segment]:
        path = (*path, "zh")
        segments = [Segment(before, source, path)] if before else []
        for piece in pieces(source.get(path)):
            if isinstance(piece, Literal):
                segments.append(Segment(piece.text, source, path, piece.offset))
            else:
                home, figure = self.homes[piece.figure]
                key = {None: "value", "number": "value"}.get(piece.part, piece.part)
                text = printed(self.figures[piece.figure], piece.part, "zh") or ""
                segments.append(Segment(text, home, (*figure, str(key))))
        return [*segments, Segment(after, source, path)] if after else segments


def _first_difference(said: str, wanted: str) -> int:
    pairs = zip(said, wanted, strict=False)
    return next((at for at, (one, other) in enumerate(pairs) if one != other), min(len(said), len(wanted)))


def _locate(paragraph: list[Segment], at: int) -> Place:
    for segment in paragraph:
        if at < len(segment.text):
            return segment.locate(at)
        at -= len(segment.text)
    return paragraph[-1].source.locate(paragraph[-1].path)


def _around(text: str, at: int) -> str:
    start, end = max(at - _AROUND, 0), at + _AROUND
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
