"""A built site put in the place of the last one in a single move, and back again.

A target holds `releases/`, a folder each, and `current`, a link to one of them, which the server shows. A release is
copied and proved beside the others; then the link is exchanged. Whatever goes wrong on the way, `current` leads to a whole one.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from ..faults.problems import N_
from ..work.modes import readable_by_all
from .manifest import NAME, SIGNATURE, Difference, read_manifest, verify_folder
from .pack import NotAsBuiltError
from .verify import verify_url

if sys.platform != "win32":
    import fcntl

RELEASES, CURRENT = "releases", "current"
KEEP = 5
"""Releases that stay to go back to, the current one included."""

_UNFINISHED = ".part"
_LOCK = ".lock"
_NAME = re.compile(r"[0-9]{6,}-[0-9a-f]{8}")
"""How a release is named; whatever else lies beside them is somebody's, and left alone."""


class ReleaseError(Exception):
    """Nothing was changed for visitors; the message is a msgid, `values` fill it in."""

    def __init__(self, message: str, **values: object) -> None:
        self.message, self.values = message, values
        super().__init__(message.format(**values))


def deploy(site: Path, target: Path, *, keep: int = KEEP, url: str = "") -> str:
    """Make `site` the current release of `target`; its name.

    With `url` the live server is compared with the manifest afterwards, and the release before comes back if it differs.

    Raises:
        NotAsBuiltError: if `site` is not as its manifest says.
        ReleaseError: if another deployment is under way, `target` is not one of ours, or the server shows something else.
        OSError: if `site` has no manifest, or the disk does not take it.
    """
    _refuse_unless_sound(site)
    if Path(os.path.realpath(target)).is_relative_to(os.path.realpath(site)):
        raise ReleaseError(
            N_("{target} stands within {site}: name another folder."), target=target, site=site
        )
    with readable_by_all(), _locked(target):
        _refuse_what_is_named_like_releases(target)
        before = current(target)
        number = max((_number(name) for name in _names(target)), default=0) + 1
        _tidy(target, before)
        name = f"{number:06d}-{_digest(site)}"
        _add(site, target, name, before)
        _point(target, name)
        if url:
            _check_live(target, url, before)
        _drop_old(target, keep)
    return name


def rollback(target: Path, name: str | None = None) -> str:
    """Make the release before the current one, or that of `name`, current again; its name.

    Raises:
        NotAsBuiltError: if a file of it is no longer as it was.
        ReleaseError: if there is none, or a deployment is under way.
    """
    if current(target) is None:
        raise ReleaseError(N_("{target} shows no release."), target=target)
    with _locked(target):
        now = current(target)
        older = [release for release in _names(target) if now and release < now]
        name = name or max(older, default=None)
        if not name or name not in _names(target):
            raise ReleaseError(
                N_("{target} holds no such release. There are: {releases}"),
                target=target,
                releases=", ".join(_names(target)),
            )
        _refuse_unless_sound(target / RELEASES / name)
        if not name.endswith(_digest(target / RELEASES / name)):
            raise NotAsBuiltError([Difference(NAME, "changed")])
        _point(target, name)
    return name


def current(target: Path) -> str | None:
    """Name of the release that is shown; None before the first."""
    link = target / CURRENT
    return link.readlink().name if link.is_symlink() else None


def _refuse_unless_sound(site: Path) -> None:
    """What must hold of a folder before visitors are shown it."""
    differences = verify_folder(site)
    if differences:
        raise NotAsBuiltError(differences)


@contextmanager
def _locked(target: Path) -> Iterator[None]:
    """Hold the target for one deployment; the system lets go when the process ends, however it ends."""
    link = target / CURRENT
    if sys.platform == "win32":
        raise ReleaseError(N_("Windows has no links that can be exchanged in one move: deploy on Linux."))
    else:
        if link.is_symlink():
            ours = link.readlink().parent == Path(RELEASES) and _is_name(link.readlink().name)
        else:
            ours = not link.exists()
        if not ours:
            raise ReleaseError(
                N_("{path} was not made by a deployment: move it away, or name another folder."), path=link
            )
        (target / RELEASES).mkdir(parents=True, exist_ok=True)
        with (target / _LOCK).open("a") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise ReleaseError(
                    N_("Another deployment to {target} is under way."), target=target
                ) from None
            yield


def _refuse_what_is_named_like_releases(target: Path) -> None:
    """Refuse what would stand in the way of a release, now or once its turn comes, or be removed in its turn."""
    for path in (target / RELEASES).iterdir():
        if _is_name(path.name.removesuffix(_UNFINISHED)) and not _is_release(path):
            raise ReleaseError(
                N_("{path} is named like a release and is none: move it away, then deploy again."), path=path
            )


