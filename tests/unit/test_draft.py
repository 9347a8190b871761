"""Trees written as data files, and read again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.importing.draft import Draft, draft
from gongkai.importing.structure import structure, tidied
from gongkai.importing.yamltext import Value, scalar, yaml_text
from gongkai.model.parts import Head, Part, tree
from gongkai.model.tree import Node
from gongkai.reading.shape import check
from gongkai.reading.source import parse
from tests.trees import printed
from tests.unit.test_structure import LINES, NAMES, ODD, read

BEFORE: dict[str, Value] = {
    "kind": "other",
    "title": {"zh": "总结", "en": None},
    "period": {"start": "2025-01-01", "end": "2025-06-30"},
}


def reread(written: Draft) -> tuple[Node, ...]:
    head = check(Head, parse(written.head(BEFORE, {}), "report.yml"))
    assert isinstance(head, Head), head
    parts = {}
    for name, text in written.parts.items():
        part = check(Part, parse(text, name))
        assert isinstance(part, Part), part
        parts[name] = part
    return tree(head, parts)


@pytest.mark.parametrize("name", NAMES)
def test_a_tree_read_again_is_the_tree(name: str) -> None:
    told = tidied(structure(read(name)))
    assert reread(draft(told)) == told


@given(
    st.lists(
        st.sampled_from([*LINES, *ODD, "a: b", "- c", "# d", "null", "“e”", "《f", "1、。"]),
        min_size=1,
        max_size=30,
    )
)
def test_any_tree_read_again_is_the_tree(lines: list[str]) -> None:
    told = tidied(structure("\n".join(lines)))
    if told:
        again = reread(draft(told))
        assert (again, printed(again)) == (told, printed(told))


def test_only_what_the_order_does_not_tell_is_written() -> None:
    text = "水利局总结\n一、完成情况\n（一）供水。建成水厂。通水。\n（三）治水。清淤河道。\n1.修河堤。\n2.建泵站。"
    written = draft(structure(text))
    assert written.markers == ("一、", "（一）")
    assert written.parts == {
        "opening": "role: title\nbody:\n- zh: 水利局总结\n  en: null\n",
        "review": """\
role: review
heading:
  zh: 完成情况
  en: null
body:
- heading:
    zh: 供水
    en: null
  sentences:
  - zh: 建成水厂。
    en: null
  - zh: 通水。
    en: null
- marker: （三）
  heading:
    zh: 治水
    en: null
  sentences:
  - zh: 清淤河道。
    en: null
  body:
  - list: 1.
    items:
    - zh: 修河堤。
      en: null
    - zh: 建泵站。
      en: null
""",
    }


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), min_size=1), st.booleans())
def test_a_text_written_as_yaml_is_read_as_it_was(text: str, flow: bool) -> None:
    said = scalar(text, flow=flow)
    source = parse(f"key: [{said}]\n" if flow else f"key: {said}\n", "f")
    assert source.value == {"key": [text] if flow else text}


def test_short_lists_stand_in_brackets_and_texts_on_lines_of_their_own() -> None:
    value: dict[str, Value] = {
        "title": {"zh": "水", "en": None},
        "parts": ["a", "b"],
        "period": {"start": "x"},
        "rows": [["1, 2", ""]],
    }
    assert yaml_text(value) == (
        'title:\n  zh: 水\n  en: null\nparts: [a, b]\nperiod: {start: x}\nrows:\n- ["1, 2", ""]\n'
    )
