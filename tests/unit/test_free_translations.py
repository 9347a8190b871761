"""What is told of free translations, and of faults in them, by all rules that compare the languages together."""

from __future__ import annotations

import pytest

from gongkai.reading.sources import read_sources
from tests.bench.parity import FREE, OFFICE, TODAY, Case, found, listed


@pytest.fixture(scope="module")
def told() -> list[tuple[Case, list[str]]]:
    cases = list(listed(FREE))
    return list(
        zip(cases, found([(case.zh, case.en) for case in cases], read_sources(OFFICE, TODAY)), strict=True)
    )


def test_nothing_is_told_of_a_free_translation_that_is_right(told: list[tuple[Case, list[str]]]) -> None:
    assert [(case.zh, rules) for case, rules in told if case.right and rules and not case.missed] == []


def test_a_fault_in_a_free_translation_is_told(told: list[tuple[Case, list[str]]]) -> None:
    assert [
        (case.zh, case.en) for case, rules in told if not case.right and not rules and not case.missed
    ] == []
