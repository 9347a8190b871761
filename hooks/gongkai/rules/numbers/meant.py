"""What an indicator or a figure is said to be, against its name, its unit and its sentence: which way is better, a target, a level, what is counted."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path

from ...faults.patterns import joined, lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule, all_of
from ...model.languages import ORIGINAL
from ...model.outline import SENTENCES
from ...model.references import references
from ...model.tree import ROLE
from ...model.units import is_counted
from ...reading.source import KeyPath
from ...reading.sources import Sources
from .relations import parts_of
from .stated import Stated, levels, mentioned, names_of_indicators, stated

_SAID = joined(Path(__file__).with_suffix(".txt"))
_GOOD = lazy(_SAID["GOOD"])
"""In the name of what is better when it rises."""
_GAIN = lazy(_SAID["GAIN"])
_COST = lazy(_SAID["COST"])
"""In the name of what nobody counts but to have more of it; and of what one may want less, whatever else it says."""
_BAD = lazy(_SAID["BAD"])
"""In the name of what is better when it falls."""
_AGAINST = lazy(_SAID["AGAINST"])
"""What is done against it, or for those whom it meets."""
_NOT_DONE = lazy("[未不]|超期|逾期")
_WANTED = lazy(_SAID["WANTED"])
_TO_DO = lazy("(?:完成|达到|达|实现|建成|新[建增]|改造|再[\u4e00-\u9fff]{1,3}|培训|建设|开展|组织)$")
_DONE = lazy("[已原曾]|现[有已在]|目前|截至|累计|[去上]年|上半年|季度|基础上|以来|当前|达到了|完成了")


def turned(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each indicator that is said to be better the way that is worse, by its name."""
    names, register = names_of_indicators(sources), sources["indicators"]
    for id, direction in sources.said_of("indicators", "direction").items():
        name = names.get(id, "")
        good, bad, against = _GOOD.search(name), _BAD.search(name), _AGAINST.search(name)
        more = (good and not _NOT_DONE.search(name) and (against or not bad)) or (
            _GAIN.search(name) and not _COST.search(name) and not bad
        )
        less = bad and not (good or against)
        if (direction == "down" and more) or (direction == "up" and less):
            message = N_("{name} is said to be better when it goes {direction}; correct the direction")
            where = register.locate((*sources.records("indicators")[id], "direction"))
            yield problem(where, message, name=name, direction=direction)


