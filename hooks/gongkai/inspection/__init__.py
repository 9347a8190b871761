"""What the built site must be, whatever it was built by: rules on its files, its pages and the whole.

Each page is parsed once and handed to every rule on pages; what the rules on the whole need of it is kept as facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ..faults.problems import Problem, veiled
from ..faults.rule import Rule
from ..reading.sources import read_sources
from . import (
    against,
    archived,
    derived,
    footer,
    language,
    leftovers,
    markup,
    private,
    safety,
    search,
    structure,
    tags,
    whole,
)
from .built import BuiltFile, BuiltPage, BuiltSite, built_site
from .facts import PageFacts, SiteFacts, gather

FILE_RULES: tuple[Rule[BuiltFile], ...] = safety.FILE_RULES
PAGE_RULES: tuple[Rule[BuiltPage], ...] = (
    *tags.RULES,
    *footer.RULES,
    *search.RULES,
    *structure.RULES,
    *language.RULES,
    *safety.RULES,
    *leftovers.RULES,
)
EMBEDDED_RULES: tuple[Rule[BuiltPage], ...] = (*structure.RULES, *safety.RULES, *leftovers.RULES)
"""Those that hold for a chart alone too."""

SITE_RULES: tuple[Rule[SiteFacts], ...] = whole.RULES
FILES: tuple[Rule[BuiltSite], ...] = (*archived.RULES, *private.RULES, *markup.RULES, *derived.RULES)
"""Rules on the files of the whole site."""

_RULES: tuple[Rule[Any], ...] = (*FILE_RULES, *PAGE_RULES, *SITE_RULES, *FILES)
ALL: dict[str, Rule[Any]] = {rule.id: rule for rule in (*_RULES, against.AGAINST)}
"""The rules on the built site by their ids."""


@dataclass(frozen=True)
class Inspected:
    """What the inspection saw: every fault, and the facts of the pages."""

    problems: tuple[Problem, ...]
    facts: SiteFacts


def inspect(site: BuiltSite) -> Inspected:
    """Hold the built site against every rule."""
    problems = [fault for file in site.files for rule in FILE_RULES for fault in rule.problems(file)]
    pages: list[PageFacts] = []
    for page in site.pages():
        problems += of_page(page)
        if not page.embedded:
            pages.append(gather(page))
    facts = SiteFacts(site, tuple(pages))
    problems += [fault for of_site in SITE_RULES for fault in of_site.problems(facts)]
    problems += [fault for rule in FILES for fault in rule.problems(site)]
    site.silence.keep()
    return Inspected(tuple(sorted(set(veiled(problems)))), facts)


def of_page(page: BuiltPage) -> Iterator[Problem]:
    """Yield the faults of one page by the rules on pages."""
    rules = EMBEDDED_RULES if page.embedded else PAGE_RULES
    return (fault for rule in rules for fault in rule.problems(page))


def faults(
    site: Path, root: Path, day: date | None = None, before: tuple[str, Mapping[str, Any]] | None = None
) -> tuple[Problem, ...]:
    """Every fault of the built `site` made from the data below `root`, as it stands on `day` (today).

    It is held against the manifest of a release `before`, given with its name, if there is one.
    """
    built = built_site(site, read_sources(root, day))
    gone = against.vanished(built, before[1], before[0]) if before else ()
    return (*inspect(built).problems, *gone)
