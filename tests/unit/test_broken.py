"""Marks and references that are broken are read as they are meant; what is right, or no mark, stays."""

import pytest

from gongkai.reading.broken import broken

KNOWN = {"meters", "fees-waived"}


@pytest.mark.parametrize(
    "text",
    [
        "减免{近百万元|fees-waived}，{同比下降4.10%|fees-waived.change}",
        "Fees of {fees-waived} were waived, {fees-waived.change}.",
        "写作{{id}}，或{{12户|meters}}",
        "（见附件|一）[A|B]",
        "a {b is none of ours",
    ],
)
def test_what_is_right_or_no_mark_stays(text: str) -> None:
    assert list(broken(text, KNOWN)) == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("改造{12户|meters。又{3户|homes}", "{12户|meters}"),
        ("改造｛12户｜meters｝", "{12户|meters}"),
        ("减免近百万元|fees-waived}。", "{近百万元|fees-waived}"),
        ("减免{近百万元、fees-waived}。", "{近百万元|fees-waived}"),
        ("减免{近百万元|Fees-Waived}。", "{近百万元|fees-waived}"),
        ("（{同比下降4.10%|fees-waived。change}）", "{同比下降4.10%|fees-waived.change}"),
        ("To {meters homes", "{meters}"),
        ("To meters} homes", "{meters}"),
    ],
)
def test_what_is_broken_is_read_as_it_is_meant(text: str, meant: str) -> None:
    assert [each.meant for each in broken(text, KNOWN)] == [meant]
