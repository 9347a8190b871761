"""The pages that every portal has: facts of the program, with the office's names filled in; a page of the same name in docs/ takes their place."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cache, partial

from ..model.archive import Archive
from ..model.kinds import KINDS
from ..model.languages import ORIGINAL, address_in
from ..model.office import Agency
from .register import kinds
from .writer import Writer

FOLDER = "standard"
"""Where their templates stand, in a folder for each language."""

NAMES = tuple(kind.name for kind in KINDS if kind.written and kind.address)
"""What they are called: the kinds of hand-written pages of which each portal has one."""


def names(agency: Agency, own: Container[str]) -> Iterator[tuple[str, str, str]]:
    """Yield language, kind and file name of each page that the engine brings to a portal with hand-written pages of its `own`."""
    for kind in NAMES:
        files = {language: f"{address_in(language, kind)}.md" for language in agency.languages}
        if not any(file in own for file in files.values()):
            yield from ((language, kind, file) for language, file in files.items())


def standard(archive: Archive, own: Container[str]) -> Iterator[tuple[str, str]]:
    """Yield file name and text of each of them."""
    agency = archive.data.agency
    there = kinds(archive) | ({"reports"} if archive.data.reports else set())
    writer = cache(partial(Writer, archive))
    for language, kind, file in names(agency, own):
        template = writer(language).environment.get_template(f"{FOLDER}/{language}/{kind}.md.j2")
        yield (
            file,
            template.render(
                agency=agency,
                there=there,
                english=agency.languages != (ORIGINAL,),
                filed=bool(agency.filing.police or agency.filing.icp),
            ),
        )
