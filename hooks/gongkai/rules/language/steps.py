"""Steps of a procedure that stand in another order in the other language, told by what is done in each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

from ...faults.patterns import lazy

_STEPS = tuple(
    (lazy(zh), lazy(rf"\b(?:{en})", re.IGNORECASE))
    for zh, en in (
        ("申请|申报|提出(?!异议)", r"appl(?:y|ies|ied|ication is)|claim(?:s|ed)? (?:online|for)|(?:submit|hand in|file|lodge)s? (?:\w+ )?(?:application|claim|request)"),
        ("提交|上传|报送|递交", r"submit|hands? in|upload|send(?:s)? in|file[sd]?\b|deliver"),
        ("登录|登陆|打开|进入", r"log|sign(?:s)? in|open|visit|go to"),
        ("填写|填报|录入", r"fill|enter|complete (?:the|a|an) (?:\w+ )?form"),
        ("预约|取号|排队", r"book|appointment|ticket|queue|reserv"),
        ("受理", r"accept|receipt|taken up|takes? up"),
        ("审核|审查|审批|初审|复审|复核|核准", r"review|approv|check|examin|assess|verif|scrutin"),
        ("(?:检验|检查|查验|核查|踏勘|勘验|勘查|验收|检测)(?!费|合格|证|报告|机构|人员|员)", r"inspect(?!ion (?:fee|report|cert)|or)|examin|survey(?!or| fee| cert)|visit|test(?!s? fee)|check"),
        ("(?:缴|交|付|支付|缴纳|缴清|结清)[^，。；]{0,6}(?:费|款|税|金)|缴费|付款|结算", r"pa(?:y|id)|settl|fees? (?:is|are)|deposit"),
        ("领取|领证|取件|取证|凭[^，。；]{1,8}取", r"collect|pick(?:s|ed)? up|receive|fetch|get (?:the|your|a) (?:licen|certif|permit|card)"),
        ("发证|制证|颁发|核发|发放证", r"issu|grant(?:s|ed)|print"),
        ("发放|拨付|到账|打款|划拨|转入", r"pa(?:y|id)|transfer|disburs|credit"),
        ("公示|公告|公布|公开", r"publi|display|announc|notice|notif|post(?:s|ed)"),
        ("通知|告知|反馈|答复|回复", r"notif|inform|told|tell|answer|reply|replies|respon|let you know"),
        ("签订|签署|签约|签字", r"sign(?! in| up| on)"),
        ("登记|注册|报名|建档", r"regist|enrol|sign(?:s|ed)? up|record"),
        ("注销|销户", r"deregist|cancel|clos|strike|struck"),
        ("缴回|交回|归还|退回", r"hand(?:s|ed)? (?:in|back)|return|surrender|give(?:s|n)? back"),
        ("税", r"tax"),
        ("清算|债权", r"liquidat|creditor"),
        ("摇号|抽签", r"draw|lot(?:s|tery)?\b|ballot"),
        ("考试|笔试", r"exam|written test|sit "),
        ("面试", r"interview"),
        ("体检", r"medical|health check|physical"),
        ("邮寄|寄送|送达", r"mail|post(?:ed)?\b|sent|deliver"),
        ("评审|论证|评估", r"evaluat|assess|panel|expert|apprais"),
        ("施工|建设|安装", r"build|built|construct|work begins|install"),
        ("洗手|消毒|清洗", r"wash|disinfect|clean|rinse"),
        ("切断|关闭|关掉", r"(?:cut|turn|switch|shut)\w* (?:\w+ )?off|close"),
        ("拨打|报警|呼叫", r"call|dial|ring|phone"),
        ("等待|等候", r"wait"),
        ("撤离|逃生|疏散|转移", r"leave|evacuat|escape|get out"),
    )
)  # fmt: skip
"""What is done in the steps of a procedure, in Chinese and in English."""


def turned(ours: Sequence[str], theirs: Sequence[str]) -> tuple[int, int] | None:
    """Which two steps stand each in the place of the other, if any do."""
    for one, other in combinations(range(len(ours)), 2):
        exchanged = min(_shared(ours[one], theirs[other]), _shared(ours[other], theirs[one]))
        if exchanged and not _shared(ours[one], theirs[one]) and not _shared(ours[other], theirs[other]):
            return one, other
    return None


def _shared(zh: str, en: str) -> int:
    return len(_done(zh, 0) & _done(en, 1))


@lru_cache(maxsize=1024)
def _done(text: str, language: int) -> frozenset[int]:
    return frozenset(at for at, step in enumerate(_STEPS) if step[language].search(text))
