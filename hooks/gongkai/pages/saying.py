"""Texts of the data and sentences of reports, as the templates write them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, cast

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup as Safe
from markupsafe import escape

from ..model.archive import Passage
from ..model.languages import LANGUAGES
from ..model.report import Promise
from ..model.text import JOINTS, Text
from .abbreviations import Abbreviations
from .markdown import Prose, explained, foreign, seen_from, spoken
from .markdown import escape as as_markdown

if TYPE_CHECKING:
    from .writer import Writer

_KNOWN = 5000
"""So many names and phrases are written once: they stand on many pages."""


class Saying:
    """Writes what is said in the language of `writer`, as HTML; entries of promises by a template of `environment`."""

    def __init__(self, writer: Writer, environment: Environment) -> None:
        self.writer = writer
        self.environment = environment
        self._named = lru_cache(_KNOWN, typed=True)(self._words)
        self._of_report = cache(self._report_prose)
        self._entries: dict[tuple[str, str | None, str], Safe | None] = {}

    @property
    def filters(self) -> Mapping[str, Callable[..., object]]:
        """What the templates write texts with."""
        return {
            "text": self.text,
            "html": self.html,
            "said": self.said,
            "promise": self.promise,
            "promised": self.promised,
            "explained": self.explained,
        }

    def text(self, value: Text | str) -> Safe:
        """A text as Markdown."""
        return self._words(value, as_markdown)

    @pass_context
    def html(self, context: Context, value: Iterable[Passage] | Passage | Text | str) -> Safe:
        """A text, or sentences of a report with their figures."""
        return self._named(value) if isinstance(value, Text | str) else self._prose(value, context)

    @pass_context
    def said(self, context: Context, passages: Iterable[Passage], *, linked: bool = True) -> Safe:
        """The sentences as one paragraph in which each that has an anchor can be linked to; figures are links if `linked`."""
        written = ((passage.anchor, self._prose(passage, context, linked=linked)) for passage in passages)
        spans = (f'<span id="{anchor}">{words}</span>' if anchor else words for anchor, words in written)
        return Safe(LANGUAGES[self.writer.language].between.join(spans))

    @pass_context
    def promise(self, context: Context, passage: Passage) -> Safe:
        """The words of a promise, without what joins them to the next."""
        return _without_comma(self._prose(passage, context))

    @pass_context
    def promised(self, context: Context, passage: Passage, anchor: str) -> Safe:
        """A promise and how it stands: the same on every page but for its links, if it has nothing that a page explains."""
        key = passage.report.id, cast(Promise, passage.sentence).id, anchor
        if key not in self._entries:
            fresh = context["abbreviations"].unused()
            found = self._entry(passage, anchor, "", fresh)
            self._entries[key] = None if fresh.used else found
        known = self._entries[key]
        if known is None:
            return self._entry(passage, anchor, context["page"], context["abbreviations"])
        return seen_from(known, context["page"])

    @pass_context
    def explained(self, context: Context, text: Text) -> Safe:
        """A text of which abbreviations are explained where the page has them first."""
        language = self.writer.language
        if text.language_in(language) != language:
            return foreign(text, language, escape)
        return explained(text[language], context["abbreviations"], context["page"], language)

    def _words(self, value: Text | str, write: Callable[[str], Safe] = escape) -> Safe:
        language = self.writer.language
        return foreign(value, language, write) if isinstance(value, Text) else spoken(value, language, write)

    def _report_prose(self, report: str, *, linked: bool) -> Prose:
        readings = self.writer.archive.readings
        figures = self.writer.data.report[report].figures
        place = (lambda figure: readings[report, figure].path) if linked else None
        return Prose(figures, place, self.writer.programmes, self.writer.language)

    def _prose(self, passages: Iterable[Passage] | Passage, context: Context, *, linked: bool = True) -> Safe:
        group = [passages] if isinstance(passages, Passage) else list(passages)
        if not group:
            return Safe()
        written = self._of_report(group[0].report.id, linked=linked)
        sentences = (passage.sentence for passage in group)
        return written.sentences(sentences, context["page"], context["abbreviations"])

    def _entry(self, passage: Passage, anchor: str, page: str, abbreviations: Abbreviations) -> Safe:
        return Safe(
            self.environment.get_template("_promise.j2").render(
                passage=passage,
                anchor=anchor,
                page=page,
                archive=self.writer.archive,
                language=self.writer.language,
                abbreviations=abbreviations,
            )
        )


def _without_comma(promise: Safe) -> Safe:
    """`promise` without what joins it to the next; the semicolon of an escaped character is none."""
    return promise if re.search(r"&#?\w+;$", promise) else promise.rstrip(JOINTS)
