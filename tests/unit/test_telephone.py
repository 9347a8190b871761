"""Telephone numbers as links."""

import pytest

from gongkai.model.telephone import FORM, telephone_url


@pytest.mark.parametrize(
    ("number", "url"),
    [
        ("027-60000200", "tel:+862760000200"),
        ("0570-00000100", "tel:+8657000000100"),
        ("12345", "tel:12345"),
        ("965555", "tel:965555"),
        ("+86 27 6000 0200", "tel:+862760000200"),
        ("027-60000200转8001", "tel:+862760000200;ext=8001"),
        ("0711-3350000-12", "tel:+867113350000;ext=12"),
        ("400-123-4567", "tel:4001234567"),
    ],
)
def test_a_number_is_a_link_that_a_telephone_understands(number: str, url: str) -> None:
    assert telephone_url(number) == url


@pytest.mark.parametrize(
    "number",
    ["110", "12315", "965555", "95598", "010-12345678", "0711-3350000转1", "800-810-0000", "+852 2810 2022"],
)
def test_numbers_that_people_dial_have_the_form_of_one(number: str) -> None:
    assert FORM.fullmatch(number)


@pytest.mark.parametrize(
    "number",
    [
        "12",
        "60000200",
        "010—12345678",
        "０１０-12345678",
        "010-12345678 ",
        "010-1234567\n",
        "12345</a>",
        "tel:12345",
        "十二三四五",
        "12345转",
        "+",
        "1.5",
    ],
)
def test_what_nobody_can_dial_has_not(number: str) -> None:
    assert not FORM.fullmatch(number)
