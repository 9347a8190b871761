"""Commitments that are said to be kept: something proves it, and neither words nor figures say the opposite."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.languages import ORIGINAL
from ...model.outline import PROMISES
from ...model.quantities import Quantity, quantities
from ...model.references import plain, references
from ...model.units import same
from ...reading.source import KeyPath, Source
from ...reading.sources import ReportSources, Sources
from ..numbers.stated import Stated, stated

_NEEDS_EVIDENCE = ("kept", "partly-kept")
_NOT_KEPT = re.compile(
    "尚未|尚待|还没有?|仍未|仍在|未能|未(?:按期|如期|全部|全面)?(?:完成|达到|达标|实现|落实|开工|建成|启动|兑现|投用)|未达"
    "|没有?(?:完成|达到|实现|落实|建成|开工|兑现)|部分(?:完成|实现)|[仅只](?:完成|建成|达到|实现|落实)|其余(?!均已|全部已)|剩余|正在(?!发挥|产生)|预计|有望|延期|推迟|滞后|落后于|低于(?:目标|计划)|有差距|差距(?:较|还|仍)|暂缓|搁置|取消"
)
_DONE = re.compile(
    "全(?:部|面|都)?(?:已|如期|按期|提前)*(?:完成|建成|落实|兑现|实现)|建成投用|竣工(?:验收|投用)|圆满完成"
)
_IN_PART = re.compile(
    "正在|继续|下一步|仍|尚|未|将|还|阶段|[一二三]期|前期|设备|到货|招标|设计|勘察|土建|主体|安装|采购|方案|可研|审批|征求|意见|除|部分|中的"
)
"""Words of a part of what was promised, or of what is still to come."""
_LESS = re.compile(
    "以内|以下|不超过|不高于|不突破|控制在|降至|降到|压缩(?:至|到)|压减(?:至|到)|缩短(?:至|到)|低于|小于|至多|最多"
)
"""Words of a target that is reached from above."""


def unproven(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each update that says a commitment was kept and names nothing that says so too."""
    for _, source, path, update in _updates(sources):
        if update.get("status") in _NEEDS_EVIDENCE and not (update.get("evidence") or update.get("link")):
            message = N_(
                "{status}, but nothing proves it: name under evidence the measure of a report that says so, or under link the address where it is said"
            )
            yield problem(source.locate((*path, "status")), message, status=update["status"])


