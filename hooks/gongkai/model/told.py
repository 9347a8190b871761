"""Services with the sentences that they come from, as pages show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .addresses import path_of, report_path
from .archive import Archive, Passage
from .data import Report
from .printing import filled
from .services import Service, compared
from .text import Text


@dataclass(frozen=True)
class Told:
    """A service as pages show it, its texts with their figures filled in."""

    service: Service
    report: Report
    passage: Passage | None
    """The sentence that it comes from; None if it is no sentence but the imprint."""

    when: Text | None
    happens: Text | None
    open: Text | None

    @property
    def path(self) -> str:
        """Path of its page."""
        return path_of("service", self.service.id)

    def words(self, language: str) -> tuple[str, ...]:
        """By what readers of `language` ask for it."""
        named = (self.service.name[language], *self.service.words[language])
        return (*named, self.service.number) if self.service.number else named

    @property
    def place(self) -> str:
        """Path of the page on which its source stands."""
        return self.passage.page if self.passage else report_path(self.report)


def told(archive: Archive, service: Service) -> Told:
    """A service with its source."""
    report = archive.data.report[service.source.report]
    wanted = compared(service.source.quote)
    said = archive.said_in.get(report.id, ())
    passage = next(
        (each for each in said if wanted in compared(filled(each.sentence, report.figures).zh)), None
    )
    texts = (text and filled(text, report.figures) for text in (service.when, service.happens, service.open))
    return Told(service, report, passage, *texts)


def belonging(services: Iterable[Told], path: str, programmes: Iterable[str]) -> list[Told]:
    """Those of `services` that belong on the page at `path` on `programmes`: which it names, or on which their source stands."""
    named = set(programmes)
    return [each for each in services if each.place == path or named & set(each.service.programmes)]
