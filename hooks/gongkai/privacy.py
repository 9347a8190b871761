"""Personal numbers and home addresses in any text, found without ever being printed whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Kind = Literal["identity-number", "mobile-number", "bank-card", "home-address"]

_GAP = "[ \u00a0\u200b-\u200d\u2060\u00b7\\-\u2013_]?"
_DIGITS = str.maketrans(
    {
        **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
        **dict(zip("〇零一二三四五六七八九", "00123456789", strict=True)),
        "ｘ": "X",
        "Ｘ": "X",
        "＋": "+",
    }
)
_BEFORE, _AFTER = r"(?<![0-9A-Za-z*])(?<![0-9][.])", r"(?![0-9A-Za-z*])"
_RUN = re.compile(rf"{_BEFORE}\+?\d(?:{_GAP}\d){{10,18}}(?:{_GAP}[Xx])?{_AFTER}")
_LONG = re.compile(r"(?<!\d)\d{15,19}(?!\d)")
"""What may be an identity number or a card, if but its check digit is lost."""

_MOBILE = re.compile(r"(?:\+?86|0086)?(1[3-9]\d{9})")
_AMOUNT = re.compile(r"[ ]?(?:元|万元|亿元|吨|千瓦|%|CNY|yuan)")
_PROVINCES = frozenset(
    [
        "11",
        "12",
        "13",
        "14",
        "15",
        "21",
        "22",
        "23",
        "31",
        "32",
        "33",
        "34",
        "35",
        "36",
        "37",
        "41",
        "42",
        "43",
        "44",
        "45",
        "46",
        "50",
        "51",
        "52",
        "53",
        "54",
        "61",
        "62",
        "63",
        "64",
        "65",
        "71",
        "81",
        "82",
    ]
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_CARD = re.compile(r"(?:62\d|4\d\d|5[1-5]\d|35\d|955)\d{13,16}")
_NUMBER = r"(?:\d{1,4}|[A-Za-z]|[一二三四五六七八九十]{1,3})\s*"
_STREET = r"[\u4e00-\u9fff]{1,8}(?:路|街|巷|弄|大道|胡同|道)\s*\d+\s*号(?:院)?"
_ESTATE = "[\u4e00-\u9fff]{1,10}(?:小区|花园|公寓|家园|新村|苑|府|里|社区|城)"
_ROOM = (
    rf"{_NUMBER}(?:栋|幢|号楼|座)\s*{_NUMBER}(?:单元|室|房|户|号)|{_NUMBER}单元\s*{_NUMBER}(?:室|房|户|号)"
)
_ADDRESS = re.compile(
    rf"(?:{_STREET}|{_ESTATE})[\u4e00-\u9fff]{{0,8}}?\s*(?:{_ROOM})(?:\s*{_NUMBER}(?:单元|室|房|户|号))*"
    rf"|[\u4e00-\u9fff]{{1,8}}(?:路|街|巷|大道|胡同)\s*\d+\s*(?:弄\s*\d+\s*)?号\s*\d{{2,4}}\s*室"
    rf"|[\u4e00-\u9fff]{{1,6}}村\s*(?:{_NUMBER}组|[\u4e00-\u9fff]{{1,4}}湾)\s*\d+\s*号"
)


_GROUPS: dict[Kind, set[tuple[int, ...]]] = {
    "identity-number": {
        (),
        (6, 8, 4),
        (6, 4, 4, 4),
        (6, 4, 2, 2, 4),
        (3, 3, 4, 4, 4),
        (6, 6, 6),
        (17, 1),
        (6, 6, 3),
        (14, 4),
    },
    "mobile-number": {(), (3, 4, 4), (3, 3, 5), (3, 8), (4, 7), (7, 4), (5, 6)},
    "bank-card": {(), (4, 4, 4, 4), (4, 4, 4, 4, 1), (4, 4, 4, 4, 2), (4, 4, 4, 4, 3), (6, 13), (6, 10)},
}
"""How people group the digits of such a number; other gaps part numbers that only stand in a row."""


@dataclass(frozen=True)
class Leak:
    """Something private at `start` of a text; `masked` shows no more of it than is needed to find it."""

    kind: Kind
    start: int
    masked: str
    written: str = field(repr=False)
    """The digits, or the address; only to be compared."""


def leaks(text: str, public: frozenset[str] = frozenset()) -> Iterator[Leak]:
    """Yield what is private in `text`, but for the numbers and addresses that are `public`."""
    for leak, _ in _found(text):
        if leak.written not in public and not any(leak.written in address for address in public):
            yield leak


def masked(text: str) -> str:
    """`text` so that nothing private can be read in it."""
    for leak, end in reversed(list(_found(text))):
        text = text[: leak.start] + leak.masked + text[end:]
    return _LONG.sub(lambda found: _hidden(found[0]), text)


def _found(text: str) -> Iterator[tuple[Leak, int]]:
    """Yield each leak and where it ends, in the order of their ends."""
    plain = text.translate(_DIGITS)
    for found in _RUN.finditer(plain):
        digits = re.sub(r"[^0-9X]", "", found[0].upper())
        kind = _kind(digits, plain[found.end() : found.end() + 4])
        if kind and _groups(found[0]) in _GROUPS[kind]:
            yield Leak(kind, found.start(), _hidden(digits), digits), found.end()
    for found in _ADDRESS.finditer(text):
        yield Leak("home-address", found.start(), f"{found[0][:4]}…", found[0]), found.end()


def _groups(written: str) -> tuple[int, ...]:
    """How many digits stand between the gaps that one sees; none if there is no gap."""
    parts = re.split(
        "[ \u00a0\u00b7\\-\u2013_]", re.sub(r"^(?:\+?86|0086)[ -]?(?=1)|[+\u200b-\u200d\u2060]", "", written)
    )
    return tuple(map(len, parts)) if len(parts) > 1 else ()


def _hidden(digits: str) -> str:
    return f"{digits[:3]}{'*' * (len(digits) - 5)}{digits[-2:]}"


def _kind(digits: str, after: str) -> Kind | None:
    """What a run of 11 to 19 digits is, if anything private."""
    if _is_identity(digits):
        return "identity-number"
    if _MOBILE.fullmatch(digits) and not _AMOUNT.match(after):
        return "mobile-number"
    if 16 <= len(digits) <= 19 and _CARD.fullmatch(digits) and _luhn(digits):
        return "bank-card"
    return None


def _is_identity(digits: str) -> bool:
    """A resident identity number by GB 11643-1999: 18 characters with a check character, or the older 15."""
    if digits[:2] not in _PROVINCES:
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


def _luhn(digits: str) -> bool:
    """Whether the last digit is the check digit of the others (ISO/IEC 7812-1, annex B)."""
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (sum(map(int, digits[-1::-2])) + sum(doubled)) % 10 == 0
