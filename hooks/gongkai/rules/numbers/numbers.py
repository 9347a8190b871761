"""Numbers by themselves: shares of a whole, things that are counted whole, changes and ranks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.figure import Scope
from ...model.languages import ORIGINAL
from ...model.outline import FIGURES, SENTENCES
from ...model.references import references
from ...model.text import DECIMAL
from ...model.units import POINTS, RATES, find, is_kind
from ...reading.sources import Sources
from .stated import Stated, names_of_indicators, stated

_HUNDRED = Decimal(100)
_SHARE = lazy("率$|占|比例|比重|覆盖|份额")
_BEYOND = lazy(
    "增|涨|幅|速|同比|环比|完成|进度|执行|负债|收益|利润|回报|报酬|杠杆|周转|产能|利用|拨备|保障|达成|实现|化解|投入|兑现|超|升|倍|对比|性价比|费比|汇|利率"
)
"""Names of rates that may honestly exceed a hundred per cent."""
_CUT = lazy("压减|压缩|减少|下降|降幅|缩短|精简|降低")
_MEAN = lazy("均|每|率|比|指数|分|得分|万人|千人|百人|折合")
_SCOPES: dict[Scope, re.Pattern[str]] = {
    "nation": lazy("全国"),
    "province": lazy("全省|全市|全区|全自治区"),
    "city": lazy("全市|全州|全盟|全地区|全区"),
    "other": lazy(".*"),
    "none": lazy(".*"),
}
"""How Chinese texts name the offices among which one is ranked; 全市 is a province's word in Beijing."""
_SCOPE = lazy("全国|全省|全市|全州|全盟|全地区|全自治区|全区")


def ranges(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each share above its whole, and each change that cannot have been."""
    names = names_of_indicators(sources)
    for report in sources.reports:
        for figure in stated(report):
            name = next((names[each] for each in figure.indicators if each in names), "")
            if figure.kind == "percent" and _share(figure) > _HUNDRED and _is_share(name):
                message = N_("{printed} is more than the whole, but {name} is a share")
                yield problem(figure.where, message, printed=figure.printed, name=name)
            yield from _changes(figure, is_share=_is_share(name))


def _is_share(name: str) -> bool:
    return bool(_CUT.search(name) or (_SHARE.search(name) and not _BEYOND.search(name)))


def _changes(figure: Stated, *, is_share: bool) -> Iterator[Problem]:
    comparison = figure.source.get((*figure.path, "comparison"))
    change = comparison.get("value") if isinstance(comparison, dict) else None
    if not isinstance(comparison, dict) or not isinstance(change, str) or not re.fullmatch(DECIMAL, change):
        return
    unit, by, down = comparison.get("unit"), Decimal(change), comparison.get("direction") == "down"
    where = figure.source.locate((*figure.path, "comparison", "value"))
    if down and _per_cent(unit, by) > _HUNDRED:
        message = N_("nothing can fall by more than 100%, but this says {change}%")
        yield problem(where, message, change=f"{_per_cent(unit, by):f}")
    if is_kind(unit, "points") and figure.kind == "percent":
        before = _share(figure) + (by if down else -by)
        if before < 0 or (is_share and before > _HUNDRED):
            message = N_("before this change of {change} points the share would have been {before}%")
            yield problem(where, message, change=change, before=before)
    if is_kind(unit, *POINTS) and figure.kind not in RATES:
        message = N_("only a figure in % changes by points, but this one is in {unit}")
        yield problem(
            figure.source.locate((*figure.path, "comparison", "unit")), message, unit=figure.unit or "-"
        )


def _per_cent(unit: str | None, value: Decimal) -> Decimal:
    """A change in per cent, in 成 and 倍 too; 0 for changes in other units."""
    known = find(unit)
    if known is None or known.kind not in ("percent", "multiple"):
        return Decimal(0)
    return value * _HUNDRED if known.kind == "multiple" else known.amount(value)


def _share(figure: Stated) -> Decimal:
    """The value in per cent, of 成 too."""
    unit = find(figure.unit)
    return unit.amount(figure.amount) if unit else figure.amount


def wholes(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each broken number of what is counted whole, and each per cent with a scale."""
    names = names_of_indicators(sources)
    for report in sources.reports:
        for figure in stated(report):
            if figure.kind in (*RATES, *POINTS) and figure.scale:
                message = N_("a value in {unit} has no scale, but this one has {scale}")
                where = figure.source.locate((*figure.path, "scale"))
                yield problem(where, message, unit=figure.unit, scale=figure.scale)
            name = "".join(names.get(each, "") for each in figure.indicators)
            counted = figure.kind in ("count", "doubling") and not _MEAN.search(name)
            if counted and figure.amount % 1:
                message = N_("{printed} is no whole number of {unit}; is a scale missing?")
                yield problem(figure.where, message, printed=figure.printed, unit=figure.unit)


def scopes(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each rank among other offices than the Chinese text names before it."""
    for report in sources.reports:
        ranks = {
            path[-1]: (source, (*path, "rank", "scope"), figure["rank"].get("scope"))
            for source, path, figure in report.find(*FIGURES)
            if isinstance(figure, dict) and isinstance(figure.get("rank"), dict)
        }
        for _, _, text in report.texts(ORIGINAL, *SENTENCES) if ranks else ():
            for reference in references(text):
                named = _SCOPE.findall(reference.printed) or _SCOPE.findall(text[: reference.offset])
                if reference.part != "rank" or reference.figure not in ranks or not named:
                    continue
                source, path, scope = ranks[reference.figure]
                if scope in _SCOPES and not _SCOPES[scope].fullmatch(named[-1]):
                    message = N_("the Chinese text says {named}, but the scope of the rank is {scope}")
                    yield problem(source.locate(path), message, named=named[-1], scope=scope)


RULES: tuple[Rule[Sources], ...] = (
    Rule("percentage", N_("A share is not above its whole, and a change starts from what can have been."),
         N_("Compare the value with the source, or allow it with the reason."), ranges, severity="warning", excusable=True),
    Rule("broken-count", N_("What is counted whole has a whole number, and a percentage has no scale."),
         N_("Compare value and scale with the source, or allow it with the reason."), wholes, severity="warning", excusable=True),
    Rule("rank-scope", N_("A rank is among the offices that the Chinese text names."),
         N_("Correct the scope: nation, province or city."), scopes, severity="warning", excusable=True),
)  # fmt: skip
