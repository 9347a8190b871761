"""Which numbers that only one language states are told: where the other could say them in words that nobody reads, none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from ...faults.patterns import lazy
from .contrasts import families
from .quantities import chinese, english
from .quantities.kin import between, by_places, in_parts, in_proportion, is_each, kin, one_more, worked_out
from .quantities.matching import missing
from .quantities.stated import MEASURED, Sense, Stated, sense
from .things import in_chinese, in_english

YEARS = frozenset(map(Decimal, range(1900, 2101)))
_IN_OTHER_WORDS = lazy(
    r"\b(?:half (?:as|again)|again|(?:a|in) pairs?|twins?|dual|weekends?|Saturdays? and Sundays?"
    r"|generations?|couple|another|rest of the year|remainder|all but|handful|nobody|singly|one by one"
    r"|in turn|runners?-up|gold, silver)\b|['’]\d\ds?\b",
    re.IGNORECASE,
)
"""What may say a quantity in words that have no number of their own."""
_NEARLY = lazy(
    r"\b(?:just|a (?:little|shade|touch|bit|fraction|whisker)|slightly|nearly|almost|about|around|some|roughly"
    r"|approximately|close to|over|under|more than|less than|fewer than|upwards? of|topp\w+|pass\w+|exceed\w+)\b"
    r"[^.,;\d]{0,24}$",
    re.IGNORECASE,
)
_NEAR = Decimal("0.06")
_ABOUT_A_THIRD: frozenset[Sense] = frozenset({sense("percent", 30), sense("percent", 35)})
_NEARER = Decimal("0.006")
"""By how much of it a number may differ that English tells in round figures, and where it does not say so."""
_NUMERAL = lazy(
    r"\d+|[二两双三四五六七八九十百千万亿半倍]|一(?=[个张支家份项条名套座台次批处所间部辆轮场起件户款届期级类等窗门网流国审号天年月周组队座])"
)
_APART = lazy("相差|[仅还尚]差|净[增减]")
_ONE_APART = lazy("除[了]?[^，。；]{0,6}一|仅剩|只剩|唯独|另一")
_YEAR = lazy(r"(?:19|20)\d\d|[一二][〇零九]|[\d十]年代")


def unsaid(
    lost: Sequence[Stated], new: Sequence[Stated], theirs: Sequence[Stated], zh: str, en: str
) -> Iterator[Stated]:
    """Yield what Chinese states and English does not, unless it may do so in words: half as many again."""
    rest = bool(lost) and _tells_rest(zh, en)
    for stated in lost:
        if not any(_rounded(other, stated, en) or kin(stated, other, en, rest=rest) for other in theirs) and (
            new or not _IN_OTHER_WORDS.search(en)
        ):
            yield stated


def from_other_sides(
    lost: Sequence[Stated], new: Sequence[Stated], zh: str, en: str
) -> tuple[list[Stated], list[Stated]]:
    """What is lost and what is new, without what is but said from another side: what is left, or what it is in all."""
    if not lost and not new:
        return [], []
    ours, theirs = chinese.stated(zh), english.stated(en)
    said: list[Stated] = []
    rest = _tells_rest(zh, en)
    soft = [
        each
        for each in theirs
        if lost
        and not each.firm
        and each.says
        and each not in new
        and not any(each.answers(other) for other in ours)
    ]
    for each in (*new, *soft):
        of = [*worked_out(each, ours), *_the_rest(each, lost, zh, en)]
        if any(kin(other, each, en, rest=rest) for other in ours) or (
            of and (not lost or any(other in lost for other in of))
        ):
            said += [each, *of]
        elif not lost and is_each(each, [other for other in theirs if other not in new]):
            said.append(each)
    said += in_proportion(lost, new)
    said += in_parts(new, ours)
    said += [each for each in lost if by_places(each, ours, theirs, en) or between(each, theirs)]
    kept = [each for each in ours if each.firm and each not in lost]
    said += [each for each in lost if _is_rate_apart(each, zh) and any(worked_out(each, kept))]
    said += [each for each in new if _ONE_APART.search(zh) and one_more(each, ours)]
    return [each for each in lost if each not in said], [each for each in new if each not in said]


_DENIES_ZH, _DENIES_EN = (
    lazy("[不未没无非]"),
    lazy(r"\b(?:not?|never|without|fail\w*|un\w+|lack\w*)\b|n't\b", re.IGNORECASE),
)
_WHOLE = {"number": 1, "percent": 100}
_EACH = lazy("各[有派选]?$")


def _the_rest(new: Stated, lost: Sequence[Stated], zh: str, en: str) -> Iterator[Stated]:
    """Yield the part of which a text denies what the other says of the rest; and what each has, if all have so many times as much."""
    for each in lost:
        for kind, value in each.says:
            if kind not in _WHOLE or not isinstance(value, Decimal) or value <= 0:
                continue
            whole = _WHOLE[kind]
            rest = value < whole and bool(_DENIES_ZH.search(zh)) != bool(_DENIES_EN.search(en))
            if rest and any(
                of == kind and abs(whole - value - other) < _NEARER * whole
                for of, other in new.says
                if isinstance(other, Decimal)
            ):
                yield each
            if _EACH.search(zh, 0, each.start) and any(
                (kind, value * many) in new.says for many in range(2, 11)
            ):
                yield each


def _is_rate_apart(stated: Stated, zh: str) -> bool:
    """Whether it is how far two rates are apart, which a reader works out."""
    return _APART.search(zh) is not None or any(kind in ("percent", "points") for kind, _ in stated.says)


@lru_cache(maxsize=1024)
def _tells_rest(zh: str, en: str) -> bool:
    """Whether English may count the rest of a whole: not if it denies nothing, and says of its number all that the Chinese says of its own."""
    if _REST.search(en):
        return True
    ours, theirs = (
        things | members
        for things, members in (
            (in_chinese(zh), families.means_in_chinese(zh)),
            (in_english(en), families.means_in_english(en)),
        )
    )
    return len(ours) < _SHARED or not ours <= theirs


_REST = lazy(
    r"\b(?:only|not?|none|never|nobody|without|fail\w*|yet|await\w*|out|down|off|short|remain\w*|rest|still|left|lack\w*"
    r"|un\w+|in\w*complete|the others?|los[et]\w*|miss\w*|less|fewer|below|but|except|all|away|free|cut"
    r"|reduc\w*|sav\w*|fell|drop\w*|lower\w*|declin\w*)\b|n't\b",
    re.IGNORECASE,
)
_SHARED = 2


@lru_cache(maxsize=1024)
def turned_round(zh: str, en: str) -> bool:
    """Whether English counts those that are left: 28 of 30 are done, two are not."""
    ours, theirs = chinese.stated(zh), english.stated(en)
    return any(
        any(kin(other, each, en) for other in ours)
        or any(worked_out(each, ours))
        or any(_the_rest(each, ours, zh, en))
        for each in missing(theirs, ours)
    )


def added(
    lost: Sequence[Stated], new: Sequence[Stated], zh: str, en: str, *, rivalled: bool
) -> Iterator[Stated]:
    """Yield what English states and Chinese does not; a year, and a small number in words, only in place of another."""
    for stated in new:
        if any(_rounded(stated, other, en) for other in lost):
            continue
        if is_year(stated) and not _YEAR.search(zh):
            continue  # that of a census, or of a plan, which a translator knows
        if _DYNASTY.search(zh) and any(
            isinstance(value, Decimal) and _OLD < value < _NEW for _, value in stated.says
        ):
            continue  # when a dynasty was, and an emperor
        if (stated.again or _is_loose(stated)) and not lost and not rivalled:
            continue  # what is meant by a word: the Double Ninth Festival
        yield stated


_DYNASTY, _OLD, _NEW = (
    lazy(
        "年间|[秦汉晋隋唐宋元明清](?:代|朝|末|初|时|[\u4e00-\u9fff]{2}年)|民国|[元\\d一二三四五六七八九十]年置|[太高世成仁神][祖宗]"
    ),
    -1000,
    1950,
)


def _is_loose(stated: Stated) -> bool:
    """Whether a number in words may be part of what something is called, or another way to say how long it takes."""
    whole = all(value == int(value) for kind, value in stated.says if kind == "number")
    if not whole or not stated.written[:1].isalpha():
        return False
    if stated.unit:
        return stated.unit.kind == "time" and stated.unit.name != "天"
    few = any(kind == "number" and value in _ONE_OR_TWO for kind, value in stated.says)
    return few or any(kind == "ordinal" for kind, _ in stated.may)


_ONE_OR_TWO = (1, 2)


def rivalled(ours: Sequence[Stated], theirs: Sequence[Stated], zh: str) -> bool:
    """Whether Chinese has a number in place of which one of English may stand: one that nothing answers."""
    answered = [each for each in ours if any(other.answers(each) for other in theirs)]
    return any(
        not any(each.start <= found.start() < each.end for each in answered)
        for found in _NUMERAL.finditer(zh)
    )


def _rounded(stated: Stated, of: Stated, en: str) -> bool:
    """Whether a number of English is one of Chinese in round figures, and says so; a year is none."""
    if is_year(stated) and is_year(of) and stated.unit is None and of.unit is None:
        return False
    near = _NEAR if _NEARLY.search(en, 0, stated.start) else _NEARER
    pairs = [(a, b) for kind, a in stated.says for other, b in of.says if kind == other]
    if near == _NEAR and ("percent", Decimal(33)) in stated.says and _ABOUT_A_THIRD & of.says:
        return True
    if _is_measured(stated, of, 5 if near == _NEAR else 2):
        return True
    return any(
        isinstance(a, Decimal)
        and isinstance(b, Decimal)
        and abs(a - b) <= abs(b) * near
        and (_digits(a) < _digits(b) or stated.written.replace(" ", "").replace("-", "").isalpha())
        for a, b in pairs
    )


def _is_measured(one: Stated, other: Stated, steps: int) -> bool:
    """Whether both measure the same, in round figures: 1500斤 a mu, and 11 tonnes a hectare."""
    if one.unit is None or one.unit == other.unit:
        return False
    of = [value for kind, value in other.says if kind in MEASURED and isinstance(value, Decimal)]
    return any(
        kind in MEASURED and isinstance(value, Decimal) and abs(value - each) <= steps
        for kind, value in one.says
        for each in of
    )


def _digits(value: Decimal) -> int:
    """How many digits a value has without the noughts at its end."""
    return len(value.normalize().as_tuple().digits)


def is_year(stated: Stated) -> bool:
    """Whether a number may be a year."""
    return any(
        kind == "number" and isinstance(value, Decimal) and value in YEARS for kind, value in stated.says
    )
