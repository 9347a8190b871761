"""What stands beside the pages and is published as it is: whether a build can copy it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from ..faults.problems import N_, Place, Problem, problem
from .textfile import NO_FILE

MAX_COPIED = 1_000_000_000
"""Bytes of a file that is published as it is; what is larger is no page's."""


def unpublishable(docs: Path) -> Iterator[Problem]:
    """Yield a problem for whatever below `docs` no build could copy to its end: pipes, devices, links that go in circles."""
    for folder, folders, files, circular in _walk(docs):
        for name in circular:
            message = N_("this link leads back to a folder it stands in; remove it")
            yield problem(Place(Path(folder, name).as_posix()), message)
        paths = (Path(folder, name) for name in (*folders, *files))
        yield from filter(None, (_uncopied(path) or _led_out(path, docs) for path in paths))


def files_below(docs: Path) -> Iterator[Path]:
    """Yield each file below `docs`, also those to which a linked folder leads."""
    for folder, _, files, _ in _walk(docs):
        yield from (path for name in files if (path := Path(folder, name)).is_file())


def _walk(docs: Path) -> Iterator[tuple[str, list[str], list[str], list[str]]]:
    """Yield each folder below `docs` with its folders, its files, and the links that lead back, which nobody follows."""
    stands_in: dict[str, tuple[str, ...]] = {docs.as_posix(): (os.path.realpath(docs),)}
    for folder, folders, files in os.walk(docs.as_posix(), followlinks=True):
        within, circular = stands_in[folder], []
        for name in list(folders):
            path = Path(folder, name)
            real = os.path.realpath(path)
            stands_in[os.path.join(folder, name)] = (*within, real)  # noqa: PTH118 - as os.walk calls it
            if any(f"{outer}{os.sep}".startswith(f"{real}{os.sep}") for outer in within):
                folders.remove(name)
                circular.append(name)
        yield folder, folders, files, circular


def _led_out(path: Path, docs: Path) -> Problem | None:
    """A link out of the portal: what it leads to would be published."""
    if not path.is_symlink() or not path.exists():
        return None
    if Path(os.path.realpath(path)).is_relative_to(os.path.realpath(docs.parent)):
        return None
    message = N_("this link leads out of the portal, and what is there would be published; put a copy here")
    return problem(Place(path.as_posix()), message)


def _uncopied(path: Path) -> Problem | None:
    """What keeps the file or folder at `path` from being copied, if anything does."""
    where = path.as_posix()
    if where != (said := where.encode("utf-8", "replace").decode()):
        return problem(Place(said), N_("the name of this file is not UTF-8; rename it"))
    if not path.exists() or (path.is_dir() and path.suffix != ".md"):
        return None
    if not path.is_file():
        return problem(Place(where), NO_FILE)
    if path.stat().st_size > MAX_COPIED:
        message = N_("the file is larger than {limit} MB; put it elsewhere and link to it")
        return problem(Place(where), message, limit=MAX_COPIED // 1_000_000)
    return None
