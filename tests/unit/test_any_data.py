"""Whatever stands in the data files: every fault has its place in a file, and nothing else is ever raised."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.faults.problems import Problem
from gongkai.gate.examine import ERRORS, Examined, examine
from gongkai.model.phrases import translations

OFFICE = Path(__file__).parent.parent / "fixtures/office/site_data"
FILES = sorted(path.relative_to(OFFICE) for path in OFFICE.rglob("*.*"))
CHINESE = translations("zh").gettext

SCRAPS = st.sampled_from(
    [b"{", b"}", b"[", b"]", b"- ", b": ", b"\t", b"\n", b"&a ", b"*a", b"!x ", b"'", b'"', b"|", b">", b"%", b"\0", b"\xff"]
    + [text.encode() for text in ("{x}", ".rank}", "---\n", "一", "《》", "\u2028", "\ufeff", "0", "万")]
)  # fmt: skip
EDITS = st.lists(
    st.tuples(st.integers(0, 10**6), st.integers(0, 30), SCRAPS | st.binary(max_size=3)),
    min_size=1,
    max_size=4,
)
WORDS = st.sampled_from(
    [
        "2025-01-01",
        "2025-02-30",
        "1e5",
        "-3",
        "９",
        "½",
        "9" * 5000,
        "a\nb",
        "{x}",
        "{stations.rank}",
        "smart-water",
        "2025",
    ]
)
VALUES = st.recursive(
    st.none() | st.text(max_size=20) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5) | st.sampled_from(["zh", "en", "id", "[key]"]), inner, max_size=3),
    max_leaves=5,
)  # fmt: skip


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Examined:
    """A copy of the fixture office, as it was examined."""
    return examine(Path(shutil.copytree(OFFICE, tmp_path_factory.mktemp("any") / "site_data")), chosen=ERRORS)


@pytest.mark.parametrize("file", FILES, ids=str)
@settings(max_examples=4)
@given(edits=EDITS)
def test_random_bytes_are_told_with_their_place(
    office: Examined, file: Path, edits: list[tuple[int, int, bytes]]
) -> None:
    content = (OFFICE / file).read_bytes()
    for position, deleted, inserted in edits:
        at = position % (len(content) + 1)
        content = content[:at] + inserted + content[at + deleted :]
    assert_told(office, file, content)


@pytest.mark.parametrize("file", [file for file in FILES if file.suffix == ".yml"], ids=str)
@settings(max_examples=4)
@given(choice=st.integers(0), value=VALUES)
def test_random_values_are_told_with_their_place(
    office: Examined, file: Path, choice: int, value: Any
) -> None:
    root = {"root": yaml.load((OFFICE / file).read_bytes(), yaml.CBaseLoader)}
    places = list(_places(root))
    container, key = places[choice % len(places)]
    container[key] = value
    assert_told(office, file, yaml.safe_dump(root["root"], allow_unicode=True, sort_keys=False).encode())


def assert_told(office: Examined, file: Path, content: bytes) -> None:
    """Assert that the office with `content` in `file` is sound, or that its faults are told with their places."""
    assert office.found
    folder = Path(office.found.sources.root)
    (folder / file).write_bytes(content)
    try:
        for fault in examine(folder, chosen=ERRORS, before=office).problems:
            assert_placed(fault)
    finally:
        shutil.copy(OFFICE / file, folder / file)


def assert_placed(fault: Problem) -> None:
    """Assert that `fault` is worded on one line in both languages and lies within its file."""
    assert "\n" not in fault.text(str) + fault.text(CHINESE)
    text = Path(fault.where.file).read_bytes().decode("utf-8", "replace")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert 1 <= fault.where.line <= len(lines)
    assert 1 <= fault.where.column <= len(lines[fault.where.line - 1]) + 1


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    for key in value if isinstance(value, dict) else range(len(value)):
        yield value, key
        if isinstance(value[key], dict | list):
            yield from _places(value[key])
