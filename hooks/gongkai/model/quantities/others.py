"""Numbers that are no quantities: years, days, document numbers, names with digits, ordinals, sayings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...faults.patterns import lazy
from .pieces import HIDDEN, LATIN, NUMERALS, SCALES, UNIT_BEGINS
from .quantity import Other, OtherKind
from .words import sayings

_N = f"[{NUMERALS}]"
_ALONE = r"(?<![\d.])"
_YEAR = rf"(?:{_ALONE}(?:1[89]|20)\d\d(?!\.?\d)|(?<!{_N})[一二][〇零一二三四五六七八九]{{3}}(?=年))"
_MONTH = rf"(?:{_ALONE}(?:1[0-2]|0?[1-9])(?=\s?月)|(?<![个第{NUMERALS}])(?:十[一二]?|[一二三四五六七八九])(?=月(?![饼球亮嫂子])))"
_DAY = rf"{_ALONE}(?:3[01]|[12]\d|0?[1-9])\s?日(?![内均常])"
_TO = r"\s?(?:--?|[—–~～]{1,2}|至|到)\s?"
_HOTLINES = "12345|12315|12337|12388|12306|12328|12348|12333|12366"
_SERVICES = "平台|热线|电话|报警|投诉|系统|政务|市民|接警|专线|服务|便民|举报|工单|一号"
_ABBREVIATED = rf"(?!ISO)[A-Za-z]{{2,}}\d[\d,]*(?:\.\d+)?(?:{SCALES})?[余多]?(?:{UNIT_BEGINS})"
"""What an abbreviation names, measured: COD2.06万吨, AED120台, but not PM2.5, 5G."""

_COUNTED_ON = "[.,]?[\\d万亿%个家户件人元]"

PATTERNS: tuple[tuple[OtherKind, tuple[str, ...]], ...] = (
    ("in-document", (r"《[^《》\n]{1,80}(?:《[^《》\n]{1,60}》[^《》\n]{0,40})?》",)),
    ("in-quotes", (r"“[^“”\n]{1,80}”", r"「[^」\n]{1,80}」")),
    ("document-number", (
        r"[〔\[（(【]\s?(?:19|20)\d\d\s?[〕\]）)】]\s?第?\s?\d+\s?号",
        r"(?:19|20)\d\d年第\d+号",
    )),
    ("marker", (
        rf"(?:(?<=[表图])(?<!代表)|(?<=专栏))\d{{1,2}}(?!\d|\.\d|(?:{SCALES})?[余多]?(?:{UNIT_BEGINS}))", r"附件\d+",
        r"(?m:^)\s*(?:[（(]?\d{1,3}[）)]|\d{1,3}[.．、](?=\d{1,2}月|(?:19|20)\d\d年|\D)|[①-⑳])",
        r"(?<=[：；。:;])\d{1,2}[.．](?=(?:19|20)\d\d年|\D|$)", r"(?<=[ \u3000])\d{1,2}[.．、](?=(?:19|20)\d\d年|[\u4e00-\u9fff“《])",
        r"[［\[]\d{1,2}[\]］]",
    )),
    ("phone", (r"(?<!\d)0\d{2,3}[-—]\d{7,8}(?!\d)", r"(?<!\d)1[3-9]\d{9}(?!\d)", r"(?<!\d)[48]00-?\d{3}-?\d{4}(?!\d)")),
    ("hotline", (
        rf"{_ALONE}(?:1[12]\d|1[12]\d{{3}}|9\d{{4}})(?=“?(?:{_SERVICES}))",
        rf"(?<![\d.,])(?:{_HOTLINES})(?!{_COUNTED_ON})",
    )),
    ("period", (
        rf"{_YEAR}(?:\s?年(?:{_MONTH}月(?:{_DAY})?)?)?{_TO}(?:{_YEAR}\s?年?(?:{_MONTH}月(?:{_DAY})?)?|{_MONTH}月(?:{_DAY})?)",
        rf"{_ALONE}(?:1[0-2]|[1-9])\s?月?{_TO}(?:1[0-2]|[1-9])\s?月",
    )),
    ("year", (rf"(?:{_ALONE}\d+|{_N}+)世纪(?:(?:\d0|{_N}十)年代)?", rf"(?:{_ALONE}\d0|{_N}十)年代")),
    ("date", (
        rf"{_YEAR}\s?年{_MONTH}\s?月(?:\s?{_DAY})?[初底末]?",
        rf"{_MONTH}\s?月\s?(?:{_DAY})",
        rf"{_ALONE}(?:19|20)\d\d[./-](?:1[0-2]|0?[1-9])[./-](?:3[01]|[12]\d|0?[1-9])(?!\d)",
    )),
    ("year", (rf"{_YEAR}(?:\s?年(?![以之]?内|均))?(?!\s?[多余]?(?:[万亿%％元个家户人件名项套辆台座只头株亩吨米斤条支份场所处张间栋床对艘架批次宗例册篇]|公[里顷斤]|[平立]方|千瓦|小时|分钟))",)),
    ("date", (rf"{_MONTH}\s?月(?:[份底末初前中]|[上下]旬)*", f"{_DAY}前?")),
    ("period", (
        r"第?[一二三四]季度", r"(?<!\d)前?[1-4]季度", rf"前(?:{_N}+|(?:1[0-2]|[1-9])(?=个?月))个?(?:年|季度|月)",
        rf"(?<![超经通])[近过]去?(?:{_N}+|\d+)(?:个?多?年|个?月)来?(?!平均|年均)",
        rf"(?:{_N}+|\d+)[多余]?年来", rf"{_N}+[多余]?年[前后间]", rf"[今未前]后?来?{_N}年",
    )),
    ("time", (
        r"(?<![\d.:：])(?:[01]?\d|2[0-4])[:：][0-5]\d(?!\d|[:：]\d)",
        r"(?:(?<=[自从至到])|(?<=[早晚迟]于)|(?<=提前到)|(?<=时间为))(?:[01]?\d|2[0-4])∶[0-5]\d(?![\d∶.])|(?<![\d.∶])(?:[01]?\d|2[0-4])∶[0-5]\d(?=以?[前后]|[至—])",
        rf"{_ALONE}(?:[01]?\d|2[0-4])时(?:[0-5]?\d分)?(?!间|段|数)",
    )),
    ("name", (
        r"\d+(?:\.\d+)?\s?[×xX*]\s?\d+(?:小时)?", r"(?<![\d.])24小时(?=不间断|全天|值[守班]|在线|服务|自助|热线|[^，。；、内以之前]{1,6}热线|开放)",
        r"(?<![\d.])\d(?:\.\d)?级(?=(?:大|强|特大)?地震)", r"[A-Za-z\d]+(?:\+[A-Za-z\d]+)+", r"从0到[1N]", r"从1到N",
        rf"{_ALONE}\d{{1,2}}·\d{{1,2}}(?!\d)",
        r"\d{2}后(?![天的年])",
        rf"{_N}+年(?=(?:专项)?(?:行动|计划|规划|攻坚|任务|工作))",
        rf"{_ALONE}\d+(?:\.\d+)?版", rf"{_ALONE}\d+(?:\.\d+){{2,}}", r"(?<=[\u4e00-\u9fff])\d\.0(?=[\u4e00-\u9fff，。、）])(?!个)",
    )),
    ("latin", (
        rf"(?<![A-Za-z])(?!{_ABBREVIATED})[A-Za-z]+[-.]?\d+(?:\.\d+)?(?:[A-Za-z]+\d*)*",
        rf"{_ALONE}\d+(?:\.\d+)?(?!{LATIN})[A-Za-z]+\d*级?",
    )),
    ("address", (rf"{_ALONE}\d+(?:[、和]\d+)*号(?!线|机|公告|文)", r"\d+(?:弄|室|单元)(?!内)")),
    ("name", (
        rf"{_ALONE}\d+(?:[、和]\d+)*号",
        r"(?<=[国省县乡]道)[A-Z]?\d{3}", r"\d{3}(?=国道|省道|计划|工程(?!师)|高校|晚会)",
        r"(?:世界|中国|全国|民营企业|财富|企业)?\d{2,4}强(?!县|区|市|镇)",
    )),
    ("indicator-name", (
        rf"每(?:{_N}*[百千万亿]|\d+万?)(?:名|个|户)?(?=[\u4e00-\u9fff])",
        rf"(?<![\d上数几近过超达{NUMERALS}多余])(?:万元|百元|亿元)(?!以|级|大关)",
    )),
    ("ordinal", (
        rf"(?:{_N}+|\d+)周年",
        rf"第(?:{_N}+|\d+)(?:[个批次届季轮期部条家例章款编版代号组场站产方线]|(?=[^位名]))",
        rf"{_N}+届(?:{_N}+[次中]全会)?", rf"{_N}+次(?=[、和]{_N}+次)", rf"{_N}+[次中](?:全体)?(?:会议|全会)", "二十大|十九大|十八大",
    )),
    ("idiom", (
        r"[\u4e00-\u9fff]一(?P<counted>[\u4e00-\u9fff])[\u4e00-\u9fff]一(?P=counted)",
        rf"(?<![第\d{NUMERALS}])(?<![{NUMERALS}]点){_N}+(?!个[百千]分点)(?:{sayings()})",
        rf"(?<![第\d{NUMERALS}])一(?:年|批|些|个(?![百千]分点)|条|种|方面|系列|定|起|切|体|流|致|般|直|步|律|旦|线|揽子|股|把|支|道|点)",
    )),
)  # fmt: skip
"""What a number may be instead, in the order in which they are looked for: what one has taken, the next does not see."""

_COMPILED = tuple((kind, lazy("|".join(patterns))) for kind, patterns in PATTERNS)
_WHOLE = ("in-document", "in-quotes")
_NUMERAL = lazy(rf"[\d{NUMERALS}]")


def hide(text: str) -> tuple[str, list[Other]]:
    """`text` with the numerals hidden that count nothing, and what they are instead.

    What follows 第 stays, for that may be a rank.
    """
    found: list[Other] = []
    for kind, pattern in _COMPILED:
        matches = [match for match in pattern.finditer(text) if match.end() > match.start()]
        found.extend(Other(match.start(), match[0], kind) for match in matches)
        hidden = [match for match in matches if match[0][0] != "第"]
        text = "".join(_pieces(text, hidden, whole=kind in _WHOLE))
    return text, sorted(found, key=lambda other: other.start)


def _pieces(text: str, matches: list[re.Match[str]], *, whole: bool) -> Iterator[str]:
    at = 0
    for match in matches:
        yield text[at : match.start()]
        yield HIDDEN * len(match[0]) if whole else _NUMERAL.sub(HIDDEN, match[0])
        at = match.end()
    yield text[at:]
