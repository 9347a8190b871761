"""Words written for others that sound or look like them (提防 for 堤防), told by which of both official texts have in such a place (ADR 52)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from . import contexts, lexicon
from .edits import LOOK, MISTAKEN, WORDS, Edit, Text, is_han, read, sum_of
from .grams import FOUR, Read, grams

_SURPRISING = -4.0
"""So unlikely a word has to be where it stands, at an average of its characters and the three behind them, to be doubted."""
_GAIN = 3.0
_BAR = 3.0
_MORE = 1.0
"""So much surer it has to be that a word is wrong of which nothing was learnt."""
_DOUBTED = -30
"""So far below what has to be, what stands beside two words speaks for the one that is written."""
_OFTEN, _SURELY = 5, 5.0
_VERY_OFTEN, _LIKELIER = 8, 1.0
"""What is enough if nobody ever wrote what stands there, and a very usual word is meant."""
_BEHIND, _THREE, _USUAL = 3, 3, 8
_ONE = (-1.49, 0.81, 0.41, -1.44, 0.05, -0.07, 1.20, -1.34, -1.39, 0.0, 0.0, 0.0)
_TWO = (-2.74, 0.64, 0.80, -0.67, 0.11, -0.29, 0.58, -0.43, -0.53, 0.08, 0.27, -0.58)
"""What each trait of a word of one and of two characters adds to how sure it is that another was meant: a logistic regression (ADR 52)."""


@lru_cache(maxsize=4096)
def mistaken(text: str) -> tuple[tuple[float, Edit], ...]:
    """Each word of a text of tokens in place of which another is meant, and how sure that is: the surest first."""
    found = ((sure, edit) for sure, edit in _weighed(text) if sure >= _BAR)
    return tuple(sorted(found, key=lambda each: -each[0]))


def _weighed(text: str) -> Iterator[tuple[float, Edit]]:
    said, known = read(text), _known()
    for at in range(1, len(text) - 1):
        if not is_han(text[at]):
            continue
        for size in (1, 2):
            if (others := known.get(text[at : at + size])) and not _stands_at_a_seam(text, at, size):
                now = said.read[at : at + size + _BEHIND]
                if sum_of(now) <= _SURPRISING * len(now):
                    for meant in others:
                        yield _sure(said, at, meant, now), Edit(at, size, meant, MISTAKEN, ())


def _stands_at_a_seam(text: str, at: int, size: int) -> bool:
    """Whether what stands there is no word, and its end begins one: 布|署名."""
    words = lexicon.words()
    return size > 1 and text[at : at + size] not in words and text[at + size - 1 : at + size + 1] in words


@cache
def _known() -> dict[str, list[str]]:
    """What may be meant in place of each word."""
    known = {word: list(meant) for word, meant in lexicon.mistaken().items()}
    for word, meant in contexts.others().items():
        known[word] = list(dict.fromkeys((*known.get(word, ()), *meant)))
    return known


def _sure(said: Text, at: int, meant: str, now: list[Read]) -> float:
    """How sure it is that `meant` is meant: by what stands beside both where that was learnt, otherwise by how the text goes on."""
    surer = contexts.surer(said.text, at, said.text[at : at + len(meant)], meant)
    if surer is not None and surer >= 0:
        return _BAR + surer / 10
    if surer is not None and surer < _DOUBTED:
        return 0.0
    then = said.read_with(at, len(meant), meant, sum_of(now) + _GAIN)
    return _sequences(said.text, at, meant, now, then) - (_MORE if surer is None else 0) if then else 0.0


def makes_a_word(text: str, edit: Edit) -> bool:
    """Whether a character that makes no word is written for one that sounds or looks alike, makes a usual one, and makes the text much likelier."""
    if edit.size != 1 or edit.kind > LOOK or edit.traits[WORDS]:
        return False
    around = (text[edit.at - 1] + edit.meant, edit.meant + text[edit.at + 1])
    often = max((grams().level(word) for word in around if word in lexicon.words()), default=-1)
    if often < _OFTEN:
        return False
    alone = often >= _VERY_OFTEN and _is_new(text, edit)
    said = read(text)
    now = said.read[edit.at : edit.at + 1 + _BEHIND]
    then = said.read_with(edit.at, 1, edit.meant, sum_of(now) + _GAIN)
    return then is not None and _sequences(text, edit.at, edit.meant, now, then) >= (
        _LIKELIER if alone else _SURELY
    )


def _is_new(text: str, edit: Edit) -> bool:
    """Whether a character that is known to be written for the one that is meant was never read with those beside it."""
    known = "".join(sorted(text[edit.at] + edit.meant)) in lexicon.confused()
    pairs = (
        text[at - 1 : at + 1] for at in (edit.at, edit.at + 1) if is_han(text[at - 1]) and is_han(text[at])
    )
    return known and all(grams().level(pair) < 0 for pair in pairs)


def _sequences(text: str, at: int, meant: str, now: list[Read], then: list[Read]) -> float:
    """How sure it is that `meant` is meant by how much likelier the text goes on with it."""
    size, words, level = len(meant), lexicon.words(), grams().level
    written, end = text[at : at + size], at + size
    two = size > 1
    traits = (
        1,
        sum_of(then) - sum_of(now),
        sum_of(now) / len(now),
        sum(each.order >= FOUR for each in then),
        sum(each.order >= _THREE for each in then),
        sum(each.order >= _THREE for each in now),
        sum(each.order == 1 for each in now),
        sum(each.order == 1 for each in then),
        text[at - 1 : at + 1] in words and text[end - 1 : end + 1] in words,
        min(level(written), _USUAL) if two else 0,
        level(meant) if two else 0,
        two and written[0] != meant[0] and written[1] != meant[1],
    )
    weights = _TWO if two else _ONE
    return sum(weight * trait for weight, trait in zip(weights, traits, strict=True))
