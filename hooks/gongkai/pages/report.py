"""Pages of the reports: each report, its areas, measures and plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..archive import Passage, area_path, measure_path, plan_path, report_path
from ..load import Report
from ..page import Page
from ..schema import Achievement, Measure, Plan, Sentence
from .writer import Writer


def pages(writer: Writer) -> Iterator[Page]:
    """Yield the list of reports and the pages of each, the newest first."""
    _ = writer._
    newest_first = writer.data.reports[::-1]
    yield writer.page(
        "reports", "reports/", title=_("Reports"), source="reports",
        description=_("Half-yearly and yearly reports: what was done and what is planned."),
        reports=[(report, report_path(report), report_title(writer, report)) for report in newest_first],
    )  # fmt: skip
    for report in newest_first:
        yield _report(writer, report)
        for area in report.achievements:
            yield _area(writer, report, area)
            for measure in area.measures:
                yield _measure(writer, report, area, measure)
        for plan in report.plans:
            yield _plan(writer, report, plan)


def period_name(writer: Writer, report: Report) -> str:
    """Name of the period of `report`: First half of 2023."""
    year, _sep, part = report.id.partition("-")
    name = {
        "": writer._("{year}"),
        "h1": writer._("First half of {year}"),
        "h2": writer._("Second half of {year}"),
        "q1": writer._("First quarter of {year}"),
        "q2": writer._("Second quarter of {year}"),
        "q3": writer._("Third quarter of {year}"),
        "q4": writer._("Fourth quarter of {year}"),
    }.get(part, "{year}-{part}")
    return name.format(year=year, part=part)


def report_title(writer: Writer, report: Report) -> str:
    """Title of a report with its period, as every list and page shows it."""
    return _dated(writer, report, writer.text(report.head.title))


def _report(writer: Writer, report: Report) -> Page:
    _ = writer._
    path = report_path(report)
    return writer.page(
        "report", path, title=report_title(writer, report), short=period_name(writer, report), parent="reports/",
        description=_("{report}: the whole text, its parts and its archived source.").format(
            report=report_title(writer, report)),
        source=f"reports/{report.id}/report.yml", report=report.id, filters=_filters(writer, "report", report),
        head=report.head, source_url=("" if writer.language == "zh" else f"../../../{path}") + "source.txt",
        disclosure=_disclosure(writer, report),
        achievements=[
            (area, area_path(report, area), [(m, measure_path(report, area, m)) for m in area.measures])
            for area in report.achievements
        ],
        plans=[(plan, plan_path(report, plan)) for plan in report.plans],
    )  # fmt: skip


def _area(writer: Writer, report: Report, area: Achievement) -> Page:
    path = area_path(report, area)
    return writer.page(
        "area", path, title=writer.text(area.heading), parent=report_path(report),
        short=writer.text(writer.archive.areas[area.area].name),
        description=_summary(writer, report, area.sentences)
        or _dated(writer, report, writer.text(writer.archive.areas[area.area].summary)),
        source=f"reports/{report.id}/achievements.yml", report=report.id,
        filters=_filters(writer, "area", report, area.area),
        area=writer.archive.areas[area.area], period=period_name(writer, report),
        measures=[(m, measure_path(report, area, m)) for m in area.measures],
        passages=writer.archive.by_page.get(path, ()), figures=area.figures,
        programmes=_programmes(area.sentences),
        plans=[(plan, plan_path(report, plan)) for plan in report.plans if plan.area == area.area],
        commitments=_planned(writer, report, area.area, None),
    )  # fmt: skip


def _measure(writer: Writer, report: Report, area: Achievement, measure: Measure) -> Page:
    path = measure_path(report, area, measure)
    programmes = _programmes(measure.sentences)
    return writer.page(
        "measure", path, title=writer.text(measure.lead), parent=area_path(report, area),
        description=_summary(writer, report, measure.sentences),
        source=f"reports/{report.id}/achievements.yml", report=report.id,
        filters=_filters(writer, "measure", report, area.area),
        area=writer.archive.areas[area.area], period=period_name(writer, report),
        passages=writer.archive.by_page[path], figures=measure.figures,
        programmes=programmes, documents=_documents(measure.sentences),
        plans=[(plan, plan_path(report, plan)) for plan in report.plans if plan.area == area.area],
        commitments=_planned(writer, report, area.area, programmes),
    )  # fmt: skip


def _plan(writer: Writer, report: Report, plan: Plan) -> Page:
    path = plan_path(report, plan)
    return writer.page(
        "plan", path, title=writer.text(plan.heading), parent=report_path(report),
        short=writer._("Plan: {area}").format(area=writer.text(writer.archive.areas[plan.area].name)),
        description=_summary(writer, report, plan.sentences),
        source=f"reports/{report.id}/plans.yml", report=report.id,
        filters=_filters(writer, "plan", report, plan.area),
        area=writer.archive.areas[plan.area], period=period_name(writer, report),
        passages=writer.archive.by_page[path], figures=plan.figures,
        programmes=_programmes(plan.sentences), documents=_documents(plan.sentences),
        done=[
            (area, area_path(report, area), [(m, measure_path(report, area, m)) for m in area.measures])
            for area in report.achievements if area.area == plan.area
        ],
    )  # fmt: skip


def _filters(writer: Writer, kind: str, report: Report, area: str | None = None) -> dict[str, str]:
    filters = {"type": writer.kind_name(kind), "period": period_name(writer, report)}
    return {**filters, "area": writer.text(writer.archive.areas[area].name)} if area else filters


def _disclosure(writer: Writer, report: Report) -> list[tuple[str, object]]:
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
    return [(labels[name], writer.value(value)) for name, value in texts.items()]


def _summary(writer: Writer, report: Report, sentences: Iterable[Sentence]) -> str:
    """The first sentence with its period, plain, as the description of a page."""
    first = next((writer.plain(sentence, report.figures) for sentence in sentences), "")
    return _dated(writer, report, first) if first else ""


def _dated(writer: Writer, report: Report, text: str) -> str:
    return writer._("{period}: {title}").format(period=period_name(writer, report), title=text)


def _programmes(sentences: Iterable[Sentence]) -> list[str]:
    return list(dict.fromkeys(id for sentence in sentences for id in sentence.programmes))


def _documents(sentences: Iterable[Sentence]) -> list[str]:
    return list(dict.fromkeys(id for sentence in sentences for id in sentence.documents))


def _planned(writer: Writer, report: Report, area: str, programmes: list[str] | None) -> list[Passage]:
    """Commitments of the report in the area; with `programmes`, those that name one of them, in any area."""
    return [
        passage
        for passage in writer.archive.passages
        if passage.report is report
        and passage.commitment
        and (
            passage.area == area
            if programmes is None
            else any(id in passage.sentence.programmes for id in programmes)
        )
    ]
