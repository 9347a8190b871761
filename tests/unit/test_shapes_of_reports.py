"""What the parts and items of reports are for, in the shapes that offices give them."""

from __future__ import annotations

import pytest

from gongkai.importing.structure import structure
from gongkai.model.tree import outline


def roles(text: str) -> list[str]:
    """The role of each line."""
    return [placed.node.role for placed in outline(structure(text))]


@pytest.mark.parametrize(
    "heading",
    [
        "后半程工作路径", "未来两年半推进举措", "冲刺全年目标的举措", "确保“十四五”圆满收官", "攻坚方向", "收官阶段工作部署",
        "突出重点，抓好今年各项工作", "如何抓好今年的工作", "剩余任务推进计划", "下半程怎么走", "奋力完成明年目标任务",
        "四季度冲刺举措", "推进规划落地的路径选择", "后期主攻任务", "今年任务十分繁重", "措施上要再加力",
        "发展设想", "抓紧抓实各项措施", "决胜后半场",
    ],
)  # fmt: skip
def test_headings_of_what_is_to_come_after_half_of_the_way(heading: str) -> None:
    assert (
        roles(f"某局治水工作报告\n一、供水情况\n换管3公里。\n二、{heading}\n换表90块。")[3:] == ["plan"] * 2
    )


@pytest.mark.parametrize(
    "heading",
    [
        "建议办理",
        "未来工厂建设",
        "要素保障有力",
        "监测预警预报",
        "强化调度，确保任务落到实处",
        "推进措施有力",
        "冲刺全年目标成效明显",
        "“十三五”圆满收官",
        "全年目标任务超额完成",
        "价格走势",
    ],
)
def test_headings_of_what_came_of_it(heading: str) -> None:
    assert roles(f"某局治水工作报告\n一、供水情况\n换管3公里。\n二、{heading}\n换表90块。")[3] == "review"


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("学校基本情况", "background"),
        ("单位概况", "background"),
        ("年度目标", "targets"),
        ("学期工作目标", "targets"),
        ("计划目标", "targets"),
        ("上年工作情况", "review"),
        ("目标责任分解", "plan"),
        ("主要指标", "targets"),
        ("经营目标", "targets"),
        ("工作指标", "targets"),
        ("落实责任目标", "plan"),
        ("市场环境", "background"),
        ("火险形势", "background"),
    ],
)
def test_a_plan_begins_with_whom_it_is_for_and_what_is_aimed_at(heading: str, role: str) -> None:
    assert roles(f"某校2025年工作计划\n一、{heading}\n教师90名。\n二、重点工作\n换表90块。")[1] == role


@pytest.mark.parametrize(
    ("part", "role"),
    [
        ("后期天气趋势\n雨水偏少二成。", "background"),
        ("下月价格走势预测\n价格小幅回升。", "background"),
        ("形势研判\n来水偏少。", "background"),
        ("天气影响预估\n气温偏高。", "background"),
        ("下季度的水情\n综合判断，来水偏少。", "background"),
        ("未来一旬展望\n据气象台分析，雨水偏少。\n预计水位8米左右。", "background"),
        ("明年展望\n预计明年建成泵站4座。\n换管9公里。", "plan"),
        ("加强会商研判\n会商9次。", "review"),
    ],
)
def test_what_will_come_by_itself_is_no_plan(part: str, role: str) -> None:
    assert set(roles(f"某江水情旬报\n一、水情\n出现洪水2次。\n二、{part}")[3:]) == {role}


def test_a_forecast_that_is_not_good_names_no_problem() -> None:
    text = "某江水情旬报\n一、水情\n出现洪水2次。\n二、后期来水预估\n预计来水仍偏少一成。\n三、调度建议\n下泄9立方米每秒。"
    assert roles(text)[3:] == ["background", "background", "plan", "plan"]


def test_a_forecast_before_tasks_is_none_of_them() -> None:
    text = "某局防汛简报\n一、汛情\n洪水2次。\n二、下一步工作\n据气象部门预测，仍有暴雨。\n（一）巡查。每天巡堤3次。\n（二）备料。补充编织袋2万条。"
    assert roles(text)[3:] == ["plan", "background", "plan", "plan"]
    for said in ("仍有暴雨，我们要备足物料", "全年收入9亿元"):
        assert roles(text.replace("仍有暴雨", said))[4] == "plan"


