"""What one language denies, the other denies as well."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem
from ...faults.rule import Rule, all_of
from ...reading.sources import Sources
from . import affirmed, wordbook
from .clauses import evenly
from .contrasts.contrast import TWICE_DENIED, certain
from .lexicon import idioms
from .pairs import clear, pairs
from .table import alternatives, patterns, rows
from .unsaid import turned_round

_SAID = alternatives("negation")
_NOT_DENIED = lazy(_SAID["NOT_DENIED"])
"""Words with a negation in them that a translation need not deny."""
_DENIED = lazy(_SAID["DENIED"])
_NO = lazy(
    rf"\b(?:{_SAID['NO']})\b|\w+n't\b|\b(?!care|reck|regard|un|wire|home|tire|ruth|count|relent|stain|seam|none|never)\w+less\b|\bnon-|\bun-|-free\b",
    re.IGNORECASE,
)
"""Words of English that may deny."""
_MAY_DENY = lazy(_SAID["MAY_DENY"])
"""Characters one of which stands wherever Chinese denies anything."""


def undenied(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each Chinese text that denies what English says without any denial."""
    for pair in pairs(sources):
        denied = _undenied(pair.zh.text, pair.en.text)
        if denied and not turned_round(pair.zh.text, pair.en.text):
            message = N_("the Chinese text says {zh}, but the English denies nothing; write what is denied")
            yield pair.told(message, zh=f"「{pair.zh.text[denied.start() : denied.end() + 4]}」")


def _undenied(zh: str, en: str) -> re.Match[str] | None:
    """What a text denies, if the other denies nothing, or nothing in the clause that says the same."""
    if (unless := _UNLESS.search(zh)) and _FREELY.search(en) and not _NEVER.search(en):
        return unless
    if (none := _NONE_OF.search(zh)) and _EVERY.search(en) and (said := _verbs(none["verb"])[1].search(en)):
        return None if _NO.search(f"{en[: said.start()]}{en[said.end() :]}") else none
    if (both := _BOTH.search(zh)) and len(_NO.findall(en)) == 1 and not _BOTH_TOO.search(en):
        return both
    if _NOT_BEFORE.search(zh) and _ONLY.search(en):
        return None  # what may not be done without another is done only after it
    for where, words in _ANSWERS_ANOTHER:
        if where.search(zh):
            en = words.sub(lambda found: "-" * len(found[0]), en)
    plain = TWICE_DENIED.sub(lambda found: "-" * len(found[0]), zh)
    plain = _NOT_DENIED.sub(lambda found: "-" * len(found[0]), plain)
    plain = _without_sayings(plain)
    denied = next((each for each in _DENIED.finditer(plain) if _is_said(plain, each, en)), None)
    if turned := None if denied else _turned(plain, en):
        denied, en = turned
    if denied and _NO.search(en):
        parts = ((_DENIED.search(plain, *part.zh), _NO.search(en, *part.en)) for part in evenly(zh, en))
        return next((ours for ours, theirs in parts if ours and not theirs), None)
    return denied


_UNLESS = lazy(
    "非[^，。；不勿]{1,12}(?:，|时|情况)*(?:一律)?(?:请?勿|不[^，。；]{1,6})|无必要[，]?请?[勿不]|未[^，。；不]{1,12}(?:，|的)?(?:一律)?不[得准许能予可]"
)
_BOTH = lazy("[不未没无][^，。；不未没无]{1,12}[，、]?(?:也|亦|又|更)[不未没无]")
_BOTH_TOO = lazy(r"\b(?:neither|nor|or|any|either|both|all|non\w*|un\w+|in\w+able|free|fail\w*|refus\w*|lack\w*)\b|\w+less\b", re.IGNORECASE)  # fmt: skip
"""Two things of which Chinese denies each, and what denies both at once."""
_NOT_BEFORE = lazy(
    "[年月天日时]内[^，。；]{0,6}不[得准许能予]|(?:[未非不无]|没有|低于|少于)[^。；]{1,24}?的?[^，。；]{0,6}，?(?:一律)?不[得准许能予可]"
)
_ONLY = lazy(
    r"\b(?:must|needs?|ha(?:ve|s) to|at least|after)\b|\b(?:only|solely|exclusively) (?:after|following|if|when|once|with|where|those|by|upon|on|in|to|for)\b",
    re.IGNORECASE,
)
_FREELY = lazy(
    r"\beven (?:when|if|where|though|without)\b|\b(?:may|can|allowed|permitted|free to)\b[^.;]{0,60}\b(?:without|before)\b",
    re.IGNORECASE,
)
_NEVER = lazy(r"\b(?:(?<!is )(?<!are )(?<!need )not|no|never|nor|neither|nobody|none|nothing|only|unless|until|till|cannot|must|forbid\w*|prohibit\w*|ban\w*|illegal)\b", re.IGNORECASE)  # fmt: skip
"""What may not be done without another, and what English says where it may."""
_EVERY = lazy(r"\b(?:any(?:one|body)|every\w*|all|each|both|always|whole|entire\w*|full\w*|complete\w*|clean|clear)\b", re.IGNORECASE)  # fmt: skip
"""What English says of all in place of what Chinese says of none: every village kept pace."""


