"""The preview: a file is made when it is looked at, and faults stand where the pages would be."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager, suppress
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..faults.problems import Problem, listed
from ..gate.quoting import quoting
from ..gate.written import OF_SOURCES
from ..model.languages import LANGUAGES
from ..model.phrases import translations
from ..work.compiled import filler
from ..work.engine import below
from .publish import write

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

FAULTS = "index.html"
"""The one page of a site whose data have faults."""


class Preview:
    """What is shown at the moment: `faults`, or the files that `make` writes for an address below the site's root.

    Requests come in threads of their own; they wait while the site changes.
    """

    def __init__(self) -> None:
        self.faults: Sequence[Problem] = ()
        self.make: Callable[[str], None] = lambda _address: None
        self._bar = b""
        self._beside: Set[Path] = frozenset()
        self._changes = 0
        self._lock = threading.Lock()

    def warn(self, problems: Sequence[Problem], language: str) -> None:
        """Show those of `problems` that stop no build at the foot of every page."""
        warnings = [fault for fault in problems if OF_SOURCES[fault.rule].severity == "warning"]
        self._bar = _bar(warnings, language).encode() if warnings else b""

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Keep requests waiting while the site is built afresh."""
        with self._lock:
            self._changes += 1
            yield

    def begin(self, site: Path, made: Iterable[str]) -> None:
        """Take note of the files in the folder `site` that do not follow the data, as those at the addresses `made` do."""
        self._beside = {*below(site)} - {site / name for name in made}

    def sweep(self, site: Path, files: Mapping[str, str | bytes]) -> None:
        """Take all else out of the folder `site`, and write `files` to it."""
        for file in set(below(site)) - self._beside:
            file.unlink()
        for name, content in files.items():
            write(site / name, content if isinstance(content, bytes) else content.encode())

    def application(self, served: WSGIApplication, root: str) -> WSGIApplication:
        """The application `served`, which knows files only, with those that are not there yet made first; pages stand below `root`."""

        def answer(environment: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            address = environment["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
            if not address.startswith(root):  # the browser's question whether anything has changed
                return served(environment, start_response)
            head: list[Any] = []
            while True:
                seen = self._prepare(address.removeprefix(root))
                if self.faults and _is_page(address):
                    environment["PATH_INFO"] = root + FAULTS
                body = served(environment, lambda *given: head.append(given))  # type: ignore[arg-type]
                if not head[-1][0].startswith("404") or seen == self._changes:
                    return self._with_warnings(body, start_response, *head[-1])
                # else the file was swept away before it could be read

        return answer

    def _with_warnings(
        self,
        body: Iterable[bytes],
        start_response: StartResponse,
        status: str,
        headers: list[tuple[str, str]],
        *more: Any,
    ) -> Iterable[bytes]:
        """Begin the answer; a page ends with what the data should be mended in."""
        kinds = {name.lower(): value for name, value in headers}
        if self.faults or not self._bar or not kinds.get("content-type", "").startswith("text/html"):
            start_response(status, headers, *more)
            return body
        page = b"".join(body).replace(b"</body>", self._bar + b"</body>", 1)
        known = [(name, value) for name, value in headers if name.lower() != "content-length"]
        start_response(status, [*known, ("Content-Length", str(len(page)))], *more)
        return [page]

    def _prepare(self, address: str) -> int:
        """Make what is asked for; how often the site had changed by then."""
        with self._lock:
            if not self.faults:
                self.make(address)
            return self._changes


def changes(paths: Sequence[str]) -> Callable[[], bool]:
    """What tells whether a file at one of `paths`, or below, has changed since now."""

    def found() -> object:
        known = {}
        for file in (file for path in map(Path, paths) for file in (path, *below(path))):
            with suppress(OSError):  # what an editor keeps beside a file comes and goes
                known[file] = file.stat().st_mtime_ns, file.stat().st_size
        return known

    before = found()
    return lambda: found() != before


def _bar(warnings: Sequence[Problem], language: str) -> str:
    """What stands at the foot of a page: the `warnings`, folded."""
    phrases = translations(language)
    title = phrases.ngettext("{count} warning", "{count} warnings", len(warnings)).format(count=len(warnings))
    if any(OF_SOURCES[fault.rule].holds for fault in warnings):
        title = phrases.gettext("Draft, not published yet: {warnings}").format(warnings=title)
    entries = "".join(f"<li>{escape(line)}</li>" for line in listed(warnings, phrases.gettext))
    return f'<details id="gongkai-warnings" lang="{LANGUAGES[language].html}"><summary>⚠ {escape(title)}</summary><ol>{entries}</ol></details>'


def faults_page(problems: Sequence[Problem], language: str) -> str:
    """`problems` as a page in `language`, each with its line and what to do."""
    phrases = translations(language)
    quote = quoting(problems, OF_SOURCES)
    faults = [
        (fault.where, fault.said(phrases.gettext), list(quote(fault.where)), OF_SOURCES[fault.rule])
        for fault in problems
    ]
    template = filler(phrases=phrases, lstrip_blocks=False).get_template("faults.html.j2")
    return template.render(faults=faults, language=LANGUAGES[language].html)


def write_faults(site: Path, problems: Sequence[Problem], language: str) -> None:
    """Write the page of `problems` to the folder `site`."""
    (site / FAULTS).write_text(faults_page(problems, language), "utf-8", newline="\n")


def _is_page(address: str) -> bool:
    """Whether a page would stand at `address`, not a file."""
    return address.endswith((".html", "/")) or "." not in address.rpartition("/")[2]
