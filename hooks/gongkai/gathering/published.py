"""The files of an office, held against each other: its manifest, the descriptor of its tables, and the tables."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from ..delivery.manifest import NAME, ManifestError, parsed
from ..faults.characters import INVISIBLE
from ..model.offices import (
    FOLDER,
    Dated,
    Gathered,
    Measured,
    Office,
    OfficeEntry,
    Offices,
    Promised,
    Reason,
    Refusal,
    Reported,
    Row,
    Stated,
    Tables,
    Taken,
)
from ..tables import FOLDER as DATA
from ..tables import PACKAGE
from ..tables.formats import from_csv

R = TypeVar("R", bound=Row)

ROWS: Mapping[str, type[Row]] = {
    "reports": Reported, "commitments": Promised, "indicators": Measured, "figures": Stated, "updates": Dated, "corrections": Dated,
}  # fmt: skip
"""The tables that are asked for, and what a row of each holds."""

FILES = (f"{DATA}{PACKAGE}", *(f"{DATA}{name}.csv" for name in ROWS))
"""The files that are gathered beside the manifest."""


class RefusedError(Exception):
    """The files are not taken; says why."""

    def __init__(self, reason: Reason, detail: object = "-") -> None:
        super().__init__(reason, detail)
        self.refusal = Refusal(reason, str(detail))


def offices(root: Path, listed: Offices, gathered: Gathered | None) -> Iterator[Office]:
    """Yield each office that is `listed` with what was `gathered` of it below `root`, the folder of the data."""
    for entry in listed.offices:
        try:
            if gathered is None:
                raise RefusedError("absent")
            taken = next((each for each in gathered.gathered if each.office == entry.id), None)
            _stands(root, entry, taken)
            office = examined(root / FOLDER / entry.id, entry, (taken and taken.on) or gathered.as_of)
            if office.day and office.day < gathered.as_of - timedelta(days=listed.stale_after):
                raise RefusedError("stale", office.day)
            yield office
        except RefusedError as error:
            yield Office(entry, error.refusal)


def _stands(root: Path, entry: OfficeEntry, taken: Taken | None) -> None:
    """Refuse what was never taken, or is not what was `taken`."""
    if taken and taken.refused:
        raise RefusedError(taken.refused, taken.detail)
    if taken is None or taken.manifest is None:
        raise RefusedError("absent")
    if entry.key and taken.key != entry.key:
        raise RefusedError("unsigned", NAME)
    if digest(root / FOLDER / entry.id) != taken.manifest:
        raise RefusedError("altered", NAME)


def digest(folder: Path) -> str | None:
    """SHA-256 of the manifest in `folder`; None if there is none."""
    file = folder / NAME
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else None


def examined(folder: Path, entry: OfficeEntry, day: date) -> Office:
    """The office `entry` by its files in `folder`, as they stood on a `day`.

    Raises:
        RefusedError: if they are not what they say, or are not of this office.
    """
    listed = _manifest(folder)
    contents = {name: _content(folder, name, listed["files"]) for name in FILES}
    package = _package(contents[FILES[0]])
    if str(package.get("title")).partition(" / ")[0] != entry.name.zh:
        raise RefusedError("foreign")
    rows: dict[str, Any] = {name: _table(name, package, contents[f"{DATA}{name}.csv"]) for name in ROWS}
    tables = Tables(**rows)
    _refuse_what_disagrees(tables)
    stated = _stated_day(listed, tables)
    if stated and stated > day:
        raise RefusedError("ahead", stated)
    newest = stated or max((report.period_end for report in tables.reports), default=None)
    return Office(entry, None, newest, tables, frozenset(listed["files"]))


def _refuse_what_disagrees(tables: Tables) -> None:
    """Refuse tables that say one thing twice, or speak of a report or an indicator that they do not list."""
    reports = [(each.id, "") for each in tables.reports]
    indicators = [(each.id, "") for each in tables.indicators]
    said: dict[str, Sequence[tuple[str, ...]]] = {
        "reports": reports,
        "indicators": indicators,
        "commitments": [(each.id, each.report) for each in tables.commitments],
        "figures": [(each.id, each.report, each.indicator) for each in tables.figures],
    }
    lost = {
        "commitments": {each.report for each in tables.commitments} - {id for id, _ in reports},
        "figures": {each.report for each in tables.figures} - {id for id, _ in reports}
        or {each.indicator for each in tables.figures} - {id for id, _ in indicators},
    }
    for name, ids in said.items():
        if len(set(ids)) != len(ids) or lost.get(name):
            raise RefusedError("contradicted", f"{DATA}{name}.csv")


def _manifest(folder: Path) -> dict[str, Any]:
    try:
        return parsed((folder / NAME).read_bytes(), NAME)
    except ManifestError:
        raise RefusedError("damaged", NAME) from None
    except OSError:
        raise RefusedError("absent") from None


def _content(folder: Path, name: str, listed: Mapping[str, Mapping[str, object]]) -> bytes:
    """What stands in the file `name`, which the manifest lists."""
    try:
        content = (folder / name).read_bytes()
    except OSError:
        raise RefusedError("altered", name) from None
    entry = listed.get(name, {})
    if (entry.get("sha256"), entry.get("size")) != (hashlib.sha256(content).hexdigest(), len(content)):
        raise RefusedError("altered", name)
    return content


def _package(content: bytes) -> dict[str, Any]:
    try:
        found = json.loads(content, object_pairs_hook=_once)
        resources = _once((each["name"], each) for each in found["resources"])
    except (ValueError, TypeError, KeyError, RecursionError):
        raise RefusedError("unreadable", FILES[0]) from None
    return {**found, "resources": resources}


def _once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """The values by their names.

    Raises:
        ValueError: if one has two: whoever reads it may take the other.
    """
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(name)
        found[name] = value
    return found


def _table(name: str, package: Mapping[str, Any], content: bytes) -> tuple[Row, ...]:
    """The rows of the table `name`, if its `content` is that of which the descriptor speaks."""
    file, resource = f"{DATA}{name}.csv", package["resources"].get(name)
    if not isinstance(resource, dict) or resource.get("path") != f"{name}.csv":
        raise RefusedError("contradicted", file)
    stated = resource.get("hash"), resource.get("bytes")
    if stated != (f"sha256:{hashlib.sha256(content).hexdigest()}", len(content)):
        raise RefusedError("contradicted", file)
    try:
        keys = _once((each["name"], each["key"]) for each in resource["schema"]["fields"])
        head, *rows = from_csv(content)
        found = (_once(zip((keys[title] for title in head), row, strict=True)) for row in rows)
        return tuple(_row(ROWS[name], cells) for cells in found)
    except (ValidationError, ValueError, TypeError, KeyError):
        raise RefusedError("unreadable", file) from None


def _row(model: type[R], cells: Mapping[str, str]) -> R:
    wanted = {key: cells[key] or None for key in model.model_fields}
    if any(cell and INVISIBLE.search(cell) for cell in wanted.values()):
        raise ValueError(wanted)
    return model.model_validate(wanted)


def _stated_day(listed: Mapping[str, Any], tables: Tables) -> date | None:
    """The newest day, as the manifest and the tables say alike."""
    newest = max(tables.days, default=None)
    if listed.get("data_date") != (newest and newest.isoformat()):
        raise RefusedError("contradicted", "data_date")
    return newest
