"""The words beside a figure, or under which a chart shows it, against the name of its indicator."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule, all_of
from ...model.languages import ORIGINAL
from ...model.likeness import share
from ...model.outline import SENTENCES
from ...model.references import references
from ...model.tree import ROLE
from ...model.units import same
from ...reading.sources import ReportSources, Sources
from ..charts import paths, shown
from .stated import RESPECTIVELY, Stated, names_of_indicators, stated

_BREAK = lazy("[，。；：、（）()：,;]")
_CLAUSE = lazy("[，。；：（）()：,;]")
"""What parts clauses: an enumeration before a figure belongs to it."""
_HAN = lazy("[\u4e00-\u9fff]")
_SAYS_NOTHING = frozenset([
    "the", "a", "an", "of", "on", "in", "by", "for", "and", "to", "with", "per", "from", "at", "that", "were", "was",
    "is", "are", "as", "its",
])  # fmt: skip
_CLEARLY = 0.5
"""So much more of a name must stand beside the other figure."""
_HARDLY, _MORE = 0.25, 0.35
"""So little of the name of its own indicator stands beside a target that is another's, and so much more of that one's."""
_RESPECTIVELY = lazy(RESPECTIVELY)
_ASIDE = lazy("（[^（）]*）")


@dataclass(frozen=True)
class _Said:
    """A figure, its indicator, and the words before it."""

    figure: Stated
    indicator: str
    words: str
    clause: str
    """The words, with what is enumerated before them."""

    behind: str
    """The words behind it: of a plan, what is to be done to so many."""


def _names(sources: Sources) -> dict[str, str]:
    """The name of each indicator, without what stands in brackets to tell it from another of that name."""
    names = names_of_indicators(sources).items()
    return {id: plain if len(plain := _ASIDE.sub("", name)) > _ANY else name for id, name in names}


_ANY = 3
"""What no more characters call may be anything's: 项目."""


