"""Data for others: every table of the portal as files that programs and people can read.

The addresses are for ever: a table or a column may be added, none is renamed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..model.addresses import path_of
from ..model.archive import Archive
from ..model.files import json_schemas
from ..model.languages import ORIGINAL
from ..model.phrases import translations
from . import formats, package, passages, printed, promises, publications, quantities, registers, workbook
from .table import Listing, Table

FOLDER = path_of("data")
ARCHIVE = "all.zip"
WORKBOOK = "all.xlsx"
PACKAGE = "datapackage.json"

_LISTED: tuple[Listing[Any], ...] = (
    quantities.FIGURES, promises.COMMITMENTS, promises.UPDATES, passages.MEASURES, passages.SENTENCES,
    registers.PROGRAMMES, registers.INDICATORS, registers.DOCUMENTS, registers.AREAS, registers.REPORTS, registers.TERMS, registers.CORRECTIONS,
    publications.PUBLICATIONS, publications.VALUES,
)  # fmt: skip
TABLES: Mapping[str, Callable[[Archive], Table]] = {each.name: each for each in _LISTED}
"""The tables by name, in the order in which people look for them."""


def tables(archive: Archive) -> list[Table]:
    """Every table, filled."""
    return [fill(archive) for fill in TABLES.values()]


def files(archive: Archive, site_url: str | None) -> Iterator[tuple[str, bytes]]:
    """Yield the address and content of each file for others but the workbook; absolute addresses in them only with `site_url`."""
    packed = formats.Archive()
    for name, content in _files(archive, site_url):
        packed.add(name, content)
        yield FOLDER + name, content
    yield FOLDER + ARCHIVE, packed.content()


def workbook_file(archive: Archive) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of the workbook of all tables."""
    found = [*tables(archive), *printed.tables(archive)]
    yield FOLDER + WORKBOOK, workbook.to_xlsx(found, translations(ORIGINAL).gettext)


def _files(archive: Archive, site_url: str | None) -> Iterator[tuple[str, bytes]]:
    data, chinese = archive.data, translations(ORIGINAL).gettext
    resources = []
    for fill in TABLES.values():
        table = fill(archive)  # one at a time: the rows of all would take much memory
        about = package.about(data, table, chinese)
        csv = formats.to_csv(table, chinese)
        resources.append(package.resource(table, csv, chinese))
        yield f"{table.name}.csv", csv
        yield f"{table.name}.json", formats.to_json(table, chinese, about).encode()
        yield f"{table.name}.schema.json", formats.json_schema(table, chinese).encode()
    for table in printed.tables(archive):
        csv = formats.to_csv(table, chinese)
        resources.append(package.resource(table, csv, chinese))
        yield f"{table.name}.csv", csv
    yield PACKAGE, formats.to_text(package.data_package(data, resources, site_url)).encode()
    for name, text in json_schemas().items():
        yield f"schemas/{name}", text.encode()
