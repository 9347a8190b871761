"""What was edited, kept beside the portal and never published, so that it can be taken back after a restart too."""

from __future__ import annotations

import base64
import hashlib
import json
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from ..work.exchange import ChangedError, exchange_all, standing

FOLDER = ".cache/gongkai-edits"
"""Where it is kept, below the folder of the portal."""

_STEPS = 100
_BYTES = 20_000_000
"""So many edits, and so many bytes of them, are kept."""

_Digest = str | None


@dataclass(frozen=True)
class Step:
    """Files that were written together: what each held before, and by what it is known what each has held since; None for a file that is not there."""

    before: Mapping[Path, bytes | None]
    after: Mapping[Path, _Digest]

    @classmethod
    def of(cls, before: Mapping[Path, bytes | None], after: Mapping[Path, bytes | None]) -> Self:
        """The step from what files held to what they hold."""
        return cls(before, {path: _digest(content) for path, content in after.items()})

    def stands(self) -> bool:
        """Whether each file holds what was written."""
        return all(_digest(standing(path)) == digest for path, digest in self.after.items())

    def broken_off(self) -> bool:
        """Whether some of the files hold what was written, and the others what they held before."""
        now = {path: _digest(standing(path)) for path in self.before}
        known = all(now[path] in (digest, _digest(self.before[path])) for path, digest in self.after.items())
        return known and not self.stands()

    def take_back(self) -> None:
        """Let each file hold what it held before.

        Raises:
            ChangedError: if one holds what somebody else has written.
            OSError: if the disk does not take one.
        """
        if not (self.stands() or self.broken_off()):
            raise ChangedError
        exchange_all({path: standing(path) for path in self.before}, self.before)


@dataclass
class Journal:
    """The edits of a portal, the last one at the end."""

    portal: Path
    _steps: list[tuple[Path, Step]] = field(default_factory=list)

    @classmethod
    def opened(cls, root: Path) -> Self:
        """That of the portal whose data stand below `root`; an edit that a killed editor has broken off is taken back."""
        found = cls(root.parent)
        for file in sorted((found.portal / FOLDER).glob("*.json")):
            step = _read(file, found.portal, (root, root.parent / "docs"))
            if step is None:
                file.unlink(missing_ok=True)
            else:
                found._steps.append((file, step))
        last = found.last
        if last and last.broken_off():
            with suppress(OSError):
                last.take_back()
                found.drop()
        return found

    @property
    def last(self) -> Step | None:
        """The last edit that was not taken back."""
        return self._steps[-1][1] if self._steps else None

    def add(self, step: Step) -> None:
        """Note an edit that is about to be written; if the disk does not take the note, it is known until the editor ends."""
        file = self.portal / FOLDER / f"{time.time_ns():020}.json"
        with suppress(OSError):
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            file.write_text(_text(step, self.portal), "utf-8")
        self._steps.append((file, step))
        while len(self._steps) > 1 and (len(self._steps) > _STEPS or self._size() > _BYTES):
            self._forget(0)

    def drop(self) -> None:
        """Forget the last edit."""
        self._forget(-1)

    def _forget(self, at: int) -> None:
        file, _ = self._steps.pop(at)
        with suppress(OSError):
            file.unlink(missing_ok=True)

    def _size(self) -> int:
        return sum(len(content or b"") for _, step in self._steps for content in step.before.values())


def _digest(content: bytes | None) -> _Digest:
    return None if content is None else hashlib.sha256(content).hexdigest()


def _text(step: Step, portal: Path) -> str:
    said = {
        path.relative_to(portal).as_posix(): {
            "before": None if content is None else base64.b64encode(content).decode(),
            "after": step.after[path],
        }
        for path, content in step.before.items()
    }
    return json.dumps(said, ensure_ascii=False)


def _read(file: Path, portal: Path, within: tuple[Path, ...]) -> Step | None:
    """The edit that a file notes; None if it is not whole, or is of other files than those that are edited."""
    try:
        said: dict[str, dict[str, Any]] = json.loads(file.read_text("utf-8"))
        named = {(portal / name): entry for name, entry in said.items()}
        if any(".." in path.parts or not any(map(path.is_relative_to, within)) for path in named):
            return None
        stood = ((path, entry["before"]) for path, entry in named.items())
        before = {
            path: None if said is None else base64.b64decode(said, validate=True) for path, said in stood
        }
        return Step(before, {path: entry["after"] for path, entry in named.items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
