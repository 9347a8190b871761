"""A built site put in the place of the last one in a single move, and back again.

A release is copied and proved beside the others of its target; then the link `current` is exchanged. Whatever goes wrong
on the way, it leads to a whole one.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from ..faults.problems import N_
from ..model.phrases import translations
from ..work.modes import readable_by_all
from .manifest import NAME, SIGNATURE, Difference, read_manifest, verify_folder
from .pack import NotAsBuiltError
from .target import (
    CURRENT,
    RELEASES,
    UNFINISHED,
    ReleaseError,
    current,
    drop_old,
    locked,
    names,
    number_of,
    point,
    refuse_what_is_named_like_releases,
    tidy,
)
from .verify import verify_url

KEEP = 5
"""Releases that stay to go back to, the current one included."""


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
    with readable_by_all(), locked(target):
        refuse_what_is_named_like_releases(target)
        before = current(target)
        number = max((number_of(name) for name in names(target)), default=0) + 1
        tidy(target, before)
        name = f"{number:06d}-{_digest(site)}"
        _add(site, target, name, before)
        point(target, name)
        if url:
            _check_live(target, url, before)
        drop_old(target, keep)
    return name


def rollback(target: Path, name: str | None = None) -> str:
    """Make the release before the current one, or that of `name`, current again; its name.

    Raises:
        NotAsBuiltError: if a file of it is no longer as it was.
        ReleaseError: if there is none, or a deployment is under way.
    """
    if current(target) is None:
        raise ReleaseError(N_("{target} shows no release."), target=target)
    with locked(target):
        now = current(target)
        older = [release for release in names(target) if now and release < now]
        name = name or max(older, default=None)
        if not name or name not in names(target):
            raise ReleaseError(
                N_("{target} holds no such release. There are: {releases}"),
                target=target,
                releases=", ".join(names(target)),
            )
        _refuse_unless_sound(target / RELEASES / name)
        if not name.endswith(_digest(target / RELEASES / name)):
            raise NotAsBuiltError([Difference(NAME, "changed")])
        point(target, name)
    return name


def _refuse_unless_sound(site: Path) -> None:
    """What must hold of a folder before visitors are shown it."""
    differences = verify_folder(site)
    if differences:
        raise NotAsBuiltError(differences)


def _add(site: Path, target: Path, name: str, before: str | None) -> None:
    """Copy `site` to the release `name` under another name, prove the copy, and only then name it."""
    unfinished = target / RELEASES / f"{name}{UNFINISHED}"
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


def _check_live(target: Path, url: str, before: str | None) -> None:
    try:
        told = [
            each.said(translations().gettext) for each in verify_url(url, read_manifest(target / CURRENT))
        ]
    except OSError as error:
        told = [str(error)]
    if told:
        raise ReleaseError(_taken_back(target, before), url=url, told=", ".join(told))


def _taken_back(target: Path, before: str | None) -> str:
    """Show what was shown `before`, or nothing if nothing was; the message that says so."""
    if before and (target / RELEASES / before).is_dir():
        point(target, before)
        return N_("{url} does not show what was deployed, so what was there before is back: {told}")
    (target / CURRENT).unlink()
    return N_(
        "{url} does not show what was deployed. There was nothing before, so nothing is shown now: {told}"
    )
