"""A number is bounded, below nought or a rank alike in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem
from ...faults.rule import all_of
from ...model.quantities.quantity import BoundKind
from ...reading.sources import Sources
from .around import Around, around, certain, printed
from .pairs import pairs
from .quantities.english_parts import left_of
from .quantities.stated import Stated
from .table import alternatives

_SIDES: Mapping[BoundKind, frozenset[str]] = {
    "at-least": frozenset({"low"}), "more-than": frozenset({"low"}),
    "at-most": frozenset({"high"}), "less-than": frozenset({"high"}),
    "nearly": frozenset({"near", "about", "high"}), "about": frozenset({"about", "near", "low"}),
}  # fmt: skip
"""Which bounds of English say each of Chinese: from below, from above, nearly, about."""
_SAID = alternatives("bounds")
_LESS, _MORE = _SAID["LESS"], _SAID["MORE"]
_BEFORE: Mapping[str, str] = {
    **{side: _SAID[f"BEFORE_{side.upper()}"] for side in ("low", "high", "near", "about")},
    "exact": "exactly|precisely",
}
_AFTER: Mapping[str, str] = {
    "low": _SAID["AFTER_LOW"],
    "high": _SAID["AFTER_HIGH"],
    "about": r"or (?:so|thereabouts)|approximately|-odd",
    "near": "or nearly",
}
_FILLER = rf"(?:[ ]|\b(?:{_SAID['FILLER']})\b|US\$?|CNY|RMB|[A-Z]{{3}}\b|[$€£¥])*"


def _either(words: Mapping[str, str]) -> str:
    return "|".join(f"(?P<{side}>{pattern})" for side, pattern in words.items())


_BOUND_BEFORE = lazy(rf"\b(?:{_either(_BEFORE)}){_FILLER}$", re.IGNORECASE)
_BOUND_AFTER = lazy(
    r"^[- ]?(?:(?:per ?cent|percent|%|[\w/]+|working \w+|percentage points|of \w+)[- ]){0,4}?"
    rf"(?:{_either(_AFTER)})(?!\w)",
    re.IGNORECASE,
)
_ANY_BOUND = lazy(rf"\bor \d|\b(?:{_either(_BEFORE)})\b|{_SAID['ANY']}", re.IGNORECASE)


def bounds(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each number that is bounded otherwise in English than in Chinese."""
    for pair, match in certain(sources):
        bound = match.zh.quantity.bound if match.zh.quantity and not match.zh.part else None
        text = pair.zh.text
        apart = None if bound else _APART.search(text, 0, match.zh.start) or _LIMIT.match(text, match.zh.end)
        beside = around(pair.en.text, match.en)
        sides = _bounds(beside)
        flips = apart or (bound and not _NEGATES.search(pair.zh.text.replace(bound.words, "", 1)))
        if flips and _NEGATED.search(beside.before):
            sides = frozenset({"low": "high", "high": "low"}.get(side, side) for side in sides)
        falls = (
            match.zh.quantity and match.zh.quantity.change and match.zh.quantity.change.direction == "down"
        )
        left = left_of(pair.en.text, match.en.start, match.en.end) or (
            falls and _OF_IT.match(pair.en.text, match.en.end)
        )
        side = frozenset({"high" if apart["high"] else "low"}) if apart else None
        known = (
            side
            if not bound
            else None
            if _NONE.search(pair.zh.text, 0, match.zh.start)
            else _SIDES["less-than" if falls and bound.words == "破" else bound.kind]  # 跌破
        )
        bars = _ONLY_OTHERS.search(pair.zh.text, match.zh.end) is not None
        refuses = _REFUSED.search(beside.after) is not None
        refused = sides <= {"low", "high"} and (
            (refuses and not bars) or (bars and not refuses and not _DENIES.search(pair.en.text))
        )
        if (
            apart
            and _LOAD.search(text, 0, match.zh.start)
            and not (_ADMITS.search(pair.en.text) and not _DENIES.search(pair.en.text))
        ):
            continue
        if not known and _REACHED.search(text, 0, match.zh.start) and not _LIMITED.search(text):
            known = frozenset({"low", "exact", "near", "about"})
        if not bound and sides == {"exact"} and _ROUGH.search(text, 0, match.zh.start):
            known = _SIDES["about"]
        if bound and bound.kind == "about" and sides == {"low"} and _FLOOR.search(beside.before):
            known = _SIDES["nearly"]
        if known and sides and not left and not refused and sides.isdisjoint(known):
            message = N_(
                "the Chinese text says {zh}, so the bound in {written} is wrong; write the one it has"
            )
            yield pair.told(message, match.en.start, written=_shown(beside, match.en), zh=printed(match))


