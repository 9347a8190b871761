"""What one run of the editor works with, and what every page of it holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from werkzeug.wrappers import Response

from ..faults.problems import N_
from .desk import Desk
from .guard import Asked, Guard
from .publishing import Publisher
from .screen import Screen
from .trial import Trial

NOTICES: Mapping[str, str] = {
    "saved": N_("Saved. Nothing but what you changed was written."),
    "same": N_("Nothing was changed, so nothing was written."),
    "undone": N_("The last edit was taken back."),
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
            "frame": self.guard.frame, "alarm": "",
        }  # fmt: skip
        return self.screen.page(template, status, **{**common, **values})
