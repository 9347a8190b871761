"""What a plan promises: its sentences cut where one ends, by when each is due, and which of them can be held to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..model.due import ASSIGNED, DUE, due
from ..model.marks import plain
from ..model.quantities import quantities

_PAIRS = {"《": "》", "“": "”", "（": "）", "(": ")", "‘": "’"}
_RESULT = re.compile(
    r"建成|完成|出台|开工|投用|投入(?:使用|运营|运行)|竣工|通车|开馆|启用|上线|挂牌|印发|制定|修订|编制|发布|评选|启动|举办|召开|全覆盖|覆盖全部|覆盖所有|实现.{0,12}(?:清零|办结|达标|联通|贯通|运行)"
    r"|新[建增改]|改造|创建|申报|建立|设立|开通|组建|争创"
)
_ANNOUNCING = re.compile(
    r"[：:]$|(?:抓好|做好|抓实|抓紧|突出|聚焦|围绕)[^，。；]{0,6}(?:以下|如下|下列|下面|[一二三四五六七八九十](?:个?方面|大?[项类件点])的?)"
    r"[^，。；]{0,4}(?:工作|任务|事项|举措|措施|方面)(?:，请[^。；]*)?[。，]$|(?:以下|如下)[^，。；\d]{0,6}(?:方面|关系|原则|环节|几点)[。，]$|(?:做好|抓好)[^，。；\d]{0,8}各项(?:工作|任务)[。，]$"
)
"""How a sentence ends that only says that tasks follow."""
_FORECAST = re.compile(r"^(?:[^，。；]{0,6}[，,])?(?:预计|预测|预期|据测算|据预测)")
_STANDS = re.compile(
    r"^(?:从?目前|当前|截[至止])[^。；]*已|^(?!.*(?:将|力争|确保|底前))[^。；]{0,16}(?:\d+|[一二三四五六七八九十百]+)多?年(?:多?来|以来)[^。；]*[\u4e00-\u9fff]了"
)
"""How a sentence begins that tells what has come so far."""
_LEAD = re.compile("^(?:[一二三四五六七八九十]+[是要]|力争|确保|争取|计划|将|按期|如期|[上下]半年)+")
"""What may stand before the result in a clause."""
_ENDS = re.compile(
    r"^(?!.*(?:早日|尽[快早]|推[动进]|促[进成]|支持|服务|保障|协[调助]|加[快强]|[做抓]好|[的未])).{2,40}(?:建成(?:通车|投[用产运]|运[营行]|启用|使用)|竣工(?:投产|验收|交付)?|通车(?:运营)?|开馆|投产|投运|开通运[营行]|开工建设)$"
)
"""A clause whose result stands behind its subject: 沿河路建成通车."""
_HORTATORY = re.compile(
    r"^(?:进一步|不断|持续|坚持|始终|切实|大力|着力|深入|扎实|全面|认真|严格|加强|深化|强化|提升|优化|推动|推进|加快|积极|巩固|做好|抓好|健全|完善)"
)


_YEAR = 2001
"""Any, to tell days apart that name none."""


def cut(sentences: Sequence[str]) -> Iterator[str]:
    """Yield the sentences of a plan, cut at each ； and before a clause that begins with another deadline, where they stand in no brackets."""
    for piece in _cut(sentences):
        start = 0
        for comma in re.finditer(r"[，,](?=[^，。；]{6})", piece):
            said, at = piece[start : comma.end()], comma.end()
            within = any(said.count(opening) != said.count(closing) for opening, closing in _PAIRS.items())
            if not within and DUE.match(piece, at) and due(said, _YEAR) not in (None, due(piece[at:], _YEAR)):
                yield said
                start = at
        yield piece[start:]


def _cut(sentences: Sequence[str]) -> Iterator[str]:
    for sentence in sentences:
        start, closing = 0, []
        for at, character in enumerate(sentence):
            if character in _PAIRS:
                closing.append(_PAIRS[character])
            elif closing and character == closing[-1]:
                closing.pop()
            elif character in "；;" and not closing and sentence[at + 1 : at + 2].strip():
                yield sentence[start : at + 1]
                start = at + 1
        yield sentence[start:]


def is_promise(sentence: str) -> bool:
    """Whether a plain sentence says something that can be held against what came of it: a number, a day, a result."""
    if (
        ASSIGNED.search(sentence)
        or _ANNOUNCING.search(sentence)
        or _STANDS.match(sentence)
        or (_FORECAST.match(sentence) and not _RESULT.search(sentence))
    ):
        return False
    halves = [found["half"] for found in DUE.finditer(sentence)]
    if quantities(sentence) or None in halves or (halves and _RESULT.search(sentence)):
        return True
    if any(_ENDS.match(clause) for clause in re.split("[，；。]", sentence)):
        return True
    clauses = [_LEAD.sub("", clause) for clause in re.split("[，、；。]", sentence)]
    return any(_RESULT.match(clause) for clause in clauses if not _HORTATORY.match(clause))


def target(marked: str) -> str | None:
    """The clauses of a marked sentence that state its figures, in its own words; None if it has none."""
    clauses = re.findall(r"(?:\{\{|\}\}|\{[^{}]*\}|[^，,。；;！？{}])+", marked)
    stated = [clause for clause in clauses if re.search(r"(?<!\{)\{[^{}|]+\|", clause)]
    if not stated:
        return None
    found = marked[marked.index(stated[0]) : marked.index(stated[-1]) + len(stated[-1])]
    return found.strip() or None


def subject(sentence: str) -> str:
    """What a plain sentence is about, in a few words."""
    clauses = [DUE.sub("", clause).strip() for clause in re.split("[，。；：]", plain(sentence))]
    return next((clause for clause in clauses if len(clause) > 3), clauses[0])[:12]
