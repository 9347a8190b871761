"""Where one begins: what the check says, what an import has left open, and all that can be edited."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from werkzeug.wrappers import Response

from ..faults.problems import Problem
from ..faults.rule import SEVERITIES, Severity
from ..gate.open_questions import points
from .form import label
from .guard import Asked
from .messages import Message, message
from .opened import Opened
from .places import path_at, pointer
from .screen import form_address
from .session import Session

Told = tuple[Message, str]

_SECONDS = 0.3
"""So long the page waits for the check; it says so if that takes longer."""


def overview(session: Session, asked: Asked, alarm: str = "", status: int = 200) -> Response:
    """The page."""
    return session.shown(
        "overview",
        asked,
        status,
        alarm=alarm,
        faults=_told(session, session.trial.told(_SECONDS)),
        open=len(points(session.desk.root, None)),
        reports=[
            (report, _of_report(session, report), _titled(session, _ordered(session, names)))
            for report, names in session.desk.reports().items()
        ],
        registers=_titled(session, session.desk.registers()),
        pages=_titled(session, session.desk.pages()),
    )


def state(session: Session, asked: Asked) -> Response:
    """What the check says, as the part of the page that the script asks for, once it is known."""
    return session.shown("state", asked, faults=_told(session, session.trial.faults()))


def _told(session: Session, faults: Iterable[Problem] | None) -> list[tuple[Severity, list[Told]]] | None:
    """Messages by how serious they are, each with the address of its field; None if they are not known yet."""
    if faults is None:
        return None
    told = [(message(fault, session.screen.phrases), _leads_to(session, fault)) for fault in faults]
    return [(severity, [each for each in told if each[0].severity == severity]) for severity in SEVERITIES]


def _ordered(session: Session, names: Sequence[str]) -> list[str]:
    """The files of a report, its head first, then its parts as the head lists them."""
    head = session.desk.held(names[0])
    parts = head.source.get(("parts",)) if head else None
    order = ["report", *(parts if isinstance(parts, list) else ())]
    places = {
        name: order.index(name.rpartition("/")[2]) for name in names if name.rpartition("/")[2] in order
    }
    return sorted(names, key=lambda name: places.get(name, len(order)))


def _of_report(session: Session, report: str) -> str:
    held = session.desk.held(f"{report}/report")
    return label(held.source.get(("title",))) if held else ""


def _titled(session: Session, names: Iterable[str]) -> list[tuple[str, str]]:
    return [(name, session.title(name)) for name in names]


def _leads_to(session: Session, fault: Problem) -> str:
    """Address of the field at which a fault stands; empty if its file has no form."""
    name = session.desk.called(session.desk.root.parent / fault.where.file)
    held = session.desk.held(name) if name else None
    if held is None or held.name.startswith("docs/"):
        return form_address(held.name) if held else ""
    path = path_at(held.source, fault.where)
    return form_address(held.name, pointer(Opened(held).own_form(path)), pointer(path))
