"""What parts of a report are for, told by the words of their headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..model.tree import Role

_PLAN = re.compile(
    "预算草案$|(服务|责任|工作|公开)?承诺$"  # 2026年预算草案, 服务承诺
    "|下一?(学年|年度|年|季度?|个?月|周|旬|期)|新的?一年"  # 下一年度, 下季度
    "|接着[办干做]|接下来"  # 接着办的
    "|[要将待][办做干]的|(怎么|打算|准备|还要|将要)(办|干|做|改|建)"  # 要办的, 打算做
    "|节点$|(季度|[年月旬周期]|阶段)(工作)?重点$"  # 时间节点, 季度重点
    "|后续|下一步|下半年|下阶段|下步|来年|明年|今后|改进|努力的?方向"
    "|(重点任务|重点工作|工作重点|主要任务)(?!.*(取得|进展|成效|推进|突破|完成|落实|见效|有序|有力|顺利|扎实))"  # 重点任务, not 重点任务进展
    "|(工作)?(打算|计划|安排|思路|要点|设想)|政府工作任务|对策|建议(?!.*(办理|答复|提案|征集|收集|采纳))"  # 工作打算, 要点, not 建议提案办理
    "|(?<!总体)(?<!指导)(?<!目标)要求$|工作要求"  # 工作要求, not 总体要求
    "|[后下]半[程段期](?!.*情况$)|[后下]半场$|^下一程|^后[一二两三四五几]年|^未来.{0,8}([年月旬周期]|阶段|工作|安排|举措|路径|规划|重点)"  # 后半程工作路径
    "|后期(工作|实施|推进|安排|重点|举措|任务|建议)|(剩余|余下)[^，。]{0,6}(任务|时间|工作|[月天周])"  # 后期工作, not 后期管护
    "|^(全力|奋力)?冲刺(?!.*(成效|实效|完成|取得))|冲刺[^，。]{0,6}(举措|措施|行动|任务|计划|部署)$"  # 冲刺全年目标
    "|(^(确保|力争|奋力|决胜|决战|打好|打赢|跑好)|，奋力)(?!.*(圆满|如期|超额|全面)完成)[^，。]{0,12}(收官|全年|年度|目标|任务)"  # 确保圆满收官
    "|(确保|力争|打好)(?!.*(圆满|如期|超额|全面)完成)[^，。]{0,8}(收官|全年)"  # 全力打好收官战
    "|([做抓办]好|谋划)[^，。]{0,4}(今年|新一年|全年)|今年的?(工作|目标)?任务(?!.*(完成|进展|落实|情况))"  # 抓好今年工作
    "|今年[^，。]{0,4}(?<!主)要|^(要(?![求点素道闻案事])|必须|务必|抓紧)|[上面，]要(?![求点素道闻案事])|要[^，。]{0,4}[做抓办]好"  # 思想上要再警醒
    "|(如何|怎[么样])[^，。]{0,2}(走|抓|推进|落实)|(攻坚|发力|主攻|突破)(方向|重点|点|任务)$"  # 怎么抓, 攻坚方向
    "|(工作|推进|实施|实现|攻坚|提升|突破|发展)(路径|路线图?|方略)$|路径选择$|(工作|任务|阶段|季度)部署$|工作重心$"  # 推进路径
    "|实施步骤|重大工程|重点工程|保障措施|组织(实施|保障|领导)|实施保障|展望"
)
"""What the headings of parts say of what is to be done."""
_PARTS: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("glossary", re.compile(r"^(有关|相关|部分|主要)?(名词|术语|用语|指标|缩略语|名词术语)(和)?(解释|注释|说明)|^注释$|词汇表")),
    ("preamble", re.compile(r"^(前\s*言|序\s*言|引\s*言|导\s*言|导\s*语|关于本报告|编者按|写在前面(的话)?|(内容)?[摘提概]要|导读|报告(编制)?说明|[^，。]{0,6}致[辞词])$")),
    ("closing", re.compile(r"^(结\s*语|结束语|后\s*记|写在最后|尾\s*声)$")),
    ("annex", re.compile(r"^(附件|附表|附录|附：|附注|备注|注释)|须知$|^(?!加强|强化|做好|发布|完善|优化|风险|推送)[^，。]{0,6}提[示醒]$|注意事项$|^(办事|服务|办理|申报|使用)指[南引]$|^(咨询|监督|投诉|举报|联系|服务|值班|报修){1,2}(方式|电话|渠道|途径|热线)$|^常见问题|^(政策|热点)?(问答|答疑)$")),
    ("self", re.compile(r"自身建设|(?<!法治)政府建设$|政府治理|人民满意的?(\S{0,3})政府|自我革命")),
    ("targets", re.compile(r"^(总体|指导|基本|发展)(要求|思路|目标|思想|原则|战略)(和|与|及)?[^任安]*$")),
    ("review", re.compile(r"^(?!.*(存在|主要问题|面临|改进|下一步)).*(执行|完成|落实|整改|推进|进展|履职|办理|开展|实施)情况$")),
    ("review", re.compile(r"^(前期|目前|现在|近期)?已经?[^，。]{0,4}(开展|采取|完成|做|办|落实|实施)|[做办干开]了(什么|哪些|几件)|(所做|做了|开展)的.{0,4}工作$|(圆满|如期|超额|全面|顺利|提前)完成$")),
    ("problems", re.compile(r"问题|困难|不足|短板|薄弱环节|差距|^存在|原因|教训|没有?(办|做|完成|达|落实)|未(能|办|完[成工]|达|[尽竟]事|兑现|了结|解决|[如按]期)|[遗尾]留[事工任]|(待改进|欠缺|不满意|不尽?如?人意)[^，。]{0,2}(之处|地方|方面)|^(检讨|反思|失分|需要?[^，。]{0,6}(关注|协调|重视|研究)[^，。]{0,6}事项)|(卡|差|堵|难)在|^(当前|目前)?面临的?(主要)?(挑战|瓶颈|风险)|^瓶颈(制约)?$|^(主要|突出|当前)?(堵点|痛点|难点|难题|欠账)")),
    ("background", re.compile(r"^(?!加强|强化|做好|开展|深化|完善|提升|.*(监测|预警)).*(预[测报判估]|研判)$|^后市|[趋走形]势(分析|展望|判断)$|([雨水汛旱墒灾行疫]情|天气|气候|来水|市场|价格)[^，。]{0,4}展望$|(未来|后期|下[旬周月])[^，。]{0,6}(天气|[趋走]势|[雨水汛旱墒]情)")),
    ("plan", _PLAN),
    ("targets", re.compile(r"总体要求|总体思路|总体目标|预期目标|发展目标|主要目标|工作目标|目标任务|奋斗目标|指导思想|基本原则|政策取向|^(行动|治理|整治|建设|防治|提升|攻坚|年度|学[年期]|全年|本年度?|[季月]度|计划|规划)(主要|工作)?目标([和与及]?(任务|指标|要求))?$|^预期成效$")),
    ("background", re.compile(r"背景|(面临|发展|当前|今后|国内外?|国际|外部|宏观)[^，。]{0,6}形势|^形势|形势(与|和|及)(任务|要求|机遇|挑战)|形势.{0,2}严峻|^(工作|发展|现有|现实|前期|建设)基础$|发展环境|基础条件|现状|编制依据|编制过程|有关说明")),
    ("review", re.compile(r"回顾|完成情况|进展|总结|成效|成绩|成就|总体情况|主要做法|取得|推进情况|落实情况|执行情况|运行情况|履职情况|开展情况|工作情况|情况$|亮点|概况$|主要工作")),
)  # fmt: skip
"""The first that fits counts."""

_IN_PLANS: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("background", re.compile(r"(市场|外部|宏观|行业|经营)环境$|(基本|总体)情况$|概况$|[校县市区镇村院园]情(分析)?$|^有利条件|形势$")),
    ("targets", re.compile(r"^(?!紧盯|锚定|聚焦|围绕|完成|实现|分解|落实|对标|提升|推进|强化|优化)[^，。]{0,6}(目标|指标)(体系)?$")),
)  # fmt: skip
"""What the parts of a plan say before all others."""

_BELOW: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("self", re.compile(r"政府自身建设|自身建设$")),
    ("problems", re.compile(r"^(主要|当前|目前|工作中)?(存在|面临)(的|着)?.{0,8}(问题|困难|不足|挑战|短板|差距)|(指出|反馈|.反映)(的?问题)?$|(发现|查出)的?问题$|^(主要|突出|具体|现有|反馈|查摆)?(问题|不足|困难(?!群|家庭|户|人|职工|学生|老)|短板|薄弱环节)")),
    ("targets", re.compile(r"^承诺(内容|事项)$|^(主要|收支|行动|总体|发展)?(年度|全年|工作|考核|承诺|预期|既定|整改)?(目标|指标)(任务|要求)?$")),
    ("review", re.compile(r"^(目前|当前|最新|截至[^，。]{1,6}|上?半年|[前第]?[一二三四]季度)?(工作|办理|落实|完成|推进|整改|实施|建设|项目|任务)?(进展|完成|落实|推进)(情况|进度|结果|成效)?$|^(整改|办理|治理|销号|验收)(结果|成效|效果)$|^(整改|结果)$|.(及|和|与)(工作)?(进展|成效|结果|效果)(情况)?$|^(目前|当前|最新|上?半年|[前第]?[一二三四]季度)(工作|实施|建设|项目)?进度|^(实施|办理|销号|验收)情况$")),
    ("plan", re.compile(r"^(下一?步|下半年|下一?阶段|下一?(年度?|季度?|个?月|周|旬)(?=工作|计划|安排|打算|重点|$)|后续|接下来|今后|改进(情况|措施|方向)|整改(情况|措施)|明年|来年)|(下一步|下半年)(工作)?(打算|计划|安排|思路)$")),
)  # fmt: skip

_ADMITTED = re.compile(
    r"(看到|认识到|意识到|知道|清楚|明白|还存在|仍存在|也存在|存在一些|存在以下|面临)"
    r"[^。]{0,40}(问题|困难|不足|短板|差距|挑战|不满|不便|[人如]意|偏小|偏弱|不强|压力)"  # 也看到一些困难
    r"|(主要|突出)?(问题|不足)(表现在|主要是|是：)"
    r"|^(同时|在肯定成绩)[^。]{0,20}(清醒|看到|认识到)|^我们也?清醒|不容乐观"  # 同时要清醒看到
    r"|[还仍尚](不平衡|不充分|存在|有[^。]{0,12}(差距|不足|短板|不满|不便))|不平衡不充分"  # 还有不小差距
    r"|仍然?(偏[稀慢低弱少小]|不[强高够])"  # 仍偏低
)
_AIMED = re.compile(
    r"^.{0,25}(预期目标|主要目标|发展目标|工作目标)(任务)?(是|为|：|：)|^.{0,16}总体要求(是|：)|^.{0,12}总的要求(是|：)|^(指导思想|总体要求|工作思路|(主要|工作)目标)[：:]"
)

_KINDS = re.compile(
    r"(?P<plan>要点|计划|规划|方案|安排(?=$|[（(])|清单|任务|打算(?=$|[（(])|纲要|分工|分解)"
    r"|总结|报告|[公快简通月周季年日旬专]报|汇报|公告|通告|公示|答复|回复|结果|情况|回顾|分析|完成|评估|综述|纪实|盘点|成效|白皮书|蓝皮书|专刊|动态|落实|进度|进展|台账"
)
"""What a document is called, that says what is to be done or what was done."""
_HOLDERS = re.compile(
    r"(?:规划|计划)[^，。、的关年月]{0,8}?(?:局|委|委员会|院|中心|厅|处|科|馆|公司)|计划生育"
)
"""Names of offices, and of what they do, in which words of plans are none."""


_ANNOUNCED = re.compile(r"(现将|报告|汇报|总结|通报|公布|公示|公开|进展|落实|完成|办理)[^。]{0,30}如下")


def announces(text: str) -> bool:
    """Whether a paragraph only says what the report will say."""
    return bool(_ANNOUNCED.search(text))


_SPEECH = re.compile(r"(?:讲话|发言|致辞|讲稿)(?:提纲|稿)?$")
_CHARGED = re.compile(
    r"^(?!.*(?:总结|回顾|去年|过去|就[^。，]{0,10}情况)).*(?:[再提][^。；，]{0,4}[两三四五几]点|(?:动员|部署).*[讲提谈][^。；，]{0,4}(?:意见|要求)|就[^。；]{2,40}(?:[讲提谈说强][^。；，]{0,6}(?:意见|要求|建议|希望)|作[^。；，]{0,4}部署))"
)
"""How a speaker says that all of the speech is about what is to be done: 下面，我就…讲三点意见."""


def main_role(title: str, lead: str = "") -> Role:
    """Role of the parts of a report called `title` that do not say themselves what they are for; `lead` stands before them."""
    if _SPEECH.search(title) and _CHARGED.search(lead):
        return "plan"
    title = _HOLDERS.sub("", title)
    named = list(_KINDS.finditer(title))
    if not named or not named[-1]["plan"]:
        return "review"
    joined = any(not each["plan"] and title[each.end() :][:1] in "和及与、暨" for each in named[:-1])
    return "review" if joined else "plan"


_REMARK = re.compile(r"[（(][^（）()]*[）)]$")
"""What a heading adds in brackets, which may name offices and days."""


_ASKED = re.compile(r"^关于.*的(?:建议|意见|提案|议案|诉求|提问)$")
"""What somebody asked for, and the part answers: 关于简化审批的建议."""
_TARGETS = r"^(?!.*(完成|实现)).*目标任务$|(预期|计划|规划)目标$|总体要求$"


def role_of_part(heading: str, usual: Role) -> Role:
    """Role of a part with this heading; `usual` where its words say nothing."""
    heading = _REMARK.sub("", heading) or heading
    if _ASKED.search(heading):
        return usual
    known = (*_IN_PLANS, *_PARTS) if usual == "plan" else _PARTS
    found = [role for role, words in known if words.search(heading)]
    if not found:
        return usual
    if found[:2] == ["plan", "targets"] and re.search(_TARGETS, heading):
        return "targets"
    if found[0] == "problems" and "review" in found and not re.search(r"存在|主要问题|面临", heading):
        return "review"
    return found[0]


def either(heading: str) -> bool:
    """Whether the heading of a part fits what was done as well as what is planned: 重点工作."""
    return _EITHER.fullmatch(heading) is not None


_EITHER = re.compile("(?:主要|各项|全年)?(?:重点任务|重点工作|工作重点|主要任务)")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?=年)")


def years(text: str) -> list[int]:
    """The years that a title or heading names, in order; of a school year its last."""
    return [int(year) for year in _YEAR.findall(text)]


def reviewed(titles: Sequence[str], dated: str) -> int | None:
    """The first year that the titles name; of a speech in the first months of a year the one before."""
    if not any(map(_SPEECH.search, titles)):
        return min((year for title in titles for year in years(title)), default=None)
    early = re.search(r"(20\d\d)年[1-4]月", dated)
    return int(early[1]) - 1 if early else None


_DIVIDES = re.compile(
    r"^【[^】]+】$|^[^，。]{0,12}(?:回顾|总结|工作情况|主要工作|安排|打算|思路|要点|任务|展望|计划|意见|建议)$"
    r"|^(?:20\d\d年|下一?步|下一?阶段|下半年|明年|来年|今后)[^，。]{0,10}$"
)


def divides(heading: str) -> bool:
    """Whether a heading names one of the two or three halves of a speech: what was done, what will be."""
    return bool(_DIVIDES.search(heading))


_FRAMES = re.compile(
    r"(?:主要|总体|基本|工作|开展|采取|取得|特色|具体|存在|面临|的|突出|当前|目前|几点|问题|困难|不足|和|与|及|之处)*"
    r"(?:情况|概况|做法|成效|成绩|措施|举措|经验|特点|亮点|问题|不足|困难|短板|弱项|薄弱环节|之处|体会|启示|建议)"
)


def frames(heading: str) -> bool:
    """Whether a heading says nothing but what a part of any report is for, as halves do: 主要做法, 存在问题."""
    return divides(heading) or bool(_FRAMES.fullmatch(heading))


_TURNS = re.compile(
    r"(下一步|下半年|下阶段|下步|今后|明年|后续|我们将|我局将|将)[^。]{0,40}(抓好|做好|工作|措施|改进|推进)"
)


def turns_to_plan(heading: str, text: str) -> bool:
    """Whether a part on problems and plans together comes to its plans with this text."""
    return "plan" in [role for role, words in _PARTS if words.search(heading)] and bool(_TURNS.search(text))


def role_below(heading: str, usual: Role) -> Role:
    """Role of a section or a run-in heading within a part whose role is `usual`."""
    heading = heading.strip("【】")
    found = next((role for role, words in _BELOW if words.search(heading)), usual)
    if (found, usual) == ("problems", "background") or (found == "self" and usual != "plan"):
        return usual
    if heading == "整改情况" or (usual == "review" and heading == "改进情况"):
        return "review"
    return found


_LABELLED = re.compile(
    r"^(?:(下一?(?:步|阶段|年度?|季度?|个?月|周)|下半年|后续|今后|明年|来年)|(?:存在的?|主要|突出)?(?:困难[和与])?(?:问题|不足|困难|短板))[^，。；：:]{0,8}[：:]"
    r"|^(下一?步|下一?阶段|今后|明年|来年|新的一年|接下来)(?:一个时期)?[，,](?=[^。]*(?:将|要|继续|进一步|计划|力争|[日月年]底?前|年内))"
)
"""How a paragraph begins that says itself what it is for: 下一步措施：…, 下一步，我局将…."""
_PROMISES = re.compile(
    r"(?:承诺|打算|计划|目标|工作|举措|实事|事项|几[件项])[^，。；]{0,6}[：:]$|(?:以下|下列|如下|[几二三四五六七八九十]个?)[^，。；]{0,6}(?:承诺|工作|举措|[实件]事|事项|方面)[^，。；]{0,4}。$"
)
_AHEAD = re.compile(
    r"^(?:在?新的?一年|新学[年期]|20\d\d年|明年|来年|下一?步|下一?阶段|下一?年度?|下半年|今后)[^。]{0,6}[，,]|^今年[^。]{0,12}(?:将|(?<!主)要(?!求))"
    r"|^(?!.*(?:去年|上年|此前)).*承诺[^，。；]{0,6}[：:]$|将[^，。；]{0,8}[做抓办]好[^，。；]{0,12}[：:]$"
)


def promises_follow(text: str) -> bool:
    """Whether a paragraph says that what follows it is to be done: 2026年，我们郑重承诺：."""
    return bool(_PROMISES.search(text) and _AHEAD.search(text)) and not _DONE.search(text)


_DONE = re.compile(r"(?:完成|做|开展|取得|推进|落实)了|[，以一]来|情况(?:如下)?：$|主要(?:做法|开展)")


_FORESEEN = re.compile(
    r"^(?!.*(?:我们|(?<![主需])要(?![求点素道])|我[局市县区委]|将(?:继续|重点|全力|进一步)|确保|力争|建成|[开竣]工|完成|投[入产用]|[抓做]好(?!防)|预算|全年|新增))"
    r"(?:据[^，。；]{0,16}(?:预测|预报|预计|分析|研判|会商)|[^，。；将]{0,10}(?:预计|预测)|综合(?:分析|研判|会商|判断))"
)


def foresees(text: str) -> bool:
    """Whether a paragraph says only what will come by itself, as rain or prices do."""
    return bool(_FORESEEN.search(text))


_TASK = re.compile(r"^(工作|建设|年度|实事|项目|目标)(任务|内容)$")
_DEADLINE = re.compile(r"(?:[日底末]|\d月)以?之?前|力争|年内|^(?:将|拟|计划)")
_TAKEN = re.compile(r"^(整改|落实|采取的?|具体|主要)?(措施|举措|做法)$")


def role_beside(heading: str, text: str, usual: Role) -> Role:
    """Role of what stands beside what came of it: measures that were taken, and tasks that were set; else `usual`."""
    if _TAKEN.search(heading) and not _DEADLINE.search(text):
        return "review"
    return "targets" if _TASK.search(heading) else usual


def is_ahead(heading: str, texts: Iterable[str]) -> bool:
    """Whether what stands behind the problems is to be done: its heading says nothing else, and its texts name by when."""
    silent = bool(heading) and role_of_part(heading, "plan") == "plan" and "其他" not in heading
    return silent and any(_DEADLINE.search(text) for text in texts)


def role_of_text(text: str, usual: Role) -> Role:
    """Role of a paragraph without heading within a part whose role is `usual`."""
    labelled = _LABELLED.match(text) if usual in ("review", "problems", "background", "plan") else None
    if labelled:
        return "plan" if any(labelled.groups()) else "problems"
    if usual in ("plan", "background") and foresees(text):
        return "background"
    if usual in ("review", "background") and _ADMITTED.search(text[:90]):
        return "problems"
    if usual == "plan" and _AIMED.search(text[:60]):
        return "targets"
    return usual
