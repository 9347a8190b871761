"""The same input gives the same bytes."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from gongkai.delivery.manifest import write_manifest
from tests.conftest import OFFICE, build, portal


def test_another_folder_zone_locale_hash_seed_optimisation_and_number_of_processes_give_the_same_bytes(
    fixture_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "7",
        "PYTHONOPTIMIZE": "2",
        "GONGKAI_PROCESSES": "2",
        "XDG_CACHE_HOME": os.devnull,
    }.items():
        monkeypatch.setenv(name, value)
    folder = portal(tmp_path / "elsewhere", OFFICE)
    build(folder, folder / "site")
    first, second = (
        json.loads((site / "manifest.json").read_text("utf-8"))["files"]
        for site in (fixture_site, folder / "site")
    )
    assert {name for name in {**first, **second} if first.get(name) != second.get(name)} == set()


def test_faulty_data_leave_the_last_good_site_untouched(tmp_path: Path) -> None:
    folder = portal(tmp_path, OFFICE)
    site = folder / "site"
    site.mkdir()
    (site / "index.html").write_text("the last good site", "utf-8")
    write_manifest(site, site)
    home = folder / "site_data/home.yml"
    home.write_text(home.read_text("utf-8") + "surprise: 1\n", "utf-8")
    with pytest.raises(AssertionError, match="surprise"):
        build(folder, site)
    assert (site / "index.html").read_text("utf-8") == "the last good site"
    assert [path.name for path in folder.glob(".site.build-*")] == []
