"""YAML as plain values, and the place of every part of them."""

import os
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.reading.source import MAX_DEPTH, Source, parse, read
from gongkai.reading.sources import RECORD, read_sources
from gongkai.reading.textfile import MAX_BYTES, decode, read_text
from tests.unit.costs import costs

STYLES = {
    "plain": "zh: 水利局 office\n",
    "single quotes": "zh: '水利局 office'\n",
    "double quotes": 'zh: "水利局 office"\n',
    "literal": "zh: |-\n  水利局 office\n",
    "folded": "zh: >-\n  水利局\n  office\n",
    "plain over two lines": "zh: 水利局\n  office\n",
    "double quotes over two lines": 'zh: "水利局\n  office"\n',
    "on the next line": "zh:\n  水利局 office\n",
    "in braces": "{id: x, zh: 水利局 office}\n",
}
PLACES = {
    "plain": "f:1:5 f:1:9",
    "single quotes": "f:1:6 f:1:10",
    "double quotes": "f:1:6 f:1:10",
    "literal": "f:2:3 f:2:7",
    "folded": "f:2:3 f:3:3",
    "plain over two lines": "f:1:5 f:2:3",
    "double quotes over two lines": "f:1:6 f:2:3",
    "on the next line": "f:2:3 f:2:7",
    "in braces": "f:1:13 f:1:17",
}


def messages(source: Source) -> list[str]:
    return [str(fault) for fault in source.problems]


def test_every_scalar_is_read_as_text() -> None:
    source = parse("a: no\nb: 12:30\nc: 97.60\nd: 2023-05-31\ne: 007\nf: true\n", "f")
    assert source.value == {"a": "no", "b": "12:30", "c": "97.60", "d": "2023-05-31", "e": "007", "f": "true"}


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_plain_null_is_none(written: str) -> None:
    assert parse(f"a: {written}\n", "f").value == {"a": None}


@pytest.mark.parametrize("written", ['""', "'~'", '"null"'])
def test_quoted_null_is_text(written: str) -> None:
    assert parse(f"a: {written}\n", "f").value == {"a": written[1:-1]}


def test_windows_line_ends_are_line_ends() -> None:
    assert decode(b"a: 1\r\nb: 2\r", "f") == "a: 1\nb: 2\n"


def test_a_key_is_located_by_locate_key() -> None:
    source = parse("office:\n  name: 水利局\n", "f")
    assert str(source.locate_key(("office", "name"))) == "f:2:3"


def test_a_text_is_located_at_its_value() -> None:
    source = parse("office:\n  name: 水利局\n", "f")
    assert str(source.locate(("office", "name"))) == "f:2:9"


def test_a_mapping_is_located_at_its_key() -> None:
    source = parse("office:\n  name: 水利局\n", "f")
    assert str(source.locate(("office",))) == "f:1:1"


def test_a_list_item_is_located_at_its_beginning() -> None:
    source = parse("areas:\n- id: a\n- id: b\n", "f")
    assert str(source.locate(("areas", 1))) == "f:3:3"


def test_a_missing_key_is_located_at_its_parent() -> None:
    source = parse("title:\n  zh: 水\n", "f")
    assert str(source.locate(("title", "en"))) == "f:1:1"


def test_what_is_nowhere_is_located_at_the_file() -> None:
    assert str(parse("a: 1\n", "f").locate(("b", 0, "c"))) == "f:1:1"


def test_locate_in_something_else_than_a_text_is_locate() -> None:
    assert str(parse("x: 1\na: [1, 2]\n", "f").locate_in(("a",), 1)) == "f:2:1"


@pytest.mark.parametrize("style", STYLES)
def test_a_character_is_located_in_every_style(style: str) -> None:
    source = parse(STYLES[style], "f")
    value = source.get(("zh",))
    assert value == "水利局 office"
    places = [str(source.locate_in(("zh",), value.index(word))) for word in ("水", "office")]
    assert " ".join(places) == PLACES[style]


def test_a_doubled_quote_counts_as_one_character() -> None:
    source = parse("a: 'it''s {x}'\n", "f")
    assert str(source.locate_in(("a",), source.get(("a",)).index("{"))) == "f:1:11"


def test_a_text_that_begins_like_its_style_is_located() -> None:
    source = parse("a: |-\n  - item\n", "f")
    assert str(source.locate_in(("a",), 0)) == "f:2:3"


@given(
    st.text(
        st.characters(
            exclude_categories=["Cs", "Cc", "Zl", "Zp", "Zs"], exclude_characters="'\ufeff\ufffe\uffff"
        ),
        min_size=1,
    ),
    st.data(),
)
def test_any_character_of_a_quoted_text_is_located(text: str, data: st.DataObject) -> None:
    source = parse(f"a:\n  b: '{text}'\n", "f")
    offset = data.draw(st.integers(0, len(text) - 1))
    assert source.get(("a", "b")) == text
    assert str(source.locate_in(("a", "b"), offset)) == f"f:2:{offset + 7}"


