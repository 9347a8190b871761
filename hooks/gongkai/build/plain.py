"""The driver without MkDocs: the same site from the same modules, written to a folder."""

from __future__ import annotations

import os
import signal
import sys
from functools import partial
from pathlib import Path

import click
from jinja2 import Environment, FileSystemLoader, TemplateError, TemplateSyntaxError

from ..delivery.workshop import plan_of
from ..faults.problems import N_, DataError, listed
from ..model.archive import Archive
from ..model.kinds import ASSETS
from ..model.phrases import translations
from ..reading.documents import site_files
from ..reading.settings import now, settings
from ..reading.withheld import withheld_in
from ..theme import THEME
from ..work import parallel
from ..work.progress import stage
from ..work.refused import refused
from . import publish
from .assembly import assembled, judged, refuse_what_acts, site_url
from .configuration import Configuration, configuration
from .look import furnish, of_pages
from .render import DATA
from .small import small
from .written import read_pages

_UNFILLED = N_(
    "A template of the portal cannot be filled ({reason}): mend it, or build with --driver mkdocs."
)


def main(config: str, site: str) -> int:
    """Build the portal of the configuration `config` in the folder `site`; exit code."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # who began the build tidies up
    gettext = translations().gettext
    try:
        build(Path(os.path.relpath(config)), Path(site))
    except DataError as error:
        said = "\n".join(listed(error.problems, gettext))
    except TemplateError as error:
        where = f"{error.filename}:{error.lineno}: " if isinstance(error, TemplateSyntaxError) else ""
        said = gettext(_UNFILLED).format(reason=f"{where}{error.message}")
    except OSError as error:
        said = refused(error, gettext)
    else:
        return 0
    click.echo(f"\n{said}", err=True)
    return 1


def build(config: Path, site: Path) -> None:
    """Write the site of the configuration `config` to `site`, and beside it what was meant to be made.

    Raises:
        DataError: with the faults of configuration, data and pages.
        TemplateError: if a template of the portal cannot be filled.
        OSError: if a file cannot be read or written.
        WorkerError: if a process was killed.
    """
    given = configuration(config)
    stage(N_("Reading the data"))
    data, verdict = judged(config.parent / DATA, given.docs, site)
    try:
        plan = _written(Archive(data), given, site)
    except Exception:
        verdict()  # what is wrong with the data explains it, or else it is a fault of its own
        raise
    verdict()
    if place := plan_of(site):
        place.write_text(plan, "utf-8")


def _written(found: Archive, given: Configuration, site: Path) -> str:
    """Write the site of the archive that was `found`; what was meant to be made."""
    processes = parallel.processes()
    withheld = withheld_in(given.docs, now())
    names = [name for name in site_files(given.docs) if name not in withheld]
    left_out = {*withheld, *(name for name in names if given.leaves_out(name))}
    by_hand = read_pages(given.docs, found, left_out)
    own = {name: given.docs / name for name in names if not (given.leaves_out(name) or name.endswith(".md"))}
    beside = _of_theme() | own
    refuse_what_acts(given.docs, list(own))
    address = site_url(settings(), found.data)
    phrases = {language: translations(language) for language in found.data.languages}
    with publish.downloads(found, address, site, processes) as sizes:
        assembly = assembled(found, by_hand, sizes, address, phrases)
    environment = Environment(loader=FileSystemLoader(given.templates), auto_reload=False)
    furnish(environment, phrases)
    lost = assembly.lost(site, environment, look=given.look)
    fill = partial(of_pages(environment), look=given.look)
    publisher, faults = assembly.publisher(site, given.docs, beside, given.dialect, fill)
    published = publisher.publish(assembly.pages, processes)
    for name, file in beside.items():
        publish.write(site / name, small(file) if file.is_relative_to(THEME) else file.read_bytes())
    for name, content in assembly.files.items():
        publish.write(site / name, content if isinstance(content, bytes) else content.encode())
    index = assembly.finish(published, faults, site, processes)
    made = [
        *assembly.sizes,
        *beside,
        *assembly.files,
        *lost,
        *index,
        *(f"{page.url}index.html" for page in assembly.pages),
    ]
    return assembly.plan(made)


def _of_theme() -> dict[str, Path]:
    """The files that pages need and the engine brings, each by its address."""
    return {
        file.relative_to(THEME).as_posix(): file
        for file in sorted(THEME.glob(f"{ASSETS}**/*"))
        if file.is_file()
    }


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
