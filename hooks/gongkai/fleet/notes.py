"""What is known of each office since the last time: what was made of which inputs, so that nothing is done twice."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from ..build.unchanged import reached
from ..delivery import sbom
from ..delivery.manifest import verify_folder
from ..reading.settings import now, today
from ..work.engine import code
from .offices import Office

Command = Literal["check", "build"]
State = Literal["sound", "warned", "broken", "missing", "unknown"]
"""Nothing to mend; warnings; errors; no portal there, or none to be had; never looked at."""

_NOTE = ".cache/gongkai-fleet.json"
_READ = ("site_data", "docs", "overrides", "mkdocs.yml")


@dataclass(frozen=True)
class Result:
    """How an office stands."""

    id: str
    state: State
    errors: int = 0
    warnings: int = 0
    pages: int = 0
    said: str = ""
    """The first thing to mend, or why there is nothing."""

    seconds: float = 0
    unchanged: bool = False
    """Whether nothing had to be done again."""

    @property
    def failed(self) -> bool:
        """Whether somebody has to do something."""
        return self.state in ("broken", "missing")


def engine() -> str:
    """Digest of the engine, and of the day of its checks: one for all offices."""
    digest = hashlib.sha256(json.dumps([sbom.versions(), today().isoformat()]).encode())
    for file in sorted(code()):
        digest.update(Path(file).read_bytes())
    return digest.hexdigest()


def inputs(office: Office, of_engine: str) -> str:
    """Digest of all that decides about the portal of `office`.

    Raises:
        OSError: if a file cannot be read.
    """
    digest = hashlib.sha256(of_engine.encode())
    files = sorted(_files(office.folder))
    for file in files:
        content = hashlib.sha256(file.read_bytes()).hexdigest()
        digest.update(f"{file.relative_to(office.folder).as_posix()}\0{content}\0".encode())
    for each in reached(map(str, files), now()):
        digest.update(each.encode())
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    for name in _READ:
        path = folder / name
        yield from (
            (each for each in path.rglob("*") if each.is_file())
            if path.is_dir()
            else [path]
            if path.is_file()
            else ()
        )


def known(office: Office, command: Command, made_from: str) -> Result | None:
    """What came of `command` for `office`, if that was made from the same inputs and what was built is as it was."""
    note = _read(office).get(command)
    if not note or note.get("inputs") != made_from:
        return None
    with suppress(OSError, TypeError, KeyError):
        result = _of(office, note)
        is_whole = command == "check" or result.failed or not verify_folder(office.folder / "site")
        return result if is_whole else None
    return None


def last(office: Office) -> dict[str, Result]:
    """What came of each command for `office` the last time."""
    found = {}
    for command, note in _read(office).items():
        with suppress(TypeError, KeyError):
            found[command] = _of(office, note)
    return found


def _of(office: Office, note: dict[str, Any]) -> Result:
    """What a note says, of the office as the list calls it now.

    Raises:
        TypeError, KeyError: if it says something else.
    """
    return Result(**{**note["result"], "id": office.id})


def remember(office: Office, command: Command, made_from: str, result: Result) -> None:
    """Note what came of `command`; without a note it is done again."""
    note = office.folder / _NOTE
    kept = {**_read(office), command: {"inputs": made_from, "result": asdict(result)}}
    with suppress(OSError):
        note.parent.mkdir(exist_ok=True)
        note.write_text(json.dumps(kept, ensure_ascii=False), "utf-8")


def _read(office: Office) -> dict[str, Any]:
    try:
        found = json.loads((office.folder / _NOTE).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
