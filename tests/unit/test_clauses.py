"""Which clauses of two texts belong together, and what is told of one that the rest of its text would hide."""

from __future__ import annotations

from gongkai.rules.language.clauses import aligned, evenly
from gongkai.rules.language.contrasts.tables import CLAUSES

ZH = "所有行政村都建有标准化卫生室，村医配备率达到100%。"
EN = "Some administrative villages have standardized clinics, and all posts for village doctors are filled."


def _texts(zh: str, en: str) -> list[tuple[str, str]]:
    return [(zh[slice(*part.zh)], en[slice(*part.en)].strip()) for part in aligned(zh, en)]


def test_clauses_in_the_same_order_are_laid_beside_each_other() -> None:
    assert _texts(ZH, EN) == [
        ("所有行政村都建有标准化卫生室", "Some administrative villages have standardized clinics"),
        ("村医配备率达到100%", "and all posts for village doctors are filled"),
    ]


def test_one_clause_may_be_two_of_the_other_language() -> None:
    zh, en = (
        "新建学校6所，水价下调。",
        "Six schools were built, all in villages, and the price of water was lowered.",
    )
    assert [part for part, _ in _texts(zh, en)] == ["新建学校6所", "水价下调"]
    assert evenly(zh, en) == ()


def test_what_another_clause_says_excuses_nothing() -> None:
    contrast = CLAUSES["how many"]
    told = [contrast.within(zh, en) for zh, en in _texts(ZH, EN)]
    assert [[found.en[0] for found in each] for each in told] == [["Some "], []]
