"""Portals that come from elsewhere: a copy of what the office's repository shows now."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from .offices import Office

_PATIENCE = 600
"""Seconds for one repository."""

_REASONS = ("fatal: ", "error: ", "ERROR: ")
"""How git begins the line that says why; what follows is advice."""


class FetchError(Exception):
    """The repository could not be had; the message says why, in git's words."""


def fetch(office: Office) -> None:
    """Bring the copy of the portal of `office` up to its repository; one in a folder is there already.

    Raises:
        FetchError: if git does not succeed; the copy is as it was.
    """
    if office.git is None:
        return
    if not (office.folder / ".git").is_dir():
        office.folder.mkdir(parents=True, exist_ok=True)
        _git(office.folder, "init", "--quiet")
    _git(
        office.folder, "fetch", "--quiet", "--depth", "1", "--no-tags", "--", office.git, office.ref or "HEAD"
    )
    _git(office.folder, "reset", "--quiet", "--hard", "FETCH_HEAD")


def _git(folder: Path, *arguments: str) -> None:
    environment = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "GIT_ALLOW_PROTOCOL": "https:ssh:file"}
    command = ["git", "-c", "core.hooksPath=/dev/null", *arguments]
    try:
        done = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", errors="replace",
            timeout=_PATIENCE, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        raise FetchError(str(error)) from None
    if done.returncode:
        lines = done.stderr.strip().splitlines()
        why = next((line for line in lines if line.startswith(_REASONS)), lines[-1] if lines else "")
        raise FetchError(why or f"git {arguments[0]}: {done.returncode}")
