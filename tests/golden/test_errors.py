"""What the check says about faulty data; `python -m tests.golden.test_errors [NAME…]` writes it afresh: read the diff.

Each case is examined once for all that is claimed of it: also that what is not examined again after a change of a report still holds.
Files of the office without the fault that stay as they are are not parsed again, and of its texts those that are settled
are not asked again; what is written afresh asks all.
"""

import contextlib
import functools
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from gongkai.gate import gate
from gongkai.gate.examine import ERRORS, Examined, examine
from gongkai.gate.findings import text
from gongkai.model.languages import LANGUAGES
from gongkai.model.phrases import translations
from gongkai.reading.sources import read_sources
from gongkai.rules import RULES
from gongkai.rules.found import Found

TODAY = "2026-06-30"
"""After every date of the fixture office, before anything it promised is due."""
DAY = date.fromisoformat(TODAY)
OFFICE = Path(__file__).parent.parent / "fixtures/office/site_data"
CASES = sorted(Path(__file__).parent.glob("errors/*.yml"))
"""Each with the edits of a fault, and what the check says of it in each language."""


@functools.cache
def read(case: Path) -> dict[str, Any]:
    """The `edit` of a case, and what is expected in each language."""
    content: dict[str, Any] = yaml.load(case.read_bytes(), yaml.CSafeLoader)
    return content


OF_REPORTS = [
    case for case in CASES if any(edit["file"].startswith("reports/") for edit in read(case)["edit"])
]
OF_SHARED_FILES = [case for case in CASES if case not in OF_REPORTS]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_check_names(case: Path) -> None:
    assert seen(case).said == {language: read(case)[language] for language in LANGUAGES}


@pytest.mark.parametrize("case", OF_REPORTS, ids=lambda case: case.stem)
def test_a_fault_comes_and_goes_as_in_a_whole_examination(case: Path) -> None:
    assert seen(case).otherwise == []


@pytest.mark.parametrize("case", OF_SHARED_FILES, ids=lambda case: case.stem)
def test_rules_that_look_at_reports_apart_find_the_same_elsewhere_without_any(case: Path) -> None:
    assert seen(case).otherwise == []


def test_only_what_has_changed_is_examined_again() -> None:
    with edited(next(case for case in CASES if case.stem == "a-changed-digit")):
        again = examine(Path("site_data"), DAY, before=sound())
    assert again.found
    assert again.found.kept == {"2025"}


def test_a_build_asks_the_rules_that_stop_it() -> None:
    assert {rule.severity for rule in ERRORS} == {"error"}


@dataclass(frozen=True)
class Seen:
    """What one examination of a copy of the fixture office with the edits of a case finds."""

    said: Mapping[str, str]
    """In each language."""

    otherwise: list[str]
    """What an examination of less than the whole finds otherwise."""


@functools.cache
def seen(case: Path, *, afresh: bool = False) -> Seen:
    """What one examination of `case` finds; all texts are asked if it is made `afresh`."""
    known = None if afresh else _found(sound())
    with edited(case):
        sources = read_sources(Path("site_data"), DAY, known.sources if known else None)
        whole = examine(Path("site_data"), DAY, settled=known.settled if known else None, whole=sources)
        found = gate.findings(whole, Path("site_data"), DAY)
        assert found.worst("warning")
        said = {language: text(found, translations(language)) + "\n" for language in LANGUAGES}
        return Seen(said, list(_apart(whole) if case in OF_SHARED_FILES else _again(whole)))


def _again(whole: Examined) -> Iterator[str]:
    """Yield what is found otherwise when only what has changed is examined: once the fault is there, and once it is gone."""
    again = examine(Path("site_data"), DAY, before=sound())
    yield from _differences(again, whole)
    shutil.rmtree("site_data")
    shutil.copytree(OFFICE, "site_data")
    yield from _differences(examine(Path("site_data"), DAY, before=again), sound())


def _differences(one: Examined, other: Examined) -> list[str]:
    if (one.problems, one.excused, one.data) == (other.problems, other.excused, other.data):
        return []
    return sorted(map(str, {*one.problems} ^ {*other.problems})) or ["what is excused, or the data"]


def _apart(whole: Examined) -> Iterator[str]:
    """Yield each rule that looks at reports apart and finds other things outside of them if there are none."""
    if whole.found:
        alone = replace(whole.found.sources, reports=())
        for rule in RULES:
            if not rule.across:
                elsewhere = [f for f in map(str, whole.found.problems[rule.id]) if "/reports/" not in f]
                if elsewhere != list(map(str, rule.problems(alone))):
                    yield rule.id


@functools.cache
def sound() -> Examined:
    """What an examination of the fixture office finds."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        shutil.copytree(OFFICE, "site_data")
        return examine(Path("site_data"), DAY, settled=frozenset())


def _found(examined: Examined) -> Found:
    assert examined.found
    return examined.found


@contextlib.contextmanager
def edited(case: Path) -> Iterator[None]:
    """Work in a folder with a copy of the fixture office that has the edits of `case`."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        shutil.copytree(OFFICE, "site_data")
        for edit in read(case)["edit"]:
            _apply(Path("site_data", edit["file"]), edit)
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
        for language, words in sorted(seen(case, afresh=True).said.items())
    )
    case.write_text(f"{edits}\n{expected}", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    known = {case.stem: case for case in CASES}
    if unknown := [name for name in sys.argv[1:] if name not in known]:
        sys.exit(f"no case is called {', '.join(unknown)}")
    for name in sys.argv[1:] or known:
        write(known[name])
