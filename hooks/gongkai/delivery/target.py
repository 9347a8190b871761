"""The folder that a server shows a site from: `releases/`, a folder each, and `current`, a link to one of them."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from ..faults.problems import N_, RefusedError
from ..work import lock
from .manifest import NAME

RELEASES, CURRENT = "releases", "current"
UNFINISHED = ".part"
_LOCK = ".lock"
_NAME = re.compile(r"[0-9]{6,}-[0-9a-f]{8}")
"""How a release is named; whatever else lies beside them is somebody's, and left alone."""


class ReleaseError(RefusedError):
    """Nothing was changed for visitors."""


def current(target: Path) -> str | None:
    """Name of the release that is shown; None before the first."""
    link = target / CURRENT
    return link.readlink().name if link.is_symlink() else None


def names(target: Path) -> list[str]:
    """The whole releases, the oldest first."""
    return sorted(
        folder.name for folder in (target / RELEASES).iterdir() if _is_name(folder.name) and folder.is_dir()
    )


def number_of(name: str) -> int:
    """Which in the row of releases the one of this name is."""
    return int(name.partition("-")[0])


@contextmanager
def locked(target: Path) -> Iterator[None]:
    """Hold the target for one deployment; the system lets go when the process ends, however it ends."""
    link = target / CURRENT
    if sys.platform == "win32":
        raise ReleaseError(N_("Windows has no links that can be exchanged in one move: deploy on Linux."))
    if link.is_symlink():
        ours = link.readlink().parent == Path(RELEASES) and _is_name(link.readlink().name)
    else:
        ours = not link.exists()
    if not ours:
        message = N_("{path} was not made by a deployment: move it away, or name another folder.")
        raise ReleaseError(message, path=link)
    (target / RELEASES).mkdir(parents=True, exist_ok=True)
    with ExitStack() as held:
        try:
            held.enter_context(lock.locked(target / _LOCK, 0, lambda: None))
        except TimeoutError:
            raise ReleaseError(N_("Another deployment to {target} is under way."), target=target) from None
        yield


def refuse_what_is_named_like_releases(target: Path) -> None:
    """Refuse what would stand in the way of a release, now or once its turn comes, or be removed in its turn."""
    for path in (target / RELEASES).iterdir():
        if _is_name(path.name.removesuffix(UNFINISHED)) and not _is_release(path):
            raise ReleaseError(
                N_("{path} is named like a release and is none: move it away, then deploy again."), path=path
            )


def tidy(target: Path, now: str | None) -> None:
    """Remove what was never shown because its deployment was killed, and what was rolled back."""
    for folder in (target / RELEASES).iterdir():
        unfinished = folder.name.endswith(UNFINISHED)
        if _is_name(folder.name.partition(".")[0]) and (unfinished or not now or folder.name > now):
            _remove(folder)


def point(target: Path, name: str) -> None:
    """Show the release `name`: the link is exchanged in one move."""
    link = target / f"{CURRENT}{UNFINISHED}"
    link.unlink(missing_ok=True)
    link.symlink_to(Path(RELEASES, name))
    link.replace(target / CURRENT)


def drop_old(target: Path, keep: int) -> None:
    """Remove all but the newest `keep` releases.

    Raises:
        ReleaseError: if that fails; the new one is shown all the same.
    """
    try:
        for name in names(target)[: -max(keep, 1)]:
            _remove(target / RELEASES / name)
    except OSError as error:
        raise ReleaseError(
            N_("{target} shows what was deployed, but an old release could not be removed: {error}"),
            target=target, error=error,
        ) from None  # fmt: skip


def _remove(folder: Path) -> None:
    """Remove a release; if that is cut short, what is left is no release."""
    if not folder.name.endswith(UNFINISHED):
        folder = folder.rename(folder.with_name(folder.name + UNFINISHED))
    for each in folder.iterdir():
        if each.is_dir() and not each.is_symlink():
            shutil.rmtree(each)
        elif each.name != NAME:
            each.unlink()
    shutil.rmtree(folder)


def _is_release(path: Path) -> bool:
    """Whether a deployment made `path`: the manifest comes first and goes last."""
    is_folder = path.is_dir() and not path.is_symlink()
    return is_folder and ((path / NAME).is_file() or not any(each.is_file() for each in path.rglob("*")))


def _is_name(name: str) -> bool:
    return bool(_NAME.fullmatch(name))
