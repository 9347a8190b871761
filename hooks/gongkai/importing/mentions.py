"""Documents that nobody knows yet and a sentence names, and names that may be those of programmes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..model.named import TITLE
from ..model.registers import KIND_WORDS, UNNAMED, ProgrammeKind, kind_of
from ..model.titled import document_kind
from .blocks import Data, worded
from .known import Known
from .naming import Ids

_QUOTED = re.compile(r"“([^“”]{2,20})”([\u4e00-\u9fff]{0,8})")
_NAMING = re.compile(
    r"行动|改革|平台|机制|工程|计划|活动|模式|系统|品牌|应用|专项|试点|服务|项目|制度|办法|窗口|基地|中心|小程序|APP|论坛|大赛|指数"
)
"""What stands behind the name of a programme."""
_SLOGAN = re.compile(
    r"[，、。；：]|^[一两三四五六七八九十\d]+[个大项有不新高]|主线|抓手|方针|思想|理念|总要求|意识|自信|确立|维护|牢记|嘱托|精神|五年规划|^十[一二三四五]五$|两会|战略$"
)
"""What is quoted and no programme."""


@dataclass
class Mentions:
    """The documents that the sentences of one report name and no earlier one does, as records of their register."""

    known: Known
    new: list[Data] = field(default_factory=list)
    ids: Ids = field(init=False)
    titles: set[str] = field(init=False)

    def __post_init__(self) -> None:
        """Begin with what is known."""
        self.ids, self.titles = Ids(set(self.known.ids.get("documents", ()))), set(self.known.documents)

    def take(self, sentence: str) -> None:
        """Take in the documents named that are new."""
        for title in TITLE.findall(sentence):
            if title not in self.titles:
                self.titles.add(title)
                id = self.ids.give(title, "document")
                self.new.append({"id": id, "title": worded(title), "kind": document_kind(title)})


def programme_kind(name: str, sentence: str) -> ProgrammeKind:
    """What kind of a programme its name says that it is, or else the words behind it in a sentence."""
    behind = re.match(f".{{0,4}}(?:{KIND_WORDS})", sentence.partition(name)[2].lstrip("”")[:8])
    said = kind_of(name)
    return said if said != UNNAMED or behind is None else kind_of(behind[0])


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
