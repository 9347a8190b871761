"""Chinese numerals in running texts: their characters, and the number that they are."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from math import prod

from ....faults.patterns import lazy
from ....model.numerals import from_chinese
from ....model.units import SCALES

NUMERALS = "零〇一二两三四五六七八九十百千万亿"
ONES = "〇一二三四五六七八九"
COUNT = rf"(?:\d+|[{NUMERALS}]+)"
"""Pattern of a number in digits or numerals."""


def counted(written: str) -> Decimal:
    """The number that digits or numerals are."""
    if written[-1:].isdecimal():
        return Decimal(written)
    value = from_chinese(written.replace("〇", "零"))
    if value is None and all(each in ONES for each in written.replace("零", "〇")):
        value = int("".join(str(ONES.index(each)) for each in written.replace("零", "〇")))
    return Decimal(value or 0)


def scaled(run: str) -> Decimal:
    """The number that digits and numerals with several scales are, about or more: 1亿3千多万, 六千多万."""
    total = part = Decimal(0)
    for found in _SCALED.finditer(run):
        number = counted(found["number"]) if found["number"] else Decimal(not part)
        worth = prod(SCALES[each] for each in found["scales"] or found["more"] or "")
        if worth >= SCALES["万"]:
            total, part = total + (part + number) * worth, Decimal(0)
        else:
            part += number * worth
    return total + part


_SCALED = lazy(
    r"(?P<number>\d+(?:\.\d+)?|[〇零一二两三四五六七八九])(?P<scales>[十百千万亿]*)|(?P<more>[十百千万亿]+)"
)


def readings(run: str) -> Iterator[Decimal]:
    """Yield what a run of numerals may count: as a whole, in pieces, digit by digit."""
    whole = from_chinese(run.replace("〇", "零"))
    if whole is not None and len(run) > 1 and run not in SCALES:
        yield Decimal(whole)
        return
    for start in range(len(run)):
        for end in range(start + 1, min(len(run), start + 8) + 1):
            piece = run[start:end]
            value = from_chinese(piece.replace("〇", "零"))
            if value is not None:
                yield Decimal(value)
            elif all(each in ONES or each == "零" for each in piece):
                value = int("".join(str(ONES.find(each) if each in ONES else 0) for each in piece))
                yield Decimal(value)
                yield Decimal(1900 + value)
            elif piece in SCALES:
                yield Decimal(SCALES[piece])
