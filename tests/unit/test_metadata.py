"""The page tags of a government website (国办发〔2017〕47号): what is known once each, nothing empty, nothing made up."""

from dataclasses import replace
from typing import get_args

import pytest

from gongkai.model.data import Data
from gongkai.model.kinds import ColumnType
from gongkai.pages.nav import Tree
from gongkai.pages.page import Page
from gongkai.shell.metadata import published, tags
from tests.unit.portals import OFFICE

DATA = OFFICE.data
TYPES = [
    "首页",
    "概况信息",
    "机构职能",
    "负责人信息",
    "工作动态",
    "政策文件",
    "信息公开指南",
    "信息公开目录",
    "信息公开年报",
    "依法申请公开",
    "数据发布",
    "数据开放",
    "政策解读",
    "回应关切",
    "办事服务",
    "咨询投诉",
    "征集调查",
    "在线访谈",
]
HOME = Page("", "zh", "澄溪县水利局", "做了什么", "", "home", None, "")
REPORTS = Page("reports/", "zh", "工作报告", "各期报告", "", "reports", "", "")
REPORT = Page(
    "reports/2024/", "zh", "2024年工作总结", "报告", "", "report", "reports/", "", report="2024",
    aliases=("年报",), filters={"type": "报告", "period": "2024年"},
)  # fmt: skip
SEARCH = Page("search/", "zh", "搜索", "站内搜索", "", "search", "", "")
TREE = Tree([HOME, REPORTS, REPORT, SEARCH])


def unknown(data: Data) -> Data:
    """The data of an office whose domain, site code and dates of publication are not known."""
    agency = data.agency.model_copy(
        update={"domain": None, "filing": data.agency.filing.model_copy(update={"site_id": None})}
    )
    reports = [
        replace(
            report,
            head=report.head.model_copy(
                update={"disclosure": report.head.header.model_copy(update={"published_on": None})}
            ),
        )
        for report in data.reports
    ]
    return replace(data, agency=agency, reports=tuple(reports))


def test_an_article_carries_the_tags_of_site_column_and_article() -> None:
    assert list(tags(DATA, TREE, REPORT)) == [
        ("SiteName", "澄溪县水利局"),
        ("SiteDomain", "www.example.gov.cn"),
        ("SiteIDCode", "3399990001"),
        ("ColumnName", "工作报告"),
        ("ColumnDescription", "各期报告"),
        ("ColumnKeywords", "工作报告,县水利局"),
        ("ColumnType", "工作动态"),
        ("ArticleTitle", "2024年工作总结"),
        ("PubDate", "2025-01-15 00:00"),
        ("ContentSource", "澄溪县水利局"),
        ("Keywords", "2024年工作总结,年报,报告,2024年"),
        ("Url", "https://www.example.gov.cn/reports/2024/"),
    ]


def test_a_column_carries_the_tags_of_site_and_column() -> None:
    assert [name for name, _ in tags(DATA, TREE, REPORTS)] == [
        "SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType",
    ]  # fmt: skip


def test_what_is_not_known_is_left_out() -> None:
    names = [name for name, _ in tags(unknown(DATA), TREE, REPORT)]
    assert not {"SiteDomain", "SiteIDCode", "PubDate", "Url"} & set(names)
    assert published(unknown(DATA), REPORT) is None


@pytest.mark.parametrize("page", list(TREE), ids=lambda page: page.kind)
def test_every_tag_stands_once_and_holds_something(page: Page) -> None:
    found = list(tags(DATA, TREE, page))
    assert len({name for name, _ in found}) == len(found)
    assert all(content for _, content in found)


def test_column_types_are_those_of_the_rules() -> None:
    assert list(get_args(ColumnType)) == TYPES


def test_the_day_of_publication_is_that_of_the_report() -> None:
    assert published(DATA, REPORT) == "2025-01-15"
    assert published(DATA, HOME) is None