_ROUGH = lazy("(?:大?约|大概|大致)[^，。；\\d]{0,8}$")
"""What makes round a number that stands behind other words: 约为市场价的六成."""
_FLOOR = lazy(
    rf"\b(?:at (?:the )?(?:very )?least|(?:no|not) (?:fewer|less|lower) than|a minimum of|minimum){_FILLER}$",
    re.IGNORECASE,
)
"""A bound from below that no round number has: at least, where more than may be about."""
_REACHED = lazy("(?:达到?|建成|完成|实现|新增|新建|配备|办理)[^，。；\\d]{0,6}$")
_LIMITED = lazy("[上下内超过低高多少不最限以近足未约余前控压降减缩免]|[天日时分秒年月周]")
"""What is reached has no bound from above, unless the text speaks of any, or of time."""
_OF_IT = lazy(r" (?:of )?(?:the|what|as)\b")
"""What says that it is what is left: half the time."""
_APART = lazy(
    "(?<![未不])满$|(?:至少|最少|不得?少于|不得?低于|最低(?:保持|维持|应|须))[^，。；、\\d]{0,6}$|(?P<high>(?:至多|最多|不得?超过|不得?高于|仅限)[^，。；、\\d]{1,6}|限[重高宽速长购领报投养种带载乘坐借买售取录招]|不超)$"
)
_LIMIT = lazy("[^，。；\\d]{0,3}(?P<high>为[上]?限)|(?:/[人天次晚日])?起(?=[，。；、]|$)")
"""A bound with other words before its number, or behind it: 至少配备两名, 参保满两年, 以10册为限, 80元起."""
_LOAD = lazy("限[重高宽速长]$")
_ADMITS = lazy(r"\b(?:only|solely|open to|for vehicles|admits?|at least|a minimum)\b", re.IGNORECASE)
"""What English says of those that may pass, on a limit of weight or height."""


