"""The tables as one workbook: exact numbers, texts that stay texts, the same bytes every time."""

from __future__ import annotations

import io
import time
import zipfile
from datetime import date
from decimal import Decimal

from lxml import etree

from gongkai.tables.table import Column, Table
from gongkai.tables.workbook import to_xlsx

MAIN = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
ROWS = [
    (Decimal("97.60"), "=1+1", date(2023, 8, 3), ("a", "b"), 7),
    (Decimal(12345678901234567), "http://x.example", None, (), None),
]
TABLE = Table(
    "t", "Values: 1/2", "About", ("a",),
    [Column("a", "A", "number"), Column("b", "B"), Column("c", "C", "date"), Column("d", "D", "list"), Column("e", "E", "integer")],
    ROWS,
)  # fmt: skip


def written(content: bytes, name: str) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read(name))


def test_numbers_keep_their_digits_and_texts_reckon_nothing() -> None:
    content = to_xlsx([TABLE], str)
    sheet = written(content, "xl/worksheets/sheet1.xml")
    cells = {cell.get("r", ""): cell for cell in sheet.iterfind(".//m:sheetData//m:c", MAIN)}
    assert {name: "".join(map(str, cell.itertext())) for name, cell in cells.items() if name[1:] != "1"} == {
        "A2": "97.60", "B2": "=1+1", "C2": "2023-08-03", "D2": "a;b", "E2": "7", "A3": "12345678901234567", "B3": "http://x.example",
    }  # fmt: skip
    assert sheet.findall(".//m:f", MAIN) == []
    assert sheet.findall(".//m:hyperlink", MAIN) == []
    styles = written(content, "xl/styles.xml")
    form = styles.findall("m:cellXfs/m:xf", MAIN)[int(cells["A2"].get("s", ""))]
    codes = {
        each.get("numFmtId"): each.get("formatCode") for each in styles.iterfind("m:numFmts/m:numFmt", MAIN)
    }
    assert codes[form.get("numFmtId")] == "0.00"
    assert cells["A3"].get("t") == "inlineStr"


def test_a_sheet_is_named_after_its_table() -> None:
    (sheet,) = written(to_xlsx([TABLE], str), "xl/workbook.xml").iterfind("m:sheets/m:sheet", MAIN)
    assert sheet.get("name") == "Values  1 2"


def test_the_same_tables_give_the_same_bytes_at_any_time() -> None:
    first = to_xlsx([TABLE], str)
    time.sleep(2.1)  # the clock of ZIP counts in twos
    assert to_xlsx([TABLE], str) == first
