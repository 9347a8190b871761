"""What a portal knows already when a report comes in: its registers, and what earlier reports said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ..model.data import Report
from ..model.languages import ORIGINAL
from ..model.outline import outline
from ..model.printing import printed
from ..model.quantities import quantities
from ..model.references import Literal, pieces, references
from ..model.section import Section
from ..model.text import Text
from ..model.units import find
from ..model.values import status_of
from ..reading.names import in_chinese, names
from ..reading.sources import Sources
from .nouns import noun

_PRINTED = re.compile(r"\{[^{}|]+\|")

Measured = tuple[str, str]
"""What is measured, in words, and the usual spelling of its unit."""


def reduced(text: str) -> str:
    """A Chinese text with what its marks print left out: what an English one that refers to its figures says too."""
    return _PRINTED.sub("{", text).replace(".comparison}", ".change}")


def measured(name: str, unit: str | None) -> Measured:
    """By what an indicator is known again."""
    known = find(unit)
    return name, known.name if known else unit or ""


@dataclass(frozen=True)
class Known:
    """Records by what they are called in Chinese, English texts by the Chinese ones, and what was promised last."""

    areas: Mapping[str, str] = field(default_factory=dict)
    programmes: Mapping[str, str] = field(default_factory=dict)
    documents: Mapping[str, str] = field(default_factory=dict)
    indicators: Mapping[Measured, str] = field(default_factory=dict)
    units: Mapping[str, str | None] = field(default_factory=dict)
    """The unit of each indicator by its id."""

    names: frozenset[str] = frozenset()
    """Of indicators."""

    english: Mapping[str, str] = field(default_factory=dict)
    promised: Sequence[tuple[str, str]] = ()
    """Id and Chinese text of what the last report promised."""

    aimed: Mapping[str, str] = field(default_factory=dict)
    """The one of these that sets a target, by its indicator."""

    ids: Mapping[str, frozenset[str]] = field(default_factory=dict)


def known(sources: Sources, reports: Sequence[Report], before: date) -> Known:
    """What the files of a portal and its reports, the oldest first, say; what those promised last that end `before` a day."""
    called, named = names(sources), in_chinese(sources, "indicators", "name")
    stated = in_chinese(sources, "indicators", "unit")
    units = {id: stated.get(id) for id in sources.ids("indicators")}
    indicators = {key: id for report in reports for key, id in _measured(report) if id in units}
    indicators |= {measured(name, units[id]): id for id, name in named.items()}
    earlier = [report for report in reports if report.head.period.end < before]
    return Known(
        areas={name: id for id, name in in_chinese(sources, "areas", "name").items()},
        programmes=called.programme,
        documents=called.document,
        indicators=indicators,
        units=units,
        names=frozenset(named.values()),
        english={reduced(zh): en for report in reports for zh, en in _translated(report)},
        promised=[
            (each.id or "", each.zh)
            for report in earlier[-1:]
            for section in outline(report)
            for each in section.commitments
        ],
        aimed=dict(_aimed(earlier[-1])) if earlier else {},
        ids={name: frozenset(sources.ids(name)) for name in ("areas", "documents", "indicators")},
    )


def _measured(report: Report) -> Iterator[tuple[Measured, str]]:
    """Yield what the words of a report say of each indicator that it states, and its id."""
    for section in outline(report):
        text, places = _plain(report, section)
        found, before = quantities(text), ""
        for at, quantity in enumerate(found):
            before = noun(text, found, at, before)
            figure = report.figures.get(places.get(quantity.start, ""))
            if figure and figure.indicator and before:
                yield measured(before, figure.unit), figure.indicator


def _aimed(report: Report) -> Iterator[tuple[str, str]]:
    for section in outline(report):
        for each in section.commitments:
            figures = (report.figures[reference.figure] for reference in references(each.zh))
            targets = (figure for figure in figures if status_of(figure, section.role) == "target")
            yield from ((indicator, each.id or "") for figure in targets for indicator in figure.measures)


def _plain(report: Report, section: Section) -> tuple[str, dict[int, str]]:
    """The text of a section as printed, and which figure stands at which place."""
    text, places = "", {}
    for sentence in section.sentences:
        for piece in pieces(sentence.zh):
            if isinstance(piece, Literal):
                text += piece.text
            elif piece.figure in report.figures:
                if piece.part is None:
                    places[len(text)] = piece.figure
                text += piece.printed or printed(report.figures[piece.figure], piece.part, ORIGINAL) or ""
    return text, places


def _translated(report: Report) -> Iterator[tuple[str, str]]:
    """Yield each Chinese text of a report, as it is written, with its English one."""
    for section in outline(report):
        texts: Iterable[Text | Any] = (*([section.heading] if section.heading else ()), *section.sentences)
        yield from ((text.zh, text.en) for text in texts if text.en)
        yield from section.words.items()
    yield from ((text.zh, text.en) for text in (report.head.title,) if text.en)
