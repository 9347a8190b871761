"""Tables of the records that all reports share, of the reports themselves, and of corrections."""

from __future__ import annotations

from ..faults.problems import N_
from ..model.addresses import document_path, path_of, report_path, source_path
from ..model.codes import DOCUMENT_KINDS, PROGRAMME_KINDS, REPORT_KINDS, VALIDITY, WANTED
from ..model.data import Report
from ..model.registers import Area, Correction, Document, Indicator, Programme, Term
from .passages import PAGE
from .table import ID, Column, Listing

REPORTS: Listing[Report] = Listing(
    "reports", N_("Reports"), N_("The reports and their periods. What the source does not state is empty."), key=("id",),
    records=lambda archive: archive.data.reports,
    columns=(
        (ID, lambda r: r.id),
        (Column("kind", N_("Kind"), codes=REPORT_KINDS), lambda r: r.head.kind),
        (Column("title", N_("Title"), "text"), lambda r: r.head.title),
        (Column("period_start", N_("First day of the period"), "date"), lambda r: r.head.period.start),
        (Column("period_end", N_("Last day of the period"), "date"), lambda r: r.head.period.end),
        (Column("plan_start", N_("First day of the plan"), "date"), lambda r: r.head.plan_period.start if r.head.plan_period else None),
        (Column("plan_end", N_("Last day of the plan"), "date"), lambda r: r.head.plan_period.end if r.head.plan_period else None),
        (Column("index_number", N_("Index number")), lambda r: r.head.header.index_number),
        (Column("topic", N_("Topic"), "text"), lambda r: r.head.header.topic),
        (Column("issuer", N_("Issued by"), "text"), lambda r: r.head.header.issuer),
        (Column("written_on", N_("Written on"), "date"), lambda r: r.head.header.written_on),
        (Column("document_number", N_("Document number")), lambda r: r.head.header.document_number),
        (Column("published_on", N_("Published on"), "date"), lambda r: r.head.header.published_on),
        (Column("validity", N_("Validity"), codes=VALIDITY), lambda r: r.head.header.validity),
        (Column("url", N_("Published at")), lambda r: r.head.url),
        (Column("source", N_("Archived source")), source_path),
        (PAGE, report_path),
    ),
)  # fmt: skip


AREAS: Listing[Area] = Listing(
    "areas", N_("Areas of work"), N_("The fields of work, the same for every report."), key=("id",),
    records=lambda archive: archive.areas.values(),
    columns=(
        (ID, lambda r: r.id),
        (Column("name", N_("Name"), "text"), lambda r: r.name),
        (Column("summary", N_("Summary"), "text"), lambda r: r.summary),
    ),
)  # fmt: skip


PROGRAMMES: Listing[Programme] = Listing(
    "programmes", N_("Programmes"), N_("The programmes, platforms and campaigns that the reports name."), key=("id",),
    records=lambda archive: archive.data.programmes,
    columns=(
        (ID, lambda r: r.id),
        (Column("kind", N_("Kind"), codes=PROGRAMME_KINDS), lambda r: r.kind),
        (Column("name", N_("Name"), "text"), lambda r: r.name),
        (Column("aliases_zh", N_("Also called"), "list", language="zh"), lambda r: r.aliases.zh),
        (Column("aliases_en", N_("Also called"), "list", language="en"), lambda r: r.aliases.en),
        (Column("summary", N_("Summary"), "text"), lambda r: r.summary),
        (PAGE, lambda r: path_of("programme", r.id)),
    ),
)  # fmt: skip


INDICATORS: Listing[Indicator] = Listing(
    "indicators", N_("Indicators"), N_("What the figures measure, and in which unit."), key=("id",),
    records=lambda archive: archive.data.indicators,
    columns=(
        (ID, lambda r: r.id),
        (Column("name", N_("Name"), "text"), lambda r: r.name),
        (Column("unit", N_("Unit"), "text"), lambda r: r.unit),
        (Column("direction", N_("Which way is better"), codes=WANTED), lambda r: r.direction),
        (PAGE, lambda r: path_of("indicator", r.id)),
    ),
)  # fmt: skip


DOCUMENTS: Listing[Document] = Listing(
    "documents", N_("Documents"), N_("The documents that the reports name."), key=("id",),
    records=lambda archive: archive.data.documents,
    columns=(
        (ID, lambda r: r.id),
        (Column("kind", N_("Kind"), codes=DOCUMENT_KINDS), lambda r: r.kind),
        (Column("title", N_("Title"), "text"), lambda r: r.title),
        (PAGE, lambda r: document_path(r.id)),
    ),
)  # fmt: skip


TERMS: Listing[Term] = Listing(
    "terms", N_("Terms"), N_("How names and phrases are rendered in English on this site."), key=("term",),
    records=lambda archive: archive.data.terms,
    columns=(
        (Column("term", N_("Term"), language="zh"), lambda r: r.zh),
        (Column("translation", N_("Term"), language="en"), lambda r: r.en),
        (Column("gloss", N_("What it means"), language="en"), lambda r: r.gloss),
    ),
)  # fmt: skip


CORRECTIONS: Listing[tuple[int, Correction]] = Listing(
    "corrections", N_("Corrections"), N_("What was corrected on this site after it was published."), key=("number",),
    records=lambda archive: enumerate(archive.data.corrections, start=1),
    columns=(
        (Column("number", N_("Number"), "integer"), lambda r: r[0]),
        (Column("date", N_("Date"), "date"), lambda r: r[1].date),
        (PAGE, lambda r: r[1].page),
        (Column("what", N_("What changed"), "text"), lambda r: r[1].what),
        (Column("why", N_("Why"), "text"), lambda r: r[1].why),
    ),
)  # fmt: skip
