"""The office whose portal it is."""

from __future__ import annotations

from .languages import DerivedCode
from .text import Code, Line, Record, Slug, Text


class Filing(Record):
    """Filing identity of the website (国办发〔2017〕47号, annex: what stands in the footer)."""

    site_id: Code | None
    police: Line | None
    icp: Line | None
    party_badge: Code | None
    error_report: Line | None


class Licence(Record):
    """The licence under which the office itself has said that its data may be used again."""

    id: Line
    name: Text
    url: Line


class Agency(Record):
    """The office whose portal this is."""

    name: Text
    short_name: Text
    supervisor: Text | None
    address: Text
    contact: Text
    telephone: Code
    domain: Line | None
    stated_in: Slug | None
    licence: Licence | None = None
    filing: Filing
    languages: tuple[DerivedCode, ...] = ()
    """Languages that are derived at build time: the Chinese pages in traditional characters."""

    @property
    def site_url(self) -> str | None:
        """Absolute root of the office's site; None as long as its domain is not known."""
        return f"https://{self.domain}/" if self.domain else None
