"""What a plan promises: its sentences cut where one ends, by when each is due, and which of them can be held to."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date

from ..model.marks import plain
from ..model.numerals import from_chinese
from ..model.quantities import quantities

_PAIRS = {"《": "》", "“": "”", "（": "）", "(": ")", "‘": "’"}
_RESULT = re.compile(
    r"建成|完成|出台|开工|投用|投入(?:使用|运营|运行)|竣工|通车|开馆|启用|上线|挂牌|印发|制定|修订|编制|发布|评选|启动|举办|召开|全覆盖|覆盖全部|覆盖所有|实现.{0,12}(?:清零|办结|达标|联通|贯通|运行)"
    r"|新[建增改]|改造|创建|申报|建立|设立|开通|组建|争创"
)
_HORTATORY = re.compile(
    r"^(?:进一步|不断|持续|坚持|始终|切实|大力|着力|深入|扎实|全面|认真|严格|加强|深化|强化|提升|优化|推动|推进|加快|积极|巩固|做好|抓好|健全|完善)"
)
_NUMBER = "[0-9]{1,2}|十[一二]?|[一二三四五六七八九]"
_DUE = re.compile(
    rf"(?:^|(?<=[，。；、：]))(?P<begun>{_NUMBER})月(?:份)?(?=(?:全面)?(?:正式)?(?:开[工馆业园展]|完[成工]|启[动用]|建成|竣工|投[用产入]|通车|上线|举[办行]|召开|出台|印发|组织|实施))|"
    rf"(?:(?P<year>20\d\d)年|(?P<this>今年|本年|当年|明年))?(?:(?P<month>{_NUMBER})月(?:份)?(?:(?P<day>\d{{1,2}})日|(?P<end>[底末]))?(?P<before>以?之?前)?"
    r"|第?(?P<quarter>[一二三四1-4])季度[末底]?(?:以?之?前)?|(?P<half>上半年|下半年)|(?P<whole>年内|(?:年|(?<=年))[底末](?:以?之?前)?|全年))"
    r"|到?(?P<until>20\d\d)年(?=实现|建成|完成|底|，|达到|基本|全面)"
)


def cut(sentences: Sequence[str]) -> Iterator[str]:
    """Yield the sentences of a plan, cut after each ； too that stands in no brackets."""
    for sentence in sentences:
        start, closing = 0, []
        for at, character in enumerate(sentence):
            if character in _PAIRS:
                closing.append(_PAIRS[character])
            elif closing and character == closing[-1]:
                closing.pop()
            elif character in "；;" and not closing and at + 1 < len(sentence):
                yield sentence[start : at + 1]
                start = at + 1
        yield sentence[start:]


def is_promise(sentence: str) -> bool:
    """Whether a plain sentence says something that can be held against what came of it: a number, a day, a result."""
    if quantities(sentence) or any(not found["half"] for found in _DUE.finditer(sentence)):
        return True
    clauses = re.split("[，、；。]", sentence)
    return any(_RESULT.match(clause) for clause in clauses if not _HORTATORY.match(clause))


def due(sentence: str, year: int) -> date | None:
    """The last day by which a plain sentence says that something will be there; `year` where it names none."""
    for found in _DUE.finditer(sentence):
        if found["until"]:
            return date(int(found["until"]), 12, 31)
        named = int(found["year"]) if found["year"] else year + (found["this"] == "明年")
        last = _last(found, named)
        if last:
            return last
    return None


def _last(found: re.Match[str], year: int) -> date | None:
    if found["begun"]:
        month = from_chinese(found["begun"]) or int(found["begun"])
        return date(year, month, monthrange(year, month)[1]) if 0 < month < 13 else None
    if found["month"]:
        month = from_chinese(found["month"]) or int(found["month"])
        if found["day"]:
            day = int(found["day"])
            known = 0 < month < 13 and 0 < day <= monthrange(year, month)[1]
            return date(year, month, day) if known and found["before"] else None
        if found["before"] and not found["end"]:
            month -= 1
        if not (found["before"] or found["end"]) or not 0 < month < 13:
            return None
        return date(year, month, monthrange(year, month)[1])
    if found["quarter"]:
        month = 3 * (from_chinese(found["quarter"]) or int(found["quarter"]))
        return date(year, month, monthrange(year, month)[1])
    return date(year, 6, 30) if found["half"] == "上半年" else date(year, 12, 31)


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
    clauses = [re.sub(_DUE, "", clause).strip() for clause in re.split("[，。；：]", plain(sentence))]
    return next((clause for clause in clauses if len(clause) > 3), clauses[0])[:12]
