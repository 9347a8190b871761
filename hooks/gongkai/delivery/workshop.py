"""The folder beside a site in which the next one is made; it holds all that a build makes before it is sound.

`.site.build-…` bears our mark, so that nothing else is ever taken for ours, and says whose it is: `site` is the one in
the making, `last` the one whose place it takes. Whoever has the site's lock may clear away what others left there.
"""

from __future__ import annotations

import glob
import os
import platform
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import click

from ..faults.problems import N_
from ..model.phrases import translations
from ..work.lock import locked

_WAIT = 30 * 60
"""Seconds for which a command waits for another to end; the largest build that was measured takes a tenth of it."""

_OWNER, _PLAN = "owner", "plan.json"
_MARK = "made by gongkai build on "
_TURNS, _TURN = 5, 0.1
_DAY = 24 * 60 * 60
"""Seconds; what another host left unfinished for so long was killed. Its lock may not have reached us."""


@dataclass(frozen=True)
class Workshop:
    """The folder in which the next `site` is made."""

    folder: Path
    site: Path

    @property
    def new(self) -> Path:
        """The site in the making."""
        return self.folder / "site"

    @property
    def plan(self) -> Path:
        """Where MkDocs says what it means to make."""
        return self.folder / _PLAN

    def exchange(self) -> None:
        """Put the new site in the place of the last one; that comes back if anything keeps us from it.

        Raises:
            OSError: if the system refuses it.
        """
        last = self.folder / "last"
        try:
            if self.site.exists():
                self.site.rename(last)
            self.new.rename(self.site)
        except BaseException:
            _bring_back(last, self.site)
            raise


@contextmanager
def held(site: Path) -> Iterator[None]:
    """Hold `site` against every other command that writes to it; wait for one that is at work.

    Raises:
        OSError: if that does not end, or nothing can be written beside the site.
    """
    gettext, place = translations().gettext, Path(os.path.realpath(site))
    place.parent.mkdir(parents=True, exist_ok=True)

    def waiting() -> None:
        click.echo(gettext(N_("Another command is at work on {site}: waiting.")).format(site=site), err=True)

    try:
        with locked(place.with_name(f".{place.name}.lock"), _WAIT, waiting):
            yield
    except TimeoutError:
        message = N_(
            "Another command has been at work on {site} for {minutes} minutes: end it, then try again."
        )
        raise TimeoutError(gettext(message).format(site=site, minutes=_WAIT // 60)) from None


@contextmanager
def workshop(site: Path) -> Iterator[Workshop]:
    """Make a folder for the next `site`, whose lock is held and whose leftovers are cleared away, and leave nothing of it behind.

    Raises:
        OSError: if the disk does not take it.
    """
    site.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=_prefix(site), dir=site.parent))
    try:
        (folder / _OWNER).write_text(f"{_MARK}{platform.node()}\n", "utf-8")
        yield Workshop(folder, site)
    finally:
        _remove(folder)


def clear(site: Path) -> None:
    """Clear up after builds of `site` that were killed: the last good site goes back to its place, what is unfinished goes."""
    for folder in site.parent.glob(f"{glob.escape(_prefix(site))}*"):
        if _is_left(folder):
            _bring_back(folder / "last", site)
            _remove(folder)


def plan_of(new: Path) -> Path | None:
    """Where to say what is meant to be made in the folder `new`; None if nobody asks for it."""
    folder = new.parent
    return folder / _PLAN if _mark(folder) else None


def _prefix(site: Path) -> str:
    return f".{site.name}.build-"


def _remove(folder: Path) -> None:
    """Remove `folder`, the mark at last: what a process that is just being killed still writes takes another turn.

    What cannot be removed stays for the next build.
    """
    with suppress(OSError):
        for turn in range(_TURNS):
            time.sleep(_TURN * turn)
            rest = [each for each in folder.iterdir() if each.name != _OWNER]
            for each in rest:
                if each.is_dir() and not each.is_symlink():
                    shutil.rmtree(each, ignore_errors=True)
                else:
                    each.unlink()
            if not rest:
                shutil.rmtree(folder)
                return


def _bring_back(last: Path, site: Path) -> None:
    if last.exists() and not site.exists():
        last.rename(site)


def _is_left(folder: Path) -> bool:
    """Whether a build made `folder` that is no longer alive."""
    mark = _mark(folder)
    if mark is None or folder.is_symlink():
        return False
    age = time.time() - (folder / _OWNER).stat().st_mtime
    return mark == f"{_MARK}{platform.node()}\n" or age > _DAY


def _mark(folder: Path) -> str | None:
    """What says that a build made `folder`, and where; None if none did."""
    owner = folder / _OWNER
    try:
        mark = owner.read_text("utf-8") if owner.is_file() else ""
    except (OSError, ValueError):
        return None
    return mark if mark.startswith(_MARK) else None
