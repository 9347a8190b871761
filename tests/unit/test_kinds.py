"""The table of the kinds of pages is whole, and every consumer finds in it what it asks for."""

import re
from typing import get_args

import pytest

from gongkai.model.addresses import path_of, report_of
from gongkai.model.kinds import FIRST, KIND, KINDS, LAST, KindName
from gongkai.work.compiled import TEMPLATES

COMMON = sorted(kind.name for kind in KINDS if not kind.written and kind.name != "lost")
_PATHS = re.compile(r'"([\w-]+)" \| path(?:\(([^()]*(?:\([^()]*\))?[^()]*)\))?')


def test_each_name_of_a_kind_stands_once_in_the_table() -> None:
    assert sorted(kind.name for kind in KINDS) == sorted(get_args(KindName))


def test_no_two_kinds_have_one_address() -> None:
    addresses = [re.sub(r"\{\w+\}", "{}", kind.address) for kind in KINDS if kind.address is not None]
    assert len(set(addresses)) == len(addresses)


def test_each_generated_kind_has_its_template_and_each_template_its_kind() -> None:
    assert sorted(file.name.removesuffix(".md.j2") for file in TEMPLATES.glob("[a-z]*.md.j2")) == COMMON


def test_no_two_kinds_that_the_search_puts_before_others_have_one_place() -> None:
    orders = sorted(kind.order for kind in KINDS if kind.order not in (FIRST, LAST))
    assert orders == list(range(LAST))


def test_what_the_search_does_not_find_has_no_place_in_it() -> None:
    assert [kind.name for kind in KINDS if kind.found is None and kind.order != LAST] == []


def test_the_menu_and_the_footer_lead_to_kinds_of_one_page_only() -> None:
    assert [kind.name for kind in KINDS if kind.shown and kind.ids] == []


def test_an_address_takes_as_many_ids_as_the_table_says() -> None:
    assert path_of("measure", "2023-h1", "safety", "lifts") == "reports/2023-h1/safety/lifts/"
    assert path_of("home") == ""
    for ids in ((), ("one", "two")):
        with pytest.raises(ValueError, match="programme"):
            path_of("programme", *ids)
    with pytest.raises(ValueError, match="written"):
        path_of("written")


@pytest.mark.parametrize(
    ("path", "report"),
    [("", None), ("reports/", None), ("reports/2023/", "2023"), ("reports/2023/plan/a/", "2023"), ("data/", None)],
)  # fmt: skip
def test_the_report_of_a_page_is_told_by_its_path(path: str, report: str | None) -> None:
    assert report_of(path) == report


def test_templates_name_kinds_with_the_ids_of_their_addresses() -> None:
    used = {
        (found[1], len(found[2].split(", ")) if found[2] else 0)
        for file in TEMPLATES.glob("*.j2")
        for found in _PATHS.finditer(file.read_text(encoding="utf-8"))
    }
    known = {(str(kind.name), len(kind.ids)) for kind in KINDS}
    assert used - known == set()
    assert used


def test_no_address_of_a_kind_is_written_in_a_template() -> None:
    folders = "|".join(sorted({kind.address.split("/")[0] for kind in KINDS if kind.address}))
    literal = re.compile(rf"""["'](?:{folders})/""")
    found = [
        f"{file.name}: {line.strip()}"
        for file in sorted(TEMPLATES.rglob("*.j2"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if literal.search(line)
    ]
    assert found == []


def test_no_address_of_a_kind_is_written_in_the_code_of_pages_and_shell() -> None:
    """Whole ones, and those with an id: f"programmes/{id}/"; a folder of data, which a place in a message names, ends without a slash."""
    folders = "|".join(sorted({kind.address.split("/")[0] for kind in KINDS if kind.address}))
    literal = re.compile(rf"""["'](?:{folders})/(?:["'#]|\{{[^}}]*\}}/["'#])""")
    found = [
        f"{file.relative_to(TEMPLATES.parent)}: {line.strip()}"
        for file in sorted(TEMPLATES.parent.rglob("*.py"))
        if file.name != "kinds.py"
        for line in file.read_text(encoding="utf-8").splitlines()
        if literal.search(line)
    ]
    assert found == []


def test_a_kind_with_one_page_and_one_with_ids_are_told_apart() -> None:
    assert KIND["indicators"].folder is None
    assert KIND["indicator"].folder == "indicators/"
