"""English speaks of the things of which the Chinese speaks, and of all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...faults.problems import N_, Problem
from ...faults.rule import Rule
from ...reading.sources import Sources
from .must import MUST
from .pairs import pairs
from .things import binding, in_chinese, in_english, telling, words_in_chinese, words_in_english

_CLAUSE = re.compile("[，。；：！？、和及与]+")
_PART = re.compile("[，。；！？]+")
_TWO = 2
_SENTENCE = 12
"""Labels are shorter, and leave out what stands above them."""
_FEW: Mapping[int, int] = {2: 0, 3: 0, 4: 1}
_FEWEST = 2
"""Of so many things in the Chinese text English says no more, if it is that of another; of five and more, two."""


def others(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each English text that speaks of nothing of which the Chinese speaks."""
    for pair in pairs(sources):
        ours = in_chinese(pair.zh.text)
        few = _FEW.get(len(ours), _FEWEST) if "。" in pair.zh.text else 0
        if len(ours) >= _TWO and len(ours & in_english(pair.en.text)) <= few:
            message = N_("the English text speaks of something else; translate 「{zh}」")
            yield pair.told(message, zh=pair.zh.text)
            continue
        certain = ours & telling()
        theirs = words_in_english(pair.en.text) if certain else {}
        words = {word for thing, word in theirs.items() if thing in telling()}
        if certain and not ours & theirs.keys() and len(words) >= _TWO:
            message = N_("the English text speaks of something else; translate 「{zh}」")
            yield pair.told(message, zh=pair.zh.text)


def unsaid(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each word of the Chinese text that must be said, and is not."""
    for pair in pairs(sources):
        for must, words in MUST:
            found = must.search(pair.zh.text)
            if found and not words.search(pair.en.text):
                message = N_("the English text does not say 「{zh}」")
                yield pair.told(message, zh=pair.zh.text[found.start() : found.end() + 4])


def dropped(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each clause, and each item of a row, of which the English says nothing."""
    for pair in pairs(sources):
        whole = in_chinese(pair.zh.text)
        if len(whole) < _TWO:
            continue
        theirs = in_english(pair.en.text)
        if not whole & theirs:
            continue
        for clause in _PART.split(pair.zh.text):
            said = in_chinese(clause)
            if len(said) >= _TWO and said & telling() and not said & theirs:
                message = N_("the English text leaves out 「{clause}」; translate it")
                yield pair.told(message, clause=clause)
        items = [(item, in_chinese(item) & telling()) for item in _items(pair.zh.text)]
        lost = [item for item, named in items if named and not named & theirs]
        if len(lost) >= _TWO:
            yield pair.told(
                N_("the English text leaves out 「{clause}」; translate it"), clause="、".join(lost)
            )


def halved(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each row of four or more things of which English names not half."""
    for pair in pairs(sources):
        rows = [
            row for row in _rows(pair.zh.text) if len(row) >= _ROW and all(len(item) <= _ITEM for item in row)
        ]
        if rows and not _SUMMED.search(pair.en.text):
            named = 1 + len(_BETWEEN.findall(pair.en.text))
            longest = max(rows, key=len)
            if named * 2 <= len(longest):
                message = N_("the English text leaves out 「{clause}」; translate it")
                yield pair.told(message, clause="、".join(longest))


_ROW, _ITEM = 4, 8
_BETWEEN = re.compile(r"[,;:/]|\b(?:and|or|to|with|as well as|plus|in|of|for|by)\b", re.IGNORECASE)
_SUMMED = re.compile(r"\b(?:all|every\w*|various|range|kinds?|sorts?|types?|aspects?|entire|whole|full|chain|fields?|areas?|others?|each|many|number|\d+|three|four|five|six)\b", re.IGNORECASE)  # fmt: skip
"""What stands between things named in English, and what sums them up."""


def _items(zh: str) -> list[str]:
    """The items of rows, of three or more, in a text."""
    return [item for row in _rows(zh) for item in row]


def _rows(zh: str) -> list[list[str]]:
    return [re.split("[、和及与]", row) for row in re.findall(r"[^，。；：！？]*、[^，。；：！？]*", zh)]


def unnamed(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each thing that a Chinese sentence names, and its English nowhere."""
    for pair in pairs(sources):
        if len(pair.zh.text) < _SENTENCE or not _PART.search(pair.zh.text[-1:]):
            continue
        ours, theirs = words_in_chinese(pair.zh.text), in_english(pair.en.text)
        lost = [word for thing, word in ours.items() if thing in binding() and thing not in theirs]
        if lost:
            yield pair.told(N_("the English text does not say 「{zh}」"), zh="、".join(lost))


def missing(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each English text that speaks of something else, or not of all."""
    told = [*others(sources), *dropped(sources), *halved(sources), *unsaid(sources)]
    yield from told
    places = {each.where for each in told}
    yield from (each for each in unnamed(sources) if each.where not in places)


RULES: tuple[Rule[Sources], ...] = (
    Rule(
        "parity-content",
        N_("English speaks of what the Chinese speaks of, clause by clause."),
        N_("Translate what is missing, or put the English of this text here."),
        missing,
        severity="warning",
        excusable=True,
    ),
)
