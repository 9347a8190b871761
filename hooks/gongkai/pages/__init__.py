"""The pages of the portal, as Markdown that any generator could publish."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..archive import Archive
from ..nav import Tree
from ..page import Page
from . import office, register, report, sitemap
from .writer import Writer

LANGUAGES = ("zh", "en")


def trees(archive: Archive, handwritten: Iterable[Page]) -> dict[str, Tree]:
    """Every page by language, generated and `handwritten`, the site map included."""
    written = list(handwritten)
    writers = {language: Writer(archive, language) for language in LANGUAGES}
    pages = {
        language: [*_pages(writer), *(page for page in written if page.language == language)]
        for language, writer in writers.items()
    }
    mapped = {
        language: Tree([*found, sitemap.placeholder(writers[language])]) for language, found in pages.items()
    }
    return {
        language: Tree([*found, sitemap.page(writers[language], mapped)]) for language, found in pages.items()
    }


def _pages(writer: Writer) -> Iterator[Page]:
    """Yield the generated pages of the writer's language, in the order of the site."""
    yield office.home(writer)
    yield from report.pages(writer)
    yield from register.pages(writer)
    yield from office.pages(writer)
