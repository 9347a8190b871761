"""The words around numbers in Chinese reports, as tables: bounds, verbs of change, bases, scopes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .quantity import BoundKind, Direction


def pattern(words: Iterable[str]) -> str:
    """Pattern of one of `words`, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


def _words(words: str) -> tuple[str, ...]:
    return tuple(words.split())


def _table(rows: Mapping[str, str]) -> dict[str, str]:
    return {word: row for row, words in rows.items() for word in words.split()}


def _denied(words: str) -> str:
    return " ".join(
        no + word
        for no in ("不", "不得", "不准", "不许", "不能", "不应", "不可", "不宜")
        for word in words.split()
    )


BEFORE: Mapping[str, BoundKind] = _table({
    "at-least": f"下限为 下限 {_denied('低于 少于 小于 短于 早于 窄于 浅于 慢于 薄于 轻于')} 不下于 不下 至少 最少 最低",
    "at-most": f"上限为 上限 {_denied('超过 高于 大于 多于 长于 晚于 迟于 快于 宽于 深于 厚于 重于 超')} 至多 最多 最高",
    "more-than": "超过 超出 超 突破 破 逾 高于 多于 大于 过 高达",
    "less-than": "不足 不到 不满 未满 低于 少于 小于 未到",
    "nearly": "接近 将近 近",
    "about": "大约 约 大概 约占 约为 约合 约达 约有",
})  # type: ignore[assignment]  # fmt: skip
"""Bounds that stand before the number."""

SOME: Mapping[str, BoundKind] = _table({"more-than": "余 多", "about": "来"})  # type: ignore[assignment]
"""Bounds that stand within: 100余场, 1100多万, 10来个."""

AFTER: Mapping[str, BoundKind] = _table({
    "at-least": "不得低于 不得少于 不能少于 以上 及以上 （含）以上 (含)以上 之上",
    "at-most": "以内 之内 内 以下 及以下 （含）以下 (含)以下",
    "about": "左右 上下",
})  # type: ignore[assignment]  # fmt: skip
"""Bounds that stand behind the unit."""

NOT_BOUNDS = {
    "近": "最附接将邻临靠贴新远亲",
    "约": "节合大制履预公条契违签集简",
    "过": "通超经跨越不突",
    "超": "赶反",
    "破": "侦打攻爆识勘告残击戳突",
}
"""What stands before these characters where they are part of another word: 节约3亿元."""

VERBS: Mapping[str, Direction] = _table({
    "up": "增长 提高 提升 增加 上升 上涨 增产 净增 净增加 扩大 拓展 扩展 延长 延伸 上调 攀升 回升 跃升 晋升 前移 前进 提速"
    " 扩充 扩增 递增 上浮 调高 调增 多增 增 升 涨",
    "down": "负增长 下降 减少 降低 压减 压缩 缩短 回落 收窄 缩小 下调 下滑 削减 精简 减产 净减少 净减 缩减 下跌 压降 核减 缩窄"
    " 递减 下浮 调低 调减 收缩 少增 放缓 后移 降 减 跌 缩 压",
})  # type: ignore[assignment]  # fmt: skip
"""Verbs of change."""

IMPROVING = _words("提升 提高 拓展 扩展 延伸")
"""Verbs that with things counted and with `EXTENTS` say what is improved, not by how much: 提升1000个自然村."""

EXTENTS = _words("亩 公顷 公里 千米 米 平方米 平方公里")

RATES: Mapping[str, Direction] = _table({"up": "增速 增幅 涨幅 升幅", "down": "降幅 跌幅"})  # type: ignore[assignment]
"""Nouns that say a change like a verb: 增速-4.7%."""

COMPARED: Mapping[str, Direction] = _table(
    {
        "up": "高 多 偏多 偏高 快 高出 多出 大 多增 多建 多收 多支 多产 多销 多引 多办 多完成",
        "down": "低 少 偏少 偏低 慢 短 小 少建 少收 少支 少产 少完成",
    }
)  # type: ignore[assignment]
"""Words that say a difference after 比 …: 比全省平均高0.3个百分点."""

VERSUS: Mapping[str, Direction] = _table({
    "up": "高于 高出 超出 超过 超 快于 多于 优于 领先 大于",
    "down": "低于 少于 慢于 落后",
})  # type: ignore[assignment]  # fmt: skip
"""Words that say a difference from what follows: 高于全省1.2个百分点."""

YARDSTICKS = _words(
    "平均 水平 全国 全省 全市 全区 全县 全州 全盟 目标 计划 预期 任务 预算 规划 标准 同期 上年 去年 年初 年度 国家 世界 国际 "
    "增速 增幅 水位 限额 概算 限值 定额 设计 核定"
)
"""What something is compared with, if it is no point in time: one of them stands in the words after 高于."""

