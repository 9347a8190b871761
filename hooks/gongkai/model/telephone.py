"""Telephone numbers: their form, and the links that dial them."""

from __future__ import annotations

import re

FORM = re.compile(
    r"([19][0-9]{2,5}|0[0-9]{2,3}-[0-9]{7,8}|[48]00-[0-9]{3}-?[0-9]{4}|1[3-9][0-9]{9}|\+[0-9]+(?:[ -][0-9]+)*)"
    r"(?:(?:-|转)([0-9]{1,6}))?"
)
"""Short numbers, those with an area code, free ones, mobile ones and those with a country's code; an extension may follow."""


def telephone_url(number: str) -> str:
    """`tel:` link of a number; one with an area code gets the country's code (RFC 3966)."""
    form = FORM.fullmatch(number)
    dialled, extension = form.groups() if form else (number, None)
    digits = re.sub(r"[^0-9+]", "", dialled)
    link = f"tel:+86{digits[1:]}" if digits.startswith("0") else f"tel:{digits}"
    return f"{link};ext={extension}" if extension else link
