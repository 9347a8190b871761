"""Documents and programmes that a sentence names: those that are known, and what may be one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..model.registers import DocumentKind, ProgrammeKind
from .known import Known
from .naming import Ids

TITLE = re.compile("《([^《》]+)》")
_QUOTED = re.compile(r"“([^“”]{2,20})”([\u4e00-\u9fff]{0,8})")
_NAMING = re.compile(
    r"行动|改革|平台|机制|工程|计划|活动|模式|系统|品牌|应用|专项|试点|服务|项目|制度|办法|窗口|基地|中心|小程序|APP|论坛|大赛|指数"
)
"""What stands behind the name of a programme."""
_SLOGAN = re.compile(
    r"[，、。；：]|^[一两三四五六七八九十\d]+[个大项有不新高]|主线|抓手|方针|思想|理念|总要求|意识|自信|确立|维护|牢记|嘱托|精神|五年规划|^十[一二三四五]五$|两会|战略$"
)
"""What is quoted and no programme."""
_KINDS: tuple[tuple[str, DocumentKind], ...] = (
    (r"白皮书", "white-paper"), (r"意见", "opinion"), (r"办法|措施|细则|规定|条例|规则|方案", "measure"), (r"标准|规范|规程", "standard"),
    (r"令$|指令书", "order"), (r"纲要|规划|计划", "outline"), (r"指南|指引|手册", "guideline"),
)  # fmt: skip
_PROGRAMMES: tuple[tuple[str, ProgrammeKind], ...] = (
    (r"改革|试点", "reform"), (r"平台|系统|应用|小程序|APP|窗口", "platform"), (r"行动|活动|专项|论坛|大赛", "campaign"),
    (r"机制|制度|模式", "mechanism"), (r"品牌", "brand"), (r"标准|规范", "standard"), (r"奖|称号", "award"), (r"指数|研究", "study"),
)  # fmt: skip
_ADDED = re.compile(r"[（(][^（）()]*[）)]$")


@dataclass(frozen=True)
class NewDocument:
    """A document that no earlier report names."""

    id: str
    title: str
    kind: DocumentKind


@dataclass
class Mentions:
    """What the sentences of one report name."""

    known: Known
    new: list[NewDocument] = field(default_factory=list)
    ids: Ids = field(init=False)
    titles: dict[str, str] = field(init=False)
    programme: re.Pattern[str] | None = field(init=False)

    def __post_init__(self) -> None:
        """Begin with what is known."""
        self.ids, self.titles = Ids.of(self.known.ids.get("documents", ())), dict(self.known.documents)
        names = sorted(self.known.programmes, key=len, reverse=True)
        self.programme = re.compile("|".join(map(re.escape, names))) if names else None

    def documents(self, sentence: str) -> tuple[str, ...]:
        """Ids of the documents named; new ones are taken in."""
        return tuple(
            dict.fromkeys(self.titles.get(title) or self._add(title) for title in TITLE.findall(sentence))
        )

    def programmes(self, sentence: str) -> tuple[str, ...]:
        """Ids of the known programmes named."""
        found = self.programme.findall(sentence) if self.programme else ()
        return tuple(dict.fromkeys(self.known.programmes[name] for name in found))

    def _add(self, title: str) -> str:
        id = self.ids.give(title, "document")
        self.titles[title] = id
        self.new.append(NewDocument(id, title, _kind(title)))
        return id


def _kind(title: str) -> DocumentKind:
    named = _ADDED.sub("", title)
    return next((kind for words, kind in _KINDS if re.search(f"(?:{words})(?:的通知)?$", named)), "other")


def programme_kind(name: str, sentence: str) -> ProgrammeKind:
    """What kind of a programme the words of its name, or those behind it in a sentence, say that it is."""
    behind = sentence.partition(name)[2].lstrip("”")[:8]
    return next(
        (
            kind
            for words, kind in _PROGRAMMES
            if re.search(words, name) or re.match(f".{{0,4}}(?:{words})", behind)
        ),
        "scheme",
    )


def candidates(texts: Iterable[str], programmes: Mapping[str, str]) -> Iterator[str]:
    """Yield quoted names, in their order, that may be programmes: named twice, or with what stands behind a name."""
    found: Counter[str] = Counter()
    called: set[str] = set()
    for text in texts:
        for name, behind in _QUOTED.findall(text):
            if not _SLOGAN.search(name) and not any(known in name or name in known for known in programmes):
                found[name] += 1
                called |= {name} if _NAMING.search(behind) or _NAMING.search(name[2:]) else set()
    return (name for name, count in found.items() if count > 1 or name in called)
