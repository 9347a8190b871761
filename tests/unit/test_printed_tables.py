"""The tables that reports print, as files for others."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from gongkai import tables as downloads
from gongkai.gate.examine import load
from gongkai.model.archive import Archive
from gongkai.model.data import Report
from gongkai.model.section import Section
from gongkai.model.text import Text
from gongkai.tables import printed
from tests.conftest import TRANSPORT

NAME = "data/table-2023-1"


@pytest.fixture(scope="module")
def portal() -> Archive:
    return Archive(load(TRANSPORT / "site_data"))


@pytest.fixture(scope="module")
def files(portal: Archive) -> dict[str, bytes]:
    return dict([*downloads.files(portal, None), *downloads.workbook_file(portal)])


def _with(portal: Archive, **changed: object) -> Archive:
    """The portal with its only table changed."""

    def section(each: Section) -> Section:
        below = replace(each, children=tuple(map(section, each.children)))
        return replace(below, **changed) if each.rows else below  # type: ignore[arg-type]

    def report(each: Report) -> Report:
        return replace(each, parts=tuple(map(section, each.parts)))

    return replace(portal, data=replace(portal.data, reports=tuple(map(report, portal.data.reports))))


def _csv(portal: Archive) -> str:
    return dict(downloads.files(portal, None))[f"{NAME}.csv"].decode("utf-8")


def test_a_table_of_a_report_is_written_with_its_english_and_its_numbers(files: dict[str, bytes]) -> None:
    assert files[f"{NAME}.csv"].decode("utf-8").split("\r\n") == [
        "\ufeff指标（中文） / Figure (Chinese),指标（英文） / Figure (English),"
        "单位（中文） / Unit (Chinese),单位（英文） / Unit (English),2022年 / 2022,2023年 / 2023",
        "农村公路改造,Rural roads rebuilt,公里,km,116.7,126.5",
        "公交线路,Bus routes,条,routes,58,62",
        "",
    ]


def test_the_package_and_the_workbook_name_it(files: dict[str, bytes]) -> None:
    resources = json.loads(files["data/datapackage.json"])["resources"]
    found = next(each for each in resources if each["name"] == "table-2023-1")
    assert found["path"] == "table-2023-1.csv"
    assert found["title"] == "2023: 2023年工作情况 / 2023: What was done in 2023"
    assert [(each["key"], each["type"]) for each in found["schema"]["fields"]][3:] == [
        ("column_2_en", "string"),
        ("column_3", "number"),
        ("column_4", "number"),
    ]
    assert "primaryKey" not in found["schema"]
    book = zipfile.ZipFile(io.BytesIO(files["data/all.xlsx"]))
    assert '<sheet name="2023  2023年工作情况"' in book.read("xl/workbook.xml").decode()
    assert "table-2023-1.csv" in zipfile.ZipFile(io.BytesIO(files["data/all.zip"])).namelist()


def test_a_hidden_table_is_no_file_and_keeps_its_number(portal: Archive) -> None:
    hidden = _with(portal, rows=(), hidden=Text(zh="涉及个人", en=None))
    assert printed.tables(hidden) == []
    assert [name for report in hidden.data.reports for name, _ in printed.named(report)] == ["table-2023-1"]
    assert not any("table-2023" in name for name in downloads.files(hidden, None))


def test_heads_that_are_empty_or_alike_are_told_apart_and_short_rows_are_filled(portal: Archive) -> None:
    rows = (("", "占比", "占比"), ("-4.7", "12.50", "3,000"), ("007",))
    assert _csv(_with(portal, rows=rows, words={})) == (
        '\ufeff第1列 / Column 1,占比,占比 (3)\r\n-4.7,12.50,"3,000"\r\n007,,\r\n'
    )


def test_what_is_not_translated_has_no_english(portal: Archive) -> None:
    rows = (("指标", "数"), ("道路", "1"))
    assert _csv(_with(portal, rows=rows, words={})) == (
        "\ufeff指标（中文） / 指标 (Chinese),指标（英文） / 指标 (English),数\r\n道路,,1\r\n"
    )


def test_a_table_of_a_report_that_waits_is_no_file(tmp_path: Path) -> None:
    shutil.copytree(TRANSPORT / "site_data", tmp_path / "site_data")
    head = tmp_path / "site_data/reports/2023/report.yml"
    head.write_text(head.read_text("utf-8") + 'publish_at: "2099-01-01T09:00+08:00"\n', "utf-8")
    assert printed.tables(Archive(load(tmp_path / "site_data"))) == []
