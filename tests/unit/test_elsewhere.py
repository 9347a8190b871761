"""What the other texts of a portal have with a character more, or in another order, is told; what they only say otherwise is not."""

import pytest

from gongkai.rules.language import elsewhere
from gongkai.rules.language.grams import tokens

SAID = (
    "全县推进农村规模化供水。",
    "农村规模化供水率达到90%。",
    "查看智慧水务平台。",
    "接入智慧水务平台的泵站。",
    "鼓励和引导社会资本。",
    "鼓励和引导民间投资。",
    "推进县级污水厂改造。",
    "推进县级水厂改造。",
)


def told(text: str, *others: str) -> list[tuple[str, str]]:
    whole = "".join(tokens(each).text for each in (*SAID, *others, text))
    return [(written, meant) for _, written, meant in elsewhere.found_in(whole)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("提高农村模化供水率。", ("农村模化", "农村规模化")),
        ("开通智慧水平务台。", ("慧水平务", "慧水务平")),
    ],
)
def test_what_stands_otherwise_elsewhere_is_told(text: str, found: tuple[str, str]) -> None:
    assert found in told(text)


@pytest.mark.parametrize(
    "text",
    ["鼓励引导民间投资。", "推进县级厂改造。", "农村规模供水。", "智慧平台上线。"],
)
def test_what_may_be_said_so_is_right(text: str) -> None:
    assert told(text) == []


def test_what_is_said_so_more_than_once_is_right() -> None:
    assert told("提高农村模化供水率。", "农村模化供水率。") == []
