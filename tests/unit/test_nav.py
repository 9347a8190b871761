"""How the pages of one language hang together."""

import pytest

from gongkai.model.kinds import KindName
from gongkai.pages.nav import Tree
from gongkai.pages.page import Page

PARENTS = {
    "": None,
    "reports/": "",
    "reports/2025/": "reports/",
    "reports/2025/water/": "reports/2025/",
    "reports/2025/water/meters/": "reports/2025/water/",
    "reports/2024/": "reports/",
    "about/": "",
}
KINDS: dict[str, KindName] = {"reports/2025/": "report", "reports/2024/": "report", "": "home"}


def page(path: str) -> Page:
    return Page(path, "zh", path, path, "", KINDS.get(path, "written"), PARENTS[path], "")


TREE = Tree(map(page, PARENTS))


def paths(*pages: Page | None) -> list[str | None]:
    return [page.path if page else None for page in pages]


def test_a_tree_holds_each_page_by_its_path() -> None:
    assert [page.path for page in TREE] == list(PARENTS)
    assert len(list(TREE)) == len(PARENTS)
    assert TREE["about/"].path == "about/"
    assert "about/" in TREE
    assert "nowhere/" not in TREE


def test_children_stand_in_the_order_of_the_site() -> None:
    assert paths(*TREE.children("reports/")) == ["reports/2025/", "reports/2024/"]
    assert paths(*TREE.children("about/")) == []


def test_the_trail_leads_from_home_to_the_page() -> None:
    assert paths(*TREE.trail("reports/2025/water/")) == [
        "",
        "reports/",
        "reports/2025/",
        "reports/2025/water/",
    ]
    assert paths(*TREE.trail("")) == [""]


@pytest.mark.parametrize(
    ("path", "neighbours"),
    [
        ("reports/", [None, None]),
        ("reports/2025/water/meters/", ["reports/2025/water/", None]),
        ("reports/2025/water/", ["reports/2025/", "reports/2025/water/meters/"]),
        ("about/", [None, None]),
        ("", [None, None]),
    ],
)
def test_neighbours_are_those_within_a_report(path: str, neighbours: list[str | None]) -> None:
    assert paths(*TREE.neighbours(path)) == neighbours
