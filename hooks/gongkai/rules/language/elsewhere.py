"""Words that stand otherwise in the other texts of the portal: a character is left out (市场督管局), or two are turned round (ADR 59)."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...reading.sources import Sources
from . import likely, slips
from .edits import is_han
from .expressions import allowed
from .grams import EDGE, THREE, grams, tokens
from .prose import Prose, everywhere

_SIZE, _OFTEN = 4, 2
"""So many characters have to be alike, and to stand so often elsewhere."""
_SELDOM = 4
"""How often, by powers of two, official texts may have the two characters between which one is missing, or that are turned round."""
_MOST = 400_000
"""So many characters are compared; of a large portal those of the shared files and pages, and of the newest reports."""
_AROUND = 4
_NOT_PROSE = ("search", "wording")


def otherwise(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each place that all other texts of the portal have with a character more, or in another order."""
    texts = _compared(sources)
    read = [tokens(text.text) for text in texts]
    whole, starts = (
        "".join(each.text for each in read),
        [*accumulate((len(each.text) for each in read), initial=0)],
    )
    right = allowed(sources["wording"])
    for at, written, meant in found_in(whole):
        nth = bisect_right(starts, at) - 1
        text, offset = texts[nth], read[nth].offsets[at - starts[nth]]
        around = whole[max(at - _AROUND, 0) : at + _SIZE + _AROUND].strip(EDGE).rpartition(EDGE)[2]
        if any(each in around for each in right) or any(
            start < offset + _SIZE and offset < start + len(slip) for start, slip, _ in slips.found(text.text)
        ):
            continue
        message = N_(
            "{written}: elsewhere the portal has {meant}; is a character missing or out of its place?"
        )
        yield problem(text.place(offset), message, written=written, meant=meant)


def _compared(sources: Sources) -> Sequence[Prose]:
    """The Chinese texts that are compared."""
    left_out = {sources[name].file for name in _NOT_PROSE}
    texts = [text for text in everywhere(sources) if text.language == "zh" and text.file not in left_out]
    within = f"{sources.root}/reports/"
    texts.sort(key=lambda text: text.file if text.file.startswith(within) else "\uffff", reverse=True)
    sizes = accumulate(len(text.text) for text in texts)
    return [text for text, size in zip(texts, sizes, strict=True) if size <= _MOST]


def found_in(whole: str) -> Iterator[tuple[int, str, str]]:
    """Yield where texts of tokens have but once what they have elsewhere with a character more or in another order, what stands there, and what elsewhere."""
    fours = Counter(map("".join, zip(whole, whole[1:], whole[2:], whole[3:], strict=False)))
    fives = Counter(map("".join, zip(whole, whole[1:], whole[2:], whole[3:], whole[4:], strict=False)))
    told = dict[int, tuple[str, str]]()
    for written, meant, at in (*_lacking(fours, fives), *_turned(fours)):
        if all(map(is_han, meant)) and _is_strange(written, at):
            place = whole.find(written)
            if _is_likelier(whole, place, written, meant):
                told.setdefault(place, (written, meant))
    end = -1
    for place, (written, meant) in sorted(told.items()):
        if place >= end:
            end = place + _SIZE
            yield place, written, meant


def _lacking(fours: Mapping[str, int], fives: Mapping[str, int]) -> Iterator[tuple[str, str, int]]:
    """Yield what stands once and elsewhere with one more character, what that is, and where the character is missing."""
    for five, often in fives.items():
        if often >= _OFTEN:
            for at in (1, 2, 3):
                four = five[:at] + five[at + 1 :]
                if fours.get(four) == 1:
                    yield four, five, at


def _turned(fours: Mapping[str, int]) -> Iterator[tuple[str, str, int]]:
    """Yield what stands once and elsewhere with two characters in the other order, what that is, and behind the first of which."""
    for four, often in fours.items():
        if often >= _OFTEN:
            for at in (1, 2, 3):
                other = four[: at - 1] + four[at] + four[at - 1] + four[at + 1 :]
                if other != four and fours.get(other) == 1:
                    yield other, four, at


def _is_strange(written: str, at: int) -> bool:
    """Whether official texts seldom have the two characters around `at` together, and never with the one before or behind."""
    level = grams().level
    threes = (written[start : start + THREE] for start in (at - 2, at - 1) if 0 <= start <= _SIZE - THREE)
    return level(written[at - 1 : at + 1]) <= _SELDOM and all(level(three) < 0 for three in threes)


def _is_likelier(whole: str, at: int, written: str, meant: str) -> bool:
    """Whether the words are as likely with what stands elsewhere, though it may be longer."""
    before = whole[max(at - _AROUND, 0) : at].rpartition(EDGE)[2]
    after = whole[at + _SIZE : at + _SIZE + _AROUND].partition(EDGE)[0]
    return likely.cost(before + meant + after) <= likely.cost(before + written + after)


RULES: tuple[Rule[Sources], ...] = (
    Rule("slip-elsewhere", N_("No text lacks a character of what the other texts of the portal say, or has two of it turned round."),
         N_("Correct the word; if it is right, list it under allowed in wording.yml, with a reason."),
         otherwise, severity="warning", excusable=True, across=True),
)  # fmt: skip
