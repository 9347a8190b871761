"""Long numbers in any text as a reader sees them: whatever numerals, spaces, marks, markup and ends of lines they are written with."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import unescape
from itertools import accumulate, groupby
from typing import NamedTuple

from .patterns import lazy

LEAST = 11
"""So many digits has the shortest number that is looked for."""

_CHINESE = dict(zip("〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖洞拐", "00123456789112345678907", strict=True))
_STYLED = "①-⑨⓪⑴-⑼⒈-⒐❶-❾⓵-⓽¹²³⁰⁴-⁹₀-₉"
_WRITTEN = r"&#(?:0*(?:4[89]|5[0-7])|[xX]0*3[0-9]);?|\\(?:x3[0-9]|u003[0-9])"
_DIGIT = rf"(?:\d|[{''.join(_CHINESE)}{_STYLED}]|{_WRITTEN})"
UNSEEN = "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\u20e3\ufeff\uffa0"
_INLINE = "a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tspan|tt|u|var|wbr"
GLUE = (
    rf"[{UNSEEN}]|<!--[^<>]{{0,200}}-->|</?(?:{_INLINE})\b[^<>]*>|(?<!\*)\*{{1,3}}(?!\*)|~~|==|`|\\(?=[^\w\s\\]|_)"
    r"|\]\([^()\s]{0,300}\)|\]\[[^\[\]]{0,99}\]|\[|\]"
)
"""What a reader does not see of marked-up text: it parts nothing."""
_BLANK = r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_DASH = r"[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u30fc~～]"
_DOT = "[.\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff0e\ufe52\uff65\u2024]"
_BREAK = r"<br\s*/?>|(?:\r?\n|\\n|⏎)(?![ \t]*(?:\r?\n|\\n|⏎))[ \t>#]*"
_ENTITY = r"&#?\w{2,8};|\\u[0-9a-fA-F]{4}"
_GAPS = {
    "glue": GLUE, "break": _BREAK, "blank": _BLANK, "dash": _DASH, "dot": _DOT, "slash": "[/／]", "low": "[_＿]",
    "close": "[)）]", "entity": _ENTITY,
}  # fmt: skip
_KINDS = {"blank": " ", "dash": "-", "dot": ".", "slash": "/", "low": "_", "close": ")", "break": "\n"}
_GAP = lazy("|".join(f"(?P<{name}>{pattern})" for name, pattern in _GAPS.items()))
_ANY_GAP = rf"(?:{'|'.join(_GAPS.values())}){{0,8}}"
_RUN = lazy(rf"{_DIGIT}(?:{_ANY_GAP}{_DIGIT}){{{LEAST - 1},}}(?:{_ANY_GAP}[XxＸｘ](?![A-Za-z]))?")
_ATOM = lazy(rf"(?P<digit>{_DIGIT}|[XxＸｘ])|{_GAP.pattern}")

PROVINCES = frozenset([
    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44",
    "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83",
])  # fmt: skip
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"


class Digit(NamedTuple):
    """One digit, or the X that ends an identity number: how it is written, where, and what parts it from the one before."""

    value: str
    style: str
    start: int
    end: int
    gap: str


@dataclass(frozen=True)
class Group:
    """Digits that nobody parts, and what parts them from the group before."""

    digits: Sequence[Digit]
    gap: str

    def __len__(self) -> int:
        return len(self.digits)


@dataclass(frozen=True)
class Number:
    """Some groups of a run of digits that may be one number; those `before` and `after` it are no part of it."""

    groups: Sequence[Group]
    before: Sequence[Group] = ()
    after: Sequence[Group] = ()

    @property
    def value(self) -> str:
        """The digits alone."""
        return "".join(digit.value for group in self.groups for digit in group.digits)

    @property
    def lengths(self) -> tuple[int, ...]:
        """How many digits stand together."""
        return tuple(map(len, self.groups))

    @property
    def gaps(self) -> frozenset[str]:
        """What parts the groups."""
        return frozenset(group.gap for group in self.groups[1:])

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.groups[0].digits[0].start

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.groups[-1].digits[-1].end


def numbers(text: str, wrapped: bool = True) -> Iterator[Number]:
    """Yield what may be a number of at least eleven digits in `text`, the longest first; where lines are not `wrapped`, a number ends with its line."""
    for found in _RUN.finditer(text):
        for run in _runs(_digits(text, found)):
            for line in [run] if wrapped else _parted(run, "\n"):
                yield from _numbers(line)


def value_of(character: str) -> str:
    """The digit that one character is; nothing if it is none."""
    return _value(character)[0] if re.fullmatch(_DIGIT, character) else ""


def is_identity(digits: str) -> bool:
    """A resident identity number by GB 11643-1999: 18 characters with a check character, or the older 15."""
    if digits[:2] not in PROVINCES:
        return False
    if len(digits) == 15 and digits.isdigit():
        return _is_day(f"19{digits[6:12]}")
    if len(digits) != 18 or not digits[:17].isdigit() or not _is_day(digits[6:14]):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=False))
    return digits[17] == _CHECKS[total % 11]


def _is_day(digits: str) -> bool:
    """Whether YYYYMMDD is a day on which somebody who lives may be born."""
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:])).year >= 1900
    except ValueError:
        return False


def _digits(text: str, found: re.Match[str]) -> list[Digit]:
    """The digits of what was `found`, whatever they are written with."""
    digits, gap = list[Digit](), ""
    for atom in _ATOM.finditer(text, found.start(), found.end()):
        if atom.lastgroup == "digit":
            value, style = _value(atom[0])
            digits.append(Digit(value, style, atom.start(), atom.end(), gap))
            gap = ""
        else:
            gap += _kind(atom)
    return digits


def _value(written: str) -> tuple[str, str]:
    """A digit as one knows it, and its style: only digits of one style, or all together, are a number."""
    character = _unescaped(written)
    if character in _CHINESE:
        return _CHINESE[character], "Chinese"
    if character in "XxＸｘ":
        return "X", "X"
    plain = unicodedata.decimal(character, None)
    return str(unicodedata.digit(character)), "Arabic" if plain is not None else "styled"


def _unescaped(written: str) -> str:
    if written.startswith("\\"):
        return written.encode("ascii").decode("unicode_escape")
    return unescape(written)


def _kind(atom: re.Match[str]) -> str:
    """What a reader sees of a gap: nothing, or one character for all that look alike."""
    if atom.lastgroup == "entity":
        seen = _GAP.fullmatch(_unescaped(atom[0]))
        return "?" if seen is None else _kind(seen)
    return _KINDS.get(atom.lastgroup or "", "")


def _runs(digits: Sequence[Digit]) -> Iterator[Sequence[Digit]]:
    """Yield what may be read as one number: digits of one style, and those of several if they hold no more than a number."""
    for known in _parted(digits, "?"):
        styled = [list(run) for _, run in groupby(known, key=_Style())]
        yield from (part for run in styled for part in _cut(run) if len(part) >= LEAST)
        if len(styled) > 1 and len(known) in (11, 15, 16, 17, 18, 19):
            yield known


def _cut(run: Sequence[Digit]) -> Iterator[Sequence[Digit]]:
    """Yield `run`; a Chinese one also without what may belong to the word before or after it: 张三, 周一, 一楼."""
    yield run
    if run[0].style == "Chinese":
        yield from (run[1:], run[2:], run[:-1])


class _Style:
    """Says of a digit which style it goes on with: an X has that of the digits before it."""

    def __init__(self) -> None:
        self.last = ""

    def __call__(self, digit: Digit) -> str:
        self.last = self.last if digit.style == "X" else digit.style
        return self.last


def _parted(digits: Sequence[Digit], mark: str) -> Iterator[Sequence[Digit]]:
    """Yield `digits` cut before each whose gap has the `mark`."""
    numbers_of_parts = accumulate(mark in digit.gap for digit in digits)
    parts = groupby(zip(numbers_of_parts, digits, strict=True), key=lambda pair: pair[0])
    yield from ([digit for _, digit in part] for _, part in parts)


def _numbers(run: Sequence[Digit]) -> Iterator[Number]:
    """Yield each row of whole groups; where a line ends within a number, both with its parts apart and together."""
    whole = _groups(run, "\n")
    yield from _rows(whole)
    apart = _groups(run, "")
    if len(apart) != len(whole):
        yield from _rows(apart)


def _groups(run: Sequence[Digit], seamless: str) -> list[Group]:
    """The groups of `run`; gaps that are `seamless` part nothing."""
    groups = list[list[Digit]]()
    for digit in run:
        if not groups or digit.gap not in ("", seamless):
            groups.append([])
        groups[-1].append(digit)
    return [Group(group, "".join(sorted(set(group[0].gap)))) for group in groups]


def _rows(groups: Sequence[Group]) -> Iterator[Number]:
    """Yield each row of neighbouring groups with 11 to 25 digits; the longest of those that begin alike first."""
    for first in range(len(groups)):
        rows, size = [], 0
        for last in range(first, len(groups)):
            size += len(groups[last])
            if size > 25:
                break
            if size >= LEAST:
                rows.append(
                    Number(
                        groups[first : last + 1],
                        groups[max(first - 1, 0) : first],
                        groups[last + 1 : last + 4],
                    )
                )
        yield from reversed(rows)
