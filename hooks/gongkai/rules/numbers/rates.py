"""Rates beside the two counts of which they are made: 发现隐患35处，整改隐患35处，整改率100%."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from itertools import islice

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.languages import ORIGINAL
from ...model.outline import SENTENCES
from ...model.references import Reference, references
from ...model.units import same
from ...reading.sources import ReportSources, Sources
from .stated import Stated, stated

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
    Rule("rate", N_("A rate is that of the two counts before it."),
         N_("Compare the three figures with the source, or allow it with the reason."), rates, severity="warning", excusable=True),
)  # fmt: skip
