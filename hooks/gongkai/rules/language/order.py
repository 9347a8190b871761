"""Numbers stand in English in the order of the Chinese text, unless what stands beside them says why not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise

from ...faults.problems import N_, Problem
from ...faults.rule import Rule
from ...reading.sources import Sources
from .around import Around, around
from .contrasts import apart
from .pair import Pair
from .pairs import pairs
from .pinyin import is_pinyin, spelled
from .quantities.matching import Matched, matched
from .quantities.stated import Stated
from .roles import means_in_chinese, means_in_english

_COUNTED = 3
"""A measure word, and a noun."""
_BEFORE = re.compile(r"\b(?:from|(?<!more )(?<!less )(?<!fewer )than|of|against|instead of|compared (?:with|to)|previously|originally|formerly|up on|down on|on|was|where (?:it|there|we|they) (?:had|was|were)|used to \w+|once|where|when)\s+(?:\w+ ){0,3}?(?:[A-Z]{3} )?$", re.IGNORECASE)  # fmt: skip
"""What stands before a value that was left behind: it fell to 5 from 8."""
_BEFORE_THAT = re.compile(
    r"[^,;.]{0,16}\b(?:before|previously|earlier|originally|formerly|it (?:was|had been))\b"
)
_OF = re.compile(r"\b(?:of|in|from|for|by|across|under|through|among|at|with|to|on)\s+(?:the |all |a total of |more than |over |nearly |about |some )?(?:[A-Z]{3} )?$", re.IGNORECASE)  # fmt: skip
"""What English puts the other way round: 225 items of 4 kinds."""


def exchanged(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each two numbers of one sort that stand the other way round in English."""
    for pair in pairs(sources):
        known = [
            match
            for match in matched(pair.zh.text, pair.en.text)
            if match.sure and _counts(match) and not _is_of_an_address(match, pair.zh.text)
        ]
        for one, other in _neighbours(known, pair):
            if one.en.start > other.en.start and not _explained(one, other, pair):
                message = N_(
                    "{other} stands before {one}, but the Chinese text says {zh}; compare what each of them counts"
                )
                yield pair.told(
                    message, other.en.start, one=one.en.written, other=other.en.written, zh=_between(one, other, pair)
                )  # fmt: skip


def _counts(match: Matched) -> bool:
    timed = match.zh.unit is not None and match.en.unit is not None
    quantity = match.zh.quantity
    place = quantity is not None and not quantity.rank and _FLOOR.search(match.en.written)
    return (quantity is not None and match.en.firm and not place) or timed


_FLOOR = re.compile(r"\d(?:st|nd|rd|th)$|(?:first|second|third|th)$", re.IGNORECASE)
"""What stands in order for a number that counts nothing: 3楼, the third floor."""
_ADDRESS = re.compile(
    r"(?:邮(?:政编码|编)[：:为是 ]*\d{6}[^。；\d]*)?[路街巷道弄][ ]?\d+[ ]?号(?:[^，。；\d]{0,3}\d+[号栋幢座楼层室])*"
)
"""An address, which English names from the room to the city."""


def _is_of_an_address(match: Matched, zh: str) -> bool:
    return any(found.start() <= match.zh.start < found.end() for found in _ADDRESS.finditer(zh))


_TWO = 2
_JOINED = re.compile("[、和与及]")


def _neighbours(known: Sequence[Matched], pair: Pair) -> Iterator[tuple[Matched, Matched]]:
    """Yield each quantity with the next of its sort; figures of the data are all of one."""
    marked = _marked(pair, known)
    for at, one in enumerate(known):
        for other in known[at + 1 :]:
            figures = one.zh.start in marked and other.zh.start in marked
            in_row = _JOINED.fullmatch(pair.zh.text, one.zh.end, other.zh.start)
            if figures or _sort(one) == _sort(other) or (in_row and one.zh.unit == other.zh.unit):
                yield one, other
                break


def _sort(match: Matched) -> object:
    """What is easily exchanged for another: shares, changes, ranks, money, things counted."""
    quantity, unit = match.zh.quantity, match.zh.unit
    changes = quantity is not None and quantity.change is not None
    share = quantity is not None and quantity.ratio is not None
    kind = "percent" if share else unit.kind if unit else None
    return changes, quantity is not None and quantity.rank is not None, kind


def _marked(pair: Pair, known: Sequence[Matched]) -> frozenset[int]:
    """Where quantities start that are figures of the data."""
    return frozenset(
        match.zh.start
        for match in known
        if any(mark.start < match.zh.end and match.zh.start < mark.end for mark in pair.zh.marks)
    )


