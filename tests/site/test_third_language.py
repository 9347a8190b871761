"""One row in the table of languages is a language, and so is a script that is switched on: the pages are built, and the whole site passes inspection."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import OFFICE, build, portal

ROW = """    Language(
        code="zh-tw", own_name="繁體中文", html="zh-TW", prefix="zh-tw/", locale="zh_Hant", open_graph="zh_HK",
        catalogue="zh", writes="chinese", between="", stop="。", to="至", system=("zh_tw",),
    ),
"""
END = ")  # fmt: skip\n\nLANGUAGES"


def test_a_row_in_the_table_of_languages_and_another_script_make_a_sound_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, site = portal(tmp_path / "portal", OFFICE), tmp_path / "site"
    table = folder / "hooks/gongkai/model/languages.py"
    table.write_text(table.read_text(encoding="utf-8").replace(END, ROW + END), "utf-8", newline="\n")
    with (folder / "site_data/agency.yml").open("a", encoding="utf-8", newline="\n") as agency:
        agency.write("scripts: [zh-hant]\n")
    (folder / "docs/zh-tw").mkdir()
    for page in (folder / "docs").glob("*.md"):
        shutil.copy(page, folder / "docs/zh-tw")
    monkeypatch.setenv("PYTHONPATH", str(folder / "hooks"))  # the copy of the code, and no other
    said = build(folder, site)
    command = [sys.executable, "-m", "gongkai", "check", "site_data", "--site", str(site), "--lang", "en"]
    checked = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert re.search(r"(\d+) zh, \1 en, \1 zh-tw, \1 zh-hant pages", said), said
    assert checked.returncode == 0, checked.stdout + checked.stderr
