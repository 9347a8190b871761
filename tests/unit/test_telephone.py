"""Telephone numbers as links."""

import pytest

from gongkai.telephone import telephone_url


@pytest.mark.parametrize(
    ("number", "url"),
    [
        ("027-60670200", "tel:+862760670200"),
        ("0570-00000100", "tel:+8657000000100"),
        ("12345", "tel:12345"),
        ("963333", "tel:963333"),
        ("+86 27 6067 0200", "tel:+862760670200"),
    ],
)
def test_a_number_is_a_link_that_a_telephone_understands(number: str, url: str) -> None:
    assert telephone_url(number) == url
