"""The words that a report explains, as its page lists them."""

from __future__ import annotations

import pytest

from gongkai.gate.examine import load
from gongkai.model.archive import Archive
from gongkai.model.explained import Explained, explained, in_report
from gongkai.model.report import Promise
from gongkai.model.section import Section
from gongkai.model.text import Text
from gongkai.model.tree import At, Role
from gongkai.pages import glossary, report
from gongkai.pages.page import Page
from gongkai.pages.writer import Writer
from tests.conftest import TRANSPORT


def paragraph(zh: str, en: str | None = None, *, role: Role = "glossary", rows: int = 0) -> Section:
    sentences = (Promise(zh=zh, en=en),) if zh else ()
    return Section(
        role, 2, 0, Text(zh="名词解释", en=None), At("glossary", ("body", 0)), "", "a/", "section",
        headed=False, sentences=sentences, rows=(("甲",),) * rows,
    )  # fmt: skip


def heading(name: str, *children: Section, text: str = "") -> Section:
    sentences = (Promise(zh=text, en=None),) if text else ()
    return Section(
        "glossary", 2, 1, Text(zh=name, en=None), At("glossary", ("body", 0)), "heading", "a/", "section",
        printed="1.", closing="：" if text else "", sentences=sentences, children=children,
    )  # fmt: skip


def texts(found: Explained | None) -> tuple[str, str | None, list[str]] | None:
    """The term in both languages, and what is said of it in Chinese."""
    if found is None:
        return None
    said = ["".join(each.zh for each in section.sentences) for section in found.below]
    return found.term.zh, found.term.en, said


@pytest.mark.parametrize(
    ("section", "found"),
    [
        (paragraph("课程超市：指学校开的课。"), ("课程超市", None, ["指学校开的课。"])),
        (paragraph("［1］课程超市：指学校开的课。"), ("课程超市", None, ["指学校开的课。"])),
        (paragraph("[12] 课程超市: 指学校开的课。"), ("课程超市", None, ["指学校开的课。"])),
        (paragraph("“一刻钟”便民生活圈：居民步行可到。"), ("“一刻钟”便民生活圈", None, ["居民步行可到。"])),
        (
            paragraph("一卡通：一张卡。", "One Card: one card for all."),
            ("一卡通", "One Card", ["一张卡。"]),
        ),
        (paragraph("一卡通：一张卡。", "One card for all."), ("一卡通", None, ["一张卡。"])),
        (heading("“两癌”筛查", text="指免费检查。"), ("“两癌”筛查", None, ["指免费检查。"])),
        (
            heading("三医联动", paragraph("指医保、医疗、医药。"), text="见下："),
            ("三医联动", None, ["见下：", "指医保、医疗、医药。"]),
        ),
        (
            heading("三医联动", paragraph("指医保、医疗、医药。")),
            ("三医联动", None, ["指医保、医疗、医药。"]),
        ),
    ],
)
def test_an_entry_of_a_glossary_is_a_term_and_what_is_said_of_it(
    section: Section, found: tuple[str, str | None, list[str]]
) -> None:
    assert texts(explained(section)) == found


@pytest.mark.parametrize(
    "section",
    [
        paragraph("本报告所用名词解释如下："),
        paragraph("以下各项按出现的先后排列。其中：甲、乙。"),
        paragraph("注：数据均为初步统计。"),
        paragraph("{24个|industries}行业：指试点行业。"),
        paragraph("课程超市：指学校开的课。", role="review"),
        paragraph("", rows=2),
        heading("一、经济类", paragraph("一卡通：一张卡。")),
        heading("一、经济类", heading("一卡通", text="一张卡。")),
        heading("对照表", paragraph("", rows=2)),
        heading("空"),
    ],
)
def test_what_explains_no_term_stays_as_it_is(section: Section) -> None:
    assert explained(section) is None


@pytest.fixture(scope="module")
def portal() -> Archive:
    return Archive(load(TRANSPORT / "site_data"))


def _page(portal: Archive, language: str, path: str) -> Page:
    return next(each for each in report.pages(Writer(portal, language)) if each.path == path)


def test_the_page_lists_the_terms_and_invents_no_english(portal: Archive) -> None:
    chinese, english = (_page(portal, language, "reports/2023/part/glossary/") for language in ("zh", "en"))
    first, second = in_report(portal.data.reports[0])
    assert f'<dt id="{first.section.anchor}">通村畅乡：</dt><dd>指公路通到每个行政村' in chinese.markdown
    assert f'<dt id="{second.section.anchor}">One Card for All:</dt><dd>' in english.markdown
    assert '<span class="untranslated" lang="zh-CN">通村畅乡：</span></dt>' in english.markdown
    assert chinese.markdown.count("<dl") == english.markdown.count("<dl") == 1
    assert chinese.aliases == ("通村畅乡", "一卡通行")
    assert english.aliases == ("通村畅乡", "One Card for All")


def test_the_whole_report_lists_them_too(portal: Archive) -> None:
    said = _page(portal, "zh", "reports/2023/").markdown
    assert said.count('<dl class="data-list glossary">') == said.count(">通村畅乡：</dt>") == 1


def test_the_page_of_the_glossary_leads_to_them(portal: Archive) -> None:
    first, _ = in_report(portal.data.reports[0])
    said = glossary.page(Writer(portal, "zh")).markdown
    assert (
        f'<dt>2023年</dt><dd><a href="../reports/2023/part/glossary/#{first.section.anchor}">通村畅乡</a>；<a '
        in said
    )
