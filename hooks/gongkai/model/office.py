"""The office whose portal it is."""

from __future__ import annotations

from .languages import ORIGINAL, TRANSLATIONS, DerivedCode
from .text import Code, Line, Record, Slug, Text

FORMAT = 3
"""The format in which the data of a portal stand today; it grows whenever files of before must be changed.

1: until November 2026, without a number; 2: promises are kept, and lists of charts, corrections and wording are there; 3: reports stand in part files.
"""


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
    address: Text | None
    contact: Text | None
    telephone: Code | None
    email: Line | None = None
    does: Text | None = None
    """What it does for people, in a line."""

    domain: Line | None
    website: Line | None = None
    """The office’s own website, which need not be this portal."""

    stated_in: Slug | None
    licence: Licence | None = None
    filing: Filing
    scripts: tuple[DerivedCode, ...] = ()
    """Languages in another script that are derived at build time: the Chinese pages in traditional characters."""

    format: Code | None = None
    """The format in which the data stand; gongkai migrate keeps it."""

    translations: tuple[Slug, ...] = TRANSLATIONS
    """The languages, beside the original, in which the portal has pages."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the portal, the original first."""
        return (ORIGINAL, *(language for language in TRANSLATIONS if language in self.translations))

    @property
    def site_url(self) -> str | None:
        """Absolute root of the office's site; None as long as its domain is not known."""
        return f"https://{self.domain}/" if self.domain else None
