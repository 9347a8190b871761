"""Where the pages and files of a report stand."""

from __future__ import annotations

from .data import Report
from .report import Achievement, Measure, Plan, Promise


def report_path(report: Report) -> str:
    """Path of the page of a report, the same in every language."""
    return f"reports/{report.id}/"


def pdf_name(report: Report, language: str) -> str:
    """Name of the PDF of a report in `language`; both stand beside the Chinese page."""
    return f"{report.id}.{language}.pdf"


def area_path(report: Report, area: Achievement) -> str:
    """Path of the page of what a report says was done in an area."""
    return f"{report_path(report)}{area.area}/"


def measure_path(report: Report, area: Achievement, measure: Measure) -> str:
    """Path of the page of a measure."""
    return f"{area_path(report, area)}{measure.id}/"


def plan_path(report: Report, plan: Plan) -> str:
    """Path of the page of what a report says is planned in an area."""
    return f"{report_path(report)}plan/{plan.area}/"


def commitment_anchor(report: Report, promise: Promise) -> str:
    """Anchor of a commitment on the pages that list those of every report."""
    return f"{report.id}-{promise.id}"
