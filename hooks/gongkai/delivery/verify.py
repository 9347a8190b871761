"""What a server gives, compared with the manifest; and whether the manifest is signed."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Iterable, Mapping
from contextlib import closing
from email.message import Message
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit
from urllib.request import getproxies, proxy_bypass

from urllib3 import BaseHTTPResponse, PoolManager, ProxyManager
from urllib3.exceptions import DecodeError, HTTPError
from urllib3.util import Retry, make_headers

from .manifest import MOVED, NAME, SIGNATURE, Difference, parsed
from .patience import AT_ONCE, Limits, in_time

TIMEOUT = 20
NAMESPACE = "gongkai-manifest"
"""What a signature is for, so that one made for another purpose does not count."""

PATIENCE = 30.0
SLOWEST = 100_000
"""Bytes a second: a server that takes longer, and `PATIENCE` seconds on top, is not waited for."""

LONGEST = 3600.0
"""Seconds for the largest site."""

_ENCODINGS = ("identity", "gzip", "br", "deflate")
_COPIES = (".gz", ".br")
_LARGEST_MANIFEST = 100_000_000
_HOPS = 5
_CHUNK = 1 << 16
_OK = 200
_GONE = (404, 410)
_RETRIES = Retry(
    total=2, backoff_factor=0.2, status_forcelist=[429, 502, 503, 504], raise_on_status=False,
    respect_retry_after_header=False,
)  # fmt: skip
_NOWHERE = "gongkai-no-such-page/"
_FOR_THE_HOST = ("_headers", "_redirects")
"""Files that hosts read and do not serve."""

_TYPES = {
    ".css": ("text/css",),
    ".html": ("text/html",),
    ".js": ("text/javascript", "application/javascript", "application/x-javascript"),
    ".mjs": ("text/javascript", "application/javascript", "application/x-javascript"),
}
"""As what a browser takes a page, a style sheet and a script; under other types they do nothing."""


def verify_url(url: str, wanted: Mapping[str, Any] | None = None) -> list[Difference]:
    """Differences between what a server gives below `url` and `wanted`, the manifest it gives itself if None.

    Every file is asked for in each encoding that browsers take. A server does not list its files, so foreign ones are
    not found; that it answers where nothing should be, is. It is waited for in proportion to the size of the site.

    Raises:
        OSError: if the server gives no manifest, or a damaged one.
    """
    with closing(_Server(url)) as server:
        given = server.manifest_in_time()
        files: Mapping[str, Any] = (wanted or given)["files"]
        server.moved = _leading((wanted or given).get(MOVED, {}), files)
        questions = {name: partial(server.difference, name, entry) for name, entry in files.items()}
        questions[_NOWHERE] = partial(server.answers, _NOWHERE)
        found = in_time(questions, _limits(files))
        kinds = {name: found.get(name, "unreachable") for name in questions}
        if wanted is not None and given != wanted:
            kinds[NAME] = "changed"
    return sorted(Difference(name, kind) for name, kind in kinds.items() if kind)


def given(url: str) -> dict[str, Any]:
    """The manifest that a server gives below `url`.

    Raises:
        OSError: if it gives none, or a damaged one.
    """
    with closing(_Server(url)) as server:
        return server.manifest_in_time()


def contents(url: str, names: Iterable[str]) -> dict[str, bytes]:
    """What a server gives below `url` as the files `names`; what it has not is left out.

    Raises:
        OSError: if it cannot be asked, or a file is larger than any that is wanted.
    """
    with closing(_Server(url)) as server:
        asked = {name: partial(server.content, name) for name in names}
        found = in_time(asked, Limits(LONGEST / 12, LONGEST / 12))
    for name in asked:
        answer = found.get(name, OSError(f"{url}: no answer in time"))
        if isinstance(answer, OSError):
            raise answer
    return {name: answer for name, answer in found.items() if isinstance(answer, bytes)}


def _leading(moved: Mapping[str, str], files: Mapping[str, Any]) -> dict[str, tuple[str, Any]]:
    """Of each file that stands where a page was before, the address to which a server may lead instead, and its entry."""
    pages = {f"{old}index.html": new.partition("#")[0] for old, new in moved.items() if old.endswith("/")}
    return {
        name: (new, files[f"{new}index.html"]) for name, new in pages.items() if f"{new}index.html" in files
    }


def _limits(files: Mapping[str, Any]) -> Limits:
    """How long the `files` of a manifest may take: the next one, and all of them."""
    times = [len(_ENCODINGS) * entry["size"] / SLOWEST for entry in files.values()]
    return Limits(min(PATIENCE + max(times), LONGEST), min(2 * PATIENCE + sum(times), LONGEST))


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
    """A server that is asked from several threads."""

    def __init__(self, url: str) -> None:
        self.root = url.rstrip("/") + "/"
        self.moved: Mapping[str, tuple[str, Any]] = {}
        there = urlsplit(url)
        self._pool = _pool(there)
        named = there.username and f"{unquote(there.username)}:{unquote(there.password or '')}"
        self._headers = {"Cache-Control": "no-cache", **make_headers(basic_auth=named)}

    def manifest_in_time(self) -> dict[str, Any]:
        """The manifest as the server gives it; where it was found is the root from then on."""
        found = in_time({NAME: self._manifest}, Limits(PATIENCE, PATIENCE)).get(NAME)
        if found is None:
            raise OSError(f"{self.root}{NAME}: no answer within {PATIENCE:.0f} s")
        if isinstance(found, OSError):
            raise found
        return found

    def _manifest(self) -> dict[str, Any] | OSError:
        """The manifest, or why there is none."""
        try:
            url, answer = self._get(self.root + NAME)
            with closing(answer):
                if answer.status != _OK or not url.endswith(f"/{NAME}"):
                    there = answer.headers.get("Location", "")
                    return OSError(f"{answer.status} {answer.reason} for url: {url} {there}".strip())
                self.root = url.removesuffix(NAME)
                return parsed(answer.read(_LARGEST_MANIFEST, decode_content=True), url)
        except OSError as error:
            return error
        except (HTTPError, ValueError) as error:
            return OSError(str(error))

    def content(self, name: str) -> bytes | OSError | None:
        """The file `name`; None if the server has none, or why it could not be had."""
        try:
            url, answer = self._get(self.root + _address(name))
            with closing(answer):
                if answer.status in _GONE:
                    return None
                if answer.status != _OK:
                    return OSError(f"{answer.status} {answer.reason} for url: {url}")
                found = answer.read(_LARGEST_MANIFEST + 1, decode_content=True)
                return OSError(f"{url} is too large") if len(found) > _LARGEST_MANIFEST else found
        except OSError as error:
            return error
        except (HTTPError, ValueError) as error:
            return OSError(str(error))

    def difference(self, name: str, entry: Mapping[str, Any]) -> str:
        """Kind of difference of the file `name`, which should be as `entry` says, in any encoding; empty if there is none.

        A copy that is compressed beforehand is asked for as it is: servers call it so, or encoded, as they like.
        """
        encodings = _ENCODINGS[:1] if name.endswith(_COPIES) else _ENCODINGS
        return next(filter(None, (self._difference(name, entry, coding) for coding in encodings)), "")

    def _difference(self, name: str, entry: Mapping[str, Any], encoding: str) -> str:
        try:
            url, answer = self._get(self.root + _address(name), encoding)
            with closing(answer):
                new, there = self.moved.get(name, ("", None))
                led = there is not None and url == self.root + quote(new)
                return _kind(answer, name, there if led else entry, encoding)
        except DecodeError:
            return "changed"
        except (HTTPError, OSError, ValueError):  # the last: a Location that is no address
            return "unreachable"

    def answers(self, name: str) -> str:
        """Empty unless the server says that it has `name`, which is no file of ours."""
        try:
            _, answer = self._get(self.root + name)
            with closing(answer):
                return "foreign" if answer.status == _OK else ""
        except (HTTPError, OSError, ValueError):
            return "unreachable"

    def _get(self, url: str, encoding: str = "identity") -> tuple[str, BaseHTTPResponse]:
        """The answer of `url`, after redirects on the same host, and its address; a redirect to another host is not followed."""
        for _ in range(_HOPS + 1):
            answer = self._pool.request(
                "GET", url, headers={**self._headers, "Accept-Encoding": encoding},
                preload_content=False, redirect=False,
            )  # fmt: skip
            there = _redirected(answer, url)
            if there is None:
                break
            answer.close()
            url = there
        return url, answer

    def close(self) -> None:
        """Close every connection."""
        self._pool.clear()


def _pool(there: SplitResult) -> PoolManager:
    """Connections to a server, by way of the proxy that the system names, if it names one."""
    proxy = None if proxy_bypass(there.hostname or "") else getproxies().get(there.scheme)
    if proxy:
        return ProxyManager(proxy, maxsize=AT_ONCE, retries=_RETRIES, timeout=TIMEOUT)
    return PoolManager(maxsize=AT_ONCE, retries=_RETRIES, timeout=TIMEOUT)


def _redirected(answer: BaseHTTPResponse, url: str) -> str | None:
    """Where the `answer` of `url` leads on the same host, or from it to itself over HTTPS; None if nowhere there."""
    location = answer.get_redirect_location()
    if not location:
        return None
    there = urljoin(url, location)
    here, to = urlsplit(url), urlsplit(there)
    return there if _origin(here) == _origin(to) or ("https", here.hostname, 443) == _origin(to) else None


def _origin(url: SplitResult) -> tuple[str, str | None, int | None]:
    return url.scheme, url.hostname, url.port or {"http": 80, "https": 443}.get(url.scheme)


def _kind(answer: BaseHTTPResponse, name: str, entry: Mapping[str, Any], encoding: str) -> str:
    if answer.get_redirect_location():
        return "redirected"
    if answer.status in _GONE and not name.endswith("404.html"):
        return "" if name in _FOR_THE_HOST else "missing"
    if answer.status not in (_OK, *_GONE):
        return "unreachable"
    if not (_is_taken(answer, name, encoding) and _is(answer, name, entry)):
        return "changed"
    return "" if _is_typed(answer, name) else "mistyped"


def _is_taken(answer: BaseHTTPResponse, name: str, encoding: str) -> bool:
    """Whether who asked for `encoding` can read the answer; every browser reads gzip."""
    stated = answer.headers.get("Content-Encoding", "identity").lower()
    return name.endswith(_COPIES) or stated in ("identity", "gzip", "x-gzip", encoding)


def _is_typed(answer: BaseHTTPResponse, name: str) -> bool:
    """Whether a browser takes the file for what it is, and reads it as UTF-8; without a type it looks for itself.

    Some servers give a compressed copy the type of what it is a copy of; nobody is led to one.
    """
    if "Content-Type" not in answer.headers or name.endswith(_COPIES):
        return True
    head = Message()
    head["Content-Type"] = answer.headers["Content-Type"]
    stated, suffix = head.get_content_type(), Path(name).suffix
    is_taken = stated in _TYPES[suffix] if suffix in _TYPES else stated not in _TYPES[".html"]
    return is_taken and head.get_content_charset("utf-8") == "utf-8"


def _is(answer: BaseHTTPResponse, name: str, entry: Mapping[str, Any]) -> bool:
    """Whether the body is the file. A transfer encoding is undone, but not in a file that is itself compressed."""
    decode = not name.endswith(_COPIES)
    digest, size = hashlib.sha256(), 0
    for chunk in answer.stream(_CHUNK, decode_content=decode):
        size += len(chunk)
        if size > entry["size"]:
            return False
        digest.update(chunk)
    return digest.hexdigest() == str(entry["sha256"])


def _address(name: str) -> str:
    is_index = name == "index.html" or name.endswith("/index.html")
    return quote(name.removesuffix("index.html") if is_index else name)
