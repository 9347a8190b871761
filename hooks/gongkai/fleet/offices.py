"""The list of a fleet's offices, `offices.yml`: where the portal of each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field

from ..faults.problems import N_, DataError, Problem, problem
from ..model.text import Line, Record, Slug
from ..reading.shape import check
from ..reading.source import Source, read

_REPOSITORY = re.compile(r"(https://|ssh://|file://|[\w.-]+@[\w.-]+:)\S+")
_REVISION = re.compile(r"\w[\w./-]*")

CACHE = ".cache/offices"
"""Where, beside the list, the portals stand that come from elsewhere."""


class _Entry(Record):
    """An office of the list."""

    id: Slug
    folder: Line | None = None
    """Folder of its portal, from the list on."""

    git: Line | None = None
    """Address of its repository."""

    ref: Line | None = None
    """Branch or tag that counts; without one what the repository shows."""


class _List(Record):
    """offices.yml"""

    offices: Annotated[tuple[_Entry, ...], Field(min_length=1)]


@dataclass(frozen=True)
class Office:
    """An office: the folder of its portal, and the repository that it comes from, if it does."""

    id: str
    folder: Path
    git: str | None = None
    ref: str | None = None


def read_offices(file: Path) -> tuple[Office, ...]:
    """The offices that the list in `file` names.

    Raises:
        DataError: with every fault of the list.
    """
    source = read(file, file.as_posix())
    listed = list(source.problems) or check(_List, source)
    faults = listed if isinstance(listed, list) else list(_faults(source, listed, file.parent))
    if isinstance(listed, list) or faults:
        raise DataError(faults)
    return tuple(_office(file.parent, entry) for entry in listed.offices)


def _office(root: Path, entry: _Entry) -> Office:
    if entry.git:
        return Office(entry.id, root / CACHE / entry.id, entry.git, entry.ref)
    return Office(entry.id, root / (entry.folder or ""))


def _faults(source: Source, listed: _List, root: Path) -> Iterator[Problem]:
    first: dict[str, str] = {}
    folders: dict[Path, str] = {}
    for index, entry in enumerate(listed.offices):
        path = ("offices", index)
        where = source.locate((*path, "id"))
        if entry.id in first:
            message = N_("the id {id} stands twice; the first is at {first}")
            yield problem(where, message, id=entry.id, first=first[entry.id])
        first.setdefault(entry.id, str(where))
        if bool(entry.folder) == bool(entry.git):
            yield problem(where, N_("an office has either a folder or a git address; write one of the two"))
        folder = _office(root, entry).folder.resolve()
        if entry.id != folders.setdefault(folder, entry.id):
            message = N_("{id} has the same folder; each office has one of its own")
            yield problem(where, message, id=folders[folder])
        if entry.git and not _REPOSITORY.fullmatch(entry.git):
            message = N_(
                "{address} is no address of a repository; write it as https://git.example.cn/office.git"
            )
            yield problem(source.locate((*path, "git")), message, address=entry.git)
        if entry.ref and not _REVISION.fullmatch(entry.ref):
            message = N_("{ref} is no name of a branch or a tag")
            yield problem(source.locate((*path, "ref")), message, ref=entry.ref)
        if entry.ref and not entry.git:
            yield problem(source.locate((*path, "ref")), N_("only a git address has a ref; remove it"))
