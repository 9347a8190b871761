"""What the engine knows of Chinese words: which there are, which are usual, and which characters are confused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib import resources

_TWO = 2


def _lines(name: str) -> Iterator[str]:
    """Yield the lines of a file of the lexicon, but for its head."""
    text = resources.files("gongkai").joinpath(f"wording/{name}.txt").read_text(encoding="utf-8")
    return (line for line in text.splitlines() if not line.startswith("#"))


def _pairs(name: str) -> frozenset[str]:
    """The pairs of characters in a file that has them by the first: `安 全徽` for 安全 and 安徽."""
    return frozenset(line[0] + second for line in _lines(name) for second in line[2:])


@cache
def usual() -> frozenset[str]:
    """Words of two characters that are usual in official texts."""
    return _pairs("usual")


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
def side_by_side() -> frozenset[str]:
    """Pairs of characters that are no word, and stand side by side in right texts all the same."""
    return _pairs("pairs")


@cache
def idioms() -> frozenset[str]:
    """Fixed expressions of four characters."""
    return frozenset(_lines("idioms"))


@cache
def alone() -> frozenset[str]:
    """Characters that are words by themselves so often that any other may stand beside them."""
    return frozenset("".join(_lines("alone")))


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
def rare() -> frozenset[str]:
    """Two or three characters that look like a slip by likelihood, and stand in right texts all the same."""
    return frozenset(word for line in _lines("rare") for word in line.split(" "))


def straddles(text: str, start: int, end: int) -> bool:
    """Whether what stands there is the end of one word and the beginning of another: 中国|企业."""
    known = words()
    return end - start == _TWO and text[start - 1 : start + 1] in known and text[end - 1 : end + 1] in known


def confused(one: str, other: str) -> bool:
    """Whether two characters sound alike, or nearly, or look alike."""
    sounds = _sounds()
    alike = one in sounds and other in sounds and _blurred(sounds[one]) == _blurred(sounds[other])
    return alike or other in _lookalikes().get(one, "")


@cache
def sound_alike(one: str) -> frozenset[str]:
    """The characters that sound like `one` or look like it."""
    alike = _by_sound().get(_sounds().get(one, ""), set())
    return frozenset(alike | _lookalikes().get(one, set())) - {one}


@cache
def nearly_alike(one: str) -> frozenset[str]:
    """The characters that many pronounce as `one`."""
    return frozenset(_by_blurred_sound().get(_blurred(_sounds().get(one, " ")), ()))


@cache
def _by_blurred_sound() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for character, sound in _sounds().items():
        found[_blurred(sound)].add(character)
    return dict(found)


@cache
def _by_sound() -> dict[str, set[str]]:
    """The characters of each syllable."""
    found: dict[str, set[str]] = defaultdict(set)
    for character, sound in _sounds().items():
        found[sound].add(character)
    return dict(found)


@cache
def _sounds() -> dict[str, str]:
    """The syllable of each character of the first level of GB/T 2312, which stands there in the order of sounds."""
    firsts = {line[-1]: line.split(" ")[0] for line in _lines("sounds")}
    found: dict[str, str] = {}
    sound = ""
    for row in range(0xB0, 0xD8):
        for character in bytes(byte for cell in range(0xA1, 0xFF) for byte in (row, cell)).decode(
            "gb2312", "ignore"
        ):
            sound = firsts.get(character, sound)
            found[character] = sound
    return found


@cache
def _lookalikes() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for line in _lines("lookalikes"):
        for other in line[2:]:
            found[line[0]].add(other)
            found[other].add(line[0])
    return dict(found)


def _blurred(sound: str) -> str:
    """What many do not tell apart: zh and z, ch and c, sh and s, -ng and -n."""
    head = sound[0] + sound[2:] if sound[:2] in ("zh", "ch", "sh") else sound
    return head.removesuffix("g") if head.endswith("ng") else head
