"""What `gongkai check` says about faulty data: each folder in errors/ is an edit of the fixture office and the output.

After a change of a message, `python -m tests.golden.test_errors` writes the expected output afresh; read its diff.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from gongkai.__main__ import main

HERE = Path(__file__).parent
OFFICE = HERE.parent / "fixtures/office/site_data"
CASES = sorted(path.parent for path in HERE.glob("errors/*/edit.yml"))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_check_says(case: Path, language: str, tmp_path: Path) -> None:
    result = checked(case, language, tmp_path)
    assert result.stdout == (case / f"expected.{language}.txt").read_text(encoding="utf-8")
    assert result.exit_code == 1


def checked(case: Path, language: str, folder: Path) -> Result:
    """Run the check in `folder` on a copy of the fixture office with the edits of `case`."""
    data = folder / "site_data"
    shutil.copytree(OFFICE, data)
    for edit in yaml.safe_load((case / "edit.yml").read_text(encoding="utf-8")):
        _apply(data / edit.pop("file"), **edit)
    with contextlib.chdir(folder):
        return CliRunner().invoke(main, ["check", "site_data", "--lang", language], catch_exceptions=False)


def _apply(path: Path, **edit: Any) -> None:
    match edit:
        case {"find": find, "replace": replace}:
            text = path.read_text(encoding="utf-8")
            assert text.count(find) == 1, find
            path.write_text(text.replace(find, replace), encoding="utf-8", newline="\n")
        case {"content": content, **more}:
            path.write_text(content * more.get("repeat", 1), encoding=more.get("encoding", "utf-8"), newline="")
        case {"bytes_hex": content}:
            path.write_bytes(bytes.fromhex(content))
        case {"encoding": encoding}:
            path.write_bytes(path.read_text(encoding="utf-8").encode(encoding))
        case {"move": target}:
            path.rename(path.with_name(target))
        case {"delete": True}:
            (shutil.rmtree if path.is_dir() else Path.unlink)(path)
        case {"folder": True}:
            path.mkdir()
        case _:
            raise ValueError(edit)


if __name__ == "__main__":
    for found in CASES:
        for chosen in ("en", "zh"):
            with tempfile.TemporaryDirectory() as scratch:
                output = checked(found, chosen, Path(scratch)).stdout
            (found / f"expected.{chosen}.txt").write_text(output, encoding="utf-8", newline="\n")
