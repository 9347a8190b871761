"""Chinese sentences that lack what they cannot do without (ADR 52), say or deny the same twice, or have no subject (ADR 59): `sentences.txt`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...reading.sources import Sources
from .prose import in_chinese
from .table import filled

_MESSAGES: Mapping[str, str] = {
    "lacking": N_("「{around}」: something is missing beside {written}"),
    "twice": N_("{written} says the same twice, or mixes two ways to say it; keep one"),
    "denied": N_("{written}: one negation undoes the other; keep one"),
    "nobody": N_("{written}: the sentence has no subject; leave out 使 or what stands before it"),
    "two": N_("{written}: before a word of counting write 两"),
}
"""What is told of each kind of the table."""
_AROUND = 6
_LABEL = 5
"""A text of so few characters is no sentence, but a name or a unit: 个工作日."""
Pattern = tuple[re.Pattern[str], str]


@cache
def patterns(*kinds: str) -> Sequence[Pattern]:
    """The patterns of these kinds, each with its own."""
    return [(lazy(pattern, re.MULTILINE), kind) for kind, pattern in filled("sentences") if kind in kinds]


def _finder(*kinds: str) -> Callable[[Sources], Iterator[Problem]]:
    """A finder of each place where something of these kinds is amiss in a Chinese text."""

    def find(sources: Sources) -> Iterator[Problem]:
        texts = [text for text in in_chinese(sources) if len(text.text) > _LABEL]
        together = "\n".join(text.text for text in texts)
        here = [each for each in patterns(*kinds) if each[0].search(together)]  # hardly ever any
        for text in texts if here else ():
            for start, written, kind in found_in(text.text, here):
                around = text.text[max(start - _AROUND, 0) : start + len(written) + _AROUND]
                values = {"around": around.replace("\x00", ""), "written": written.replace("\x00", "")}
                yield problem(text.place(start), _MESSAGES[kind], **values)

    return find


def found_in(text: str, patterns: Sequence[Pattern]) -> Iterator[tuple[int, str, str]]:
    """Yield where something is amiss, what stands there, and of which kind it is; once for each place."""
    end = 0
    for start, written, kind in sorted(
        (found.start(), found[0], kind) for pattern, kind in patterns for found in pattern.finditer(text)
    ):
        if start >= end:
            yield start, written, kind
            end = start + len(written)


RULES: tuple[Rule[Sources], ...] = (
    Rule("part-missing", N_("No Chinese sentence lacks a figure, a day or a name that it cannot do without."),
         N_("Write what belongs there."), _finder("lacking"), severity="warning", excusable=True),
    Rule("sentence-amiss", N_("No Chinese sentence says or denies the same twice, or lacks its subject."),
         N_("Say it once, and say who does it."), _finder("twice", "denied", "nobody", "two"), severity="warning", excusable=True),
)  # fmt: skip
