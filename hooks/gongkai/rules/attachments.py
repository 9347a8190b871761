"""What is published beside the pages as it is: somebody has looked into it, it tells nothing of its making, and it does nothing."""

from __future__ import annotations

from collections.abc import Iterator

from ..faults.active import ACTS, acting_in, shown_as_page
from ..faults.problems import N_, Place, Problem, problem
from ..faults.rule import Rule
from ..model.kinds import left_behind, runs_on_a_server
from ..reading.beside import Beside
from ..reading.contents.found import DAMAGED, LOCKED, SCANNED, TOO_LARGE, TOO_MUCH, UNKNOWN, Picture, Unread
from ..reading.sources import Sources
from .settled import beside_pages

_UNREAD = {
    UNKNOWN: N_(
        "nobody has looked into {file}: programs cannot read its kind; look for private data yourself, and allow it beside the link with who did"
    ),
    LOCKED: N_("nobody has looked into {file}: it is locked with a password; offer it without"),
    DAMAGED: N_("nobody has looked into {file}: it is damaged; save it again"),
    SCANNED: N_(
        "nobody has looked into {file}: its pages are pictures without text; offer it with text, or look for private data yourself, and allow it beside the link with who did"
    ),
    TOO_MUCH: N_(
        "nobody has looked into {file}: it unpacks to more than can be looked into; offer what is in it as files of their own"
    ),
    TOO_LARGE: N_(
        "nobody has looked into {file}: it is larger than can be looked into; split it, or look for private data yourself, and allow it beside the link with who did"
    ),
}
"""What is said of a file into which nobody has looked, by the reason."""

METADATA = N_("the picture says where and by whom it was taken ({kind}); save it without metadata")


def unread(found: Unread, where: Place) -> Problem:
    """The problem that nobody has looked into a file, or a part of it."""
    return problem(where, _UNREAD[found.reason], file=found.name or where.file.rpartition("/")[2])


def _unread(beside: Beside) -> Iterator[Problem]:
    for found in beside.found if not left_behind(beside.name) else ():
        if isinstance(found, Unread):
            yield unread(found, Place(beside.file))


def _pictures(beside: Beside) -> Iterator[Problem]:
    for found in beside.found:
        if isinstance(found, Picture):
            yield problem(Place(beside.file), METADATA, kind=found.kind)


def _acting(beside: Beside) -> Iterator[Problem]:
    if shown_as_page(beside.name):
        acts = acting_in(beside.name, beside.content)
        yield from (problem(Place(beside.file, line), ACTS, name=name) for line, name in acts)


def _served(sources: Sources) -> Iterator[Problem]:
    for name in sources.kept:
        if runs_on_a_server(name):
            message = N_(
                "a server would run {name}, or take its settings from it, and not show it; take it out of docs"
            )
            yield problem(Place(f"{sources.docs}/{name}"), message, name=name.rpartition("/")[2])


def _left(sources: Sources) -> Iterator[Problem]:
    for name in sources.kept:
        if left_behind(name):
            message = N_("a program left {name} behind: it is not published; delete it")
            yield problem(Place(f"{sources.docs}/{name}"), message, name=name.rpartition("/")[2])


RULES: tuple[Rule[Sources], ...] = (
    Rule("unread-file", N_("Somebody has looked into every file that is published, for private data: this program or a person."),
         N_("Offer it as DOCX, XLSX, CSV or PDF with text; or look into it, and write beside the link who did: <!-- gongkai: allow unread-file: reason -->"),
         beside_pages(_unread), across=True, severity="warning", source=N_("Personal Information Protection Law; inspection of government websites"), excusable=True),
    Rule("picture-metadata", N_("Pictures carry no metadata about places, persons and cameras."),
         N_("Save the picture without metadata."), beside_pages(_pictures), across=True),
    Rule("active-file", N_("No drawing and no other file that is shown as a page holds scripts, frames or instructions."),
         N_("Export the drawing as a plain one, or offer it as a picture or a PDF."), beside_pages(_acting), across=True),
    Rule("server-file", N_("No file stands in docs that a web server would run or take its settings from."),
         N_("Take it out; settings of the server come from gongkai headers."), _served, across=True),
    Rule("leftover-file", N_("No file stands in docs that an editor or a system left behind."),
         N_("Delete it; it is not published."), _left, across=True, severity="warning"),
)  # fmt: skip