def _explained(one: Matched, other: Matched, pair: Pair) -> bool:
    """Whether English has a reason to name the later first: from 8 to 5, as 5, down from 8; of the 18, seven."""
    before = around(pair.en.text, one.en).before
    if _year(pair.en.text, one.en) in _years_of(other, pair) or _year(pair.en.text, other.en) in _years_of(
        one, pair
    ):
        return False
    if one.zh.quantity and one.zh.quantity is other.zh.quantity:
        left = _BEFORE.search(before) or _BEFORE_THAT.match(pair.en.text, one.en.end)
        return one.zh.part == "start" and left is not None
    if _STEP.match(pair.zh.text, one.zh.end, other.zh.end) and _BEFORE.search(before):
        return True
    if "respectively" in pair.en.text and _JOINED.fullmatch(pair.zh.text, one.zh.end, other.zh.start):
        return _in_new_order(one, pair)
    straight, swapped = _evidence(one, other, pair)
    if straight != swapped:
        return straight > swapped
    of_it = _OF.search(pair.en.text, other.en.end, one.en.start) and not _APART.search(
        pair.en.text, other.en.end, one.en.start
    )
    times = one.zh.quantity is not None and one.zh.quantity.multiple_of is not None
    return (
        one.zh.unit != other.zh.unit
        or bool(of_it)
        or _OUT_OF.search(pair.en.text) is not None
        or (times and _BEFORE.search(before) is not None)
    )


_APART = re.compile(r"[;:]|\b(?:and|while|whereas|but)\b")
_EN_YEAR_BEFORE = re.compile(r"\b(20\d\d)[^,;.\d]{0,16}$")
_EN_YEAR_BEHIND = re.compile(r"[^,;.\d]{0,24}\b(?:in|for|of) (20\d\d)\b")


def _years_of(match: Matched, pair: Pair) -> frozenset[str]:
    """The years beside a value in Chinese, which English must not give to another."""
    digits = re.match(r"\d[\d.]*", match.en.written)
    behind = rf"(20\d\d)年[^，。；\d]{{0,6}}{re.escape(digits[0])}(?![\d.])" if digits else "(?!)"
    return frozenset(re.findall(behind, pair.zh.text))


def _year(en: str, number: Stated) -> str:
    """The year beside a number in English: behind it, else before."""
    found = _EN_YEAR_BEHIND.match(en, number.end) or _EN_YEAR_BEFORE.search(en, 0, number.start)
    return found[1] if found else ""


_OUT_OF = re.compile(
    r"\b(?:of|among|with|out of|including|from) (?:the |its |their |these |those |all |some |a total of )?(?:\d|[a-z]*(?:one|two|three|four|five|six|seven|eight|nine|ten|teen|ty|dozen|hundred)\b)",
    re.IGNORECASE,
)
"""What says that the whole is named with its part, in whichever order."""
_STEP = re.compile("[^，。；、]{0,4}[到至为成]")
"""What stands before the end of a change."""
_LEFT_BEHIND = re.compile(
    r"\b(?:after|from|against|instead of|rather than|compared (?:with|to)|up on|down on)\s+(?:[A-Z]{3} )?$"
)


