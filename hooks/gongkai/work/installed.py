"""The engine as it is installed: its version, the wheel it came from, and the packages it was tried with."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from .. import __version__

NAME = "gongkai"
LOCK = "requirements.lock"


@dataclass(frozen=True)
class Origin:
    """Where the engine came from: its address, and the digest of the wheel as `sha256:…`; both empty for one that is not from a wheel."""

    url: str = ""
    digest: str = ""

    @property
    def wheel(self) -> Path | None:
        """The wheel on this machine, if it is still there."""
        parts = urlsplit(self.url)
        file = Path(url2pathname(unquote(parts.path))) if parts.scheme == "file" else None
        return file if file and file.suffix == ".whl" and file.is_file() else None


def origin() -> Origin:
    """Where the engine came from, as the installer noted it (direct_url.json)."""
    try:
        noted = json.loads(distribution(NAME).read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        return Origin()
    archive = noted.get("archive_info") or {}
    digest = (archive.get("hashes") or {}).get("sha256", "")
    return Origin(noted.get("url", ""), f"sha256:{digest}") if digest else Origin()


def requirement() -> str:
    """What installs this very engine, from the wheels of a portal, from where it came, or from an index."""
    found = origin()
    if found.wheel:
        return f"./wheels/{found.wheel.name} --hash={found.digest}"
    if found.digest:
        return f"{NAME} @ {found.url} --hash={found.digest}"
    return f"{NAME}=={__version__}"


def lock() -> str:
    """The packages, with the hashes of their files, with which the engine was tried."""
    try:
        files = distribution(NAME).files or ()
    except PackageNotFoundError:
        files = ()
    installed = [Path(str(file.locate())) for file in files if file.name == LOCK]
    here = Path(__file__)
    beside = (
        here.parents[2] / "share" / NAME / LOCK,
        here.parents[3] / LOCK,
    )  # of `pip --target`; of the source
    return next(file for file in (*installed, *beside) if file.is_file()).read_text("utf-8")
