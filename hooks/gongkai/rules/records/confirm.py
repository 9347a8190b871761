"""What an import has guessed and nobody has confirmed yet: comments in the files, in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...faults.problems import N_, Place, Problem, problem
from ...faults.rule import Rule
from ...model.tree import CONFIRM
from ...reading.sources import Sources

_ASKED = re.compile(rf"^([ ]*)# {CONFIRM}(.*)$", re.MULTILINE)


def unconfirmed(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each comment that asks for confirmation."""
    for source in sources.written():
        line, end = 1, 0
        for found in _ASKED.finditer(source.text):
            line, end = line + source.text.count("\n", end, found.start()), found.start()
            where = Place(source.file, line, len(found[1]) + 1)
            yield problem(where, N_("to be confirmed: {question}"), question=found[2])


RULES: tuple[Rule[Sources], ...] = (
    Rule(
        "confirm",
        N_("What an import has guessed is confirmed before it is published."),
        N_("Mend what is wrong there, then delete the comment."),
        unconfirmed,
        severity="warning",
    ),
)
