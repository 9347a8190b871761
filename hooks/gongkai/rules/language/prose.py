"""The texts that readers see, in data and hand-written pages alike, each with the places of its characters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from html import unescape

from ...faults.patterns import lazy
from ...faults.problems import Place
from ...faults.seen import seen
from ...model.languages import LANGUAGES, ORIGINAL
from ...reading.documents import BOX, Document
from ...reading.sources import Sources
from ..once import once
from ..settled import unsettled

HIDDEN = "\x00"
"""What stands in place of markup, so that nothing around it seems to touch."""

_MARKUP = lazy(
    r"```.*?```|`[^`\n]*`|<!--.*?-->|<[^<>]*>"  # code, comments, tags
    r"|(?<=\])\((?:[^()\s]|\([^()\s]*\))*(?:[ ]+\"[^\"\n]*\")?\)|(?<=\])\[[^\[\]\n]*\]"  # where [a link] leads
    r"|^[ ]{0,3}\[[^\]\n^][^\]\n]*\]:[ ]*\S[^\n]*$"  # [name]: https://…
    r"|\\(?=[\\`*_{}\[\]()#+.!|<>-])"  # \*
    r"|[ ]*\{[ ]*[:#.][^{}\n]*\}"  # { #id }
    r"|^[ ]*(?:[-*+]|\d+\.)[ ]+(?:\[[ xX]\][ ]+)?|^#+[ ]+"  # - [x] done, 1. first, ## heading
    rf"|^[ ]*{BOX}[ ]?[\w-]+(?:[ ]+[\w-]+)*(?:[ ]+[\"“](?P<title>[^\n]*)[\"”])?[ ]*$"  # !!! note "title"
    r"|!(?=\[)|^[ ]{0,3}\[\^[^\]\n]+\]:[ ]*|\[\^[^\]\n]+\]"  # ![picture], [^1]: note, [^1]
    r"|^:[ ]{1,3}|\||^:?-{3,}.*$"  # : definition, | cell |, ---
    r"|\*\*?|__?|https?://\S+",  # **bold**, https://…
    re.DOTALL | re.MULTILINE,
)
HEAD = lazy(r"\A---\n(.*?)^---\n", re.DOTALL | re.MULTILINE)
"""The head of a page."""
_ENTITY = lazy(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});")
_KEY = lazy(r"^\w+:[ ]*", re.MULTILINE)


@dataclass(frozen=True)
class Prose:
    """A text in one language; `place` tells where the character at an offset stands."""

    language: str
    text: str
    place: Callable[[int], Place]
    quoted: bool = False
    """Whether it is the source's own text, which nobody may set otherwise."""

    file: str = ""
    """In which it stands, where that is known without its place."""


def read(prose: Prose) -> Prose:
    """`prose` as it is read: what hides nothing but markup, an end of line or an entity within a word resolved."""
    shown = seen(prose.text.replace(HIDDEN, "\u200b"))
    return Prose(
        prose.language, shown.text, lambda offset: prose.place(shown.at(offset)), prose.quoted, prose.file
    )


def prose(sources: Sources, but: tuple[str, ...] = ()) -> Iterator[Prose]:
    """Yield each text of the data, but for the shared files `but`, and each paragraph of the pages, that is not settled."""
    left_out = {sources[name].file for name in but}
    return (text for text in _open(sources) if text.file not in left_out)


def in_chinese(sources: Sources) -> Iterator[Prose]:
    """Yield each of these texts that is Chinese, but for what people type to search and what is listed as wrong."""
    return (text for text in prose(sources, ("search", "wording")) if text.language == "zh")


@once
def _open(sources: Sources) -> tuple[Prose, ...]:
    return tuple(unsettled(sources, everywhere(sources), _said))


def _said(text: Prose) -> object:
    return text.file, text.language, text.text, text.quoted


def everywhere(sources: Sources) -> tuple[Prose, ...]:
    """Each text of the data and each paragraph of the pages, settled or not."""
    parts = {source.file for report in sources.reports for source in report.files.values()}
    return (
        *(
            Prose(language, text, partial(source.locate_in, path), quoted, source.file)
            for language in LANGUAGES
            for source, path, text in sources.in_language(language)
            if source.file in parts or not sources.only_reports
            for quoted in [language == ORIGINAL and source.file in parts and "hidden" not in path]
        ),
        *(
            paragraph
            for document in (() if sources.only_reports else sources.documents)
            for paragraph in _paragraphs(document)
        ),
    )


def _paragraphs(document: Document) -> Iterator[Prose]:
    for found in re.finditer(r"[^\n](?:.|\n(?!\n))*", shown(document.text)):
        yield Prose(document.language, found[0], partial(_place, document, found.start()), file=document.file)


def shown(text: str) -> str:
    """The Markdown `text` with its markup hidden and its entities resolved, of the same length."""
    front = HEAD.match(text)
    if front:
        head = _KEY.sub(_blank, front[1]).replace('"', HIDDEN).replace("\n", "\n\n")[: len(front[1])]
        text = text[:4].replace("-", HIDDEN) + head + f"{HIDDEN * 2}\n\n" + text[front.end() :]
    return _ENTITY.sub(_resolved, _MARKUP.sub(_blank, text))


def _resolved(entity: re.Match[str]) -> str:
    """The character that an entity is, as long as the entity; a space that the author sets parts nothing."""
    character = unescape(entity[0])
    if len(character) > 1:
        return entity[0]
    return (HIDDEN if character.isspace() else character).ljust(len(entity[0]), HIDDEN)


def _blank(found: re.Match[str]) -> str:
    hidden = "".join("\n" if character == "\n" else HIDDEN for character in found[0])
    if found.lastgroup is None:
        return hidden
    start, end = (at - found.start() for at in found.span(found.lastgroup))
    return hidden[:start] + found[found.lastgroup] + hidden[end:]


def _place(document: Document, start: int, offset: int) -> Place:
    return document.place(start + offset)
