"""The command `gongkai upgrade`: another engine in the place of this one, and the data in its format; nothing else of the portal changes."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
import zipfile
import zlib
from pathlib import Path

import click
from packaging.utils import InvalidWheelFilename, parse_wheel_filename
from packaging.version import InvalidVersion, Version

from .. import __version__
from ..faults.problems import N_, RefusedError
from ..model.phrases import translations
from ..work.exchange import or_as_it_was, standing
from ..work.installed import LOCK, NAME
from .telling import language_option

ENGINE, WHEELS, CHANGES = "engine.txt", "wheels", "CHANGELOG.md"
"""What of a portal says which engine it has, and where it keeps that."""

_PIP = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")


OLDER = N_(
    "engine {version} is older than the one here, {before}, and might not read these data; to go back, take the whole portal as it was from its history"
)
_DAMAGED = (InvalidWheelFilename, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
"""What reading a wheel may end with: a name that is none, bytes that are lost, a password."""


@click.command()
@click.argument("engine", metavar="WHEEL|VERSION")
@language_option
def upgrade(engine: str, lang: str | None) -> None:
    """Install the engine from WHEEL, or of VERSION from the package index, and change the data to its format."""
    gettext = translations(lang).gettext
    try:
        version = exchange(Path(), engine)
    except RefusedError as reason:
        click.echo(reason.said(gettext), err=True)
        sys.exit(1)
    said = gettext(N_("The engine is {version} now; it was {before}. {file} says what an office must do."))
    click.echo(said.format(version=version, before=__version__, file=f"{WHEELS}/{CHANGES}"))
    migrate = [sys.executable, "-m", NAME, "migrate", *(("--lang", lang) if lang else ())]
    sys.exit(subprocess.run(migrate, check=False).returncode)


def exchange(root: Path, engine: str) -> str:
    """Let the portal in `root` have another `engine`, and install it here; its version.

    Raises:
        RefusedError: if that is no engine, or cannot be installed; the portal is as it was.
    """
    if not (root / ENGINE).is_file():
        raise RefusedError(N_("there is no {file} here: run this in the folder of a portal"), file=ENGINE)
    with tempfile.TemporaryDirectory() as away:
        wheel = _wheel(engine, Path(away))
        version, shared = _read(wheel)
        if Version(version) < Version(__version__):
            raise RefusedError(OLDER, version=version, before=__version__)
        content = wheel.read_bytes()
        files = {
            LOCK: shared[LOCK],
            ENGINE: f"./{WHEELS}/{wheel.name} --hash=sha256:{hashlib.sha256(content).hexdigest()}\n".encode(),
            f"{WHEELS}/{wheel.name}": content,
            **({f"{WHEELS}/{CHANGES}": shared[CHANGES]} if CHANGES in shared else {}),
        }
        with or_as_it_was({path: standing(path) for path in map(root.joinpath, files)}):
            (root / WHEELS).mkdir(exist_ok=True)
            for name, content in files.items():
                (root / name).write_bytes(content)
            needed = N_("what the engine needs cannot be installed: {reason}")
            _pip(needed, "install", "--only-binary", ":all:", "--require-hashes", "-r", LOCK, at=root)
            itself = N_("the engine cannot be installed: {reason}")
            _pip(itself, "install", "--no-deps", "--force-reinstall", "-r", ENGINE, at=root)
    for other in (root / WHEELS).glob(f"{NAME}-*.whl"):
        if other.name != wheel.name:
            other.unlink()
    return version


def _wheel(engine: str, away: Path) -> Path:
    """The wheel that is named, by its file or by its version; one that is fetched lies `away`."""
    file = Path(engine)
    if file.suffix == ".whl" or not _is_version(engine):
        if not file.is_file():
            raise RefusedError(N_("there is no file {file}; name the wheel of the engine"), file=engine)
        shutil.copy(file, away)
        return away / file.name
    unfetched = N_("the engine cannot be fetched: {reason}")
    _pip(unfetched, "download", "--no-deps", "--dest", str(away), f"{NAME}=={engine}", at=Path())
    return next(away.glob("*.whl"))


def _is_version(said: str) -> bool:
    try:
        Version(said)
    except InvalidVersion:
        return False
    return True


def _read(wheel: Path) -> tuple[str, dict[str, bytes]]:
    """The version of a wheel, and what it brings for a portal: the packages with which it was tried, what has changed."""
    try:
        name, version, *_ = parse_wheel_filename(wheel.name)
        with zipfile.ZipFile(wheel) as packed:
            brought = [each for each in packed.namelist() if f"/share/{NAME}/" in each]
            found = {each.rpartition("/")[2]: packed.read(each) for each in brought}
            if name == NAME and LOCK in found:
                return str(version), found
    except _DAMAGED:
        pass
    raise RefusedError(N_("{file} is no wheel of the engine"), file=wheel.name)


def _pip(message: str, *arguments: str, at: Path) -> None:
    done = subprocess.run(
        [*_PIP, *arguments], cwd=at, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode:
        said = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
        raise RefusedError(message, reason=(said or [done.stderr.strip()])[-1].removeprefix("ERROR: "))


COMMANDS = (upgrade,)