@pytest.mark.parametrize(
    ("said", "item"),
    [
        (
            "存在问题：3处河岸堆有垃圾。\n整改措施：清运垃圾46吨。\n完成情况：已完成。",
            "problems review review",
        ),
        ("具体问题：学习仅4次。\n整改情况：学习12次。\n整改成效：制度3项。", "problems review review"),
        ("整改目标：联网率90%。\n整改措施：年底前联网46套。\n整改进展：联网20套。", "targets plan review"),
        ("审计发现的问题：2笔超期。\n整改措施：培训2次。\n整改结果：补拨45万元。", "problems review review"),
        ("工作任务：换管3公里。\n牵头单位：水利站\n推进情况：换管2公里。", "targets plan review"),
        ("问题：3处漏水。\n整改措施：换管3公里。\n整改时限：6月底前。", "problems plan review"),
    ],
)
def test_measures_that_were_taken_stand_below_each_problem(said: str, item: str) -> None:
    text = f"某镇整改报告\n一、整改落实情况\n（一）河岸不清洁\n{said}\n（二）泵站不安全\n{said}"
    assert roles(text)[2:] == ["review", *item.split()] * 2
    assert [placed.depth for placed in outline(structure(text))][2:] == [1, 2, 2, 2] * 2


@pytest.mark.parametrize(
    "item",
    [
        "1.新建托育园4所，新增托位360个。\n责任单位：市卫健委\n完成时限：10月底\n半年进展：已建成2所。",
        "1.托育。新建托育园4所。\n牵头单位：市卫健委；完成时限：8月底前。\n目前进展：完工2所。",
        "（1）托育园\n新建托育园4所。\n【责任单位】市卫健委\n【完成时限】10月底前\n【进展情况】完工2所。",
        "1、新建托育园4所。（责任人：李某；时限：8月底）\n完成情况：完工2所。",
        "实事1：新建托育园\n新建托育园4所。责任单位：市卫健委，完成时间：10月。\n最新进展：完工2所。",
        "实事1：新建托育园\n新建托育园4所。（责任单位：市卫健委；完成时限：10月）\n进展情况：完工2所。",
    ],
)
def test_what_was_promised_stands_before_who_has_to_do_it(item: str) -> None:
    one = ["plan"] * item.count("\n") + ["review"]
    text = f"某市民生实事半年进展公示\n现公示如下。\n{item}\n{item.replace('1', '2', 1)}\n公示期为7天。"
    assert roles(text) == ["title", "preamble", *one, *one, "closing"]


def test_what_is_wrong_and_what_comes_next_of_a_promise_say_so_though_said_once() -> None:
    item = "改造站点12个。\n完成时限：10月底前。\n推进情况：改造8个。"
    text = f"某区实事推进情况\n一、社区\n{item}\n存在问题：2个未定。\n下步计划：9月底前选址。\n二、村\n{item}"
    assert roles(text)[1:7] == ["plan", "plan", "plan", "review", "problems", "plan"]


def test_items_behind_what_announces_them_stand_before_no_part() -> None:
    item = "开行公交线路6条。由县交通局负责，12月底前完成。\n落实情况：开行4条。"
    text = f"某县实事三季度落实情况\n今年2件实事落实如下：\n1.{item}\n2.{item}"
    assert roles(text) == ["title", "preamble", *["plan", "review"] * 2]


def test_what_came_of_measures_was_done_though_it_names_a_day_of_what_is_left() -> None:
    said = "存在问题：3处水浊。\n整改措施及进展：更换滤料12吨。\n下一步：8月底前再换4吨。"
    told = roles(f"某县饮水整改进展\n一、水压不足\n{said}\n二、水质不稳\n{said}")
    assert told[5:] == ["review", "problems", "review", "plan"]


def test_problems_are_promised_by_nobody() -> None:
    text = "某县督察整改进展通报\n一、河道清理不到位的问题\n垃圾46吨。\n责任单位：某镇\n整改进展：已清运。"
    assert "plan" not in roles(text)


