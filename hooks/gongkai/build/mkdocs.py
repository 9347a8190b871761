"""The only module that knows MkDocs: hands it the pages, and each page its chrome."""

from __future__ import annotations

import gc
import json
import os
import signal
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from gettext import NullTranslations
from pathlib import Path
from typing import Any, NoReturn

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as SitePage

from ..delivery.workshop import plan_of
from ..faults.active import acting, acting_files, shown_as_page
from ..faults.problems import DataError, Problem, listed
from ..feeds.atom import feeds
from ..feeds.plain import plain_files
from ..gate.examine import ERRORS, Examined, examine
from ..gate.gate import read_pages
from ..model.archive import Archive, archive
from ..model.kinds import off_site
from ..model.phrases import LOCALES, message_language, translations
from ..pages import LANGUAGES, trees
from ..pages.page import TRANSLATION, Page
from ..pages.writer import TEMPLATES
from ..reading.copied import unpublishable
from ..reading.settings import Settings, settings, told
from ..rules import FILES
from ..search.entries import packed
from ..work import parallel
from ..work.progress import stage
from . import publish
from .converter import Converter
from .emphasis import EXTENSION as EMPHASIS
from .links import anchors, dead
from .preview import Preview, write_faults
from .publish import Published, Publisher
from .render import DATA, FILTERS, Renderer

LOST = "404.html"
"""Name of the page, and of its template, that servers show where no page is."""


