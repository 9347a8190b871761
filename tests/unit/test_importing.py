"""`gongkai import`: the text of a report becomes a draft that the check finds no error in."""

import re
import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gongkai import rules
from gongkai.__main__ import main
from gongkai.gate.examine import Examined, examine, load
from gongkai.importing import promises
from gongkai.importing.nouns import noun
from gongkai.model.data import Data
from gongkai.model.due import due, month_end, term
from gongkai.model.figure import Figure
from gongkai.model.outline import outline
from gongkai.model.quantities import quantities
from gongkai.model.report import Promise
from gongkai.model.titled import report_kind
from tests.beginning import begin

OFFICE = Path(__file__).parent.parent / "fixtures/office"
TEXTS = sorted((Path(__file__).parent.parent / "fixtures/texts").glob("*.txt"))
TEXT = """\
澄溪县水利局2024年上半年工作总结
上半年，全局各项工作有序推进。
一、上半年工作情况
（一）防汛防旱扎实有力
一是排查隐患。检查水库、山塘1206座次，同比增长9.6%，居全市第二；发现隐患320处，其中重大隐患12处，整改率由81.5%提高到97.60%。
二是应急演练。印发《澄溪县防汛预案（试行）》，组织“护堤2024”行动，近300名党员参加。
（二）城乡供水持续改善
截至5月底，城镇、农村自来水普及率分别达到99.2%、96.4%；减免水费211.32万元。
二、下半年工作打算
（一）着力防汛防旱
9月底前，完成除险加固水库4座；{试点}总结经验。继续抓好“护堤2024”行动。不断提升能力。
"""


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data of a portal whose registers are empty, in the current folder."""
    monkeypatch.chdir(tmp_path)
    begin(Path())
    return Path("site_data")


def bring(text: str | bytes, *options: str, period: str = "2024-h1") -> Result:
    command = ["import", "-", "--period", period, "--lang", "en", *options]
    return CliRunner().invoke(main, command, input=text, catch_exceptions=False)


def errors(found: Examined) -> list[str]:
    return [str(fault) for fault in found.problems if rules.ALL[fault.rule].severity == "error"]


def drafted(text: str = TEXT, *options: str, period: str = "2024-h1") -> Data:
    """What the portal holds after the import."""
    result = bring(text, *options, period=period)
    assert result.exit_code == 0, result.output
    return load(Path("site_data"))


def figure(data: Data, name: str) -> Figure:
    """The figure of the indicator called `name` in the newest report."""
    id = next(indicator.id for indicator in data.indicators if indicator.name.zh == name)
    return next(each for each in data.reports[-1].figures.values() if id in each.measures)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_draft_of_a_text_of_any_shape_has_no_error(path: Path, data: Path) -> None:
    result = bring(path.read_bytes(), period="2024")
    assert result.exit_code == 0, result.output
    assert errors(examine(data)) == []


def test_a_draft_only_asks_for_confirmation(data: Path) -> None:
    drafted(TEXT.replace("{试点}", "试点"))
    found = Counter(fault.rule for fault in examine(data).problems)
    assert found.keys() <= {"confirm", "commitment-overdue", "indicator-exchanged"}


@pytest.mark.usefixtures("data")
def test_what_a_quantity_measures_is_told_by_the_words_around_it() -> None:
    assert [indicator.name.zh for indicator in drafted().indicators] == [
        "检查水库、山塘", "发现隐患", "重大隐患", "整改率", "党员参加", "城镇普及率", "农村自来水普及率", "减免水费", "完成除险加固水库",
    ]  # fmt: skip


@pytest.mark.usefixtures("data")
def test_a_change_and_a_rank_belong_to_the_value_before_them() -> None:
    inspected = figure(drafted(), "检查水库、山塘")
    assert inspected.comparison is not None
    assert inspected.rank is not None
    assert (inspected.value, inspected.unit, inspected.comparison.value, inspected.rank.place) == (
        "1206", "座次", "9.6", 2,
    )  # fmt: skip


@pytest.mark.usefixtures("data")
def test_a_part_a_day_and_a_former_value_are_stated() -> None:
    portal = drafted()
    assert figure(portal, "重大隐患").of == "fa-xian-yin-huan"
    assert str(figure(portal, "农村自来水普及率").as_of) == "2024-05-31"
    assert (figure(portal, "整改率").before, figure(portal, "整改率").value) == ("81.5", "97.60")


@pytest.mark.usefixtures("data")
def test_a_second_goal_of_growth_is_growth() -> None:
    said = "茶叶产值增长7%以上、力争达到8%，入渠率达到9%。"
    portal = drafted(f"澄溪县水利局工作打算\n一、下半年工作打算\n{said}\n")
    names = {each.name.zh.partition("（")[0] for each in portal.indicators}
    assert names == {"茶叶产值增速", "入渠率"}
    assert len(portal.indicators) == 3


@pytest.mark.usefixtures("data")
def test_what_is_expected_was_not_reached() -> None:
    said = "检查水库1206座，预计蔬菜产量达到20万吨，有望减免水费211.32万元，好于预期，灌溉面积4万亩。"
    half = drafted(f"澄溪县水利局工作总结\n一、工作情况\n{said}\n")
    expected = {
        "检查水库": None,
        "蔬菜产量": "background",
        "减免水费": "background",
        "灌溉面积": None,
    }
    assert {name: figure(half, name).status for name in expected} == expected
    shutil.rmtree("site_data/reports/2024-h1")
    year = drafted(f"澄溪县水利局工作总结\n一、工作情况\n{said}\n", period="2024")
    assert figure(year, "蔬菜产量").status is None, "what a year that is over came to, as far as is known"
    assert figure(year, "减免水费").status == "background"


@pytest.mark.usefixtures("data")
def test_documents_fields_and_promises_are_told() -> None:
    portal = drafted()
    assert [(each.title.zh, each.kind) for each in portal.documents] == [("澄溪县防汛预案（试行）", "other")]
    assert [area.name.zh for area in portal.areas] == ["防汛防旱", "城乡供水"]
    promises = [
        sentence
        for section in outline(portal.reports[-1])
        for sentence in section.sentences
        if isinstance(sentence, Promise) and sentence.id
    ]
    assert [(each.zh, str(each.due)) for each in promises] == [
        ("9月底前，完成除险加固水库{4座|wan-cheng-chu-xian-jia-gu-shui-ku}；", "2024-09-30")
    ]
    assert promises[0].target is not None
    assert promises[0].target.zh == "完成除险加固水库{4座|wan-cheng-chu-xian-jia-gu-shui-ku}"


def test_what_may_be_a_programme_is_asked_once(data: Path) -> None:
    result = bring(TEXT)
    asked = [str(fault) for fault in examine(data).problems if "护堤" in str(fault)]
    assert result.exit_code == 0
    assert asked == [
        "site_data/reports/2024-h1/review.yml:20:3: to be confirmed: is “护堤2024” a programme?"
        " If so, add it to programmes.yml [confirm]"
    ]


@pytest.mark.usefixtures("data")
def test_an_indicator_known_by_name_and_unit_keeps_its_id() -> None:
    drafted()
    portal = drafted(TEXT.replace("上半年", "下半年").replace("320处", "280处"), period="2024-h2")
    ids = [
        id
        for report in portal.reports
        for id, each in report.figures.items()
        if "fa-xian-yin-huan" in each.measures
    ]
    assert ids == ["fa-xian-yin-huan", "fa-xian-yin-huan"]
    assert Counter(each.id for each in portal.indicators).most_common(1)[0][1] == 1


def test_a_hand_made_indicator_keeps_its_id_and_its_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(OFFICE, tmp_path, dirs_exist_ok=True)
    text = "水利局工作总结\n一、工作总结\n（一）城乡供水。减免水费35万元。\n"
    assert bring(text, period="2026").exit_code == 0
    written = Path("site_data/reports/2026/review.yml").read_text("utf-8")
    assert "减免水费{35万元|fees-waived}" in written
    assert "area: water-supply" in written


def test_registers_keep_their_bytes_and_comments(data: Path) -> None:
    before = "# ours\nindicators:\n  - id: hand-made # kept\n    name: {zh: 手写, en: By hand}\n    unit: null\n    direction: up\n\n# end\n"
    (data / "indicators.yml").write_text(before, "utf-8")
    bring(TEXT)
    after = (data / "indicators.yml").read_text("utf-8")
    start, end = before.split("\n\n")
    assert after.startswith(f"{start}\n  - id: jian-cha")
    assert after.endswith(f"\n\n{end}")


@pytest.mark.parametrize(
    ("text", "options", "said"),
    [
        (TEXT, ["--period", "２０２４"], "no period is called ２０２４; write 2023-h2, 2023-q3, 2023-05, 2023 or 2021-2025\n"),
        (TEXT, ["--period", "2024-h3"], "no period is called 2024-h3; write 2023-h2, 2023-q3, 2023-05, 2023 or 2021-2025\n"),
        (" \n", [], "-:1:1: no text was found in the file; if it holds pictures of pages, take the file from which they were made\n"),
        (TEXT, ["--into", "nowhere"], "nowhere is no folder of data; name the one that holds agency.yml\n"),
        (b"\xff\xff\xff", [], "-:1:1: this is neither UTF-8 nor GBK, or the file is damaged; open it in an editor and save it as UTF-8\n"),
    ],
)  # fmt: skip
def test_what_cannot_be_imported_is_refused_in_a_sentence(
    data: Path, text: str, options: list[str], said: str
) -> None:
    before = sorted(data.rglob("*"))
    result = bring(text, *options)
    assert (result.exit_code, result.output) == (1, said)
    assert sorted(data.rglob("*")) == before


def test_a_report_that_is_there_is_not_written_over(data: Path) -> None:
    bring(TEXT)
    before = {path: path.read_bytes() for path in data.rglob("*.yml")}
    result = bring(TEXT)
    assert (result.exit_code, result.output) == (
        1,
        "the report 2024-h1 is there already; nothing was changed. If its text has changed, import it with --again\n",
    )
    assert {path: path.read_bytes() for path in data.rglob("*.yml")} == before


def test_a_register_in_brackets_is_not_written_into(data: Path) -> None:
    (data / "areas.yml").write_text(
        "areas: [{id: a, name: {zh: 甲, en: A}, summary: {zh: 乙, en: B}}]\n", "utf-8"
    )
    assert bring(TEXT).output == (
        "site_data/areas.yml lists its records in brackets; write each on lines of its own, then import again\n"
    )
    assert not (data / "reports/2024-h1").exists()


def test_a_text_in_gbk_is_read(data: Path) -> None:
    assert bring(TEXT.encode("gb18030")).exit_code == 0
    assert (data / "reports/2024-h1/source.txt").read_text("utf-8") == TEXT


@pytest.mark.usefixtures("data")
def test_a_report_that_only_plans_plans_for_its_own_period() -> None:
    portal = drafted("县水利局2025年工作要点\n一、供水\n6月底前，建成水厂2座。\n", period="2025")
    assert portal.reports[0].id == "2025-tasks"
    assert portal.reports[0].head.plan_period == portal.reports[0].head.period


@pytest.mark.usefixtures("data")
def test_who_issued_a_text_when_and_under_which_number_is_taken_from_it() -> None:
    portal = drafted(f"澄水函〔2024〕46号\n{TEXT}澄溪县水利局\n二〇二四年七月八日\n")
    header = portal.reports[0].head.header
    assert header.issuer is not None
    assert (header.issuer.zh, header.issuer.en) == ("澄溪县水利局", None)
    assert (str(header.written_on), header.document_number) == ("2024-07-08", "澄水函〔2024〕46号")
    assert (header.published_on, header.index_number, header.validity) == (None, None, None)
    assert errors(examine(Path("site_data"))) == []


_PROGRESS = """\
澄溪县2025年实事推进情况通报
{head}
一、推进情况
新建水厂2座。
二、{plan}
11月底前，完成水厂验收1座。
6月底前，建成泵站3座。
{foot}
"""


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize(
    ("lines", "period", "plan", "due"),
    [
        (("（截至2025年9月30日）", "下一步打算", ""), ("2025-01-01", "2025-09-30"), ("2025-10-01", "2025-12-31"), ["2025-11-30", None]),
        (("现将情况通报如下。", "下一步打算", "二〇二五年十月十日"), ("2025-01-01", "2025-10-10"), ("2025-10-11", "2025-12-31"), ["2025-11-30", None]),
        (("现将情况通报如下。", "下一步打算", "2026年1月10日"), ("2025-01-01", "2025-12-31"), ("2026-01-01", "2026-12-31"), ["2026-11-30", "2026-06-30"]),
        (("（截至2025年9月30日）", "下一步打算（2025年10月至2026年9月）", ""), ("2025-01-01", "2025-09-30"), ("2025-10-01", "2026-09-30"), ["2025-11-30", "2026-06-30"]),
    ],
)  # fmt: skip
def test_a_text_reports_until_it_was_written_and_plans_for_what_follows(
    lines: tuple[str, str, str], period: tuple[str, str], plan: tuple[str, str], due: list[str | None]
) -> None:
    portal = drafted(
        _PROGRESS.format(head=lines[0], plan=lines[1], foot=lines[2]), "--kind", "other", period="2025"
    )
    (report,) = portal.reports
    assert errors(examine(Path("site_data"))) == []
    head = report.head
    assert head.plan_period is not None
    assert [*map(str, head.period.days)] == [*period]
    assert [*map(str, head.plan_period.days)] == [*plan]
    said = [
        sentence
        for each in outline(report)
        for sentence in each.sentences
        if isinstance(sentence, Promise) and sentence.id
    ]
    assert [each.due and each.due.isoformat() for each in said] == due


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize("title", ["澄溪县节水三年行动方案（2025—2027年）", "澄溪县节水实施方案"])
def test_a_text_in_which_nothing_was_done_plans_for_its_own_period(title: str) -> None:
    text = f"{title}\n（2025年2月26日）\n一、重点任务\n2026年8月底前，建成水厂2座。\n到2027年，改造管网30公里。\n"
    portal = drafted(text, "--kind", "other", period="2025-2027")
    (report,) = portal.reports
    assert report.head.plan_period == report.head.period
    due = [
        str(each.due)
        for section in outline(report)
        for each in section.sentences
        if isinstance(each, Promise) and each.id
    ]
    assert due == ["2026-08-31", "2027-12-31"]
    assert errors(examine(Path("site_data"))) == []


@pytest.mark.usefixtures("data")
def test_a_plan_for_a_later_year_than_that_reported_on_is_due_then() -> None:
    text = "某校2025年工作计划\n一、学校概况\n教师90名。\n二、重点工作\n5月底前，建成食堂2座。\n"
    (report,) = drafted(text, "--kind", "other", period="2024").reports
    said = [sentence for section in outline(report) for sentence in section.sentences]
    assert [str(each.due) for each in said if isinstance(each, Promise) and each.id] == ["2025-05-31"]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("节水三年行动方案（2025—2027年）", "multi-year-plan"),
        ("污染防治五年行动计划", "multi-year-plan"),
        ("水利发展规划（2021—2025年）", "multi-year-plan"),
        ("2025年工作情况", "work-report"),
        ("防汛工作方案", "other"),
    ],
)
def test_the_kind_of_a_report_by_its_title(title: str, kind: str) -> None:
    assert report_kind(title) == kind


def test_what_the_source_misprints_stops_no_draft(data: Path) -> None:
    misprinted = TEXT.replace(
        "全局各项工作有序推进。",
        "2月30日开会，2024年至2023年检查1家，居全市第0位，投入0.00000000000000000001%，共9999999999999999999999元。",
    )
    assert bring(misprinted).exit_code == 0
    found = examine(data)
    assert errors(found) == []
    assert [fault.rule for fault in found.problems if fault.rule.startswith("date")] == [
        "date-misprinted"
    ] * 2


def test_english_of_a_text_that_is_much_like_one_stands_above_it_as_a_comment(data: Path) -> None:
    assert bring(TEXT).exit_code == 0
    review = data / "reports/2024-h1/review.yml"
    text = review.read_text("utf-8")
    before, _, after = text.partition("党员参加。\n")
    translated = "en: '{dang-yuan-can-jia} members took part in “Dykes 2024”.'"
    review.write_text(before + "党员参加。\n" + after.replace("en: null", translated, 1), "utf-8")
    later = TEXT.replace("上半年", "下半年").replace("行动，近300名", "专项行动，近400名")
    assert bring(later, period="2024-h2").exit_code == 0
    written = "".join(path.read_text("utf-8") for path in (data / "reports/2024-h2").glob("*.yml"))
    assert (
        "# much like “印发《澄溪县防汛预案（试行）》，组织“护堤2024”行动，{dang-yuan-can-jia}党员参加。”, which is in English:"
        " {dang-yuan-can-jia} members took part in “Dykes 2024”.\n"
    ) in written
    assert errors(examine(data)) == []


PLAN = """\
朔亭区教育局2025年工作要点
（经区教育局党组会议审议通过）
一、扩大优质教育资源
（一）公开承诺。政府信息公开申请在20个工作日内答复，公办园［1］占比不到一半。
（二）做优服务。课程扩充至400门，由镇街每月通报一次进展。
各学校要结合实际细化措施，确保各项工作落地见效。
附件：1.2024年度行政执法数据统计表　2.规范性文件清理目录
名词解释
［1］公办园：指由国家机构举办的幼儿园。
［2］课程超市：指由学生自主选择课程的做法。
"""


@pytest.mark.usefixtures("data")
def test_length_of_time_share_and_frequency_are_marked_and_numbers_of_annexes_are_not() -> None:
    [report] = drafted(PLAN, period="2025").reports
    stated = [(each.printed, each.bound) for each in report.figures.values()]
    assert stated == [
        ("20个工作日内", "at-most"), ("不到一半", "less-than"), ("扩充至400门", None), ("一次", None),
    ]  # fmt: skip


@pytest.mark.usefixtures("data")
def test_notes_explain_a_name_each_and_the_last_paragraph_charges_everybody() -> None:
    [report] = drafted(PLAN, period="2025").reports
    said = {section.name.zh or section.printed: section.role for section in outline(report) if section.headed}
    assert said["公办园"] == said["课程超市"] == "glossary"
    assert [section.role for section in outline(report) if "各学校要" in repr(section.sentences)] == [
        "closing"
    ]


def test_a_promise_is_due_when_the_lines_behind_it_say_so(data: Path) -> None:
    source = next(path for path in TEXTS if path.stem == "tasks-with-terms")
    found = drafted(source.read_text("utf-8"), period="2025")
    promised = [
        (each.zh[:8], str(each.due))
        for section in outline(found.reports[0])
        for each in section.sentences
        if isinstance(each, Promise) and each.id
    ]
    assert promised == [
        ("新建社区食堂{1", "2025-06-30"),
        ("新增护理床位{3", "2025-09-30"),
        ("救助标准{提高8", "2025-06-30"),
    ]
    assert not [str(fault) for fault in examine(data).problems if fault.rule == "commitment-due"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("完成时限：5月底前", date(2025, 5, 31)),
        ("（责任单位：党办；完成时间：2025年4月20日）", date(2025, 4, 20)),
        ("完成时限：2026-03-31。", date(2026, 3, 31)),
        ("【完成时限】5月底前", date(2025, 5, 31)),
        ("办结期限：3月—5月", date(2025, 5, 31)),
        ("完成时限：12月31日前；分管领导：某某", date(2025, 12, 31)),
        ("完成时限：2月30日", None),
        ("完成时限：长期坚持", None),
        ("责任单位：党办", None),
    ],
)
def test_a_term_is_read_however_it_is_written(text: str, day: date | None) -> None:
    assert term(text, 2025) == day


@pytest.mark.usefixtures("data")
def test_this_year_is_no_day_where_nobody_knows_in_which_year_it_was_written() -> None:
    text = "某局2024年工作总结\n一、工作情况\n检查水库80座。\n二、下一步打算\n今年12月底前完成审计3家。6月底前，新建水厂1座。"
    days = [
        sentence.due
        for section in outline(drafted(text, period="2024").reports[-1])
        for sentence in section.sentences
        if isinstance(sentence, Promise) and sentence.id
    ]
    assert days == [None, date(2025, 6, 30)]


def test_a_sentence_of_two_deadlines_promises_twice() -> None:
    assert list(promises.cut(["9月底前，大坝封顶，年底前具备下闸蓄水条件；开工3处。"])) == [
        "9月底前，大坝封顶，",
        "年底前具备下闸蓄水条件；",
        "开工3处。",
    ]
    assert len(list(promises.cut(["9月底前，修订办法，10月召开大会。"]))) == 2
    assert len(list(promises.cut(["修建水厂1座，全年供水8万吨，年底前通水到村。"]))) == 1
    assert len(list(promises.cut(["9月底前，修订办法（办法，10月召开大会时讨论）。"]))) == 1


@pytest.mark.usefixtures("data")
def test_a_month_behind_a_report_of_several_years_is_the_next_such_month() -> None:
    text = (
        "某局关于水库工程的报告\n——2025年8月20日在会议上\n一、工作情况\n2021年以来，新建水库8座。\n二、下一步打算\n"
        "10月底前建成水库2座。到2027年底，建成水库5座。12月底前出台《某县水库规划（2025—2030年）》。元旦前通水3处。"
    )
    report = drafted(text, period="2021-2025").reports[-1]
    assert report.head.plan_period
    assert [str(end) for end in report.head.plan_period.days] == ["2025-08-21", "2027-12-31"]
    days = [
        sentence.due
        for section in outline(report)
        for sentence in section.sentences
        if isinstance(sentence, Promise) and sentence.id
    ]
    assert days == [date(2025, 10, 31), date(2027, 12, 31), date(2025, 12, 31), date(2025, 12, 31)]


@pytest.mark.parametrize(
    ("sentence", "first", "day"),
    [
        ("月底前通水", date(2025, 7, 1), date(2025, 7, 31)),
        ("本月末前通水", date(2025, 7, 18), date(2025, 7, 31)),
        ("下月底前通水", date(2025, 7, 1), date(2025, 7, 31)),
        ("下个月底前通水", date(2025, 12, 18), date(2026, 1, 31)),
        ("每月底前通报，6月底前通水", date(2025, 7, 1), None),
    ],
)
def test_the_end_of_the_month_is_that_of_the_month_that_is_planned(
    sentence: str, first: date, day: date | None
) -> None:
    last = first.replace(day=31)
    assert month_end(sentence, (first, last)) == day
    assert month_end(sentence, (first, date(2026, 12, 31))) is None


def test_what_there_is_at_the_end_of_the_year_is_due_on_no_day() -> None:
    assert due("年末滚存结余7亿元", 2025) is None
    assert due("年末通水", 2025) == date(2025, 12, 31)


def test_a_month_in_which_something_begins_is_its_due_date() -> None:
    assert due("10月开工建设城东水厂", 2025) == date(2025, 10, 31)
    assert due("1—10月开展检查", 2025) is None
    assert due("南湾水厂预计于2026年3月通水", 2025) == date(2026, 3, 31)


@pytest.mark.parametrize(
    "sentence",
    [
        "2025年，重点抓好五方面工作。", "四季度重点抓好以下工作：", "下半年要做好如下三项重点任务。",
        "坚持预防为主，重点做好四季度各项工作。",
        "预计四季度粮食收获顺利，价格低位震荡。", "2026年，预计用水量增长3%左右。",
        "7月下旬，县防办将抓好以下工作，请各镇落实。", "从目前预约情况看，周末床位预订率已达六成。",
        "完成全年任务，要着重把握以下几个方面。", "建县30年来，水库库容翻了两番以上。", "接一单办一单、办一单成一单。",
        "推动南湾水厂早日竣工。", "加快推进沿河路建成通车。",
    ],
)  # fmt: skip
def test_what_announces_tasks_or_only_expects_promises_nothing(sentence: str) -> None:
    assert not promises.is_promise(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "预计6月底前建成城东水厂。",
        "上半年，“一网通办”平台上线语音导览。",
        "抓好五个方面的问题整改，年底前全部完成。",
        "12月底前评查案卷不少于60件。",
        "启动管网改造，漏损率力争降至9%以下。",
        "完成60项任务。",
        "沿河路建成通车。",
        "确保城北、城南水厂开工建设。",
        "建县30年来群众盼了又盼，年底前将通水。",
    ],
)
def test_what_names_a_day_a_number_or_a_result_is_promised(sentence: str) -> None:
    assert promises.is_promise(sentence)


def test_a_name_has_no_empty_quotation_marks_where_a_number_stood() -> None:
    text = "着力推进“61020”全链条攻关，实现3项突破。"
    assert noun(text, quantities(text), 0, "") == "着力推进全链条攻关"


def test_what_waits_is_told_in_the_order_of_the_text_whatever_file_asks(data: Path) -> None:
    drafted()
    told = CliRunner().invoke(main, ["check", "--lang", "en", "--no-quote"]).output.split("\n")
    start = told.index("to be confirmed, in the order of the text (3):")
    asked = [
        (line.partition(":")[0], line.partition("“")[2].partition("”")[0])
        for line in told[start + 1 : start + 4]
    ]
    assert asked == [
        ("site_data/areas.yml", "防汛防旱扎实有力"),
        ("site_data/reports/2024-h1/review.yml", "护堤2024"),
        ("site_data/areas.yml", "城乡供水持续改善"),
    ]
    assert data.is_dir()


@pytest.mark.parametrize("end", ["", "."])
def test_a_text_that_is_numbered_through_keeps_its_levels_and_its_numbers(data: Path, end: str) -> None:
    lines = ["1 2024年工作总结", "1.1 供水", "1.1.1 管网", "更换管网12公里。", "1.1.2 水质", "检测水样350份。", "1.2 排水", "疏通45处。", "2 存在问题", "投入不足。"]  # fmt: skip
    numbered = [re.sub(r"^([0-9.]+) ", rf"\1{end} ", line) for line in lines]
    report = drafted("\n".join(["澄溪县水利局工作总结", *numbered]), period="2024").reports[0]
    found = [section for section in outline(report) if section.headed]
    assert [(section.level, section.marker("zh").strip(), section.marker("en").strip()) for section in found] == [
        (1, f"1{end}", "1."), (2, f"1.1{end}", f"1.1{end}"), (3, f"1.1.1{end}", f"1.1.1{end}"),
        (3, f"1.1.2{end}", f"1.1.2{end}"), (2, f"1.2{end}", f"1.2{end}"), (1, f"2{end}", "2."),
    ]  # fmt: skip
    assert not errors(examine(data, date(2025, 3, 1)))
    assert "marker:" not in "".join(path.read_text("utf-8") for path in data.glob("reports/2024/*.yml"))


ODD = """某局2024年总结
一、全年工作
（一）供水　。新增水表{n}　只 ，完成率 {n}　%。
（二）排水 ：修管{n} 公里，建站　{n}座。
反馈问题： 修井{n}口。
二、明年打算
1.6月底前换泵{n} 台；　　10月底前清淤{n}　公里。《 管护办法》 年内印发。
2.事项有：1）挖井3口；2）修闸{n}　座。
"""


@pytest.mark.parametrize("number", ["12", "5.5", "1,200", "-3", "三成"])
def test_spaces_around_what_is_named_bring_no_error_into_the_data(number: str, data: Path) -> None:
    assert bring(ODD.replace("{n}", number), period="2024").exit_code == 0
    assert errors(examine(data)) == []


@pytest.mark.usefixtures("data")
def test_a_number_that_counts_items_within_a_paragraph_is_no_figure() -> None:
    [report] = drafted("某局总结\n一、问题\n集中在两处：1）噪声扰民38条；2）分配不明29条。").reports
    assert [each.printed for each in report.figures.values()] == ["38条", "29条"]
