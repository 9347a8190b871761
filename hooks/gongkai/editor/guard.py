"""Who may use the editor: the browser that was opened with its address, on this machine, and no page of anybody else."""

from __future__ import annotations

import secrets
import socket
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from werkzeug.wrappers import Request, Response

from ..faults.problems import N_, RefusedError

if TYPE_CHECKING:
    from wsgiref.types import WSGIEnvironment

UNKNOWN = N_("Open the editor by the address that gongkai edit prints; each address opens it once.")
FOREIGN = N_("This request does not come from a page of the editor; nothing was done.")

_KEY = "key"
"""What the opened address carries the one-time token in."""


UPLOAD = "/import"
"""Where files may be sent to."""


class Asked(Request):
    """A request whose form may hold as many fields as a file has, and as much text; or a report, which goes to the disk."""

    max_content_length = 16_000_000
    max_form_memory_size = 16_000_000

    def __init__(self, environment: WSGIEnvironment) -> None:
        super().__init__(environment)
        if self.path == UPLOAD:
            self.max_content_length = 101_000_000


@dataclass
class Guard:
    """The secrets of one run of the editor at `address` (`127.0.0.1:8010`)."""

    address: str
    frame: str = ""
    """Where the preview is served, which may stand in a frame."""

    form_token: str = field(default_factory=secrets.token_urlsafe)
    """What every form carries."""

    _cookie: str = field(default_factory=secrets.token_urlsafe)
    _once: set[str] = field(default_factory=set)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def opened(self) -> str:
        """An address that opens the editor once."""
        token = secrets.token_urlsafe()
        self._once.add(token)
        return f"http://{self.address}/?{_KEY}={token}"

    def admits(self, asked: Asked) -> bool:
        """Whether the request is the first of a browser, by an address that was not used before."""
        token = asked.args.get(_KEY, "")
        with self._lock:
            known = asked.method == "GET" and asked.host == self.address and token in self._once
            self._once.discard(token)
            return known

    def give_cookie(self, response: Response) -> None:
        """Let the browser that gets `response` be known from now on."""
        response.set_cookie(self._name, self._cookie, httponly=True, samesite="Strict", path="/")

    def check(self, asked: Asked) -> None:
        """Let a request pass.

        Raises:
            RefusedError: if it is not of a browser that is known, or not of a page of the editor.
        """
        if asked.host != self.address:
            raise RefusedError(FOREIGN)
        if not secrets.compare_digest(asked.cookies.get(self._name, "").encode(), self._cookie.encode()):
            raise RefusedError(UNKNOWN)
        if asked.method in {"GET", "HEAD"}:
            return
        origin = asked.headers.get("Origin")
        if origin is not None and urlsplit(origin).netloc != self.address:
            raise RefusedError(FOREIGN)
        if not secrets.compare_digest(asked.form.get("token", "").encode(), self.form_token.encode()):
            raise RefusedError(FOREIGN)

    def previews(self) -> bool:
        """Whether the preview is wanted, and answers already."""
        host, _, port = self.frame.partition(":")
        try:
            with socket.create_connection((host, int(port or 0)), timeout=0.2):
                return True
        except OSError:
            return False

    def seal(self, response: Response) -> None:
        """Say to the browser that nothing of others may act in the page, nor keep it, nor frame it."""
        frames = f"http://{self.frame}" if self.frame else "'none'"
        response.headers.update(
            {
                "Content-Security-Policy": "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
                f"frame-ancestors 'none'; frame-src {frames}",
                "X-Content-Type-Options": "nosniff",
                "Referrer-Policy": "same-origin",
                "Cross-Origin-Opener-Policy": "same-origin",
                "Cross-Origin-Resource-Policy": "same-origin",
                "Cache-Control": "no-store",
            }
        )

    @property
    def _name(self) -> str:
        """Name of the cookie: browsers do not tell apart what stands at different ports."""
        return f"gongkai-{self.address.rpartition(':')[2]}"
