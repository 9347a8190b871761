"""The tree that is told from a text alone."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.importing.roles import main_role
from gongkai.importing.structure import sentences, structure, tidied
from gongkai.model.tree import Node, outline
from tests.trees import printed

TEXTS = Path(__file__).parent.parent / "fixtures/texts"
NAMES = sorted(path.stem for path in TEXTS.glob("*.txt"))


def read(name: str) -> str:
    return (TEXTS / f"{name}.txt").read_text("utf-8").rstrip("\n")


LINES = [line for name in NAMES for line in read(name).split("\n")]
ODD = [
    "", " ", "\t", "\t\t", "a\tb", "一、", "（一）", "附件1", "附件：", "注：单位为万元。", "表1　收支", "——", "各位代表！",
    "各位代表：", "2025年1月1日", "水利局", "一是通水。二是节水。", "　　1.5亿元", "1.\t通水", "第一章 总则", "第一条　目的",
    "单位：万元", "二是节水", "{a|b}c{", "\r", "（三）水。", "名词解释",
    "问题1　漏水", "问题2　缺水。仍缺3口井。", "一问：通水了吗？", "二问：", "问：水够吗？", "答：够。", "一　供水", "二　治水", "1 节水", "2 排水",
    "【水情】", "【雨情】降雨30毫米。", "■供水", "○3号泵站停机", "附表：水厂", "目标：建水厂3座，通水2处。", "2025年1月1日8时", "（联系人：甲）",
    "今年，我们承诺：", "主要做了以下工作：", "2024年工作回顾", "主要做法",
]  # fmt: skip
"""Lines that could be taken for what they are not."""


def described(tree: tuple[Node, ...]) -> str:
    """A line for each node: role, kind, marker, heading and its end, the beginning of the text."""
    lines = []
    for placed in outline(tree):
        node = placed.node
        kind = f" {node.kind}" if node.kind else ""
        head = f"「{node.marker}{node.gap}{node.title}」{node.stop}" if node.marker or node.heading else ""
        lines.append(f"{'  ' * placed.depth}{node.role}{kind}: {head}{node.text[:10]}".replace("\n", " "))
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize("name", NAMES)
def test_reports_of_unlike_shapes_are_told_as_they_are_meant(name: str) -> None:
    assert described(structure(read(name))) == (TEXTS / f"{name}.outline").read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_a_report_is_printed_back(name: str) -> None:
    assert printed(structure(read(name))) == read(name)


@given(st.lists(st.sampled_from([*LINES, *ODD]), max_size=30))
def test_whatever_lines_a_text_has_it_is_printed_back(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert printed(structure(text)) == text


@given(st.lists(st.sampled_from([*LINES, *ODD]), min_size=1, max_size=12), st.data())
def test_whatever_is_cut_and_put_in_it_is_printed_back(lines: list[str], data: st.DataObject) -> None:
    text = "\n".join(lines)
    at = data.draw(st.integers(0, len(text)))
    text = text[:at] + data.draw(st.text(max_size=5)) + text[data.draw(st.integers(at, len(text))) :]
    assert printed(structure(text)) == text


@given(st.text())
def test_any_text_at_all_is_printed_back(text: str) -> None:
    assert printed(structure(text)) == text


@given(st.text(alphabet="水利。！？“”）》 a1"))
def test_sentences_together_are_the_paragraph(text: str) -> None:
    assert "".join(sentence.zh for sentence in sentences(text.strip())) == text.strip()


def test_a_paragraph_is_cut_where_sentences_end() -> None:
    text = "建成水厂。他说：“通水了。”群众满意！（见附表。）"
    assert [sentence.zh for sentence in sentences(text)] == [
        "建成水厂。",
        "他说：“通水了。”",
        "群众满意！",
        "（见附表。）",
    ]


def test_a_tidied_tree_has_no_white_space_around_lines_and_no_empty_ones() -> None:
    tree = tidied(structure("　　水利局总结 \n\n　　一、完成情况\n\n  建成水厂3座。\n"))
    assert printed(tree) == "水利局总结\n一、完成情况\n建成水厂3座。"


def tell(text: str) -> list[str]:
    return described(structure(text)).splitlines()


def test_numbers_and_quarters_are_no_markers() -> None:
    lines = "1.6亿元用于水利。\n一、二季度降水偏少，三季度偏多。"
    assert tell(f"一、完成情况\n{lines}") == [
        "review: 「一、完成情况」",
        "  review: 1.6亿元用于水利。",
        "  review: 一、二季度降水偏少，",
    ]


def test_a_month_behind_a_marker_stays_where_it_is() -> None:
    assert tell("2025年工作要点\n一、供水\n1.6月底前完成改造。\n2.9月底前通水。")[-2:] == [
        "  plan: 「1.」6月底前完成改造。",
        "  plan: 「2.」9月底前通水。",
    ]


def test_numbers_that_run_through_all_parts_are_kept() -> None:
    assert tell("2025年任务清单\n一、供水\n1.改造管网。\n二、治水\n2.清淤河道。")[-3:] == [
        "  plan: 「1.」改造管网。",
        "plan: 「二、治水」",
        "  plan: 「2.」清淤河道。",
    ]


def test_a_line_that_ends_like_a_sentence_is_a_heading_where_something_stands_below_it() -> None:
    text = "一、完成情况\n（一）供水更有保障。\n建成水厂3座。\n（二）治水更见成效。\n清淤河道5公里。"
    assert tell(text)[1:3] == ["  review: 「（一）供水更有保障」。", "    review: 建成水厂3座。"]


def test_items_of_a_list_are_no_headings() -> None:
    text = "三、工作安排\n（一）办好实事。今年办好3件事：\n1、建水厂。\n2、修河堤。\n3、清淤泥。"
    assert tell(text)[1:] == [
        "  plan: 「（一）办好实事」。今年办好3件事：",
        "    plan: 「1、」建水厂。",
        "    plan: 「2、」修河堤。",
        "    plan: 「3、」清淤泥。",
    ]


def test_a_table_stands_below_its_caption_with_unit_and_note() -> None:
    text = "一、投资\n完成投资3亿元。\n表1 投资\n单位：亿元\n项目\t金额\n水厂\t3\n注：快报数。\n二、供水\n供水稳定。"
    assert tell(text)[2:7] == [
        "  table caption: 「表1 投资」",
        "    table note: 单位：亿元",
        "    table: 项目\t金额 水厂\t3",
        "  annex note: 「注：」快报数。",
        "review: 「二、供水」",
    ]


def test_a_text_without_any_part_is_of_one_role() -> None:
    assert tell("今年建成水厂3座。\n供水人口增加。") == [
        "review: 今年建成水厂3座。",
        "review: 供水人口增加。",
    ]


def test_an_empty_line_behind_a_sentence_makes_no_heading_of_it() -> None:
    text = "馆内安排\nA. 启动改造；\nB. 新增借还机10台；\nC. 读者力争达到15万人。\n\n附件1：分馆一览表"
    assert not any(placed.node.title.startswith("读者") for placed in outline(structure(text)))


def test_a_table_that_is_called_annex_amid_the_parts_ends_none_of_them() -> None:
    said = tell(
        "某校2024年度报告\n一、概述\n公开信息80条。\n二、依申请公开\n收到申请3件。\n附表　办理情况\n结果\t件\n公开\t3\n三、改进措施\n1.完善制度。修订指南。"
    )
    assert not [line for line in said if "annex" in line]
    assert any(line.strip().startswith("plan: 「三、") for line in said)


@pytest.mark.parametrize(
    ("text", "beginning"),
    [
        ("关于某县2024年预算执行情况和2025年预算草案的报告\n一、2024年预算执行情况\n收入9亿元。\n二、2025年财政工作举措\n压减支出5%。", "压减支出"),
        ("某公司2024年责任报告\n一、责任绩效\n供水9万吨。\n二、2025年公司行动\n改造管网10公里。", "改造管网"),
        ("致市民的信\n尊敬的市民朋友们：\n全年运送乘客3万人次。\n2025年，我们郑重承诺：\n第一，6月底前，新增线路8条。\n第二，更新候车亭90座。", "更新候车亭"),
        ("某局整改情况通报\n一、整改情况\n（一）关于“看病难”的问题\n整改进展：招聘医生27名。\n下一步措施：6月底前，新建诊所2家。", "下一步措施"),
    ],
)  # fmt: skip
def test_what_is_to_come_is_told_by_years_labels_and_words_that_promise(text: str, beginning: str) -> None:
    roles = {placed.node.text[:4]: placed.node.role for placed in outline(structure(text))}
    assert roles[beginning[:4]] == "plan"
    assert "review" in roles.values()


def test_a_letter_has_a_subtitle_a_salutation_and_last_words() -> None:
    tree = structure(
        "致全体市民的一封信\n——某公司2025年服务承诺\n尊敬的市民朋友们：\n全年运送乘客3万人次。\n市民朋友们，让我们携手同行！\n某公交集团\n2024年12月8日"
    )
    assert [(node.role, node.kind) for node in tree] == [
        ("title", None), ("title", None), ("preamble", "salutation"), ("review", None), ("closing", None),
        ("signature", "office"), ("signature", "date"),
    ]  # fmt: skip
    assert tree[1].text == "——某公司2025年服务承诺"


def test_what_a_report_says_of_itself_stands_before_its_parts() -> None:
    tree = structure(
        "某公司2025年责任报告\n关于本报告\n本报告所列数据来自公司统计。\n一、企业概况\n下辖水厂5座。"
    )
    assert [(node.role, node.title) for node in tree] == [
        ("title", ""), ("preamble", "关于本报告"), ("review", "企业概况"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "markers"),
    [
        ("要情\n问题1　漏水\n换管3公里。\n问题2　缺水\n打井2口。", ["问题1", "问题2"]),
        ("要情\n第一件事：通水\n换管3公里。\n第二件事：治水\n清淤2处。", ["第一件事：", "第二件事："]),
        ("要情\n一问：水够吗？\n日供水3万吨。\n二问：水好吗？\n检测2次。", ["一问：", "二问："]),
        ("要情\n问：水够吗？\n答：日供水3万吨。\n问：水好吗？\n答：检测2次。", ["问：", "答：", "问：", "答："]),
        ("要情\n【案例1】通水\n换管3公里。\n【案例2】治水\n清淤2处。", ["【案例1】", "【案例2】"]),
        ("要情\n一　通水\n换管3公里。\n二　治水\n清淤2处。", ["一", "二"]),
        ("要情\n1 通水\n换管3公里。\n2 治水\n清淤2处。", ["1", "2"]),
        ("要情\n二季度：通水。\n三季度：治水。\n1号泵站：检修。\n2号泵站：停机。", []),
        ("要情\n第一产业：增长2%。\n第二产业：增长3%。", []),
        ("要情\n案例一\n换管3公里。\n案例二\n清淤2处。", ["案例一", "案例二"]),
        ("要情\nⅠ 通水\n换管3公里。\nⅡ 治水\n清淤2处。", ["Ⅰ", "Ⅱ"]),
        ("要情\n甲、通水\n换管3公里。\n乙、治水\n清淤2处。", ["甲、", "乙、"]),
        ("要情\n01　通水\n换管3公里。\n02　治水\n清淤2处。", ["01", "02"]),
        ("要情\n1 月，通水。\n2 月，治水。", []),
        ("要情\n问题1　漏水\n换管3公里。", []),
    ],
)  # fmt: skip
def test_words_with_numbers_and_numerals_before_a_space_are_markers_where_they_count(
    text: str, markers: list[str]
) -> None:
    assert [placed.node.marker for placed in outline(structure(text)) if placed.node.marker] == markers


def test_words_with_numbers_stand_where_the_text_has_them_with_all_that_is_said_of_each() -> None:
    case = "主要做法\n入户走访3次。\n取得成效\n更新水表90块。"
    assert tell(f"汇编\n案例1　换表\n{case}\n案例2　换管\n{case}\n下一步安排\n新建泵站2座。")[1:] == [
        *(
            line
            for head in ("案例1　换表", "案例2　换管")
            for line in (
                f"review: 「{head}」", "  review: 「主要做法」", "    review: 入户走访3次。",
                "  review: 「取得成效」", "    review: 更新水表90块。",
            )
        ),
        "plan: 「下一步安排」",
        "  plan: 新建泵站2座。",
    ]  # fmt: skip
    found = "问题一：管网老化，漏损率高达12%，涉及3个片区，水压时高时低。\n整改情况：换管3公里，通水9户。\n问题二：水表不准，误差超过5%，涉及90户，用户意见较大。\n整改情况：换表90块，校准6块。"
    assert tell(f"报告\n一、整改\n{found}\n二、下一步\n建泵站2座。")[1:-2] == [
        "review: 「一、整改」",
        "  review: 「问题一：」管网老化，漏损率高达",
        "    review: 「整改情况」：换管3公里，通水9户",
        "  review: 「问题二：」水表不准，误差超过5",
        "    review: 「整改情况」：换表90块，校准6块",
    ]


def test_signs_stand_before_headings_and_before_what_begins_with_a_digit() -> None:
    assert tell("周报\n■供水\n●东线\n○3号泵站检修。\n○水压平稳。\n■下周计划\n●8月2日前通水。")[1:] == [
        "review: 「■供水」",
        "  review: 「●东线」",
        "    review: 「○」3号泵站检修。",
        "    review: 「○」水压平稳。",
        "plan: 「■下周计划」",
        "  plan: 「●」8月2日前通水。",
    ]


@pytest.mark.parametrize(
    "after", ["■安全", "■下周计划\n●通水。", "从区域看，东线最多。", "【安全】\n检查3次。"]
)
def test_a_table_that_is_called_annex_ends_where_the_body_goes_on(after: str) -> None:
    text = (
        f"周报\n■进度\n●管网完成3公里。\n附表　工程量\n单位：公里\n项目\t完成\n管网\t3\n注：快报数。\n{after}"
    )
    tree = structure(text)
    assert not [node for node in tree if node.role == "annex" and node.kind is None]
    assert "table" in {placed.node.role for placed in outline(tree)}


@pytest.mark.parametrize(
    "after", ["", "\n注：快报数。", "\n附件2　分工\n单位\t事项\n水利局\t换管", "\n某县水利局\n2025年1月6日"]
)
def test_a_table_behind_which_nothing_comes_is_an_annex(after: str) -> None:
    text = f"周报\n一、进度\n管网完成3公里。\n附件1　工程量\n项目\t完成\n管网\t3{after}"
    assert "annex" in [node.role for node in structure(text)]


def test_labels_that_come_again_and_words_in_brackets_are_headings() -> None:
    lines = "目标：换管9公里，通水2处。\n进展情况：换管6公里，通水1处。\n下一步：换管3公里，通水1处。"
    assert tell(f"通报\n一、换管\n{lines}\n二、通水\n{lines}")[1:5] == [
        "review: 「一、换管」",
        "  targets: 「目标」：换管9公里，通水2处",
        "  review: 「进展情况」：换管6公里，通水1处",
        "  plan: 「下一步」：换管3公里，通水1处",
    ]
    assert tell("快报\n【雨情】\n降雨30毫米。\n【水情】\n水位上涨2米。")[1] == "review: 「【雨情】」"
    assert tell("一、诉求\n【反映】水压不足，夜间停水。\n【办理】更换水泵4台。")[1:] == [
        "  review: 「【反映】」水压不足，夜间停水。",
        "  review: 「【办理】」更换水泵4台。",
    ]


@pytest.mark.parametrize("name", ["某县防汛办", "某县换表工作专班", "某县督查考评室", "东线指挥部"])
def test_the_name_before_the_last_date_signs_whatever_it_ends_on(name: str) -> None:
    tree = structure(
        f"通报\n一、换管\n完成3公里。\n感谢各方支持。\n{name}\n2025年1月6日9时\n（联系单位：运行科）"
    )
    assert [(node.role, node.kind) for node in tree[-4:]] == [
        ("closing", None), ("signature", "office"), ("signature", "date"), ("signature", None),
    ]  # fmt: skip


def test_a_date_before_a_paragraph_heads_it_and_signs_nothing() -> None:
    tree = structure("大事记\n开年通水。\n2025年2月\n新建水厂投产，日供水3万吨，惠及居民9万人。")
    assert "signature" not in {node.role for node in tree}


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        ("某局公告　2025年第2号（总第9号）\n专项资金审计结果\n（2025年5月6日公告）", ["series", None, "date-line"]),
        ("水情快报\n（第7期，总第43期）\n某县指挥部办公室\n2025年7月8日12时", [None, "series", "issuer", "date-line"]),
        ("实事推进情况通报\n（截至2025年9月30日）", [None, "date-line"]),
    ],
)  # fmt: skip
def test_lines_of_the_title_say_number_day_and_office(lines: str, kinds: list[str | None]) -> None:
    assert [node.kind for node in structure(f"{lines}\n一、总体\n平稳。")[: len(kinds)]] == kinds


def test_questions_are_headings_where_several_stand_alone() -> None:
    text = "2025年实事\n今年办实事3件。\n办成了几件？\n办成2件，惠及3万人。\n没办好的卡在哪儿？\n水厂缺用地指标。\n接下来怎么办？\n6月底前开工。"
    assert [node.role for node in structure(text)] == ["title", "preamble", "review", "problems", "plan"]


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("某市自然资源和规划局关于第9号提案的答复", "review"),
        ("规划和建设局2025年工作盘点", "review"),
        ("重点任务完成情况的通报", "review"),
        ("2024年工作总结和2025年工作要点", "review"),
        ("水利规划中期评估", "review"),
        ("政府工作报告任务分工方案", "plan"),
        ("某市规划局2025年工作要点", "plan"),
        ("水利发展规划", "plan"),
    ],
)
def test_the_title_says_whether_a_report_is_of_what_was_done(title: str, role: str) -> None:
    assert main_role(title) == role


def test_words_with_numbers_stand_below_a_heading_that_names_them_and_beside_another() -> None:
    cases = "案例1　换管\n换管3公里。\n案例2　换表\n换表90块。"
    heads = "汇编\n本期选编2个。\n{}\n全年走访9次。\n{}"
    for heading, depth in (("典型案例", 1), ("总体情况", 0)):
        placed = outline(structure(heads.format(heading, cases)))
        assert {each.depth for each in placed if each.node.marker} == {depth}


def test_a_letter_goes_on_with_what_is_to_be_done_and_ends_with_a_wish() -> None:
    text = "致用户的信\n亲爱的用户朋友们：\n全年换管3公里。\n2025年，我们将继续办好以下事项：\n★6月底前换表90块。\n★建泵站2座。\n祝朋友们幸福安康！"
    assert [placed.node.role for placed in outline(structure(text))][-4:] == [
        "plan", "plan", "plan", "closing",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "last", ["某县水务局", "（某县水务局供水股）", "某县换管专班　　2025年1月", "（供稿：某县水务局）"]
)
def test_a_name_alone_at_the_end_signs_without_a_date(last: str) -> None:
    assert structure(f"通报\n一、换管\n完成3公里。\n{last}")[-1].role == "signature"


def test_what_follows_the_last_of_several_sentences_makes_no_heading_of_it() -> None:
    assert tell("要点\n一、建议\n（一）强化约束。\n（二）严肃纪律。\n对整改不力的问责。")[2:] == [
        "  plan: 「（一）」强化约束。",
        "  plan: 「（二）」严肃纪律。",
        "  plan: 对整改不力的问责。",
    ]


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("某局2024年工作总结和2025年打算", "2024年工作总结"),
        ("水情快报", "【雨情】"),
        ("某局工作总结", "工作进展"),
    ],
)
def test_the_first_heading_is_no_line_of_the_title(title: str, heading: str) -> None:
    nodes = structure(f"{title}\n{heading}\n全年换管3公里。\n存在不足\n2处未通水。")
    assert [(node.role, node.title) for node in nodes] == [
        ("title", ""), ("review", heading), ("problems", "存在不足"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "role"), [("下半年安排：换管3公里。", "plan"), ("困难和问题：2处未通水。", "problems")]
)
def test_a_label_at_the_end_says_what_its_paragraph_is_for(text: str, role: str) -> None:
    assert structure(f"要情\n◇供水：日供水3万吨。\n◇节水：节水9万吨。\n{text}")[-1].role == role


@pytest.mark.parametrize("caption", ["表1　收支", "各泵站能耗"])
def test_a_caption_stands_below_a_heading_of_its_own_line_and_nothing_below_it_but_the_table(
    caption: str,
) -> None:
    table = f"{caption}\n项目\t金额\n电费\t3"
    said = tell(
        f"报告\n一、泵站\n（一）能耗。用电9万度，比上年少2万度。\n{table}\n电费下降2%。\n二、管网\n换管3公里。"
    )
    assert [line[: line.index("table") + 5] for line in said if "table" in line] == ["  table", "    table"]
    assert "  review: 电费下降2%。" in said


@pytest.mark.parametrize("heading", ["四季度重点", "督办要求", "近期节点", "还要办的事", "下旬重点"])
def test_headings_of_what_is_to_come(heading: str) -> None:
    assert structure(f"换管通报\n一、进展\n换管3公里。\n二、{heading}\n换表90块。")[-1].role == "plan"


@pytest.mark.parametrize("heading", ["已经开展的工作", "做了哪些事", "重点任务进展情况"])
def test_headings_of_what_was_done(heading: str) -> None:
    assert structure(f"换管计划\n一、{heading}\n换管3公里。\n二、安排\n换表90块。")[1].role == "review"


def test_numbers_stand_below_signs_where_no_part_has_a_number() -> None:
    assert tell("情况\n★收入\n1.应收9万元。\n2.实收8万元。\n★存在的短板\n1.电梯老化。\n2.缺门禁。")[1:] == [
        "review: 「★收入」",
        "  review: 「1.」应收9万元。",
        "  review: 「2.」实收8万元。",
        "problems: 「★存在的短板」",
        "  problems: 「1.」电梯老化。",
        "  problems: 「2.」缺门禁。",
    ]


def test_a_space_between_characters_divides_heading_and_text() -> None:
    text = "自评\n一、 产出 全年发表论文86篇，授权专利32件，转化成果6项。\n二、 主要差距 国际合作偏少，重大项目仅1项，转化收入不足3万元。"
    assert [(node.role, node.title, node.stop) for node in structure(text)[1:]] == [
        ("review", "产出", " "), ("problems", "主要差距", " "),
    ]  # fmt: skip


SECTIONS = "换管提速\n换管3公里。\n节水增效\n节水9万吨。"


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2024年工作总结", "2025年工作安排"),
        ("主要做法", "下一步打算"),
        ("工作回顾\n一年来，各项工作有进展。", "今后工作\n今后要做好两件事。"),
    ],
)
def test_without_markers_the_halves_of_a_report_hold_its_headings(first: str, last: str) -> None:
    said = tell(f"某局2024年工作报告\n{first}\n{SECTIONS}\n存在的不足\n2处未通水。\n{last}\n{SECTIONS}")
    headed = [line for line in said if "「" in line]
    assert [len(line) - len(line.lstrip()) for line in headed] == [0, 2, 2, 0, 0, 2, 2]


def test_headings_over_text_stand_side_by_side_where_none_says_that_it_holds_others() -> None:
    said = tell(f"某馆2024年度报告\n概况\n全馆32人。\n{SECTIONS}\n存在不足\n2处漏水。\n下步打算\n换表90块。")
    assert all(line[0] != " " for line in said if "「" in line)


def test_the_last_paragraph_closes_a_report_if_it_only_calls() -> None:
    text = "某局工作\n一、安排\n换表90块。\n目标已定，全局上下将同心协力，奋力谱写新篇章！"
    assert [node.role for node in structure(text)[2:]] == ["closing"]
    assert structure(text.replace("目标已定", "年内换表9块"))[-1].role == "plan"


PLEDGE = "某公司{}\n尊敬的用户朋友：\n您好！现向您报告去年的工作。\n去年换管3公里，漏损率降到9%。\n我们也清楚，抢修还让您有不满意的地方。\n{}\n{}"


@pytest.mark.parametrize(
    ("lead", "items"),
    [
        ("今年，我们公开承诺：", "6月底前换表90块。\n抢修1小时内到场。"),
        ("2025年，我们向您承诺：", "一、水更足。6月底前换表90块，建泵站2座，供水不间断。\n二、水更好。抢修1小时内到场，水质每月公布一次。"),
        ("新的一年，我们将做好以下几件事。", "6月底前换表90块。\n抢修1小时内到场。"),
        ("新学年，我们将办好这几件实事：", "第一，6月底前换表90块。\n第二，抢修1小时内到场。"),
    ],
)  # fmt: skip
def test_what_a_letter_tells_before_its_promises_was_done_or_was_not(lead: str, items: str) -> None:
    said = [placed.node.role for placed in outline(structure(PLEDGE.format("致用户的信", lead, items)))]
    assert said == ["title", "preamble", "preamble", "review", "problems", "plan", "plan", "plan"]


def test_items_stand_below_the_paragraph_that_ends_in_a_colon() -> None:
    assert tell("报告\n一、进展\n主要做了以下工作：\n1.换管3公里。\n2.换表90块。\n水压正常。")[2:] == [
        "  review: 主要做了以下工作：",
        "    review: 「1.」换管3公里。",
        "    review: 「2.」换表90块。",
        "  review: 水压正常。",
    ]


@pytest.mark.parametrize(
    "items",
    [
        "（一）换管3公里。\n（二）换表90块。",
        "1.换管。换管3公里，水压升高二成。\n2.换表。换表90块，抄表更快。",
    ],
)
def test_sections_stand_beside_the_paragraph_that_leads_to_them(items: str) -> None:
    said = tell(f"报告\n一、进展\n主要做了以下工作：\n{items}")
    assert [line[:3] for line in said[2:]] == ["  r"] * 3


def test_a_paragraph_says_that_it_speaks_of_what_comes_next() -> None:
    assert [node.role for node in structure("某局2024年简报\n全年换管3公里。\n下一步，我局将换表90块。\n2025年，计划建泵站2座。")] == [
        "title", "review", "plan", "plan",
    ]  # fmt: skip


def test_a_month_behind_a_marker_is_no_part_of_a_number() -> None:
    said = tell(
        "计划\n一、供水\n1.换管3公里。\n2.换表90块。\n二、节水\n1.6月底前建泵站2座。\n2.节水9万吨。\n1.6亿元已经到位。"
    )
    assert [line.strip() for line in said[5:]] == [
        "plan: 「1.」6月底前建泵站2座。",
        "plan: 「2.」节水9万吨。",
        "plan: 1.6亿元已经到位。",
    ]


def test_a_day_in_quotation_marks_is_no_number_of_a_heading() -> None:
    said = tell(
        "总结\n1.汛前准备充分。备沙袋9万条，演练3场，转移路线逐户落实。\n2.应对“7·12”暴雨。雨量216毫米，转移3户，无人伤亡，灾后三天恢复。"
    )
    assert said[1:] == [
        "review: 「1.汛前准备充分」。备沙袋9万条，演练3",
        "review: 「2.应对“7·12”暴雨」。雨量216毫米，转移",
    ]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("水情形势和值守情况", "review"),
        ("面临的形势", "background"),
        ("工作基础", "background"),
        ("治理目标", "targets"),
        ("概况", "review"),
        ("重点任务有序推进", "review"),
        ("重点任务", "plan"),
    ],
)
def test_a_part_is_for_what_its_heading_says(heading: str, role: str) -> None:
    assert structure(f"某局治水报告\n一、{heading}\n换管3公里。\n二、措施\n换表90块。")[1].role == role


def test_what_others_found_was_aimed_at_was_done_and_follows_stand_below_each_problem() -> None:
    said = "督察指出：混接3处，溢流2次。\n整改目标：6月底前换管3公里。\n整改情况：换管2公里，占三分之二。\n下步安排：8月底前换完1公里。"
    tree = structure(f"整改报告\n问题一　管网混接\n{said}\n问题二　水表失准\n{said}")
    assert [(node.role, [child.role for child in node.children]) for node in tree[1:]] == [
        ("problems", ["problems", "targets", "review", "plan"]),
    ] * 2  # fmt: skip


def test_who_answers_stands_below_who_asks() -> None:
    text = "访谈\n主持人：全年有哪些进展？\n局长：换管3公里。\n水压提高二成。\n网友：还存在哪些困难？\n局长：2处未通水。\n记者：今年旱情早。请问还要建多少泵站？\n局长：6月底前建2座。"
    assert tell(text)[1:] == [
        "review: 「主持人：全年有哪些进展？」",
        "  review: 局长：换管3公里。",
        "  review: 水压提高二成。",
        "problems: 「网友：还存在哪些困难？」",
        "  problems: 局长：2处未通水。",
        "plan: 「记者：」今年旱情早。请问还要",
        "  plan: 局长：6月底前建2座",
    ]


def test_a_name_behind_who_asks_is_no_question() -> None:
    assert tell("快报\n换管3公里。\n记者：甲乙\n主持人：丙丁")[1:][0] == "review: 换管3公里。"


def test_headings_behind_which_the_parts_are_counted_anew_stand_above_them() -> None:
    said = tell(
        "某局半年总结和计划\n上半年工作完成情况\n一、供水\n换管3公里。\n二、节水\n节水9万吨。\n存在的不足\n2处未通水。\n后六个月要办的事\n一、供水\n换表90块。"
    )
    headed = [line for line in said if "「" in line]
    assert [len(line) - len(line.lstrip()) for line in headed] == [0, 2, 2, 0, 0, 2]


def test_an_appendix_without_a_number_ends_the_parts() -> None:
    said = tell("报告\n第一章 供水\n换管3公里。\n附录 指标\n项目\t金额\n电费\t3")
    assert said[-2:] == ["annex: 「附录 指标」", "  table: 项目\t金额 电费\t3"]


@pytest.mark.parametrize("words", ["以上汇报，请予审议。", "以上述职，请评议。"])
def test_who_reports_ends_with_a_request(words: str) -> None:
    assert structure(f"汇报\n一、进展\n换管3公里。\n{words}")[-1].role == "closing"


def test_what_was_promised_is_a_target_where_it_is_told_what_became_of_it() -> None:
    said = "承诺内容：换管3公里，通水2处。\n完成情况：换管4公里，都已通水。"
    tree = structure(f"兑现情况\n实事一：换管\n{said}\n实事二：换表\n{said}")
    assert [[child.role for child in node.children] for node in tree[1:]] == [["targets", "review"]] * 2


def test_a_number_under_a_label_is_no_line_of_the_title() -> None:
    text = "某馆2024年数据一览\n发布日期：2025年1月3日\n进馆：126万人次\n外借：86万册"
    assert [node.role for node in structure(text)] == ["title", "title", "review", "review"]


@pytest.mark.parametrize(
    ("heading", "text", "role"),
    [
        ("突出重点，抓好落实", "6月底前换表90块。", "plan"),
        ("突出重点，抓好落实", "换表90块。", "review"),
        ("其他需要报告的事项", "6月底前已公开3次。", "review"),
    ],
)
def test_what_stands_behind_the_problems_and_names_a_day_is_to_be_done(
    heading: str, text: str, role: str
) -> None:
    speech = f"在全局会议上的讲话\n一、肯定成绩，坚定信心\n换管3公里。\n二、正视问题，增强责任\n2处未通水。\n三、{heading}\n（一）供水\n{text}"
    assert structure(speech)[-1].role == role


def test_a_label_of_next_month_says_what_its_paragraph_is_for() -> None:
    said = "本月进展：换管3公里，通水2处。\n下月计划：换表90块，建泵站2座。"
    tree = structure(f"台账\n事项一：供水\n{said}\n事项二：节水\n{said}")
    assert [[child.role for child in node.children] for node in tree[1:]] == [["review", "plan"]] * 2
