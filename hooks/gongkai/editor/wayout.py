"""The way back, and the way out: the last edit taken back, what was edited published."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from ..faults.problems import N_
from ..gate.gate import REGISTER
from ..work.exchange import ChangedError
from .guard import Asked
from .opened import Opened
from .overview import overview
from .publishing import NO_GIT, NO_REMOTE, PublishError
from .screen import form_address
from .session import UNSAVED, Session

_SECONDS = 1.0

NO_UNDO = N_("The last edit cannot be taken back: its file has been changed elsewhere since.")


def undo(session: Session, asked: Asked) -> Response:
    """Take back the last edit, and show its file."""
    try:
        paths = session.desk.undo()
    except ChangedError:
        return overview(session, asked, session.screen.said(NO_UNDO), 409)
    except OSError as error:
        reason = session.screen.said(UNSAVED, file=error.filename or "", reason=error.strerror)
        return overview(session, asked, reason, 500)
    return redirect(_with_notice(_back(session, asked, paths), "undone"))


def _back(session: Session, asked: Asked, paths: Sequence[Path]) -> str:
    """Where one was, if that shows what was taken back; else the form of its file."""
    back = urlsplit(asked.form.get("back", ""))
    if back.path in {"/questions", "/publish"} and not back.netloc:
        return f"{back.path}?{back.query}" if back.query else back.path
    name = next(filter(None, map(session.desk.called, paths)), None)
    held = session.desk.held(name) if name else None
    if held is None or name is None:
        return "/"
    at = parse_qs(back.query).get("at", [""])[0]
    known = back.path == form_address(name) and at and Opened.at(held, at)
    return form_address(name, at if known else "")


def _with_notice(address: str, notice: str) -> str:
    kept = address.partition("&said=")[0].partition("?said=")[0]
    return f"{kept}{'&' if '?' in kept else '?'}said={notice}"


def publish(session: Session, asked: Asked) -> Response:
    """What is to be published, or what came of it."""
    if asked.method == "GET":
        return _publish(session, asked)
    sentence = asked.form.get("sentence", "").strip()
    if asked.form.get("do") == "zip":
        return Response(
            session.publisher.packed(),
            content_type="application/zip",
            headers={"Content-Disposition": "attachment; filename=site_data.zip"},
        )
    try:
        session.publisher.publish(sentence)
    except PublishError as error:
        said = error.said(session.screen.phrases.gettext)
        return _publish(session, asked, sentence, said)
    return redirect("/publish?said=published")


def _publish(session: Session, asked: Asked, sentence: str = "", alarm: str = "") -> Response:
    publisher = session.publisher
    return session.shown(
        "publish",
        asked,
        409 if alarm else 200,
        alarm=alarm,
        changes=[_called(session, name) for name in publisher.changes()],
        remote=publisher.remote(),
        nowhere=session.screen.said(NO_REMOTE if publisher.cared_for() else NO_GIT),
        errors=_errors(session),
        sentence=sentence,
    )


def _called(session: Session, changed: str) -> tuple[str, str]:
    """What the editor calls a file that has changed, and its title; empty if it has no form."""
    name = session.desk.called(session.desk.root.parent / changed)
    if name is None:
        return changed, ""
    report, _, _ = name.rpartition("/")
    return name, name if name.startswith("docs/") else f"{report} {session.title(name)}".strip()


def _errors(session: Session) -> int:
    """How many faults are known to keep the portal from being published."""
    faults = session.trial.told(_SECONDS) or ()
    return sum(REGISTER[fault.rule].severity == "error" for fault in faults)
