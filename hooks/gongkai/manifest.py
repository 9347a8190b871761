"""What a build is made of: every file with its SHA-256 and size, the commit, the data's date, the versions."""

from __future__ import annotations

import hashlib
import json
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from .delivery import sbom

NAME = "manifest.json"
SIGNATURE = f"{NAME}.sig"
"""A signature of the manifest may stand beside it; neither is listed in it."""

_LARGEST = 1 << 40
"""Bytes of a file: whoever states more is no manifest of a site."""

_DATED = {"reports": "published_on", "updates": "date", "corrections": "date"}
"""Which field of which table in data/ tells when something was made public."""


@dataclass(frozen=True, order=True)
class Difference:
    """A file that is not as the manifest says: `missing`, `changed`, `foreign`, `redirected` or `unreachable`."""

    file: str
    kind: str


class ManifestError(OSError):
    """There is a manifest, but it is damaged: cut short, or not one of ours."""


def write_manifest(site: Path, root: Path) -> None:
    """Write the bill of materials, and the manifest of all files in `site`, which was built from the checkout `root`."""
    (site / sbom.NAME).write_text(sbom.sbom(), "utf-8", newline="\n")
    _write(
        site,
        {"commit": current_commit(root), "data_date": _data_date(site / "data"), "versions": sbom.versions()},
    )


def list_again(site: Path) -> None:
    """Bring the manifest of `site` up to its files, after some were added on purpose.

    Raises:
        OSError: if there is no manifest, or it is damaged.
    """
    _write(site, read_manifest(site))


def read_manifest(site: Path) -> dict[str, Any]:
    """The manifest in the folder `site`.

    Raises:
        OSError: if there is none, or it is damaged.
    """
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
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        sound = False
    if not sound:
        raise ManifestError(f"{place} is damaged, or no manifest of a site")
    return cast("dict[str, Any]", manifest)


def verify_folder(site: Path) -> list[Difference]:
    """Differences between the files in `site` and its manifest.

    Raises:
        OSError: if there is no manifest, or it is damaged.
    """
    wanted = read_manifest(site)["files"]
    there = dict(_files(site))
    foreign = [Difference(name, "foreign") for name in there if name not in wanted]
    return sorted([*compare(wanted, there.get), *foreign])


def compare(wanted: Mapping[str, object], there: Callable[[str], object]) -> Iterator[Difference]:
    """Yield each file in `wanted` that is missing from what is `there`, or is another."""
    for name, entry in wanted.items():
        found = there(name)
        if found != entry:
            yield Difference(name, "missing" if found is None else "changed")


def _write(site: Path, head: Mapping[str, object]) -> None:
    """Write the manifest in one move, so that a reader never sees half of it."""
    manifest = {**head, "files": dict(_files(site))}
    text = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    unfinished = site / f"{NAME}.new"
    unfinished.write_text(text, "utf-8", newline="\n")
    unfinished.replace(site / NAME)


def _files(site: Path) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield each file's name, sorted, and what the manifest says of it."""
    for file in sorted(site.rglob("*")):
        name = file.relative_to(site).as_posix()
        if file.is_file() and name not in (NAME, SIGNATURE):
            with file.open("rb") as content:
                digest = hashlib.file_digest(content, "sha256").hexdigest()
            yield name, {"sha256": digest, "size": file.stat().st_size}


def _data_date(data: Path) -> str | None:
    """The newest day on which something was made public or corrected, as the published tables say; None if they say none."""
    days = [row[field] for name, field in _DATED.items() for row in _rows(data / f"{name}.json")]
    return max((day for day in days if day), default=None)


def _rows(table: Path) -> list[dict[str, str | None]]:
    rows: list[dict[str, str | None]] = (
        json.loads(table.read_text("utf-8"))["records"] if table.exists() else []
    )
    return rows


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
