"""A copy of a portal in which texts are spoiled and figures changed, and what the gate newly says there."""

from __future__ import annotations

import contextlib
import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gongkai.faults.problems import Problem
from gongkai.gate.examine import Examined, examine
from gongkai.model.references import references
from gongkai.reading.source import KeyPath, Source
from gongkai.reading.sources import Sources

DATA = Path("site_data")
_AFTERWARDS = ("translation-stale", "translation-unrecorded", "translation-record")
"""What these rules tell is that a text was changed, not that it is wrong."""


@dataclass(frozen=True)
class Text:
    """A pair of texts of a portal: `path` leads to it in the file `source`."""

    source: Source
    path: KeyPath
    zh: str
    en: str


@dataclass(frozen=True)
class Edit:
    """In `file`, the characters from `start` to `end` become `new`."""

    file: str
    start: int
    end: int
    new: str


@dataclass(frozen=True)
class Portal:
    """The portal in the folder one stands in, and what the gate says of it as it is."""

    before: Examined
    day: date

    def texts(self) -> list[Text]:
        """Every text that stands in both languages, on one line."""
        sources = self._sources
        return [
            Text(pair.source, pair.path, pair.zh, pair.en)
            for pair in sources.bilingual()
            if pair.zh and pair.en and "\n" not in pair.en
        ]

    @property
    def _sources(self) -> Sources:
        assert self.before.found
        return self.before.found.sources

    def files(self) -> Sequence[Source]:
        """The files of the data as they stand."""
        return list(self._sources.written())

    def told(self, edits: Sequence[Edit]) -> list[Problem]:
        """What the gate says with `edits` that it did not say without."""
        known = Counter(map(_said, self.before.problems))
        with applied(edits):
            found = examine(DATA, self.day, before=self.before).problems
        new = Counter(map(_said, found)) - known
        return [each for each in found if new[_said(each)] and each.rule not in _AFTERWARDS]

    def caught(self, spoiled: Sequence[tuple[Text, str]], language: str = "en") -> list[bool]:
        """Whether the gate tells each text that has become another: where it stands, or by a figure that it states."""
        edits = [whole(text.source, (*text.path, language), new) for text, new in spoiled]
        told = self.told(edits)
        return [any(_concerns(fault, text) for fault in told) for text, _ in spoiled]


def whole(source: Source, path: KeyPath, new: str) -> Edit:
    """The scalar at `path` becomes `new`, on as many lines as before."""
    mark = source.values[path]
    old = source.text[mark.start : mark.end]
    return Edit(
        source.file, mark.start, mark.end, json.dumps(new, ensure_ascii=False) + "\n" * old.count("\n")
    )


@contextlib.contextmanager
def applied(edits: Sequence[Edit]) -> Iterator[None]:
    """Work with files that have the edits."""
    files = {edit.file: Path(edit.file).read_text("utf-8") for edit in edits}
    changed = dict(files)
    for edit in sorted(edits, key=lambda edit: -edit.start):
        text = changed[edit.file]
        changed[edit.file] = text[: edit.start] + edit.new + text[edit.end :]
    try:
        for file, text in changed.items():
            Path(file).write_text(text, "utf-8")
        yield
    finally:
        for file, text in files.items():
            Path(file).write_text(text, "utf-8")


@contextlib.contextmanager
def portal(root: Path, day: date) -> Iterator[Portal]:
    """Work in a copy of the portal in `root`, as it stands on `day`."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        shutil.copytree(root / DATA, DATA)
        shutil.copytree(
            root / "docs", "docs", ignore=shutil.ignore_patterns("guide", "adr", "images", "bench", "assets")
        )
        yield Portal(examine(DATA, day), day)


def _said(fault: Problem) -> tuple[str, str, str]:
    return fault.rule, fault.where.file, fault.said(str)


def _concerns(fault: Problem, text: Text) -> bool:
    if fault.where.file != text.source.file:
        return False
    return fault.where.line in _lines(text) or any(
        reference.figure in dict(fault.values).values() for reference in references(text.zh)
    )


def _lines(text: Text) -> set[int]:
    """The lines of both texts of a pair."""
    marks = [text.source.values[(*text.path, language)] for language in ("zh", "en")]
    content = text.source.text
    return {
        line
        for mark in marks
        for line in range(mark.line, mark.line + content.count("\n", mark.start, mark.end) + 1)
    }
