"""Whether a site is what a build would make again: then nothing need be built.

A note in the project's cache says which site was made, what was read for it, and a digest of all that. It only ever
spares work: if it is damaged, foreign or missing, or if a file of the site is another, the site is built.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
import sysconfig
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import distributions
from pathlib import Path

import yaml

from ..delivery.manifest import NAME, current_commit, verify_folder
from ..model.instants import stated_in
from ..reading.settings import now, today
from ..work import kept
from ..work.engine import CODE, code
from ..work.observed import names, state

_NOTE = Path(".cache/gongkai-build.json")
_VARIABLES = ("PYTHONPATH", "SITE_URL", "SOURCE_DATE_EPOCH")
_ENV = "!ENV"
_ASKED = re.compile(
    r"""\b(?:os\.environ(?:\.(?:get|pop|setdefault)\(|\[)|os\.getenv\()\s*["'](\w+)["']\s*[,)\]]"""
)
"""How Python asks for a variable."""

_NO_FILE = re.compile("/proc/|/dev/(?!shm/)")
"""What the system only shows as files; below /dev/shm is a disk in memory, where a portal may well stand."""

_UNHEARD = re.compile(
    r"\b(?:environb?|getenvb?|expandvars|expanduser|l?exists|is_?(?:file|dir|link)|l?stat|getmtime|getsize|access)\b"
)
"""What a hook may go by without opening a file: other ways to ask for variables, and whether a file is there."""


@dataclass(frozen=True)
class Inputs:
    """What a build has read: files, folders whose names it looked through, and variables that these ask for."""

    files: frozenset[str]
    folders: frozenset[str]
    variables: frozenset[str]

    def digest(self, root: Path, environment: Mapping[str, str]) -> str:
        """Digest of all that a build depends on: what was read, code, packages, commit, and the day of the checks.

        Raises:
            OSError: if a file that is there cannot be read.
        """
        digest = hashlib.sha256()
        for part in (
            sys.version,
            str(Path.cwd()),
            *sorted(str(each.read_text("METADATA")).partition("\n\n")[0] for each in distributions()),
            str(current_commit(root)),
            *(f"{name}={environment.get(name)}" for name in sorted({*_VARIABLES, *self.variables})),
            today(environment).isoformat(),
            *reached(self.files, now(environment)),
            *(f"{folder}\0{_names(folder)}" for folder in sorted(self.folders)),
            *(f"{file}\0{_content(file)}" for file in sorted({*self.files, *code()})),
        ):
            digest.update(f"{part}\0".encode("utf-8", "surrogateescape"))
        return digest.hexdigest()


def read_for(record: Path, away: Path) -> Inputs | None:
    """What a build noted in `record`, but for what it made itself `away` from the rest; None if that is not all, or has changed since."""
    packages = _folders("purelib", "platlib")
    passed_over = (*_folders("stdlib", "platstdlib"), f"{away}{os.sep}", f"{kept.folder()}{os.sep}")
    files, folders = set(), set()
    if not record.exists():
        return None
    for line in record.read_text("utf-8").splitlines():
        path, listed, before = json.loads(line)
        if _NO_FILE.match(path) or (path.startswith(passed_over) and not path.startswith(packages)):
            continue
        if state(path, listed=listed) != before:
            return None
        if listed:
            folders.add(path)
        else:
            files.add(path)
    texts = list(_texts(file for file in files if not file.startswith(packages)))
    if any(_UNHEARD.search(_ASKED.sub("", text)) for suffix, text in texts if suffix == ".py"):
        return None
    return Inputs(frozenset(files), frozenset(folders), frozenset(_variables(texts)))


def is_current(
    site: Path, config: Path, driver: str = "mkdocs", environment: Mapping[str, str] = os.environ
) -> bool:
    """Whether `site` was built from `config` by `driver`, all that was read for it is the same, and every file of it is as it was."""
    try:
        note = json.loads(_note(config).read_text("utf-8"))
        made_from = Inputs(*(frozenset(note[name]) for name in ("files", "folders", "variables")))
        now = _made(site, config, driver, made_from, environment)
        return bool(note["made"] == now) and not verify_folder(site)
    except (OSError, ValueError, TypeError, KeyError):
        return False


def remember(
    site: Path,
    config: Path,
    driver: str,
    made_from: Inputs,
    environment: Mapping[str, str] = os.environ,
) -> None:
    """Note that `site` was built from these inputs; without a note the next build is a whole one."""
    note = _note(config)
    try:
        made = _made(site, config, driver, made_from, environment)
        lists = {name: sorted(getattr(made_from, name)) for name in ("files", "folders", "variables")}
        note.parent.mkdir(exist_ok=True)
        note.write_text(json.dumps({"made": made, **lists}), "utf-8")
    except OSError:
        return


def _note(config: Path) -> Path:
    return config.absolute().parent / _NOTE


def _made(
    site: Path, config: Path, driver: str, made_from: Inputs, environment: Mapping[str, str]
) -> dict[str, str]:
    return {
        "driver": driver,
        "site": str(site.absolute()),
        "config": str(config.absolute()),
        "inputs": made_from.digest(config.absolute().parent, environment),
        "manifest": hashlib.sha256((site / NAME).read_bytes()).hexdigest(),
    }


def _folders(*names: str) -> tuple[str, ...]:
    """Where Python keeps what is called so: its own modules are told by its version."""
    paths = sysconfig.get_paths()
    folders = {folder for name in names for folder in (paths[name], os.path.realpath(paths[name]))}
    return tuple(f"{folder}{os.sep}" for folder in folders)


def reached(files: Iterable[str], moment: datetime) -> Iterator[str]:
    """Yield the file and number of each embargo in `files` that has passed at a `moment`."""
    for file in sorted(files):
        if file.endswith((".yml", ".md")):
            with suppress(OSError, ValueError):
                stated = enumerate(stated_in(Path(file).read_text("utf-8")))
                yield from (f"{file} {number}" for number, at in stated if at <= moment)


def _names(folder: str) -> str:
    try:
        return "\0".join(names(folder))
    except OSError as error:
        return str(error.errno)


def _content(file: str) -> str | None:
    """Digest of `file`; None if there is no such file."""
    if not Path(file).is_file():
        return None
    with Path(file).open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _texts(files: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield suffix and text of each configuration, and of all code but the engine's, whose variables are known."""
    for file in map(Path, files):
        if file.suffix in (".yml", ".yaml", ".py") and CODE.name not in file.parts:
            with suppress(OSError, ValueError):
                yield file.suffix, file.read_text("utf-8")


def _variables(texts: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield the variables that configurations (`!ENV`) and code among `texts` ask for."""
    for suffix, text in texts:
        if suffix == ".py":
            yield from _ASKED.findall(text)
        else:
            with suppress(yaml.YAMLError):
                yield from _named_in(text)


def _named_in(text: str) -> Iterator[str]:
    """Yield each scalar of what is tagged `!ENV`: names of variables; a default among them does no harm."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.ScalarEvent) and (depth or event.tag == _ENV):
            yield event.value
        elif isinstance(event, yaml.CollectionStartEvent) and (depth or event.tag == _ENV):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent) and depth:
            depth -= 1
