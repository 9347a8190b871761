"""The manifest tells what a build is made of, and what of it is no longer so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from gongkai.manifest import Difference, verify_folder, verify_url, write_manifest
from tests.conftest import serve


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("index.html", "en/index.html", "assets/a.css", "报告.txt"):
        file = tmp_path / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, "utf-8")
    write_manifest(tmp_path / "site", tmp_path)
    return tmp_path / "site"


@pytest.fixture
def url(site: Path) -> Iterator[str]:
    yield from serve(site)


def test_an_untouched_folder_has_no_differences(site: Path) -> None:
    assert verify_folder(site) == []


def test_every_kind_of_difference_in_a_folder_is_named(site: Path) -> None:
    (site / "index.html").write_text("INDEX.html", "utf-8")
    (site / "assets/a.css").unlink()
    (site / "stray.js").write_text("", "utf-8")
    assert verify_folder(site) == [
        Difference("assets/a.css", "missing"),
        Difference("index.html", "changed"),
        Difference("stray.js", "foreign"),
    ]


def test_a_server_that_gives_what_was_built_has_no_differences(url: str) -> None:
    assert verify_url(url) == []


def test_missing_and_changed_files_of_a_server_are_named(url: str, site: Path) -> None:
    (site / "en/index.html").write_text("no", "utf-8")
    (site / "报告.txt").unlink()
    assert verify_url(url) == [Difference("en/index.html", "changed"), Difference("报告.txt", "missing")]


def test_two_manifests_of_the_same_files_are_the_same_bytes(site: Path, tmp_path: Path) -> None:
    before = (site / "manifest.json").read_bytes()
    write_manifest(site, tmp_path)
    assert (site / "manifest.json").read_bytes() == before
