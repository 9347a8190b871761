"""Both languages state the same: every figure, number, date and period of the one stands in the other, in the same unit."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from decimal import Decimal

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem
from ...faults.rule import Rule
from ...model.units import EXACT, Unit
from ...reading.sources import Sources
from . import articles, sides
from .clock import turned, unlike
from .items import renumbered
from .magnitude import misjudged
from .often import as_often
from .pair import Mark, Pair
from .pairs import pairs
from .quantities import chinese, english
from .quantities.lunar import as_ours
from .quantities.matching import missing
from .quantities.names import Names
from .quantities.stated import Sense, Stated, dimension, sense
from .rendering import known_names
from .sayings import plain
from .uncounted import uncounted
from .unsaid import YEARS, added, from_other_sides, is_year, rivalled, unsaid

_RELATIVE = lazy("今年|去年|上年|明年|本年|当年|前年|后年|年初|年[末底]|全年|[一近]年来|过去|同期|年度|以来")
"""Words in place of which a translation may name the year."""
_FROM_THE_YEAR = lazy("(?<=(?:19|20)\\d\\d年)(?P<between>[^，。；]*?)(?:[上前]一?年)(?:同期)?")
"""The year before one that is named, which is known."""
_GREW = lazy("[增长降减升涨跌比较]")
"""What is compared with the year before, which English may name."""
_DAY_ALONE = lazy(r"(?<![\d月])\d{1,2}日")
"""A day whose month the text leaves to be known."""
_MONTH = lazy("[本当上下]个?月(?!起)|这个月")
"""A month that English may name."""
_BRACKET = lazy("[（(]")
_NTH = lazy(r"\d+(?:st|nd|rd|th)")
"""How often something has been held, which a translation may know besides."""
_VAGUE = frozenset("升安伏帕角")
"""Units that are as often part of another word."""


def values(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each quantity that one language states and the other does not."""
    known = known_names(sources)
    for pair in pairs(sources):
        yield from _figures(pair)
        yield from _numbers(pair, known)
        yield from () if pair.page else _lost(pair)
        zh, en = pair.zh.text, pair.en.text
        for find, message in _OTHERS:
            for found, said in find(zh, en):
                yield pair.told(message, found.start(), written=found[0].strip(), zh=f"「{said}」")
        if new := turned(zh, en):
            yield pair.turned(new.start(), new[0])
        if items := renumbered(zh, en):
            ours, theirs = (marker.printed for marker in items)
            yield pair.told(_ANOTHER_ITEM, 0, written=theirs, zh=f"「{ours}」")


_ANOTHER_ITEM = N_(
    "the Chinese text says {zh}, so {written} is another item; write the number of the Chinese"
)
_OTHERS: tuple[tuple[Callable[[str, str], Iterator[tuple[re.Match[str], str]]], str], ...] = (
    (unlike, N_("the Chinese text says {zh}, so {written} is another time; write that of the Chinese")),
    (as_ours, N_("the Chinese text says {zh}, so {written} is another time; write that of the Chinese")),
    (articles.unlike, _ANOTHER_ITEM),
    (
        sides.unlike,
        N_("the Chinese text says {zh}, so {written} is the wrong side of that day; write the other"),
    ),
    (misjudged, N_("the Chinese text says {zh}, so {written} is of another size; write that of the Chinese")),
)
"""What tells where English says another than the Chinese, and how that is told."""


