"""What the offices publish, brought into the folder of the data: what is not what it says stays out."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..delivery.manifest import NAME, SIGNATURE
from ..delivery.verify import contents, signed
from ..importing.yamltext import inline
from ..model.offices import FOLDER, Gathered, Office, OfficeEntry, Offices, Refusal, Taken
from .published import FILES, RefusedError, digest, examined

FILE = "gathered.yml"
_HEAD = "# yaml-language-server: $schema=schemas/gathered.schema.json\n# Written by gongkai gather.\n"


@dataclass(frozen=True)
class Outcome:
    """What came of asking one office: what is known of it from now on, and why its files could not be had, if so."""

    taken: Taken
    unreachable: str = ""


def gather(
    root: Path, listed: Offices, before: Gathered | None, day: date, only: Collection[str]
) -> Iterator[Outcome]:
    """Ask each office that is `listed`, or those of the ids `only`, for its files on a `day`; yield what came of each.

    The files of an office that could not be reached stay as they were `before`.
    """
    known = {taken.office: taken for taken in before.gathered} if before else {}
    for entry in listed.offices:
        last = known.get(entry.id, Taken(office=entry.id))
        if only and entry.id not in only:
            yield Outcome(last)
            continue
        try:
            files = _offered(root, entry)
        except OSError as error:
            yield Outcome(last, str(error))
            continue
        yield Outcome(_taken(root, entry, last, files, day))


def record(gathered: Gathered) -> str:
    """The text of gathered.yml."""
    lines = "".join(
        f"- {inline({key: str(value) for key, value in taken if value not in (None, '-')})}\n"
        for taken in gathered.gathered
    )
    return f"{_HEAD}as_of: {gathered.as_of}\ngathered:{'' if lines else ' []'}\n{lines}"


def _offered(root: Path, entry: OfficeEntry) -> dict[str, bytes]:
    """The files that an office offers in its folder or at its address.

    Raises:
        OSError: if the folder or the server cannot be asked.
    """
    wanted = (NAME, *FILES, *((SIGNATURE,) if entry.key else ()))
    if not entry.folder:
        return contents(entry.url or "", wanted)
    folder = root / entry.folder
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder}: no such folder")
    return {name: (folder / name).read_bytes() for name in wanted if (folder / name).is_file()}


def _taken(root: Path, entry: OfficeEntry, last: Taken, files: dict[str, bytes], day: date) -> Taken:
    """Put the `files` where those of the office belong, if they are what they say; what is known from now on."""
    place = root / FOLDER / entry.id
    with tempfile.TemporaryDirectory(dir=root, prefix=".gathered-") as made:
        folder = Path(made, entry.id)
        for name, content in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        try:
            if NAME not in files:
                raise RefusedError("absent")
            _prove(folder, entry)
            _not_before(examined(folder, entry, day), place, entry, last)
        except RefusedError as error:
            refusal: Refusal = error.refusal
            return last.model_copy(update={"refused": refusal.reason, "detail": refusal.detail})
        shutil.rmtree(place, ignore_errors=True)
        place.parent.mkdir(exist_ok=True)
        folder.replace(place)
    return Taken.model_construct(office=entry.id, manifest=digest(place), key=entry.key, on=day)


def _prove(folder: Path, entry: OfficeEntry) -> None:
    """Refuse a manifest that the key of the office has not signed."""
    if entry.key is None:
        return
    if not (folder / SIGNATURE).is_file():
        raise RefusedError("unsigned", NAME)
    signers = folder.parent / "signers"
    signers.write_text(f"office {entry.key}\n", "utf-8")
    try:
        if not signed(folder, signers, "office"):
            raise RefusedError("forged", NAME)
    except FileNotFoundError:
        raise RefusedError("unproved", NAME) from None


def _not_before(office: Office, place: Path, entry: OfficeEntry, last: Taken) -> None:
    """Refuse what is older than what was taken before: a former state of the site, shown again."""
    if last.manifest is None or digest(place) != last.manifest:
        return
    try:
        former = examined(place, entry, date.max)
    except RefusedError:
        return
    if former.day and (office.day is None or office.day < former.day):
        raise RefusedError("older", former.day)
