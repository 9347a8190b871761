"""Marks in a text that say what is a figure."""

from hypothesis import given
from hypothesis import strategies as st

from gongkai.model.marks import Piece, pieces, plain, unmarked


def test_without_its_marks_a_text_is_what_is_printed() -> None:
    text = "新增水厂{3座|plants}，{同比增长9.5%|plants.change}，居{第二|supply.rank}。"
    assert plain(text) == "新增水厂3座，同比增长9.5%，居第二。"


def test_a_piece_knows_its_place_and_its_figure() -> None:
    assert list(pieces("水厂{3座|plants.rank}。")) == [
        Piece("水厂", 0),
        Piece("3座", 3, "plants", "rank"),
        Piece("。", 18),
    ]


@given(st.text(alphabet="水{}|a-."))
def test_braces_written_twice_are_braces(printed: str) -> None:
    assert plain(unmarked(printed)) == printed
