"""All tables as one workbook for spreadsheets (SpreadsheetML), a sheet each; the same data give the same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import chain, count

from markupsafe import escape

from ..model.grid import letters
from .formats import header, plain, to_zip
from .table import Cell, Column, Gettext, Table, pair

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OF = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"

_EXACT = 15
"""How many digits of a number spreadsheets keep."""

_LONGEST = 32_767
"""How many characters a cell may hold."""

_WIDTHS: Mapping[str, int] = {"list": 28, "string": 22, "integer": 12, "number": 16, "date": 12}
_TEXT = 60
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def to_xlsx(tables: Sequence[Table], chinese: Gettext) -> bytes:
    """`tables` as a workbook: heads that stay in sight, filters, numbers with all their digits, texts that reckon nothing."""
    names = [f"sheet{number}" for number in range(1, len(tables) + 1)]
    sheets = {f"xl/worksheets/{name}.xml": table for name, table in zip(names, tables, strict=True)}
    titles = _titles([pair(table.title, chinese)[0] for table in tables])
    listed = "".join(
        f'<sheet name="{escape(title)}" sheetId="{number}" r:id="r{number}"/>'
        for number, title in enumerate(titles, 1)
    )
    parts = {
        "[Content_Types].xml": _content_types(names),
        "_rels/.rels": _relations({"r1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OF}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relations(
            {f"r{number}": ("worksheet", f"worksheets/{name}.xml") for number, name in enumerate(names, 1)}
            | {"r0": ("styles", "styles.xml")}
        ),
        "xl/styles.xml": _styles(),
    }
    every = sorted({*parts, *sheets})  # a sheet at a time: the text of all would take much memory
    written = ((name, parts.get(name) or _sheet(sheets[name], chinese)) for name in every)
    return to_zip((name, f"{_XML}{text}".encode()) for name, text in written)


def _titles(titles: Sequence[str]) -> list[str]:
    """What the sheets are called: no two alike, whatever their case, and none longer than spreadsheets allow."""
    found: dict[str, str] = {}
    for title in titles:
        plain = re.sub(r"[\[\]:*?/\\]", " ", title).strip("' ")
        names = (
            f"{plain[: 31 - len(last)]}{last}"
            for last in chain(("",), (f" ({number})" for number in count(2)))
        )
        name = next(name for name in names if name.casefold() not in found)
        found[name.casefold()] = name
    return list(found.values())


def _content_types(names: Sequence[str]) -> str:
    kinds = {"/xl/workbook.xml": "sheet.main", "/xl/styles.xml": "styles"}
    kinds |= {f"/xl/worksheets/{name}.xml": "worksheet" for name in names}
    parts = "".join(
        f'<Override PartName="{part}" ContentType="{_TYPES}.{kind}+xml"/>' for part, kind in kinds.items()
    )
    rels = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    )
    return f'<Types xmlns="{_PACKAGE}/content-types">{rels}{parts}</Types>'


def _relations(targets: Mapping[str, tuple[str, str]]) -> str:
    found = "".join(
        f'<Relationship Id="{id}" Type="{_OF}/{kind}" Target="{path}"/>'
        for id, (kind, path) in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{found}</Relationships>'


def _styles() -> str:
    """The looks of cells: 0 text, 1 a head, 2 and on a number with none, one, two … decimals."""
    forms = "".join(
        f'<numFmt numFmtId="{200 + digits}" formatCode="{0:.{digits}f}"/>' for digits in range(_EXACT)
    )
    numbers = "".join(
        f'<xf numFmtId="{200 + digits}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        for digits in range(_EXACT)
    )
    text = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    head = (
        '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">'
        '<alignment vertical="top" wrapText="1"/></xf>'
    )
    font = '<sz val="11"/><name val="Microsoft YaHei"/>'
    return (
        f'<styleSheet xmlns="{_MAIN}"><numFmts count="{_EXACT}">{forms}</numFmts>'
        f'<fonts count="2"><font>{font}</font><font><b/>{font}</font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{_EXACT + 2}">{text}{head}{numbers}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def _sheet(table: Table, chinese: Gettext) -> str:
    heads = "".join(_cell(0, place, header(column, chinese), 1) for place, column in enumerate(table.columns))
    last = f"{letters(len(table.columns) - 1)}{len(table.records) + 1}"
    return "".join(
        (
            f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><cols>',
            *_widths(table.columns),
            f'</cols><sheetData><row r="1">{heads}</row>',
            *_rows(table),
            f'</sheetData><autoFilter ref="A1:{last}"/></worksheet>',
        )
    )


def _widths(columns: Sequence[Column]) -> Iterator[str]:
    for number, column in enumerate(columns, 1):
        width = _TEXT if column.language else _WIDTHS[column.kind]
        yield f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'


def _rows(table: Table) -> Iterator[str]:
    for number, row in enumerate(table.rows, 1):
        cells = "".join(_cell(number, place, cell) for place, cell in enumerate(row))
        yield f'<row r="{number + 1}">{cells}</row>'


def _cell(row: int, place: int, cell: Cell, style: int = 0) -> str:
    """A number that a spreadsheet keeps as it is, with its decimals; anything else as text; nothing for what is not stated."""
    at = f"{letters(place)}{row + 1}"
    if isinstance(cell, int | Decimal):
        _sign, digits, exponent = Decimal(cell).as_tuple()
        if isinstance(exponent, int) and len(digits) <= _EXACT and -_EXACT < exponent <= 0:
            return f'<c r="{at}" s="{2 - exponent}"><v>{cell}</v></c>'
    text = _CONTROL.sub("", plain(cell))[:_LONGEST]
    if not text:
        return ""
    return f'<c r="{at}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'
