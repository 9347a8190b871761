"""What the check says about faulty data; `python -m tests.golden.test_errors [NAME…]` writes it afresh: read the diff."""

import contextlib
import functools
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from gongkai.gate import gate
from gongkai.gate.findings import text
from gongkai.model.languages import LANGUAGES
from gongkai.model.phrases import translations

TODAY = "2026-06-30"
"""After every date of the fixture office, before anything it promised is due."""
OFFICE = Path(__file__).parent.parent / "fixtures/office/site_data"
CASES = sorted(Path(__file__).parent.glob("errors/*.yml"))
"""Each with the edits of a fault, and what the check says of it in each language."""


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_check_names(case: Path, language: str) -> None:
    assert said(case)[language] == read(case)[language]


def read(case: Path) -> dict[str, Any]:
    """The `edit` of a case, and what is expected in each language."""
    content: dict[str, Any] = yaml.safe_load(case.read_text(encoding="utf-8"))
    return content


@functools.cache
def said(case: Path) -> dict[str, str]:
    """What one examination of a copy of the fixture office with the edits of `case` finds, in each language."""
    with edited(case):
        found = gate.check(Path("site_data"), date.fromisoformat(TODAY))
    assert found.worst("warning")
    return {language: text(found, translations(language)) + "\n" for language in LANGUAGES}


@contextlib.contextmanager
def edited(case: Path) -> Iterator[None]:
    """Work in a folder with a copy of the fixture office that has the edits of `case`."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        shutil.copytree(OFFICE, "site_data")
        for edit in read(case)["edit"]:
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


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as such."""


def _represented(dumper: yaml.SafeDumper, words: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", words, style="|" if "\n" in words else None)


_Dumper.add_representer(str, _represented)


def write(case: Path) -> None:
    """Write afresh what is expected of `case`; its edits, the comments among them too, stay as they are."""
    edits = case.read_text(encoding="utf-8").partition("\nen: ")[0].rstrip("\n")
    expected = "".join(
        yaml.dump({language: words}, Dumper=_Dumper, allow_unicode=True, width=10**6)
        for language, words in sorted(said(case).items())
    )
    case.write_text(f"{edits}\n{expected}", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    known = {case.stem: case for case in CASES}
    if unknown := [name for name in sys.argv[1:] if name not in known]:
        sys.exit(f"no case is called {', '.join(unknown)}")
    for name in sys.argv[1:] or known:
        write(known[name])
