"""How texts are set: doubled characters, punctuation of the wrong width, lost brackets, stray spaces."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.languages import LANGUAGES
from ...model.references import references
from ...reading.sources import Sources
from .english import SLIPS, misspelt
from .left import LEFT_BEHIND, REMARKS, UNFILLED
from .pinyin import typed
from .prose import prose
from .repeated import repeated

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_WIDE = "，。、；：？！“”‘’（）《》【】"
_NOT_PROSE = ("search",)
"""What people type into the search box is as they type it."""
_WITH_FIGURES = "services.yml"
"""The file whose texts refer to figures by their ids; what refers to none is told as such."""

_AROUND = 8
_PAIRS = {"《": "》", "“": "”", "（": "）", "【": "】", "〈": "〉", "「": "」"}
_ENGLISH_PAIRS = {"(": ")", "“": "”", "[": "]"}
_ITEM = lazy(r"(?:^|[\s\x00，。；：])[0-9一二三四五六七八九十a-zA-Z]{1,3}[）)]")


@dataclass(frozen=True)
class _Pattern:
    """What a text of one of the `languages` must not hold: where it does, and what stands there."""

    languages: str
    found: Callable[[str], Iterable[tuple[int, str]]]


def _patterns(languages: str, *patterns: str) -> tuple[_Pattern, ...]:
    return tuple(_Pattern(languages, partial(_all_of, lazy(pattern))) for pattern in patterns)


def _all_of(pattern: re.Pattern[str], text: str) -> Iterable[tuple[int, str]]:
    if not pattern.search(text):  # as mostly, and quicker than to look for all
        return ()
    return ((found.start(), found[0]) for found in pattern.finditer(text))


_REPEATED_WORDS = _patterns("en", r"(?i)\b(?!had\b|that\b|so\b|very\b|blah\b|bye\b)([a-z]+)[ \n]+\1\b")
_DOUBLED = (
    *_patterns(
        "zh",
        r"[，。、；：][，。、；：]+|(?<!？)？？(?!？)|(?<!！)！！(?!！)|，？|[？！][。，；、]|。[？！]|[，。、；：？！][.,;:?!](?![\dA-Za-z])"  # 。。, ？？, ，？, 。.
        r"|、(?=等[\u4e00-\u9fff。，；])|、和(?![平谐睦解田县政硕静布龙悦美顺风衷])(?=[\u4e00-\u9fff])"  # 、等, 、和
        r"|(?<![（《【“])[，、；：](?=[）》】])|(?<=[（《【])[，。、；：](?![）》】])",
    ),
    *_patterns(
        "en",
        r",,+|;;+|::+|(?<!\.)\.\.(?!\.)|[,;:]\.|(?<!\.[A-Za-z])(?<!\betc)(?<!\b(?:Ltd|Inc))(?<!\b(?:Co|Jr|St|No))\.,|\?\?+|!!+|[;:,](?=[;:])",
    ),
)
_WIDTH = _patterns(
    "zh",
    rf"(?<=[{_HAN}”》）])[,;:?!](?!\w)|(?<=[{_HAN}”》）])[,;:?!](?=[{_HAN}“《（])|[,;?!](?=[{_HAN}“《])",
    rf"\((?=[{_HAN}“《])|(?<=[{_HAN}”》])[()](?!0\d{{2,3}}\))",
    rf"(?<=[{_HAN}”》）])(?<![一二三四五六七八九十])\.(?![A-Za-z0-9_.\x00]|政务|公益|公司|网[址络]|中国)",
    r"[０-９Ａ-Ｚａ-ｚ]+％?",
    rf"<(?! )(?:[^<>\n]*[{_HAN}][^<>\n]*|\x00+)(?<! )>|'[^'\n]*[{_HAN}][^'\n]*'",
    rf"``?(?=[{_HAN}])[^`'’\n]{{1,40}}(?:''?|’’?)",
    rf'"[^"\n]*[{_HAN}][^"\n]*"|(?<=[{_HAN}])\.{{3,}}|(?<=[{_HAN}”])--+(?=[{_HAN}“])',
)
_NESTED = lazy(r"〈[^〈〉《》\n]*〉|‘[^‘’“”\n]*’")
_OUTER = {"〈": ("《", "》"), "‘": ("“", "”")}


def _outside(text: str) -> Iterator[tuple[int, str]]:
    """Yield what stands in marks that have their place within others, though none stand around it."""
    for found in _NESTED.finditer(text):
        begins, ends = _OUTER[found[0][0]]
        if text.count(begins, 0, found.start()) <= text.count(ends, 0, found.start()):
            yield found.start(), found[0]


_DIGITS = "〇零○一二三四五六七八九"
_UNIT = "[万亿%％‰]"
_MEASURE = "(?:[千公毫]?[克米升]|公里|公斤|公顷|吨|亩|平方|立方|元|个百分点)"
_ABOUT = "(?<![预签条公节违大相隐制集简最])(?:大约|约|近|将近|接近)"
_ANY = r"(?:\d[\d,.]*[万亿千百]?|[零〇一二两三四五六七八九十百千万亿]+)"
_COUNTED = "[多余]?(?:个(?:工作日|百分点|月|小时)?|家|户|件|项|名|人次?|次|处|场|份|台|辆|座|条|[万亿]?[美欧日]?元|亩|吨|公里|米|平方米|立方米|公顷|年|天|日|小时|分钟|周?岁|℃|[%％]|[所位辆套间栋幢头只株棵本册笔起例宗批轮期级层种类篇幅张艘架块支枚颗斤克升倍分成])?"
_NUMBERS = _patterns(
    "zh",
    r"(?<![\d，.第])[1-9]\d{0,2}(?:，\d{3})+(?![\d，.])(?=[\u4e00-\u9fff%])",
    rf"(?<![\d.,])\d{{1,3}}(?:,\d{{3}})*,(?:\d{{1,2}}|\d{{4,}})(?:\.\d+)?(?={_UNIT})",
    r"\d+\.{2,}\d+|\d+\.(?=[%％‰万亿])|\d+。\d+(?=[%％‰万亿])|\d+[·，、]\d{1,2}(?=[%％])(?<![%、]\d)",
    rf"(?<![\d.])\d+\.\d+\.\d*(?={_UNIT}|{_MEASURE})|\d(?:万万|亿亿|[%％‰]{{2,}})",
    r"(?<![\d .:：-])[1-9]\d{0,2} \d{3}(?=[\u4e00-\u9fff%])|(?<=\d) +\.(?=\d)|(?<=\d\.) +(?=\d+[%万亿])",
    r"(?<![\d.,])\d{1,3},(?:\d\d|\d{4,})(?=[件家户人个次批吨元项])",
    rf"{_ABOUT}(?:为|有|在|达|需)?{_ANY}{_COUNTED}[\u4e00-\u9fff]{{0,3}}?(?:左右|上下)(?!游|级|联|班|功|水|浮|贯|一|同|结|衔|协)",
    rf"(?:{_ABOUT}(?:为|有)?{_ANY}|(?:超过|逾)\d[\d,.]*[百千万亿]?)[余多](?![元种样形方功边维彩层])",
    rf"(?:不低于|不少于|不小于|至少|最少|起码|逾|(?<!不)(?:超过|高于|多于|大于))(?:为|有|要|达|需|应)?{_ANY}{_COUNTED}(?:以上|左右|上下)",
    rf"(?:不超过|不高于|不多于|不足|不到|最多|至多|不大于|(?<!不)(?:低于|少于|小于))(?:为|有|要|达|需|应)?{_ANY}{_COUNTED}(?:以[上下内]|之内|左右)",
    r"(?:[二三四五六七八九]?十|[一二三四五六七八九两]百)\d{1,2}(?=[余多]?(?:名|人|个(?!人)|家|户|件|项|次|岁|元|万元?|亩|吨|公里|台|套|辆|天|周年))"  # 十5家
    r"|(?<=\d)[元人户家件名吨亩辆套][万亿](?=[，。；、）]|$)|(?<=\d)一(?=\d)|[°度]℃|℃[°度]|(?<=\d)℅"  # 30元亿, 1一5月, 5°℃
    rf"|(?<![\d{_DIGITS}])(?=[12二一])(?=\d*[{_DIGITS}])(?=[{_DIGITS}]*\d)[\d{_DIGITS}]{{4}}年"  # 二〇二4年
    r"|[%％]个?百分点|[%％]百分之|℃摄氏度|摄氏度℃|\d(?:㎡|m²)平方米|\dkm公里|\dkg(?:公斤|千克)|\d亿万(?=[元人件])|\d十(?=[一-鿿])",
    r"零[一二三四五六七八九]?[〇○][一二三四五六七八九]?年|[〇○][一二三四五六七八九]?零[一二三四五六七八九]?年",
    r"百分之(?:\d+(?:\.\d+)?[%％]|[一二三四五六七八九十]+(?:点[一二三四五六七八九〇零]+)?(?:个百分点|[%％]))|(?<![\d,，.])\d{1,3},\d{1,2},\d{3}(?![\d,])|第\d+第\d+|(?<![\d.])0\d+\.\d+(?=[%万亿])",
    r"(?<![A-Za-z0-9./:=@&_-])(?:\d+[OoIl]+\d*|[OIl]\d+|\d+\.[lIOo]\d*|[lO]\.\d+)"  # 1O, l5
    r"(?=[年月日万亿元%％人户家件次个项名处场份台辆座条所亩吨公米平天岁多余周期支部株棵头只套间栋层本册笔起例宗批轮幅张艘架])"
    r"|(?<![A-Za-z0-9./:=@&_-])\d+[OoIl]+\d+(?![A-Za-z0-9./_-])",
    r"(?<=[〇零一二三四五六七八九])(?<!核四)[0OoОο]{1,2}(?=[〇零一二三四五六七八九])",
    r"(?:增长|下降|上升|上涨|回落|降低|提高)了?\d+\.\d+(?=[，。；])",
    r"(?:覆盖|普及|城镇化|合格|办结|参保|入学|达标|优良|利用|接种|整改|及格|毕业|失业|贫困发生|响应|控制|成活|就业|回收|处置)率(?:达到?|为|是|升至|提高到|保持在|稳定在)\d+\.\d+(?=[，。；])",
    r"(?<![\d.])\d[百千][余多](?=[人户件名家亩吨个辆套项])|(?:为|在|共|达)[-－]\d+(?:个工作日|天|人|户|件|家)",
    r"(?:下降|减少|降低|回落|下滑|下跌|收窄|缩短|亏损)(?:幅度)?(?:了|约|为)?(?:[-－−]|负)(?=\d[\d.]*(?:[%％]|个百分点|[万亿]?[元件人户家吨亩]))|零下\s?(?:[-－−—]|负)\s?\d",
    r"(?<![A-Za-z0-9-])\d+(?:\.\d+)?\s?(?:KM|Km|KG|Kg|CM|KWH|Kwh|KWh|[Mm]pa|MPA|[Kk]pa|KPA|K[Ww]|kw|K[Vv]|kv|HZ|hz)(?=/|[²2]?(?:[\u4e00-\u9fff，。；、）]|$))",
)
_LEFT = (
    *_patterns(
        "zh",
        r"\{\{[^{}]*\}\}|\$\{[^{}]*\}|(?<![\]{$])\{[A-Za-z_一-鿿]{2,20}\}(?=[一-鿿，。：])"
        r"|【(?:注|备注|批注|编者注|说明|待|此处|请)[^】]*】|[XxＸ]{2,}(?=[省市县区局年月日号家件万个名人])",
        r"(?<![A-Za-z0-9])\d*[XxＸ]{2,}[-－—]\d*[XxＸ]{3,}|(?<![A-Za-z0-9-])[XxＸ]{3,}(?![A-Za-z0-9-])"
        r"|[（(][^（）()\n]{0,12}待[^（）()\n]{0,10}?(?:补[充上入录齐]?|填写?|完善|更新|上传)[）)]|[（(](?:这里|此处|此段)[^（）()\n]{1,15}[）)]",
        r"(?<![亟急])待补充(?=[）)。，；、\s]|$)|(?:此处|此段|本段|本节|内容)待补|[（(]待(?:补|定|核)[）)]"
        r"|(?:待核实|待确认)(?![^，。；）)]{0,10}后)|待定稿|(?<!“)此处(?:填写|插入|补充|添加|省略)|请(?:填写|补充|核实)此|TODO|FIXME|TBD|(?<!\w)[Ll]orem ipsum",
    ),
    *(each for pair in (*REMARKS, *UNFILLED, *LEFT_BEHIND) for each in _patterns(*pair)),
    _Pattern("zh", typed),
)
_SPACE = (
    *_patterns(
        "zh",
        rf"(?<=[{_HAN}])[ \t]+(?=[{_HAN}])",
        rf"(?<=[{_WIDE}])(?<!（0\d\d）)(?<!（0\d{{3}}）)[ \t]+(?=[^\s\x00])|(?<=[^\s\x00])[ \t]+(?=[{_WIDE}])",
        "[\u00a0\u2000-\u200c\u2060]|(?<!\\x00)\u3000|(?<=[^\\s\\x00])[ ]{2,}(?=[^\\s\\x00])|(?<=\\S)\t",
    ),
    *_patterns(
        "en",
        "[\u200b\u200c\u2060\u3000]|(?<=[^\\s\\x00])[ ]{2,}(?=[^\\s\\x00])|(?<=\\S)\t|(?<=[a-z0-9)])[ ]+(?=[,;!?]|:(?:\\s|$))|(?<=[a-z0-9)])[ ]+(?=\\.(?:\\s|$))",
    ),
)
_ENGLISH = (*_patterns("en", *SLIPS), _Pattern("en", misspelt))
_BROKEN = (
    *_patterns("zh", "[\ufffd\ue000-\uf8ff]|[?]{3,}|？{4,}|锟斤拷|烫烫烫"),
    *_patterns("en", "[\ufffd\ue000-\uf8ff]|[?]{3,}|â€|Ã©"),
)
_NAME = lazy(rf"[{_HAN}] [{_HAN}]")
_LAID_OUT = lazy(
    rf"(?:表|图|附件|附表|附图|附录|专栏)[ ]?[\d一二三四五六七八九十]{{1,3}}(?:[-—.]\d{{1,2}})?[ \u3000]"
    rf"|第[\d一二三四五六七八九十百]{{1,4}}[编章节条部篇][ \u3000]"
    rf"|(?:^|(?<=[\n\x00]))[{_HAN}]\u3000[{_HAN}](?=[\n\x00]|$)"
    rf"|(?:总理|省长|市长|县长|区长|州长|主席|局长|厅长|主任|书记|部长|署长)[ \u3000][{_HAN}]"
    rf"|[局厅部委会队办院府室科处]\u3000[{_HAN}]{{4}}"
    rf"|[@＠][{_HAN}\w-]{{1,20}} "
)
"""Where a space is part of how a caption, a heading or a signature is laid out, or ends the name of an account."""


def _rule(
    id: str, title: str, message: str, advice: str, patterns: tuple[_Pattern, ...], *, set_by_us: bool = False
) -> Rule[Sources]:
    """The rule that tells all that `patterns` meet; `message` is a msgid with {written} and {around}.

    What only says how a text is set (`set_by_us`) is not asked of the source's own.
    """

    asked = {each: [one.found for one in patterns if each in one.languages] for each in LANGUAGES}

    def find(sources: Sources) -> Iterator[Problem]:
        for text in prose(sources, _NOT_PROSE):
            if (text.quoted and set_by_us) or _NAME.fullmatch(text.text):
                continue
            for find_in in asked[text.language]:
                for offset, written in find_in(text.text):
                    if not (written.isspace() and _is_laid_out(text.text, offset)) and (
                        not text.file.endswith(_WITH_FIGURES) or next(references(written), None) is None
                    ):
                        around = text.text[max(offset - _AROUND, 0) : offset + len(written) + _AROUND]
                        around = around.replace("\x00", "")
                        yield problem(text.place(offset), message, written=written, around=around)

    return Rule(id, title, advice, find, severity="warning", source="GB/T 15834", excusable=True)


def _is_laid_out(text: str, at: int) -> bool:
    return any(
        found.start() <= at < found.end() for found in _LAID_OUT.finditer(text, max(at - 16, 0), at + 8)
    )


def _lonely(pairs: Mapping[str, str], text: str) -> Iterator[tuple[int, str]]:
    """Yield the marks that open or close nothing, of `pairs` and straight ones."""
    closing = {close: start for start, close in pairs.items()}
    items = {found.end() - 1 for found in _ITEM.finditer(text)}
    opened: list[tuple[int, str]] = []
    for offset, character in enumerate(text):
        if character in pairs:
            opened.append((offset, character))
        elif character in closing:
            if opened and opened[-1][1] == closing[character]:
                opened.pop()
            elif offset not in items:
                yield offset, character
    yield from opened
    if text.count('"') % 2:
        yield text.rindex('"'), '"'


_LONELY = (_Pattern("zh", partial(_lonely, _PAIRS)), _Pattern("en", partial(_lonely, _ENGLISH_PAIRS)))

RULES: tuple[Rule[Sources], ...] = (
    _rule("repeated-word", N_("No word stands twice by mistake in an English text."),
          N_("the words {written} repeat one: 「{around}」; delete it"),
          N_("Delete one of the two."), _REPEATED_WORDS),
    _rule("punctuation-doubled", N_("No two marks of punctuation follow each other that exclude each other."),
          N_("the marks {written} follow each other: 「{around}」; keep one"),
          N_("Keep the one that is meant."), _DOUBLED, set_by_us=True),
    _rule("punctuation-width", N_("Chinese texts have full-width punctuation, and half-width digits and letters."),
          N_("{written} has the wrong width in a Chinese text: 「{around}」"),
          N_("Type it with the Chinese input method, digits and letters without it."), _WIDTH, set_by_us=True),
    _rule("space-untypographic", N_("No space stands where none belongs: between Chinese characters, before a mark, doubled or invisible."),
          N_("a space that does not belong here: 「{around}」; delete it"),
          N_("Delete the space."), _SPACE, set_by_us=True),
    _rule("marks-nested", N_("‘ ’ stand only within “ ”, and 〈 〉 only within 《 》."),
          N_("{written} stands within no other marks: 「{around}」; write “ ” or 《 》"),
          N_("Write “ ” and 《 》 around what stands in no others."), (_Pattern("zh", _outside),), set_by_us=True),
    _rule("number-broken", N_("Each number is written so that it can be read in one way: point, separator and unit where they belong."),
          N_("{written} is no well-written number: 「{around}」"),
          N_("Write the number as GB/T 15835 has it: 1256 or 12.56%, without a mark within."), _NUMBERS),
    _rule("placeholder", N_("No text holds what was to be filled in, or a note among editors."),
          N_("{written} was left to be filled in or deleted: 「{around}」"),
          N_("Write what belongs there, or delete it."), _LEFT),
    _rule("english-slip", N_("English texts hold no slip that any copy-editor marks."),
          N_("{written} is no right English: 「{around}」"),
          N_("Write it as a dictionary has it; British and American spelling are both right."), _ENGLISH),
    _rule("character-broken", N_("No character is left of a broken conversion."),
          N_("{written} is left of a broken conversion: 「{around}」; type it again"),
          N_("Type the text again."), _BROKEN),
    _rule("repeated-character", N_("No character or word stands twice by mistake in a Chinese text."),
          N_("{written} stands twice: 「{around}」; delete one"),
          N_("Delete one of the two."), (_Pattern("zh", repeated),)),
    _rule("brackets-unbalanced", N_("Every bracket and quotation mark has its other half."),
          N_("{written} stands without its other half: 「{around}」"),
          N_("Add the mark that is missing."), _LONELY, set_by_us=True),
)  # fmt: skip
