"""English says nothing of which no character of the Chinese text could speak."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ...faults.problems import N_, Problem
from ...faults.rule import Rule
from ...reading.sources import Sources
from .pairs import pairs

_TABLE = Path(__file__).with_name("additions.txt")
_ASIDE = re.compile(r"\([^()]*\)|\[[^\]]*\]|[“\"][^”\"]*[”\"]")
_HAN = re.compile("[\u4e00-\u9fff]")
_END = re.compile(r"[.!?](?=\s+[A-Z\"“])")
_ZH_END = re.compile("[。；！？](?!\\s*$)")
_FEWEST = 6
"""A label of fewer characters, such as a unit, is named by what it counts."""


def added(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each word of an English text of which its Chinese says nothing."""
    words, meant = _table()
    for pair in pairs(sources):
        found = words.search(pair.en.text)
        if not found or len(_HAN.findall(pair.zh.text)) < _FEWEST:
            continue
        en = _ASIDE.sub(lambda aside: " " * len(aside[0]), pair.en.text)
        if len(_END.findall(en)) > len(_ZH_END.findall(pair.zh.text)):
            continue  # more sentences: some of them may be those of a neighbour
        for found in words.finditer(en):
            if not meant[int((found.lastgroup or "_0")[1:])].search(pair.zh.text):
                message = N_("the Chinese text says nothing like {written}: 「{zh}」; take it out")
                yield pair.told(message, found.start(), written=found[0], zh=pair.zh.text)
                break


@cache
def _table() -> tuple[re.Pattern[str], list[re.Pattern[str]]]:
    """All words, each in a group of its row, and what the Chinese must have for each row."""
    rows = [line.split("\t") for line in _TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
    words = "|".join(f"(?P<_{at}>{word})" for at, (word, _) in enumerate(rows))
    return re.compile(rf"\b(?:{words})", re.IGNORECASE), [re.compile(meant) for _, meant in rows]


RULES: tuple[Rule[Sources], ...] = (
    Rule(
        "parity-added",
        N_("English speaks of nothing of which the Chinese does not."),
        N_("Take out what was added, or allow it with the reason."),
        added,
        severity="warning",
        excusable=True,
    ),
)
