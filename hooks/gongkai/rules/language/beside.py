"""What stands beside a number says the same in both languages: bound, direction, by or to, unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ...faults.problems import N_, Problem
from ...faults.rule import Rule
from ...model.quantities import Quantity
from ...model.quantities.quantity import BoundKind, Direction
from ...reading.sources import Sources
from .contrasts.direction import DIRECTION
from .exchanges import finder
from .pair import Pair
from .pairs import pairs
from .quantities import english
from .quantities.matching import Matched, matched
from .quantities.stated import Stated, dimension

_SIDES: Mapping[BoundKind, frozenset[str]] = {
    "at-least": frozenset({"low"}), "more-than": frozenset({"low"}),
    "at-most": frozenset({"high"}), "less-than": frozenset({"high"}),
    "nearly": frozenset({"near", "about", "high"}), "about": frozenset({"about", "near", "low"}),
}  # fmt: skip
"""Which bounds of English say each of Chinese: from below, from above, nearly, about."""

_BEFORE: Mapping[str, str] = {
    "low": r"no (?:less|fewer|lower) than|not (?:be )?(?:less|fewer|lower|below) (?:than )?|at (?:the )?least|(?:more|greater|higher|larger|longer) than|over|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|in excess of|upwards? of|"
    r"topp(?:ed|ing)|tops|beyond|a minimum of|minimum|(?:break|broke|broken|breaking)(?: through)?|well over|past|from",
    "high": r"no (?:more|greater|higher|longer) than|not (?:be )?(?:more|to exceed|exceed(?:ing)?|above|over|longer than|higher than)|at (?:the )?most|up to|within|less than|fewer than|below|under|lower than|short of|a maximum of|maximum|"
    r"no later than|capped at|keep to|inside|or below|limited to|less|fewer|hold (?:it )?(?:at|to)",
    "near": r"nearly|almost|close to|approach(?:ing|ed|es)?|just under|near|nearing|virtually",
    "about": r"about|around|approximately|roughly|some|circa|or so|in the region of|an estimated|estimated at",
    "exact": "exactly|precisely",
}  # fmt: skip
_AFTER: Mapping[str, str] = {
    "low": r"or (?:more|above|higher|over|longer|better|greater)|and (?:above|over|more|higher)|at least|plus|\+|upwards|-plus|as a minimum|(?:had |was |were )?exceeded|odd",
    "high": r"or (?:less|below|fewer|lower|under|shorter)|and (?:below|under)|at (?:the )?most|as a maximum",
    "about": r"or (?:so|thereabouts)|approximately|-odd",
    "near": "or nearly",
}  # fmt: skip
_FILLER = r"(?:[ ]|\b(?:the|a|an|its|of|to|by|at|level|mark|threshold|figure|total|about|this|that|as|many|much|be|kept|in|is|stay|remain|reach|reached|was|were|and|it|their)\b|US\$?|CNY|RMB|[A-Z]{3}\b|[$€£¥])*"


def _either(words: Mapping[str, str]) -> str:
    return "|".join(f"(?P<{side}>{pattern})" for side, pattern in words.items())


_BOUND_BEFORE = re.compile(rf"\b(?:{_either(_BEFORE)}){_FILLER}$", re.IGNORECASE)
_BOUND_AFTER = re.compile(rf"^[- ]?(?:(?:per ?cent|percent|%|\w+|working \w+|percentage points|of \w+)[- ]){{0,4}}?(?:{_either(_AFTER)})(?!\w)", re.IGNORECASE)  # fmt: skip
_ANY_BOUND = re.compile(rf"\b(?:{_either(_BEFORE)})\b|\b(?:or|and) (?:more|above|higher|over|less|below|fewer|lower|so)\b|\+|plus|odd|approximate|mostly|dozens|hundreds|thousands|few|several|limit|cap|ceiling|target|control|hover|keep|kept|half|within|just|exceed|surpass|pass(?:ed|ing)|top|record|break|minimum|maximum|least|most", re.IGNORECASE)  # fmt: skip
_RELATION = re.compile(r"\b(?:(?P<by>by)|(?<!came )(?<!come )(?<!comes )(?<!amounted )(?<!amounts )(?<!equal )(?<!close )(?<!due )(?<!up )(?P<to>to))\b(?:[ ]|\b(?:a|an|the|nearly|about|around|over|almost|more than|less than|no more than|no less than|at least|approximately|as much as|as many as|some|up|down|only|just|well|under|below|above|close to)\b|US\$?|CNY|RMB|[A-Z]{3}\b|[$€£¥])*$", re.IGNORECASE)  # fmt: skip
_BREAK = re.compile(r"[,;:.!?()\u2014](?:\s|$)|\s[\u2013\u2014-]\s")
_FAR = 44


@dataclass(frozen=True)
class Around:
    """The English text before and behind a number, up to the next number or mark."""

    before: str
    after: str


def around(text: str, number: Stated) -> Around:
    """What stands beside the number in `text`."""
    others = [each for each in english.stated(text) if each.end]
    start = max(
        [number.start - _FAR, 0, *(each.end for each in others if each.end <= number.start and each.firm)]
    )
    end = min([number.end + _FAR, *(each.start for each in others if each.start >= number.end and each.firm)])
    before, after = text[start : number.start], text[number.end : end]
    broken = [found.end() for found in _BREAK.finditer(before)]
    behind = _BREAK.search(after)
    return Around(before[broken[-1] :] if broken else before, after[: behind.start()] if behind else after)


def bounds(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each number that is bounded otherwise in English than in Chinese."""
    for pair, match in _matches(sources):
        bound = match.zh.quantity.bound if match.zh.quantity and not match.zh.part else None
        beside = around(pair.en.text, match.en)
        sides = _bounds(beside)
        left = sum(kind == "percent" for kind, _ in match.en.says) > 1
        if bound and sides and not left and sides.isdisjoint(_SIDES[bound.kind]):
            message = N_(
                "the Chinese text says {zh}, so the bound in {written} is wrong; write the one it has"
            )
            yield pair.told(message, match.en.start, written=_shown(beside, match.en), zh=_printed(match))


