"""What the marks of a Chinese text say of their figures: `{近15000人次|visitors}` has a value, a unit and a bound."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from .codes import QUALIFIERS
from .figure import Basis, Scope
from .numerals import from_chinese
from .quantities import Quantity, Rank, read
from .quantities.words import pattern
from .references import Reference, references
from .units import SCALES, find

Stated = dict[str, object]
"""Keys and texts as a file would state them."""

_BASES: Mapping[str, Basis] = {"同比": "year-on-year", "环比": "month-on-month", "较上半年": "half-on-half"}
SCOPES: Mapping[str, Scope] = {"全国": "nation", "全省": "province", "全市": "city"}
_NUMERALS = "零一二两三四五六七八九十百千"
_ALONE = "(?<![十百千][一二三四五六七八九])[百千]"
"""What is part of a scale, and not of the numeral before it: 三百万 are three millions, 一千八百万 no 1008 of them."""
_WORDED = re.compile(
    f"(?:{pattern(QUALIFIERS)})?(?P<words>[{_NUMERALS}]*?)(?P<scale>(?:{_ALONE})?万|(?:{_ALONE}|万)?亿)?(?P<unit>[^{_NUMERALS}万亿\\d]\\D*)"
)
_DIGITS = re.compile(r"\d[\d,，]*(?:[ \u2009\u202f]\d{3})*(?:\.\d+)?")
_BETWEEN = re.compile("[,， \u2009\u202f]")


def stated(text: str) -> Iterator[tuple[Reference, Stated]]:
    """Yield each mark of `text` with what it says of its figure: nothing, but as what it is printed, if no form is known."""
    for reference in references(text):
        if reference.printed:
            yield reference, _said(reference.printed, reference.part, read(reference.printed))


def said_of(quantity: Quantity, part: str | None) -> Stated:
    """What a mark around `quantity` would say of its figure if the words before it told what they tell here."""
    return _said(quantity.printed, "comparison" if part == "change" else part or None, quantity)


def _said(printed: str, part: str | None, quantity: Quantity | None) -> Stated:
    match part:
        case "comparison":
            return {"comparison": _comparison(printed, quantity)} if quantity and quantity.change else {}
        case "rank":
            return {"rank": _rank(printed, quantity.rank)} if quantity and quantity.rank else {}
    said: Stated = {"printed": printed}
    if quantity is None:
        worded = _worded(printed)  # what a text need not mean as a number, and a mark does: 三年, 十类
        return said | worded if find(str(worded.get("unit"))) else said
    if quantity.change and quantity.change.value is not None and not quantity.change.versus:
        return said | {"comparison": _comparison(printed, quantity)}
    if quantity.rank:
        return said | {"rank": _rank(printed, quantity.rank)}
    return said | _value(printed, quantity)


def _value(printed: str, quantity: Quantity) -> Stated:
    amount, unit, scale = quantity.value, quantity.unit, quantity.scale
    said: Stated = {}
    if quantity.step:
        amount, unit, scale = quantity.step.to.value, quantity.step.to.unit, quantity.step.to.scale
        if quantity.step.start:
            said["before"] = _written(printed, quantity.step.start.value, scale)
    if quantity.low is not None and quantity.high is not None:
        said |= {
            "low": _written(printed, quantity.low, scale),
            "high": _written(printed, quantity.high, scale),
        }
    if amount is not None:
        said["value"] = _written(printed, amount, scale)
    if said:
        said |= {key: value for key, value in (("scale", scale), ("unit", unit)) if value}
    counted = bool(said)
    if quantity.bound and (counted or quantity.ratio):
        said["bound"] = quantity.bound.kind
        if counted and quantity.bound.words in QUALIFIERS:
            said["qualifier"] = quantity.bound.words
    worded = _worded(printed) if quantity.words else {}
    return said | worded if worded.get("unit") == unit else said


def _worded(printed: str) -> Stated:
    """The value that Chinese numerals print, and these: 两座, 近百万元."""
    found = _WORDED.fullmatch(printed)
    if found is None or not (found["words"] or found["scale"]):
        return {}
    value = from_chinese(found["words"]) if found["words"] else 1
    if value is None:
        return {}
    said: Stated = {"value": str(value), "words": found["words"], "unit": found["unit"]}
    return said | ({"scale": found["scale"]} if found["scale"] else {})


def _written(printed: str, amount: Decimal, scale: str) -> str:
    """`amount` in units of `scale`, with the digits that are `printed` if they say so."""
    value = amount / SCALES.get(scale, 1)
    for digits in _DIGITS.findall(printed):
        written = f"{Decimal(_BETWEEN.sub('', digits)):f}"  # digits may be wide
        if Decimal(written) == abs(value):
            return f"-{written}" if value < 0 else written
    return f"{value.normalize():f}"


def _comparison(printed: str, quantity: Quantity) -> Stated:
    change = quantity.change
    assert change is not None
    if change.value is None:
        return {}
    basis: Basis = _BASES.get(change.basis or "", "other" if change.basis else "none")
    said: Stated = {
        "value": _written(printed, abs(change.value), quantity.scale),
        "basis": basis,
        "direction": change.direction,
    }
    said |= {"unit": change.unit, "printed": printed}
    if quantity.scale:
        said["scale"] = quantity.scale
    return said | ({"against": change.basis} if basis == "other" else {})


def _rank(printed: str, rank: Rank) -> Stated:
    scope: Scope = SCOPES.get(rank.scope or "", "other" if rank.scope else "none")
    said: Stated = {"scope": scope, "printed": printed}
    if rank.place is not None:
        said["place"] = str(rank.place)
    return said | ({"among": rank.scope} if rank.scope else {})
