"""Neither language exchanges the parts of a statement: who leads, what comes first, what it was before, what rises."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice, pairwise

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem
from ...faults.rule import Rule
from ...reading.sources import Sources
from .contrasts import families
from .contrasts.close import CLOSE
from .contrasts.direction import DIRECTION
from .contrasts.manners import MANNERS
from .contrasts.offices import OFFICES
from .contrasts.opposites import OPPOSITES
from .contrasts.tables import SCOPE, TIME
from .doers import crossed
from .pairs import in_data
from .pinyin import spelled
from .quantities import chinese, english
from .quantities.stated import Stated
from .things import in_chinese, in_english

_CONTRASTS = tuple(
    contrast
    for table in (SCOPE, TIME, OFFICES, OPPOSITES, MANNERS, {"who": CLOSE["who"]})
    for contrast in table.values()
)


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
    return means_in_chinese(text) | families.means_in_chinese(text)


def _widely_in_english(text: str, of: Set[object]) -> frozenset[object]:
    return means_in_english(text, of) | (families.means_in_english(text) & of)


def swapped(zh: Parts, en: Parts, *, both: bool = False) -> bool:
    """Whether what only the first part means in Chinese stands in the second in English, or the reverse, and nothing stands straight.

    With `both`, each must stand in the place of the other.
    """
    ours, theirs = (
        _widely_in_chinese(part) | _values(chinese.stated(part)) for part in (zh.first, zh.second)
    )
    of = ours ^ theirs
    first, second = (
        _widely_in_english(part, of) | _values(english.stated(part)) for part in (en.first, en.second)
    )
    only, other = ours - theirs, theirs - ours
    straight = len(only & first - second) + len(other & second - first)
    crossed = bool(only & second - first) + bool(other & first - second)
    if _name_in(en.first, zh.first, zh.second) or _name_in(en.second, zh.second, zh.first):
        return False
    if _name_in(en.first, zh.second, zh.first) and _name_in(en.second, zh.first, zh.second):
        return straight == 0
    return crossed > both and straight == 0


def _name_in(en: str, zh: str, other: str) -> bool:
    """Whether a name in a part of English is read like characters of the Chinese `zh`, and of the `other` not."""
    return any(spelled(word, zh) and not spelled(word, other) for word in _NAME.findall(en) if len(word) > 1)


_NAME = lazy("[A-Z][a-z'’]+")


def _values(stated: Sequence[Stated]) -> frozenset[object]:
    """The numbers that a part states."""
    return frozenset(sense for each in stated if each.firm for sense in each.says if sense[0] == "number")


_ZH_TURN = lazy(
    r"(?:[由从]|^|[，。；])(?P<first>[^，。；、]{2,20}?)(?:改为|改成|调整为|变为|转为|转向|转变为|变成|缩短[至到]|压缩[至到]|升级为|下放[到至]?|上收[到至]?|移交给?|划转[到至]?|调整[到至]|[迁搬移运调转][到至往]|[开驶飞发运通前赶送销输汇调引]往|驶[向至]|流[向入]|飞[抵至]|(?:引|输|调|送)[水电气油][到至往向入])(?P<second>[^，。；]{2,20})"
)
_EN_TURN = (
    lazy(r"\bfrom (?P<first>[^,;.]{2,70}?) (?:in)?to (?P<second>[^,;.]{2,70})", re.IGNORECASE),
    lazy(r"\b(?:in)?to (?P<second>[^,;.]{2,70}?) from (?P<first>[^,;.]{2,70})", re.IGNORECASE),
    lazy(r"^(?P<first>[^,;.]{2,70}?) (?:was|were|is|are|has been|have been|will be|to be) (?:turned|converted|changed|made over|rebuilt|transformed|moved|split|merged|combined) (?:in)?to (?P<second>[^,;.]{2,70})", re.IGNORECASE),
    lazy(r"\bused to (?P<first>[^,;.]{2,70}?),? (?:and )?(?:is|are)? ?now (?P<second>[^,;.]{2,70})", re.IGNORECASE),
    lazy(r"\b(?P<second>[^,;.]{2,70}?) (?:instead of|rather than|in place of) (?P<first>[^,;.]{2,70})", re.IGNORECASE),
)  # fmt: skip
_ZH_THEN = (
    lazy(r"优先(?:保障|安排|满足|考虑|供应|支持)?(?P<first>[^，。；]{2,12}?)，?[后再](?P<second>[^，。；]{2,12})"),
    lazy(r"先(?P<first>[^，。；]{2,6}?)，?[后再](?P<second>[^，。；]{2,12})"),
    lazy(r"(?P<first>[^，。；]{2,24}?(?<![今此最前落背先向往幕以之随而年月日天]))[以之]?后(?!的)，?(?:再|方可|才能|方能|及时|立即)?(?P<second>[^，。；]{4,30})"),
    lazy(r"(?P<second>[^，。；]{2,24}?(?<![目当提以此日年月天事空眼超向面前从生跟]))[以之]?前，?(?:先|须|应当?|必须)?(?P<first>[^，。；景列沿夕][^，。；景列沿]{3,29})"),
)  # fmt: skip
_EN_THEN = (
    lazy(r"^(?P<first>[^;.,]{3,80}?) first[,;] (?P<second>[^;.]{3,80})", re.IGNORECASE),
    lazy(r"^(?:[^;.,]{3,60}? (?:must|has to|have to|needs? to|should|shall|is to|are to|may|will) )?first,? (?P<first>[^;.]{3,80}?),? (?:and )?(?:only )?(?:then|afterwards) (?P<second>[^;.]{3,80})", re.IGNORECASE),
    lazy(r"^(?P<first>[^;.]{3,80}?) first,? (?:and|then) (?P<second>[^;.]{3,80})", re.IGNORECASE),
    lazy(r"^(?:before|prior to) (?P<second>[^,]{3,80}), (?P<first>[^;.]{3,120})", re.IGNORECASE),
    lazy(r"^(?:after|once|following) (?P<first>[^,]{3,80}), (?P<second>[^;.]{3,120})", re.IGNORECASE),
    lazy(r"^(?!before|prior|after|once|following)(?P<first>[^;.]{3,120}?),? (?:before|prior to) (?P<second>[^;.]{3,120})", re.IGNORECASE),
    lazy(r"^(?!before|prior|after|once|following)(?P<second>[^;.]{3,120}?),? (?:after|once|following) (?P<first>[^;.]{3,120})", re.IGNORECASE),
)  # fmt: skip
_DENIES = lazy(r"\b(?:no|not|nothing|never|without)\b|n't\b", re.IGNORECASE)
_ZH_LEAD = (
    lazy(r"(?:由|^|，|；|。)(?P<first>[^，。；、由]{2,14}?)牵头[，、]?(?:会同|联合)?(?P<second>[^，。；、]{2,14}?)(?:配合|协助|协办|参与|参加|共同|等|开展|制定|组织|$)"),
    lazy(r"(?:由|^|，|；|。)(?P<first>[^，。；、由]{2,14}?)会同(?P<second>[^，。；、]{2,14})"),
)  # fmt: skip
_EN_LEAD = (
    lazy(r"\b(?:led|headed|organi[sz]ed|chaired|coordinated|spearheaded) by (?P<first>[^,;.]{2,60}?),? (?:with|and|assisted by|supported by|in cooperation with)\b(?P<second>[^;.]{2,80})", re.IGNORECASE),
    lazy(r"^(?P<first>[^;.]{2,90}?),? (?:together with|jointly with|in cooperation with|in conjunction with|working with|along with|with the (?:support|help|assistance|cooperation) of|(?:assisted|supported|helped) by)(?P<second>[^;.]{2,80})", re.IGNORECASE),
    lazy(r"^(?P<first>[^;.,]{2,60}?) (?:(?<!be )(?<!been )(?<!was )(?<!were )(?<!is )(?<!are )(?:leads?|led)|takes? the lead|took the lead|is in charge|was in charge)\b[^;.]*?,? (?:and|while|with) (?P<second>[^;.]{2,60}?) (?:assist|help|support|cooperat|second)\w*", re.IGNORECASE),
)  # fmt: skip


def _found(patterns: tuple[re.Pattern[str], ...], text: str) -> Iterator[Parts]:
    for pattern in patterns:
        for found in pattern.finditer(text):
            yield Parts(found["first"], found["second"], found.start(), found[0])


def _sentences(patterns: tuple[re.Pattern[str], ...], text: str) -> Iterator[Parts]:
    """Yield the parts in each sentence of an English text."""
    for sentence in re.finditer(r"[^.;]+[.;]?", text):
        stripped = sentence[0].strip()
        at = sentence.start() + sentence[0].find(stripped)
        for parts in _found(patterns, stripped):
            yield Parts(parts.first, parts.second, at + parts.start, parts.written)


def turned(zh: str, en: str) -> Iterator[Parts]:
    """Yield what English changes from the one to the other where Chinese changes it back."""
    return _exchanged(list(_found((_ZH_TURN,), zh)), lambda: _found(_EN_TURN, en))


def ordered(zh: str, en: str) -> Iterator[Parts]:
    """Yield what English does before what Chinese does first."""
    return _exchanged(
        list(_found(_ZH_THEN, zh)),
        lambda: (each for each in _sentences(_EN_THEN, en) if not _DENIES.search(each.written)),
    )


def led(zh: str, en: str) -> Iterator[Parts]:
    """Yield what English has the one lead and the other support, where Chinese has it the other way round."""
    return _exchanged(list(_found(_ZH_LEAD, zh)), lambda: _sentences(_EN_LEAD, en))


def _exchanged(ours: list[Parts], theirs: Callable[[], Iterator[Parts]]) -> Iterator[Parts]:
    """Yield the first of `theirs` if it has the parts of the only one of `ours` the other way round."""
    if len(ours) == 1:
        yield from (each for each in islice(theirs(), 1) if swapped(ours[0], each))


_ZH_ASK = lazy(
    r"(?:^|[，。；])(?P<first>[^，。；]{2,12}?)(?:可以?|应当?|须|必须|要)?向(?P<second>[^，。；]{2,12}?)(?:提出)?(?:申请|报告|反映|举报|提交|投诉|请示|汇报|备案)"
)
_EN_ASK = (lazy(r"^(?P<first>[^;.,]{2,60}?) (?:(?:may|can|must|should|shall|will|have to|(?:is|are) to) )?(?:apply|report|complain|submit|appeal|account)\b[^;.,]*? to (?P<second>[^;.,]{2,60})", re.IGNORECASE),)  # fmt: skip


def asked(zh: str, en: str) -> Iterator[Parts]:
    """Yield what English has the one ask of the other, where Chinese has the other ask."""
    return _exchanged(list(_found((_ZH_ASK,), zh)), lambda: _sentences(_EN_ASK, en))


_ZH_GIVE = (
    lazy(
        r"(?:^|[，。；])(?P<first>[^，。；]{2,12}?)[向给为](?P<second>[^，。；]{2,12}?)(?:颁|捐|赠|送|支付|转让|出售|移交|借|赔|道歉|致歉|汇款|授|派|选派|输送|输出|供|提供|传授|赠予|拨|转|流转|推荐|介绍|颁发|发放|发出|送达|交付|移送|调拨|下拨|下达|发送|寄)"
    ),
)
_EN_GIVE = (lazy(r"^(?P<first>[^;.,]{2,60}?) (?:present|ga?[iv][ve]|donat|pa[iy]|s[eo]l[ld]|len[dt]|hand|transferr|lease|apologi|award|sen[dt]|post|second|dispatch|suppl|provid|pass|mov|assign|recommend|introduc|deliver|allocat|issu|grant|went|goes|go)\w*\b[^;.,]*? to (?P<second>[^;.,]{2,60})", re.IGNORECASE),)  # fmt: skip


_ZH_TAKE = (
    lazy(
        r"(?:^|[，。；])(?P<first>[^，。；]{2,12}?)(?:可|拟|已)?(?:向|从)(?P<second>[^，。；]{2,12}?)(?:租|借(?!给)|购|买|采购|租用|收取|征收|收购|招|引进|调入|索赔|索要|学习|订购|领取)"
    ),
)
_EN_TAKE = (lazy(r"^(?P<first>[^;.,]{2,60}?) (?:hire|rent|borrow|bought|buy|purchas|took|tak|collect|charg|recruit|obtain|receiv|claim|learn|order|got|get|lease|levi)\w*\b[^;.,]*? from (?P<second>[^;.,]{2,60})", re.IGNORECASE),)  # fmt: skip


def given(zh: str, en: str) -> Iterator[Parts]:
    """Yield what English has the one give to the other, where in Chinese the other gives it."""
    yield from _exchanged(list(_found(_ZH_GIVE, zh)), lambda: _sentences(_EN_GIVE, en))
    yield from _exchanged(list(_found(_ZH_TAKE, zh)), lambda: _sentences(_EN_TAKE, en))


_ZH_BEAT = (lazy(r"(?:^|[，。；])(?P<first>[^，。；以\d]{2,14}?)(?:以[^，。；]{2,10}?|\d[^，。；]{1,3}\d)?(?:战胜|击败|打败|力克|[险完大小惜]胜|淘汰|(?<=\d)胜)(?P<second>[^，。；]{2,14})"),
            lazy(r"(?:^|[，。；])(?P<second>[^，。；以]{2,14}?)(?:以[^，。；]{2,10}?)?(?:负于|不敌|输给|惜败)(?P<first>[^，。；]{2,14})"))  # fmt: skip
_EN_BEAT = (lazy(r"^(?P<second>[^;,]{2,60}?) (?:lost (?:[\d-]+ )?to|(?:was|were) (?:beaten|defeated) (?:[\d-]+ )?by) (?P<first>[^;,]{2,60})", re.IGNORECASE),
            lazy(r"^(?P<first>[^;,]{2,60}?) (?:beat|beats|defeated|overcame|won against|knocked out) (?P<second>[^;,]{2,60})", re.IGNORECASE))  # fmt: skip
_ZH_NTH, _EN_NTH = lazy("[一二三四五六七八九十](?=[中小院])"), lazy(r"\bNo\. ?(\d+)")


def beaten(zh: str, en: str) -> Iterator[Parts]:
    """Yield what English has lose where in Chinese it wins; schools and the like may be known by their numbers."""
    ours, theirs = [*_found(_ZH_BEAT, zh)], [*_found(_EN_BEAT, en)]
    if len(ours) == 1 and len(theirs) == 1:
        first, second = (_nths_in_english(part) for part in (theirs[0].first, theirs[0].second))
        one, other = (_nths_in_chinese(part) for part in (ours[0].first, ours[0].second))
        if swapped(ours[0], theirs[0]) or (one != other and (one, other) == (second, first)):
            yield theirs[0]


def _nths_in_chinese(part: str) -> list[int]:
    return ["一二三四五六七八九十".index(each) + 1 for each in _ZH_NTH.findall(part)]


def _nths_in_english(part: str) -> list[int]:
    return [int(each) for each in _EN_NTH.findall(part)]


_ACTS = (
    ("收购|兼并|并购|接管|吞并", r"b(?:uys?|ought)|acquir\w+|purchas\w+|takes? over|took over|swallow\w*", "bought|acquired|purchased|taken over|swallowed"),
    ("接替|接任|取代|替代|代替|顶替|接班", r"succeed\w*|replac\w+|took over from|takes? over from|t[ao]o?k\w* the place of|relie\w+", "succeeded|replaced|relieved"),
    ("起诉|状告|控告|告发|举报", r"sue[sd]?|(?:brought|filed) (?:an action|a suit|charges) against|took to court|report(?:ed|s)|accus\w+", "sued|reported|accused|taken to court"),
    ("追上|赶超|超越|反超|赶上", r"overt[ao]\w+|passed|caught up with|pulled ahead of|outstripp\w+", "overtaken|passed|caught up"),
    ("支援|援助|帮扶|结对帮扶|驰援|救助", r"support(?:s|ed)|help(?:s|ed)|aid(?:s|ed)|assist(?:s|ed)|c[ao]me to the (?:aid|help) of|rescu\w+", "supported|helped|aided|assisted|rescued"),
    ("并入|划归|归入|划入|隶属于?|从属于|合并到|归属于?|挂靠在?|汇入|流入|注入", r"joins?|joined|(?:was |were |is |are |has been |have been |will be )?(?:merged|made part|incorporated|absorbed|transferred|flows?|empties|runs?|drains?|placed|put|came|comes?|brought|integrated)(?: of)?(?: in)?(?:to| under| of)?|became part of|becomes part of|belongs? to", "absorbed|taken in|taken over|joined|incorporated"),
)  # fmt: skip
"""What one does to another that may be turned round: the Chinese, and English of the one and of the other."""
_ACTED = tuple(
    (
        (lazy(rf"(?:^|[，。；])(?:由|将|把)?(?P<first>[^，。；被]{{2,14}}?)(?:已|正式|成功|将|拟)?(?:{zh})了?(?P<second>[^，。；]{{2,14}})"),),
        (
            lazy(rf"^(?P<second>[^;,]{{2,60}}?) (?:was|were|is|are|has been|have been|will be) (?:{passive})(?: as [a-z ]+)? by (?P<first>[^;,]{{2,60}})", re.IGNORECASE),
            *((lazy(r"^(?P<second>[^;,]{2,60}?) (?:took in|absorbed|takes in|swallowed|incorporated) (?P<first>[^;,]{2,60})", re.IGNORECASE),) if zh.startswith("并入") else ()),
            lazy(rf"^(?P<first>[^;,]{{2,60}}?) (?:(?:has|have|had|will|is to|are to|was to) )*(?:{active}) (?P<second>[^;,]{{2,60}})", re.IGNORECASE),
        ),
    )
    for zh, active, passive in _ACTS
)  # fmt: skip


def acted(zh: str, en: str) -> Iterator[Parts]:
    """Yield what English has the one do to the other that in Chinese the other does to it: who buys whom."""
    for ours, theirs in _ACTED:
        yield from _exchanged(list(_found(ours, zh)), lambda theirs=theirs: _sentences(theirs, en))  # type: ignore[misc]


_ZH_TIMES = lazy(r"(?:是|为|相当于|达到?)(?P<of>[^，。；\d]{1,10}?)的(?:[\d.]+|[两二三四五六七八九十]+)多?倍")
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
    r"(?:^|[，。；])(?P<first>[^，。；不]{2,14}?)(?:(?:高|多|大|快|优|好|早|长|强|重|热|远|深|宽)于|超过|胜过|好过)(?P<second>[^，。；\\d]{2,14})"
)
_ZH_LESS = lazy(
    r"(?:^|[，。；])(?P<second>[^，。；不]{2,14}?)(?:(?:低|少|小|慢|差|晚|短|弱|轻|冷|近|浅|窄|逊)于|不及|不如|比不上|落后于)(?P<first>[^，。；]{2,14})"
)
_MORE = "more(?! slow)|higher|larger|greater|bigger|faster|better|longer|earlier|stronger|hotter|warmer|heavier|dearer|wider|deeper|older|farther|sweeter|above|beyond"
_LESS = "less|more slowly|fewer|lower|smaller|slower|worse|shorter|later|weaker|colder|cooler|lighter|cheaper|narrower|shallower|younger|nearer|below|under"  # fmt: skip
_EN_MORE = (
    *(
        lazy(pattern, re.IGNORECASE)
        for more, first, second in ((_MORE, "first", "second"), (_LESS, "second", "first"))
        for pattern in (
            rf"^(?:there (?:are|were) )?(?:{more}) (?P<{first}>[^,;.]{{2,50}}?) than (?P<{second}>[^;,.]{{2,60}})",
            rf"\b(?:{more})\b (?P<{first}>(?:in|at|among|for|on) [^,;.]{{2,40}}?) than (?P<{second}>(?:in|at|among|for|on|the) [^,;.]{{2,40}})",
            rf"^(?P<{first}>[^;,]{{2,60}}?) (?:{more})\b(?: \w+)?(?: than)? (?P<{second}>[^;,.]{{2,60}})",
        )
    ),
    lazy(r"^(?P<first>[^;,]{2,60}?) (?:outnumber|exceed|surpass|outstrip)\w* (?P<second>[^;,.]{2,60})", re.IGNORECASE),
)  # fmt: skip


def compared(zh: str, en: str) -> Iterator[Parts]:
    """Yield what English has be more than the other where in Chinese the other is more."""
    ours, theirs = _compared(zh, en)
    yield from (each for each in theirs if swapped(ours[0], each, both=True))


def straight(zh: str, en: str) -> bool:
    """Whether the two texts compare the same with the same, however each puts it: the one is more, the other less."""
    ours, theirs = _compared(zh, en)
    return any(
        swapped(ours[0], replace(each, first=each.second, second=each.first), both=True) for each in theirs
    )


def _compared(zh: str, en: str) -> tuple[list[Parts], list[Parts]]:
    """The only comparison of a Chinese text, and the first of the English."""
    ours = [*_found((_ZH_MORE, _ZH_LESS), zh)]
    return ours, [*islice(_found(_EN_MORE, en), len(ours) == 1)]


_ZH_CAUSE = (
    lazy(
        r"(?:^|[，。；])(?:由于|因为?|受)?(?P<first>[^，。；]{2,16}?)(?:的?影响)?，?(?:导致|造成|引起|引发|致使|使得|带动|促使|引致|带来)了?(?P<second>[^，。；]{2,16})"
    ),
)
_EN_CAUSE = (lazy(r"^(?P<first>[^;.]{2,70}?) (?:led to|caused|brought about|resulted in|gave rise to|triggered|produced|brought) (?P<second>[^;.]{2,70})", re.IGNORECASE),
             lazy(r"^(?P<second>[^;.]{2,70}?) (?:because of|due to|owing to|as a result of|(?:was|were) (?:caused|brought about|triggered) by|resulted from|stemmed from|thanks to|came from) (?P<first>[^;.]{2,70})", re.IGNORECASE))  # fmt: skip


def caused(zh: str, en: str) -> Iterator[Parts]:
    """Yield what English has follow from what in Chinese follows from it."""
    return _exchanged(list(_found(_ZH_CAUSE, zh)), lambda: _sentences(_EN_CAUSE, en))


_ZH_ROUTE = lazy(
    "[由从自](?P<first>[^，。；经]{2,6})(?:经由?|途[经径]|过)(?P<by>[^，。；]{2,6}?)(?:[到至]|抵达|前往|开往)(?P<second>[^，。；]{2,6})"
)
_EN_ROUTE = lazy(
    r"\bfrom (?P<first>[A-Z]\w+) (?:through|via|by way of|past) (?P<by>[A-Z]\w+) to (?P<second>[A-Z]\w+)"
)


def routed(zh: str, en: str) -> Iterator[Parts]:
    """Yield the way that English has go by or to another place than the Chinese."""
    ours, theirs = _ZH_ROUTE.search(zh), _EN_ROUTE.search(en)
    if (
        ours
        and theirs
        and any(
            not spelled(theirs[one], ours[one]) and spelled(theirs[one], ours[other])
            for one, other in (("first", "by"), ("by", "second"), ("second", "by"))
        )
    ):
        yield Parts(theirs["first"], theirs["second"], theirs.start(), theirs[0])


_OFTEN: Mapping[str, str] = {"日": r"dail|every day|day", "周": r"week", "月": r"month", "季": "quarter", "年": r"annual|year", "旬": "ten"}  # fmt: skip


def rowed(zh: str, en: str) -> Iterator[Parts]:
    """Yield the first of several times of a row (日调度、周通报) that stand in English in another order."""
    for row in re.finditer("(?:[日周月季年旬][\u4e00-\u9fff]{2}、){1,3}[日周月季年旬][\u4e00-\u9fff]{2}", zh):
        places = [re.search(rf"\b(?:{_OFTEN[each[0]]})", en, re.IGNORECASE) for each in row[0].split("、")]
        for one, other in pairwise(places):
            if one and other and one.start() > other.start():
                yield Parts("", "", other.start(), f"{other[0]} … {one[0]}")
                break


_ZH_SHARE = lazy(
    r"(?:^|[，。；]|(?<=由))(?:并|同时|再|其余由?)?(?!继续|[加增]强|加[快大]|强化|深化|优化|推[动进]|完善|健全|进一步|严格|依法|坚持|持续)[向对为给由]?(?P<first>[^，。；、]{2,14}?)(?P<second>(?:发放|提供|给予|拨付|支付|颁发|免除|免征|减半|减免|负责|牵头|承担|实施|审[批核]|申请|核[查实]|受理|公示|检查|办理|管理|运营|出资|备案|抽查|监测|监督|配合|协助|自行|组织|兜底|处以|征收|奖补|补贴|分摊|支付|承担|编制)[^，。；]*)"
)
"""Who does, or is given, what."""
_TWO = 2
_JOINT = lazy(r"(?:,|;)? (?:and|while|whereas|but|with) |; ")


def shared(zh: str, en: str) -> Iterator[Parts]:
    """Yield what English gives to the one or has the one do, and Chinese the other, where each of two has a share."""
    ours = list(_found((_ZH_SHARE,), zh))
    if len(ours) != _TWO:
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


_ZH_CLAUSE = lazy("[^，。；：]+")
_ZH_TWO = lazy(
    "([^，。；：、]{2,8}[进出上下升降入开关停走来去买卖涨跌])、([^，。；：、]{1,6}[进出上下升降入开关停走来去买卖涨跌])[。；]?$"
)
"""Two things that are done without a comma between them: 东门进、西门出."""
_LONGEST = 11


def mixed(zh: str, en: str) -> Iterator[Parts]:
    """Yield what English says of two things where each half of it has a part of either of the two clauses: 米价涨，菜价跌."""
    clauses = _ZH_CLAUSE.findall(zh)
    if len(clauses) == 1 and (two := _ZH_TWO.search(zh)):
        clauses = [*two.groups()]
    if len(clauses) != _TWO or any(len(each) > _LONGEST or "、" in each for each in clauses) or "先" in zh:
        return
    first, second = (_every(each) for each in clauses)
    first, second = first - second, second - first
    for joint in _HALVES.finditer(en) if len(first) > 1 and len(second) > 1 else ():
        one, other = (
            _every_in_english(part, first | second) for part in (en[: joint.start()], en[joint.end() :])
        )
        one, other = one - other, other - one
        if first & one and first & other and second & one and second & other:
            yield Parts("", "", 0, en)
        return


_HALVES = lazy(r",? (?:and|while|whereas|but) |; |, ")


def _every(text: str) -> frozenset[object]:
    """All that a clause of Chinese means for certain, deeds and directions as well."""
    ways = {sense.name for sense in DIRECTION["direction"].said(text)}
    return _widely_in_chinese(text) | families.means_in_chinese(text, deeds=True) | ways


def _every_in_english(text: str, of: Set[object]) -> frozenset[object]:
    ways = {
        sense.name for sense in DIRECTION["direction"].senses if sense.name in of and sense.en.search(text)
    }
    return _widely_in_english(text, of) | (families.means_in_english(text, deeds=True) & of) | ways


def done(zh: str, en: str) -> Iterator[Parts]:
    """Yield what English has the one do that in Chinese the other does."""
    at = crossed(zh, en)
    if at is not None:
        yield Parts("", "", at, en)


_FINDERS: tuple[Callable[[str, str], Iterator[Parts]], ...] = (
    turned,
    ordered,
    led,
    asked,
    given,
    beaten,
    acted,
    inverted,
    compared,
    caused,
    routed,
    rowed,
    shared,
    mixed,
    done,
)


def exchanged(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each statement whose parts English exchanges."""
    for pair in in_data(sources):
        for find in _FINDERS:
            for parts in find(pair.zh.text, pair.en.text):
                message = N_(
                    "{written} has it the other way round than the Chinese text: 「{zh}」; exchange the two"
                )
                yield pair.told(message, parts.start, written=parts.written, zh=pair.zh.text)


RULES: tuple[Rule[Sources], ...] = (
    Rule("parity-roles", N_("Neither language exchanges who leads, what comes first, what it was before, or what rises."),
         N_("Compare the two texts and correct the one that is wrong."), exchanged, severity="warning", excusable=True),
)  # fmt: skip
