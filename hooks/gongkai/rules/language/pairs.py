"""The texts that stand in both languages, as readers see them: figures printed, each with the places of its characters."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from pydantic import ValidationError

from ...faults.patterns import lazy
from ...faults.problems import Place
from ...model.figure import Figure
from ...model.outline import BLOCKS, FIGURES
from ...model.printing import PARTS, printed
from ...model.references import Literal, pieces
from ...reading.source import KeyPath, Source
from ...reading.sources import Bilingual, ReportSources, Sources, bilingual
from ..once import once
from ..privacy import blanked
from ..settled import unsettled
from .pages import Couple, couples, of_pages
from .pair import Mark, Pair, Said, as_here, full_width


@once
def pairs(sources: Sources) -> tuple[Pair, ...]:
    """Each text of the data and of the hand-written pages that stands in both languages and is not settled."""
    pages = unsettled(sources, in_pages(sources), lambda couple: (couple.zh.text, couple.en.text))
    found = (_without_private(sources, pair) for pair in (*in_records(sources), *of_pages(pages)))
    return tuple(unsettled(sources, found, _said))


def _without_private(sources: Sources, pair: Pair) -> Pair:
    zh, en = (replace(said, text=blanked(sources, said.text)) for said in (pair.zh, pair.en))
    return pair if (zh, en) == (pair.zh, pair.en) else replace(pair, zh=zh, en=en)


def _said(pair: Pair) -> object:
    return pair.zh, pair.en, pair.planned, pair.done, pair.label, pair.page, pair.about


@once
def in_records(sources: Sources) -> tuple[Pair, ...]:
    """Each text of the data that stands in both languages, settled or not."""
    shared = () if sources.only_reports else sources.shared.values()
    told = (each for source in shared for each in bilingual(source) if each.zh and each.en)
    in_reports = (pair for report in sources.reports for pair in _of_report(report))
    return (*(_pair(each, {}, None) for each in told), *in_reports)


def in_pages(sources: Sources) -> tuple[Couple, ...]:
    """Each hand-written page that stands in both languages, settled or not."""
    return () if sources.only_reports else tuple(couples(sources.documents))


def clear(sources: Sources) -> tuple[Pair, ...]:
    """Those of the pairs of which one language says no more than the other: of pages a sentence that is one in both, and seen whole."""
    return tuple(
        pair
        for pair in pairs(sources)
        if not (pair.page and (pair.label or _SECOND.search(f"{pair.zh.text}\n{pair.en.text}")))
    )


_SECOND = lazy(r"[。！？；].*\w.*\n|[.!?;] .*\w.*$|^\[[^\]]*\]\n| {3}")
"""A second sentence; and the caption of a picture, or a sentence with code, of which not all is read."""


def _of_tables(report: ReportSources) -> Iterator[Pair]:
    """Yield the words in the cells of each table that a report prints."""
    for source, path, words in report.find(*(f"{block}.words" for block in BLOCKS)):
        for zh, en in words.items() if isinstance(words, dict) else ():
            if isinstance(zh, str) and isinstance(en, str):
                place = partial(_within, source, (*path, zh))
                yield Pair(Said(full_width(zh)), Said(as_here(en)), place, label=True)


def _within(source: Source, path: KeyPath, offset: int | None) -> Place:
    return source.locate(path) if offset is None else source.locate_in(path, offset)


@once
def _of_report(report: ReportSources) -> tuple[Pair, ...]:
    """Each text of a report that stands in both languages."""
    told = [each for source in report.files.values() for each in bilingual(source) if each.zh and each.en]
    printing = any("{" in f"{each.zh}{each.en}" for each in told)
    figures = _figures(report) if printing else {}
    return (*(_pair(each, figures, report) for each in told), *_of_tables(report))


def _pair(pair: Bilingual, figures: Mapping[str, Figure], report: ReportSources | None) -> Pair:
    zh, _ = _printed(full_width(pair.zh or ""), figures, "zh")
    en, offsets = _printed(as_here(pair.en or ""), figures, "en")
    sentence = report is not None and pair.path[-2:-1] == ("sentences",)
    role = report.role(pair.source, pair.path) if report and sentence else None
    about = str(pair.source.get((*pair.path[:-3], "zh")) or "") if pair.path[-3:-2] == ("updates",) else ""
    return Pair(zh, en, partial(_place, pair, offsets), role == "plan", role == "review", about=about)


def _printed(text: str, figures: Mapping[str, Figure], language: str) -> tuple[Said, list[tuple[int, int]]]:
    """`text` with its figures printed, and what offset in it each piece comes from."""
    if "{" not in text:
        return Said(text), [(0, 0)]
    shown, marks, offsets, at = [], [], [], 0
    for piece in pieces(text):
        offsets.append((at, piece.offset))
        if isinstance(piece, Literal):
            shown.append(piece.text)
        else:
            figure = figures.get(piece.figure)
            part = piece.part if piece.part != "number" else None
            known = figure is not None and piece.part in (None, *PARTS)
            in_data = printed(figure, piece.part, language) if known and figure else None
            shown.append(piece.printed or in_data or "□")
            marks.append(Mark(at, at + len(shown[-1]), f"{piece.figure}.{part}" if part else piece.figure))
        at += len(shown[-1])
    return Said("".join(shown), tuple(marks)), offsets


def _place(pair: Bilingual, offsets: list[tuple[int, int]], offset: int | None) -> Place:
    """Where the character stands in the data; of a printed figure, where its reference does."""
    if offset is None:
        return pair.source.locate((*pair.path, "en"))
    at = max(bisect_right(offsets, (offset, len(pair.en or ""))) - 1, 0)
    start, origin = offsets[at]
    within = (pair.en or "")[origin : origin + 1] != "{"
    return pair.source.locate_in((*pair.path, "en"), origin + (offset - start if within else 0))


def _figures(report: ReportSources) -> dict[str, Figure]:
    """The figures of a report that can be read; what is wrong with the others is told as a fault of their shape."""
    found = ((str(path[-1]), _figure(value)) for _, path, value in report.find(*FIGURES))
    return {id: figure for id, figure in found if figure}


def _figure(value: object) -> Figure | None:
    """A figure without its keys that are wrong; None if it is none."""
    try:
        return Figure.model_validate(value)
    except ValidationError as error:
        wrong = {each["loc"][0] for each in error.errors() if each["loc"]}
    if not isinstance(value, dict) or not wrong & value.keys():
        return None
    return _figure({key: each for key, each in value.items() if key not in wrong})
