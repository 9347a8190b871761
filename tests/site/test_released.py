"""What the data alter of the site that stands beside them."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from gongkai.delivery.manifest import Difference, lost, read_manifest
from gongkai.gate import gate
from gongkai.gate.recording import record_translations
from gongkai.reading.sources import RECORD
from tests.conftest import OFFICE


@pytest.fixture
def portal(fixture_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the office, its translations on record, with the site made from it."""
    shutil.copytree(OFFICE, tmp_path, dirs_exist_ok=True)
    (tmp_path / "site").symlink_to(fixture_site)
    monkeypatch.chdir(tmp_path)
    record_translations(Path("site_data"), ())
    return tmp_path


def told(*rules: str) -> list[str]:
    """What is told by the `rules`."""
    found = gate.check(Path("site_data"), date(2026, 6, 30)).problems
    return [f"{fault.where}: {fault.said(str)}" for fault in found if fault.rule in rules]


@pytest.mark.usefixtures("portal")
def test_nothing_is_told_of_data_as_they_were_built() -> None:
    assert told("page-gone", "translation-accepted", "source-altered") == []


@pytest.mark.usefixtures("portal")
def test_a_source_altered_with_its_data_is_told() -> None:
    for name, old, new in (
        ("source.txt", "整改率100%", "整改率97%"),
        ("achievements.yml", "整改率{100%", "整改率{97%"),
    ):
        file = Path("site_data/reports/2025", name)
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8", newline="\n")
    assert told("source-altered") == [
        "site_data/reports/2025/source.txt:3:1: the archived source is not the one that site/reports/2025/source.txt published:"
        " from this line on it was changed; put it back, or log the change in corrections.yml and build anew"
    ]


@pytest.mark.usefixtures("portal")
def test_a_page_that_nothing_makes_any_more_is_told() -> None:
    for file in Path("site_data").rglob("*.yml"):
        file.write_text(re.sub(r"\bsmart-water\b(?!-)", "clever-water", file.read_text("utf-8")), "utf-8")
    assert told("page-gone") == [
        "site/programmes/smart-water/index.html:1:1: /programmes/smart-water/ stands in the site built last, and no record makes it now;"
        " write formerly at the one that took its place. If it was never public, build anew"
    ]
    file = Path("site_data/programmes.yml")
    file.write_text(file.read_text("utf-8").replace("- id: clever-water\n", "- id: clever-water\n  formerly: [smart-water]\n"), "utf-8")  # fmt: skip
    assert told("page-gone") == []


@pytest.mark.usefixtures("portal")
def test_texts_accepted_by_a_record_written_afresh_are_told() -> None:
    for name in ("programmes", "areas"):
        file = Path(f"site_data/{name}.yml")
        file.write_text(
            re.sub(r"(summary:\n +zh: .)", r"\1一", file.read_text("utf-8")), "utf-8", newline="\n"
        )
    assert told("translation-accepted") == []  # each waits in the record
    Path("site_data", RECORD).unlink()
    record_translations(Path("site_data"), ())
    assert told("translation-accepted") == [
        "site_data/translations.lock:1:1: 7 texts say something else in Chinese than in the site built last, their English is as it was,"
        " and none of that waits in this record: was each looked at?"
    ]


def test_a_build_tells_what_is_lost_of_the_one_before(fixture_site: Path) -> None:
    before = read_manifest(fixture_site)
    files = dict(before["files"])
    del files["programmes/smart-water/index.html"]
    files["reports/2025/source.txt"] = {"sha256": "0", "size": 1}
    assert list(lost(before, before)) == []
    assert sorted(lost(before, {**before, "files": files})) == [
        Difference("programmes/smart-water/", "missing"),
        Difference("reports/2025/source.txt", "changed"),
    ]
    assert not list(lost({"files": {"programmes/x/index.html": {}}}, {"files": {}, "moved": {"programmes/x/": "programmes/y/"}}))  # fmt: skip


@pytest.mark.parametrize("content", ['{"records": [', "[1]", '{"records": 1}', '{"records": [1]}', "\udcff"])
def test_a_site_that_is_damaged_keeps_nobody_from_checking(portal: Path, content: str) -> None:
    (portal / "site").unlink()
    (portal / "site/data").mkdir(parents=True)
    (portal / "site/manifest.json").write_text('{"files": {}, "versions": {"gongkai": "1"}}', "utf-8")
    (portal / "site/data/programmes.json").write_text(content, "utf-8", "surrogateescape")
    assert told("page-gone", "translation-accepted", "source-altered") == []
