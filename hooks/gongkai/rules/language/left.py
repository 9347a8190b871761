"""What was left in a text for colleagues: remarks, and signs in place of what was to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem
from ...reading.sources import Sources
from .likely import SURNAMES
from .pairs import pairs
from .table import alternatives

_IN_BRACKETS = r"[（(【［][^（()）【】［］\n]*?"
_SURNAME = f"[{SURNAMES}万汤]"
_SAID = alternatives("left")
REMARKS = (
    (
        "zh",
        rf"{_IN_BRACKETS}(?:{_SAID['TO_DO']})[^（()）【】［］\n]*[）)】］]"
        rf"|[（(【][老小]{_SURNAME}[：:，,][^（()）【】\n]*[）)】]",
    ),
    (
        "en",
        rf"[(\[](?i:[^()\[\]\n]*\b(?:{_SAID['REMARK']}))[^()\[\]\n]*[)\]]",
    ),
)
"""Remarks among colleagues in brackets, by language."""
UNFILLED = (
    (
        "zh en",
        r"(?=[(0248电热传TtPpFf])(?:"
        r"(?<![\w-])(?:\(?0\d{2,3}\)?[- \u2013\u2014\uff0d]?|[48]00[- ]?)(?:\d{0,6}[- ]?)?"  # 0711-338XXXX, 400-XXX
        r"[XxＸ×]{3,}(?:-[XxＸ×]{3,})?(?![\dXxＸ×])"
        r"|20(?:\d\d|[XxＸ×]{2})年[XxＸ×]{1,2}月|20[XxＸ×]{2}年"
        r"|(?i:电话|热线|传真|telephone|phone|fax|tel\.?)[：: ]{0,2}[XxＸ×]{5,})",
    ),
)
"""Telephone numbers and days of which signs keep the place."""
OF_PROGRAMS = (
    r"(?=[错单点轻请在第批带删插设AaEeCcTtIiUuNnLlDdPpFfWw#\[%{<$«&\s])"
    rf"(?:{_SAID['PROGRAM']})"
)
"""What Word, Excel, a template or a program leaves where a text or a number was to stand."""
OF_TEMPLATES = _SAID["TEMPLATE"]
"""Instructions of a form, and signs that keep the place of a figure."""
OF_ASSISTANTS = (
    r"(?=[作我截以下这好当没明希如请重复点停]|[AaIiMmHhSsCcOoLlWwFf][ 'EeFfOoSsUuYy])"
    rf"(?:{_SAID['OF_ASSISTANT']})"
)
"""What an assistant says to whom it answers."""
LEFT_BEHIND = (("zh en", OF_PROGRAMS), ("zh", OF_TEMPLATES), ("zh en", OF_ASSISTANTS))
"""All of it, by the languages in which it is looked for."""
_ASKED = lazy(
    r"[(\[](?:[^()\[\]\n]*\b(?:please|pls) )?(?:check|confirm|verify|ask|double-check|clarify)\b"
    r" (?:\w+ )?(?:with|whether|again|this)\b[^()\[\]\n]*[)\]]",
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