def test_find_follows_keys_and_stars() -> None:
    source = parse("areas:\n- {id: a, names: {zh: 一}}\n- {id: b}\n- c\n", "f")
    assert list(source.texts("areas.*.id")) == [(("areas", 0, "id"), "a"), (("areas", 1, "id"), "b")]
    assert list(source.find("areas.*.names.*")) == [(("areas", 0, "names", "zh"), "一")]
    assert list(source.find("areas.*.id.*")) == []


def test_get_of_what_is_not_there_is_none() -> None:
    source = parse("a: [x]\n", "f")
    assert [source.get(path) for path in (("b",), ("a", 1), ("a", "b"), ("a", 0, "c"))] == [None] * 4


def test_a_faulty_file_has_no_value() -> None:
    source = parse("a: &x 1\nb: *x\n", "f")
    assert source.value is None
    assert messages(source) == [
        "f:1:4: anchors (&name) are not used here; remove it",
        "f:2:4: aliases (*name) are not used here; write the value out",
    ]


def test_faults_that_leave_the_tree_whole_are_told_together() -> None:
    source = parse("a: !x 1\nb: &y 2\na: 3\n", "f")
    assert messages(source) == [
        "f:1:4: tags (!name) are not used here; put the text in quotes or remove it",
        "f:2:4: anchors (&name) are not used here; remove it",
        "f:3:1: the key a stands twice; keep one of the two",
    ]


def test_nesting_up_to_the_limit_is_read() -> None:
    assert parse("[" * MAX_DEPTH + "]" * MAX_DEPTH, "f").problems == ()
    assert messages(parse("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), "f")) == [
        f"f:1:{MAX_DEPTH + 1}: nested too deeply; nothing here needs more than {MAX_DEPTH} levels"
    ]


def test_a_fault_at_the_end_of_a_file_lies_within_it() -> None:
    assert messages(parse("a: 1\nb", "f")) == ["f:2:2: a colon is missing after this key"]


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.yml"
    path.write_bytes(b"#" * MAX_BYTES)
    assert isinstance(read_text(path, "f"), str)
    path.write_bytes(b"#" * (MAX_BYTES + 1))
    assert (
        str(read_text(path, "f"))
        == "f:1:1: the file is larger than 4 MB; split it or remove what does not belong here"
    )


def test_the_record_of_translations_may_be_larger_than_what_people_write(tmp_path: Path) -> None:
    (tmp_path / RECORD).write_bytes(b"#" * (MAX_BYTES + 1))
    assert read_sources(tmp_path).record is not None


def test_an_unreadable_file_is_a_source_with_a_problem(tmp_path: Path) -> None:
    assert messages(read(tmp_path / "none.yml", "none.yml")) == [
        "none.yml:1:1: the file is missing; create it"
    ]


@given(st.binary(max_size=200))
def test_no_bytes_raise(content: bytes) -> None:
    text = decode(content, "f")
    if isinstance(text, str):
        parse(text, "f")


@given(st.text(alphabet="ab:-[]{}&*!|>'\"%@`#?, \n\t水\\"))
def test_no_text_raises_and_each_fault_lies_within_it(text: str) -> None:
    lines = text.split("\n")
    for fault in parse(text, "f").problems:
        assert 1 <= fault.where.line <= len(lines)
        assert 1 <= fault.where.column <= len(lines[fault.where.line - 1]) + 1


@pytest.mark.parametrize("written", ["{}", '"{}"', "'{}'", "|\n  {}", ">\n  {}"])
def test_locating_eight_times_the_places_in_eight_times_the_text_costs_no_more_than_that(
    written: str,
) -> None:
    def located(count: int) -> int:
        source = parse(f"a: {written.format('水{x}' * count)}\n", "f")
        return len({str(source.locate_in(("a",), offset)) for offset in range(1, 4 * count, 4)})

    assert located(8_000) == 8_000
    assert costs(lambda: located(8_000)) < 30 * costs(lambda: located(1_000))


def test_eight_times_the_characters_that_are_written_otherwise_cost_no_more_than_that() -> None:
    def located(count: int) -> str:
        return str(parse('a: "' + "\\u6c34" * count + '。"\n', "f").locate_in(("a",), count))

    assert located(100_000).startswith("f:1:")
    assert costs(lambda: located(100_000)) < 30 * costs(lambda: located(12_500))


def test_a_pipe_and_a_device_are_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zero").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(tmp_path / "socket"))
    for name in ("pipe", "zero", "socket"):
        told = "this is a folder, a pipe or a device and no file; put the file itself here"
        assert [str(fault) for fault in read(tmp_path / name, "f").problems] == [f"f:1:1: {told}"]


def test_what_the_system_shows_as_an_endless_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "log").symlink_to("/proc/kmsg")
    assert len(read(tmp_path / "log", "f").problems) == 1
