"""Where one begins: what the check says, what an import has left open, and all that can be edited."""

from __future__ import annotations

import re
from dataclasses import dataclass

from werkzeug.wrappers import Response

from ..faults.problems import Problem
from ..faults.rule import SEVERITIES
from ..gate.open_questions import Folder, points
from ..gate.passages import passage
from .guard import Asked
from .messages import message
from .opened import Opened, title_of
from .places import path_at, pointer
from .screen import form_address
from .session import Session

DENIABLE = frozenset({"programme", "goes-on"})
"""The topics of which a guess may be wrong without anything in its place."""


def overview(session: Session, asked: Asked, alarm: str = "", status: int = 200) -> Response:
    """The page."""
    faults = session.trial.faults()
    told = [(message(fault, session.screen.phrases), _leads_to(session, fault)) for fault in faults]
    return session.shown(
        "overview",
        asked,
        status,
        alarm=alarm,
        faults=[
            (severity, [each for each in told if each[0].severity == severity]) for severity in SEVERITIES
        ],
        questions=_questions(session),
        reports={
            report: [(name, _title(session, name)) for name in names]
            for report, names in session.desk.reports().items()
        },
        registers=[(name, _title(session, name)) for name in session.desk.registers()],
        pages=[(name, _heading(session, name)) for name in session.desk.pages()],
    )


def _heading(session: Session, name: str) -> str:
    """The title of a page, as its head states it."""
    held = session.desk.held(name)
    found = re.search(r"^title:[ ]*(.*)$", held.text, re.MULTILINE) if held else None
    return found[1].strip("'\" ") if found else name


def _title(session: Session, name: str) -> str:
    held = session.desk.held(name)
    return session.screen.phrases.gettext(title_of(held)) if held else name


def _leads_to(session: Session, fault: Problem) -> str:
    """Address of the field at which a fault stands; empty if its file has no form."""
    name = session.desk.called(session.desk.root.parent / fault.where.file)
    held = session.desk.held(name) if name else None
    if held is None or held.name.startswith("docs/"):
        return form_address(held.name) if held else ""
    path = path_at(held.source, fault.where)
    return form_address(held.name, pointer(Opened(held).own_form(path)), pointer(path))


@dataclass(frozen=True)
class Question:
    """What an import has left open: the question, the words that it is about, and where its record is edited."""

    asked: str
    file: str
    words: tuple[str, ...]
    address: str
    deniable: bool
    """Whether the guess may be wrong without anything in its place."""


def _questions(session: Session) -> list[Question]:
    found, folder = [], Folder(session.desk.root)
    for point in points(session.desk.root, None):
        held = session.desk.held(point.file)
        if held:
            path = point.path or ()
            address = form_address(held.name, pointer(Opened(held).own_form(path)), pointer(path))
            words = tuple(passage(folder.files(point.report), point))
            found.append(Question(point.asked.question, point.file, words, address, point.topic in DENIABLE))
    return found
