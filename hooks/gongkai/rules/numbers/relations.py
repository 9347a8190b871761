"""Numbers among themselves: parts and their whole, a rate and its two counts, two values of one thing, and a value in its history."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from itertools import islice
from statistics import median

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule, all_of
from ...model.languages import ORIGINAL
from ...model.outline import SENTENCES
from ...model.references import Reference, references
from ...model.text import SIGNED, decimal, months
from ...model.units import RELATIVE, SCALES, same
from ...reading.sources import ReportSources, Sources
from ..records.periods import stretch
from .stated import Stated, levels, stated

_OF_WHICH = "其中"
_EACH = lazy("(?:每|平均|人均|户均)[^，。；、]{0,6}$")
"""Before a number of each, of which no other is a part: 每千人6.5批次."""
_END = lazy("[。；）;]|$")
_JUMP = 10
_THOUSAND, _OF_A_LEVEL = 1000, 5
_FEW = 100
"""Counts below this jump by themselves: from one case to twelve."""


def parts(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each figure after 其中 (of which) that is above every figure of its unit before it."""
    for report in sources.reports:
        figures = {figure.id: figure for figure in stated(report)}
        for whole, part in parts_of(report, figures):
            if part.amount > whole.amount:
                message = N_("{part} cannot be part of {whole}, which the sentence states before 其中")
                yield problem(part.where, message, part=part.printed, whole=whole.printed)


def parts_of(report: ReportSources, figures: dict[str, Stated]) -> Iterator[tuple[Stated, Stated]]:
    """Yield each figure that Chinese texts state after 其中, and the largest of its unit before it."""
    for _, _, text in report.texts(ORIGINAL, *SENTENCES):
        at = text.find(_OF_WHICH)
        if at < 0:
            continue
        end = _END.search(text, at)
        until = end.start() if end else len(text)
        found = [
            (reference.offset, figures[reference.figure])
            for reference in references(text)
            if reference.figure in figures and reference.part in (None, "number")
        ]
        for offset, part in found:
            wholes = [
                whole
                for before, whole in found
                if before < at
                and same(whole.unit, part.unit)
                and part.kind not in RELATIVE
                and not _EACH.search(text, 0, before)
            ]
            if at < offset < until and wholes:
                yield max(wholes, key=lambda whole: whole.amount), part


