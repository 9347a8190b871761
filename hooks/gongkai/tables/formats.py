"""Tables as CSV and JSON, and the shape of the JSON; the same data give the same bytes."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from ..model.text import Text
from .table import Cell, Column, Gettext, Table, both

LIST_SEPARATOR = ";"

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The time of every file in an archive: the earliest that ZIP knows."""

_FORMULA = re.compile(
    r"[\s'\0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]*[=+\-@＝＋－＠﹦﹢﹣﹫]|'*[\t\r\n]"
)
"""How a text begins that spreadsheets take for a formula, or that would be one without its first apostrophe."""
_NUMBER = re.compile(r"[+-]?\d+(,\d{3})*(\.\d+)?[%‰]?")

_PATTERNS = {"date": r"^\d{4}-\d\d-\d\d$", "number": r"^-?\d+(\.\d+)?$"}


def header(column: Column, chinese: Gettext) -> str:
    """The head of a column in CSV, both languages in one cell: 指标编号 / Indicator id."""
    if isinstance(column.title, Text) and not column.language:
        return both(column.title, chinese)
    return f"{column.label(chinese)} / {column.english()}"


def to_csv(table: Table, chinese: Gettext) -> bytes:
    """`table` as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8.

    A text that a spreadsheet would take for a formula has an apostrophe before it.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header(column, chinese) for column in table.columns)
    writer.writerows([_text(cell) for cell in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def from_csv(content: bytes) -> list[list[str]]:
    """The rows of a table as `to_csv` writes it, its head first, each text as it was before.

    Raises:
        ValueError: if it is no such table.
    """
    try:
        rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
        return [[_as_it_was(cell) for cell in row] for row in rows]
    except csv.Error as error:
        raise ValueError(str(error)) from None


def to_json(table: Table, chinese: Gettext, about: Mapping[str, object]) -> str:
    """`table` as JSON: `about` it all, then the columns, then a record for each row; numbers with decimals are text.

    A record is written at a time: all of them as Python has them take much memory.
    """
    fields = [
        {"key": column.key, "header": header(column, chinese), "type": column.kind}
        for column in table.columns
    ]
    keys = [column.key for column in table.columns]
    head = to_text({"name": table.name, **about, "fields": fields, "records": []})
    if not table.rows:
        return head
    records = (dict(zip(keys, map(_value, row), strict=True)) for row in table.rows)
    written = (to_text(record).rstrip().replace("\n", "\n  ") for record in records)
    return head.removesuffix("]\n}\n") + "\n  " + ",\n  ".join(written) + "\n ]\n}\n"


def json_schema(table: Table, chinese: Gettext) -> str:
    """JSON Schema of what `to_json` makes of `table`."""
    keys = [column.key for column in table.columns]
    properties = {column.key: _schema(column, chinese) for column in table.columns}
    record = {"type": "object", "properties": properties, "required": keys, "additionalProperties": False}
    return to_text(
        {
            "title": both(table.title, chinese),
            "type": "object",
            "properties": {
                "name": {"const": table.name},
                "records": {"type": "array", "items": record},
            },
            "required": ["name", "title", "publisher", "licence", "period", "sources", "fields", "records"],
        }
    )


def to_zip(files: Iterable[tuple[str, bytes]]) -> bytes:
    """An archive of `files`, each with its name, without the time of the build."""
    archive = Archive()
    for each in files:
        archive.add(*each)
    return archive.content()


class Archive:
    """An archive in the making, of which only what is packed is kept."""

    def __init__(self) -> None:
        self._content = io.BytesIO()
        self._writer = zipfile.ZipFile(self._content, "w")

    def add(self, name: str, content: bytes) -> None:
        """Pack a file as zlib thinks best: the utmost takes twice the time for a hundredth less."""
        entry = zipfile.ZipInfo(name, _LONG_AGO)
        entry.create_system, entry.external_attr = 3, 0o644 << 16
        entry.compress_type = zipfile.ZIP_DEFLATED
        self._writer.writestr(entry, content)

    def content(self) -> bytes:
        """The whole archive."""
        self._writer.close()
        return self._content.getvalue()


def to_text(value: object) -> str:
    """`value` as JSON text."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def plain(cell: Cell) -> str:
    """`cell` as text."""
    match cell:
        case None:
            return ""
        case tuple():
            return LIST_SEPARATOR.join(cell)
        case Decimal():
            return f"{cell:f}"
    return str(cell)


def _text(cell: Cell) -> str:
    match cell:
        case tuple():
            return LIST_SEPARATOR.join(map(_harmless, cell))
        case str():
            return _harmless(cell)
    return plain(cell)


def _harmless(text: str) -> str:
    """`text` so that no spreadsheet reckons with it; a number stays one, and the apostrophe can be told from the text's own."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def _as_it_was(text: str) -> str:
    return text[1:] if text[:1] == "'" and _harmless(text[1:]) == text else text


def _value(cell: Cell) -> object:
    match cell:
        case tuple():
            return list(cell)
        case Decimal():
            return f"{cell:f}"
        case date():
            return str(cell)
    return cell


def _schema(column: Column, chinese: Gettext) -> dict[str, object]:
    found: dict[str, object] = {"title": header(column, chinese)}
    if column.kind == "list":
        return found | {"type": "array", "items": {"type": "string"}}
    if column.codes:
        return found | {"enum": [*column.codes, None]}
    found["type"] = ["integer" if column.kind == "integer" else "string", "null"]
    return found | ({"pattern": _PATTERNS[column.kind]} if column.kind in _PATTERNS else {})
