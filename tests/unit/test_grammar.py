"""Sentences that say or deny the same twice, or have no subject, are told; what only looks so is not."""

import pytest

from gongkai.rules.language import sentences


@pytest.mark.parametrize(
    "text",
    [
        "我县运动员凯旋归来。",
        "截至目前为止，已完成80%。",
        "其原因是因为雨水过多。",
        "该县被授予为“全国文明城市”。",
        "该村被评为“文明村”称号。",
        "本着方便群众为原则。",
        "各位代表们发言。",
        "最大限度地减少最低损失。",
        "防止不发生安全事故。",
        "禁止不准燃放烟花爆竹。",
        "无时无刻都在为群众服务。",
        "通过开展宣传活动，使群众的安全意识明显提高。",
        "由二名执法人员现场检查。",
        "停水的原因是管道破裂造成的。",
        "该展览深受市民所喜爱。",
        "此举目的是为了方便群众。",
        "经过全体职工的共同努力下，任务完成。",
        "按照上级的要求下，全面排查。",
        "之所以推迟的原因是天气不好。",
        "年龄在18至45周岁之间以内。",
        "该项目被列入为重点工程。",
        "广大市民们踊跃报名。",
        "请勿不要乱扔垃圾。",
        "通过这次检查，使我们发现了问题。",
    ],
)
def test_what_is_amiss_is_told(text: str) -> None:
    assert [*sentences.found_in(text, sentences.patterns("twice", "denied", "nobody", "two"))]


@pytest.mark.parametrize(
    "text",
    [
        "到目前为止，已完成80%。",
        "原因是雨水过多。",
        "授予该县“全国文明城市”称号，命名其为示范点。",
        "防止不法分子冒充工作人员，避免不必要的开支，杜绝不正之风。",
        "无时无刻不在为群众服务。",
        "由于历史的原因，手续不全。",
        "通过培训，群众的技能得到提高。",
        "我局通过宣传使群众的意识提高。",
        "第二名获得奖状，一、二名晋级，全市二位数增长。",
        "名列第一百零二名学生之后。",
        "停水的原因是管道破裂，造成的损失由我司承担。查明原因是否为人为造成的。",
        "深受派出所欢迎的社区民警。围绕以人民为中心的发展思想开展工作。",
        "在社区的帮助下，他找到了工作。按照上级的部署，下一步开展检查。依照规定下发通知。",
        "纳入为民办实事项目，列入为期三年的计划，评为为民服务标兵，不要不得已才报告。",
        "通过检查，使用单位发现了隐患。三天以上的须请假，年龄在18至45周岁之间。",
    ],
)
def test_what_only_looks_amiss_is_right(text: str) -> None:
    assert not [*sentences.found_in(text, sentences.patterns("twice", "denied", "nobody", "two"))]
