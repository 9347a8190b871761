"""The text of a report, uploaded or pasted, made its draft: in a copy of the data first, and into the portal all at once or not at all."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory
from unicodedata import normalize

from babel.dates import get_month_names
from werkzeug.wrappers import Response

from ..faults.problems import N_, RefusedError
from ..gate.open_questions import points
from ..model.codes import REPORT_KINDS
from ..model.languages import LANGUAGES
from ..reading.settings import in_china, now
from ..work.exchange import ChangedError
from .guard import Asked
from .session import Session

_SECONDS = 300
_PASTED = "pasted.txt"

NOTHING = N_("Choose the file of the report, or paste its text.")
NO_YEAR = N_("Say on which year the report is: four digits, as 2024.")
MEANWHILE = N_(
    "A file was changed elsewhere while the report was being brought in; nothing was written. Try again."
)
AGAIN = N_("This report is here already, and the office has changed its text")
FAILED = N_("The report could not be brought in, and nothing was changed.")
UNWRITTEN = N_("The report could not be written ({reason}); nothing was changed.")

_STRETCHES = {
    "": N_("the whole year"), "h1": N_("the first half of the year"), "h2": N_("the second half of the year"),
    "q1": N_("the first quarter"), "q2": N_("the second quarter"), "q3": N_("the third quarter"), "q4": N_("the fourth quarter"),
}  # fmt: skip


@dataclass(frozen=True)
class Brought:
    """What came of an import: the report, in words what was told, and how many questions it left."""

    report: str
    told: Sequence[str]
    open: int


def bring(session: Session, asked: Asked) -> Response:
    """The form for a report, or what came of one."""
    if asked.method == "GET":
        return _form(session, asked)
    try:
        brought = _brought(session, asked)
    except RefusedError as error:
        return _form(session, asked, error.said(session.screen.phrases.gettext), 422)
    return session.shown("brought", asked, brought=brought)


def _form(session: Session, asked: Asked, alarm: str = "", status: int = 200) -> Response:
    locale = LANGUAGES[session.screen.language].locale
    months = get_month_names("wide", locale=locale)
    stretches = {key: session.screen.said(name) for key, name in _STRETCHES.items()}
    stretches |= {f"{number:02}": months[number] for number in range(1, 13)}
    year = asked.form.get("year") or f"{in_china(now()):%Y}"
    return session.shown(
        "import", asked, status, alarm=alarm, stretches=stretches, kinds=REPORT_KINDS, year=year, given=asked.form,
    )  # fmt: skip


def _brought(session: Session, asked: Asked) -> Brought:
    name, content = _given(asked)
    period = _period(asked)
    kind = asked.form.get("kind", "")
    more = ["--kind", kind] if kind in REPORT_KINDS else []
    if asked.form.get("again"):
        more.append("--again")
    root = session.desk.root
    with TemporaryDirectory(prefix="gongkai-") as place:
        copy, file = Path(place, root.name), Path(place, "given", name)
        copytree(root, copy, ignore=ignore_patterns("schemas", ".*"))
        file.parent.mkdir()
        file.write_bytes(content)
        before = _files(copy)
        told = _run(session, place, [str(file), "--period", period, *more, "--into", root.name])
        after = _files(copy)
        changed = {at for at in {*before, *after} if before.get(at) != after.get(at)}
        _write(session, {at: before.get(at) for at in changed}, {at: after.get(at) for at in changed})
    reports = [Path(at).parent.name for at in sorted(changed) if "/" in at]
    report = reports[0] if reports else ""
    return Brought(report, told, len(points(root, report)) if report else 0)


def _given(asked: Asked) -> tuple[str, bytes]:
    """Name and content of the file, or of the text that was pasted."""
    file, pasted = asked.files.get("file"), asked.form.get("text", "")
    if file is not None and file.filename:
        return _named(file.filename), file.read()
    if pasted.strip():
        return _PASTED, pasted.replace("\r\n", "\n").encode()
    raise RefusedError(NOTHING)


def _named(said: str) -> str:
    """The last step of what a browser says a file is called, without what a disk does not take: whatever leads elsewhere goes."""
    last = re.sub(r"[\x00-\x1f\x7f<>:\"|?*\ud800-\udfff]", "", PureWindowsPath(said).name).lstrip(".-")
    stem, point, ending = last.rpartition(".")
    return f"{stem[:40]}{point}{ending[:10]}" if stem else "report"


def _period(asked: Asked) -> str:
    # Chinese keyboards write wide digits, too
    typed = (normalize("NFKC", asked.form.get(key, "")).strip() for key in ("year", "stretch", "last"))
    year, stretch, last = typed
    if not re.fullmatch("[0-9]{4}", year) or (last and not re.fullmatch("[0-9]{4}", last)):
        raise RefusedError(NO_YEAR)
    if last and last != year:
        return f"{year}-{last}"
    return f"{year}-{stretch}" if re.fullmatch(r"h[12]|q[1-4]|\d\d", stretch) else year


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def _run(session: Session, place: str, words: Sequence[str]) -> list[str]:
    """What the command for imports tells, the places of its files left out."""
    command = [sys.executable, "-m", "gongkai", "import", *words, "--lang", session.screen.language]
    try:
        done = subprocess.run(
            command, cwd=place, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False, timeout=_SECONDS, stdin=subprocess.DEVNULL,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise RefusedError(FAILED) from None
    again = f"“{session.screen.said(AGAIN)}”"
    lines = (done.stdout + done.stderr).splitlines()
    said = [line.replace(f"{place}/given/", "").replace("--again", again) for line in lines]
    if done.returncode:
        raise RefusedError("{said}" if said else FAILED, said="\n".join(said))
    return [
        line for line in said if not line.endswith((".yml", "source.txt")) and "gongkai confirm" not in line
    ]


def _write(session: Session, before: Mapping[str, bytes | None], after: Mapping[str, bytes | None]) -> None:
    root = session.desk.root
    try:
        session.desk.exchange(
            {root / at: said for at, said in before.items()}, {root / at: said for at, said in after.items()}
        )
    except ChangedError:
        raise RefusedError(MEANWHILE) from None
    except OSError as error:
        raise RefusedError(UNWRITTEN, reason=error.strerror) from None
