"""The built site as it will be served: its files and its pages, each with its place in messages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lxml import html

from ..problems import Place
from ..sources import Sources


@dataclass(frozen=True)
class BuiltFile:
    """One file of the site: its address below the site, its path on the disk, its name in messages."""

    name: str
    path: Path
    file: str

    @cached_property
    def content(self) -> bytes:
        """What the file holds."""
        return self.path.read_bytes()


@dataclass(frozen=True)
class BuiltPage:
    """One HTML page of the site, parsed."""

    file: BuiltFile
    tree: html.HtmlElement

    def place(self, element: html.HtmlElement) -> Place:
        """Place of `element` in the page; the column is not known."""
        return Place(self.file.file, element.sourceline or 1)


@dataclass(frozen=True)
class BuiltSite:
    """All files of a site, in the order of their names, with the data it was built from."""

    files: tuple[BuiltFile, ...]
    sources: Sources

    def pages(self) -> Iterator[BuiltPage]:
        """Yield each HTML page; none is kept, so that an archive of any size fits into memory."""
        for file in self.files:
            if file.name.endswith(".html"):
                yield BuiltPage(file, html.document_fromstring(file.content))


def built_site(folder: Path, sources: Sources) -> BuiltSite:
    """The site in `folder`; messages call its files by the path given."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    files = (BuiltFile(path.relative_to(folder).as_posix(), path, path.as_posix()) for path in paths)
    return BuiltSite(tuple(files), sources)
