"""What a Chinese sentence cannot do without: the figure before its word of counting, the day of 自…起, who does what is done by somebody (ADR 52)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...reading.sources import Sources
from .prose import in_chinese

_FIGURE = "0-9０-９一二三四五六七八九十百千万亿两几数半多余"
_PART = "\x01"
"""What stands between texts that are looked through together."""
_START, _STOP = rf"(?:^|(?<=[，。；\n{_PART}]))", "(?=[，。；])"
_END = rf"(?=[，。；、）\n{_PART}]|$)"
_COUNTING = (
    "家(?![家庭长属园具电乡畜禽中里访族人教政装喻用境底规])|户(?![籍口主外型均用表厕数次])|项(?!目)|件(?!数)|条(?![例件款文约块])"
    "|名(?![单录义称额牌优师校医家胜城特誉下列])|个(?![转人体别性案税股])|人次|起(?![底到来步点草重义因诉伏])|场次|台(?![山账风湾资商胞企])"
    "|处(?![理置罚于长室方级分])|座(?![谈位])|辆|所(?![有需属在谓学])|平方[米公]|公[里顷]|亩|人(?=参加|次[，。])"
)
_MEASURES = "[万亿]?(?:元|亩|吨|人次|户|公里|平方米|立方米|千瓦时?)"
_LACKING = tuple(
    lazy(pattern, re.MULTILINE)
    for pattern in (
        # a figure before what is counted or measured
        rf"(?:(?<!按)共有|共计|总计|合计|(?<![表出发呈体实])现有|新增了?|累计(?:完成|实现|建成|发放|办理|受理|查处|开展|新增|服务|接待|检查|培训|达)?|[大约]约?有)(?:{_COUNTING})",
        rf"共(?:{_MEASURES}|人){_END}|共人(?=参加)",
        rf"(?:总投资|投资额|补助|补贴|贷款|共计|总计|合计|节约|金额|总额|总量|面积|里程|人数)(?:为|达到?|约)?{_MEASURES}{_END}",
        rf"(?:增长|增加|减少|下降|提高|降低|上升|回落)了?{_MEASURES}{_END}",
        rf"(?:累计|共|新增|新建|建成|完成|发放|种植|改造|新改建|修复|栽植|治理|投入|兑现|争取|下达|拨付|挽回|减免|追回|收缴)[\u4e00-\u9fff]{{0,8}}(?<![超近过达上约余数成为增入级是{_FIGURE}])[万亿](?:亩|元|人次?|吨|户|公里|平方米|立方米|株|头|只|份){_END}",
        rf"余(?:家|户|项|件|条|名|万|亿|份|场|处|次|篇|座|辆|台|公里|亩|吨|人次|平方米|个)(?<![{_FIGURE}其剩业多盈结节富有之新鄱]余.)(?<![{_FIGURE}其剩业多盈结节富有之]余..)(?<![{_FIGURE}其剩业多盈结节富有之]余...)(?![发体人性章家屯村湾湖])",
        rf"(?:培训|接待|服务|惠及|参加|参与|吸引|覆盖|诊疗|义诊|出动)[\u4e00-\u9fff]{{0,6}}(?<![超近达上总{_FIGURE}])(?:万|亿)?人次{_STOP}",
        rf"[家户台辆]次(?<=[\u4e00-\u9fff][\u4e00-\u9fff].)(?<![{_FIGURE}].次)(?<![大专国]家次){_END}",
        rf"(?<=[\u4e00-\u9fff])(?<!百分)[%％]{_STOP}",
        r"(?<=\d)百分点",
        rf"个百分点(?<=[\u4e00-\u9fff]个百分点)(?<![每各整{_FIGURE}]个百分点)",
        rf"(?:达到?|保持在|控制在|稳定在|不低于|不超过|高于|低于|提高到|提升到|下降到|不少于)(?:以上|以下|以内|左右){_END}",
        rf"(?:率|占比|比例|面积|总额|金额|数量|总数|得分|单价|票价|人数|温度|时间|电话|地址|编号)(?:为|是|达到了?|约为){_END}",
        r"由(?<![理自缘]由)(?:上年的?|去年的?)?(?:提高|提升|上升|下降|压缩|缩短|增加|减少|降低|增长|扩大)(?:到|至|为)(?=\d)",
        # a day, a term, the number of an article or a document
        r"(?:[自于在从至到]|截[至止]|\d)年月[日底初末]|年月日(?=[起前至—～])|\d月日(?![均常报用期程照])|[自于在从至到]月日|每月日|每年月日|[上下]午[时点](?=[至到—～，。；前])|年满周岁",
        rf"(?:有效期|期限|任期|保质期|工期|刑期|学制|质保期|试用期|公示期|时限)限?(?:为|是)?(?:年|个月|个?工作日|日|天){_END}|(?:历时|为期|耗时|持续|用时|提前)(?:个月|年|天|小时|分钟|个?工作日){_END}",
        rf"个工作日(?<![{_FIGURE}整每单下上某干些各这那前后第首”“）)]个工作日)|[在于满]个(?:月|小时)内",
        r"第(?<![及门等次宅府之品世]第)(?:条|款|章|号|季度|届|次|期|批|名|轮|页)(?!名|目)",
        r"[〔\[（(](?:19|20)\d\d[〕\]）)]号",
        rf"[路街巷道]号{_END}",
        # where a span ends, what a text begins with
        rf"(?:\d[时点分日月年号]|\d[:：]\d\d|[一二三四五六七八九十][时点])(?:至|到|[—–-])(?=[，。；\n{_PART}]|$)",
        rf"(?:^|(?<=[\n{_PART}]))[，。、；：？！](?=[\u4e00-\u9fff“《])",
        # a name, a text, or what it is about
        r"《[ \u3000]*》(?<!用《》)(?!提到|引|标|内|中|里|括)|“[ ]*”(?!“|”)|〔[ ]*〕|【[ ]*】|《关于(?:印发)?的(?:通知|意见|方案|报告|函|批复|决定|规定|公告|通告|请示|说明)",
        r"由(?<![理自缘事来]由)(?:(?:主持|主办|牵头|召集|签发|颁发|组织实施|担任|负责(?:实施|解释|牵头|组织|落实)?)(?=召开|[，。；]|解释|实施。)|任(?=组长|主任|队长|总指挥|副)|同志)",
        rf"(?:{_START}|(?<=由))同志(?:主持|出席|讲话|担任|任)",
        rf"{_START}(?:根据|依据|按照|依照|通过|关于|对于|鉴于|截至|自|由|将|把|被|与|向|从|为了|于){_STOP}",
        rf"{_START}(?:由于|因为|对于|关于|随着|在|以|从|向|把|将)的[\u4e00-\u9fff]{{2}}",
        rf"{_START}[对向](?:进行|开展|实施|予以|作出|给予|发放|提供)了?(?:(?!不)[\u4e00-\u9fff]){{2,6}}(?<!的){_STOP}",
    )
)
_AROUND = 6


def lacking(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each place where a Chinese text lacks what it cannot do without."""
    texts = list(in_chinese(sources))
    together = _PART.join(text.text for text in texts)
    here = [pattern for pattern in _LACKING if pattern.search(together)]  # hardly ever any
    for text in texts if here else ():
        for start, written in found_in(text.text, here):
            around = text.text[max(start - _AROUND, 0) : start + len(written) + _AROUND].replace("\x00", "")
            message = N_("「{around}」: something is missing beside {written}")
            yield problem(text.place(start), message, around=around, written=written)


def found_in(text: str, patterns: Sequence[re.Pattern[str]] = _LACKING) -> Iterator[tuple[int, str]]:
    """Yield where something is missing, and what stands there; once for each place."""
    end = 0
    for start, written in sorted(
        (found.start(), found[0]) for pattern in patterns for found in pattern.finditer(text)
    ):
        if start >= end:
            yield start, written
            end = start + len(written)


RULES: tuple[Rule[Sources], ...] = (
    Rule("part-missing", N_("No Chinese sentence lacks a figure, a day or a name that it cannot do without."),
         N_("Write what belongs there."), lacking, severity="warning", excusable=True),
)  # fmt: skip
