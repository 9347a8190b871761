"""What the check says about faulty data; `python -m tests.golden.test_errors` writes it afresh: read the diff."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from gongkai.__main__ import main

TODAY = "2026-06-30"
"""After every date of the fixture office, before anything it promised is due."""
OFFICE = Path(__file__).parent.parent / "fixtures/office/site_data"
CASES = sorted(path.parent for path in Path(__file__).parent.glob("errors/*/edit.yml"))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_check_names(case: Path, language: str) -> None:
    result = checked(case, language)
    assert result.stdout == (case / f"expected.{language}.txt").read_text(encoding="utf-8")
    assert result.exit_code == 1


def checked(case: Path, language: str) -> Result:
    """Run the check on a copy of the fixture office with the edits of `case`."""
    with edited(case):
        command = ["check", "--lang", language, "--today", TODAY, "--no-quote"]
        return CliRunner().invoke(main, command, catch_exceptions=False)


@contextlib.contextmanager
def edited(case: Path) -> Iterator[None]:
    """Work in a folder with a copy of the fixture office that has the edits of `case`."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        shutil.copytree(OFFICE, "site_data")
        for edit in yaml.safe_load((case / "edit.yml").read_text(encoding="utf-8")):
            _apply(Path("site_data", edit.pop("file")), edit)
        yield


def _apply(path: Path, edit: dict[str, Any]) -> None:
    match edit:
        case {"find": find, "replace": replace}:
            text = path.read_text(encoding="utf-8")
            assert text.count(find) == 1, find
            path.write_text(text.replace(find, replace), encoding="utf-8", newline="\n")
        case {"content": content}:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes((content * edit.get("repeat", 1)).encode(edit.get("encoding", "utf-8")))
        case {"bytes_hex": content}:
            path.write_bytes(bytes.fromhex(content))
        case {"encoding": encoding}:
            path.write_bytes(path.read_text(encoding="utf-8").encode(encoding))
        case {"move": target}:
            path.rename(path.with_name(target))
        case {"move_bytes": target}:
            path.rename(os.fsdecode(os.fsencode(path.parent) + b"/" + bytes.fromhex(target)))
        case {"delete": True}:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        case {"folder": True}:
            path.mkdir(parents=True)
        case {"pipe": True}:
            path.unlink(missing_ok=True)
            path.parent.mkdir(parents=True, exist_ok=True)
            os.mkfifo(path)
        case {"link": target}:
            path.unlink(missing_ok=True)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.symlink_to(target)
        case {"bytes": size}:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
            os.truncate(path, size)


if __name__ == "__main__":
    for found in CASES:
        for chosen in ("en", "zh"):
            (found / f"expected.{chosen}.txt").write_text(checked(found, chosen).stdout, "utf-8")
