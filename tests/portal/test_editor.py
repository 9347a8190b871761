"""Editors of this repository's data are helped by the schemas."""

from __future__ import annotations

import json
import re
from pathlib import Path, PurePath

ROOT = Path(__file__).parents[2]


def test_the_editor_is_told_the_schema_of_every_kind_of_data() -> None:
    told = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    assert all((ROOT / schema).exists() for schema in told)
    for path in (ROOT / "site_data").rglob("*.yml"):
        name = path.relative_to(ROOT).as_posix()
        named = (path.parent / path.read_text("utf-8").split("\n", 1)[0].partition("$schema=")[2]).resolve()
        met = [schema for schema, patterns in told.items() if _matches(name, patterns)]
        assert met == [named.relative_to(ROOT.resolve()).as_posix()], name


def _matches(name: str, patterns: list[str]) -> bool:
    """Whether VS Code takes `name` to be meant: by a pattern, and by none that begins with `!`."""
    return any(PurePath(name).match(pattern) for pattern in patterns) and not any(
        PurePath(name).match(pattern[1:]) for pattern in patterns if pattern[0] == "!"
    )


def test_the_pictures_of_the_guide_are_there_small_and_all_shown() -> None:
    guide = ROOT / "docs/guide"
    shown = {
        name
        for file in guide.glob("editing.*.md")
        for name in re.findall(r"\]\(images/([^)]+)\)", file.read_text("utf-8"))
    }
    there = {file.name: file.stat().st_size for file in (guide / "images").iterdir()}
    assert shown == there.keys()
    assert max(there.values()) <= 60_000
