"""Tables with merged cells: which rows are heads, what names a column and a row, and what cannot be merged."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from gongkai.model.grid import Grid, unmergeable
from gongkai.model.text import Text


def grid(rows: Sequence[str], merged: str = "", heads: Sequence[int] | None = None) -> Grid:
    cells = [[Text.model_construct(zh=cell, en=None) for cell in row.split(",")] for row in rows]
    return Grid(cells, merged.split(), heads)


def shown(rows: Sequence[Sequence[object]]) -> list[str]:
    """Each row as `scope:text×wide×high`."""
    return [" ".join(f"{c.scope or '-'}:{c.text.zh}×{c.wide}×{c.high}" for c in row) for row in rows]  # type: ignore[attr-defined]


APPLICATIONS = grid(
    [
        "勾稽关系,,申请人情况,,",
        ",,自然人,法人,",
        ",,,企业,其他",
        "一、新收,,15,2,1",
        "二、办理结果,予以公开,9,1,0",
        ",不予公开,6,1,1",
    ],
    "A1:B3 C1:E1 C2:C3 D2:E2 A4:B4 A5:A6",
)


def test_heads_reach_down_as_far_as_their_merged_cells_do() -> None:
    assert shown(APPLICATIONS.head) == [
        "colgroup:勾稽关系×2×3 colgroup:申请人情况×3×1",
        "col:自然人×1×2 colgroup:法人×2×1",
        "col:企业×1×1 col:其他×1×1",
    ]


def test_cells_at_the_left_name_their_rows() -> None:
    assert [shown(body) for body in APPLICATIONS.bodies] == [
        [
            "row:一、新收×2×1 -:15×1×1 -:2×1×1 -:1×1×1",
            "rowgroup:二、办理结果×1×2 row:予以公开×1×1 -:9×1×1 -:1×1×1 -:0×1×1",
            "row:不予公开×1×1 -:6×1×1 -:1×1×1 -:1×1×1",
        ]
    ]


def test_for_others_each_column_and_row_has_all_that_names_it() -> None:
    names = [name.zh for name in APPLICATIONS.names()]
    assert names == [
        "勾稽关系",
        "勾稽关系",
        "申请人情况 自然人",
        "申请人情况 法人 企业",
        "申请人情况 法人 其他",
    ]
    assert [[cell.zh for cell in row[:2]] for row in APPLICATIONS.filled()] == [
        ["一、新收", "一、新收"],
        ["二、办理结果", "予以公开"],
        ["二、办理结果", "不予公开"],
    ]


def test_a_cell_across_the_table_begins_a_group_with_heads_of_its_own() -> None:
    table = grid(
        ["第（一）项,,", "内容,制发,废止", "规章,0,1", "第（五）项,,", "内容,数量,", "许可,143,"],
        "A1:C1 A4:C4 B5:C5 B6:C6",
    )
    assert shown(table.head) == ["colgroup:第（一）项×3×1", "col:内容×1×1 col:制发×1×1 col:废止×1×1"]
    assert [shown(body) for body in table.bodies] == [
        ["row:规章×1×1 -:0×1×1 -:1×1×1"],
        ["rowgroup:第（五）项×3×1", "col:内容×1×1 colgroup:数量×2×1", "row:许可×1×1 -:143×2×1"],
    ]
    assert [name.zh for name in table.names()] == ["内容", "制发", "废止"]


@pytest.mark.parametrize(
    ("rows", "merged", "top"),
    [
        (["指标,单位,数量", "里程,公里,58.2"], "", 1),
        (["指标,2023,2024", "里程,57,58.2"], "", 1),
        (["里程,57", "站场,58"], "", 0),
        (["项目,代码,数量", "甲,1,2", "里程,L01,58"], "", 2),
        (["甲方面,任务一", ",任务二"], "A1:A2", 0),
        (["任务,单位", "一、建设,局"], "", 1),
    ],
)
def test_what_is_no_head_is_none(rows: list[str], merged: str, top: int) -> None:
    assert grid(rows, merged).top == top


def test_what_is_said_of_heads_holds() -> None:
    assert grid(["a,b", "1,2"], heads=()).top == 0
    assert grid(["a,b", "c,d", "1,2"], heads=(1, 2)).top == 2


@pytest.mark.parametrize("wrong", ["A1", "B1:A1", "A1:C1", "A1:A3", "A1:B1 B1:B2", "A2:B2", "a1:b1"])
def test_what_leaves_the_table_meets_another_or_covers_words_cannot_be_merged(wrong: str) -> None:
    assert unmergeable([["x", ""], ["y", "z"]], wrong.split()) == wrong.rsplit(maxsplit=1)[-1]
    assert unmergeable([["x", ""], ["y", ""]], ["A1:B1", "A2:B2"]) is None
