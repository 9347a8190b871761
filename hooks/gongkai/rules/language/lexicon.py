"""What the engine knows of Chinese words: which there are, which are usual, and which characters are confused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Literal

from ...model.grouping import grouped
from ...model.sounds import sounds

_LONG, _USUAL = 4, 13.0


def lines(name: str) -> Iterator[str]:
    """Yield the lines of a file of the lexicon, but for its head, which says what they are."""
    text = resources.files("gongkai").joinpath(f"wording/{name}.txt").read_text(encoding="utf-8")
    return (line for line in text.splitlines() if not line.startswith("#"))


@cache
def usual() -> frozenset[str]:
    """Words of two characters that are usual in official texts."""
    return frozenset(line[0] + second for line in lines("usual") for second in line[2:])


class Words:
    """Words of two characters: a hundred thousand, which are never made, but looked for by the first."""

    def __init__(self, *names: str) -> None:
        self._seconds: dict[str, str] = {}
        for line in (line for name in names for line in lines(name)):
            self._seconds[line[0]] = self._seconds.get(line[0], "") + line[2:]

    def __contains__(self, word: str) -> bool:
        return len(word) == 2 and word[1] in self._seconds.get(word[0], "")


@cache
def words() -> Words:
    """Words of two characters."""
    return Words("words", "usual")


@cache
def idioms() -> frozenset[str]:
    """Fixed expressions of four characters."""
    return frozenset(lines("idioms"))


@cache
def threes() -> frozenset[str]:
    """Words of three characters."""
    return frozenset(line[0] + line[at : at + 2] for line in lines("threes") for at in range(2, len(line), 2))


@cache
def known() -> frozenset[str]:
    """All words that are known, usual or not, but for most of two characters."""
    return threes().union(likely(), idioms())


@cache
def alone() -> frozenset[str]:
    """Characters that are words by themselves so often that any other may stand beside them."""
    return frozenset("".join(lines("alone")))


@cache
def rare() -> frozenset[str]:
    """Characters of names of places and of technical terms that are rare anywhere else."""
    return frozenset("".join(lines("rare")))


@cache
def coined() -> tuple[str, ...]:
    """Words that are right, though neither the dictionary nor the counted texts have them often."""
    return tuple(word for line in lines("coined") for word in line.split(" "))


@cache
def doubled() -> frozenset[str]:
    """Words of three and four characters with one that stands twice, as in 实实在在."""
    return frozenset(lines("doubled"))


@cache
def likely() -> dict[str, float]:
    """Chinese words and what each costs, the negative logarithm of its share of all."""
    found: dict[str, float] = {}
    for line in lines("likely"):
        cost, *words = line.split(" ")
        found.update(dict.fromkeys(words, float(cost)))
    return found


@cache
def long_words() -> dict[str, list[str]]:
    """The words of four characters and more, by their first two."""
    return grouped(
        (word[:2], word) for word, cost in likely().items() if len(word) >= _LONG and cost <= _USUAL
    )


@cache
def mistaken() -> dict[str, list[str]]:
    """Words that are written for others, and these."""
    return grouped((word, meant) for meant, *written in map(str.split, lines("mistaken")) for word in written)


@cache
def terms() -> frozenset[str]:
    """Terms of official texts, and the formulas that are of Chinese characters alone."""
    formulas_alone = (each.strip("“”") for each in formulas())
    return frozenset(
        (
            *(term for line in lines("terms") for term in line.split(" ")),
            *(each for each in formulas_alone if all("一" <= one <= "鿿" for one in each)),
        )
    )


@cache
def formulas() -> tuple[str, ...]:
    """Formulas of official texts that have one form, as they are written."""
    return tuple(formula for line in lines("formulas") for formula in line.split(" ") if formula)


@cache
def ears() -> dict[str, str]:
    """For each character the first that sounds like it, as many hear it."""
    alike = reversed(_by_blurred_sound().values())
    return {character: characters[0] for characters in alike for character in characters}


@cache
def misspelt() -> frozenset[str]:
    """English words that are none."""
    return frozenset(word for line in lines("misspelt") for word in line.split())


def straddles(text: str, start: int, end: int) -> bool:
    """Whether what stands there is the end of one word and the beginning of another: 中国|企业."""
    known = words()
    return end - start == 2 and text[start - 1 : start + 1] in known and text[end - 1 : end + 1] in known


Likeness = Literal["both", "sound", "look", "glance", "blurred"]
"""How two characters are alike: in sound, in look or both, at a glance, or in the sound that many do not tell apart."""


@cache
def alike(one: str) -> dict[str, Likeness]:
    """The characters that are confused with `one`, and how they are alike."""
    found: dict[str, Likeness] = {}
    heard = _sounds().get(one, ())
    for sound in heard:
        found.update(dict.fromkeys(_by_blurred_sound()[_blurred(sound)], "blurred"))
    looks, glances = (table.get(one, "") for table in _lookalikes())
    found.update(dict.fromkeys(glances, "glance"))
    found.update(dict.fromkeys(looks, "look"))
    for sound in heard:
        found.update({other: "both" if other in looks else "sound" for other in sounds()[sound]})
    found.pop(one, None)
    return found


def sounding(syllable: str) -> str:
    """The characters that are read so."""
    return sounds().get(syllable, "")


@cache
def _by_blurred_sound() -> dict[str, str]:
    found = grouped((_blurred(sound), characters) for sound, characters in sounds().items())
    return {sound: "".join(characters) for sound, characters in found.items()}


@cache
def _sounds() -> dict[str, list[str]]:
    """The syllables of each character."""
    return grouped((one, sound) for sound, characters in sounds().items() for one in characters)


@cache
def _lookalikes() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The characters that look much like each, and those that look somewhat like it."""
    looks, glances = defaultdict[str, str](str), defaultdict[str, str](str)
    for one, much, somewhat in (line.split(" ") for line in lines("lookalikes")):
        for found, others in ((looks, much), (glances, somewhat)):
            for other in others:
                found[one] += other
                found[other] += one
    for one, other in map(tuple, sorted(confused())):
        if other not in looks[one]:
            looks[one] += other
            looks[other] += one
    return looks, glances


@cache
def confused() -> frozenset[str]:
    """Pairs of characters that look alike and are known to be written for each other, in the order of their codes."""
    return frozenset(pair for line in lines("confused") for pair in line.split(" "))


def _blurred(sound: str) -> str:
    """What many do not tell apart: zh and z, ch and c, sh and s, -ng and -n."""
    head = sound[0] + sound[2:] if sound[:2] in ("zh", "ch", "sh") else sound
    return head.removesuffix("g") if head.endswith("ng") else head
