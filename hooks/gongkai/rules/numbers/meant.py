"""What an indicator or a figure is said to be, against its name and its sentence: which way is better, a target."""

from __future__ import annotations

from collections.abc import Iterator

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.tree import ROLE
from ...reading.sources import Sources
from .stated import mentioned, names_of_indicators

_GOOD = lazy(
    "(?:完成|覆盖|合格|达标|满意|优良|优秀|普及|到位|办结|整改|配备|上传|年报|准点|及时|按时|治愈|就业|入学|升学|参保|履约|好评|准确|处置|修复|破案|调解成功|化解|公开|供水|保障|开工|竣工|投产|绿化|回收|利用|上线|反馈|签约)[\u4e00-\u9fff]{0,2}率"
    "|满意度|挽回|节[省约]|减免|表扬|拥有量|优良天数|(?:精简|压[缩减])幅度|(?<!责令)整改(?!通知|单位|企业|问题|时)|增收|脱贫|造林|植树"
)
"""In the name of what is better when it rises."""
_GAIN = lazy(
    "专利|商标|发明|标准|改造|新建|建成|接入|上线|组建|队伍|站点|志愿|公园|绿地|床位|学位|泊位|充电桩|人才|岗位|增加值|总产值|产量|收入|进出口|外资|市场主体|经营主体|示范|品牌|里程|培训|惠及|受益|帮扶|让利|发放|补[贴助]|网上|入选|认定|新登记|签约|成果|优秀|物资|入驻|维权|除险加固|覆盖|(?:监测|保护|服务|充电)站"
)
_COST = lazy(
    "成本|费用|负担|差|比$|时[间长限]|天数|材料|环节|[次趟]数|[耗污废]|用[水电能地药]|投诉|信访|举报|纠纷|案|隐患|债|欠|[损漏]|黑臭|[劣贫违罚停待缺]|空置|注销|流失|淘汰|落后|过剩|库存|老旧|拆除|取消|收费|化肥|农药|煤|支出|亏|退出|流出|未|门槛|扣|毒|病|撂荒|规模|低"
)
"""In the name of what nobody counts but to have more of it; and of what one may want less, whatever else it says."""
_BAD = lazy(
    "超期|逾期|死亡|伤亡|事故|失业|列异|异常|能耗|(?:万元|单位)[^，。]{0,12}(?:[用耗][水电能]|排放)|漏损|差错|发病|欠薪|火灾|(?:投诉|违法|违规|犯罪|流失|空置|辍学|贫困|不良|负债|亏损)率|返贫|积压|不(?:合格|达标)|未(?:检|办结|完成|整改|达标|按时|落实|解决|回复)|浓度|办理时限|(?:平均|办理)[\u4e00-\u9fff]{0,4}(?:用时|耗时|时长)"
)
"""In the name of what is better when it falls."""
_AGAINST = lazy(
    "整改|治理|减|降|缩|处[置理]|化解|清[理零欠]|查|消除|防|控|打击|演练|救|保险|参保|就业|移出|修复|评|认定|培训|宣传|监测|解决|退|追|调|案件|办结|报告|利用|净化|节|覆盖|达标|应急|预案|抢|帮|补|援|资助|警|检[测定]|发放|待遇|收"
)
"""What is done against it, or for those whom it meets."""
_NOT_DONE = lazy("[未不]|超期|逾期")
_WANTED = lazy(
    "目标|计划|规划|要求|任务|力争|争取|确保|到20\\d\\d|年[底末]前|[将拟须]|应(?!急)|预计|下半年|明年|考核|[不低少高多]于|以[上下内]|下达|承诺|投资|概算|指标|超额|提前"
)
_TO_DO = lazy("(?:完成|达到|达|实现|建成|新[建增]|改造|再[\u4e00-\u9fff]{1,3}|培训|建设|开展|组织)$")
_DONE = lazy("[已原曾]|现[有已在]|目前|截至|累计|[去上]年|上半年|季度|基础上|以来|当前|达到了|完成了")


def turned(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each indicator that is said to be better the way that is worse, by its name."""
    names, register = names_of_indicators(sources), sources["indicators"]
    for id, direction in sources.said_of("indicators", "direction").items():
        name = names.get(id, "")
        good, bad, against = _GOOD.search(name), _BAD.search(name), _AGAINST.search(name)
        more = (good and not _NOT_DONE.search(name) and (against or not bad)) or (
            _GAIN.search(name) and not _COST.search(name) and not bad
        )
        less = bad and not (good or against)
        if (direction == "down" and more) or (direction == "up" and less):
            message = N_("{name} is said to be better when it goes {direction}; correct the direction")
            where = register.locate((*sources.records("indicators")[id], "direction"))
            yield problem(where, message, name=name, direction=direction)


def unlike(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each figure that its status calls a target where its sentence says only what was done, or done where it says what to do."""
    for report in sources.reports:
        for figure, reference, text in mentioned(report):
            if figure.source.get((*figure.path, "status")) is None:
                continue
            ways = (ROLE[report.role(figure.source, figure.path)].status, figure.status)
            where, before = figure.source.locate((*figure.path, "status")), text[: reference.offset]
            if ways == ("actual", "target") and not _WANTED.search(text):
                message = N_("nothing in the sentence says that {printed} is a target; correct the status")
                yield problem(where, message, printed=figure.printed)
            elif ways == ("target", "actual") and _TO_DO.search(before) and not _DONE.search(before):
                message = N_("the sentence says that {printed} is yet to be done; correct the status")
                yield problem(where, message, printed=figure.printed)


RULES: tuple[Rule[Sources], ...] = (
    Rule("indicator-direction", N_("What gets better when it rises is not said to get better when it falls."),
         N_("Correct the direction, write neutral, or allow it with the reason."), turned, severity="warning", excusable=True),
    Rule("figure-status", N_("A figure is a target, or was reached, as its sentence says."),
         N_("Correct the status or leave it out, or allow it with the reason."), unlike, severity="warning", excusable=True),
)  # fmt: skip
