"""The editor as an application of the web: which address shows what, and who is answered."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from werkzeug.exceptions import HTTPException, MethodNotAllowed, NotFound, RequestEntityTooLarge
from werkzeug.routing import Map, Rule
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from ..faults.problems import N_, RefusedError
from .bringing import bring
from .guard import UPLOAD, Asked
from .overview import overview, state
from .questions import questions, settle
from .records import record, tried
from .screen import FOLDER, STATIC
from .session import Session
from .wayout import publish, undo
from .written import page, tried_page

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment


LARGE = N_("That is more than the editor takes at once: a file of a report may have 100 MB, a text 16 MB.")


def _static(_session: Session, _asked: Asked, name: str) -> Response:
    if name not in STATIC:
        raise NotFound
    return Response(Path(FOLDER, name).read_bytes(), content_type=f"{STATIC[name]}; charset=utf-8")


def _previews(session: Session, _asked: Asked) -> Response:
    """Whether the preview answers: 204, or 503 as long as it does not."""
    return Response(status=204 if session.guard.previews() else 503)


def _icon(_session: Session, _asked: Asked) -> Response:
    return Response(status=204)


_URLS = Map(
    [
        Rule("/", endpoint=overview, methods=["GET"]),
        Rule("/file/<path:name>", endpoint=record, methods=["GET", "POST"]),
        Rule("/try/file/<path:name>", endpoint=tried, methods=["POST"]),
        Rule("/page/<path:name>", endpoint=page, methods=["GET", "POST"]),
        Rule("/try/page/<path:name>", endpoint=tried_page, methods=["POST"]),
        Rule("/state", endpoint=state, methods=["GET"]),
        Rule(UPLOAD, endpoint=bring, methods=["GET", "POST"]),
        Rule("/questions", endpoint=questions, methods=["GET"]),
        Rule("/settle", endpoint=settle, methods=["POST"]),
        Rule("/undo", endpoint=undo, methods=["POST"]),
        Rule("/publish", endpoint=publish, methods=["GET", "POST"]),
        Rule("/previews", endpoint=_previews, methods=["GET"]),
        Rule("/static/<name>", endpoint=_static, methods=["GET"]),
        Rule("/favicon.ico", endpoint=_icon, methods=["GET"]),
    ]
)


@dataclass(frozen=True)
class App:
    """The editor of one portal."""

    session: Session

    def __call__(self, environment: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        asked = Asked(environment)
        with closing(asked):  # what was uploaded goes with it
            response = self._answer(asked)
        self.session.guard.seal(response)
        return response(environment, start_response)

    def _answer(self, asked: Asked) -> Response:
        guard = self.session.guard
        try:
            if guard.admits(asked):
                response = redirect("/")
                guard.give_cookie(response)
                return response
            guard.check(asked)
            view, values = _URLS.bind_to_environ(asked.environ).match()
            answer: Response = view(self.session, asked, **values)
            return answer
        except RefusedError as error:
            return self._alone(error.message, 403)
        except (NotFound, MethodNotAllowed):
            return self._alone(N_("There is nothing at this address."), 404, known=True)
        except RequestEntityTooLarge:
            return self._alone(LARGE, 413, known=True)
        except HTTPException as error:
            return Response(error.description, error.code or 400)

    def _alone(self, said: str, status: int, *, known: bool = False) -> Response:
        screen = self.session.screen
        return screen.page("alone", status, said=screen.said(said), known=known)
