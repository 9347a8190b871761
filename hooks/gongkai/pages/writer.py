"""Fills the Markdown templates of one language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property, partial

from markupsafe import Markup as Safe
from markupsafe import escape

from ..faults.problems import N_
from ..model.addresses import path_of
from ..model.archive import Archive, Passage, Published, Reading, Value
from ..model.codes import PROGRAMME_KINDS, REPORT_KINDS, STATUSES, VALIDITY
from ..model.data import Report
from ..model.figure import Figure
from ..model.kinds import KIND, FilterName, KindName
from ..model.languages import address_in, is_original
from ..model.moved import Moved, names
from ..model.news import events
from ..model.outline import outline
from ..model.parts import MAIN
from ..model.phrases import translations
from ..model.printing import date_text, opening, span_text, worded
from ..model.promises import evidence
from ..model.registers import Abbreviation, Document, Programme
from ..model.report import Sentence, Update
from ..model.section import Section
from ..model.text import Period, Text
from ..model.told import Told, told
from .abbreviations import Abbreviations
from .environment import environment
from .markdown import foreign, voiced
from .page import Page

_STRETCHES = {
    (1, 12): N_("{year}"),
    (1, 6): N_("first half of {year}"),
    (7, 6): N_("second half of {year}"),
    (1, 3): N_("first quarter of {year}"),
    (4, 3): N_("second quarter of {year}"),
    (7, 3): N_("third quarter of {year}"),
    (10, 3): N_("fourth quarter of {year}"),
}
"""What a stretch of whole months is called within a sentence that begins in such a month and lasts so many."""


class Writer:
    """The templates of one language, and the data they speak of."""

    def __init__(
        self,
        archive: Archive,
        language: str,
        sizes: Mapping[str, int] | None = None,
        site_url: str | None = None,
    ) -> None:
        self.archive = archive
        self.data = archive.data
        self.language = language
        self.sizes = {} if sizes is None else sizes
        self.site_url = site_url or self.data.agency.site_url
        self.phrases = translations(language)
        self.moved = Moved(self.data)
        self._: Callable[[str], str] = self.phrases.gettext
        self.programmes = {programme.id: programme for programme in self.data.programmes}
        self.indicators = self.data.indicator
        self.documents = {document.id: document for document in self.data.documents}
        self.environment = environment(self)

    def page(
        self,
        kind: KindName,
        path: str,
        *,
        title: str,
        description: str,
        parent: str | None = "",
        source: str,
        aliases: Iterable[str] = (),
        anchors: Mapping[str, str] | None = None,
        filters: Mapping[FilterName, str] | None = None,
        report: str | None = None,
        short: str = "",
        titled: bool = False,
        **context: object,
    ) -> Page:
        """A page whose Markdown the template of its `kind` writes from `context`, once it is asked for."""
        write = partial(self._write, kind, path, title=title, **context)
        return Page(
            path, self.language, title, description, write, kind, parent, source, short, report,
            (*aliases, *(anchors or {})), anchors or {}, {**self.found_as(kind), **(filters or {})}, titled=titled or KIND[kind].titled,
        )  # fmt: skip

    @cached_property
    def words(self) -> list[Abbreviation]:
        """The terms that need to be explained in the writer's language."""
        if is_original(self.language):
            return []
        return [
            Abbreviation(short=term.en, long=term.gloss) for term in self.data.terms if term.en and term.gloss
        ]

    def meaning(self, programme: Programme) -> str | None:
        """What the name of a `programme` means in the writer's language, if one of its names is a term that is explained."""
        names = {programme.name.zh, *programme.aliases.zh}
        found = (term.gloss for term in self.data.terms if term.zh in names and term.gloss)
        return None if is_original(self.language) else next(found, None)

    def found_as(self, kind: KindName) -> dict[FilterName, str]:
        """The filter by which the search finds pages of a kind; none if it does not."""
        name = KIND[kind].found
        return {"type": self._(name)} if name else {}

    def former(self, record: Document | Section | Passage | Value, anchor: str = "") -> Safe:
        """Nothing to see: the anchors that lead to a record as they did before; it has the `anchor` now."""
        found: Iterable[str]
        if isinstance(record, Document):
            found = names(record.id, record.formerly)[1:]
        elif isinstance(record, Section):
            found = self.moved.heading(record)
        elif isinstance(record, Reading):
            found = self.moved.within(record.passage.report.id, record.id)
        elif isinstance(record, Published):
            found = ()
        else:
            promise = record.commitment
            called = names(promise.id or "", promise.formerly) if promise else ()
            found = called[1:] if anchor in called else self.moved.within(record.report.id, *called)
        return Safe().join(Safe('<span id="%s"></span>') % old for old in found)

    def _write(self, template: str, path: str, **context: object) -> str:
        abbreviations = self._abbreviations.unused()
        markdown = self.environment.get_template(f"{template}.md.j2").render(
            page=path,
            archive=self.archive,
            language=self.language,
            abbreviations=abbreviations,
            **context,
        )
        if abbreviations.used:
            markdown += "\n\n" + self.environment.get_template("_abbreviations.j2").render(
                page=path, used=abbreviations.used
            )
        return markdown

    @cached_property
    def _abbreviations(self) -> Abbreviations:
        return Abbreviations(self.data.abbreviations[self.language], self.words)

    @cached_property
    def services(self) -> Sequence[Told]:
        """The services, each with its source."""
        return [told(self.archive, service) for service in self.data.services]

    def text(self, text: Text) -> str:
        """`text` in the writer's language, plain."""
        return text[self.language]

    def value(self, value: object) -> Safe:
        """A value of the disclosure header as HTML; what is missing is said to be."""
        if value is None:
            return self.missing()
        if isinstance(value, Text):
            return foreign(value, self.language, escape)
        if isinstance(value, date):
            return escape(date_text(value, self.language))
        return voiced(self._(VALIDITY.get(str(value), str(value))), self.language)

    def missing(self) -> Safe:
        """What stands, as HTML, in place of a value that the source does not state."""
        return Safe('<span class="missing">%s</span>') % self._("Not stated in the source")

    def evidence(self, update: Update, passage: Passage) -> str:
        """Path of the sentence, or else of the measure, that gives evidence for an update of a commitment."""
        found = evidence(self.archive, passage, update)
        if found and found.anchor:
            return f"{found.page}#{found.anchor}"
        within = update.report or passage.report.id
        return self.archive.by_measure.get((within, update.evidence or ""), path_of("report", within))

    def has_feed(self, path: str) -> bool:
        """Whether there is a feed of what the page at `path` is about."""
        return path in self._told

    @cached_property
    def _told(self) -> frozenset[str]:
        return frozenset().union(*(event.about for event in events(self.archive)))

    def address(self, reading: Value) -> str:
        """Permanent address of a figure; without the domain, as long as it is not known, from the root."""
        return self.absolute(f"{path_of('indicator', reading.figure.measures[0])}#{reading.anchor}")

    def absolute(self, path: str) -> str:
        """Address of a page of the writer's language; without the domain, as long as it is not known, from the root."""
        return (self.site_url or "/") + address_in(self.language, path)

    def size(self, path: str) -> str:
        """How large the file at `path` is, for those who pay for what they load: 270 KB; empty if it is not known."""
        size = self.sizes.get(path)
        if size is None:
            return ""
        return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} KB"

    def file_note(self, kind: str, path: str) -> str:
        """Format and size of the file at `path`: PDF, 270 KB."""
        size = self.size(path)
        return self._("{format}, {size}").format(format=kind, size=size) if size else kind

    def period_name(self, report: Report) -> str:
        """Name of the period of `report`: First half of 2023."""
        return opening(self.stretch_name(report.head.period))

    def stretch_name(self, stretch: Period) -> str:
        """What a stretch of time is called within a sentence: 2023, first half of 2023, January to May 2023."""
        name = _STRETCHES.get((stretch.start.month, stretch.months))
        if name is None or not stretch.whole_months:
            return span_text(stretch, self.language)
        return self._(name).format(year=stretch.start.year)

    def dated(self, report: Report, text: str) -> str:
        """`text` with the period of `report` before it."""
        return self._("{period}: {title}").format(period=self.period_name(report), title=text)

    def report_title(self, report: Report) -> str:
        """Title of a report, as every list and page shows it: its period stands behind it if it does not name that itself."""
        title, period = self.text(report.head.title), self.unnamed_period(report)
        return self._("{title} ({period})").format(title=title, period=period) if period else title

    def unnamed_period(self, report: Report) -> str:
        """The period of a report whose title does not name it; empty if that does."""
        period = self.period_name(report)
        return "" if period.lower() in self.text(report.head.title).lower() else period

    def section_title(self, report: Report, section: Section) -> str:
        """Title of the page that a section heads: its heading, with the period where another page has the same."""
        name = self.text(section.name)
        return self.dated(report, name) if self._headings[name] > 1 else name

    @cached_property
    def _headings(self) -> Counter[str]:
        """How many pages of reports each heading heads."""
        sections = (section for report in self.data.reports for section in outline(report))
        return Counter(self.text(section.name) for section in sections if section.page)

    def short_title(self, report: Report, *, within: bool = False) -> str:
        """What a report is called where there is little room, or `within` a sentence: its period, and its kind unless that is the usual one."""
        period = self.stretch_name(report.head.period)
        named = period if within else opening(period)
        if report.head.kind == MAIN:
            return named
        return self._("{period}: {title}").format(period=named, title=self.report_kind(report))

    def report_kind(self, report: Report) -> str:
        """What a kind of report is called."""
        return self._(REPORT_KINDS[report.head.kind])

    def programme_kind(self, kind: str) -> str:
        """What a kind of programme is called."""
        return self._(PROGRAMME_KINDS[kind])

    def status_name(self, status: str) -> str:
        """What a state of a commitment is called."""
        return self._(STATUSES[status])

    def plain(self, sentence: Sentence, figures: Mapping[str, Figure]) -> str:
        """`sentence` with its figures filled in, without markup; Chinese throughout if it is untranslated."""
        language = sentence.language_in(self.language)
        return worded(sentence[language], figures, language)