def _is_release(path: Path) -> bool:
    """Whether a deployment made `path`: the manifest comes first and goes last."""
    is_folder = path.is_dir() and not path.is_symlink()
    return is_folder and ((path / NAME).is_file() or not any(each.is_file() for each in path.rglob("*")))


def _tidy(target: Path, now: str | None) -> None:
    """Remove what was never shown because its deployment was killed, and what was rolled back."""
    for folder in (target / RELEASES).iterdir():
        unfinished = folder.name.endswith(_UNFINISHED)
        if _is_name(folder.name.partition(".")[0]) and (unfinished or not now or folder.name > now):
            _remove(folder)


def _add(site: Path, target: Path, name: str, before: str | None) -> None:
    """Copy `site` to the release `name` under another name, prove the copy, and only then name it."""
    unfinished = target / RELEASES / f"{name}{_UNFINISHED}"
    try:
        _copy(site, unfinished, target / RELEASES / before if before else None)
        _refuse_unless_sound(unfinished)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    os.sync()
    unfinished.rename(target / RELEASES / name)


def _copy(site: Path, release: Path, before: Path | None) -> None:
    """Copy the files of the manifest, readable for the server.

    A file that the release `before` has too keeps its time, and with it the ETag that visitors' browsers know.
    """
    files = read_manifest(site)["files"]
    known = _files_of(before) if before else {}
    names = [*(name for name in (NAME, SIGNATURE) if (site / name).exists()), *files]
    for folder in sorted({(release / name).parent for name in names}):
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o755)
    for name in names:
        is_same = before and name in files and files[name] == known.get(name)
        dated = (before if before and is_same and (before / name).exists() else site) / name
        shutil.copyfile(site / name, release / name)
        (release / name).chmod(0o644)
        os.utime(release / name, ns=(dated.stat().st_mtime_ns,) * 2)


def _files_of(release: Path) -> Mapping[str, object]:
    """What a release says it holds; nothing if it was removed or damaged by hand."""
    try:
        files: Mapping[str, object] = read_manifest(release)["files"]
    except OSError:
        return {}
    return files


def _digest(site: Path) -> str:
    """What the name of a release says of its manifest, and so of every file."""
    return hashlib.sha256((site / NAME).read_bytes()).hexdigest()[:8]


def _point(target: Path, name: str) -> None:
    """Exchange the link in one move."""
    link = target / f"{CURRENT}{_UNFINISHED}"
    link.unlink(missing_ok=True)
    link.symlink_to(Path(RELEASES, name))
    link.replace(target / CURRENT)


def _check_live(target: Path, url: str, before: str | None) -> None:
    try:
        told = [f"{d.kind}: {d.file}" for d in verify_url(url, read_manifest(target / CURRENT))]
    except OSError as error:
        told = [str(error)]
    if told:
        raise ReleaseError(_taken_back(target, before), url=url, told=", ".join(told))


def _taken_back(target: Path, before: str | None) -> str:
    """Show what was shown `before`, or nothing if nothing was; the message that says so."""
    if before and (target / RELEASES / before).is_dir():
        _point(target, before)
        return N_("{url} does not show what was deployed, so what was there before is back: {told}")
    (target / CURRENT).unlink()
    return N_(
        "{url} does not show what was deployed. There was nothing before, so nothing is shown now: {told}"
    )


def _drop_old(target: Path, keep: int) -> None:
    """Remove all but the newest `keep` releases.

    Raises:
        ReleaseError: if that fails; the new one is shown all the same.
    """
    try:
        for name in _names(target)[: -max(keep, 1)]:
            _remove(target / RELEASES / name)
    except OSError as error:
        raise ReleaseError(
            N_("{target} shows what was deployed, but an old release could not be removed: {error}"),
            target=target, error=error,
        ) from None  # fmt: skip


def _remove(folder: Path) -> None:
    """Remove a release; if that is cut short, what is left is no release."""
    if not folder.name.endswith(_UNFINISHED):
        folder = folder.rename(folder.with_name(folder.name + _UNFINISHED))
    for each in folder.iterdir():
        if each.is_dir() and not each.is_symlink():
            shutil.rmtree(each)
        elif each.name != NAME:
            each.unlink()
    shutil.rmtree(folder)


def _names(target: Path) -> list[str]:
    """The whole releases, the oldest first."""
    return sorted(
        folder.name for folder in (target / RELEASES).iterdir() if _is_name(folder.name) and folder.is_dir()
    )


def _is_name(name: str) -> bool:
    return bool(_NAME.fullmatch(name))


def _number(name: str) -> int:
    return int(name.partition("-")[0])
