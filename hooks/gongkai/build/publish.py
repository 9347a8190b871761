"""What comes from the data, made by all processors: pages, tables and PDFs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypeVar

from typst import Fonts

from .. import tables
from ..faults.problems import N_
from ..model.addresses import digest_file, embed_path, pdf_file
from ..model.archive import Archive
from ..model.data import Report
from ..model.kinds import EMBED, KIND
from ..model.languages import DERIVED, split_address
from ..model.registers import Synonyms
from ..pages import cards, digest, pdf, typesetting
from ..pages.charts import alone
from ..pages.charts.drawn import every
from ..pages.page import Page
from ..pages.writer import Writer
from ..search import index
from ..search.entries import Entry
from ..work import parallel
from ..work.progress import told
from .converter import Content
from .derived import Derivation
from .links import Anchors
from .render import Renderer, Template

_TOGETHER, _PICTURES = 16, 30
"""So many pages, and so many pictures, are made at once: of both, more would take more memory."""

_MANY = 20
"""Where there are so many jobs or more, typst is to forget what it has set after each: some 10 MB for each document, and more for a lot of pictures."""

Files = Callable[[], Iterable[tuple[str, bytes]]]
"""Makes files: address and content of each."""

Item = TypeVar("Item")


@contextmanager
def downloads(
    archive: Archive, site_url: str | None, folder: Path, processes: int
) -> Iterator[Iterator[dict[str, int]]]:
    """Write the files for others and the PDFs of the reports below `folder`: sizes in bytes, by address, to be fetched when they are needed.

    What only sets pictures comes last, for it is in small pieces.

    Raises:
        DataError: if a PDF cannot be made of a report.
        OSError: if a file cannot be written.
        WorkerError: if a process was killed.
    """
    writers = {language: Writer(archive, language, site_url=site_url) for language in archive.data.languages}
    fonts = typesetting.fonts()
    made = _tables(archive, site_url)
    made += [partial(_prints, list(writers.values()), report, fonts) for report in archive.data.reports]
    for writer in writers.values():
        made += [partial(alone.files, writer, lot, fonts) for lot in _lots(list(every(writer)), _PICTURES)]
        made += [partial(cards.files, writer, lot, fonts) for lot in _lots(cards.carded(writer), _PICTURES)]
    forgotten = fonts if len(made) > _MANY else None
    jobs = [partial(_written, folder, files, forgotten) for files in made]
    with parallel.begun(jobs, processes) as sizes:
        yield told(sizes, N_("Tables and PDFs"), len(jobs))


def _prints(writers: Sequence[Writer], report: Report, fonts: Fonts) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of what there is of `report` to print, in each language."""
    for writer in writers:
        yield from pdf.files(writer, report, fonts)
        yield from digest.files(writer, report, fonts)


def _tables(archive: Archive, site_url: str | None) -> list[Files]:
    return [partial(tables.workbook_file, archive), partial(tables.files, archive, site_url)]


