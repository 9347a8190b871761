"""Brings the data of a portal into the shape of today, once it is sound; what would not be sound then stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..faults.problems import N_, Problem
from ..migrating.compact import compact
from ..migrating.exceptions import excused
from ..migrating.shape import migrated
from ..model.references import references
from ..reading.source import Source
from ..reading.sources import Sources, read_sources
from ..rules.language.record import read_record, stale, translations_of
from ..rules.numbers.marking import indicator_names
from .examine import examine, load
from .recording import record_translations

Gettext = Callable[[str], str]

_LEFT_OUT = N_("as before; draw the mark around {whole} and let the English say no more than the figure")
_REGISTERS = ("indicators", "programmes", "documents", "charts")
"""What reports name, in many short records."""


@dataclass(frozen=True)
class Migrated:
    """One file that was changed: its lines before and after, and how many figures its texts print now."""

    file: str
    before: int
    after: int
    marks: int


@dataclass(frozen=True)
class Migration:
    """What came of it: what was done to each file, or the texts whose English is to be settled first."""

    files: tuple[Migrated, ...] = ()
    waiting: tuple[Problem, ...] = ()


def migrate(root: Path, gettext: Gettext = str) -> Migration:
    """Change the reports below `root` to part files, in place, and write registers shortly; nothing is changed if all stand in such.

    Raises:
        DataError: with every error of the data as it is, or as it would be; nothing is changed then.
        OSError: if the disk does not take it.
    """
    figures = {report.id: report.figures for report in load(root).reports}
    sources = read_sources(root)
    names = dict(indicator_names(sources))
    texts = [
        (report[name], text)
        for report in sources.reports
        for name, text in excused(
            report, migrated(report, figures[report.id]), names, gettext(_LEFT_OUT)
        ).items()
    ]
    if texts:
        shared = ((sources[name], compact(sources[name])) for name in _REGISTERS)
        texts += [(source, text) for source, text in shared if text != source.text]
    waiting = _waiting(root, sources) if texts else ()
    if waiting or not texts:
        return Migration(waiting=waiting)
    _write(root, texts)
    if sources.record:
        record_translations(root, ())
    return Migration(tuple(_told(source, text) for source, text in texts))


def _waiting(root: Path, sources: Sources) -> tuple[Problem, ...]:
    """The texts whose Chinese was changed alone: once their figures are marked, nobody could tell them any more."""
    record = read_record(sources.record.text)[0] if sources.record else frozenset()
    if not stale(translations_of(sources), record):
        return ()
    return tuple(fault for fault in examine(root).problems if fault.rule == "translation-stale")


def _write(root: Path, texts: list[tuple[Source, str]]) -> None:
    sound = False
    try:
        for source, text in texts:
            Path(source.file).write_text(text, "utf-8", newline="\n")
        load(root)
        sound = True
    finally:
        for source, _ in () if sound else texts:
            Path(source.file).write_text(source.text, "utf-8", newline="\n")


def _told(source: Source, text: str) -> Migrated:
    marks = sum(bool(each.printed) for each in references(text))
    return Migrated(source.file, source.text.count("\n"), text.count("\n"), marks)
