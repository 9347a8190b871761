"""What a build is made of: every file with its SHA-256 and size, the commit, the data's date, the versions."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

from ..faults.problems import N_
from ..model.kinds import EMBED, KIND
from ..model.languages import DERIVED, split_address
from ..work import parallel
from ..work.refused import WordedError
from . import sbom

NAME = "manifest.json"
SIGNATURE = f"{NAME}.sig"
"""A signature of the manifest may stand beside it; neither is listed in it."""

MADE = "made"
"""Where a manifest names what was put in the site after the build, so that it can be taken away again."""

MOVED = "moved"
"""Where a manifest tells where each address leads that a page or file had before."""

_ADDRESS = re.compile(r"(?!/)[A-Za-z0-9._/-]*(#[A-Za-z0-9._-]+)?")
"""What may go into the file of a web server."""

_LARGEST = 1 << 40
"""Bytes of a file: whoever states more is no manifest of a site."""

_MANY = 4_000
"""So many files are read by one process; fewer are read sooner than another begins."""

_DATED = {"reports": "published_on", "updates": "date", "corrections": "date"}
"""Which field of which table in data/ tells when something was made public."""


@dataclass(frozen=True, order=True)
class Difference:
    """A file that is not as the manifest says: `missing`, `changed`, `foreign`, `redirected` or `unreachable`."""

    file: str
    kind: str

    def said(self, gettext: Callable[[str], str]) -> str:
        """What it is, and of which file, in the language of `gettext`."""
        return f"{gettext(_KINDS[self.kind])}: {self.file}"


_KINDS = {
    "missing": N_("missing"), "changed": N_("changed"), "foreign": N_("foreign"),
    "redirected": N_("redirected"), "unreachable": N_("unreachable"),
}  # fmt: skip
DAMAGED = N_("{file} is damaged, or no manifest of a site")


class ManifestError(WordedError):
    """There is a manifest, but it is damaged: cut short, or not one of ours."""


def write_manifest(site: Path, root: Path, moved: Mapping[str, str] | None = None) -> None:
    """Write the bill of materials, and the manifest of all files in `site`, which was built from the checkout `root`, with what has `moved`."""
    (site / sbom.NAME).write_text(sbom.sbom(), "utf-8", newline="\n")
    head = {
        "commit": current_commit(root),
        "data_date": _data_date(site / "data"),
        "versions": sbom.versions(),
    }
    _write(site, {**head, **({MOVED: dict(moved)} if moved else {})})


def is_ours(site: Path) -> bool:
    """Whether a build of ours made what stands in the folder `site`: its manifest names this program."""
    try:
        versions = read_manifest(site).get("versions")
    except OSError:
        return False
    return isinstance(versions, dict) and "gongkai" in versions


def announce(site: Path, made: Iterable[str]) -> None:
    """Say in the manifest of `site` which files may soon be there, or no longer, so that they are known for ours.

    Raises:
        OSError: if there is no manifest, or it is damaged.
    """
    _save(site, {**read_manifest(site), MADE: sorted(made)})


def list_again(site: Path, made: Iterable[str]) -> None:
    """Bring the manifest of `site` up to its files, after those of `made` that are there were added on purpose.

    Raises:
        OSError: if there is no manifest, or it is damaged.
    """
    there = sorted(name for name in made if (site / name).exists())
    _write(site, {**read_manifest(site), MADE: there})


def read_manifest(site: Path) -> dict[str, Any]:
    """The manifest in the folder `site`.

    Raises:
        OSError: if there is none, or it is damaged.
    """
    if (site / NAME).exists() and not (site / NAME).is_file():
        raise ManifestError(N_("{file} is no file"), file=site / NAME)
    return parsed((site / NAME).read_bytes(), str(site / NAME))


def parsed(content: bytes, place: str) -> dict[str, Any]:
    """The manifest that stands at `place`.

    Raises:
        ManifestError: if it is none.
    """
    try:
        manifest = json.loads(content)
        files = manifest["files"]
        sound = "index.html" in files and all(
            type(each["sha256"]) is str and type(each["size"]) is int and 0 <= each["size"] < _LARGEST
            for each in files.values()
        )
        sound = sound and all(type(name) is str for name in manifest.get(MADE, ()))
        moved = manifest.get(MOVED, {}).items()
        sound = sound and all(_ADDRESS.fullmatch(each) for pair in moved for each in pair)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        sound = False
    if not sound:
        raise ManifestError(DAMAGED, file=place)
    return cast("dict[str, Any]", manifest)


def verify_folder(site: Path) -> list[Difference]:
    """Differences between the files in `site` and its manifest.

    Raises:
        OSError: if there is no manifest, or it is damaged.
    """
    wanted = read_manifest(site)["files"]
    # links, through which a server shows what was never built, pipes, devices
    odd = {name for name, is_file in _found(site) if not is_file}
    there = dict(_files(site))
    foreign = [Difference(name, "foreign") for name in {*there, *odd} if name not in wanted]
    changed = [Difference(name, "changed") for name in odd if name in wanted]
    return sorted(
        [*compare({name: wanted[name] for name in wanted.keys() - odd}, there.get), *foreign, *changed]
    )


def compare(wanted: Mapping[str, object], there: Callable[[str], object]) -> Iterator[Difference]:
    """Yield each file in `wanted` that is missing from what is `there`, or is another."""
    for name, entry in wanted.items():
        found = there(name)
        if found != entry:
            yield Difference(name, "missing" if found is None else "changed")


def lost(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Difference]:
    """Yield each page in the original language that the manifest `before` has and `after` neither has nor leads on, and each archived source that is another."""
    moved = after.get(MOVED, {})
    for name, entry in before["files"].items():
        page = name.removesuffix("index.html")
        there = after["files"].get(name)
        if there is None and page != name and page not in moved and split_address(name)[1] == name:
            if not name.startswith((EMBED, *(language.prefix for language in DERIVED.values()))):
                yield Difference(page, "missing")
        elif (
            there not in (None, entry)
            and name.endswith("/source.txt")
            and name.startswith(KIND["reports"].at())
        ):
            yield Difference(name, "changed")


def _write(site: Path, head: Mapping[str, object]) -> None:
    _save(site, {**head, "files": dict(_files(site))})


def _save(site: Path, manifest: Mapping[str, object]) -> None:
    """Write the manifest in one move, so that a reader never sees half of it."""
    text = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    unfinished = site / f"{NAME}.new"
    unfinished.write_text(text, "utf-8", newline="\n")
    unfinished.replace(site / NAME)


def _files(site: Path) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield each file's name, sorted, and what the manifest says of it."""
    names = sorted(name for name, is_file in _found(site) if is_file and name not in (NAME, SIGNATURE))
    jobs = [partial(_told, site, names[first : first + _MANY]) for first in range(0, len(names), _MANY)]
    for told in parallel.run(jobs, parallel.processes() if len(jobs) > 1 else 1):
        yield from told


