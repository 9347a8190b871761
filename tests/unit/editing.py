"""An editor of a copy of an office, and a browser without a window that knows its way there."""

from __future__ import annotations

import html
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lxml import html as lxml_html
from werkzeug.test import Client, TestResponse

from gongkai.editor.app import App
from gongkai.editor.desk import Desk
from gongkai.editor.guard import Guard
from gongkai.editor.publishing import Publisher
from gongkai.editor.screen import Screen
from gongkai.editor.trial import Trial

ADDRESS = "127.0.0.1:8010"


class Window:
    """A browser in which the editor was opened."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.client = Client(app)
        self.client.get(app.guard.opened(), base_url=f"http://{ADDRESS}")

    def get(self, address: str) -> TestResponse:
        return self.client.get(address, base_url=f"http://{ADDRESS}")

    def post(self, address: str, data: dict[str, str]) -> TestResponse:
        return self.client.post(address, base_url=f"http://{ADDRESS}", data=data)

    def fields(self, address: str) -> dict[str, str]:
        """What a browser would send of the form at `address` if nobody typed anything."""
        return sent(self.get(address).text)


def sent(page: str) -> dict[str, str]:
    """What the form of a page holds."""
    form = lxml_html.document_fromstring(page).xpath("//form[contains(@class, 'edit')]")[0]
    return {name: value.removeprefix("\n") if name.startswith("/") else value for name, value in form.form_values()}
