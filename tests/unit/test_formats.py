"""Data of every format of before become those of today, comments and all, or stay as they are."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from gongkai.__main__ import main
from gongkai.faults.problems import DataError
from gongkai.gate.examine import examine
from gongkai.gate.migration import migrate
from gongkai.model.office import FORMAT

FIRST = Path(__file__).parent.parent / "fixtures/formats/1"
"""The office that does not exist as its data stood in November 2026: without charts and wording, promises `fulfilled`."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(FIRST / "site_data", tmp_path / "site_data")
    monkeypatch.chdir(tmp_path)
    return Path("site_data")


def texts(folder: Path) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_first_format_becomes_that_of_today_and_is_understood(folder: Path) -> None:
    with pytest.raises(DataError):
        examine(folder, chosen=()).sound()
    migrate(folder)
    data = examine(folder, chosen=()).sound()
    assert data.agency.format == str(FORMAT)
    assert [report.id for report in data.reports] == ["2024", "2025"]
    assert "status: fulfilled" not in (folder / "reports/2024/plans.yml").read_text("utf-8")
    assert "status: kept" in (folder / "reports/2024/plans.yml").read_text("utf-8")
    before = texts(folder)
    assert migrate(folder).files == ()
    assert texts(folder) == before


def test_every_comment_stays(folder: Path) -> None:
    for number, path in enumerate(sorted(folder.rglob("*.yml"))):
        path.write_text(path.read_text("utf-8") + f"# remark {number}\n", "utf-8")
    remarks = sorted(re.findall(rb"# remark \d+", b"".join(texts(folder).values())))
    migrate(folder)
    assert sorted(re.findall(rb"# remark \d+", b"".join(texts(folder).values()))) == remarks


def test_the_command_says_what_it_did_to_each_file(folder: Path) -> None:
    told = CliRunner().invoke(main, ["migrate", "--lang", "en"])
    assert told.exit_code == 0
    lines = told.output.splitlines()
    added = [line for line in lines if line.endswith(": is there now, and empty")]
    assert added[:2] == [f"site_data/{name}.yml: is there now, and empty" for name in ("charts", "wording")]
    assert lines[len(added)] == "site_data/reports/2024/plans.yml: what was fulfilled is called kept"
    assert lines[-1] == f"site_data/agency.yml: says that the data stand in format {FORMAT}"
    assert folder.is_dir()


def test_schemas_beside_the_data_become_those_of_today(folder: Path) -> None:
    (folder / "schemas").mkdir()
    (folder / "schemas/agency.schema.json").write_text("{}", "utf-8")
    migrate(folder)
    assert '"translations"' in (folder / "schemas/agency.schema.json").read_text("utf-8")
    assert migrate(folder).files == ()


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("reports/2025/plans.yml", "plans: ["),
        ("agency.yml", "name: nobody\n"),
    ],
)
def test_what_would_not_be_understood_is_not_touched_at_all(folder: Path, file: str, text: str) -> None:
    (folder / file).write_text(text, "utf-8")
    before = texts(folder)
    with pytest.raises(DataError):
        migrate(folder)
    assert texts(folder) == before


def test_an_earlier_number_becomes_that_of_today_where_it_stands(folder: Path) -> None:
    agency = folder / "agency.yml"
    agency.write_text(agency.read_text("utf-8") + "format: 1 # of before\n", "utf-8")
    migrate(folder)
    assert agency.read_text("utf-8").endswith(f"format: {FORMAT} # of before\n")
