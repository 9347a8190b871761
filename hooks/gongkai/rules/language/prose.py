"""The texts that readers see, in data and hand-written pages alike, each with the places of its characters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from ...faults.patterns import lazy
from ...faults.problems import Place, place_after
from ...faults.seen import seen
from ...model.languages import LANGUAGES, ORIGINAL
from ...reading.documents import Document
from ...reading.sources import Sources
from ..once import once

HIDDEN = "\x00"
"""What stands in place of markup, so that nothing around it seems to touch."""

_MARKUP = lazy(
    r"```.*?```|`[^`\n]*`|<!--.*?-->|<[^<>]*>|(?<=\])\([^()\s]*\)|\{[:#.][^{}]*\}|^[ ]*(?:[-*+]|\d+\.)[ ]+|^#+[ ]+|\||^:?-{3,}.*$|\*\*?|__?"
    r"|https?://\S+",
    re.DOTALL | re.MULTILINE,
)
HEAD = lazy(r"\A---\n(.*?)^---\n", re.DOTALL | re.MULTILINE)
"""The head of a page."""
_KEY = lazy(r"^\w+:[ ]*", re.MULTILINE)


@dataclass(frozen=True)
class Prose:
    """A text in one language; `place` tells where the character at an offset stands."""

    language: str
    text: str
    place: Callable[[int], Place]
    quoted: bool = False
    """Whether it is the source's own text, which nobody may set otherwise."""


def read(prose: Prose) -> Prose:
    """`prose` as it is read: what hides nothing but markup, an end of line or an entity within a word resolved."""
    shown = seen(prose.text.replace(HIDDEN, "\u200b"))
    return Prose(prose.language, shown.text, lambda offset: prose.place(shown.at(offset)), prose.quoted)


def prose(sources: Sources, but: tuple[str, ...] = ()) -> Iterator[Prose]:
    """Yield each text of the data, but for the shared files `but`, and each paragraph of the pages."""
    left_out = {sources[name].file for name in but}
    return (text for file, text in _everywhere(sources) if file not in left_out)


@once
def _everywhere(sources: Sources) -> tuple[tuple[str, Prose], ...]:
    """Each text of the data and each paragraph of the pages, with its file."""
    parts = {source.file for report in sources.reports for source in report.files.values()}
    return (
        *(
            (source.file, Prose(language, text, partial(source.locate_in, path), quoted))
            for language in LANGUAGES
            for source, path, text in sources.in_language(language)
            if source.file in parts or not sources.only_reports
            for quoted in [language == ORIGINAL and source.file in parts and "hidden" not in path]
        ),
        *(
            (document.file, paragraph)
            for document in (() if sources.only_reports else sources.documents)
            for paragraph in _paragraphs(document)
        ),
    )


def _paragraphs(document: Document) -> Iterator[Prose]:
    for found in re.finditer(r"[^\n](?:.|\n(?!\n))*", shown(document.text)):
        yield Prose(document.language, found[0], partial(_place, document, found.start()))


def shown(text: str) -> str:
    """The Markdown `text` with its markup hidden, of the same length."""
    front = HEAD.match(text)
    if front:
        head = _KEY.sub(_blank, front[1]).replace('"', HIDDEN).replace("\n", "\n\n")[: len(front[1])]
        text = (
            text[:4].replace("-", HIDDEN) + head + HIDDEN * (front.end() - front.end(1)) + text[front.end() :]
        )
    return _MARKUP.sub(_blank, text)


def _blank(found: re.Match[str]) -> str:
    return "".join("\n" if character == "\n" else HIDDEN for character in found[0])


def _place(document: Document, start: int, offset: int) -> Place:
    return place_after(document.text[: start + offset], document.file)
