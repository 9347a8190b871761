"""What the built site must be, whatever it was built by: rules on its files, its pages and the whole.

Each page is parsed once and handed to every rule on pages; each file is read once for the rules on files.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..problems import Problem
from ..rules.rule import Rule
from .built import BuiltFile, BuiltPage, BuiltSite

FILE_RULES: tuple[Rule[BuiltFile], ...] = ()
PAGE_RULES: tuple[Rule[BuiltPage], ...] = ()
SITE_RULES: tuple[Rule[BuiltSite], ...] = ()
_RULES: tuple[Rule[Any], ...] = (*FILE_RULES, *PAGE_RULES, *SITE_RULES)
ALL: dict[str, Rule[Any]] = {rule.id: rule for rule in _RULES}
"""The rules on the built site by their ids."""


def inspect(site: BuiltSite) -> Iterator[Problem]:
    """Yield every fault of the built site."""
    for file in site.files:
        for of_file in FILE_RULES:
            yield from of_file.problems(file)
    for page in site.pages():
        for of_page in PAGE_RULES:
            yield from of_page.problems(page)
    for of_site in SITE_RULES:
        yield from of_site.problems(site)
