"""The hand-written pages of a portal, and what else stands in docs/."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ..faults.patterns import lazy
from ..faults.problems import Place, Problem, place_after
from ..model.kinds import ASSETS, off_site
from ..model.languages import split_address
from .copied import files_below
from .source import Source, parse
from .textfile import read_text

_FRONT = lazy(r"---\n(.*?\n)---\n", re.DOTALL)
BOX = r"(?:!!!|\?{3}\+?)"
"""How a box begins in a page, as a pattern."""


@dataclass(frozen=True)
class Document:
    """A hand-written page: its file in messages, its address below `docs/`, and its text."""

    file: str
    src_uri: str
    text: str

    @property
    def language(self) -> str:
        """Language of the page by the folder it is in."""
        return split_address(self.src_uri)[0]

    def place(self, offset: int | None = None) -> Place:
        """Where the character at an offset of the text stands; without one, where the page begins."""
        return place_after(self.text[: offset or 0], self.file)


def site_files(docs: Path) -> list[str]:
    """Names below `docs` of the files that are part of the site."""
    names = (path.relative_to(docs).as_posix() for path in files_below(docs))
    return sorted(name for name in names if not off_site(name))


def read_documents(docs: Path) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """The pages of the site in `docs` (not guides or decisions), and what keeps others unread."""
    pages: list[Document] = []
    unread: list[Problem] = []
    for name in site_files(docs):
        if name.endswith(".md") and not is_shown(name):
            file = (docs / name).as_posix()
            text = read_text(docs / name, file)
            if isinstance(text, str):
                pages.append(Document(file, name, text))
            else:
                unread.append(text)
    return tuple(pages), tuple(unread)


def front(text: str, file: str) -> tuple[Source, str] | None:
    """The head of the page `text`, between two lines of ---, and what stands below it; None if it has none. Messages call it `file`."""
    found = _FRONT.match(text)
    return (parse("\n" + found[1], file), text[found.end() :]) if found else None


def kept_in(docs: Path) -> tuple[str, ...]:
    """Names of all files below `docs`, published or not."""
    return tuple(sorted(path.relative_to(docs).as_posix() for path in files_below(docs)))


def is_shown(name: str) -> bool:
    """Whether Markdown is offered as a file, and is no page."""
    return name.startswith(ASSETS)