def unlike(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each figure that its status calls a target where its sentence says only what was done, or done where it says what to do."""
    for report in sources.reports:
        for figure, reference, text in mentioned(report):
            if figure.source.get((*figure.path, "status")) is None:
                continue
            ways = (ROLE[report.role(figure.source, figure.path)].status, figure.status)
            where, before = figure.source.locate((*figure.path, "status")), text[: reference.offset]
            if ways == ("actual", "target") and not _WANTED.search(text):
                message = N_("nothing in the sentence says that {printed} is a target; correct the status")
                yield problem(where, message, printed=figure.printed)
            elif ways == ("target", "actual") and _TO_DO.search(before) and not _DONE.search(before):
                message = N_("the sentence says that {printed} is yet to be done; correct the status")
                yield problem(where, message, printed=figure.printed)


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


_ENGLISH = "en"
_BEHIND = lazy(r"[^{}.;:()]*")
_PEOPLE = ("people", "person", "人", "名", "位")
"""Whom a name calls by what they are: 26 heads of offices."""
_LESS = (lazy("压缩|精简|压减|缩短|降幅|减少|下降|降低"), lazy(r"\b(?:re(?:duc|mov)|cut|short|fall|drop|decreas|declin|lower|less|fewer|sav|streamlin|eas|simplif|down)", re.IGNORECASE))  # fmt: skip
_MORE = (lazy("增幅|增速|增长|提高|提升"), lazy(r"\b(?:increas|grow|rise|rising|rais|gain|improv|higher|more|up|boost|enhanc|expan|speed)", re.IGNORECASE))  # fmt: skip
"""A change in the name of an indicator, and the words by which English says it."""


def misnamed(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each unit whose noun stands neither in the name of its indicator nor behind its figures, or in another's."""
    register = sources["indicators"]
    nouns, names = dict(_nouns(sources)), sources.said_of("indicators", "name", _ENGLISH)
    called = {id: frozenset(_words(str(name or ""))) for id, name in names.items()}
    said = _behind(sources) if nouns else {}
    for id, (path, noun) in nouns.items():
        person = noun in _PEOPLE and register.get((*path[:2], "unit", ORIGINAL)) in _PEOPLE
        if id in said and not (person or noun in called[id] or noun in said[id]):
            message = N_(
                "nothing in its name, or behind its figures, speaks of {noun}; correct the unit or the name"
            )
            yield problem(register.locate((*path, _ENGLISH)), message, noun=register.get((*path, _ENGLISH)))
    strays = [id for id, (_, noun) in nouns.items() if noun not in called[id]]
    for one, other in product(strays, nouns):
        (path, noun), theirs = nouns[one], nouns[other][1]
        exchanged = theirs not in called[other] and noun in called[other]
        if noun != theirs and theirs in called[one] and (exchanged or called[one] <= called[other]):
            message = N_(
                "this is rather the name of {other}: {id} counts {noun}; correct the name or the unit"
            )
            where = register.locate((*path[:2], "name", _ENGLISH))
            yield problem(where, message, other=other, id=one, noun=register.get((*path, _ENGLISH)))


def changes(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each name that speaks of a change in Chinese, and of none in English."""
    register = sources["indicators"]
    for path, name in register.texts(f"indicators.*.name.{ORIGINAL}"):
        en = register.get((*path[:-1], _ENGLISH))
        for ours, theirs in (_LESS, _MORE) if isinstance(en, str) else ():
            found = ours.search(name)
            if found and not theirs.search(str(en)):
                message = N_("the name says {word}, its English does not; correct one of them")
                yield problem(register.locate((*path[:-1], _ENGLISH)), message, word=found[0])


def _nouns(sources: Sources) -> Iterator[tuple[str, tuple[KeyPath, str]]]:
    """Yield the id of each indicator of what is counted, the path of its unit and the noun by which English counts."""
    for id, record in sources.records("indicators").items():
        unit = sources["indicators"].get((*record, "unit"))
        zh, en = (unit.get(ORIGINAL), unit.get(_ENGLISH)) if isinstance(unit, dict) else (None, None)
        words = _words(en.partition(" of ")[0]) if isinstance(en, str) else []
        if words and isinstance(zh, str) and is_counted(zh):
            yield id, ((*record, "unit"), words[-1])


def _behind(sources: Sources) -> Mapping[str, set[str]]:
    """The words of English that stand behind the figures of each indicator."""
    found = defaultdict[str, set[str]](set)
    for report in sources.reports:
        indicators = {figure.id: figure.indicators for figure in stated(report)}
        for _, _, text in report.texts(_ENGLISH, *SENTENCES):
            for reference in references(text):
                behind = _BEHIND.match(text, text.find("}", reference.offset) + 1)
                for id in indicators.get(reference.figure, ()):
                    found[id].update(_words(behind[0] if behind else ""))
    return found


def _words(text: str) -> list[str]:
    """The words of an English text, in small letters and without the s of several."""
    return [word.removesuffix("s") for word in re.findall("[a-z]+", text.lower())]


RULES: tuple[Rule[Sources], ...] = (
    Rule("indicator-direction", N_("What gets better when it rises is not said to get better when it falls."),
         N_("Correct the direction, write neutral, or allow it with the reason."), turned, severity="warning", excusable=True),
    Rule("figure-status", N_("A figure is a target, or was reached, as its sentence says."),
         N_("Correct the status or leave it out, or allow it with the reason."), unlike, severity="warning", excusable=True),
    Rule("part-unmarked", N_("A figure of a part, or of what is added, does not stand for all there is."),
         N_("Write of beside the indicator, or allow it with the reason."), all_of(parts, additions), severity="warning", excusable=True),
    Rule("level-of-flow", N_("An indicator of what was added or done in a time is no level."),
         N_("Take level out, or allow it with the reason."), flows, severity="warning", across=True, excusable=True),
    Rule("indicator-noun", N_("The English name and unit of an indicator say what its figures count."),
         N_("Correct the name or the unit, or allow it with the reason."), all_of(misnamed, changes), severity="warning", across=True, excusable=True),
)  # fmt: skip
