"""The pages of the editor, from templates, in the language of the person at the machine."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from gettext import NullTranslations
from typing import Any
from urllib.parse import quote

from jinja2 import Environment
from markupsafe import Markup, escape
from werkzeug.wrappers import Response

from ..model.languages import LANGUAGES
from ..model.phrases import translations
from ..work.compiled import TEMPLATES, filler
from .numbers import marked, unmarked
from .places import pointer
from .shown import quoted

FOLDER = TEMPLATES / "editor"
STATIC = {"editor.css": "text/css", "editor.js": "text/javascript"}
"""Files that pages ask for, and their types."""


@dataclass(frozen=True)
class Screen:
    """What answers are made of in one language."""

    language: str

    @cached_property
    def phrases(self) -> NullTranslations:
        """The catalogue."""
        return translations(self.language)

    def page(self, template: str, status: int = 200, **values: Any) -> Response:
        """A page."""
        text = self._environment.get_template(f"{template}.html.j2").render(values)
        return Response(text, status, content_type="text/html; charset=utf-8")

    def said(self, message: str, **values: object) -> str:
        """A message in the language (a msgid)."""
        return self.phrases.gettext(message).format(**values)

    @cached_property
    def _environment(self) -> Environment:
        environment = filler(FOLDER, self.phrases)
        said = self.phrases.gettext  # of data too, in which % and braces mean themselves
        environment.filters.update(form=form_address, phrase=said, guess=_guess)
        language = LANGUAGES[self.language].html
        environment.globals.update(
            html_language=language, pointer=pointer, quoted=quoted, marked=marked, unmarked=unmarked
        )
        return environment


def _guess(words: str) -> Markup:
    """Words of a report as markup, with what stands in 【】 marked as the guess."""
    return Markup(str(escape(words)).replace("【", "<mark>").replace("】", "</mark>"))


def form_address(name: str, at: str = "", anchor: str = "") -> str:
    """Address of the form of a record, by the name of its file and a JSON pointer, and of a field on it."""
    if name.startswith("docs/"):
        return f"/page/{quote(name.removeprefix('docs/'))}"
    query = f"?at={quote(at, safe='/')}" if at else ""
    return f"/file/{quote(name)}{query}{f'#f{quote(anchor)}' if anchor else ''}"
