"""Chinese quotation marks in place of those of YAML: they are printed."""

from __future__ import annotations

from collections.abc import Iterator

from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...reading.sources import Sources

_MARKS = (("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"))
_STOPS = frozenset("。；！？.;!?")


def around(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each sentence in quotation marks as a whole, if the other language has none around it."""
    for pair in sources.bilingual():
        for language, text, other in (("zh", pair.zh, pair.en), ("en", pair.en, pair.zh)):
            if text and other and _is_quoted_sentence(text, other) and not _begins_or_ends(other):
                message = N_(
                    'these quotation marks are part of the text and will be printed; type straight ones (" ") around a value, or none'
                )
                yield problem(pair.source.locate((*pair.path, language)), message)


def _is_quoted_sentence(text: str, other: str) -> bool:
    """Whether quotation marks stand around all of a sentence: not of a name, which may have them."""
    said = text.strip()
    stops = said[-2:-1] in _STOPS or other.strip()[-1:] in _STOPS
    return stops and any(
        said.startswith(begins) and said.endswith(ends) and said.count(begins) == said.count(ends) == 1
        for begins, ends in _MARKS
    )


def _begins_or_ends(text: str) -> bool:
    """Whether a text has any quotation mark at one of its ends."""
    return text.strip()[:1] in "“‘「『\"'《" or text.strip()[-1:] in "”’」』\"'》"


RULES: tuple[Rule[Sources], ...] = (
    Rule("quotes-printed", N_("No sentence stands in quotation marks that were meant for the data file."),
         N_("Type straight quotation marks around a value, or none."), around, severity="warning", excusable=True),
)  # fmt: skip
