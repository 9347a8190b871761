"""Whether a site is what a build would make again: then nothing need be built.

A note in the project's cache says which site was made from which inputs. It only ever spares work: if it is damaged,
foreign or missing, or if a file of the site is another, the site is built.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator, Mapping
from importlib.metadata import distributions
from pathlib import Path

from .manifest import NAME, current_commit, verify_folder
from .sources import today

_NOTE = Path(".cache/gongkai-build.json")
_FOLDERS = ("site_data", "docs", "overrides")
_CODE = Path(__file__).parent
_VARIABLES = ("SITE_URL", "SOURCE_DATE_EPOCH")


def inputs(config: Path, environment: Mapping[str, str] = os.environ) -> str:
    """Digest of all that a build depends on: files, code, installed packages, commit, variables, and the day of the checks.

    Raises:
        OSError: if a file cannot be read.
    """
    root = config.absolute().parent
    digest = hashlib.sha256()
    for part in (
        sys.version,
        *sorted(f"{package.name} {package.version}" for package in distributions()),
        str(current_commit(root)),
        *(f"{name}={environment.get(name)}" for name in _VARIABLES),
        today(environment).isoformat(),
    ):
        digest.update(f"{part}\0".encode())
    for name, file in _files(root, config):
        digest.update(f"{name}\0{hashlib.sha256(file.read_bytes()).hexdigest()}\0".encode())
    return digest.hexdigest()


def is_current(site: Path, config: Path, made_from: str) -> bool:
    """Whether `site` was built from the inputs with the digest `made_from`, and every file of it is as it was."""
    try:
        note = json.loads((config.absolute().parent / _NOTE).read_text("utf-8"))
        return bool(note == _note(site, made_from)) and not verify_folder(site)
    except (OSError, ValueError):
        return False


def remember(site: Path, config: Path, made_from: str) -> None:
    """Note that `site` was built from these inputs, if they are still the same; without a note the next build is a whole one."""
    note = config.absolute().parent / _NOTE
    try:
        if inputs(config) != made_from:
            return
        note.parent.mkdir(exist_ok=True)
        note.write_text(json.dumps(_note(site, made_from)), "utf-8")
    except OSError:
        return


def _note(site: Path, made_from: str) -> dict[str, str]:
    return {
        "site": str(site.absolute()),
        "inputs": made_from,
        "manifest": hashlib.sha256((site / NAME).read_bytes()).hexdigest(),
    }


def _files(root: Path, config: Path) -> Iterator[tuple[str, Path]]:
    yield "config", config
    for folder in (*(root / name for name in _FOLDERS), _CODE):
        for file in sorted(folder.rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts:
                yield f"{folder.name}/{file.relative_to(folder).as_posix()}", file