def contradictions(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each figure whose report states another value of its indicator for the same day."""
    for report in sources.reports:
        figures = {figure.id: figure for figure in stated(report)}
        partial = {part.id for _, part in parts_of(report, figures)}
        first: dict[tuple[str, str], Stated] = {}
        for figure in figures.values():
            for indicator in figure.reached if figure.id not in partial else ():
                other = first.setdefault((indicator, figure.as_of + figure.span), figure)
                if other.amount != figure.amount:
                    message = N_(
                        "{printed} and {other} (at {place}) are both {indicator} on the same day;"
                        " if they differ in what they count, each needs an indicator of its own"
                    )
                    yield problem(
                        figure.where, message,
                        printed=figure.printed, other=other.printed, place=other.where, indicator=indicator,
                    )  # fmt: skip


def jumps(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each value ten times what earlier reports on as long a period state, or a tenth."""
    history: dict[tuple[str, int], list[list[Stated]]] = defaultdict(list)
    for report in sources.reports:
        length = _months(report)
        now: dict[str, list[Stated]] = defaultdict(list)
        for figure in stated(report):
            for indicator in figure.reached if length and figure.amount and not figure.span else ():
                now[indicator].append(figure)
        for indicator, figures in now.items():
            for figure in figures:
                yield from _jump(figure, history[indicator, length])
            history[indicator, length].append(figures)


def scales(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each value of a publication that is a thousand times what reports say, of a level five times, or such a part."""
    usual: dict[str, list[Decimal]] = defaultdict(list)
    for report in sources.reports:
        for figure in stated(report):
            for indicator in figure.reached if figure.amount else ():
                usual[indicator].append(figure.amount)
    register, standing = sources["indicators"], levels(sources)
    for path, value in register.texts("indicators.*.values.*.value"):
        id = str(register.get((*path[:2], "id")))
        known, times = usual.get(id), _OF_A_LEVEL if id in standing else _THOUSAND
        scale = SCALES.get(str(register.get((*path[:-1], "scale")) or ""), 1)
        if not known or not re.fullmatch(SIGNED, value) or not (amount := decimal(value) * scale):
            continue
        if min(_ratio(each, amount) for each in known) >= times and max(amount, *known) >= _FEW:
            message = N_(
                "{printed} is at least {times} times as much, or as little, as the reports say ({usual}); is a scale or a digit wrong?"
            )
            last = f"{known[-1].normalize():f}"
            yield problem(register.locate(path), message, printed=f"{amount:f}", times=times, usual=last)


def _jump(figure: Stated, earlier: list[list[Stated]]) -> Iterator[Problem]:
    nearest = [
        min((each.amount for each in figures), key=lambda amount: _ratio(amount, figure.amount))
        for figures in ([each for each in figures if same(each.unit, figure.unit)] for figures in earlier)
        if figures
    ]
    if not nearest:
        return
    usual = Decimal(median(nearest))
    if _ratio(usual, figure.amount) >= _JUMP and (
        figure.kind in RELATIVE or max(usual, figure.amount) >= _FEW
    ):
        message = N_(
            "{printed} is at least ten times as much, or as little, as before ({usual});"
            " is a scale or a digit wrong?"
        )
        yield problem(figure.where, message, printed=figure.printed, usual=f"{usual.normalize():f}")


def _ratio(one: Decimal, other: Decimal) -> Decimal:
    return max(abs(one), abs(other)) / min(abs(one), abs(other))


def _months(report: ReportSources) -> int:
    """Length of the report's period in months, 0 if it has none."""
    period = stretch(report["report"], "period")
    return months(*period) if period else 0


_RATE = lazy(r"(?P<verb>[\u4e00-\u9fff]{2})(?:完成|合格|处置|处理)?率(?:达到?|为|均?是)?(?:了)?$")
_STOP = lazy("[。；;]")


def rates(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each rate that its text's own two counts do not give."""
    for report in sources.reports:
        figures = {figure.id: figure for figure in stated(report)}
        for whole, part, rate in _threes(report, figures):
            digits = Decimal(1).scaleb(-len(rate.value.partition(".")[2]))
            exact = part.amount * 100 / whole.amount
            if abs(exact - rate.amount) > digits:
                message = N_("{part} of {whole} are {exact}%, not {rate}; compare all three with the source")
                yield problem(
                    rate.where, message, part=part.printed, whole=whole.printed,
                    exact=f"{exact.quantize(max(digits, Decimal('0.01')), ROUND_HALF_UP):f}", rate=rate.printed,
                )  # fmt: skip


def _threes(report: ReportSources, figures: dict[str, Stated]) -> Iterator[tuple[Stated, Stated, Stated]]:
    """Yield whole, part and rate where a text states them in this order, the part with the word of the rate."""
    for _, _, text in report.texts(ORIGINAL, *SENTENCES):
        found = list(references(text))
        for first, second, third in zip(found, islice(found, 1, None), islice(found, 2, None), strict=False):
            three = [figures.get(each.figure) for each in (first, second, third)]
            whole, part, rate = three
            if whole and part and rate and _fit(text, (first, second, third), whole, part, rate):
                yield whole, part, rate


def _fit(text: str, at: tuple[Reference, ...], whole: Stated, part: Stated, rate: Stated) -> bool:
    between = text[at[0].offset : at[2].offset]
    named = _RATE.search(text[: at[2].offset])
    verb = named["verb"] if named else ""
    return (
        all(each.part is None for each in at)
        and rate.unit == "%"
        and whole.kind == part.kind
        and same(whole.unit, part.unit)
        and 0 < part.amount <= whole.amount
        and not _STOP.search(between)
        and bool(verb)
        and verb in text[at[0].offset : at[1].offset]
        and verb not in text[: at[0].offset].rpartition("，")[2]
    )


RULES: tuple[Rule[Sources], ...] = (
    Rule("part-above-whole", N_("What a text names as part of a quantity is not more than that quantity."),
         N_("Compare both values with the source, or allow it with the reason."), parts, severity="warning", excusable=True),
    Rule("contradiction", N_("A report states one value of an indicator for one day."),
         N_("Refer to the figure that is there, or give the other its own indicator."), contradictions, severity="warning", excusable=True),
    Rule("jump", N_("A value is of the same order as in earlier reports on as long a period."),
         N_("Compare value and scale with the source, or allow it with the reason."), all_of(jumps, scales), across=True, severity="warning", excusable=True),
    Rule("rate", N_("A rate is that of the two counts before it."),
         N_("Compare the three figures with the source, or allow it with the reason."), rates, severity="warning", excusable=True),
)  # fmt: skip