def _is_said(zh: str, denied: re.Match[str], en: str) -> bool:
    """Whether `en` says what `zh` denies: words that allow, ask for or have it, or one of its own; else it may say it by a contrary of its own."""
    ways = [said for words, said in _ASKED if denied[0].lstrip("，。；").startswith(words)]
    if ways:
        return any(said.search(en) for said in ways)
    if _NONE_IS.match(denied[0]) and _THERE_IS.search(en):
        return True
    if zh.startswith("没有一", denied.start()) and _ONE.search(en):
        return True
    clause = _CLAUSE_LEFT.match(zh, denied.start())
    return clause is not None and (
        any(
            _verbs(verb)[1].search(en)
            for at in range(len(clause[0]))
            for verb in _LISTED
            if clause[0].startswith(verb, at)
        )
        or (
            _NOT_HAPPENED.match(zh, denied.start()) is not None
            and bool(wordbook.in_english(en, wordbook.in_chinese(clause[0])))
        )
    )


_NOT_HAPPENED = lazy("(?:未|没有?)(?:再|曾)?(?:发生|出现|造成|引发|发现)")
_CLAUSE_LEFT = lazy("[^，。；！？]*")
_ONE = lazy(r"(?:^|[.;] )(?:One|A|An) (?!by\b|after\b|in\b|out\b|of\b)[a-z]+")
_NONE_IS, _THERE_IS = (
    lazy("没有|[^不未]{0,2}无"),
    lazy(r"\bthere (?:is|are|was|were|has|have)\b", re.IGNORECASE),
)
_ASKED = (
    (
        ("杜绝", "不得", "不准", "不许", "不允许", "不要", "严禁", "禁", "切勿", "请勿", "勿", "谢绝", "概不", "免进"),
        lazy(rf"\b(?:{_SAID['ALLOWED']})\b", re.IGNORECASE),
    ),
    (
        ("无异议", "均无异议", "都无异议", "皆无异议", "无争议"),
        lazy(r"\b(?:object|disput|doubt|question|complain|protest|challeng|contest|dissent|disagree|raised|against)\w*", re.IGNORECASE),
    ),
    (("无果",), lazy(r"\b(?:result|fruit|succe|good end|agreement|found|rescued)", re.IGNORECASE)),
    (("不设",), lazy(rf"\b(?:{_SAID['OFFERED']})\b", re.IGNORECASE)),
    (("不必", "不用", "不需", "无需", "无须"), lazy(rf"\b(?:{_SAID['NEEDED']})\b", re.IGNORECASE)),
)  # fmt: skip
"""What forbids, and what says that something is needless, each with words of which English needs one to say the reverse."""


def _turned(zh: str, en: str) -> tuple[re.Match[str], str] | None:
    """What `zh` denies of which `en` has the verb, and `zh` nothing but what is denied of it; and `en` without that verb."""
    for found in _DENIED_VERB.finditer(zh):
        ours, theirs = _verbs(found["verb"] or found["later"])
        if len(ours.findall(zh)) == 1 and theirs.search(en):
            return found, theirs.sub(lambda said: "-" * len(said[0]), en)
    return None


