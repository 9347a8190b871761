"""What one run of the editor works with, and what every page of it holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from werkzeug.wrappers import Response

from ..faults.problems import N_
from .desk import Desk
from .guard import Asked, Guard
from .opened import title_of
from .publishing import Publisher
from .screen import Screen
from .trial import Trial

NOTICES: Mapping[str, str] = {
    "saved": N_("Saved. Nothing but what you changed was written."),
    "same": N_("Nothing was changed, so nothing was written."),
    "undone": N_("The last edit was taken back."),
    "answered": N_("Answered. “Take back the last edit” asks the question again."),
    "published": N_("Published: the change is on its way."),
}
CHANGED = N_(
    "The file has been changed elsewhere since this form was opened; nothing was saved. What you typed still stands below: compare it with what the file says now, then save again."
)
UNSAVED = N_(
    "{file} could not be saved ({reason}). What you typed still stands below: mend that, then save again."
)


@dataclass(frozen=True)
class Session:
    """The portal that is edited, the check of it, and who may do so."""

    desk: Desk
    trial: Trial
    screen: Screen
    guard: Guard
    publisher: Publisher

    def shown(self, template: str, asked: Asked, status: int = 200, **values: Any) -> Response:
        """A page with what every page holds."""
        notice = NOTICES.get(asked.args.get("said", ""), "")
        common = {
            "token": self.guard.form_token, "can_undo": self.desk.can_undo, "notice": self.screen.said(notice) if notice else "",
            "last_edited": self.title(self.desk.last_edited) if self.desk.can_undo else "",
            "frame": self.guard.frame, "previews": self.guard.previews, "alarm": "", "here": _here(asked),
        }  # fmt: skip
        return self.screen.page(template, status, **{**common, **values})

    def title(self, name: str) -> str:
        """What the file of that name is called; the name, if it is no more."""
        held = self.desk.held(name)
        return self.screen.phrases.gettext(title_of(held)) if held else name


def _here(asked: Asked) -> str:
    """The address of what is shown, to come back to it."""
    return asked.full_path.replace("/settle?", "/questions?", 1).removesuffix("?")
