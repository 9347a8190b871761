"""The sources of a portal as text, with the places of their parts, for those who want to spoil them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gongkai.reading.source import KeyPath, Source
from gongkai.reading.sources import Sources, read_sources


@dataclass(frozen=True)
class Edit:
    """One fault: in `file`, the characters from `start` to `end` become `new`.

    It is to be told in `told` on one of `lines`; if these are empty, where the characters were replaced.
    """

    file: str
    start: int
    end: int
    new: str
    lines: range | None = None
    told: str = ""

    def apply(self, text: str) -> str:
        """`text`, the content of the file, with the fault."""
        return text[: self.start] + self.new + text[self.end :]

    def where(self, text: str) -> range:
        """The lines where the fault may be told, counted from 1."""
        if self.lines is not None:
            return self.lines
        return range(line_of(text, self.start), line_of(text, self.start) + self.new.count("\n") + 1)


@dataclass(frozen=True)
class Portal:
    """Data and hand-written pages of the portal in the folder `root`."""

    root: Path
    sources: Sources

    def text(self, file: str) -> str:
        """The content of `file`."""
        return (self.root / file).read_text("utf-8")

    def texts(self, language: str, *files: str) -> Iterator[tuple[Source, KeyPath, str]]:
        """Yield source, path and value of the texts in `language` of the files whose names are given (all)."""
        for source, path, text in self.sources.in_language(language):
            if not files or source.file.rpartition("/")[2] in files:
                yield source, path, text

    def inside(self, source: Source, path: KeyPath, old: str, new: str, at: int = 0) -> Edit | None:
        """`old`, found after `at` characters of the scalar at `path`, becomes `new`."""
        mark = source.values[path]
        start = source.text.find(old, mark.start + at, mark.end)
        return None if start < 0 else Edit(source.file, start, start + len(old), new)

    def whole(self, source: Source, path: KeyPath, new: str) -> Edit:
        """The scalar at `path` becomes `new`."""
        mark = source.values[path]
        return Edit(source.file, mark.start, mark.end, new)


def read(root: Path) -> Portal:
    """The portal in `root`; its files are called by their paths below it."""
    return Portal(root, read_sources(Path("site_data")))


def line_of(text: str, offset: int) -> int:
    """Line of the character at `offset`, counted from 1."""
    return text.count("\n", 0, offset) + 1
