"""What is planned is said of the future in both languages, and what was done of the past."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem
from ...faults.rule import Rule, all_of
from ...reading.sources import Sources
from .pairs import pairs

_FUTURE = lazy(
    "(?<![模虚草比])拟(?![定订人态真化合声物])|即将|将(?=于|要|会|在|继续|进一步|全面|陆续|建|新|开|启|举|组织|力|逐步|重点|以|对|按|完|投|推|加|实|再|扩|增|突|达|累|修|制|出台|编|印|采|发|改|拆|搬|引|培|招|扶|配|安|铺|设|试|优|健|提|降|压|缩|取消|撤|免|减|调|升|分[一二两三四五\\d批期步]|率先|首次|面向|围绕|聚焦|为|与|由|从|通过|依托|同步|适时|择机|定期|成为|迎|进入|不断|始终|坚持)(?![^，。；]*(?:纳入|列入|作为|变|转|移交|用于|投入|融入|送|交给|归|放在|摆在))|计划(?=[在于到明今年\\d新投建开完启实安]|开工|建设|新建)|(?<![动度展产学生训作资才项业的该本此原按照超标])计划(?=改造|加[装固大快]|修|培[训育]|招[聘收募]|引进|种植|植树|发放|创建|打造|拆|采购|组织|举[办行]|选|扩|布[局设]|购|配[备置]|提[高升供]|整治|治理|铺|清|疏浚|更新|升级|优化|支持|办|设[立置]|争取|出台|编制|覆盖|放流|救助|帮扶|惠及)|力争|争取(?=[在到于今明年早尽]|实现|完成|纳入|[^，。；]{0,6}(?:达到|突破|完成|建成))|下一步|明年|来年|预计|有望|尚待|未来|今后|接下来|下阶段|准备|打算|要(?=[在坚把着以深加推抓强])"
)
"""Words that speak of what is to come."""
_DONE = lazy(
    "已经|(?<!落实)(?<!完善)(?<!巩固)(?<!推动)(?<!利用)(?<!对)已(?!有|知|婚|故|往|然)(?=[一-鿿])|(?<![为不错得])了(?!解|结|然|吧|之)|完成了|建成了|去年|上年|(?<![期限间名])截至|(?<![\u4e00-\u9fff])截止(?!日|时间|期|之|[至到于]?[^，。；]{0,12}(?:的|[。；]|$))|累计|业已|顺利|圆满|(?<!难)(?<!难以)[获荣]得(?!感)|荣获|获评"
)
"""Words that speak of what is done."""
_WILL = lazy(
    r"\b(?:will|shall|would|plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|intend\w*|propos\w*|striv\w*|expect\w*|scheduled?|due|going to|about to|seek\w*|hope\w*|target\w*|forecast\w*|project(?:ed|ions?)|set to|ready|prepar\w*|next|coming|soon|upcoming|future|tomorrow|"
    r"envisag\w*|should|must|need\w*|to be|is to|are to|to (?!the\b|an?\b|its\b|their\b|our\b|all\b|each\b|every\b|more\b|less\b|fewer\b|about\b|over\b|nearly\b|\w+ed\b|\w+s\b)[a-z]+|strive|strove|effort\w*|let us|ensure|can|may|goal\w*|objective\w*|try|tries|trying|ahead|expected|proceed|'ll|until|by 20\d\d|pending|(?:is|are|be|been|begin\w*|start\w*|keep\w*|continu\w*|go\w*|by|for|of|on|towards?|while|and|in) (?!during|following|including|according|regarding|building|nothing|something|thing|evening|morning|spring|meeting|being)[a-z]+ing|continu\w*)\b",
    re.IGNORECASE,
)
"""Words of English that may speak of what is to come."""
_WILL_FOR_CERTAIN = lazy(r"\b(?:will(?! of\b| power)|shall|is going to|are going to|is to be|are to be|(?:is|are) (?:about|due|set|scheduled) to|(?:is|are) to \w+ (?:soon|shortly|next)|is planned|are planned|\w+'ll)\b(?! (?:and|,))", re.IGNORECASE)  # fmt: skip
_UNDER_WAY = lazy("正在(?!位)|正加[快紧]|着手|尚在|仍在|抓紧(?=编|制|建|施|推)")
_HAS_BEEN = lazy(r"\bha(?:s|ve) (?:already |all |now )?been (?!under|in )\w+(?:ed|t|n)\b", re.IGNORECASE)
_HAS_FINISHED = lazy(r"\b(?:ha(?:s|ve) (?:already )?been|ha(?:s|ve)(?: already)?|was|were) (?:finished|completed|issued|published|built|opened|introduced|launched|installed|signed|achieved|drawn up|formulated|adopted|put into \w+|set up|established|enacted|delivered|commissioned|approved|concluded|spent|rebuilt|renovated|upgraded|repaired|planted|cleared|dredged|held|paid|recruited|reached)\b", re.IGNORECASE)  # fmt: skip
_WILL_SOME_DAY = lazy(r"\b(?:will|shall|would|planned|planning|plans? (?:to|for)|aim\w*|intend\w*|propos\w*|striv\w*|expect\w*|schedul\w*|due|going to|about to|is to|are to|to be|ready|prepar\w*|next|soon|coming|future|until|under ?way|being|in progress|currently|now|still|start\w*|beg[au]n|when|once|after|before|if|drafting|work(?:ing)? on|in hand)\b", re.IGNORECASE)  # fmt: skip
_WAS = lazy(r"\b(?:was|were|has been|have been|had been|has already|have already)\b", re.IGNORECASE)
_IS_NOW = lazy(r"\b(?:there (?:is|are)|ha(?:s|ve)|is|are) (?:now|already)\b", re.IGNORECASE)
_SO_FAR = lazy("[现已目当]|今天")
"""What of the present a promise may speak of: 现有, 目前, 当前."""
_WAS_OR_DID = lazy(r"\b(?:was|were|(?:has|have)(?: now| since)? (?:been|already|put|built|set|laid|given|made|begun|taken|spent|brought|held|won|cut|drawn|done|paid|sent|found|led|bought|fitted|(?!limited|advanced|mixed|detailed|related|needed|increased|based|need|seed|speed)\w{2,}[a-z]ed)\b|had|started|completed|finished|opened|built|launched|held|began|introduced|established|set up|reached|exceeded|topped|achieved|created|signed|issued|covered|rose|fell|grew|(?:we|they|it|city|county|office|bureau|district|town|province|school|hospital)(?:,)? \w{2,}ed)\b", re.IGNORECASE)  # fmt: skip


def begun(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each English text that says of the past what the Chinese is yet to do, or is doing."""
    for pair in pairs(sources):
        was = None if _DONE.search(pair.zh.text) else _said_to_be_done(pair.zh.text, pair.en.text)
        coming = was and (_FUTURE.search(pair.zh.text) or _UNDER_WAY.search(pair.zh.text))
        if was and coming:
            message = N_("{written} says that it is done, but the Chinese text says {zh}; write what will be")
            yield pair.told(message, was.start(), written=was[0], zh=f"「{pair.zh.text[coming.start() : coming.end() + 6]}」")  # fmt: skip


