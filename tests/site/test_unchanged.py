"""A build that finds nothing changed is spared, and never gives another site than a whole one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gongkai.manifest import verify_folder
from gongkai.unchanged import inputs, is_current
from tests.conftest import OFFICE, build, portal

SPARED = "nothing has changed since the last build"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A portal of the fictitious office, built."""
    made = portal(tmp_path_factory.mktemp("unchanged"), OFFICE)
    assert SPARED not in build(made, made / "site")
    return made


def test_a_second_build_is_spared_and_a_fresh_one_gives_the_same_bytes(folder: Path) -> None:
    manifest = (folder / "site/manifest.json").read_bytes()
    assert SPARED in build(folder, folder / "site")
    assert SPARED not in build(folder, folder / "elsewhere")
    assert (folder / "elsewhere/manifest.json").read_bytes() == manifest


def test_a_site_that_was_touched_is_built_again(folder: Path) -> None:
    build(folder, folder / "site")
    (folder / "site/index.html").write_text("touched", "utf-8")
    assert SPARED not in build(folder, folder / "site")
    assert verify_folder(folder / "site") == []


@pytest.mark.parametrize(
    "file",
    ["site_data/home.yml", "docs/about.md", "overrides/base.html", "mkdocs.yml", "docs/assets/new.txt"],
)
def test_every_file_counts(folder: Path, file: str) -> None:
    config, changed = folder / "mkdocs.yml", folder / file
    before, content = inputs(config), changed.read_bytes() if changed.exists() else None
    changed.write_bytes((content or b"") + b"\n")
    assert inputs(config) != before
    if content is None:
        changed.unlink()
    else:
        changed.write_bytes(content)
    assert inputs(config) == before


@pytest.mark.parametrize(
    ("variable", "value"), [("SITE_URL", "https://www.example.cn/"), ("SOURCE_DATE_EPOCH", "8640000")]
)
def test_variables_and_the_day_count(folder: Path, variable: str, value: str) -> None:
    config, environment = folder / "mkdocs.yml", {"SOURCE_DATE_EPOCH": "86400"}
    assert inputs(config, environment) != inputs(config, {**environment, variable: value})


@pytest.mark.parametrize("note", ["", "{", "[]", "null", json.dumps({"inputs": "x"})])
def test_a_damaged_or_foreign_note_counts_for_nothing(folder: Path, note: str) -> None:
    config, site = folder / "mkdocs.yml", folder / "site"
    build(folder, site)
    kept = folder / ".cache/gongkai-build.json"
    good = kept.read_text("utf-8")
    assert is_current(site, config, inputs(config))
    kept.write_text(note, "utf-8")
    assert not is_current(site, config, inputs(config))
    kept.write_text(good, "utf-8")