TIMES = "年月季期初末底时来前后次届"
"""A basis with one of these is a time; what has none is something else."""

STATES = _words("法定 原来 原有 原先 原 规定 最初 上年 去年 年初 此前 之前 过去 改革前 目前")
"""What a first value may be called without 的: 由法定20个工作日."""

PER = "(?:每(?:[人户生月年亩天件次名吨]|平方米|立方米|千瓦时)){0,3}"
"""What a value is by: 提高到每人每月780元."""

BASES: Mapping[str, str] = {
    "同比": "year on year", "环比": "on the previous period", "年均": "a year on average", "年平均": "a year on average",
    "月均": "a month on average", "季均": "a quarter on average", "累计": "in total", "平均": "on average",
    "同口径": "on a comparable basis", "按同口径": "on a comparable basis", "可比口径": "on a comparable basis",
    "按可比口径": "on a comparable basis", "按可比价": "at comparable prices", "按可比价格": "at comparable prices",
    "按可比价格计算": "at comparable prices", "按不变价格": "at constant prices",
}  # fmt: skip
"""Bases of a change that are no comparison with 比 or 较, and what English prints for them."""

ADVERBS = _words(
    "分别 实际 名义 平均 大幅 小幅 微 略 稳步 明显 显著 快速 迅速 逆势 进一步 再 又 共 均 各 已 约 仅 也 还 预计 同步"
)
"""Words between a basis and its verb."""

NO_BASIS = {
    "比": ("占对相同环类评无正反不攀", "重例率值对较拼赛分选如价"),
    "较": ("比相计", "快大好高多低强小长早重为少慢短晚弱差严完"),
}
"""What before and after 比 and 较 makes another word of them."""

RANKED = _words(
    "(?<![定宜安移同群邻旅人])居(?!民|住|家|委|室|于) 位居 位列 名列 列居 (?<![系序班行队并专开一陈下上])列 排名 排在 "
    "排位 跃居 稳居 高居 升至 跃升至 上升至 上升到 跃升到 提升至 提升到 升到 进入 跻身 入围 进位至 走在 位于 处于 跃至 晋升至 "
    "冲进 挺进 迈入 居于"
)
"""Verbs before a rank and its scope."""

SCOPES = _words(
    "全国 全省 全市 全区 全县 全州 全盟 全旗 全球 世界 亚洲 国内 省内 市内 国际 中部 西部 东部 中西部 东北 西北 西南 华东 "
    "华中 华南 华北 同类 系统"
)
"""How the scope of a rank starts where no verb stands before it."""

PLACES = _words("首位 榜首 前列 前茅 第一方阵 第一梯队 第二方阵 第二梯队 第一梯次 领先地位")
"""Ranks by name."""

STRONGEST = {"十": 10, "百": 100, "五百": 500, "千": 1000} | {
    str(size): size for size in (10, 20, 30, 50, 100, 200, 500, 1000)
}
"""The best so many: 百强县, 500强."""

WORD_UNITS = _words(
    "个 名 家 件 起 项 次 场 所 座 处 台 辆 户 人 轮 宗 例 部 篇 条 艘 架 套 间 栋 支 份 天 小时 分钟 个月 个工作日 "
    "周 周岁 岁 公里 米 亩 吨 元 倍 位 批次 人次 家次 户次 场次 万元 亿元 个百分点 只 头 株 张 册 本"
)
"""Units that are counted in words: 两名, 六项."""

SAYINGS: Mapping[str, str] = {
    "个": "翻番 方面 层面 确立 维护 结合 健康 文明 循环 毫不 务必 转变 面向 中心 关键 重要 体系 全面 自信 意识 大局 基本 坚持 必须 先行 没有"
    " 更加 不变 环节 阶段 特点 能 不 统筹 轮子 定位 功能 市场、 坚定 善于 聚焦 强化 着力 放在 大 百 千 万 重 一",
    "件": "事 套",
    "条": "底线 战线 主线 红线 腿 龙 心 路 例",
    "项": "规定 原则 制度 改革 基本 机制",
    "位": "数 一体",
    "人": "大 行 世界",
    "支": "队 付 持 撑",
    "家": "亲 人",
    "次": "性 能源 配送 分配 办 产业 会议 党代 结 创业 元 贷 生",
    "张": "网 图 表 单 清单 蓝图 卡",
    "部": "门 委 件",
    "户": "一",
    "轮": "车 土地 承包",
    "本": "账 预算",
    "元": "化 一次",
}
"""What makes a numeral in words and its measure word a name or a saying: 三个方面, 两条底线, 二次分配."""


def sayings() -> str:
    """Pattern of a measure word and what makes a saying of it."""
    return "|".join(f"{measure}(?:{pattern(nouns.split())})" for measure, nouns in SAYINGS.items())
