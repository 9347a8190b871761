"""An editor of a copy of an office, and a browser without a window that knows its way there."""

from __future__ import annotations

import functools
import shutil
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import cast

from lxml import html as lxml_html
from werkzeug.test import Client, TestResponse

from gongkai.editor.app import App
from gongkai.editor.desk import Desk
from gongkai.editor.guard import Guard
from gongkai.editor.publishing import Publisher
from gongkai.editor.screen import Screen
from gongkai.editor.session import Session
from gongkai.editor.trial import Trial
from gongkai.faults.problems import Problem

ADDRESS = "127.0.0.1:8010"
BASE = f"http://{ADDRESS}"


class Window:
    """A browser in which the editor was opened."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.client = Client(App(session))
        self.client.get(session.guard.opened(), base_url=BASE)

    def get(self, address: str) -> TestResponse:
        return self.client.get(address, base_url=BASE)

    def post(self, address: str, data: Mapping[str, object]) -> TestResponse:
        return self.client.post(address, base_url=BASE, data=data)

    def fields(self, address: str) -> dict[str, str]:
        """What a browser would send of the form at `address` if nobody typed anything."""
        return sent(self.get(address).text)

    def save(self, address: str, typed: dict[str, str]) -> TestResponse:
        """Type into the form at `address`, and save it."""
        return self.post(address, {**self.fields(address), **typed})


_screen = functools.cache(Screen)  # its templates are read once


class _Unchecked(Trial):
    def faults(self, changes: Mapping[Path, bytes] | None = None) -> tuple[Problem, ...]:  # noqa: ARG002
        return ()


@contextmanager
def editing(folder: Path, office: Path, language: str = "en", *, checked: bool = True) -> Iterator[Window]:
    """The editor of a copy of an office's content in `folder`, opened in a window; unless `checked`, it says nothing of faults, and is quick."""
    for name in ("site_data", "docs"):
        shutil.copytree(office / name, folder / name)
    root = folder / "site_data"
    desk = Desk(root)
    with closing(Trial(root) if checked else _Unchecked(root)) as trial:
        yield Window(Session(desk, trial, _screen(language), Guard(ADDRESS), Publisher(desk)))


def sent(page: str) -> dict[str, str]:
    """What the form of a page holds."""
    form = next(each for each in tree(page).forms if each.get("class") == "edit")
    areas = {area.get("name") for area in form.iter("textarea")}
    return {name: value.removeprefix("\n") if name in areas else value for name, value in form.form_values()}


def shown(page: str, kind: str) -> list[str]:
    """The texts of the elements of a page that have the class `kind`."""
    found = tree(page).find_class(kind)
    return [" ".join(each.text_content().split()) for each in found]


def text_of(page: str, id: str) -> str:
    """The text of the element of a page that has that id."""
    return " ".join(tree(page).get_element_by_id(id).text_content().split())


def tree(page: str) -> lxml_html.HtmlElement:
    """The elements of a page."""
    return cast("lxml_html.HtmlElement", lxml_html.document_fromstring(page))
