"""The page of the data for others: every file, under which terms, at which address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup as Safe

from .. import tables as downloads
from ..model.addresses import path_of, report_path
from ..model.files import KINDS
from ..model.languages import is_original
from ..model.news import events
from ..tables.table import Column, Table
from .markdown import voiced
from .page import Page
from .writer import Writer

PATH = downloads.FOLDER


def page(writer: Writer, tables: Sequence[Table]) -> Page:
    """What there is to download, what its columns hold, and what each address of the site means."""
    _, data = writer._, writer.data
    return writer.page(
        "data", path_of("data"), title=_("Data downloads"), short=_("Data"), source="agency.yml",
        description=_("Everything this site says, as tables for spreadsheets and programs: files, columns, licence, addresses and feeds."),
        files="" if is_original(writer.language) else f"../../{PATH}",
        tables=[(table, list(_columns(writer, table))) for table in tables],
        printed=list(_printed(writer)), size=lambda name: writer.size(f"{PATH}{name}"), note=lambda kind, name: writer.file_note(kind, f"{PATH}{name}"),
        workbook_file=downloads.WORKBOOK,
        archive_file=downloads.ARCHIVE, package_file=downloads.PACKAGE, schemas=[f"{name}.schema.json" for name in KINDS],
        licence=data.agency.licence, period=(data.reports[0].head.period.start, data.reports[-1].head.last_day) if data.reports else None,
        reports=[(writer.report_title(report), report_path(report)) for report in data.reports],
        feed="../feed.xml" if events(writer.archive) else None,
    )  # fmt: skip


def _printed(writer: Writer) -> Iterator[tuple[str, str]]:
    """Yield each table that a report prints: what it is called with its report, and its file."""
    for report in writer.data.reports:
        for name, section in downloads.printed.named(report):
            if section.rows:
                title = writer.short_title(report), writer.text(section.name)
                yield (
                    writer._("{period}: {title}").format(period=title[0], title=title[1]),
                    f"{name}.csv",
                )


def _columns(writer: Writer, table: Table) -> Iterator[tuple[Column, str, str, list[tuple[Safe, str]]]]:
    """Yield each column with its label, its kind and its codes, as the page prints them."""
    _ = writer._
    kinds = {
        "string": _("Text"),
        "integer": _("Whole number"),
        "number": _("Decimal number"),
        "date": _("Date"),
        "list": _("List"),
    }
    for column in table.columns:
        codes = [(voiced(code, writer.language), _(name)) for code, name in column.codes.items()]
        yield column, column.label(_), kinds[column.kind], codes
