"""The skeleton of the next report: its files with what is known already, and comments on what to fill in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..faults.problems import N_, RefusedError
from ..importing.times import following, stretch
from ..importing.yamltext import inline
from ..migrating.former import ROLES
from ..migrating.shape import LEVELS
from ..model.languages import ORIGINAL
from ..model.marks import plain
from ..model.report import Disclosure
from ..model.tree import Role
from ..reading.names import in_chinese
from ..reading.source import KeyPath, Source
from ..reading.sources import FORMER, ReportSources, Sources
from ..rules.numbers.stated import stated
from ..rules.records.dates import covered
from ..rules.records.promises import still_open

Gettext = Callable[[str], str]

_SOURCE = N_(
    "Replace this line by the whole text of the report, one paragraph a line, and change nothing in it."
)
_REPORT = N_("Write null for what the source does not state; never guess.")
_LEVELS = N_(
    "What numbers the headings, level by level, and closes them; the parts in the order of the source:"
)
_REVIEW = N_(
    "Areas in the order of the source; headings without what numbers and closes them. Remove what the report lacks."
)
_FIGURES = N_(
    "Figures of the last report in this area; marked in the text with what it prints now, they go on:"
)
_PLANS = N_(
    "Each promise is an item of its own, with an id. Add target and due only where the source states them."
)
_OPEN = N_("Open commitments of the last report: say under updates in {file} what became of each.")


@dataclass(frozen=True)
class _Part:
    """A part of the last report: its name, its role, the file it stood in, and its areas with their places."""

    name: str
    role: Role
    before: Source | None
    areas: tuple[tuple[KeyPath, str], ...]


def skeleton(sources: Sources, id: str, gettext: Gettext) -> dict[str, str]:
    """Text of each file of the new report `id` by its name, parts and areas those of the last report.

    Raises:
        RefusedError: if `id` names no period, or a report that is there.
    """
    days = covered(id)
    if days is None:
        raise RefusedError(N_("no period is called {id}; write 2023-h2, 2023-q3, 2023-05 or 2023"), id=id)
    if Path(sources.root, "reports", id).exists():
        raise RefusedError(N_("the report {id} is there already; nothing was changed"), id=id)
    if any(report.former for report in sources.reports):
        raise RefusedError(FORMER)
    last = next(iter(sources.latest), None)
    parts = tuple(_parts(sources, last))
    return {
        "report.yml": _text(_schema(sources, "report"), *_head(days, last, parts, gettext)),
        **{
            f"{part.name}.yml": _text(_schema(sources, "part"), *_written(sources, last, part, gettext))
            for part in parts
        },
        "source.txt": _text(gettext(_SOURCE)),
    }


def _parts(sources: Sources, last: ReportSources | None) -> Iterator[_Part]:
    """Yield the parts of the last report; without one, what was done and what is planned, as the former shape had it."""
    if last is None:
        areas = tuple(((), area) for _, area in sources["areas"].texts("areas.*.id"))
        yield from (_Part(name, role, None, areas) for name, role in ROLES.items())
        return
    for name, source in last.files.items():
        if name != "report":
            found = tuple((path[:-1], area) for path, area in source.texts("body.*.area"))
            yield _Part(name, last.role(source, ()), source, found)


def _head(
    days: tuple[date, date], last: ReportSources | None, parts: Sequence[_Part], gettext: Gettext
) -> Iterator[str]:
    period = stretch(*days)
    plan = following(period)
    levels = last["report"].get(("markers",)) if last else LEVELS
    yield f"# {gettext(_REPORT)}"
    yield from ("kind: work-report", "title:", "  zh:", "  en:")
    yield f"period: {{start: {period.start}, end: {period.end}}}"
    yield f"plan_period: {{start: {plan.start}, end: {plan.end}}}"
    yield f"# {gettext(_LEVELS)}"
    yield f"markers: {inline(levels or [])}"
    yield f"parts: {inline([part.name for part in parts])}"
    yield "disclosure:"
    for name in Disclosure.model_fields:
        yield f"  {name}: null"
    yield from ("source: source.txt", "imprint: null")


def _written(sources: Sources, last: ReportSources | None, part: _Part, gettext: Gettext) -> Iterator[str]:
    if part.role == "plan":
        yield from _promised(last, gettext)
        yield f"# {gettext(_PLANS)}"
    elif part.areas:
        yield f"# {gettext(_REVIEW)}"
    yield f"role: {part.role}"
    if part.before is None or part.before.get(("heading",)):
        yield from ("heading:", "  zh:", "  en:")
    yield "body:"
    for path, area in part.areas:
        yield from _area(sources, area)
        if part.role == "plan":
            yield from ("  sentences:", "  - id:", "    zh:", "    en: null")
        else:
            yield from ("  body:", "  - id:", "    heading:", "      zh:", "      en:")
            yield from ("    sentences:", "    - zh:", "      en: null")
            yield from _known(last, part, path, gettext)
    if not part.areas:
        yield from ("- zh:", "  en: null")


def _known(last: ReportSources | None, part: _Part, path: KeyPath, gettext: Gettext) -> Iterator[str]:
    """Yield, as comments, marks for the figures that the last report stated in an area."""
    known = [
        figure for figure in (stated(last) if last else ())
        if figure.source is part.before and figure.path[: len(path)] == path and len(figure.indicators) == 1
    ]  # fmt: skip
    if known:
        yield f"    # {gettext(_FIGURES)}"
    for figure in known:
        yield f"    #   {{{figure.scale or ''}{figure.unit or ''}|{figure.indicators[0]}}}"


def _promised(last: ReportSources | None, gettext: Gettext) -> Iterator[str]:
    """Yield, as comments, the promises of the last report that are open."""
    file = ""
    for source, path in still_open(last):
        if source.file != file:
            file = source.file
            yield f"# {gettext(_OPEN).format(file=file)}"
        yield f"#   {source.get((*path, 'id'))}: {plain(source.get((*path, ORIGINAL)) or '')}"


def _area(sources: Sources, id: str) -> Iterator[str]:
    yield f"- area: {id} # {in_chinese(sources, 'areas', 'name').get(id, '')}"
    yield from ("  heading:", "    zh:", "    en:")


def _schema(sources: Sources, name: str) -> str:
    """The line that names the schema, where the office has its schemas."""
    own = sources["agency"].text.partition("\n")[0].rstrip()
    found = re.fullmatch(r"# yaml-language-server: \$schema=(.*)agency\.schema\.json", own)
    folder = found[1] if found else "schemas/"
    return f"# yaml-language-server: $schema=../../{folder}{name}.schema.json"


def _text(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)
