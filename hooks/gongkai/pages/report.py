"""Pages of the reports: each report, its areas, measures and plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from ..model.addresses import path_of, pdf_name, report_path
from ..model.archive import Passage, Reading
from ..model.data import Report
from ..model.languages import is_original
from ..model.outline import Section, outline, parts
from ..model.report import Sentence
from .charts.drawn import drawn
from .page import Page
from .writer import Writer


def pages(writer: Writer) -> Iterator[Page]:
    """Yield the list of reports and the pages of each, the newest first."""
    _ = writer._
    newest_first = writer.data.reports[::-1]
    yield writer.page(
        "reports", path_of("reports"), title=_("Reports"), source="reports",
        description=_("Half-yearly and yearly reports: what was done and what is planned."),
        reports=[(report, report_path(report), writer.report_title(report)) for report in newest_first],
    )  # fmt: skip
    for report in newest_first:
        done, planned = parts(report)
        yield _report(writer, report, (done, planned))
        for area in done.children:
            plans = [plan for plan in planned.children if plan.area == area.area]
            yield _area(writer, report, area, plans)
            for measure in area.measures:
                yield _measure(writer, report, area, measure, plans)
        for plan in planned.children:
            yield _plan(writer, report, plan, [area for area in done.children if area.area == plan.area])


def disclosure(writer: Writer, report: Report) -> list[tuple[str, object]]:
    """Label and value of each line of the disclosure header; None where the source states nothing."""
    _, header = writer._, report.head.disclosure
    texts = {name: getattr(header, name) for name in type(header).model_fields}
    labels = {
        "index_number": _("Index number"),
        "topic": _("Topic"),
        "issuer": _("Issued by"),
        "written_on": _("Written on"),
        "document_number": _("Document number"),
        "published_on": _("Published on"),
        "validity": _("Validity"),
    }
    return [(labels[name], value) for name, value in texts.items()]


def _report(writer: Writer, report: Report, parts: tuple[Section, Section]) -> Page:
    _ = writer._
    path = report_path(report)
    root = "" if is_original(writer.language) else f"../../../{path}"
    return writer.page(
        "report", path, title=writer.report_title(report), short=writer.period_name(report), parent=path_of("reports"),
        description=_("{report}: the whole text, its parts and its archived source.").format(
            report=writer.report_title(report)),
        source=f"reports/{report.id}/report.yml", report=report.id,
        head=report.head, footer=report.footer, charts=partial(drawn, writer, report),
        source_url=f"{root}source.txt", pdf_url=f"{root}{pdf_name(report, writer.language)}",
        pdf_note=writer.file_note("PDF", f"{path}{pdf_name(report, writer.language)}"),
        disclosure=disclosure(writer, report),
        parts=parts, outline=tuple(outline(report)),
    )  # fmt: skip


def _area(writer: Writer, report: Report, area: Section, plans: Sequence[Section]) -> Page:
    path = area.address
    return writer.page(
        "area", path, title=writer.text(area.name), parent=report_path(report),
        short=writer.text(writer.archive.areas[area.area].name),
        description=_summary(writer, report, area.text)
        or writer.dated(report, writer.text(writer.archive.areas[area.area].summary)),
        source=f"reports/{report.id}/achievements.yml", report=report.id,
        filters=_filters(writer, report, area.area),
        area=writer.archive.areas[area.area], period=writer.period_name(report),
        measures=area.measures,
        passages=writer.archive.by_page.get(path, ()), figures=_readings(writer, report, area.figures),
        programmes=_programmes(area.text), charts=partial(drawn, writer, report, area.area),
        plans=plans,
        commitments=_planned(writer, report, area.area, None),
    )  # fmt: skip


def _measure(
    writer: Writer, report: Report, area: Section, measure: Section, plans: Sequence[Section]
) -> Page:
    path = measure.address
    programmes = _programmes(measure.sentences)
    return writer.page(
        "measure", path, title=writer.text(measure.name), parent=area.address,
        description=_summary(writer, report, measure.sentences),
        source=f"reports/{report.id}/achievements.yml", report=report.id,
        filters=_filters(writer, report, area.area),
        area=writer.archive.areas[area.area], period=writer.period_name(report),
        passages=writer.archive.by_page[path], figures=_readings(writer, report, measure.figures),
        programmes=programmes, documents=_documents(measure.sentences),
        charts=partial(drawn, writer, report, f"{area.area}/{measure.id}"),
        plans=plans,
        commitments=_planned(writer, report, area.area, programmes),
    )  # fmt: skip


def _plan(writer: Writer, report: Report, plan: Section, done: Sequence[Section]) -> Page:
    path = plan.address
    return writer.page(
        "plan", path, title=writer.text(plan.name), parent=report_path(report),
        short=writer._("Plan: {area}").format(area=writer.text(writer.archive.areas[plan.area].name)),
        description=_summary(writer, report, plan.sentences),
        source=f"reports/{report.id}/plans.yml", report=report.id,
        filters=_filters(writer, report, plan.area),
        area=writer.archive.areas[plan.area], period=writer.period_name(report),
        passages=writer.archive.by_page[path], figures=_readings(writer, report, plan.figures),
        programmes=_programmes(plan.sentences), documents=_documents(plan.sentences),
        done=done,
    )  # fmt: skip


def _readings(writer: Writer, report: Report, figures: Iterable[str]) -> list[Reading]:
    return [writer.archive.readings[report.id, id] for id in figures]


def _filters(writer: Writer, report: Report, area: str) -> dict[str, str]:
    return {
        "period": writer.period_name(report),
        "area": writer.text(writer.archive.areas[area].name),
    }


def _summary(writer: Writer, report: Report, sentences: Iterable[Sentence]) -> str:
    """The first sentence with its period, plain, as the description of a page."""
    first = next((writer.plain(sentence, report.figures) for sentence in sentences), "")
    return writer.dated(report, first) if first else ""


def _programmes(sentences: Iterable[Sentence]) -> list[str]:
    return list(dict.fromkeys(id for sentence in sentences for id in sentence.programmes))


def _documents(sentences: Iterable[Sentence]) -> list[str]:
    return list(dict.fromkeys(id for sentence in sentences for id in sentence.documents))


def _planned(writer: Writer, report: Report, area: str, programmes: list[str] | None) -> list[Passage]:
    """Commitments of the report in the area; with `programmes`, those that name one of them, in any area."""
    return [
        passage
        for passage in writer.archive.commitments.get(report.id, ())
        if (
            passage.area == area
            if programmes is None
            else any(id in passage.sentence.programmes for id in programmes)
        )
    ]
