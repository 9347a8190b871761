"""Valid HTML: what the parser of the HTML standard calls an error, on every page.

The parser is slow (about 6 ms a page), so a large site is shared out among the processors.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from ..faults.problems import N_, Place, Problem, problem
from ..faults.rule import Rule
from ..work.parallel import processes, run
from .built import BuiltFile, BuiltSite

_FEW = 40
"""So many pages are read before another process would have started."""

Error = tuple[int, int, str]
"""Line, column and what the parser says."""


def errors(path: Path) -> list[Error]:
    """The errors of the HTML in the file at `path`, in their order."""
    import html5lib  # noqa: PLC0415 - takes long to bring in, and a check without a site needs none
    from html5lib.constants import E  # noqa: PLC0415 - so here

    parser = html5lib.HTMLParser()
    with path.open("rb") as content:
        parser.parse(content, override_encoding="utf-8")
    return [(line, max(column, 1), E[code] % values) for (line, column), code, values in parser.errors]


def _invalid(site: BuiltSite) -> Iterator[Problem]:
    pages = [*site.silence.left((file for file in site.files if file.name.endswith(".html")), __name__)]
    jobs = [partial(errors, file.path) for file, _ in pages]
    told = run(jobs, min(processes(), max(len(jobs) // _FEW, 1)))
    for (file, digest), found in zip(pages, told, strict=True):
        if not found:
            site.silence.now.add(digest)
        yield from of_file(file, found)


def of_file(file: BuiltFile, found: list[Error]) -> Iterator[Problem]:
    """Yield the errors `found` in `file` as problems."""
    for line, column, said in found:
        yield problem(Place(file.file, line, column), N_("invalid HTML: {error}"), error=said)


RULES: tuple[Rule[BuiltSite], ...] = (
    Rule("html-invalid", N_("The HTML is valid: elements are closed, in order, and in their place."),
         N_("Close the element, or correct the HTML in the Markdown or the template."), _invalid, source="HTML (WHATWG), 13.2"),
)  # fmt: skip
