"""Pages of the reports: each report, its parts, areas, measures and plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from ..model.addresses import digest_file, path_of, pdf_file, report_path
from ..model.archive import Passage, Reading, passages
from ..model.data import Report
from ..model.explained import explained
from ..model.kinds import FilterName, KindName
from ..model.languages import is_original
from ..model.movements import changes
from ..model.outline import outline
from ..model.registers import REST, Area
from ..model.report import Sentence
from ..model.section import Section
from ..model.told import belonging
from ..model.tree import ROLE
from .charts.chosen import embeds
from .charts.drawn import drawn, in_area
from .digest import shown as digest_shown
from .entries import on_page, whole
from .headlines import headlines
from .page import Page
from .writer import Writer


def pages(writer: Writer) -> Iterator[Page]:
    """Yield the list of reports and the pages of each, the newest first; none without a report."""
    _ = writer._
    newest_first = writer.data.reports[::-1]
    if not newest_first:
        return
    yield writer.page(
        "reports", path_of("reports"), title=_("Reports"), source="reports",
        description=_("Half-yearly and yearly reports: what was done and what is planned."),
        reports=[(report, report_path(report), writer.report_title(report)) for report in newest_first],
    )  # fmt: skip
    for report in newest_first:
        yield _embedding(writer, report, _report(writer, report), None)
        for part in report.parts:
            yield from _below(writer, report, part, report_path(report))


def _embedding(writer: Writer, report: Report, page: Page, of: str | None) -> Page:
    """`page` with the charts that charts.yml puts on it, for other sites."""
    return replace(page, embeds=embeds(writer.archive, report, of, writer.language))


def disclosure(writer: Writer, report: Report) -> list[tuple[str, object]]:
    """Label and value of each line of the disclosure header; None where the source states nothing."""
    _, header = writer._, report.head.disclosure
    if header is None:
        return []
    labels = {
        "index_number": _("Index number"),
        "topic": _("Topic"),
        "issuer": _("Issued by"),
        "written_on": _("Written on"),
        "document_number": _("Document number"),
        "published_on": _("Published on"),
        "validity": _("Validity"),
    }
    return [(labels[name], value) for name, value in header]


def _report(writer: Writer, report: Report) -> Page:
    _ = writer._
    path = report_path(report)
    root = "" if is_original(writer.language) else f"../../../{path}"
    pdf = pdf_file(report, writer.language)
    return writer.page(
        "report", path, title=writer.report_title(report), short=writer.short_title(report), parent=path_of("reports"),
        description=_("{report}: the whole text, its parts and its archived source.").format(
            report=writer.report_title(report)),
        source=f"reports/{report.id}/report.yml", report=report.id,
        filters=_filters(writer, report, None), titled=not _says(report),
        aliases=[f"{writer.period_name(report)} {name}" for name in (_("Reports"), writer.report_kind(report))],
        head=report.head, footer=report.footer, charts=partial(drawn, writer, report),
        source_url=f"{root}source.txt", withheld=any(section.hidden for section in outline(report)), pdf_url=root + pdf.removeprefix(path),
        pdf_note=partial(writer.file_note, "PDF", pdf),
        digest=digest_file(report, writer.language, "") if digest_shown(writer, report) else "",
        disclosure=disclosure(writer, report), changed=changes(writer.archive, report), alone=bool(_reached(writer, report)),
        parts=[part for part in report.parts if part.heading], entries=partial(whole, report),
        figures=_readings(writer, report, _stated(section for section in outline(report) if section.address == path)),
    )  # fmt: skip


def _reached(writer: Writer, report: Report) -> list[Reading]:
    """The values that `report` says were reached."""
    return [
        reading
        for reading in writer.archive.stated_in.get(report.id, ())
        if any(map(reading.reached, reading.figure.measures))
    ]


def _says(report: Report) -> bool:
    """Whether the page of a report says anything that no other does."""
    own = (each for each in outline(report) if each.address == report_path(report) and ROLE[each.role].shown)
    return any(each.sentences or each.rows for each in own)


def _below(writer: Writer, report: Report, section: Section, parent: str) -> Iterator[Page]:
    """Yield the page that `section` heads, if it does, and those of the sections below it."""
    if section.page:
        page = _section(writer, report, section, parent)
        place = {"area": section.area, "measure": f"{section.area}/{section.id}"}.get(section.page)
        yield _embedding(writer, report, page, place) if place else page
    for child in section.children:
        yield from _below(writer, report, child, section.address if section.page else parent)


def _section(writer: Writer, report: Report, section: Section, parent: str) -> Page:
    """The page that a section heads."""
    assert section.page is not None
    in_area = section.area != REST.id or section.page != "part"
    area = writer.archive.areas.get(section.area, REST)
    return writer.page(
        section.page, section.address, title=writer.section_title(report, section), parent=parent,
        description=_summary(writer, report, section.text) or writer.dated(report, writer.text(area.summary)),
        source=f"reports/{report.id}/{section.at.file}.yml", report=report.id,
        filters=_filters(writer, report, area if in_area else None), period=writer.period_name(report), area=area,
        entries=partial(on_page, report, section), measures=section.measures,
        figures=_readings(writer, report, _stated((section, *section.here))),
        services=belonging(writer.services, section.address, _programmes(section.text)),
        programmes=_programmes(section.text), documents=_documents(section.text), **_besides(writer, report, section, area),
    )  # fmt: skip


def _besides(writer: Writer, report: Report, section: Section, area: Area) -> dict[str, Any]:
    """What a page shows besides, by the kind of page that a section heads."""
    match section.page:
        case "part":
            found = filter(None, map(explained, section.here))
            return {
                "anchors": {
                    writer.text(each.term): each.section.anchor for each in found if each.section.anchor
                },
                "commitments": [passage for passage in _said(report, section) if passage.commitment],
            }
        case "area":
            return {
                "short": writer.text(area.name),
                "charts": partial(in_area, writer, report, section),
                "headlines": headlines(writer.archive, report, section.area),
                "plans": _paged(report, "plan", section.area),
                "commitments": _planned(writer, report, section.area, None),
            }
        case "measure":
            return {
                "charts": partial(drawn, writer, report, f"{section.area}/{section.id}"),
                "plans": _paged(report, "plan", section.area),
                "commitments": _planned(writer, report, section.area, _programmes(section.text)),
            }
        case "plan":
            return {
                "short": writer._("Plan: {area}").format(area=writer.text(area.name)),
                "passages": _said(report, section),
                "done": _paged(report, "area", section.area),
            }
    raise ValueError(section.page)


def _paged(report: Report, kind: KindName, area: str) -> list[Section]:
    """The sections of `report` on a field of work that head a page of a kind."""
    return [section for section in outline(report) if section.page == kind and section.area == area]


def _said(report: Report, section: Section) -> list[Passage]:
    """All sentences on the page that `section` heads."""
    return [passage for each in (section, *section.here) for passage in passages(report, each)]


def _stated(sections: Iterable[Section]) -> list[str]:
    return [id for section in sections for id in section.figures]


def _readings(writer: Writer, report: Report, figures: Iterable[str]) -> list[Reading]:
    return [writer.archive.readings[report.id, id] for id in figures]


def _filters(writer: Writer, report: Report, area: Area | None) -> dict[FilterName, str]:
    named: dict[FilterName, str] = {"area": writer.text(area.name)} if area else {}
    return {"period": writer.short_title(report), **named}


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