def units(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each unit of a number in a Chinese text that the English text does not name."""
    known = known_names(sources)
    for pair in pairs(sources):
        unsaid = [each for each in unnamed(pair.zh.text, pair.en.text) if not _in_marks(each, pair.zh.marks)]
        asked = known.hidden(plain(pair.zh.text, pair.en.text), pair.en.text)[0] if unsaid else ""
        for stated in unsaid:
            if stated.quantity and asked[stated.start] == pair.zh.text[stated.start]:
                message = N_("the English text does not say the unit {written}")
                yield pair.told(message, written=stated.quantity.unit)


def unnamed(zh: str, en: str) -> Iterator[Stated]:
    """Yield each quantity of the text `zh` whose unit `en` does not name, nor says as much in another."""
    for stated in chinese.stated(zh):
        if stated.quantity and _is_asked(stated.unit, stated.quantity.unit):
            named = stated.unit is None or not {stated.unit.name, f"{stated.unit.name}标准煤"}.isdisjoint(
                english.units(en)
            )
            if (
                not named
                and not _measured(stated, en)
                and not (stated.unit and stated.unit.name == "元" and _SMALL.search(en))
            ):
                yield stated


def _is_asked(unit: Unit | None, spelling: str | None) -> bool:
    """Whether English must name the unit: money, a measure, or a time that no other unit says as well."""
    return (
        unit is not None
        and (unit.kind in ("money", "measure") or unit.name in EXACT)
        and spelling not in _VAGUE
    )


def _measured(stated: Stated, en: str) -> bool:
    """Whether the English text says as much in another unit: 3000米, 3 km."""
    kind = dimension(stated.unit)
    ours, theirs = (
        {
            value
            for each in of
            for of_kind, value in each.says | each.may
            if of_kind == kind and isinstance(value, Decimal)
        }
        for of in ((stated,), english.stated(en))
    )
    return kind is not None and any(abs(one - other) <= _STEPS for one in ours for other in theirs)


_SMALL = lazy(r"\b(?:fen|jiao|cents?)\b")
"""What is a part of a yuan."""
_STEPS = 2
"""How far from each other measures may be that are told in round figures."""


def _figures(pair: Pair) -> Iterator[Problem]:
    """Yield each figure that one text holds more often than the other."""
    ours, theirs = (Counter(mark.name for mark in said.marks) for said in (pair.zh, pair.en))
    for name in (ours - theirs).elements():
        printed = next(pair.zh.text[mark.start : mark.end] for mark in pair.zh.marks if mark.name == name)
        written = f"{printed} {{{name}}}" if printed.strip("□") else f"{{{name}}}"  # □: no such figure
        yield pair.told(N_("the English text does not say {written}"), written=written)
    for name in theirs - ours:
        for mark in [mark for mark in pair.en.marks if mark.name == name][ours[name] :]:
            yield pair.told(N_("the Chinese text does not say {written}"), mark.start, written=f"{{{name}}}")


def _numbers(pair: Pair, known: Names) -> Iterator[Problem]:
    """Yield what one text states beside the names that both say, and the other says nowhere."""
    zh, en = pair.zh.text, pair.en.text
    ours, theirs = chinese.stated(zh), english.stated(en)
    if not any(each.written for each in (*ours, *theirs)):
        yield from _uncounted(pair, frozenset())
        return
    asked_zh, asked_en = known.hidden(plain(zh, en), en)
    asked = [each for each in _in_text(ours, pair.zh.marks) if asked_zh[each.start] == zh[each.start]]
    lost = [*missing(asked, theirs)]
    new = [
        each
        for each in missing([*_in_text(theirs, pair.en.marks)], ours)
        if asked_en[each.start] == en[each.start] and not _may_be_known(each, ours, zh, en)
    ]
    if lost and as_often(zh, en):
        lost = [each for each in lost if each.quantity is None or each.quantity.unit != "次"]
    lost, new = from_other_sides(lost, new, zh, en)
    for stated in unsaid(lost, new, theirs, zh, en):
        yield pair.told(N_("the English text does not say {written}"), written=stated.written)
    more = [*added(lost, new, zh, en, rivalled=rivalled(ours, theirs, zh))]
    for stated in more:
        yield pair.told(N_("the Chinese text does not say {written}"), stated.start, written=stated.written)
    yield from _uncounted(pair, frozenset(stated.start for stated in more))


def _uncounted(pair: Pair, told: Set[int]) -> Iterator[Problem]:
    """Yield what English counts or dates where the Chinese has no numeral, but for what is `told` at its place."""
    for found in uncounted(pair.zh.text, pair.en.text):
        if found.start() not in told:
            yield pair.told(N_("the Chinese text does not say {written}"), found.start(), written=found[0])


def _may_be_known(stated: Stated, ours: Sequence[Stated], zh: str, en: str) -> bool:
    """Whether a number of the English text is one that a translator may know besides."""
    bracketed = en.rfind("(", 0, stated.start) > en.rfind(")", 0, stated.start)
    if bracketed and not _BRACKET.search(zh):
        return True  # what a translator explains: mu (a fifteenth of a hectare)
    counted = re.search("[第届名位轮日]|周年", zh)
    ordinals = {each for other in ours for each in other.says if each[0] == "ordinal"}
    years = {each for other in ours for each in other.says} if _GREW.search(zh) else set()
    days = _DAY_ALONE.search(zh)
    return (
        all(kind == "month" and re.search(rf"[比较]{value}月", zh) for kind, value in stated.says)
        or not ordinals.isdisjoint(stated.may)
        or (_is_month(stated) and (days is not None or _names_no_month(ours, zh)))
        or any((kind, value) in years for kind, value in _next_year(stated))
        or (
            _RELATIVE.search(_FROM_THE_YEAR.sub("", zh)) is not None
            and is_year(stated)
            and not _other_year(zh, en)
        )
        or (not counted and _NTH.fullmatch(stated.written) is not None)
    )


def _is_month(stated: Stated) -> bool:
    return all(kind == "month" for kind, _ in stated.says)


def _names_no_month(ours: Sequence[Stated], zh: str) -> bool:
    """Whether Chinese says by other words when, of which English may name the months: in the summer holidays, two months early."""
    named = any(kind == "month" for each in ours for kind, _ in each.says)
    return _MONTH.search(zh) is not None or (not named and _TIME_OF_YEAR.fullmatch(zh) is not None)


_TIME_OF_YEAR = lazy(
    r"(?!.*[一二三四五六七八九十\d]月).*(?:[暑寒]假|暑期|学期|提前|推迟|延[后迟期]|[春夏秋冬]|汛|半年|全年|季).*"
)


def _other_year(zh: str, en: str) -> bool:
    """Whether Chinese compares with a year that English does not name."""
    compared = _COMPARED_YEAR.search(zh)
    return compared is not None and compared[1] not in en


_COMPARED_YEAR = lazy("[比较与同跟]((?:19|20)\\d\\d)年")


def _next_year(stated: Stated) -> Iterator[Sense]:
    """Yield the year after the one that is stated, if it is one."""
    for _, value in stated.says if is_year(stated) else ():
        if isinstance(value, Decimal) and value in YEARS:
            yield sense("number", value + 1)


def _lost(pair: Pair) -> Iterator[Problem]:
    """Yield each value that the Chinese states of several things, and English of fewer."""
    ours = [
        each
        for each in chinese.stated(pair.zh.text)
        if each.quantity
        and not (each.quantity.words or each.part)
        and not _INCLUDED.search(pair.zh.text, 0, each.start)
    ]
    often = Counter(each.says for each in ours)
    units = {each.says for each in ours if each.quantity and each.quantity.unit not in (None, "点", "时")}
    theirs = english.stated(pair.en.text)
    for says in (says for says, count in often.items() if count > 1 and says in units):
        first = next(each for each in ours if each.says == says)
        answers = sum(bool(each.says) and each.answers(first) for each in theirs)
        if 0 < answers < often[says] and not _EACH.search(pair.en.text):
            message = N_(
                "the Chinese text says {written} {often} times, the English {answers} times; write it of each"
            )
            yield pair.told(message, written=first.written, often=often[says], answers=answers)


_INCLUDED = lazy("[（(]不?包?含[^）)]*$|[/／]$")
"""What says whether a bound is within it, or by what something is measured: 1.4米以下（含1.4米）, 7元/2公里."""
_EACH = lazy(
    r"\b(?:each|both|all|every|respectively|also|same|equal(?:ly)?|either|another|similarly|likewise|alike|too|as well|respective|identical|and the other|as many|neither|unchanged|still|again|remain\w*)\b",
    re.IGNORECASE,
)
"""What says in English that a value holds of several things."""


def _in_text(stated: Iterable[Stated], marks: tuple[Mark, ...]) -> Iterator[Stated]:
    """Yield what stands in the text itself; figures are counted by their names."""
    return (each for each in stated if not _in_marks(each, marks))


def _in_marks(stated: Stated, marks: tuple[Mark, ...]) -> bool:
    return any(mark.start < stated.end and stated.start < mark.end for mark in marks)


RULES: tuple[Rule[Sources], ...] = (
    Rule("parity-value", N_("Both languages state the same figures, numbers, dates and periods."),
         N_("Compare the two texts and correct the one that is wrong."), values, excusable=True),
    Rule("parity-unit", N_("Both languages state money and measures in the same unit."),
         N_("Name the unit in the English text, or allow it with the reason."), units, severity="warning", excusable=True),
)  # fmt: skip