def unbounded(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each number whose bound one language leaves out."""
    for pair, match in certain(sources):
        quantity = match.zh.quantity
        if (
            quantity is None
            or match.zh.part
            or quantity.vague
            or quantity.order
            or _SPAN.search(pair.zh.text)
        ):
            continue
        sides = _bounds(around(pair.en.text, match.en))
        if (
            quantity.bound
            and quantity.bound.kind in _ASKED
            and not quantity.bound.words.endswith("内")
            and not sides
            and not _ANY_BOUND.search(pair.en.text)
            and not (pair.page and match.zh.unit and match.zh.unit.kind == "time")
        ):
            message = N_("the Chinese text says {zh}, so {written} lacks its bound; add it")
            yield pair.told(message, match.en.start, written=match.en.written, zh=printed(match))


_SPAN = lazy("以上[^，。；]{0,2}[\\d一二两三四五六七八九十][^，。；]{0,6}以下")
"""From so much to so much, which needs no bound in English."""
_ASKED: tuple[BoundKind, ...] = ("at-least", "at-most", "more-than", "less-than")


def _shown(beside: Around, number: Stated) -> str:
    before = _BOUND_BEFORE.search(beside.before)
    after = _BOUND_AFTER.search(beside.after)
    return " ".join(
        f"{before[0] if before else ''} {number.written}{after[0] if after and not before else ''}".split()
    )


def _bounds(beside: Around) -> frozenset[str]:
    """The sides from which English bounds a number."""
    found = [_BOUND_BEFORE.search(beside.before), _BOUND_AFTER.search(beside.after)]
    return frozenset(
        each.lastgroup for each in found if each and each.lastgroup and each[each.lastgroup] != "from"
    )


_NEGATED = lazy(
    r"\b(?:no [a-z]+|seldom|rarely|hardly|scarcely|none|nobody|no one|never|not one|nor|neither)\b"
    rf"(?!(?: be| to)? (?:{_MORE}|{_LESS}|exceed)).* (?:{_MORE}|{_LESS}|over|under|below|above|exceed\w*)\b",
    re.IGNORECASE,
)
"""No village has fewer than two: what stands beside the number is turned round."""
_REFUSED = lazy(rf"\b(?:{_SAID['REFUSED']})", re.IGNORECASE)
_ONLY_OTHERS = lazy("不[得予准许能适享属]|禁止|谢绝|严禁")
_DENIES = lazy(r"\b(?:no(?! (?:fewer|less|more|later)\b)|not|never|nobody|none|cannot|bar(?:s|red)?|bann?(?:ed|s)?|forbid\w*|prohibit\w*|refus\w*|without)\b", re.IGNORECASE)  # fmt: skip
"""What may turn round behind a number what stands before it: less than 20% is not accepted, those from 20% are."""


_NONE = lazy("(?:没有|无|未|从不|不存在)[^，。；]{0,8}$")
"""What turns a bound round: 没有一个县低于95%."""
_NEGATES = lazy("不|禁|严控|未|清零|消除|杜绝|告别|摘帽")


def signs(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each number below nought that English states without its sign."""
    for pair in pairs(sources):
        found = _BELOW_NOUGHT.search(pair.zh.text)
        if found and not _MINUS.search(pair.en.text):
            message = N_("the Chinese text says {zh}, but nothing in English is below nought; write minus")
            yield pair.told(message, zh=f"「{found[0]}」")


_BELOW_NOUGHT = lazy(
    r"(?:零下|(?<![正减担税肩])负)\s?\d[\d.]*\s?[℃度%％]?|(?<=[\u4e00-\u9fff：])(?<![至到])[-−－]\d[\d.]*\s?[%％‰]"
)
_MINUS = lazy(_SAID["MINUS"], re.IGNORECASE)


def ranks(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each place that English tells as a group, and each group as a place."""
    for pair in pairs(sources):
        first = _FIRST_PLACE.search(pair.en.text)
        if first and (group := _GROUP.search(pair.zh.text)) and not _FIRST_ZH.search(pair.zh.text):
            message = N_("the Chinese text says {zh}, so {written} is the wrong rank; a place is no group")
            yield pair.told(message, first.start(), written=first[0], zh=f"「{group[0]}」")
    for pair, match in certain(sources):
        rank = match.zh.quantity.rank if match.zh.quantity else None
        if rank is None:
            continue
        group = re.search(r"\b(?:top|first|leading|best) $", pair.en.text[: match.en.start], re.IGNORECASE)
        nth = re.fullmatch(
            r"\d+(?:st|nd|rd|th)|\w*(?:third|second|first|\wth)", match.en.written, re.IGNORECASE
        )
        if (rank.place and group) or (isinstance(rank.top, int) and nth and not group):
            message = N_("the Chinese text says {zh}, so {written} is the wrong rank; a place is no group")
            written = f"{group[0] if group else ''}{match.en.written}"
            yield pair.told(message, match.en.start, written=written, zh=printed(match))


_FIRST_PLACE = lazy(r"\b(?:first(?: place)?|number one|No\. 1) in the (?:province|country|city|county|world|district)\b", re.IGNORECASE)  # fmt: skip
_GROUP = lazy("前列|靠前|第一方阵|第一梯队|前茅")
_FIRST_ZH = lazy("第一(?!方阵|梯队|时间|产业)|首|率先|最|冠|榜首")


bounded = all_of(bounds, signs, ranks)
"""A problem for each number that stands in English with another bound or sign, or as another rank."""
