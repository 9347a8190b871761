"""The only module that knows MkDocs: hands it the pages, and each page its chrome."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from gettext import NullTranslations
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel

from ..delivery.workshop import plan_of
from ..faults.problems import N_, DataError, Problem, listed
from ..gate.examine import Examined
from ..gate.wiring import faults as wiring_faults
from ..model.archive import Archive
from ..model.kinds import ASSETS, off_site
from ..model.phrases import LOCALES, message_language, translations
from ..reading.settings import Settings, now, settings, told
from ..reading.withheld import withheld_in
from ..rules import FILES, RULES
from ..theme import THEME
from ..work import parallel
from ..work.compiled import TEMPLATES
from ..work.progress import stage
from ..work.refused import refused
from . import publish
from .assembly import Assembly, Verdict, assembled, examined, judged, refuse_what_acts, site_url
from .look import LOST, Look, Script, furnish, of_pages
from .preview import Preview, changes, write_faults
from .publish import Published, Publisher
from .render import DATA
from .small import small
from .written import Dialect, read_pages

_SECONDS = 0.1
"""Between two looks whether anything has changed."""

_OPEN = N_("The preview is at {address}\nEnd it with Ctrl-C.")


class Portal:
    """The state of one build, made afresh by `on_config`; its methods are MkDocs events."""

    archive: Archive
    phrases: dict[str, NullTranslations]
    settings: Settings
    withheld: frozenset[str]
    """Names of the files in docs/ that are under embargo."""

    assembly: Assembly
    files: Files
    published: Published
    faults: list[Problem]
    """Those of hand-written pages that only show in what has become of them."""

    lost: list[str]
    """Addresses of what is shown where no page is."""

    verdict: Verdict = staticmethod(lambda: None)
    """Waits for what the rules find in the data."""

    preview: Preview | None = None
    examined: Examined | None = None
    """What the preview knows of the data, so that it need not examine again what has not changed."""

    own: list[str]
    """Names of the files in docs/ that are part of the site."""

    left_out: set[str]
    """Names of those that are no pages of it."""

    unlike: Callable[[], bool]
    """Whether anything that the preview follows has changed but the data."""

    again: Callable[[], bool] | None = None
    """Shows what has become of the data, if nothing that MkDocs knows of has changed; whether that was all."""

    def on_startup(self, command: str, dirty: bool) -> None:
        """Hear whether a site is to be built or shown; of what MkDocs says only warnings are, as it says them in English."""
        logging.getLogger("mkdocs").setLevel(logging.WARNING)
        self.preview = Preview() if command == "serve" else None
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
                if not (self.again and self.again()):
                    builder()

        host, port = config.dev_addr
        root = server.mount_path
        ours = LiveReloadServer(build, host, port, server.root, root, polling_interval=_SECONDS)
        ours.build_delay = _SECONDS / 2
        ours.error_handler = server.error_handler
        ours.set_app(preview.application(ours.serve_request, root))
        ours.watch(config.docs_dir)
        ours.watch(config.config_file_path)
        stage(_OPEN, address=ours.url)
        return ours

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load and check the data; faults end the build before anything is written."""
        if self.preview is not None:
            self.preview.faults, self.again = (), None
        try:
            self.settings = settings()
        except DataError as error:
            raise PluginError("\n" + told(error, translations().gettext)) from None
        root = Path(config.config_file_path).parent
        config.watch += [str(TEMPLATES), str(LOCALES), str(THEME)]
        if self.preview is not None:
            self.unlike = changes([config.docs_dir, config.config_file_path, *config.watch])
        config.watch.append(str(root / DATA))
        stage(N_("Reading the data"))
        with self._telling_faults():
            if unwired := list(wiring_faults(Path(os.path.relpath(config.config_file_path)))):
                raise DataError(unwired)
            self._read(config)
            self.withheld = withheld_in(_docs(config), now())
            self.phrases = {language: translations(language) for language in self.archive.data.languages}
        if self._faulty:
            config.theme.static_templates.clear()
            return config
        config.site_url = site_url(self.settings, self.archive.data)
        config.site_name = self.archive.data.agency.name.zh
        config.theme.static_templates -= {"sitemap.xml", LOST}
        return config

    def _read(self, config: MkDocsConfig) -> None:
        """Read and check the data."""
        folder = Path(os.path.relpath(Path(config.config_file_path).parent / DATA))
        if self.preview is None:
            data, self.verdict = judged(folder, _docs(config), Path(config.site_dir))
        else:
            self.examined = examined(folder, _docs(config), self.examined, RULES)
            data = self.examined.sound()
            self.preview.warn(self.examined.problems, message_language())
        self.archive = Archive(data)

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the generated pages; leave out what comes of the theme that ours extends: assets, site map."""
        if self._faulty:
            return Files([])
        for file in list(files):
            known = not file.src_uri.startswith(ASSETS) or any(
                _below(file, each) for each in (config.docs_dir, THEME)
            )
            ours = known and not off_site(file.src_uri) and file.src_uri not in self.withheld
            if not ours or file.src_uri == "sitemap.xml":
                files.remove(file)
            elif file.abs_src_path and _below(file, THEME):
                file.content_bytes = small(Path(file.abs_src_path))
        self.left_out = {file.src_uri for file in files if file.inclusion is InclusionLevel.EXCLUDED}
        self.own = [file.src_uri for file in files if _below(file, config.docs_dir)]
        with self._telling_faults():
            self._assemble(config)
        if self._faulty:
            config.theme.static_templates.clear()
            return Files([])
        for file in files.documentation_pages():  # MkDocs makes no page: they are ours like the others
            files.remove(file)
        for page in self.assembly.pages:
            files.append(_Written(page.src_uri, config.site_dir, f"{page.url}index.html"))
        for name in self.assembly.sizes:
            files.append(_Written(name, config.site_dir, name))
        for name, content in self.assembly.files.items():
            files.append(File.generated(config, name, content=content))
        return files

    def _assemble(self, config: MkDocsConfig) -> None:
        """Put the pages together."""
        by_hand = read_pages(_docs(config), self.archive, self.left_out | self.withheld)
        refuse_what_acts(_docs(config), self.own)
        with self._downloads(config) as sizes:
            self.assembly = assembled(self.archive, by_hand, sizes, config.site_url, self.phrases)

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Write the pages, and those that are shown where no page is: they speak both languages."""
        self.files = files
        if self._faulty:
            return env
        furnish(env, self.phrases)
        beside = [file.src_uri for file in _published(files) if not isinstance(file, _Written)]
        if self.preview is None:
            self.published = self._publisher(config, env, beside).publish(
                self.assembly.pages, parallel.processes()
            )
            return env
        with self._telling_faults():
            self._show(self.preview, config, env, beside)
        return env

    def _publisher(self, config: MkDocsConfig, env: Environment, beside: Iterable[str]) -> Publisher:
        """What writes the pages, once those are written that are shown where none is."""
        site, look = Path(config.site_dir), _look(config)
        self.lost = self.assembly.lost(site, env, config=config, look=look)
        fill = partial(of_pages(env), config=config, look=look)
        publisher, self.faults = self.assembly.publisher(site, _docs(config), beside, _dialect(config), fill)
        return publisher

    def _show(self, preview: Preview, config: MkDocsConfig, env: Environment, beside: Iterable[str]) -> None:
        """Let the preview make the pages when they are asked for, and these follow the data."""
        publisher = self._publisher(config, env, beside)
        preview.make = partial(publisher.make, {page.url: page for page in self.assembly.pages})
        others = [each for each in beside if each not in self.assembly.files]
        self.again = partial(self._follow, preview, config, env, others)
        if self.faults:
            raise DataError(FILES.name(self.faults))

    def _follow(
        self, preview: Preview, config: MkDocsConfig, env: Environment, beside: Sequence[str]
    ) -> bool:
        """Show what has become of the data; whether nothing else has changed."""
        if self.unlike() or withheld_in(_docs(config), now()) != self.withheld:
            return False
        preview.faults = ()
        with self._telling_faults():
            self._read(config)
            data = self.archive.data
            named = site_url(self.settings, data), data.agency.name.zh, data.languages
            if named != (config.site_url, config.site_name, tuple(self.phrases)):
                return False
            self._assemble(config)
            preview.sweep(Path(config.site_dir), self.assembly.files)
            self._show(preview, config, env, beside)
        if preview.faults:
            write_faults(Path(config.site_dir), preview.faults, message_language())
        return True

    def on_build_error(self, error: Exception) -> None:
        """Say plainly what is no fault of ours: data that are not sound, a disk that is full or cannot be read, too little memory."""
        with self._telling_faults():
            self.verdict()
        if isinstance(error, OSError):
            raise PluginError("\n" + refused(error, translations().gettext)) from None

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Hold every link against what is there, and write the search index."""
        if self.preview is not None:
            self.preview.begin(
                Path(config.site_dir), [*self.lost, *self.assembly.files] if self.again else []
            )
            if self._faulty:
                write_faults(Path(config.site_dir), self.preview.faults, message_language())
            return
        site = Path(config.site_dir)
        with self._telling_faults():
            self.verdict()
            index = self.assembly.finish(self.published, self.faults, site, parallel.processes())
        if plan := plan_of(site):
            plan.write_text(self.assembly.plan([*self._planned(config), *index]), "utf-8")

    def _planned(self, config: MkDocsConfig) -> Iterator[str]:
        """Yield the address of each file that the site is meant to hold, but for the search index."""
        yield from (file.dest_uri for file in _published(self.files))
        yield from config.theme.static_templates
        yield from map(str, config.extra_templates)
        yield from self.lost

    def _downloads(self, config: MkDocsConfig) -> AbstractContextManager[Iterator[dict[str, int]]]:
        """Write the files for others and the PDFs, whose sizes pages tell; in the preview these wait until they are asked for."""
        if self.preview is not None:
            return nullcontext(iter(()))
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
                faults = "\n".join(listed(error.problems, translations().gettext))
                raise PluginError(f"\n{faults}") from None
            self.preview.faults = error.problems


class Options(Config):  # type: ignore[no-untyped-call]
    """What may be set for the plugin: nothing."""


class Plugin(Portal, BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """The same as a plugin of MkDocs: how a portal names the engine that is installed."""


class _Written(File):
    """A file that we write to the site ourselves: MkDocs knows it for the links that lead to it."""

    def __init__(self, src_uri: str, site: str, dest_uri: str) -> None:
        super().__init__(src_uri, None, site, use_directory_urls=True, dest_uri=dest_uri)

    def is_documentation_page(self) -> bool:
        """Whether MkDocs should make a page of it."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Leave the file as it was written."""


def _below(file: File, folder: str | Path) -> bool:
    return file.src_dir is not None and Path(file.src_dir) == Path(folder)


def _published(files: Iterable[File]) -> Iterator[File]:
    return (file for file in files if file.inclusion.value > InclusionLevel.DRAFT.value)


def _docs(config: MkDocsConfig) -> Path:
    """The folder of the hand-written pages, as messages call it."""
    return Path(os.path.relpath(config.docs_dir))


def _look(config: MkDocsConfig) -> Look:
    scripts = (
        Script(each) if isinstance(each, str) else Script(each.path, each.type, each.defer, each.async_)
        for each in config.extra_javascript
    )
    return Look(config.theme["favicon"], tuple(config.extra_css), tuple(scripts))


def _dialect(config: MkDocsConfig) -> Dialect:
    links = config.validation.links
    levels = {name: getattr(links, name) for name in ("absolute_links", "unrecognized_links", "not_found")}
    lenient = {name for name, level in levels.items() if 0 <= level < logging.WARNING}
    from_docs = {"relative_to_docs"} if levels["absolute_links"] < 0 else set()
    return Dialect(config.markdown_extensions, config.mdx_configs, frozenset(lenient | from_docs))
