"""Fills the Markdown templates of one language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache, cached_property, lru_cache, partial
from pathlib import Path
from typing import cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup as Safe
from markupsafe import escape

from ..faults.problems import N_
from ..model.addresses import commitment_path, document_path, path_of, report_path
from ..model.archive import Archive, Passage, Published, Reading, Value
from ..model.codes import PROGRAMME_KINDS, REPORT_KINDS, STATUSES, VALIDITY
from ..model.data import Report
from ..model.figure import Figure
from ..model.kinds import KIND, FilterName, KindName
from ..model.languages import LANGUAGES, ORIGINAL, address_in, is_original
from ..model.moved import Moved, names
from ..model.news import events
from ..model.numerals import grouped
from ..model.outline import outline
from ..model.parts import MAIN
from ..model.phrases import translations
from ..model.printing import date_text, filled, opening, printed, span_text
from ..model.promised import due, evidence, outcome
from ..model.references import plain
from ..model.registers import Abbreviation, Document, Programme
from ..model.report import Promise, Sentence, Update
from ..model.section import Section
from ..model.telephone import telephone_url
from ..model.text import Period, Text
from ..model.told import Told, told
from ..work.compiled import Compiled, Direct
from .abbreviations import Abbreviations
from .charts.reuse import reuse
from .markdown import (
    Escape,
    Phrase,
    Prose,
    explained,
    foreign,
    href,
    relative,
    seen_from,
    spoken,
    unfiltered,
    voiced,
)
from .markdown import escape as as_markdown
from .moving import Moving
from .page import Page
from .stating import Stating

TEMPLATES = Path(__file__).parent.parent / "templates"

_KNOWN = 5000
"""So many names and phrases are written once: they stand on many pages."""

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
        self.environment = _environment(self)

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
        return self.archive.by_measure[update.report or passage.report.id, update.evidence or ""]

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
        """Title of a report, with its period if it does not name that itself, as every list and page shows it."""
        title = self.text(report.head.title)
        return title if self.period_name(report).lower() in title.lower() else self.dated(report, title)

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
        return plain(sentence[language], lambda name, part: printed(figures[name], part, language) or "")


def _environment(writer: Writer) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        extensions=["jinja2.ext.i18n"],
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=True,
        finalize=unfiltered,
        bytecode_cache=Compiled(),
        auto_reload=False,
    )
    environment.context_class = Direct
    environment.install_gettext_translations(writer.phrases, newstyle=True)  # type: ignore[attr-defined]
    language, data = writer.language, writer.data

    @cache
    def phrase(message: str) -> Phrase:
        return Phrase(writer._(message))

    def words(value: Text | str, write: Escape) -> Safe:
        return foreign(value, language, write) if isinstance(value, Text) else spoken(value, language, write)

    @cache
    def of_report(report: str, *, linked: bool) -> Prose:
        def place(figure: str) -> str:
            return writer.archive.readings[report, figure].path

        figures = next(each.figures for each in data.reports if each.id == report)
        return Prose(figures, place if linked else None, writer.programmes, language)

    def prose(passages: Iterable[Passage] | Passage, context: Context, *, linked: bool = True) -> Safe:
        group = [passages] if isinstance(passages, Passage) else list(passages)
        if not group:
            return Safe()
        written = of_report(group[0].report.id, linked=linked)
        sentences = (passage.sentence for passage in group)
        return written.sentences(sentences, context["page"], context["abbreviations"])

    @lru_cache(_KNOWN, typed=True)
    def named(value: Text | str) -> Safe:
        return words(value, escape)

    @pass_context
    def html(context: Context, value: Iterable[Passage] | Passage | Text | str) -> Safe:
        return named(value) if isinstance(value, Text | str) else prose(value, context)

    @pass_context
    def said(context: Context, passages: Iterable[Passage], *, linked: bool = True) -> Safe:
        """The sentences as one paragraph in which each that has an anchor can be linked to; figures are links if `linked`."""
        written = ((passage.anchor, prose(passage, context, linked=linked)) for passage in passages)
        spans = (f'<span id="{anchor}">{words}</span>' if anchor else words for anchor, words in written)
        return Safe(LANGUAGES[language].between.join(spans))

    @pass_context
    def promise(context: Context, passage: Passage) -> Safe:
        return _without_comma(prose(passage, context))

    once: dict[tuple[str, str | None, str], Safe | None] = {}

    def entry(passage: Passage, anchor: str, page: str, abbreviations: Abbreviations) -> Safe:
        around = {
            "page": page,
            "archive": writer.archive,
            "language": language,
            "abbreviations": abbreviations,
        }
        return Safe(environment.get_template("_promise.j2").render(passage=passage, anchor=anchor, **around))

    @pass_context
    def promised(context: Context, passage: Passage, anchor: str) -> Safe:
        """A promise and how it stands: the same on every page but for its links, if it has nothing that a page explains."""
        key = passage.report.id, cast(Promise, passage.sentence).id, anchor
        if key not in once:
            fresh = context["abbreviations"].unused()
            found = entry(passage, anchor, "", fresh)
            once[key] = None if fresh.used else found
        known = once[key]
        if known is None:
            return entry(passage, anchor, context["page"], context["abbreviations"])
        return seen_from(known, context["page"])

    @pass_context
    def explained_html(context: Context, text: Text) -> Safe:
        if text.language_in(language) != language:
            return foreign(text, language, escape)
        return explained(text[language], context["abbreviations"], context["page"], language)

    def text(value: Text | str) -> Safe:
        return words(value, as_markdown)

    @pass_context
    def link(context: Context, path: str) -> Safe:
        return escape(relative(path, context["page"]))

    @pass_context
    def url(context: Context, path: str) -> Safe:
        return escape(href(path, context["page"]))

    stating = Stating(writer)

    @pass_context
    def file(context: Context, address: str) -> Safe:
        return escape(href(address, address_in(language, context["page"])))

    environment.filters |= stating.filters
    environment.filters |= Moving(writer, stating).filters
    environment.filters |= {
        "text": text,
        "link": link,
        "html": html,
        "promise": promise,
        "promised": promised,
        "said": said,
        "due": due,
        "before": lambda updates, day: tuple(
            [each for each in updates if (each.date <= day) is early] for early in (True, False)
        ),
        "standing": writer.archive.standing,
        "outcome": partial(outcome, writer.archive),
        "sentence": lambda passage: f"{report_path(passage.report)}#{passage.anchor}",
        "target": lambda passage: filled(passage.sentence.target, passage.report.figures),
        "explained": explained_html,
        "url": url,
        "file": file,
        "reuse": partial(reuse, writer),
        "day": lambda value: date_text(value, language) if value else "",
        "added": lambda total: f"{total:f}" if is_original(language) else grouped(total),
        "indicator": writer.indicators.__getitem__,
        "programme": writer.programmes.__getitem__,
        "document": writer.documents.__getitem__,
        "status": writer.status_name,
        "programme_kind": writer.programme_kind,
        "value": writer.value,
        "tel": telephone_url,
        "path": path_of,
        "document_path": document_path,
        "commitment": lambda passage: commitment_path(passage.report, passage.area, passage.sentence),
        "evidence": writer.evidence,
        "publication": writer.archive.publications.__getitem__,
        "former": writer.former,
        "address": writer.address,
        "report_title": writer.report_title,
        "report_kind": writer.report_kind,
        "period_name": writer.period_name,
        "stretch_name": writer.stretch_name,
        "short_title": writer.short_title,
    }
    environment.globals |= {
        "_": phrase, "data": data, "missing": writer.missing, "own": LANGUAGES[language], "original": LANGUAGES[ORIGINAL],
    }  # fmt: skip
    return environment


def _without_comma(promise: Safe) -> Safe:
    """`promise` without what joins it to the next; the semicolon of an escaped character is none."""
    return promise if re.search(r"&#?\w+;$", promise) else promise.rstrip("，；、,;")
