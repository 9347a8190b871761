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
    ],
)
def test_what_only_looks_amiss_is_right(text: str) -> None:
    assert not [*sentences.found_in(text, sentences.patterns("twice", "denied", "nobody", "two"))]
