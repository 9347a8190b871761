"""The pages that every portal has: facts of the program, with the office's names filled in; a page of the same name in docs/ takes their place."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cache, partial

from ..model.archive import Archive
from ..model.languages import ORIGINAL
from .addresses import brought
from .register import kinds
from .writer import Writer

FOLDER = "standard"
"""Where their templates stand, in a folder for each language."""


def standard(archive: Archive, own: Container[str]) -> Iterator[tuple[str, str]]:
    """Yield file name and text of each of them."""
    agency = archive.data.agency
    there = kinds(archive) | ({"reports"} if archive.data.reports else set())
    writer = cache(partial(Writer, archive))
    for language, kind, file in brought(agency, own):
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
