"""Slips of a Chinese keyboard are told where they are; what only looks like one is none."""

import pytest

from gongkai.model.files import SHARED
from gongkai.reading.source import parse

AREAS = "areas:\n- id: a\n  name:\n    zh: 水\n    en: W\n"


def said(old: str, new: str) -> list[str]:
    assert SHARED
    return [str(fault) for fault in parse(AREAS.replace(old, new, 1), "a.yml").problems]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "  name:\n",
            "  name：\n",
            "a.yml:3:7: ： (U+FF1A) is a full-width colon; type : in half width, and a space behind it",
        ),
        (
            "areas:",
            "areas：",
            "a.yml:1:6: ： (U+FF1A) is a full-width colon; type : in half width, and a space behind it",
        ),
        (
            "name:\n    zh: 水\n    en: W",
            "name: {zh：水, en: W}",
            "a.yml:3:12: ： (U+FF1A) is a full-width colon; type : in half width, and a space behind it",
        ),
        (
            "name:\n    zh: 水\n    en: W",
            "name: {zh:水, en: W}",
            "a.yml:3:12: a space is missing behind the :; type one",
        ),
        (
            "name:\n    zh: 水\n    en: W",
            "name: {zh: 水，en: W}",
            "a.yml:3:15: ， (U+FF0C) is a full-width mark; type , in half width",
        ),
        (
            "name:\n    zh: 水\n    en: W",
            "name: ｛zh: 水, en: W｝",
            "a.yml:3:9: ｛ (U+FF5B) is a full-width mark; type { in half width",
        ),
        (
            "    zh",
            "\u3000\u3000zh",
            "a.yml:4:1: U+3000 is no space to YAML; type spaces with the input method off",
        ),
        (
            "zh: 水",
            "zh:\u00a0水",
            "a.yml:4:8: U+00A0 is no space to YAML; type spaces with the input method off",
        ),
        ("- id", "— id", "a.yml:2:1: — (U+2014) begins no list; type - in half width, and a space behind it"),
    ],
)
def test_a_slip_is_told_at_its_own_line(old: str, new: str, expected: str) -> None:
    assert said(old, new) == [expected]


@pytest.mark.parametrize(
    "new",
    [
        'zh: "水\n      title：x"',
        "zh: |\n      　　zh：水",
        "zh: 水，title：x",
        "zh: 说明：甲－乙",
        "zh: 电话:0711",
        "zh: ——水——",
        "zh: https://example.cn/a:b",
        "zh: 水 ＃3",
        "zh: “水”",
        "# zh：水\n    zh: 水",
    ],
)
def test_what_only_looks_like_a_slip_is_none(new: str) -> None:
    assert said("zh: 水", new) == []


@pytest.mark.parametrize("new", ["zh: 水库 #3", "zh: 水\t#3", "en: W #3"])
def test_a_text_that_a_hash_cuts_short_is_told_at_the_hash(new: str) -> None:
    old = new[:2] + (": 水" if new[0] == "z" else ": W")
    column = 5 + new.index("#")
    line = 4 if new[0] == "z" else 5
    assert said(old, new) == [
        f"a.yml:{line}:{column}: what follows # is lost here: put the text in quotes, or write the comment on a line of its own"
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- id: a", "- id: a # 水"),
        ("zh: 水", "zh: 水 # gongkai: allow wording: x"),
        ("zh: 水", 'zh: "水 #3" # 备注'),
        ("zh: 水", "# 备注\n    zh: 水#3"),
    ],
)
def test_a_comment_that_cuts_nothing_passes(old: str, new: str) -> None:
    assert said(old, new) == []
