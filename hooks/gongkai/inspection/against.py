"""What was published once stays: every address of the last release is there, or leads to where it has moved."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ..delivery.manifest import MADE, MOVED
from ..faults.problems import N_, Place, Problem, problem
from ..faults.rule import Rule
from ..model.kinds import ASSETS, PIECES
from .built import BuiltSite

_PASSING = (f"{PIECES}/", ASSETS, "_headers", "_redirects", "manifest.json.sig", "sbom.cdx.json")
"""What belongs to one build alone, so that nobody leads to it."""

AGAINST: Rule[Any] = Rule("address-vanished", N_("Every address that the last release had is there, or leads to where it has moved."),
    N_("Give the record that took its place the old address under formerly, or put back what was there."))  # fmt: skip


def vanished(site: BuiltSite, before: Mapping[str, Any], file: str) -> Iterator[Problem]:
    """Yield a problem for each address that the manifest `before`, called `file` in messages, has and `site` has not."""
    moved = (site.listed[1] or {}).get(MOVED, {}) if site.listed else {}
    there = {*site.names, *moved}
    lines = json.dumps(before, ensure_ascii=False, indent=1, sort_keys=True).split("\n")
    made = set(before.get(MADE, ()))
    for name in sorted({*before["files"].keys() - made, *before.get(MOVED, {})}):
        if name in there or name.startswith(_PASSING) or f"{name}index.html" in there:
            continue
        quoted = json.dumps(name, ensure_ascii=False)
        line = next((number for number, text in enumerate(lines, 1) if text.lstrip().startswith(quoted)), 1)
        address = name.removesuffix("index.html")
        message = N_(
            "/{address} was published and is nowhere now; write formerly at the record that took its place"
        )
        yield from AGAINST.name([problem(Place(file, line), message, address=address)])
