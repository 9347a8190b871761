"""Brings the data of a portal into the shape of today, once it is sound; what would not be sound then stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from .. import rules
from ..faults.problems import N_, DataError, Problem
from ..migrating.compact import compact
from ..migrating.derived import without_kinds, without_named
from ..migrating.exceptions import excused
from ..migrating.format import first_text, marked, renamed_states
from ..migrating.former import figures, whole
from ..migrating.shape import migrated
from ..model.files import json_schemas
from ..model.office import FORMAT
from ..model.references import references
from ..reading.names import names
from ..reading.sources import RECORD, Sources, read_sources
from ..rules.exceptions import excuse
from ..rules.numbers.stated import names_of_indicators
from ..work.exchange import or_as_it_was, standing
from .examine import examine
from .recording import renew_record

Gettext = Callable[[str], str]

_LEFT_OUT = N_("as before; draw the mark around {whole} and let the English say no more than the figure")
_REGISTERS = ("areas", "indicators", "programmes", "documents", "charts")
"""What reports name, in many short records."""
_ADDED = ("charts", "corrections", "wording", "publications", "services")
"""Lists that there were not from the beginning."""


_STALE = rules.ALL["translation-stale"]

STEPS = {
    "added": N_("{file}: is there now, and empty"),
    "renamed": N_("{file}: what was fulfilled is called kept"),
    "marked": N_("{file}: {before} lines before, {after} now, {marks} figures marked in the texts"),
    "written": N_("{file}: {before} lines before, {after} now"),
    "schema": N_("{file}: describes the keys of today"),
    "format": N_("{file}: says that the data stand in format {format}"),
}
"""What may be done to a file, as it is told."""


@dataclass(frozen=True)
class Migrated:
    """One file that was changed, and how: its lines before and after, and how many figures its texts print now."""

    file: str
    step: str
    before: int = 0
    after: int = 0
    marks: int = 0
    format: int = FORMAT


@dataclass(frozen=True)
class Migration:
    """What came of it: what was done to each file, or the texts whose English is to be settled first."""

    files: tuple[Migrated, ...] = ()
    waiting: tuple[Problem, ...] = ()


def migrate(root: Path, gettext: Gettext = str) -> Migration:
    """Change the data below `root` from any format of before to that of today, in place; nothing is changed if they stand in it.

    Raises:
        DataError: with what keeps the data from being understood as they are, or as they would be; nothing is changed then.
        OSError: if the disk does not take it.
    """
    changes = _Changes({root / RECORD: standing(root / RECORD)})
    try:
        with or_as_it_was(changes.before):
            _add_files(root, changes)
            _rename_states(root, changes)
            _mark_figures(root, changes, gettext)
            _shorten(root, changes)
            _describe(root, changes)
            _mark_format(root, changes)
            _understood(root)
    except _WaitingError as error:
        return Migration(waiting=error.args)
    return Migration(tuple(changes.told))


class _WaitingError(Exception):
    """Texts are to be settled first: the problems with them."""


@dataclass
class _Changes:
    """What was changed on the disk: each file as it was before, and what is told of it."""

    before: dict[Path, bytes | None]
    told: list[Migrated] = field(default_factory=list)

    def write(self, file: str, text: str, step: str) -> None:
        """Let `text` stand in a file, and say what was done."""
        path = Path(file)
        was = standing(path)
        self.before.setdefault(path, was)
        path.write_text(text, "utf-8", newline="\n")
        marks = sum(bool(each.printed) for each in references(text)) if step == "marked" else 0
        lines = was.count(b"\n") if was else 0
        step = step if marks or step != "marked" else "written"
        self.told.append(Migrated(path.as_posix(), step, lines, text.count("\n"), marks))


def _add_files(root: Path, changes: _Changes) -> None:
    for name in _ADDED:
        if root.is_dir() and not (root / f"{name}.yml").exists():
            changes.write((root / f"{name}.yml").as_posix(), first_text(name), "added")


def _rename_states(root: Path, changes: _Changes) -> None:
    for report in _read(root).reports:
        for source in report.written.values():
            if not source.problems and (text := renamed_states(source)) != source.text:
                changes.write(source.file, text, "renamed")


def _read(root: Path) -> Sources:
    """The data files below `root`, those of reports in the former shape among them."""
    sources = read_sources(root)
    return replace(sources, reports=tuple(whole(report, root) for report in sources.reports))


def _mark_figures(root: Path, changes: _Changes, gettext: Gettext) -> None:
    """Let reports stand in part files.

    Raises:
        _WaitingError: if texts are to be settled first.
    """
    sources = _read(root)
    old = [report for report in sources.reports if report.former]
    if not old:
        return
    found = [figures(report) for report in old]
    if faults := [fault for _, each in found for fault in each]:
        raise DataError(faults)
    called = names_of_indicators(sources)
    texts = [
        (report[name], text)
        for report, (stated, _) in zip(old, found, strict=True)
        for name, text in excused(report, migrated(report, stated), called, gettext(_LEFT_OUT)).items()
    ]
    if waiting := _waiting(sources):
        raise _WaitingError(*waiting)
    shared = ((sources[name], compact(sources[name])) for name in _REGISTERS)
    for source, text in (*texts, *((source, text) for source, text in shared if text != source.text)):
        changes.write(source.file, text, "marked")
    if sources.record:
        renew_record(root)


def _waiting(sources: Sources) -> list[Problem]:
    """The texts whose Chinese was changed alone: once their figures are marked, nobody could tell them any more."""
    told, _ = excuse(sources, list(_STALE.name(_STALE.problems(sources))), rules.ALL)
    return [fault for fault in told if fault.rule == _STALE.id]


def _understood(root: Path) -> None:
    """Raise what keeps the data from being understood; where a text is not its source's, the check says as before."""
    found = examine(root, chosen=()).problems
    errors = (each for each in found if rules.ALL[each.rule].severity == "error")
    if faults := [each for each in errors if each.rule != rules.FIDELITY.id]:
        raise DataError(faults)


def _shorten(root: Path, changes: _Changes) -> None:
    """Let the data not say what their texts say."""
    sources = read_sources(root)
    known = names(sources)
    found = [
        (source, without_named(source, known))
        for report in sources.reports
        for name, source in report.written.items()
        if name != "report" and not source.problems
    ]
    if not sources["programmes"].problems:
        found.append((sources["programmes"], without_kinds(sources["programmes"])))
    for source, text in found:
        if text != source.text:
            changes.write(source.file, text, "written")


def _describe(root: Path, changes: _Changes) -> None:
    """Let the schemas that an office has for its editor be those of today; a folder that several offices share is nobody's."""
    folder = root / "schemas"
    for name, text in json_schemas().items() if folder.is_dir() else ():
        file = folder / name
        if not file.exists() or file.read_text("utf-8") != text:
            changes.write(file.as_posix(), text, "schema")


def _mark_format(root: Path, changes: _Changes) -> None:
    agency = read_sources(root).shared.get("agency")
    if agency and not agency.problems and (text := marked(agency)) != agency.text:
        changes.write(agency.file, text, "format")
