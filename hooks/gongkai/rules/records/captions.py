"""What a chart says of itself, in title, description and labels, against what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule, all_of
from ...model.languages import LANGUAGES, ORIGINAL
from ...model.numerals import chinese
from ...model.registers import Shape
from ...model.units import RELATIVE, is_kind
from ...reading.source import KeyPath, Source, strings
from ...reading.sources import Sources
from ..charts import paths, shape, shown
from ..numbers.stated import names_of_indicators

_Words = Mapping[str, re.Pattern[str]]
_EN = "en"
_Record = Mapping[str, object]
_SHOWN = N_("this says {words}, but the chart shows {shown}; correct one of them")
_SENTENCE = lazy("[^。；;]+")
_LEFT_OUT = lazy("[未没不](?:有|予|再)?(?:列[入出示]|计入|包括|包含|纳入|收录)|不含|不在(?:其中|图中|此列)")
_BUT = lazy("以外|之外|除")
_SHARE = {
    ORIGINAL: lazy("(?<![效频])率|占比|比[例重]|百分比|份额"),
    _EN: lazy(r"\b(?:shares?|rates?|per ?cent\w*|proportions?)\b|%", re.IGNORECASE),
}
_COUNT = {
    ORIGINAL: lazy("[户件人个家次座起处条台宗份名项]数|数[量目]|金额|总[量额数]"),
    _EN: lazy(r"\b(?:numbers?|amounts?|totals?|how many|in (?:ten )?thousands|in millions)\b", re.IGNORECASE),
}
"""Words of a title for what is so much of another thing, and for what is counted."""
_SO_FAR = {
    ORIGINAL: lazy("累计|截至|以来|总[数量]|迄今|至今|目前"),
    _EN: lazy(r"\b(?:so far|to date|cumulative\w*|by the end|since \w+)\b", re.IGNORECASE),
}
_NOT = {ORIGINAL: lazy("不是|并?非|不含|不作|不等于"), _EN: lazy(r"\b(?:not|no)\b", re.IGNORECASE)}
_OF_EACH = {
    ORIGINAL: lazy("各(?:乡镇|街道|县|区|镇|村|社区|部门|单位|科室|学校|类|[\u4e00-\u9fff]{0,2}企业)")
}
_MANY = lazy(r"([两二三四五六七八九十\d]+)[项个类]?(?:比[例率]|指标|排名|名次|[\u4e00-\u9fff]{1,4}率)")
_PART = {ORIGINAL: lazy("^其中"), _EN: lazy(r"^(?:of which|of (?:them|these))\b")}


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


def unfit(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each title or description that speaks of numbers where there are shares, of shares where there are none, or, of a series, of all so far or of each of several."""
    known = sources.said_of("indicators")
    for charts, chart, labels in _labelled(sources):
        ids, here = [id for _, id in shown(charts, chart)], "、".join(labels)
        records = [record for id in ids if isinstance(record := known.get(id), dict)]
        names = "，".join(strings([record.get("name") for record in records]))
        for keys, wrong, right in _excluded(shape(charts, chart), records):
            for key, language in product(keys, wrong):
                text = charts.get((*chart, key, language))
                found = wrong[language].search(text) if isinstance(text, str) else None
                excused = found and language in right and right[language].search(found.string)
                if found and not excused and found[0] not in names:
                    where = charts.locate_in((*chart, key, language), found.start())
                    yield problem(where, _SHOWN, words=found[0], shown=here)
        many, title = len(ids), charts.get((*chart, "title", ORIGINAL))
        said = _MANY.match(title) if isinstance(title, str) else None
        if said and said[1] not in (f"{many}", chinese(many), "两" if many == 2 else ""):
            yield problem(charts.locate((*chart, "title", ORIGINAL)), _SHOWN, words=said[0], shown=here)


def _excluded(form: Shape, records: Sequence[_Record]) -> Iterator[tuple[Sequence[str], _Words, _Words]]:
    """Yield what texts of a chart may not say, in which texts, and what excuses it there."""
    units = [unit.get(ORIGINAL) for record in records if isinstance(unit := record.get("unit"), dict)]
    shares = {is_kind(unit, *RELATIVE) for unit in units if isinstance(unit, str)}
    if len(shares) == 1 and not (form.ranks or form.whole):
        yield ("title",), *((_COUNT, _SHARE) if True in shares else (_SHARE, _COUNT))
    if form.over_time:
        yield ("title", "description"), _OF_EACH, {}
        if shares == {False} and not any(record.get("level") for record in records):
            yield ("title", "description"), _SO_FAR, _NOT


def _labelled(sources: Sources) -> Iterator[tuple[Source, KeyPath, list[str]]]:
    """Yield each chart with its Chinese labels."""
    charts = sources["charts"]
    for chart in paths(charts):
        labels = (charts.get((*path[:-1], "label", ORIGINAL)) for path, _ in shown(charts, chart))
        yield charts, chart, [label for label in labels if isinstance(label, str)]


RULES: tuple[Rule[Sources], ...] = (
    Rule("chart-caption", N_("A chart shows what its title, description and labels say."),
         N_("Correct the text or what is shown, or allow it with the reason."), all_of(left_out, parts, others, unfit), severity="warning", excusable=True),
)  # fmt: skip
