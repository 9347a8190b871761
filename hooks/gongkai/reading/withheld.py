"""Which hand-written pages are under embargo, and which files beside them only they lead to."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote

from ..faults.patterns import lazy
from ..model.instants import PUBLISH_AT as KEY
from ..model.instants import moment
from ..model.languages import split_address
from .documents import Document, front, read_documents, site_files
from .source import Source

_LINK = lazy(r"""\]\(\s*<?([^()\s>]+)|(?:href|src)=["']([^"']+)""")


def withheld_in(docs: Path, now: datetime) -> frozenset[str]:
    """Names of the files in the folder `docs` that are not public at the moment `now`."""
    return withheld(read_documents(docs)[0], site_files(docs), now)


def withheld(documents: Iterable[Document], names: Iterable[str], now: datetime) -> frozenset[str]:
    """Names of the files in docs/ that are not public at the moment `now`: pages, in both languages, and of the `names` what only they lead to."""
    pages = {each.src_uri: each for each in documents}
    addresses = waiting_pages(pages.values(), now)
    hidden = {name for name in pages if split_address(name)[1] in addresses}
    ours = {target for name, each in pages.items() if name not in hidden for target in _targets(each)}
    theirs = {target for name in hidden for target in _targets(pages[name])}
    return frozenset(hidden | {name for name in names if name in theirs - ours})


def waiting_pages(documents: Iterable[Document], now: datetime) -> set[str]:
    """Names of the pages that are not public, below the root of their language."""
    waiting = ((each, head.get((KEY,))) for each in documents if (head := stated_head(each)))
    return {
        split_address(each.src_uri)[1] for each, value in waiting if (at := stated_moment(value)) and at > now
    }


def stated_moment(value: object) -> datetime | None:
    """The moment that a value states; None if it is none."""
    return moment(value) if isinstance(value, str) else None


def stated_head(document: Document) -> Source | None:
    """The head of a page that may state a moment; None if it does not."""
    found = front(document.text, document.file) if KEY in document.text else None
    return found[0] if found else None


def _targets(document: Document) -> Iterator[str]:
    """Yield the files of docs/ that a page may lead to."""
    folder = posixpath.dirname(document.src_uri)
    for found in _LINK.finditer(document.text):
        path = unquote((found[1] or found[2]).partition("#")[0].partition("?")[0])
        yield posixpath.normpath(posixpath.join(folder, path))
