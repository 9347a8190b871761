"""What every driver does alike: data examined, pages put together, published, and held against each other."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, partial
from gettext import NullTranslations
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment

from ..delivery.workshop import plan_of
from ..faults.active import acting_files, shown_as_page
from ..faults.problems import DataError, Problem
from ..faults.rule import Rule
from ..feeds.atom import feeds
from ..feeds.plain import plain_files
from ..gate.examine import HOLDING, Examined, examine
from ..model.archive import Archive
from ..model.data import Data
from ..pages.page import Page
from ..pages.trees import trees
from ..reading.copied import unpublishable
from ..reading.settings import Settings, now
from ..reading.sources import Sources, read_sources
from ..rules import FILES
from ..rules.found import MANY
from ..search import phrases as search
from ..shell.moved import moved_pages, moves
from ..work import kept as keeping
from ..work import parallel
from ..work.kept import keep, kept
from . import publish
from .derived import Derivation, derivations
from .links import dead
from .look import LOST
from .publish import Published, Publisher
from .render import Renderer, Template
from .written import Dialect, contents


@dataclass(frozen=True)
class Assembly:
    """A site that has not been written yet: its pages, what is to be downloaded (size by address), and the files beside them."""

    renderer: Renderer
    sizes: Mapping[str, int]
    files: Mapping[str, str | bytes]
    moved: Mapping[str, str]
    """Where each former address leads."""

    derivations: Sequence[Derivation]
    """What makes pages in other scripts, as the office wishes."""

    @cached_property
    def pages(self) -> list[Page]:
        """Every page: those made from the data, then those written by hand."""
        found = [page for tree in self.renderer.trees.values() for page in tree]
        return sorted(found, key=lambda page: not page.generated)

    def targets(self, beside: Iterable[str]) -> dict[str, str]:
        """What Markdown files may link to, files `beside` them included: the address by the name they call it."""
        names = (*beside, *self.sizes, *self.files)
        return {name: quote(name) for name in names} | {page.src_uri: page.url for page in self.pages}

    def publisher(
        self, site: Path, docs: Path, beside: Iterable[str], dialect: Dialect, template: Template
    ) -> tuple[Publisher, list[Problem]]:
        """What writes the pages to `site`, and the faults of those written by hand in `docs`, beside whose files they stand."""
        by_hand = [page for page in self.pages if not page.generated]
        made, faults = contents(by_hand, docs, self.targets(beside), dialect)
        return Publisher(site, self.renderer, self.derivations, made, template), faults

    def lost(self, site: Path, environment: Environment, **more: object) -> list[str]:
        """Write to `site` what is shown in each language where no page is; the addresses."""
        fill = partial(environment.get_template(LOST).render, **more)
        lost = {f"{tree[''].url}{LOST}": language for language, tree in self.renderer.trees.items()}
        for address, language in lost.items():
            publish.write(site / address, self.renderer.lost(language, fill).encode())
        return list(lost)

    def plan(self, made: Iterable[str]) -> str:
        """What a driver means to have `made`, for who holds the site against it."""
        return json.dumps({"files": list(made), "moved": self.moved})

    def finish(
        self, published: Published, faults: Sequence[Problem], site: Path, processes: int
    ) -> list[str]:
        """Hold every link against what is there, and write the search index to `site`; the addresses of its files.

        Raises:
            DataError: with `faults` and every link that leads nowhere.
        """
        if found := [*faults, *dead(published.anchors, self.files.keys() | self.sizes.keys())]:
            raise DataError(found)
        synonyms = self.renderer.archive.data.search.synonyms
        index = publish.indexes(published.entries, synonyms, self.derivations, site, processes)
        return [*index, *(each.file(url) for each in self.derivations for url in sorted(each.pages))]


def examined(data: Path, docs: Path, before: Examined | None, chosen: Sequence[Rule[Sources]]) -> Examined:
    """What comes of the files in `data`, whose hand-written pages stand in `docs`, by the rules `chosen`; what has not changed since `before` is taken over.

    Raises:
        DataError: if no build could copy all that stands in `docs`.
    """
    _refuse_unless_publishable(data, docs)
    return examine(data, chosen=chosen, before=before, settled=kept())


def judged(data: Path, docs: Path, site: Path) -> tuple[Data, Verdict]:
    """The files in `data`, whose hand-written pages stand in `docs`, for the public, and the verdict on them.

    Where nobody sees `site` before it is known, they are examined while the site is made; many reports are before, by all processors.

    Raises:
        DataError: with what must be known before: faults without which there is nothing to show, and what cannot be copied.
    """
    _refuse_unless_publishable(data, docs)
    whole, at = read_sources(data), now()
    if not plan_of(site) or len(whole.reports) >= MANY:
        return _held(data, whole, at).published(), lambda: None
    verdict = parallel.beside(partial(_faults, data, whole, at))

    def told() -> None:
        if faults := verdict():
            raise DataError(faults)

    try:
        return examine(data, chosen=(), at=at, whole=whole).sound(), told
    except Exception:  # what cannot be put together has faults that explain it, or it is one of ours
        told()
        raise


Verdict = Callable[[], None]
"""Waits for what the rules find in the data.