def _lots(found: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    return (found[first : first + size] for first in range(0, len(found), size))


def download(archive: Archive, site_url: str | None, folder: Path, address: str) -> None:
    """Write what is to be downloaded at `address` below `folder`, if anything is.

    Raises:
        DataError: if a PDF cannot be made of a report.
        OSError: if a file cannot be written.
    """
    fonts = typesetting.fonts()
    made = _tables(archive, site_url) if address.startswith(tables.FOLDER) else []
    below = f"{split_address(address)[1]}/"
    for language in archive.data.languages:
        writer = Writer(archive, language, site_url=site_url)
        for report in archive.data.reports:
            if address == pdf_file(report, language):
                made.append(partial(pdf.files, writer, report, fonts))
            if address in [digest_file(report, language, ending) for ending in ("pdf", "svg")]:
                made.append(partial(digest.files, writer, report, fonts))
        if below.startswith(EMBED):
            asked = [chart for chart in every(writer) if below.startswith(embed_path(*chart.of))]
            made.append(partial(alone.files, writer, asked, fonts))
    for files in made:
        _written(folder, files)


def _written(folder: Path, files: Files, forgotten: Fonts | None = None) -> dict[str, int]:
    """Write `files` below `folder`: their sizes; typst keeps nothing of them, if it is to forget."""
    sizes = {name: write(folder / name, content) for name, content in files()}
    if forgotten:
        typesetting.forget(forgotten)
    return sizes


def write(file: Path, content: bytes) -> int:
    """Write `content` to `file`; its size in bytes.

    Raises:
        OSError: if it cannot be written.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    return file.write_bytes(content)


def indexes(
    entries: Mapping[str, Sequence[Entry]],
    synonyms: Synonyms,
    derivations: Sequence[Derivation],
    site: Path,
    processes: int,
) -> list[str]:
    """Write the search index of each language, and of those that `derivations` make, to the folder `site`; addresses of its files.

    Raises:
        OSError: if a file cannot be written.
        WorkerError: if a process was killed.
    """
    jobs = [
        partial(
            index.write_index,
            site,
            language,
            found,
            [(each.query, each.means) for each in synonyms[language]],
            {each.language.code: each.entry for each in derivations if each.language.source == language},
        )
        for language, found in entries.items()
    ]
    made = told(parallel.run(jobs, processes, joining=True), N_("Search index"), len(jobs))
    return [address for addresses in made for address in addresses]


@dataclass
class Published:
    """What the search is told of the pages made so far, by language, and their links and anchors."""

    entries: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    anchors: list[Anchors] = field(default_factory=list)

    def add(self, language: str, entry: Entry | None, anchors: Anchors) -> None:
        """Take in a page; it has no `entry` if it may not be found."""
        if entry:
            self.entries[language].append(entry)
        self.anchors.append(anchors)


@dataclass(frozen=True)
class Publisher:
    """Writes pages to the folder `site`, those of which `derivations` make others in two scripts."""

    site: Path
    renderer: Renderer
    derivations: Sequence[Derivation]
    written: Mapping[str, Content]
    """What hand-written pages became, by name."""

    template: Template

    def publish(self, pages: Iterable[Page], processes: int) -> Published:
        """Write `pages`; the same files whatever the number of `processes`.

        Raises:
            OSError: if a file cannot be written.
            WorkerError: if a process was killed.
        """
        for each in self.derivations:
            each.script.written("备")  # read once, before the processes part
        published = Published()
        first, others = _rehearsal(list(pages))
        found = [*first, *others]
        jobs = [partial(self.write, batch) for batch in _batches(others)]
        rehearsed = (self.write([page]) for page in first)
        made = (
            each for batch in chain(rehearsed, parallel.run(jobs, processes, joining=True)) for each in batch
        )
        for result in told(made, N_("Pages"), len(found)):
            published.add(*result)
        return published

    def write(self, pages: Sequence[Page]) -> list[tuple[str, Entry | None, Anchors]]:
        """Write `pages`: for each its language, what the search is told of it, and its anchors.

        Raises:
            OSError: if a file cannot be written.
        """
        made = self.renderer.documents(pages, self.written, self.template)
        for page, document in zip(pages, made, strict=True):
            write(self.site / page.url / "index.html", document.html.encode())
            for each in self.derivations:
                if page.url in each.pages:
                    made_of = each.document(page.url, document.html)
                    write(self.site / each.file(page.url), made_of.encode())
        return [(page.language, each.entry, each.anchors) for page, each in zip(pages, made, strict=True)]

    def make(self, pages: Mapping[str, Page], address: str) -> None:
        """Write what stands at `address` of the site: one of `pages`, by address, something to download, or the search index of them all.

        Raises:
            DataError: if a PDF cannot be made of a report.
            OSError: if a file cannot be written.
        """
        archive = self.renderer.archive
        page = pages.get(address.removesuffix("index.html")) or pages.get(f"{address}/")
        asked: Sequence[Derivation] = ()
        for each in self.derivations:
            below = address.removeprefix(each.language.prefix).removesuffix("index.html")
            if address.startswith(each.language.prefix) and below in each.pages:
                page, asked = pages[below], [each]
        if page is not None:
            replace(self, derivations=asked).write([page])
        elif address in [
            index.ENTRY.format(language=language) for language in (*archive.data.languages, *DERIVED)
        ]:
            entries = replace(self, derivations=()).publish(pages.values(), 1).entries
            indexes(entries, archive.data.search.synonyms, self.derivations, self.site, 1)
        else:
            download(archive, self.renderer.site_url, self.site, address)


def _rehearsal(pages: Sequence[Page]) -> tuple[list[Page], list[Page]]:
    """A page of each kind and language but the long ones, and all others: what it compiles, no process must compile again."""
    first: dict[tuple[str, str], Page] = {}
    for page in pages:
        if not KIND[page.kind].long:
            first.setdefault((page.kind, page.language), page)
    return list(first.values()), [page for page in pages if page is not first.get((page.kind, page.language))]


def _batches(pages: Sequence[Page]) -> Iterator[Sequence[Page]]:
    """Yield each page that grows with the archive alone, then the others together, so many as are quickest made by turns."""
    yield from ([page] for page in pages if KIND[page.kind].long)
    others = [page for page in pages if not KIND[page.kind].long]
    yield from _lots(others, _TOGETHER)
