"""The editor as an application of the web: which address shows what, and what a form that comes back does."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from werkzeug.exceptions import HTTPException, MethodNotAllowed, NotFound
from werkzeug.routing import Map, Rule
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from ..faults.problems import N_, Problem
from ..faults.rule import SEVERITIES
from ..gate.open_questions import points
from ..reading.source import Source
from . import shown
from .desk import ChangedError, Desk, Held
from .guard import Asked, Guard, RefusedError
from .messages import Message, Sorted, message, new, sort
from .opened import Opened, title_of
from .places import path_at, pointer
from .posted import Posted
from .publishing import Publisher, PublishError
from .screen import FOLDER, STATIC, Screen, form_address
from .trial import Trial
from .writing import UnwritableError

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

NOTICES: Mapping[str, str] = {
    "saved": N_("Saved. Nothing but what you changed was written."),
    "same": N_("Nothing was changed, so nothing was written."),
    "undone": N_("The last edit was taken back."),
    "published": N_("Published: the change is on its way."),
}
CHANGED = N_(
    "The file has been changed elsewhere since this form was opened; nothing was saved. What you typed still stands below: compare it with what the file says now, then save again."
)
MOVED = N_(
    "The file has been changed elsewhere since this form was opened, and another record stands here now; nothing was saved. What you typed stands below: copy it to where it belongs."
)
UNSAVED = N_(
    "{file} could not be saved ({reason}). What you typed still stands below: mend that, then save again."
)
NO_UNDO = N_("The last edit cannot be taken back: its file has been changed elsewhere since.")

_URLS = Map(
    [
        Rule("/", endpoint="overview", methods=["GET"]),
        Rule("/file/<path:name>", endpoint="file", methods=["GET", "POST"]),
        Rule("/try/<path:name>", endpoint="try", methods=["POST"]),
        Rule("/page/<path:name>", endpoint="page", methods=["GET", "POST"]),
        Rule("/undo", endpoint="undo", methods=["POST"]),
        Rule("/publish", endpoint="publish", methods=["GET", "POST"]),
        Rule("/static/<name>", endpoint="static", methods=["GET"]),
    ]
)


@dataclass
class App:
    """The editor of one portal."""

    desk: Desk
    trial: Trial
    screen: Screen
    guard: Guard
    publisher: Publisher
    _views: Mapping[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        self._views = {
            "overview": self._overview, "file": self._file, "try": self._try, "page": self._page, "undo": self._undo,
            "publish": self._publish, "static": self._static,
        }  # fmt: skip

    def __call__(self, environment: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        response = self._answer(Asked(environment))
        self.guard.seal(response)
        return response(environment, start_response)

    def _answer(self, asked: Asked) -> Response:
        try:
            if self.guard.admits(asked):
                response = redirect("/")
                self.guard.give_cookie(response)
                return response
            self.guard.check(asked)
            endpoint, values = _URLS.bind_to_environ(asked.environ).match()
            answer: Response = self._views[endpoint](asked, **values)
        except RefusedError as error:
            return self._alone(str(error), 403)
        except (NotFound, MethodNotAllowed):
            return self._alone(N_("There is nothing at this address."), 404)
        except HTTPException as error:
            return Response(error.description, error.code or 400)
        return answer

    def _alone(self, said: str, status: int) -> Response:
        return self.screen.page("alone", status, said=self.screen.said(said))

    def _shown(self, template: str, asked: Asked, status: int = 200, **values: Any) -> Response:
        """A page with what every page holds."""
        notice = NOTICES.get(asked.args.get("said", ""), "")
        common = {
            "token": self.guard.form_token, "can_undo": self.desk.can_undo, "told": self.screen.said(notice) if notice else "",
            "frame": self.guard.frame, "alarm": "",
        }  # fmt: skip
        return self.screen.page(template, status, **{**common, **values})

    # The overview

    def _overview(self, asked: Asked, alarm: str = "", status: int = 200) -> Response:
        faults = self.trial.faults()
        told = [(message(fault, self.screen.phrases), self._leads_to(fault)) for fault in faults]
        return self._shown(
            "overview",
            asked,
            status,
            alarm=alarm,
            faults=[
                (severity, [each for each in told if each[0].severity == severity]) for severity in SEVERITIES
            ],
            questions=self._questions(),
            reports={
                report: [(name, self._title(name)) for name in names]
                for report, names in self.desk.reports().items()
            },
            registers=[(name, self._title(name)) for name in self.desk.registers()],
            pages=self.desk.pages(),
        )

    def _title(self, name: str) -> str:
        held = self.desk.held(name)
        return self.screen.said(title_of(held).replace("{", "{{").replace("}", "}}")) if held else name

    def _leads_to(self, fault: Problem) -> str:
        """Address of the field at which a fault stands; empty if its file has no form."""
        name = self.desk.called(self.desk.root.parent / fault.where.file)
        held = self.desk.held(name) if name else None
        if held is None or held.name.startswith("docs/"):
            return form_address(held.name) if held else ""
        path = path_at(held.source, fault.where)
        return form_address(held.name, pointer(Opened(held).own_form(path)), pointer(path))

    def _questions(self) -> list[tuple[str, str]]:
        """What imports have left open, each with the address of its record."""
        found = []
        for point in points(self.desk.root, None):
            held = self.desk.held(point.file)
            if held:
                at = Opened(held).own_form(point.path or ())
                found.append(
                    (point.asked.question, form_address(held.name, pointer(at), pointer(point.path or ())))
                )
        return found

    # Forms of data files

    def _file(self, asked: Asked, name: str) -> Response:
        opened = self._opened(asked, name)
        if isinstance(opened, Response):
            return opened
        return self._save(asked, opened) if asked.method == "POST" else self._form(asked, opened)

    def _opened(self, asked: Asked, name: str) -> Opened | Response:
        held = None if name.startswith("docs/") else self.desk.held(name)
        if held is None:
            raise NotFound
        fault = held.fault or next((each for each in held.source.problems if held.source.value is None), None)
        if fault:
            said = fault.text(self.screen.phrases.gettext)
            return self._shown("unreadable", asked, 409, name=name, fault=said)
        opened = Opened.at(held, asked.args.get("at", ""))
        if opened is None and asked.method == "GET":
            raise NotFound
        return opened or Opened(held)

    def _form(
        self,
        asked: Asked,
        opened: Opened,
        typed: Mapping[str, str] | None = None,
        alarm: str = "",
        *,
        status: int = 200,
        left: Mapping[str, str] | None = None,
    ) -> Response:
        held = opened.held
        found = self._sorted(self.trial.faults(), held, held.source, opened)
        return self._shown(
            "form",
            asked,
            status,
            alarm=alarm,
            opened=opened,
            typed=typed or {},
            left=left or {},
            messages=found.at,
            elsewhere=found.elsewhere,
            ids=self._ids(),
            source_text=self._source_text(held),
            page=shown.page_of(held.name, held.source, opened.path),
        )

    def _sorted(self, faults: Sequence[Problem], held: Held, source: Source, opened: Opened) -> Sorted:
        own = self.trial.name(held.path)
        here = [fault for fault in faults if fault.where.file == own]
        return sort(here, own, source, opened.names, self.screen.phrases)

    def _ids(self) -> dict[str, list[str]]:
        """The ids that fields may name, by the register that they stand in."""
        found = {}
        for name in ("areas", "programmes", "indicators", "documents", "publications"):
            held = self.desk.held(name)
            found[name] = [id for _, id in held.source.texts(f"{name}.*.id")] if held else []
        return found

    def _source_text(self, held: Held) -> str:
        file = held.path.with_name("source.txt")
        return file.read_text("utf-8", errors="replace") if "/" in held.name and file.is_file() else ""

    def _save(self, asked: Asked, opened: Opened) -> Response:
        posted, held = Posted.of(asked.form), opened.held
        if posted.digest != held.digest:
            return self._conflict(asked, opened, posted)
        try:
            source, made = posted.changed(held.source, opened.shape)
        except UnwritableError as error:
            return self._form(asked, opened, posted.typed, self.screen.said(str(error)), status=422)
        if source.text == held.text:
            return redirect(form_address(held.name, pointer(opened.path)) + _said("same", opened.path))
        try:
            self.desk.write({held: held.with_text(source.text)})
        except ChangedError:
            return self._conflict(asked, self._again(opened), posted)
        except OSError as error:
            reason = self.screen.said(UNSAVED, file=self.trial.name(held.path), reason=error.strerror)
            return self._form(asked, opened, posted.typed, reason, status=500)
        return self._saved(opened, made)

    def _saved(self, opened: Opened, made: tuple[str | int, ...] | None) -> Response:
        after = self._again(opened)
        path = opened.path if made is None else after.own_form(made)
        anchor = "" if made is None else f"#f{pointer(made)}"
        return redirect(form_address(after.held.name, pointer(path)) + _said("saved", path) + anchor)

    def _again(self, opened: Opened) -> Opened:
        """The same form of the file as it stands now."""
        held = self.desk.held(opened.held.name)
        if held is None:
            raise NotFound
        return Opened(held, opened.path if opened.path in held.source.values else ())

    def _conflict(self, asked: Asked, opened: Opened, posted: Posted) -> Response:
        """The form of the file as it stands now, with what was typed on that of another state of it."""
        same = opened.record == posted.record
        fields = {each.name for each in opened.form.inputs()}
        typed = {name: text for name, text in posted.typed.items() if same and name in fields}
        left = {name: text for name, text in posted.typed.items() if name not in typed}
        said = self.screen.said(CHANGED if same else MOVED)
        return self._form(asked, opened, typed, said, status=409, left=left)

    def _try(self, asked: Asked, name: str) -> Response:
        """What the check would say of a form as it stands, as JSON: messages by the names of fields, and those elsewhere that are new."""
        held = self.desk.held(name)
        if held is None:
            raise NotFound
        if name.startswith("docs/"):
            content = held.with_text(_text(asked))
            faults = [fault for fault in self.trial.faults({held.path: content}) if fault.where.file == name]
            return _json({"/": [message(fault, self.screen.phrases) for fault in faults]}, ())
        opened = Opened.at(held, asked.args.get("at", ""))
        posted = Posted.of(asked.form)
        if opened is None or posted.digest != held.digest:
            return Response(status=409)
        try:
            source, _ = Posted(posted.digest, posted.record, posted.typed).changed(held.source, opened.shape)
        except UnwritableError as error:
            said = self.screen.said(str(error))
            return _json({name: [_refusal(said)] for name in posted.typed}, ())
        faults = list(self.trial.faults({held.path: held.with_text(source.text)}))
        found = self._sorted(faults, held, source, opened)
        others = [
            message(fault, self.screen.phrases)
            for fault in new(faults, self.trial.faults())
            if fault.where.file != self.trial.name(held.path)
        ]
        return _json(found.at, others)

    # Pages written by hand

    def _page(self, asked: Asked, name: str) -> Response:
        held = self.desk.held(name) if name.startswith("docs/") else None
        if held is None:
            raise NotFound
        if held.fault:
            said = held.fault.text(self.screen.phrases.gettext)
            return self._shown("unreadable", asked, 409, name=name, fault=said)
        return self._save_page(asked, held) if asked.method == "POST" else self._written(asked, held)

    def _written(
        self, asked: Asked, held: Held, typed: str | None = None, alarm: str = "", status: int = 200
    ) -> Response:
        faults = [fault for fault in self.trial.faults() if fault.where.file == held.name]
        return self._shown(
            "written",
            asked,
            status,
            alarm=alarm,
            held=held,
            typed=held.text if typed is None else typed,
            theirs=held.text if status == 409 else None,
            messages={"/": [message(fault, self.screen.phrases) for fault in faults]},
            page=shown.page_of(held.name, Source(held.name), ()),
        )

    def _save_page(self, asked: Asked, held: Held) -> Response:
        text = _text(asked)
        if asked.form.get("digest") != held.digest:
            return self._written(asked, held, text, self.screen.said(CHANGED), 409)
        if text == held.text:
            return redirect(f"{form_address(held.name)}?said=same")
        try:
            self.desk.write({held: held.with_text(text)})
        except ChangedError:
            return self._written(
                asked, self.desk.held(held.name) or held, text, self.screen.said(CHANGED), 409
            )
        except OSError as error:
            reason = self.screen.said(UNSAVED, file=held.name, reason=error.strerror)
            return self._written(asked, held, text, reason, 500)
        return redirect(f"{form_address(held.name)}?said=saved")

    # The way back, the way out

    def _undo(self, asked: Asked) -> Response:
        try:
            paths = self.desk.undo()
        except ChangedError:
            return self._overview(asked, self.screen.said(NO_UNDO), 409)
        except OSError as error:
            reason = self.screen.said(UNSAVED, file=error.filename or "", reason=error.strerror)
            return self._overview(asked, reason, 500)
        name = self.desk.called(paths[0]) if paths else None
        return redirect((form_address(name) if name else "/") + "?said=undone")

    def _publish(self, asked: Asked) -> Response:
        if asked.method == "GET":
            return self._shown(
                "publish",
                asked,
                changes=self.publisher.changes(),
                remote=self.publisher.remote(),
                sentence="",
            )
        sentence = asked.form.get("sentence", "").strip()
        if asked.form.get("do") == "zip":
            return Response(
                self.publisher.packed(),
                content_type="application/zip",
                headers={"Content-Disposition": "attachment; filename=site_data.zip"},
            )
        try:
            self.publisher.publish(sentence)
        except PublishError as error:
            said = self.screen.said(error.message, **error.values)
            return self._shown(
                "publish",
                asked,
                409,
                alarm=said,
                changes=self.publisher.changes(),
                remote=self.publisher.remote(),
                sentence=sentence,
            )
        return redirect("/publish?said=published")

    def _static(self, asked: Asked, name: str) -> Response:  # noqa: ARG002 - all views are alike
        if name not in STATIC:
            raise NotFound
        return Response(Path(FOLDER, name).read_bytes(), content_type=f"{STATIC[name]}; charset=utf-8")


def _text(asked: Asked) -> str:
    return asked.form.get("text", "").replace("\r\n", "\n")


def _said(notice: str, path: tuple[str | int, ...]) -> str:
    return f"{'&' if path else '?'}said={notice}"


def _refusal(said: str) -> Message:
    return Message("error", said, "", "", 0)


def _json(at: Mapping[str, Sequence[Message]], elsewhere: Sequence[Message]) -> Response:
    found = {
        "at": {name: [_told(each) for each in messages] for name, messages in at.items()},
        "elsewhere": [_told(each) for each in elsewhere],
    }
    return Response(json.dumps(found, ensure_ascii=False), content_type="application/json")


def _told(each: Message) -> dict[str, str]:
    return {
        "severity": each.severity,
        "said": each.said,
        "advice": each.advice,
        "where": f"{each.file}:{each.line}",
    }
