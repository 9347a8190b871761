"""Build beside the last good site, and put the new one in its place only when all went well."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from ..delivery import sbom
from ..delivery.manifest import MOVED, Difference, is_ours, lost, read_manifest, write_manifest
from ..delivery.workshop import Workshop, clear, held, workshop
from ..faults.problems import N_, listed
from ..gate.wiring import faults
from ..model.kinds import EMBED
from ..model.languages import DERIVED, LANGUAGES, ORIGINAL, split_address
from ..model.phrases import translations
from ..reading.settings import NOW, now
from ..work import child
from ..work.modes import readable_by_all
from ..work.refused import refused
from .unchanged import is_current, made_of, remember

Driver = Literal["mkdocs", "plain"]
DRIVERS: tuple[Driver, ...] = get_args(Driver)
"""Who can turn a portal into a site, the same to the byte; the first is asked unless another is named."""

Run = Callable[[str, Sequence[str], Mapping[str, str]], int]
"""Runs a module of Python with arguments and environment: its exit code."""

_SHOWN = 20

_INTERRUPT = signal.SIGTERM if sys.platform == "win32" else signal.SIGINT
_PATIENCE = 2
"""Seconds that a process has to tidy up."""


class BuildError(Exception):
    """There is no new site and the last good one is untouched; what the driver has not yet told is the message."""


@dataclass(frozen=True)
class Built:
    """What a build made: the folder, the number of pages by language, and the seconds it took."""

    site: Path
    pages: Mapping[str, int]
    seconds: float
    unchanged: bool = False
    """Whether the site was there already, made from the very same inputs."""

    lost: tuple[Difference, ...] = ()
    """What the site before had that nobody finds any more, and archived sources that are no longer what they were."""


def spawned(module: str, arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run `module`, which ends when we end; its exit code."""
    command = [sys.executable, "-P", child.__file__, str(os.getpid()), module, *arguments]
    with subprocess.Popen(command, env=environment) as process:
        try:
            sbom.versions()  # the manifest asks for them: they are read while the other process begins
            return process.wait()
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Let `process` tidy up, if it is still at work when we end: whoever pressed Ctrl-C has told it too, else it is told."""
    for ask in (None, _INTERRUPT):
        if process.poll() is None and ask is not None:
            process.send_signal(ask)
        with suppress(subprocess.TimeoutExpired):
            process.wait(_PATIENCE)
    process.kill()
    process.wait()


def build(
    site: Path, config: Path, *, fresh: bool = False, driver: Driver = "mkdocs", run: Run = spawned
) -> Built:
    """Build `site` strictly from the configuration `config` of MkDocs, by it or by ours; if it is `fresh`, even where nothing has changed.

    `run` is how the process of the driver begins.

    Raises:
        BuildError: if the driver fails or warns, the disk does not take the site, or `site` is something else; it is as it was.
    """
    start, place = time.monotonic(), Path(os.path.realpath(site))
    if not config.is_file():
        raise _refused(N_("{config} is no file: name the configuration of MkDocs."), config=config)
    _refuse_unless_wired(config)
    _refuse_unless_ours(site, config)
    with _telling_faults(), held(site):
        clear(place)
        _refuse_unless_ours(site, config)
        environment = {**os.environ, NOW: now().isoformat(timespec="seconds")}  # the same until the end
        made_from = made_of(config, driver, environment)
        unchanged = not fresh and is_current(place, config, made_from)
        before = read_manifest(place) if is_ours(place) else None
        if not unchanged:
            with readable_by_all(), workshop(place) as shop:
                _make(shop, config, driver, environment, run)
            remember(place, config, made_from)
        missed = tuple(lost(before, read_manifest(place))) if before else ()
        return Built(site, _count(place), time.monotonic() - start, unchanged, missed)


def clean(site: Path, config: Path) -> None:
    """Remove `site`, and what builds of it that were killed have left; nothing that no build has made.

    Raises:
        BuildError: if `site` is something else.
    """
    place = Path(os.path.realpath(site))
    _refuse_unless_ours(site, config)
    with _telling_faults(), held(site):
        clear(place)
        if place.exists():
            with workshop(place) as shop:
                place.rename(shop.folder / "gone")


def serve(config: Path, address: str) -> int:
    """Serve a preview that follows every change of data, templates and catalogues; exit code of MkDocs.

    Raises:
        BuildError: if nothing can be served at the `address`, or `config` is no file.
    """
    if not config.is_file():
        raise _refused(N_("{config} is no file: name the configuration of MkDocs."), config=config)
    host, _, port = address.rpartition(":")
    if not host or not port.isdigit() or int(port) >= 65_536:
        raise _refused(
            N_("{address} is no address to serve at: write it as 127.0.0.1:8000."), address=address
        )
    try:
        with socket.create_server((host, int(port))):
            pass
    except OSError as error:
        message = N_(
            "Nothing can be served at {address} ({reason}): end the other preview, or name another port with --address."
        )
        reason = refused(error, translations().gettext)
        raise _refused(message, address=address, reason=reason) from None
    _refuse_unless_wired(config)
    return _run(config, "mkdocs", ("serve", "--config-file", str(config), "--dev-addr", address))


def _make(shop: Workshop, config: Path, driver: Driver, environment: Mapping[str, str], run: Run) -> None:
    """Make the site in `shop`, hold it against what was meant to be made, and put it in its place."""
    if _run(config, *_driver(driver, config, shop.new), environment, run):
        raise BuildError
    if not shop.plan.is_file():
        raise _refused(
            N_("MkDocs did not say what it made: {config} does not name the engine."), config=config
        )
    plan = json.loads(shop.plan.read_text("utf-8"))
    write_manifest(shop.new, config.absolute().parent, plan["moved"])
    _refuse_unless_planned(shop.new, {*plan["files"], sbom.NAME})
    shop.exchange()


def _refuse_unless_planned(site: Path, plan: set[str]) -> None:
    """Refuse a site that somebody else had a hand in."""
    there = read_manifest(site)["files"].keys()
    differences = [
        *(Difference(name, "missing") for name in sorted(plan - there)),
        *(Difference(name, "foreign") for name in sorted(there - plan)),
    ]
    if differences:
        told = ", ".join(each.said(translations().gettext) for each in differences[:_SHOWN])
        message = N_("What was built is not what was planned, {count} files differ: {told}")
        raise _refused(message, count=len(differences), told=told)


def _refuse_unless_wired(config: Path) -> None:
    """Refuse a portal that another engine would make, or none: its pages would be bare."""
    if found := list(faults(config)):
        raise BuildError("\n".join(listed(found, translations().gettext)))


def _refuse_unless_ours(site: Path, config: Path) -> None:
    """Refuse what is there and no site: it would be exchanged for one."""
    place = Path(os.path.realpath(site))
    if place.is_mount():
        raise _refused(
            N_("{site} is a disk of its own and cannot be exchanged: name a folder on it."), site=site
        )
    is_free = not place.exists() or (
        place.is_dir()
        and not Path(os.path.realpath(config)).is_relative_to(place)
        and (is_ours(place) or not any(place.iterdir()))
    )
    if not is_free:
        raise _refused(N_("{site} is there and no built site: name another folder."), site=site)


@contextmanager
def _telling_faults() -> Iterator[None]:
    """Say what the system refuses in its own words."""
    try:
        yield
    except OSError as error:
        raise BuildError(refused(error, translations().gettext)) from None


def _refused(message: str, **values: object) -> BuildError:
    return BuildError(translations().gettext(message).format(**values))


def _driver(driver: Driver, config: Path, site: Path) -> tuple[str, Sequence[str]]:
    """The module by which `driver` writes the site of `config` to the folder `site`, and its arguments."""
    if driver == "mkdocs":
        options = ("--strict", "--config-file", str(config), "--site-dir", str(site))
        return "mkdocs", ("build", *options)
    return f"{__package__}.plain", (str(config), str(site))


def _run(
    config: Path,
    module: str,
    arguments: Sequence[str],
    environment: Mapping[str, str] = os.environ,
    run: Run = spawned,
) -> int:
    """Run `module` by `run`; its exit code.

    The engine that the portal of `config` brings with it comes before the one that is installed.
    """
    brought = config.absolute().parent / "hooks"
    paths = [str(brought)] if brought.is_dir() else []
    paths += filter(None, [os.environ.get("PYTHONPATH")])
    given = {**environment, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    if paths:
        given["PYTHONPATH"] = os.pathsep.join(paths)
    return run(module, arguments, given)


def _count(site: Path) -> dict[str, int]:
    """Pages by language, without charts alone and those that lead on to others; of translations only those that there are."""
    listed = read_manifest(site)
    moved = {f"{address}index.html" for address in listed.get(MOVED, ())}
    pages = [
        name for name in listed["files"] if name.rpartition("/")[2] == "index.html" and name not in moved
    ]
    counted = Counter(_language_of(name) for name in pages if not split_address(name)[1].startswith(EMBED))
    return {
        language: counted[language]
        for language in (*LANGUAGES, *DERIVED)
        if counted[language] or language == ORIGINAL
    }


def _language_of(name: str) -> str:
    """The language, derived ones too, in whose folder the file `name` stands."""
    derived = (code for code, language in DERIVED.items() if name.startswith(language.prefix))
    return next(derived, split_address(name)[0])
