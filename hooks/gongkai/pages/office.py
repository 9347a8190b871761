"""Pages of the office itself: home, contact and filing data, search, site map."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model import identity
from ..model.addresses import path_of, report_path
from ..model.data import Report
from ..model.outline import outline
from ..model.registers import Area, Telephone
from ..model.text import Text
from .page import Page
from .scoreboard import board
from .writer import Writer


def home(writer: Writer) -> Page:
    """The home page: what was done, what comes next, whom to call."""
    _, agency = writer._, writer.data.agency
    name = writer.text(agency.name)
    own = [Telephone(number=agency.telephone, name=agency.short_name)] if agency.telephone else []
    return writer.page(
        "home", "", title=name, short=_("Home"), parent=None, source="home.yml",
        description=_("What the {office} has done and what it promises: reports, figures and programmes.").format(
            office=name),
        services=writer.services, telephones=[*own, *writer.data.home.telephones],
        **_told(writer, writer.archive.latest),
    )  # fmt: skip


def _told(writer: Writer, report: Report | None) -> dict[str, Any]:
    """What the home page shows of a `report`, if there is one yet."""
    sections = list(outline(report)) if report else []
    done, planned = (
        {section.area: section.address for section in sections if section.page == kind}
        for kind in ("area", "plan")
    )
    promises = writer.archive.commitments.get(report.id, ()) if report else ()
    home, standing = writer.data.home, board(writer)
    counts = {row.path: row.tally.total for row in standing.areas}
    return {
        "report_title": writer.report_title(report) if report else None,
        "report_path": report_path(report) if report else None,
        "key_figures": [writer.archive.readings[report.id, id] for id in home.key_figures] if report else [],
        "areas": [
            (
                *_said(writer, area),
                area.id,
                done.get(area.id),
                planned.get(area.id),
                counts.get(path_of("commitments-area", area.id), 0),
            )
            for area in writer.data.areas
        ],
        "report_parts": [section for section in report.parts if section.page == "part"] if report else [],
        "board": standing,
        "chosen": [p for p in promises if p.commitment and p.commitment.id in home.commitments],
    }


def _said(writer: Writer, area: Area) -> tuple[Text, Text | None]:
    """What the card of an area says: its name, and its summary; the summary alone if that begins with the name."""
    repeats = writer.text(area.summary).startswith(writer.text(area.name))
    return (area.summary, None) if repeats else (area.name, area.summary)


def pages(writer: Writer) -> Iterator[Page]:
    """Yield the pages about the office and the site."""
    _ = writer._
    agency = writer.data.agency
    yield writer.page(
        "office", path_of("office"), title=_("The office"), source="agency.yml",
        description=_("Name, address, contact and registration of the {office}.").format(office=writer.text(agency.name)),
        agency=agency,
        marks=[(mark, identity.value(agency, mark), mark.link(identity.stated(agency, mark, writer.language)))
               for mark in identity.MARKS if mark.page],
        unstated=[(_(mark.label), identity.value(agency, mark)) for mark in identity.MARKS if mark.page],
    )  # fmt: skip
    yield writer.page(
        "search", path_of("search"), title=_("Search"), source="search.yml",
        description=_("Search all reports, figures, programmes and promises."),
        services=writer.services,
    )  # fmt: skip
