"""Hand-written pages tell all of their faults at once, by the names their editors know."""

from __future__ import annotations

import pytest

from gongkai.faults.problems import DataError
from gongkai.pages.handwritten import read_pages, uncommented

ABOUT = "---\ntitle: 关于\ndescription: 说明\n---\n# 关于\n"


def test_a_page_takes_title_and_description_from_its_head() -> None:
    chinese, english = read_pages(
        [("about.md", ABOUT, "docs/about.md"), ("en/about.md", ABOUT, "docs/en/about.md")]
    )
    assert (chinese.path, chinese.language, chinese.title) == ("about/", "zh", "关于")
    assert (english.path, english.language, english.markdown) == ("about/", "en", "# 关于\n")


def test_every_fault_is_told_at_once() -> None:
    with pytest.raises(DataError) as caught:
        read_pages(
            [
                ("about.md", ABOUT, "docs/about.md"),
                ("en/privacy.md", "# Privacy\n", "docs/en/privacy.md"),
                ("privacy.md", "---\ntitle: 隐私\ncolour: red\n---\n", "docs/privacy.md"),
            ]
        )
    assert [str(problem) for problem in caught.value.problems] == [
        "docs/about.md:1:1: the page is missing in the other language; add en/about.md beside it in docs",
        "docs/en/privacy.md:1:1: the page begins without its title and description; write them between two lines of ---",
        "docs/privacy.md:1:1: description is missing; add it",
        "docs/privacy.md:3:1: unknown key colour; known here: title, description, publish_at, formerly",
    ]


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("a <!-- x --> b", "a b"),
        ("a\n<!-- gongkai: allow wording: 内部理由 -->\nb", "a\n\nb"),
        ("<!-- a\nb -->c", "c"),
        ("`<!-- code -->`", "`<!-- code -->`"),
        ("```\n<!-- code -->\n```\n", "```\n<!-- code -->\n```\n"),
    ],
)
def test_comments_are_not_published_and_quoted_code_is(written: str, published: str) -> None:
    assert uncommented(written) == published