@cache
def _verbs(verb: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """All that mean the same as a verb in Chinese, and the beginnings of those of English."""
    ours = [each for each in _VERBS if verb in each.split("|")][-1]
    return re.compile(ours), re.compile(rf"\b(?:{_VERBS[ours]})", re.IGNORECASE)


_VERBS = dict(rows("denied"))
_LISTED = "|".join(_VERBS).split("|")
_DENIED_VERB = lazy(
    f"(?:[不未没]|(?<![有从至])无[需须]?)(?:[得予能会再被受有需必用])?(?:(?P<verb>{'|'.join(sorted(_LISTED, key=len, reverse=True))})|[^，。；、不未没须]{{1,5}}?(?P<later>{'|'.join(verb for verb in _LISTED if len(verb) > 1)}))"
)
"""What a Chinese text denies of a verb, and what the verb is in English: a text that has it without any denial says the reverse."""
_NONE_OF = lazy(
    f"(?:无一|没有一)(?!例外)[^，。；不未没]{{0,5}}?(?P<verb>{'|'.join(sorted(_LISTED, key=len, reverse=True))})"
)
"""Of what no one is so, which English may not say of all: 无一受损."""


def _without_sayings(zh: str) -> str:
    """`zh` without its fixed expressions, and what is denied of one: 缺一不可, 不能三天打鱼."""
    for at in range(len(zh) - 3):
        if zh[at : at + 4] in idioms() and _CURT.search(zh, at, at + 4):
            start = max(at - 2, 0)
            zh = f"{zh[:start]}{'-' * (at + 4 - start)}{zh[at + 4 :]}"
    return zh


_CURT = lazy("[不无未莫一二三四五六七八九十百千万]")
_ANSWERS_ANOTHER = patterns("answers")
"""Words of English that seem to deny, and what they say in a Chinese text such as this: an exception, people with disabilities, a reach."""


def denied(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each English text that denies what the Chinese says without any denial, or with two."""
    for pair in clear(sources):
        zh, en = pair.zh.text, pair.en.text
        if found := _denied(zh, en) or affirmed.denied(zh, en):
            message = N_("{written} denies what the Chinese text does not: 「{zh}」; take the denial out")
            yield pair.told(message, found.start(), written=found[0], zh=zh)


def _denied(zh: str, en: str) -> re.Match[str] | None:
    if _MUST.search(zh) and (modal := _NEED_NOT.search(en)):
        return modal
    if _TWICE.search(zh) and len(denials := [*_NO.finditer(en)]) == 1 and " but " not in en:
        return denials[0] if _FLATLY.fullmatch(denials[0][0]) else None
    if _NONE_LACKS.search(zh):
        return (None if _LACKS.search(en) else _NONE.search(en)) or (
            None if _NO_OR_ALL.search(en) else _SEVERAL.search(en)
        )
    plain = affirmed.AFFIRMED.sub(lambda found: "-" * len(found[0]), zh)
    if _MAY_DENY.search(plain):
        parts = (part for part in evenly(zh, en) if not _MAY_DENY.search(plain, *part.zh))
        return next(filter(None, (_flatly(en, *part.en) for part in parts)), None)
    turned = (theirs.search(en) for ours, theirs in _TURNED if ours.search(zh))
    return next(filter(None, turned), None) or _flatly(en, 0, len(en))


def _flatly(en: str, start: int, end: int) -> re.Match[str] | None:
    """What `en` denies from `start` to `end`, if it denies nothing else there and its sentence has nothing that turns the denial round."""
    denials = [*_NOT.finditer(en, start, end)]
    if len(denials) != 1:
        return None
    begins, ends = en.rfind(". ", start, denials[0].start()), en.find(". ", denials[0].end(), end)
    turned = _TURNS_ROUND.search(en, max(begins, start), ends if ends > 0 else end)
    return None if turned else denials[0]


_NOT = lazy(_SAID["NOT"], re.IGNORECASE)
_TURNS_ROUND = lazy(rf"\b(?:{_SAID['TURNS_ROUND']})\b", re.IGNORECASE)

_TURNED = (
    (lazy("可(?!能)|[许准]|有权|(?<![功职智技可])能(?![力源量效耗])"), lazy(r"\b(?:(?:may|can) ?not|(?:is|are) not (?:\w+ )?(?:allowed|permitted|let))\b(?!.*\b(?:without|unless|until|till|except|before|only)\b)", re.IGNORECASE)),
    (lazy("全部|全都|[均都皆]|所有|悉数|无一例外"), lazy(r"\bnot (?:all|every\w*|each)\b", re.IGNORECASE)),
    (lazy("[应须需]"), lazy(_SAID["NEEDLESS"], re.IGNORECASE)),
    (lazy("[每各全均都]|所有"), lazy(r"\b(?:hardly|scarcely|barely) (?:any|ever|an?)\b", re.IGNORECASE)),
    (lazy("已|完成|通过|合格|符合|具备|达标|达到|报送"), lazy(r"\bfail(?:s|ed|ing)? to\b", re.IGNORECASE)),
    (lazy(""), lazy(r"\b(?:but|and|though) (?:not|no(?!\.)|none|never|without)\b(?! (?:only|least|less|more|delay|fail|doubt))", re.IGNORECASE)),
)  # fmt: skip
"""What may, must or has been done in Chinese, and how English denies just that; and what is denied of a part: with a keyboard but not with a mouse."""


_TWICE = lazy(
    "不无[关联影道裨益启帮好忧担遗]|不得不|不能不|不可不|不会不|未尝不|并非不|(?<!从)无不(?![良同当符法适便利慎])|莫不|无[人一]不"
)
_MUST = lazy("不得不|不能不|不可不")
_NEED_NOT = lazy(
    r"\b(?:(?:must|may|shall|should|need|does|do|did|had|has|have) not|cannot)\b"
    rf"(?!.*\b(?:{_SAID['TWICE']})\b)",
    re.IGNORECASE,
)
_FLATLY = lazy("not?|never|none|nothing|nobody|cannot", re.IGNORECASE)
"""What is denied twice, so that English may not deny it once: 不无关系."""
_NONE_LACKS = lazy(
    "(?:无一|没有一[个名人家户例支])[^，。；]{0,6}?(?:缺[席勤考课]|落[下后选]|掉队|迟到|漏|违约|失|逾期|退|中断|死|伤|不|超|拖|拒|返贫)"
)
"""Of none that it lacks: 无一缺席."""
_NONE = lazy(r"\b(?:none|no one|nobody|not (?:one|a single)|no \w+)\b", re.IGNORECASE)
_NO_OR_ALL = lazy(r"\b(?:no|not|none|nobody|never|without|every\w*|all|each|nothing)\b|n't\b", re.IGNORECASE)
_SEVERAL = lazy(r"\b(?:several|some|a few|many|most)\b", re.IGNORECASE)
_LACKS = lazy(rf"\b(?:{_SAID['LACKS']})", re.IGNORECASE)


def charged(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each English text that names a charge where the Chinese says of everything that it is free."""
    for pair in pairs(sources):
        free, found = _FREE.search(certain(pair.zh.text)), _CHARGED.search(pair.en.text)
        if free and found and not (_COSTS.search(pair.zh.text) or _FREE_EN.search(pair.en.text)):
            message = N_("the Chinese text says {zh}, but the English denies nothing; write what is denied")
            yield pair.told(message, found.start(), zh=f"「{free[0]}」")


_FREE = lazy(
    "不(?:另|再|额外)?(?:收|收取|征收|需|用|必)(?:取|缴|交|付)?(?:任何)?(?:费用|费|钱)|(?<!不)免费|(?<!不)免收[^，。]{0,6}费|不收费|赠送|无偿"
)
_COSTS = lazy(
    r"(?<![不免])收(?:取)?[^，。不免]{0,6}费|自费|付费|缴费|收费标准|[\d一二三四五六七八九十百千万]元|另[收付计]|[购买]|除外|超过|以外"
)
_CHARGED = lazy(_SAID["CHARGED"], re.IGNORECASE)
_FREE_EN = lazy(r"\b(?:no|not|never|without|free|nothing|waive\w*|exempt\w*|nobody|neither|nor)\b|n't\b", re.IGNORECASE)  # fmt: skip


RULES: tuple[Rule[Sources], ...] = (
    Rule("parity-negation", N_("What one language denies or forbids, the other denies or forbids as well."),
         N_("Compare the two texts and correct the one that is wrong."), all_of(undenied, charged, denied), severity="warning", excusable=True),
)  # fmt: skip