class Portal:
    """The state of one build, made afresh by `on_config`; its methods are MkDocs events."""

    archive: Archive
    phrases: dict[str, NullTranslations]
    renderer: Renderer
    settings: Settings
    pages: dict[str, Page]
    files: Files
    published: Published
    acting: list[Problem]
    """What acts by itself in hand-written pages, whatever extension of Markdown made it."""

    preview: Preview | None = None
    examined: Examined | None = None
    """What the preview knows of the data, so that it need not examine again what has not changed."""

    def on_startup(self, command: str, dirty: bool) -> None:
        """Hear whether a site is to be built or shown."""
        self.preview = Preview() if command == "serve" else None
        gc.set_threshold(parallel.GARBAGE)
        if (
            self.preview is None
        ):  # what Python raises instead may be lost in a fork; who began the build tidies up
            signal.signal(signal.SIGINT, signal.SIG_DFL)

    def on_serve(
        self, server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]
    ) -> LiveReloadServer:
        """Look for changes more often than MkDocs does, and make files when they are asked for."""
        assert self.preview is not None
        preview = self.preview

        def build() -> None:
            with preview.changing():
                builder()

        host, port = config.dev_addr
        root = server.mount_path
        ours = LiveReloadServer(build, host, port, server.root, root, polling_interval=0.2)
        ours.error_handler = server.error_handler
        ours.set_app(preview.application(ours.serve_request, root))
        ours.watch(config.docs_dir)
        ours.watch(config.config_file_path)
        return ours

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load and check the data; faults end the build before anything is written."""
        if self.preview is not None:
            self.preview.faults = ()
        self.acting = []
        try:
            self.settings = settings()
        except DataError as error:
            raise PluginError("\n" + told(error, translations(message_language()).gettext)) from None
        root = Path(config.config_file_path).parent
        self.phrases = {language: translations(language) for language in LANGUAGES}
        config.watch += [str(root / DATA), str(TEMPLATES), str(LOCALES)]
        stage("Reading the data")
        with self._telling_faults():
            if Path(config.docs_dir) != root / "docs":  # what stands in that is examined with the data
                _refuse_unpublishable(Path(os.path.relpath(config.docs_dir)))
            folder = Path(os.path.relpath(root / DATA))
            examined = examine(folder, chosen=ERRORS, before=self.examined)
            self.examined = examined if self.preview else None
            self.archive = archive(examined.sound())
        if self._faulty:
            config.theme.static_templates.clear()
            return config
        domain = self.archive.data.agency.domain
        config.site_url = self.settings.site_url or (f"https://{domain}/" if domain else None)
        config.site_name = self.archive.data.agency.name.zh
        config.markdown_extensions.append(EMPHASIS)
        config.theme.static_templates -= {"sitemap.xml", LOST}
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the generated pages; leave out what the shell does not use of the theme: assets, site map."""
        if self._faulty:
            return Files([])
        for file in list(files):
            of_theme = file.src_uri.startswith("assets/") and not _below(file, config.docs_dir)
            ours = not of_theme and not off_site(file.src_uri)
            if not ours or file.src_uri == "sitemap.xml":
                files.remove(file)
        sizes: Mapping[str, int] = {}
        with self._telling_faults():
            written = _handwritten(files, config)
            _refuse_what_acts(files, config)
            sizes = self._downloads(config)
        if self._faulty:
            config.theme.static_templates.clear()
            return Files([])
        found = trees(self.archive, written, sizes)
        self.pages = {page.src_uri: page for tree in found.values() for page in tree}
        gettext = {language: phrases.gettext for language, phrases in self.phrases.items()}
        news = feeds(self.archive, found, gettext, config.site_url)
        self.renderer = Renderer(self.archive, found, self.phrases, config.site_url, bool(news))
        for page in self.pages.values():
            if page.generated:
                files.append(_Written(page.src_uri, config.site_dir, f"{page.url}index.html"))
        for name in sizes:
            files.append(_Written(name, config.site_dir, name))
        plain = plain_files(self.archive.data, found, config.site_url)
        for name, content in (*plain, *news.items()):
            files.append(File.generated(config, name, content=content))
        return files

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Write the generated pages, and those that are shown where no page is: they speak both languages."""
        self.files = files
        if self._faulty:
            return env
        env.autoescape = True
        for language, phrases in self.phrases.items():
            env.globals[f"gettext_{language}"] = phrases.gettext
        env.globals["translation"] = TRANSLATION
        env.filters.update(FILTERS)
        fill = partial(env.get_template("main.html").render, config=config)
        converter = Converter(config.markdown_extensions, config.mdx_configs)
        for language, tree in self.renderer.trees.items():
            lost = Path(config.site_dir, tree[""].url, LOST)
            lost.parent.mkdir(parents=True, exist_ok=True)
            fill_lost = partial(env.get_template(LOST).render, config=config)
            lost.write_text(self.renderer.lost(language, fill_lost), "utf-8", newline="\n")
        publisher = Publisher(Path(config.site_dir), self.renderer, converter, fill)
        generated = [page for page in self.pages.values() if page.generated]
        if self.preview is None:
            self.published = publisher.publish(generated, parallel.processes())
        else:
            self.published = Published()
            self.preview.make = partial(publisher.make, {page.url: page for page in generated})
        return env

    def on_page_markdown(self, markdown: str, page: SitePage, config: MkDocsConfig, files: Files) -> str:
        """Tell MkDocs the title that a hand-written page has in its head."""
        ours = self.pages[page.file.src_uri]
        page.meta["title"] = ours.title
        page.meta["description"] = ours.description
        return markdown

    def on_page_context(
        self, context: dict[str, Any], page: SitePage, config: MkDocsConfig, nav: object
    ) -> dict[str, Any]:
        """Give the templates the chrome and the phrases in the language of a hand-written page."""
        ours, content = self.pages[page.file.src_uri], page.content or ""
        if entry := self.renderer.entry(ours, content):
            self.published.entries[ours.language].append(packed(entry))
        self.acting += acting(page.file.content_string, content, f"docs/{ours.source}")
        context["_"] = self.phrases[ours.language].gettext
        context["chrome"] = self.renderer.chrome(ours, content)
        return context

    def on_post_page(self, output: str, page: SitePage, config: MkDocsConfig) -> str:
        """Remember the links of a hand-written page."""
        ours = self.pages[page.file.src_uri]
        found = anchors(ours.url, f"docs/{ours.source}", page.content or "", output)
        self.published.anchors.append(found)
        return output

    def on_build_error(self, error: Exception) -> None:
        """Say plainly what is no fault of ours: a disk that is full or cannot be read, too little memory."""
        if isinstance(error, (OSError, parallel.WorkerError)):
            raise PluginError("\n" + translations(message_language()).gettext(str(error))) from None

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Hold every link against what is there, and write the search index."""
        if self.preview is not None:
            if self._faulty:
                write_faults(Path(config.site_dir), self.preview.faults, message_language())
            return
        faults = [*dead(self.published.anchors), *self.acting]
        if faults:
            _end_build(DataError(faults))
        synonyms = self.archive.data.search.synonyms
        site = Path(config.site_dir)
        index = publish.indexes(self.published.entries, synonyms, site, parallel.processes())
        if plan := plan_of(site):
            plan.write_text(json.dumps([*self._planned(config), *index]), "utf-8")

    def _planned(self, config: MkDocsConfig) -> Iterator[str]:
        """Yield the address of each file that the site is meant to hold, but for the search index."""
        yield from (file.dest_uri for file in self.files if file.inclusion.value > InclusionLevel.DRAFT.value)
        yield from config.theme.static_templates
        yield from map(str, config.extra_templates)
        yield from (f"{tree[''].url}{LOST}" for tree in self.renderer.trees.values())

    def _downloads(self, config: MkDocsConfig) -> dict[str, int]:
        """Write the files for others and the PDFs, whose sizes pages tell; in the preview these wait until they are asked for."""
        if self.preview is not None:
            return {}
        site = Path(config.site_dir)
        return publish.downloads(self.archive, config.site_url, site, parallel.processes())

    @property
    def _faulty(self) -> bool:
        """Whether the preview has nothing to show but faults; a build ends at the first."""
        return self.preview is not None and bool(self.preview.faults)

    @contextmanager
    def _telling_faults(self) -> Iterator[None]:
        """End the build at faults of the data, or leave them to the preview to show."""
        try:
            yield
        except DataError as error:
            if self.preview is None:
                _end_build(error)
            self.preview.faults = error.problems


