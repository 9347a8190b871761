"""What an automatic number prints in each form that Word knows (`w:numFmt`): 一, 十二, 甲, ①, １２, IV."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from ....model.numerals import ordinal

_CHINESE = "一二三四五六七八九"
_PLACES = "万千百十"


def _spelled(number: int) -> str:
    """A number in words, 零 said once for the places that are left out: 一万零一十."""
    said = (
        f"零{_CHINESE}"[int(digit)] + place
        for digit, place in zip(f"{number:05}", [*_PLACES, ""], strict=True)
    )
    return re.sub(f"(?:零[{_PLACES}]?)+", "零", "".join(said)).strip("零")


def _counted(number: int) -> str:
    """The same, from 10 to 19 as one counts: 十一."""
    return _spelled(number).removeprefix("一") if 10 <= number < 20 else _spelled(number)


def _traditional(number: int) -> str:
    return _counted(number).replace("万", "萬")


def _japanese(number: int) -> str:
    return re.sub("一(?=[十百千])", "", _spelled(number).replace("零", ""))


def _legal(signs: str) -> Callable[[int], str]:
    """In the signs that nobody can alter: those for 一 to 九, then for 十, 百, 千 and 万."""
    table = str.maketrans(f"{_CHINESE}十百千万", signs)
    return lambda number: _spelled(number).translate(table)


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


def _up_to_99(words: Callable[[int], str], digits: Callable[[int], str]) -> Callable[[int], str]:
    return lambda number: words(number) if number < 100 else digits(number)


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
    "chineseCounting": _up_to_99(_counted, _digits("○" + _CHINESE)),
    "chineseCountingThousand": _counted,
    "chineseLegalSimplified": _legal("壹贰叁肆伍陆柒捌玖拾佰仟万"),
    "decimalEnclosedCircle": _row("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
    "decimalEnclosedCircleChinese": _row("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
    "decimalEnclosedFullstop": _row("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
    "decimalEnclosedParen": _row("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
    "decimalFullWidth": _WIDE,
    "decimalFullWidth2": _WIDE,
    "decimalZero": lambda number: f"{number:02}",
    "ideographDigital": _digits("〇" + _CHINESE),
    "ideographEnclosedCircle": _row("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
    "ideographLegalTraditional": _legal("壹貳參肆伍陸柒捌玖拾佰仟萬"),
    "ideographTraditional": _row(_STEMS),
    "ideographZodiac": _row(_BRANCHES),
    "ideographZodiacTraditional": lambda number: _STEMS[(number - 1) % 10] + _BRANCHES[(number - 1) % 12],
    "japaneseCounting": _japanese,
    "japaneseDigitalTenThousand": _digits("〇" + _CHINESE),
    "koreanDigital2": _digits("零" + _CHINESE),
    "lowerLetter": _repeated(_LATIN.lower()),
    "lowerRoman": lambda number: _roman(number).lower(),
    "numberInDash": lambda number: f"- {number} -",
    "ordinal": _english_ordinal,
    "taiwaneseCounting": _up_to_99(_traditional, _digits("○" + _CHINESE)),
    "taiwaneseCountingThousand": _traditional,
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
