"""The check in a copy of the portal: what a change would be told, before it is saved."""

from __future__ import annotations

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
from ..model.archive import archive
from ..model.kinds import off_site
from ..reading.copied import files_below

_LARGE = 1_000_000
"""Bytes of a file that is rather linked to than copied: no text has so many."""


@dataclass
class Trial:
    """A copy of the data below `root` and of the pages beside it, in a folder of its own that goes with it."""

    root: Path
    _folder: TemporaryDirectory[str] = field(default_factory=lambda: TemporaryDirectory(prefix="gongkai-"))
    _before: Examined | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def copy(self) -> Path:
        """The folder of the copy."""
        return Path(self._folder.name)

    def faults(self, changes: Mapping[Path, bytes] | None = None) -> tuple[Problem, ...]:
        """What the check says of the portal as it stands, with the content of some files `changes`; files by their names below the portal."""
        with self._lock:
            self._follow()
            for path, content in (changes or {}).items():
                self._place(path).unlink(missing_ok=True)  # it may be the same file under two names
                self._place(path).write_bytes(content)
            self._before = examined = examine(self.copy / self.root.name, before=self._before)
            portal = archive(examined.data) if examined.data else None
            found = {*examined.problems, *page_faults(self.copy / "docs", portal)}
            return tuple(self._shown(fault) for fault in sorted(veiled(found)))

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
