"""All data of one portal, checked and assembled."""

from __future__ import annotations

from dataclasses import dataclass

from .errata import footer
from .figure import Figure
from .office import Agency
from .registers import (
    Abbreviations,
    Area,
    Chart,
    Correction,
    Document,
    Home,
    Indicator,
    Programme,
    Search,
    Term,
)
from .report import Achievement, Plan, ReportHead


@dataclass(frozen=True)
class Report:
    """One report: its head, what was done, what is planned, and the archived source."""

    id: str
    head: ReportHead
    achievements: tuple[Achievement, ...]
    plans: tuple[Plan, ...]
    figures: dict[str, Figure]
    source: str

    @property
    def footer(self) -> str:
        """What of the source is no part of the report."""
        return footer(self.source, self.head.imprint)


@dataclass(frozen=True)
class Data:
    """All data of one portal, checked. Reports stand oldest first."""

    agency: Agency
    areas: tuple[Area, ...]
    programmes: tuple[Programme, ...]
    indicators: tuple[Indicator, ...]
    documents: tuple[Document, ...]
    terms: tuple[Term, ...]
    abbreviations: Abbreviations
    search: Search
    home: Home
    charts: tuple[Chart, ...]
    corrections: tuple[Correction, ...]
    reports: tuple[Report, ...]
