"""Units: those that Chinese reports count and measure in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from ..problems import N_, Problem, problem
from ..sources import FIGURES, Sources
from .rule import Rule

_LIST = """
个 家 户 人 名 件 起 项 条 份 次 台 座 处 支 所 艘 辆 枚 封 位 宗 例 种 类 批 场 期 部 篇 本
册 套 只 头 株 棵 片 块 张 幅 间 栋 幢 层 组 队 班 届 轮 遍 步 门 对 双 副 架 盏 口 眼 根 颗
粒 盒 瓶 袋 箱 桶 吨次 天 日 周 月 个月 年 季 季度 小时 分钟 秒 工作日 个工作日 岁 元 角 分 美元
港元 欧元 日元 英镑 倍 成 % ‰ 百分点 个百分点 级 度 级别 亩 公顷 平方米 平方公里 平方千米 立方米 升
毫升 米 千米 公里 厘米 毫米 海里 克 毫克 微克 千克 公斤 斤 吨 千瓦 千瓦时 兆瓦 兆瓦时 度电 焦耳 吉焦
帕 兆帕 伏 安 赫兹 分贝 摄氏度 ℃ 兆 字节 GB TB MB Mbps 标准煤 吨标准煤 微克/立方米 毫克/升
元/吨 元/平方米 元/人 人/平方公里 千克/亩 公斤/亩 床 张床位 床位 学时 课时 学分 人月 人年 工时 标箱
车次 航次 架次 户次 家次 人次 台次 件次 场次 批次 例次 项次 条次 个次 篇次 班次 台件 台套 件套 台（套）
家（次） 人（次） 个（次） 台（件） 户（次） 场（次） 点 名次 分数 星 等 席 股 手 单 票 笔 宗次 案 案次
人（户） 户（人） 公里/小时 村 镇 县 街道 社区 小区 站 点位 路 线 段 节 号 款 章 页 字 万字
"""
COUNTED = tuple(_LIST.split())
"""Measure words and units of official texts."""
_CHANGES = ("%", "个百分点", "百分点", "‰", "倍", "位", "成", "个千分点", "基点", "个基点")


def unknown(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each unit of an indicator that no official text counts in."""
    register = sources["indicators"]
    for path, unit in register.texts("indicators.*.unit.zh"):
        if not _known(unit):
            near = get_close_matches(unit, COUNTED, n=1, cutoff=0.3)
            if near:
                message = N_("no unit {unit} is known; is {near} meant?")
                yield problem(register.locate(path), message, unit=unit, near=near[0])
            else:
                yield problem(register.locate(path), N_("no unit {unit} is known"), unit=unit)


def changes(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each change that is neither in per cent or points nor in the unit of its figure."""
    for report in sources.reports:
        for source, path, unit in report.find(*(f"{figure}.comparison.unit" for figure in FIGURES)):
            own = source.get((*path[:-2], "unit"))
            if isinstance(unit, str) and unit not in (*_CHANGES, own):
                message = N_("a change is in %, 个百分点 or the unit of the figure ({own}), not in {unit}")
                yield problem(source.locate(path), message, own=own or "-", unit=unit)


def _known(unit: str) -> bool:
    """Whether `unit` is in the list, alone or with 次, or one by another (元/吨)."""
    parts = re.split(r"[/·]", unit.removesuffix("（次）").removesuffix("次") or unit)
    return unit in COUNTED or all(part in COUNTED for part in parts)


RULES: tuple[Rule[Sources], ...] = (
    Rule(
        "unit-unknown",
        N_("A unit is one that official texts count or measure in."),
        N_("Correct the unit, or allow it with the reason."),
        unknown,
        severity="warning",
        excusable=True,
    ),
    Rule(
        "comparison-unit",
        N_("A change is stated in per cent, in points or in the unit of what changes."),
        N_("Correct the unit of the comparison."),
        changes,
        severity="warning",
        excusable=True,
    ),
)
