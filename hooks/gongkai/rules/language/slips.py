"""Slips of the input method: characters that make no word, where one that sounds or looks alike makes a usual one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...reading.source import Source
from ...reading.sources import Sources
from . import lexicon, likely
from .expressions import allowed, listed, of_office, standing
from .prose import prose

_NOT_PROSE = ("search", "wording")
_RUN = lazy("[\u4e00-\u9fff]{2,}")
_AROUND = 4
_SHORT = 7
_OF_A_DOCUMENT = lazy(r"[〔\[（(【](?:19|20)\d\d[〕\]）)】]")


def slips(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each pair of characters, or idiom, that looks like a slip for a usual word."""
    texts = [text for text in prose(sources, _NOT_PROSE) if text.language == "zh"]
    settled = _settled(sources["wording"], "\x01".join(text.text for text in texts))
    for text in texts:
        spans = [found.span() for found in settled.finditer(text.text)] if settled else []
        for offset, written, meant in _found(text.text):
            end = offset + len(written)
            if not any(start < end and offset < stop for start, stop in spans):
                around = text.text[max(offset - _AROUND, 0) : end + _AROUND].replace("\x00", "")
                message = N_("「{around}」: is {written} a slip for {meant}?")
                yield problem(text.place(offset), message, around=around, written=written, meant=meant)


def _settled(wording: Source, texts: str) -> re.Pattern[str] | None:
    """What of `texts` is decided already: the list names it as wrong, or the office allows it."""
    known = {*allowed(wording), *(each.pattern for each in (*listed(), *of_office(wording)))}
    here = standing(known, texts)
    return re.compile("|".join(map(re.escape, here))) if here else None


def _found(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield where a slip begins, what is written, and what is probably meant."""
    for run in _RUN.finditer(text):
        for offset, written, meant in _in_run(_but_number(text, run)):
            yield run.start() + offset, written, meant


def _but_number(text: str, run: re.Match[str]) -> str:
    """A run of Chinese characters without the short names before the number of a document (杭市监罚处〔2024〕)."""
    return run[0][:-_SHORT] if _OF_A_DOCUMENT.match(text, run.end()) else run[0]


@lru_cache(maxsize=4096)
def _in_run(run: str) -> tuple[tuple[int, str, str], ...]:
    """The slips in a run of Chinese characters."""
    found = [
        (at, run[at : at + 4], meant)
        for at in range(len(run) - 3)
        if (meant := _idiom(run[at : at + 4], run[max(at - 1, 0) : at + 5]))
    ]
    for at, written, meant in likely.slips(run):
        if not any(start < at + len(written) and at < start + len(known) for start, known, _ in found):
            found.append((at, written, meant))
    return tuple(found)


def _idiom(written: str, around: str) -> str:
    """The idiom from which the four characters `written` differ by one that is confused with the right one."""
    known = lexicon.idioms()
    if written in known or any(around[at : at + 4] in known for at in range(len(around) - 3)):
        return ""
    firsts, seconds = _halves()
    alike = (seconds.get(written[2:], ()), firsts.get(written[:2], ()))
    for at in range(4):
        for idiom in alike[at // 2]:
            rest = idiom[:at] + idiom[at + 1 :]
            if (
                rest == written[:at] + written[at + 1 :]
                and lexicon.alike(written[at]).get(idiom[at], "glance") != "glance"
            ):
                return idiom
    return ""


@cache
def _halves() -> tuple[Mapping[str, Sequence[str]], Mapping[str, Sequence[str]]]:
    """The idioms by their first half and by their second: who differs in one character has the other half in common."""
    firsts: dict[str, list[str]] = defaultdict(list)
    seconds: dict[str, list[str]] = defaultdict(list)
    for idiom in sorted(lexicon.idioms()):
        firsts[idiom[:2]].append(idiom)
        seconds[idiom[2:]].append(idiom)
    return firsts, seconds


RULES: tuple[Rule[Sources], ...] = (
    Rule("slip", N_("Each word is written with its own characters, not with others that sound or look alike."),
         N_("Correct the word; if it is right, list it under allowed in wording.yml, with a reason."),
         slips, severity="warning", source="国办秘函〔2019〕19号", excusable=True),
)  # fmt: skip