def test_a_speech_is_of_what_is_to_be_done_where_it_says_so() -> None:
    text = "在秋收工作会议上的讲话\n（2025年9月2日）\n同志们：\n下面，我就抓好秋收工作讲三点意见。\n一、充分认识秋收的重要性\n秋粮占七成。\n二、狠抓关键环节\n新增晒场30处。"
    assert roles(text)[4:] == ["plan"] * 4
    assert roles(text.replace("我就抓好秋收工作讲", "动员部署秋收。我讲"))[4:] == ["plan"] * 4
    told = text.replace("抓好秋收工作讲", "去年秋收情况和下步工作讲")
    assert roles(told)[4:] == ["review"] * 4


def test_a_speech_that_only_stresses_points_is_of_what_is_to_be_done() -> None:
    text = "在安全会议上的讲话\n同志们：\n刚才通报了情况。我再强调三点。\n一、思想再警醒\n事故3起。\n二、责任再压实\n每周督导1次。"
    assert roles(text)[3:] == ["plan"] * 4


def test_a_speech_of_the_head_of_an_office_bears_its_title() -> None:
    text = "某局长在全局大会上的发言\n（2025年2月10日）\n同志们：\n我就落实好今年的任务谈几点要求。\n一、要在服务上下功夫\n开通热线2条。"
    assert [node.kind for node in structure(text)][:3] == [None, "date-line", "salutation"]
    assert roles(text)[4:] == ["plan"] * 2


def test_a_speech_at_the_beginning_of_a_year_looks_back_on_the_last() -> None:
    text = "在2025年档案工作会议上的讲话\n（2025年3月4日）\n同志们：\n我讲两点意见。\n一、2024年各项工作\n接收4万卷。\n二、高质量完成2025年各项工作\n扫描8万卷。"
    assert roles(text)[4:] == ["review", "review", "plan", "plan"]


@pytest.mark.parametrize("end", ["：", ":", "、", ""])
def test_the_number_of_a_part_takes_in_the_mark_behind_it(end: str) -> None:
    gap = "" if end else "　"
    text = f"某站总结\n第一部分{end}{gap}全年回顾\n1.修路3公里。\n第二部分{end}{gap}明年打算\n1.修桥2座。"
    told = structure(text)
    assert [(node.marker, node.title) for node in told[1:]] == [
        (f"第一部分{end}", "全年回顾"),
        (f"第二部分{end}", "明年打算"),
    ]
    assert roles(text)[1:] == ["review", "review", "plan", "plan"]


@pytest.mark.parametrize("said", ["元旦前试开夜间专线。", "元宵节前布灯60组。", "倍增计划年内启动。"])
def test_a_word_that_begins_as_a_unit_does_stands_behind_a_number_of_all_levels(said: str) -> None:
    text = f"某港简报\n1　工作\n1.1　装船9艘。\n1.2　修闸2座。\n2　打算\n2.1　年底前建仓3座。\n2.2　{said}"
    assert structure(text)[2].children[1].marker == "2.2"


@pytest.mark.parametrize(
    "greeting",
    [
        "院领导、各科室：",
        "各病区、各班组：",
        "全体村民、驻村企业：",
        "广大读者、各界朋友：",
        "各镇（街道）水利站，局属各单位：",
        "校务会、各年级组：",
        "各位商户、广大居民：",
    ],
)
def test_those_who_are_addressed_are_greeted(greeting: str) -> None:
    text = f"某站9月情况通报\n{greeting}\n现将9月情况通报如下。\n一、基本情况\n修管3公里。"
    assert [node.kind for node in structure(text)][1] == "salutation"


@pytest.mark.parametrize("line", ["各科室完成情况：", "各项收入："])
def test_what_heads_a_list_greets_nobody(line: str) -> None:
    text = f"某站9月情况通报\n{line}\n1.外科：手术9台。\n2.内科：出院30人。"
    assert "salutation" not in [node.kind for node in structure(text)]


