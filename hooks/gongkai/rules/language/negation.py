"""What one language denies, the other denies as well."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...faults.problems import N_, Problem
from ...faults.rule import Rule
from ...reading.sources import Sources
from .clauses import evenly
from .contrasts.contrast import TWICE_DENIED
from .lexicon import idioms
from .pairs import pairs

_NOT_DENIED = re.compile(
    "无一例外|不得(?:少|低|高|多|大|小|晚|迟|早)于|不得超[过出]|不可[没少估小替磨撼]|不准确|不断|不仅|不但|不少|不超|不低于|不高于|不大于|不小于|不多于|不足|不动产|不锈钢|不同|不良|不合格|不正当|不法|不久|不时|不管|不论|不等|不妨|不愧|不失|不懈|不定期|不可分割|不平衡|不充分"
    "|不确定|不稳|不利|不公|不实|不当|不便|不适(?!用|宜)|不满|不安|不力|不够|不一|不二|不折不扣|不忘|不遗余力|不畏|不惧|不负|坚定不移|源源不断|必不可少|毫不|[密牢]不可[分破]|不[^，。]{1,3}不|没有[^，。]{1,8}[不没未]|无[^，。]{0,3}不|非[^，。]{1,4}不|未[^，。]{1,4}不|莫不|无人机|无线|无锡"
    "|无论|无疑|无数|无限|无穷|无比|无缝|无障碍|无偿|无私|无愧|万无一失|全面无|未来|未成年|未必|前所未|非法|非常|非正常|非遗|非物质|非凡|除非|并非|非公|非机动|非税|非急救|非营利|非金融|非现场|非国有|莫大"
    "|不应一概而论|不能一概而论|不设门槛|零门槛|不设限|从无到有|两不愁|不低|不减|不弱|不停|不辍|不息|不竭|不容|不可或缺|不起|不到|不下"
)
"""Words with a negation in them that a translation need not deny."""
_DENIED = re.compile(
    "尚未|并未|尚无(?!涯)|暂无|暂缓|仍无|未能|未曾|仍未|还未|均未|没有|无异议|无争议|未(?!来|成年|必|央|尝|雨|知|婚)[发获经按完予达通出列收办接取建用造产引形现受及致留见报开实启设]|(?:^|[，。；]|全年|期间|全市|全县|均)无(?!人机|人驾|人值|线|锡|论|疑|数|限|穷|比|缝|障|偿|私|愧|证|牌|害|形|菌|纸|为|烟|忧|损|废|氧|接|感|差|党|还|抵|照|废|理|公害|微不)|不得|不准|不许|不予|不再|不需|无需|无须|不必|不用|不能|不可(?![分或])|不允许|不存在|不属于|不具备|不符合|不包括|不跑|"
    "不收|不接|不参|不享|不适用|不属实|不同意|不支持|不采纳|不承担|不负责|不退|不计|不另|不征|不收|不对外|不向|不公开|不受理|不批|不具|不含|不设|不搞|不办|不影响|不增加|不纳入|不列入|不提前|不占用|不布置|不举办|不组织|不开展|不要|不会|不应|不宜|不碰|禁止|严禁|切勿|请勿|无法|无一|并无|从未|零[投容发事死伤]|免(?=[收征交缴])|杜绝|拒绝|谢绝"
)
_NO = re.compile(
    r"\b(?:not|no|non|none|never|nor|neither|nothing|nobody|nowhere|without|cannot|can't|free|exempt\w*|waive[drs]?|un(?!der|til|it|ion|iv|iq|if|ifor|cle|anim|usual|expected|derst)\w+|in(?:valid|complete|eligible|sufficient|ability|adequate)\w*|prohibit\w*|forbid\w*|forbade|ban(?:s|ned)?|"
    r"clos(?:ed?|ing) (?:to|off)|avoid\w*|prevent\w*|refus\w*|postpon\w*|defer\w*|suspend\w*|delay\w*|put off|wait\w*|reject\w*|declin\w*|fail\w*|before|lack\w*|absen\w+|stop\w*|(?<!the )(?<!year )(?<!year-)(?<!month )end(?:s|ed|ing)?|gone\b|(?:keep|kept|stay)\w* (?:\w+ )?(?:clear|out|off|away)\b|remov\w*|lift(?:s|ed|ing)\b|(?:come|comes|came|taken|struck) off|vanish\w*|scrap\w*|zero|eliminat\w*|few(?:er)?|little|less|hardly|rarely|yet|still|pending|remains? to|instead|spar(?:e|ed|es|ing)|rather|beyond|exclud\w*|except\w*|"
    r"otherwise|impossible|impermissible|illegal|unable|den(?:y|ied|ies)|outside|resist\w*|oppos\w*|curb\w*|combat\w*|stamp\w*|root\w*|guard\w*|out of|off[- ]limits|miss\w*|only|short\b|keep \w+ from|kept (?:\w+ )?from|always|non\w*|dis(?!cover|charg|trict|aster|cuss|tribut|play|eas|cipl|tinct|tanc|solv|patch|clos|posal|pute|k\b|h)\w+|halt\w*|"
    r"barr?(?:ed|s)?|given up|gave up|giv(?:es|ing) up|dropp?\w*|abandon\w*|withdr[ae]w\w*|cancel\w*|rul(?:e[sd]?|ing) out|refrain\w*|abstain\w*|void|nil|0|within|inside|nobody|no one|safe(?:ly)?|intact|unless|until|(?:an?|the|any|prior) (?:\w+ )?permit|permission)\b|\w+n't\b|\w+less\b|\bnon-|\bun-|-free\b",
    re.IGNORECASE,
)
"""Words of English that may deny."""
_NOT = re.compile(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|will|would|shall|should|may|must|can|could|need)(?: (?:yet|still|also|now|therefore))? not\b(?! (?:only|least|less|more|fewer|lower|higher|exceed|merely|just|simply|until|yet|skimp|miss|fail|forget|neglect|overlook|lose|drop|slip|slack|fall|be (?:late|missed|lost|short|fewer|less|below)))|\bcannot\b|\w+n't\b|"
    r"\bnever\b|\bno longer\b|\bnot (?:been|yet|have|be|passed|completed|allowed|found|met)\b",
    re.IGNORECASE,
)
"""Words of English that deny for certain."""
_MAY_DENY = re.compile(
    "[不没未无障盲聋哑残非禁莫否勿免停缺难尚仅拒除零杜绝避防忌漏虚假]|始终|时刻|永葆|永远|牢牢|减少|简化|精简|节省|省去|取消|严控|遏制|扭转|制止|终止|中止|废止|终结|控制|住|结束|告别|摆脱|过时|失效"
)
"""Characters one of which stands wherever Chinese denies anything."""


_AFFIRMED = re.compile(
    "不断|不仅|不但|不少|不久|不时|不懈|不动产|不锈钢|无人机|无线|无锡|未来|未成年|非常|非遗|非物质|非凡|免费|免疫|停车|除了|解除|拆除|难得|杜鹃|绝大|绝对|预防|国防|消防|防汛|防护|零售|零部件|避暑|尚德|高尚|时尚|攻坚克难|疑难"
)
"""Words with a character of denial that deny nothing."""


def undenied(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each Chinese text that denies what English says without any denial."""
    for pair in pairs(sources):
        denied = _undenied(pair.zh.text, pair.en.text)
        if denied and not (pair.label and _in_other_words(denied[0], pair.en.text)):
            message = N_("the Chinese text says {zh}, but the English denies nothing; write what is denied")
            yield pair.told(message, zh=f"「{pair.zh.text[denied.start() : denied.end() + 4]}」")


