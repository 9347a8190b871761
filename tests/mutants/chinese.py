"""Operators on what is written in Chinese, and on what has no place on a site: slips of the hand, private numbers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from random import Random

from pypinyin import lazy_pinyin

Slip = Callable[[str, Random], str | None]
_HAN = re.compile("[\u4e00-\u9fff]")


@dataclass(frozen=True)
class Operator:
    """A way to spoil a Chinese text."""

    name: str
    spoil: Slip


@cache
def _alike() -> dict[str, str]:
    """The usual characters of each sound."""
    found: dict[str, str] = {}
    for row in range(0xB0, 0xD8):
        for cell in range(0xA1, 0xFF):
            try:
                character = bytes((row, cell)).decode("gb2312")
            except UnicodeDecodeError:
                continue
            sound = lazy_pinyin(character)[0]
            found[sound] = found.get(sound, "") + character
    return found


def _homophone(zh: str, random: Random) -> str | None:
    places = [found.start() for found in _HAN.finditer(zh)]
    random.shuffle(places)
    for at in places:
        others = [each for each in _alike().get(lazy_pinyin(zh[at])[0], "") if each != zh[at]]
        if others:
            return zh[:at] + random.choice(others) + zh[at + 1 :]
    return None


def _twice(zh: str, random: Random) -> str | None:
    places = [found.start() for found in _HAN.finditer(zh)]
    at = random.choice(places) if places else 0
    return zh[: at + 1] + zh[at:] if places else None


def _word_twice(zh: str, random: Random) -> str | None:
    places = [found.start() for found in re.finditer("(?=[\u4e00-\u9fff]{2})", zh)]
    at = random.choice(places) if places else 0
    return zh[: at + 2] + zh[at:] if places else None


def _turned(zh: str, random: Random) -> str | None:
    places = [
        found.start()
        for found in re.finditer("(?=[\u4e00-\u9fff]{2})", zh)
        if zh[found.start()] != zh[found.start() + 1]
    ]
    at = random.choice(places) if places else 0
    return zh[:at] + zh[at + 1] + zh[at] + zh[at + 2 :] if places else None


def _left_out(zh: str, random: Random) -> str | None:
    places = [found.start() for found in _HAN.finditer(zh)]
    at = random.choice(places) if len(places) > 3 else 0
    return zh[:at] + zh[at + 1 :] if len(places) > 3 else None


def _mark(zh: str, random: Random) -> str | None:
    places = [found.start() for found in re.finditer("[，。；：、《》“”（）]", zh)]
    at = random.choice(places) if places else 0
    return (
        random.choice(
            [
                zh[: at + 1] + zh[at:],
                zh[:at] + {"，": ",", "。": ".", "；": ";", "：": ":"}.get(zh[at], "") + zh[at + 1 :],
            ]
        )
        if places
        else None
    )


def _spaced(zh: str, random: Random) -> str | None:
    places = [found.start() + 1 for found in re.finditer("(?=[\u4e00-\u9fff]{2})", zh)]
    at = random.choice(places) if places else 0
    return zh[:at] + random.choice(" \u3000\u200b\u00a0") + zh[at:] if places else None


def _planted(zh: str, random: Random) -> str | None:
    number = random.choice((_mobile, _identity))(random)
    sep = random.choice(["", "", " ", "-", "—", "－", ".", "\u3000", "/"])
    cuts = (3, 7) if len(number) == 11 else (6, 14)
    number = sep.join((number[: cuts[0]], number[cuts[0] : cuts[1]], number[cuts[1] :]))
    if random.random() < 0.3:
        number = number.translate({ord(d): ord(d) + 0xFEE0 for d in "0123456789"})
    at = random.choice([0, len(zh)])
    return zh[:at] + random.choice(("联系", "", "电话：")) + number + zh[at:]


def _mobile(random: Random) -> str:
    return "1" + random.choice("3578") + "".join(random.choice("0123456789") for _ in range(9))


def _identity(random: Random) -> str:
    body = f"420704{random.randrange(1950, 2005)}{random.randrange(1, 13):02}{random.randrange(1, 29):02}{random.randrange(1000):03}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return body + "10X98765432"[sum(w * int(d) for w, d in zip(weights, body, strict=True)) % 11]


OPERATORS: tuple[Operator, ...] = (
    Operator("slip: a character that sounds alike", _homophone),
    Operator("slip: a character twice", _twice),
    Operator("slip: a word twice", _word_twice),
    Operator("slip: two characters turned round", _turned),
    Operator("slip: a character left out", _left_out),
    Operator("slip: a mark doubled, lost or in half width", _mark),
    Operator("slip: a space or an invisible character", _spaced),
    Operator("plant: a private number, as people write it", _planted),
)  # fmt: skip
"""All ways to spoil a Chinese text."""
