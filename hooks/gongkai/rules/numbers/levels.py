"""What is there at a time, and what was added to it: a part stands for no whole, and what was added in a time is no level."""

from __future__ import annotations

from collections.abc import Iterator

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule, all_of
from ...model.languages import ORIGINAL
from ...reading.sources import Sources
from .relations import parts_of
from .stated import Stated, levels, mentioned, names_of_indicators, stated

_ADDED = lazy(
    "(?:再|新增|新建|新添|新设|新开|新上|增设|增建|增加|另建|扩建)(?![^，。；：、]*(?:[至到达]|总|共有))[^，。；：、]{0,6}$"
)
"""Right before a number that is added to what there is."""
_FLOW = lazy("^(?:新登记|新增|新设|新建|新办|新注册|新发|新开工|当年|本年|年度)")
"""How the name of an indicator begins that counts what was added in a time."""
_DEED = lazy(
    "立案|移送|捣毁|出动|受理|接[收听]|挽回|减免|演练|办结|抽查|查[获处扣封]|刑拘|处罚|巡[查检]|检查|参训|培训场次"
)
_TIMES = ("次", "人次", "场次", "家次", "批次")
_IN_ALL = lazy("累计|总[量数]|存量|历年|以来")
_NO_DEED = lazy("[率点]$|占比|比例|队伍|人员|站|平台|单位|企业|窗口|机构|中心|基地|系统|数据库")
"""In a name that counts not the deed, but who does it or where."""


def parts(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each figure after 其中 that is given to the indicator of its whole, as if it were all."""
    for report in sources.reports:
        for whole, part in parts_of(report, {figure.id: figure for figure in stated(report)}):
            shared = [each for each in part.reached if each in whole.reached]
            if shared and part.amount != whole.amount:
                yield _unmarked(part, shared[0])


def additions(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each figure of what is added that is given to an indicator of what there is, as if it were all."""
    known = levels(sources)
    for report in sources.reports:
        for figure, reference, text in mentioned(report):
            all_of_it = [each for each in figure.indicators if each in known and each != figure.of]
            is_number = reference.part in (None, "number")
            if all_of_it and is_number and _ADDED.search(text[: reference.offset]):
                yield _unmarked(figure, all_of_it[0])


def _unmarked(part: Stated, indicator: str) -> Problem:
    message = N_(
        "{printed} is but a part of {indicator}, and would stand as all of it; write of: {indicator}"
    )
    return problem(part.where, message, printed=part.printed, indicator=indicator)


def flows(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each indicator of what was added, or done, in a time that is said to be a level."""
    names, register = names_of_indicators(sources), sources["indicators"]
    for id, path in levels(sources).items():
        name, unit = names.get(id, ""), register.get((*path, "unit", ORIGINAL))
        if _FLOW.search(name):
            message = N_("{name} counts what was added in a time, and is no level; take level out")
            yield problem(register.locate((*path, "level")), message, name=name)
        elif (_DEED.search(name) or unit in _TIMES) and not _is_all(sources, id, name):
            message = N_("{name} counts what was done in a time, and is no level; take level out")
            yield problem(register.locate((*path, "level")), message, name=name)


def _is_all(sources: Sources, id: str, name: str) -> bool:
    """Whether its name, or a sentence that states one of its figures, says that an indicator is of all that there has been."""
    said = (
        text for each in sources.reports for figure, _, text in mentioned(each) if id in figure.indicators
    )
    return bool(_NO_DEED.search(name)) or any(_IN_ALL.search(each) for each in (name, *said))


RULES: tuple[Rule[Sources], ...] = (
    Rule("part-unmarked", N_("A figure of a part, or of what is added, does not stand for all there is."),
         N_("Write of beside the indicator, or allow it with the reason."), all_of(parts, additions), severity="warning", excusable=True),
    Rule("level-of-flow", N_("An indicator of what was added or done in a time is no level."),
         N_("Take level out, or allow it with the reason."), flows, severity="warning", across=True, excusable=True),
)  # fmt: skip
