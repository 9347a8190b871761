"""Forms of data files: shown, examined while one types, saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from urllib.parse import quote

from werkzeug.exceptions import Conflict, NotFound
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from ..faults.problems import N_, Problem
from ..reading.source import KeyPath, Source
from ..work.exchange import ChangedError
from . import shown
from .correcting import REGISTER, Correction
from .desk import Held
from .form import label, said
from .guard import Asked
from .messages import Sorted, answer, message, new, refusal, sort
from .numbers import Indicator, indicators
from .opened import Opened
from .places import path_of, pointer
from .posted import Posted
from .screen import form_address
from .session import CHANGED, UNSAVED, Session
from .unwritable import UnwritableError

_OPENED, _SAVED = 0.3, 4.0
"""So many seconds a form waits for the check; if that takes longer, the form says so."""

MOVED = N_(
    "The file has been changed elsewhere since this form was opened, and another record stands here now; nothing was saved. What you typed stands below: copy it to where it belongs."
)


def record(session: Session, asked: Asked, name: str) -> Response:
    """The form of a record, or what came of one that came back."""
    opened = _opened(session, asked, name)
    if isinstance(opened, Response):
        return opened
    return _save(session, asked, opened) if asked.method == "POST" else _form(session, asked, opened)


def _opened(session: Session, asked: Asked, name: str) -> Opened | Response:
    held = None if name.startswith("docs/") else session.desk.held(name)
    if held is None:
        raise NotFound
    fault = held.fault or next((each for each in held.source.problems if held.source.value is None), None)
    if fault:
        said = fault.text(session.screen.phrases.gettext)
        return session.shown("unreadable", asked, 409, name=name, fault=said)
    opened = Opened.at(held, asked.args.get("at", ""))
    if opened is None and asked.method == "GET":
        raise NotFound
    return opened or Opened(held)


def _form(
    session: Session,
    asked: Asked,
    opened: Opened,
    typed: Mapping[str, str] | None = None,
    alarm: str = "",
    *,
    status: int = 200,
    left: Mapping[str, str] | None = None,
) -> Response:
    held = opened.held
    faults = session.trial.told(_SAVED if asked.args.get("said") else _OPENED)
    found = _sorted(session, faults or (), held, held.source, opened)
    return session.shown(
        "form",
        asked,
        status,
        alarm=alarm,
        opened=opened,
        typed=typed or {},
        left=left or {},
        messages=found.at,
        checking=faults is None,
        of_report=_of_report(session, held),
        elsewhere=found.elsewhere,
        correction=Correction.of(asked.form),
        ids=_ids(session),
        indicators=_indicators(session, held),
        source_text=_source_text(held),
        page=shown.page_of(held.name, held.source, opened.path),
    )


def _of_report(session: Session, held: Held) -> tuple[str, str] | None:
    """Name and title of the head of the report that a file is of."""
    report, _, file = held.name.rpartition("/")
    head = session.desk.held(f"{report}/report") if report and file != "report" else None
    return (head.name, label(head.source.get(("title",))) or report) if head else None


def _sorted(
    session: Session, faults: Sequence[Problem], held: Held, source: Source, opened: Opened
) -> Sorted:
    own = session.trial.name(held.path)
    here = [fault for fault in faults if fault.where.file == own]
    return sort(here, own, source, opened.names, session.screen.phrases)


def _ids(session: Session) -> dict[str, dict[str, str]]:
    """The ids that fields may name, by the register that they stand in, each with what it is called."""
    found = {}
    for name in ("areas", "programmes", "indicators", "documents", "publications"):
        held = session.desk.held(name)
        ids = held.source.texts(f"{name}.*.id") if held else ()
        found[name] = {id: label(held.source.get(path[:2])) if held else "" for path, id in ids}
    return found


def _indicators(session: Session, held: Held) -> Sequence[Indicator] | None:
    """Those that numbers in the texts may be marked with; None in files whose texts hold no marks."""
    register = session.desk.held("indicators")
    part = isinstance(held.source.value, dict) and "role" in held.source.value
    return indicators(register.source) if part and register else None


def _source_text(held: Held) -> str:
    file = held.path.with_name("source.txt")
    return file.read_text("utf-8", errors="replace") if "/" in held.name and file.is_file() else ""


def _save(session: Session, asked: Asked, opened: Opened) -> Response:
    posted, held = Posted.of(asked.form), opened.held
    try:
        if posted.digest != held.digest:
            raise ChangedError
        source, made = posted.changed(held.source, opened.shape)
        same = source.text == held.text
        if not same:
            entered = _entered(session, asked, opened, posted)
            session.desk.write({held: held.with_text(source.text), **entered})
    except UnwritableError as error:
        return _form(
            session, asked, opened, posted.typed, error.said(session.screen.phrases.gettext), status=422
        )
    except ChangedError:
        return _conflict(session, asked, _again(session, opened), posted)
    except OSError as error:
        reason = session.screen.said(UNSAVED, file=session.trial.name(held.path), reason=error.strerror)
        return _form(session, asked, opened, posted.typed, reason, status=500)
    return _saved(session, opened, made, "same" if same else "saved", posted.place)


def _entered(session: Session, asked: Asked, opened: Opened, posted: Posted) -> dict[Held, bytes]:
    """The log of corrections with what is said of this one, if it is one.

    Raises:
        UnwritableError: if no reason is given, or the log does not take it.
    """
    correction = Correction.of(asked.form)
    log = session.desk.held(REGISTER) if correction and opened.held.name != REGISTER else None
    if correction is None or log is None:
        return {}
    name, after = next(iter(posted.typed.items()), ("", ""))
    before = said(opened.held.source.get(path_of(opened.held.source, name)))
    page = shown.page_of(opened.held.name, opened.held.source, opened.path)
    return {log: log.with_text(correction.entered(log.source, page, before, after).text)}


def _saved(session: Session, opened: Opened, made: KeyPath | None, notice: str, place: str) -> Response:
    """The way to the form of what was saved, to where one was on it, or to what was made in it."""
    after = _again(session, opened)
    path = opened.path if made is None else after.own_form(made)
    name = pointer(made) if made is not None else place
    anchor = f"#f{quote(name)}" if name else ""
    address = form_address(after.held.name, pointer(path))
    return redirect(f"{address}{'&' if path else '?'}said={notice}{anchor}")


def _again(session: Session, opened: Opened) -> Opened:
    """The same form of the file as it stands now."""
    held = session.desk.held(opened.held.name)
    if held is None:
        raise NotFound
    return Opened(held, opened.path if opened.path in held.source.values else ())


def _conflict(session: Session, asked: Asked, opened: Opened, posted: Posted) -> Response:
    """The form of the file as it stands now, with what was typed on that of another state of it."""
    same = opened.record == posted.record
    fields = {each.name for each in opened.form.inputs()}
    typed = {name: text for name, text in posted.typed.items() if same and name in fields}
    left = {name: text for name, text in posted.typed.items() if name not in typed}
    said = session.screen.said(CHANGED if same else MOVED)
    return _form(session, asked, opened, typed, said, status=409, left=left)


def tried(session: Session, asked: Asked, name: str) -> Response:
    """What the check would say of a form as it stands, as JSON: messages by the names of fields, and those elsewhere that are new."""
    held = session.desk.held(name)
    opened = Opened.at(held, asked.args.get("at", "")) if held else None
    if held is None or opened is None:
        raise NotFound
    posted = Posted.of(asked.form)
    if posted.digest != held.digest:
        raise Conflict
    try:
        source, _ = replace(posted, pressed="").changed(held.source, opened.shape)
    except UnwritableError as error:
        refused = refusal(error.said(session.screen.phrases.gettext))
        return answer({field: [refused] for field in posted.typed})
    before = session.trial.faults()
    faults = session.trial.faults({held.path: held.with_text(source.text)})
    own = session.trial.name(held.path)
    others = [fault for fault in new(faults, before) if fault.where.file != own]
    found = _sorted(session, faults, held, source, opened)
    return answer(found.at, [message(fault, session.screen.phrases) for fault in others])
