"""Numerals: Chinese ones as reports print them (第二, 十类, 近百万), and what English prints for a number or a place."""

from __future__ import annotations

from decimal import Decimal

from babel.numbers import format_compact_decimal

from .units import SCALES

_DIGITS = "零一二三四五六七八九"
_UNITS = {name: SCALES[name] for name in "十百千"}
_GROUPS = {name: SCALES[name] for name in "亿万"}

_MILLION = 1_000_000
_ORDINALS = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
]  # fmt: skip


def chinese(number: int) -> str:
    """Chinese numerals of `number`, from 0 to 99: 3 → 三, 12 → 十二, 20 → 二十.

    Raises:
        ValueError: for other numbers, which no report counts in words.
    """
    if not 0 <= number <= 99:
        raise ValueError(number)
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")


def from_chinese(words: str) -> int | None:
    """Number that Chinese numerals say (两, 十, 百, 二十一, 一万二千), or None."""
    if not words:
        return None
    for unit, worth in _GROUPS.items():
        before, found, after = words.partition(unit)
        if found:
            whole, rest = from_chinese(before), from_chinese(after.lstrip("零")) if after else 0
            return None if whole is None or rest is None else whole * worth + rest
    total, digit = 0, None
    for character in words.replace("两", "二"):
        if character in _UNITS:
            total += (1 if digit is None else digit) * _UNITS[character]
            digit = None
        elif character in _DIGITS and digit in (None, 0):
            digit = _DIGITS.index(character)
        else:
            return None
    return total + (digit or 0)


def number(value: Decimal, decimals: int = 0) -> str:
    """`value` in English: 1,204.50; 350 million. Whole millions are spelled, the rest is exact in digits."""
    if abs(value) >= _MILLION and value % _MILLION == 0:
        return format_compact_decimal(value, format_type="long", locale="en", fraction_digits=6)
    return grouped(value, decimals)


def grouped(value: Decimal, decimals: int = 0) -> str:
    """`value` in English digits with so many `decimals`, or with those it has; Python groups as English does, and much faster than Babel."""
    return f"{value:,.{decimals}f}" if decimals else f"{value.normalize():,f}"


def ordinal(place: int) -> str:
    """A place in English: third, 19th."""
    if place < len(_ORDINALS):
        return _ORDINALS[place]
    return f"{place}{'th' if 10 < place % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(place % 10, 'th')}"
