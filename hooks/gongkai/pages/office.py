"""Pages of the office itself: home, contact and filing data, search, site map."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import identity
from ..model.addresses import path_of, report_path
from ..model.outline import outline
from .page import Page
from .scoreboard import board
from .writer import Writer


def home(writer: Writer) -> Page:
    """The home page: what was done, what comes next, whom to call."""
    _, report = writer._, writer.archive.latest
    done, planned = (
        {section.area: section.address for section in outline(report) if section.page == kind}
        for kind in ("area", "plan")
    )
    promises = writer.archive.commitments.get(report.id, ())
    return writer.page(
        "home", "", title=writer.text(writer.data.agency.name), short=_("Home"), parent=None, source="home.yml",
        description=_("What the {office} has done and what it promises: reports, figures, programmes and commitments.").format(
            office=writer.text(writer.data.agency.name)),
        period=writer.period_name(report), report_title=writer.report_title(report), report_path=report_path(report),
        key_figures=[writer.archive.readings[report.id, id] for id in writer.data.home.key_figures],
        areas=[
            (area, done.get(area.id), planned.get(area.id), sum(p.area == area.id for p in promises))
            for area in writer.data.areas
        ],
        report_parts=[section for section in report.parts if section.page == "part"],
        board=board(writer),
        chosen=[p for p in promises if p.commitment and p.commitment.id in writer.data.home.commitments],
    )  # fmt: skip


def pages(writer: Writer) -> Iterator[Page]:
    """Yield the pages about the office and the site."""
    _ = writer._
    agency = writer.data.agency
    yield writer.page(
        "office", path_of("office"), title=_("The office"), source="agency.yml",
        description=_("Name, address, contact and filing data of the {office}.").format(office=writer.text(agency.name)),
        agency=agency,
        marks=[(mark, identity.value(agency, mark), mark.link(identity.stated(agency, mark, writer.language)))
               for mark in identity.MARKS if mark.page],
        unstated=[(_(mark.label), identity.value(agency, mark)) for mark in identity.MARKS if mark.page],
    )  # fmt: skip
    yield writer.page(
        "search", path_of("search"), title=_("Search"), source="search.yml",
        description=_("Search all reports, figures, programmes and commitments."),
    )  # fmt: skip