Raises:
    DataError: with every error, and all that waits for an answer.
"""


def _faults(data: Path, whole: Sources, at: datetime) -> tuple[Problem, ...]:
    try:
        _held(data, whole, at).published()
    except DataError as error:
        return error.problems
    return ()


def _held(data: Path, whole: Sources, at: datetime) -> Examined:
    """What the rules that hold find in the files in `data`; texts of which they had nothing to say are not asked the next time."""
    known = kept(keeping.HOLDING)
    examined = examine(data, chosen=HOLDING, at=at, settled=known | kept(), whole=whole)
    if examined.found:
        keep(examined.found.settled, known, keeping.HOLDING)
    return examined


def _refuse_unless_publishable(data: Path, docs: Path) -> None:
    beside = data.parent / "docs"
    if docs.resolve() != beside.resolve() and (faults := list(unpublishable(docs))):
        raise DataError(FILES.name(faults))  # what stands in the other is examined with the data


def refuse_what_acts(docs: Path, names: Iterable[str]) -> None:
    """Let none of the files `names` in `docs` do anything.

    Raises:
        DataError: with all that would.
    """
    pages = [docs / name for name in names if shown_as_page(name)]
    if faults := list(acting_files((file.as_posix(), file.read_bytes()) for file in pages)):
        raise DataError(faults)


def assembled(
    archive: Archive,
    by_hand: Sequence[Page],
    downloads: Iterable[Mapping[str, int]],
    site_url: str | None,
    phrases: Mapping[str, NullTranslations],
) -> Assembly:
    """The site of `archive` with the pages `by_hand` and what is to be downloaded: sizes in bytes, waited for after all that needs none."""
    sizes: dict[str, int] = {}
    found = trees(archive, by_hand, sizes, site_url)
    news = feeds(archive, found, {name: each.gettext for name, each in phrases.items()}, site_url)
    for made in downloads:
        sizes.update(made)
    files = dict(plain_files(archive.data, found, site_url)) | news
    derived = derivations(archive.data, found, site_url)
    said = {language: search.phrases(each.gettext) for language, each in phrases.items()}
    said |= {each.language.code: each.script.written(said[each.language.source]) for each in derived}
    files |= {search.ADDRESS.format(language=code): each for code, each in said.items()}
    moved = moves(archive.data, (page for tree in found.values() for page in tree), [*files, *sizes])
    files |= moved_pages(moved, site_url)
    renderer = Renderer(archive, found, phrases, site_url, bool(news))
    return Assembly(renderer, sizes, files, moved, derived)


def site_url(settings: Settings, data: Data) -> str | None:
    """The absolute root of the site: as it is set, else by the office's domain; None if neither is known."""
    return settings.site_url or data.agency.site_url
