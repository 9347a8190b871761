"""Which paragraphs begin with a heading of their own, by those that stand beside them."""

from __future__ import annotations

from gongkai.importing.structure import structure
from gongkai.model.tree import outline


def headings(text: str) -> list[str]:
    return [placed.node.heading.zh for placed in outline(structure(text)) if placed.node.heading]


def test_paragraphs_that_all_begin_with_a_short_name_have_it_as_their_heading() -> None:
    text = (
        "白槐市人民医院一季度情况\n一、存在的问题\n骨科：病历超时14份。\n儿科：投诉9件。\n护理部：跌倒4例。\n"
        "二、整改要求\n4月底前，骨科完成补正。\n"
    )
    assert {"骨科", "儿科", "护理部"} <= set(headings(text))
