"""Both languages state the same: every figure, number, date and direction of the one stands in the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule
from ...model.references import Literal, pieces
from ...reading.sources import Bilingual, Sources
from .quantities import chinese, directions, english
from .quantities.names import Names
from .quantities.quantity import Quantity
from .rendering import known_names


def values(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each quantity that one language states and the other does not."""
    known = known_names(sources)
    for pair in sources.bilingual():
        if pair.zh and pair.en:
            yield from _unequal(pair, known)


def units(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each unit of a number in a Chinese text that the English text does not name."""
    known = known_names(sources)
    for pair in sources.bilingual():
        if not pair.zh or not pair.en:
            continue
        zh, en = (_without_figures(text) for text in (pair.zh, pair.en))
        asked, _ = known.hidden(zh, en)
        named = {unit.value for unit in english.units(pair.en)}
        for unit in chinese.units(zh):
            if asked[unit.start] == zh[unit.start] and unit.value not in named:
                message = N_("the English text does not say the unit {written}")
                yield problem(pair.source.locate((*pair.path, "en")), message, written=unit.written)


def turned(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each English text that says up where the Chinese says down, or the reverse."""
    for pair in sources.bilingual():
        if pair.zh and pair.en:
            told = {*directions.opposed(pair.zh, pair.en), *directions.attached(pair.zh, pair.en)}
            for found in sorted(told, key=re.Match.start):
                where = pair.source.locate_in((*pair.path, "en"), found.start())
                message = N_(
                    "{written} says the opposite of the Chinese text, or what it does not say: 「{zh}」"
                )
                yield problem(where, message, written=found[0], zh=pair.zh)


def _unequal(pair: Bilingual, known: Names) -> Iterator[Problem]:
    """Yield what one text states beside the names that both say, and the other says nowhere."""
    zh, en = (_without_figures(text or "") for text in (pair.zh, pair.en))
    asked_zh, asked_en = known.hidden(zh, en)
    said_zh, said_en = list(chinese.quantities(zh)), list(english.quantities(en))
    figures_zh, figures_en = (list(_figures(text or "")) for text in (pair.zh, pair.en))
    asked = [*figures_zh, *(each for each in said_zh if asked_zh[each.start] == zh[each.start])]
    for quantity in _missing(asked, [*figures_en, *said_en]):
        message = N_("the English text does not say {written}")
        yield problem(pair.source.locate((*pair.path, "en")), message, written=quantity.written)
    asked = [*figures_en, *(each for each in said_en if asked_en[each.start] == en[each.start])]
    for quantity in _missing(asked, [*figures_zh, *said_zh]):
        message = N_("the Chinese text does not say {written}")
        where = pair.source.locate_in((*pair.path, "en"), quantity.start)
        yield problem(where, message, written=quantity.written)


def _figures(text: str) -> Iterator[Quantity]:
    for piece in pieces(text):
        if not isinstance(piece, Literal):
            part = piece.part if piece.part != "number" else None
            written = f"{{{piece.figure}.{part}}}" if part else f"{{{piece.figure}}}"
            yield Quantity("figure", written, piece.offset, written)


def _without_figures(text: str) -> str:
    """`text` with blanks in place of its references to figures."""
    shown = [" "] * len(text)
    for piece in pieces(text):
        if isinstance(piece, Literal):
            shown[piece.offset : piece.offset + len(piece.text)] = piece.text
    return "".join(shown)


def _missing(stated: list[Quantity], other: list[Quantity]) -> Iterator[Quantity]:
    """Yield what is firmly stated and not answered; figures as often as they are stated."""
    answers = Counter(quantity.same for quantity in other)
    said: Counter[object] = Counter()
    for quantity in stated:
        said[quantity.same] += 1
        often = said[quantity.same] if quantity.kind == "figure" else 1
        if quantity.firm and answers[quantity.same] < often:
            yield quantity


RULES: tuple[Rule[Sources], ...] = (
    Rule(
        "parity-value",
        N_("Both languages state the same figures, numbers, dates and periods."),
        N_("Compare the two texts and correct the one that is wrong."),
        values,
        excusable=True,
    ),
    Rule(
        "parity-unit",
        N_("Both languages state money and measures in the same unit."),
        N_("Name the unit in the English text, or allow it with the reason."),
        units,
        severity="warning",
        excusable=True,
    ),
    Rule(
        "parity-direction",
        N_("Both languages say up, or both say down."),
        N_("Compare the two texts and correct the one that is wrong."),
        turned,
        excusable=True,
    ),
)
