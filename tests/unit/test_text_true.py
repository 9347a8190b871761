"""What a form writes is its own field: no other line of the file changes, whatever stands in it."""

from __future__ import annotations

import random
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from gongkai.editor.unwritable import UnwritableError
from gongkai.editor.writing import changed, inserted, moved, without
from gongkai.reading.source import KeyPath, Source, parse
from tests.conftest import OFFICE, ROOT

FOLDERS = (ROOT, OFFICE, ROOT / "tests/fixtures/transport")
FILES = sorted(file for folder in FOLDERS for file in (folder / "site_data").rglob("*.yml"))
HARD = ": # \"双\" '单' — {24个|id}, [甲]"

STYLES = """\
# a comment of the file
records:
  # of the first
  - id: one      # beside it
    name: {zh: "一 # 一", en: 'it''s one'}
    value: 97.60
    open:

  - {id: two, name: {zh: 二, en: null}, list: [1, 2,  3]} # last
text: |
  two
  lines
"""


def lines_changed(before: str, after: str) -> tuple[int, int]:
    """How many lines of `before` are gone, and how many of `after` are new."""
    matcher = SequenceMatcher(None, before.split("\n"), after.split("\n"), autojunk=False)
    changes = [each for each in matcher.get_opcodes() if each[0] != "equal"]
    return sum(two - one for _, one, two, _, _ in changes), sum(two - one for _, _, _, one, two in changes)


def drawn(source: Source, count: int) -> list[KeyPath]:
    chosen = random.Random(source.file)
    paths = [path for path in source.values if path]
    return chosen.sample(paths, min(count, len(paths)))


def read(file: Path) -> Source:
    return parse(file.read_text("utf-8"), file.name)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_an_edit_of_a_field_changes_its_line_and_no_other(file: Path) -> None:
    source = read(file)
    for path in drawn(source, 12):
        value = source.get(path)
        if isinstance(value, str):
            assert lines_changed(source.text, changed(source, path, value + HARD).text) == (1, 1), path
            assert changed(source, path, value).text == source.text, path
        elif value is None:
            assert lines_changed(source.text, changed(source, path, HARD).text) == (1, 1), path


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_an_item_comes_goes_and_moves_by_itself(file: Path) -> None:
    source = read(file)
    for path in drawn(source, 40):
        if not isinstance(path[-1], int):
            continue
        value = source.get(path)
        added = inserted(source, path[:-1], path[-1], value).text
        gone, new = lines_changed(source.text, added)
        assert gone <= 1, path
        assert new - gone == added.count("\n") - source.text.count("\n"), path
        if len(source.get(path[:-1])) > 1:
            assert lines_changed(source.text, without(source, path).text)[1] <= 1, path
        if path[-1]:
            forth = moved(source, path, 0)
            assert moved(forth, (*path[:-1], 0), path[-1]).text == source.text, path


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        (("records", 0, "id"), "uno", "  - id: uno      # beside it\n"),
        (("records", 0, "name", "en"), "it's 1", "    name: {zh: \"一 # 一\", en: 'it''s 1'}\n"),
        (("records", 0, "value"), "97.6", "    value: 97.6\n"),
        (("records", 0, "open"), "now", "    open: now\n"),
        (
            ("records", 1, "name", "en"),
            "two, no more",
            '  - {id: two, name: {zh: 二, en: "two, no more"}, list: [1, 2,  3]} # last\n',
        ),
        (
            ("records", 1, "list", 1),
            None,
            "  - {id: two, name: {zh: 二, en: null}, list: [1, null,  3]} # last\n",
        ),
        (
            ("records", 1, "note"),
            "甲",
            "  - {id: two, name: {zh: 二, en: null}, list: [1, 2,  3], note: 甲} # last\n",
        ),
        (("records", 0, "note"), "甲", "    note: 甲\n"),
    ],
)
def test_quotes_comments_and_digits_stay_as_they_stand(path: KeyPath, value: str | None, line: str) -> None:
    source = parse(STYLES, "x.yml")
    text = changed(source, path, value).text
    assert line in text.splitlines(keepends=True)
    assert sum(lines_changed(STYLES, text)) <= 2


def test_a_comment_above_an_item_goes_with_it() -> None:
    source = parse("list:\n  # of a\n  - a\n  - b\n", "x.yml")
    assert moved(source, ("list", 0), 1).text == "list:\n  - b\n  # of a\n  - a\n"
    assert without(source, ("list", 0)).text == "list:\n  - b\n"


def test_a_new_key_takes_its_place_in_the_order() -> None:
    source = parse("list:\n- id: a\n  end: 1\n", "x.yml")
    order = ("id", "middle", "end")
    assert changed(source, ("list", 0, "middle"), {"zh": "中", "en": None}, order).text == (
        "list:\n- id: a\n  middle:\n    zh: 中\n    en: null\n  end: 1\n"
    )


def test_what_cannot_be_written_is_refused_and_not_half_written() -> None:
    source = parse("list:\n- a\n- b", "x.yml")  # no line ends the last item
    with pytest.raises(UnwritableError):
        moved(source, ("list", 1), 0)
    with pytest.raises(UnwritableError):
        without(parse("a: 1\n", "x.yml"), ("a",))
