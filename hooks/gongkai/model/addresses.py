"""Where pages and files stand, below the root of a language, as the table of the kinds of pages says."""

from __future__ import annotations

import re

from .data import Report
from .kinds import EMBED, KIND, KindName
from .languages import address_in
from .report import Promise


def path_of(kind: KindName, *ids: str) -> str:
    """Path of the page of a kind with these `ids`, the same in every language."""
    return KIND[kind].at(*ids)


def index_file(language: str, kind: KindName) -> str:
    """Name, from the root of the site, of the file that holds the only page of a kind in `language`."""
    return f"{address_in(language, path_of(kind))}index.html"


def report_path(report: Report) -> str:
    """Path of the page of a report."""
    return path_of("report", report.id)


def report_of(path: str) -> str | None:
    """Id of the report to which the page at `path` belongs, if it belongs to one."""
    found = re.match(path_of("report", "([^/]+)"), path)
    return found and found[1]


def source_path(report: Report) -> str:
    """Path of the archived source of a report; it stands beside the page in the original."""
    return report_path(report) + report.head.source


def pdf_file(report: Report, language: str) -> str:
    """Address, from the root of the site, of the PDF of a report in `language`; all stand beside the page in the original."""
    return f"{report_path(report)}{report.id}.{language}.pdf"


def digest_file(report: Report, language: str, ending: str) -> str:
    """Address, from the root of the site, of the report at one glance."""
    return f"{report_path(report)}{report.id}-digest.{language}.{ending}"


SERIES = "series"
"""Where the charts of indicators over several reports stand, in place of the id of a report."""


def embed_path(place: str, chart: str) -> str:
    """Path of a chart alone: its place is the id of the report of which it is drawn, or `SERIES`."""
    return f"{EMBED}{place}/{chart}/"


def chart_file(place: str, chart: str, ending: str) -> str:
    """Address, from the root of the site, of a chart as a file: its `ending` names the language too, where it has one."""
    return f"{embed_path(place, chart)}{place}-{chart}.{ending}"


def card_file(indicator: str, language: str) -> str:
    """Address, from the root of the site, of the picture that goes with shared links to an indicator."""
    return f"{path_of('indicator', indicator)}{indicator}.{language}.png"


def commitment_anchor(report: Report, promise: Promise) -> str:
    """Anchor of a commitment on the pages that list those of every report."""
    return f"{report.id}-{promise.id}"


def commitment_path(report: Report, area: str, promise: Promise) -> str:
    """Path and anchor of a commitment in an area, among those of every report."""
    return f"{path_of('commitments-area', area)}#{commitment_anchor(report, promise)}"


def document_path(document: str) -> str:
    """Path and anchor of a document."""
    return f"{path_of('documents')}#{document}"


def publication_path(publication: str) -> str:
    """Path and anchor of a publication that is cited."""
    return f"{path_of('reports')}#{publication}"


def correction_path(number: int) -> str:
    """Path and anchor of a correction; each keeps its number for ever."""
    return f"{path_of('corrections')}#correction-{number}"
