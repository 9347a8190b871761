"""What registers say of a record against what the reports, or other registers, say of it: neither has the contrary of the other, or another thing in its place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice, pairwise

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule, all_of
from ...model.languages import ORIGINAL
from ...model.likeness import nearer, telling
from ...model.marks import plain
from ...model.outline import BLOCKS, SENTENCES
from ...reading.source import KeyPath, Source, strings
from ...reading.sources import Sources
from ..charts import paths, shown
from ..language.contrasts.contrary import contrary
from ..numbers.stated import RESPECTIVELY, mentioned, names_of_indicators
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
        for figure, reference, text in mentioned(report):
            for id in figure.indicators:
                if id in names and id in records:
                    name = (*records[id], "name", ORIGINAL)
                    yield sources["indicators"], name, plain(text)
                    if not _RESPECTIVELY.search(text):
                        yield sources["indicators"], name, _beside(text, reference.offset)
    charts = sources["charts"]
    for chart in paths(charts):
        here = [(path, names[id]) for path, id in shown(charts, chart) if id in names]
        yield from ((charts, (*path[:-1], "label", ORIGINAL), name) for path, name in here)
        labels = (str(charts.get((*path[:-1], "label", ORIGINAL)) or "") for path, _ in here)
        said = "，".join([*(name for _, name in here), *labels])
        yield from ((charts, (*chart, key, ORIGINAL), said) for key in ("title", "description"))


def _beside(text: str, offset: int) -> str:
    """The clause of `text` in which a figure stands, from the one before it to the one behind."""
    before, behind = text[:offset].rpartition("}")[2], text[offset:].partition("}")[2].partition("{")[0]
    return _CLAUSE.split(before)[-1] + _CLAUSE.split(behind)[0]


_CLAUSE, _RESPECTIVELY = lazy("[，。；：]"), lazy(f"{RESPECTIVELY}|[均都各]")
_ENGLISH = "en"
_NAMED = (("documents", "title"), ("programmes", "name"))
_BETWEEN = lazy("[》”、，和及与以《“]*")
"""What stands between two names in a list."""


def exchanged(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each two records that a Chinese sentence lists in one order, and its English in the other."""
    for name, key in _NAMED:
        register = sources[name]
        known = {zh: (*path[:-1], _ENGLISH) for path, zh in register.texts(f"{name}.*.{key}.{ORIGINAL}")}
        any_name = re.compile("|".join(map(re.escape, sorted(known, key=len, reverse=True))) or "(?!)")
        told = set[str]()
        for report in sources.reports:
            for source, path, zh in report.texts(ORIGINAL, *SENTENCES):
                en = str(source.get((*path[:-1], _ENGLISH)) or "").lower()
                for one, other in pairwise(any_name.finditer(zh)):
                    at, after = (en.find(str(register.get(known[each[0]])).lower()) for each in (one, other))
                    listed = _BETWEEN.fullmatch(zh, one.end(), other.start()) and one[0] not in told
                    if listed and 0 <= after < at:
                        told.add(one[0])
                        message = N_(
                            "a sentence names {one} before {other}, its English the other way round; is the English of the two exchanged?"
                        )
                        where = register.locate(known[one[0]])
                        yield problem(where, message, one=one[0], other=other[0])


def misfiled(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each section filed under a field of whose name it says nothing, with the name of another in its heading."""
    names = {id: telling(str(name or "")) for id, name in sources.said_of("areas", "name", ORIGINAL).items()}
    for source, path, id, said in _filed(sources):
        heading = telling(str(source.get((*path, "heading", ORIGINAL)) or ""))
        others = [other for other, name in names.items() if name and name <= heading]
        if names.get(id) and not names[id] & said and others:
            message = N_("the heading is of {other}, and nothing here of {id}; correct the area, or its name")
            yield problem(source.locate((*path, "area")), message, other=others[0], id=id)


def summarised(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each summary of a field that speaks of nothing that is filed under it, but of what is filed under another."""
    areas, said = sources["areas"], defaultdict[str, set[str]](set)
    for *_, id, pairs in _filed(sources):
        said[id] |= pairs
    for path, summary in areas.texts(f"areas.*.summary.{ORIGINAL}"):
        id = str(areas.get((*path[:2], "id")))
        if near := nearer(telling(summary), id, said):
            message = N_(
                "hardly anything of this is filed under {id}, but under {other}; correct the summary"
            )
            yield problem(areas.locate(path), message, id=id, other=near)


def _filed(sources: Sources) -> Iterator[tuple[Source, KeyPath, str, frozenset[str]]]:
    """Yield source and path of each section of the reports that is filed under a field, the id of that, and what the section says."""
    for report in sources.reports:
        for source, path, id in report.find(*(f"{block}.area" for block in BLOCKS)):
            if isinstance(id, str):
                yield source, path[:-1], id, telling(plain("，".join(strings(source.get(path[:-1])))))


RULES: tuple[Rule[Sources], ...] = (
    Rule("record-contrary", N_("No register says the contrary of what the reports say, or names one thing for another."),
         N_("Say what the reports say, or allow it with the reason."), otherwise, severity="warning", across=True, excusable=True),
    Rule("name-exchanged", N_("What a sentence lists by name stands in the same order in both languages."),
         N_("Exchange the English names, or allow it with the reason."), exchanged, severity="warning", across=True, excusable=True),
    Rule("area-elsewhere", N_("What is filed under a field of work, and its summary, speak of that field."),
         N_("Correct the area or the text, or allow it with the reason."), all_of(misfiled, summarised), across=True, severity="warning", excusable=True),
)  # fmt: skip
