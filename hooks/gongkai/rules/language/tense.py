"""What is planned is said of the future in both languages, and what was done of the past."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem
from ...faults.rule import Rule, all_of
from ...reading.sources import Sources
from .clauses import aligned
from .pair import Pair
from .pairs import pairs
from .table import alternatives

_SAID = alternatives("tense")
_FUTURE = lazy(_SAID["FUTURE"])
"""Words that speak of what is to come."""
_DONE = lazy(_SAID["DONE"])
"""Words that speak of what is done."""
_WILL = lazy(rf"\b(?:{_SAID['WILL']})\b", re.IGNORECASE)
"""Words of English that may speak of what is to come."""
_WILL_FOR_CERTAIN = lazy(rf"\b(?:{_SAID['WILL_FOR_CERTAIN']})\b(?! (?:and|,))", re.IGNORECASE)
_UNDER_WAY = lazy(
    "正在(?!位)|(?<![改更纠修真公端校方反订匡辩立转])正(?=对[^，。；]{1,12}(?:进行|开展|实施|加以)|就[^，。；]{1,12}(?:进行|征|协商)|组织|编制|筹|抓紧|加紧|着手|逐步|有序)|正加[快紧]|着手|尚在|仍在|抓紧(?=编|制|建|施|推)"
)
_HAS_BEEN = lazy(r"\bha(?:s|ve) (?:already |all |now )?been (?!under|in )\w+(?:ed|t|n)\b", re.IGNORECASE)
_HAS_FINISHED = lazy(
    rf"\b(?:ha(?:s|ve) (?:already )?been|ha(?:s|ve)(?: already)?|was|were) (?:{_SAID['FINISHED']})\b",
    re.IGNORECASE,
)
_WILL_SOME_DAY = lazy(rf"\b(?:{_SAID['WILL_SOME_DAY']})\b", re.IGNORECASE)
_WAS = lazy(r"\b(?:was|were|has been|have been|had been|has already|have already)\b", re.IGNORECASE)
_IS_NOW = lazy(r"\b(?:there (?:is|are)|ha(?:s|ve)|is|are) (?:now|already)\b", re.IGNORECASE)
_SO_FAR = lazy("[现已目当]|今天")
"""What of the present a promise may speak of: 现有, 目前, 当前."""
_WAS_OR_DID = lazy(rf"\b(?:{_SAID['WAS_OR_DID']})\b", re.IGNORECASE)


def begun(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each English text that says of the past what the Chinese is yet to do, or is doing."""
    for pair in pairs(sources):
        was = None if _DONE.search(pair.zh.text) else _said_to_be_done(pair.zh.text, pair.en.text)
        coming = was and (_FUTURE.search(pair.zh.text) or _UNDER_WAY.search(pair.zh.text))
        if was and coming:
            message = N_("{written} says that it is done, but the Chinese text says {zh}; write what will be")
            yield pair.told(message, was.start(), written=was[0], zh=f"「{pair.zh.text[coming.start() : coming.end() + 6]}」")  # fmt: skip


_DID_BY_THEN = lazy(
    r"(?<![,(])(?<!\bis)(?<!\bbe)(?<!\bare)(?<!\bonce)(?<!\bwhen)(?<!newly)(?<!\bif) (?:was |were )?"
    r"(?:completed|finished|opened|built|launched|delivered|commissioned|started|began|replaced|renovated)\b[^;.]*?"
    r" (?:by|before|in|on|at) (?:the (?:end|close|middle|start) of |(?:early|late|mid)[- ])?"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|20\d\d|\d|th(?:e|is) (?:end|year))\b",
    re.IGNORECASE,
)
"""What says that something is done by a day, whatever it brings after that: completed by the end of May, adding."""
_WILL_YET = lazy(rf"\b(?:{_SAID['WILL_YET']})\b")
_BY_A_DAY = lazy("(?:将|拟|计划|预计|力争)[于在]?[^，。；]{2,10}?[前底末内]")


def _said_to_be_done(zh: str, en: str) -> re.Match[str] | None:
    """What says in `en` that it is done; where `zh` is only under way, that it is finished."""
    finished = _HAS_FINISHED.search(en) or ("正在" in zh and _HAS_BEEN.search(en)) or None
    if finished and not _WILL_SOME_DAY.search(en):
        return finished
    if _BY_A_DAY.search(zh) and not _WILL_YET.search(en) and (did := _DID_BY_THEN.search(en)):
        return did
    return _WAS_OR_DID.search(en) if _FUTURE.search(zh) and not _WILL.search(en) else None


def promised(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each English text that promises what the Chinese says is done."""
    for pair in pairs(sources):
        will, done = _WILL_FOR_CERTAIN.search(pair.en.text), _DONE.search(pair.zh.text)
        if (
            will
            and done
            and _promises_what_is_done(pair, will.start())
            and not _ALREADY_THERE.search(pair.zh.text)
            and not pair.planned
            and not _FUTURE.search(pair.zh.text)
            and not _PLAN.search(pair.zh.text)
        ):
            message = N_(
                "{written} promises it, but the Chinese text says that it is done: {zh}; write what was"
            )
            yield pair.told(message, will.start(), written=will[0], zh=f"「{pair.zh.text[max(0, done.start() - 2) : done.end() + 6]}」")  # fmt: skip


def _promises_what_is_done(pair: Pair, at: int) -> bool:
    """Whether the clause of English that promises something there has nothing that is done, and that of the Chinese has."""
    for part in aligned(pair.zh.text, pair.en.text):
        if part.en[0] <= at < part.en[1]:
            done = _DONE.search(pair.zh.text[slice(*part.zh)])
            return done is not None and not _DONE_TOO.search(pair.en.text[slice(*part.en)])
    return False


_DONE_TOO = lazy(
    r"\b(?:already|previously|so far|to date)\b|\b(?:[a-z]+ed|bought|sold|paid|held|built|sent|made|taken) (?:will|shall)\b",
    re.IGNORECASE,
)
"""What tells in English as well that something is done, beside what is to come: tickets already bought will be refunded."""
_ALREADY_THERE = lazy("已[^，。；]{1,6}的(?=[^。；])")
"""What is done is only said of a thing: 已建立的机制."""
_PLAN = lazy(_SAID["PLAN"])


def planned(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each promise that English tells as done, and each thing done that it promises."""
    for pair in pairs(sources):
        was = _WAS.search(pair.en.text)
        if not was and not _SO_FAR.search(pair.zh.text):
            was = _IS_NOW.search(pair.en.text)
        if pair.planned and was and not _DONE.search(pair.zh.text):
            message = N_("{written} says that it is done, but it is a promise: 「{zh}」; write what will be")
            yield pair.told(message, was.start(), written=was[0], zh=pair.zh.text)
        will = _WILL_FOR_CERTAIN.search(pair.en.text)
        if pair.done and will and not _FUTURE.search(pair.zh.text) and not _PLAN.search(pair.zh.text):
            message = N_("{written} promises it, but it is told as done: 「{zh}」; write what was")
            yield pair.told(message, will.start(), written=will[0], zh=pair.zh.text)


RULES: tuple[Rule[Sources], ...] = (
    Rule("parity-tense", N_("What is planned is said of the future in both languages, and what is done of the past."),
         N_("Write the English in the tense of the Chinese."), all_of(begun, promised, planned), severity="warning", excusable=True),
)  # fmt: skip