def reversed_steps(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each change that English tells from its end to its beginning: 58.6% after 55.9%."""
    for pair in pairs(sources):
        known = [match for match in matched(pair.zh.text, pair.en.text) if match.sure and _counts(match)]
        for one, other in pairwise(known):
            step = one.zh.quantity is other.zh.quantity and one.zh.part == "start"
            if step and _LEFT_BEHIND.search(pair.en.text, one.en.end, other.en.start):
                message = N_(
                    "{other} stands before {one}, but the Chinese text says {zh}; compare what each of them counts"
                )
                yield pair.told(
                    message, one.en.start, one=other.en.written, other=one.en.written, zh=_between(one, other, pair)
                )  # fmt: skip


def crossed(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each two numbers of which English counts by each what the Chinese counts by the other."""
    for pair in pairs(sources):
        known = [match for match in matched(pair.zh.text, pair.en.text) if match.sure and _counts(match)]
        for one, other in pairwise(known):
            if one.en.start < other.en.start and _is_crossed(one, other, pair):
                message = N_(
                    "{other} stands where {one} should: the Chinese text says {zh}; exchange the two"
                )
                yield pair.told(message, one.en.start, one=other.en.written, other=one.en.written, zh=_between(one, other, pair))  # fmt: skip


def _is_crossed(one: Matched, other: Matched, pair: Pair) -> bool:
    """Whether each of two numbers in their order stands beside what is the other's."""
    in_row = _ROWED.fullmatch(pair.zh.text, one.zh.end, other.zh.start) and one.zh.unit == other.zh.unit
    if "respectively" in pair.en.text:
        return bool(in_row) and _things_turned(pair)
    if in_row or _sort(one) != _sort(other):
        return False
    straight, swapped = _evidence(one, other, pair)
    return swapped > 0 and not straight


_NOUNS: Mapping[str, str] = {
    "种": "kind|sort|species|variet", **dict.fromkeys(("类", "大类"), "categor|class|group"),
    **dict.fromkeys(("人", "名", "人次"), "people|person|officer|staff|resident|worker|student|member|case of|participant|visit"),
    **dict.fromkeys(("家", "户", "家次", "户次"), "compan|business|entit|household|famil|shop|enterpris|firm|dealer|store|hous"),
    **dict.fromkeys(("件", "起", "宗", "台件", "件次", "例"), "item|case|piece|complaint|report|application"),
    **dict.fromkeys(("项", "个"), "project|task|polic|measure|programme|point|site"),
    **dict.fromkeys(("批次", "批"), "batch|sampl|lot"), **dict.fromkeys(("次", "场次", "场"), "time|inspection|event|session|visit|meeting"),
    **dict.fromkeys(("辆", "台", "台次"), "vehicle|car|bus|lift|unit|machine|set|device"), **dict.fromkeys(("所",), "school|hospital"),
}  # fmt: skip
"""What English calls what is counted by a measure word."""
_NOUN = re.compile(r"(?: (?:of )?[A-Za-z-]+){1,4}")


def _evidence(one: Matched, other: Matched, pair: Pair) -> tuple[int, int]:
    """How many things English names beside the number beside which the Chinese does, and how many beside the other."""
    zh, en = pair.zh.text, pair.en.text
    counts = [_ours(_BEHIND_ZH.match(zh, match.zh.end)[0]) for match in (one, other)]  # type: ignore[index]
    of = counts[0] ^ counts[1]
    things = [_theirs(_BEHIND_EN.match(en, match.en.end)[0], of) for match in (one, other)]  # type: ignore[index]
    right_behind = _compared(counts[0], counts[1], things)
    if any(right_behind):
        return right_behind
    names = [name for name in set(_NAME.findall(en)) if is_pinyin(name)]
    ours, theirs = (
        _named(near := _beside(zh, match.zh.start, match.zh.end))
        | _counted(match)
        | {name for name in names if spelled(name, near)}
        for match in (one, other)
    )
    of, wide = ours ^ theirs, [around(en, match.en) for match in (one, other)]
    for beside in ([_clause(each) for each in wide], wide):
        seen = [
            _english_things(each, of) | _nouns(en, match)
            for each, match in zip(beside, (one, other), strict=True)
        ]
        straight, swapped = _compared(ours, theirs, seen)
        if straight != swapped:
            break
    return straight, swapped


_ROWED = re.compile("(?:[\u4e00-\u9fff]{0,2}[、和与及或至到]|以上)?")
"""What stands between numbers of a row, or of a span: 3路、8路."""
_BEHIND_ZH = re.compile("[^，。；：、的\\d]{0,5}")
_BEHIND_EN = re.compile(
    r"(?: (?!that\b|of\b|in\b|on\b|over\b|by\b|for\b|and\b|to\b|with\b|at\b|from\b|were\b|was\b|are\b|have\b)[A-Za-z-]+){0,3}"
)
"""The words right behind a number: what it counts."""


def _ours(text: str) -> frozenset[object]:
    """What words beside a number of the Chinese text mean, in terms that both languages share."""
    return means_in_chinese(text) | apart.in_chinese(text)


def _theirs(text: str, of: Set[object]) -> frozenset[object]:
    """What words beside a number of the English text mean `of` what those of the Chinese mean."""
    return means_in_english(text, of) | apart.in_english(text, of)


def _compared(
    ours: frozenset[object], theirs: frozenset[object], seen: Sequence[frozenset[object]]
) -> tuple[int, int]:
    only, others = ours - theirs, theirs - ours
    straight = len(only & seen[0] - seen[1]) + len(others & seen[1] - seen[0])
    swapped = len(only & seen[1] - seen[0]) + len(others & seen[0] - seen[1])
    return straight, swapped


def _counted(match: Matched) -> frozenset[object]:
    """What a measure word counts, if English has nouns for it."""
    return frozenset({_NOUNS.get(match.zh.unit.name if match.zh.unit else "")} - {None})


def _nouns(en: str, match: Matched) -> frozenset[object]:
    """Which of the nouns of measure words stands behind a number."""
    found = _NOUN.match(en, match.en.end)
    return frozenset(
        noun
        for noun in set(_NOUNS.values())
        if found and re.search(rf"\b(?:{noun})", found[0], re.IGNORECASE)
    )


def _named(text: str) -> frozenset[object]:
    return frozenset((*_ours(text), *(word.upper() for word in _LATIN.findall(text))))


def _in_new_order(value: Matched, pair: Pair) -> bool:
    """Whether the things of which a row of values is told respectively (分别) stand in English in another order, or their numbers do."""
    zh, en = pair.zh.text, pair.en.text
    numbers = [match.en.start for match in matched(zh, en) if match.zh.end <= value.zh.start and match.sure and _counts(match)]  # fmt: skip
    row = _ROW.search(zh)
    if not row:
        return numbers != sorted(numbers)
    places = _places(row["things"], en)
    return places != sorted(places) if all(places) else len(places) > _TWO


def _things_turned(pair: Pair) -> bool:
    """Whether two things of which values are told respectively stand in English the other way round."""
    row = _ROW.search(pair.zh.text)
    places = _places(row["things"], pair.en.text) if row else []
    return len(places) == _TWO and all(places) and places != sorted(places)


def _places(row: str, en: str) -> list[list[int]]:
    """Where each thing of a row is named in English."""
    things = _whole_items(_BETWEEN.split(row))
    return [
        [piece.start() for piece in _PIECE.finditer(en) if _same(thing, things, piece[0])] for thing in things
    ]


def _whole_items(things: Sequence[str]) -> list[str]:
    """Things of a row, each with what only the last says of all: 第一、第二、第三产业."""
    return [each + things[-1][len(each) :] for each in things]


def _same(thing: str, things: Sequence[str], piece: str) -> bool:
    """Whether a piece of English means one thing of a row, and none of the others."""
    only = _ours(thing) - frozenset().union(*(_ours(each) for each in things if each != thing))
    names = [
        name
        for name in _CAPITAL.findall(piece)
        if name in thing or (len(name) > _TWO and spelled(name, thing))
    ]
    return bool(_theirs(piece, only) or names)


_CAPITAL = re.compile(r"\b[A-Z][a-z]*\b")
_ROW = re.compile("(?P<things>[^，。；：]*[、和与及][^，。；：]*?)(?:[比较同](?:上年|去年|比))?均?分别")
_BETWEEN = re.compile("[、和与及]")
_PIECE = re.compile(r"(?:(?!,(?!\d)| and | of )[^.;])+")


def _english_things(beside: Around, of: Set[object]) -> frozenset[object]:
    text = f"{beside.before} {beside.after}"
    words = _LATIN.findall(text)
    return frozenset((*_theirs(text, of), *words, *(word.upper() for word in words)))


def _clause(beside: Around) -> Around:
    """What stands around a number within what is joined to the rest."""
    return Around(_JOINT.split(beside.before)[-1], _JOINT.split(beside.after)[0])


def _beside(zh: str, start: int, end: int) -> str:
    """The words of the Chinese clause around a quantity, up to the next number."""
    before = re.split("[，。；：、]", zh[:start])[-1]
    counted = re.search(r".*\d", before)
    if counted:  # what follows the number before is its own: 60家企业获奖3项
        before = before[counted.end() + _COUNTED :]
    after = re.split("[，。；：、\\d]", zh[end:])[0]
    return f"{before} {zh[start:end]} {after}"


_JOINT = re.compile(r"\b(?:and|while|whereas|but)\b")
_LATIN = re.compile("[A-Z][A-Za-z]+")
_NAME = re.compile("\\b[A-Z][a-z]{3,}\\b")


def _between(one: Matched, other: Matched, pair: Pair) -> str:
    return f"「{pair.zh.text[one.zh.start : other.zh.end]}」"


def misplaced(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each two numbers that have changed places."""
    yield from exchanged(sources)
    yield from crossed(sources)
    yield from reversed_steps(sources)


RULES: tuple[Rule[Sources], ...] = (
    Rule(
        "parity-order",
        N_("Numbers of one sort stand in the same order in both languages, each with its own noun."),
        N_("Compare what each number counts; change the places of the two, or the order of the sentence."),
        misplaced,
        severity="warning",
        excusable=True,
    ),
)
