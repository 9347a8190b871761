"""The files that the editor shows and writes: each as it stands on the disk, written whole or not at all, and the way back."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from ..faults.problems import Problem
from ..model.files import SHARED
from ..reading.documents import site_files
from ..reading.source import Source, parse
from ..reading.textfile import decode
from ..work.exchange import ChangedError, exchange_all, with_ends
from .journal import Journal, Step


@dataclass(frozen=True)
class Held:
    """A file as it stands on the disk: what the editor calls it, where it is, what it holds."""

    name: str
    path: Path
    content: bytes

    @property
    def digest(self) -> str:
        """By which it is known whether the file has changed."""
        return hashlib.sha256(self.content).hexdigest()

    @cached_property
    def fault(self) -> Problem | None:
        """What keeps it from being text."""
        return None if isinstance(self._decoded, str) else self._decoded

    @property
    def text(self) -> str:
        """What it says, with `\\n` as line ends; nothing if it is no text."""
        return self._decoded if isinstance(self._decoded, str) else ""

    @cached_property
    def source(self) -> Source:
        """It as a data file."""
        return parse(self.text, self.path.as_posix())

    @cached_property
    def _decoded(self) -> str | Problem:
        return decode(self.content, self.path.as_posix())

    def with_text(self, text: str) -> bytes:
        """Its content with `text` in place of its own, and the ends of lines that it has."""
        return with_ends(self.content, text)


@dataclass
class Desk:
    """What can be edited of the portal whose data stand below `root`."""

    root: Path
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _known: dict[str, Held] = field(default_factory=dict)

    def registers(self) -> list[str]:
        """Names of the shared files that are there."""
        return [name for name in SHARED if (self.root / f"{name}.yml").is_file()]

    def reports(self) -> dict[str, list[str]]:
        """Names of the files of each report, the newest report first, its head before all else."""
        found: dict[str, list[str]] = {}
        for file in sorted(
            (self.root / "reports").glob("*/*.yml"), key=lambda file: (file.stem != "report", file.stem)
        ):
            found.setdefault(file.parent.name, []).append(f"{file.parent.name}/{file.stem}")
        return dict(sorted(found.items(), reverse=True))

    def pages(self) -> list[str]:
        """Names of the pages that are written by hand, as they stand below the folder of the portal."""
        docs = self.root.parent / "docs"
        return [f"docs/{name}" for name in site_files(docs) if name.endswith(".md")]

    def held(self, name: str) -> Held | None:
        """The file of that name as it stands now; None if there is none to be edited.

        Raises:
            OSError: if the disk does not give it.
        """
        path = self._paths().get(name)
        if path is None:
            return None
        found, known = Held(name, path, path.read_bytes()), self._known.get(name)
        if known == found:
            return known  # which has been read as data already
        self._known[name] = found
        return found

    def called(self, file: Path) -> str | None:
        """The name of the file at that path."""
        return next((name for name, path in self._paths().items() if path == file), None)

    @cached_property
    def journal(self) -> Journal:
        """What was edited so far, in earlier runs too."""
        return Journal.opened(self.root)

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit that can be taken back: its files are as it left them."""
        step = self.journal.last
        return step is not None and step.stands()

    @property
    def last_edited(self) -> str:
        """The name of the file that was edited last; empty if none was, or it is no more."""
        step = self.journal.last
        return next(filter(None, map(self.called, step.before)), "") if step else ""

    def write(self, changes: Mapping[Held, bytes]) -> None:
        """Write contents in the place of those that are held, all or, if one has changed meanwhile, none.

        Raises:
            ChangedError: if a file is no longer what is held of it.
            OSError: if the disk does not take one; those written before it are put back.
        """
        self.exchange(
            {held.path: held.content for held in changes}, {held.path: new for held, new in changes.items()}
        )

    def exchange(self, before: Mapping[Path, bytes | None], after: Mapping[Path, bytes | None]) -> None:
        """Write contents in the place of those `before`, all or none; None is a file that is not there.

        Raises:
            ChangedError: if a file is no longer as it was before.
            OSError: if the disk does not take one; those written before it are put back.
        """
        with self._lock:
            self.journal.add(Step.of(before, after))
            try:
                exchange_all(before, after)
            except (ChangedError, OSError):
                self.journal.drop()
                raise

    def undo(self) -> tuple[Path, ...]:
        """Take back the last edit; the files that are again as they were.

        Raises:
            ChangedError: if one of its files has been changed since by others.
            OSError: if the disk does not take it.
        """
        with self._lock:
            step = self.journal.last
            if step is None:
                return ()
            step.take_back()
            self.journal.drop()
            return tuple(step.before)

    def _paths(self) -> dict[str, Path]:
        found = {name: self.root / f"{name}.yml" for name in self.registers()}
        found |= {
            name: self.root / "reports" / f"{name}.yml" for names in self.reports().values() for name in names
        }
        return found | {name: self.root.parent / name for name in self.pages()}
