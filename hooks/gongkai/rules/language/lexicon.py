"""What the engine knows of Chinese words: which there are, which are usual, and which characters are confused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Literal

_TWO = 2
_LONG, _USUAL = 4, 13.0


def _lines(name: str) -> Iterator[str]:
    """Yield the lines of a file of the lexicon, but for its head."""
    text = resources.files("gongkai").joinpath(f"wording/{name}.txt").read_text(encoding="utf-8")
    return (line for line in text.splitlines() if not line.startswith("#"))


@cache
def usual() -> frozenset[str]:
    """Words of two characters that are usual in official texts."""
    return frozenset(line[0] + second for line in _lines("usual") for second in line[2:])


class Words:
    """Words of two characters: a hundred thousand, which are never made, but looked for by the first."""

    def __init__(self, *names: str) -> None:
        self._seconds: dict[str, str] = {}
        for line in (line for name in names for line in _lines(name)):
            self._seconds[line[0]] = self._seconds.get(line[0], "") + line[2:]

    def __contains__(self, word: str) -> bool:
        return len(word) == _TWO and word[1] in self._seconds.get(word[0], "")


@cache
def words() -> Words:
    """Words of two characters."""
    return Words("words", "usual")


@cache
def idioms() -> frozenset[str]:
    """Fixed expressions of four characters."""
    return frozenset(_lines("idioms"))


@cache
def threes() -> tuple[str, ...]:
    """Words of three characters."""
    return tuple(line[0] + line[at : at + 2] for line in _lines("threes") for at in range(2, len(line), 2))


@cache
def alone() -> frozenset[str]:
    """Characters that are words by themselves so often that any other may stand beside them."""
    return frozenset("".join(_lines("alone")))


@cache
def rare() -> frozenset[str]:
    """Characters of names of places and of technical terms that are rare anywhere else."""
    return frozenset("".join(_lines("rare")))


@cache
def doubled() -> frozenset[str]:
    """Words of three and four characters with one that stands twice, as in 实实在在."""
    return frozenset(_lines("doubled"))


@cache
def likely() -> dict[str, float]:
    """Chinese words and what each costs, the negative logarithm of its share of all."""
    found: dict[str, float] = {}
    for line in _lines("likely"):
        cost, *words = line.split(" ")
        found.update(dict.fromkeys(words, float(cost)))
    return found


@cache
def long_words() -> dict[str, list[str]]:
    """The words of four characters and more, by their first two."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in _lines("likely"):
        cost, *words = line.split(" ")
        if float(cost) <= _USUAL:
            for word in words:
                if len(word) >= _LONG:
                    found[word[:2]].append(word)
    return dict(found)


@cache
def mistaken() -> dict[str, list[str]]:
    """Words that are written for others, and these."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in _lines("mistaken"):
        meant, *written = line.split(" ")
        for word in written:
            found[word].append(meant)
    return dict(found)


@cache
def terms() -> frozenset[str]:
    """Terms of official texts, and the formulas that are of Chinese characters alone."""
    formulas_alone = (each.strip("“”") for each in formulas())
    return frozenset(
        (
            *(term for line in _lines("terms") for term in line.split(" ")),
            *(each for each in formulas_alone if all("一" <= one <= "鿿" for one in each)),
        )
    )


@cache
def formulas() -> tuple[str, ...]:
    """Formulas of official texts that have one form, as they are written."""
    return tuple(formula for line in _lines("formulas") for formula in line.split(" ") if formula)


@cache
def ears() -> dict[str, str]:
    """For each character the first that sounds like it, as many hear it."""
    found: dict[str, str] = {}
    for characters in _by_blurred_sound().values():
        for character in characters:
            found.setdefault(character, characters[0])
    return found


@cache
def misspelt() -> frozenset[str]:
    """English words that are none."""
    return frozenset(word for line in _lines("misspelt") for word in line.split())


def contexts() -> Iterator[str]:
    """Yield what tells each pair of confused words apart."""
    return _lines("contexts")


def laws() -> Iterator[str]:
    """Yield the name of each law and regulation of the country; - stands before what has been repealed."""
    return _lines("laws")


def hotlines() -> Iterator[str]:
    """Yield each hotline of the country: its number, and words for what it is for."""
    return _lines("hotlines")


def straddles(text: str, start: int, end: int) -> bool:
    """Whether what stands there is the end of one word and the beginning of another: 中国|企业."""
    known = words()
    return end - start == _TWO and text[start - 1 : start + 1] in known and text[end - 1 : end + 1] in known


Likeness = Literal["both", "sound", "look", "glance", "blurred"]
"""How two characters are alike: in sound, in look or both, at a glance, or in the sound that many do not tell apart."""


@cache
def alike(one: str) -> dict[str, Likeness]:
    """The characters that are confused with `one`, and how they are alike."""
    found: dict[str, Likeness] = {}
    sounds = _sounds().get(one, ())
    for sound in sounds:
        found.update(dict.fromkeys(_by_blurred_sound()[_blurred(sound)], "blurred"))
    looks, glances = _lookalikes().get(one, ("", ""))
    found.update(dict.fromkeys(glances, "glance"))
    found.update(dict.fromkeys(looks, "look"))
    for sound in sounds:
        found.update({other: "both" if other in looks else "sound" for other in _characters()[sound]})
    found.pop(one, None)
    return found


@cache
def _characters() -> dict[str, str]:
    """The characters of each syllable."""
    return dict(line.split(" ") for line in _lines("sounds"))


@cache
def _by_blurred_sound() -> dict[str, str]:
    found: dict[str, str] = defaultdict(str)
    for sound, characters in _characters().items():
        found[_blurred(sound)] += characters
    return dict(found)


@cache
def _sounds() -> dict[str, list[str]]:
    """The syllables of each character."""
    found: dict[str, list[str]] = defaultdict(list)
    for sound, characters in _characters().items():
        for character in characters:
            found[character].append(sound)
    return dict(found)


@cache
def _lookalikes() -> dict[str, tuple[str, str]]:
    """The characters that look much like each, and those that look somewhat like it."""
    found: dict[str, tuple[str, str]] = defaultdict(lambda: ("", ""))
    for line in _lines("lookalikes"):
        one, looks, glances = line.split(" ")
        found[one] = (found[one][0] + looks, found[one][1] + glances)
        for other in looks:
            found[other] = (found[other][0] + one, found[other][1])
        for other in glances:
            found[other] = (found[other][0], found[other][1] + one)
    for one, other in map(tuple, sorted(confused())):
        if other in found[one][0]:
            continue
        found[one] = (found[one][0] + other, found[one][1])
        found[other] = (found[other][0] + one, found[other][1])
    return dict(found)


@cache
def confused() -> frozenset[str]:
    """Pairs of characters that look alike and are known to be written for each other, in the order of their codes."""
    return frozenset(pair for line in _lines("confused") for pair in line.split(" "))


def _blurred(sound: str) -> str:
    """What many do not tell apart: zh and z, ch and c, sh and s, -ng and -n."""
    head = sound[0] + sound[2:] if sound[:2] in ("zh", "ch", "sh") else sound
    return head.removesuffix("g") if head.endswith("ng") else head
