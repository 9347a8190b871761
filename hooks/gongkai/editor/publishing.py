"""The way out: what was edited, as a commit on a branch of its own that is pushed, or as a file for whoever does that."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import zipfile
from dataclasses import dataclass
from pathlib import Path

from ..faults.problems import N_, RefusedError
from ..reading.settings import now
from .desk import Desk

_SECONDS = 120
_FOLDERS = ("docs",)
_BRANCH = "edit-"
"""How the names of our branches begin."""

NO_SENTENCE = N_("Say in a sentence what was changed and why.")
NO_GIT = N_(
    "Nothing can be sent from this computer (git is missing, or does not know this folder): take the zip file to whoever publishes."
)
NO_REMOTE = N_(
    "It has not been set up where changes are sent from this computer: take the zip file to whoever publishes."
)
NOTHING = N_("Nothing has been changed since the last publication.")
FAILED = N_(
    "Sending failed. Nothing is lost: the files are as you saved them, and you can try again. For whoever helps you: git {step}: {reason}"
)


class PublishError(RefusedError):
    """Nothing was published."""


@dataclass(frozen=True)
class Publisher:
    """What publishes the edits of a desk."""

    desk: Desk

    @property
    def _folder(self) -> Path:
        return self.desk.root.parent

    def changes(self) -> list[str]:
        """The files of the data and pages that differ from the last commit; empty without git."""
        said = self._told("status", "--porcelain", "-z", "--", *self._paths()) or ""
        return [entry[3:] for entry in said.split("\0") if entry[3:]]

    def remote(self) -> str:
        """Name of the place that is pushed to; empty if there is none."""
        names = (self._told("remote") or "").split()
        return "origin" if "origin" in names else names[0] if names else ""

    def cared_for(self) -> bool:
        """Whether git is there and knows the folder."""
        return self._told("rev-parse", "--is-inside-work-tree") is not None

    def publish(self, sentence: str) -> str:
        """Commit what was edited to a branch of its own, and push it; the name of the branch, on which the folder stays.

        What was committed before and could not be pushed is pushed.

        Raises:
            PublishError: if that cannot be done.
        """
        remote = self._ready()
        branch = self._waiting()
        if self.changes():
            if not sentence:
                raise PublishError(NO_SENTENCE)
            branch = self._committed(sentence)
        if not branch:
            raise PublishError(NOTHING)
        self._ran("push", "--set-upstream", remote, branch)
        return branch

    def _committed(self, sentence: str) -> str:
        before = self._ran("rev-parse", "--abbrev-ref", "HEAD").strip()
        branch = f"{_BRANCH}{now():%Y%m%d-%H%M%S}"
        self._ran("switch", "--create", branch)
        try:
            self._ran("add", "--", *self._paths())
            self._ran("commit", "--message", sentence, "--", *self._paths())
        except PublishError:
            self._ran("reset", "--quiet")
            self._ran("switch", before)
            self._ran("branch", "--delete", branch)
            raise
        return branch

    def _waiting(self) -> str:
        """The branch of ours that one is on and that was never pushed; empty if there is none."""
        branch = self._ran("rev-parse", "--abbrev-ref", "HEAD").strip()
        pushed = self._told("rev-parse", "--abbrev-ref", "@{upstream}") is not None
        return branch if branch.startswith(_BRANCH) and not pushed else ""

    def packed(self) -> bytes:
        """The data and pages as a zip file."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in self._paths():
                for path in sorted((self._folder / name).rglob("*")):
                    if path.is_file() and not path.name.startswith("."):
                        archive.write(path, path.relative_to(self._folder).as_posix())
        return packed.getvalue()

    def _ready(self) -> str:
        """Name of the place that is pushed to."""
        if not self.cared_for():
            raise PublishError(NO_GIT)
        remote = self.remote()
        if not remote:
            raise PublishError(NO_REMOTE)
        return remote

    def _paths(self) -> list[str]:
        return [name for name in (self.desk.root.name, *_FOLDERS) if (self._folder / name).is_dir()]

    def _told(self, *words: str) -> str | None:
        """What git says; None if it refuses."""
        done = self._git(*words)
        return None if done is None or done.returncode else done.stdout

    def _ran(self, *words: str) -> str:
        done = self._git(*words)
        if done is None or done.returncode:
            lines = ((done.stderr or done.stdout) if done else "").strip().splitlines()
            raise PublishError(FAILED, step=words[0], reason=lines[-1] if lines else "?")
        return done.stdout

    def _git(self, *words: str) -> subprocess.CompletedProcess[str] | None:
        """What came of asking git; None if it is not there, or waits for an answer too long."""
        git = shutil.which("git")
        if git is None:
            return None
        command = [git, "-c", "core.quotePath=false", *words]
        environment = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C.UTF-8"}
        try:
            return subprocess.run(
                command, cwd=self._folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False, timeout=_SECONDS, stdin=subprocess.DEVNULL,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return None
