"""What registers say of a record against what the reports, or other registers, say of it: neither has the contrary of the other, or another thing in its place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.languages import ORIGINAL
from ...model.marks import plain
from ...reading.source import KeyPath, Source
from ...reading.sources import Sources
from ..charts import paths, shown
from ..language.contrasts.contrary import contrary
from ..numbers.stated import mentioned, names_of_indicators
from ..settled import unless_faultless
from .grounded import described


def otherwise(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each text of a record that says the contrary of what is said of it elsewhere, the first of each."""
    told = set[KeyPath]()
    for source, path, said in _compared(sources):
        text = source.get(path)
        asked = isinstance(text, str) and path not in told
        for word, instead in islice(unless_faultless(sources, contrary, text, said), 1) if asked else ():
            told.add(path)
            message = N_("this says {word}, but {instead} stands where it comes from: 「{said}」; correct one of them")  # fmt: skip
            yield problem(source.locate_in(path, word.start()), message, word=word[0], instead=instead, said=said[:_MOST])  # fmt: skip


_MOST = 60
"""So much of a text is quoted."""


def _compared(sources: Sources) -> Iterator[tuple[Source, KeyPath, str]]:
    """Yield source and path of each text of a record, and what it has to agree with."""
    for register, path, _, naming in described(sources):
        yield register, path, "，".join(each.around for each in naming)
    names, records = names_of_indicators(sources), sources.records("indicators")
    for report in sources.reports:
        for figure, _, text in mentioned(report):
            for id in figure.indicators:
                if id in names and id in records:
                    yield sources["indicators"], (*records[id], "name", ORIGINAL), plain(text)
    charts = sources["charts"]
    for chart in paths(charts):
        here = [(path, names[id]) for path, id in shown(charts, chart) if id in names]
        yield from ((charts, (*path[:-1], "label", ORIGINAL), name) for path, name in here)
        labels = (str(charts.get((*path[:-1], "label", ORIGINAL)) or "") for path, _ in here)
        said = "，".join([*(name for _, name in here), *labels])
        yield from ((charts, (*chart, key, ORIGINAL), said) for key in ("title", "description"))


RULES: tuple[Rule[Sources], ...] = (
    Rule("record-contrary", N_("No register says the contrary of what the reports say, or names one thing for another."),
         N_("Say what the reports say, or allow it with the reason."), otherwise, severity="warning", across=True, excusable=True),
)  # fmt: skip
