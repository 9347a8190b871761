"""Tables for others: what is written, byte by byte, and that nothing of the data is lost in it."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from gongkai import tables as downloads
from gongkai.gate.examine import load
from gongkai.model.archive import Archive
from gongkai.model.text import Text
from gongkai.tables.formats import header, json_schema, to_csv, to_json
from gongkai.tables.table import Cell, Column, Table, table

OFFICE = Path("tests/fixtures/office/site_data")


def chinese(phrase: str) -> str:
    return {"Name": "名称", "Amount": "数额", "{title} (Chinese)": "{title}（中文）"}.get(phrase, phrase)


@pytest.fixture(scope="module", params=["tests/fixtures/transport/site_data", OFFICE.as_posix()])
def portal(request: pytest.FixtureRequest) -> Archive:
    return Archive(load(Path(request.param)))


@pytest.fixture(scope="module")
def files(portal: Archive) -> dict[str, bytes]:
    return dict(downloads.files(portal, None))


def small(rows: Sequence[Sequence[Cell]]) -> Table:
    columns = [
        Column("id", "Id"),
        Column("amount", "Amount", "number"),
        Column("day", "Day", "date"),
        Column("names", "Name", "list"),
    ]
    return Table("small", "Small", "A small table.", ("id",), columns, rows)


def test_csv_has_a_mark_two_languages_quotes_where_needed_and_carriage_returns() -> None:
    rows: list[list[Cell]] = [
        ['a"b', Decimal("97.60"), date(2023, 5, 31), ("甲", "乙")],
        ["c,d", None, None, ()],
    ]
    assert to_csv(small(rows), chinese).decode("utf-8") == (
        '\ufeffId / Id,数额 / Amount,Day / Day,名称 / Name\r\n"a""b",97.60,2023-05-31,甲;乙\r\n"c,d",,,\r\n'
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ('=HYPERLINK("http://a.invalid";"a")', """"'=HYPERLINK(""http://a.invalid"";""a"")\""""),
        ("+86 711 1234", "'+86 711 1234"),
        ("-1-1", "'-1-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", '"\'\r=1"'),
        ("\n见附件", '"\'\n见附件"'),
        ("  =1", "'  =1"),
        ("＝1+1", "'＝1+1"),
        ("＋1", "'＋1"),
        ("-4.7亿元", "'-4.7亿元"),
        ("'=1", "''=1"),
        ("' =1", "'' =1"),
        ("\u200b=1", "'\u200b=1"),
        ("\ufeff\u2060@SUM(A1)", "'\ufeff\u2060@SUM(A1)"),
        ("﹦1+1", "'﹦1+1"),
        ("﹣1", "'﹣1"),
        ("-4.7", "-4.7"),
        ("+3", "+3"),
        ("-4.7%", "-4.7%"),
        ("-12,345.60", '"-12,345.60"'),
        ("4.7", "4.7"),
        ("增长=1", "增长=1"),
        ("'twas", "'twas"),
        ("——附件", "——附件"),
        ("", ""),
    ],
)
def test_no_text_is_a_formula_to_a_spreadsheet_and_no_number_is_harmed(text: str, written: str) -> None:
    row = to_csv(small([[text, Decimal("-4.7"), date(2023, 5, 31), ("a", text)]]), chinese).decode(
        "utf-8-sig"
    )
    assert row.split("\r\n", 1)[1].startswith(f"{written},-4.7,2023-05-31,")
    cell = list(csv.reader(io.StringIO(row, newline="")))[1]
    assert [cell[0], cell[3]] == [written_in(written), f"a;{written_in(written)}"]
    records = json.loads(to_json(small([[text, None, None, (text,)]]), chinese, {}))["records"]
    assert (records[0]["id"], records[0]["names"]) == (text, [text])


def written_in(cell: str) -> str:
    """What a reader of CSV finds in a cell that is written so."""
    return next(csv.reader(io.StringIO(cell, newline="")), [""])[0]


def test_a_large_amount_is_written_in_full() -> None:
    written = to_csv(small([["a", Decimal("1E+8"), None, ()]]), chinese).decode("utf-8-sig")
    assert written.splitlines()[1] == "a,100000000,,"


def test_json_keeps_every_digit_of_an_amount() -> None:
    found = json.loads(
        to_json(small([["a", Decimal("97.60"), date(2023, 5, 31), ("甲",)]]), chinese, {"licence": None})
    )
    assert found["licence"] is None
    assert found["records"] == [{"id": "a", "amount": "97.60", "day": "2023-05-31", "names": ["甲"]}]


def test_a_text_becomes_a_column_a_language_and_stays_empty_where_not_translated() -> None:
    columns = [(Column("name", "Name", "text"), lambda text: text)]
    filled = table("t", "T", "", columns, [Text(zh="水", en=None), Text(zh="火", en="fire")], key=())
    assert [column.key for column in filled.columns] == ["name_zh", "name_en"]
    assert header(filled.columns[0], chinese) == "名称（中文） / Name (Chinese)"
    assert filled.rows == [["水", None], ["火", "fire"]]


