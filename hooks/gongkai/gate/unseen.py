"""The registers as they are published: without what only hidden parts of reports speak of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..model.data import Data, Report
from ..model.figure import Figure
from ..model.hiding import hidden
from ..model.marks import plain
from ..model.named import Names
from ..model.outline import outline
from ..model.registers import Abbreviations, Search, Synonyms
from ..model.tree import Node


@dataclass(frozen=True)
class Spoken:
    """What texts speak of: ids of records of the registers, and their words."""

    indicators: frozenset[str] = frozenset()
    words: str = ""

    def __bool__(self) -> bool:
        """Whether anything is spoken of."""
        return bool(self.words)


def unseen(nodes: Sequence[Node]) -> Spoken:
    """What the hidden nodes of a report speak of."""
    found = list(hidden(nodes))
    return _spoken(
        [figure for node in found for figure in node.figures.values()],
        (text for node in found for text in (node.text, *(each.en or "" for each in node.sentences))),
    )


def seen_alone(data: Data, secrets: Sequence[Spoken], names: Names) -> Data:
    """`data` whose registers hold nothing that only the `secrets` of its reports speak of."""
    secret = _together(secrets)
    if not secret:
        return data
    told = _together([_seen(report) for report in data.reports])
    gone = secret.indicators - told.indicators
    gone -= {each.id for each in data.indicators if each.values or each.offices}
    programmes, documents = (
        {*named(secret.words)} - {*named(told.words)} for named in (names.programmes, names.documents)
    )
    data = replace(
        data,
        indicators=tuple(each for each in data.indicators if each.id not in gone),
        programmes=tuple(each for each in data.programmes if each.id not in programmes),
        documents=tuple(each for each in data.documents if each.id not in documents),
        charts=tuple(
            chart
            for chart in data.charts
            if not gone.intersection(each.id for each in (*chart.indicators, chart.whole) if each)
        ),
    )
    return _worded(data, secret.words, "\n".join((told.words, *_names(data))))


def _worded(data: Data, secret: str, told: str) -> Data:
    """`data` without terms, short forms and words of the search that stand in what is `secret` and nowhere in what is `told`."""

    def stays(*words: str | None) -> bool:
        return not any(word and word in secret and word not in told for word in words)

    short = {
        code: tuple(each for each in data.abbreviations[code] if stays(each.short, each.long))
        for code in Abbreviations.model_fields
    }
    synonyms = {
        code: tuple(each for each in data.search.synonyms[code] if stays(each.query, *each.means))
        for code in Synonyms.model_fields
    }
    topics = tuple(each for each in data.search.topics if stays(each.query.zh, each.query.en))
    return replace(
        data,
        terms=tuple(each for each in data.terms if stays(each.zh)),
        abbreviations=data.abbreviations.model_copy(update=short),
        search=Search(synonyms=data.search.synonyms.model_copy(update=synonyms), topics=topics),
    )


def _seen(report: Report) -> Spoken:
    sections = list(outline(report))
    sentences = [sentence for section in sections for sentence in section.sentences]
    texts = (plain(each.zh) + (each.en or "") for each in sentences)
    return _spoken(report.figures.values(), (report.source, *texts))


def _spoken(figures: Iterable[Figure], texts: Iterable[str]) -> Spoken:
    return Spoken(
        frozenset(id for figure in figures for id in (*figure.measures, figure.of) if id),
        "\n".join(texts),
    )


def _together(spoken: Sequence[Spoken]) -> Spoken:
    return Spoken(
        frozenset().union(*(each.indicators for each in spoken)),
        "\n".join(each.words for each in spoken if each.words),
    )


def _names(data: Data) -> Iterator[str]:
    """Yield what the records are called that stay."""
    for named in (data.areas, data.programmes, data.indicators, data.services):
        yield from (each.name.zh for each in named)
    yield from (each.title.zh for each in data.documents)
