"""The key figures of the home page once another report is the newest: what that one states of the same, as a guess to be confirmed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ..faults.problems import N_
from ..importing.blocks import confirm
from ..importing.questions import question
from ..importing.writing import Gettext
from ..importing.yamltext import inline
from ..migrating.edits import Edits
from ..reading.sources import ReportSources, Sources, read_sources
from ..rules.numbers.figures import HOME
from ..rules.numbers.stated import stated

_KEY = ("key_figures",)
_MANY = 12
"""So many figures are offered for the home page, the first of the report."""


def renewed_home(root: Path, gettext: Gettext) -> str | None:
    """The text of `home.yml` with key figures of the newest report; None if those that are there are such already."""
    sources = read_sources(root)
    home = sources["home"]
    listed = [id for _, id in home.texts("key_figures.*")]
    if not sources.latest or not listed or not list(HOME.problems(sources)):
        return None
    newest = sources.latest[-1]
    chosen = list(_chosen(listed, newest, _former(sources, newest)))
    edits = Edits(home)
    start = home.keys[_KEY].start
    edits.replace(home.keys[_KEY].end, edits.end(_KEY), f": {inline(chosen)}")
    edits.replace(start, start, f"# {confirm(question('home', gettext, report=newest.id))}\n")
    return edits.text()


def unchosen(root: Path, gettext: Gettext) -> str | None:
    """What may stand under key figures in `home.yml`, as long as nothing does; None if something does, or nothing can."""
    sources = read_sources(root)
    reached = [id for report in sources.latest for id in _reached(report)]
    if not reached or list(sources["home"].find("key_figures.*")):
        return None
    message = N_(
        "home.yml shows no figures yet; choose some of these and list their ids under key_figures: {ids}"
    )
    named = ", ".join(reached[:_MANY]) + (" …" if len(reached) > _MANY else "")
    return gettext(message).format(ids=named)


def _former(sources: Sources, newest: ReportSources) -> Mapping[str, Sequence[str]]:
    """What each figure of the other reports measures, those of the later ones first."""
    found: dict[str, Sequence[str]] = {}
    for report in reversed(sources.reports):
        if report is not newest:
            found |= {each.id: each.indicators for each in stated(report) if each.id not in found}
    return found


def _chosen(
    listed: Sequence[str], newest: ReportSources, former: Mapping[str, Sequence[str]]
) -> Iterator[str]:
    """Yield a figure of the newest report for each that is listed: the same, one of what it measures, or another."""
    reached = _reached(newest)
    left = dict.fromkeys(reached)
    same = [id if id in reached else _like(former.get(id, ()), reached) for id in listed]
    for id in filter(None, same):
        left.pop(id, None)
    spare = iter(left)
    chosen = (id or next(spare, None) for id in same)
    yield from dict.fromkeys(id for id in chosen if id)


def _reached(newest: ReportSources) -> dict[str, Sequence[str]]:
    """What each figure measures that a report shows as reached."""
    return {
        each.id: each.reached
        for each in stated(newest)
        if each.reached and not newest.hides(each.source, each.path)
    }


def _like(indicators: Sequence[str], reached: Mapping[str, Sequence[str]]) -> str | None:
    return next((id for id, measures in reached.items() if set(measures) & set(indicators)), None)
