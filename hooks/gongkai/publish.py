"""What comes from the data, made by all processors: pages, tables and PDFs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from . import downloads as tables
from . import parallel, pdf
from .archive import Archive
from .converter import Converter
from .lexicon import Lexicon
from .links import Anchors
from .load import Report
from .page import Page
from .progress import told
from .render import Renderer, Template

_LONG = ("sitemap", "commitments", "indicators", "programmes", "documents")
"""Kinds of page that grow with the archive: they are begun first."""


def downloads(archive: Archive, site_url: str | None, processes: int) -> dict[str, bytes]:
    """The files for others and the PDFs of the reports, by their addresses.

    Raises:
        DataError: if a PDF cannot be made of a report.
        WorkerError: if a process was killed.
    """
    jobs: list[Callable[[], list[tuple[str, bytes]]]] = [partial(_tables, archive, site_url)]
    jobs += [partial(_pdf, archive, *one) for one in pdf.addresses(archive)]
    made = told(parallel.run(jobs, processes, 1), "Tables and PDFs", len(jobs))
    return {name: content for files in made for name, content in files}


def _tables(archive: Archive, site_url: str | None) -> list[tuple[str, bytes]]:
    return list(tables.files(archive, site_url))


def _pdf(archive: Archive, address: str, report: Report, language: str) -> list[tuple[str, bytes]]:
    return [(address, pdf.report_pdf(archive, report, language))]


@dataclass
class Published:
    """What the pages written so far hold for the search, by language, and their links and anchors."""

    found: dict[str, Lexicon] = field(default_factory=dict)
    anchors: list[Anchors] = field(default_factory=list)

    def add(self, language: str, words: Lexicon, anchors: Anchors) -> None:
        """Take in a page."""
        self.found.setdefault(language, Lexicon()).merge(words)
        self.anchors.append(anchors)


@dataclass(frozen=True)
class Publisher:
    """Writes pages to the folder `site`."""

    site: Path
    renderer: Renderer
    converter: Converter
    template: Template

    def publish(self, pages: Iterable[Page], processes: int) -> Published:
        """Write `pages`; the same files whatever the number of `processes`.

        Raises:
            OSError: if a file cannot be written.
            WorkerError: if a process was killed.
        """
        ordered = sorted(pages, key=lambda page: page.kind not in _LONG)
        published = Published()
        jobs = [partial(self._page, page) for page in ordered]
        for result in told(parallel.run(jobs, processes), "Pages", len(jobs)):
            published.add(*result)
        return published

    def _page(self, page: Page) -> tuple[str, Lexicon, Anchors]:
        made = self.renderer.page(page, self.converter, self.template)
        file = self.site / page.url / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(made.html, "utf-8", newline="\n")
        return page.language, made.found, made.anchors
