"""Texts with references to figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.model.references import Literal, Reference, pieces, plain, references, stray_braces

TEXTS = st.lists(
    st.sampled_from(["{a-1}", "{total.comparison}", "{", "}", "{ a }", "共", "x", "。", ".rank"])
).map("".join)


def written(piece: Literal | Reference) -> str:
    if isinstance(piece, Literal):
        return piece.text * (1 + piece.brace)
    return f"{{{piece.figure}.{piece.part}}}" if piece.part else f"{{{piece.figure}}}"


def test_a_text_falls_into_literals_and_references() -> None:
    assert list(pieces("共{new-entities}，{total.comparison}。")) == [
        Literal("共", 0),
        Reference("new-entities", None, 1),
        Literal("，", 15),
        Reference("total", "comparison", 16),
        Literal("。", 34),
    ]


@given(TEXTS)
def test_the_pieces_joined_are_the_text(text: str) -> None:
    assert "".join(map(written, pieces(text))) == text


@given(TEXTS)
def test_each_piece_knows_its_offset(text: str) -> None:
    assert all(text.startswith(written(piece), piece.offset) for piece in pieces(text))


def test_references_leave_out_literals() -> None:
    assert list(references("共{a}户")) == [Reference("a", None, 1)]


def test_a_brace_that_is_no_reference_is_a_stray() -> None:
    assert list(stray_braces("{a} {B} { a } } {")) == [
        Literal("{B}", 4),
        Literal("{ a }", 8),
        Literal("}", 14),
        Literal("{", 16),
    ]


def test_plain_fills_the_references_in() -> None:
    assert plain("共{a}，{a.rank}", lambda figure, part: f"<{figure} {part}>") == "共<a None>，<a rank>"


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{a} km are planned.", "At least 130 km are planned."),
        ("Roads: {a}. {a} more.", "Roads: at least 130. At least 130 more."),
        ("“{a} km.”", "“At least 130 km.”"),
        ("{a} km", "at least 130 km"),
        ("共{a}公里。", "共at least 130公里。"),
    ],
)
def test_a_sentence_that_begins_with_a_figure_begins_with_a_capital(text: str, filled: str) -> None:
    assert plain(text, lambda _id, _part: "at least 130") == filled