def exchanged(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each two figures each of which stands beside the name of the other's indicator."""
    names = _names(sources)
    for report in sources.reports:
        found = list(_said(report, names))
        for one, other in combinations(found, 2):
            if (
                one.indicator != other.indicator
                and not _RESPECTIVELY.search(one.clause + one.words + other.words)
                and names[one.indicator] != names[other.indicator]
                and same(one.figure.unit, other.figure.unit)
                and _exchange(names, one, other) >= _CLEARLY
            ):
                yield _doubtful(one, names[one.indicator], names[other.indicator])
                yield _doubtful(other, names[other.indicator], names[one.indicator])


def _exchange(names: Mapping[str, str], one: _Said, other: _Said) -> float:
    """How clearly two figures have each other's indicator, by the words before them or by their clauses."""
    by_words = _turned(names, one.indicator, one.words, other.indicator, other.words)
    return max(by_words, _turned(names, one.indicator, one.clause, other.indicator, other.clause))


def _turned(names: Mapping[str, str], one: str, before_one: str, other: str, before_other: str) -> float:
    """How much more of the names of two indicators stands before the figures if each had the other's."""
    now = _shared(names[one], before_one) + _shared(names[other], before_other)
    return _shared(names[one], before_other) + _shared(names[other], before_one) - now


def another(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each figure beside which the name of another indicator stands, and nothing of its own."""
    names, units = _names(sources), sources.said_of("indicators", "unit", ORIGINAL)
    for report in sources.reports:
        found = list(_said(report, names))
        for each in found:
            planned = each.figure.status == "target"
            words = each.words + each.behind if planned else each.words
            own = _shared(names[each.indicator], words)
            if own > (_HARDLY if planned else 0) or _is_within(words, names[each.indicator]):
                continue
            used = {other.indicator for other in found if other.figure.status == each.figure.status}
            near = [
                id
                for id, name in names.items()
                if id not in used
                and same(units[id] or "", each.figure.unit)
                and _shared(name, words) >= _CLEARLY
            ]
            if len(near) == 1 and _shared(names[near[0]], words) >= own + _MORE:
                yield _doubtful(replace(each, words=words), names[each.indicator], names[near[0]])


def _is_within(words: str, name: str) -> bool:
    """Whether the words beside a figure are a part of the name of its indicator."""
    return len(words) > _TWO and words in name


_TWO = 2


def labels(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each label of a chart that is rather the name of another of its indicators."""
    charts, names = sources["charts"], names_of_indicators(sources)
    for chart in paths(charts):
        ids = [(path, id) for path, id in shown(charts, chart) if id in names]
        for path, id in ids:
            label = charts.get((*path[:-1], "label", ORIGINAL))
            if not isinstance(label, str):
                continue
            own = _shared(label, names[id])
            nearer = [other for _, other in ids if _shared(label, names[other]) > own]
            if nearer:
                message = N_(
                    "「{label}」 is rather {other}, but this is {id} (「{name}」); correct the label or the id"
                )
                yield problem(
                    charts.locate((*path[:-1], "label", ORIGINAL)), message,
                    label=label, other=nearer[0], id=id, name=names[id],
                )  # fmt: skip


def english_labels(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each English label of a chart that says nothing of its own indicator and is all of another's name."""
    charts = sources["charts"]
    names = {id: _words_of(name) for id, name in sources.said_of("indicators", "name", "en").items()}
    for chart in paths(charts):
        for path, id in shown(charts, chart):
            where = (*path[:-1], "label", "en")
            label = _words_of(charts.get(where))
            others = [other for other, name in names.items() if label <= name]
            if label and id in names and others and id not in others and label - names[id]:
                message = N_("“{label}” is rather {other}, but this is {id}; correct the label or the id")
                yield problem(charts.locate(where), message, label=charts.get(where), other=others[0], id=id)


def _words_of(text: object) -> set[str]:
    """The words of an English name, in small letters, but for those that say nothing."""
    words = re.findall("[a-z]+", text.lower()) if isinstance(text, str) else []
    return {word.removesuffix("s") for word in words if word not in _SAYS_NOTHING}


def elsewhere(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each chart on a page on which no report says anything of what it shows."""
    charts = sources["charts"]
    for chart in paths(charts):
        page, ids = charts.get((*chart, "page")), {id for _, id in shown(charts, chart)}
        if not isinstance(page, str):
            continue
        if page not in {each for report in sources.reports for each in report.pages()}:
            continue  # told as a page that is none
        told = [at for report in sources.reports for at in _pages(report, ids) if at]
        if told and not any(f"{at}/".startswith(f"{page}/") for at in told):
            message = N_(
                "no report says anything of this chart on the page {page}, but on {other}; choose that page"
            )
            yield problem(charts.locate((*chart, "page")), message, page=page, other=told[-1])
            continue
        pages = {id: [at for each in sources.reports for at in _pages(each, {id})] for id in ids}
        away = [id for id, ats in pages.items() if ats and f"/{page}/" not in f"/{'//'.join(ats)}/"]
        if len(away) == 1 and len(ids) > 2:
            message = N_("{id} is the only one here of which the page {page} says nothing, but {other} does; take it out of the chart")  # fmt: skip
            where = next(path for path, id in shown(charts, chart) if id == away[0])
            yield problem(charts.locate(where), message, id=away[0], page=page, other=pages[away[0]][-1])


def _pages(report: ReportSources, ids: set[str]) -> Iterator[str]:
    """Yield the address of the page of each figure of one of the indicators, but of what is planned."""
    for figure in stated(report):
        if ids.intersection(figure.indicators) and not ROLE[report.role(figure.source, figure.path)].planned:
            yield report.page(figure.source, figure.path)


def _said(report: ReportSources, names: Mapping[str, str]) -> Iterator[_Said]:
    """Yield each figure of a single indicator that a Chinese text states once, with the clause before it."""
    figures = {figure.id: figure for figure in stated(report)}
    seen: set[str] = set()
    for _, _, text in report.texts(ORIGINAL, *SENTENCES):
        end = 0
        for reference in references(text):
            figure = figures.get(reference.figure)
            before = text[end : reference.offset]
            end = text.find("}", reference.offset) + 1
            behind = _BREAK.split(text[end:].partition("{")[0])[0]
            if figure and reference.part is None and figure.id not in seen and len(figure.indicators) == 1:
                seen.add(figure.id)
                if figure.indicators[0] in names and not figure.of:
                    words, clauses = _BREAK.split(before)[-1], _CLAUSE.split(before)
                    clause = clauses[-1] if len(clauses) > 1 else words
                    yield _Said(figure, figure.indicators[0], words, clause, behind)


def _shared(part: str, whole: str) -> float:
    """How much of `part` stands in `whole`, by their Chinese characters alone."""
    return share("".join(_HAN.findall(part)), "".join(_HAN.findall(whole)))


def _doubtful(said: _Said, own: str, other: str) -> Problem:
    message = N_(
        "「{words}」 stands beside the figure {id}, which is given to the indicator 「{own}」; is it 「{other}」?"
    )
    figure: Stated = said.figure
    where = figure.source.locate((*figure.path, "indicator"))
    return problem(where, message, words=said.words, id=figure.id, own=own, other=other)


RULES: tuple[Rule[Sources], ...] = (
    Rule("indicator-exchanged", N_("A figure is given to the indicator of which the words beside it speak."),
         N_("Exchange the indicators, or allow it with the reason."), exchanged, severity="warning", excusable=True),
    Rule("indicator-doubtful", N_("No figure stands beside the name of an indicator that is not its own."),
         N_("Correct the indicator, or allow it with the reason."), another, severity="warning", excusable=True),
    Rule("chart-label", N_("A chart calls its indicators by names that are theirs."),
         N_("Correct the label, or allow it with the reason."), all_of(labels, english_labels), severity="warning", excusable=True),
    Rule("chart-elsewhere", N_("A chart stands on a page that speaks of what it shows."),
         N_("Choose the page of the measure that states the figures, or allow it with the reason."), elsewhere, across=True, severity="warning", excusable=True),
)  # fmt: skip
