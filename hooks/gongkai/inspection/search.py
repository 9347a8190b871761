"""Search on every page."""

from __future__ import annotations

from collections.abc import Iterator

from ..faults.problems import N_, Problem
from ..faults.rule import Rule
from ..model.addresses import index_file
from .built import BuiltPage


def _search(page: BuiltPage) -> Iterator[Problem]:
    forms = page.find("//form[@role='search'][.//input[@name='q']]")
    if not forms:
        yield page.fault(page.tree.find(".//header"), N_("the page has no search"))
    for form in forms:
        target = page.site.target(page.url, form.get("action") or "")
        if target is None or target[0] != index_file(page.language, "search"):
            message = N_("the search leads to {target}, not to the search page")
            yield page.fault(form, message, target=form.get("action"))


RULES: tuple[Rule[BuiltPage], ...] = (
    Rule("search-missing", N_("Every page has a search."),
         N_("Look at the template partials/search.html."), _search, source="国办秘函〔2019〕19号；《政府信息公开条例》第二十四条"),
)  # fmt: skip
