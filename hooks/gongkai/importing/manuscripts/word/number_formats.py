"""What an automatic number prints in each form that Word knows (`w:numFmt`): 一, 十二, 甲, ①, １２, IV."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ....model.numerals import ordinal


@dataclass(frozen=True)
class _Words:
    """How a language counts in words: digits from 1, and what stands for 10, 100, 1,000 and 10,000."""

    digits: str
    units: str
    zero: str = ""
    """Said once for the places that are left out."""

    one: bool = True
    """Whether 一 is said before 百 and 千."""

    ten: str = ""
    """What 10 to 19 begin with; `一十` if empty."""

    def say(self, number: int) -> str:
        """The number in words."""
        if self.ten and 10 <= number < 20:
            return self.ten + self.digits[number - 11 : number - 10] if number > 10 else self.ten
        high, low = divmod(number, 10_000)
        if not high:
            return self._group(low)
        zero = self.zero if 0 < low < 1000 else ""
        return self.say(high) + self.units[3] + zero + self._group(low)

    def _group(self, number: int) -> str:
        said = gap = ""
        for place, digit in zip("321 ", f"{number:04}", strict=True):
            if digit == "0":
                gap = self.zero if said else ""
                continue
            unit = self.units[int(place) - 1] if place.strip() else ""
            spoken = self.digits[int(digit) - 1] if self.one or digit != "1" or not unit else ""
            said += gap + spoken + unit
            gap = ""
        return said


_CHINESE = "一二三四五六七八九"
_SIMPLIFIED = _Words(_CHINESE, "十百千万", "零", ten="十")
_TRADITIONAL = _Words(_CHINESE, "十百千萬", "零", ten="十")
_LEGAL = _Words("壹贰叁肆伍陆柒捌玖", "拾佰仟万", "零")
_LEGAL_TRADITIONAL = _Words("壹貳參肆伍陸柒捌玖", "拾佰仟萬", "零")
_JAPANESE = _Words(_CHINESE, "十百千万", one=False)

_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = {1000: "M", 900: "CM", 500: "D", 400: "CD", 100: "C", 90: "XC", 50: "L", 40: "XL", 10: "X", 9: "IX", 5: "V", 4: "IV", 1: "I"}  # fmt: skip
_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _row(signs: str) -> Callable[[int], str]:
    """Signs one by one, then digits."""
    return lambda number: signs[number - 1] if 0 < number <= len(signs) else str(number)


def _repeated(signs: str) -> Callable[[int], str]:
    """Signs one by one, then each twice, three times: A … Z, AA, BB."""
    return lambda number: signs[(number - 1) % len(signs)] * ((number - 1) // len(signs) + 1)


def _digits(signs: str) -> Callable[[int], str]:
    """Each digit by itself; `signs` begin with 0."""
    return lambda number: "".join(signs[int(digit)] for digit in str(number))


def _up_to_99(words: _Words, digits: Callable[[int], str]) -> Callable[[int], str]:
    return lambda number: words.say(number) if number < 100 else digits(number)


def _roman(number: int) -> str:
    said = ""
    for worth, sign in _ROMAN.items():
        said += sign * (number // worth)
        number %= worth
    return said


def _english_ordinal(number: int) -> str:
    said = ordinal(number + 100)  # above the ones spelled in letters
    return f"{number}{said[-2:]}"


_WIDE = _digits("０１２３４５６７８９")
_FORMS: Mapping[str, Callable[[int], str]] = {
    "chineseCounting": _up_to_99(_SIMPLIFIED, _digits("○" + _CHINESE)),
    "chineseCountingThousand": _SIMPLIFIED.say,
    "chineseLegalSimplified": _LEGAL.say,
    "decimalEnclosedCircle": _row("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
    "decimalEnclosedCircleChinese": _row("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
    "decimalEnclosedFullstop": _row("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
    "decimalEnclosedParen": _row("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
    "decimalFullWidth": _WIDE,
    "decimalFullWidth2": _WIDE,
    "decimalZero": lambda number: f"{number:02}",
    "ideographDigital": _digits("〇" + _CHINESE),
    "ideographEnclosedCircle": _row("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
    "ideographLegalTraditional": _LEGAL_TRADITIONAL.say,
    "ideographTraditional": _row(_STEMS),
    "ideographZodiac": _row(_BRANCHES),
    "ideographZodiacTraditional": lambda number: _STEMS[(number - 1) % 10] + _BRANCHES[(number - 1) % 12],
    "japaneseCounting": _JAPANESE.say,
    "japaneseDigitalTenThousand": _digits("〇" + _CHINESE),
    "koreanDigital2": _digits("零" + _CHINESE),
    "lowerLetter": _repeated(_LATIN.lower()),
    "lowerRoman": lambda number: _roman(number).lower(),
    "numberInDash": lambda number: f"- {number} -",
    "ordinal": _english_ordinal,
    "taiwaneseCounting": _up_to_99(_TRADITIONAL, _digits("○" + _CHINESE)),
    "taiwaneseCountingThousand": _TRADITIONAL.say,
    "taiwaneseDigital": _digits("○" + _CHINESE),
    "upperLetter": _repeated(_LATIN),
    "upperRoman": _roman,
}  # fmt: skip
"""The forms with a sequence of their own that Chinese texts use; the others (`decimal`, kana, Hangul, Thai …) print digits."""

_SILENT = {"none", "bullet"}
_HIGHEST = 32_767
"""Word counts no further."""


def numeral(form: str, number: int, pattern: str = "") -> str:
    """What `number` prints in a form; `pattern` is that of a form of the author's own: `001, 002, 003, ...`."""
    if form in _SILENT:
        return ""
    if form == "custom":
        first = pattern.split(",", maxsplit=1)[0].strip()
        return str(number).zfill(len(first)) if first.isdecimal() else str(number)
    if not 0 < number <= _HIGHEST:
        return str(number)
    return _FORMS.get(form, str)(number)
