"""How a figure is printed: in Chinese as the source prints it, in English by Babel."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from .figure import Basis, Change, Comparison, CountedChange, Figure, Qualifier, Rank
from .languages import LANGUAGES, in_chinese
from .numerals import chinese, grouped, number, ordinal
from .quantities import read
from .quantities.quantity import BoundKind
from .quantities.words import BASES
from .quantity_printing import BOUNDS, against, english
from .references import plain
from .report import Sentence
from .text import Period, Text
from .units import find

PARTS = ("number", "comparison", "rank")

OF_QUALIFIERS: Mapping[Qualifier, BoundKind] = {
    "近": "nearly",
    "约": "about",
    "超": "more-than",
    "逾": "more-than",
}
"""The bounds that the words before a number say."""

_BASES: Mapping[Basis, str] = {
    "year-on-year": "同比",
    "month-on-month": "环比",
    "half-on-half": "较上半年",
    "other": "",
    "none": "",
}
"""How Chinese names what a change is held against; nothing where only its mark says it."""

_DIRECTIONS: dict[Change, tuple[str, str]] = {"up": ("增长", "up"), "down": ("下降", "down")}


def printed(figure: Figure, part: str | None, language: str) -> str | None:
    """Text of a figure or of one `part` of it (see PARTS); None if the figure has no such part.

    Whole, in Chinese: qualifier, number, scale and unit as in the source (近15000人次, 15.14万户).
    In English: qualifier, exact value in words of its own, the sign that the table of units gives
    (nearly 15,000; 151,400; 0.066%; nearly CNY 1 million); what is counted or measured is left to the text.
    """
    mark = _mark(figure, part)
    if mark and (in_chinese(language) or part == "rank" or not _has_form(figure, part)):
        quantity = None if in_chinese(language) else read(mark)
        return (quantity and english(quantity)) or mark  # a number of no known form stays as it is
    return (_chinese if in_chinese(language) else _english)(figure, part)


def whole(figure: Figure, language: str) -> str | None:
    """What `figure` says as a whole; if it states a change alone, that with its way (分别下降12.5%和8.1%)."""
    text, change = printed(figure, None, language), figure.comparison
    if text or change is None or figure.rank:
        return text
    alone = change.printed and read(change.printed)
    if not alone or alone.change:
        return printed(figure, "comparison", language)
    mark = f"{_DIRECTIONS[change.direction][0]}{change.printed}"
    quantity = None if in_chinese(language) else read(mark)
    return (quantity and english(quantity)) or mark


def change_beside(figure: Figure, language: str) -> str | None:
    """The change that `figure` states beside what it says as a whole."""
    change, text = printed(figure, "comparison", language), printed(figure, None, language)
    return change if change != text and (text or figure.rank) else None


def _mark(figure: Figure, part: str | None) -> str | None:
    """What a mark in the text prints of the figure or its `part`, if one does."""
    match part:
        case None:
            return figure.printed
        case "comparison":
            return figure.comparison.printed if figure.comparison else None
        case "rank":
            return figure.rank.printed if figure.rank else None
    return None


def _has_form(figure: Figure, part: str | None) -> bool:
    """Whether the fields of the figure say how English prints it, and its mark need not be read again."""
    if part == "comparison":
        return figure.comparison is not None and bool(_BASES[figure.comparison.basis])
    return figure.value is not None and figure.before is None


def filled(text: Sentence | Text, figures: Mapping[str, Figure]) -> Text:
    """`text` with the figures filled in that it refers to; what is not translated stays so."""

    return Text(zh=worded(text.zh, figures, "zh"), en=text.en and worded(text.en, figures, "en"))


def worded(written: str, figures: Mapping[str, Figure], language: str) -> str:
    """What is `written` in a `language` with the figures filled in that it refers to."""
    return plain(written, lambda name, part: printed(figures[name], part, language) or "")


@lru_cache(maxsize=4096)
def date_text(day: object, language: str) -> str:
    """A `datetime.date` as readers of `language` write it."""
    from babel.dates import format_date  # noqa: PLC0415 - brings in time zones, which no check needs

    return format_date(day, "long", locale=LANGUAGES[language].locale)  # type: ignore[arg-type]


def opening(text: str) -> str:
    """`text` as it begins a sentence, or stands by itself."""
    return text[:1].upper() + text[1:]


def span_text(span: Period, language: str) -> str:
    """A stretch as readers of `language` write it: in years or months if it is made of whole ones, else in days."""
    ours = LANGUAGES[language]
    if not span.whole_months:
        days = (date_text(day, language) for day in (span.start, span.end))
        return ours.to.join(days)
    skeleton = "y" if span.months % 12 == 0 and span.start.month == 1 else "yMMMM"
    from babel.dates import format_interval  # noqa: PLC0415 - so here

    return re.sub(r"\s*–\s*", ours.to, format_interval(span.start, span.end, skeleton, locale=ours.locale))


def _chinese(figure: Figure, part: str | None) -> str | None:
    number = figure.value if figure.words is None else figure.words
    match part, figure:
        case "number", _:
            return number
        case None, Figure(value=str()):
            return f"{figure.qualifier or ''}{number}{figure.scale or ''}{figure.unit or ''}"
        case "comparison", Figure(comparison=Comparison() as change):
            words = f"{_BASES[change.basis] or _against(change)}{_DIRECTIONS[change.direction][0]}"
            return f"{words}{change.value}{change.scale or ''}{change.unit}"
        case "rank", Figure(rank=Rank(place=int(place))):
            return f"第{chinese(place) if place < 100 else place}"
    return None


def _against(change: Comparison) -> str:
    """The words of a change for what it is held against, as they stand before its verb (较年初); empty if it has none."""
    words = change.against or ""
    return words if not words or words in BASES or "比" in words or "较" in words else f"较{words}"


def _english(figure: Figure, part: str | None) -> str | None:
    match part, figure:
        case "number" | None, Figure(value=str(value), amount=Decimal() as amount):
            number = _english_number(amount, value, figure.scale, figure.unit)
            return number if part else _bounded(figure, number)
        case "comparison", Figure(comparison=Comparison() as change):
            named = _BASES[change.basis] and change.basis.replace("-", " ")
            basis = named or (change.against and against(change.against)) or ""
            return f"{_DIRECTIONS[change.direction][1]} {_en_change(change)} {basis}".rstrip()
        case "rank", Figure(rank=Rank(place=int(place))):
            return ordinal(place)
    return None


def _bounded(figure: Figure, number: str) -> str:
    """The `number` of a figure with the sign of its unit, and its bound."""
    bound = figure.bound or (OF_QUALIFIERS[figure.qualifier] if figure.qualifier else None)
    unit = find(figure.unit)
    return (f"{BOUNDS[bound]} " if bound else "") + (unit.signed(number) if unit else number)


def _en_change(change: Comparison) -> str:
    """How much has changed, with its unit. 增长2倍 is to three times as much, which fold alone leaves open."""
    number, unit = _english_number(change.amount, change.value, change.scale, change.unit), find(change.unit)
    if unit and unit.kind in ("multiple", "doubling"):
        more = change.amount if unit.kind == "multiple" else unit.amount(change.amount) - 1
        return f"{grouped(more)}-fold ({grouped(more * 100)}%)"
    if isinstance(change, CountedChange):
        noun = change.noun.one if number == "1" else change.noun.en
        return f"{number} {noun}" if noun else number
    return unit.worded(number) if unit else number


def _english_number(amount: Decimal, value: str, scale: str | None, unit: str | None) -> str:
    """`amount` in the unit that English prints, exact, with the decimals that `value` has."""
    known = find(unit)
    worth = known.amount(amount) if known else amount
    return number(worth, 0 if scale or worth != amount else len(value.partition(".")[2]))
