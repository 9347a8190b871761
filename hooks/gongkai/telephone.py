"""Telephone numbers as links."""

from __future__ import annotations

import re


def telephone_url(number: str) -> str:
    """`tel:` link of a number; one with an area code gets the country's code (RFC 3966)."""
    digits = re.sub(r"[^\d+]", "", number)
    return f"tel:+86{digits[1:]}" if digits.startswith("0") else f"tel:{digits}"
