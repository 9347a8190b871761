"""The questions of an import, answered in the editor as `gongkai confirm` answers them."""

from __future__ import annotations

from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from ..faults.problems import N_
from ..gate.open_questions import Folder, again, points
from ..migrating.answers import Point, UnanswerableError, denied, settled
from ..work.exchange import ChangedError
from .guard import Asked
from .overview import DENIABLE, overview
from .session import UNSAVED, Session

GONE = N_("This question has been answered, or its file has been changed elsewhere; nothing was done.")


def settle(session: Session, asked: Asked) -> Response:
    """Answer a question: the guess stands, something else does, or nothing."""
    question, file = asked.form.get("question", ""), asked.form.get("file", "")
    open_points = [each for each in points(session.desk.root, None) if each.file == file]
    point = next((each for each in open_points if each.asked.question == question), None)
    if point is None:
        return overview(session, asked, session.screen.said(GONE), 409)
    try:
        _write(session, point, asked.form.get("do", ""), asked.form.get("value", "").strip())
    except UnanswerableError as error:
        return overview(session, asked, session.screen.said(str(error), **error.values), 422)
    except ChangedError:
        return overview(session, asked, session.screen.said(GONE), 409)
    except OSError as error:
        reason = session.screen.said(UNSAVED, file=error.filename or file, reason=error.strerror)
        return overview(session, asked, reason, 500)
    return redirect("/?said=saved#open")


def _write(session: Session, point: Point, answer: str, value: str) -> None:
    files = Folder(session.desk.root).files(point.report)
    now = again(files, point)
    if now is None or (answer == "no" and point.topic not in DENIABLE):
        raise ChangedError
    texts = denied(files, now) if answer == "no" else settled(files, now, value or None)
    held = {name: file for name in texts if (file := session.desk.held(name))}
    if any(file.text != files[name].text for name, file in held.items()):
        raise ChangedError
    session.desk.write({file: file.with_text(texts[name]) for name, file in held.items()})
