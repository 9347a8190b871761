"""What the report of the self-inspection says of a point."""

from datetime import date

import pytest

from gongkai.inspection.report import Point
from gongkai.inspection.written import FORMS
from gongkai.model.phrases import translations


@pytest.mark.parametrize(
    ("evidence", "days", "said"),
    [
        ("最近更新", 3, "栏目 – 最近更新；还有3天"),
        ("", -2, "栏目 – 已超过2天"),
        ("最近更新", None, "栏目 – 最近更新"),
        ("", None, "栏目"),
    ],
)
def test_what_is_known_of_a_point_begins_with_no_mark(evidence: str, days: int | None, said: str) -> None:
    point = Point("栏目", "", "fails", evidence, days_left=days)
    asked = ((point,), "局", date(2026, 6, 30), translations("zh"), "zh")
    assert FORMS["text"](*asked).splitlines()[1].partition(": ")[2] == said
    assert f"<td>{said.partition(' – ')[2]}\n" in FORMS["html"](*asked)
