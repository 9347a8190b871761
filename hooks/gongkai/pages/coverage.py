"""How much of the data stands in English, by file and by report, and what does not yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..archive import report_path
from ..figures import printed
from ..load import Report
from ..page import Page
from ..problems import N_
from ..schema import Figure, Label, Record, Sentence, Term, Text
from ..texts import plain
from .writer import Writer

PATH = "data/translations/"

Bilingual = Text | Sentence | Label | Term

_PARTS = {
    "agency": (N_("The office"), "office/"),
    "areas": (N_("Areas"), "reports/"),
    "programmes": (N_("Programmes"), "programmes/"),
    "indicators": (N_("Indicators"), "indicators/"),
    "documents": (N_("Documents"), "documents/"),
    "terms": (N_("Official renderings"), ""),
    "search": (N_("Search"), "search/"),
    "home": (N_("Home"), ""),
    "charts": (N_("Charts"), ""),
    "corrections": (N_("Corrections"), "corrections/"),
}
"""What each shared file with texts for the public is called, and the page that shows most of it, if there is one."""


@dataclass(frozen=True)
class Part:
    """A file or a report: how many texts it holds, and those that are not in English: Chinese text and page."""

    id: str
    name: str
    path: str
    texts: int
    missing: tuple[tuple[str, str], ...]


def page(writer: Writer, written: int) -> Page:
    """How much is translated; `written` pages in each language are hand-written."""
    _ = writer._
    parts = [part for part in _parts(writer) if part.texts]
    return writer.page(
        "coverage", PATH, title=_("Translations"), source="", parent="data/",
        description=_("How many texts of this site stand in English, by report and subject, and which do not yet."),
        filters={"type": writer.kind_name("data")}, parts=parts, written=written,
        total=sum(part.texts for part in parts), missing=sum(len(part.missing) for part in parts),
    )  # fmt: skip


def bilingual(value: object) -> Iterator[Bilingual]:
    """Yield every text of `value`, a record or records, that stands or could stand in both languages."""
    if isinstance(value, Bilingual):
        yield value
    if isinstance(value, Record):
        value = tuple(getattr(value, name) for name in type(value).model_fields)
    if isinstance(value, Mapping):
        value = tuple(value.values())
    for each in value if isinstance(value, tuple) else ():
        yield from bilingual(each)


def _parts(writer: Writer) -> Iterator[Part]:
    """Yield the reports, the newest first, then what they share."""
    for report in reversed(writer.data.reports):
        yield _part(
            f"report-{report.id}",
            writer.report_title(report),
            report_path(report),
            bilingual((report.head, report.achievements, report.plans)),
            pages=_pages(writer, report),
            figures=report.figures,
        )
    for name, (title, path) in _PARTS.items():
        yield _part(name, writer._(title), path, bilingual(getattr(writer.data, name)))


def _part(
    id: str,
    name: str,
    path: str,
    texts: Iterable[Bilingual],
    *,
    pages: Mapping[str, str] | None = None,
    figures: Mapping[str, Figure] | None = None,
) -> Part:
    def figure(id: str, part: str | None) -> str:
        return printed((figures or {})[id], part, "zh") or ""

    found = list(texts)
    missing = (
        (plain(text.zh, figure), (pages or {}).get(text.zh, path)) for text in found if text.en is None
    )
    return Part(id, name, path, len(found), tuple(missing))


def _pages(writer: Writer, report: Report) -> dict[str, str]:
    """The page on which each Chinese text of `report` stands."""
    return {
        text.zh: passage.page
        for passage in writer.archive.passages
        if passage.report is report
        for text in bilingual((passage.title, passage.sentence))
    }
