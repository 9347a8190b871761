"""All data of one portal, checked and assembled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from .errata import footer
from .figure import Figure
from .office import Agency
from .offices import Office
from .parts import Head
from .publications import Publication
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
from .section import Section
from .services import Service


@dataclass(frozen=True)
class Report:
    """One report: its head, its parts with all that stands below them, and the archived source."""

    id: str
    head: Head
    parts: tuple[Section, ...]
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
    publications: tuple[Publication, ...]
    services: tuple[Service, ...]
    reports: tuple[Report, ...]
    offices: tuple[Office, ...] = ()
    """Those whose portals this one collects."""

    gathered_on: date | None = None
    """The day on which their files stood as they are here."""

    @cached_property
    def indicator(self) -> Mapping[str, Indicator]:
        """Each indicator by its id."""
        return {indicator.id: indicator for indicator in self.indicators}

    @cached_property
    def report(self) -> Mapping[str, Report]:
        """Each report by its id."""
        return {report.id: report for report in self.reports}

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the portal, the original first."""
        return self.agency.languages
