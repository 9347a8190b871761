"""What stands behind a number of the English text and makes it another kind of quantity: per cent, points, times."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from ....faults.patterns import lazy
from ....model.units import POINTS, RATES, UNITS
from .english_parts import costs, of_what_was
from .stated import Kind, Stated, alike, sense

_SIGNS: dict[str, str] = {
    "times": r"[- ]times\b",
    "of": r"[- ](?:per|in|out of)[- ](?:a |one )?(?P<of>1,000|thousand|10,000|ten thousand)\b",
    **{unit.kind: unit.said for unit in UNITS if unit.kind in (*RATES, *POINTS, "multiple")},
}
"""What stands behind a number and makes it another kind of quantity."""
SIGN = "|".join(_SIGNS.values()).replace("?P<of>", "?:")
_SIGNED = {kind: lazy(pattern, re.IGNORECASE) for kind, pattern in _SIGNS.items()}
_MORE = lazy(
    r" (?:more|higher|larger|greater|bigger|faster|longer|increase|rise|growth|gain|jump|surge|over)\b"
)
_GROWS = lazy(
    r"\b(?:r[io]se[sn]?|rising|gr[eo]w\w*|increas\w+|up|expand\w+|climb\w+|jump\w+|surg\w+|soar\w+|gain\w+|multipl\w+)(?: by)?(?: (?:about|around|nearly|almost|over|more than|some|a|an))* ?$",
    re.IGNORECASE,
)
"""What says that so many times as much is added, or is there then."""
_TO_PERCENT = lazy(r"(?: ?[-–—~] ?| to | and )\d[\d.]*(?:%| per ?cent)", re.IGNORECASE)
"""What makes the first of two numbers a rate too: 15-30%."""
_TO_TIMES = lazy(r" (?:to|or|and) [a-z\d]+(?: times|fold)\b")
"""What makes the first of two numbers a multiple too: three to five times."""
_POINTS = lazy("(?: of an?)? points?\\b")
_WHOLE = 100
_A_YEAR = lazy(r" (?:a|per|each|every) year\b", re.IGNORECASE)
"""What may say a quarter, a month: four times a year."""


def signed(stated: Stated, value: Decimal, sign: str, text: str) -> Stated:
    """What a number says together with the sign behind it, and other ways to say that."""
    kind, found = next(
        ((kind, found) for kind, pattern in _SIGNED.items() if (found := pattern.fullmatch(sign))),
        ("number", None),
    )
    plain = sense("number", value)
    if kind == "times":  # four times a year are four
        end = stated.end - len(sign)
        a_year = _A_YEAR.match(text, stated.end) is not None
        stated = replace(
            stated, written=stated.written.removesuffix(sign), end=end, firm=stated.firm and not a_year
        )
    if kind in ("times", "multiple"):  # a threefold rise is to three times as much, or by
        grows = _MORE.match(text, stated.end + len(sign) * (kind == "times")) or _GROWS.search(
            text, 0, stated.start
        )
        times = {sense("multiple", value), sense("percent", value * 100)}
        times |= {sense("multiple", value + 1)} if grows else set()
        return replace(stated, says=frozenset({plain}), may=frozenset(times))
    if kind == "of" and found:
        many = found["of"].lower() in ("10,000", "ten thousand")
        rate = sense("per-myriad" if many else "per-mille", value)
        return replace(stated, says=frozenset({plain}), may=frozenset({rate, sense("number", 10_000 if many else 1000)}))  # fmt: skip
    rated: Kind = kind  # type: ignore[assignment]
    if kind == "number":
        if _TO_PERCENT.match(text, stated.end):
            stated = replace(stated, may=frozenset({sense("percent", value)}))
        if _TO_TIMES.match(text, stated.end):
            stated = replace(stated, may=frozenset({sense("multiple", value)}))
        points = {sense("points", value)} if _POINTS.match(text, stated.end) else set()
        return replace(stated, says=frozenset({plain, *points}))
    unit = next(unit for unit in UNITS if unit.kind == kind)
    says, may = {sense(rated, value)}, set(alike(kind, value))
    if (
        kind == "percent" and value < _WHOLE and of_what_was(text, stated.end)
    ):  # cut by 60%, it is 40% of what it was
        says, may = {sense(rated, 100 - value)}, may | says
    elif kind == "percent" and costs(text, stated.start, stated.end):
        says.add(sense(rated, 100 - value))
    return replace(stated, says=frozenset(says), may=frozenset(may), unit=unit)
