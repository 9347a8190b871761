"""What was left in a text for colleagues: remarks, and signs in place of what was to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem
from ...reading.sources import Sources
from .likely import SURNAMES
from .pairs import pairs

_IN_BRACKETS = r"[（(【［][^（()）【】［］\n]*?"
_SURNAME = f"[{SURNAMES}万汤]"
_TO_DO = (
    "再(?:核[实对查]|确认|问|查|改|看|定|商量|讨论|斟酌)|(?:问|查|核|确认|改|看|补|商量)一下|(?:发布|上线|发出|定稿|公开)(?:之)?前(?:请|须|要|再|先|务必|记得)"
    "|(?:还|尚)没(?:有)?(?:同意|确定|定|批|核|回复|给|拿到)|(?:这里|此处|这句|这段|这个数|这个数字|该数据)(?:要|需|是否|请|有误|不对|存疑|待|先|再|对|没|好像)|请再|请[一-鿿]{0,4}(?:科|处|股|领导|同志|老师|主任|局长)[^，。]{0,4}(?:核|确认|补|提供|审|定|把关)"
    "|先(?:这样|空着|放着|这么写)|(?:别忘了?|记得|忘了)(?:改|补|删|问|更新|核)|存疑|(?:对|行|可以|准确|属实|需要改|要不要改|是不是)[吗么吧]?[？?]|要不要[^）)】]{1,12}[？?]|(?:数字|数据|口径|名称|时间|地址)(?:有误|不对|待核|要核|需核|没核)|[？?]{2}"
)
REMARKS = (
    (
        "zh",
        rf"{_IN_BRACKETS}(?:{_TO_DO})[^（()）【】［］\n]*[）)】］]|[（(【][老小]{_SURNAME}[：:，,][^（()）【】\n]*[）)】]",
    ),
    (
        "en",
        r"[(\[](?i:[^()\[\]\n]*\b(?:to be (?:confirmed|checked|verified|decided|updated) (?:with|by) |to be (?:inserted|added|filled in|supplied|provided)\b|not sure|is this (?:right|correct|still)|(?:do|did|should|shall|can) we\b|before (?:we )?publish|note to (?:self|editors?|translators?)|delete this|remove (?:this )?before|needs? (?:checking|confirming|confirmation|review|updating)|figures? to follow|I (?:think|guess|don't know|am not)|I'm not|(?:or|maybe|perhaps)\b[^()\[\]\n]*\?|ask [A-Z][a-z]+ (?:again|first|whether|if|about)))[^()\[\]\n]*[)\]]",
    ),
)
"""Remarks among colleagues in brackets, by language."""
UNFILLED = tuple(
    (
        language,
        r"(?<![\w-])(?:\(?0\d{2,3}\)?[- \u2013\u2014\uff0d]?|[48]00[- ]?)(?:\d{0,6}[- ]?)?[XxＸ×]{3,}(?:-[XxＸ×]{3,})?(?![\dXxＸ×])|20(?:\d\d|[XxＸ×]{2})年[XxＸ×]{1,2}月|20[XxＸ×]{2}年"
        r"|(?i:电话|热线|传真|telephone|phone|fax|tel\.?)[：: ]{0,2}[XxＸ×]{5,}",
    )
    for language in ("zh", "en")
)
"""Telephone numbers and days of which signs keep the place."""
_ASKED = lazy(
    r"[(\[](?:[^()\[\]\n]*\b(?:please|pls) )?(?:check|confirm|verify|ask|double-check|clarify)\b (?:\w+ )?(?:with|whether|again|this)\b[^()\[\]\n]*[)\]]",
    re.IGNORECASE,
)
_MAY_ASK = lazy("[请核确认询咨问查联系见]")


def asked(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each English text that asks in brackets for what the Chinese asks nobody."""
    for pair in pairs(sources):
        found = _ASKED.search(pair.en.text)
        if found and not _MAY_ASK.search(pair.zh.text):
            message = N_("{written} is no translation; write what the Chinese says: 「{zh}」")
            yield pair.told(message, found.start(), written=found[0], zh=pair.zh.text)
