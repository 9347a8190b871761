"""The skeleton of the next report: its files with what is known already, and comments on what to fill in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from ..faults.problems import N_
from ..model.languages import ORIGINAL
from ..model.report import Disclosure
from ..reading.sources import ReportSources, Sources
from ..rules.numbers.stated import stated
from ..rules.records.dates import covered
from ..rules.records.promises import still_open

Gettext = Callable[[str], str]

_SOURCE = N_(
    "Replace this line by the whole text of the report, one paragraph a line, and change nothing in it."
)
_REPORT = N_("Write null for what the source does not state; never guess.")
_ACHIEVEMENTS = N_(
    "Areas in the order of the source; headings without （一） and full stop, leads without 一是. Remove what it lacks."
)
_FIGURES = N_("Figures of the last report in this area; under figures:, with the new values, they go on:")
_PLANS = N_(
    "Each promise is an item of its own, with an id. Add target and due only where the source states them."
)
_OPEN = N_("Open commitments of the last report: say under updates in {file} what became of each.")


class RefusedError(Exception):
    """No skeleton can be made; the message, a msgid, says why."""


def skeleton(sources: Sources, id: str, gettext: Gettext) -> dict[str, str]:
    """Text of each file of the new report `id` by its name, the areas those of the last report.

    Raises:
        RefusedError: if `id` names no period, or a report that is there.
    """
    days = covered(id)
    if days is None:
        raise RefusedError(N_("no period is called {id}; write 2023-h2, 2023-q3, 2023-05 or 2023"))
    if Path(sources.root, "reports", id).exists():
        raise RefusedError(N_("the report {id} is there already; nothing was changed"))
    last = next(iter(sources.latest), None)
    return {
        "report.yml": _text(_schema("report", last), *_head(days, gettext)),
        "achievements.yml": _text(_schema("achievements", last), *_achievements(sources, last, gettext)),
        "plans.yml": _text(_schema("plans", last), *_plans(sources, last, gettext)),
        "source.txt": _text(gettext(_SOURCE)),
    }


def _head(days: tuple[date, date], gettext: Gettext) -> Iterator[str]:
    start, end = days
    length = (end.year - start.year) * 12 + end.month - start.month + 1
    begin = end + timedelta(days=1)
    month = begin.month - 1 + length
    until = date(begin.year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    yield f"# {gettext(_REPORT)}"
    yield from ("title:", "  zh:", "  en:")
    yield f"period: {{start: {start}, end: {end}}}"
    yield f"plan_period: {{start: {begin}, end: {until}}}"
    yield from ("headings:", "  achievements:", "    zh:", "    en:", "  plans:", "    zh:", "    en:")
    yield "disclosure:"
    for name in Disclosure.model_fields:
        yield f"  {name}: null"
    yield from ("source: source.txt", "imprint: null")


def _achievements(sources: Sources, last: ReportSources | None, gettext: Gettext) -> Iterator[str]:
    yield f"# {gettext(_ACHIEVEMENTS)}"
    yield "achievements:"
    for index, area in _areas(sources, last, "achievements"):
        yield from _area(sources, area)
        yield from ("    measures:", "      - id:", "        lead:", "          zh:", "          en:")
        yield from ("        sentences:", "          - zh:", "            en: null")
        known = [
            figure for figure in (stated(last) if last else ())
            if figure.path[:2] == ("achievements", index) and len(figure.indicators) == 1
        ]  # fmt: skip
        if known:
            yield f"        # {gettext(_FIGURES)}"
        for figure in known:
            unit = f', unit: "{figure.unit}"' if figure.unit else ""
            yield f"        #   {figure.id}: {{value: {unit}, indicator: {figure.indicators[0]}}}"


def _plans(sources: Sources, last: ReportSources | None, gettext: Gettext) -> Iterator[str]:
    promises = [
        (source.get((*path, "id")), source.get((*path, ORIGINAL))) for source, path in still_open(last)
    ]
    if last and promises:
        yield f"# {gettext(_OPEN).format(file=last['plans'].file)}"
        yield from (f"#   {id}: {text}" for id, text in promises)
    yield f"# {gettext(_PLANS)}"
    yield "plans:"
    for _, area in _areas(sources, last, "plans"):
        yield from _area(sources, area)
        yield from ("    sentences:", "      - id:", "        zh:", "        en: null")


def _area(sources: Sources, id: str) -> Iterator[str]:
    register = sources["areas"]
    name = next(
        (register.get((*p[:-1], "name", ORIGINAL)) for p, v in register.texts("areas.*.id") if v == id), ""
    )
    yield f"  - area: {id} # {name}"
    yield from ("    heading:", "      zh:", "      en:")


def _areas(sources: Sources, last: ReportSources | None, name: str) -> Iterator[tuple[int, str]]:
    """Yield index and id of each area of the last report; without one, of all areas."""
    if last is None:
        yield from enumerate(value for _, value in sources["areas"].texts("areas.*.id"))
        return
    for path, value in last[name].texts(f"{name}.*.area"):
        if isinstance(path[1], int):
            yield path[1], value


def _schema(name: str, last: ReportSources | None) -> str:
    """The line that names the schema, as in the last report."""
    first = last[name].text.partition("\n")[0].rstrip() if last else ""
    own = f"# yaml-language-server: $schema=../../schemas/{name}.schema.json"
    return first if first.startswith("# yaml-language-server:") else own


def _text(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)
