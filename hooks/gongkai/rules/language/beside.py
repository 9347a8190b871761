"""What stands beside a number says the same in both languages: direction, by or to, unit; `bounds` has the bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem
from ...faults.rule import Rule, all_of, first_of
from ...model.quantities import Quantity
from ...model.quantities.quantity import Direction
from ...model.units import Unit
from ...reading.sources import Sources
from . import kinds_of_numbers, lengths
from .around import Around, around, certain, printed
from .bounds import bounded, unbounded
from .contrasts.tables import DIRECTION
from .counted import bounded_twice, counted_otherwise, of_old
from .exchanges import finder
from .quantities.english_parts import left_of
from .quantities.matching import Matched
from .quantities.stated import MEASURED, RATES, part_of_whole, sense
from .table import alternatives

_SAID = alternatives("beside")
_MOVED = ("brought", "raised", "lifted", "taken", "put", "went", "gone")
"""Verbs behind which “up to” is no bound."""
_RELATION = lazy(
    r"\b(?:(?P<by>by)|"
    r"(?<!came )(?<!come )(?<!comes )(?<!amounted )(?<!amounts )(?<!equal )(?<!close )(?<!due )"
    rf"(?:(?<!up )|{'|'.join(f'(?<={moved} up )' for moved in _MOVED)})(?P<to>to))\b"
    rf"(?:[ ]|\b(?:{_SAID['ABOUT']})\b|US\$?|CNY|RMB|[A-Z]{{3}}\b|[$€£¥])*$",
    re.IGNORECASE,
)


def directions(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each number beside which English says up where the Chinese says down, or the reverse."""
    for pair, match in certain(sources):
        way, beside = _direction(match), around(pair.en.text, match.en)
        said = _way(beside) if way else None
        if not way and not match.zh.part and not _FALLS.search(pair.zh.text):
            less = _LESS.match(beside.after)
            way, said = ("up", ("down", less[1])) if less else (way, said)
        if way and _OF_FALL.search(pair.zh.text, 0, match.zh.end):
            continue
        said = None if said and _OF_BEFORE.search(beside.before) else said
        below = any(isinstance(value, Decimal) and value < 0 for _, value in match.en.says)
        if said and said[0] != way and not below:
            message = N_("the Chinese text says {zh}, so {written} is the wrong way; turn it round")
            yield pair.told(message, match.en.start, written=said[1], zh=printed(match))


