"""The operators that spoil texts and records by chance, and what the gate says of a few of their faults."""

from datetime import date
from random import Random

import pytest

from tests.conftest import OFFICE
from tests.mutants import chinese, records, texts
from tests.mutants.__main__ import Count, Row, change, spoil
from tests.mutants.portal import portal

DAY = date(2026, 6, 30)
ENGLISH = (
    "In the first half of the year, 12 companies in the city and at least 30 schools were inspected, all of them before May, "
    "and the number of cases rose to 45, with 2 million yuan saved by two offices."
)
CHINESE = "联合检查企业30家，办理行政许可12件。"
_NEIGHBOURS = ("Roads were rebuilt, and nine new bridges were opened to traffic.",)


@pytest.mark.parametrize("operator", texts.OPERATORS, ids=lambda operator: operator.name)
def test_an_operator_makes_another_english_text(operator: texts.Operator) -> None:
    made = operator.spoil(ENGLISH, Random(1), _NEIGHBOURS)
    assert made not in (None, ENGLISH)
    assert operator.spoil(ENGLISH, Random(1), _NEIGHBOURS) == made


@pytest.mark.parametrize("operator", chinese.OPERATORS, ids=lambda operator: operator.name)
def test_an_operator_makes_another_chinese_text(operator: chinese.Operator) -> None:
    assert operator.spoil(CHINESE, Random(1)) not in (None, CHINESE)


def test_what_the_chinese_does_not_say_is_undecidable() -> None:
    turn = next(operator for operator in texts.OPERATORS if operator.name == "turn: a direction")
    assert turn.decidable("案件数上升。")
    assert not turn.decidable("办件45件。")


def test_a_few_faults_of_the_office_are_made_and_told() -> None:
    row = Row("a few", Count(), [])
    with portal(OFFICE, DAY) as found:
        for operator in texts.OPERATORS[1:3]:
            spoil(found, operator, 3, Random(operator.name), row)
        for each in records.CHANGES[:2]:
            change(found, each, 1, Random(each.name), row)
    assert row.count.made >= 6
    assert row.examples == []