_DID_BY_THEN = lazy(
    r"(?<![,(])(?<!\bis)(?<!\bbe)(?<!\bare)(?<!\bonce)(?<!\bwhen)(?<!newly)(?<!\bif) (?:was |were )?(?:completed|finished|opened|built|launched|delivered|commissioned|started|began|replaced|renovated)\b[^;.]*? (?:by|before|in|on|at) (?:the (?:end|close|middle|start) of |(?:early|late|mid)[- ])?(?:January|February|March|April|May|June|July|August|September|October|November|December|20\d\d|\d|th(?:e|is) (?:end|year))\b",
    re.IGNORECASE,
)
"""What says that something is done by a day, whatever it brings after that: completed by the end of May, adding."""
_WILL_YET = lazy(
    r"\b(?:will|shall|would|to be|is to|are to|(?:is|are|was|were) (?:due|set|scheduled|expected|planned)|plan\w*|aim\w*|schedul\w*|expect\w*|due|going to|hope\w*|target\w*|must|should|intend\w*|once|when|until|to (?!the\b|an?\b)[a-z]+|(?:is|are) [a-z]+ing|have|has|had|having)\b"
)
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
            and not _ALREADY_THERE.search(pair.zh.text)
            and not pair.planned
            and not _FUTURE.search(pair.zh.text)
            and not _PLAN.search(pair.zh.text)
        ):
            message = N_(
                "{written} promises it, but the Chinese text says that it is done: {zh}; write what was"
            )
            yield pair.told(message, will.start(), written=will[0], zh=f"「{pair.zh.text[max(0, done.start() - 2) : done.end() + 6]}」")  # fmt: skip


_ALREADY_THERE = lazy("已[^，。；]{1,6}的(?=[^，。；])")
"""What is done is only said of a thing: 已建立的机制."""
_PLAN = lazy(
    "确定|定于|收尾|将|拟|要|计划|力争|争取|下一步|明年|预计|确保|继续|未来|年底前|之前|目标|后，|进一步|后续|下半年|仍|再|若|如果|如遇|一旦|可能|可以|就|难(?=[以得])|怕|永远|(?<![议协委工常商学社大展])会(?![议同场展员计])|(?<![节智职功产动技才潜性电热储核])能(?![力源耗])"
)


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
