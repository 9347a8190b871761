"""What stands beside a form: the page that shows the record, the line of the source that it is from."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from ..model.addresses import document_path, path_of, publication_path
from ..model.kinds import KindName
from ..model.languages import address_in, split_address
from ..model.references import Literal, pieces
from ..reading.source import KeyPath, Source
from ..reading.sources import section_of

_PAGES: Mapping[str, KindName] = {
    "agency": "office", "areas": "commitments", "programmes": "programmes", "indicators": "indicators", "documents": "documents",
    "terms": "glossary", "search": "search", "home": "home", "charts": "home", "corrections": "corrections", "wording": "home",
    "publications": "reports", "services": "services",
}  # fmt: skip
"""The page on which each register shows, as a whole."""

_RECORDS: Mapping[str, Callable[[str], str]] = {
    "areas": partial(path_of, "commitments-area"), "programmes": partial(path_of, "programme"), "indicators": partial(path_of, "indicator"),
    "services": partial(path_of, "service"), "documents": document_path, "publications": publication_path,
}  # fmt: skip
"""Where a record of a register shows, by its id."""

_AROUND = 40
_FEWEST = 4
"""So many characters of a text must be its own for it to be looked for in the source."""


@dataclass(frozen=True)
class Quoted:
    """A line of the source, and of it what a text on the form says."""

    before: str
    said: str
    after: str


def page_of(name: str, source: Source, path: KeyPath) -> str:
    """Address, below the root of the site, of the page on which what stands at `path` shows."""
    if name.startswith("docs/"):
        language, page = split_address(name.removeprefix("docs/"))
        return address_in(language, re.sub(r"(^|/)index/$", r"\1", page.removesuffix(".md") + "/"))
    report = name.rpartition("/")[0]
    return _of_report(report, source, path) if report else _of_register(name, source, path)


def _of_register(name: str, source: Source, path: KeyPath) -> str:
    id = source.get((*path[:2], "id"))
    if isinstance(id, str) and id and name in _RECORDS:
        return _RECORDS[name](id)
    return path_of(_PAGES[name])


def _of_report(report: str, source: Source, path: KeyPath) -> str:
    """The page of the field of work, or of the measure, in which `path` leads; else that of the report."""
    area, measure = section_of(source, path)
    if not area:
        return path_of("report", report)
    if source.get(("role",)) == "plan":
        return path_of("plan", report, area)
    return path_of("measure", report, area, measure) if measure else path_of("area", report, area)


def quoted(zh: str, source: str) -> Quoted | None:
    """The line of the `source` that says what the text `zh` of the data says; None if none does."""
    own = [piece.text for piece in pieces(zh) if isinstance(piece, Literal)]
    if len("".join(own)) < _FEWEST:
        return None
    pattern = "".join(
        re.escape(piece.text) if isinstance(piece, Literal) else re.escape(piece.printed) or r"[^\n]{1,40}?"
        for piece in pieces(zh)
    )
    found = re.search(pattern, source)
    if found is None:
        return None
    start = source.rfind("\n", 0, found.start()) + 1
    end = source.find("\n", found.end())
    before, after = source[start : found.start()], source[found.end() : end if end >= 0 else len(source)]
    return Quoted(_cut(before, start=True), found[0], _cut(after, start=False))


def _cut(said: str, *, start: bool) -> str:
    """As much of what stands before or behind as one reads at a glance."""
    if len(said) <= _AROUND:
        return said
    return f"…{said[-_AROUND:]}" if start else f"{said[:_AROUND]}…"
