"""Hand-written pages: Markdown files with a title and a description at their head."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ..faults.problems import N_, DataError, Place, Problem, problem
from ..model.kinds import written_kind
from ..model.languages import LANGUAGES, address_in, split_address
from ..model.moved import addresses
from ..model.registers import FrontMatter
from ..reading.documents import front
from ..reading.shape import check
from .addresses import address_of
from .page import Page

_COMMENT = re.compile(
    r"(?P<code>^(?P<fence>`{3,}|~{3,})[^\n]*\n.*?^(?P=fence)[^\n]*$|(?P<ticks>`+)[^`\n]+(?P=ticks)|^(?: {4}|\t)[^\n]*$)"
    r"|(?P<line>^[ ]*(?:<!--(?:(?!-->).)*-->[ ]*)+\n)|[ ]?<!--(?:(?!-->).)*-->",
    re.DOTALL | re.MULTILINE,
)


def read_pages(
    files: Iterable[tuple[str, str, str]],
    refused: Iterable[str] = (),
    languages: Sequence[str] = tuple(LANGUAGES),
) -> list[Page]:
    """The pages in Markdown files, given as source address, text and name in messages; others are `refused` already.

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
    problems += _untranslated(names, refused, languages)
    if problems:
        raise DataError(problems)
    return found


def _read_page(src_uri: str, text: str, file: str) -> Page | list[Problem]:
    """The page in the Markdown file `src_uri` (English ones below `en/`), called `file` in messages."""
    head = front(text, file)
    if head is None:
        message = N_("the page begins without its title and description; write them between two lines of ---")
        return [problem(Place(file), message)]
    source, body = head
    found = list(source.problems) or check(FrontMatter, source)
    if isinstance(found, list):
        return found
    language, path = address_of(src_uri)
    return Page(
        path, language, found.title, found.description, uncommented(body), written_kind(path), "", src_uri,
        formerly=tuple(addresses(found.formerly)), name=src_uri,
    )  # fmt: skip


def uncommented(markdown: str) -> str:
    """`markdown` without its comments: they are for colleagues, and no reader's business; quoted code stays."""
    return _COMMENT.sub(lambda found: found["code"] or ("\n" if found["line"] else ""), markdown)


def placed(page: Page, known: Container[str]) -> Page:
    """`page` below the nearest page that is `known` by its path: the index of its folder, or of one above."""
    steps = page.path.rstrip("/").split("/")
    above = ("/".join(steps[:count]) + "/" for count in range(len(steps) - 1, 0, -1))
    return replace(page, parent=next((path for path in above if path in known), ""))


def _untranslated(
    files: Mapping[str, str], refused: Iterable[str], languages: Sequence[str]
) -> Iterator[Problem]:
    """Yield a problem for each of `files`, named in messages, that lacks its counterpart in one of the portal's `languages`, be it one that is `refused`, or is in none."""
    there = {address_of(name) for name in (*files, *refused)}
    for name, file in files.items():
        language, path = address_of(name)
        if language not in languages:
            message = N_(
                "agency.yml names no pages in this language under translations; add it there, or remove this page"
            )
            yield problem(Place(file), message)
        for missing in (other for other in languages if other != language and (other, path) not in there):
            wanted = address_in(missing, split_address(name)[1])
            message = N_("the page is missing in the other language; add {wanted} beside it in docs")
            yield problem(Place(file), message, wanted=wanted)
