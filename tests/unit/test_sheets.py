"""A page has the style sheets of what it shows, and no others."""

from __future__ import annotations

import re

import pytest

from gongkai.build.sheets import sheets
from gongkai.theme import THEME

STYLES = "assets/stylesheets/"
EVERY = [f"{STYLES}portal.css"]
BELOW = [*EVERY, f"{STYLES}reading.css"]
CASES = {
    "": [],
    "<p>12</p>": [],
    '<p class="meta">2025</p><p class="notice">x</p>': [],
    '<ul class="cards"><li>x</li></ul>': ["cards.css"],
    '<ul class="two key-figures"><li>x</li></ul>': ["cards.css"],
    "<ul class='topics'><li>x</li></ul>": ["cards.css"],
    "<ul class=topics><li>x</li></ul>": ["cards.css"],
    '<ul class="commitments"><li class="commitment is-kept"><span class="state kept">x</span></li></ul>': ["promises.css"],
    '<ol class="steps"><li>x</li></ol>': ["registers.css"],
    '<p class="shown" id="state-kept">x</p>': ["registers.css"],
    '<ul class="site-map"><li>x</li></ul>': ["registers.css"],
    "<table><tr><td>1</td></tr></table>": ["tables.css"],
    "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>": ["tables.css"],
    '<section class="abbreviations"><dl>\n<div><dt>a</dt><dd>b</dd></div>\n</dl></section>': [],
    '<dl class="data-list"><div>x</div></dl>': ["tables.css"],
    '<figure class="chart">x</figure><ul class="cards"><li>x</li></ul>': ["cards.css", "tables.css"],
}  # fmt: skip
"""What a page holds, and which sheets it needs beside those of every page."""


@pytest.mark.parametrize("content", CASES)
def test_a_page_has_the_sheets_of_what_it_holds(content: str) -> None:
    assert sheets()(content, False) == [*BELOW, *(f"{STYLES}{sheet}" for sheet in CASES[content])]


def test_the_home_page_does_without_the_sheet_of_those_below_it_unless_it_holds_what_that_is_for() -> None:
    assert sheets()('<p class="lede">x</p>', True) == EVERY
    assert sheets()('<a class="abbreviation">x</a>', True) == BELOW


def test_the_search_page_and_the_one_that_is_not_there_have_the_sheet_of_the_search() -> None:
    for name in ("search-layout", "lost"):
        assert sheets()(f'<div class="{name}">', False) == [*BELOW, "assets/search/search.css"]


def test_every_style_sheet_of_the_engine_is_known() -> None:
    every = " ".join(
        re.findall(r"\.([a-z][\w-]*)", "".join(f.read_text("utf-8") for f in THEME.rglob("*.css")))
    )
    needed = sheets()(f'<p class="{every}">', False)
    assert sorted(needed) == sorted(f.relative_to(THEME).as_posix() for f in THEME.rglob("*.css"))
