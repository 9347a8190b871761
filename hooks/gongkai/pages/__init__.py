"""The pages of the portal in one language, as Markdown that any generator could publish."""

from __future__ import annotations

from collections.abc import Iterator

from ..archive import Archive
from . import office, register, report
from .page import Page
from .writer import Writer

__all__ = ["Page", "pages"]


def pages(archive: Archive, language: str) -> Iterator[Page]:
    """Yield every generated page in `language`, in the order of the site."""
    writer = Writer(archive, language)
    yield office.home(writer)
    yield from report.pages(writer)
    yield from register.pages(writer)
    yield from office.pages(writer)
