"""What is known of each office since the last time: what was made of which inputs, so that nothing is done twice."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Any, Literal

from ..delivery.manifest import verify_folder
from .offices import Office

Command = Literal["check", "build"]
State = Literal["sound", "warned", "broken", "missing", "unknown"]
"""Nothing to mend; warnings; errors; no portal there, or none to be had; never looked at."""

_NOTE = ".cache/gongkai-fleet.json"


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


def known(office: Office, command: Command, made_from: str | None) -> Result | None:
    """What came of `command` for `office`, if that was made from the same inputs and what was built is as it was."""
    note = _read(office).get(command)
    if made_from is None or not note or note.get("inputs") != made_from:
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


def remember(office: Office, command: Command, made_from: str | None, result: Result) -> None:
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
