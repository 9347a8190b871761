"""Neither language exchanges the parts of a statement: who leads, what comes first, what it was before, what rises."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import islice, pairwise

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem
from ...faults.rule import Rule
from ...reading.sources import Sources
from . import nths, sequence, wordbook
from .contrasts import apart, families
from .contrasts.offices import OFFICES
from .contrasts.tables import CLAUSES, DIRECTION, OPPOSITES, SCOPE, TIME
from .doers import crossed
from .pairs import clear
from .pinyin import spelled
from .quantities import chinese, english
from .quantities.stated import Stated
from .table import filled, rows
from .things import in_chinese, in_english

_CONTRASTS = tuple(
    contrast
    for table in (SCOPE, TIME, OFFICES, OPPOSITES, {"who": CLAUSES["who"]})
    for contrast in table.values()
)


_Patterns = Sequence[re.Pattern[str]]
_InChinese = Callable[[str], frozenset[object]]
_InEnglish = Callable[[str, Set[object]], frozenset[object]]


@dataclass(frozen=True)
class Parts:
    """The two parts of a statement whose places matter, and where the statement stands."""

    first: str
    second: str
    start: int
    written: str


@lru_cache(maxsize=1024)
def means_in_chinese(text: str) -> frozenset[object]:
    """What a part of a Chinese text means, in terms that both languages share."""
    return in_chinese(text) | {sense.name for contrast in _CONTRASTS for sense in contrast.said(text)}


def means_in_english(text: str, of: Set[object]) -> frozenset[object]:
    """What a part of an English text means `of` what the Chinese means, in the same terms."""
    senses = {
        sense.name
        for contrast in _CONTRASTS
        for sense in contrast.senses
        if sense.name in of and sense.en.search(text)
    }
    return (in_english(text) & of) | senses


def _widely_in_chinese(text: str) -> frozenset[object]:
    """The same and what it means by the families of words, which would be too much beside a number."""
    return means_in_chinese(text) | families.means_in_chinese(text) | nths.in_chinese(text)


def _widely_in_english(text: str, of: Set[object]) -> frozenset[object]:
    return means_in_english(text, of) | (families.means_in_english(text) & of) | nths.in_english(text)


def swapped(zh: Parts, en: Parts, *, both: bool = False) -> bool:
    """Whether what only the first part means in Chinese stands in the second in English, or the reverse, and nothing stands straight.

    With `both`, each must stand in the place of the other.
    """
    by_tables = any(_swapped(zh, en, *each, both=both) for each in _TABLES)
    return by_tables or _swapped(zh, en, _any_in_chinese, _any_in_english, both=True)


def _words_swapped(zh: Parts, en: Parts) -> bool:
    """Whether more words of English stand in the part of the other than in their own, some of each part."""
    ours, theirs = wordbook.in_chinese(zh.first), wordbook.in_chinese(zh.second)
    only, other = ours - theirs, theirs - ours
    parts = [(wordbook.places(part, only), wordbook.places(part, other)) for part in (en.first, en.second)]
    (first, crossed), (crossed_too, second) = ((one - two, two - one) for one, two in parts)
    straight, turned = len(first) + len(second), len(crossed) + len(crossed_too)
    return bool(crossed and crossed_too) and straight < turned


def _swapped(zh: Parts, en: Parts, in_zh: _InChinese, in_en: _InEnglish, *, both: bool) -> bool:
    ours, theirs = (in_zh(part) | _values(chinese.stated(part)) for part in (zh.first, zh.second))
    of = ours ^ theirs
    first, second = (in_en(part, of) | _values(english.stated(part)) for part in (en.first, en.second))
    only, other = ours - theirs, theirs - ours
    straight = len(only & first - second) + len(other & second - first)
    turned = only & second - first, other & first - second
    crossed = sum(map(bool, turned))
    if any(word in en.first for word in _LATIN.findall(zh.first)):
        return False  # in the same letters in both
    if _name_in(en.first, zh.first, zh.second) or _name_in(en.second, zh.second, zh.first):
        return False
    if _name_in(en.first, zh.second, zh.first) and _name_in(en.second, zh.first, zh.second):
        return straight == 0
    return crossed > both and (not straight or (all(turned) and straight < sum(map(len, turned))))


def _name_in(en: str, zh: str, other: str) -> bool:
    """Whether a name in a part of English is read like characters of the Chinese `zh`, and of the `other` not."""
    return any(spelled(word, zh) and not spelled(word, other) for word in _NAME.findall(en) if len(word) > 1)


_NAME, _LATIN = lazy("[A-Z][a-zü'’]+"), lazy("[A-Za-z][A-Za-z' ]{3,}[A-Za-z]")


def _values(stated: Sequence[Stated]) -> frozenset[object]:
    """The numbers that a part states."""
    return frozenset(sense for each in stated if each.firm for sense in each.says if sense[0] == "number")


@cache
def _statements() -> Sequence[tuple[_Patterns, _Patterns, bool]]:
    """How both languages make each statement of two parts, the first and the second, and whether who does them may stand in either."""
    found: dict[str, tuple[list[re.Pattern[str]], list[re.Pattern[str]]]] = {}
    for name, language, pattern in filled("statements"):
        found.setdefault(name, ([], []))[language == "en"].append(lazy(pattern, re.IGNORECASE))
    return (*((*both, name == "ordered") for name, both in found.items()), *map(_act, rows("acts")))


_NOT_BEING = r"(?<!\bbe )(?<!\bbeen )(?<!\bwas )(?<!\bwere )(?<!\bis )(?<!\bare )"
"""Before a verb: it is no passive."""


def _act(row: Sequence[str]) -> tuple[_Patterns, _Patterns, bool]:
    """The patterns of a row of what one does to another."""
    zh, active, passive, *others = row
    ours = rf"(?:^|[，。；])(?:由|将|把)?(?!加[强大快]|强化|提[高升]|推[动进]|完善|深化|做好|开展|对|按)(?P<first>[^，。；被]{{2,14}}?)(?<![节前后夕日月年天一四八七的中])(?:已|正式|成功|将|拟)?(?:{zh})了?(?P<second>[^，。；]{{2,14}})"
    theirs = (
        rf"^(?P<second>[^;,]{{2,60}}?) (?:was|were|is|are|has been|have been|will be) (?:{passive})(?: as [a-z ]+)? by (?P<first>[^;,]{{2,60}})",
        *(rf"^(?P<second>[^;,]{{2,60}}?) (?:{other}) (?P<first>[^;,]{{2,60}})" for other in others),
        rf"^(?P<first>[^;,]{{2,60}}?) (?:(?:has|have|had|will|is to|are to|was to) )*{_NOT_BEING}(?:{active})(?! by\b) (?P<second>[^;,]{{2,60}})",
    )
    return (lazy(ours),), tuple(lazy(each, re.IGNORECASE) for each in theirs), False


def _found(patterns: _Patterns, text: str) -> Iterator[Parts]:
    for pattern in patterns:
        for found in pattern.finditer(text):
            yield Parts(found["first"], found["second"], found.start(), found[0])


def _sentences(patterns: _Patterns, text: str) -> Iterator[Parts]:
    """Yield the parts in each sentence of an English text."""
    for sentence in re.finditer(r"[^.;]+[.;]?", text):
        stripped = sentence[0].strip()
        at = sentence.start() + sentence[0].find(stripped)
        led = _LEADS.match(stripped)
        for start in (0, led.end()) if led else (0,):
            for parts in _found(patterns, stripped[start:]):
                yield Parts(parts.first, parts.second, at + start + parts.start, parts.written)


_LEADS = lazy(
    r"(?:To|For|In|On|At|With|As|By|Since|During|Under|Over|Because|Thanks to|Along)\b[^,;]{2,100}, (?=[A-Za-z])"
)
"""What stands before the statement itself: to raise the standard of care, …."""


def turned_round(zh: str, en: str) -> Iterator[Parts]:
    """Yield each statement of `en` that has the two parts of the only one of its kind in `zh` the other way round."""
    for ours, theirs, either in _statements():
        said = [*_found(ours, zh)]
        answers = (
            each
            for each in _sentences(theirs, en)
            if not _DENIES.search(each.written)
            and not (_LONG_BEFORE.search(zh) and _BEFORE_TOO.search(each.written))
        )
        yield from (
            each
            for each in islice(answers, len(said) == 1)
            if swapped(said[0], each, both=either) or _words_swapped(said[0], each)
        )


_LONG_BEFORE = lazy("前[\\d一二两三四五六七八九十半]+个?[月日天周小工分年]")
_BEFORE_TOO = lazy(r"\b(?:before|prior)\b")
"""How long before, which English says of what happens then or of what comes after: in the month before."""
_DENIES = lazy(
    r"\b(?:no(?! more than| less than| later than)|not|nothing|nobody|never|without)\b|n't\b", re.IGNORECASE
)


_ZH_BEAT = (lazy(r"(?:^|[，。；])(?P<first>[^，。；以\d]{2,14}?)(?:以[^，。；]{2,10}?|\d[^，。；]{1,3}\d)?(?:战胜|击败|打败|力克|[险完大小惜]胜|淘汰|(?<=\d)胜)(?P<second>[^，。；]{2,14})"),
            lazy(r"(?:^|[，。；])(?P<second>[^，。；以]{2,14}?)(?:以[^，。；]{2,10}?)?(?:负于|不敌|输给|惜败)(?P<first>[^，。；]{2,14})"))  # fmt: skip
_EN_BEAT = (lazy(r"^(?P<second>[^;,]{2,60}?) (?:lost (?:[\d-]+ )?to|(?:was|were) (?:beaten|defeated) (?:[\d-]+ )?by) (?P<first>[^;,]{2,60})", re.IGNORECASE),
            lazy(r"^(?P<first>[^;,]{2,60}?) (?:beat|beats|defeated|overcame|won against|knocked out) (?P<second>[^;,]{2,60})", re.IGNORECASE))  # fmt: skip


def beaten(zh: str, en: str) -> Iterator[Parts]:
    """Yield what English has lose where in Chinese it wins."""
    ours, theirs = [*_found(_ZH_BEAT, zh)], [*_found(_EN_BEAT, en)]
    if len(ours) == len(theirs) == 1 and swapped(ours[0], theirs[0]):
        yield theirs[0]


_ZH_TIMES = lazy(
    r"(?:是|为|按照?|相当于|达到?)(?P<of>[^，。；\d]{1,10}?)的(?:[\d.]+|[两二三四五六七八九十]+)多?倍"
)
_EN_PART = lazy(
    r"\b(?:half|(?:a|one)[- ](?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth))\b(?! (?:times|again|as \w+ again))",
    re.IGNORECASE,
)
_EN_TIMES = lazy(r"\b(?:times|twice|double\w*|treble\w*|triple\w*|\w+fold)\b", re.IGNORECASE)
_OTHER_ONE = lazy(
    r"\b(?:old|former\w*|previous\w*|last|other|used to|before|once|original\w*|earlier|had|ordinar\w*|usual\w*|normal\w*|average|common|local|market|conventional)\b",
    re.IGNORECASE,
)


def inverted(zh: str, en: str) -> Iterator[Parts]:
    """Yield the part that English says something is of what in Chinese is so many times less, unless it speaks of that."""
    times, part = _ZH_TIMES.search(zh), _EN_PART.search(en)
    if times and part and "分之" not in zh and "半" not in zh and not _EN_TIMES.search(en):
        before = en[: part.start()]
        of = _widely_in_chinese(times["of"])
        if not _OTHER_ONE.search(before) and not _widely_in_english(before, of) and not _name_in(before, times["of"], ""):  # fmt: skip
            yield Parts("", "", part.start(), part[0])


_ZH_MORE = lazy(
    r"(?:^|[，。；])(?P<first>[^，。；不]{1,14}?)(?:(?:高|多|大|快|优|好|早|先|长|强|重|热|远|深|宽)于|超过|胜过|好过)(?![一二两三四五六七八九十半几百]+[成倍个分万千亿数])(?P<second>[^，。；\d]{1,14})"
)
_ZH_THAN = lazy(
    r"(?:^|[，。；])(?P<first>[^，。；不]{2,14}?)比(?P<second>[^，。；\d上去例较]{2,10}?)(?:更加?|还|要)?(?:方便|便捷|快|好|多|高|大|长|早|重|热|强|安全|受欢迎|普遍|常见|富|深|宽|远|贵|严)"
)
_ZH_LESS = lazy(
    r"(?:^|[，。；])(?P<second>[^，。；不]{2,14}?)(?:(?:低|少|小|慢|差|晚|迟|后|短|弱|轻|冷|近|浅|窄|逊)于|不及|不如|比不上|落后于)(?P<first>[^，。；]{2,14})"
)
_MORE = (
    "more(?! slow)|higher|larger|greater|bigger|faster|better|longer|earlier|stronger|hotter|warmer"
    "|heavier|dearer|wider|deeper|older|farther|sweeter|handier|easier|safer|cleaner|richer|taller"
    "|commoner|harder|stricter|busier|above(?! (?:the )?designated)|beyond"
)
_LESS = "less|more slowly|more gradually|fewer|lower|smaller|slower|worse|shorter|later|weaker|colder|cooler|lighter|cheaper|narrower|shallower|younger|nearer|below|under"  # fmt: skip
_EN_MORE = (
    *(
        lazy(pattern, re.IGNORECASE)
        for more, first, second in ((_MORE, "first", "second"), (_LESS, "second", "first"))
        for pattern in (
            rf"^(?:there (?:are|were) )?(?:{more}) (?!is |was |are |were )(?P<{first}>[^,;.]{{2,50}}?) than (?P<{second}>[^;,.]{{2,60}})",
            rf"^[^;,.]{{2,40}}? (?:ha[sd]|have|with|saw|sees) (?:{more}) (?P<{first}>[^,;.]{{2,40}}?) than (?:of |in )?(?P<{second}>[^;,.]{{2,40}})",
            rf"\b(?:{more})\b (?P<{first}>(?:in|at|among|for|on|by|during) [^,;.]{{2,40}}?) than (?P<{second}>(?:in|at|among|for|on|by|during|the) [^,;.]{{2,40}})",
            rf"^(?P<{first}>[^;,]{{2,60}}?) (?:{more})\b(?: \w+)?(?: than)? (?P<{second}>[^;,.]{{2,60}})",
        )
    ),
    lazy(r"^(?P<first>[^;,.]{2,60}?) (?:before|ahead of) (?P<second>[^;,.]{2,60})", re.IGNORECASE),
    lazy(r"^(?P<second>[^;,.]{2,60}?) after (?P<first>[^;,.]{2,60})", re.IGNORECASE),
    lazy(r"^(?P<first>[^;,]{2,60}?) (?:outnumber|exceed|surpass|outstrip)\w* (?!by )(?P<second>[^;,.]{2,60})", re.IGNORECASE),
)  # fmt: skip


def compared(zh: str, en: str) -> Iterator[Parts]:
    """Yield what English has be more than the other where in Chinese the other is more."""
    ours, theirs = _compared(zh, en)
    told = (
        each
        for each in theirs
        if not _DENIES.search(each.written) and swapped(ours[0], each, both=" than " not in each.written)
    )
    yield from islice(told, 1)


def straight(zh: str, en: str) -> bool:
    """Whether both texts may compare the same with the same, however each puts it: the one is more, the other less than it."""
    ours, theirs = _compared(zh, en)
    return any(
        _THAN.search(each.written)
        or any(
            _swapped(ours[0], replace(each, first=each.second, second=each.first), *read, both=False)
            for read in _TABLES
        )
        for each in theirs
    )


_THAN = lazy(
    r" (?:than (?!(?:\w+ )?(?:expected|planned|promised|usual|required|before|average)\b)|before |after |ahead of )"
)
"""Between two that are named, whichever comes first."""


def _compared(zh: str, en: str) -> tuple[list[Parts], list[Parts]]:
    """The only comparison of a Chinese text, and all that those of the English may be."""
    ours = [*_found((_ZH_MORE, _ZH_THAN, _ZH_LESS), zh)]
    return ours, [*_found(_EN_MORE, en)] if len(ours) == 1 else []


_ZH_ROUTE = lazy(
    "(?:[由从自](?P<first>[^，。；经]{2,6})(?:经停?由?|途[经径]|过)|途[经径]|经停|取道|绕道)(?P<by>[^，。；]{2,6}?)(?:[到至赴]|抵达|前往|直达|[开飞驶发通]往|驶向)(?P<second>[^，。；]{2,6})"
)
_EN_ROUTE: Mapping[str, re.Pattern[str]] = {
    "first": lazy(r"\b(?:from|left|leaves|leaving) ([A-Z][\w'’]+)"),
    "by": lazy(
        r"\b(?:through|via|by way of|past|(?:call|stop)(?:s|ed|ing)? (?:over )?(?:at|in)) ([A-Z][\w'’]+)"
    ),
    "second": lazy(
        r"\b(?:(?<!way )to|on (?:its|the) way to|for|reach(?:es|ed)|arriv\w+ (?:in|at)) ([A-Z][\w'’]+)"
    ),
}


def routed(zh: str, en: str) -> Iterator[Parts]:
    """Yield the way that English has start from, go by or to a place that in Chinese is another of the way."""
    route = _ZH_ROUTE.search(zh)
    if route is None:
        return
    ours = {part: name for part, name in route.groupdict().items() if name}
    for part, name in ours.items():
        others = "，".join(other for other in ours.values() if other != name)
        found = [*_EN_ROUTE[part].finditer(en)][-1:]
        if found and not spelled(found[0][1], name) and spelled(found[0][1], others):
            yield Parts("", "", found[0].start(), found[0][0])
            return


_OFTEN: Mapping[str, str] = {"日": r"dail|every day|day", "周": r"week", "月": r"month", "季": "quarter", "年": r"annual|year", "旬": "ten"}  # fmt: skip


def rowed(zh: str, en: str) -> Iterator[Parts]:
    """Yield the first of several times of a row (日调度、周通报) that stand in English in another order."""
    for row in re.finditer("(?:[日周月季年旬][\u4e00-\u9fff]{2}、){1,3}[日周月季年旬][\u4e00-\u9fff]{2}", zh):
        places = [re.search(rf"\b(?:{_OFTEN[each[0]]})", en, re.IGNORECASE) for each in row[0].split("、")]
        for one, other in pairwise(places):
            if one and other and one.start() > other.start():
                yield Parts("", "", other.start(), f"{other[0]} … {one[0]}")
                break


_ZH_CLAUSE = lazy("[^，。；：]+")
_LONGEST = 11


def mixed(zh: str, en: str) -> Iterator[Parts]:
    """Yield what English says of two things where each half of it has a part of either of the two clauses: 米价涨，菜价跌."""
    clauses = _ZH_CLAUSE.findall(zh)
    if len(clauses) != 2 or any(len(each) > _LONGEST for each in clauses) or "先" in zh or "、" in zh:
        return
    named = [name for name in _NAME.findall(en) if spelled(name, zh)]
    first, second = (
        all_in_chinese(each) | {name for name in named if spelled(name, each)} for each in clauses
    )
    if first <= _times() or second <= _times():
        return
    first, second = first - second, second - first
    joint = _HALVES.search(en) if len(first) > 1 and len(second) > 1 else None
    if joint:
        halves = en[: joint.start()], en[joint.end() :]
        one, other = (all_in_english(half, first | second) | {*_NAME.findall(half)} for half in halves)
        one, other = one - other, other - one
        if first & one and first & other and second & one and second & other:
            yield Parts("", "", 0, en)


_HALVES = lazy(r",? (?:and|while|whereas|but) |; |, ")


@cache
def _times() -> frozenset[object]:
    return frozenset(sense.name for contrast in TIME.values() for sense in contrast.senses)


@lru_cache(maxsize=1024)
def all_in_chinese(text: str) -> frozenset[object]:
    """All that a Chinese text means for certain, deeds and directions as well."""
    ways = {sense.name for sense in DIRECTION["direction"].said(text)}
    meant = _widely_in_chinese(text) | families.means_in_chinese(text, deeds=True)
    return meant | ways | apart.in_chinese(text)


def all_in_english(text: str, of: Set[object]) -> frozenset[object]:
    """All that an English text means `of` what the Chinese means, deeds and directions as well."""
    senses = DIRECTION["direction"].senses
    ways = {sense.name for sense in senses if sense.name in of and sense.en.search(text)}
    meant = _widely_in_english(text, of) | (families.means_in_english(text, deeds=True) & of)
    return meant | ways | apart.in_english(text, of)


_TABLES: Sequence[tuple[_InChinese, _InEnglish]] = (
    (_widely_in_chinese, _widely_in_english),
    (all_in_chinese, all_in_english),
)
"""What is meant by the tables, of which each row may say that a text is wrong."""


def _any_in_chinese(text: str) -> frozenset[object]:
    """All that a Chinese text means, and its words."""
    return all_in_chinese(text) | wordbook.in_chinese(text)


def _any_in_english(text: str, of: Set[object]) -> frozenset[object]:
    return all_in_english(text, of) | wordbook.in_english(text, of)


_DOES = (
    "(?:发放|提供|给予|拨付|支付|颁发|免除|免征|减半|减免|负责|牵头|承担|实施|审[批核]|申请|核[查实]|受理|公示|检查|办理|管理|运营"
    "|出资|备案|抽查|监测|监督|配合|协助|自行|组织|兜底|处以|征收|奖补|补贴|分摊|支付|承担|编制)"
)
_ZH_SHARE = lazy(
    r"(?:^|[，。；]|(?<=由))(?:并|同时|再|其余由?)?"
    r"(?!继续|[加增]强|加[快大]|强化|深化|优化|推[动进]|完善|健全|进一步|严格|依法|坚持|持续)[向对为给由]?"
    rf"(?P<first>[^，。；、]{{2,14}}?)(?P<second>{_DOES}[^，。；]*)"
)
"""Who does, or is given, what."""
_JOINT = lazy(r"(?:,|;)? (?:and|while|whereas|but|with) |; ")


def shared(zh: str, en: str) -> Iterator[Parts]:
    """Yield what English gives to the one or has the one do, and Chinese the other, where each of two has a share."""
    ours = list(_found((_ZH_SHARE,), zh))
    if len(ours) != 2 or "。" in zh[ours[0].start : ours[1].start + 1]:
        return
    whos, whats = ([_widely_in_chinese(part) for part in parts] for parts in zip(*((each.first, each.second) for each in ours), strict=True))  # fmt: skip
    meant = frozenset().union(*whos, *whats)
    for joint in _JOINT.finditer(en):
        parts = en[: joint.start()], en[joint.end() :]
        halves = [_widely_in_english(part, meant) for part in parts]
        turns = _turn(whos, halves), _turn(whats, halves)
        if turns[0] * turns[1] < 0:
            yield Parts("", "", 0, en)
            return


def _turn(ours: Sequence[frozenset[object]], theirs: Sequence[frozenset[object]]) -> int:
    """How much of what only one half means stands in the same half, less what stands in the other."""
    (first, second), (one, other) = (
        [each - rest for each, rest in (both, both[::-1])] for both in (ours, theirs)
    )
    return len(first & one) + len(second & other) - len(first & other) - len(second & one)


def done(zh: str, en: str) -> Iterator[Parts]:
    """Yield what English has the one do that in Chinese the other does."""
    at = crossed(zh, en)
    if at is not None:
        yield Parts("", "", at, en)


def in_turn(zh: str, en: str) -> Iterator[Parts]:
    """Yield what English tells of steps in another order, if no statement of two parts tells it."""
    if sequence.turned(zh, en) and next(turned_round(zh, en), None) is None:
        yield Parts("", "", 0, en)


_FINDERS: tuple[Callable[[str, str], Iterator[Parts]], ...] = (
    turned_round,
    beaten,
    inverted,
    compared,
    routed,
    rowed,
    mixed,
    shared,
    done,
    in_turn,
)


def exchanged(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each statement whose parts English exchanges."""
    for pair in clear(sources):
        for find in _FINDERS:
            for parts in find(pair.zh.text, pair.en.text):
                yield pair.turned(parts.start, parts.written)


RULES: tuple[Rule[Sources], ...] = (
    Rule("parity-roles", N_("Neither language exchanges who leads, what comes first, what it was before, or what rises."),
         N_("Compare the two texts and correct the one that is wrong."), exchanged, severity="warning", excusable=True),
)  # fmt: skip
