"""Hand-written pages: Markdown files with a title and a description at their head."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from ..page import Page
from ..problems import N_, DataError, Place, Problem, problem
from ..schema import FrontMatter
from ..shape import check
from ..source import parse

_FRONT = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)


def read_pages(files: Iterable[tuple[str, str, str]]) -> list[Page]:
    """The pages in Markdown files, given as source address, text and name in messages.

    Raises:
        DataError: with every fault of their heads, and every page without its counterpart.
    """
    found: list[Page] = []
    problems: list[Problem] = []
    names: dict[str, str] = {}
    for src_uri, text, file in files:
        names[src_uri] = file
        page = _read_page(src_uri, text, file)
        if isinstance(page, Page):
            found.append(page)
        else:
            problems += page
    problems += _untranslated(found, names)
    if problems:
        raise DataError(problems)
    return found


def _read_page(src_uri: str, text: str, file: str) -> Page | list[Problem]:
    """The page in the Markdown file `src_uri` (English ones below `en/`), called `file` in messages."""
    front = _FRONT.match(text)
    if not front:
        message = N_("the page begins without its title and description; write them between two lines of ---")
        return [problem(Place(file), message)]
    source = parse("\n" + front[1], file)
    found = list(source.problems) or check(FrontMatter, source)
    if isinstance(found, list):
        return found
    path = PurePosixPath(src_uri)
    language = "en" if path.parts[0] == "en" else "zh"
    return Page(
        f"{path.stem}/", language, found.title, found.description, text[front.end() :], path.stem, "", src_uri,
        name=src_uri,
    )  # fmt: skip


def _untranslated(pages: Iterable[Page], files: Mapping[str, str]) -> Iterator[Problem]:
    """Yield a problem for each page that lacks its counterpart; `files` names each in messages."""
    found = {(page.path, page.language): page for page in pages}
    for (path, language), page in found.items():
        other = "zh" if language == "en" else "en"
        if (path, other) not in found:
            name = PurePosixPath(page.source).name
            wanted = name if language == "en" else f"en/{name}"
            message = N_("the page is missing in the other language; add {wanted} beside it in docs")
            yield problem(Place(files[page.source]), message, wanted=wanted)