class _Written(File):
    """A file that we write to the site ourselves: MkDocs knows it for the links that lead to it."""

    def __init__(self, src_uri: str, site: str, dest_uri: str) -> None:
        super().__init__(src_uri, None, site, use_directory_urls=True, dest_uri=dest_uri)

    def is_documentation_page(self) -> bool:
        """Whether MkDocs should make a page of it."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Leave the file as it was written."""


def _refuse_unpublishable(docs: Path) -> None:
    """Refuse what MkDocs would read without an end.

    Raises:
        DataError: if there is such.
    """
    faults = list(unpublishable(docs))
    if faults:
        raise DataError(FILES.name(faults))


def _end_build(error: DataError) -> NoReturn:
    gettext = translations(message_language()).gettext
    faults = "\n".join(listed(error.problems, gettext))
    raise PluginError(f"\n{faults}") from None


def _below(file: File, folder: str) -> bool:
    return file.src_dir is not None and Path(file.src_dir) == Path(folder)


def _refuse_what_acts(files: Files, config: MkDocsConfig) -> None:
    """Let no file beside the pages do anything.

    Raises:
        DataError: with all that would.
    """
    beside = [file for file in files if _below(file, config.docs_dir) and shown_as_page(file.src_uri)]
    named = (
        (Path(os.path.relpath(file.abs_src_path or "")).as_posix(), file.content_bytes) for file in beside
    )
    if faults := list(acting_files(named)):
        raise DataError(faults)


def _handwritten(files: Files, config: MkDocsConfig) -> list[Page]:
    """The hand-written pages.

    Raises:
        DataError: with every fault of their heads and addresses.
    """
    left_out = {file.src_uri for file in files if file.inclusion is InclusionLevel.EXCLUDED}
    return read_pages(Path(os.path.relpath(config.docs_dir)), left_out)
