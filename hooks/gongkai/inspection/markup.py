"""Valid HTML: what the parser of the HTML standard calls an error, on every page.

The parser is slow (about 20 ms a page), so a site is shared out among the processors.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import html5lib
from html5lib.constants import E

from ..faults.problems import N_, Place, Problem, problem
from ..faults.rule import Rule
from .built import BuiltFile, BuiltSite

_FEW = 40
"""So many pages are read before another process would have started."""

Error = tuple[int, int, str]
"""Line, column and what the parser says."""


def errors(path: Path) -> list[Error]:
    """The errors of the HTML in the file at `path`, in their order."""
    parser = html5lib.HTMLParser()
    with path.open("rb") as content:
        parser.parse(content, override_encoding="utf-8")
    return [(line, max(column, 1), E[code] % values) for (line, column), code, values in parser.errors]


def _invalid(site: BuiltSite) -> Iterator[Problem]:
    pages = [file for file in site.files if file.name.endswith(".html")]
    for file, found in zip(pages, _read([file.path for file in pages]), strict=True):
        yield from of_file(file, found)


def of_file(file: BuiltFile, found: list[Error]) -> Iterator[Problem]:
    """Yield the errors `found` in `file` as problems."""
    for line, column, said in found:
        yield problem(Place(file.file, line, column), N_("invalid HTML: {error}"), error=said)


def _read(paths: list[Path]) -> Iterator[list[Error]]:
    processes = min(os.cpu_count() or 1, len(paths) // _FEW)
    if processes < 2:
        yield from map(errors, paths)
        return
    with ProcessPoolExecutor(processes) as pool:
        yield from pool.map(errors, paths, chunksize=_FEW // 2)


RULES: tuple[Rule[BuiltSite], ...] = (
    Rule(
        "html-invalid",
        N_("The HTML is valid: elements are closed, in order, and in their place."),
        N_("Close the element, or correct the HTML in the Markdown or the template."),
        _invalid,
        source="HTML (WHATWG), 13.2",
    ),
)
