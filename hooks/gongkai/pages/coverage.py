"""How much of the data stands in English, by file and by report, and what does not yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..faults.problems import N_
from ..model.addresses import path_of, report_path
from ..model.archive import Archive
from ..model.data import Report
from ..model.kinds import KindName
from ..model.languages import ORIGINAL
from ..model.outline import outline
from ..model.printing import worded
from ..model.registers import Term
from ..model.report import Sentence
from ..model.section import Section
from ..model.text import Label, Record, Text
from .page import Page
from .writer import Writer

Bilingual = Text | Sentence | Label | Term

_PARTS: Mapping[str, tuple[str, KindName | None]] = {
    "agency": (N_("The office"), "office"),
    "areas": (N_("Areas"), "reports"),
    "programmes": (N_("Programmes"), "programmes"),
    "indicators": (N_("Indicators"), "indicators"),
    "documents": (N_("Documents"), "documents"),
    "terms": (N_("Official renderings"), "glossary"),
    "search": (N_("Search"), "search"),
    "home": (N_("Home"), None),
    "charts": (N_("Charts"), None),
    "corrections": (N_("Corrections"), "corrections"),
    "services": (N_("Services"), "services"),
    "offices": (N_("Offices"), "offices"),
    "publications": (N_("Other publications"), "reports"),
}
"""What each shared file with texts for the public is called, and the kind of the page that shows most of it, if there is one."""


@dataclass(frozen=True)
class Part:
    """A file or a report: how many texts it holds, and those that are not in English: Chinese text and page."""

    id: str
    name: str
    path: str
    texts: int
    missing: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Coverage:
    """All parts that hold texts."""

    parts: Sequence[Part]

    @property
    def texts(self) -> int:
        """How many texts there are."""
        return sum(part.texts for part in self.parts)

    @property
    def translated(self) -> int:
        """How many of them stand in English."""
        return self.texts - sum(len(part.missing) for part in self.parts)


def page(writer: Writer, written: int) -> Page:
    """How much is translated; `written` pages in each language are hand-written."""
    _ = writer._
    return writer.page(
        "coverage", path_of("coverage"), title=_("Translations"), source="", parent=path_of("data"),
        description=_("How many texts of this site have been translated into English, by report and subject, and which have not."),
        coverage=lambda: Coverage([part for part in _parts(writer) if part.texts]), written=written,
    )  # fmt: skip


def bilingual(value: object) -> Iterator[Bilingual]:
    """Yield every text of `value`, a record or records, that stands or could stand in both languages."""
    if isinstance(value, Bilingual):
        yield value
    if isinstance(value, Section):
        value = (value.heading, *value.sentences, value.hidden)
    if isinstance(value, Record):
        value = tuple(getattr(value, name) for name in type(value).model_fields)
    if isinstance(value, Mapping):
        value = tuple(value.values())
    for each in value if isinstance(value, tuple) else ():
        yield from bilingual(each)


def _parts(writer: Writer) -> Iterator[Part]:
    """Yield the reports, the newest first, then what they share."""
    for report in reversed(writer.data.reports):
        texts = list(bilingual((report.head, *outline(report))))
        missing = list(_missing(writer, report, texts))
        title = writer.report_title(report)
        yield Part(f"report-{report.id}", title, report_path(report), len(texts), missing)
    for name, (title, kind) in _PARTS.items():
        there = kind is not None and (kind != "reports" or writer.data.reports)
        path = path_of(kind) if kind and there else ""
        texts = list(bilingual(getattr(writer.data, name)))
        missing = [(text.zh, path) for text in texts if text.en is None]
        yield Part(name, writer._(title), path, len(texts), missing)


def _missing(writer: Writer, report: Report, texts: Iterable[Bilingual]) -> Iterator[tuple[str, str]]:
    untranslated = [text for text in texts if text.en is None]
    pages = _pages(writer.archive, report) if untranslated else {}
    for text in untranslated:
        yield worded(text.zh, report.figures, ORIGINAL), pages.get(text.zh, report_path(report))


def _pages(archive: Archive, report: Report) -> dict[str, str]:
    """The page on which each Chinese text of `report` stands."""
    return {
        text.zh: passage.page
        for passage in archive.passages
        if passage.report is report
        for text in bilingual((passage.title, passage.sentence))
    }
