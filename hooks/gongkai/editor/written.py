"""Pages written by hand: shown as text, examined while one types, saved."""

from __future__ import annotations

from collections.abc import Iterable

from werkzeug.exceptions import Conflict, NotFound
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from ..faults.problems import Problem
from ..reading.source import Source
from ..work.exchange import ChangedError
from . import shown
from .desk import Held
from .guard import Asked
from .messages import Message, answer, message
from .opened import title_of
from .screen import form_address
from .session import CHANGED, UNSAVED, Session

_SECONDS = 4.0


def page(session: Session, asked: Asked, name: str) -> Response:
    """The form of a page, or what came of one that came back."""
    held = _held(session, name)
    if held.fault:
        said = held.fault.text(session.screen.phrases.gettext)
        return session.shown("unreadable", asked, 409, name=held.name, fault=said)
    return _save_page(session, asked, held) if asked.method == "POST" else _written(session, asked, held)


def tried_page(session: Session, asked: Asked, name: str) -> Response:
    """What the check would say of a page as it is typed, as JSON."""
    held = _held(session, name)
    if held.fault:
        raise Conflict
    faults = session.trial.faults({held.path: held.with_text(_text(asked))})
    return answer({"/": _messages(session, faults, held)})


def _held(session: Session, name: str) -> Held:
    held = session.desk.held(f"docs/{name}")
    if held is None:
        raise NotFound
    return held


def _messages(session: Session, faults: Iterable[Problem], held: Held) -> list[Message]:
    own = [fault for fault in faults if fault.where.file == held.name]
    return [message(fault, session.screen.phrases) for fault in own]


def _written(
    session: Session,
    asked: Asked,
    held: Held,
    typed: str | None = None,
    alarm: str = "",
    *,
    status: int = 200,
) -> Response:
    return session.shown(
        "written",
        asked,
        status,
        alarm=alarm,
        held=held,
        title=title_of(held),
        typed=held.text if typed is None else typed,
        theirs=held.text if status == 409 else None,
        messages=_messages(session, session.trial.told(_SECONDS) or (), held),
        page=shown.page_of(held.name, Source(held.name), ()),
    )


def _save_page(session: Session, asked: Asked, held: Held) -> Response:
    text = _text(asked)
    same = text == held.text
    try:
        if asked.form.get("digest") != held.digest:
            raise ChangedError
        if not same:
            session.desk.write({held: held.with_text(text)})
    except ChangedError:
        now = session.desk.held(held.name) or held
        return _written(session, asked, now, text, session.screen.said(CHANGED), status=409)
    except OSError as error:
        reason = session.screen.said(UNSAVED, file=held.name, reason=error.strerror)
        return _written(session, asked, held, text, reason, status=500)
    return redirect(f"{form_address(held.name)}?said={'same' if same else 'saved'}")


def _text(asked: Asked) -> str:
    return asked.form.get("text", "").replace("\r\n", "\n")
