"""Fields of work: which one a section is about, by its heading; new ones proposed from the headings of what was done."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from ..model.likeness import share
from .known import Known
from .naming import Ids

_CLAUSE = re.compile(r"[，,：:；;。、\s]+|——")
_LEADING = re.compile(
    r"^(?:着力|加力|全力|大力|合力|奋力|聚力|持续|深入|扎实|统筹|全面|坚持|聚焦|坚决|切实|积极|突出|坚定|坚定不移|毫不动摇|始终|更加|进一步|加快|加强|强化|深化|"
    r"优化|推进|推动|提升|守牢|守住|守好|夯实|打造|抓好|抓实|抓牢|做好|做实|做优|做强|激发|释放|建设|构建|培育|壮大|增强|保障|改善|维护|防范|促进|实施|落实|严格|规范|创新|围绕|"
    r"以|把|在|从|狠抓|紧盯|锚定|筑牢|健全|完善|巩固|拓展|扩大|增进|不断|有序|有效|有力|稳步|稳妥|高质量|高标准|高水平|高效能|全方位|多措并举|千方百计)+"
)
_TRAILING = re.compile(
    r"[再更又]?(?:取得|实现|持续|不断|稳步|明显|显著|更加|进一步|全面|深入|纵深|迈出|迈上|彰显|再上|再创|再添|成效|有力|有效|扎实|加快|加力|加强|日益|逐步|继续|总体|走深|走在|提质|提速|提升|增强|发展|推进|向好|改善|优化|"
    r"守得|压紧|做[大强优深]|焕发|展现|呈现|跑出|开创|破题|落地|见效|夯实|巩固|充分|蓬勃|得到|上台阶|迈向|走出|越来越|愈加|愈发|坚实|坚强|平稳|稳定|稳健|强劲|良好|蹄疾).*$"
)
_BARE = re.compile(r"^[\u4e00-\u9fff“”]{2,10}$")
_LONGEST = 20


@dataclass(frozen=True)
class NewArea:
    """A field of work that the portal does not have yet."""

    id: str
    name: str
    heading: str


@dataclass
class Areas:
    """The fields of work of one report."""

    known: Known
    new: list[NewArea] = field(default_factory=list)
    ids: Ids = field(init=False)
    names: dict[str, str] = field(init=False)
    taken: set[tuple[str, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Begin with what is known."""
        self.ids, self.names = Ids(set(self.known.ids.get("areas", ()))), dict(self.known.areas)

    def of(self, heading: str, kind: str, *, propose: bool) -> str | None:
        """The area of a section with this heading; one that is new only if it may be proposed; each but once a `kind`."""
        id = _named(heading, self.names)
        if id is None and propose:  # a heading of signs alone names nothing
            name = proposed(heading)
            if name and name not in self.names:
                id = self.names[name] = self.ids.give(name, "area")
                self.new.append(NewArea(id, name, heading))
        if id is None or (kind, id) in self.taken:
            return None
        self.taken.add((kind, id))
        return id


def _named(heading: str, names: Mapping[str, str]) -> str | None:
    """The area whose name, or most of it, a heading says."""
    for name in sorted(names, key=len, reverse=True):
        if name in heading:
            return names[name]
    best = max(names, key=lambda name: share(name, heading), default=None)
    return names[best] if best and share(best, heading) >= 0.75 else None


def proposed(heading: str) -> str:
    """What a field of work may be called that a heading speaks of."""
    for clause in reversed([clause for clause in _CLAUSE.split(heading) if clause]):
        said = _TRAILING.sub("", _LEADING.sub("", clause))
        if _BARE.match(said) and said.count("“") == said.count("”"):
            return said
    return heading[:_LONGEST].rstrip("，、：；。（(“《 ")