def denied(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each commitment that is said to be kept in words that say it is not."""
    for _, source, path, update in _updates(sources):
        text = source.get((*path, "text", ORIGINAL))
        found = _NOT_KEPT.search(text) if isinstance(text, str) and update.get("status") == "kept" else None
        if found:
            message = N_(
                "kept, but its own text says 「{words}」; correct the status, or quote what says that it was kept"
            )
            yield problem(source.locate_in((*path, "text", ORIGINAL), found.start()), message, words=found[0])


def ended(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each commitment that is said to be under way or withdrawn in words that say it was kept."""
    for _, source, path, update in _updates(sources):
        text = source.get((*path, "text", ORIGINAL))
        if update.get("status") not in ("under-way", "withdrawn") or not isinstance(text, str):
            continue
        found = _DONE.search(text)
        if found and not _IN_PART.search(text):
            message = N_("{status}, but its own text says 「{words}」; correct the status or the text")
            where = source.locate_in((*path, "text", ORIGINAL), found.start())
            yield problem(where, message, status=update["status"], words=found[0])


def missed(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each commitment said to be kept whose target was not reached by the figures given for it."""
    kept = [each for each in _updates(sources) if each[3].get("status") == "kept"]
    figures = {report.id: list(stated(report)) for report in sources.reports} if kept else {}
    for report, source, path, update in kept:
        promise, ours = source.get(path[:-2]), figures[report.id]
        cited = str(update.get("report") or report.id)
        reached = [
            *_said(source.get((*path, "text", ORIGINAL))),
            *(_in_report(ours, figures.get(cited, []), promise) if cited != report.id else ()),
        ]
        for target, less in _targets(ours, promise):
            for value, printed in reached:
                short = (
                    value.value is not None and target.value is not None and _short(value, target, less=less)
                )
                if short and same(value.unit, target.unit):
                    message = N_(
                        "kept, but the target is {target} and {value} was reached; correct the status or the figure"
                    )
                    yield problem(
                        source.locate((*path, "status")), message, target=target.printed, value=printed
                    )


def _short(value: Quantity, target: Quantity, *, less: bool) -> bool:
    reached, wanted = value.value or Decimal(0), target.value or Decimal(0)
    return reached > wanted if less else reached < wanted


def _targets(figures: Sequence[Stated], promise: object) -> Iterator[tuple[Quantity, bool]]:
    """Yield the only quantity of a target, or of a commitment without one, and whether it is reached from above."""
    target = promise.get("target", promise) if isinstance(promise, Mapping) else None
    text = target.get(ORIGINAL) if isinstance(target, Mapping) else None
    if not isinstance(text, str):
        return
    printed = {figure.id: figure.printed for figure in figures}
    written = plain(text, lambda figure, _part: printed.get(figure, ""))
    found = _valued(written)
    if len(found) == 1:
        bound = found[0].bound.kind if found[0].bound else ""
        yield found[0], bool(_LESS.search(written)) or bound in {"at-most", "less-than"}


def _said(text: object) -> Iterator[tuple[Quantity, str]]:
    """Yield the only quantity of each unit in the text of an update."""
    found = _valued(text) if isinstance(text, str) else []
    for quantity in found:
        if sum(same(quantity.unit, other.unit) for other in found) == 1:
            yield quantity, quantity.printed


def _in_report(
    ours: Sequence[Stated], cited: Sequence[Stated], promise: object
) -> Iterator[tuple[Quantity, str]]:
    """Yield what the figures `cited` say was reached of the indicators of which `promise` states targets among `ours`."""
    if not isinstance(promise, Mapping) or not isinstance(promise.get(ORIGINAL), str):
        return
    named = {reference.figure for reference in references(promise[ORIGINAL])}
    wanted = [each for each in ours if each.id in named and each.status == "target"]
    for indicator in {each for figure in wanted for each in figure.indicators}:
        found = [each for each in cited if indicator in each.reached and not each.span]
        if len(found) == 1:
            yield _quantity(found[0]), found[0].printed


def _quantity(figure: Stated) -> Quantity:
    return Quantity(0, figure.printed, figure.amount, figure.unit)


def _valued(text: str) -> list[Quantity]:
    """The quantities of a text that have a value and are neither changes nor ranks."""
    return [each for each in quantities(text) if each.value is not None and not (each.change or each.rank)]


def _updates(sources: Sources) -> Iterator[tuple[ReportSources, Source, KeyPath, Mapping[str, object]]]:
    for report in sources.reports:
        for source, path, update in report.find(*(f"{promise}.updates.*" for promise in PROMISES)):
            if isinstance(update, Mapping):
                yield report, source, path, update


RULES: tuple[Rule[Sources], ...] = (
    Rule(
        "commitment-evidence",
        N_("What is said to be kept, wholly or in part, is proved by a report or by an address."),
        N_("Name the measure under evidence, or the address under link."),
        unproven,
        across=True,
    ),
    Rule(
        "commitment-contradicted",
        N_("The words beside a commitment that was kept do not say that it was not."),
        N_("Correct the status, or allow it with the reason."),
        denied,
        excusable=True,
    ),
    Rule(
        "commitment-ended",
        N_("The words beside a commitment under way, or withdrawn, do not say that it was kept."),
        N_("Correct the status, or allow it with the reason."),
        ended,
        severity="warning",
        excusable=True,
    ),
    Rule(
        "commitment-target-missed",
        N_("A commitment that was kept has reached its target."),
        N_("Correct the status or the figure, or allow it with the reason."),
        missed,
        across=True,
        excusable=True,
    ),
)
