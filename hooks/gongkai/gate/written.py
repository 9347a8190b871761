"""The pages written by hand, and the rules that their heads and addresses keep."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from pathlib import Path
from typing import Any

from .. import rules
from ..faults.problems import N_, DataError, Problem
from ..faults.rule import Rule
from ..model.archive import Archive
from ..model.languages import LANGUAGES
from ..pages import addresses, handwritten
from ..pages.page import Page
from ..reading.documents import Document, read_documents, site_files
from . import wiring

PAGES: Rule[Any] = Rule("page-head", N_("Every hand-written page has a title, a description, and its counterpart in the other language."),
    N_("Write title and description between two lines of --- at the head of the page."))  # fmt: skip
ADDRESSES: Rule[Any] = Rule("page-address", N_("Every file in docs has an address of its own, which nothing else on the site has."),
    N_("Give the file another name, or put it into another folder."))  # fmt: skip

OF_SOURCES: dict[str, Rule[Any]] = {
    **rules.ALL,
    PAGES.id: PAGES,
    ADDRESSES.id: ADDRESSES,
    wiring.RULE.id: wiring.RULE,
}
"""Every rule that data and hand-written pages keep, by its id."""


def read_pages(docs: Path, portal: Archive | None, left_out: Container[str] = ()) -> list[Page]:
    """The hand-written pages in `docs`, beside those that the engine brings to the `portal`; files with the names `left_out` there are no part of the site.

    Raises:
        DataError: with every file that takes an address that is not its own, every fault of the pages' heads,
            and every page without its counterpart.
    """
    names = [name for name in site_files(docs) if name not in left_out]
    wrong = dict(addresses.misplaced((name, (docs / name).as_posix()) for name in names))
    every = [each for each in read_documents(docs)[0] if each.src_uri in names]
    documents = [each for each in every if each.src_uri not in wrong]
    faults = list(ADDRESSES.name(wrong.values()))
    try:
        written = [(each.src_uri, each.text, each.file) for each in documents]
        written += _renamed(every, wrong)
        brought = [name for _, _, name in addresses.brought(portal.data.agency, names)] if portal else []
        languages = portal.data.languages if portal else tuple(LANGUAGES)
        pages = handwritten.read_pages(written, (*wrong, *brought), languages)
    except DataError as error:
        faults += PAGES.name(error.problems)
    if faults:
        raise DataError(faults)
    return pages


def _renamed(documents: Sequence[Document], wrong: Container[str]) -> Iterator[tuple[str, str, str]]:
    """Yield source address, text and name of each page of a `wrong` name, under the one that it will have: what else it lacks is told at once."""
    taken = {each.src_uri for each in documents}
    for each in documents:
        name = re.sub(r"[ _]+", "-", each.src_uri).lower()
        if each.src_uri in wrong and name not in taken and not [*addresses.misplaced([(name, each.file)])]:
            yield name, each.text, each.file


def page_faults(docs: Path, portal: Archive | None) -> Iterator[Problem]:
    """Yield every fault of the hand-written pages in `docs` that their heads and addresses show; the `portal`, unless its data have faults."""
    try:
        read_pages(docs, portal)
    except DataError as error:
        yield from error.problems