def _told(site: Path, names: Iterable[str]) -> list[tuple[str, dict[str, object]]]:
    contents = ((name, (site / name).read_bytes()) for name in names)
    return [
        (name, {"sha256": sha256(content).hexdigest(), "size": len(content)}) for name, content in contents
    ]


def _found(site: Path) -> Iterator[tuple[str, bool]]:
    """Yield the name of whatever stands in `site` and is no folder, and whether it is a plain file."""
    for folder, folders, files in os.walk(site):
        for name in (*folders, *files):
            path = Path(folder, name)
            if not stat.S_ISDIR(mode := path.lstat().st_mode):
                yield path.relative_to(site).as_posix(), stat.S_ISREG(mode)


def _data_date(data: Path) -> str | None:
    """The newest day on which something was made public or corrected, as the published tables say; None if they say none."""
    tables = ((data / f"{name}.json", field) for name, field in _DATED.items())
    read = (
        (json.loads(table.read_text("utf-8"))["records"], field) for table, field in tables if table.exists()
    )
    return max((row[field] for rows, field in read for row in rows if row[field]), default=None)


def current_commit(root: Path) -> str | None:
    """Commit of the checkout, `+` behind it if files differ from it; None outside of one."""
    try:
        head = _git(root, "rev-parse", "HEAD")
        changed = _git(root, "status", "--porcelain")
    except (OSError, subprocess.CalledProcessError):
        return None
    return head + ("+" if changed else "")


def _git(root: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=True)
    return done.stdout.strip()