def test_the_archive_holds_every_file_but_the_workbook_in_the_order_of_the_tables_and_no_time_of_the_build(
    files: dict[str, bytes],
) -> None:
    with zipfile.ZipFile(io.BytesIO(files["data/all.zip"])) as archived:
        assert {entry.date_time for entry in archived.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        found = {f"data/{name}": archived.read(name) for name in archived.namelist()}
    assert list(found.items()) == [each for each in files.items() if each[0] != "data/all.zip"]


def test_two_builds_give_the_same_bytes(portal: Archive, files: dict[str, bytes]) -> None:
    assert dict(downloads.files(portal, None)) == files


def test_every_table_stands_at_its_address(files: dict[str, bytes]) -> None:
    for name in ("figures", "commitments", "programmes", "indicators", "documents", "measures"):
        assert {f"data/{name}.csv", f"data/{name}.json", f"data/{name}.schema.json"} <= files.keys()


def test_csv_and_json_hold_the_same_cells(files: dict[str, bytes]) -> None:
    for name in downloads.TABLES:
        rows = list(csv.DictReader(io.StringIO(files[f"data/{name}.csv"].decode("utf-8-sig"), newline="")))
        twin = json.loads(files[f"data/{name}.json"])
        heads = {field["key"]: field["header"] for field in twin["fields"]}
        assert len(set(heads.values())) == len(heads), name
        assert rows == [
            {heads[key]: as_csv(cell) for key, cell in record.items()} for record in twin["records"]
        ]


def as_csv(cell: object) -> str:
    return "" if cell is None else ";".join(cell) if isinstance(cell, list) else str(cell)


def test_json_is_of_the_shape_that_its_schema_says(files: dict[str, bytes]) -> None:
    import jsonschema  # noqa: PLC0415 - it takes a second

    for name in downloads.TABLES:
        schema = json.loads(files[f"data/{name}.schema.json"])
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.validate(json.loads(files[f"data/{name}.json"]), schema)


def test_the_schema_refuses_an_amount_that_is_no_text() -> None:
    import jsonschema  # noqa: PLC0415 - it takes a second

    schema = json.loads(json_schema(small([]), chinese))
    about = dict.fromkeys(schema["required"]) | {"name": "small", "fields": []}
    record = {"id": "a", "amount": 1.5, "day": None, "names": []}
    with pytest.raises(jsonschema.ValidationError, match="is not of type 'string', 'null'"):
        jsonschema.validate(about | {"records": [record]}, schema)


def test_every_figure_of_the_data_is_in_the_table_as_printed(
    portal: Archive, files: dict[str, bytes]
) -> None:
    records = json.loads(files["data/figures.json"])["records"]
    found = {
        (r["report"], r["id"], r["indicator"]): (r["value"], r["scale"], r["unit"], r["qualifier"])
        for r in records
    }
    assert found == {
        (report.id, id, indicator): (figure.value, figure.scale, figure.unit, figure.qualifier)
        for report in portal.data.reports
        for id, figure in report.figures.items()
        for indicator in figure.measures
    }  # fmt: skip


def test_the_sentences_are_the_text_of_the_reports(portal: Archive, files: dict[str, bytes]) -> None:
    records = json.loads(files["data/sentences.json"])["records"]
    assert len(records) == len(portal.passages)
    assert not any("{" in (record["text_zh"] + (record["text_en"] or "")) for record in records)


def test_every_commitment_has_its_status_and_its_updates() -> None:
    found = dict(downloads.files(Archive(load(OFFICE)), None))
    commitments = json.loads(found["data/commitments.json"])["records"]
    states = {(r["report"], r["id"]): (r["status"], r["status_on"], r["updates"]) for r in commitments}
    assert states["2024", "reinforce-dams"] == ("kept", "2026-01-12", 2)
    assert states["2024", "fee-reform"] == ("withdrawn", "2025-09-01", 1)
    assert states["2025", "more-stations"] == ("announced", None, 0)
    target = next(r for r in commitments if r["id"] == "more-stations")
    assert (target["target_zh"], target["target_en"], target["due"]) == (
        "达到150个",
        "150 stations",
        "2026-12-31",
    )
    updates = json.loads(found["data/updates.json"])["records"]
    first = next(r for r in updates if r["commitment"] == "reinforce-dams")
    assert (first["number"], first["date"], first["text_zh"]) == (1, "2025-06-20", "已完成6座。")


def test_a_licence_that_nobody_has_stated_is_null_and_not_in_the_package() -> None:
    files = dict(downloads.files(Archive(load(Path("tests/fixtures/transport/site_data"))), None))
    assert {json.loads(files[f"data/{name}.json"])["licence"] for name in downloads.TABLES} == {None}
    assert "licenses" not in json.loads(files["data/datapackage.json"])


def test_a_licence_that_is_stated_stands_in_each_file() -> None:
    files = dict(downloads.files(Archive(load(OFFICE)), "https://www.example.gov.cn/"))
    for name in downloads.TABLES:
        assert (
            json.loads(files[f"data/{name}.json"])["licence"]["url"] == "https://www.example.gov.cn/licence/"
        )
    package = json.loads(files["data/datapackage.json"])
    assert package["licenses"][0]["path"] == "https://www.example.gov.cn/licence/"
    assert package["homepage"] == "https://www.example.gov.cn/data/"
    assert package["sources"][0]["path"] == "https://www.example.gov.cn/reports/2024/source.txt"


def test_no_address_is_made_up_where_the_domain_is_not_known(files: dict[str, bytes]) -> None:
    package = json.loads(files["data/datapackage.json"])
    assert "homepage" not in package
    assert all("path" not in source for source in package["sources"])
