"""What one text says in place of the other: 全省 rendered as the country, 去年 as this year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ....faults.patterns import lazy
from ..lexicon import straddles

Row = tuple[str, ...]
"""Two to four patterns: what Chinese and English say for certain; what in Chinese, and in English, may say it as well."""


_NEUTRAL = lazy(
    "不[升降增减涨跌](?=反)|规模?以上|停车|有关|相关|关于|关心|关爱|关注|进行|下一步|上述|地下|高度重视|许可证|行政许可|本办法|本规定|单位|(?<=[常历多往]年)同期|(?<=历史)同期"
)
"""Words that no contrast is about, though their characters are those of some."""


TWICE_DENIED = lazy(
    "(?:没有|无|未(?:发现|查出|检出|排查出)|未见|未出现|杜绝|并非|绝非|从不|从未|绝不|不存在|不再有|零)(?:[^，。；、不未无没]{0,5})(?:不|未|无|没有)[\u4e00-\u9fff]{1,3}|不[\u4e00-\u9fff]{1,4}率[^，。；\\d]{0,3}(?:为|是)?零|(?:无|没有)一[\u4e00-\u9fff]{0,5}?[落遗缺逃失败延迟漏误违掉返停辍断旷闲裁减关]|没有[^，。；]{0,8}(?:[低少]于|落后)"
)
"""What is denied of what is denied is affirmed: 没有一处不合格."""


def is_denied(zh: str, found: re.Match[str]) -> bool:
    """Whether what is `found` in `zh` is denied right before."""
    return _DENIES.search(zh, max(found.start() - 7, 0), found.start()) is not None


_DENIES = lazy(
    "(?:[不未]|不[予再能会被够太甚易愿肯宜曾]|未[能经曾被必]|(?:没有?|[未无])(?:出现|发生|任何|明显|显著|较大|太大|大的?|特别)*|难以|并非|拒不|无法|(?:不再|无需|不用|不必|告别|代替|替代|取代|取消|免除|废除)[^，。；]{0,5}|(?:不搞|杜绝|避免|防止|拒绝)“?)$"
)
"""What turns the word behind it round: 不予核准 is not 核准."""


def _turned(zh: re.Match[str], en: str, said: re.Match[str]) -> bool:
    """Whether English denies what it has `said`, where the Chinese denies nothing beside what is exchanged: not one canteen failed."""
    beside = f"{zh.string[: zh.start()]}-{zh.string[zh.end() :]}"
    if _MANY.search(en, 0, said.start()) and _PLACES.fullmatch(said[0]) and _COUNTED.search(zh.string):
        return True
    denied = _DENIED_EN.search(en, 0, said.start()) or NOTHING.match(en, said.end())
    return denied is not None and not _DENIES_ANY.search(beside)


_MANY = lazy(r"\d (?:[a-z-]+ ){0,3}$")
_PLACES = lazy(r"counties|cities|provinces|districts|villages|towns(?:hips)?")
_COUNTED = lazy("\\d+个?[\u4e00-\u9fff]{0,4}[省市区县镇乡村]")
"""So many places, which are no reach: 832 counties."""


_DENIED_EN = lazy(
    r"(?:\bnot (?:one|a single)(?: [a-z]+)?|\b(?:no|not|never|none|nobody|nor|neither|cannot)|n't)\b(?:[ -][a-z]+){0,2}[ -]$",
    re.IGNORECASE,
)
NOTHING = lazy(r"\w* (?:no(?! more| less| fewer)|nothing|none|nobody|neither)\b", re.IGNORECASE)
"""What denies behind a verb: they charge nothing."""
_DENIES_ANY = lazy("[不未无没非禁勿莫]")
_TITLE = lazy("《[^《》]*》")
_IF_NOT = lazy("不[^，。；、不]{2,3}不[^，。；、不]{2,3}")
"""What is not done without another: 不达标不验收."""
_UNLESS = lazy("未[^，。；不]{1,16}，?(?=(?:一律|均|都)?不(?:[得予能准许]|可(?!能)))")
"""Without what something may not be done: 未通过年检的车辆，不得上路, only those that pass."""
_NOT_ALL = lazy("(?:并非|并不|不是|未必)(?:所有|全部|全|每|人人|都|一定)[^，。；]*")
"""What is not so of all, which English may say of the others: 并非所有疫苗都免费."""
_LEVELS = lazy("(?:国家|中央|[省市州县区乡镇])(?:[、和]?(?:街道|社区|[省市州县区乡镇村])){1,4}[两三四五]级")
"""All levels together, which English may tell by the ends: 国家、省、市、县四级."""


@lru_cache(maxsize=256)
def certain(zh: str) -> str:
    """`zh` without what stands there otherwise than by itself: in a title, or denied twice."""
    for pattern in (_TITLE, _LEVELS, _IF_NOT, _UNLESS, _NOT_ALL, TWICE_DENIED):
        zh = pattern.sub(lambda found: "-" * len(found[0]), zh)
    return zh


@dataclass(frozen=True)
class Sense:
    """One of the things that exclude each other; `name` is how English says it."""

    name: str
    row: Row

    @cached_property
    def zh(self) -> re.Pattern[str]:
        """What says it for certain in Chinese."""
        return re.compile(self.row[0])

    @cached_property
    def en(self) -> re.Pattern[str]:
        """What says it for certain in English."""
        return _words(self.row[1])

    @cached_property
    def zh_may(self) -> re.Pattern[str]:
        """What may say it in Chinese."""
        return re.compile("|".join((self.row[0], *self.row[2:3])))

    @cached_property
    def en_may(self) -> re.Pattern[str]:
        """What may say it in English."""
        return _words("|".join((self.row[1], *self.row[3:4])))

    def may_be_said(self, zh: str) -> int:
        """How often `zh` may say it: words that say nothing of the kind are left out, whatever their characters."""
        return len(self.zh_may.findall(_NEUTRAL.sub("·", zh)))

    def places(self, zh: str) -> Iterator[re.Match[str]]:
        """Yield where `zh` says it by a word of its own, which nothing denies."""
        for each in self.zh.finditer(certain(zh)):
            if not straddles(zh, *each.span()) and not is_denied(zh, each):
                yield each

    def lost(self, zh: str, en: str) -> list[re.Match[str]]:
        """Where `zh` says it so, if `en` says it less often."""
        found = list(self.places(zh))
        return found if found and len(self.en_may.findall(en)) < len(found) else []


@dataclass(frozen=True)
class Exchanged:
    """What English says, and the Chinese does not; what Chinese says instead, and how to say that."""

    en: re.Match[str]
    zh: re.Match[str]
    instead: str


@dataclass(frozen=True)
class Contrast:
    """Senses that exclude each other; `close`: only within a clause, where few words may say them."""

    senses: tuple[Sense, ...]
    close: bool = False

    @cached_property
    def _any(self) -> re.Pattern[str]:
        return re.compile("|".join(f"(?:{sense.row[0]})" for sense in self.senses))

    def added(self, zh: str, en: str, names: frozenset[str]) -> Iterator[re.Match[str]]:
        """Yield which of `names` is said in `en` for certain and in `zh` nowhere."""
        for sense in self.senses:
            found = sense.en.search(en) if sense.name in names else None
            if found and not sense.may_be_said(zh):
                yield found

    def said(self, zh: str) -> list[Sense]:
        """The senses that `zh` says for certain."""
        return [sense for sense in self.senses if sense.zh.search(zh)] if self.speaks(zh) else []

    def speaks(self, zh: str) -> bool:
        """Whether `zh` says any of the senses for certain."""
        return self._any.search(zh) is not None

    def exchanged(self, zh: str, en: str) -> Iterator[Exchanged]:
        """Yield what `en` says more often than it may be in `zh`, if `zh` says one of the others that `en` does not say as often."""
        if not self.speaks(zh):
            return
        lost = [(sense, all_found[0]) for sense in self.senses if (all_found := sense.lost(zh, en))]
        if not lost:
            return
        instead, found = lost[0]
        for sense in self.senses:
            said = [each for each in sense.en.finditer(en) if not _turned(found, en, each)]
            if sense is not instead and len(said) > sense.may_be_said(zh):
                yield Exchanged(said[-1], found, instead.name)

    def within(self, zh: str, en: str) -> Iterator[Exchanged]:
        """Yield what a clause of English says for certain in place of what that of Chinese does."""
        for ours in self.senses if self.speaks(zh) else ():
            found = ours.zh.search(certain(zh))
            for theirs in self.senses if found else ():
                said = theirs.en.search(en) if theirs is not ours else None
                if (
                    found
                    and said
                    and not is_denied(zh, found)
                    and not _turned(found, en, said)
                    and not self._is_said(theirs, zh)
                ):
                    rest = f"{en[: said.start()]}-{en[said.end() :]}" if self.close else en
                    if not ours.en_may.search(rest):
                        yield Exchanged(said, found, ours.name)
                        return

    def _is_said(self, sense: Sense, zh: str) -> bool:
        """Whether a clause of Chinese says it: what else might mean it, stands elsewhere in a text."""
        return bool(sense.may_be_said(zh) if self.close else sense.zh.search(zh))

    def clash(self, zh: str, en: str) -> bool:
        """Whether the one text says for certain a sense, and the other another."""
        ours = self.said(zh)
        others = self.senses if len(ours) > 1 else [each for each in self.senses if each not in ours]
        return bool(ours) and any(sense.en.search(en) for sense in others)


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})", re.IGNORECASE)
