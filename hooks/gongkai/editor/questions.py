"""The questions of an import, one at a time with the sentence, answered as `gongkai confirm` answers them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from ..faults.problems import N_
from ..gate.open_questions import Folder, again, points
from ..gate.passages import passage
from ..importing.questions import DENIABLE, INSTEAD
from ..migrating.answers import Files, Point, UnanswerableError, denied, settled
from ..model.codes import REPORT_KINDS
from ..work.exchange import ChangedError
from .guard import Asked
from .opened import Opened
from .places import pointer
from .screen import form_address
from .session import UNSAVED, Session

GONE = N_("This question has been answered, or its file has been changed elsewhere; nothing was done.")
NO_WORDS = N_("Type what is right instead, or press one of the other buttons.")


@dataclass(frozen=True)
class Question:
    """What an import has left open: the question, the words that it is about, what may be answered, and where its record is edited."""

    asked: str
    file: str
    words: Sequence[str]
    address: str
    deniable: bool
    instead: str
    """What may be typed in place of the guess (a msgid); empty if nothing."""

    choices: Mapping[str, str]
    """The only words that may be typed, and what each is called (a msgid); empty if any may."""


def questions(
    session: Session, asked: Asked, alarm: str = "", status: int = 200, typed: str = ""
) -> Response:
    """The page of the question that is number `at`, those that were left open staying behind."""
    found = points(session.desk.root, asked.args.get("report") or None)
    at = min(max(asked.args.get("at", 0, type=int), 0), max(len(found) - 1, 0))
    question = _question(session, found[at]) if found else None
    return session.shown(
        "questions", asked, status, alarm=alarm, question=question, at=at, count=len(found), typed=typed
    )


def settle(session: Session, asked: Asked) -> Response:
    """Answer a question: the guess stands, something else does, or nothing."""
    said, file = asked.form.get("question", ""), asked.form.get("file", "")
    open_points = [each for each in points(session.desk.root, None) if each.file == file]
    point = next((each for each in open_points if each.asked.question == said), None)
    if point is None:
        return questions(session, asked, session.screen.said(GONE), 409)
    typed = asked.form.get("value", "").strip()
    try:
        _write(session, point, asked.form.get("do", ""), typed)
    except UnanswerableError as error:
        reason = error.said(session.screen.phrases.gettext)
        return questions(session, asked, reason, 422, typed)
    except ChangedError:
        return questions(session, asked, session.screen.said(GONE), 409)
    except OSError as error:
        reason = session.screen.said(UNSAVED, file=error.filename or file, reason=error.strerror)
        return questions(session, asked, reason, 500, typed)
    return redirect(f"/questions?at={asked.args.get('at', 0, type=int)}&said=answered")


def _question(session: Session, point: Point) -> Question:
    held, path = session.desk.held(point.file), point.path or ()
    address = form_address(held.name, pointer(Opened(held).own_form(path)), pointer(path)) if held else "/"
    words = tuple(passage(Folder(session.desk.root).files(point.report), point))
    instead = INSTEAD[point.topic] if point.topic else ""
    choices = REPORT_KINDS if point.topic == "kind" else {}
    return Question(point.asked.question, point.file, words, address, point.topic in DENIABLE, instead, choices)  # fmt: skip


def _write(session: Session, point: Point, answer: str, value: str) -> None:
    files = Folder(session.desk.root).files(point.report)
    now = again(files, point)
    if now is None:
        raise ChangedError
    texts = _texts(files, now, answer, value)
    held = {name: file for name in texts if (file := session.desk.held(name))}
    if any(file.text != files[name].text for name, file in held.items()):
        raise ChangedError
    session.desk.write({file: file.with_text(texts[name]) for name, file in held.items()})


def _texts(files: Files, point: Point, answer: str, value: str) -> dict[str, str]:
    """The files as the answer changes them."""
    topic = point.topic
    match answer:
        case "yes":
            return settled(files, point)
        case "no" if topic in DENIABLE:
            return denied(files, point)
        case "instead" if topic and INSTEAD[topic] and value and (topic != "kind" or value in REPORT_KINDS):
            return settled(files, point, value)
    raise UnanswerableError(NO_WORDS)
