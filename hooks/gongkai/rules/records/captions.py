"""What a chart says of itself, in title, description and labels, against what it shows."""

from __future__ import annotations

from collections.abc import Iterator

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule, all_of
from ...model.languages import LANGUAGES, ORIGINAL
from ...model.likeness import pairs
from ...reading.source import KeyPath, Source
from ...reading.sources import Sources
from ..charts import paths, shape, shown
from ..numbers.stated import names_of_indicators

_SENTENCE = lazy("[^。；;]+")
_LEFT_OUT = lazy("[未没不](?:有|予|再)?(?:列[入出示]|计入|包括|包含|纳入|收录)|不含|不在(?:其中|图中|此列)")
_BUT = lazy("以外|之外|除")
_DENIED = lazy("未(?:能|曾|经|予|按期|及时)?(?P<what>[\u4e00-\u9fff]{2,6})")
_PART = {ORIGINAL: lazy("^其中"), "en": lazy(r"^(?:of which|of (?:them|these))\b")}


def left_out(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each chart that shows what its description says is left out."""
    for charts, chart, labels in _labelled(sources):
        where = (*chart, "description", ORIGINAL)
        description = charts.get(where)
        for sentence in _SENTENCE.finditer(description) if isinstance(description, str) else ():
            said = sentence[0] if _LEFT_OUT.search(sentence[0]) and not _BUT.search(sentence[0]) else ""
            for label in labels:
                if label in said:
                    message = N_(
                        "the chart shows {label}, and says that it leaves it out: 「{said}」; correct one of them"
                    )
                    yield problem(charts.locate_in(where, sentence.start()), message, label=label, said=said)


def denied(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each title or description that denies what the chart shows: not reported of 报送率."""
    names = names_of_indicators(sources)
    for charts, chart, labels in _labelled(sources):
        called = (*labels, *(names[id] for _, id in shown(charts, chart) if id in names))
        if any(_DENIED.search(each) for each in called):
            continue
        known = frozenset().union(*map(pairs, called))
        for key in ("title", "description"):
            where = (*chart, key, ORIGINAL)
            text = charts.get(where)
            for found in _DENIED.finditer(text) if isinstance(text, str) else ():
                if known & pairs(found["what"]):
                    message = N_("this says {words}, but the chart shows {shown}; correct one of them")
                    yield problem(
                        charts.locate_in(where, found.start()),
                        message,
                        words=found[0],
                        shown="、".join(labels),
                    )


def parts(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each label that calls something a part, in a chart that shows no whole."""
    charts = sources["charts"]
    for chart in paths(charts):
        for path, _ in shown(charts, chart) if not shape(charts, chart).whole else ():
            for language in LANGUAGES:
                where = (*path[:-1], "label", language)
                label = charts.get(where)
                if isinstance(label, str) and language in _PART and _PART[language].search(label):
                    message = N_(
                        "{label} is a part of something, but the chart shows no whole; correct the label"
                    )
                    yield problem(charts.locate(where), message, label=label)


def others(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each label that is the whole name of an indicator which the chart does not show there."""
    charts, names = sources["charts"], names_of_indicators(sources)
    ids = {name: id for id, name in names.items()}
    for chart in paths(charts):
        here = {id for _, id in shown(charts, chart)}
        for path, id in shown(charts, chart):
            where = (*path[:-1], "label", ORIGINAL)
            other = ids.get(str(charts.get(where)))
            if other and id in names and other not in here:  # else told as rather another
                message = N_("{label} is the name of {other}, but this is {id}; correct the label or the id")
                yield problem(charts.locate(where), message, label=names[other], other=other, id=id)


def _labelled(sources: Sources) -> Iterator[tuple[Source, KeyPath, list[str]]]:
    """Yield each chart with its Chinese labels."""
    charts = sources["charts"]
    for chart in paths(charts):
        labels = (charts.get((*path[:-1], "label", ORIGINAL)) for path, _ in shown(charts, chart))
        yield charts, chart, [label for label in labels if isinstance(label, str)]


RULES: tuple[Rule[Sources], ...] = (
    Rule("chart-caption", N_("A chart shows what its title, description and labels say."),
         N_("Correct the text or what is shown, or allow it with the reason."), all_of(left_out, denied, parts, others), severity="warning", excusable=True),
)  # fmt: skip
