"""What an import has guessed and nobody has confirmed yet: comments in the files, in their order."""

from __future__ import annotations

from collections.abc import Iterator

from ...faults.problems import N_, Place, Problem, problem
from ...faults.rule import Rule
from ...reading.asked import asked
from ...reading.sources import Sources


def unconfirmed(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each comment that asks for confirmation."""
    for source in sources.written():
        for point in asked(source):
            where = Place(source.file, point.line, point.column)
            yield problem(where, N_("to be confirmed: {question}"), question=point.question)


CONFIRMED: Rule[Sources] = Rule("confirm", N_("What an import has guessed is confirmed before it is published."),
    N_("Answer it with gongkai confirm; or mend what is wrong there, and delete the comment."), unconfirmed, severity="warning", holds=True)  # fmt: skip
RULES: tuple[Rule[Sources], ...] = (CONFIRMED,)
