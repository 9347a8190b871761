"""Build beside the last good site, and put the new one in its place only when all went well."""

from __future__ import annotations

import glob
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .catalogue import message_language, translations
from .manifest import NAME, write_manifest
from .problems import N_
from .unchanged import inputs, is_current, remember


class BuildError(Exception):
    """There is no new site and the last good one is untouched; what MkDocs has not yet told is the message."""


@dataclass(frozen=True)
class Built:
    """What a build made: the folder, the number of pages by language, and the seconds it took."""

    site: Path
    pages: Mapping[str, int]
    seconds: float
    unchanged: bool = False
    """Whether the site was there already, made from the very same inputs."""


def build(
    site: Path, config: Path, languages: tuple[str, ...] = ("zh", "en"), *, fresh: bool = False
) -> Built:
    """Build `site` strictly from the MkDocs configuration `config`; if it is `fresh`, even where nothing has changed.

    Raises:
        BuildError: if MkDocs fails or warns, the disk does not take the site, or `site` is something else; it is as it was.
    """
    start = time.monotonic()
    _refuse_unless_ours(site, config)
    new, old = site.with_name(f"{site.name}.new-{os.getpid()}"), site.with_name(site.name + ".old")
    _tidy(site, old)
    try:
        made_from = inputs(config)
    except OSError as error:
        raise BuildError(str(error)) from None
    if not fresh and is_current(site, config, made_from):
        return Built(site, _count(site, languages), time.monotonic() - start, unchanged=True)
    if _mkdocs("build", "--strict", "--config-file", str(config), "--site-dir", str(new.absolute())):
        shutil.rmtree(new, ignore_errors=True)
        raise BuildError
    try:
        write_manifest(new, config.absolute().parent)
    except OSError as error:
        shutil.rmtree(new, ignore_errors=True)
        raise BuildError(str(error)) from None
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)
    remember(site, config, made_from)
    return Built(site, _count(site, languages), time.monotonic() - start)


def serve(config: Path, address: str) -> int:
    """Serve a preview that follows every change of data, templates and catalogues; exit code of MkDocs."""
    return _mkdocs("serve", "--config-file", str(config), "--dev-addr", address)


def _refuse_unless_ours(site: Path, config: Path) -> None:
    """Refuse what is there and no site: it would be exchanged for one."""
    is_ours = not site.exists() or (
        site.is_dir()
        and not config.resolve().is_relative_to(site.resolve())
        and (any((site / name).exists() for name in (NAME, "index.html")) or not any(site.iterdir()))
    )
    if not is_ours:
        gettext = translations(message_language()).gettext
        raise BuildError(
            gettext(N_("{site} is there and no built site: name another folder.")).format(site=site)
        )


def _tidy(site: Path, old: Path) -> None:
    """Clear up after a build that was killed: the last good site goes back to its place, what is unfinished goes.

    The folder of each build has a name of its own: a child that outlived its build cannot write into ours.
    """
    if old.exists() and not site.exists():
        old.rename(site)
    for rest in (old, *site.parent.glob(f"{glob.escape(site.name)}.new-*")):
        shutil.rmtree(rest, ignore_errors=True)


def _mkdocs(*arguments: str) -> int:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments], env=environment, check=False
    ).returncode


def _count(site: Path, languages: tuple[str, ...]) -> dict[str, int]:
    """Pages by language: the first stands at the root, each other in a folder of its name."""
    others = {language: len(list((site / language).rglob("index.html"))) for language in languages[1:]}
    return {languages[0]: len(list(site.rglob("index.html"))) - sum(others.values()), **others}
