"""The way back, and the way out: the last edit taken back, what was edited published."""

from __future__ import annotations

from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from ..faults.problems import N_
from ..work.exchange import ChangedError
from .guard import Asked
from .overview import overview
from .publishing import PublishError
from .screen import form_address
from .session import UNSAVED, Session

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
    name = session.desk.called(paths[0]) if paths else None
    return redirect((form_address(name) if name else "/") + "?said=undone")


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
        said = session.screen.said(error.message, **error.values)
        return _publish(session, asked, sentence, said)
    return redirect("/publish?said=published")


def _publish(session: Session, asked: Asked, sentence: str = "", alarm: str = "") -> Response:
    publisher = session.publisher
    return session.shown(
        "publish",
        asked,
        409 if alarm else 200,
        alarm=alarm,
        changes=publisher.changes(),
        remote=publisher.remote(),
        sentence=sentence,
    )