def relations(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each number by which something changed in one language, and to which in the other."""
    for pair, match in certain(sources):
        quantity = match.zh.quantity
        if quantity is None or match.zh.part:
            continue
        to = bool(
            quantity.step
            or _TO_A_SHARE.search(quantity.printed)
            or _added(match)
            or (quantity.multiple_of and quantity.unit == "%")
        ) or (not quantity.change and _TO_ZH.search(pair.zh.text, 0, match.zh.start) is not None)
        if not (to or quantity.change or _ADDED_ZH.search(pair.zh.text, 0, match.zh.start)):
            continue
        if quantity.step and _is_rate_of_growth(match):
            continue  # what it came to is by how much it changed
        en, beside = pair.en.text, around(pair.en.text, match.en)
        found = _RELATION.search(beside.before)
        by_itself = to and not found and (quantity.unit != "倍" or _added(match))
        more = (_MORE.search(beside.before), _BY_SO_MUCH.match(beside.after)) if by_itself else ()
        gain = _is_gain(match)
        in_all = not (to or gain) and quantity.unit != "%" and _IN_ALL.search(beside.before)
        left = left_of(en, match.en.start, match.en.end)
        written = []
        if any(more):
            written.append(match.en.written.join(each[0] if each else "" for each in more))
        if in_all and not _BESIDES.search(en) and not _IN_ALL_ZH.search(pair.zh.text):
            written.append(match.en.written)
        if quantity.change and left and match.zh.says.isdisjoint(match.en.says):
            written.append(match.en.written)
        elif (
            found
            and bool(found["to"]) != to
            and not left
            and not (gain or (to and _is_rest(match)))
            and (_way(beside) or quantity.step or (match.zh.unit and match.zh.unit.kind == "points"))
        ):
            written.append(f"{found[0].strip()} {match.en.written}")
        for each in written:
            message = N_("the Chinese text says {zh}, so {written} exchanges by and to; write the other")
            yield pair.told(message, match.en.start, written=each, zh=printed(match))


def _is_rest(match: Matched) -> bool:
    """Whether English says by what part something was cut of which Chinese says what part is left."""
    part, whole = (match.zh.quantity and match.zh.quantity.ratio) or (0, 1)
    return not match.en.says.isdisjoint(part_of_whole(1 - Decimal(part) / Decimal(whole)))


def _is_gain(match: Matched) -> bool:
    """Whether English says by how many per cent something grew of which Chinese says how many times as much it is, or to how many times of which it says by how many."""
    quantity, said = match.zh.quantity, match.en.says | match.en.may
    if quantity and quantity.unit == "番" and quantity.value:
        return sense("multiple", 2**quantity.value) in said
    if quantity is None or quantity.unit != "倍" or quantity.value is None:
        return False
    by, to = sense("multiple", quantity.value), sense("multiple", quantity.value + 1)
    gain = sense("percent", (quantity.value - 1) * 100)
    return (to in said and by not in said) if quantity.change else gain in match.en.says


def _is_rate_of_growth(match: Matched) -> bool:
    """Whether a rate came from or to below nought, as only one of growth does."""
    quantity = match.zh.quantity
    start = quantity.step.start if quantity and quantity.step else None
    ends = (start.value if start else None, quantity.value if quantity else None)
    return match.zh.unit is not None and match.zh.unit.kind in RATES and any(end is not None and end < 0 for end in ends)  # fmt: skip


_IN_ALL = lazy(
    rf"\b(?:{_SAID['IN_ALL']})\s+(?:(?:nearly|about|over|more than) )?(?:[A-Z]{{3}} |[$€£¥])?$", re.IGNORECASE
)
_BESIDES = lazy(r"\b(?:new\w*|add\w*|extra|more|increase\w*|increment|net|further|another|rise|growth|gain\w*|sav\w+|reduc\w+|cut\w*|decreas\w+|drop|fall|decline)\b", re.IGNORECASE)  # fmt: skip
_IN_ALL_ZH = lazy("[达至到共总为]|累计|合计")
"""What says how much there is in all, and what that it is only how much more."""
_BY_SO_MUCH = lazy(
    rf" (?:(?!or |and |is |are |was |were )\w+ ){{0,3}}(?:{_SAID['BY_SO_MUCH']})\b(?! than| or| and| to\b)",
    re.IGNORECASE,
)
"""What says behind a number by how much something changed: three lower."""
_MORE = lazy(rf"\b(?:{_SAID['MORE']})\s+$", re.IGNORECASE)
"""What says as much before it."""


def _added(match: Matched) -> bool:
    """Whether so many times as much is told in as many hundreds per cent, which is right of what there is, and wrong of what was added."""
    quantity = match.zh.quantity
    hundreds = (
        quantity
        and quantity.unit == "倍"
        and not quantity.change
        and quantity.value
        and sense("percent", quantity.value * 100)
    )
    return bool(hundreds) and hundreds in match.en.says


_TO_A_SHARE = lazy("[至到为][^至到为]*分之")
_TO_ZH = lazy(
    rf"(?:减按|完成[^，。；、\d]{{1,14}}的|(?:(?:{_SAID['CHANGED']})[到至于]|(?:{_SAID['MADE']})为)"
    r"[^，。；、\d增减升降提扩缩]{0,12}(?:\d{4}年)?[^，。；、\d增减升降提扩缩]{0,8}的?)$"
)
_ADDED_ZH = lazy(rf"(?:{_SAID['ADDED']})(?![^，。；]*[到至为达])了?[^，。；、\d]{{0,8}}$")
"""What says before a number to what something changed, and how much was added or taken away."""


def measures(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each number that stands in English with another unit than in Chinese, or of another area."""
    for pair, match in certain(sources):
        value = match.zh.quantity.value if match.zh.quantity else None
        alike = value is not None and sense("number", value) in match.en.says
        for before, behind, other, instead in _OTHERWISE_MEASURED if alike else ():
            written = other.match(pair.en.text, match.en.end)
            zh = before.search(pair.zh.text, 0, match.zh.start) if written else None
            if written and zh and behind.search(pair.zh.text, match.zh.start, match.zh.end + 2):
                message = N_("the Chinese text says 「{zh}」; write {instead}, not {written}")
                yield pair.told(
                    message,
                    match.en.start,
                    zh=zh[0] or match.zh.written,
                    instead=instead,
                    written=written[0].strip(),
                )
        ours, theirs = match.zh.unit, match.en.unit
        if ours is None or theirs is None or ours == theirs or not _rivals(match, ours, theirs):
            continue
        message = N_(
            "the Chinese text says {zh}, so {written} is in the wrong unit; write that of the Chinese"
        )
        end = (
            match.en.end + len(theirs.words[1]) + 2
            if theirs.words and theirs.kind != "money"
            else match.en.end
        )
        yield pair.told(message, match.en.start, written=_cut(pair.en.text, match.en.start, end), zh=printed(match))  # fmt: skip


_OTHERWISE_MEASURED = (
    (lazy(r"(?:亩[产均]|每亩)[^，。；\d]{0,8}$"), lazy(""), lazy(r"[^,;.(]{0,40}? (?:per|a|each|every) hectare\b"), "a mu"),
    (lazy("$"), lazy("摄氏度|℃"), lazy(r"\s?(?:degrees? )?(?:Fahrenheit|°F)\b", re.IGNORECASE), "degrees Celsius"),
    (lazy("风力?[^，。；\\d]{0,4}$"), lazy("级"), lazy(r" (?:met(?:re|er)s (?:per|a) second|m/s|kilomet(?:re|er)s (?:per|an) hour|km/h)"), "force"),
)  # fmt: skip
"""What is measured otherwise by the same number: what stands before and behind it in Chinese, what behind it in English, and what is right."""
_RIVALS = ("money", "measure", "time")
_SAME_TIME = ({"天", "个工作日"}, {"年", "岁"}, {"学时", "小时"}, {"工时", "小时"}, {"元", "角"}, {"角", "分"}, {"吨", "吨标准煤"})  # fmt: skip


def _rivals(match: Matched, ours: Unit, theirs: Unit) -> bool:
    """Whether both units are of the same sort, and neither says the other."""
    if ours.kind not in _RIVALS or ours.kind != theirs.kind or {ours.name, theirs.name} in _SAME_TIME:
        return False
    return all(sense not in match.en.says for sense in match.zh.says if sense[0] in MEASURED)


def _cut(text: str, start: int, end: int) -> str:
    """`text` from `start` to `end`, to the end of the word."""
    found = _WORD_END.match(text, end)
    return text[start : found.end() if found else end].strip(" ,.;")


_WORD_END = lazy(r"\w*")


def _direction(match: Matched) -> Direction | None:
    """Which way the Chinese quantity goes; None if it does not say."""
    quantity: Quantity | None = match.zh.quantity
    if quantity is None or match.zh.part:
        return None
    if quantity.change and quantity.unit != "番":
        return quantity.change.direction
    return quantity.step.direction if quantity.step else None


_UP, _DOWN = _SAID["UP"], _SAID["DOWN"]
_WAY = lazy(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE)
_FIRST = lazy(
    r"^[- %]?(?:per ?cent(?:age points?)?|percent|percentage points?|\w+)?[ ](?:\w+[ ]){0,2}?"
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b",
    re.IGNORECASE,
)
_NOT_A_WAY = lazy(
    r"\b(?:no|not) (?:more|less|fewer|lower|higher|below|above)|(?:more|less|fewer|lower|higher|faster|slower) than"
    rf"|{''.join(f'(?<!{moved} )' for moved in _MOVED)}up to|below|above|exceed\w*|more|less",
    re.IGNORECASE,
)


def _way(beside: Around) -> tuple[Direction, str] | None:
    """Which way English says the number went, and the word that says it: the nearest before it, else one right behind."""
    before = _NOT_A_WAY.sub(lambda found: "-" * len(found[0]), beside.before)
    less = _BY.search(before) and _THAN.match(beside.after)
    if less:
        return ("up" if less["up"] else "down"), less[0].strip()
    words = list(_WAY.finditer(before))
    found = _FIRST.match(beside.after)
    if words and not (found and _RATE.fullmatch(words[-1][0])):
        return ("up" if words[-1]["up"] else "down"), words[-1][0]
    if found and (
        _POINTS.match(beside.after)
        or not re.match(
            r".*\b(?:more|less|fewer|lower|higher) than\b", beside.after[: found.end() + 5], re.IGNORECASE
        )
    ):
        return ("up" if found["up"] else "down"), (found["up"] or found["down"])
    return None


_RATE = lazy("growth|inflation", re.IGNORECASE)
"""What goes up or down itself: growth was 0.3 points slower."""
_OF_FALL = lazy("(?:降|跌|减|亏损)幅|逆差|赤字|缺口")
"""Of what falls, Chinese says that it widens."""
_OF_BEFORE = lazy(
    r"\b(?:[Ll]ast (?:year|month)|[Tt]he (?:previous|preceding) (?:year|month|quarter)|[Tt]he (?:year|month) before|19\d\d|20\d\d) (?:had|was|were|saw|stood|brought)\b[^,;.]*$"
)
"""What turns a comparison round: last year had 12 more."""
_FALLS = lazy("[减少降低缩短下跌省压不未近负亏免差内小轻慢弱节]")
_LESS = lazy(
    r" (?:(?!than|or|and|no|not|by)[a-z]+ )?(less|fewer|lower)\b(?! than (?:an?|one|two|\d))", re.IGNORECASE
)
_BY = lazy(r"\bby (?:[A-Z]{3} |[$€£¥])?$")
_THAN = lazy(r" (?:(?P<up>more|faster|higher)|(?P<down>less|fewer|lower|slower)) than\b")
"""Grew by so much less than: what is told is how much less."""
_POINTS = lazy(
    r"^(?: ?%| per ?cent| (?:percentage )?points?)? (?:more|less|fewer|higher|lower|larger|smaller) than\b",
    re.IGNORECASE,
)
"""Points are more than something, never less than so many."""


_ADVICE = N_("Compare the two texts and correct the one that is wrong.")
RULES: tuple[Rule[Sources], ...] = (
    Rule("parity-direction", N_("Both languages say up, or both say down."), _ADVICE, first_of(directions, finder(DIRECTION)), excusable=True),
    Rule("parity-by-to", N_("Both languages say by how much, or both say to what."),
         _ADVICE, relations, excusable=True),
    Rule("parity-bound", N_("Both languages say at least, at most, about, below nought or among the first of the same numbers."),
         _ADVICE, bounded, excusable=True),
    Rule("parity-bound-missing", N_("What one language bounds, the other bounds as well."),
         N_("Write the bound in English too, or leave it out there."), all_of(unbounded, bounded_twice), severity="warning", excusable=True),
    Rule("parity-measure", N_("A number has the same unit in both languages."), _ADVICE, first_of(all_of(measures, counted_otherwise, of_old), lengths.exchanged, kinds_of_numbers.exchanged), excusable=True),
)  # fmt: skip
