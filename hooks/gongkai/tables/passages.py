"""Tables of what the reports say: every sentence, and what was done, measure by measure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..faults.problems import N_
from ..model.archive import Archive, Passage
from ..model.codes import PARTS
from ..model.data import Report
from ..model.outline import outline
from ..model.printing import filled
from ..model.section import Section
from ..model.text import Text
from .table import Column, Listing

_IDS = N_("Ids, a semicolon between them.")
REPORT = Column("report", N_("Report id"), refers="reports")
AREA = Column("area", N_("Area id"), refers="areas")
PART = Column("part", N_("Part of the report"), codes=PARTS)
PROGRAMMES = Column("programmes", N_("Programme ids"), "list", _IDS)
DOCUMENTS = Column("documents", N_("Document ids"), "list", _IDS)
PAGE = Column("page", N_("Page"), about=N_("Address below that of the site; English pages stand below en/."))


_Done = tuple[int, Report, Section]


SENTENCES: Listing[tuple[int, Passage]] = Listing(
    "sentences", N_("Sentences"), N_("The whole text of the reports, sentence by sentence, figures filled in."), key=("report", "number"),
    records=lambda archive: [each for said in archive.said_in.values() for each in enumerate(said, start=1)],
    columns=(
        (REPORT, lambda r: r[1].report.id),
        (Column("number", N_("Number"), "integer", N_("Place of the sentence in its report.")), lambda r: r[0]),
        (PART, lambda r: "planned" if r[1].planned else "done"),
        (AREA, lambda r: r[1].area),
        (Column("text", N_("Text"), "text"), lambda r: filled(r[1].sentence, r[1].report.figures)),
        (PROGRAMMES, lambda r: r[1].sentence.programmes),
        (DOCUMENTS, lambda r: r[1].sentence.documents),
        (PAGE, lambda r: r[1].page),
    ),
)  # fmt: skip


def _done(archive: Archive) -> Iterator[_Done]:
    """Yield each measure, and each other text of what was done, with its number and its report."""
    for report in archive.data.reports:
        texts = (section for section in outline(report) if section.sentences and not section.planned)
        yield from ((number, report, section) for number, section in enumerate(texts, start=1))


MEASURES: Listing[_Done] = Listing(
    "measures", N_("Measures"), N_("What was done: the numbered measures of each area with their texts, figures filled in."), key=("report", "number"),
    records=_done,
    columns=(
        (REPORT, lambda r: r[1].id),
        (Column("number", N_("Number"), "integer", N_("Place of the text in its report.")), lambda r: r[0]),
        (AREA, lambda r: r[2].area),
        (Column("id", N_("Id"), about=N_("Empty where an area has a text of its own and no measures.")), lambda r: r[2].id),
        (Column("title", N_("Title"), "text"), lambda r: r[2].name),
        (Column("text", N_("Text"), "text"), lambda r: _joined(filled(sentence, r[1].figures) for sentence in r[2].sentences)),
        (PROGRAMMES, lambda r: _named(sentence.programmes for sentence in r[2].sentences)),
        (DOCUMENTS, lambda r: _named(sentence.documents for sentence in r[2].sentences)),
        (PAGE, lambda r: r[2].address),
    ),
)  # fmt: skip


def _joined(texts: Iterable[Text]) -> Text:
    """The texts as one; untranslated if one of them is."""
    found = list(texts)
    english = [text.en for text in found if text.en is not None]
    return Text(
        zh="".join(text.zh for text in found),
        en=" ".join(english) if len(english) == len(found) else None,
    )


def _named(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for ids in lists for id in ids))