def unbounded(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each number whose bound one language leaves out."""
    for pair, match in _matches(sources):
        quantity = match.zh.quantity
        if quantity is None or match.zh.part or quantity.vague or quantity.order:
            continue
        sides = _bounds(around(pair.en.text, match.en))
        if (
            quantity.bound
            and quantity.bound.kind in _ASKED
            and not sides
            and not _ANY_BOUND.search(pair.en.text)
        ):
            message = N_("the Chinese text says {zh}, so {written} lacks its bound; add it")
            yield pair.told(message, match.en.start, written=match.en.written, zh=_printed(match))
        elif not quantity.bound and sides & {"low", "high"} and not _MAY_BE_BOUND.search(pair.zh.text):
            message = N_("the Chinese text says {zh}, so {written} has a bound too many; take it out")
            written = _shown(around(pair.en.text, match.en), match.en)
            yield pair.told(message, match.en.start, written=written, zh=_printed(match))


_ASKED: tuple[BoundKind, ...] = ("at-least", "at-most", "more-than", "less-than")
_MAY_BE_BOUND = re.compile(
    "以[上下内外]|[超逾多余近约过满足高低少]|不|至|达|左右|上下|突破|大于|小于|限|内|前|来"
)
"""What may say a bound in Chinese, wherever it stands."""


def directions(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each number beside which English says up where the Chinese says down, or the reverse."""
    for pair, match in _matches(sources):
        way, beside = _direction(match), around(pair.en.text, match.en)
        said = _way(beside) if way else None
        below = any(isinstance(value, Decimal) and value < 0 for _, value in match.en.says)
        if said and said[0] != way and not below:
            message = N_("the Chinese text says {zh}, so {written} is the wrong way; turn it round")
            yield pair.told(message, match.en.start, written=said[1], zh=_printed(match))


def relations(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each number by which something changed in one language, and to which in the other."""
    for pair, match in _matches(sources):
        quantity = match.zh.quantity
        if quantity is None or match.zh.part or not (quantity.change or quantity.step):
            continue
        found = _RELATION.search(around(pair.en.text, match.en).before)
        moved = found and _way(around(pair.en.text, match.en))
        if found and moved and bool(found["to"]) != bool(quantity.step):
            message = N_("the Chinese text says {zh}, so {written} exchanges by and to; write the other")
            yield pair.told(message, match.en.start, written=f"{found[0].strip()} {match.en.written}", zh=_printed(match))  # fmt: skip


def measures(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each number that stands in English with another unit than in Chinese."""
    for pair, match in _matches(sources):
        ours, theirs = match.zh.unit, match.en.unit
        if ours is None or theirs is None or ours == theirs or not _rivals(match):
            continue
        message = N_(
            "the Chinese text says {zh}, so {written} is in the wrong unit; write that of the Chinese"
        )
        end = (
            match.en.end + len(theirs.words[1]) + 2
            if theirs.words and theirs.kind != "money"
            else match.en.end
        )
        yield pair.told(message, match.en.start, written=_cut(pair.en.text, match.en.start, end), zh=_printed(match))  # fmt: skip


_RIVALS = ("money", "measure", "time")
_SAME_TIME = ({"天", "个工作日"}, {"年", "岁"}, {"学时", "小时"}, {"工时", "小时"}, {"元", "角"})


def _rivals(match: Matched) -> bool:
    """Whether both units are of the same sort, and neither says the other."""
    ours, theirs = match.zh.unit, match.en.unit
    if ours is None or theirs is None or ours.kind not in _RIVALS or ours.kind != theirs.kind:
        return False
    if {ours.name, theirs.name} in _SAME_TIME:
        return False
    kind = dimension(ours)
    same = {sense for sense in match.zh.says if sense[0] == kind} & {
        sense for sense in match.en.says if sense[0] == kind
    }
    return not same


def _cut(text: str, start: int, end: int) -> str:
    """`text` from `start` to `end`, to the end of the word."""
    found = re.compile(r"\w*").match(text, end)
    return text[start : found.end() if found else end].strip(" ,.;")


def _matches(sources: Sources) -> Iterator[tuple[Pair, Matched]]:
    for pair in pairs(sources):
        for match in matched(pair.zh.text, pair.en.text):
            if match.sure and match.zh.quantity:
                yield pair, match


def _printed(match: Matched) -> str:
    return f"「{match.zh.written}」"


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


def _direction(match: Matched) -> Direction | None:
    """Which way the Chinese quantity goes; None if it does not say."""
    quantity: Quantity | None = match.zh.quantity
    if quantity is None or match.zh.part:
        return None
    if quantity.change and quantity.unit != "番":
        return quantity.change.direction
    return quantity.step.direction if quantity.step else None


_UP = r"increas\w*|ris(?:e[sn]?|ing)|rose|gr[eo]w\w*|climb\w*|jump\w*|soar\w*|surg\w*|rais\w+|up\b(?! to)|higher|gain\w*|expand\w*|widen\w*|improv\w*|more|additional|extra|above|add(?:ed|ing)|extend\w*|lengthen\w*|faster|exceed\w*"
_DOWN = r"decreas\w*|declin\w*|fell|fall\w*|drop\w*|shrank|shr[iu]nk\w*|lower\w*|reduc\w*|cut\w*|shorten\w*|narrow\w*|slip\w*|slid\w*|down|fewer|less|below|contract(?:ed|ion)|trimm?\w*|eas(?:ed|ing)|dipp?\w*|slash\w*|sav\w+|lost|slower"
_NEAREST = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b(?P<between>[^.;]*?)$", re.IGNORECASE)
_FIRST = re.compile(rf"^[- %]?(?:per ?cent(?:age points?)?|percent|percentage points?|\w+)?[ ](?:\w+[ ]){{0,2}}?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE)  # fmt: skip
_NOT_A_WAY = re.compile(r"\b(?:no|not) (?:more|less|fewer|lower|higher|below|above)|(?:more|less|fewer|lower|higher|faster|slower) than|up to|below|above|exceed\w*|more|less", re.IGNORECASE)  # fmt: skip


def _way(beside: Around) -> tuple[Direction, str] | None:
    """Which way English says the number went, and the word that says it: the nearest before it, else one right behind."""
    before = _NOT_A_WAY.sub(lambda found: "-" * len(found[0]), beside.before)
    words = list(re.finditer(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", before, re.IGNORECASE))
    if words:
        return ("up" if words[-1]["up"] else "down"), words[-1][0]
    found = _FIRST.match(beside.after)
    if found and not re.match(
        r".*\b(?:more|less|fewer|lower|higher) than\b", beside.after[: found.end() + 5], re.IGNORECASE
    ):
        return ("up" if found["up"] else "down"), (found["up"] or found["down"])
    return None


def signs(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each number below nought that English states without its sign."""
    for pair in pairs(sources):
        found = _BELOW_NOUGHT.search(pair.zh.text)
        if found and not _MINUS.search(pair.en.text):
            message = N_("the Chinese text says {zh}, but nothing in English is below nought; write minus")
            yield pair.told(message, zh=f"「{found[0]}」")


_BELOW_NOUGHT = re.compile(r"(?:零下|负)\s?\d[\d.]*\s?[℃度%％]?")
_MINUS = re.compile(r"[-\u2212\u2013]\s?\d|\b(?:minus|negative|below|under|sub-?zero)\b|\bcontract|\bshr[aiu]nk|\bdeclin|\bfell\b|\bdown\b", re.IGNORECASE)  # fmt: skip


def ranks(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each place that English tells as a group, and each group as a place."""
    for pair in pairs(sources):
        first = _FIRST_PLACE.search(pair.en.text)
        if first and (group := _GROUP.search(pair.zh.text)) and not _FIRST_ZH.search(pair.zh.text):
            message = N_("the Chinese text says {zh}, so {written} is the wrong rank; a place is no group")
            yield pair.told(message, first.start(), written=first[0], zh=f"「{group[0]}」")
    for pair, match in _matches(sources):
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
            yield pair.told(message, match.en.start, written=written, zh=_printed(match))


_FIRST_PLACE = re.compile(r"\b(?:first(?: place)?|number one|No\. 1) in the (?:province|country|city|county|world|district)\b", re.IGNORECASE)  # fmt: skip
_GROUP = re.compile("前列|靠前|第一方阵|第一梯队|前茅")
_FIRST_ZH = re.compile("第一(?!方阵|梯队|时间|产业)|首|率先|最|冠|榜首")


def bounded(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each number that stands in English with another bound or sign, or as another rank."""
    yield from bounds(sources)
    yield from signs(sources)
    yield from ranks(sources)


def turned(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each English text that says up where the Chinese says down, or the reverse."""
    told = set()
    for fault in directions(sources):
        told.add((fault.where.file, fault.where.line))
        yield fault
    yield from (
        fault for fault in finder(DIRECTION)(sources) if (fault.where.file, fault.where.line) not in told
    )


_ADVICE = N_("Compare the two texts and correct the one that is wrong.")
RULES: tuple[Rule[Sources], ...] = (
    Rule("parity-direction", N_("Both languages say up, or both say down."), _ADVICE, turned, excusable=True),
    Rule(
        "parity-by-to",
        N_("Both languages say by how much, or both say to what."),
        _ADVICE,
        relations,
        excusable=True,
    ),
    Rule(
        "parity-bound",
        N_(
            "Both languages say at least, at most, about, below nought or among the first of the same numbers."
        ),
        _ADVICE,
        bounded,
        excusable=True,
    ),
    Rule(
        "parity-bound-missing",
        N_("What one language bounds, the other bounds as well."),
        N_("Write the bound in English too, or leave it out there."),
        unbounded,
        severity="warning",
        excusable=True,
    ),
    Rule(
        "parity-measure",
        N_("A number has the same unit in both languages."),
        _ADVICE,
        measures,
        excusable=True,
    ),
)
