"""A report as one PDF: tagged (PDF/UA-1), fonts embedded, the same bytes for the same data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

import typst

from ..faults.problems import N_, DataError, Place, problem
from ..model import identity
from ..model.addresses import pdf_file
from ..model.codes import VALIDITY
from ..model.data import Report
from ..model.grid import Grid
from ..model.languages import LANGUAGES, ORIGINAL, in_chinese, is_original
from ..model.outline import outline
from ..model.printing import date_text, worded
from ..model.report import Erratum, Sentence
from ..model.script import stretches
from ..model.section import Section
from ..model.text import Text
from .page import TRANSLATION
from .report import disclosure
from .typesetting import fonts, typeset
from .writer import Writer

Runs = list[dict[str, str]]
"""Words, in stretches of one language each."""
Block = dict[str, object]
"""A heading of the level it names, or, of level 0, a paragraph or the rows of a table."""

_UNPRINTABLE = re.compile('the text `"(.+?)"` could not be displayed')


def files(writer: Writer, report: Report, among: typst.Fonts) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of the PDF of `report` in the writer's language, as `report_pdf` makes it."""
    yield pdf_file(report, writer.language), report_pdf(writer, report, among)


def report_pdf(writer: Writer, report: Report, among: typst.Fonts | None = None) -> bytes:
    """The PDF of `report` in the writer's language: disclosure header, whole text, errata, filing identity.

    Raises:
        DataError: if the report holds a character that is in none of the fonts.
    """
    words = _Words(writer, report).all()
    try:
        return typeset("report", words, among or fonts(), pdf_standards="ua-1")[0]
    except typst.TypstError as error:
        found = _UNPRINTABLE.search(error.message)
        if found is None:
            raise
        message = N_("the PDF cannot show “{character}”: its fonts do not hold it; write it in another way")
        where = Place(f"reports/{report.id}")
        raise DataError([problem(where, message, character=found[1])]) from None


class _Words:
    """What the PDF of one report says, in the writer's language."""

    def __init__(self, writer: Writer, report: Report) -> None:
        self.writer = writer
        self.report = report
        self.language = writer.language
        self._ = writer._

    def all(self) -> Mapping[str, object]:
        """The words by the names that the template has for them."""
        _ = self._
        return {
            "language": self.language,
            "title": self.mixed(self.writer.report_title(self.report)),
            "office": self.runs(self.writer.data.agency.name),
            "period": self.writer.period_name(self.report),
            "translation": "" if is_original(self.language) else _(TRANSLATION),
            "page": _("Page {page} of {pages}"),
            "disclosure": self.disclosure(),
            "text": list(self.text()),
            "errata": {
                "heading": _("Misprints in the source, corrected here"),
                "items": [self.erratum(erratum) for erratum in self.report.head.errata],
            },
            "filing": {"heading": _("Who publishes this report"), "facts": list(self.filing())},
        }

    def disclosure(self) -> list[tuple[str, Runs]]:
        """Period and disclosure header; what is missing is named in one line."""
        period = self.report.head.period
        days = f"{date_text(period.start, self.language)} – {date_text(period.end, self.language)}"
        header = list(disclosure(self.writer, self.report))
        lines = [(label, self.value(value)) for label, value in header if value is not None]
        missing = self._("; ").join(label for label, value in header if value is None)
        unstated = [(self._("Not stated"), self.ours(missing))] if missing else []
        return [(self._("Period"), self.ours(days)), *lines, *unstated]

    def text(self) -> Iterator[Block]:
        """Each heading and each paragraph of the report."""
        for section in outline(self.report):
            if section.heading:
                yield self.heading(section, section.heading)
            if section.hidden:
                before, _, after = self._("Not shown here: {reason}").partition("{reason}")
                runs = [*self.ours(before), *self.runs(section.hidden), *self.ours(after)]
                yield {"level": 0, "runs": runs}
            elif section.sentences:
                yield self.paragraph(section)
            if section.rows:
                yield {"level": 0, **self.rows(section.grid)}

    def rows(self, grid: Grid) -> Block:
        """A table: its heads, and the rows below them."""
        head, body = (
            [
                [{"runs": self.runs(cell.text), "wide": cell.wide, "high": cell.high} for cell in row]
                for row in rows
            ]
            for rows in (grid.head, [row for rows in grid.bodies for row in rows])
        )
        return {"columns": grid.width, "head": head, "rows": body}

    def heading(self, section: Section, text: Text) -> Block:
        """A heading with its number, and what closes it."""
        number, end = section.marker(self.language), section.stop(self.language)
        return {"level": section.level, "runs": [*self.ours(number), *self.runs(text), *self.ours(end)]}

    def paragraph(self, section: Section) -> Block:
        """The sentences of a section as one paragraph, figures filled in; an item of a list with its marker."""
        between = self.ours(LANGUAGES[self.language].between)
        runs = [run for sentence in section.sentences for run in (*self.runs(sentence), *between)]
        marker = "" if section.headed else section.marker(self.language)
        return {"level": 0, "runs": [*self.ours(marker), *runs]}

    def runs(self, text: Text | Sentence) -> Runs:
        """`text` with its figures; the Chinese, marked as such, where it is not translated."""
        language = text.language_in(self.language)
        words = worded(text[language], self.report.figures, language)
        return self.mixed(words) if language == self.language else [{"text": words, "language": language}]

    def ours(self, words: str) -> Runs:
        """Words of the writer's own language."""
        return [{"text": words, "language": self.language}] if words else []

    def mixed(self, words: str) -> Runs:
        """Words of which some may not be translated."""
        if in_chinese(self.language):
            return self.ours(words)
        return [
            {"text": part, "language": ORIGINAL if han else self.language} for part, han in stretches(words)
        ]

    def chinese(self, words: str) -> Runs:
        """Words of the source or the registers, Chinese unless they hold nothing but ASCII."""
        return [{"text": words, "language": self.language if words.isascii() else ORIGINAL}]

    def value(self, value: object) -> Runs:
        """A value of the disclosure header."""
        match value:
            case None:
                return self.ours(self._("Not stated in the source"))
            case Text():
                return self.runs(value)
            case date():
                return self.ours(date_text(value, self.language))
            case str() if value in VALIDITY:
                return self.ours(self._(VALIDITY[value]))
        return self.chinese(str(value))

    def erratum(self, erratum: Erratum) -> tuple[Runs, Runs]:
        """What is printed and what it should say; and why."""
        slip = erratum.printed.replace("\n", " ⏎ ")
        return self.chinese(f"{slip} → {erratum.corrected}"), self.runs(erratum.reason)

    def filing(self) -> Iterator[tuple[str, Runs]]:
        """Label and value of what tells who publishes the report; what is not stated is left out."""
        marks = [
            (mark, self._(mark.label), self.said(value))
            for mark, value in identity.printed(self.writer.data.agency)
        ]
        yield from ((label, runs) for mark, label, runs in marks if not mark.filed)
        if self.report.footer:
            yield self._("In the source, but not part of the report"), self.chinese(self.report.footer)
        yield from ((label, runs) for mark, label, runs in marks if mark.filed)

    def said(self, value: Text | str) -> Runs:
        """What a mark of the office says."""
        return self.runs(value) if isinstance(value, Text) else self.chinese(value)
