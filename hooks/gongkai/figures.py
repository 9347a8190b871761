"""How a figure is printed: in Chinese as the source prints it, in English by Babel."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from babel.dates import format_date, format_interval
from babel.numbers import format_compact_decimal

from .numerals import chinese
from .schema import Comparison, Figure, Period, Rank, Sentence, Text
from .texts import plain

PARTS = ("number", "comparison", "rank")

_MILLION = 1_000_000
_QUALIFIERS = {"近": "nearly", "约": "about", "超": "more than", "逾": "more than"}
_BASES = {"year-on-year": "同比", "month-on-month": "环比", "half-on-half": "较上半年"}
_DIRECTIONS = {"up": ("增长", "up"), "down": ("下降", "down")}
_ORDINALS = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
]


def printed(figure: Figure, part: str | None, language: str) -> str | None:
    """Text of a figure or of one `part` of it (see PARTS); None if the figure has no such part.

    Whole, in Chinese: qualifier, number, scale and unit as in the source (近15000人次, 15.14万户).
    In English: qualifier, exact value in words of its own, sign of per cent or currency
    (nearly 15,000; 151,400; 0.066%; nearly CNY 1 million); the noun counted is left to the text.
    """
    return (_english if language == "en" else _chinese)[part](figure)


def filled(text: Sentence | Text, figures: Mapping[str, Figure]) -> Text:
    """`text` with the figures filled in that it refers to; what is not translated stays so."""

    def fill(written: str, language: str) -> str:
        return plain(written, lambda name, part: printed(figures[name], part, language) or "")

    return Text(zh=fill(text.zh, "zh"), en=None if text.en is None else fill(text.en, "en"))


def date_text(day: object, language: str) -> str:
    """A `datetime.date` as readers of `language` write it."""
    return format_date(day, "long", locale="en_GB" if language == "en" else "zh_Hans_CN")  # type: ignore[arg-type]


def span_text(span: Period, language: str) -> str:
    """A stretch as readers of `language` write it: in years or months if it is made of whole ones, else in days."""
    if not span.whole_months:
        days = (date_text(day, language) for day in (span.start, span.end))
        return (" to " if language == "en" else "至").join(days)
    skeleton = "y" if span.months % 12 == 0 and span.start.month == 1 else "yMMMM"
    locale, to = ("en_GB", " to ") if language == "en" else ("zh_Hans_CN", "至")
    return re.sub(r"\s*–\s*", to, format_interval(span.start, span.end, skeleton, locale=locale))


def _zh_number(figure: Figure) -> str | None:
    return figure.value if figure.words is None else figure.words


def _zh_whole(figure: Figure) -> str | None:
    if figure.value is None:
        return None
    return "".join((figure.qualifier or "", _zh_number(figure) or "", figure.scale or "", figure.unit or ""))


def _zh_comparison(figure: Figure) -> str | None:
    match figure.comparison:
        case Comparison(value=value, unit=unit, basis=basis, direction=direction):
            return f"{_BASES[basis]}{_DIRECTIONS[direction][0]}{value}{unit}"
    return None


def _zh_rank(figure: Figure) -> str | None:
    match figure.rank:
        case Rank(place=place):
            return f"第{chinese(place) if place < 100 else place}"
    return None


def _en_number(figure: Figure) -> str | None:
    if figure.value is None or figure.amount is None:
        return None
    if figure.amount >= _MILLION and figure.amount % _MILLION == 0:
        return format_compact_decimal(figure.amount, format_type="long", locale="en", fraction_digits=6)
    decimals = 0 if figure.scale else len(figure.value.partition(".")[2])
    return _grouped(figure.amount, decimals)


def _en_whole(figure: Figure) -> str | None:
    number = _en_number(figure)
    if number is None:
        return None
    qualifier = f"{_QUALIFIERS[figure.qualifier]} " if figure.qualifier else ""
    return qualifier + _with_unit(number, figure.unit)


def _en_comparison(figure: Figure) -> str | None:
    match figure.comparison:
        case Comparison(value=value, unit=unit, basis=basis, direction=direction):
            amount = _with_unit(_grouped(Decimal(value), len(value.partition(".")[2])), unit)
            return f"{_DIRECTIONS[direction][1]} {amount} {basis.replace('-', ' ')}"
    return None


def _en_rank(figure: Figure) -> str | None:
    match figure.rank:
        case Rank(place=place):
            return _ORDINALS[place] if place < len(_ORDINALS) else f"{place}{_suffix(place)}"
    return None


def _grouped(amount: Decimal, decimals: int) -> str:
    """`amount` with so many `decimals`, or with those it has; Python groups as English does, and much faster than Babel."""
    return f"{amount:,.{decimals}f}" if decimals else f"{amount.normalize():,f}"


def _with_unit(number: str, unit: str | None) -> str:
    match unit:
        case "%":
            return f"{number}%"
        case "个百分点" | "百分点":
            return f"{number} percentage points"
        case "元":
            return f"CNY {number}"
    return number


def _suffix(number: int) -> str:
    return "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


Printer = Callable[[Figure], str | None]
_chinese: dict[str | None, Printer] = {
    None: _zh_whole, "number": _zh_number, "comparison": _zh_comparison, "rank": _zh_rank,
}  # fmt: skip
_english: dict[str | None, Printer] = {
    None: _en_whole, "number": _en_number, "comparison": _en_comparison, "rank": _en_rank,
}  # fmt: skip
