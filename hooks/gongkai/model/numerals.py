"""Chinese numerals, as reports print them: 第二, 十类, 近百万."""

from __future__ import annotations

from .units import SCALES

_DIGITS = "零一二三四五六七八九"
_UNITS = {name: SCALES[name] for name in "十百千"}
_GROUPS = {name: SCALES[name] for name in "亿万"}


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
