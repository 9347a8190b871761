"""Which of the engine's style sheets a page needs: told by the classes that it holds, so that no list can forget one."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..theme import THEME

_STYLES = "assets/stylesheets/"
_READING = f"{_STYLES}reading.css"
_TABLES = f"{_STYLES}tables.css"
_SHEETS = (
    f"{_STYLES}portal.css",
    _READING,
    f"{_STYLES}cards.css",
    f"{_STYLES}promises.css",
    _TABLES,
    f"{_STYLES}registers.css",
    "assets/search/search.css",
)
"""All of them in the order in which they count; every page has the first, and all below the home page the second."""

_ELEMENTS = frozenset(("<table", "<dl>\n<dt>"))
"""What the sheet of tables is for, whatever its class: tables, and lists of terms as Markdown writes them."""

_NAMED = re.compile(r"(?<!:not\()\.([a-z][\w-]*)")
_HELD = re.compile(r"""class=["']?([^"'>]*)""")


def sheets() -> Callable[[str, bool], list[str]]:
    """What tells the sheets of a page by its content, and whether it is the home page: for each class the first sheet that names it."""
    drawn: dict[str, set[str]] = {}
    for sheet in _SHEETS:
        drawn[sheet] = set(_NAMED.findall((THEME / sheet).read_text("utf-8"))).difference(*drawn.values())
    drawn[_TABLES] |= _ELEMENTS

    def of(content: str, home: bool) -> list[str]:
        held = {*" ".join(_HELD.findall(content)).split(), *(each for each in _ELEMENTS if each in content)}
        always = _SHEETS[: 1 if home else 2]
        return [sheet for sheet, named in drawn.items() if sheet in always or not named.isdisjoint(held)]

    return of
