"""What a quantity measures, in the words around it: 新登记经营主体3.2万户, 24个行业, 占比近四成."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model.quantities import Quantity
from ..model.units import is_counted

LONGEST = 24
_LONG = 16
"""Longer ones are cut where a verb begins."""

_STOPS = re.compile(r"[，。；：！？,;:!?（()）\n\t]|——")
_OPENING = re.compile(
    r"^(?:其中|另有|另外|此外|同时|并且?|还|也|又|已经?|均|共(?![建同享有])|累计|总计|合计|共计|预计|有望|可望|大约|力争|确保|争取|努力|初步|目前|现有|和|与|及|以及|或|使|让|把|将|从|由|在(?![建册校编线])|到(?!位)|至|"
    r"截[至止]?到?|20\d\d年(?:至20\d\d年|以来|底|末|初)?|年初|今年|去年|上年|本年|本届|当年|全年|[上下]半年|[一二三四前]+季度|\d+(?:[-—至]\d+)?月份?[底末]?以?前?|第[一二三四]季度|"
    r"\d+日|年底前?|年内|期末|年末|以来|全[国省市区县州系局]+|我[国省市区县州局]|分别|相继|先后|平均|新的|的|了|等|、|，|“|”|‘|’|—|\s)"
)
_CLOSING = re.compile(
    r"(?:达到?了?|为|是|至|到|[增升降减提扩拓缩压][加长高展大短减低]?(?:至|到)|超过?|突破|接近|约|近|有|了|共有?|共计|累计|总计|合计|分别(?:为|达到?)?|仅|已|均|都|只|再|又|各|"
    r"保持在?|稳定在|控制在|[位排名]?居|位列|排名|列|占|实现|完成|力争|预计|不低于|不少于|以|的|、|（|“|\s|同比|环比|比上年|较上年|年均)$"
)
_BARE = re.compile(
    r"(?:占?比|比重|比例|份额|总[量数额值]|[数金余]额|数量|面积|人数|件数|涉及.{0,4}|惠及.{0,4}|占.{0,12}|其余|剩余|增[速幅]|[增减][加长少]|规模|投资|总投资|价值)$"
)
"""What says nothing without what was counted before."""
_VERB = re.compile(
    r"^(?:新?[建增改开]|新增|新建|完成|开展|查处|查办|办理|办结|建成|组织|推动|支持|培育|引进|建设|实施|推进|打造|发布|举办|召开|检查|立案|受理|发放|整治|整改|清理|创建|选派|选取|确定|培训|"
    r"对|为|与|由|约谈|帮助|带动|服务|惠及|涉及|覆盖|吸引|新开工|开工|下达|出台|修订|制定|提出|处置|处理|解决|化解|落实|启动|筹集|改造|指导|命名|认定|评选|表彰|授予|获评|入选|移送|责令.{0,2}|捣毁|查扣|申报|赠送|签约|落地|投产|取缔|关闭|淘汰|安置|救助|资助)+$"
)
_GOES_ON = re.compile(
    r"实现|获评|获得|获|入围|入选|纳入|进入|全部|均|都|已|开展|通过|完成|达到|达|成为|作为|参加|签约|落地|投产|被|在|提前|正|将"
)
_TAIL = re.compile(r"(?:[\u4e00-\u9fff]{2}率|收入|投资|产值|增加值|数量|总量|总额|余额|面积|产量|价格|指数)$")
_BESIDE = re.compile("、|以及|和(?![谐平])|(?<!参)与|(?<![普涉惠触顾])及(?![时格])")
_AND = re.compile("[、和及与，]|以及")
_HAN = re.compile(r"[\u3400-\u9fff]")


def noun(text: str, found: Sequence[Quantity], at: int, before: str) -> str:
    """What the quantity `found[at]` of `text` measures; `before`: what the one before it does. Empty if nothing says it."""
    quantity = found[at]
    start = found[at - 1].end if at else 0
    shared = _shared(text, found, at)
    if shared:
        return shared
    said = _trimmed(_clause(text[start : quantity.start]))
    behind = _behind(text, found, at)
    if behind and (not said or _VERB.search(said) or len(_HAN.findall(said)) < 2):
        said = said + behind
    elif said and _BARE.fullmatch(said) and before:
        said = before + said
    if len(_HAN.findall(said)) < 2 or re.fullmatch("完成|实现|举办", said):
        said = _earlier(text[start : quantity.start]) or before or _earlier(text[: quantity.start])
    return _cut(said).strip()


def _clause(piece: str) -> str:
    return _STOPS.split(piece)[-1]


def _earlier(piece: str) -> str:
    """The clause nearest to the end that names anything."""
    for clause in reversed(_STOPS.split(piece)):
        said = _trimmed(re.sub("“”|《》|（）", "", re.sub(r"[\d.%％]+", "", clause)))
        if len(_HAN.findall(said)) >= 2:
            return said
    return ""


def _trimmed(said: str) -> str:
    before = ""
    while said != before:
        before = said
        said = _CLOSING.sub("", _OPENING.sub("", said.strip()))
    return _balanced(said)


def _balanced(said: str) -> str:
    """Without a quotation mark or bracket that lacks its other half."""
    for opening, closing in ("“”", "《》", "（）", "‘’", "()", "〈〉"):
        if said.count(opening) != said.count(closing):
            said = said.replace(opening, "").replace(closing, "")
    return said.replace('"', "") if said.count('"') % 2 else said


def _behind(text: str, found: Sequence[Quantity], at: int) -> str:
    """The noun behind a count, over counts that follow at once: 13类157种重点工业产品."""
    last = at
    while last + 1 < len(found) and found[last + 1].start == found[last].end:
        last += 1
    quantity = found[at]
    if quantity.change or quantity.rank or (quantity.unit and not is_counted(quantity.unit)):
        return ""
    end = found[last + 1].start if last + 1 < len(found) else len(text)
    said = _STOPS.split(text[found[last].end : end].split("、", maxsplit=1)[0])[0]
    said = re.sub(r"^(?:左右|以上|以下|以内|的|多)+", "", said)
    if len(said) > _LONG and (verb := _GOES_ON.search(said, 2)):
        said = said[: verb.start()]
    return _balanced(_CLOSING.sub("", said))


def _shared(text: str, found: Sequence[Quantity], at: int) -> str:
    """Of nouns and quantities that stand side by side (A、B分别为1、2), the one of this quantity."""
    first = run = at
    while first and _AND.fullmatch(text, found[first - 1].end, found[first].start):
        first -= 1
    lead = text[found[first - 1].end if first else 0 : found[first].start]
    said, together, _ = lead.rpartition("分别")
    if not together:
        return ""
    while run + 1 < len(found) and _AND.fullmatch(text, found[run].end, found[run + 1].start):
        run += 1
    items = _BESIDE.split(_trimmed(_clause(said)))
    if len(items) != run - first + 1 or not all(items):
        return ""
    item, tail = items[at - first], _TAIL.search(items[-1])
    if tail and not _TAIL.search(item):
        item += tail[0]
    return _trimmed(item)


def _cut(said: str) -> str:
    """Not longer than an indicator may be called: the last of what is listed."""
    while len(said) > LONGEST and "、" in said:
        said = said.partition("、")[2]
    return _balanced(said[-LONGEST:]) if len(said) > LONGEST else said
