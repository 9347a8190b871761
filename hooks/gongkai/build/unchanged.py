"""Whether a site is what a build would make again: then nothing need be built.

A note in the project's cache says which site was made, and of what: a digest of all that a portal is made of which is
nothing but what the engine knows. It only ever spares work: if it is damaged, foreign or missing, if a file of the site
is another, or if the configuration brings in what may read anything, the site is built.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from ..delivery.manifest import NAME, current_commit, verify_folder
from ..gate.wiring import HOOK
from ..gate.wiring import NAME as PLUGIN
from ..model.instants import stated_in
from ..reading.settings import now, today
from ..work.engine import as_it_stands, below

_NOTE = Path(".cache/gongkai-build.json")
_VARIABLES = ("PYTHONPATH", "SITE_URL", "SOURCE_DATE_EPOCH")
_OURS = {"hooks": HOOK, "plugins": PLUGIN}


def engine(environment: Mapping[str, str] = os.environ) -> str:
    """Digest of what makes the site of any portal: code, packages, Python, variables, and the day of the checks."""
    return _digest((
        as_it_stands().hex(),
        *(f"{name}={environment.get(name)}" for name in _VARIABLES),
        today(environment).isoformat(),
    ))  # fmt: skip


def inputs(config: Path, environment: Mapping[str, str] = os.environ) -> str | None:
    """Digest of what the portal of `config` consists of; None if that may be anything: a hook or an extension that is not ours may read what it likes.

    Raises:
        OSError: if a file that is there cannot be read.
    """
    root = config.absolute().parent
    try:
        told = yaml.load(config.read_text("utf-8"), yaml.CSafeLoader)  # no YAML are !ENV and !!python
        folders = _folders(told)
    except (yaml.YAMLError, ValueError, TypeError, AttributeError):
        return None
    if not folders:
        return None
    found = [file for name in folders for file in below(root / name)]
    return _digest((
        str(Path.cwd()),
        *_reached(found, now(environment)),
        *(f"{file}\0{_content(file)}" for file in sorted([config.absolute(), *found])),
    ))  # fmt: skip


def _folders(told: Mapping[str, Any]) -> tuple[str, ...]:
    """The folders of the portal whose configuration says what is `told`; none if it names what is not ours."""
    theme = told.get("theme")
    own = theme.get("custom_dir") if isinstance(theme, dict) else None
    extensions = [
        name
        for each in told.get("markdown_extensions") or ()
        for name in ([each] if isinstance(each, str) else each)
    ]
    is_ours = all((told.get(key) or []) in ([], [name]) for key, name in _OURS.items())
    if not is_ours or "INHERIT" in told or any(set(name) & set(".:") for name in extensions):
        return ()
    return ("site_data", "hooks", str(told.get("docs_dir") or "docs"), *([str(own)] if own else []))


def made_of(config: Path, driver: str = "mkdocs", environment: Mapping[str, str] = os.environ) -> str | None:
    """Digest of all that `driver` makes the site of `config` of; None if that is not known."""
    with suppress(OSError):
        if own := inputs(config, environment):
            return _digest((driver, str(current_commit(config.absolute().parent)), engine(environment), own))
    return None


def is_current(site: Path, config: Path, made_from: str | None) -> bool:
    """Whether `site` was built from `config`, which is `made_from` the same still, and every file of it is as it was."""
    try:
        note = json.loads(_note(config).read_text("utf-8"))
        return bool(made_from and note == _made(site, config, made_from)) and not verify_folder(site)
    except (OSError, ValueError):
        return False


def remember(site: Path, config: Path, made_from: str | None) -> None:
    """Note that `site` was built from `config`, and what that was `made_from`; without a note the next build is a whole one."""
    note = _note(config)
    with suppress(OSError):
        note.parent.mkdir(exist_ok=True)
        note.write_text(json.dumps(made_from and _made(site, config, made_from)), "utf-8")


def _note(config: Path) -> Path:
    return config.absolute().parent / _NOTE


def _made(site: Path, config: Path, made_from: str) -> dict[str, str]:
    return {
        "site": str(site.absolute()),
        "config": str(config.absolute()),
        "inputs": made_from,
        "manifest": hashlib.sha256((site / NAME).read_bytes()).hexdigest(),
    }


def _reached(files: Iterable[Path], moment: datetime) -> Iterator[str]:
    """Yield the file and number of each embargo in `files` that has passed at a `moment`."""
    for file in sorted(files):
        if file.suffix in (".yml", ".md"):
            with suppress(OSError, ValueError):
                stated = enumerate(stated_in(file.read_text("utf-8")))
                yield from (f"{file} {number}" for number, at in stated if at <= moment)


def _content(file: Path) -> str | None:
    """Digest of `file`; None if it is none."""
    if not file.is_file():
        return None
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256(
        "".join(f"{part}\0" for part in parts).encode("utf-8", "surrogateescape")
    ).hexdigest()
