"""What a title says of the kind of a document or report: an opinion, measures, a list of tasks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .parts import ReportKind
from .registers import DocumentKind

_DOCUMENTS: tuple[tuple[str, DocumentKind], ...] = (
    (r"白皮书", "white-paper"), (r"意见", "opinion"), (r"办法|措施|细则|规定|条例|规则|方案", "measure"), (r"标准|规范|规程", "standard"),
    (r"令$|指令书", "order"), (r"纲要|规划|计划", "outline"), (r"指南|指引|手册", "guideline"),
)  # fmt: skip
_REPORTS: tuple[tuple[str, ReportKind], ...] = (
    (r"信息公开.*(?:年度)?报告|年报$", "disclosure"), (r"法治.*(?:报告|总结|情况)", "rule-of-law"), (r"公报", "bulletin"),
    (r"五年规划|规划(?:纲要)?$|规划（|[三五十]年(?:[^，。]{0,4}行动)?(?:计划|方案|规划)|(?:计划|方案)[（(]20\d\d年?[-—－–~至]20\d\d年[）)]", "multi-year-plan"), (r"工作要点|任务|清单|分工|责任(?!报告)", "task-list"),
    (r"工作报告|总结|汇报|情况", "work-report"),
)  # fmt: skip
_ADDED = re.compile(r"[（(][^（）()]*[）)]$")


def document_kind(title: str) -> DocumentKind:
    """What kind of a document its title ends by saying that it is."""
    named = _ADDED.sub("", title)
    return next((kind for words, kind in _DOCUMENTS if re.search(f"(?:{words})(?:的通知)?$", named)), "other")


def report_kinds(title: str) -> Iterator[ReportKind]:
    """Yield each kind of a report that its title speaks of, the likeliest first."""
    return (kind for words, kind in _REPORTS if re.search(words, title))


def report_kind(title: str) -> ReportKind:
    """What kind of a report its title says that it is."""
    return next(report_kinds(title), "other")
