"""What programs, templates and assistants leave in a text, and what only looks so."""

from __future__ import annotations

import re

import pytest

from gongkai.rules.language.left import LEFT_BEHIND


def left(text: str) -> bool:
    language = "zh" if re.search("[\u4e00-\u9fff]", text) else "en"
    return any(re.search(pattern, text) for of, pattern in LEFT_BEHIND if language in of)


@pytest.mark.parametrize(
    "text",
    [
        "详见错误！未找到引用源。", "See Error! Reference source not found.", "单击此处输入文字。", "Click or tap here to enter text.", "完成投资#DIV/0!亿元",
        "[object Object]年第3号", "今年办结undefined件", "办结率NaN%", "时限：%d个工作日", "{{ year }}年总结", "第 页 共 页", "&amp;lt;附件", "（仿宋三号，首行缩进）",
        "【此处插入图片】", "（此处补充依据）", "办结×件", "【此段删除】全年", "（领导审定后删除本段）", "请替换为本单位名称", "（上面这段不要了）", "红色字体部分需修改",
        "示例文字，请勿使用", "（内部掌握，不对外公开）", "本段内容待更新", "作为一个人工智能语言模型，我无法核实", "以下是为您生成的通知", "希望以上内容对您有所帮助", "As an AI language model, I cannot say.",
        "Here is the translation of the notice:", "Lorem ipsum dolor sit amet.",
    ],
)  # fmt: skip
def test_what_was_left_behind_is_found(text: str) -> None:
    assert left(text)


@pytest.mark.parametrize(
    "text",
    [
        "王××与某市某公司纠纷一案", "此处禁止停车", "单击“提交”按钮", "增长5%", "作为一个人口大市，我市", "如需修改，请告知我局", "一号字体，仿宋印刷",
        "Here is the list of hospitals.", "Click here to see more.", "The None Such Inn", "系统返回“null”时请重试", "（该段保留双向通行）", "（以上内容不公开）", "（本条删除）", "样例数据可下载", "请将密码修改为自己的", "红色部分为禁渔区",
    ],
)  # fmt: skip
def test_what_only_looks_left_behind_passes(text: str) -> None:
    assert not left(text)
