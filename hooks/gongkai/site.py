"""The only module that knows MkDocs: hands it the pages, and each page its chrome."""

from __future__ import annotations

import os
from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as SitePage

from . import downloads, pdf, search
from .archive import Archive, archive
from .atom import atom_xml
from .catalogue import LOCALES, message_language, translations
from .chrome import FEED, SearchEntry, chrome
from .feeds import robots_txt, sitemap_xml
from .load import Data, load
from .nav import Tree
from .news import events
from .page import Page
from .pages import LANGUAGES, handwritten, trees
from .pages.writer import TEMPLATES
from .problems import DataError

DATA = "site_data"
LOST_IN_ENGLISH = "en/404.html"


class Portal:
    """The state of one build, made afresh by `on_config`; its methods are MkDocs events."""

    archive: Archive
    phrases: dict[str, NullTranslations]
    trees: dict[str, Tree]
    pages: dict[str, Page]
    feeds: dict[str, str]
    """The feed of each language; none if no event has a date."""

    downloads: dict[str, bytes]
    """The files for others and the PDFs; pages say how large they are."""

    found: dict[str, list[str]]
    """What the search can find, by language: a text a page."""

    filters: dict[str, list[dict[str, str]]]
    """The filters of these pages, in the same order."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load and check the data; faults end the build before anything is written."""
        root = Path(config.config_file_path).parent
        self.phrases = {language: translations(language) for language in LANGUAGES}
        self.archive = archive(_load(root))
        domain = self.archive.data.agency.domain
        config.site_url = os.environ.get("SITE_URL") or (f"https://{domain}/" if domain else None)
        config.site_name = self.archive.data.agency.name.zh
        config.watch += [str(root / DATA), str(TEMPLATES), str(LOCALES)]
        config.theme.static_templates.discard("sitemap.xml")
        config.theme.static_templates.add(LOST_IN_ENGLISH)
        self.found = {language: [] for language in LANGUAGES}
        self.filters = {language: [] for language in LANGUAGES}
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the generated pages; leave out what the shell does not use of the theme: assets, site map."""
        for file in list(files):
            of_theme = file.src_uri.startswith("assets/") and not _below(file, config.docs_dir)
            if of_theme or file.src_uri == "sitemap.xml":
                files.remove(file)
        self.downloads = dict(self._downloads(config))
        sizes = {name: len(content) for name, content in self.downloads.items()}
        self.trees = trees(self.archive, _handwritten(files, config), sizes)
        self.pages = {page.src_uri: page for tree in self.trees.values() for page in tree}
        self.feeds = dict(self._feeds(config))
        for page in self.pages.values():
            if page.generated:
                file = File.generated(config, page.src_uri, content=page.markdown)
                file.edit_uri = f"../{DATA}/{page.source}" if page.source else None
                files.append(file)
        for name, content in self._plain_files(config):
            files.append(File.generated(config, name, content=content))
        return files

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Give the page that has no language, 404, the phrases of both."""
        for language, phrases in self.phrases.items():
            env.globals[f"gettext_{language}"] = phrases.gettext
        return env

    def on_page_markdown(self, markdown: str, page: SitePage, config: MkDocsConfig, files: Files) -> str:
        """Tell MkDocs the title that the page has in the data."""
        ours = self.pages[page.file.src_uri]
        page.meta["title"] = ours.title
        page.meta["description"] = ours.description
        return markdown

    def on_page_context(
        self, context: dict[str, Any], page: SitePage, config: MkDocsConfig, nav: object
    ) -> dict[str, Any]:
        """Give the templates the chrome and the phrases in the language of the page."""
        ours = self.pages[page.file.src_uri]
        gettext = self.phrases[ours.language].gettext
        context["_"] = gettext
        context["chrome"] = chrome(
            self.archive.data,
            self.trees,
            ours,
            config.site_url,
            gettext,
            self._search(ours, page.content or ""),
            feed=bool(self.feeds),
        )
        return context

    def on_template_context(
        self, context: dict[str, Any], template_name: str, config: MkDocsConfig
    ) -> dict[str, Any]:
        """Give the second 404 page the addresses of the first: from the root, for nobody knows where it is shown."""
        if template_name == LOST_IN_ENGLISH:
            context["base_url"] = urlsplit(config.site_url or "/").path
        return context

    def on_build_error(self, error: Exception) -> None:
        """Say plainly what is no fault of ours: a disk that is full or cannot be read, an index that was not made."""
        if isinstance(error, (OSError, search.SearchIndexError)):
            raise PluginError("\n" + translations(message_language()).gettext(str(error))) from None

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Index the finished site for the search."""
        site = Path(config.site_dir)
        for language in LANGUAGES:
            entries = getattr(self.archive.data.search.synonyms, language)
            synonyms = [(entry.query, entry.means) for entry in entries]
            search.write_vocabulary(site, language, self.found[language], synonyms, self.filters[language])
        search.build_index(site)

    def _search(self, page: Page, content: str) -> SearchEntry | None:
        """What the search is told of `page`, if it may be found."""
        if not page.filters:
            return None
        text = search.text_of(content)
        self.found[page.language].append("\n".join((page.title, *page.aliases, text)))
        gettext = self.phrases[page.language].gettext
        names = {"type": gettext("Type"), "area": gettext("Area"), "period": gettext("Period")}
        filters = {name: page.filters[key] for key, name in names.items() if key in page.filters}
        self.filters[page.language].append(filters)
        newest_first = [report.id for report in reversed(self.archive.data.reports)]
        age = newest_first.index(page.report) if page.report else 0
        place = search.place_of(page.kind, age)
        return SearchEntry(
            search.page_attributes(page.language, page.title, page.aliases, text, filters, order=place)
        )

    def _feeds(self, config: MkDocsConfig) -> Iterator[tuple[str, str]]:
        found = events(self.archive)
        for language, tree in self.trees.items():
            gettext = self.phrases[language].gettext
            feed = atom_xml(self.archive.data, tree, found, config.site_url, gettext)
            if feed:
                yield f"{tree[''].url}{FEED}", feed

    def _plain_files(self, config: MkDocsConfig) -> Iterator[tuple[str, str | bytes]]:
        yield "sitemap.xml", sitemap_xml(self.archive.data, self.trees, config.site_url or "/")
        yield "robots.txt", robots_txt(config.site_url)
        yield from self.feeds.items()
        for report in self.archive.data.reports:
            yield f"reports/{report.id}/source.txt", report.source
        yield from self.downloads.items()

    def _downloads(self, config: MkDocsConfig) -> Iterator[tuple[str, bytes]]:
        yield from downloads.files(self.archive, config.site_url)
        try:
            yield from pdf.files(self.archive)
        except DataError as error:
            _end_build(error)


def _load(root: Path) -> Data:
    try:
        return load(Path(os.path.relpath(root / DATA)))
    except DataError as error:
        _end_build(error)


def _end_build(error: DataError) -> NoReturn:
    gettext = translations(message_language()).gettext
    faults = "\n".join(fault.text(gettext) for fault in error.problems)
    raise PluginError(f"\n{faults}") from None


def _below(file: File, folder: str) -> bool:
    return file.src_dir is not None and Path(file.src_dir) == Path(folder)


def _handwritten(files: Files, config: MkDocsConfig) -> list[Page]:
    """The hand-written pages; a fault in one ends the build."""
    written = [file for file in files.documentation_pages() if file.inclusion is not InclusionLevel.EXCLUDED]
    try:
        return handwritten.read_pages(
            (
                file.src_uri,
                file.content_string,
                Path(os.path.relpath(Path(config.docs_dir, file.src_uri))).as_posix(),
            )
            for file in written
        )
    except DataError as error:
        _end_build(error)
