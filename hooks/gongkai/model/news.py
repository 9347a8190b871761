"""What happened on which day, as far as the data say: reports, what became of commitments, corrections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from .addresses import commitment_path, correction_path, path_of, publication_path, report_path
from .archive import Archive, Passage
from .figure import Figure
from .printing import filled, printed, whole
from .text import Text


@dataclass(frozen=True)
class Event:
    """Something that happened on a day that the data name; `id` never changes."""

    day: date
    id: str
    path: str
    subject: Text
    """The report, the commitment or the correction."""

    text: Text | None = None
    status: str = ""
    """Status of the commitment, if it is one."""

    about: frozenset[str] = frozenset()
    """Paths of the pages of the areas and programmes that it is about."""

    via: str = ""
    """Address of the publication that says so."""

    cited: bool = False
    """Whether the subject is a publication for its values of indicators."""


def events(archive: Archive) -> list[Event]:
    """Every event, the newest first. What has no date in the data is none: no date is made up."""
    found = reversed(
        [*_reports(archive), *_publications(archive), *_updates(archive), *_corrections(archive)]
    )
    return sorted(found, key=lambda event: event.day, reverse=True)


def _reports(archive: Archive) -> Iterator[Event]:
    for report in archive.data.reports:
        day = report.head.header.published_on
        if day:
            said = archive.said_in.get(report.id, ())
            yield Event(
                day, f"report/{report.id}", report_path(report), report.head.title, about=_about(said)
            )


def _publications(archive: Archive) -> Iterator[Event]:
    """Yield the publications that state values of indicators, with what they state."""
    for publication in archive.data.publications:
        stated = [
            (indicator.name, value.figure)
            for indicator in archive.data.indicators
            for value in archive.published.get(indicator.id, ())
            if value.publication is publication
        ]
        if stated:
            yield Event(
                publication.published_on, f"publication/{publication.id}", publication_path(publication.id),
                publication.title, _listed(stated), via=publication.url, cited=True,
            )  # fmt: skip


def _listed(stated: Sequence[tuple[Text, Figure]]) -> Text:
    """Names and values in each language, the Chinese name where there is no other."""
    return Text(
        **{
            language: " · ".join(
                f"{name[language]} {whole(figure, language) or printed(figure, 'rank', language)}"
                for name, figure in stated
            )
            for language in Text.model_fields
        }
    )


def _updates(archive: Archive) -> Iterator[Event]:
    for passage in archive.passages:
        promise, report = passage.commitment, passage.report
        if promise is None:
            continue
        for number, update in enumerate(promise.updates, start=1):
            yield Event(
                update.date, f"update/{report.id}/{promise.id}/{number}", commitment_path(report, passage.area, promise),
                filled(promise, report.figures), update.text, update.status, _about([passage]),
                archive.publications[update.publication].url if update.publication else update.link or "",
            )  # fmt: skip


def _about(passages: Iterable[Passage]) -> frozenset[str]:
    """The pages of the areas and programmes that `passages` are about."""
    said = list(passages)
    areas = (path_of("commitments-area", passage.area) for passage in said if passage.commitment)
    named = (path_of("programme", id) for passage in said for id in passage.sentence.programmes)
    return frozenset((*areas, *named))


def _corrections(archive: Archive) -> Iterator[Event]:
    for number, correction in enumerate(archive.data.corrections, start=1):
        path = correction_path(number)
        yield Event(correction.date, f"correction/{number}", path, correction.what, correction.why)