@pytest.mark.parametrize("line", ["某局安全委员会办公室编印", "某县融媒体中心编", "某检查站制", "某学会主办"])
def test_who_edits_a_bulletin_issues_it(line: str) -> None:
    assert structure(f"某局工作简报\n第3期\n{line}\n今年装船9艘。\n一、工作\n修闸2座。")[2].kind == "issuer"


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("遗留事项", "problems"),
        ("未尽事宜", "problems"),
        ("尚未解决的事", "problems"),
        ("居民须知", "annex"),
        ("温馨提示", "annex"),
        ("用水注意事项", "annex"),
        ("办事指南", "annex"),
        ("出行提示：", "annex"),
        ("监督举报方式", "annex"),
        ("有待改进之处", "problems"),
        ("需要协调的事项", "problems"),
    ],
)
def test_what_is_left_and_what_readers_are_told_say_so(heading: str, role: str) -> None:
    text = f"某工程竣工公告\n工程概况\n修管3公里。\n{heading}\n为了安全，请大家做到：\n（1）请勿停车。\n（2）发现漏水请来电。"
    found = [(placed.node.role, placed.depth) for placed in outline(structure(text))]
    items = (role, 1 if role == "annex" else 2)
    assert found[3:] == [(role, 0), (role, 1), items, items]


@pytest.mark.parametrize(
    "said",
    [
        "护好这片水，靠的是一代代人。站里上下要接着干，把清水交给后人。",
        "请各班组及时上报进度，结果纳入当月考核。",
        "各组务必于10月20日前报送台账。",
        "以上情况，请各组认真对照，抓好整改。",
        "新的一年，我们将用心用情做好每件小事。",
        "主任、各位副主任、各位委员，水是命脉。我们会认真办好。",
        "我就通报到这里，谢谢大家。",
    ],
)
def test_the_last_paragraph_behind_items_turns_to_all(said: str) -> None:
    text = f"某站总结\n一、回顾\n修管3公里。\n二、打算\n1.6月底前修闸2座。\n2.年底前换泵3台。（牵头：泵站）\n{said}"
    assert roles(f"{text}\n某站\n2025年1月5日")[-3] == "closing"


@pytest.mark.parametrize(
    "said", ["另外，要在8月底前修桥2座。", "牵头单位：泵站，要抓紧。", "其余工作另行布置。"]
)
def test_what_is_to_be_done_behind_items_ends_no_report(said: str) -> None:
    text = f"某站总结\n一、回顾\n修管3公里。\n二、打算\n1.6月底前修闸2座。\n2.年底前换泵3台。\n{said}"
    assert roles(text)[-1] == "plan"


def test_headings_that_count_what_stands_so_are_such() -> None:
    text = "某区实事进展\n一、进展\n（一）已完工项目2个。食堂开门3家。\n（二）滞后项目1个。充电桩只建成30个。\n（三）未开工项目1个。口袋公园仍在选址。"
    assert [node.title for node in structure(text)[1].children] == [
        "已完工项目2个",
        "滞后项目1个",
        "未开工项目1个",
    ]


@pytest.mark.parametrize("heading", ["强化风险提示", "加强安全提醒"])
def test_to_warn_readers_may_be_a_task(heading: str) -> None:
    assert roles(f"某局计划\n一、打算\n修管3公里。\n二、{heading}\n年内发布提示40期。")[-1] == "plan"


def test_work_that_stands_before_a_plan_was_done() -> None:
    told = roles(
        "某馆2024年工作报告\n一、重点工作\n建成分馆6个。\n二、问题与不足\n座位偏少。\n三、2025年工作计划\n新建书房8个。"
    )
    assert told == ["title", "review", "review", "problems", "problems", "plan", "plan"]
    assert (
        roles("某馆2024年工作报告\n一、工作情况\n建成分馆6个。\n二、重点工作\n5月底前，新建书房8个。")[3]
        == "plan"
    )


def test_a_dash_before_a_day_begins_an_item() -> None:
    nodes = structure(
        "某馆2025年工作计划\n一、读者服务\n—6月底前完成改造。\n—新建书房8个。\n—9月底前上线数据库。"
    )
    items = [placed.node.marker for placed in outline(nodes) if placed.depth == 1]
    assert items == ["—", "—", "—"]
