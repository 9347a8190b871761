"""Pairs of texts that say the same pass, and those that do not are told, whatever rule tells it."""

from __future__ import annotations

import pytest

from gongkai.reading.sources import read_sources
from tests.bench import parity
from tests.bench.parity import Case

CASES = list(parity.listed(parity.OWN))


@pytest.fixture(scope="module")
def told() -> dict[str, list[str]]:
    """What is told of each case, by its name."""
    office = read_sources(parity.OFFICE, parity.TODAY)
    found = parity.found([(case.zh, case.en) for case in CASES], office)
    return dict(zip((case.name for case in CASES), found, strict=True))


@pytest.mark.parametrize("case", [case for case in CASES if case.right], ids=lambda case: case.zh)
def test_a_right_pair_passes(case: Case, told: dict[str, list[str]]) -> None:
    assert told[case.name] == []


@pytest.mark.parametrize("case", [case for case in CASES if not case.right], ids=lambda case: case.zh)
def test_a_wrong_pair_is_told(case: Case, told: dict[str, list[str]]) -> None:
    assert told[case.name] != []
