"""What a server gives, compared with the manifest; and whether the manifest is signed."""

from __future__ import annotations

import hashlib
import subprocess
import threading
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import DecodeError, HTTPError
from urllib3.util import Retry

from ..manifest import NAME, SIGNATURE, Difference, parsed

PARALLEL = 8
TIMEOUT = 20
NAMESPACE = "gongkai-manifest"
"""What a signature is for, so that one made for another purpose does not count."""

_HOPS = 5
_CHUNK = 1 << 16
_GONE = (404, 410)
_RETRIES = Retry(total=2, backoff_factor=0.2, status_forcelist=[429, 502, 503, 504], raise_on_status=False)
_NOWHERE = "gongkai-no-such-page/"
_FOR_THE_HOST = ("_headers",)
"""Files that hosts read and do not serve."""


def verify_url(url: str, wanted: Mapping[str, Any] | None = None) -> list[Difference]:
    """Differences between what a server gives below `url` and `wanted`, the manifest it gives itself if None.

    A server does not list its files, so foreign ones are not found; that it answers where nothing should be, is.

    Raises:
        OSError: if the server gives no manifest, or a damaged one.
    """
    with closing(_Server(url)) as server:
        given = server.manifest()
        files: Mapping[str, Any] = (wanted or given)["files"]
        with ThreadPoolExecutor(PARALLEL) as pool:
            found = dict(zip(files, pool.map(server.difference, files, files.values()), strict=True))
        kinds = {name: kind for name, kind in found.items() if kind}
        if wanted is not None and given != wanted:
            kinds[NAME] = "changed"
        if server.answers(_NOWHERE):
            kinds[_NOWHERE] = "foreign"
    return sorted(Difference(name, kind) for name, kind in kinds.items())


def signed(site: Path, signers: Path, signer: str) -> bool:
    """Whether `signer`, one of those in the file `signers`, signed the manifest in `site` with OpenSSH.

    Raises:
        FileNotFoundError: if there is no manifest, no signature or no ssh-keygen.
    """
    names = {"-f": signers, "-I": signer, "-n": NAMESPACE, "-s": site / SIGNATURE}
    (site / SIGNATURE).stat()
    command = ["ssh-keygen", "-Y", "verify", *(str(part) for pair in names.items() for part in pair)]
    done = subprocess.run(command, input=(site / NAME).read_bytes(), capture_output=True, check=False)
    return done.returncode == 0


class _Server:
    """A server that is asked from several threads, each with its own connection."""

    def __init__(self, url: str) -> None:
        self.root = url.rstrip("/") + "/"
        self._local = threading.local()
        self._sessions: list[requests.Session] = []

    def manifest(self) -> dict[str, Any]:
        """The manifest as the server gives it; where it was found is the root from then on."""
        with self._get(self.root + NAME) as answer:
            answer.raise_for_status()
            self.root = answer.url.removesuffix(NAME)
            if answer.is_redirect:
                raise OSError(f"{answer.url} -> {answer.headers['Location']}")
            return parsed(answer.content, answer.url)

    def difference(self, name: str, entry: Mapping[str, Any]) -> str | None:
        """Kind of difference of the file `name`, which should be as `entry` says; None if there is none."""
        try:
            with self._get(self.root + _address(name)) as answer:
                return _kind(answer, name, entry)
        except DecodeError:
            return "changed"
        except (HTTPError, requests.RequestException):
            return "unreachable"

    def answers(self, name: str) -> bool:
        """Whether the server says that it has `name`."""
        with self._get(self.root + name) as answer:
            return answer.status_code == 200

    def _get(self, url: str) -> requests.Response:
        """The answer of `url`, after redirects on the same host; a redirect to another one is not followed."""
        session = self._session()
        answer = session.get(url, stream=True, timeout=TIMEOUT, allow_redirects=False)
        for _ in range(_HOPS):
            there = urljoin(answer.url, answer.headers.get("Location", ""))
            if not answer.is_redirect or urlsplit(there).hostname != urlsplit(url).hostname:
                break
            answer.close()
            answer = session.get(there, stream=True, timeout=TIMEOUT, allow_redirects=False)
        return answer

    def close(self) -> None:
        """Close every connection."""
        for session in self._sessions:
            session.close()

    def _session(self) -> requests.Session:
        """The connections of this thread, which no other may use."""
        session: requests.Session | None = getattr(self._local, "session", None)
        if session is None:
            session = self._local.session = requests.Session()
            self._sessions.append(session)
            session.headers.update({"Accept-Encoding": "identity", "Cache-Control": "no-cache"})
            for scheme in ("http://", "https://"):
                session.mount(scheme, HTTPAdapter(max_retries=_RETRIES))
        return session


def _kind(answer: requests.Response, name: str, entry: Mapping[str, Any]) -> str | None:
    if answer.is_redirect:
        return "redirected"
    if answer.status_code in _GONE and not name.endswith("404.html"):
        return None if name in _FOR_THE_HOST else "missing"
    if answer.status_code not in (200, *_GONE):
        return "unreachable"
    return None if _is(answer, name, entry) else "changed"


def _is(answer: requests.Response, name: str, entry: Mapping[str, Any]) -> bool:
    """Whether the body is the file. A transfer encoding is undone, but not in a file that is itself compressed."""
    decode = not name.endswith((".gz", ".br"))
    digest, size = hashlib.sha256(), 0
    for chunk in answer.raw.stream(_CHUNK, decode_content=decode):
        size += len(chunk)
        if size > entry["size"]:
            return False
        digest.update(chunk)
    return digest.hexdigest() == str(entry["sha256"])


def _address(name: str) -> str:
    is_index = name == "index.html" or name.endswith("/index.html")
    return quote(name.removesuffix("index.html") if is_index else name)
