"""The pages of the portal, as Markdown that any generator could publish."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from .. import tables as downloads
from ..model.archive import Archive
from ..tables.table import Table
from . import corrections, coverage, data, handwritten, office, offices, register, report, services, sitemap
from .nav import Tree
from .page import Page
from .writer import Writer


def trees(
    archive: Archive,
    by_hand: Iterable[Page],
    sizes: Mapping[str, int] | None = None,
    site_url: str | None = None,
) -> dict[str, Tree]:
    """Every page by language, generated and those written `by_hand`, the site map included.

    `sizes` are those of files to download, in bytes; whole addresses are told with `site_url` alone.
    """
    written = list(by_hand)
    writers = {language: Writer(archive, language, sizes, site_url) for language in archive.data.languages}
    tables = downloads.tables(archive)
    pages = {
        language: [
            *_pages(writer, tables, sum(page.language == language for page in written)),
            *(
                replace(page, filters=writer.found_as(page.kind))
                for page in written
                if page.language == language
            ),
        ]
        for language, writer in writers.items()
    }
    for language, found in pages.items():
        known = {page.path for page in found}
        pages[language] = [page if page.generated else handwritten.placed(page, known) for page in found]
    mapped = {
        language: Tree([*found, sitemap.placeholder(writers[language])]) for language, found in pages.items()
    }
    return {
        language: Tree([*found, sitemap.page(writers[language], mapped)]) for language, found in pages.items()
    }


def _pages(writer: Writer, tables: Sequence[Table], written: int) -> list[Page]:
    """The generated pages of the writer's language, in the order of the site; `written` others stand beside them."""
    found = [
        office.home(writer),
        *services.pages(writer),
        *report.pages(writer),
        *offices.pages(writer),
        *register.pages(writer),
        data.page(writer, tables),
        *([coverage.page(writer, written)] if writer.data.agency.translations else ()),
        *office.pages(writer),
    ]
    return [*found, corrections.page(writer, {page.path: page.title for page in found})]