def _in_other_words(denied: str, en: str) -> bool:
    """Whether a heading says what need not be, or what to do instead: 不用预约, "Just come"."""
    return _NEEDLESS.match(denied) is not None or _INSTEAD.match(en) is not None


_NEEDLESS = re.compile("不用|不必|不需|不跑|不再|[无毋][需须]|免")
_INSTEAD = re.compile(
    r"\W*(?:just|simply|leave|keep|stay|bring|mind|beware|watch|come|walk|go|remember|see)\b", re.IGNORECASE
)


def _undenied(zh: str, en: str) -> re.Match[str] | None:
    """What a text denies, if the other denies nothing, or nothing in the clause that says the same."""
    if _BUT.search(zh):
        en = _EXCEPT.sub(lambda found: "-" * len(found[0]), en)
    if "不再" in zh:
        en = _STILL.sub(lambda found: "-" * len(found[0]), en)
    plain = TWICE_DENIED.sub(lambda found: "-" * len(found[0]), zh)
    plain = _NOT_DENIED.sub(lambda found: "-" * len(found[0]), plain)
    plain = _without_sayings(plain)
    denied = _DENIED.search(plain)
    if denied and _NO.search(en):
        parts = ((_DENIED.search(plain, *part.zh), _NO.search(en, *part.en)) for part in evenly(zh, en))
        return next((ours for ours, theirs in parts if ours and not theirs), None)
    return denied


def _without_sayings(zh: str) -> str:
    """`zh` without its fixed expressions, and what is denied of one: 缺一不可, 不能三天打鱼."""
    for at in range(len(zh) - _FOUR + 1):
        if zh[at : at + _FOUR] in idioms() and _CURT.search(zh, at, at + _FOUR):
            start = max(at - 2, 0)
            zh = f"{zh[:start]}{'-' * (at + _FOUR - start)}{zh[at + _FOUR :]}"
    return zh


_FOUR = 4
_CURT = re.compile("[不无未莫一二三四五六七八九十百千万]")
_STILL = re.compile(r"\b(?:still|yet)\b(?! (?:to|not|un))", re.IGNORECASE)
_BUT = re.compile("除[^，。；]{2,24}[以之]?外")
_EXCEPT = re.compile(r"\b(?:except\w*|unless|otherwise|exclud\w*|outside|beyond|without|other than|rather)\b", re.IGNORECASE)  # fmt: skip
"""An exception, and what says it in English: it denies nothing else."""


def denied(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each English text that denies what the Chinese says without any denial."""
    for pair in pairs(sources):
        found = _NOT.search(pair.en.text)
        if found and not _MAY_DENY.search(_AFFIRMED.sub("-", pair.zh.text)):
            message = N_("{written} denies what the Chinese text does not: 「{zh}」; take the denial out")
            yield pair.told(message, found.start(), written=found[0], zh=pair.zh.text)


def exchanged(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each text that denies what the other does not."""
    yield from undenied(sources)
    yield from denied(sources)


RULES: tuple[Rule[Sources], ...] = (
    Rule(
        "parity-negation",
        N_("What one language denies or forbids, the other denies or forbids as well."),
        N_("Compare the two texts and correct the one that is wrong."),
        exchanged,
        severity="warning",
        excusable=True,
    ),
)
