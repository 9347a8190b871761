"""The particles 的, 地 and 得 where only one of them can stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...reading.sources import Sources
from . import lexicon
from .grams import grams
from .prose import in_chinese

_DONE = "开展|推进|进行|做|抓|干|搞|落实|完成|办|执行|贯彻|发展|组织|管理|工作|走|跑|变|学|记|看|想|说|讲|写|建|管|守|护|防|过|配合|发挥|表现|运行|运转"
_HOW = (
    "有声有色|扎扎实实|红红火火|井井有条|井然有序|轰轰烈烈|如火如荼|淋漓尽致|一丝不苟|热火朝天|恰到好处|有条不紊|有条有理|"
    "滴水不漏|明明白白|清清楚楚|实实在在|很好|非常好|更好|更快|更实|更细|更严|更稳|很快|很实|很细|不够好|不够细|不到位"
)
_MANNER = (
    "认真|扎实|深入|积极|切实|全面|有效|稳步|有序|大力|着力|不断|逐步|进一步|持续|严格|坚决|主动|及时|充分|科学|合理|"
    "迅速|快速|有力|极大|大大|显著|明显|高效|圆满|顺利|较好|更好|牢牢|自觉|努力|全力"
)
_ACT = "推进|加强|提高|解决|开展|完成|落实|促进|改善|保障|提升|推动|维护|增强|发挥|实现|履行|贯彻|激发|遏制|防范|化解|满足|调动|减轻"
_VERB = "修建变做办抓干搞走跑学记看想说讲写管守护防过种长吃睡住开飞卖玩笑听站坐打擦刷扫洗铺画唱跳教拍成行实亮准稳快滑冷热累苦美甜难忙"
_DEGREE = r"(?P<a>[\u4e00-\u9fff])(?P=a)(?P<b>[\u4e00-\u9fff])(?P=b)|比(?!例|重|率|价|赛|值)[^，。；]{1,10}(?:快|好|早|顺利|扎实|[实细])|又[\u4e00-\u9fff]{1,2}又[\u4e00-\u9fff]{1,2}|越来越[\u4e00-\u9fff]{1,3}|(?:非常|十分|格外|特别)[\u4e00-\u9fff]{1,3}|更加?[\u4e00-\u9fff]{1,2}更加?[\u4e00-\u9fff]{1,2}|很"
_COMPLEMENT = lazy(rf"(?:{_DONE}|进展|恢复|[{_VERB}])(?P<at>的)(?:{_DEGREE})(?=[，。；！、]|$)")
_CHANGED = lazy(
    r"(?:变|做|办|抓|干|搞|走|过|管|守|修|建|推进|开展|落实|执行|运转|表现|进展|恢复|准备|筹备)(?P<at>[的地])"
    r"(?:更加?|越来越|更为|十分|非常|比较|格外|相当)[\u4e00-\u9fff]{1,4}(?<!的)(?=[，。；！、]|$)"
)
_WELL = lazy(rf"(?:{_DONE})(?P<at>地)(?:{_HOW}|扎实有[效力]|扎实|很[\u4e00-\u9fff]{{1,3}})(?=[，。；！]|$)")
_IN_A_WAY = lazy(
    rf"(?P<how>[\u4e00-\u9fff]{{2}})(?P<at>[的得])(?:(?:{_ACT}|接待|对待|帮助|讲解|解答|做好|抓好|配合|参与|听取|检查|排查)(?:每一|各[级项类]|全[县市省]|对(?!于|象|策|应|外|口|接))"
    rf"|(?<=得)(?:{_ACT}|接待|参加|参与|听取|讲解|解答|检查|排查|办理)了)"
)
_HOW_DONE = lazy(
    r"(?P<how>[\u4e00-\u9fff]{2})(?P<at>的)(?:(?!这|那|是|有|[\u4e00-\u9fff]了)[\u4e00-\u9fff]{2}了(?!解|如|的)|[赶走跑冲]到|[流飞跑走升落流滑开涌淌][进出到向往下上着]"
    r"|(?:向(?!导|民)|把(?!握|手|关)|将(?!来|士|军|领))(?=[\u4e00-\u9fff]{2}))"
)
"""What is done in a way, or to somebody: the way is one that is read before 地."""
_ENDED = r"(?=[，。；！、]|$)"
_PLAYED = "玩笑说唱跳听写记擦扫洗做干抓变学吃睡开办修铺想看忙"
_OUTCOME = "合不拢嘴|不亦乐乎|热火朝天|有声有色|津津有味|井井有条|不可开交|团团转|脚不沾地|如火如荼|红红火火|淋漓尽致|一尘不染|一清二楚|头头是道"
_DONE_HOW = lazy(
    rf"[{_PLAYED}](?P<at>地)(?:(?:很|非常|十分|特别|格外|更加?|越来越|比较|相当)[\u4e00-\u9fff]{{1,3}}{_ENDED}|又[\u4e00-\u9fff]{{1,2}}又[\u4e00-\u9fff]{{1,2}}|{_OUTCOME})"
)
_TURNED_OUT = lazy(
    rf"[{_PLAYED}](?P<at>的)(?:{_OUTCOME}|很(?:成功|顺利|圆满|精彩|热闹|开心|高兴|整齐|干净|扎实|到位|漂亮|明白|认真){_ENDED})"
)
"""What follows only what is done: how it turns out."""
_MANNERS = "热情|耐心|认真|仔细|主动|积极|亲切|高兴|迅速|严格|努力|自觉|真诚|细心|悉心|熟练|果断|牢牢|深深|紧紧|切实|深入|全面|不断|有序|逐步|大力|稳步|扎实"
_IN_THAT_WAY = lazy(
    rf"(?:{_MANNERS})(?P<at>得)(?:[为向把给将](?!的|了)|按照|领取|核对|讲解|接待|解答|排查|推进|提高|参加|赶到|处理|处置|完成|落实|回答|介绍|学习|开展|执行|服务|帮助|提升|加强|做好|抓好|改善|推动|履行|遵守|配合|发展|宣传|检查)"
)
_BY_RULES = lazy(rf"(?:{_MANNERS})(?P<at>的)(?:按照|遵照|依照)(?!以下的标准)")
"""What is done follows 地 where the manner stands before it."""
_READ, _SELDOM = 1, 4
_MANNER_OF = lazy(f"{_MANNERS}|([\u4e00-\u9fff])\\1")
_BESIDE = 8
_NOUN = "措施|办法|环境|氛围|条件|成绩|成效|效果|作用|基础|态度|精神|机制|体系|制度|渠道|能力|水平|满意度|获得感|幸福感|安全感|归属感|认同感|积极性|主动性|创造性|意识|素质|队伍|项目|政策|标准|目标|任务|形象|品牌|优势|经验|模式|成果|贡献|秩序|矛盾|隐患|困难|诉求|意见|建议|权益|利益|责任|职责|义务|笑容|街道|答卷|印象|身影|面貌|局面|榜样|典型|设施|材料|条款|手续|证据"
_SAID_OF = "积极|满意|整洁|干净|美丽|深刻|崭新|优秀|优异|健康|有效|优质|良好|重要|突出|明显|切实可行|有力|宝贵|丰富|便捷|高效|优美|和谐|舒适|巨大|显著|严峻|繁重|浓厚|坚实|严重|合理|科学|完善|健全|先进|具体|详细|群众|企业|市民|居民|人民|我们|他们|百姓|学生|职工|农民|党员|干部|公众|消费者|老年人|办事人"
_OF_A_THING = lazy(rf"(?:{_SAID_OF})(?P<at>地)(?:{_NOUN})(?=[，。；、]|$|是)")
_NEVER_A_MANNER = lazy(
    r"(?:广大|众多|重要|相关|有关|著名|崭新|一流|唯一|全体|大型|小型|新型|现有|当前|优质|先进|特殊|新增|公共|闲置|老旧|困难|偏远|贫困)(?P<at>地)(?P<what>[\u4e00-\u9fff]{2})"
)
"""What is said of things alone, before 地."""
_MUST = lazy(
    rf"(?:(?<![需重主想只首])要|须|应当|必须|务必|着力|努力|不断)(?:更加|更好)?(?:{_MANNER})(?P<at>的)(?:贯彻|落实|推进|推动|执行|履行|抓好|做好|学习|开展|维护)(?!情况|问题|工作|措施)[\u4e00-\u9fff]{{2}}"
)
_VERY = lazy(
    r"(?:进展|发展|恢复|推进|开展|落实|运行|准备|做|办|抓|干|搞|管)(?P<at>[的地])(?:很|太|极其|极为)[\u4e00-\u9fff]{1,2}(?<!的)(?=[，。；！]|$)"
)
_WRONG = (
    (_OF_A_THING, "的"),
    (_MUST, "地"),
    (_VERY, "得"),
    (lazy(rf"(?:{_DONE})(?P<at>的)(?:{_HOW})(?=[，。；！]|$)"), "得"),
    (_COMPLEMENT, "得"),
    (_CHANGED, "得"),
    (_WELL, "得"),
    (_DONE_HOW, "得"),
    (_TURNED_OUT, "得"),
    (_IN_THAT_WAY, "地"),
    (_BY_RULES, "地"),
    (lazy(rf"(?:{_MANNER})(?P<at>的)(?:(?:{_ACT})了|(?:做|抓|办|管|守|用)好(?!的))"), "地"),
    (
        lazy(
            rf"(?:{_MANNER})(?P<at>的)(?:{_ACT})(?=各项|各级|全市|全省|全县|中央|上级|省委|市委|县委|党中央)"
        ),
        "地",
    ),
    (lazy(rf"(?:{_MANNER})(?P<at>得)(?:{_ACT}|做好|抓好|办好)(?!不|很|更|较|十分)"), "地"),
    (
        lazy(
            r"(?:我市|我省|我县|我区|我局|全市|全省|全县|本市|本局)(?P<at>地)(?=工作|企业|情况|食品|药品|市场|重点|监管)"
        ),
        "的",
    ),
)


def _of_doing(text: str) -> Iterator[re.Match[str]]:
    """Yield each 的 after a manner before what is done."""
    return (
        found
        for pattern in (_HOW_DONE, _IN_A_WAY)
        for found in pattern.finditer(text)
        if _MANNER_OF.fullmatch(found["how"]) or _is_read_before(found["how"])
    )


def _is_read_before(how: str) -> bool:
    """Whether 地 is read behind it, and not very much more seldom than 的."""
    level = grams().level
    return level(how + "地") >= max(_READ, level(how + "的") - _SELDOM)


def _begins_with_place(what: str) -> bool:
    """Whether 地 before `what` begins a word (地方), and that is not likelier than the word that `what` is (地|志愿)."""
    words, level = lexicon.words(), grams().level
    place = "地" + what[0]
    if what in words and level(what) > level(place):
        return False
    return place in words or level(place) >= _BESIDE


def told(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each particle in place of which only another can stand, with the words around it, and that."""
    known = [(found, right) for pattern, right in _WRONG for found in pattern.finditer(text)]
    known += [(found, "地") for found in _of_doing(text)]
    known += [
        (found, "的") for found in _NEVER_A_MANNER.finditer(text) if not _begins_with_place(found["what"])
    ]
    places = set[int]()
    for found, right in known:
        if found.start("at") not in places:
            places.add(found.start("at"))
            yield found, right


def particles(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each 的, 地 or 得 in place of which only another can stand."""
    for text in in_chinese(sources):
        for found, right in told(text.text):
            message = N_("「{around}」: write {right} instead of {written}")
            values = {"around": found[0], "right": right, "written": found["at"]}
            yield problem(text.place(found.start("at")), message, **values)


RULES: tuple[Rule[Sources], ...] = (
    Rule("particle", N_("The particles 的, 地 and 得 stand where they belong."),
         N_("Write 的 before what is named, 地 before what is done, 得 before how it is done."),
         particles, severity="warning", source="《现代汉语词典》", excusable=True),
)  # fmt: skip
