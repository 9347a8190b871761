"""The check in a copy of the portal: what a change would be told, before it is saved."""

from __future__ import annotations

import hashlib
import os
import shutil
import threading
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from ..faults.problems import Place, Problem, veiled
from ..gate.examine import Examined, examine
from ..gate.written import page_faults
from ..model.archive import Archive
from ..model.kinds import off_site
from ..reading.copied import files_below

_LARGE = 1_000_000
"""Bytes of a file that is rather linked to than copied: no text has so many."""

_KEPT = 8
"""So many answers of the check are remembered."""


@dataclass
class Trial:
    """A copy of the data below `root` and of the pages beside it, in a folder of its own that goes with it."""

    root: Path
    _folder: TemporaryDirectory[str] = field(
        default_factory=lambda: TemporaryDirectory(prefix="gongkai-", ignore_cleanup_errors=True)
    )
    _before: Examined | None = None
    _told: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    """What was said of the portal as it stood, or would have stood, by the sign of that; the last few."""

    _digests: dict[tuple[Path, int, int], bytes] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def copy(self) -> Path:
        """The folder of the copy."""
        return Path(self._folder.name)

    def faults(self, changes: Mapping[Path, bytes] | None = None) -> tuple[Problem, ...]:
        """What the check says of the portal as it stands, with the content of some files `changes`; files by their names below the portal."""
        with self._lock:
            sign = self._sign(changes or {})
            if sign not in self._told:
                self._told[sign] = self._examined(changes or {})
                for old in list(self._told)[:-_KEPT]:
                    del self._told[old]
            return self._told[sign]

    def told(self, seconds: float) -> tuple[Problem, ...] | None:
        """What the check says of the portal as it stands, if that is known within so many seconds; else it is looked for until it is."""
        done: list[tuple[Problem, ...]] = []

        def look() -> None:
            with suppress(OSError):  # the copy goes when the editor ends
                done.append(self.faults())

        looking = threading.Thread(target=look, daemon=True)
        looking.start()
        looking.join(seconds)
        return done[0] if done else None

    def close(self) -> None:
        """Remove the copy."""
        self._folder.cleanup()

    def name(self, path: Path) -> str:
        """What faults call the file at `path`."""
        return path.relative_to(self.root.parent).as_posix()

    def _place(self, path: Path) -> Path:
        return self.copy / path.relative_to(self.root.parent)

    def _shown(self, fault: Problem) -> Problem:
        """`fault`, as if it had been found in the portal itself."""
        here = f"{self.copy.as_posix()}/"
        values = tuple((key, value.replace(here, "")) for key, value in fault.values)
        where = Place(fault.where.file.removeprefix(here), fault.where.line, fault.where.column)
        return replace(fault, where=where, values=values)

    def _sign(self, changes: Mapping[Path, bytes]) -> str:
        """By what it is known again how the portal stands with `changes`."""
        digests = {path: self._digest(path) for path in self._files()}
        digests |= {path: hashlib.sha256(content).digest() for path, content in changes.items()}
        found = hashlib.sha256()
        for path, digest in sorted(digests.items()):
            found.update(path.as_posix().encode("utf-8", "surrogatepass") + b"\0" + digest)
        return found.hexdigest()

    def _digest(self, path: Path) -> bytes:
        known = path, *_stamp(path)
        if known not in self._digests:
            self._digests[known] = hashlib.sha256(path.read_bytes()).digest()
        return self._digests[known]

    def _examined(self, changes: Mapping[Path, bytes]) -> tuple[Problem, ...]:
        self._follow()
        for path, content in changes.items():
            self._place(path).unlink(missing_ok=True)  # it may be the same file under two names
            self._place(path).write_bytes(content)
        self._before = examined = examine(self.copy / self.root.name, before=self._before)
        portal = Archive(examined.data) if examined.data else None
        found = {*examined.problems, *page_faults(self.copy / "docs", portal)}
        return tuple(self._shown(fault) for fault in sorted(veiled(found)))

    def _follow(self) -> None:
        """Bring the copy to what stands in the portal now."""
        there = {self._place(path): path for path in self._files()}
        for copy in [path for path in self.copy.rglob("*") if path.is_file() and path not in there]:
            copy.unlink()
        for copy, path in there.items():
            if not copy.exists() or _stamp(copy) != _stamp(path):
                copy.unlink(missing_ok=True)
                copy.parent.mkdir(parents=True, exist_ok=True)
                _take(path, copy)

    def _files(self) -> Iterator[Path]:
        docs = self.root.parent / "docs"
        yield from (path for path in files_below(self.root) if path.parent.name != "schemas")
        yield from (path for path in files_below(docs) if not off_site(path.relative_to(docs).as_posix()))


def _take(path: Path, copy: Path) -> None:
    if path.stat().st_size > _LARGE:
        with suppress(OSError):  # on another disk
            os.link(path.resolve(), copy)
            return
    shutil.copy2(path, copy)


def _stamp(path: Path) -> tuple[int, int]:
    stat = path.stat()
    return stat.st_mtime_ns, stat.st_size
